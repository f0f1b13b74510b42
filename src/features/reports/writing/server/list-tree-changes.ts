import { sql } from "kysely";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { readPeriod } from "#contract/periods.ts";
import { forReading } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { getReportRow } from "../../server/queries.ts";
import type { listTreeChanges as declared } from "../contract.ts";

type TreeChanges = OutputOf<typeof declared>;
type What = keyof TreeChanges["counts"];

/**
 * Units that came below the place or went from it within the period, a unit that took its own units along once. One that is
 * founded has stood nowhere before, one that is dissolved stands nowhere after; moves inside the place change none of its figures.
 */
export async function listTreeChanges(ctx: ActionContext, input: InputOf<typeof declared>): Promise<TreeChanges> {
  const { report } = await getReportRow(ctx.tx, forReading(ctx.scope), input.reportId);
  const { from, to } = readPeriod(report.period);
  const { rows } = await sql<TreeChanges["rows"][number] & { of: number; all: number }>`
    with inside as (
      select p.organisation_id as id, p.parent_id, lower(p.valid) as begins, upper(p.valid) as ends from organisation_positions p
      where starts_with(p.path, ${report.path}) and p.organisation_id <> ${report.organisationId}),
    moved as (
      select i.id, i.parent_id, i.begins as "on", case when exists (
        select from organisation_positions b where b.organisation_id = i.id and lower(b.valid) < i.begins) then 'came' else 'founded' end as what
      from inside i where i.begins between ${from}::date and ${to}::date
        and not exists (select from inside b where b.id = i.id and b.ends = i.begins)
      union all
      select i.id, i.parent_id, i.ends, case when exists (
        select from organisation_positions a where a.organisation_id = i.id and lower(a.valid) >= i.ends) then 'left' else 'dissolved' end
      from inside i where i.ends between ${from}::date and ${to}::date
        and not exists (select from inside a where a.id = i.id and a.begins = i.ends)),
    told as (
      select * from moved m where what in ('founded', 'dissolved')
        or not exists (select from moved above where above.id = m.parent_id and above."on" = m."on" and above.what = m.what))
    select t.id, coalesce(f.name, o.name) as name, t.what, t."on"::text as "on",
      count(*) over (partition by t.what)::int as of, count(*) over ()::int as all
    from told t join organisations o on o.id = t.id
    left join organisation_profiles f on f.organisation_id = t.id and f.valid @> (t."on" - case when t.what in ('left', 'dissolved') then 1 else 0 end)
    order by t."on", o.path, t.id, t.what limit ${input.pageSize} offset ${(input.page - 1) * input.pageSize}`.execute(ctx.tx);
  const counts = { came: 0, left: 0, founded: 0, dissolved: 0 } satisfies Record<What, number>;
  for (const row of rows) counts[row.what] = row.of;
  return { rows: rows.map(({ id, name, what, on }) => ({ id, name, what, on })), counts, count: rows[0]?.all ?? 0 };
}
