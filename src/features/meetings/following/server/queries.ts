import { type RawBuilder, sql } from "kysely";
import type { RuleKey } from "#features/regulations/rules.ts";
import { inRanges, inScope, rangesOf } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { Warning } from "../contract.ts";
import { type WarningKind, warningCodes } from "../rules.ts";

/**
 * Warnings that rest on what another slice keeps, as SQL over the CTE `cells c`: a select of
 * kind, cell_id, member_id, month, amount, least, meetings, months.
 */
export type WarningSource = (ctx: ActionContext, year: number) => RawBuilder<unknown>;

interface Asked {
  year: number;
  sources: readonly WarningSource[];
  kind?: WarningKind | undefined;
  /** People are named where the caller may see them. */
  named: boolean;
}

/** The warnings of the scope's cells in a year, computed afresh: the gravest kind first, the latest month first. */
export async function findWarnings(ctx: ActionContext, asked: Asked, page?: { limit: number; offset: number }): Promise<Warning[]> {
  const mayName = asked.named && ctx.person ? inRanges(rangesOf(ctx.person, "members.see"), "c.path") : sql`false`;
  const cut = page ? sql`limit ${page.limit} offset ${page.offset}` : sql``;
  const { rows } = await sql<Warning>`
    ${warned(ctx, asked)}
    select w.kind, c.id as "organisationId", c.name, c.unit as "unitName", w.member_id as "memberId",
      case when ${mayName} then (select full_name from members where id = w.member_id) end as "memberName", w.month, w.amount, w.least as "limit",
      coalesce((select json_agg(json_build_object('meetingId', m.id, 'organisationId', m.organisation_id, 'month', to_char(m.month, 'YYYY-MM'),
        'heldOn', m.held_on) order by m.held_on) from meetings m where m.id = any(w.meetings)), '[]') as evidence,
      array_to_json(w.months) as months
    from warned w join cells c on c.id = w.cell_id
    where ${ofKind(asked.kind)}
    order by array_position(${[...warningCodes]}::text[], w.kind), w.month desc, c.name collate "vi-x-icu", c.id, w.member_id ${cut}`.execute(
    ctx.tx,
  );
  return rows;
}

/** How many warnings of each kind there are. */
export async function countWarnings(ctx: ActionContext, asked: Pick<Asked, "year" | "sources">): Promise<Record<WarningKind, number>> {
  const { rows } = await sql<{ kind: WarningKind; count: number }>`
    ${warned(ctx, asked)} select kind, count(*)::int as count from warned group by kind`.execute(ctx.tx);
  const entries = warningCodes.map((kind) => [kind, rows.find((row) => row.kind === kind)?.count ?? 0]);
  return Object.fromEntries(entries) as Record<WarningKind, number>; // one entry per code
}

function ofKind(kind: WarningKind | undefined): RawBuilder<unknown> {
  return kind ? sql`w.kind = ${kind}` : sql`true`;
}

