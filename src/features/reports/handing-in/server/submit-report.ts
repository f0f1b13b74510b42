import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { ReportDetail } from "../../contract.ts";
import { findDutyBelow, findDutyOf } from "../../duties/server/duty-of-report.ts";
import { getReportDetail } from "../../server/get-report.ts";
import { loadDraft } from "../../server/load-draft.ts";
import type { FoundReport } from "../../server/queries.ts";
import type { submitReport as declared } from "../contract.ts";
import { findBelow } from "./queries.ts";
import { takeStep } from "./take-step.ts";

/** Hands the report to the committee that asks for it, once those below are in or explicitly left out. */
export async function submitReport(ctx: ActionContext, input: InputOf<typeof declared>): Promise<ReportDetail> {
  const { report } = await loadDraft(ctx, input.reportId, input.version);
  await checkBelow(ctx, report);
  await takeStep(ctx, report, { step: "submit", isOwed: (await findDutyOf(ctx.tx, report)) !== null });
  return getReportDetail(ctx, report.id);
}

/** @throws rule `below-open`, naming the first units that are not in. */
export async function checkBelow(ctx: ActionContext, report: FoundReport): Promise<void> {
  const found = await findDutyBelow(ctx.tx, report);
  if (!found) return;
  const open = (await findBelow(ctx.tx, found.duty, found.due, ctx.today)).filter((unit) => !unit.isSettled);
  if (open.length === 0) return;
  const named = open.slice(0, 3).map(({ name }) => name);
  const more = open.length > named.length ? ` và ${open.length - named.length} đơn vị khác` : "";
  throw new AppError(
    "rule",
    "below-open",
    `Chưa nhận đủ báo cáo cấp dưới: ${named.join(", ")}${more}. Nhận, hoặc ghi “không chờ” với lý do ở bảng theo dõi.`,
  );
}
