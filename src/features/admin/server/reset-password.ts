import type { InputOf } from "#contract/endpoint.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { resetPassword as declared } from "../contract.ts";
import { forgetAttempts } from "../sign-in/server/count-attempt.ts";
import { setPassword } from "../sign-in/server/writes.ts";
import { getManagedAccount } from "./queries.ts";

/** A password by the administrator, good for one sign-in that asks for another; sessions end and a lock is opened. */
export async function resetPassword(ctx: ActionContext, input: InputOf<typeof declared>): Promise<{ id: number }> {
  const account = await getManagedAccount(ctx, input.id);
  await setPassword(ctx, account, input.password, true);
  await forgetAttempts(ctx.tx, account.userName);
  await record(ctx, { action: "reset-password", kind: "account", id: account.id, organisationId: null });
  return { id: account.id };
}
