import type { InputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { ReportDetail } from "../../contract.ts";
import { findDutyOf } from "../../duties/server/duty-of-report.ts";
import { getReportDetail } from "../../server/get-report.ts";
import { loadDraft } from "../../server/load-draft.ts";
import type { submitReport as declared } from "../contract.ts";
import { checkBelow } from "./check-below.ts";
import { takeStep } from "./take-step.ts";

/** Hands the report to the committee that asks for it, once those below are in or explicitly left out. */
export async function submitReport(ctx: ActionContext, input: InputOf<typeof declared>): Promise<ReportDetail> {
  const { report } = await loadDraft(ctx, input.reportId, input.version);
  await checkBelow(ctx, report);
  await takeStep(ctx, report, { step: "submit", isOwed: (await findDutyOf(ctx.tx, report)) !== null });
  return getReportDetail(ctx, report.id);
}
