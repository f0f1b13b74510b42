// The folded board: what the units directly below a place had to hold and held, by month.
import { type RawBuilder, sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import type { Reader } from "#server/db/connect.ts";
import { type FigureValues, type Frame, frameMonths } from "#server/figures/engine.ts";
import { readFigures } from "../../server/queries.ts";
import { gapSums, type Kind, thematicGaps } from "./queries.ts";

/** One row: a month of a unit, a unit (month null), or the whole (unit null too). The place itself is unit 0. */
export interface TallyRow {
  unit: number | null;
  month: DayText | null;
  cells: number;
  due: number;
  held: number;
  missing: number;
  gaps: number;
  gaps2: number;
  waiting: number;
}

/** Months, units and the whole in one statement. */
export function readTallies(reader: Reader, frame: Frame, kind: Kind): Promise<TallyRow[]> {
  return kind === "regular" ? readRegular(reader, frame) : readThematic(reader, frame);
}

const codes = [
  ...["meetings.expected", "meetings.held_share", "meetings.missing", "meetings.waiting"],
  ...["cells.missing_any", "cells.missing_2_plus"],
] as const;

/** Regular sessions are the figures themselves. */
async function readRegular(reader: Reader, frame: Frame): Promise<TallyRow[]> {
  const table = await readFigures(reader, frame, codes, ["month", "unit"]);
  const units = [...table.unit.keys()];
  return [
    tally(null, null, table.total),
    ...units.map((unit) => tally(Number(unit), null, table.unit.get(unit))),
    ...units.flatMap((unit) => frameMonths(frame).map(({ month }) => tally(Number(unit), month, table.unitMonth(unit, month)))),
  ];
}

function tally(unit: number | null, month: DayText | null, values: FigureValues = new Map()): TallyRow {
  const amount = (code: (typeof codes)[number]) => values.get(code)?.numerator ?? 0;
  return {
    unit,
    month,
    cells: values.get("cells.missing_any")?.denominator ?? 0,
    due: amount("meetings.expected"),
    held: amount("meetings.held_share"),
    missing: amount("meetings.missing"),
    gaps: amount("cells.missing_any"),
    gaps2: amount("cells.missing_2_plus"),
    waiting: amount("meetings.waiting"),
  };
}

async function readThematic(reader: Reader, frame: Frame): Promise<TallyRow[]> {
  const cells = (unit: RawBuilder<unknown>) => sql`
    select ${unit}::int as unit, null::text as month, count(*)::int as cells, sum(c.due)::int as due, sum(c.held)::int as held, sum(c.missing)::int as missing,
      count(*) filter (where c.missing > 0)::int as gaps, count(*) filter (where c.missing > 1)::int as gaps2, 0 as waiting`;
  const { rows } = await sql<TallyRow>`
    with ${thematicGaps(frame)}
    select coalesce(t.unit, 0) as unit, t.month::text as month, 0 as cells, 0 as due, count(t.meeting_id)::int as held, 0 as missing, 0 as gaps, 0 as gaps2,
      count(*) filter (where t.state = 'submitted')::int as waiting
    from t group by t.unit, t.month
    union all ${cells(sql`coalesce(c.unit, 0)`)} from (${gapSums(sql`g.organisation_id, g.unit`)}) c group by c.unit
    union all ${cells(sql`null`)} from (${gapSums(sql`g.organisation_id`)}) c`.execute(reader);
  return rows;
}
