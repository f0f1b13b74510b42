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
