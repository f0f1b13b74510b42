import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { acceptMeeting as declared, MeetingDetail } from "../contract.ts";
import { loadForStep } from "./load-for-step.ts";
import { takeStep } from "./take-step.ts";

/** The level above takes the minutes; from then on they are frozen. */
export async function acceptMeeting(ctx: ActionContext, input: InputOf<typeof declared>): Promise<MeetingDetail> {
  const meeting = await loadForStep(ctx, input);
  if (meeting.state !== "submitted") throw new AppError("rule", "not-submitted", "Chỉ nhận được biên bản đang chờ kiểm tra.");
  return takeStep(ctx, meeting, { step: "accept", to: "accepted", reason: "" });
}
