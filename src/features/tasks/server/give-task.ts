import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { giveTask as declared, TaskDetail } from "../contract.ts";
import { getTaskRow, taskDetail } from "./queries.ts";
import { insertTask } from "./writes.ts";

/** Gives a task to a member of the place, or to all of it. */
export async function giveTask(ctx: ActionContext, input: InputOf<typeof declared>): Promise<TaskDetail> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const { meetingId, ...given } = input;
  const givenOn = meetingId === null ? ctx.today : await dayOfMeeting(ctx, meetingId, place.id);
  const id = await insertTask(ctx, { ...given, meetingId, givenOn, topId: place.topId });
  return taskDetail(ctx, await getTaskRow(ctx.tx, ctx.scope, id));
}

/** A task from a conclusion begins on the day of the sitting, which must be one of the same cell. */
async function dayOfMeeting(ctx: ActionContext, meetingId: number, organisationId: number): Promise<string> {
  const meeting = await ctx.tx
    .selectFrom("meetings")
    .select("held_on")
    .where("id", "=", meetingId)
    .where("organisation_id", "=", organisationId)
    .executeTakeFirst();
  if (!meeting) throw ruleError("no-such-meeting", "meetingId", "Không có kỳ sinh hoạt này ở chi bộ.");
  return meeting.held_on;
}
