import { difference, record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { AnswerDetail } from "../contract.ts";
import type { AnswerState, Answers } from "../rules.ts";
import { type loadForWriting, showAnswer } from "./load-answer.ts";

type Row = Awaited<ReturnType<typeof loadForWriting>>;

interface Step {
  action: "save-answer" | "hand-in-answer" | "decline-answer";
  state: AnswerState;
  answers: Answers;
  reason: string;
}

/** Writes what a unit answered, with who said it where an office entered it; the day of first handing in stays. */
export async function writeAnswer(ctx: ActionContext, row: Row, { action, state, answers, reason }: Step): Promise<AnswerDetail> {
  const isFirst = state !== "draft" && row.handedInOn === null;
  await ctx.tx
    .updateTable("request_answers")
    .set({
      ...{ state, answers: JSON.stringify(answers), reason, told_by: row.toldBy, entered_by: ctx.user.accountId },
      ...(isFirst && { handed_in_at: ctx.now }),
      ...{ version: row.version + 1, updated_at: ctx.now },
    })
    .where("id", "=", row.id)
    .execute();
  const changed = difference({ ...row }, { state, answers, reason });
  const after = { ...changed?.after, ...(row.toldBy !== null && { toldBy: row.toldBy }) };
  const about = { action, kind: "request-answer", id: row.id, organisationId: row.organisationId };
  await record(ctx, { ...about, before: changed?.before, after });
  return showAnswer(ctx, row.id);
}
