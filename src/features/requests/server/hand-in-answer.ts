import type { InputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { AnswerDetail, handInAnswer as declared } from "../contract.ts";
import { checkAnswers, loadForWriting } from "./load-answer.ts";
import { writeAnswer } from "./write-answer.ts";

/** The whole form, for the first time or corrected; taken after the last day too, as late, until the request is closed. */
export async function handInAnswer(ctx: ActionContext, input: InputOf<typeof declared>): Promise<AnswerDetail> {
  const row = await loadForWriting(ctx, input);
  const answers = await checkAnswers(ctx, row, { answers: input.answers, isWhole: true });
  return writeAnswer(ctx, row, { action: "hand-in-answer", state: "answered", answers, reason: "" });
}
