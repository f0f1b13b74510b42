import { AppError } from "#contract/errors.ts";
import type { OrganisationScope } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { getReportDetail } from "./get-report.ts";
import { type FoundReport, getReportRow } from "./queries.ts";

/** A report locked for writing. Signed ones never are. */
export async function loadDraft(
  ctx: ActionContext,
  id: number,
  version: number | null,
): Promise<{ report: FoundReport; scope: OrganisationScope }> {
  await ctx.tx.selectFrom("reports").select("id").where("id", "=", id).forUpdate().execute();
  const found = await getReportRow(ctx.tx, ctx.scope, id);
  if (version !== null && version !== found.report.version) {
    throw new AppError("conflict", "changed-meanwhile", "Có người vừa sửa báo cáo này. Bản của đồng chí vẫn còn nguyên.", {
      current: await getReportDetail(ctx, id),
    });
  }
  return found;
}
