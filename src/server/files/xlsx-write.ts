// Writes a table as .xlsx, row by row: the memory does not grow with the number of rows.
import { PassThrough, type Readable } from "node:stream";
import ExcelJS from "exceljs";
import { tidyText } from "#contract/names.ts";

export const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** `day` takes `YYYY-MM-DD` text and shows dd/mm/yyyy; `text` is never read as a number or a formula. */
export type XlsxKind = "text" | "number" | "day";

export interface XlsxColumn {
  readonly title: string;
  readonly width: number;
  readonly kind: XlsxKind;
}

export type XlsxValue = string | number | null;

export interface XlsxTable {
  readonly sheet: string;
  /** A line above the header; left out when the file will be read by a program. */
  readonly title?: string;
  readonly columns: readonly XlsxColumn[];
  readonly rows: Iterable<readonly XlsxValue[]> | AsyncIterable<readonly XlsxValue[]>;
}

/** A failure while rows are read ends the stream with that error. */
export function writeXlsx(table: XlsxTable): Readable {
  const out = new PassThrough();
  write(table, out).catch((error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error))));
  return out;
}

async function write(table: XlsxTable, out: PassThrough): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useSharedStrings: false, useStyles: true });
  const above = table.title ? 2 : 0;
  const sheet = workbook.addWorksheet(sheetName(table.sheet), {
    views: [{ state: "frozen", ySplit: above + 1 }],
    pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = table.columns.map(({ width, kind }) => ({ width, style: { numFmt: formats[kind] } }));
  if (table.title) writeTitle(sheet, table.title);
  const header = sheet.addRow(table.columns.map((column) => column.title));
  header.eachCell((cell) => {
    cell.style = headerStyle;
  });
  header.commit();
  for await (const values of table.rows) {
    await drained(out);
    sheet.addRow(table.columns.map(({ kind }, at) => cellValue(kind, values[at] ?? null))).commit();
  }
  sheet.commit();
  await workbook.commit();
}

const formats: Record<XlsxKind, string> = { text: "@", number: "General", day: "dd/mm/yyyy" };
const thin = { style: "thin", color: { argb: "FFD3C9BE" } } as const;
const headerStyle: Partial<ExcelJS.Style> = {
  font: { bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FFF4F0EB" } },
  alignment: { vertical: "middle", wrapText: true },
  border: { top: thin, left: thin, bottom: thin, right: thin },
};

function writeTitle(sheet: ExcelJS.Worksheet, title: string): void {
  const row = sheet.addRow([title]);
  row.getCell(1).style = { font: { bold: true, size: 14 } };
  row.commit();
  sheet.addRow([]).commit();
}

// A string is always written as a text cell, so "=1+1" stays the four signs that somebody typed.
function cellValue(kind: XlsxKind, value: XlsxValue): string | number | Date | null {
  if (value === null || value === "") return null;
  if (kind === "day" && typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value)) return new Date(`${value}T00:00:00Z`);
  if (kind === "text") return clean(String(value));
  return typeof value === "string" ? clean(value) : value;
}

/** Without signs that XML cannot hold, and not more text than a cell takes. */
function clean(text: string): string {
  return text.replace(/(?![\t\n\r])[\p{Surrogate}\p{Cc}\ufffe\uffff]/gu, "").slice(0, 32_767);
}

function sheetName(text: string): string {
  return tidyText(text.replace(/[\\/?*[\]:]/g, " ")).slice(0, 31) || "Sheet1";
}

function drained(out: PassThrough): Promise<void> | undefined {
  if (!out.writableNeedDrain) return undefined;
  return new Promise((resolve) => out.once("drain", resolve));
}
