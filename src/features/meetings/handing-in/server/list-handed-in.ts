import { sql } from "kysely";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { ruleFinder } from "#features/regulations/server/queries.ts";
import { inScope } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { lineColumns } from "../../server/queries.ts";
import type { listHandedIn as declared, HandedIn } from "../contract.ts";
import { daysFrom, daysLate } from "../rules.ts";

type Row = Omit<HandedIn, "waiting" | "late"> & { path: string; firstOn: string; count: number };

/** The queue of the level above: what was handed in first stands first. */
export async function listHandedIn(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const allowed = await ruleFinder(ctx.tx, "meetings.submit_days");
  const from = sql`meetings m join organisations o on o.id = m.organisation_id where m.state = 'submitted' and ${inScope(ctx.scope, "o.path")}`;
  const { rows } = await sql<Row>`
    select q.*, (q.last_at at time zone 'Asia/Ho_Chi_Minh')::date as "handedInOn", (q.first_at at time zone 'Asia/Ho_Chi_Minh')::date as "firstOn"
    from (select ${lineColumns}, m.version, o.path,
        coalesce((select max(at) from meeting_reviews w where w.meeting_id = m.id and w.step = 'submit'), m.updated_at) as last_at,
        coalesce((select min(at) from meeting_reviews w where w.meeting_id = m.id and w.step = 'submit'), m.updated_at) as first_at,
        (select count(*)::int from meeting_remarks k where k.meeting_id = m.id and k.revised_at is null) as "openRemarks"
      from ${from}) q
    order by q.last_at, q.id limit ${input.pageSize} offset ${(input.page - 1) * input.pageSize}`.execute(ctx.tx);
  const counted = await sql<{ count: number }>`select count(*)::int as count from ${from}`.execute(ctx.tx);
  return {
    count: counted.rows[0]?.count ?? 0,
    rows: rows.map((row) => ({
      ...row,
      waiting: daysFrom(row.handedInOn, ctx.today),
      late: daysLate(row.heldOn, row.firstOn, allowed(row.path, row.heldOn) ?? 0),
    })),
  };
}
