import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { saveCells as declared, TableDetail } from "../contract.ts";
import { type Cell, cellKey, type Entry, entryProblem } from "../rules.ts";
import { getTableDetail } from "./get-table.ts";
import { loadOpen } from "./load-open.ts";
import { layoutOf } from "./queries.ts";
import { readCells } from "./read-cells.ts";

type Typed = InputOf<typeof declared>["cells"][number];

/** Keeps what was typed. A value that the program knows too is not kept; another one with its reason. @throws invalid at each wrong cell. */
export async function saveCells(ctx: ActionContext, input: InputOf<typeof declared>): Promise<TableDetail> {
  const { table, scope } = await loadOpen(ctx, input);
  const { cells } = await readCells(ctx.tx, table, layoutOf(table).layout, scope);
  const places = new Map(cells.map((cell) => [cellKey(cell.row, cell.column), cell]));
  const entries: Record<string, Entry> = { ...table.entries };
  const problems: Record<string, string> = {};
  const changed: { cell: string; before: number | null; after: number | null; reason: string }[] = [];
  for (const [at, typed] of input.cells.entries()) {
    const key = cellKey(typed.row, typed.column);
    const cell = places.get(key);
    const problem = cell ? entryProblem(cell, typed.value, typed.reason) : "Biểu không có ô này.";
    if (problem || !cell) problems[`cells.${at}.${cell && cell.from !== "correction" ? "reason" : "value"}`] = problem ?? "";
    else changed.push({ cell: key, before: cell.value, after: keep(entries, key, cell, typed), reason: typed.reason });
  }
  if (Object.keys(problems).length > 0) throw new AppError("rule", "cells-refused", Object.values(problems)[0] ?? "", { fields: problems });
  await ctx.tx
    .updateTable("report_tables")
    .set((eb) => ({ entries: JSON.stringify(entries), version: eb("version", "+", 1), updated_at: ctx.now }))
    .where("id", "=", table.id)
    .execute();
  const told = { action: "save-cells", kind: "report-table", id: table.id, organisationId: table.organisationId };
  await record(ctx, {
    ...told,
    before: Object.fromEntries(changed.map((one) => [one.cell, one.before])),
    after: Object.fromEntries(changed.map((one) => [one.cell, one.reason ? `${one.after} (${one.reason})` : one.after])),
  });
  return getTableDetail(ctx, table.id);
}

/** What stands in the cell afterwards. */
function keep(entries: Record<string, Entry>, key: string, cell: Cell, { value, reason }: Typed): number | null {
  if (value === null || value === cell.known) delete entries[key];
  else entries[key] = { value, reason: reason.trim() };
  return value ?? cell.known;
}
