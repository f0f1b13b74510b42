// The register's part of what a member may take home: the file, where and as what, who read it, what was asked for.
import { sql } from "kysely";
import { changedFields } from "#contract/change-log.ts";
import { systemScope } from "#server/access/scope.ts";
import type { Sheet, SheetColumn, SheetValue } from "#server/files/xlsx-write.ts";
import type { PersonalData } from "#server/personal-data.ts";
import { postNames } from "../../posts/rules.ts";
import { findReadingsOf } from "../../readings/server/queries.ts";
import { readingCells, readingTitles } from "../../readings/server/readings-xlsx.ts";
import { endingNames, enteringNames, situationNames, standingNames } from "../../rules.ts";
import { getMember } from "../../server/queries.ts";
import { memberFields } from "../../server/read-member.ts";
import { fieldNames, memberWords } from "../../words/rules.ts";
import { requestStates } from "../rules.ts";
import { findOwnRequests } from "./queries.ts";

/** In the order of the sheets. */
export const registerData: readonly PersonalData[] = [fileSheet, membershipSheet, statusSheet, postSheet, readingSheet, requestSheet];

const text = (title: string, width = 28): SheetColumn => ({ title, type: "text", width });
const day = (title: string): SheetColumn => ({ title, type: "day" });

type Context = Parameters<PersonalData>[0];

async function fileSheet({ tx, today }: Context, memberId: number): Promise<Sheet> {
  const member = await getMember(tx, await systemScope(tx, today), memberId);
  const rows = changedFields(memberWords, { before: null, after: memberFields(member) });
  return {
    name: "Lý lịch",
    heading: [],
    columns: [text("Mục"), text("Nội dung", 60)],
    rows: [["Chi bộ", member.cell_name], ...rows.map(({ field, after }) => [field, after])],
  };
}

async function membershipSheet({ tx }: Context, memberId: number): Promise<Sheet> {
  const { rows } = await sql<{ cells: SheetValue[] }>`
    select cells from (
      select json_build_array(o.name, lower(m.valid), upper(m.valid) - 1, case m.kind when 'temporary' then 'tạm thời' else 'chính thức' end,
        m.entered_how, m.entered_from, m.left_how, m.left_to, m.decision) as cells, lower(m.valid) as since
      from memberships m join organisations o on o.id = m.organisation_id where m.member_id = ${memberId}
      union all
      select json_build_array(o.name, lower(g.valid), upper(g.valid) - 1, 'trong tổ đảng', null, null, null, null, null), lower(g.valid)
      from group_memberships g join organisations o on o.id = g.group_id where g.member_id = ${memberId}) r
    order by since`.execute(tx);
  const columns = [
    text("Chi bộ, tổ đảng"),
    day("Từ ngày"),
    day("Đến ngày"),
    text("Sinh hoạt"),
    text("Vào do"),
    text("Từ"),
    text("Ra do"),
    text("Đến"),
  ];
  return { name: "Sinh hoạt đảng", heading: [], columns: [...columns, text("Quyết định")], rows: inWords(rows) };
}

async function statusSheet({ tx }: Context, memberId: number): Promise<Sheet> {
  const { rows } = await sql<{ cells: SheetValue[] }>`
    select json_build_array(s.status, lower(s.valid), upper(s.valid) - 1, s.decision, s.note) as cells
    from member_statuses s where s.member_id = ${memberId} order by lower(s.valid), s.id`.execute(tx);
  const columns = [text("Tình trạng"), day("Từ ngày"), day("Đến ngày"), text("Quyết định"), text("Ghi chú", 40)];
  return { name: "Tình trạng", heading: [], columns, rows: inWords(rows) };
}

async function postSheet({ tx }: Context, memberId: number): Promise<Sheet> {
  const { rows } = await sql<{ cells: SheetValue[] }>`
    select json_build_array(p.post, o.name, lower(p.valid), upper(p.valid) - 1, p.term, p.decision, p.note) as cells
    from posts p join organisations o on o.id = p.organisation_id
    where p.member_id = ${memberId} and p.withdrawn_at is null order by lower(p.valid), p.id`.execute(tx);
  const columns = [
    text("Chức vụ"),
    text("Tổ chức"),
    day("Từ ngày"),
    day("Đến ngày"),
    text("Nhiệm kỳ", 14),
    text("Quyết định"),
    text("Ghi chú", 40),
  ];
  return { name: "Chức vụ", heading: [], columns, rows: inWords(rows) };
}

async function readingSheet({ tx }: Context, memberId: number): Promise<Sheet> {
  const readings = await findReadingsOf(tx, memberId, { pageSize: 10_000 });
  return { name: "Ai đã xem", heading: [], columns: readingTitles, rows: readings.map(readingCells) };
}

async function requestSheet({ tx }: Context, memberId: number): Promise<Sheet> {
  const requests = await findOwnRequests(tx, memberId);
  return {
    name: "Đề nghị sửa",
    heading: [],
    columns: [
      day("Ngày"),
      text("Mục"),
      text("Trong sổ khi đó"),
      text("Đề nghị"),
      text("Lý do", 40),
      text("Kết quả", 16),
      text("Trả lời", 40),
    ],
    rows: requests.map((one) => [
      one.createdAt.slice(0, 10),
      fieldNames[one.field],
      one.before,
      one.after,
      one.reason,
      requestStates[one.state],
      one.answer,
    ]),
  };
}

const names: Record<string, string> = { ...postNames, ...standingNames, ...situationNames, ...endingNames, ...enteringNames };

/** Codes stand in no cell. */
function inWords(rows: readonly { cells: SheetValue[] }[]): SheetValue[][] {
  return rows.map(({ cells }) => cells.map((cell) => (typeof cell === "string" ? (names[cell] ?? cell) : cell)));
}
