import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { searchKey } from "#contract/names.ts";
import { forbidden } from "#server/access/scope.ts";
import { type FigureDefinition, figureRows } from "#server/figures/engine.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { listFigureRows as declared, FigureRow } from "../contract.ts";
import { getFigure, mayOpenRows, openFrame } from "./queries.ts";
import { openPeople } from "./writes.ts";

/** A page of the rows behind a figure. Rows that name people need the permission to see them, and leave a trace. */
export async function listFigureRows(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const figure = getFigure(input.code);
  if (!mayOpenRows(ctx, figure)) throw forbidden();
  const note = await openPeople(ctx, { kind: "rows", figure, scope: ctx.scope, asked: input });
  const { rows, count } = await readRows(ctx, figure, input, { limit: input.pageSize, offset: (input.page - 1) * input.pageSize });
  await note(rows.map((row) => row.rowId));
  const columns = figure.source.columns.map(({ key, title, type }) => ({ key, title, type }));
  return { columns, rows, count };
}

type Asked = Pick<InputOf<typeof declared>, "period" | "asOf" | "part" | "search">;

export async function readRows(
  ctx: ActionContext,
  figure: FigureDefinition,
  asked: Asked,
  page: { limit: number; offset: number },
): Promise<{ rows: FigureRow[]; count: number }> {
  const frame = await openFrame(ctx.tx, ctx.scope, asked);
  const { rows, count } = await figureRows(ctx.tx, frame, figure, { part: asked.part, search: searchKey(asked.search), ...page });
  // Columns are declared as text, numbers, days and flags; JSON has nothing else for them.
  return { rows: rows.map((row) => ({ ...row, rowKind: figure.source.rowKind, content: row.content as FigureRow["content"] })), count };
}
