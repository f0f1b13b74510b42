// Columns and rows to an .xlsx file; knows no domain word. Rows may come from an async generator: they are written as they come.
import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import type exceljs from "exceljs";
import { tidyText } from "#contract/names.ts";

export interface SheetColumn {
  title: string;
  type: "text" | "number" | "decimal" | "day" | "percent";
  /** In characters. */
  width?: number;
}

/** A formula is ours alone, never somebody's text; `result` is shown until a program counts anew. */
export interface SheetFormula {
  formula: string;
  result: number;
}
export type SheetValue = string | number | boolean | SheetFormula | null | undefined;

export interface Sheet {
  name: string;
  /** Lines above the table: the organisation, what the list is, until which day. */
  heading: readonly string[];
  columns: readonly SheetColumn[];
  rows: Iterable<readonly SheetValue[]> | AsyncIterable<readonly SheetValue[]>;
}

export const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const formats = { text: "@", number: "#,##0", decimal: "#,##0.00", day: "dd/mm/yyyy", percent: "0.0" };
const widths = { text: 32, number: 12, decimal: 14, day: 13, percent: 10 };

/** Writes the sheets and answers with the whole file. Days are real dates; numbers are numbers; text is never a formula. */
export async function writeXlsx(sheets: readonly Sheet[]): Promise<Buffer> {
  const stream = new PassThrough();
  const whole = buffer(stream);
  // 30 MB of memory, which an office that takes no table home, or the command line, can do without.
  const { default: excel } = await import("exceljs");
  const book = new excel.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  for (const sheet of sheets) await writeSheet(book, sheet);
  await book.commit();
  return whole;
}

async function writeSheet(book: exceljs.stream.xlsx.WorkbookWriter, sheet: Sheet): Promise<void> {
  const headRow = sheet.heading.length + (sheet.heading.length > 0 ? 2 : 1);
  const page = book.addWorksheet(sheetName(sheet.name), {
    views: [{ state: "frozen", ySplit: headRow }],
    pageSetup: {
      paperSize: 9,
      orientation: sheet.columns.length > 6 ? "landscape" : "portrait",
      fitToPage: true,
      fitToHeight: 0,
      printTitlesRow: `${headRow}:${headRow}`,
    },
  });
  page.columns = sheet.columns.map((column) => ({ width: column.width ?? widths[column.type], style: { numFmt: formats[column.type] } }));
  for (const line of sheet.heading) {
    const row = page.addRow([line]);
    row.font = { bold: true };
    keepAsText(row, [line]);
    row.commit();
  }
  if (sheet.heading.length > 0) page.addRow([]).commit();
  const head = page.addRow(sheet.columns.map((column) => column.title));
  head.font = { bold: true };
  head.alignment = { wrapText: true, vertical: "middle" };
  head.commit();
  for await (const values of sheet.rows) {
    const row = page.addRow(values.map((value, at) => cell(value, sheet.columns[at])));
    keepAsText(row, values);
    row.commit();
  }
  page.commit();
}

/** A text that begins like a formula is a text cell already; the format of text keeps it one when somebody edits it in Excel. */
function keepAsText(row: exceljs.Row, values: readonly SheetValue[]): void {
  for (const [at, value] of values.entries())
    if (typeof value === "string" && /^[=+\-@\t\r]/.test(value)) row.getCell(at + 1).numFmt = formats.text;
}

function cell(value: SheetValue, column: SheetColumn | undefined): string | number | Date | SheetFormula | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "boolean") return value ? "x" : "";
  if (column?.type === "day" && typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value)) return new Date(`${value}T00:00:00Z`);
  return typeof value === "string" ? clean(value) : value;
}

/** Without signs that XML cannot hold, and not more text than a cell takes. A string is always a text cell: "=1+1" stays the four signs that somebody typed. */
function clean(text: string): string {
  return text.replace(/(?![\t\n])[\p{Surrogate}\p{Cc}\ufffe\uffff]/gu, "").slice(0, 32_767);
}

/** Excel refuses some characters in names of sheets, and more than 31. */
function sheetName(name: string): string {
  return tidyText(name.replace(/[\\/?*[\]:]/g, " ")).slice(0, 31) || "Sheet1";
}
