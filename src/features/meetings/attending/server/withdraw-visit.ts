import { sql } from "kysely";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { getMeetingRow } from "../../server/queries.ts";
import type { Visit } from "../contract.ts";

/** Marked by mistake: the mark is taken back and stays in the history. */
export async function withdrawVisit(ctx: ActionContext, { meetingId }: { meetingId: number }): Promise<Visit> {
  const meeting = await getMeetingRow(ctx.tx, ctx.scope, meetingId);
  const { rows } = await sql`
    update meeting_visits v set withdrawn_at = ${ctx.now}::timestamptz from cell_followers f join posts p on p.id = f.post_id
    where v.meeting_id = ${meetingId} and v.withdrawn_at is null and f.id = v.follower_id and p.member_id = ${ctx.person?.memberId ?? null}
    returning v.id`.execute(ctx.tx);
  if (rows.length > 0) {
    const before = { follower: ctx.user.displayName };
    await record(ctx, { action: "withdraw-visit", kind: "meeting", id: meetingId, organisationId: meeting.organisationId, before });
  }
  return { meetingId, attended: false };
}
