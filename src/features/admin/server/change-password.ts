import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { checkPassword, hashPassword } from "#server/http/password.ts";
import { openSession } from "#server/http/session.ts";
import type { changePassword as declared } from "../contract.ts";
import { endSessions } from "./writes.ts";

/** One's own password; every other session of the account ends. */
export async function changePassword(ctx: ActionContext, input: InputOf<typeof declared>): Promise<Record<string, never>> {
  const accountId = Number(ctx.user.accountId); // the endpoint asks for a signed-in person
  const { password_hash } = await ctx.tx
    .selectFrom("accounts")
    .select("password_hash")
    .where("id", "=", accountId)
    .executeTakeFirstOrThrow();
  if (!(await checkPassword(password_hash, input.current))) throw ruleError("wrong-password", "current", "Mật khẩu đang dùng chưa đúng.");
  await ctx.tx
    .updateTable("accounts")
    .set({ password_hash: await hashPassword(input.password) })
    .where("id", "=", accountId)
    .execute();
  await endSessions(ctx.tx, accountId, ctx.now);
  ctx.request.setToken(await openSession(ctx.tx, accountId, ctx.now));
  await record(ctx, { action: "change-password", kind: "account", id: accountId, organisationId: null });
  return {};
}
