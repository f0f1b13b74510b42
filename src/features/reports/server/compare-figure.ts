import { sql } from "kysely";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { mayOpenRows, openFrame } from "#features/figures/server/queries.ts";
import { openPeople } from "#features/figures/server/writes.ts";
import { figureContentsSql, figureSharesSql } from "#server/figures/engine.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { compareFigure as declared } from "../contract.ts";
import { getReportRow } from "./queries.ts";
import { getReportFigure } from "./report-catalogue.ts";

type Changes = OutputOf<typeof declared>;

/** Which rows came, went or changed behind a signed figure, by the books of today; the first 200 of them. */
export async function compareFigure(ctx: ActionContext, input: InputOf<typeof declared>): Promise<Changes> {
  const { report, scope } = await getReportRow(ctx.tx, ctx.scope, input.reportId);
  const figure = await getReportFigure(ctx.tx, report, input.code);
  const columns = figure.source.columns.map(({ key, title, type }) => ({ key, title, type }));
  const canOpenRows = mayOpenRows({ person: ctx.person, scope }, figure);
  if (report.state !== "signed") return { columns, changes: [], count: 0, canOpenRows };
  const note = canOpenRows && (await openPeople(ctx, { kind: "report-rows", figure, scope, asked: input, within: report.title }));
  const frame = await openFrame(ctx.tx, scope, { period: report.period, asOf: null });
  // One result row per row of the figure whose numerator differs between then and now.
  const { rows } = await sql<Changes["changes"][number] & { count: number }>`
    with signed as (
      select s.* from report_figures f cross join lateral unnest(f.row_ids, f.numerators) as s(row_id, numerator)
      where f.report_id = ${report.id} and f.code = ${input.code} and s.numerator <> 0),
    live as (
      select s.* from (${figureSharesSql(frame, figure)}) f cross join lateral unnest(f.row_ids, f.numerators) as s(row_id, numerator) where s.numerator <> 0)
    select case when signed.row_id is null then 'added' when live.row_id is null then 'removed' else 'changed' end as what,
      coalesce(signed.row_id, live.row_id) as "rowId", ${figure.source.rowKind}::text as "rowKind", signed.numerator as signed, live.numerator as now,
      coalesce(c.content, w.content, '{}') as content, (count(*) over ())::int as count
    from signed full join live on live.row_id = signed.row_id
    left join report_rows w on w.report_id = ${report.id} and w.row_kind = ${figure.source.rowKind} and w.row_id = signed.row_id
    left join (${figureContentsSql(frame, [figure])}) c on c.row_id = live.row_id
    where signed.numerator is distinct from live.numerator
    order by what, coalesce(signed.row_id, live.row_id) collate "C" limit 200`.execute(ctx.tx);
  const changes = rows.map(({ count: _, ...row }) => row);
  if (note) await note(changes.map((change) => change.rowId));
  return { columns, changes: note ? changes : [], count: rows[0]?.count ?? 0, canOpenRows };
}
