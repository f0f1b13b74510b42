import type { InputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { getMeeting as declared, MeetingDetail } from "../contract.ts";
import { getMeetingDetail } from "./queries.ts";

export function getMeeting(ctx: ActionContext, input: InputOf<typeof declared>): Promise<MeetingDetail> {
  return getMeetingDetail(ctx, input.meetingId);
}
