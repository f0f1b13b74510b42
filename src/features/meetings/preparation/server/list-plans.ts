import { sql } from "kysely";
import { firstOfMonth } from "#contract/dates.ts";
import type { OutputOf } from "#contract/endpoint.ts";
import { rule } from "#features/regulations/server/queries.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { listPlans as declared } from "../contract.ts";
import { cellOf } from "./get-preparation.ts";
import { findPlanLines } from "./queries.ts";

/** What the cell prepares, and which month comes next. */
export async function listPlans(ctx: ActionContext): Promise<OutputOf<typeof declared>> {
  const place = cellOf(ctx);
  const paperDays = await rule(ctx.tx, "meetings.paper_days", place.id, ctx.today);
  const { rows } = await sql<{ month: string }>`
    select to_char(g.month, 'YYYY-MM') as month
    from generate_series(${firstOfMonth(ctx.today)}::date, ${firstOfMonth(ctx.today)}::date + interval '12 months', interval '1 month') g (month)
    where not exists (select from meetings m where m.organisation_id = ${place.id} and m.month = g.month and m.is_regular)
      and not exists (select from planned_meetings p
        where p.organisation_id = ${place.id} and p.month = g.month and p.is_regular and p.state <> 'called-off')
    order by g.month limit 1`.execute(ctx.tx);
  return { rows: await findPlanLines(ctx.tx, place.id, paperDays, ctx.today), nextMonth: rows[0]?.month ?? ctx.today.slice(0, 7) };
}
