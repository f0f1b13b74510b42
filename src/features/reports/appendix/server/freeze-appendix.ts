import type { TemplateRow } from "#features/documents/templates/server/queries.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { ReportRow } from "../../server/queries.ts";
import { freezeNow } from "../../tables/server/freeze-table.ts";
import { getTableRow } from "../../tables/server/queries.ts";
import { chosenTables, templateTables } from "./queries.ts";

/**
 * Freezes the tables behind a report that is being signed, and those that its template prints in the text; those frozen before stay.
 * Answers with the latter. @throws rule `unbalanced` naming the table.
 */
export async function freezeAppendix(ctx: ActionContext, report: ReportRow, template: TemplateRow | null): Promise<number[]> {
  const inText = (await templateTables(ctx.tx, report, template)).map(({ id }) => id);
  const ids = [...new Set([...(await chosenTables(ctx.tx, report.id)), ...inText])];
  if (ids.length === 0) return [];
  await ctx.tx.selectFrom("report_tables").select("id").where("id", "in", ids).orderBy("id").forUpdate().execute();
  for (const id of ids) {
    const { table, scope } = await getTableRow(ctx.tx, ctx.scope, id);
    if (table.state === "open") await freezeNow(ctx, table, scope);
  }
  return inText;
}
