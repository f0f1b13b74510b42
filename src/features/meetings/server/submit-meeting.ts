import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { submitMeeting as declared, MeetingDetail } from "../contract.ts";
import { adoptTexts } from "../minutes/server/adopt-texts.ts";
import { numberTexts } from "../minutes/server/number-texts.ts";
import { checkTexts } from "../minutes/server/writes.ts";
import { openStates } from "../rules.ts";
import { loadForStep } from "./load-for-step.ts";
import { takeStep } from "./take-step.ts";

/**
 * The cell hands its minutes in to the level above: the texts agree with the record, and get their numbers the first time.
 * That the meeting adopted them may be told in the same step; without it they go up all the same and say that it is not told.
 */
export async function submitMeeting(ctx: ActionContext, input: InputOf<typeof declared>): Promise<MeetingDetail> {
  const meeting = await loadForStep(ctx, input);
  if (!openStates.includes(meeting.state)) throw new AppError("rule", "already-submitted", "Biên bản này đã nộp.");
  await checkTexts(ctx, meeting);
  if (input.approval) await adoptTexts(ctx, meeting, input.approval);
  await numberTexts(ctx, meeting);
  return takeStep(ctx, meeting, { step: "submit", to: "submitted", reason: "" });
}
