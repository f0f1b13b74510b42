// A cell's year before it happens: the days that the standing rule gives, what a plan lacks, what may still change.
import { addDays, addMonths, type DayText, daysInMonth, firstOfMonth, lastOfMonth } from "#contract/dates.ts";
import { nearestWorkingDay, type WorkCalendar } from "#features/regulations/holidays/rules.ts";
import type { DateRule } from "#features/regulations/rules.ts";

export const programmeStates = ["draft", "submitted", "returned", "in-force"] as const;
export type ProgrammeState = (typeof programmeStates)[number];
export const stateNames: Record<ProgrammeState, string> = {
  draft: "Đang lập",
  submitted: "Chờ duyệt",
  returned: "Trả lại",
  "in-force": "Đang thực hiện",
};
export const stepNames = { submit: "Gửi", approve: "Duyệt", return: "Trả lại" } as const;

/** What happened to an entry of a programme in force. */
export const changeKinds = ["change", "add", "call-off"] as const;
export type ChangeKind = (typeof changeKinds)[number];

export type SittingKind = "regular" | "thematic" | "both";
export const kindNames: Record<SittingKind, string> = { regular: "Thường kỳ", thematic: "Chuyên đề riêng", both: "Thường kỳ và chuyên đề" };
/** The same where there is little room. */
export const shortKindNames: Record<SittingKind, string> = { regular: "Thường kỳ", thematic: "Chuyên đề", both: "Cả hai" };

/** What is planned of one sitting. `month` is 2026-06, `startsAt` 18:00. */
export interface PlannedSitting {
  month: string;
  isRegular: boolean;
  isThematic: boolean;
  plannedOn: DayText | null;
  startsAt: string | null;
  place: string | null;
  topic: string | null;
  preparerId: number | null;
  draftDueOn: DayText | null;
  note: string | null;
}

export function kindOfSitting({ isRegular, isThematic }: Pick<PlannedSitting, "isRegular" | "isThematic">): SittingKind {
  return isRegular && isThematic ? "both" : isThematic ? "thematic" : "regular";
}

/** "Sinh hoạt chi bộ thường kỳ tháng 6/2026": names no person and no topic, so that it may leave the house. */
export function sittingTitle(sitting: Pick<PlannedSitting, "isRegular" | "isThematic" | "month">): string {
  const words = { regular: "thường kỳ", thematic: "chuyên đề", both: "thường kỳ, chuyên đề" }[kindOfSitting(sitting)];
  return `Sinh hoạt chi bộ ${words} tháng ${Number(sitting.month.slice(5))}/${sitting.month.slice(0, 4)}`;
}

