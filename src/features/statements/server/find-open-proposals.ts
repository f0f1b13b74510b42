import { sql } from "kysely";
import type { AgendaSource } from "#features/meetings/preparation/server/queries.ts";

interface Proposal {
  id: number;
  text: string;
  /** dd/MM/yyyy. */
  madeOn: string;
  ownerName: string | null;
  answer: string | null;
}

/**
 * What a cell proposed, for its next regular sitting: every proposal without an answer, and the answers that came since the last
 * one, so that the members who proposed hear of them (HD 42: giải quyết kiến nghị).
 */
export const findOpenProposals: AgendaSource = async (reader, { organisationId, isRegular, since }) => {
  if (!isRegular) return [];
  const { rows } = await sql<Proposal>`
    select s.id::int as id, s.text, to_char(s.created_at at time zone 'Asia/Ho_Chi_Minh', 'DD/MM/YYYY') as "madeOn", w.name as "ownerName",
      case when a.answered_at is not null then a.answer end as answer
    from statements s left join proposal_answers a on a.statement_id = s.id left join organisations w on w.id = a.owner_id
    where s.organisation_id = ${organisationId} and s.kind = 'proposal' and s.withdrawn_at is null
      and (a.answered_at is null or (a.answered_at at time zone 'Asia/Ho_Chi_Minh')::date >= ${since}::date)
    order by a.answered_at nulls first, s.created_at, s.id limit 20`.execute(reader);
  const [first] = rows;
  if (!first) return [];
  const open = rows.filter(({ answer }) => answer === null).length;
  const counts = [open > 0 && `${open} chưa được trả lời`, open < rows.length && `${rows.length - open} mới có trả lời`];
  return [
    {
      ...{ stage: "business", session: "regular", section: "other" },
      title: `Kiến nghị của chi bộ: ${counts.filter(Boolean).join(", ")}`,
      content: rows.map(lineOf).join("\n"),
      ...{ minutes: null, origin: "proposal", originId: first.id },
    },
  ];
};

function lineOf({ text, madeOn, ownerName, answer }: Proposal): string {
  if (answer !== null) return `- ${text} (nêu ngày ${madeOn}). ${ownerName} trả lời: ${answer}`;
  return `- ${text} (nêu ngày ${madeOn}${ownerName ? `, chờ ${ownerName} trả lời` : ", chưa giao nơi trả lời"}).`;
}
