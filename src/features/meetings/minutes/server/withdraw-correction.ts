import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { MeetingDetail } from "../../contract.ts";
import { loadForStep } from "../../server/load-for-step.ts";
import { isCorrectionUntouched } from "../../server/queries.ts";
import { takeStep } from "../../server/take-step.ts";
import type { withdrawCorrection as declared } from "../contract.ts";
import { setEditionsAside } from "./writes.ts";

/** A correction that was opened by mistake is taken back as long as nothing was changed: the minutes are accepted as before. */
export async function withdrawCorrection(ctx: ActionContext, input: InputOf<typeof declared>): Promise<MeetingDetail> {
  const meeting = await loadForStep(ctx, input);
  if (meeting.state !== "correcting")
    throw new AppError("rule", "not-correcting", "Biên bản này không mở đính chính nên không có gì để rút.");
  if (!(await isCorrectionUntouched(ctx.tx, meeting.id)))
    throw new AppError("rule", "correction-begun", "Đã sửa sau khi mở đính chính nên không rút được. Sửa cho đúng rồi nộp lại.");
  await setEditionsAside(ctx, meeting.id);
  return takeStep(ctx, meeting, { step: "withdraw", to: "accepted", reason: "" });
}
