import { ruleError } from "#contract/errors.ts";
import type { FigureParagraph } from "#contract/figure-text.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { MeetingDetail, MeetingDraft } from "../../contract.ts";
import { revisedRemarks, rewordedRemarks } from "../rules.ts";

type Meeting = Pick<MeetingDetail, "id" | "items" | "votes" | "remarks">;

/**
 * Writes what the level above remarks on the items of minutes that it returns. Answers with the remarks in one line each, for the history.
 * @throws rule "no-such-item"
 */
export async function writeRemarks(
  ctx: ActionContext,
  meeting: Meeting,
  remarks: readonly { position: number; text: string }[],
): Promise<string[]> {
  if (remarks.length === 0) return [];
  const rows = remarks.map(({ position, text }, at) => {
    const item = meeting.items[position - 1];
    if (!item) throw ruleError("no-such-item", `remarks.${at}.position`, `Biên bản không có mục ${position}. Tải lại rồi góp ý lại.`);
    return { meeting_id: meeting.id, position, title: item.title, text, at: ctx.now, account_id: ctx.user.accountId };
  });
  await ctx.tx.insertInto("meeting_remarks").values(rows).execute();
  return rows.map(({ position, text }) => `Mục ${position}: ${text}`);
}

/** Ticks off the remarks whose item the cell has changed in the record. */
export async function tickOffRemarks(ctx: ActionContext, meeting: Meeting, after: Pick<MeetingDraft, "items" | "votes">): Promise<void> {
  await tickOff(ctx, revisedRemarks(openRemarks(meeting), meeting, after));
}

/** Ticks off the remarks whose item the cell has worded differently in the minutes. */
export async function tickOffReworded(
  ctx: ActionContext,
  meeting: Meeting,
  before: readonly FigureParagraph[],
  after: readonly FigureParagraph[],
): Promise<void> {
  await tickOff(ctx, rewordedRemarks(openRemarks(meeting), meeting, before, after));
}

function openRemarks({ remarks }: Meeting): MeetingDetail["remarks"] {
  return remarks.filter((remark) => !remark.isRevised);
}

async function tickOff(ctx: ActionContext, remarks: MeetingDetail["remarks"]): Promise<void> {
  const ids = remarks.map((remark) => remark.id);
  if (ids.length === 0) return;
  await ctx.tx.updateTable("meeting_remarks").set({ revised_at: ctx.now }).where("id", "in", ids).execute();
}
