import type { ActionContext } from "#server/http/handle.ts";
import { freezeNow } from "../../tables/server/freeze-table.ts";
import { getTableRow } from "../../tables/server/queries.ts";
import { chosenTables } from "./queries.ts";

/** Freezes the tables behind a report that is being signed; those frozen before stay. @throws rule `unbalanced` naming the table. */
export async function freezeAppendix(ctx: ActionContext, reportId: number): Promise<void> {
  const ids = await chosenTables(ctx.tx, reportId);
  if (ids.length === 0) return;
  await ctx.tx.selectFrom("report_tables").select("id").where("id", "in", ids).orderBy("id").forUpdate().execute();
  for (const id of ids) {
    const { table, scope } = await getTableRow(ctx.tx, ctx.scope, id);
    if (table.state === "open") await freezeNow(ctx, table, scope);
  }
}
