import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { acceptMeeting as declared, MeetingDetail } from "../contract.ts";
import { registerTexts } from "../minutes/server/number-texts.ts";
import { freezeTexts } from "../minutes/server/writes.ts";
import { loadForStep } from "./load-for-step.ts";
import { takeStep } from "./take-step.ts";

/** The level above takes the minutes; from then on texts and figures are frozen; a correction makes a new edition. */
export async function acceptMeeting(ctx: ActionContext, input: InputOf<typeof declared>): Promise<MeetingDetail> {
  const meeting = await loadForStep(ctx, input);
  if (meeting.state !== "submitted") throw new AppError("rule", "not-submitted", "Chỉ nhận được biên bản đang chờ kiểm tra.");
  await checkOther(ctx, meeting.id);
  await registerTexts(ctx, meeting);
  await freezeTexts(ctx, meeting);
  return takeStep(ctx, meeting, { step: "accept", to: "accepted", reason: "" });
}

/** Whoever typed a sitting, for the cell or of it, does not take it. @throws rule `own-typing`. */
async function checkOther(ctx: ActionContext, meetingId: number): Promise<void> {
  const { accountId } = ctx.user;
  if (accountId === null) return;
  const typed = await ctx.tx
    .selectFrom("history")
    .select("id")
    .where("object_kind", "=", "meeting")
    .where("object_id", "=", meetingId)
    .where("account_id", "=", accountId)
    .where("action", "in", ["record-meeting", "revise-meeting"])
    .limit(1)
    .executeTakeFirst();
  if (typed)
    throw new AppError(
      "rule",
      "own-typing",
      "Đồng chí đã nhập kỳ sinh hoạt này nên không tự nhận. Nhờ người khác của cấp ủy kiểm tra và nhận.",
    );
}
