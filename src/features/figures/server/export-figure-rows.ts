import type { InputOf } from "#contract/endpoint.ts";
import { periodName } from "#contract/periods.ts";
import { forbidden } from "#server/access/scope.ts";
import type { FigureDefinition } from "#server/figures/engine.ts";
import { type SheetColumn, type SheetValue, writeXlsx, xlsxType } from "#server/files/xlsx-write.ts";
import type { ActionContext, FileAnswer } from "#server/http/handle.ts";
import type { exportFigureRows as declared } from "../contract.ts";
import { readRows } from "./list-figure-rows.ts";
import { getFigure, mayOpenRows } from "./queries.ts";
import { openPeople } from "./writes.ts";

const columnType = { text: "text", number: "number", day: "day", month: "text", flag: "text" } as const;
const chunk = 5000;

/** All rows behind a figure as a file. A list of people leaves a trace. */
export async function exportFigureRows(ctx: ActionContext, input: InputOf<typeof declared>): Promise<FileAnswer> {
  const figure = getFigure(input.code);
  if (!mayOpenRows(ctx, figure)) throw forbidden();
  const note = await openPeople(ctx, { kind: "export", figure, scope: ctx.scope, asked: input });
  const columns: SheetColumn[] = figure.source.columns.map(({ title, type }) => ({ title, type: columnType[type] }));
  columns.push({ title: figure.numeratorName, type: "number" });
  if (figure.denominatorName) columns.push({ title: figure.denominatorName, type: "number" });
  const rowIds: string[] = [];
  const heading = [figure.name, `${periodName(input.period)}. ${figure.source.rowMeaning}`];
  const body = await writeXlsx([{ name: figure.name, heading, columns, rows: allRows(ctx, figure, input, rowIds) }]);
  await note(rowIds);
  return { fileName: `${figure.code} ${input.period}.xlsx`, contentType: xlsxType, body };
}

/** `rowIds` gathers what was written. */
async function* allRows(
  ctx: ActionContext,
  figure: FigureDefinition,
  input: InputOf<typeof declared>,
  rowIds: string[],
): AsyncGenerator<SheetValue[]> {
  for (let offset = 0; ; offset += chunk) {
    const { rows } = await readRows(ctx, figure, input, { limit: chunk, offset });
    for (const row of rows) {
      rowIds.push(row.rowId);
      const shown = figure.source.columns.map(({ key, type }) => cellOf(row.content[key], type));
      yield [...shown, row.numerator, ...(figure.denominatorName ? [row.denominator] : [])];
    }
    if (rows.length < chunk) return;
  }
}

function cellOf(value: SheetValue, type: string): SheetValue {
  if (type === "flag") return value ? "có" : "không";
  if (type === "month" && typeof value === "string") return `${value.slice(5, 7)}/${value.slice(0, 4)}`;
  return value;
}
