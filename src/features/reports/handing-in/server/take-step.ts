import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { FoundReport } from "../../server/queries.ts";
import { type ReportStep, stateAfter } from "../rules.ts";

interface Taken {
  step: Exclude<ReportStep, "sign">;
  isOwed: boolean;
  reason?: string;
}

/** One step on the way of a report that is locked and in the version the person saw. */
export async function takeStep(ctx: ActionContext, report: FoundReport, { step, isOwed, reason = "" }: Taken): Promise<void> {
  const state = stateAfter(report.state, step, isOwed);
  await ctx.tx
    .updateTable("reports")
    .set({ state, version: report.version + 1, updated_at: ctx.now })
    .where("id", "=", report.id)
    .execute();
  await ctx.tx
    .insertInto("report_steps")
    .values({ report_id: report.id, step, reason, at: ctx.now, account_id: ctx.user.accountId })
    .execute();
  await record(ctx, {
    action: `${step}-report`,
    kind: "report",
    id: report.id,
    organisationId: report.organisationId,
    before: { state: report.state },
    after: { state, ...(reason && { reason }) },
  });
}
