import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { submitMeeting as declared, MeetingDetail } from "../contract.ts";
import { loadForStep } from "./load-for-step.ts";
import { takeStep } from "./take-step.ts";

/** The cell hands its minutes in to the level above. */
export async function submitMeeting(ctx: ActionContext, input: InputOf<typeof declared>): Promise<MeetingDetail> {
  const meeting = await loadForStep(ctx, input);
  if (meeting.state !== "draft" && meeting.state !== "returned") throw new AppError("rule", "already-submitted", "Biên bản này đã nộp.");
  return takeStep(ctx, meeting, { step: "submit", to: "submitted", reason: "" });
}
