import * as z from "zod/mini";
import { AppError } from "#contract/errors.ts";
import type { YearClassRule } from "#features/regulations/rules.ts";

/** What the program can tell of a sitting; a criterion that names one is filled in with its reason. */
export const measures = {
  length: "thời lượng",
  attendance: "tỷ lệ đảng viên dự",
  "excused-run": "vắng có lý do liên tiếp",
  "committee-met": "chi ủy họp trước",
  notice: "thông báo trước",
  papers: "gửi tài liệu trước",
  speakers: "tỷ lệ phát biểu",
  "tasks-met": "kết quả nhiệm vụ tháng trước",
  posted: "gửi biên bản sau họp",
} as const;
export type Measure = keyof typeof measures;

const Points = z.number().check(z.nonnegative(), z.maximum(100));
const Title = z.string().check(z.trim(), z.minLength(1), z.maxLength(500));

/**
 * A level with the least value of the measure that reaches it, in percent; `above` asks for more than that; `shortBy` asks instead for at
 * most so many minutes short. Without any of them the level is the last resort.
 */
const Level = z.object({
  text: Title,
  points: Points,
  least: z.optional(z.number()),
  above: z.optional(z.boolean()),
  shortBy: z.optional(z.number()),
});

const Criterion = z.object({
  number: z.string().check(z.trim(), z.minLength(1), z.maxLength(10)),
  title: Title,
  max: Points,
  /** Without levels: yes or no, or any number of points up to `max`. */
  kind: z.enum(["levels", "yes-no", "points"]),
  levels: z._default(z.array(Level).check(z.maxLength(20)), []),
  measure: z.optional(z.enum(Object.keys(measures) as [Measure, ...Measure[]])), // keys of the table above
  /** Counts only in a sitting with a thematic session. */
  onlyThematic: z._default(z.boolean(), false),
  note: z._default(z.string().check(z.maxLength(500)), ""),
});
export type Criterion = z.output<typeof Criterion>;

export const ScoreForm = z.object({
  title: Title,
  groups: z
    .array(z.object({ number: z.string().check(z.maxLength(10)), title: Title, max: Points, criteria: z.array(Criterion) }))
    .check(z.minLength(1), z.maxLength(30)),
  /** What a criterion for thematic sessions scores in a month without one: the form itself may leave it open. */
  withoutThematic: z.enum(["full", "none"]),
  /** What the form leaves open, and how it is read here. */
  notes: z._default(z.array(z.string().check(z.maxLength(500))), []),
});
export type ScoreForm = z.output<typeof ScoreForm>;

export interface GroupScore {
  number: string;
  title: string;
  max: number;
  points: number;
}

/** The points of a sheet, summed by the groups of its form, in their order. */
export function groupScores({ form, lines }: { form: ScoreForm; lines: readonly { number: string; points: number }[] }): GroupScore[] {
  const given = new Map(lines.map(({ number, points }) => [number, points]));
  return form.groups.map(({ criteria, ...group }) => {
    const points = criteria.reduce((sum, { number }) => sum + (given.get(number) ?? 0), 0);
    return { ...group, points: Math.round(points * 100) / 100 };
  });
}

/** Every form adds up to this. */
export const fullScore = 100;

/** What does not add up in a form, a sentence each; nothing when it is right. */
export function formProblems(form: ScoreForm): string[] {
  const problems = form.groups.flatMap((group) => {
    const sum = group.criteria.reduce((total, criterion) => total + criterion.max, 0);
    const unequal =
      group.criteria.length > 0 && sum !== group.max
        ? [`Nhóm ${group.number}: các mục cộng lại ${sum}, khác ${group.max} điểm của nhóm.`]
        : [];
    const tops = group.criteria.filter(({ levels, max }) => levels.length > 0 && Math.max(...levels.map(({ points }) => points)) !== max);
    return [...unequal, ...tops.map(({ number, max }) => `Mục ${number}: mức cao nhất khác ${max} điểm của mục.`)];
  });
  const total = form.groups.reduce((sum, group) => sum + group.max, 0);
  const numbers = criteriaOf(form).map(({ number }) => number);
  const twice = numbers.filter((number, at) => numbers.indexOf(number) !== at);
  return [
    ...problems,
    ...(total === fullScore ? [] : [`Các nhóm cộng lại ${total}, khác ${fullScore} điểm.`]),
    ...twice.map((number) => `Mục ${number} có hai lần.`),
  ];
}

