import { addMonths, type DayText, isRealDate } from "#contract/dates.ts";
import { AppError, ruleError } from "#contract/errors.ts";

/** Where the rows of a book come from: the last from the book itself, the others from what the program records. */
export const sourceNames = {
  minutes: "Từ biên bản, nghị quyết",
  members: "Từ hồ sơ đảng viên",
  fees: "Từ bảng thu đảng phí",
  documents: "Từ sổ văn bản đi, đến",
  entered: "Ghi từng dòng",
} as const;
export type BookSource = keyof typeof sourceNames;

/** The book whose rows are entered beside those that the committee's own records bring. */
export const committeeBook = "chi-uy";

export const periodNames = { year: "Theo năm", term: "Theo nhiệm kỳ" } as const;
export type BookPeriod = keyof typeof periodNames;

export const columnTypeNames = { text: "Chữ", number: "Số", day: "Ngày", amount: "Số tiền" } as const;
export type ColumnType = keyof typeof columnTypeNames;

/** The codes of a table of names, in its order. */
export function codesOf<Code extends string>(names: Record<Code, string>): [Code, ...Code[]] {
  return Object.keys(names) as [Code, ...Code[]]; // every table of names has at least one
}

export interface Column {
  code: string;
  title: string;
  type: ColumnType;
  /** Of the personal file: in the frozen and printed book alone, not on the screen. */
  isPrivate?: boolean | undefined;
}

export interface BookType {
  code: string;
  name: string;
  source: BookSource;
  period: BookPeriod;
  /** Beside the day, for a book that has, or once had, rows entered in it; empty for the others. */
  columns: Column[];
  /** Which document it rests on, and how sure that is. */
  origin: string;
}

export type Cell = string | number | null;
export interface BookRow {
  /** What the row is about, the same from edition to edition: "meeting:12". */
  key: string;
  values: Cell[];
}
export interface BookPart {
  title: string;
  columns: Column[];
  rows: BookRow[];
}

/** All that the checksum stands for. */
export interface FrozenBook {
  organisationId: number;
  place: string;
  code: string;
  name: string;
  period: string;
  edition: number;
  parts: BookPart[];
}

const periodShape = /^(\d{4})(?:-(\d{4}))?$/;

export function isBookPeriod(period: string): boolean {
  const [, from, to] = periodShape.exec(period) ?? [];
  return from !== undefined && from >= "1930" && (to === undefined || (to > from && Number(to) - Number(from) <= 10));
}

/** First and last day: 2026, or 2025-2030 for a term. */
export function daysOf(period: string): { from: DayText; to: DayText } {
  const [, from = "", to = from] = periodShape.exec(period) ?? [];
  return { from: `${from}-01-01`, to: `${to}-12-31` };
}

export function periodText(period: string): string {
  return period.includes("-") ? `Nhiệm kỳ ${period.replace("-", " – ")}` : `Năm ${period}`;
}

/**
 * A book of a year is also read, frozen and printed for a whole term, as the end of a term asks; a book of a term never by year.
 * @throws rule `wrong-period`.
 */
export function checkPeriod(type: BookType, period: string): void {
  if (type.period === "year" || period.includes("-")) return;
  throw ruleError("wrong-period", "period", "Sổ này mở theo nhiệm kỳ, ví dụ 2025-2030.");
}

/** The five years of a term that holds the year, as congresses have them: 2025-2030. */
export function termOf(year: number): string {
  return `${year - (year % 5)}-${year - (year % 5) + 5}`;
}

/** A whole term of a book that is kept by year: to be read, frozen and printed; rows are entered in their year. */
export function isWholeTerm(type: Pick<BookType, "period">, period: string): boolean {
  return type.period === "year" && period.includes("-");
}

/** The years that a period holds: 2026, or 2025 to 2030. */
export function yearsOf(period: string): number[] {
  const { from, to } = daysOf(period);
  const first = Number(from.slice(0, 4));
  return Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, at) => first + at);
}

