import type { InputOf } from "#contract/endpoint.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { hashToken } from "#server/http/session.ts";
import type { redeemPasswordLink as declared } from "../contract.ts";
import { getPasswordLink } from "./check-password-link.ts";
import { forgetAttempts } from "./count-attempt.ts";
import { setPassword } from "./writes.ts";

/** Sets the password once; all other links and sessions of the account end. The person then signs in with it. */
export async function redeemPasswordLink(ctx: ActionContext, input: InputOf<typeof declared>): Promise<{ userName: string }> {
  const account = await getPasswordLink(ctx, input.token);
  await ctx.tx.updateTable("password_links").set({ used_at: ctx.now }).where("token_hash", "=", hashToken(input.token)).execute();
  await setPassword(ctx, account, input.password, false);
  await forgetAttempts(ctx.tx, account.userName);
  const byOneself = { ...ctx, user: { ...ctx.user, accountId: account.id } };
  await record(byOneself, { action: "redeem-password-link", kind: "account", id: account.id, organisationId: null });
  return { userName: account.userName };
}
