import { AppError } from "#contract/errors.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { getStatement, getStatementRow } from "./queries.ts";

/** The statement locked, in the version that the writer saw, and not withdrawn. */
export async function loadForStep(
  ctx: ActionContext,
  { statementId, version }: { statementId: number; version: number },
): Promise<Awaited<ReturnType<typeof getStatementRow>>> {
  await ctx.tx.selectFrom("statements").select("id").where("id", "=", statementId).forUpdate().execute();
  const row = await getStatementRow(ctx, statementId);
  if (row.version !== version)
    throw new AppError("conflict", "changed-meanwhile", "Có người vừa sửa ý kiến này. Xem lại bản mới rồi sửa tiếp.", {
      current: await getStatement(ctx, statementId),
    });
  if (row.isWithdrawn) throw new AppError("rule", "withdrawn", "Ý kiến này đã rút. Nêu ý kiến mới nếu cần.");
  return row;
}