/**
 * The text whose SHA-256 is the checksum of a book: JSON of arrays alone, so that the order of fields cannot matter.
 * Names of people and places go in as they stood; text is NFC.
 */
export function canonicalText({ organisationId, place, code, name, period, edition, parts }: FrozenBook): string {
  const columns = (part: BookPart) => part.columns.map(({ title, type }) => [title, type]);
  const rows = (part: BookPart) => part.rows.map(({ key, values }) => [key, ...values]);
  const content = parts.map((part) => [part.title, columns(part), rows(part)]);
  return JSON.stringify([organisationId, place, code, name, period, edition, content]).normalize("NFC");
}

/** The short code on paper: the first twelve signs, in fours. "A1B2-C3D4-E5F6" */
export function shortCode(checksum: string): string {
  return (checksum.slice(0, 12).toUpperCase().match(/.{4}/g) ?? []).join("-");
}

/** What was typed from paper, as the first twelve signs of a checksum, or all 64; null when it can be neither. */
export function readCode(typed: string): string | null {
  const signs = typed.toLowerCase().replace(/[\s.–-]/g, "");
  return /^([0-9a-f]{12}|[0-9a-f]{64})$/.test(signs) ? signs : null;
}

export interface Difference {
  part: string;
  /** The first words of the row. */
  row: string;
  what: "added" | "gone" | "changed";
  /** Null for a row that came or went as a whole. */
  column: string | null;
  /** Null where the column is of the personal file. */
  before: string | null;
  after: string | null;
}

/** What differs between the frozen parts and those of today: the corrections since the closing. */
export function differencesOf(frozen: readonly BookPart[], now: readonly BookPart[]): Difference[] {
  return frozen.flatMap((part, at) => partDifferences(part, now[at]?.rows ?? []));
}

function partDifferences(part: BookPart, now: readonly BookRow[]): Difference[] {
  const before = new Map(part.rows.map((row) => [row.key, row]));
  const after = new Map(now.map((row) => [row.key, row]));
  const whole = { part: part.title, column: null, before: null, after: null };
  return [
    ...part.rows.flatMap((row): Difference[] => {
      const other = after.get(row.key);
      return other ? rowDifferences(part, row, other) : [{ ...whole, row: nameOf(part, row), what: "gone" }];
    }),
    ...now.filter((row) => !before.has(row.key)).map((row): Difference => ({ ...whole, row: nameOf(part, row), what: "added" })),
  ];
}

function rowDifferences(part: BookPart, before: BookRow, after: BookRow): Difference[] {
  return part.columns.flatMap((column, at): Difference[] => {
    const [was = null, is = null] = [before.values[at], after.values[at]];
    if (was === is) return [];
    const texts = column.isPrivate
      ? { before: null, after: null }
      : { before: cellText(was, column.type), after: cellText(is, column.type) };
    return [{ part: part.title, row: nameOf(part, before), what: "changed", column: column.title, ...texts }];
  });
}

function nameOf({ columns }: BookPart, row: BookRow): string {
  const at = columns.findIndex((column, position) => !column.isPrivate && row.values[position] !== null && column.type !== "amount");
  return at < 0 ? row.key : cellText(row.values[at] ?? null, columns[at]?.type ?? "text");
}

/** A cell as people read it: 31/12/2026, 1.234. */
export function cellText(value: Cell, type: ColumnType): string {
  if (value === null) return "";
  if (typeof value === "number") return numberText(value);
  return type === "day" && isRealDate(value) ? value.split("-").reverse().join("/") : value;
}

/** 1234567.5 → "1.234.567,5" */
export function numberText(value: number): string {
  const [whole = "", rest] = String(value).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  return rest ? `${grouped},${rest}` : grouped;
}

/** What was typed as an amount: whole đồng, thousands parted by dots or not; null for nothing; undefined for what is none. */
export function readAmount(typed: string): number | null | undefined {
  const text = typed.trim();
  if (text === "") return null;
  if (!/^(\d{1,3}(\.\d{3})+|\d+)$/.test(text)) return undefined;
  const amount = Number(text.replaceAll(".", ""));
  return amount <= largestAmount ? amount : undefined;
}

