// What the form of a sitting holds while it is written, and how it becomes what the server takes.
import type { CallInputOf } from "#contract/endpoint.ts";
import type { AttendanceLine, MeetingDetail, Preparation, Resolution, recordMeeting } from "../contract.ts";
import { type AttendanceState, type Decision, isDue, isPresent, type Mode, type Section, sections, totalsOf, voteBase } from "../rules.ts";

export interface ItemValues {
  session: "regular" | "thematic";
  section: Section;
  title: string;
  content: string;
  conclusion: string;
}

export interface VoteValues {
  /** The place of its item, from 1; null, or not there in what was kept by an earlier program: on the sitting as a whole. */
  item?: number | null;
  subject: string;
  decision: Decision;
  isSecret: boolean;
  inFavour: number | string;
  against: number | string;
  other: number | string;
}

export const totalNames = {
  total: "Tổng số đảng viên",
  exempt: "Trong đó miễn sinh hoạt, vắng",
  present: "Có mặt",
  excused: "Vắng có lý do",
  unexcused: "Vắng không lý do",
  spoke: "Có phát biểu",
  visiting: "Sinh hoạt tạm đến, có dự",
  away: "Sinh hoạt tạm nơi khác",
} as const;
export type TotalName = keyof typeof totalNames;

export interface MeetingValues {
  month: string;
  heldOn: string | null;
  isRegular: boolean;
  isThematic: boolean;
  topic: string;
  beganAt: string;
  endedAt: string;
  place: string;
  mode: Mode;
  chair: string;
  secretary: string;
  guests: string;
  feesPaid: number | string;
  feesNote: string;
  selfScore: number | string;
  note: string;
  /** Whose paper is entered on their behalf; null when the cell types for itself. */
  saidAs: "secretary" | "chair" | null;
  /** By person, or only the sums. */
  counting: "roll" | "totals";
  attendance: AttendanceLine[];
  totals: Record<TotalName, number | string>;
  items: ItemValues[];
  votes: VoteValues[];
  hasResolution: boolean;
  resolution: Resolution;
}

export const emptyResolution: Resolution = {
  number: "",
  subject: "",
  reviewPolitics: "",
  reviewWork: "",
  tasks: [],
  praise: "",
  weaknesses: "",
  direction: "",
  assignment: "",
};

const emptyTotals: MeetingValues["totals"] = {
  total: "",
  exempt: 0,
  present: "",
  excused: 0,
  unexcused: 0,
  spoke: "",
  visiting: 0,
  away: 0,
};

/** What a new sitting begins with. */
export function startValues(ready: Preparation): MeetingValues {
  return {
    month: ready.month,
    heldOn: ready.heldOn,
    isRegular: true,
    isThematic: false,
    topic: "",
    beganAt: "",
    endedAt: "",
    place: ready.place ?? "",
    mode: "in-person",
    chair: ready.chair ?? "",
    secretary: ready.secretary ?? "",
    guests: "",
    feesPaid: "",
    feesNote: "",
    selfScore: "",
    note: "",
    saidAs: ready.isOnBehalf ? "secretary" : null,
    counting: ready.attendance.length > 0 ? "roll" : "totals",
    attendance: ready.attendance,
    totals: emptyTotals,
    items: ready.items,
    votes: [],
    hasResolution: false,
    resolution: emptyResolution,
  };
}

/** A recorded sitting, opened to be corrected. */
export function valuesOf(meeting: MeetingDetail): MeetingValues {
  const { total, exempt, present, excused, unexcused, spoke, visiting, away } = meeting;
  return {
    month: meeting.month,
    heldOn: meeting.heldOn,
    isRegular: meeting.isRegular,
    isThematic: meeting.isThematic,
    topic: meeting.topic ?? "",
    beganAt: meeting.beganAt ?? "",
    endedAt: meeting.endedAt ?? "",
    place: meeting.place ?? "",
    mode: meeting.mode,
    chair: meeting.chair ?? "",
    secretary: meeting.secretary ?? "",
    guests: meeting.guests,
    feesPaid: meeting.feesPaid ?? "",
    feesNote: meeting.feesNote,
    selfScore: meeting.selfScore ?? "",
    note: meeting.note,
    saidAs: meeting.saidAs,
    counting: meeting.source === "recorded" ? "roll" : "totals",
    attendance: meeting.attendance,
    totals: { total, exempt, present, excused, unexcused, spoke, visiting, away },
    items: meeting.items,
    votes: meeting.votes,
    hasResolution: meeting.resolution !== null,
    resolution: meeting.resolution ?? emptyResolution,
  };
}

