import type { InputOf } from "#contract/endpoint.ts";
import { frameMonths, stateDay } from "#server/figures/engine.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { nameUnits, openFrame } from "../../server/queries.ts";
import type { Board, BoardUnit, getBoard as declared } from "../contract.ts";
import { readTallies, type TallyRow } from "./read-tallies.ts";

/** The year of a place, folded by the units directly below it. */
export async function getBoard(ctx: ActionContext, input: InputOf<typeof declared>): Promise<Board> {
  const frame = await openFrame(ctx.tx, ctx.scope, { period: String(input.year), asOf: null });
  const rows = await readTallies(ctx.tx, frame, input.kind);
  const whole = rows.find((row) => row.unit === null);
  const monthRows = rows.filter((row) => row.month !== null);
  const unitRows = rows.filter((row) => row.unit !== null && row.month === null);
  const named = await nameUnits(ctx.tx, [frame.organisationId, ...unitRows.map((row) => row.unit || frame.organisationId)], frame);
  const months = frameMonths(frame);
  const units = [...named.values()].flatMap((unit): BoardUnit[] => {
    const row = unitRows.find(({ unit: id }) => (id || frame.organisationId) === unit.id);
    if (!row) return [];
    const { cells, due, held, missing } = row;
    return [
      {
        id: unit.id,
        name: unit.name,
        isCell: unit.isCell,
        cells,
        due,
        held,
        missing,
        months: tally(monthRows.filter((month) => month.unit === row.unit)),
      },
    ];
  });
  const { cells = 0, due = 0, held = 0, missing = 0, gaps = 0, gaps2 = 0 } = whole ?? {};
  return {
    organisationId: frame.organisationId,
    name: named.get(frame.organisationId)?.name ?? "",
    year: input.year,
    asOf: stateDay(frame),
    over: months.filter((month) => month.isOver).length,
    begun: months.length,
    cells,
    due,
    held,
    missing,
    gaps,
    gaps2,
    waiting: monthRows.reduce((sum, row) => sum + row.waiting, 0),
    months: tally(monthRows),
    units,
  };
}

/** Twelve months, each the sum of the rows of that month. */
function tally(rows: readonly TallyRow[]): Board["months"] {
  const months = Array.from({ length: 12 }, () => ({ due: 0, held: 0 }));
  for (const row of rows) {
    const month = months[Number(row.month?.slice(5, 7)) - 1];
    if (!month) continue;
    month.due += row.due;
    month.held += row.held;
  }
  return months;
}
