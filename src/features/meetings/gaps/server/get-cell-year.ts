import { sql } from "kysely";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { rule } from "#features/regulations/server/queries.ts";
import { permissionsAt } from "#server/access/can.ts";
import { notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { getCellYear as declared, MonthBox } from "../contract.ts";

/** The twelve months of a cell: what was held, what is missing and why. */
export async function getCellYear(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const unit = await ctx.tx
    .selectFrom("organisations as o")
    .leftJoin("organisations as above", "above.id", "o.parent_id")
    .select(["o.name", "above.name as parentName"])
    .where("o.id", "=", place.id)
    .executeTakeFirstOrThrow();
  const from = `${input.year}-01-01`;
  const { count } = await ctx.tx
    .selectFrom("meetings")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("organisation_id", "=", place.id)
    .where("is_thematic", "=", true)
    .where("month", ">=", from)
    .where("month", "<=", `${input.year}-12-01`)
    .executeTakeFirstOrThrow();
  return {
    isCell: place.isCell,
    ...unit,
    months: await findMonths(ctx, place.id, from),
    thematic: count,
    thematicPerQuarter: await rule(ctx.tx, "meetings.thematic_per_quarter", place.id, ctx.today),
    can: ctx.person ? permissionsAt(ctx.person, place) : [],
  };
}

/** One row per month of the year that begins on `from`. */
async function findMonths(ctx: ActionContext, cellId: number, from: string): Promise<MonthBox[]> {
  const { rows } = await sql<MonthBox>`
    select to_char(g.month, 'YYYY-MM') as month, m.id as "meetingId", m.held_on as "heldOn", m.state,
      exists (select 1 from meetings t where t.organisation_id = ${cellId} and t.month = g.month and t.is_thematic) as "isThematic",
      g.last < ${ctx.today}::date as "isOver",
      g.last < ${ctx.today}::date and exists (select 1 from organisation_positions p where p.organisation_id = ${cellId} and p.is_cell
        and p.valid @> daterange(g.month, g.last, '[]')) as "isDue",
      coalesce(n.reason, '') as reason, n.makeup_on as "makeupOn", coalesce(n.version, 0) as "noteVersion"
    from (select d::date as month, (d + interval '1 month' - interval '1 day')::date as last
          from generate_series(${from}::date, ${from}::date + interval '11 months', interval '1 month') d) g
    left join meetings m on m.organisation_id = ${cellId} and m.month = g.month and m.is_regular
    left join missing_month_notes n on n.organisation_id = ${cellId} and n.month = g.month
    order by g.month`.execute(ctx.tx);
  return rows;
}
