import type { Figure, FigureText } from "#contract/figure-text.ts";
import { isChip } from "#contract/figure-text.ts";
import { type ChipStyle, chipStyles, codesIn, type PrintedSum, printFigure, readBody, writeBody } from "../rules.ts";

/** A body as the editor holds it: a paragraph a line. Reading and writing again gives the same body. */
export function bodyToText(body: string): FigureText {
  return body.split("\n").map((line) => ({
    kind: "text",
    origin: null,
    runs: readBody(line).map((piece) => ("text" in piece ? piece.text : { figure: piece.code, form: piece.style })),
  }));
}

/** The body that is kept. A report has no emphasis inside its text. */
export function textToBody(text: FigureText): string {
  const lines = text.map(({ runs }) =>
    writeBody(
      runs.map((run) => {
        if (typeof run === "string") return { text: run };
        return isChip(run) ? { code: run.figure, style: styleOf(run.form) } : { text: run.text };
      }),
    ),
  );
  return lines.join("\n").replace(/\n+$/, "");
}

function styleOf(form: string): ChipStyle {
  return Object.hasOwn(chipStyles, form) ? (form as ChipStyle) : "value"; // checked the moment before
}

/** A figure with its value and what is needed to print it. */
export interface Printable {
  code: string;
  name: string;
  unit: string;
  kind: "count" | "ratio" | "mean";
  digits: number;
  sum: PrintedSum;
}

/** A figure as the editor offers it: each way to print it that says something of its own. */
export function toEditorFigure(figure: Printable): Figure {
  const printed = Object.keys(chipStyles).map((form) => ({ form, text: printFigure(figure.sum, styleOf(form), figure) }));
  return { code: figure.code, name: figure.name, group: figure.unit, forms: printed };
}

export interface Stretch {
  from: number;
  to: number;
}

