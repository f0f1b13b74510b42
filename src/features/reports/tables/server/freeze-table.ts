import { sql } from "kysely";
import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import type { OrganisationScope } from "#server/access/scope.ts";
import { type FigureSource, type Frame, narrowRelation } from "#server/figures/engine.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { freezeTable as declared, TableDetail } from "../contract.ts";
import { findImbalances, unexplained } from "../rules.ts";
import { cellFigures, frozenColumns } from "./cell-figures.ts";
import { explain, getTableDetail } from "./get-table.ts";
import { loadOpen } from "./load-open.ts";
import { type FrozenTable, layoutOf, type TableRow } from "./queries.ts";
import { readCells } from "./read-cells.ts";

/** Keeps every value, what the computed ones were counted from, and a checksum. */
export async function freezeTable(ctx: ActionContext, input: InputOf<typeof declared>): Promise<TableDetail> {
  const { table, scope } = await loadOpen(ctx, input);
  await freezeNow(ctx, table, scope);
  return getTableDetail(ctx, table.id);
}

/** Freezes a table that is open and locked. @throws rule `unbalanced` while something is unexplained. */
export async function freezeNow(ctx: ActionContext, table: TableRow, scope: OrganisationScope): Promise<void> {
  const { layout, source } = layoutOf(table);
  const { cells, asOf, frame } = await readCells(ctx.tx, table, layout, scope);
  const found = findImbalances(layout, cells);
  const open = unexplained(found, table.explanations);
  if (open.length > 0)
    throw new AppError(
      "rule",
      "unbalanced",
      `Biểu “${layout.name}” còn ${open.length} chỗ chưa cân. Sửa số hoặc giải trình từng chỗ rồi chốt. ${open[0]?.sentence}`,
    );
  const sources = new Set([...cellFigures(layout).values()].map((figure) => figure.source));
  for (const one of sources) await keepRows(ctx, table.id, frame, one);
  const frozen: FrozenTable = { layout, source, cells, imbalances: explain(found, table.explanations) };
  await ctx.tx
    .updateTable("report_tables")
    .set((eb) => ({
      ...{ state: "frozen", as_of: asOf, frozen: JSON.stringify(frozen), frozen_at: ctx.now, frozen_by: ctx.user.accountId },
      ...{ checksum: checksumOf(table.id, JSON.stringify(frozen)), version: eb("version", "+", 1), updated_at: ctx.now },
    }))
    .where("id", "=", table.id)
    .execute();
  const after = { asOf, cells: cells.length };
  await record(ctx, { action: "freeze-table", kind: "report-table", id: table.id, organisationId: table.organisationId, after });
}

async function keepRows(ctx: ActionContext, tableId: number, frame: Frame, source: FigureSource): Promise<void> {
  await sql`
    insert into report_table_rows (table_id, relation, number, content)
    select ${tableId}, ${source.relation.key}, row_number() over (order by to_jsonb(r)::text), to_jsonb(r)
    from (${narrowRelation(frame, source.relation, frozenColumns(source))}) r`.execute(ctx.tx);
}

/** SHA-256 over the frozen table and its rows in a fixed order; anybody with the database can work it out again. */
function checksumOf(tableId: number, frozen: string) {
  return sql<string>`encode(sha256(convert_to(${frozen}::jsonb::text
    || (select coalesce(string_agg(relation || content::text, E'\n' order by relation, number), '') from report_table_rows where table_id = ${tableId}), 'UTF8')), 'hex')`;
}
