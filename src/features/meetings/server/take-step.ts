import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { MeetingDetail } from "../contract.ts";
import type { MeetingState } from "../rules.ts";
import { type FoundMeeting, getMeetingDetail } from "./queries.ts";

/** One step of handing in: a row of who and when, and the state that follows from it. */
export async function takeStep(
  ctx: ActionContext,
  meeting: FoundMeeting,
  given: { step: MeetingDetail["reviews"][number]["step"]; to: MeetingState; reason: string; remarks?: readonly string[] },
): Promise<MeetingDetail> {
  const { step, to, reason, remarks = [] } = given;
  await ctx.tx
    .insertInto("meeting_reviews")
    .values({ meeting_id: meeting.id, step, reason, at: ctx.now, account_id: ctx.user.accountId })
    .execute();
  await ctx.tx
    .updateTable("meetings")
    .set({ state: to, version: meeting.version + 1, updated_at: ctx.now })
    .where("id", "=", meeting.id)
    .execute();
  await record(ctx, {
    action: `${step}-meeting`,
    kind: "meeting",
    id: meeting.id,
    organisationId: meeting.organisationId,
    before: { state: meeting.state },
    after: { state: to, ...(reason && { reason }), ...(remarks.length > 0 && { remarks: remarks.join("\n") }) },
  });
  return getMeetingDetail(ctx, meeting.id);
}