/** Where words stand that say "how many" without a number; the longest word counts, case does not. */
export function findVague(text: string, words: readonly string[]): Stretch[] {
  if (words.length === 0) return [];
  const longestFirst = words.toSorted((one, other) => other.length - one.length).map((word) => word.replace(/[^\p{L}\d ]/gu, "\\$&"));
  const pattern = new RegExp(`(?<![\\p{L}\\d])(?:${longestFirst.join("|")})(?![\\p{L}\\d])`, "giu");
  return [...text.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
}

interface Fit {
  code: string;
  /** Every one of these stands in the clause. */
  all: readonly string[];
  /** One of these too. */
  any?: readonly string[];
}

/** Which figure says in numbers what a clause says in words; the first that fits is meant. */
const fits: readonly Fit[] = [
  { code: "cells.missing_2_plus", all: ["chi bộ"], any: ["chưa họp đủ", "không họp đủ", "thiếu kỳ", "họp không đều"] },
  { code: "cells.all_months", all: ["chi bộ"], any: ["họp đủ", "họp đều", "sinh hoạt đủ", "sinh hoạt đều", "đủ các tháng", "hằng tháng"] },
  { code: "meetings.over_half_spoke", all: ["kỳ", "phát biểu"] },
  { code: "meetings.spoke_share", all: [], any: ["phát biểu", "tham gia ý kiến", "tham gia thảo luận"] },
  { code: "meetings.class.tot", all: [], any: ["loại tốt", "đạt tốt", "chất lượng tốt"] },
  { code: "meetings.class.kha", all: [], any: ["loại khá", "đạt khá"] },
  { code: "meetings.thematic", all: ["chuyên đề"] },
  { code: "meetings.under_90_min", all: [], any: ["thời lượng dưới", "chưa đủ thời lượng", "dưới 90 phút"] },
  { code: "members.probationary", all: ["đảng viên"], any: ["dự bị"] },
  { code: "meetings.attendance", all: ["đảng viên"], any: ["dự", "có mặt", "tham gia sinh hoạt"] },
  { code: "meetings.held_share", all: ["kỳ"], any: ["thường kỳ", "đã họp", "tổ chức được"] },
  { code: "members.women", all: ["đảng viên"], any: ["nữ"] },
  { code: "members.minorities", all: ["đảng viên"], any: ["dân tộc thiểu số"] },
  { code: "members.exempt", all: ["đảng viên"], any: ["miễn sinh hoạt", "được miễn"] },
];

/** The code of the figure that a clause tells of, by the words in it; null when none is known. */
export function fittingFigure(clause: string): string | null {
  const words = ` ${clause
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim()} `;
  const stands = (phrase: string) => words.includes(` ${phrase} `);
  return fits.find(({ all, any }) => all.every(stands) && (any?.some(stands) ?? true))?.code ?? null;
}

/** The letters of a paragraph; a figure is one letter, as in the editor. */
export function lettersOf({ runs }: Pick<FigureText[number], "runs">): string {
  return runs.map((run) => (typeof run === "string" ? run : isChip(run) ? "\ufffc" : run.text)).join("");
}

export interface Offer extends Stretch {
  /** The words that the number takes the place of: "hầu hết chi bộ". */
  phrase: string;
  code: string;
  style: ChipStyle;
}

/**
 * For each vague word of a paragraph the figure to put in its place, where one fits and has a value. The word goes with the
 * noun behind it when that is the figure's unit: "hầu hết chi bộ" → "200/243 chi bộ". Chips stand as one sign in the text.
 */
export function offersIn(text: string, words: readonly string[], figures: ReadonlyMap<string, Printable>): Offer[] {
  return findVague(text, words).flatMap((vague): Offer[] => {
    const code = fittingFigure(clauseAround(text, vague));
    const figure = code === null ? undefined : figures.get(code);
    if (!figure || figure.sum.value === null) return [];
    const takesNoun = figure.kind === "count" && text.slice(vague.to).toLowerCase().startsWith(` ${figure.unit}`);
    const to = takesNoun ? vague.to + figure.unit.length + 1 : vague.to;
    return [{ from: vague.from, to, phrase: text.slice(vague.from, to), code: figure.code, style: styleFor(figure, takesNoun) }];
  });
}

function styleFor({ kind, sum }: Printable, takesNoun: boolean): ChipStyle {
  if (takesNoun) return "unit";
  return kind === "count" && sum.denominator !== null ? "pair" : "value";
}

/** The clause in which a stretch stands: up to the next full stop, semicolon or end. */
function clauseAround(text: string, { from, to }: Stretch): string {
  const start = Math.max(text.lastIndexOf(".", from), text.lastIndexOf(";", from)) + 1;
  const end = /[.;]/.exec(text.slice(to));
  return text.slice(start, end ? to + end.index : undefined);
}

/** Why two ratios stand side by side and are not added up; null for what may be summed. */
export function whyNotSummed({ kind }: { kind: "count" | "ratio" | "mean" }): string | null {
  if (kind === "ratio") return "Tỷ lệ của nhiều nơi hoặc nhiều kỳ cộng từ tử số và mẫu số, không cộng hay lấy bình quân các tỷ lệ.";
  if (kind === "mean") return "Số bình quân của nhiều nơi tính lại từ tổng, không cộng hay lấy bình quân các số bình quân.";
  return null;
}

interface Said {
  readonly themeId: number | null;
  readonly sectionCode: string;
  readonly text: string;
}

/**
 * In which part words of the units stand now: where they were put, or where they were moved to. Null once they were deleted, or
 * rewritten so far that less than a third of their runs of three words is left. The count of the units under a theme stands for its words.
 */
export function partOf(use: Said, sections: readonly { code: string; body: string }[]): string | null {
  const ownFirst = sections.toSorted((one, other) => Number(other.code === use.sectionCode) - Number(one.code === use.sectionCode));
  return ownFirst.find(({ body }) => stands(use, body))?.code ?? null;
}

function stands({ themeId, text }: Said, body: string): boolean {
  if (themeId !== null && codesIn([body]).includes(`statements.units.${themeId}`)) return true;
  const said = wordsOf(text);
  const written = ` ${wordsOf(body).join(" ")} `;
  const length = Math.min(3, said.length);
  const runs = said.slice(length - 1).map((_, at) => ` ${said.slice(at, at + length).join(" ")} `);
  return runs.filter((run) => written.includes(run)).length * 3 >= Math.max(runs.length, 1);
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\d]+/gu) ?? []
  );
}

export interface TreeCounts {
  came: number;
  left: number;
  founded: number;
  dissolved: number;
}

/** "Trong kỳ có 2 đơn vị chuyển đi, 1 đơn vị giải thể." Empty when the tree stood still. */
export function treeSentence(counts: TreeCounts): string {
  const words = { came: "chuyển đến", left: "chuyển đi", founded: "thành lập", dissolved: "giải thể" } as const;
  const told = (Object.keys(words) as (keyof TreeCounts)[]) // keys of the table above
    .filter((what) => counts[what] > 0)
    .map((what) => `${counts[what]} đơn vị ${words[what]}`);
  return told.length === 0 ? "" : `Trong kỳ có ${told.join(", ")}.`;
}
