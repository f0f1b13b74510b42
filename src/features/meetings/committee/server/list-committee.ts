import { sql } from "kysely";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { permissionsAt } from "#server/access/can.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { cellOf } from "../../preparation/server/get-preparation.ts";
import type { listCommittee as declared } from "../contract.ts";

type Output = OutputOf<typeof declared>;

/** The meetings of the cell's committee in a year, latest first. */
export async function listCommittee(ctx: ActionContext, { year }: InputOf<typeof declared>): Promise<Output> {
  const place = cellOf(ctx);
  const { rows } = await sql<Output["rows"][number]>`
    select c.id, to_char(c.month, 'YYYY-MM') as month, c.held_on as "heldOn", c.conclusion, count(a.member_id)::int as total,
      (count(*) filter (where a.is_present))::int as present
    from committee_meetings c left join committee_attendance a on a.committee_meeting_id = c.id
    where c.organisation_id = ${place.id} and c.held_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date
    group by c.id order by c.held_on desc`.execute(ctx.tx);
  return { rows, can: ctx.person ? permissionsAt(ctx.person, place) : [] };
}
