import { AppError } from "#contract/errors.ts";
import { covers, forbidden, rangesOf } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { findDutyOf } from "../../duties/server/duty-of-report.ts";
import { loadDraft } from "../../server/load-draft.ts";
import type { FoundReport } from "../../server/queries.ts";

/** A report for whoever takes reports at the committee that asks for it: a unit never takes its own. */
export async function loadForReview(ctx: ActionContext, input: { reportId: number; version: number }): Promise<FoundReport> {
  const { report } = await loadDraft(ctx, input.reportId, input.version);
  const found = await findDutyOf(ctx.tx, report);
  if (!found) throw new AppError("rule", "not-owed", "Không cấp trên nào yêu cầu báo cáo này.");
  if (ctx.person && !covers(rangesOf(ctx.person, "reports.review"), found.duty.askerPath)) throw forbidden();
  return report;
}
