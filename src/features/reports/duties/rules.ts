import { addDays, type DayText } from "#contract/dates.ts";
import { type PeriodLength, readPeriod } from "#contract/periods.ts";
import { addWorkingDays, nearestWorkingDay, type WorkCalendar } from "#features/regulations/holidays/rules.ts";
import type { ReportState } from "../rules.ts";

export const owedBy = {
  children: "Đơn vị trực thuộc",
  base: "Tổ chức cơ sở đảng",
  cells: "Mọi chi bộ",
} as const;
export type OwedBy = keyof typeof owedBy;
export const owedByCodes = Object.keys(owedBy) as [OwedBy, ...OwedBy[]]; // keys of the table above

/** More units than this are shown folded, by the units right below the asker. */
export const foldedFrom = 100;

export const dutyLengths = ["month", "quarter", "half", "year"] as const satisfies readonly PeriodLength[];
export type DutyLength = (typeof dutyLengths)[number];

export interface DueRule {
  dueDays: number;
  countsWorkingDays: boolean;
}

/** The last day of a period's report: some days after the period's end (before it when negative), never on a day off. */
export function dueDay({ dueDays, countsWorkingDays }: DueRule, period: string, calendar: WorkCalendar): DayText {
  const { to } = readPeriod(period);
  return countsWorkingDays ? addWorkingDays(to, dueDays, calendar) : nearestWorkingDay(addDays(to, dueDays), calendar);
}

/** The years whose holidays a due day can fall among. */
export function yearsOfDue(period: string): number[] {
  const year = Number(readPeriod(period).to.slice(0, 4));
  return [year - 1, year, year + 1];
}

/** "ngày làm việc thứ 5 sau kỳ", "trong 10 ngày sau kỳ", "trước khi hết kỳ 5 ngày" */
export function dueText({ dueDays, countsWorkingDays }: DueRule): string {
  const days = countsWorkingDays ? "ngày làm việc" : "ngày";
  if (dueDays === 0) return "ngày cuối kỳ";
  return dueDays > 0 ? `trong ${dueDays} ${days} sau khi hết kỳ` : `trước khi hết kỳ ${-dueDays} ${days}`;
}

/** How a unit stands with one report that it owes. */
export const standings = ["left-out", "missing", "not-due", "writing", "returned", "submitted", "accepted", "signed"] as const;
export type Standing = (typeof standings)[number];

export const standingNames: Record<Standing, string> = {
  "left-out": "Không tính, có lý do",
  missing: "Quá hạn, chưa nộp",
  "not-due": "Chưa đến hạn",
  writing: "Đang soạn",
  returned: "Đang sửa theo góp ý",
  submitted: "Chờ nhận",
  accepted: "Đã nhận",
  signed: "Đã ký",
};

/** The standing on a day; what is not handed in after its last day is missing, however far the draft is. */
export function standingOf(
  state: ReportState | null,
  { isLeftOut, dueOn, today }: { isLeftOut: boolean; dueOn: DayText; today: DayText },
): Standing {
  if (state === "submitted" || state === "accepted" || state === "signed") return state;
  if (isLeftOut) return "left-out";
  if (today > dueOn) return state === "returned" ? "returned" : "missing";
  if (state === "returned") return "returned";
  return state === null ? "not-due" : "writing";
}

/** True when nothing more is needed of the unit before the committee above may go on. */
export function isSettled(standing: Standing): boolean {
  return standing === "accepted" || standing === "signed" || standing === "left-out";
}
