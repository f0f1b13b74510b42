import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { getManagedAccount } from "../../server/queries.ts";
import type { resetSecondFactor as declared } from "../contract.ts";
import { findAuthenticator } from "./queries.ts";
import { endSessionsOf } from "./writes.ts";

/** For somebody who lost the telephone and the recovery codes: the second factor ends, and every session with it. */
export async function resetSecondFactor(ctx: ActionContext, input: InputOf<typeof declared>): Promise<{ id: number }> {
  const account = await getManagedAccount(ctx, input.id);
  const authenticator = await findAuthenticator(ctx.tx, account.id);
  if (!authenticator) throw ruleError("no-second-factor", "id", "Tài khoản này không có bước thứ hai.");
  await ctx.tx.updateTable("account_authenticators").set({ ended_at: ctx.now }).where("id", "=", authenticator.id).execute();
  await endSessionsOf(ctx.tx, account.id, ctx.now);
  await record(ctx, {
    action: "reset-second-factor",
    kind: "account",
    id: account.id,
    organisationId: null,
    before: { since: authenticator.confirmed_at },
  });
  return { id: account.id };
}