export const largestAmount = 1_000_000_000;

/** Sums of the amount columns, null elsewhere; for the foot of a page and of the book. */
export function totalsOf(columns: readonly Column[], rows: readonly BookRow[]): (number | null)[] {
  return columns.map(({ type }, at) => (type === "amount" ? rows.reduce((sum, row) => sum + Number(row.values[at] ?? 0), 0) : null));
}

/** What was entered for a row, held against the columns of its book. @throws rule with the field that is wrong. */
export function checkContent(columns: readonly Column[], content: Readonly<Record<string, Cell>>): Record<string, Cell> {
  const unknown = Object.keys(content).find((code) => !columns.some((column) => column.code === code));
  if (unknown !== undefined) throw ruleError("unknown-column", "content", "Sổ này không có cột đã gửi lên. Tải lại trang rồi nhập lại.");
  const checked = columns.map((column) => [column.code, checkCell(column, content[column.code] ?? null)] as const);
  if (checked.every(([, value]) => value === null))
    throw ruleError("empty-row", "content", "Dòng này chưa có nội dung. Nhập ít nhất một cột.");
  return Object.fromEntries(checked);
}

function checkCell({ code, title, type }: Column, value: Cell): Cell {
  if (value === null || value === "") return null;
  const fail = (words: string) => ruleError("wrong-value", `content.${code}`, `${title}: ${words}`);
  if (type === "text") {
    if (typeof value !== "string") throw fail("cần chữ.");
    return value.normalize("NFC").trim() || null;
  }
  if (type === "day") {
    if (typeof value !== "string" || !isRealDate(value)) throw fail("ngày này không có trong lịch.");
    return value;
  }
  if (typeof value !== "number" || !Number.isFinite(value)) throw fail("cần một số.");
  if (type === "amount" && (!Number.isInteger(value) || value < 0 || value > largestAmount))
    throw fail("số tiền là số nguyên đồng, không âm.");
  return value;
}

/** @throws rule at `day`: outside the period, or not come yet. */
export function checkDay(day: DayText, period: string, today: DayText): void {
  const { from, to } = daysOf(period);
  if (day < from || day > to) throw ruleError("outside-period", "day", `Ngày này không thuộc ${periodText(period).toLowerCase()}.`);
  if (day > today) throw ruleError("in-future", "day", "Ngày này chưa tới. Ghi khi việc đã xong.");
}

/** Whether a book may be frozen. A second time, or before its period is over, it needs a reason. */
export function checkClosing({ period, editions, reason }: { period: string; editions: number; reason: string }, today: DayText): void {
  const { from, to } = daysOf(period);
  if (today < from) throw new AppError("rule", "not-begun", "Kỳ của sổ này chưa bắt đầu nên chưa khóa được.");
  if (reason !== "") return;
  if (editions > 0) throw ruleError("reason-missing", "reason", "Sổ đã khóa một lần. Nêu lý do khóa lại.");
  if (today <= to) throw ruleError("reason-missing", "reason", "Kỳ của sổ chưa hết. Nêu lý do khóa sớm.");
}

/** "2026-01-01" … "2026-12-01" */
export function monthsOfYear(year: number): DayText[] {
  return Array.from({ length: 12 }, (_, at) => addMonths(`${year}-01-01`, at));
}

/** What the cell keeps of an amount, and what it pays up: the part that is kept is rounded to whole đồng. */
export function shareOut(amount: number, keptPercent: number): { kept: number; paidUp: number } {
  const kept = Math.round((amount * keptPercent) / 100);
  return { kept, paidUp: amount - kept };
}

/** Months that are over, in which the person belonged to the cell and nothing stands for the fee. 0 stands for "freed from paying". */
export function unpaidMonths(due: readonly DayText[], paid: Readonly<Record<DayText, number | null>>, today: DayText): DayText[] {
  return due.filter((month) => addMonths(month, 1) <= today && (paid[month] ?? null) === null);
}
