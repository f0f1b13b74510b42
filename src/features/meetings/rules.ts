import { type DayText, firstOfMonth } from "#contract/dates.ts";
import { ruleError } from "#contract/errors.ts";
import type { ClassCutoffs } from "#features/regulations/rules.ts";

export const modes = { "in-person": "Trực tiếp", online: "Trực tuyến", mixed: "Kết hợp" } as const;
export type Mode = keyof typeof modes;
export const modeCodes = Object.keys(modes) as [Mode, ...Mode[]]; // keys of the table above

/** The parts of a regular meeting, in the order of business. */
export const sections = {
  documents: "Phổ biến văn bản, thông tin thời sự",
  study: "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
  review: "Kết quả thực hiện nhiệm vụ tháng trước",
  tasks: "Nhiệm vụ tháng tới",
  discussion: "Ý kiến thảo luận",
  criticism: "Tự phê bình và phê bình, biểu dương, nhắc nhở",
  other: "Nội dung khác",
} as const;
export type Section = keyof typeof sections;
export const sectionCodes = Object.keys(sections) as [Section, ...Section[]]; // keys of the table above

export const decisions = {
  resolution: "Nghị quyết, kết luận",
  admission: "Kết nạp đảng viên",
  recognition: "Công nhận chính thức",
  removal: "Xóa tên",
  expulsion: "Khai trừ",
} as const;
export type Decision = keyof typeof decisions;
export const decisionCodes = Object.keys(decisions) as [Decision, ...Decision[]]; // keys of the table above

export const attendanceStates = ["present", "late", "online", "excused", "unexcused", "not-due"] as const;
export type AttendanceState = (typeof attendanceStates)[number];

/** Reasons that tell nothing of a person's health. */
const plainReasons: readonly string[] = ["đi công tác", "việc gia đình"];
/** Stands in the place of any other reason for whoever may not see grounds of health. */
const hiddenReason = "có lý do";

export function isGroundOfHealth(reason: string | null): boolean {
  return reason !== null && !plainReasons.includes(reason);
}

/** A line of the roll call as it is shown without the permission for grounds of health. */
export function withoutGrounds<Line extends { reason: string | null }>(line: Line): Line {
  return isGroundOfHealth(line.reason) ? { ...line, reason: hiddenReason } : line;
}

/** A hidden reason that comes back untouched stays what it was. */
export function keepGrounds<Line extends { memberId: number; reason: string | null }>(
  said: readonly Line[],
  before: readonly { memberId: number; reason: string | null }[],
): Line[] {
  return said.map((line) => {
    if (line.reason !== hiddenReason) return line;
    return { ...line, reason: before.find((one) => one.memberId === line.memberId)?.reason ?? line.reason };
  });
}

export const classNames = { tot: "Tốt", kha: "Khá", trung_binh: "Trung bình", kem: "Kém" } as const;
export type SelfClass = keyof typeof classNames;

export const stateNames = {
  draft: "Bản thảo",
  submitted: "Chờ kiểm tra",
  returned: "Trả lại",
  accepted: "Đã nhận",
  correcting: "Đang đính chính",
} as const;
export type MeetingState = keyof typeof stateNames;

/** What can happen to minutes on their way up and back. */
export const reviewSteps = ["submit", "return", "accept", "correct", "withdraw"] as const;

/** With the cell: record and texts may be changed. */
export const openStates: readonly MeetingState[] = ["draft", "returned", "correcting"];

/** Taken by the level above: what it remarked before has had its day. */
export function isSettled(state: MeetingState): boolean {
  return state === "accepted" || state === "correcting";
}

/** One line of the roll call as the rules see it. */
export interface Attendee {
  standing: "probationary" | "official";
  situation: "exempt" | "away" | "suspended" | "detained" | null;
  isVisiting: boolean;
  state: AttendanceState;
  spoke: boolean;
}

export interface Totals {
  total: number;
  official: number;
  probationary: number;
  visiting: number;
  exempt: number;
  away: number;
  present: number;
  excused: number;
  unexcused: number;
  spoke: number;
}

export function isPresent(state: AttendanceState): boolean {
  return state === "present" || state === "late" || state === "online";
}

