import * as z from "zod/mini";

/** What the program knows of people and organisations and a table may be cut by. */
const dimensionCodes = [
  "sex",
  "people",
  "ethnicity",
  "religion",
  "standing",
  "situation",
  "age",
  "party-age",
  "politics",
  "profession",
  "schooling",
  "language",
  "occupation",
  "way",
  "host-kind",
  "kind",
] as const;
export type Dimension = (typeof dimensionCodes)[number];

const Code = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "Mã gồm chữ thường không dấu, số, gạch." }), z.maxLength(40));
/** Values stand inside a condition: only what names are made of. */
const Value = z.string().check(z.regex(/^[\p{L}\d /'’().,-]{1,60}$/u, { error: "Giá trị có ký tự không dùng được." }));
const Values = z.array(Value).check(z.minLength(1), z.maxLength(80));

/** One condition; `is` and `not` compare without regard to capitals, `from` and `to` are both inside. */
const Filter = z.object({
  by: z.enum(dimensionCodes),
  is: z.optional(Values),
  not: z.optional(Values),
  from: z.optional(z.int()),
  to: z.optional(z.int()),
  blank: z.optional(z.boolean()),
});
export type Filter = z.output<typeof Filter>;

/** People at the first or last day of the period, people who came or went in it, organisations on the last day. */
const Count = z.enum(["opening", "in", "out", "closing", "organisations"]);
export type Count = z.output<typeof Count>;

const Row = z.object({
  code: Code,
  label: z.string().check(z.minLength(1), z.maxLength(200)),
  level: z._default(z.union([z.literal(1), z.literal(2), z.literal(3)]), 1),
  /** A line of words without cells. */
  isHeading: z._default(z.boolean(), false),
  /** Left out where the row is typed. */
  count: z.optional(Count),
  where: z._default(z.array(Filter), []),
  /** The opening row takes the closing row of the table frozen before. */
  carries: z.optional(Code),
  /** What the books say today beyond the carried value of that row. */
  corrects: z.optional(Code),
});
export type Row = z.output<typeof Row>;

const Column = z.object({
  code: Code,
  label: z.string().check(z.minLength(1), z.maxLength(100)),
  /** Counts something else than the row says. */
  count: z.optional(Count),
  where: z._default(z.array(Filter), []),
  isTyped: z._default(z.boolean(), false),
});
export type Column = z.output<typeof Column>;

const Codes = z.array(Code).check(z.maxLength(120));
const Rule = z.discriminatedUnion("kind", [
  /** plus − minus = equals, over rows in each column, or over columns in each row. */
  z.object({
    kind: z.literal("equals"),
    along: z.enum(["rows", "columns"]),
    plus: Codes,
    minus: z._default(Codes, []),
    equals: Code,
    only: z.optional(Codes),
  }),
  z.object({ kind: z.literal("at-most"), along: z.enum(["rows", "columns"]), parts: Codes, whole: Code, only: z.optional(Codes) }),
]);
export type Rule = z.output<typeof Rule>;

/** A table: what stands in its rows and columns, which cells the books fill, what must balance. */
export const Layout = z.object({
  name: z.string().check(z.minLength(3, { error: "Cần nhập tên biểu." }), z.maxLength(200)),
  rows: z.array(Row).check(z.minLength(1, { error: "Cần ít nhất một dòng." }), z.maxLength(200)),
  columns: z.array(Column).check(z.minLength(1, { error: "Cần ít nhất một cột." }), z.maxLength(30)),
  rules: z._default(z.array(Rule).check(z.maxLength(60)), []),
});
export type Layout = z.output<typeof Layout>;

/** Where the known value of a cell comes from; `typed` has none. */
export type CellSource = "books" | "below" | "carried" | "correction" | "typed";

export interface Cell {
  row: string;
  column: string;
  /** What stands in the table; null while nothing does. */
  value: number | null;
  from: CellSource;
  /** What the program knows: today's books, the sum of the units below, the closing frozen last. */
  known: number | null;
  /** Of a carried cell: what the books say of that day now. */
  books: number | null;
  /** Why the value is another than the known one. */
  reason: string;
}

export interface Entry {
  value: number;
  reason: string;
}

export interface Known {
  books: ReadonlyMap<string, number>;
  /** Sums of what the units below typed and froze; null where nothing is frozen below. */
  below: ReadonlyMap<string, number> | null;
  /** Values of the table frozen for the period before, by its cells. */
  before: ReadonlyMap<string, number> | null;
}

export interface Imbalance {
  /** Names the rule and the column or row: an explanation hangs on it. */
  key: string;
  /** The cells it is shown at; the first is the one that differs. */
  cells: string[];
  sentence: string;
}

/** The place of a cell, as "dau-ky/nu". */
export const cellKey = (row: string, column: string) => `${row}/${column}`;

/** What the books count for a cell; null where it is typed. */
export function countOf(row: Row, column: Column): Count | null {
  return row.isHeading || row.count === undefined || column.isTyped ? null : (column.count ?? row.count);
}

/** All cells with what is known of them and what stands there; rows of words have none. */
export function fillCells(layout: Layout, known: Known, entries: Readonly<Record<string, Entry>>): Cell[] {
  return layout.rows.flatMap((row) =>
    row.isHeading ? [] : layout.columns.map((column) => fillCell(layout, { row, column }, known, entries[cellKey(row.code, column.code)])),
  );
}

interface Place {
  row: Row;
  column: Column;
}

function fillCell(layout: Layout, place: Place, known: Known, entry: Entry | undefined): Cell {
  const found = knownOf(layout, place, known);
  const at = { row: place.row.code, column: place.column.code };
  return { ...at, ...found, value: entry?.value ?? found.known, reason: entry?.reason ?? "" };
}

function knownOf(layout: Layout, { row, column }: Place, known: Known): Pick<Cell, "from" | "known" | "books"> {
  const own = cellKey(row.code, column.code);
  if (row.corrects !== undefined && !column.isTyped)
    return { from: "correction", known: correctionOf(layout, row.corrects, column, known), books: null };
  const counted = countOf(row, column) === null ? null : (known.books.get(own) ?? 0);
  const carried = row.carries === undefined ? undefined : known.before?.get(cellKey(row.carries, column.code));
  if (carried !== undefined) return { from: "carried", known: carried, books: counted };
  if (counted !== null) return { from: "books", known: counted, books: null };
  const sum = known.below?.get(own);
  return sum === undefined ? { from: "typed", known: null, books: null } : { from: "below", known: sum, books: null };
}

/** What the books say today of the first day, beyond what was frozen as the end of the period before; 0 without such a table. */
function correctionOf(layout: Layout, opening: string, column: Column, { books, before }: Known): number {
  const closing = layout.rows.find((row) => row.code === opening)?.carries;
  const carried = closing === undefined ? undefined : before?.get(cellKey(closing, column.code));
  return carried === undefined ? 0 : (books.get(cellKey(opening, column.code)) ?? 0) - carried;
}

/** Every place where the table does not balance, or leaves a frozen or summed value without saying why. */
export function findImbalances(layout: Layout, cells: readonly Cell[]): Imbalance[] {
  const values = new Map(cells.map((cell) => [cellKey(cell.row, cell.column), cell.value]));
  const byRule = layout.rules.flatMap((rule, at) => {
    const across = rule.along === "rows" ? layout.columns : layout.rows.filter((row) => !row.isHeading);
    return across
      .filter((other) => rule.only?.includes(other.code) ?? true)
      .flatMap((other) => checkLine(layout, rule, { at, other, values }));
  });
  return [...byRule, ...cells.flatMap((cell) => checkKnown(layout, cell))];
}

/** What must still be explained: an explanation holds for the sentence it was given to. */
export function unexplained<One extends { key: string; sentence: string }>(
  found: readonly One[],
  explained: Readonly<Record<string, { sentence: string }>>,
): One[] {
  return found.filter(({ key, sentence }) => explained[key]?.sentence !== sentence);
}

interface Line {
  at: number;
  other: { code: string; label: string };
  values: ReadonlyMap<string, number | null>;
}

function checkLine(layout: Layout, rule: Rule, { at, other, values }: Line): Imbalance[] {
  const place = (code: string) => (rule.along === "rows" ? cellKey(code, other.code) : cellKey(other.code, code));
  const of = (code: string) => values.get(place(code)) ?? null;
  const where = `${rule.along === "rows" ? "Cột" : "Dòng"} “${other.label}”: `;
  if (rule.kind === "at-most") {
    const whole = of(rule.whole);
    return rule.parts.flatMap((part) => {
      const value = of(part);
      if (value === null || whole === null || value <= whole) return [];
      const sentence = `${where}${lower(labelOf(layout, rule, part))} ${spell(value)} nhiều hơn ${lower(labelOf(layout, rule, rule.whole))} ${spell(whole)}.`;
      return [{ key: `${at}:${other.code}:${part}`, cells: [place(part), place(rule.whole)], sentence }];
    });
  }
  const terms = [...rule.plus, ...rule.minus];
  const stands = of(rule.equals);
  if (terms.every((code) => of(code) === null) || stands === null) return [];
  const sum = (codes: readonly string[]) => codes.reduce((total, code) => total + (of(code) ?? 0), 0);
  const should = sum(rule.plus) - sum(rule.minus);
  if (should === stands) return [];
  const sentence = `${where}${termsText(layout, rule, of)} = ${spell(should)}, bảng ghi ${spell(stands)}.`;
  return [{ key: `${at}:${other.code}`, cells: [place(rule.equals), ...terms.map(place)], sentence }];
}

type Equals = Extract<Rule, { kind: "equals" }>;

/** "đầu kỳ 3.451 + tăng 25 − giảm 13"; a long list is told by its number. */
function termsText(layout: Layout, rule: Equals, of: (code: string) => number | null): string {
  if (rule.plus.length > 6 && rule.minus.length === 0) return `cộng ${rule.plus.length} ${rule.along === "rows" ? "dòng" : "cột"}`;
  const term = (code: string) => `${lower(labelOf(layout, rule, code))} ${spell(of(code) ?? 0)}`;
  return [rule.plus.map(term).join(" + "), ...rule.minus.map(term)].join(" − ");
}

function labelOf(layout: Layout, rule: Rule, code: string): string {
  const all: readonly { code: string; label: string }[] = rule.along === "rows" ? layout.rows : layout.columns;
  return all.find((one) => one.code === code)?.label ?? code;
}

function checkKnown(layout: Layout, cell: Cell): Imbalance[] {
  const key = cellKey(cell.row, cell.column);
  const at = `${cellName(layout, cell)}: `;
  if (cell.from === "carried" && cell.books !== null && cell.books !== cell.known)
    return [
      {
        key: `carried:${key}`,
        cells: [key],
        sentence: `${at}kỳ trước đã chốt ${spell(cell.known ?? 0)}, sổ nay tính ${spell(cell.books)}; đưa vào dòng điều chỉnh ${spell(cell.books - (cell.known ?? 0))}.`,
      },
    ];
  if (cell.from === "below" && cell.value !== cell.known && cell.reason === "")
    return [
      {
        key: `below:${key}`,
        cells: [key],
        sentence: `${at}các đơn vị dưới đã chốt cộng ${spell(cell.known ?? 0)}, bảng ghi ${spell(cell.value ?? 0)}.`,
      },
    ];
  return [];
}

/** Another value than the known one needs its reason. A sentence for the cell, or null when it may stand. */
export function entryProblem(cell: Cell, value: number | null, reason: string): string | null {
  if (cell.from === "correction") return "Ô này tự tính từ đầu kỳ đã chốt; sửa sổ hoặc giải trình.";
  if (value === null || cell.known === null || value === cell.known) return null;
  return reason.trim().length >= 3 ? null : `Chương trình tính ${spell(cell.known)}. Ghi khác thì nêu lý do.`;
}

/** "Đầu kỳ, Tổng số" */
export function cellName(layout: Layout, cell: Pick<Cell, "row" | "column">): string {
  const row = layout.rows.find((one) => one.code === cell.row)?.label;
  return [row, layout.columns.find((one) => one.code === cell.column)?.label].join(", ");
}

/** A number as people type or paste it: "3.451", "3 451", "". Null for nothing, undefined for what is no whole number. */
export function readCount(text: string): number | null | undefined {
  const plain = text.replace(/[\s ]/g, "");
  if (plain === "") return null;
  if (!/^(\d{1,9}|\d{1,3}(\.\d{3}){1,2})$/.test(plain)) return undefined;
  return Number(plain.replaceAll(".", ""));
}

const numbers = new Intl.NumberFormat("vi-VN");
/** "3.451", with a minus sign as it is printed. */
export const spell = (value: number) => numbers.format(value).replace("-", "−");
const lower = (label: string) => label.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
