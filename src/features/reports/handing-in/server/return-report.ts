import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { ReportDetail } from "../../contract.ts";
import { getReportDetail } from "../../server/get-report.ts";
import type { returnReport as declared } from "../contract.ts";
import { loadForReview } from "./load-for-review.ts";
import { takeStep } from "./take-step.ts";

/** Gives a report back with remarks at the very paragraph or figure. */
export async function returnReport(ctx: ActionContext, input: InputOf<typeof declared>): Promise<ReportDetail> {
  const report = await loadForReview(ctx, input);
  const strangerAt = input.remarks.findIndex((remark) => !report.sections.some((section) => section.code === remark.sectionCode));
  if (strangerAt >= 0) throw ruleError("no-such-section", `remarks.${strangerAt}.sectionCode`, "Báo cáo không có mục này.");
  await takeStep(ctx, report, { step: "return", isOwed: true, reason: input.reason });
  if (input.remarks.length > 0) {
    const rows = input.remarks.map(({ sectionCode, quote, figureCode, text }) => ({
      ...{ report_id: report.id, section_code: sectionCode, quote, figure_code: figureCode, text },
      ...{ at: ctx.now, account_id: ctx.user.accountId },
    }));
    await ctx.tx.insertInto("report_remarks").values(rows).execute();
  }
  return getReportDetail(ctx, report.id);
}
