import { AppError } from "#contract/errors.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { tellListeners } from "#server/streams/source.ts";
import type { LogEntry } from "../entries/contract.ts";
import { getLiveRow, type LiveRow } from "./queries.ts";

/** What listens to a sitting calls it so. */
export const feedKey = (plannedMeetingId: number) => `live:${plannedMeetingId}`;

/** The open sitting, locked. @throws rule `live-closed` or `not-open`, telling where to go on. */
export async function lockOpen(ctx: ActionContext, plannedMeetingId: number): Promise<LiveRow & { openedAt: Date }> {
  const row = await getLiveRow(ctx, plannedMeetingId, { isLocked: true });
  const { state, openedAt, meetingId } = row;
  if (state === "open" && openedAt) return { ...row, openedAt };
  if (state === "planned") throw new AppError("rule", "not-open", "Kỳ họp chưa mở. Bắt đầu họp rồi ghi.");
  const message =
    state === "held"
      ? "Kỳ họp đã kết thúc. Ghi chép chưa gửi vẫn còn trên máy này; mở biên bản để sửa nếu cần."
      : "Kỳ họp đã hoãn. Ghi chép chưa gửi vẫn còn trên máy này.";
  throw new AppError("rule", "live-closed", message, { current: { state, meetingId } });
}

/** Adds to the log and tells whoever listens. */
export async function appendEntries(ctx: ActionContext, plannedMeetingId: number, entries: readonly LogEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map(({ seq, entryId, saidAt, said }) => ({
    planned_meeting_id: plannedMeetingId,
    seq: seq ?? 0, // the log's own check refuses what has no place
    entry_id: entryId,
    said: JSON.stringify(said),
    said_at: saidAt,
    at: ctx.now,
    account_id: ctx.user.accountId,
  }));
  await ctx.tx.insertInto("live_entries").values(rows).execute();
  await tellListeners(ctx.tx, feedKey(plannedMeetingId));
}
