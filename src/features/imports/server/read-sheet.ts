// From a sheet to records: finds the header, skips what is no data (titles, column numbers, totals, signatures), and
// remembers the heading a group of rows stands under.

import { AppError } from "#contract/errors.ts";
import { searchKey, tidyText } from "#contract/names.ts";
import type { SheetRow, XlsxFile } from "#server/files/xlsx-read.ts";
import { type Cell, cellText, isBlank } from "../cells/rules.ts";
import {
  type FoundColumn,
  findAsOf,
  findHeader,
  findYear,
  guessKind,
  type Header,
  headerDepth,
  isColumnNumbers,
  type TextRow,
} from "../headers/rules.ts";
import { type ImportKind, importKindNames, mostRows, titleKey } from "../rules.ts";

export interface SheetLayout {
  sheet: string;
  header: Header;
  /** What the title rows tell. */
  asOf: string | null;
  year: number | null;
}

export interface SheetRecord {
  row: number;
  cells: Readonly<Record<string, Cell>>;
  /** Text of the heading row above: "I. Chi bộ Văn phòng". */
  section: string | null;
}

/** The sheet and header of the kind asked for, or of the kind that fits best. */
export async function findLayout(file: XlsxFile, kind: ImportKind | null, sheet: string | null): Promise<SheetLayout> {
  const sheets = sheet === null ? file.sheets : file.sheets.filter((name) => name === sheet);
  const found: SheetLayout[] = [];
  for (const name of sheets) {
    const rows = await readTop(file, name);
    const header = kind ? findHeader(rows, kind) : guessKind(rows);
    const titles = rows.filter((row) => !header || row.number < header.firstRow).flatMap((row) => row.texts.filter(Boolean));
    if (header) found.push({ sheet: name, header, asOf: findAsOf([...titles, name]), year: findYear([...titles, name]) });
  }
  const fields = ({ header }: SheetLayout) => header.columns.filter((column) => column.field).length;
  const [best] = found.sort((a, b) => fields(b) - fields(a));
  if (best) return best;
  const what = kind ? `danh sách ${importKindNames[kind].toLowerCase()}` : "danh sách tổ chức đảng, đảng viên hay sinh hoạt chi bộ";
  throw new AppError(
    "invalid",
    "no-header",
    `Không thấy dòng tiêu đề của ${what} trong ${headerDepth} dòng đầu. Kiểm tra tên các cột, ví dụ “Họ và tên”, “Ngày sinh”, “Chi bộ”.`,
  );
}

async function readTop(file: XlsxFile, sheet: string): Promise<TextRow[]> {
  const rows: TextRow[] = [];
  for await (const row of file.rows(sheet, headerDepth + 1)) rows.push(textRow(row));
  return rows;
}

function textRow({ number, cells }: SheetRow): TextRow {
  const hasNumbers = cells.some((cell) => typeof cell === "number" || (typeof cell === "object" && cell !== null));
  return { number, texts: cells.map((cell) => (typeof cell === "string" ? tidyText(cell) : "")), hasNumbers };
}

/** The columns with the first values below each title. */
export async function readSamples(file: XlsxFile, { sheet, header }: SheetLayout): Promise<(FoundColumn & { samples: string[] })[]> {
  const columns = header.columns.map((column) => ({ ...column, samples: [] as string[] }));
  for await (const { number, cells } of file.rows(sheet, header.firstRow + 5)) {
    if (number < header.firstRow || isColumnNumbers(cells.map(cellText))) continue;
    for (const column of columns) {
      const text = cellText(cells[column.at]);
      if (text && column.samples.length < 3) column.samples.push(text.slice(0, 60));
    }
  }
  return columns;
}

/** Records below the header, one at a time. */
export async function* readRecords(
  file: XlsxFile,
  sheet: string,
  header: { kind: ImportKind; firstRow: number; columns: readonly FoundColumn[] },
): AsyncGenerator<SheetRecord, void, undefined> {
  const mapped = header.columns.flatMap(({ at, field }) => (field ? [{ at, field }] : []));
  let section: string | null = null;
  let count = 0;
  for await (const { number, cells } of file.rows(sheet)) {
    if (number < header.firstRow || cells.every((cell) => isBlank(cell))) continue;
    if (number <= header.firstRow + 1 && isColumnNumbers(cells.map(cellText))) continue;
    const record = Object.fromEntries(mapped.map(({ at, field }) => [field, cells[at]]));
    const heading = headingOf(cells);
    if (heading !== null) section = heading;
    else if (isData(header.kind, record, cells)) {
      count += 1;
      if (count > mostRows)
        throw new AppError("too-large", "too-many-rows", "Tệp có hơn 200.000 dòng. Chia tệp thành nhiều phần rồi nhập từng phần.");
      yield { row: number, cells: record, section };
    }
  }
}

/** A row that names one organisation and nothing else: the rows below belong to it. */
function headingOf(cells: readonly Cell[]): string | null {
  if (cells.filter((cell) => cell !== null).length > 3) return null;
  const filled = cells.map(cellText).filter((text) => text !== "" && !/^([IVXLC]+|\d+|[A-Z])[.)]?$/.test(text));
  const [text = ""] = filled;
  const name = text.replace(/^([IVXLC]+|\d+|[A-Za-z])\s*[.):/-]\s*/, "");
  return filled.length === 1 && /^(chi bo|dang bo|dang uy|to dang|cb|db)\b/.test(searchKey(name)) ? name : null;
}

const names: Record<ImportKind, readonly string[]> = {
  organisations: ["name"],
  members: ["fullName", "given"],
  meetings: ["cell", "cellCode", "heldOn"],
};
const endings =
  /^(nguoi lap|nguoi tong hop|noi nhan|t m|tm|k t|kt|bi thu|pho bi thu|xac nhan|thu truong|chanh van phong|ky ten|luu|ngay thang nam)\b|ngay thang nam|\bngay \d+ thang \d+ nam \d+$/;
const totals = /^(tong( cong| so)?|cong|cong lai)( cong)?( co)?( so)?( dang vien| chi bo| dong chi| to chuc dang| to chuc)?( \d.*)?$/;

/** Totals and signatures below the list are no data; a row with a name or several values is. */
function isData(kind: ImportKind, record: Readonly<Record<string, Cell>>, cells: readonly Cell[]): boolean {
  const values = Object.values(record).filter((cell) => !isBlank(cell)).length;
  const isNamed = names[kind].some((field) => !isBlank(record[field]));
  if (isNamed && values > 5) return true;
  const texts = cells.map(cellText).filter(Boolean);
  if (texts.slice(0, 3).some((text) => totals.test(titleKey(text)))) return false;
  if (values <= 3 && texts.some((text) => endings.test(titleKey(text)))) return false;
  return isNamed ? values >= 2 : values >= 3;
}
