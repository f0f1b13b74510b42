import type { InputOf } from "#contract/endpoint.ts";
import { notFound } from "#server/access/scope.ts";
import { readStoredFile } from "#server/files/store.ts";
import type { ActionContext, FileAnswer } from "#server/http/handle.ts";
import type { getEvidence as declared } from "../contract.ts";
import { getMyTaskRow, getTaskRow } from "./queries.ts";

export async function getEvidence(ctx: ActionContext, input: InputOf<typeof declared>): Promise<FileAnswer> {
  await getTaskRow(ctx.tx, ctx.scope, input.taskId);
  return evidenceOf(ctx, input);
}

export async function getMyEvidence(ctx: ActionContext, input: InputOf<typeof declared>): Promise<FileAnswer> {
  await getMyTaskRow(ctx, input.taskId);
  return evidenceOf(ctx, input);
}

async function evidenceOf(ctx: ActionContext, { taskId, stepId }: InputOf<typeof declared>): Promise<FileAnswer> {
  const step = await ctx.tx
    .selectFrom("task_steps")
    .select(["file_key", "file_name", "file_type"])
    .where("id", "=", stepId)
    .where("task_id", "=", taskId)
    .executeTakeFirst();
  if (!step?.file_key || !step.file_name || !step.file_type) throw notFound();
  return { fileName: step.file_name, contentType: step.file_type, body: await readStoredFile(ctx.config, step.file_key) };
}
