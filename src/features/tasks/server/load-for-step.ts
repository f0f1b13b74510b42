import { AppError } from "#contract/errors.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { type FoundTask, getMyTaskRow, getTaskRow, taskDetail } from "./queries.ts";

/** The task, locked for a step, in the version that the writer saw; a second writer is told and gets it as it stands. */
export async function loadForStep(
  ctx: ActionContext,
  given: { taskId: number; version: number },
  whose: "managed" | "mine",
): Promise<FoundTask> {
  await ctx.tx.selectFrom("tasks").select("id").where("id", "=", given.taskId).forUpdate().execute();
  const task = whose === "mine" ? await getMyTaskRow(ctx, given.taskId) : await getTaskRow(ctx.tx, ctx.scope, given.taskId);
  if (task.version !== given.version) {
    throw new AppError("conflict", "changed-meanwhile", "Có người vừa ghi vào nhiệm vụ này.", { current: taskDetail(ctx, task) });
  }
  return task;
}
