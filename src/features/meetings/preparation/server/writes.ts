import { type RawBuilder, sql } from "kysely";
import { planKept } from "#server/db/kept-plans.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { Mode } from "../../rules.ts";
import type { AgendaItem } from "../rules.ts";

/** A sitting that is going to be held. `month` is 2026-07, `beginsAt` 18:00. */
export interface PlannedMeeting {
  month: string;
  isRegular: boolean;
  isThematic: boolean;
  topic: string | null;
  meetOn: string;
  beginsAt: string | null;
  place: string | null;
  mode: Mode;
  chair: string | null;
  secretary: string | null;
  items: readonly AgendaItem[];
}

type Writer = Pick<ActionContext, "tx" | "now" | "today" | "user" | "acting">;

/**
 * Writes a planned sitting with its agenda, in the state `planned`, and its history. Checks nothing: the caller proved the
 * place and the plan. A second regular one of the month breaks a unique index.
 */
export async function insertPlannedMeeting(ctx: Writer, cell: { id: number; topId: number }, plan: PlannedMeeting): Promise<number> {
  const { id } = await ctx.tx
    .insertInto("planned_meetings")
    .values({
      organisation_id: cell.id,
      top_id: cell.topId,
      month: `${plan.month}-01`,
      is_regular: plan.isRegular,
      is_thematic: plan.isThematic,
      ...planColumns(plan),
      state: "planned",
      created_at: ctx.now,
      created_by: ctx.user.accountId,
      updated_at: ctx.now,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await writeItems(ctx, id, plan.items);
  await record(ctx, {
    action: "plan-meeting",
    kind: "planned-meeting",
    id,
    organisationId: cell.id,
    after: { month: plan.month, ...planColumns(plan), items: plan.items.map(({ title }) => title) },
  });
  return id;
}

/** What of a plan may still change, as columns. */
export function planColumns(plan: Omit<PlannedMeeting, "items" | "month" | "isRegular" | "isThematic">) {
  return {
    topic: plan.topic,
    meet_on: plan.meetOn,
    begins_at: plan.beginsAt,
    place: plan.place,
    mode: plan.mode as string,
    chair: plan.chair,
    secretary: plan.secretary,
  };
}

/** Writes the agenda anew, in the order given. Only while the sitting is planned: once it is open, others refer to its items. */
export async function writeItems(ctx: Pick<ActionContext, "tx">, plannedMeetingId: number, items: readonly AgendaItem[]): Promise<void> {
  await ctx.tx.deleteFrom("planned_items").where("planned_meeting_id", "=", plannedMeetingId).execute();
  if (items.length === 0) return;
  const rows = items.map(({ originId, ...item }, at) => ({
    planned_meeting_id: plannedMeetingId,
    position: at + 1,
    ...item,
    origin_id: originId,
  }));
  await ctx.tx.insertInto("planned_items").values(rows).execute();
}

/** The statement for a sitting that was recorded: the plan for it, if there is one, is held by that record. */
export function markHeld(
  now: Date,
  meeting: { id: number; organisationId: number; month: string; heldOn: string; isRegular: boolean },
): RawBuilder<unknown> {
  return sql`
    update ${planKept} planned_meetings set state = 'held', meeting_id = ${meeting.id}, version = version + 1, updated_at = ${now}::timestamptz
    where id = (select id from planned_meetings
      where organisation_id = ${meeting.organisationId} and month = ${`${meeting.month}-01`}::date and state in ('planned', 'open')
        and is_regular = ${meeting.isRegular} and (is_regular or meet_on = ${meeting.heldOn}::date) limit 1)`;
}
