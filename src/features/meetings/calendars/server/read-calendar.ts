import { sql } from "kysely";
import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { rule } from "#features/regulations/server/queries.ts";
import type { Reader } from "#server/db/connect.ts";
import { calendarFile, calendarType } from "#server/files/icalendar.ts";
import type { ActionContext, FileAnswer } from "#server/http/handle.ts";
import { hashToken } from "#server/http/session.ts";
import { type PlannedSitting, sittingTitle } from "../../programmes/rules.ts";
import type { readCalendar as declared } from "../contract.ts";

type FeedRow = Pick<PlannedSitting, "month" | "isRegular" | "isThematic" | "startsAt" | "place"> & {
  id: number;
  plannedOn: string;
  moves: number;
};

/**
 * The planned sittings of a cell for a calendar program: programmes in force from the year before on. Whoever holds the
 * address reads it, so nobody and no topic is named. An unknown, a revoked and a dissolved cell's address answer alike.
 */
export async function readCalendar(ctx: ActionContext, input: InputOf<typeof declared>): Promise<FileAnswer> {
  const cell = await findCell(ctx.tx, input.token);
  if (cell === null) throw new AppError("not-found", "file-gone", "Đường dẫn lịch này không có hoặc đã thu hồi.");
  const minutes = await rule(ctx.tx, "meetings.min_minutes", cell, ctx.today);
  const rows = await findSittings(ctx.tx, cell, Number(ctx.today.slice(0, 4)) - 1);
  const events = rows.map((row) => ({
    id: `ky-${row.id}`,
    title: sittingTitle(row),
    day: row.plannedOn,
    time: row.startsAt,
    minutes,
    place: row.place,
    revision: row.moves,
  }));
  const body = Buffer.from(calendarFile({ name: "Sinh hoạt chi bộ", now: ctx.now, events }), "utf8");
  return { fileName: "sinh-hoat.ics", contentType: calendarType, body };
}

async function findCell(reader: Reader, token: string): Promise<number | null> {
  const { rows } = await sql<{ id: number }>`
    select o.id from calendar_links l join organisations o on o.id = l.organisation_id
    where l.token_hash = ${hashToken(token)} and l.revoked_at is null and o.dissolved_on is null`.execute(reader);
  return rows[0]?.id ?? null;
}

async function findSittings(reader: Reader, organisationId: number, fromYear: number): Promise<FeedRow[]> {
  const { rows } = await sql<FeedRow>`
    select e.id, to_char(e.month, 'YYYY-MM') as month, e.is_regular as "isRegular", e.is_thematic as "isThematic", e.planned_on as "plannedOn",
      to_char(e.starts_at, 'HH24:MI') as "startsAt", e.place, (select count(*)::int from programme_changes c where c.entry_id = e.id) as moves
    from programmes p join programme_entries e on e.programme_id = p.id
    where p.organisation_id = ${organisationId} and p.state = 'in-force' and p.year >= ${fromYear} and e.planned_on is not null and not e.is_called_off
    order by e.planned_on, e.id`.execute(reader);
  return rows;
}
