import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { explainImbalance as declared, TableDetail } from "../contract.ts";
import { findImbalances } from "../rules.ts";
import { getTableDetail } from "./get-table.ts";
import { loadOpen } from "./load-open.ts";
import { layoutOf } from "./queries.ts";
import { readCells } from "./read-cells.ts";

/** Keeps why something does not balance, with the sentence that it explains: other numbers ask anew. */
export async function explainImbalance(ctx: ActionContext, input: InputOf<typeof declared>): Promise<TableDetail> {
  const { table, scope } = await loadOpen(ctx, input);
  const { layout } = layoutOf(table);
  const { cells } = await readCells(ctx.tx, table, layout, scope);
  const found = findImbalances(layout, cells).find((one) => one.key === input.key);
  if (!found) throw ruleError("balanced", "key", "Chỗ này nay đã cân, không cần giải trình.");
  const { sentence } = found;
  const explanation = { sentence, reason: input.reason, by: ctx.user.displayName, at: ctx.now.toISOString() };
  await ctx.tx
    .updateTable("report_tables")
    .set((eb) => ({
      explanations: JSON.stringify({ ...table.explanations, [input.key]: explanation }),
      ...{ version: eb("version", "+", 1), updated_at: ctx.now },
    }))
    .where("id", "=", table.id)
    .execute();
  const after = { imbalance: sentence, reason: input.reason };
  await record(ctx, { action: "explain-imbalance", kind: "report-table", id: table.id, organisationId: table.organisationId, after });
  return getTableDetail(ctx, table.id);
}
