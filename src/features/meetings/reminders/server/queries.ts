import { sql } from "kysely";
import { lastOfMonth } from "#contract/dates.ts";
import { ruleFinder } from "#features/regulations/server/queries.ts";
import { inScope } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { Behind } from "../contract.ts";
import { daysBehind, lastDayOf } from "../rules.ts";

type Row = Omit<Behind, "dueOn" | "days"> & { path: string };

type Asker = Pick<ActionContext, "tx" | "scope" | "today">;

/** Cells of the scope whose minutes of the month (2018-06) are past the last day by the rule and not handed in. */
export async function findBehind(ctx: Asker, month: string): Promise<Behind[]> {
  return (await findOutstanding(ctx, month)).filter((row) => row.days > 0);
}

/** Cells of the scope whose minutes of the month are not handed in, also while there is time. */
export async function findOutstanding({ tx, scope, today }: Asker, month: string): Promise<Behind[]> {
  const first = `${month}-01`;
  const last = lastOfMonth(first);
  const [allowed, perMonth] = [await ruleFinder(tx, "meetings.submit_days"), await ruleFinder(tx, "meetings.per_month")];
  const { rows } = await sql<Row>`
    select o.id as "organisationId", o.path, o.name, u.name as "unitName", coalesce(m.state, 'missing') as lag, m.id as "meetingId",
      m.held_on as "heldOn", coalesce(n.reason, '') as reason, n.makeup_on as "makeupOn"
    from organisations o
    left join organisations u on u.id = o.parent_id and u.level > 0
    left join meetings m on m.organisation_id = o.id and m.month = ${first}::date and m.is_regular
    left join missing_month_notes n on n.organisation_id = o.id and n.month = ${first}::date and m.id is null
    where o.is_cell and ${inScope(scope, "o.path")} and (o.dissolved_on is null or o.dissolved_on > ${today}::date)
      and (m.state in ('draft', 'returned') or m.id is null and ${last}::date < ${today}::date and exists (select from organisation_positions p
        where p.organisation_id = o.id and p.is_cell and p.valid @> daterange(${first}::date, ${last}::date, '[]')))
    order by u.name collate "vi-x-icu" nulls first, o.name collate "vi-x-icu", o.id`.execute(tx);
  return rows.flatMap(({ path, ...row }) => {
    if (row.lag === "missing" && (perMonth(path, last) ?? 0) < 1) return [];
    const dueOn = lastDayOf(row.heldOn, last, allowed(path, row.heldOn ?? last) ?? 0);
    return [{ ...row, dueOn, days: daysBehind(dueOn, today) }];
  });
}
