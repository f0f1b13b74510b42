import { addDays, type DayText } from "#contract/dates.ts";
import { daysFrom } from "../handing-in/rules.ts";

/** Why the minutes of a month are not there. */
export const lags = {
  missing: "Chưa họp thường kỳ",
  draft: "Đã họp, chưa nộp biên bản",
  returned: "Biên bản bị trả lại, chưa nộp lại",
} as const;
export type Lag = keyof typeof lags;
export const lagCodes = Object.keys(lags) as [Lag, ...Lag[]]; // keys of the table above

/**
 * The last day on which the minutes of a month come in time: so many days after the sitting; of a month without one, after its last day.
 * @param allowed of the rule meetings.submit_days
 */
export function lastDayOf(heldOn: DayText | null, lastOfMonth: DayText, allowed: number): DayText {
  return addDays(heldOn ?? lastOfMonth, allowed);
}

/** Days by which today is past the last day; 0 or less while there is still time. */
export function daysBehind(dueOn: DayText, today: DayText): number {
  return daysFrom(dueOn, today);
}