/** `cells` of the scope that stand today, and `warned(kind, cell_id, member_id, month, amount, least, meetings, months)`. */
function warned(ctx: ActionContext, { year, sources }: Pick<Asked, "year" | "sources">): RawBuilder<unknown> {
  const { scope, today } = ctx;
  const [from, to] = [sql.lit(`${year}-01-01`), sql.lit(`${year}-12-31`)];
  const spans = (step: string) => sql`(select d::date as month, (d + ${sql.lit(step)}::interval - interval '1 day')::date as last
    from generate_series(${from}::date, ${to}::date, ${sql.lit(step)}::interval) d) g`;
  const standing = sql`g.last < ${today}::date and exists (select from organisation_positions p
    where p.organisation_id = c.id and p.is_cell and p.valid @> daterange(g.month, g.last, '[]'))`;
  return sql`
    with cells as materialized (
      select o.id, o.path, o.name, u.name as unit from organisations o left join organisations u on u.id = o.parent_id and u.level > 0
      where o.is_cell and ${inScope(scope, "o.path")} and (o.dissolved_on is null or o.dissolved_on > ${today}::date)),
    roll as (
      select a.member_id, p.cell_id, a.state, m.id, m.month, m.held_on
      from cells c join members p on p.cell_id = c.id join meeting_attendance a on a.member_id = p.id
      join meetings m on m.id = a.meeting_id and m.is_regular and m.month between ${from} and ${to}
      where a.state <> 'not-due' and not a.is_visiting),
    runs as (
      select *, row_number() over (partition by member_id order by month, id) - row_number() over (partition by member_id, state order by month, id) as run
      from roll),
    warned as (
      select 'unexcused-months' as kind, c.id as cell_id, r.member_id, max(r.month) as month, count(distinct r.month)::int as amount,
        ${ruleAt("meetings.unexcused_months", sql`max(r.month)`)} as least, array_agg(r.id) as meetings,
        '{}'::date[] as months
      from roll r join cells c on c.id = r.cell_id where r.state = 'unexcused' group by c.id, c.path, r.member_id
      having count(distinct r.month) >= ${ruleAt("meetings.unexcused_months", sql`max(r.month)`)}
      union all
      select 'excused-run', c.id, r.member_id, max(r.month), count(*)::int, ${ruleAt("meetings.excused_run", sql`max(r.month)`)}, array_agg(r.id), '{}'
      from runs r join cells c on c.id = r.cell_id where r.state = 'excused' group by c.id, c.path, r.member_id, r.run
      having count(*) > ${ruleAt("meetings.excused_run", sql`max(r.month)`)}
      union all
      select 'missing-month', c.id, null, g.month, 0, 1, '{}', '{}' from cells c cross join ${spans("1 month")}
      where ${standing} and ${ruleAt("meetings.per_month", sql`g.last`)} >= 1
        and not exists (select from meetings m where m.organisation_id = c.id and m.month = g.month and m.is_regular)
      union all
      select 'thematic-quarter', c.id, null, g.month, t.held, t.least, t.meetings, '{}' from cells c cross join ${spans("3 months")}
      cross join lateral (select count(*)::int as held, coalesce(array_agg(m.id), '{}') as meetings, ${ruleAt("meetings.thematic_per_quarter", sql`g.last`)} as least
        from meetings m where m.organisation_id = c.id and m.is_thematic and m.month between g.month and g.last) t
      where ${standing} and t.held < t.least
      union all
      select 'short-sitting', c.id, null, m.month, m.minutes, t.least, array[m.id], '{}' from cells c
      join meetings m on m.organisation_id = c.id and m.is_regular and m.month between ${from} and ${to}
      cross join lateral (select case when m.is_thematic then ${ruleAt("meetings.min_minutes_combined", sql`m.held_on`)}
        else ${ruleAt("meetings.min_minutes", sql`m.held_on`)} end as least) t
      where m.minutes < t.least
      union all
      select 'no-committee-meeting', c.id, null, g.month, t.held, t.least, array[m.id], '{}' from cells c cross join ${spans("1 month")}
      join meetings m on m.organisation_id = c.id and m.is_regular and m.month = g.month
      cross join lateral (select ${ruleAt("meetings.committee_per_month", sql`g.last`)} as least,
        (select count(*)::int from committee_meetings k where k.organisation_id = c.id and k.month = g.month) as held) t
      where ${standing} and t.held < t.least and ${committeeSize} >= 2
        and g.month >= (select min(k.month) from committee_meetings k where k.top_id = split_part(c.path, '.', 1)::int)
      ${sql.join(
        sources.map((source) => sql`union all ${source(ctx, year)}`),
        sql` `,
      )})`;
}

/** SQL: how many sat on the committee of cell `c` at the end of the month; a secretary alone meets with nobody. */
const committeeSize = sql`(select count(*) from posts p where p.organisation_id = c.id and p.withdrawn_at is null and p.valid @> g.last
  and p.post in ('secretary', 'standing-deputy', 'deputy', 'standing-member', 'committee-member'))`;

/** SQL: the whole number that a rule gives cell `c` on a day; the nearest place up the path goes first. */
export function ruleAt(key: RuleKey, day: RawBuilder<unknown>): RawBuilder<number> {
  return sql<number>`(select rule.value::text::int from regulations rule left join organisations at on at.id = rule.organisation_id
    where rule.key = ${sql.lit(key)} and rule.withdrawn_at is null and rule.valid @> ${day} and (at.id is null or starts_with(c.path, at.path))
    order by at.level desc nulls last limit 1)`;
}
