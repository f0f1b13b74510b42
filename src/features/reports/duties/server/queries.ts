import { type RawBuilder, sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import { readPeriod } from "#contract/periods.ts";
import { workCalendar } from "#features/regulations/holidays/server/queries.ts";
import { permissionsAt } from "#server/access/can.ts";
import { narrowTo, notFound, type OrganisationScope } from "#server/access/scope.ts";
import type { Reader } from "#server/db/connect.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { reportTypeNames } from "../../types/server/queries.ts";
import type { Duty } from "../contract.ts";
import { type DutyLength, dueDay, type OwedBy, yearsOfDue } from "../rules.ts";

export interface DutyRow {
  id: number;
  typeCode: string;
  length: DutyLength;
  owedBy: OwedBy;
  dueDays: number;
  countsWorkingDays: boolean;
  askedBy: { id: number; name: string };
  askerPath: string;
  dissolvedOn: DayText | null;
  from: DayText | null;
  lastDay: DayText | null;
  source: string;
  version: number;
}

const dutyColumns = sql`d.id, d.type_code as "typeCode", d.length, d.owed_by as "owedBy", d.due_days as "dueDays", d.counts_working_days as "countsWorkingDays",
  json_build_object('id', o.id, 'name', o.name) as "askedBy", o.path as "askerPath", o.dissolved_on as "dissolvedOn", lower(d.valid) as "from",
  (upper(d.valid) - 1)::date as "lastDay", d.source, d.version`;

/** Duties `d` asked for by organisations `o` that the condition picks, running ones first. */
export async function findDuties(reader: Reader, condition: RawBuilder<boolean>): Promise<DutyRow[]> {
  const { rows } = await sql<DutyRow>`
    select ${dutyColumns} from report_duties d join organisations o on o.id = d.organisation_id where ${condition}
    order by upper_inf(d.valid) desc, o.level, d.type_code, d.id`.execute(reader);
  return rows;
}

/** The duty, and the scope of the committee that asks. @throws not-found outside of the scope. */
export async function getDutyRow(
  reader: Reader,
  scope: OrganisationScope,
  dutyId: number,
): Promise<{ duty: DutyRow; scope: OrganisationScope }> {
  const [duty] = await findDuties(reader, sql<boolean>`d.id = ${dutyId}`);
  if (!duty) throw notFound();
  return { duty, scope: await narrowTo(reader, scope, { organisationId: duty.askedBy.id }) };
}

/** Duties as their page shows them, with what this person may do. */
export async function showDuties(ctx: ActionContext, duties: readonly DutyRow[], warnings: ReadonlyMap<number, string[]>): Promise<Duty[]> {
  const names = await reportTypeNames(
    ctx.tx,
    duties.map((duty) => duty.typeCode),
  );
  return duties.map(({ askerPath, dissolvedOn, ...duty }) => {
    const held = ctx.person ? permissionsAt(ctx.person, { path: askerPath, dissolvedOn }) : [];
    const mayEnd = held.includes("regulations.manage") && duty.lastDay === null;
    const can = [...(mayEnd ? ["end"] : []), ...(held.includes("reports.review") ? ["review"] : [])];
    return { ...duty, typeName: names.get(duty.typeCode) ?? duty.typeCode, warnings: warnings.get(duty.id) ?? [], can };
  });
}

/** SQL condition: the organisation standing at `u` owes the duty of the asker standing at `a` (both rows of organisation_positions). */
export function owes(duty: Pick<DutyRow, "owedBy">): RawBuilder<boolean> {
  if (duty.owedBy === "children") return sql<boolean>`u.parent_id = a.organisation_id`;
  const below = sql`u.path > a.path and u.path < rtrim(a.path, '.') || '/'`;
  return duty.owedBy === "cells"
    ? sql<boolean>`(${below} and u.is_cell)`
    : sql<boolean>`(${below} and u.kind in ('base-committee', 'base-cell'))`;
}

/** SQL: id of the unit right below the asker `a` in whose part of the tree `u` stands. */
export const placedUnder = sql<number>`split_part(u.path, '.', length(a.path) - length(replace(a.path, '.', '')) + 1)::int`;
export function isPlacedUnder(unitId: number | null): RawBuilder<boolean> {
  return unitId === null ? sql<boolean>`true` : sql<boolean>`${placedUnder} = ${unitId}::bigint`;
}

export interface DuePeriod {
  period: string;
  /** Its last day: who stands in the tree then owes. */
  last: DayText;
  dueOn: DayText;
}

/** The periods with their last days at the asker's place; two statements for the calendar. */
export async function duePeriods(reader: Reader, duty: DutyRow, periods: readonly string[]): Promise<DuePeriod[]> {
  const years = [...new Set(periods.flatMap(yearsOfDue))];
  const calendar = await workCalendar(reader, duty.askerPath, years);
  return periods.map((period) => ({ period, last: readPeriod(period).to, dueOn: dueDay(duty, period, calendar) }));
}

/**
 * To select from: `p` (period, last, due_on, at), the asker `a`, the unit `u` that owes it, its report `r` and the omission `x`
 * where there are such. Days that vary by row are hidden in cases: for `valid @> last` the planner expects hardly a row, and
 * then looks each report up by itself.
 */
export function owing(duty: DutyRow, periods: readonly DuePeriod[]): RawBuilder<unknown> {
  const column = (name: keyof DuePeriod) => periods.map((one) => one[name]);
  const lasts = column("last");
  const [first = "infinity", last = first] = [lasts.toSorted()[0], lasts.toSorted().at(-1)];
  const near = `[${first},${last}]`;
  const then = (condition: RawBuilder<unknown>) => sql`case when ${condition} then true end`;
  return sql`unnest(${column("period")}::text[], ${lasts}::date[], ${column("dueOn")}::date[]) with ordinality as p (period, last, due_on, at)
    join report_duties d on d.id = ${duty.id} and ${then(sql`d.valid @> p.last`)}
    join organisation_positions a on a.organisation_id = d.organisation_id and ${then(sql`a.valid @> p.last`)}
    join organisation_positions u on ${then(sql`u.valid @> p.last`)} and u.valid && ${near}::daterange and ${owes(duty)}
    left join reports r on r.organisation_id = u.organisation_id and r.period = p.period and r.kind = ${duty.typeCode} and r.supplements_id is null
    left join report_omissions x on x.duty_id = d.id and x.organisation_id = u.organisation_id and x.period = p.period and x.ended_at is null`;
}

/** SQL conditions over `owing`: nothing more is needed of the unit; it has not handed in and its last day is over. */
export const settled = sql<boolean>`(coalesce(r.state in ('accepted', 'signed'), false) or x.id is not null)`;
export function missing(today: DayText): RawBuilder<boolean> {
  return sql<boolean>`(coalesce(r.state in ('draft', 'checked', 'returned'), true) and x.id is null and p.due_on < ${today}::date)`;
}
