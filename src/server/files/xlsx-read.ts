// Reads .xlsx row by row. The one place that knows the reading library; everything suspicious is refused before it sees the file.
import { streamXlsxRows } from "hucre/xlsx";
import { AppError } from "#contract/errors.ts";
import { tidyText } from "#contract/names.ts";
import { decodeText } from "./docx-read.ts";
import { readAhead } from "./read-ahead.ts";
import { checkArchive, readEntry } from "./zip-check.ts";

/** A real date of Excel; `time` where the cell holds one. A time alone has no day. */
export interface ExcelMoment {
  readonly day: string | null;
  readonly time: string | null;
}
/** Texts are tidy and never empty. */
export type CellValue = string | number | boolean | ExcelMoment | null;

export interface SheetRow {
  /** As Excel counts: the first row is 1. */
  readonly number: number;
  readonly cells: readonly CellValue[];
}

export interface XlsxFile {
  /** Names of the visible sheets, in order. */
  readonly sheets: readonly string[];
  rows(sheet: string, most?: number): AsyncGenerator<SheetRow, void, undefined>;
}

/** @throws AppError with a sentence for the person when this is not an .xlsx that can be read. */
export async function openXlsx(content: Buffer): Promise<XlsxFile> {
  if (content.length === 0) throw new AppError("invalid", "file-empty", "Tệp rỗng. Chọn lại tệp .xlsx có dữ liệu.");
  const entries = await checkArchive(content);
  const sheets = entries ? readSheetNames(readEntry(content, entries, "xl/workbook.xml") ?? "") : [];
  if (sheets.length === 0) throw notXlsx();
  return { sheets, rows: (sheet, most) => readRows(content, sheet, most) };
}

function notXlsx(): AppError {
  return new AppError(
    "invalid",
    "not-xlsx",
    "Tệp này không phải .xlsx. Mở bằng Excel, chọn “Lưu thành”, kiểu “Excel Workbook (.xlsx)” rồi nhập lại.",
  );
}

async function* readRows(content: Buffer, sheet: string, most?: number): AsyncGenerator<SheetRow, void, undefined> {
  const tidy = tidier();
  try {
    for await (const { number, cells } of readAhead(rawRows(content, sheet, most))) {
      yield { number, cells: cells.map((cell) => (typeof cell === "string" ? tidy(cell) : cell)) };
    }
  } catch (error) {
    throw new AppError("invalid", "file-broken", `Không đọc hết được tệp này: ${reason(error)}. Mở bằng Excel, lưu lại rồi nhập lại.`);
  }
}

async function* rawRows(content: Buffer, sheet: string, most?: number): AsyncGenerator<SheetRow, void, undefined> {
  for await (const { index, values } of streamXlsxRows(content, { sheet, ...(most !== undefined && { maxRows: most }) })) {
    yield { number: index + 1, cells: values.map(cellValue) };
  }
}

function reason(error: unknown): string {
  return error instanceof Error && /zip|crc|inflate|incorrect/i.test(error.message) ? "tệp bị hỏng" : "nội dung tệp không đúng dạng";
}

/** Text comes out tidy: accents composed, single spaces. Lists say the same again and again; each text is tidied once. */
function tidier(): (text: string) => string | null {
  const known = new Map<string, string | null>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const tidy = tidyText(text) || null;
    if (known.size < 20_000) known.set(text, tidy);
    return tidy;
  };
}

function cellValue(value: unknown): CellValue {
  if (value instanceof Date) return moment(value);
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

/** The library gives a moment in UTC for what Excel shows; the fraction of a day is the time. */
function moment(date: Date): CellValue {
  if (Number.isNaN(date.getTime())) return null;
  const text = new Date(Math.round(date.getTime() / 60_000) * 60_000).toISOString();
  const time = text.slice(11, 16);
  const day = date.getTime() < firstDay ? null : text.slice(0, 10);
  return { day, time: day === null || time !== "00:00" ? time : null };
}
/** Serial 1 of Excel; what is below is a time of day without a day. */
const firstDay = Date.UTC(1900, 0, 1);

function readSheetNames(xml: string): string[] {
  const sheets = [...xml.matchAll(/<(?:\w+:)?sheet\s([^<>]*)>/g)].map(([, attributes = ""]) => attributes);
  const named = sheets.flatMap((attributes) => {
    const name = /\bname="([^"]*)"/.exec(attributes)?.[1];
    return name === undefined ? [] : [{ name: decodeText(name), isHidden: /\bstate="(?:hidden|veryHidden)"/.test(attributes) }];
  });
  const visible = named.filter((sheet) => !sheet.isHidden);
  return (visible.length > 0 ? visible : named).map((sheet) => sheet.name);
}
