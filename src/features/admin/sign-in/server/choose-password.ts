import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { checkPassword } from "#server/http/password.ts";
import type { choosePassword as declared } from "../contract.ts";
import { openDoor } from "./open-door.ts";
import { requireStep } from "./require-step.ts";
import { setPassword } from "./writes.ts";

/** First use: the password that somebody else chose is replaced by one's own. */
export async function choosePassword(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const person = requireStep(ctx, "new-password");
  const { password_hash } = await ctx.tx
    .selectFrom("accounts")
    .select("password_hash")
    .where("id", "=", person.accountId)
    .executeTakeFirstOrThrow();
  if (await checkPassword(password_hash, input.password))
    throw ruleError("same-password", "password", "Đây là mật khẩu đã được cấp. Chọn mật khẩu khác, chỉ mình biết.");
  await setPassword(ctx, { id: person.accountId, userName: person.userName }, input.password, false);
  await record(ctx, { action: "choose-password", kind: "account", id: person.accountId, organisationId: null });
  return openDoor(ctx, person.accountId, "new-password");
}
