import type { InputOf } from "#contract/endpoint.ts";
import { mayOpenRows } from "#features/figures/server/queries.ts";
import { permissionsAt } from "#server/access/can.ts";
import { forReading, type OrganisationScope } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { getTable as declared, TableCell, TableDetail } from "../contract.ts";
import { type Cell, cellKey, countOf, findImbalances, type Layout } from "../rules.ts";
import { cellFigures } from "./cell-figures.ts";
import { type Explanation, getTableRow, layoutOf, type TableRow } from "./queries.ts";
import { readCells } from "./read-cells.ts";

export function getTable(ctx: ActionContext, { tableId }: InputOf<typeof declared>): Promise<TableDetail> {
  return getTableDetail(ctx, tableId);
}

/** A table as its page shows it: an open one with today's values, a frozen one with what was frozen and what differs now. */
export async function getTableDetail(ctx: ActionContext, id: number): Promise<TableDetail> {
  const { table, scope } = await getTableRow(ctx.tx, forReading(ctx.scope), id);
  const { layout, source } = layoutOf(table);
  const today = await readCells(ctx.tx, table, layout, scope);
  const { frozen } = table;
  return {
    ...headOf(table),
    layout,
    source,
    asOf: table.asOf ?? today.asOf,
    cells: showCells(layout, frozen?.cells ?? today.cells, frozen ? today.cells : null),
    imbalances: frozen?.imbalances ?? explain(findImbalances(layout, today.cells), table.explanations),
    canOpenPeople: mayOpenPeople(ctx, scope, layout),
    can: allowed(ctx, table),
  };
}

/** Each imbalance with its explanation, where that was given to this sentence. */
export function explain<One extends { key: string; sentence: string }>(
  found: readonly One[],
  explanations: Readonly<Record<string, Explanation>>,
): (One & { reason: string | null })[] {
  return found.map((one) => {
    const given = explanations[one.key];
    return { ...one, reason: given?.sentence === one.sentence ? given.reason : null };
  });
}

function headOf(table: TableRow) {
  const { id, organisationId, organisationName, layoutCode, layoutVersion, period, state, version, frozenBy, checksum, units } = table;
  const missing = units.flatMap((unit) => (unit.cells ? [] : [unit.name]));
  return {
    ...{ id, organisationId, organisationName, layoutCode, layoutVersion, period, state, version, frozenBy, checksum },
    frozenAt: table.frozenAt?.toISOString() ?? null,
    below: { units: units.length, missing },
    previousId: table.before?.id ?? null,
  };
}

/** A frozen cell tells what the books say now where that differs; what was typed differs from nothing. */
function showCells(layout: Layout, cells: readonly Cell[], today: readonly Cell[] | null): TableCell[] {
  const now = new Map(today?.map((cell) => [cellKey(cell.row, cell.column), cell]));
  return cells.map((cell) => {
    const later = now.get(cellKey(cell.row, cell.column));
    const differs = later && (later.known !== cell.known || later.books !== cell.books) && cell.from !== "typed";
    return { ...cell, now: differs ? (later.books ?? later.known) : null, opens: isCounted(layout, cell) };
  });
}

function isCounted(layout: Layout, cell: Cell): boolean {
  const row = layout.rows.find((one) => one.code === cell.row);
  const column = layout.columns.find((one) => one.code === cell.column);
  return row !== undefined && column !== undefined && countOf(row, column) !== null;
}

function mayOpenPeople(ctx: ActionContext, scope: OrganisationScope, layout: Layout): boolean {
  return [...cellFigures(layout).values()].every((figure) => mayOpenRows({ person: ctx.person, scope }, figure));
}

function allowed(ctx: ActionContext, table: TableRow): string[] {
  if (!ctx.person || table.state === "frozen") return [];
  const held = permissionsAt(ctx.person, table);
  return [...(held.includes("reports.write") ? ["write"] : []), ...(held.includes("reports.sign") ? ["freeze"] : [])];
}
