import { AppError } from "#contract/errors.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { type FoundMeeting, getMeetingDetail, getMeetingRow } from "./queries.ts";

/** The sitting, locked for a change, in the version that the writer saw; a second writer is told and gets the row as it stands. */
export async function loadForStep(ctx: ActionContext, given: { meetingId: number; version: number }): Promise<FoundMeeting> {
  await ctx.tx.selectFrom("meetings").select("id").where("id", "=", given.meetingId).forUpdate().execute();
  const meeting = await getMeetingRow(ctx.tx, ctx.scope, given.meetingId);
  if (meeting.version !== given.version) {
    throw new AppError("conflict", "changed-meanwhile", "Có người vừa sửa kỳ sinh hoạt này.", {
      current: await getMeetingDetail(ctx, meeting.id),
    });
  }
  return meeting;
}
