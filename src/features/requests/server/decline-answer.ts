import type { InputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { AnswerDetail, declineAnswer as declared } from "../contract.ts";
import { loadForWriting } from "./load-answer.ts";
import { writeAnswer } from "./write-answer.ts";

/** The unit has nothing to answer, and says why. What it filled in stays with it and is not counted. */
export async function declineAnswer(ctx: ActionContext, input: InputOf<typeof declared>): Promise<AnswerDetail> {
  const row = await loadForWriting(ctx, input);
  return writeAnswer(ctx, row, { action: "decline-answer", state: "declined", answers: row.answers, reason: input.reason });
}
