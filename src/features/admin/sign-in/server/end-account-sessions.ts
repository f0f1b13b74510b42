import type { InputOf } from "#contract/endpoint.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { getManagedAccount } from "../../server/queries.ts";
import type { endAccountSessions as declared } from "../contract.ts";
import { endSessionsOf } from "./writes.ts";

/** A lost laptop: the person has to sign in again everywhere. */
export async function endAccountSessions(ctx: ActionContext, input: InputOf<typeof declared>): Promise<{ id: number }> {
  const account = await getManagedAccount(ctx, input.id);
  await endSessionsOf(ctx.tx, account.id, ctx.now);
  await record(ctx, { action: "end-account-sessions", kind: "account", id: account.id, organisationId: null });
  return { id: account.id };
}
