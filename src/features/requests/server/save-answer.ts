import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { AnswerDetail, saveAnswer as declared } from "../contract.ts";
import { checkAnswers, loadForWriting } from "./load-answer.ts";
import { writeAnswer } from "./write-answer.ts";

/** Keeps what is answered so far; what is required may still be missing. */
export async function saveAnswer(ctx: ActionContext, input: InputOf<typeof declared>): Promise<AnswerDetail> {
  const row = await loadForWriting(ctx, input);
  if (row.handedInOn !== null) throw new AppError("rule", "handed-in", "Phiếu này đã nộp. Sửa rồi nộp lại.");
  const answers = await checkAnswers(ctx, row, { answers: input.answers, isWhole: false });
  return writeAnswer(ctx, row, { action: "save-answer", state: "draft", answers, reason: "" });
}
