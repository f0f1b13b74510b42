import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { readPeriod } from "#contract/periods.ts";
import { daysOf } from "#features/statements/rules.ts";
import { findSaid } from "#features/statements/server/queries.ts";
import { endUse, recordUse } from "#features/statements/server/writes.ts";
import { notFound } from "#server/access/scope.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { loadWritable } from "../../server/load-draft.ts";
import type { useStatements as declared } from "../contract.ts";
import { readUses } from "./read-uses.ts";

/**
 * Notes which statements of the units below went into a part. Their units see it once the report is signed.
 * @throws rule `nothing-said` when nobody below says so in the period.
 */
export async function useStatements(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const { report, scope } = await loadWritable(ctx, input.reportId, null);
  const section = report.sections.find((one) => one.code === input.sectionCode);
  if (!section || !scope.organisation) throw notFound();
  const { themeId, text } = input;
  const days = daysOf(readPeriod(report.period));
  const statementIds = await findSaid(ctx.tx, scope.organisation, scope, { days, themeId, statementIds: input.statementIds });
  const named = new Set(input.statementIds).size;
  if (statementIds.length === 0 || (themeId === null && statementIds.length < named))
    throw ruleError("nothing-said", "statementIds", "Ý kiến này không có trong kỳ của báo cáo, hoặc đơn vị đã rút. Xem lại danh sách.");
  // Words put in once more take the place of those before.
  for (const statementId of themeId === null ? statementIds : [null]) await endUse(ctx, { reportId: report.id, themeId, statementId });
  const taken = await recordUse(ctx, {
    ...{ organisationId: report.organisationId, reportId: report.id, sectionCode: section.code },
    ...{ themeId, statementIds, text },
  });
  const after = { section: section.code, text };
  await record(ctx, { action: "use-statements", kind: "report", id: report.id, organisationId: report.organisationId, after });
  return { uses: await readUses(ctx.tx, report, taken) };
}
