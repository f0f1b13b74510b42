import { sql } from "kysely";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { inScope } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { listScores as declared, ScoreRow } from "../contract.ts";
import { countingSheet } from "./queries.ts";

/** A month's scores of every cell of the place, in the columns of the table that goes up: members, day, points, class, note. */
export async function listScores(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const rows = await findScoreRows(ctx, input.month);
  const counts = { tot: 0, kha: 0, trung_binh: 0, kem: 0 };
  for (const row of rows) if (row.class) counts[row.class] += 1;
  return { rows, counts, scored: rows.filter((row) => row.class !== null).length, cells: rows.length };
}

/** Cells that stood in the place at the end of the month; without a sheet the score written in the minutes counts. */
export async function findScoreRows(ctx: ActionContext, month: string): Promise<ScoreRow[]> {
  const { rows } = await sql<ScoreRow>`
    select o.id as "organisationId", o.name, u.name as "unitName",
      m.total as members, m.id as "meetingId", m.held_on as "heldOn", coalesce(s.total, m.self_score) as total,
      coalesce(s.class, m.self_class) as class, coalesce(s.seat, case when m.self_score is not null then 'cell' end) as seat,
      coalesce((select total from score_sheets where meeting_id = m.id and seat = 'cell'), m.self_score) as "cellTotal",
      (select total from score_sheets where meeting_id = m.id and seat = 'attendee') as "attendeeTotal",
      (select total from score_sheets where meeting_id = m.id and seat = 'committee') as "committeeTotal",
      coalesce(s.note, '') as note
    from organisations o
    left join organisations u on u.id = o.parent_id and u.level > 0
    left join meetings m on m.organisation_id = o.id and m.month = ${`${month}-01`}::date and m.is_regular
    ${countingSheet}
    where o.is_cell and ${inScope(ctx.scope, "o.path")} and (o.dissolved_on is null or o.dissolved_on > ${`${month}-01`}::date)
      and (o.founded_on is null or o.founded_on < (${`${month}-01`}::date + interval '1 month'))
    order by u.name collate "vi-x-icu" nulls first, o.name collate "vi-x-icu", o.id`.execute(ctx.tx);
  return rows;
}
