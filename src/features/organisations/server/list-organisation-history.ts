import { sql } from "kysely";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { listOrganisationHistory as declared } from "../contract.ts";

type Line = OutputOf<typeof declared>["lines"][number];

/** Where the organisation stood and what it was called, from a day to a day; newest first. */
export async function listOrganisationHistory(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const { rows } = await sql<Line>`
    select lower(p.valid) as "from", upper(p.valid) as "to", 'place' as what, null as name, p.kind, parent.name as "parentName",
      null as symbol, null as "hostUnit", p.decision
    from organisation_positions p left join organisations parent on parent.id = p.parent_id
    where p.organisation_id = ${input.organisationId}
    union all
    select lower(valid), upper(valid), 'profile', name, null, null, symbol, host_unit, decision
    from organisation_profiles where organisation_id = ${input.organisationId}
    order by "from" desc nulls last, what`.execute(ctx.tx);
  return { lines: rows };
}
