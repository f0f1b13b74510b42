import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { MeetingDetail } from "../../contract.ts";
import { loadForStep } from "../../server/load-for-step.ts";
import { takeStep } from "../../server/take-step.ts";
import type { correctMeeting as declared } from "../contract.ts";
import { openEditions } from "./writes.ts";

/**
 * The cell opens minutes that were accepted, with a reason: record and texts may be changed again and go up once more. The edition
 * that was accepted stays readable, and in force until the level above takes the next one.
 */
export async function correctMeeting(ctx: ActionContext, input: InputOf<typeof declared>): Promise<MeetingDetail> {
  const meeting = await loadForStep(ctx, input);
  if (meeting.state !== "accepted")
    throw new AppError("rule", "not-accepted", "Biên bản này chưa được nhận nên sửa thẳng, không cần đính chính.");
  await openEditions(ctx, meeting, input.reason);
  return takeStep(ctx, meeting, { step: "correct", to: "correcting", reason: input.reason });
}
