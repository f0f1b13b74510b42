import type { ActionContext } from "#server/http/handle.ts";
import type { TaskDetail } from "../contract.ts";
import { getMyTaskRow, getTaskRow, taskDetail } from "./queries.ts";

export async function getTask(ctx: ActionContext, { taskId }: { taskId: number }): Promise<TaskDetail> {
  return taskDetail(ctx, await getTaskRow(ctx.tx, ctx.scope, taskId));
}

/** The same for who answers for it or helps. */
export async function getMyTask(ctx: ActionContext, { taskId }: { taskId: number }): Promise<TaskDetail> {
  return taskDetail(ctx, await getMyTaskRow(ctx, taskId));
}
