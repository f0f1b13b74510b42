import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { ReportDetail } from "../../contract.ts";
import { getReportDetail } from "../../server/get-report.ts";
import { loadDraft } from "../../server/load-draft.ts";
import type { tickRemark as declared } from "../contract.ts";

/** The unit has seen to a remark. */
export async function tickRemark(ctx: ActionContext, { reportId, remarkId }: InputOf<typeof declared>): Promise<ReportDetail> {
  const { report } = await loadDraft(ctx, reportId, null);
  const ticked = await ctx.tx
    .updateTable("report_remarks")
    .set({ done_at: ctx.now })
    .where("id", "=", remarkId)
    .where("report_id", "=", report.id)
    .returning("id")
    .executeTakeFirst();
  if (!ticked) throw ruleError("no-such-remark", "remarkId", "Báo cáo không có góp ý này.");
  await record(ctx, { action: "tick-remark", kind: "report", id: report.id, organisationId: report.organisationId, after: { remarkId } });
  return getReportDetail(ctx, report.id);
}
