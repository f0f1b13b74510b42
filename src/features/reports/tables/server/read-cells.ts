import type { DayText } from "#contract/dates.ts";
import { openFrame } from "#features/figures/server/queries.ts";
import type { OrganisationScope } from "#server/access/scope.ts";
import type { Reader } from "#server/db/connect.ts";
import { type Frame, stateDay } from "#server/figures/engine.ts";
import { type Cell, cellKey, fillCells, type Known, type Layout } from "../rules.ts";
import { countCells } from "./count-cells.ts";
import type { TableRow } from "./queries.ts";

export interface ReadCells {
  cells: Cell[];
  asOf: DayText;
  frame: Frame;
}

/** The cells of a table as the books tell them today; of a frozen one until the day it was frozen for. */
export async function readCells(
  reader: Reader,
  table: Pick<TableRow, "period" | "asOf" | "before" | "units" | "entries">,
  layout: Layout,
  scope: OrganisationScope,
): Promise<ReadCells> {
  const frame = await openFrame(reader, scope, { period: table.period, asOf: table.asOf });
  const books = await countCells(reader, frame, layout);
  const cells = fillCells(layout, { books, below: sumBelow(table), before: valuesOf(table.before?.cells) }, table.entries);
  return { cells, asOf: stateDay(frame), frame };
}

/** What the units below typed in the tables they froze, added up. A committee's computed cells are never sums of tables. */
function sumBelow({ units }: Pick<TableRow, "units">): Known["below"] {
  const frozen = units.flatMap((unit) => (unit.cells ? [unit.cells] : []));
  if (frozen.length === 0) return null;
  const sums = new Map<string, number>();
  for (const cell of frozen.flat()) {
    if (cell.value === null || (cell.from !== "typed" && cell.from !== "below")) continue;
    const key = cellKey(cell.row, cell.column);
    sums.set(key, (sums.get(key) ?? 0) + cell.value);
  }
  return sums;
}

function valuesOf(cells: readonly Cell[] | undefined): Known["before"] {
  return cells ? new Map(cells.flatMap((cell) => (cell.value === null ? [] : [[cellKey(cell.row, cell.column), cell.value]]))) : null;
}
