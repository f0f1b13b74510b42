import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { endUse } from "#features/statements/server/writes.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { loadWritable } from "../../server/load-draft.ts";
import type { endStatementUse as declared } from "../contract.ts";
import { readUses } from "./read-uses.ts";

/** The editor took words of the units out of the text again. */
export async function endStatementUse(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const { report } = await loadWritable(ctx, input.reportId, null);
  const { themeId, statementId } = input;
  if (!(await endUse(ctx, { reportId: report.id, themeId, statementId })))
    throw ruleError("not-used", "themeId", "Ý này không đang dùng trong báo cáo.");
  await record(ctx, { action: "end-statement-use", kind: "report", id: report.id, organisationId: report.organisationId });
  return { uses: await readUses(ctx.tx, report) };
}