export function criteriaOf(form: ScoreForm): Criterion[] {
  return form.groups.flatMap((group) => group.criteria);
}

/** What happened, as far as the program knows; null where it does not. */
export interface SittingFacts {
  minutes: number | null;
  minMinutes: number;
  present: number;
  due: number;
  unexcused: number;
  spoke: number;
  /** The longest run of excused meetings in a row in the year, up to this one, of any member. */
  excusedRun: number;
  /** The day on which the committee of the cell met before; "none" where the cell has no committee. */
  committeeMet: string | "none" | null;
  noticeSent: boolean | null;
  /** Whole days between the papers and the sitting. */
  papersDaysBefore: number | null;
  tasks: { met: number; total: number };
  /** Whole days between the sitting and the handing in of its minutes. */
  postedAfterDays: number | null;
  isThematic: boolean;
  /** What the rules of the day allow. */
  limits: { excusedRun: number; paperDays: number; postDays: number };
}

export interface Known {
  points: number;
  reason: string;
}

/** The points that the facts give a criterion, with the reason; null when people must judge. */
export function knownPoints(criterion: Criterion, form: ScoreForm, facts: SittingFacts): Known | null {
  if (criterion.onlyThematic && !facts.isThematic) {
    const points = form.withoutThematic === "full" ? criterion.max : 0;
    return { points, reason: "Kỳ này không có sinh hoạt chuyên đề." };
  }
  return criterion.measure ? byMeasure[criterion.measure](criterion, facts) : null;
}

type Reading = (criterion: Criterion, facts: SittingFacts) => Known | null;

const byMeasure: Record<Measure, Reading> = {
  length: (criterion, { minutes, minMinutes }) => {
    if (minutes === null) return null;
    const over = minutes - minMinutes;
    const reason =
      over >= 0 ? `Họp ${minutes} phút, quy định từ ${minMinutes} phút.` : `Họp ${minutes} phút, thiếu ${-over} phút so với ${minMinutes}.`;
    return level(criterion, { percent: (minutes * 100) / minMinutes, short: -over }, reason) ?? passed(criterion, over >= 0, reason);
  },
  attendance: (criterion, { present, due, unexcused }) => {
    if (due === 0) return null;
    const reason = `${present}/${due} người dự (${percent(present, due)})${unexcused > 0 ? `, ${unexcused} vắng không lý do` : ""}.`;
    const value = unexcused > 0 ? Number.NEGATIVE_INFINITY : (present * 100) / due;
    return level(criterion, { percent: value }, reason) ?? passed(criterion, unexcused === 0, reason);
  },
  "excused-run": (criterion, { excusedRun, limits }) => {
    const holds = excusedRun <= limits.excusedRun;
    const most = `Không ai vắng có lý do quá ${limits.excusedRun} kỳ liên tiếp trong năm.`;
    return passed(criterion, holds, holds ? most : `Có người vắng có lý do ${excusedRun} kỳ liên tiếp.`);
  },
  "committee-met": (criterion, { committeeMet }) => {
    if (committeeMet === null) return null;
    return passed(
      criterion,
      true,
      committeeMet === "none" ? "Chi bộ không có chi ủy." : `Chi ủy họp ngày ${viDay(committeeMet)}, có biên bản.`,
    );
  },
  notice: (criterion, { noticeSent }) =>
    noticeSent === null ? null : passed(criterion, noticeSent, noticeSent ? "Đã gửi giấy mời." : "Chưa thấy gửi giấy mời."),
  papers: (criterion, { papersDaysBefore, limits }) => {
    if (papersDaysBefore === null) return null;
    return passed(criterion, papersDaysBefore >= limits.paperDays, `Tài liệu đăng trước kỳ họp ${papersDaysBefore} ngày.`);
  },
  speakers: (criterion, { spoke, present }) => {
    if (present === 0) return null;
    return level(criterion, { percent: (spoke * 100) / present }, `${spoke}/${present} người dự phát biểu (${percent(spoke, present)}).`);
  },
  "tasks-met": (criterion, { tasks: { met, total } }) => {
    if (total === 0) return null;
    return level(criterion, { percent: (met * 100) / total }, `${met}/${total} nhiệm vụ đến hạn đã hoàn thành (${percent(met, total)}).`);
  },
  posted: (criterion, { postedAfterDays, limits }) => {
    if (postedAfterDays === null) return null;
    return passed(criterion, postedAfterDays <= limits.postDays, `Nộp biên bản sau kỳ họp ${postedAfterDays} ngày.`);
  },
};

