import { sql } from "kysely";
import type { Figure, FigureParagraph } from "#contract/figure-text.ts";
import { mergeTexts, type TextChange } from "#contract/figure-text-merge.ts";
import type { Reader } from "#server/db/connect.ts";
import { groupScores } from "../../scores/rules.ts";
import { findSheets } from "../../scores/server/queries.ts";
import type { FoundMeeting } from "../../server/queries.ts";
import type { Paper, TextDetail } from "../contract.ts";
import { type DraftPart, type PaperKind, textOf } from "../rules.ts";
import { draftMinutes } from "./draft-minutes.ts";
import { draftResolution } from "./draft-resolution.ts";
import { type Approval, figuresOf } from "./list-figures.ts";

/** A row of meeting_texts as it is stored. */
export interface TextRow {
  id: number;
  edition: number;
  reason: string;
  body: FigureParagraph[];
  made: FigureParagraph[];
  figures: Figure[];
  number: string;
  approvedHow: "assent" | "vote" | null;
  approvedInFavour: number | null;
  approvedPresent: number | null;
  approvedAt: string | null;
  approvedBy: string | null;
  isEditedSince: boolean;
  editedAt: string | null;
  editedBy: string | null;
  version: number;
  paper: Paper | null;
  /** Of a frozen edition; null for the built-in layout. */
  templateId: number | null;
  frozenAt: string | null;
  checksum: string | null;
}

/** The last edition of a text, or a named one; undefined when nobody touched it yet. */
export async function findText(reader: Reader, meetingId: number, kind: PaperKind, edition?: number): Promise<TextRow | undefined> {
  const { rows } = await sql<TextRow>`
    select t.id, t.edition, t.reason, t.body, t.made, t.figures, t.number, t.approved_how as "approvedHow",
      t.approved_in_favour as "approvedInFavour", t.approved_present as "approvedPresent", ${moment("t.approved_at")} as "approvedAt",
      a.display_name as "approvedBy", coalesce(t.edited_at > t.approved_at, false) as "isEditedSince", ${moment("t.edited_at")} as "editedAt",
      e.display_name as "editedBy", t.version, t.paper, t.template_id as "templateId", ${moment("t.frozen_at")} as "frozenAt", t.checksum
    from meeting_texts t left join accounts a on a.id = t.approved_by left join accounts e on e.id = t.edited_by
    where t.meeting_id = ${meetingId} and t.kind = ${kind} and t.withdrawn_at is null and (${edition ?? null}::int is null or t.edition = ${edition ?? null}::int)
    order by t.edition desc limit 1`.execute(reader);
  return rows[0];
}

/** The frozen editions, the newest first, each with the day on which the next one took its place. */
export async function listEditions(reader: Reader, meetingId: number, kind: PaperKind): Promise<TextDetail["editions"]> {
  const { rows } = await sql<TextDetail["editions"][number]>`
    select edition, reason, (frozen_at at time zone 'Asia/Ho_Chi_Minh')::date as "frozenOn",
      lead((frozen_at at time zone 'Asia/Ho_Chi_Minh')::date) over (order by edition) as "replacedOn"
    from meeting_texts where meeting_id = ${meetingId} and kind = ${kind} and frozen_at is not null order by edition desc`.execute(reader);
  return rows;
}

export function approvalOf(row: TextRow | undefined): Approval | null {
  return row?.approvedHow ? { how: row.approvedHow, inFavour: row.approvedInFavour, present: row.approvedPresent } : null;
}

/** A text that is not frozen: the words of the people with what they did not touch as the record has it today. */
export interface LiveText {
  parts: DraftPart[];
  record: FigureParagraph[];
  body: FigureParagraph[];
  changes: TextChange[];
  figures: Figure[];
}

export async function liveText(reader: Reader, meeting: FoundMeeting, kind: PaperKind, row: TextRow | undefined): Promise<LiveText> {
  const own = kind === "resolution" ? (await findSheets(reader, meeting.id)).find(({ seat }) => seat === "cell") : undefined;
  const groups = own ? groupScores(own) : [];
  const parts = kind === "minutes" ? draftMinutes(meeting) : meeting.resolution ? draftResolution(meeting, meeting.resolution, groups) : [];
  const record = textOf(parts);
  const merged = row ? mergeTexts(row.body, row.made, record) : { text: record, changes: [] };
  return { parts, record, body: merged.text, changes: merged.changes, figures: figuresOf(meeting, approvalOf(row), groups) };
}

function moment(column: string) {
  return sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
}
