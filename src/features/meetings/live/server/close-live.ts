import * as z from "zod/mini";
import { addMonths } from "#contract/dates.ts";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { tasksToReview } from "#features/tasks/server/queries.ts";
import { insertTask } from "#features/tasks/server/writes.ts";
import { narrowTo } from "#server/access/scope.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { tellListeners } from "#server/streams/source.ts";
import { MeetingDraft, type Resolution } from "../../contract.ts";
import { recordMeeting } from "../../server/record-meeting.ts";
import { draftOf, shortfallOf } from "../closing/rules.ts";
import type { closeLive as declared, LiveSheet, Shortfall } from "../contract.ts";
import { resolutionOf } from "../resolution/rules.ts";
import { type LiveItem, type LiveState, liveState } from "../rules.ts";
import { fullSheet } from "./queries.ts";
import { feedKey, lockOpen } from "./writes.ts";

/**
 * Ends an open sitting: what its log came to is recorded in the same way as a sitting that is typed in afterwards, its tasks are
 * given, and every item of its agenda is done or left for the next one. Later corrections revise the record.
 */
export async function closeLive(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const row = await lockOpen(ctx, input.plannedMeetingId);
  const sheet = await fullSheet(ctx, row);
  const state = liveState(sheet, sheet.entries);
  refuseShort(shortfallOf(sheet, state, input.endedAt), input.acceptWarnings);
  const scope = await narrowTo(ctx.tx, ctx.scope, row);
  const resolution = sheet.isRegular ? await draftResolution(ctx, sheet, state) : null;
  const draft = z.parse(MeetingDraft, { ...draftOf(sheet, state, input.endedAt), resolution });
  const { id: meetingId } = await recordMeeting({ ...ctx, scope }, { ...draft, organisationId: row.organisationId });
  await noteOutcomes(ctx, row.plannedMeetingId, state.items);
  const taskIds = await giveTasks(ctx, { sheet, state, meetingId, topId: scope.organisation?.topId ?? row.organisationId });
  await ctx.tx
    .updateTable("planned_meetings")
    .set((eb) => ({ state: "held", meeting_id: meetingId, updated_at: ctx.now, version: eb("version", "+", 1) }))
    .where("id", "=", row.plannedMeetingId)
    .execute();
  await record(ctx, {
    action: "close-live",
    kind: "planned-meeting",
    id: row.plannedMeetingId,
    organisationId: row.organisationId,
    before: { state: "open" },
    after: { state: "held", meetingId, entries: sheet.lastSeq, tasks: taskIds.length },
  });
  await tellListeners(ctx.tx, feedKey(row.plannedMeetingId));
  return { meetingId, taskIds };
}

/** A regular sitting ends with the month's resolution; it looks back on the tasks since the sitting before. */
async function draftResolution(ctx: ActionContext, sheet: LiveSheet, state: LiveState): Promise<Resolution> {
  const { organisationId, meetOn, month } = sheet;
  const { before } = await ctx.tx
    .selectFrom("meetings")
    .select((eb) => eb.fn.max("held_on").as("before"))
    .where("organisation_id", "=", organisationId)
    .where("held_on", "<", meetOn)
    .executeTakeFirstOrThrow();
  const since = before ?? addMonths(meetOn, -1);
  const reviewed = await tasksToReview(ctx.tx, organisationId, since, meetOn);
  return resolutionOf({ month, since, state, reviewed: reviewed.slice(0, 100) });
}

function refuseShort(shortfall: Shortfall, acceptWarnings: boolean): void {
  const { missing, warnings } = shortfall;
  const [first] = missing;
  if (first) {
    const more = missing.length > 1 ? ` Còn ${missing.length - 1} việc nữa.` : "";
    throw new AppError("rule", "not-complete", `Chưa kết thúc được. ${first.message}${more}`, { current: shortfall });
  }
  const [warning] = warnings;
  if (warning && !acceptWarnings)
    throw new AppError("rule", "has-warnings", `${warning.message} Xem lại, hoặc kết thúc như vậy.`, { current: shortfall });
}

/** An item added during the sitting gets its row here, so that one left for the next time is found there. */
async function noteOutcomes(ctx: ActionContext, plannedMeetingId: number, items: readonly LiveItem[]): Promise<void> {
  const outcomeOf = ({ state }: LiveItem) => (state === "parked" ? "parked" : "done");
  const planned = items.filter(({ isAdded }) => !isAdded);
  for (const outcome of ["done", "parked"] as const) {
    const ids = planned.filter((item) => outcomeOf(item) === outcome).map(({ key }) => Number(key));
    if (ids.length > 0) await ctx.tx.updateTable("planned_items").set({ outcome }).where("id", "in", ids).execute();
  }
  const added = items.filter(({ isAdded }) => isAdded);
  if (added.length === 0) return;
  const rows = added.map((item, at) => ({
    planned_meeting_id: plannedMeetingId,
    position: planned.length + at + 1,
    ...{ stage: item.stage, session: item.session, section: item.section, title: item.title, content: item.content.text },
    origin: "typed",
    outcome: outcomeOf(item),
  }));
  await ctx.tx.insertInto("planned_items").values(rows).execute();
}

interface Held {
  sheet: LiveSheet;
  state: LiveState;
  meetingId: number;
  topId: number;
}

async function giveTasks(ctx: ActionContext, { sheet, state, meetingId, topId }: Held): Promise<number[]> {
  const ids: number[] = [];
  for (const { content, assigneeId, helperIds, dueOn } of state.tasks) {
    const place = { organisationId: sheet.organisationId, topId, givenOn: sheet.meetOn, meetingId };
    ids.push(await insertTask(ctx, { ...place, content, assigneeId, helperIds, dueOn }));
  }
  return ids;
}
