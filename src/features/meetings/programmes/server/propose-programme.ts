import { sql } from "kysely";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { workCalendar } from "#features/regulations/holidays/server/queries.ts";
import { ruleFinder } from "#features/regulations/server/queries.ts";
import type { Reader } from "#server/db/connect.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { proposeProgramme as declared } from "../contract.ts";
import { type PlannedSitting, proposeYear } from "../rules.ts";
import { checkCell } from "./load-for-step.ts";
import { findCellMonths, findEntries, findProgramme, findSuggested, findWorkers, placeOf, rulesOfYear } from "./queries.ts";

/** A whole year by the standing day, with last year's times, places and topics; saves nothing. */
export async function proposeProgramme(ctx: ActionContext, { year }: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const place = placeOf(ctx);
  checkCell(place);
  const inForce = await rulesOfYear(ctx, place.id, year);
  const dateRules = await ruleFinder(ctx.tx, "meetings.date_rule");
  const last = await findProgramme(ctx.tx, place.id, year - 1);
  const planned = last ? (await findEntries(ctx.tx, last.id)).filter((entry) => !entry.isCalledOff) : [];
  const people = await findWorkers(ctx.tx, place.id, year, ctx.today);
  const entries = proposeYear({
    year,
    dateRule: (month) => dateRules(place.path, `${month}-01`) ?? inForce["meetings.date_rule"],
    calendar: await workCalendar(ctx.tx, place.path, [year]),
    months: await findCellMonths(ctx.tx, place.id, year),
    thematicPerQuarter: inForce["meetings.thematic_per_quarter"],
    paperDays: inForce["meetings.paper_days"],
    lastYear: planned.length > 0 ? planned : await findHeld(ctx.tx, place.id, year - 1),
    suggested: await findSuggested(ctx.tx, place, year),
    people: people.filter((one) => one.to === null).map((one) => one.memberId),
  });
  return { entries };
}

/** Where last year had no programme, what was held says the same. */
async function findHeld(reader: Reader, organisationId: number, year: number): Promise<PlannedSitting[]> {
  const { rows } = await sql<PlannedSitting>`
    select to_char(month, 'YYYY-MM') as month, is_regular as "isRegular", is_thematic as "isThematic", held_on as "plannedOn",
      to_char(began_at, 'HH24:MI') as "startsAt", place, topic, null as "preparerId", null as "draftDueOn", null as note
    from meetings where organisation_id = ${organisationId} and month between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date
    order by month, held_on`.execute(reader);
  return rows;
}
