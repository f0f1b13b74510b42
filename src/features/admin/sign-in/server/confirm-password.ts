import { ruleError } from "#contract/errors.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { checkPassword } from "#server/http/password.ts";
import { forgiveAttempt } from "./count-attempt.ts";

/** The signed-in person proves to be there; a wrong password counts as at sign-in (countOwnAttempt before the action). `field` is where the form asks for it. */
export async function confirmPassword(ctx: ActionContext, password: string, field: string): Promise<{ id: number; userName: string }> {
  const account = await ctx.tx
    .selectFrom("accounts")
    .select(["id", "user_name as userName", "password_hash as passwordHash"])
    .where("id", "=", ctx.user.accountId)
    .executeTakeFirstOrThrow();
  if (!(await checkPassword(account.passwordHash, password))) throw ruleError("wrong-password", field, "Mật khẩu đang dùng chưa đúng.");
  await forgiveAttempt(ctx, account.userName);
  return { id: account.id, userName: account.userName };
}
