import { type RawBuilder, sql } from "kysely";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { permissionsAt } from "#server/access/can.ts";
import { inScope, notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { listClosings as declared } from "../contract.ts";

type Answer = OutputOf<typeof declared>;

/** The cells of the place with the books of the year that each closed, the last edition of each. */
export async function listClosings(ctx: ActionContext, { year, page, pageSize }: InputOf<typeof declared>): Promise<Answer> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const below = ctx.scope.reach.some((range) => range.below && place.path.startsWith(range.path));
  const inside = below ? sql`starts_with(path, ${place.path})` : inScope(ctx.scope, "path");
  const cells = sql`(select * from organisations where is_cell and ${inside}
      and (dissolved_on is null or dissolved_on > ${`${year}-01-01`}::date) and (founded_on is null or founded_on <= ${`${year}-12-31`}::date)) o`;
  const closed = sql`book_closings c where c.organisation_id = o.id and ${String(year)} between left(c.period, 4) and right(c.period, 4)`;
  const { rows } = await sql<Answer["rows"][number]>`
    select o.id as "organisationId", o.name,
      coalesce((select json_agg(json_build_object('code', c.book_code, 'name', c.name, 'period', c.period, 'edition', c.edition, 'closedAt', c.closed_at) order by c.book_code)
        from (select distinct on (book_code) * from ${closed} order by book_code, period desc, edition desc) c), '[]') as books
    from ${cells} order by o.path limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(ctx.tx);
  return { rows, ...(await countCells(ctx, cells, closed)), can: ctx.person ? permissionsAt(ctx.person, place) : [] };
}

/** `closed`: cells that closed at least one book. */
async function countCells(
  { tx }: ActionContext,
  cells: RawBuilder<unknown>,
  closed: RawBuilder<unknown>,
): Promise<Pick<Answer, "count" | "closed">> {
  const { rows } = await sql<Pick<Answer, "count" | "closed">>`
    select count(*)::int as count, count(*) filter (where exists (select from ${closed}))::int as closed from ${cells}`.execute(tx);
  return rows[0] ?? { count: 0, closed: 0 };
}
