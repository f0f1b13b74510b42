import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { loadWritable } from "../../server/load-draft.ts";
import type { Corrections, endCorrection as declared } from "../contract.ts";
import { readCorrections } from "./queries.ts";

/** The editor takes a declaration back before the report is signed. */
export async function endCorrection(ctx: ActionContext, input: InputOf<typeof declared>): Promise<Corrections> {
  const { report, scope } = await loadWritable(ctx, input.reportId, null);
  const { rows } = await readCorrections(ctx, scope, report);
  const found = rows.find(({ code, reason }) => code === input.code && reason !== null);
  if (!found) throw ruleError("not-declared", "code", "Số này chưa được đính chính trong báo cáo.");
  await ctx.tx
    .updateTable("report_corrections")
    .set({ ended_at: ctx.now })
    .where("report_id", "=", report.id)
    .where("code", "=", input.code)
    .where("ended_at", "is", null)
    .execute();
  const before = { figure: found.name, reason: found.reason };
  await record(ctx, { action: "end-correction", kind: "report", id: report.id, organisationId: report.organisationId, before });
  return readCorrections(ctx, scope, report);
}
