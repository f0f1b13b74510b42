import { findUses } from "#features/statements/server/queries.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { StatementUse } from "../contract.ts";

/** What units said that stands in the report now. */
export async function readUses(ctx: ActionContext, reportId: number): Promise<{ uses: StatementUse[] }> {
  return { uses: await findUses(ctx.tx, reportId) };
}
