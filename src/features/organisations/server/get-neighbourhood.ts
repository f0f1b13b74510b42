import { sql } from "kysely";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { permissionsAt } from "#server/access/can.ts";
import { notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { getNeighbourhood as declared, OrganisationLine } from "../contract.ts";
import { listChildren } from "./queries.ts";

/** How many units beside this one the tree page shows around it. */
const siblingsShown = { page: 1, pageSize: 200 };

/** The path, siblings and children of a place on a day. Three queries, whatever the size of the tree. */
export async function getNeighbourhood(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const asOf = input.asOf ?? ctx.today;
  const path = await pathOn(ctx, place.id, asOf);
  const children = await listChildren(ctx.tx, place.id, asOf, input);
  const parent = path.at(-2);
  const siblings = parent
    ? await listChildren(ctx.tx, parent.id, asOf, siblingsShown)
    : { rows: path.slice(-1), count: path.length ? 1 : 0 };
  const maySee = (line: OrganisationLine) =>
    line.id === place.id || ctx.scope.seen.some((range) => range.below && place.path.startsWith(range.path) && place.path !== range.path);
  const seen = siblings.rows.filter(maySee);
  return {
    asOf,
    path,
    siblings: seen,
    siblingCount: seen.length === siblings.rows.length ? siblings.count : seen.length,
    children: children.rows,
    childCount: children.count,
    can: ctx.person ? permissionsAt(ctx.person, place) : [],
  };
}

/** The organisations from the root down to this one on a day; empty when it did not exist then. */
async function pathOn(ctx: ActionContext, id: number, asOf: string): Promise<OrganisationLine[]> {
  const { rows } = await sql<OrganisationLine>`
    select o.id, o.code, pr.name, p.kind, p.is_cell as "isCell", p.level, p.parent_id as "parentId",
      (select count(*)::int from organisation_positions c where c.parent_id = o.id and c.valid @> ${asOf}::date) as "childCount"
    from organisation_positions here
    join organisation_positions p on p.organisation_id = any(string_to_array(rtrim(here.path, '.'), '.')::int[]) and p.valid @> ${asOf}::date
    join organisations o on o.id = p.organisation_id
    join organisation_profiles pr on pr.organisation_id = o.id and pr.valid @> ${asOf}::date
    where here.organisation_id = ${id} and here.valid @> ${asOf}::date
    order by p.level`.execute(ctx.tx);
  return rows;
}
