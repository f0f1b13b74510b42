import { tidyText } from "#contract/names.ts";
import type { Period } from "#contract/periods.ts";

export const statementKinds = {
  result: "Kết quả",
  strength: "Ưu điểm",
  weakness: "Hạn chế",
  cause: "Nguyên nhân",
  model: "Mô hình, cách làm hay",
  proposal: "Kiến nghị",
  opinion: "Tình hình tư tưởng, dư luận",
} as const;
export type StatementKind = keyof typeof statementKinds;
export const statementKindCodes = Object.keys(statementKinds) as [StatementKind, ...StatementKind[]]; // keys of the table above

/** A statement is a few sentences: longer text belongs into a document. */
export const longestStatement = 2000;

/**
 * The full names that a general opinion mentions: an opinion tells of a unit as a whole, never of a person.
 * Compared word for word with accents, so that "An Bình" in a place name is not "Nguyễn An Bình".
 */
export function namesIn(text: string, names: readonly string[]): string[] {
  const words = ` ${tidyText(text)
    .replace(/[.,;:!?()"“”'…/-]/gu, " ")
    .replace(/\s+/gu, " ")
    .toLowerCase()} `;
  return names.filter((name) => words.includes(` ${tidyText(name).toLowerCase()} `));
}

/** The days of a period for the database, both ends in. */
export function daysOf({ from, to }: Pick<Period, "from" | "to">): string {
  return `[${from},${to}]`;
}

export interface Counted {
  statements: number;
  /** Distinct units right below the committee whose part of the tree said so. */
  units: number;
}

/** "12 đơn vị cùng nêu", "1 đơn vị nêu": how many say alike. */
export function saidBy({ units }: Pick<Counted, "units">): string {
  const number = units < 10 && units > 0 ? `0${units}` : String(units);
  return units > 1 ? `${number} đơn vị cùng nêu` : `${number} đơn vị nêu`;
}

const headings: readonly (readonly [RegExp, StatementKind])[] = [
  [/ưu điểm|biểu dương/i, "strength"],
  [/hạn chế|khuyết điểm|khó khăn/i, "weakness"],
  [/nguyên nhân|bài học/i, "cause"],
  [/kiến nghị|đề xuất/i, "proposal"],
  [/tư tưởng|dư luận/i, "opinion"],
  [/mô hình|cách làm/i, "model"],
];

/** What units say that belongs under a heading of a report: "6.2. Hạn chế, khuyết điểm" → weakness; else results. */
export function kindForHeading(heading: string): StatementKind {
  return headings.find(([words]) => words.test(heading))?.[1] ?? "result";
}

/** A sentence said by others: "Nội dung còn trùng." → "nội dung còn trùng."; a word all in capitals stays. */
export function asSaid(sentence: string): string {
  return sentence.replace(/^\p{Lu}(?=\p{Ll}|\s)/u, (letter) => letter.toLowerCase());
}
