// Which days are worked: Saturdays and Sundays are not, nor holidays; a swapped Saturday is. Pure, for both sides.
import * as z from "zod/mini";
import { Day, line } from "#contract/common.ts";
import { addDays, type DayText, isRealDate } from "#contract/dates.ts";

/** A holiday that returns each year on the same day, as 09-02. */
export const FixedHoliday = z.object({
  date: z.string().check(z.refine((text) => isRealDate(`2024-${text}`), { error: "Ngày viết theo dạng 09-02." })),
  name: line("tên ngày nghỉ", 100),
});
export type FixedHoliday = z.output<typeof FixedHoliday>;

/** What one year adds to Saturdays, Sundays and the fixed holidays: further days off, and days worked in exchange. */
export const ExceptionDay = z.object({ day: Day, name: line("tên ngày nghỉ, ngày làm bù", 100), isWorked: z.boolean() });
export type ExceptionDay = z.output<typeof ExceptionDay>;

/** The days that differ from an ordinary week, of the years it was made for. */
export interface WorkCalendar {
  readonly off: ReadonlySet<DayText>;
  readonly worked: ReadonlySet<DayText>;
}

/** A calendar of one year; the year's own list wins over the fixed holidays. */
export function workCalendarOf(
  years: readonly { year: number; fixed: readonly FixedHoliday[]; exceptions: readonly ExceptionDay[] }[],
): WorkCalendar {
  const [off, worked] = [new Set<DayText>(), new Set<DayText>()];
  for (const { year, fixed, exceptions } of years) {
    for (const { date } of fixed) off.add(`${year}-${date}`);
    for (const { day, isWorked } of exceptions) (isWorked ? worked : off).add(day);
  }
  return { off, worked };
}

/** Saturdays and Sundays only: for a reader that knows no calendar. */
export const plainWeeks: WorkCalendar = { off: new Set(), worked: new Set() };

export function isWorkingDay(day: DayText, { off, worked }: WorkCalendar): boolean {
  return worked.has(day) || (!isWeekend(day) && !off.has(day));
}

/** The day itself where it is worked, else the nearest working day after it (before it when `step` is -1). */
export function nearestWorkingDay(day: DayText, calendar: WorkCalendar, step: 1 | -1 = 1): DayText {
  let at = day;
  while (!isWorkingDay(at, calendar)) at = addDays(at, step);
  return at;
}

/** The `count`-th working day after `day`, before it when negative; for 0 the day itself, or the next one that is worked. */
export function addWorkingDays(day: DayText, count: number, calendar: WorkCalendar): DayText {
  if (count === 0) return nearestWorkingDay(day, calendar);
  const step = count > 0 ? 1 : -1;
  let at = day;
  for (let left = Math.abs(count); left > 0; left -= 1) at = nearestWorkingDay(addDays(at, step), calendar, step);
  return at;
}

function isWeekend(day: DayText): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

/** What is wrong with a year's list, by its path in the input. */
export function exceptionProblems(year: number, days: readonly ExceptionDay[]): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const [at, { day, isWorked }] of days.entries()) {
    const field = `days.${at}.day`;
    if (!day.startsWith(`${year}-`)) problems[field] = `Ngày này không thuộc năm ${year}.`;
    else if (days.findIndex((other) => other.day === day) < at) problems[field] = "Ngày này đã có trong danh sách.";
    else if (isWorked && !isWeekend(day)) problems[field] = "Ngày làm bù phải là thứ bảy hoặc chủ nhật.";
  }
  return problems;
}
