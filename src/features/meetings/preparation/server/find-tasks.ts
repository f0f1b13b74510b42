import { resultWords, startingStatus } from "#features/tasks/rules.ts";
import { type TaskOfPeriod, tasksToReview } from "#features/tasks/server/queries.ts";
import type { AgendaSource } from "./queries.ts";

/** The look back: every task that is open or ended since the last sitting, one a line with what came of it. */
export const findTasks: AgendaSource = async (reader, { organisationId, isRegular, since, meetOn }) => {
  const tasks = isRegular ? await tasksToReview(reader, organisationId, since, meetOn) : [];
  if (tasks.length === 0) return [];
  return [
    {
      stage: "business",
      session: "regular",
      section: "review",
      title: "Kết quả thực hiện nhiệm vụ tháng trước",
      content: tasks.map((task, at) => `${at + 1}. ${line(task, since)}`).join("\n"),
      minutes: null,
      origin: "task",
      originId: null,
    },
  ];
};

function line(task: TaskOfPeriod, since: string): string {
  const due = task.dueOn.split("-").reverse().join("/");
  const [before, after] = [startingStatus(task, since), resultWords(task)];
  return `${task.content} (${task.assignee ?? "cả chi bộ"}, hạn ${due}). ${after.startsWith(before) ? after : `${before}; ${after}`}`;
}
