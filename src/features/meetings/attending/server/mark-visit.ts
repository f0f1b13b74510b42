import { AppError } from "#contract/errors.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { getMeetingRow } from "../../server/queries.ts";
import type { Visit } from "../contract.ts";
import { findOwnAssignment, hasAttended } from "./queries.ts";

/** The follower was there. Said twice it stays said once. */
export async function markVisit(ctx: ActionContext, { meetingId }: { meetingId: number }): Promise<Visit> {
  const meeting = await getMeetingRow(ctx.tx, ctx.scope, meetingId);
  const follower_id = await findOwnAssignment(ctx, meeting.organisationId, meeting.heldOn);
  if (follower_id === null)
    throw new AppError("rule", "not-following-then", "Ngày họp đó đồng chí chưa được phân công theo dõi chi bộ này.");
  if (await hasAttended(ctx, meetingId)) return { meetingId, attended: true };
  await ctx.tx
    .insertInto("meeting_visits")
    .values({ meeting_id: meetingId, follower_id, marked_at: ctx.now, account_id: ctx.user.accountId })
    .onConflict((conflict) => conflict.columns(["meeting_id", "follower_id"]).where("withdrawn_at", "is", null).doNothing())
    .execute();
  const follower = ctx.user.displayName;
  await record(ctx, { action: "mark-visit", kind: "meeting", id: meetingId, organisationId: meeting.organisationId, after: { follower } });
  return { meetingId, attended: true };
}
