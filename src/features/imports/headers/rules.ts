import { tidyText } from "#contract/names.ts";
import { fieldOfTitle, type ImportKind, importKinds, neededFields, titleKey } from "../rules.ts";

/** A column as the sheet has it: its place (from 0), its title, and the field it was taken for. */
export interface FoundColumn {
  at: number;
  title: string;
  field: string | null;
}

export interface Header {
  kind: ImportKind;
  /** Number of the first row below the header. */
  firstRow: number;
  columns: FoundColumn[];
}

/** A row of texts; what is no text is empty, and `hasNumbers` tells that there was some. */
export interface TextRow {
  number: number;
  texts: readonly string[];
  hasNumbers: boolean;
}

/** How far down a header may stand. */
export const headerDepth = 40;

/** Finds the header below the title rows: the row (or pair of rows) whose titles stand for most fields. Null when none does. */
export function findHeader(rows: readonly TextRow[], kind: ImportKind): Header | null {
  let best: (Header & { score: number }) | null = null;
  rows.slice(0, headerDepth).forEach((top, at) => {
    const below = rows[at + 1];
    const single = titlesOf(top);
    const candidates: [titles: string[], firstRow: number][] = [[single, top.number + 1]];
    if (below && below.number === top.number + 1 && isSecondHalf(top, below, kind))
      candidates.push([titlesOf(top, below), below.number + 1]);
    for (const [titles, firstRow] of candidates) {
      const columns = mapColumns(titles, kind);
      const score = columns.filter((column) => column.field).length;
      if (hasNeeded(columns, kind) && score > (best?.score ?? 2)) best = { kind, firstRow, columns, score };
    }
  });
  return best;
}

/** The kind of list that fits best. */
export function guessKind(rows: readonly TextRow[]): Header | null {
  const found = importKinds.flatMap((kind) => findHeader(rows, kind) ?? []);
  const share = (header: Header) => header.columns.filter((column) => column.field).length;
  return found.sort((a, b) => share(b) - share(a))[0] ?? null;
}

/** Each field goes to the first column whose title stands for it. */
export function mapColumns(titles: readonly string[], kind: ImportKind): FoundColumn[] {
  const taken = new Set<string>();
  return titles.flatMap((title, at) => {
    if (!title) return [];
    const field = fieldOfTitle(kind, title) ?? fieldOfTitle(kind, title.split(" › ").at(-1) ?? "");
    const isFree = field !== null && !taken.has(field);
    if (isFree) taken.add(field);
    return [{ at, title, field: isFree ? field : null }];
  });
}

export function hasNeeded(columns: readonly { field: string | null }[], kind: ImportKind): boolean {
  return neededFields[kind].every((group) => columns.some(({ field }) => field !== null && group.includes(field)));
}

/** Titles of a header of one or two rows. A title over several columns (merged) stands in the first of them only. */
function titlesOf(top: TextRow, below?: TextRow): string[] {
  const width = Math.max(top.texts.length, below?.texts.length ?? 0);
  let group = "";
  return Array.from({ length: width }, (_, at) => {
    const [upper, lower] = [tidyText(top.texts[at] ?? ""), tidyText(below?.texts[at] ?? "")];
    if (upper) group = upper;
    if (!lower) return upper;
    return group && group !== lower ? `${group} › ${lower}` : lower;
  });
}

/** Sub-titles leave most columns empty: their titles stand over both rows. A row of data does not. */
function isSecondHalf(top: TextRow, below: TextRow, kind: ImportKind): boolean {
  if (below.hasNumbers) return false;
  const known = top.texts.flatMap((text, at) => (text && fieldOfTitle(kind, text) ? [at] : []));
  const filled = known.filter((at) => tidyText(below.texts[at] ?? "") !== "");
  return below.texts.some((text) => tidyText(text) !== "") && filled.length * 2 <= known.length;
}

/** "(1) (2) (3) …" below a header only counts the columns. */
export function isColumnNumbers(texts: readonly string[]): boolean {
  const filled = texts.map(tidyText).filter(Boolean);
  if (filled.length < 3) return false;
  const numbers = filled.map((text) => /^\(?(\d{1,2}|[A-D])\)?$/.exec(text)?.[1] ?? "");
  if (numbers.some((text) => text === "")) return false;
  const counted = numbers.filter((text) => /\d/.test(text)).map(Number);
  return counted.every((number, at) => at === 0 || number === (counted[at - 1] ?? 0) + 1);
}

/** The day that a list says it holds: "có đến ngày 30/6/2018", "tính đến hết ngày 30 tháng 6 năm 2018". */
export function findAsOf(texts: readonly string[]): string | null {
  for (const text of texts) {
    const match = /den (?:het )?(?:ngay )?(\d{1,2}) (?:thang )?(\d{1,2}) (?:nam )?(\d{4})(?!\d)/.exec(titleKey(text));
    if (match) return `${match[3]}-${match[2]?.padStart(2, "0")}-${match[1]?.padStart(2, "0")}`;
  }
  return null;
}

/** The only year that the title rows name: "TỔNG HỢP SINH HOẠT CHI BỘ NĂM 2018". */
export function findYear(texts: readonly string[]): number | null {
  const years = new Set(texts.flatMap((text) => [...text.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map(([year]) => Number(year))));
  return years.size === 1 ? ([...years][0] ?? null) : null;
}
