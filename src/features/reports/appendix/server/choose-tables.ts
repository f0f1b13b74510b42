import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { loadWritable } from "../../server/load-draft.ts";
import type { Appendix, chooseTables as declared } from "../contract.ts";
import { readAppendix } from "./get-appendix.ts";

/** Sets which tables stand behind a draft, in their order. @throws rule `no-such-table` at a table of another place. */
export async function chooseTables(ctx: ActionContext, input: InputOf<typeof declared>): Promise<Appendix> {
  const { report } = await loadWritable(ctx, input.reportId, input.version);
  const tableIds = [...new Set(input.tableIds)];
  const { rows } = await readAppendix(ctx, report.id);
  const names = new Map(rows.map((row) => [row.tableId, row.name]));
  const wrong = tableIds.findIndex((id) => !names.has(id));
  if (wrong >= 0) {
    const sentence = "Nơi này chưa lập biểu đó. Lập biểu rồi chọn.";
    throw new AppError("rule", "no-such-table", sentence, { fields: { [`tableIds.${wrong}`]: sentence } });
  }
  await ctx.tx
    .updateTable("reports")
    .set({ appendix_tables: tableIds, version: report.version + 1, updated_at: ctx.now })
    .where("id", "=", report.id)
    .execute();
  const before = { tables: rows.filter((row) => row.isChosen).map((row) => row.name) };
  const after = { tables: tableIds.map((id) => names.get(id) ?? "") };
  await record(ctx, { action: "choose-tables", kind: "report", id: report.id, organisationId: report.organisationId, before, after });
  return readAppendix(ctx, report.id);
}
