import type { DayText } from "#contract/dates.ts";
import { type PrintedSum, printFigure } from "../rules.ts";

export interface Corrected {
  name: string;
  unit: string;
  kind: "count" | "ratio" | "mean";
  digits: number;
  signed: PrintedSum;
  corrected: PrintedSum;
}

export function differs(one: PrintedSum, other: PrintedSum): boolean {
  return one.numerator !== other.numerator || one.denominator !== other.denominator;
}

/** A figure with both its terms where it has two: "1.377/1.458 (94,4 %)", "1.377 kỳ". */
export function inFull(sum: PrintedSum, figure: Pick<Corrected, "kind" | "digits" | "unit">): string {
  return printFigure(sum, figure.kind === "mean" ? "value" : sum.denominator === null ? "unit" : "full", figure);
}

/** "Báo cáo số 214-BC/ĐUK, ngày 10/7/2018" */
export function citationOf({ number, datedOn }: { number: string; datedOn: DayText | null }): string {
  const [year, month, day] = datedOn?.split("-").map(Number) ?? [];
  return `Báo cáo số ${number}${datedOn ? `, ngày ${day}/${month}/${year}` : ""}`;
}

/** The sentence that stands in the paper: what was signed, what is right, and why. */
export function correctionSentence(row: Corrected & { reason: string }): string {
  return `${row.name}: đã báo cáo ${inFull(row.signed, row)}, nay đính chính là ${inFull(row.corrected, row)}. Lý do: ${row.reason.replace(/\.$/, "")}.`;
}
