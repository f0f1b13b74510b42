import type { InputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { readInvitation as declared } from "../contract.ts";
import { getPlanRow } from "./queries.ts";

/** The first time counts; whoever was not invited counts nowhere. */
export async function readInvitation(ctx: ActionContext, { plannedMeetingId }: InputOf<typeof declared>): Promise<Record<string, never>> {
  const plan = await getPlanRow(ctx, plannedMeetingId);
  if (ctx.user.memberId === null) return {};
  await ctx.tx
    .updateTable("planned_invitations")
    .set({ seen_at: ctx.now })
    .where("planned_meeting_id", "=", plan.id)
    .where("member_id", "=", ctx.user.memberId)
    .where("seen_at", "is", null)
    .execute();
  return {};
}
