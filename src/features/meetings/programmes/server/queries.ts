import { sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import { ruleText } from "#features/regulations/rules.ts";
import { rules } from "#features/regulations/server/queries.ts";
import { permissionsAt } from "#server/access/can.ts";
import { notFound, type ScopedOrganisation } from "#server/access/scope.ts";
import type { Reader } from "#server/db/connect.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { Entry, Programme } from "../contract.ts";
import { monthsOfYear, type PlannedSitting, type ProgrammeState, programmeWarnings } from "../rules.ts";

export interface ProgrammeRow {
  id: number;
  state: ProgrammeState;
  version: number;
}

/** The place that the call names; 404 where it names none. */
export function placeOf(ctx: ActionContext): ScopedOrganisation {
  if (!ctx.scope.organisation) throw notFound();
  return ctx.scope.organisation;
}

export async function findProgramme(reader: Reader, organisationId: number, year: number): Promise<ProgrammeRow | null> {
  const { rows } = await sql<ProgrammeRow>`
    select id, state, version from programmes where organisation_id = ${organisationId} and year = ${year}`.execute(reader);
  return rows[0] ?? null;
}

/** The planned sittings in the order of the year, each with its way. */
export async function findEntries(reader: Reader, programmeId: number): Promise<Entry[]> {
  const { rows } = await sql<Entry>`
    select e.id, to_char(e.month, 'YYYY-MM') as month, e.is_regular as "isRegular", e.is_thematic as "isThematic", e.planned_on as "plannedOn",
      to_char(e.starts_at, 'HH24:MI') as "startsAt", e.place, e.topic, e.preparer_id as "preparerId", p.full_name as "preparerName",
      e.draft_due_on as "draftDueOn", e.note, e.is_called_off as "isCalledOff",
      coalesce((select json_agg(json_build_object('kind', c.kind, 'at', c.at, 'by', a.display_name, 'plannedBefore', c.planned_before, 'plannedAfter', c.planned_after,
          'topicBefore', c.topic_before, 'topicAfter', c.topic_after, 'reason', c.reason) order by c.id)
        from programme_changes c left join accounts a on a.id = c.account_id where c.entry_id = e.id), '[]') as changes
    from programme_entries e left join members p on p.id = e.preparer_id
    where e.programme_id = ${programmeId} order by e.month, e.planned_on nulls last, e.position`.execute(reader);
  return rows;
}

/** The columns of an entry as a person plans it. */
export function entryColumns(sitting: PlannedSitting) {
  return {
    month: `${sitting.month}-01`,
    is_regular: sitting.isRegular,
    is_thematic: sitting.isThematic,
    planned_on: sitting.plannedOn,
    starts_at: sitting.startsAt,
    place: sitting.place,
    topic: sitting.topic,
    preparer_id: sitting.preparerId,
    draft_due_on: sitting.draftDueOn,
    note: sitting.note,
  };
}

export interface Worker {
  memberId: number;
  name: string;
  from: DayText | null;
  /** The first day on which the member no longer belongs. */
  to: DayText | null;
}

/** Who belongs to the cell on some day of the year, or now; ordered by given name. */
export async function findWorkers(reader: Reader, organisationId: number, year: number, today: DayText): Promise<Worker[]> {
  const { rows } = await sql<Worker>`
    select p.id as "memberId", p.full_name as name, min(lower(m.valid)) as "from", case when bool_or(upper_inf(m.valid)) then null else max(upper(m.valid)) end as "to"
    from memberships m join members p on p.id = m.member_id
    where m.organisation_id = ${organisationId} and m.kind = 'full'
      and (m.valid && daterange(${`${year}-01-01`}::date, ${`${year}-12-31`}::date, '[]') or m.valid @> ${today}::date)
    group by p.id order by p.given collate "vi-x-icu", p.middle collate "vi-x-icu", p.family collate "vi-x-icu", p.id`.execute(reader);
  return rows;
}

/** The months of the year in which the organisation was a cell for a day at least. */
export async function findCellMonths(reader: Reader, organisationId: number, year: number): Promise<string[]> {
  const months = monthsOfYear(year).map((month) => `${month}-01`);
  const { rows } = await sql<{ month: string }>`
    select to_char(g.month, 'YYYY-MM') as month from unnest(${months}::date[]) g (month)
    where exists (select from organisation_positions p where p.organisation_id = ${organisationId} and p.is_cell
      and p.valid && daterange(g.month, (g.month + interval '1 month')::date)) order by 1`.execute(reader);
  return rows.map((row) => row.month);
}

/** Topics of a year that the committees above the place suggest, the nearest committee's first. */
export async function findSuggested(reader: Reader, place: ScopedOrganisation, year: number): Promise<Programme["topics"]> {
  const { rows } = await sql<Programme["topics"][number]>`
    select (t.line ->> 'quarter')::int as quarter, t.line ->> 'topic' as topic, o.name as "from"
    from topic_lists l join organisations o on o.id = l.organisation_id
    cross join lateral jsonb_array_elements(l.topics) with ordinality t (line, position)
    where l.year = ${year} and starts_with(${place.path}, o.path) and o.id <> ${place.id}
    order by quarter, o.level desc, t.position`.execute(reader);
  return rows;
}

/** The rules of a year's programme: as on its first day, or as today once it has begun. */
export function rulesOfYear(ctx: ActionContext, organisationId: number, year: number) {
  const first = `${year}-01-01`;
  const day = ctx.today > first && ctx.today.startsWith(String(year)) ? ctx.today : first;
  return rules(
    ctx.tx,
    ["meetings.date_rule", "meetings.programme_approval", "meetings.per_month", "meetings.thematic_per_quarter", "meetings.paper_days"],
    organisationId,
    day,
  );
}

/** A cell's programme as its page shows it. */
export async function programmeOf(ctx: ActionContext, year: number): Promise<Programme> {
  const place = placeOf(ctx);
  const unit = await ctx.tx
    .selectFrom("organisations as o")
    .leftJoin("organisations as above", "above.id", "o.parent_id")
    .select(["o.name", "above.name as parentName"])
    .where("o.id", "=", place.id)
    .executeTakeFirstOrThrow();
  const row = await findProgramme(ctx.tx, place.id, year);
  const entries = row ? await findEntries(ctx.tx, row.id) : [];
  const inForce = await rulesOfYear(ctx, place.id, year);
  const norms = {
    perMonth: inForce["meetings.per_month"],
    thematicPerQuarter: inForce["meetings.thematic_per_quarter"],
    months: await findCellMonths(ctx.tx, place.id, year),
  };
  const can = place.isCell && ctx.person ? stepsOf(row?.state ?? null, permissionsAt(ctx.person, place)) : [];
  const mayWrite = can.includes("save") || can.includes("change");
  const workers = mayWrite ? await findWorkers(ctx.tx, place.id, year, ctx.today) : [];
  return {
    organisationId: place.id,
    ...unit,
    year,
    isCell: place.isCell,
    state: row?.state ?? null,
    version: row?.version ?? 0,
    asksApproval: inForce["meetings.programme_approval"] === "above",
    dateRule: ruleText("meetings.date_rule", inForce["meetings.date_rule"]),
    entries,
    steps: row ? await findSteps(ctx.tx, row.id) : [],
    warnings: row
      ? programmeWarnings(
          entries.filter((entry) => !entry.isCalledOff),
          norms,
        )
      : [],
    people: workers.map(({ memberId, name }) => ({ memberId, name })),
    topics: await findSuggested(ctx.tx, place, year),
    can,
  };
}

async function findSteps(reader: Reader, programmeId: number): Promise<Programme["steps"]> {
  const { rows } = await sql<Programme["steps"][number]>`
    select s.step, s.reason, to_json(s.at) #>> '{}' as at, a.display_name as "by"
    from programme_steps s left join accounts a on a.id = s.account_id where s.programme_id = ${programmeId} order by s.id`.execute(reader);
  return rows;
}

function stepsOf(state: ProgrammeState | null, held: readonly string[]): string[] {
  const isOpen = state === null || state === "draft" || state === "returned";
  const record = !held.includes("meetings.record")
    ? []
    : isOpen
      ? ["save", ...(state === null ? [] : ["submit"])]
      : state === "in-force"
        ? ["change"]
        : [];
  const review = held.includes("meetings.review") && state === "submitted" ? ["approve", "return"] : [];
  return [...record, ...review];
}
