import { AppError } from "#contract/errors.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { type FoundMeeting, getMeetingRow } from "../../server/queries.ts";
import type { PaperKind } from "../rules.ts";
import { describeText, noResolution } from "./get-text.ts";
import { findText, type TextRow } from "./queries.ts";

/**
 * The text, locked for a change, in the version that the writer saw; a second writer is told and gets what stands there.
 * The sitting is locked, not the text: the first change of a text makes its row.
 */
export async function loadText(
  ctx: ActionContext,
  given: { meetingId: number; kind: PaperKind; version: number; meetingVersion?: number },
): Promise<{ meeting: FoundMeeting; row: TextRow | undefined }> {
  await ctx.tx.selectFrom("meetings").select("id").where("id", "=", given.meetingId).forUpdate().execute();
  const meeting = await getMeetingRow(ctx.tx, ctx.scope, given.meetingId);
  checkOpen(meeting);
  if (given.kind === "resolution" && !meeting.resolution) throw noResolution();
  const row = await findText(ctx.tx, meeting.id, given.kind);
  const isRecordSame = given.meetingVersion === undefined || given.meetingVersion === meeting.version;
  if ((row?.version ?? 0) === given.version && isRecordSame) return { meeting, row };
  const who = row?.editedBy && (row.version ?? 0) !== given.version ? `${row.editedBy} vừa sửa văn bản này.` : null;
  throw new AppError("conflict", "changed-meanwhile", who ?? "Bản ghi của kỳ họp vừa đổi.", {
    current: await describeText(ctx, meeting, given.kind, row),
  });
}

function checkOpen(meeting: FoundMeeting): void {
  if (meeting.state === "accepted")
    throw new AppError("rule", "accepted", "Văn bản đã được nhận nên giữ nguyên. Cần sửa thì mở đính chính, ghi lý do.");
  if (meeting.state === "submitted") throw new AppError("rule", "submitted", "Văn bản đang chờ kiểm tra. Nhờ cấp trên trả lại rồi sửa.");
}