export function monthsOfYear(year: number): string[] {
  return Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, "0")}`);
}

export function quarterOf(month: string): number {
  return Math.ceil(Number(month.slice(5)) / 3);
}

/**
 * The day of a month (2026-02) by the standing rule: a day that the month lacks becomes its last one; a day that is not
 * worked moves as the rule says, but never out of its month: then it moves the other way.
 */
export function dayByRule(month: string, { day, weekend }: DateRule, calendar: WorkCalendar): DayText {
  const last = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5)));
  const asked = `${month}-${String(Math.min(day, last)).padStart(2, "0")}`;
  if (weekend === "keep") return asked;
  const [before, after] = [nearestWorkingDay(asked, calendar, -1), nearestWorkingDay(asked, calendar)];
  const [wanted, other] = weekend === "before" ? [before, after] : [after, before];
  return wanted.slice(0, 7) === month ? wanted : other;
}

/** What a proposal is made of. Months are 2026-06. */
export interface ProposalGrounds {
  year: number;
  /** The rule may change within a year: the one in force on the first day of each month. */
  dateRule: (month: string) => DateRule;
  calendar: WorkCalendar;
  /** Months in which the cell exists. */
  months: readonly string[];
  thematicPerQuarter: number;
  /** Days before the sitting by which papers are sent. */
  paperDays: number;
  lastYear: readonly PlannedSitting[];
  /** Topics that committees above suggest, by quarter, in their order. */
  suggested: readonly { quarter: number; topic: string }[];
  /** Who may prepare: belongs to the cell. */
  people: readonly number[];
}

/** A whole year that needs only to be read through: a regular sitting each month, thematic sessions with them as last year or mid-quarter. */
export function proposeYear(grounds: ProposalGrounds): PlannedSitting[] {
  const topics = new Map([1, 2, 3, 4].map((quarter) => [quarter, topicsFor(quarter, grounds)]));
  return grounds.months.map((month) => {
    const lastMonth = `${grounds.year - 1}${month.slice(4)}`;
    const before =
      grounds.lastYear.find((one) => one.month === lastMonth && one.isRegular) ?? grounds.lastYear.find((one) => one.isRegular);
    const then = grounds.lastYear.find((one) => one.month === lastMonth);
    const isThematic = thematicMonths(quarterOf(month), grounds).includes(month);
    const plannedOn = dayByRule(month, grounds.dateRule(month), grounds.calendar);
    const preparerId = then?.preparerId ?? null;
    return {
      month,
      isRegular: true,
      isThematic,
      plannedOn,
      startsAt: before?.startsAt ?? null,
      place: before?.place ?? null,
      topic: isThematic ? (topics.get(quarterOf(month))?.shift() ?? null) : null,
      preparerId: preparerId !== null && grounds.people.includes(preparerId) ? preparerId : null,
      draftDueOn: isThematic ? addDays(plannedOn, -grounds.paperDays) : null,
      note: null,
    };
  });
}

/** What is suggested from above comes first, then last year's topics of the quarter. */
function topicsFor(quarter: number, { suggested, lastYear }: ProposalGrounds): string[] {
  const above = suggested.filter((one) => one.quarter === quarter).map((one) => one.topic);
  const own = lastYear.filter((one) => one.isThematic && one.topic !== null && quarterOf(one.month) === quarter);
  return [...new Set([...above, ...own.flatMap((one) => one.topic ?? [])])];
}

/** Last year's thematic months of the quarter, filled up to the norm from its middle month on. */
function thematicMonths(quarter: number, { year, months, thematicPerQuarter, lastYear }: ProposalGrounds): string[] {
  const last = lastYear.filter((one) => one.isThematic && quarterOf(one.month) === quarter).map((one) => `${year}${one.month.slice(4)}`);
  const middle = `${year}-${String(quarter * 3 - 1).padStart(2, "0")}`;
  const usual = [middle, addMonths(`${middle}-01`, 1).slice(0, 7), addMonths(`${middle}-01`, -1).slice(0, 7)];
  const wanted = [...new Set([...last, ...usual])].filter((month) => months.includes(month));
  return wanted.slice(0, Math.max(thematicPerQuarter, new Set(last).size));
}

export interface Norms {
  perMonth: number;
  thematicPerQuarter: number;
  /** Months in which the cell exists. */
  months: readonly string[];
}

/** What a plan lacks, in the order of the year. Nothing of it stops anybody. */
export function programmeWarnings(sittings: readonly PlannedSitting[], { perMonth, thematicPerQuarter, months }: Norms): string[] {
  const withoutRegular = perMonth > 0 ? months.filter((month) => !sittings.some((one) => one.isRegular && one.month === month)) : [];
  const quarters = [1, 2, 3, 4].filter((quarter) => months.filter((month) => quarterOf(month) === quarter).length === 3);
  const poor = quarters.filter(
    (quarter) => sittings.filter((one) => one.isThematic && quarterOf(one.month) === quarter).length < thematicPerQuarter,
  );
  const withoutTopic = sittings.filter((one) => one.isThematic && !one.topic);
  const withoutDay = sittings.filter((one) => !one.plannedOn);
  return [
    withoutRegular.length > 0 ? `Chưa có kỳ thường kỳ: ${monthList(withoutRegular)}.` : "",
    ...poor.map((quarter) => `Quý ${["I", "II", "III", "IV"][quarter - 1]} chưa đủ ${thematicPerQuarter} kỳ chuyên đề.`),
    withoutTopic.length > 0 ? `Chuyên đề chưa có tên: ${monthList(withoutTopic.map((one) => one.month))}.` : "",
    withoutDay.length > 0 ? `Chưa định ngày: ${monthList(withoutDay.map((one) => one.month))}.` : "",
  ].filter(Boolean);
}

function monthList(months: readonly string[]): string {
  return [...new Set(months)].map((month) => `tháng ${Number(month.slice(5))}`).join(", ");
}

/** What cannot be: a sentence for each field, by its path in the input. */
export function programmeProblems(year: number, sittings: readonly PlannedSitting[]): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const [at, one] of sittings.entries()) {
    const field = (name: string) => `entries.${at}.${name}`;
    if (!one.month.startsWith(`${year}-`)) problems[field("month")] = `Tháng này không thuộc năm ${year}.`;
    if (!one.isRegular && !one.isThematic) problems[field("isRegular")] = "Chọn thường kỳ, chuyên đề, hoặc cả hai.";
    if (one.isRegular && sittings.findIndex((other) => other.isRegular && other.month === one.month) < at)
      problems[field("isRegular")] = `Tháng ${Number(one.month.slice(5))} đã có một kỳ thường kỳ. Đặt kỳ này là chuyên đề.`;
    if (one.plannedOn && one.plannedOn.slice(0, 7) !== one.month)
      problems[field("plannedOn")] = `Ngày này không thuộc tháng ${Number(one.month.slice(5))}.`;
    const late = dueProblem(one);
    if (late) problems[field("draftDueOn")] = late;
  }
  return problems;
}

export function dueProblem({ plannedOn, draftDueOn }: Pick<PlannedSitting, "plannedOn" | "draftDueOn">): string | null {
  return plannedOn && draftDueOn && draftDueOn > plannedOn ? "Hạn dự thảo không sau ngày họp." : null;
}

/** A sitting may be moved out of its month, as far as the end of the next one: later it is a missed month. */
export function moveProblem(month: string, plannedOn: DayText | null): string | null {
  if (plannedOn === null) return null;
  const [first, last] = [firstOfMonth(`${month}-01`), lastOfMonth(addMonths(`${month}-01`, 1))];
  return plannedOn >= first && plannedOn <= last ? null : "Chỉ dời trong tháng của kỳ họp hoặc sang tháng liền sau.";
}

/** An entry in one line for the history: what of it matters to a later reader, persons by their number only. */
export function sittingLine(one: PlannedSitting): string {
  const parts = [
    one.plannedOn ?? one.month,
    one.startsAt,
    kindNames[kindOfSitting(one)],
    one.topic,
    one.place,
    one.preparerId === null ? null : `người chuẩn bị: mã ${one.preparerId}`,
    one.draftDueOn === null ? null : `dự thảo trước ${one.draftDueOn}`,
    one.note,
  ];
  return parts.filter(Boolean).join(" · ");
}
