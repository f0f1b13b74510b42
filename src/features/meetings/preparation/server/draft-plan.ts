import { sql } from "kysely";
import { addMonths, type DayText } from "#contract/dates.ts";
import type { HostUnitKind } from "#features/organisations/rules.ts";
import { itemsFor } from "#features/regulations/agenda/rules.ts";
import { workCalendar } from "#features/regulations/holidays/server/queries.ts";
import { rules } from "#features/regulations/server/queries.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { dayByRule } from "../../programmes/rules.ts";
import { type AgendaItem, draftAgenda } from "../rules.ts";
import { agendaSources } from "./agenda-sources.ts";
import { type AgendaSource, type Entry, findEntry } from "./queries.ts";
import type { PlannedMeeting } from "./writes.ts";

export interface Draft extends PlannedMeeting {
  /** Where day and place come from, in words. */
  proposedBy: string;
}

interface Cell {
  id: number;
  path: string;
}

/**
 * A sitting that nobody planned yet, as the program would: day, hour and place by the programme, the date rule or habit, the agenda
 * by its sources and those of higher slices.
 */
export async function draftPlan(
  ctx: Pick<ActionContext, "tx">,
  cell: Cell,
  { month, isRegular, sources }: { month: string; isRegular: boolean; sources: readonly AgendaSource[] },
): Promise<Draft> {
  const entry = await findEntry(ctx.tx, cell.id, { month, isRegular });
  const habits = await findHabits(ctx, cell.id);
  const day = `${month}-01`;
  const inForce = await rules(ctx.tx, ["meetings.date_rule", "meetings.agenda"], cell.id, day);
  const calendar = await workCalendar(ctx.tx, cell.path, [Number(month.slice(0, 4))]);
  const meetOn = entry?.plannedOn ?? dayByRule(month, inForce["meetings.date_rule"], calendar);
  const occasion = { organisationId: cell.id, month, isRegular, meetOn, since: habits?.heldOn ?? addMonths(day, -1) };
  const found: AgendaItem[] = [];
  for (const source of [...agendaSources, ...sources]) found.push(...(await source(ctx.tx, occasion)));
  const template = itemsFor(inForce["meetings.agenda"], await findHostKind(ctx, cell.id, meetOn));
  const fixed = isRegular ? template : template.filter(({ part }) => part === "opening" || part === "closing");
  return {
    month,
    isRegular,
    isThematic: isRegular ? (entry?.isThematic ?? false) : true,
    topic: entry?.topic ?? null,
    meetOn,
    beginsAt: entry?.startsAt ?? habits?.beganAt ?? null,
    place: entry?.place ?? habits?.place ?? null,
    mode: "in-person",
    chair: habits?.chair ?? null,
    secretary: habits?.secretary ?? null,
    items: draftAgenda(fixed, found),
    proposedBy: proposedBy(entry, habits?.month ?? null),
  };
}

function proposedBy(entry: Entry | null, lastMonth: string | null): string {
  const day = entry?.plannedOn ? "Ngày họp theo chương trình năm" : "Ngày họp theo lịch hằng tháng";
  return lastMonth && !entry?.place ? `${day}; giờ, địa điểm như kỳ tháng ${Number(lastMonth.slice(5))}.` : `${day}.`;
}

interface Habits {
  heldOn: DayText;
  month: string;
  beganAt: string | null;
  place: string | null;
  chair: string | null;
  secretary: string | null;
}

/** When and where the cell met last, and who led and wrote: most often the same again. */
async function findHabits(ctx: Pick<ActionContext, "tx">, organisationId: number): Promise<Habits | undefined> {
  const { rows } = await sql<Habits>`
    select held_on as "heldOn", to_char(month, 'YYYY-MM') as month, to_char(began_at, 'HH24:MI') as "beganAt", place, chair, secretary
    from meetings where organisation_id = ${organisationId} and source = 'recorded' order by held_on desc, id desc limit 1`.execute(ctx.tx);
  return rows[0];
}

/** The kind of unit in which the cell works; what the cell itself does not say is that of the nearest organisation above. */
async function findHostKind(ctx: Pick<ActionContext, "tx">, organisationId: number, day: DayText): Promise<HostUnitKind | null> {
  const { rows } = await sql<{ kind: HostUnitKind }>`
    select p.host_unit_kind as kind from organisations o
    join organisations above on starts_with(o.path, above.path)
    join organisation_profiles p on p.organisation_id = above.id and p.valid @> ${day}::date
    where o.id = ${organisationId} and p.host_unit_kind is not null order by above.level desc limit 1`.execute(ctx.tx);
  return rows[0]?.kind ?? null;
}