/** The people of the day with what was already said of them; who no longer belongs goes, who is new comes. */
export function mergeRoll(roster: readonly AttendanceLine[], said: readonly AttendanceLine[]): AttendanceLine[] {
  const known = new Map(said.map((line) => [line.memberId, line]));
  return roster.map((person) => {
    const line = known.get(person.memberId);
    if (!line || (line.state === "not-due") !== (person.state === "not-due")) return person;
    return { ...person, state: line.state, reason: line.reason, arrivedAt: line.arrivedAt, spoke: line.spoke };
  });
}

/** The state after a tap: those expected go present → absent → late; others go between absent and present. */
export function nextState(line: AttendanceLine, mode: Mode): AttendanceState {
  if (!isDue(line) && !line.isVisiting) return isPresent(line.state) ? "not-due" : "present";
  const order: AttendanceState[] = mode === "in-person" ? ["present", "excused", "late"] : ["present", "online", "excused", "late"];
  const at = order.indexOf(line.state === "unexcused" ? "excused" : line.state);
  return order[(at + 1) % order.length] ?? "present";
}

/** The numbers that stay in sight during the roll call. */
export function rollNumbers(attendance: readonly AttendanceLine[]) {
  const totals = totalsOf(attendance);
  const here = attendance.filter((line) => isPresent(line.state) && !line.isVisiting);
  return {
    ...totals,
    due: totals.total - totals.exempt,
    absent: totals.excused + totals.unexcused,
    late: here.filter((line) => line.state === "late").length,
    voteBase: voteBase(attendance),
    withoutReason: attendance.filter((line) => line.state === "excused" && !line.reason).length,
  };
}

/** The agenda follows the sessions of the sitting. */
export function withThematicItem(items: readonly ItemValues[], topic: string): ItemValues[] {
  if (items.some((item) => item.session === "thematic")) return [...items];
  return [...items, { session: "thematic", section: "discussion", title: topic || "Sinh hoạt chuyên đề", content: "", conclusion: "" }];
}

/** Items of the agenda taken out: votes on them become votes on the sitting, those on later items follow their item. */
export function keepItems(
  { items, votes }: Pick<MeetingValues, "items" | "votes">,
  stays: (item: ItemValues, at: number) => boolean,
): Pick<MeetingValues, "items" | "votes"> {
  const kept = items.filter(stays);
  const placeOf = (before: number | null | undefined): number | null => {
    const item = before ? items[before - 1] : undefined;
    return item && kept.includes(item) ? kept.indexOf(item) + 1 : null;
  };
  return { items: kept, votes: votes.map((vote) => ({ ...vote, item: placeOf(vote.item) })) };
}

export function newItem(): ItemValues {
  return { session: "regular", section: "other", title: sections.other, content: "", conclusion: "" };
}

/** What the server takes; empty fields become nothing. */
export function toInput(values: MeetingValues): Omit<CallInputOf<typeof recordMeeting>, "organisationId"> {
  const { counting, hasResolution, totals, attendance, ...rest } = values;
  const isRoll = counting === "roll";
  return {
    ...rest,
    heldOn: values.heldOn ?? "",
    topic: values.isThematic ? values.topic : "",
    beganAt: readClock(values.beganAt) || null,
    endedAt: readClock(values.endedAt) || null,
    feesPaid: values.feesPaid === "" ? null : values.feesPaid,
    selfScore: values.selfScore === "" ? null : values.selfScore,
    attendance: isRoll
      ? attendance.map(({ memberId, state, reason, arrivedAt, spoke }) => ({
          memberId,
          state,
          reason,
          arrivedAt: arrivedAt ? readClock(arrivedAt) : null,
          spoke,
        }))
      : [],
    totals: isRoll ? null : totals,
    votes: isRoll
      ? values.votes.map(({ item = null, subject, decision, isSecret, inFavour, against, other }) => ({
          item,
          subject,
          decision,
          isSecret,
          inFavour,
          against,
          other,
        }))
      : [],
    resolution: hasResolution ? { ...values.resolution, tasks: values.resolution.tasks.filter((row) => row.task.trim() !== "") } : null,
  };
}

export const stateWords: Record<AttendanceState, string> = {
  present: "Có mặt",
  late: "Muộn",
  online: "Trực tuyến",
  excused: "Vắng có lý do",
  unexcused: "Vắng không lý do",
  "not-due": "Không triệu tập",
};

/** "14h", "1400", "14.05", "14 giờ 05" → "14:05"; text that is no time stays as typed. */
export function readClock(typed: string): string {
  const match = /^(\d{1,2})(?:\s*(?:[:.,h\s]|giờ)\s*(\d{1,2})?|(\d{2}))?$/iu.exec(typed.trim());
  if (!match) return typed.trim();
  const [, hour = "", minute, glued] = match;
  return `${hour.padStart(2, "0")}:${(minute ?? glued ?? "00").padStart(2, "0")}`;
}
