import { sql } from "kysely";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { inScope } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { listLive as declared } from "../contract.ts";

type Answer = OutputOf<typeof declared>;

/** Sittings that are going on now, the longest open first. */
export async function listLive(ctx: ActionContext, _: InputOf<typeof declared>): Promise<Answer> {
  const { rows } = await sql<Answer["rows"][number]>`
    select p.id as "plannedMeetingId", p.organisation_id as "organisationId", o.name as "organisationName", to_char(p.month, 'YYYY-MM') as month,
      p.meet_on as "meetOn", to_json(p.opened_at) #>> '{}' as "openedAt"
    from planned_meetings p join organisations o on o.id = p.organisation_id
    where p.state = 'open' and ${inScope(ctx.scope, "o.path")} order by p.opened_at, p.id limit 200`.execute(ctx.tx);
  return { rows };
}
