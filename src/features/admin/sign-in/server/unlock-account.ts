import type { InputOf } from "#contract/endpoint.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { getManagedAccount } from "../../server/queries.ts";
import type { unlockAccount as declared } from "../contract.ts";
import { forgetAttempts } from "./count-attempt.ts";

/** The person may try again at once; password and second factor stay what they are. */
export async function unlockAccount(ctx: ActionContext, input: InputOf<typeof declared>): Promise<{ id: number }> {
  const account = await getManagedAccount(ctx, input.id);
  await forgetAttempts(ctx.tx, account.userName);
  await record(ctx, { action: "unlock-account", kind: "account", id: account.id, organisationId: null });
  return { id: account.id };
}
