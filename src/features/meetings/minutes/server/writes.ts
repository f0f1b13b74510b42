import { sql } from "kysely";
import { AppError } from "#contract/errors.ts";
import { codesOf, type Figure, type FigureParagraph, unknownChips } from "#contract/figure-text.ts";
import { findTemplate } from "#features/documents/templates/server/queries.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { FoundMeeting } from "../../server/queries.ts";
import type { Paper } from "../contract.ts";
import { type PaperKind, paperKinds, paperNames } from "../rules.ts";
import { paperOf } from "./make-paper.ts";
import { findText, liveText, type TextRow } from "./queries.ts";

interface Words {
  body: readonly FigureParagraph[];
  made: readonly FigureParagraph[];
  figures: readonly Figure[];
  /** A person changed the words. */
  isEdited: boolean;
}

/** Writes the open edition of a text, made with the first change. */
export async function writeText(
  ctx: ActionContext,
  meetingId: number,
  kind: PaperKind,
  row: TextRow | undefined,
  words: Words,
): Promise<void> {
  const columns = {
    body: JSON.stringify(words.body),
    made: JSON.stringify(words.made),
    figures: JSON.stringify(words.figures),
    ...(words.isEdited && { edited_at: ctx.now, edited_by: ctx.user.accountId }),
  };
  if (row)
    await ctx.tx
      .updateTable("meeting_texts")
      .set({ ...columns, version: row.version + 1 })
      .where("id", "=", row.id)
      .execute();
  else
    await ctx.tx
      .insertInto("meeting_texts")
      .values({ meeting_id: meetingId, kind, ...columns })
      .execute();
}

/** The kinds of text that a sitting has: not every one issues a resolution. */
export function kindsOf(meeting: Pick<FoundMeeting, "resolution">): PaperKind[] {
  return paperKinds.filter((kind) => kind === "minutes" || meeting.resolution !== null);
}

/**
 * Nothing goes up that does not agree with its record.
 * @throws rule "text-not-settled" for a part that writer and record both changed, "unknown-figure" for a chip without a value.
 */
export async function checkTexts(ctx: ActionContext, meeting: FoundMeeting): Promise<void> {
  for (const kind of kindsOf(meeting)) {
    const live = await liveText(ctx.tx, meeting, kind, await findText(ctx.tx, meeting.id, kind));
    const open = live.changes.length;
    if (open > 0) {
      const message = `${paperNames[kind]} còn ${open} phần mà bản ghi đã đổi sau khi sửa tay. Mở phần sửa lời văn, chọn theo bản ghi hoặc giữ lời đã sửa, rồi nộp.`;
      throw new AppError("rule", "text-not-settled", message);
    }
    const [missing] = unknownChips(live.body, new Set(live.figures.map((figure) => figure.code)));
    if (missing) {
      const message = `${paperNames[kind]}, đoạn ${missing.paragraph + 1}, có số liệu không còn trong bản ghi. Bỏ đi hoặc chọn số khác rồi nộp.`;
      throw new AppError("rule", "unknown-figure", message, { fields: { [`body.${missing.paragraph}`]: message } });
    }
  }
}

/** What the level above took stays as it is: the words, what the chips print, and how the paper looks. */
export async function freezeTexts(ctx: ActionContext, meeting: FoundMeeting): Promise<void> {
  for (const kind of kindsOf(meeting)) {
    const known = await findText(ctx.tx, meeting.id, kind);
    const live = await liveText(ctx.tx, meeting, kind, known);
    await writeText(ctx, meeting.id, kind, known, { body: live.body, made: live.record, figures: live.figures, isEdited: false });
    const row = await findText(ctx.tx, meeting.id, kind);
    const template = await findTemplate(ctx.tx, { organisationId: meeting.organisationId, family: kind, day: meeting.heldOn });
    const paper = await paperOf(ctx.tx, meeting, kind);
    if (row) await freeze(ctx, row.id, { body: live.body, figures: live.figures, paper, templateId: template?.id ?? null });
  }
}

/** SHA-256 over number, words, figures and paper: anybody with the database can work it out again. */
async function freeze(
  ctx: ActionContext,
  id: number,
  given: { body: readonly FigureParagraph[]; figures: readonly Figure[]; paper: Paper; templateId: number | null },
): Promise<void> {
  const used = new Set(codesOf(given.body));
  const figures = JSON.stringify(given.figures.filter((figure) => used.has(figure.code)));
  await sql`
    update meeting_texts t set figures = f.figures, paper = f.paper, template_id = ${given.templateId}::int, frozen_at = ${ctx.now}::timestamptz, frozen_by = ${ctx.user.accountId}::int,
      checksum = encode(sha256(convert_to(t.number || t.body::text || f.figures::text || f.paper::text, 'UTF8')), 'hex')
    from (select ${figures}::jsonb as figures, ${JSON.stringify(given.paper)}::jsonb as paper) f
    where t.id = ${id}`.execute(ctx.tx);
}

/**
 * The next edition of every text begins as the frozen one ends; the meeting's adoption and the number stay. One that was set aside
 * untouched is that already.
 */
export async function openEditions(ctx: ActionContext, meeting: FoundMeeting, reason: string): Promise<void> {
  const [minutes] = await ctx.tx
    .selectFrom("meeting_texts")
    .select("id")
    .where("meeting_id", "=", meeting.id)
    .where("kind", "=", "minutes")
    .execute();
  // Accepted before texts were kept, or entered as totals: what stands now is the first edition.
  if (!minutes) await freezeTexts(ctx, meeting);
  await sql`
    insert into meeting_texts (meeting_id, kind, edition, reason, body, made, figures, number, number_id, approved_how, approved_in_favour,
      approved_present, approved_at, approved_by, edited_at, edited_by)
    select distinct on (kind) meeting_id, kind, edition + 1, ${reason}, body, made, figures, number, number_id, approved_how, approved_in_favour,
      approved_present, approved_at, approved_by, edited_at, edited_by
    from meeting_texts where meeting_id = ${meeting.id} and frozen_at is not null order by kind, edition desc
    on conflict (meeting_id, kind, edition) do update set reason = excluded.reason, withdrawn_at = null`.execute(ctx.tx);
}

/** Sets editions aside that nobody changed: the frozen ones before them are the last again. */
export async function setEditionsAside(ctx: ActionContext, meetingId: number): Promise<void> {
  await ctx.tx
    .updateTable("meeting_texts")
    .set({ withdrawn_at: ctx.now })
    .where("meeting_id", "=", meetingId)
    .where("frozen_at", "is", null)
    .execute();
}
