import { sql } from "kysely";
import type { OutputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { listInvitations as declared, Invitation } from "../contract.ts";
import { cellOf } from "./get-preparation.ts";
import { findPapers } from "./queries.ts";

/** The sittings of the cell that its members were invited to and that are not over, called-off ones until their day. */
export async function listInvitations(ctx: ActionContext): Promise<OutputOf<typeof declared>> {
  const place = cellOf(ctx);
  const { rows } = await sql<Omit<Invitation, "papers">>`
    select p.id, to_char(p.month, 'YYYY-MM') as month, p.is_regular as "isRegular", p.is_thematic as "isThematic", p.topic, p.meet_on as "meetOn",
      to_char(p.begins_at, 'HH24:MI') as "beginsAt", p.place, p.mode, p.chair, p.state, p.called_off_reason as "calledOffReason",
      coalesce((select json_agg(json_build_object('stage', i.stage, 'session', i.session, 'title', i.title, 'content', i.content, 'minutes', i.minutes)
        order by i.position) from planned_items i where i.planned_meeting_id = p.id), '[]') as items
    from planned_meetings p
    where p.organisation_id = ${place.id} and p.invited_at is not null and p.meet_on >= ${ctx.today}::date
    order by p.meet_on, p.id limit 12`.execute(ctx.tx);
  return { rows: await Promise.all(rows.map(async (row) => ({ ...row, papers: await findPapers(ctx.tx, row.id) }))) };
}
