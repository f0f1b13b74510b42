import { sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { permissionsAt } from "#server/access/can.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { ReportState } from "../../rules.ts";
import type { getGrid as declared, GridUnit } from "../contract.ts";
import { type DutyLength, foldedFrom, standingOf } from "../rules.ts";
import { countGrid } from "./count-grid.ts";
import { type DuePeriod, type DutyRow, duePeriods, getDutyRow, isPlacedUnder, owing, showDuties } from "./queries.ts";

/**
 * Units down, periods across: who handed in, in time or late, who is missing. Counted over all units, shown a page at a time;
 * folded by the units right below the asker where they are more than foldedFrom.
 */
export async function getGrid(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const { duty } = await getDutyRow(ctx.tx, ctx.scope, input.dutyId);
  const periods = await duePeriods(ctx.tx, duty, periodsOfYear(duty.length, input.year));
  const foldFrom = duty.owedBy === "children" || input.under !== null ? null : foldedFrom;
  const { unitIds, periods: tallies, ...counted } = await countGrid(ctx.tx, { duty, periods, today: ctx.today, foldFrom, ...input });
  const [shown] = await showDuties(ctx, [duty], new Map());
  if (!shown) throw new Error("a duty that was found is shown");
  const can = ctx.person ? permissionsAt(ctx.person, { path: duty.askerPath, dissolvedOn: duty.dissolvedOn }) : [];
  return {
    duty: shown,
    periods: periods.map(({ period, dueOn }, at) => ({ period, dueOn, owed: 0, settled: 0, missing: 0, ...tallies[at] })),
    units: unitIds.length === 0 ? [] : await findBoxes(ctx, duty, periods, { unitIds, under: input.under }),
    ...counted,
    can,
  };
}

/** 2026 by quarters → 2026-Q1 … 2026-Q4 */
export function periodsOfYear(length: DutyLength, year: number): string[] {
  if (length === "year") return [String(year)];
  if (length === "half") return [1, 2].map((half) => `${year}-H${half}`);
  if (length === "quarter") return [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`);
  return Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, "0")}`);
}

interface BoxRow {
  at: number;
  state: ReportState | null;
  reportId: number | null;
  dueOn: DayText;
  reason: string | null;
  handedInOn: DayText | null;
}

/** The units in the order of the tree, each with a box for every period; one statement. */
async function findBoxes(
  ctx: ActionContext,
  duty: DutyRow,
  periods: readonly DuePeriod[],
  { unitIds, under }: { unitIds: readonly number[]; under: number | null },
): Promise<GridUnit[]> {
  const { rows } = await sql<{ organisationId: number; name: string; unitName: string | null; boxes: BoxRow[] }>`
    select o.id as "organisationId", o.name, (select name from organisations where id = o.parent_id and id <> ${duty.askedBy.id}) as "unitName",
      json_agg(json_build_object('at', p.at, 'state', r.state, 'reportId', r.id, 'dueOn', p.due_on, 'reason', x.reason,
        'handedInOn', (select (min(s.at) at time zone 'Asia/Ho_Chi_Minh')::date from report_steps s where s.report_id = r.id and s.step = 'submit'))
        order by p.at) as boxes
    from ${owing(duty, periods)} join organisations o on o.id = u.organisation_id
    where u.organisation_id = any(${unitIds}::int[]) and ${isPlacedUnder(under)} group by o.id order by o.path`.execute(ctx.tx);
  return rows.map(({ boxes, ...unit }) => ({
    ...unit,
    boxes: periods.map((_period, at) => {
      const box = boxes.find((one) => one.at === at + 1);
      return box ? shown(box, ctx.today) : null;
    }),
  }));
}

function shown({ state, reportId, dueOn, reason, handedInOn }: BoxRow, today: DayText): NonNullable<GridUnit["boxes"][number]> {
  const standing = standingOf(state, { isLeftOut: reason !== null, dueOn, today });
  return { standing, reportId, late: handedInOn ? Math.max(0, daysBetween(dueOn, handedInOn)) : 0, reason: reason ?? "" };
}

function daysBetween(from: DayText, to: DayText): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