/** The first level, from the top, that the value reaches. */
function level({ levels }: Criterion, value: { percent: number; short?: number }, reason: string): Known | null {
  const reached = levels.find(({ least, above, shortBy }) => {
    if (shortBy !== undefined) return value.short !== undefined && value.short <= shortBy;
    return least === undefined || (above ? value.percent > least : value.percent >= least);
  });
  return reached ? { points: reached.points, reason } : null;
}

function passed({ max, kind }: Criterion, holds: boolean, reason: string): Known | null {
  return kind === "yes-no" ? { points: holds ? max : 0, reason } : null;
}

export interface ScoreLine {
  number: string;
  points: number;
  /** Why, where it differs from what the facts give. */
  reason: string;
  /** Given in full together with others, not one by one: whoever reads the sheet is told how many. */
  atOnce?: boolean | undefined;
}

/**
 * The total of a sheet. Every criterion needs its points, within its range; points other than the known ones need a reason.
 * @throws rule at `lines.<place>`.
 */
export function totalOf(form: ScoreForm, lines: readonly ScoreLine[], known: ReadonlyMap<string, Known>): number {
  const criteria = criteriaOf(form);
  for (const [at, line] of lines.entries()) {
    const criterion = criteria.find(({ number }) => number === line.number);
    if (!criterion) throw refused(`lines.${at}`, `Phiếu không có mục ${line.number}. Tải lại phiếu chấm.`);
    checkPoints(criterion, line, at);
    const given = known.get(line.number);
    if (given && given.points !== line.points && line.reason.trim() === "")
      throw refused(`lines.${at}.reason`, `Mục ${line.number} được tính ${viNumber(given.points)} điểm. Nêu lý do khi chấm khác.`);
  }
  const missing = criteria.find(({ number }) => lines.filter((line) => line.number === number).length !== 1);
  if (missing) throw refused("lines", `Chưa chấm mục ${missing.number}.`);
  return Math.round(lines.reduce((sum, { points }) => sum + points, 0) * 10) / 10;
}

function checkPoints({ kind, max, levels, number }: Criterion, { points }: ScoreLine, at: number): void {
  const allowed = kind === "levels" ? levels.map((one) => one.points) : kind === "yes-no" ? [0, max] : null;
  if (allowed && !allowed.includes(points))
    throw refused(`lines.${at}.points`, `Mục ${number} chỉ có các mức ${allowed.map(viNumber).join(", ")} điểm.`);
  if (points < 0 || points > max) throw refused(`lines.${at}.points`, `Mục ${number} chấm từ 0 đến ${viNumber(max)} điểm.`);
}

function refused(field: string, message: string): AppError {
  return new AppError("rule", "score-refused", message, { fields: { [field]: message } });
}

export const seatNames = { cell: "Chi bộ tự chấm", attendee: "Cấp ủy viên dự", committee: "Cấp ủy công nhận" } as const;
export type Seat = keyof typeof seatNames;
/** The same over a column. */
export const shortSeatNames: Record<Seat, string> = { cell: "Chi bộ", attendee: "Cấp ủy viên dự", committee: "Cấp ủy" };

export type ScoreClass = "tot" | "kha" | "trung_binh" | "kem";
const order: readonly ScoreClass[] = ["kem", "trung_binh", "kha", "tot"];

/** The class of a year by its months' scores; null without any scored month. Missing months count against `complete` alone. */
export function yearClass(months: readonly { score: number; class: ScoreClass }[], due: number, rule: YearClassRule): ScoreClass | null {
  if (months.length === 0) return null;
  const mean = months.reduce((sum, { score }) => sum + score, 0) / months.length;
  const tot = months.filter((month) => month.class === "tot").length;
  const reached = rule.find(
    (one) =>
      months.every((month) => order.indexOf(month.class) >= order.indexOf(one.lowest)) &&
      tot >= one.monthsOfTot &&
      mean >= one.mean &&
      (!one.complete || months.length >= due),
  );
  return reached?.name ?? "kem";
}

function percent(part: number, whole: number): string {
  return `${viNumber(Math.round((part * 1000) / whole) / 10)} %`;
}

function viNumber(value: number): string {
  return String(value).replace(".", ",");
}

function viDay(day: string): string {
  return day.split("-").reverse().join("/");
}
