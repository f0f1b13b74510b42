import { sql } from "kysely";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { permissionsAt } from "#server/access/can.ts";
import { notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { bodiesOf } from "../../rules.ts";
import type { listSeries as declared, Series } from "../contract.ts";

/** The sequences of the place, the running term first: every number up to the last one is used, held, given up, or in a gap. */
export async function listSeries(ctx: ActionContext, _: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const { rows } = await sql<Series>`
    select s.id, json_build_object('id', t.id, 'name', t.name, 'kind', t.kind,
        'from', lower(t.valid), 'to', (upper(t.valid) - 1)::date) as term, s.seat, s.kind, s.last_number as "lastNumber",
      (select count(*)::int from document_numbers n where n.series_id = s.id and n.state = 'used') as used,
      coalesce((select json_agg(json_build_object('id', n.id, 'number', n.number, 'state', n.state, 'purpose', n.purpose, 'reason', n.reason,
          'by', a.display_name, 'on', (n.at at time zone 'Asia/Ho_Chi_Minh')::date) order by n.number)
        from document_numbers n left join accounts a on a.id = n.account_id where n.series_id = s.id and n.state <> 'used'), '[]') as held,
      ${gaps} as gaps
    from number_series s join terms t on t.id = s.term_id where t.organisation_id = ${place.id}
    order by lower(t.valid) desc, t.kind, s.seat, s.kind nulls first`.execute(ctx.tx);
  const running = await ctx.tx
    .selectFrom("terms")
    .select("name")
    .where("organisation_id", "=", place.id)
    .where("kind", "=", "committee")
    .where(sql<boolean>`valid @> ${ctx.today}::date`)
    .executeTakeFirst();
  return { rows, bodies: bodiesOf(place.isCell), term: running?.name ?? null, can: ctx.person ? permissionsAt(ctx.person, place) : [] };
}

/** Stretches between the numbers that are there, beginning at 1. */
const gaps = sql`
  coalesce((select json_agg(json_build_object('from', g.before + 1, 'to', g.number - 1) order by g.number)
    from (select n.number, lag(n.number, 1, 0) over (order by n.number) as before from document_numbers n where n.series_id = s.id) g
    where g.number > g.before + 1), '[]')`;
