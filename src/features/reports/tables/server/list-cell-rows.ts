import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { mayOpenRows, openFrame } from "#features/figures/server/queries.ts";
import { openPeople } from "#features/figures/server/writes.ts";
import { forbidden, forReading } from "#server/access/scope.ts";
import { figureRows } from "#server/figures/engine.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { listCellRows as declared } from "../contract.ts";
import { cellKey } from "../rules.ts";
import { cellFigures } from "./cell-figures.ts";
import { getTableRow, layoutOf } from "./queries.ts";

type Answer = OutputOf<typeof declared>;

/** The rows that a computed cell counts: as they were frozen, or as they are while the table is open. */
export async function listCellRows(ctx: ActionContext, input: InputOf<typeof declared>): Promise<Answer> {
  const { table, scope } = await getTableRow(ctx.tx, forReading(ctx.scope), input.tableId);
  const { layout } = layoutOf(table);
  const figure = cellFigures(layout, table.frozen ? table.id : null).get(cellKey(input.row, input.column));
  if (!figure) throw ruleError("no-such-cell", "row", "Ô này nhập tay hoặc không có trong biểu, nên không có dòng để mở.");
  if (!mayOpenRows({ person: ctx.person, scope }, figure)) throw forbidden();
  const note = await openPeople(ctx, { kind: "report-rows", figure, scope, asked: input, within: layout.name });
  const frame = await openFrame(ctx.tx, scope, { period: table.period, asOf: table.asOf });
  const page = { limit: input.pageSize, offset: (input.page - 1) * input.pageSize };
  const { rows, count } = await figureRows(ctx.tx, frame, figure, { part: "counted", search: "", ...page });
  await note(rows.map((row) => row.rowId));
  return {
    columns: figure.source.columns.map(({ key, title, type }) => ({ key, title, type })),
    // The engine leaves the type of a cell open; the contract checks it on the way out.
    rows: rows.map((row) => ({
      rowId: row.rowId,
      rowKind: figure.source.rowKind,
      content: row.content as Answer["rows"][number]["content"],
    })),
    count,
  };
}
