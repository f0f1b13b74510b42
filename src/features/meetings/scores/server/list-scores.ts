import { type RawBuilder, sql } from "kysely";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { inScope } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { listScores as declared, ScoreRow } from "../contract.ts";
import type { ScoreClass } from "../rules.ts";
import { countingSheet } from "./queries.ts";

/** A month's scores of the cells of the place, in the columns of the table that goes up: members, day, points, class, note. */
export async function listScores(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const { month, page, pageSize } = input;
  const rows = await findScoreRows(ctx, month, { limit: pageSize, offset: (page - 1) * pageSize });
  const { count, cells, scored, ...counts } = await countScores(ctx, month);
  return { rows, count, counts, scored, cells };
}

/** One row per regular sitting of the month, and one per cell without any; without `part` all of them. */
export async function findScoreRows(ctx: ActionContext, month: string, part?: { limit: number; offset: number }): Promise<ScoreRow[]> {
  const { rows } = await sql<ScoreRow>`
    select o.id as "organisationId", o.name, u.name as "unitName",
      m.total as members, m.id as "meetingId", m.held_on as "heldOn", coalesce(s.total, m.self_score) as total,
      coalesce(s.class, m.self_class) as class, coalesce(s.seat, case when m.self_score is not null then 'cell' end) as seat,
      coalesce((select total from score_sheets where meeting_id = m.id and seat = 'cell'), m.self_score) as "cellTotal",
      (select total from score_sheets where meeting_id = m.id and seat = 'attendee') as "attendeeTotal",
      (select total from score_sheets where meeting_id = m.id and seat = 'committee') as "committeeTotal",
      coalesce(s.note, '') as note
    from ${sittingsOf(ctx, month)}
    left join organisations u on u.id = o.parent_id and u.level > 0
    order by u.name collate "vi-x-icu" nulls first, o.name collate "vi-x-icu", o.id, m.held_on, m.id
    limit ${part?.limit ?? null} offset ${part?.offset ?? 0}`.execute(ctx.tx);
  return rows;
}

type Counts = Record<ScoreClass, number> & { count: number; cells: number; scored: number };

/** Classes are of sittings; `cells` and `scored` are of cells, which may have sat twice. */
async function countScores(ctx: ActionContext, month: string): Promise<Counts> {
  const { rows } = await sql<Counts>`
    select count(*)::int as count, count(distinct id)::int as cells, count(distinct id) filter (where class is not null)::int as scored,
      count(*) filter (where class = 'tot')::int as tot, count(*) filter (where class = 'kha')::int as kha,
      count(*) filter (where class = 'trung_binh')::int as trung_binh, count(*) filter (where class = 'kem')::int as kem
    from (select o.id, coalesce(s.class, m.self_class) as class from ${sittingsOf(ctx, month)}) scores`.execute(ctx.tx);
  return rows[0] ?? { count: 0, cells: 0, scored: 0, tot: 0, kha: 0, trung_binh: 0, kem: 0 };
}

/** Cells (`o`) that stood in the place in the month, each with its regular sittings (`m`) and the sheet that counts (`s`); without a sheet the score written in the minutes counts. */
function sittingsOf({ scope }: ActionContext, month: string): RawBuilder<unknown> {
  const first = sql`${`${month}-01`}::date`;
  return sql`(select * from organisations where is_cell and ${inScope(scope, "path")} and (dissolved_on is null or dissolved_on > ${first})
      and (founded_on is null or founded_on < (${first} + interval '1 month'))) o
    left join meetings m on m.organisation_id = o.id and m.month = ${first} and m.is_regular
    ${countingSheet}`;
}
