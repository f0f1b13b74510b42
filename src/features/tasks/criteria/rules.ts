// Monthly criteria of a cell: words, no points; nothing is added up.
import { addMonths, type DayText, firstOfMonth } from "#contract/dates.ts";

export const markNames = { yes: "Làm được", partly: "Làm được một phần", no: "Chưa làm được" } as const;
export const marks = ["yes", "partly", "no"] as const;
export type Mark = (typeof marks)[number];

/** How many criteria a cell may ask at once: a short list, or nobody fills it in on a phone. */
export const mostCriteria = 10;

/** The list may change from this month on, not for months gone by. Months are 2026-06. */
export function canChangeFrom(month: string, today: DayText): boolean {
  return month >= today.slice(0, 7);
}

/** A month is marked while it runs and in the month after it. */
export function canMark(month: string, today: DayText): boolean {
  return month <= today.slice(0, 7) && month >= addMonths(firstOfMonth(today), -1).slice(0, 7);
}
