import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { difference, record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { CommitteeMeeting, reviseCommittee as declared } from "../contract.ts";
import { committeeMeeting, getCommitteeRow } from "./queries.ts";
import { checkDayFree } from "./record-committee.ts";
import { checkDraft, committeeColumns, writeAttendance } from "./write-committee.ts";

export async function reviseCommittee(ctx: ActionContext, input: InputOf<typeof declared>): Promise<CommitteeMeeting> {
  const id = input.committeeMeetingId;
  await ctx.tx.selectFrom("committee_meetings").select("id").where("id", "=", id).forUpdate().execute();
  const before = await getCommitteeRow(ctx, id);
  if (before.version !== input.version)
    throw new AppError("conflict", "changed-meanwhile", "Có người vừa sửa biên bản họp chi ủy này.", {
      current: await committeeMeeting(ctx, before),
    });
  const inOffice = await checkDraft(ctx, before.organisationId, input);
  await checkDayFree(ctx, before.organisationId, input.heldOn, id);
  await ctx.tx
    .updateTable("committee_meetings")
    .set({ ...committeeColumns(input), version: before.version + 1, updated_at: ctx.now })
    .where("id", "=", id)
    .execute();
  await writeAttendance(ctx, id, inOffice, input.presentIds);
  const changed = difference(committeeColumns({ ...before, presentIds: [] }), committeeColumns(input));
  await record(ctx, { action: "revise-committee", kind: "committee-meeting", id, organisationId: before.organisationId, ...changed });
  return committeeMeeting(ctx, await getCommitteeRow(ctx, id));
}
