import { sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import type { Reader } from "#server/db/connect.ts";
import type { BookPart, Column } from "../rules.ts";

interface SittingRow {
  id: number;
  heldOn: DayText;
  kind: string;
  present: string;
  absent: string | null;
  officers: string | null;
  items: string | null;
  votes: string | null;
  resolution: string | null;
  state: string;
}

const columns: Column[] = [
  { code: "day", title: "Ngày họp", type: "day" },
  { code: "kind", title: "Kỳ", type: "text" },
  { code: "present", title: "Có mặt", type: "text" },
  { code: "absent", title: "Vắng, miễn", type: "text" },
  { code: "officers", title: "Chủ trì, thư ký", type: "text" },
  { code: "items", title: "Nội dung, kết luận", type: "text" },
  { code: "votes", title: "Biểu quyết", type: "text" },
  { code: "resolution", title: "Nghị quyết", type: "text" },
  { code: "state", title: "Biên bản", type: "text" },
];

/** The sittings of a cell in a span of days, as the book of minutes tells them; whoever was excused or exempt stands in it by name. */
export async function readMinutes(reader: Reader, organisationId: number, span: { from: DayText; to: DayText }): Promise<BookPart> {
  const { rows } = await sql<SittingRow>`
    select m.id, m.held_on as "heldOn",
      concat(case when m.is_regular then 'Thường kỳ tháng ' || extract(month from m.month) else 'Chuyên đề' end,
        case when m.is_regular and m.is_thematic then ', chuyên đề' end, case when m.topic <> '' then ': ' || m.topic end,
        case when m.began_at is not null then '; ' || to_char(m.began_at, 'HH24:MI') || coalesce('–' || to_char(m.ended_at, 'HH24:MI'), '') end) as kind,
      m.present || '/' || m.total as present,
      coalesce((select string_agg(p.full_name || ' (' || case a.state when 'excused' then 'có lý do' when 'unexcused' then 'không lý do' else 'miễn, không tính' end || ')',
          '; ' order by p.given collate "vi-x-icu", p.id)
        from meeting_attendance a join members p on p.id = a.member_id
        where a.meeting_id = m.id and a.state in ('excused', 'unexcused', 'not-due')),
        nullif(concat_ws('; ', case when m.excused > 0 then m.excused || ' có lý do' end, case when m.unexcused > 0 then m.unexcused || ' không lý do' end,
          case when m.exempt > 0 then m.exempt || ' miễn' end), '')) as absent,
      nullif(concat_ws('; ', nullif(m.chair, ''), nullif(m.secretary, '')), '') as officers,
      (select string_agg(concat_ws(': ', i.title, nullif(i.content, ''), nullif('kết luận ' || nullif(i.conclusion, ''), '')), E'\n' order by i.position)
        from meeting_items i where i.meeting_id = m.id) as items,
      (select string_agg(v.subject || ': ' || v.in_favour || '/' || v.base || case when v.passed then ', thông qua' else ', không thông qua' end, E'\n' order by v.position)
        from meeting_votes v where v.meeting_id = m.id) as votes,
      (select nullif(concat_ws(', ', nullif(r.number, ''), nullif(r.subject, '')), '') from meeting_resolutions r where r.meeting_id = m.id) as resolution,
      case m.state when 'accepted' then 'Đã nhận' when 'submitted' then 'Chờ kiểm tra' when 'returned' then 'Trả lại' else 'Đang soạn' end as state
    from meetings m where m.organisation_id = ${organisationId} and m.held_on between ${span.from}::date and ${span.to}::date
    order by m.held_on, m.id`.execute(reader);
  return {
    title: "Biên bản, nghị quyết",
    columns,
    rows: rows.map((row) => ({
      key: `meeting:${row.id}`,
      values: [row.heldOn, row.kind, row.present, row.absent, row.officers, row.items, row.votes, row.resolution, row.state],
    })),
  };
}