/** Exempt, away, suspended and detained members are not expected; whoever of them comes is counted. */
export function isDue(person: Pick<Attendee, "situation" | "isVisiting">): boolean {
  return person.situation === null && !person.isVisiting;
}

/** The totals of a roll call. Away members are outside of `total`; visitors are counted apart (Mẫu biên bản). */
export function totalsOf(people: readonly Attendee[]): Totals {
  const own = people.filter((person) => !person.isVisiting && person.situation !== "away");
  const count = (list: readonly Attendee[], holds: (person: Attendee) => boolean) => list.filter(holds).length;
  const here = own.filter((person) => isPresent(person.state));
  return {
    total: own.length,
    official: count(own, (person) => person.standing === "official"),
    probationary: count(own, (person) => person.standing === "probationary"),
    visiting: count(people, (person) => person.isVisiting && isPresent(person.state)),
    // Whoever is exempt and came is counted as present and as due: the rate's base is total less exempt.
    exempt: count(own, (person) => person.situation !== null && !isPresent(person.state)),
    away: count(people, (person) => !person.isVisiting && person.situation === "away"),
    present: here.length,
    excused: count(own, (person) => person.state === "excused"),
    unexcused: count(own, (person) => person.state === "unexcused"),
    spoke: count(here, (person) => person.spoke),
  };
}

/**
 * Who counts in a vote of the cell: official members, less those exempt or away unless they came, less those suspended
 * or in custody; absent members stay in the base (Quy định 294-QĐ/TW, mục 9.3.2).
 */
export function voteBase(people: readonly Attendee[]): number {
  return people.filter(countsInVote).length;
}

/** Those of the base who are there to vote. */
export function votersPresent(people: readonly Attendee[]): number {
  return people.filter((person) => countsInVote(person) && isPresent(person.state)).length;
}

function countsInVote({ standing, situation, isVisiting, state }: Attendee): boolean {
  if (standing !== "official" || isVisiting) return false;
  if (situation === "suspended" || situation === "detained") return false;
  return situation === null || isPresent(state);
}

/** The class of a score by the cut-offs in force. */
export function classOf(score: number, cutoffs: ClassCutoffs): SelfClass {
  if (score >= cutoffs.tot) return "tot";
  if (score >= cutoffs.kha) return "kha";
  return score >= cutoffs.trung_binh ? "trung_binh" : "kem";
}

/**
 * Minutes from begin to end, "14:00" to "15:36"; null when one of them is not known. An evening sitting may end after midnight,
 * "20:00" to "00:30", up to half a day later; an earlier clock that would ask for more is a slip and gives minutes below zero.
 */
export function minutesBetween(began: string | null, ended: string | null): number | null {
  if (!began || !ended) return null;
  const [from = 0, to = 0] = [began, ended].map((clock) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5)));
  const overnight = to - from + 24 * 60;
  return to < from && overnight <= 12 * 60 ? overnight : to - from;
}

/** The sitting went on past midnight: its end lies on the day after. */
export function endsNextDay({ beganAt, endedAt }: Pick<Sitting, "beganAt" | "endedAt">): boolean {
  return beganAt !== null && endedAt !== null && endedAt < beganAt && (minutesBetween(beganAt, endedAt) ?? 0) > 0;
}

export interface Sitting {
  heldOn: DayText;
  month: string;
  beganAt: string | null;
  endedAt: string | null;
  isRegular: boolean;
  isThematic: boolean;
}

