import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { returnMeeting as declared, MeetingDetail } from "../contract.ts";
import { writeRemarks } from "../handing-in/server/writes.ts";
import { loadForStep } from "./load-for-step.ts";
import { takeStep } from "./take-step.ts";

/** The level above gives the minutes back with a reason, and remarks on single items; the cell may then correct them. */
export async function returnMeeting(ctx: ActionContext, input: InputOf<typeof declared>): Promise<MeetingDetail> {
  const meeting = await loadForStep(ctx, input);
  if (meeting.state !== "submitted") throw new AppError("rule", "not-submitted", "Chỉ trả lại được biên bản đang chờ kiểm tra.");
  const remarks = await writeRemarks(ctx, meeting, input.remarks);
  return takeStep(ctx, meeting, { step: "return", to: "returned", reason: input.reason, remarks });
}
