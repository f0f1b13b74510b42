import { sql } from "kysely";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { ruleText } from "#features/regulations/rules.ts";
import { findRule, rule } from "#features/regulations/server/queries.ts";
import { notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { getYearClass as declared } from "../contract.ts";
import { type ScoreClass, yearClass } from "../rules.ts";
import { countingSheet } from "./queries.ts";

/** The class of a cell's year by its scored regular sittings; months that are not over yet are not due. */
export async function getYearClass(ctx: ActionContext, { year }: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const { rows: months } = await sql<{ month: string; meetingId: number; score: number; class: ScoreClass }>`
    select to_char(m.month, 'YYYY-MM') as month, m.id as "meetingId", coalesce(s.total, m.self_score) as score, coalesce(s.class, m.self_class) as class
    from meetings m ${countingSheet}
    where m.organisation_id = ${place.id} and m.is_regular and extract(year from m.month) = ${year} and coalesce(s.class, m.self_class) is not null
    order by m.month`.execute(ctx.tx);
  const lastDay = `${year}-12-31`;
  const day = lastDay < ctx.today ? lastDay : ctx.today;
  const inForce = await rule(ctx.tx, "meetings.year_class", place.id, day);
  const due = await monthsDue(ctx, place.id, year);
  return {
    year,
    due,
    months,
    class: yearClass(months, due, inForce),
    mean: months.length === 0 ? null : months.reduce((sum, { score }) => sum + score, 0) / months.length,
    ruleText: ruleText("meetings.year_class", inForce),
    source: (await findRule(ctx.tx, "meetings.year_class", place.id, day))?.source ?? "",
  };
}

/** Months of the year that are over and in which the cell stood. */
async function monthsDue(ctx: ActionContext, organisationId: number, year: number): Promise<number> {
  const { rows } = await sql<{ months: number }>`
    select count(*)::int as months
    from generate_series(make_date(${year}, 1, 1), make_date(${year}, 12, 1), interval '1 month') g(month)
      join organisations o on o.id = ${organisationId}
    where g.month + interval '1 month' <= ${ctx.today}::date and (o.founded_on is null or o.founded_on < g.month + interval '1 month')
      and (o.dissolved_on is null or o.dissolved_on > g.month)`.execute(ctx.tx);
  return rows[0]?.months ?? 0;
}
