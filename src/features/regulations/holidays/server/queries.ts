import { sql } from "kysely";
import * as z from "zod/mini";
import type { Reader } from "#server/db/connect.ts";
import { ruleFinder } from "../../server/queries.ts";
import type { HolidayYear } from "../contract.ts";
import { ExceptionDay, type WorkCalendar, workCalendarOf } from "../rules.ts";

/**
 * The working days of a place in the years named, for isWorkingDay and addWorkingDays; two statements.
 * A deadline that may run over New Year asks for both years.
 */
export async function workCalendar(reader: Reader, path: string, years: readonly number[]): Promise<WorkCalendar> {
  const fixed = await ruleFinder(reader, "calendar.fixed_holidays");
  const exceptions = await ruleFinder(reader, "calendar.exception_days");
  return workCalendarOf(
    years.map((year) => ({ year, fixed: fixed(path, `${year}-01-01`) ?? [], exceptions: exceptions(path, `${year}-01-01`) ?? [] })),
  );
}

type KeptYear = Pick<HolidayYear, "days" | "regulationId" | "organisationName" | "isOwn" | "source" | "certainty" | "note">;

/** The list of a year in force at a place, with where it comes from. */
export async function findHolidayList(reader: Reader, place: { id: number; path: string }, year: number): Promise<KeptYear> {
  const { rows } = await sql<Omit<KeptYear, "days"> & { days: unknown }>`
    select r.id as "regulationId", r.value as days, o.name as "organisationName", r.organisation_id is not distinct from ${place.id} as "isOwn",
      r.source, r.certainty, r.note
    from regulations r left join organisations o on o.id = r.organisation_id
    where r.key = 'calendar.exception_days' and r.withdrawn_at is null and r.valid @> ${`${year}-01-01`}::date
      and (r.organisation_id is null or starts_with(${place.path}, o.path))
    order by o.level desc nulls last limit 1`.execute(reader);
  const [row] = rows;
  if (!row) throw new Error(`no list of holidays for ${year}`);
  const days = z.array(ExceptionDay).parse(row.days);
  return { ...row, days: days.sort((a, b) => (a.day < b.day ? -1 : 1)) };
}
