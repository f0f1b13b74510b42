// A sitting before it is over: how its draft agenda is put together, what of it cannot be, what should be seen.
import type { DayText } from "#contract/dates.ts";
import { ruleError } from "#contract/errors.ts";
import type { TemplateItem } from "#features/regulations/agenda/rules.ts";
import { moveProblem, sittingTitle } from "../programmes/rules.ts";
import type { Section } from "../rules.ts";

export const planStates = { planned: "Đang chuẩn bị", open: "Đang họp", held: "Đã họp", "called-off": "Không họp" } as const;
export type PlanState = keyof typeof planStates;
export const planStateCodes = Object.keys(planStates) as [PlanState, ...PlanState[]]; // keys of the table above

export const stageNames = { opening: "Mở đầu", business: "Nội dung", closing: "Kết thúc" } as const;
export type Stage = keyof typeof stageNames;
export const stageCodes = Object.keys(stageNames) as [Stage, ...Stage[]]; // keys of the table above

/** What put an item on the agenda, as people read it where nothing more is known of it. */
export const originNames = {
  template: "theo chương trình mẫu",
  conclusion: "kết luận kỳ trước còn việc",
  task: "nhiệm vụ đã giao",
  proposal: "kiến nghị chưa trả lời",
  document: "văn bản cần phổ biến",
  duty: "đến hạn",
  programme: "theo chương trình năm",
  parked: "kỳ trước chưa bàn",
  typed: "ghi thêm",
} as const;
export type Origin = keyof typeof originNames;
export const originCodes = Object.keys(originNames) as [Origin, ...Origin[]]; // keys of the table above

/** An item of the agenda of a planned sitting. */
export interface AgendaItem {
  stage: Stage;
  session: "regular" | "thematic";
  section: Section;
  title: string;
  content: string;
  /** Planned minutes; null where nobody said. */
  minutes: number | null;
  origin: Origin;
  /** The row it came from, of the table that the origin names. */
  originId: number | null;
}

/**
 * The draft agenda: opening, the business of the template with what comes from elsewhere before the fixed part of its kind,
 * the thematic session, closing. The table of tasks takes the place of the template's look back, with its minutes.
 */
export function draftAgenda(template: readonly TemplateItem[], found: readonly AgendaItem[]): AgendaItem[] {
  const fixed = template.map(fromTemplate);
  const regular = found.filter((item) => item.session === "regular");
  const lookBack = regular.find((item) => item.origin === "task");
  const business = fixed.filter((item) => item.stage === "business");
  const placed = business.flatMap((item, at) => {
    const isFirst = business.findIndex((other) => other.section === item.section) === at;
    const before = isFirst ? regular.filter((one) => one.section === item.section && one !== lookBack) : [];
    if (!isFirst || item.section !== "review" || !lookBack) return [...before, item];
    return [...before, { ...lookBack, minutes: lookBack.minutes ?? item.minutes }];
  });
  return [
    ...fixed.filter((item) => item.stage === "opening"),
    ...placed,
    ...regular.filter((item) => !placed.some((one) => one.origin === item.origin && one.originId === item.originId)),
    ...found.filter((item) => item.session === "thematic"),
    ...fixed.filter((item) => item.stage === "closing"),
  ].slice(0, mostItems);
}

/** More is no agenda. */
export const mostItems = 60;

function fromTemplate({ part, minutes, title }: TemplateItem): AgendaItem {
  const stage = part === "opening" || part === "closing" ? part : "business";
  const section = part === "opening" || part === "closing" ? "other" : part;
  return { stage, session: "regular", section, title, content: "", minutes, origin: "template", originId: null };
}

/** Minutes that are planned, and how many items have none. */
export function plannedMinutes(items: readonly Pick<AgendaItem, "minutes">[]): { minutes: number; without: number } {
  return {
    minutes: items.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
    without: items.filter(({ minutes }) => minutes === null).length,
  };
}

interface Facts {
  meetOn: DayText;
  isThematic: boolean;
  items: readonly Pick<AgendaItem, "minutes" | "session">[];
  minMinutes: number;
}

/** What is allowed but should be seen while there is time. */
export function agendaWarnings({ isThematic, items, minMinutes }: Facts): string[] {
  const { minutes, without } = plannedMinutes(items);
  const short = without === 0 && minutes < minMinutes;
  return [
    short ? `Chương trình dài ${minutes} phút, quy định từ ${minMinutes} phút${isThematic ? " khi gắn với chuyên đề" : ""}.` : "",
    isThematic && !items.some(({ session }) => session === "thematic") ? "Kỳ có chuyên đề nhưng chương trình chưa có mục chuyên đề." : "",
  ].filter(Boolean);
}

interface Plan {
  month: string;
  meetOn: DayText;
  isRegular: boolean;
  isThematic: boolean;
}

/** A plan is for a day to come, in its month or the next one. `dayBefore` is the day it had; that one may stay when it has passed. */
export function checkPlan(plan: Plan, today: DayText, dayBefore: DayText | null): void {
  if (!plan.isRegular && !plan.isThematic) throw ruleError("no-session", "isRegular", "Chọn thường kỳ, chuyên đề, hoặc cả hai.");
  if (plan.meetOn === dayBefore) return;
  if (plan.meetOn < today) throw ruleError("day-passed", "meetOn", "Ngày này đã qua. Chọn ngày từ hôm nay, hoặc ghi kỳ sinh hoạt đã họp.");
  const far = moveProblem(plan.month, plan.meetOn);
  if (far) throw ruleError("not-of-the-month", "meetOn", far);
}

/** The last day on which papers are in time. */
export function paperWarning(at: { postedOn: DayText | null; lastDay: DayText; today: DayText }): string | null {
  const { postedOn, lastDay, today } = at;
  if (postedOn !== null) return postedOn > lastDay ? `Tài liệu đưa lên ngày ${vi(postedOn)}, sau hạn ${vi(lastDay)}.` : null;
  return today > lastDay ? `Chưa đưa tài liệu lên; hạn ${vi(lastDay)} đã qua.` : null;
}

export interface Telling {
  /** Of the cell. */
  name: string;
  kind: "invitation" | "called-off";
  month: string;
  isRegular: boolean;
  isThematic: boolean;
  meetOn: DayText;
  beginsAt: string | null;
  place: string | null;
  /** The day it had when the members were told before. */
  movedFrom: DayText | null;
}

/** What the bell and a letter say: what, when and where; no topic and no names, a letter may leave the house. */
export function invitationText({ name, kind, meetOn, beginsAt, place, movedFrom, ...sitting }: Telling): string {
  const what = `${name}: ${sittingTitle(sitting).toLowerCase()}`;
  if (kind === "called-off") return `${what} không họp ngày ${vi(meetOn)}.`;
  const when = `${beginsAt ? `${beginsAt}, ` : ""}ngày ${vi(meetOn)}`;
  return `${what} ${movedFrom ? `dời từ ngày ${vi(movedFrom)} sang` : "họp"} ${when}${place ? `, tại ${place}` : ""}.`;
}

function vi(day: DayText): string {
  return day.split("-").reverse().join("/");
}
