import { type RawBuilder, sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import { permissionsAt } from "#server/access/can.ts";
import { notFound, type OrganisationScope, requireInside } from "#server/access/scope.ts";
import { letSee } from "#server/access/second-wall.ts";
import type { Reader } from "#server/db/connect.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { TaskDetail, TaskLine } from "../contract.ts";
import { isOverdue, stepsFrom, type TaskOutcome, type TaskState } from "../rules.ts";

type LineRow = Omit<TaskLine, "isOverdue">;
type FoundRow = LineRow & Pick<TaskDetail, "steps"> & { orgPath: string; dissolvedOn: DayText | null };
export type FoundTask = FoundRow;

/** Columns of TaskLine from `tasks t join organisations o`. */
const lineColumns = sql`
  t.id, t.version, json_build_object('id', o.id, 'name', o.name) as organisation, t.content,
  (select json_build_object('id', a.id, 'name', a.full_name) from members a where a.id = t.assignee_id) as assignee,
  coalesce((select json_agg(json_build_object('id', h.id, 'name', h.full_name) order by h.given collate "vi-x-icu", h.id)
    from task_helpers th join members h on h.id = th.member_id where th.task_id = t.id), '[]') as helpers,
  t.given_on as "givenOn", t.due_on as "dueOn", t.meeting_id as "meetingId", t.state, t.outcome, t.result`;

const stepJson = sql`json_build_object('id', s.id, 'step', s.step, 'text', s.text, 'dueBefore', s.due_before, 'dueAfter', s.due_after,
  'fileName', s.file_name, 'at', s.at, 'by', c.display_name)`;

/** Which tasks of a list are asked for. */
export function shown(show: "open" | "overdue" | "reported" | "ended" | "all", today: DayText): RawBuilder<boolean> {
  if (show === "all") return sql<boolean>`true`;
  if (show === "reported") return sql<boolean>`t.state = 'reported'`;
  if (show === "ended") return sql<boolean>`t.state in ('closed', 'dropped')`;
  if (show === "overdue") return sql<boolean>`(t.state in ('given', 'accepted', 'returned') and t.due_on < ${today}::date)`;
  return sql<boolean>`t.state not in ('closed', 'dropped')`;
}

/** Lines of the tasks that the condition picks, the nearest day first, the ended ones newest first. */
export async function findTaskLines(
  reader: Reader,
  condition: RawBuilder<boolean>,
  { today, limit, offset = 0 }: { today: DayText; limit: number; offset?: number },
): Promise<TaskLine[]> {
  const { rows } = await sql<LineRow>`
    select ${lineColumns} from tasks t join organisations o on o.id = t.organisation_id where ${condition}
    order by t.state in ('closed', 'dropped'), t.closed_on desc, t.due_on, t.id limit ${limit} offset ${offset}`.execute(reader);
  return rows.map((row) => ({ ...row, isOverdue: isOverdue(row, today) }));
}

/** How many the condition picks, and of them how many are overdue or wait for the giver. */
export async function countTasks(
  reader: Reader,
  conditions: { everything: RawBuilder<boolean>; wanted: RawBuilder<boolean> },
  today: DayText,
): Promise<{ count: number; overdue: number; reported: number }> {
  const { rows } = await sql<{ count: number; overdue: number; reported: number }>`
    select count(*) filter (where ${conditions.wanted})::int as count, count(*) filter (where ${shown("overdue", today)})::int as overdue,
      count(*) filter (where ${shown("reported", today)})::int as reported
    from tasks t join organisations o on o.id = t.organisation_id where ${conditions.everything}`.execute(reader);
  return rows[0] ?? { count: 0, overdue: 0, reported: 0 };
}

async function findTask(reader: Reader, condition: RawBuilder<boolean>): Promise<FoundTask | undefined> {
  const { rows } = await sql<FoundRow>`
    select ${lineColumns}, o.path as "orgPath", o.dissolved_on as "dissolvedOn",
      coalesce((select json_agg(${stepJson} order by s.id) from task_steps s left join accounts c on c.id = s.account_id
        where s.task_id = t.id), '[]') as steps
    from tasks t join organisations o on o.id = t.organisation_id where ${condition}`.execute(reader);
  return rows[0];
}

/** The task, proved to lie in the scope. */
export async function getTaskRow(reader: Reader, scope: OrganisationScope, taskId: number): Promise<FoundTask> {
  const found = await findTask(reader, sql<boolean>`t.id = ${taskId}`);
  if (!found) throw notFound();
  requireInside(scope, { path: found.orgPath, dissolvedOn: found.dissolvedOn });
  return found;
}

/** A task that the signed-in member answers for or helps with; any other does not exist for that person. */
export async function getMyTaskRow(ctx: ActionContext, taskId: number): Promise<FoundTask> {
  const { memberId } = ctx.user;
  if (memberId !== null) await letSeeColleagues(ctx, memberId);
  const found = memberId === null ? undefined : await findTask(ctx.tx, sql<boolean>`t.id = ${taskId} and ${isMine(memberId)}`);
  if (!found) throw notFound();
  return found;
}

/** Who works on the own tasks is named there, whatever files the person may open: the places of those tasks come into sight. */
export async function letSeeColleagues(ctx: ActionContext, memberId: number): Promise<void> {
  const { rows } = await sql<{ path: string }>`
    select distinct o.path from tasks t join organisations o on o.id = t.organisation_id where ${isMine(memberId)}`.execute(ctx.tx);
  const places = rows.map(({ path }) => ({ path, below: true }));
  await letSee(places, memberId).execute(ctx.tx);
}

/** SQL condition: the member answers for `tasks t` or helps with it. */
export function isMine(memberId: number): RawBuilder<boolean> {
  return sql<boolean>`(t.assignee_id = ${memberId} or exists (select 1 from task_helpers h where h.task_id = t.id and h.member_id = ${memberId}))`;
}

/** The page of a task with the steps that this person may take: the giver's where tasks.manage is held, the member's own otherwise. */
export function taskDetail(ctx: ActionContext, found: FoundTask): TaskDetail {
  const { orgPath, dissolvedOn, ...line } = found;
  const held = ctx.person ? permissionsAt(ctx.person, { path: orgPath, dissolvedOn }) : [];
  const open = dissolvedOn ? [] : stepsFrom(line.state);
  const { memberId } = ctx.user;
  const isMyOwn = memberId !== null && [line.assignee, ...line.helpers].some((person) => person?.id === memberId);
  const own = isMyOwn ? open.filter((step) => step === "accept" || step === "report").map((step) => `${step}-mine`) : [];
  const given = held.includes("tasks.manage") ? open.filter((step) => step !== "accept") : [];
  return { ...line, isOverdue: isOverdue(line, ctx.today), can: [...own, ...given] };
}

export interface TaskOfPeriod {
  id: number;
  content: string;
  assignee: string | null;
  givenOn: DayText;
  dueOn: DayText;
  state: TaskState;
  outcome: TaskOutcome | null;
  result: string;
}

/**
 * The tasks of a cell that a meeting on `day` looks back on: open on that day, or ended since the day before `since`.
 * Dropped ones are told too; the share of tasks done leaves them out.
 */
export async function tasksToReview(reader: Reader, organisationId: number, since: DayText, day: DayText): Promise<TaskOfPeriod[]> {
  const { rows } = await sql<TaskOfPeriod>`
    select t.id, t.content, (select a.full_name from members a where a.id = t.assignee_id) as assignee, t.given_on as "givenOn",
      t.due_on as "dueOn", t.state, t.outcome, t.result
    from tasks t
    where t.organisation_id = ${organisationId} and t.given_on < ${day}::date and (t.closed_on is null or t.closed_on >= ${since}::date)
    order by t.due_on, t.id`.execute(reader);
  return rows;
}

/** Tasks due in a span of days and how many of them were met: numerator and denominator of "nhiệm vụ hoàn thành". */
export async function countMet(
  reader: Reader,
  organisationId: number,
  span: { from: DayText; to: DayText },
): Promise<{ met: number; total: number }> {
  const { rows } = await sql<{ met: number; total: number }>`
    select count(*) filter (where t.outcome = 'met')::int as met, count(*)::int as total
    from tasks t where t.organisation_id = ${organisationId} and t.state <> 'dropped' and t.due_on between ${span.from}::date and ${span.to}::date`.execute(
    reader,
  );
  return rows[0] ?? { met: 0, total: 0 };
}
