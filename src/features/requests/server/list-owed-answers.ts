import { sql } from "kysely";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { listOwedAnswers as declared, Owed } from "../contract.ts";
import { standingOf } from "../rules.ts";

/** What was asked of a unit: what still waits first, by its last day; then what was answered or closed, the newest first. */
export async function listOwedAnswers(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const { page, pageSize } = input;
  const { rows } = await sql<Omit<Owed, "standing"> & { isWaiting: boolean; count: number; waiting: number }>`
    select a.id as "answerId", q.title, k.name as "askedBy", q.due_on as "dueOn", a.state, q.state as "requestState",
      (a.handed_in_at at time zone 'Asia/Ho_Chi_Minh')::date as "handedInOn", w.waits as "isWaiting", count(*) over ()::int as count,
      (count(*) filter (where w.waits) over ())::int as waiting
    from request_answers a join requests q on q.id = a.request_id join organisations k on k.id = q.organisation_id
    cross join lateral (select q.state = 'sent' and a.state in ('open', 'draft') as waits) w
    where a.organisation_id = ${place.id}
    order by w.waits desc, case when w.waits then q.due_on end, q.id desc limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(
    ctx.tx,
  );
  const about = { isDissolved: place.dissolvedOn !== null, today: ctx.today };
  return {
    rows: rows.map((row) => ({ ...row, standing: standingOf({ ...row, ...about }) })),
    count: rows[0]?.count ?? 0,
    waiting: place.dissolvedOn ? 0 : (rows[0]?.waiting ?? 0),
  };
}
