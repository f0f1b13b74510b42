import { sql } from "kysely";
import type { AgendaSource } from "./queries.ts";

/** What the last sitting concluded, as long as one of the tasks it gave is open. */
export const findConclusions: AgendaSource = async (reader, { organisationId, isRegular, meetOn }) => {
  if (!isRegular) return [];
  const { rows } = await sql<{ id: number; month: string; open: number; conclusions: string[] }>`
    select m.id, extract(month from m.month)::text as month,
      (select count(*)::int from tasks t where t.meeting_id = m.id and t.state not in ('closed', 'dropped')) as open,
      coalesce((select json_agg(i.title || ': ' || i.conclusion order by i.position) from meeting_items i
        where i.meeting_id = m.id and i.conclusion <> ''), '[]') as conclusions
    from meetings m where m.organisation_id = ${organisationId} and m.held_on < ${meetOn}::date
    order by m.held_on desc, m.id desc limit 1`.execute(reader);
  return rows
    .filter(({ open, conclusions }) => open > 0 && conclusions.length > 0)
    .map(({ id, month, open, conclusions }) => ({
      stage: "business",
      session: "regular",
      section: "review",
      title: `Thực hiện kết luận kỳ tháng ${month}: còn ${open} nhiệm vụ chưa xong`,
      content: conclusions.map((text) => `- ${text}`).join("\n"),
      minutes: null,
      origin: "conclusion",
      originId: id,
    }));
};
