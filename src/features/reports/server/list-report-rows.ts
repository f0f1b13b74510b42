import { sql } from "kysely";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { mayOpenRows, openFrame } from "#features/figures/server/queries.ts";
import { openPeople } from "#features/figures/server/writes.ts";
import { notFound } from "#server/access/scope.ts";
import { figureRows } from "#server/figures/engine.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { listReportRows as declared, FrozenRow } from "../contract.ts";
import { getReportRow } from "./queries.ts";
import { getReportFigure } from "./report-catalogue.ts";

/** The rows behind a figure of the report: as they were signed, or as they are now while it is a draft. */
export async function listReportRows(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const { report, scope } = await getReportRow(ctx.tx, ctx.scope, input.reportId);
  const figure = await getReportFigure(ctx.tx, report, input.code);
  const columns = figure.source.columns.map(({ key, title, type }) => ({ key, title, type }));
  if (!mayOpenRows({ person: ctx.person, scope }, figure)) return { columns, rows: [], count: 0, canOpenRows: false };
  const note = await openPeople(ctx, { kind: "report-rows", figure, scope, asked: input, within: report.title });
  const offset = (input.page - 1) * input.pageSize;
  if (report.state !== "signed") {
    const frame = await openFrame(ctx.tx, scope, { period: report.period, asOf: null });
    const live = await figureRows(ctx.tx, frame, figure, { part: input.part, search: "", limit: input.pageSize, offset });
    await note(live.rows.map((row) => row.rowId));
    // The engine leaves the type of a cell open; the contract checks it on the way out.
    return {
      columns,
      rows: live.rows.map((row) => ({ ...row, rowKind: figure.source.rowKind })) as FrozenRow[],
      count: live.count,
      canOpenRows: true,
    };
  }
  const { rows } = await sql<FrozenRow & { count: number }>`
    select s.row_id as "rowId", f.row_kind as "rowKind", s.numerator, s.denominator, coalesce(w.content, '{}') as content, (count(*) over ())::int as count
    from report_figures f cross join lateral unnest(f.row_ids, f.numerators, f.denominators) as s(row_id, numerator, denominator)
    left join report_rows w on w.report_id = f.report_id and w.row_kind = f.row_kind and w.row_id = s.row_id
    where f.report_id = ${report.id} and f.code = ${input.code} and (s.numerator <> 0 or ${input.part === "all"})
    order by w.content ->> ${columns[0]?.key ?? ""} collate "vi-x-icu", s.row_id limit ${input.pageSize} offset ${offset}`.execute(ctx.tx);
  if (rows.length === 0 && !(await isFrozen(ctx, report.id, input.code))) throw notFound();
  await note(rows.map((row) => row.rowId));
  return { columns, rows: rows.map(({ count: _, ...row }) => row), count: rows[0]?.count ?? 0, canOpenRows: true };
}

async function isFrozen(ctx: ActionContext, reportId: number, code: string): Promise<boolean> {
  return (
    (await ctx.tx
      .selectFrom("report_figures")
      .select("code")
      .where("report_id", "=", reportId)
      .where("code", "=", code)
      .executeTakeFirst()) !== undefined
  );
}
