import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { tellListeners } from "#server/streams/source.ts";
import type { callOffLive as declared } from "../contract.ts";
import { feedKey, lockOpen } from "./writes.ts";

/** The sitting was broken off; its log stays, the month may be planned anew. */
export async function callOffLive(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const { plannedMeetingId, organisationId } = await lockOpen(ctx, input.plannedMeetingId);
  await ctx.tx
    .updateTable("planned_meetings")
    .set((eb) => ({ state: "called-off", called_off_reason: input.reason, updated_at: ctx.now, version: eb("version", "+", 1) }))
    .where("id", "=", plannedMeetingId)
    .execute();
  await record(ctx, {
    action: "call-off-live",
    kind: "planned-meeting",
    id: plannedMeetingId,
    organisationId,
    before: { state: "open" },
    after: { state: "called-off", reason: input.reason },
  });
  await tellListeners(ctx.tx, feedKey(plannedMeetingId));
  return { plannedMeetingId, state: "called-off" };
}
