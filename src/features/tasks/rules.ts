import type { DayText } from "#contract/dates.ts";
import { AppError } from "#contract/errors.ts";

export const stateNames = {
  given: "Mới giao",
  accepted: "Đã nhận",
  reported: "Đã báo cáo",
  returned: "Cần bổ sung",
  closed: "Đã xong",
  dropped: "Thôi giao",
} as const;
export type TaskState = keyof typeof stateNames;

export const outcomeNames = { met: "Hoàn thành", partly: "Hoàn thành một phần", missed: "Chưa hoàn thành" } as const;
export type TaskOutcome = keyof typeof outcomeNames;

export const stepNames = {
  give: "Giao nhiệm vụ",
  accept: "Nhận nhiệm vụ",
  report: "Báo cáo kết quả",
  return: "Đề nghị bổ sung",
  extend: "Gia hạn",
  close: "Kết luận",
  drop: "Thôi giao",
} as const;
export type TaskStep = keyof typeof stepNames;

/** The codes of a table of names, in its order. */
export function codesOf<Code extends string>(names: Record<Code, string>): [Code, ...Code[]] {
  return Object.keys(names) as [Code, ...Code[]]; // every table of names has at least one
}

const openStates: readonly TaskState[] = ["given", "accepted", "reported", "returned"];

/** From which states a step may be taken, and which state it leads to; `extend` leaves the state as it is. */
const ways: Record<Exclude<TaskStep, "give">, { from: readonly TaskState[]; to: TaskState | null }> = {
  accept: { from: ["given"], to: "accepted" },
  report: { from: openStates, to: "reported" },
  return: { from: ["reported"], to: "returned" },
  extend: { from: openStates, to: null },
  close: { from: openStates, to: "closed" },
  drop: { from: openStates, to: "dropped" },
};

export function isOpen(state: TaskState): boolean {
  return openStates.includes(state);
}

/** Open and past its day. A task reported in time waits for its giver and is not overdue. */
export function isOverdue(task: { state: TaskState; dueOn: DayText }, today: DayText): boolean {
  return isOpen(task.state) && task.state !== "reported" && task.dueOn < today;
}

/** The steps that the state allows. */
export function stepsFrom(state: TaskState): Exclude<TaskStep, "give">[] {
  return codesOf(stepNames).filter((step): step is Exclude<TaskStep, "give"> => step !== "give" && ways[step].from.includes(state));
}

/** The state after the step. @throws rule `task-not-open` when the task has gone past it. */
export function stateAfter(state: TaskState, step: Exclude<TaskStep, "give">): TaskState {
  const way = ways[step];
  if (!way.from.includes(state)) {
    const now = stateNames[state].toLowerCase();
    throw new AppError("rule", "task-not-open", `Nhiệm vụ này đang ở tình trạng “${now}” nên không làm bước “${stepNames[step]}” được.`);
  }
  return way.to ?? state;
}

/** @throws rule at `dueOn`. */
export function checkDue(dueOn: DayText, notBefore: DayText): void {
  if (dueOn >= notBefore) return;
  const message = `Hạn phải từ ngày ${notBefore.split("-").reverse().join("/")} trở đi.`;
  throw new AppError("rule", "due-too-early", message, { fields: { dueOn: message } });
}

/** "Tình trạng đầu kỳ" of the table in the next resolution: how the task stood when the period began. */
export function startingStatus(task: { givenOn: DayText; dueOn: DayText }, periodBegins: DayText): string {
  if (task.givenOn >= periodBegins) return "Giao trong kỳ";
  return task.dueOn < periodBegins ? "Quá hạn từ kỳ trước" : "Đang thực hiện";
}

/** "Kết quả thực hiện" of the same table; what people wrote goes behind what is known. */
export function resultWords(task: { state: TaskState; outcome: TaskOutcome | null; result: string; dueOn: DayText }): string {
  const known = task.outcome ? outcomeNames[task.outcome] : task.state === "dropped" ? "Thôi giao" : "Đang thực hiện";
  return [known, task.result.trim()].filter(Boolean).join(". ");
}
