import type { OrganisationScope } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { FoundReport } from "../../server/queries.ts";
import { readCorrections } from "./queries.ts";

/** At signing: what is declared keeps the figure as it is right that day. */
export async function freezeCorrections(ctx: ActionContext, scope: OrganisationScope, report: FoundReport): Promise<void> {
  const { rows } = await readCorrections(ctx, scope, report);
  for (const { code, corrected } of rows.filter(({ reason }) => reason !== null))
    await ctx.tx
      .updateTable("report_corrections")
      .set(corrected)
      .where("report_id", "=", report.id)
      .where("code", "=", code)
      .where("ended_at", "is", null)
      .execute();
}
