import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { loadWritable } from "../../server/load-draft.ts";
import type { Corrections, declareCorrection as declared } from "../contract.ts";
import { readCorrections } from "./queries.ts";

/** The report says of a figure signed in the period before that it is another by now, with the reason. */
export async function declareCorrection(ctx: ActionContext, input: InputOf<typeof declared>): Promise<Corrections> {
  const { report, scope } = await loadWritable(ctx, input.reportId, null);
  const { of, rows } = await readCorrections(ctx, scope, report);
  const found = rows.find(({ code }) => code === input.code);
  if (!of || !found) throw ruleError("nothing-to-correct", "code", "Số này vẫn như số đã ký ở kỳ trước, không có gì để đính chính.");
  if (found.reason !== null) throw ruleError("already-declared", "code", "Số này đã được đính chính trong báo cáo.");
  await ctx.tx
    .insertInto("report_corrections")
    .values({
      ...{ report_id: report.id, corrects_id: of.id, code: input.code, reason: input.reason },
      ...{ at: ctx.now, account_id: ctx.user.accountId },
    })
    .execute();
  const after = { figure: found.name, reason: input.reason };
  await record(ctx, { action: "declare-correction", kind: "report", id: report.id, organisationId: report.organisationId, after });
  return readCorrections(ctx, scope, report);
}
