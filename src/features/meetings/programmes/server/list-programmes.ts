import { sql } from "kysely";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { inScope } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { listProgrammes as declared, ProgrammeLine } from "../contract.ts";

/** Every cell of the place that existed in the year, with its programme or without one; those without stand first. */
export async function listProgrammes(ctx: ActionContext, { year }: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const { rows } = await sql<ProgrammeLine>`
    select o.id as "organisationId", o.name, u.name as "unitName", p.state, coalesce(e.sittings, 0)::int as sittings,
      coalesce(e.thematic, 0)::int as thematic, (select to_json(max(s.at)) #>> '{}' from programme_steps s where s.programme_id = p.id) as "steppedAt"
    from organisations o
    left join organisations u on u.id = o.parent_id and u.level > 0
    left join programmes p on p.organisation_id = o.id and p.year = ${year}
    left join lateral (select count(*) as sittings, count(*) filter (where is_thematic) as thematic
      from programme_entries where programme_id = p.id and not is_called_off) e on true
    where o.is_cell and ${inScope(ctx.scope, "o.path")}
      and (o.dissolved_on is null or o.dissolved_on > ${`${year}-01-01`}::date) and (o.founded_on is null or o.founded_on <= ${`${year}-12-31`}::date)
    order by array_position(array['none', 'submitted', 'returned', 'draft', 'in-force'], coalesce(p.state, 'none')),
      u.name collate "vi-x-icu" nulls first, o.name collate "vi-x-icu", o.id`.execute(ctx.tx);
  const count = (...states: ProgrammeLine["state"][]) => rows.filter((row) => states.includes(row.state)).length;
  const counts = { none: count(null), draft: count("draft", "returned"), submitted: count("submitted"), inForce: count("in-force") };
  return { rows, counts };
}
