import type { InputOf } from "#contract/endpoint.ts";
import { AppError, ruleError } from "#contract/errors.ts";
import { findOrganisation } from "#features/organisations/server/queries.ts";
import { covers } from "#server/access/scope.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { answerProposal as declared, StatementLine } from "../contract.ts";
import { getStatement, getStatementRow } from "./queries.ts";

/**
 * Says who answers a proposal, and what. The owner is the unit itself or a committee above it; what a committee above was
 * given to answer is answered there alone.
 */
export async function answerProposal(ctx: ActionContext, input: InputOf<typeof declared>): Promise<StatementLine> {
  await ctx.tx.selectFrom("statements").select("id").where("id", "=", input.statementId).forUpdate().execute();
  const row = await getStatementRow(ctx, input.statementId);
  if (row.kind !== "proposal" || row.isWithdrawn) throw new AppError("rule", "no-proposal", "Đây không phải kiến nghị đang chờ trả lời.");
  const before = row.answer;
  if ((before?.version ?? 0) !== input.version)
    throw new AppError("conflict", "changed-meanwhile", "Có người vừa ghi vào kiến nghị này. Xem lại rồi ghi tiếp.", {
      current: await getStatement(ctx, row.id),
    });
  if (before && !(await mayAnswerAt(ctx, before.ownerId)))
    throw new AppError("rule", "owned-above", `${before.ownerName} đang trả lời kiến nghị này.`);
  await checkOwner(ctx, input, row.orgPath);
  const answered_at = input.answer.trim() === "" ? null : ctx.now;
  const written = {
    owner_id: input.ownerId,
    answer: input.answer.trim(),
    answered_at,
    updated_at: ctx.now,
    updated_by: ctx.user.accountId,
  };
  await ctx.tx
    .insertInto("proposal_answers")
    .values({ statement_id: row.id, ...written })
    .onConflict((taken) => taken.column("statement_id").doUpdateSet({ ...written, version: input.version + 1 }))
    .execute();
  await record(ctx, {
    action: "answer-proposal",
    kind: "statement",
    id: row.id,
    organisationId: row.organisationId,
    before: before && { ownerId: before.ownerId, answer: before.answer },
    after: { ownerId: input.ownerId, answer: written.answer },
  });
  return getStatement(ctx, row.id);
}

async function checkOwner(ctx: ActionContext, { ownerId, answer }: InputOf<typeof declared>, unitPath: string): Promise<void> {
  const isAbove = unitPath.split(".").includes(String(ownerId));
  if (!isAbove) throw ruleError("owner-elsewhere", "ownerId", "Nơi trả lời là chính đơn vị hoặc một cấp ủy cấp trên của đơn vị.");
  if (answer.trim() !== "" && !(await mayAnswerAt(ctx, ownerId)))
    throw ruleError("answers-above", "answer", "Nơi được giao mới trả lời được. Để trống nội dung, hoặc chọn nơi của đồng chí.");
}

async function mayAnswerAt(ctx: ActionContext, ownerId: number): Promise<boolean> {
  const owner = await findOrganisation(ctx.tx, ownerId);
  return owner ? covers(ctx.scope.ranges, owner.path) : false;
}
