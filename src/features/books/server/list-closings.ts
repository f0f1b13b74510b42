import { sql } from "kysely";
import type { OutputOf } from "#contract/endpoint.ts";
import { permissionsAt } from "#server/access/can.ts";
import { inScope, notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { listClosings as declared } from "../contract.ts";

type Row = OutputOf<typeof declared>["rows"][number];

/** Every cell of the place with the books of the year that it closed, the last edition of each: one query. */
export async function listClosings(ctx: ActionContext, { year }: { year: number }): Promise<OutputOf<typeof declared>> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const below = ctx.scope.reach.some((range) => range.below && place.path.startsWith(range.path));
  const inside = below ? sql`starts_with(o.path, ${place.path})` : inScope(ctx.scope, "o.path");
  const { rows } = await sql<Row>`
    select o.id as "organisationId", o.name,
      coalesce((select json_agg(json_build_object('code', c.book_code, 'name', c.name, 'period', c.period, 'edition', c.edition, 'closedAt', c.closed_at) order by c.book_code)
        from (select distinct on (book_code) * from book_closings
          where organisation_id = o.id and ${String(year)} between left(period, 4) and right(period, 4)
          order by book_code, period desc, edition desc) c), '[]') as books
    from organisations o
    where o.is_cell and ${inside} and (o.dissolved_on is null or o.dissolved_on > ${`${year}-01-01`}::date)
      and (o.founded_on is null or o.founded_on <= ${`${year}-12-31`}::date)
    order by o.path`.execute(ctx.tx);
  return { rows, can: ctx.person ? permissionsAt(ctx.person, place) : [] };
}
