// Meetings known only as totals (imported years): they live in the same table as recorded ones and count the same.
import { sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import type { Reader, Transaction } from "#server/db/connect.ts";
import type { MeetingClass } from "../rules.ts";

/** A sitting as a list tells it. Names are the columns of the table. */
export interface TotalsRow {
  organisation_id: number;
  top_id: number;
  month: DayText;
  held_on: DayText;
  is_regular: boolean;
  is_thematic: boolean;
  topic: string | null;
  began_at: string | null;
  ended_at: string | null;
  minutes: number | null;
  place: string | null;
  chair: string | null;
  secretary: string | null;
  total: number;
  exempt: number;
  present: number;
  excused: number;
  unexcused: number;
  spoke: number;
  self_score: number | null;
  self_class: MeetingClass | null;
  note: string;
}

export interface KnownSitting extends TotalsRow {
  id: number;
  source: "recorded" | "totals";
}

/** Enters sittings that are over: they stand as accepted. Ids come back in order. */
export async function insertMeetingTotals(
  tx: Transaction,
  rows: readonly TotalsRow[],
  by: { now: Date; accountId: number | null },
): Promise<number[]> {
  if (rows.length === 0) return [];
  const { rows: ids } = await sql<{ id: number }>`
    select nextval(pg_get_serial_sequence('meetings', 'id')) as id from generate_series(1, ${rows.length}::int)`.execute(tx);
  const numbered = rows.map((row, at) => ({ ...row, id: ids[at]?.id }));
  await sql`
    insert into meetings (id, organisation_id, top_id, month, held_on, is_regular, is_thematic, topic, began_at, ended_at, minutes, place, chair, secretary,
      total, exempt, present, excused, unexcused, spoke, self_score, self_class, note, source, state, created_at, created_by, updated_at)
    overriding system value
    select r.id, r.organisation_id, r.top_id, r.month, r.held_on, r.is_regular, r.is_thematic, r.topic, r.began_at, r.ended_at, r.minutes, r.place, r.chair,
      r.secretary, r.total, r.exempt, r.present, r.excused, r.unexcused, r.spoke, r.self_score, r.self_class, r.note, 'totals', 'accepted',
      ${by.now}::timestamptz, ${by.accountId}::int, ${by.now}::timestamptz
    from jsonb_populate_recordset(null::meetings, ${JSON.stringify(numbered)}::jsonb) r`.execute(tx);
  return ids.map(({ id }) => id);
}

/** Corrects some columns of a sitting that is known only as totals. */
export async function correctMeetingTotals(tx: Transaction, id: number, columns: Partial<TotalsRow>, now: Date): Promise<void> {
  await tx
    .updateTable("meetings")
    .set((eb) => ({ ...columns, updated_at: now, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .where("source", "=", "totals")
    .execute();
}

/** Sittings of some cells between two months, both included. */
export async function findSittings(
  reader: Reader,
  cells: readonly number[],
  months: { first: DayText; last: DayText },
): Promise<KnownSitting[]> {
  const { rows } = await sql<KnownSitting>`
    select id, organisation_id, top_id, month, held_on, is_regular, is_thematic, topic, to_char(began_at, 'HH24:MI') as began_at,
      to_char(ended_at, 'HH24:MI') as ended_at, minutes, place, chair, secretary, total, exempt, present, excused, unexcused, spoke,
      self_score, self_class, note, source
    from meetings where organisation_id = any(${[...cells]}::int[]) and month between ${months.first}::date and ${months.last}::date`.execute(
    reader,
  );
  return rows;
}
