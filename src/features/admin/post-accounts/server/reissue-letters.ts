import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { postCodes } from "#features/members/posts/rules.ts";
import { recordMany } from "#server/history.ts";
import type { ActionContext, FileAnswer } from "#server/http/handle.ts";
import { getManagedAccount } from "../../server/queries.ts";
import { setPassword } from "../../sign-in/server/writes.ts";
import type { reissueLetters as declared } from "../contract.ts";
import { firstPassword } from "./first-password.ts";
import { type Letter, lettersDocx } from "./letters-docx.ts";
import { findHolderLines } from "./queries.ts";

/** Lost letters: other first passwords for the chosen holders, and new letters. What was on the old ones opens nothing any more. */
export async function reissueLetters(ctx: ActionContext, input: InputOf<typeof declared>): Promise<FileAnswer> {
  const { lines } = await findHolderLines(ctx, { posts: postCodes, only: input.postIds });
  const letters: (Letter & { accountId: number })[] = [];
  for (const line of lines) {
    const { accountId, userName } = line;
    if (accountId === null || userName === null || accountId === ctx.user.accountId || letters.some((one) => one.accountId === accountId))
      continue;
    await getManagedAccount(ctx, accountId);
    const password = firstPassword();
    await setPassword(ctx, { id: accountId, userName }, password, true);
    letters.push({ accountId, userName, password, line });
  }
  if (letters.length === 0) throw ruleError("no-letter", "postIds", "Không ai trong những người đã chọn có tài khoản để làm lại thư.");
  await recordMany(
    ctx,
    letters.map(({ accountId, line }) => ({
      action: "reset-password",
      kind: "account",
      id: accountId,
      organisationId: line.organisation.id,
    })),
  );
  return lettersDocx(ctx, letters, input.contact);
}
