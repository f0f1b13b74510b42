import type { InputOf } from "#contract/endpoint.ts";
import { notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { endSession as declared } from "../contract.ts";

/** Ends one of the own sessions; somebody else's does not exist. */
export async function endSession(ctx: ActionContext, input: InputOf<typeof declared>): Promise<Record<string, never>> {
  const ended = await ctx.tx
    .updateTable("sessions")
    .set({ ended_at: ctx.now })
    .where("id", "=", input.id)
    .where("account_id", "=", ctx.user.accountId)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  if (ended.numUpdatedRows === 0n) throw notFound();
  return {};
}
