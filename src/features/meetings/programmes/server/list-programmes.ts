import { type RawBuilder, sql } from "kysely";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { inScope } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { listProgrammes as declared, ProgrammeLine } from "../contract.ts";

type Answer = OutputOf<typeof declared>;

/** The cells of the place that existed in the year, each with its programme or without one; those without stand first. */
export async function listProgrammes(ctx: ActionContext, { year, page, pageSize }: InputOf<typeof declared>): Promise<Answer> {
  const { rows } = await sql<ProgrammeLine>`
    select o.id as "organisationId", o.name, u.name as "unitName", p.state, coalesce(e.sittings, 0)::int as sittings,
      coalesce(e.thematic, 0)::int as thematic, (select to_json(max(s.at)) #>> '{}' from programme_steps s where s.programme_id = p.id) as "steppedAt"
    from ${cellsOf(ctx, year)}
    left join organisations u on u.id = o.parent_id and u.level > 0
    left join lateral (select count(*) as sittings, count(*) filter (where is_thematic) as thematic
      from programme_entries where programme_id = p.id and not is_called_off) e on true
    order by array_position(array['none', 'submitted', 'returned', 'draft', 'in-force'], coalesce(p.state, 'none')),
      u.name collate "vi-x-icu" nulls first, o.name collate "vi-x-icu", o.id
    limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(ctx.tx);
  return { rows, ...(await countProgrammes(ctx, year)) };
}

async function countProgrammes(ctx: ActionContext, year: number): Promise<Pick<Answer, "count" | "counts">> {
  const { rows } = await sql<Answer["counts"] & { count: number }>`
    select count(*)::int as count, count(*) filter (where p.state is null)::int as none,
      count(*) filter (where p.state in ('draft', 'returned'))::int as draft,
      count(*) filter (where p.state = 'submitted')::int as submitted, count(*) filter (where p.state = 'in-force')::int as "inForce"
    from ${cellsOf(ctx, year)}`.execute(ctx.tx);
  const { count, ...counts } = rows[0] ?? { count: 0, none: 0, draft: 0, submitted: 0, inForce: 0 };
  return { count, counts };
}

/** Cells (`o`) of the place that stood in the year, with their programme (`p`). */
function cellsOf({ scope }: ActionContext, year: number): RawBuilder<unknown> {
  return sql`(select * from organisations where is_cell and ${inScope(scope, "path")}
      and (dissolved_on is null or dissolved_on > ${`${year}-01-01`}::date) and (founded_on is null or founded_on <= ${`${year}-12-31`}::date)) o
    left join programmes p on p.organisation_id = o.id and p.year = ${year}`;
}
