import { type RawBuilder, sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import { AppError, ruleError } from "#contract/errors.ts";
import { namesIn } from "#features/statements/rules.ts";
import { findNamesAt } from "#features/statements/server/queries.ts";
import { permissionsAt } from "#server/access/can.ts";
import { roleTable } from "#server/access/roles.ts";
import { notFound, requireInside } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { AnswerDetail } from "../contract.ts";
import { type Answers, answerProblems, type Question, standingOf, tidyAnswers } from "../rules.ts";

interface AnswerRow extends Omit<AnswerDetail, "can" | "standing" | "isOnBehalf"> {
  orgPath: string;
  dissolvedOn: DayText | null;
}

async function findAnswer(ctx: ActionContext, condition: RawBuilder<boolean>): Promise<AnswerRow> {
  const { rows } = await sql<AnswerRow>`
    select a.id, o.id as "organisationId", o.name as "organisationName", o.path as "orgPath", o.dissolved_on as "dissolvedOn", q.questions, a.state,
      json_build_object('title', q.title, 'guidance', q.guidance, 'askedBy', k.name, 'dueOn', q.due_on, 'state', q.state) as request, a.answers,
      a.reason, (a.handed_in_at at time zone 'Asia/Ho_Chi_Minh')::date as "handedInOn", a.told_by as "toldBy", a.version,
      (select display_name from accounts where id = a.entered_by) as "by", to_json(a.updated_at) #>> '{}' as "updatedAt"
    from request_answers a join requests q on q.id = a.request_id join organisations o on o.id = a.organisation_id
    join organisations k on k.id = q.organisation_id where ${condition}`.execute(ctx.tx);
  const [row] = rows;
  if (!row) throw notFound();
  requireInside(ctx.scope, { path: row.orgPath, dissolvedOn: row.dissolvedOn });
  return row;
}

/** The form of a unit with what it answered, and what this person may do. @throws not-found outside of the scope. */
export async function showAnswer(ctx: ActionContext, answerId: number): Promise<AnswerDetail> {
  const { orgPath, dissolvedOn, ...row } = await findAnswer(ctx, sql<boolean>`a.id = ${answerId}`);
  const held = ctx.person ? permissionsAt(ctx.person, { path: orgPath, dissolvedOn }) : [];
  const mayWrite = held.includes("statements.write") && row.request.state === "sent";
  const save = row.state === "open" || row.state === "draft" ? ["save"] : [];
  const { state, handedInOn } = row;
  return {
    ...row,
    standing: standingOf({ state, handedInOn, dueOn: row.request.dueOn, isDissolved: dissolvedOn !== null, today: ctx.today }),
    isOnBehalf: isForAnother(ctx, row.organisationId),
    can: mayWrite ? [...save, "hand-in", "decline"] : [],
  };
}

/** True when no role at the unit itself lets the person answer: an office above enters what the unit said. */
function isForAnother({ person }: ActionContext, organisationId: number): boolean {
  if (!person) return false;
  return !person.roles.some((held) => held.organisationId === organisationId && roleTable[held.role]["statements.write"]);
}

export interface Writing {
  answerId: number;
  version: number;
  toldBy: string | null;
}

/**
 * The answer locked for its writer, in the version that they saw.
 * @throws rule `closed` when the request takes no answers any more, `told-by-whom` at `toldBy` when it is on behalf of nobody named.
 */
export async function loadForWriting(
  ctx: ActionContext,
  { answerId, version, toldBy }: Writing,
): Promise<AnswerRow & { toldBy: string | null }> {
  await ctx.tx.selectFrom("request_answers").select("id").where("id", "=", answerId).forUpdate().execute();
  const row = await findAnswer(ctx, sql<boolean>`a.id = ${answerId}`);
  if (row.version !== version)
    throw new AppError("conflict", "changed-meanwhile", "Có người vừa ghi vào phiếu này. Xem lại bản mới rồi ghi tiếp.", {
      current: await showAnswer(ctx, answerId),
    });
  if (row.request.state !== "sent") throw new AppError("rule", "closed", "Yêu cầu này đã đóng nên không nhận thêm trả lời.");
  const isOnBehalf = isForAnother(ctx, row.organisationId);
  if (isOnBehalf && toldBy === null) throw ruleError("told-by-whom", "toldBy", "Ghi thay đơn vị thì nêu theo lời ai.");
  return { ...row, toldBy: isOnBehalf ? toldBy : null };
}

/** The answers as they are kept. @throws rule `answers-unsound` at each question whose answer is not right, or names a person of the unit. */
export async function checkAnswers(
  ctx: ActionContext,
  { questions, orgPath }: { questions: readonly Question[]; orgPath: string },
  { answers, isWhole }: { answers: Answers; isWhole: boolean },
): Promise<Answers> {
  const kept = tidyAnswers(questions, answers);
  const unknown = Object.fromEntries(Object.entries(answers).filter(([number]) => !questions[Number(number) - 1]));
  const problems = answerProblems(questions, { ...unknown, ...kept }, isWhole);
  const texts = Object.entries(kept).filter(([number]) => questions[Number(number) - 1]?.kind === "text");
  const names = texts.length > 0 ? await findNamesAt(ctx.tx, orgPath) : [];
  for (const [number, text] of texts) {
    const [name] = namesIn(String(text), names);
    if (name) problems[`answers.${number}`] ??= `Phiếu hỏi về đơn vị, không nêu tên người. Bỏ “${name}”.`;
  }
  if (Object.keys(problems).length === 0) return kept;
  throw new AppError("rule", "answers-unsound", "Có câu trả lời cần xem lại.", { fields: problems });
}