/** What cannot be true of a sitting is refused at its field. */
export function checkSitting(sitting: Sitting, cell: { foundedOn: DayText | null; dissolvedOn: DayText | null }, today: DayText): void {
  if (sitting.heldOn > today)
    throw ruleError("in-future", "heldOn", `Ngày họp ${vi(sitting.heldOn)} chưa đến. Ghi kỳ sinh hoạt sau khi họp.`);
  if (cell.dissolvedOn && sitting.heldOn >= cell.dissolvedOn) {
    throw ruleError("cell-dissolved", "heldOn", `Chi bộ đã kết thúc hoạt động từ ${vi(cell.dissolvedOn)}, không có kỳ họp sau ngày đó.`);
  }
  if (cell.foundedOn && sitting.heldOn < cell.foundedOn)
    throw ruleError("before-founding", "heldOn", `Chi bộ thành lập ngày ${vi(cell.foundedOn)}, sau ngày họp.`);
  if (!sitting.isRegular && !sitting.isThematic) throw ruleError("no-session", "isRegular", "Chọn thường kỳ, chuyên đề, hoặc cả hai.");
  if (sitting.month > sitting.heldOn.slice(0, 7)) throw ruleError("month-ahead", "month", "Kỳ của một tháng không họp trước tháng đó.");
  const minutes = minutesBetween(sitting.beganAt, sitting.endedAt);
  if (minutes !== null && minutes <= 0)
    throw ruleError(
      "ends-before-begin",
      "endedAt",
      `Giờ kết thúc ${sitting.endedAt} không sau giờ bắt đầu ${sitting.beganAt}. Kiểm tra lại hai giờ này.`,
    );
}

/** Totals typed by hand must fit each other and the cell's size that day. */
export function checkTotals(totals: Omit<Totals, "official" | "probationary">, belonging: number, heldOn: DayText): void {
  if (totals.present > totals.total) throw ruleError("too-many-present", "totals.present", tooMany(totals.present, totals.total, heldOn));
  if (totals.total > belonging) {
    throw ruleError(
      "too-many-members",
      "totals.total",
      `Tổng số ${totals.total} nhiều hơn ${belonging} người thuộc chi bộ ngày ${vi(heldOn)}. Kiểm tra lại số đảng viên.`,
    );
  }
  const counted = totals.present + totals.excused + totals.unexcused + totals.exempt;
  if (counted !== totals.total) {
    throw ruleError(
      "totals-do-not-add",
      "totals.present",
      `Có mặt ${totals.present} + vắng ${totals.excused + totals.unexcused} + miễn ${totals.exempt} = ${counted}, khác tổng số ${totals.total}.`,
    );
  }
  if (totals.spoke > totals.present)
    throw ruleError("too-many-spoke", "totals.spoke", `Số phát biểu ${totals.spoke} nhiều hơn số có mặt ${totals.present}.`);
}

export interface Vote {
  /** Place of its item, from 1; null: on the sitting as a whole. */
  item: number | null;
  inFavour: number;
  against: number;
  other: number;
}

/** A vote is taken on an item that there is, and cannot have more voices than voters. */
export function checkVote(vote: Vote, { voters, items }: { voters: number; items: number }, at: number): void {
  if (vote.item !== null && vote.item > items)
    throw ruleError(
      "no-such-item",
      `votes.${at}.item`,
      `Kỳ này không có nội dung thứ ${vote.item}. Chọn lại nội dung, hoặc để biểu quyết chung của kỳ họp.`,
    );
  const voices = vote.inFavour + vote.against + vote.other;
  if (voices <= voters) return;
  throw ruleError("too-many-votes", `votes.${at}.inFavour`, `Tổng ${voices} phiếu nhiều hơn ${voters} người có quyền biểu quyết đang dự.`);
}

/** What is allowed but should be seen: a short sitting. */
export function sittingWarnings(sitting: Sitting, minMinutes: { regular: number; combined: number }): string[] {
  const minutes = minutesBetween(sitting.beganAt, sitting.endedAt);
  if (minutes === null || !sitting.isRegular) return [];
  const least = sitting.isThematic ? minMinutes.combined : minMinutes.regular;
  if (minutes >= least) return [];
  return [`Họp ${minutes} phút, quy định từ ${least} phút${sitting.isThematic ? " khi gắn với chuyên đề" : ""}.`];
}

/** The month a meeting held on this day is usually for. */
export function monthOf(heldOn: DayText): string {
  return firstOfMonth(heldOn).slice(0, 7);
}

function tooMany(present: number, total: number, heldOn: DayText): string {
  return `Có mặt ${present} nhiều hơn ${total} người thuộc chi bộ ngày ${vi(heldOn)}. Kiểm tra lại, hoặc thêm người sinh hoạt tạm đến.`;
}

function vi(day: DayText): string {
  return `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}
