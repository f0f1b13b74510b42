import { sql } from "kysely";
import type { SheetValue } from "#server/files/xlsx-write.ts";
import type { PersonalData } from "#server/personal-data.ts";
import type { AttendanceState } from "../rules.ts";

/** The meetings' part of what a member may take home: every roll call with the person on it. */
export const attendanceData: PersonalData = async ({ tx }, memberId) => {
  const { rows } = await sql<{ cells: SheetValue[] }>`
    select json_build_array(m.held_on, o.name, a.state, a.reason, to_char(a.arrived_at, 'HH24:MI'), case when a.spoke then 'có' end) as cells
    from meeting_attendance a join meetings m on m.id = a.meeting_id join organisations o on o.id = m.organisation_id
    where a.member_id = ${memberId} order by m.held_on, m.id`.execute(tx);
  return {
    name: "Sinh hoạt",
    heading: [],
    columns: [
      { title: "Ngày họp", type: "day" },
      { title: "Chi bộ", type: "text" },
      { title: "Điểm danh", type: "text", width: 18 },
      { title: "Lý do", type: "text" },
      { title: "Đến lúc", type: "text", width: 10 },
      { title: "Phát biểu", type: "text", width: 10 },
    ],
    rows: rows.map(({ cells }) => cells.map((cell, at) => (at === 2 ? (names[String(cell)] ?? cell) : cell))),
  };
};

const inWords: Record<AttendanceState, string> = {
  present: "có mặt",
  late: "đến muộn",
  online: "dự trực tuyến",
  excused: "vắng có lý do",
  unexcused: "vắng không lý do",
  "not-due": "không phải dự",
};
const names: Record<string, string> = inWords;
