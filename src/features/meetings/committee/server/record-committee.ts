import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { cellOf } from "../../preparation/server/get-preparation.ts";
import type { CommitteeMeeting, recordCommittee as declared } from "../contract.ts";
import { committeeMeeting, getCommitteeRow } from "./queries.ts";
import { checkDraft, committeeColumns, writeAttendance } from "./write-committee.ts";

/** Writes down a meeting of the cell's committee. */
export async function recordCommittee(ctx: ActionContext, input: InputOf<typeof declared>): Promise<CommitteeMeeting> {
  const place = cellOf(ctx);
  const inOffice = await checkDraft(ctx, place.id, input);
  await checkDayFree(ctx, place.id, input.heldOn, null);
  const { id } = await ctx.tx
    .insertInto("committee_meetings")
    .values({
      organisation_id: place.id,
      top_id: place.topId,
      ...committeeColumns(input),
      created_at: ctx.now,
      created_by: ctx.user.accountId,
      updated_at: ctx.now,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await writeAttendance(ctx, id, inOffice, input.presentIds);
  const { month, heldOn: held_on, beganAt: began_at, endedAt: ended_at } = input;
  await record(ctx, {
    action: "record-committee",
    kind: "committee-meeting",
    id,
    organisationId: place.id,
    after: { month, held_on, began_at, ended_at, present: input.presentIds.length },
  });
  return committeeMeeting(ctx, await getCommitteeRow(ctx, id));
}

/** One record a day. */
export async function checkDayFree(ctx: ActionContext, organisationId: number, heldOn: string, ownId: number | null): Promise<void> {
  const there = await ctx.tx
    .selectFrom("committee_meetings")
    .select("id")
    .where("organisation_id", "=", organisationId)
    .where("held_on", "=", heldOn)
    .executeTakeFirst();
  if (!there || there.id === ownId) return;
  const message = "Ngày này đã có biên bản họp chi ủy. Mở biên bản đó để sửa.";
  throw new AppError("conflict", "day-taken", message, { fields: { heldOn: message }, current: { committeeMeetingId: there.id } });
}
