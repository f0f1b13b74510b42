import { addMonths, type DayText, firstOfMonth } from "#contract/dates.ts";
import type { Random } from "./random.ts";
import type { Sketch } from "./sketches.ts";
import { blocSketch, centralSketch } from "./sketches.ts";

/** What to invent: how large, how long, how much in detail. */
export interface DemoPlan {
  seed: string;
  sketch: (random: Random) => Sketch;
  months: number;
  /** The last so many months of most cells have a roll call by person; the older ones only totals. */
  recordedMonths: number;
  /** One cell moved, one renamed, one dissolved within the months. */
  reorganised: boolean;
  /** The report of the last finished half-year is signed and frozen. */
  signedReport: boolean;
  /** Letters at the end of file numbers. */
  letters: string;
}

/** A bloc of a province: 69 base organisations, 243 cells, about 3,500 members. */
export const blocPlan: DemoPlan = {
  seed: "lam-giang",
  sketch: blocSketch,
  months: 18,
  recordedMonths: 4,
  reorganised: true,
  signedReport: true,
  letters: "LG",
};

/** A bloc under the Centre: 61 committees, about 5,800 cells and 77,000 members, meetings as totals. For measuring. */
export const centralPlan: DemoPlan = {
  seed: "trung-uong",
  sketch: centralSketch,
  months: 14,
  recordedMonths: 0,
  reorganised: false,
  signedReport: false,
  letters: "TW",
};

export interface Calendar {
  today: DayText;
  /** First days of the months, oldest first; the last is the month of today. */
  months: DayText[];
  /** First day of the oldest month. */
  begins: DayText;
}

export function calendarOf(plan: DemoPlan, today: DayText): Calendar {
  const last = firstOfMonth(today);
  const months = Array.from({ length: plan.months }, (_, index) => addMonths(last, index - plan.months + 1));
  return { today, months, begins: addMonths(last, 1 - plan.months) };
}
