import { sql } from "kysely";
import type { OutputOf } from "#contract/endpoint.ts";
import { permissionsAt } from "#server/access/can.ts";
import { notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { listTerms, Term } from "../contract.ts";

/** The terms of the scope's place, the last one first. */
export async function findTerms(ctx: ActionContext): Promise<OutputOf<typeof listTerms>> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const { rows } = await sql<Term>`
    select t.id, t.version, t.kind, t.name, lower(t.valid) as "from", (upper(t.valid) - 1)::date as "to", t.source,
      t.valid @> ${ctx.today}::date as "isRunning",
      (select count(*)::int from document_numbers n join number_series s on s.id = n.series_id where s.term_id = t.id) as numbers
    from terms t where t.organisation_id = ${place.id} order by lower(t.valid) desc, t.id desc`.execute(ctx.tx);
  const { rows: counted } = await sql<{ count: number }>`
    select count(*)::int as count from organisations o
    where starts_with(o.path, ${place.path}) and o.id <> ${place.id} and o.dissolved_on is null and o.kind <> 'group'
      and not exists (select from terms t where t.organisation_id = o.id and t.kind = 'committee' and t.valid @> ${ctx.today}::date)`.execute(
    ctx.tx,
  );
  return { rows, withoutBelow: counted[0]?.count ?? 0, can: ctx.person ? permissionsAt(ctx.person, place) : [] };
}
