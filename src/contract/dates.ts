/** Days are text `YYYY-MM-DD` everywhere; they are compared as text and never pass through a time zone. */
export type DayText = string;

/** True for a day that exists in the calendar: `2018-02-31` does not. */
export function isRealDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: DayText, count: number): DayText {
  const [year, month, date] = parts(day);
  return new Date(Date.UTC(year, month - 1, date + count)).toISOString().slice(0, 10);
}

/** First day of the month of `day`. */
export function firstOfMonth(day: DayText): DayText {
  return `${day.slice(0, 7)}-01`;
}

/** Last day of the month of `day`. */
export function lastOfMonth(day: DayText): DayText {
  const [year, month] = parts(day);
  return `${day.slice(0, 7)}-${String(daysInMonth(year, month)).padStart(2, "0")}`;
}

/** First day of the month `count` months after the month of `day`. */
export function addMonths(day: DayText, count: number): DayText {
  const [year, month] = parts(day);
  return new Date(Date.UTC(year, month - 1 + count, 1)).toISOString().slice(0, 10);
}

/** The earlier of two days. */
export function earlier(one: DayText, other: DayText): DayText {
  return [one, other].sort()[0] ?? one;
}

/** Today's day at the given moment in Vietnam (UTC+7, no daylight saving). */
export function dayInVietnam(moment: Date): DayText {
  return new Date(moment.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}

/** Whole years from `from` to `to`. */
export function yearsBetween(from: DayText, to: DayText): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

function parts(day: DayText): [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}
