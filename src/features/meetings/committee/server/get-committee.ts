import type { InputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { CommitteeMeeting, getCommittee as declared } from "../contract.ts";
import { committeeMeeting, getCommitteeRow } from "./queries.ts";

export async function getCommittee(ctx: ActionContext, input: InputOf<typeof declared>): Promise<CommitteeMeeting> {
  return committeeMeeting(ctx, await getCommitteeRow(ctx, input.committeeMeetingId));
}
