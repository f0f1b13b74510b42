import type { InputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { ReportDetail } from "../../contract.ts";
import { findDutyOf } from "../../duties/server/duty-of-report.ts";
import { getReportDetail } from "../../server/get-report.ts";
import { loadDraft } from "../../server/load-draft.ts";
import type { reopenReport as declared } from "../contract.ts";
import { takeStep } from "./take-step.ts";

/** Back to writing, before it went up. */
export async function reopenReport(ctx: ActionContext, input: InputOf<typeof declared>): Promise<ReportDetail> {
  const { report } = await loadDraft(ctx, input.reportId, input.version);
  await takeStep(ctx, report, { step: "reopen", isOwed: (await findDutyOf(ctx.tx, report)) !== null });
  return getReportDetail(ctx, report.id);
}
