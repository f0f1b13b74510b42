import { sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import { ruleError } from "#contract/errors.ts";
import { searchKey } from "#contract/names.ts";
import { type Checked, checkContent } from "#server/files/check-content.ts";
import { storeFile } from "#server/files/store.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { checkDue } from "../rules.ts";

export interface NewTask {
  organisationId: number;
  topId: number;
  content: string;
  assigneeId: number | null;
  helperIds: readonly number[];
  givenOn: DayText;
  dueOn: DayText;
  meetingId: number | null;
}

/** Writes a task with its first step. Assignee and helpers must belong to the organisation, or below it, on the day it is given. */
export async function insertTask(ctx: ActionContext, given: NewTask): Promise<number> {
  checkDue(given.dueOn, given.givenOn);
  const helperIds = [...new Set(given.helperIds)].filter((id) => id !== given.assigneeId);
  await checkPeople(ctx, given, helperIds);
  const { id } = await ctx.tx
    .insertInto("tasks")
    .values({
      organisation_id: given.organisationId,
      top_id: given.topId,
      content: given.content,
      search_key: searchKey(given.content),
      assignee_id: given.assigneeId,
      given_on: given.givenOn,
      due_on: given.dueOn,
      meeting_id: given.meetingId,
      state: "given",
      created_at: ctx.now,
      created_by: ctx.user.accountId,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  if (helperIds.length > 0) {
    const rows = helperIds.map((member_id) => ({ task_id: id, member_id }));
    await ctx.tx.insertInto("task_helpers").values(rows).execute();
  }
  await ctx.tx.insertInto("task_steps").values({ task_id: id, step: "give", at: ctx.now, account_id: ctx.user.accountId }).execute();
  const { topId: _, ...after } = given;
  await record(ctx, { action: "give-task", kind: "task", id, organisationId: given.organisationId, after: { ...after, helperIds } });
  return id;
}

/** Somebody elsewhere does not exist here: the sentence is the same for a wrong id and for a person of another place. */
async function checkPeople(ctx: ActionContext, given: NewTask, helperIds: readonly number[]): Promise<void> {
  const asked = given.assigneeId === null ? helperIds : [given.assigneeId, ...helperIds];
  if (asked.length === 0) return;
  const { rows: found } = await sql<{ id: number }>`
    select m.member_id as id from memberships m join organisations o on o.id = m.organisation_id
    where m.member_id = any(${asked}::int[]) and m.valid @> ${given.givenOn}::date
      and starts_with(o.path, (select path from organisations where id = ${given.organisationId}))`.execute(ctx.tx);
  const ids = new Set(found.map(({ id }) => id));
  if (given.assigneeId !== null && !ids.has(given.assigneeId))
    throw ruleError("not-of-this-place", "assigneeId", "Người này không sinh hoạt ở đây ngày giao việc. Chọn người khác.");
  if (helperIds.some((id) => !ids.has(id)))
    throw ruleError("not-of-this-place", "helperIds", "Có người phối hợp không sinh hoạt ở đây ngày giao việc. Bỏ người đó ra.");
}

export interface Evidence {
  key: string;
  fileName: string;
  type: string;
  checksum: string;
}

const largestEvidence = 10 * 1024 * 1024;

/** Keeps the file that came with a report, where one did. @throws invalid `wrong-content` unless it is a PDF or a picture. */
export async function keepEvidence(ctx: ActionContext): Promise<Evidence | null> {
  if (!ctx.upload) return null;
  const checked: Checked = { type: undefined };
  const stored = await storeFile(ctx.config, checkContent(ctx.upload.stream, largestEvidence, checked));
  return { key: stored.key, checksum: stored.checksum, fileName: ctx.upload.fileName, type: checked.type ?? "application/octet-stream" };
}
