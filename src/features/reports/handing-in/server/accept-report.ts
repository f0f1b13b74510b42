import type { InputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { ReportDetail } from "../../contract.ts";
import { getReportDetail } from "../../server/get-report.ts";
import type { acceptReport as declared } from "../contract.ts";
import { loadForReview } from "./load-for-review.ts";
import { takeStep } from "./take-step.ts";

/** The committee that asked takes the report; its unit may sign it now. */
export async function acceptReport(ctx: ActionContext, input: InputOf<typeof declared>): Promise<ReportDetail> {
  const report = await loadForReview(ctx, input);
  await takeStep(ctx, report, { step: "accept", isOwed: true });
  return getReportDetail(ctx, report.id);
}
