import type { DayText } from "#contract/dates.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { TaskDetail } from "../contract.ts";
import { stateAfter, type TaskOutcome, type TaskStep } from "../rules.ts";
import { type FoundTask, getMyTaskRow, getTaskRow, taskDetail } from "./queries.ts";
import type { Evidence } from "./writes.ts";

export interface Step {
  step: Exclude<TaskStep, "give">;
  text: string;
  dueOn?: DayText;
  outcome?: TaskOutcome;
  evidence?: Evidence | null;
}

/** One step of a task: a row of who and when, and the state that follows from it. */
export async function takeStep(ctx: ActionContext, task: FoundTask, given: Step, whose: "managed" | "mine"): Promise<TaskDetail> {
  const { step, text, dueOn, outcome, evidence } = given;
  const state = stateAfter(task.state, step);
  await ctx.tx
    .insertInto("task_steps")
    .values({
      task_id: task.id,
      step,
      text,
      ...(dueOn && { due_before: task.dueOn, due_after: dueOn }),
      ...(evidence && { file_key: evidence.key, file_name: evidence.fileName, file_type: evidence.type, checksum: evidence.checksum }),
      at: ctx.now,
      account_id: ctx.user.accountId,
    })
    .execute();
  const after = {
    state,
    ...(dueOn && { due_on: dueOn }),
    ...(step === "report" && { result: text }),
    ...(outcome && { outcome, ...(text && { result: text }) }),
    ...((state === "closed" || state === "dropped") && { closed_on: ctx.today }),
  };
  await ctx.tx
    .updateTable("tasks")
    .set({ ...after, version: task.version + 1 })
    .where("id", "=", task.id)
    .execute();
  await record(ctx, {
    action: `${step}-task`,
    kind: "task",
    id: task.id,
    organisationId: task.organisation.id,
    before: { state: task.state, ...(dueOn && { due_on: task.dueOn }) },
    after: { ...after, ...(text && { text }), ...(evidence && { file: evidence.fileName }) },
  });
  return taskDetail(ctx, whose === "mine" ? await getMyTaskRow(ctx, task.id) : await getTaskRow(ctx.tx, ctx.scope, task.id));
}
