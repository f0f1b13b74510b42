// An object of every kind at every place of the test world, for the permission test to knock at.
import { randomBytes } from "node:crypto";
import type { Database } from "#server/db/connect.ts";
import { now, type UnitCode, type World } from "./world.ts";

export interface PlaceObjects {
  organisationId: number;
  accountId: number;
  accountRoleId: number;
  delegationId: number;
  regulationId: number;
  memberId: number;
  postId: number;
  meetingId: number;
  reportId: number;
  importId: number;
  taskId: number;
  stepId: number;
  correctionId: number;
  rowId: number;
  closingId: number;
  documentId: number;
  fileId: number;
  termId: number;
  seriesId: number;
  numberId: number;
  calendarLinkId: number;
  plannedMeetingId: number;
  paperId: number;
  committeeMeetingId: number;
  scanId: number;
  followerId: number;
  statementId: number;
  dutyId: number;
  remarkId: number;
  themeId: number;
  tableId: number;
  requestId: number;
  answerId: number;
}

export async function makeObjects(world: World, code: UnitCode): Promise<PlaceObjects> {
  const { db } = world;
  const organisationId = world.unit[code];
  const account = await db
    .insertInto("accounts")
    .values({ user_name: `o-${code.toLowerCase()}`, display_name: "Người ở đó", password_hash: "-", created_at: now })
    .returning("id")
    .executeTakeFirstOrThrow();
  const role = await db
    .insertInto("account_roles")
    .values({ account_id: account.id, role: "member", organisation_id: organisationId, valid: "[2020-01-01,)" })
    .returning("id")
    .executeTakeFirstOrThrow();
  const delegation = await db
    .insertInto("delegations")
    .values({
      account_role_id: role.id,
      to_account_id: account.id,
      valid: "[2026-06-10,2026-07-01)",
      made_at: now,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const regulation = await db
    .insertInto("regulations")
    .values({
      key: "meetings.submit_days",
      organisation_id: organisationId,
      valid: "[2026-01-01,)",
      value: "3",
      source: "Quy chế",
      certainty: "confirmed",
      created_at: now,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return {
    organisationId,
    accountId: account.id,
    accountRoleId: role.id,
    delegationId: delegation.id,
    regulationId: regulation.id,
    ...(await makeRecords(db, world, organisationId)),
    ...(await makePaper(db, organisationId)),
    ...(await makeBook(db, organisationId)),
    ...(await makeDocument(db, world.unit.KHOI, organisationId)),
    ...(await makePlan(world, organisationId)),
    ...(await makeStatement(db, world, organisationId)),
    ...(await makeDuty(db, organisationId)),
    ...(await makeTable(world, organisationId)),
    ...(await makeRequest(db, world, organisationId)),
  };
}

/** A page of the signed paper of the sitting there, and who follows the place; called once sitting and post are. */
async function makePaper(db: Database, organisationId: number): Promise<Pick<PlaceObjects, "scanId" | "followerId">> {
  const meeting = await db.selectFrom("meetings").select("id").where("organisation_id", "=", organisationId).executeTakeFirstOrThrow();
  const file = { file_key: "0".repeat(32), file_name: "bien-ban.pdf", file_type: "application/pdf", size: 9, checksum: "0".repeat(64) };
  const scan = await db
    .insertInto("meeting_scans")
    .values({ meeting_id: meeting.id, page: 1, edition: 1, ...file, added_at: now })
    .returning("id")
    .executeTakeFirstOrThrow();
  const post = await db.selectFrom("posts").select("id").where("organisation_id", "=", organisationId).executeTakeFirstOrThrow();
  const follower = await db
    .insertInto("cell_followers")
    .values({ post_id: post.id, cell_id: organisationId, valid: "[2026-01-01,)", created_at: now })
    .returning("id")
    .executeTakeFirstOrThrow();
  return { scanId: scan.id, followerId: follower.id };
}

async function makePlan(
  { db, unit }: World,
  organisationId: number,
): Promise<Pick<PlaceObjects, "plannedMeetingId" | "paperId" | "committeeMeetingId">> {
  const cell = { organisation_id: organisationId, top_id: unit.KHOI, created_at: now, updated_at: now };
  const planned = await db
    .insertInto("planned_meetings")
    .values({ ...cell, month: "2026-07-01", is_regular: true, is_thematic: false, meet_on: "2026-07-06", state: "planned" })
    .returning("id")
    .executeTakeFirstOrThrow();
  const file = { file_key: "0".repeat(32), file_name: "du-thao.pdf", file_type: "application/pdf", size: 1, checksum: "-" };
  const paper = await db
    .insertInto("planned_papers")
    .values({ planned_meeting_id: planned.id, title: "Dự thảo", ...file, added_at: now })
    .returning("id")
    .executeTakeFirstOrThrow();
  const committee = await db
    .insertInto("committee_meetings")
    .values({ ...cell, month: "2026-06-01", held_on: "2026-06-02" })
    .returning("id")
    .executeTakeFirstOrThrow();
  return { plannedMeetingId: planned.id, paperId: paper.id, committeeMeetingId: committee.id };
}

async function makeDocument(
  db: Database,
  top_id: number,
  organisation_id: number,
): Promise<Pick<PlaceObjects, "documentId" | "fileId" | "termId" | "seriesId" | "numberId">> {
  const term = await db
    .insertInto("terms")
    .values({ organisation_id, kind: "committee", name: "2025-2030", valid: "[2025-08-01,)", created_at: now })
    .returning("id")
    .executeTakeFirstOrThrow();
  const series = await db
    .insertInto("number_series")
    .values({ term_id: term.id, seat: "committee", kind: "plan", last_number: 1 })
    .returning("id")
    .executeTakeFirstOrThrow();
  const number = await db
    .insertInto("document_numbers")
    .values({ series_id: series.id, number: 1, state: "reserved", at: now })
    .returning("id")
    .executeTakeFirstOrThrow();
  const numbered = { kind: "directive", number: 36, letters: "CT", symbol: "TW", reference: "36-CT/TW", issuer: "Trung ương" };
  const document = await db
    .insertInto("documents")
    .values({
      ...{ organisation_id, top_id, direction: "in", ...numbered, dated_on: "2026-06-01", received_on: "2026-06-02" },
      ...{ search_key: "36 ct tw", created_at: now },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const file = await db
    .insertInto("document_files")
    .values({
      ...{ document_id: document.id, file_key: randomBytes(16).toString("hex"), file_name: "chi-thi.pdf", file_type: "application/pdf" },
      ...{ size: 1, checksum: randomBytes(32).toString("hex"), at: now },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return { documentId: document.id, fileId: file.id, termId: term.id, seriesId: series.id, numberId: number.id };
}

async function makeBook(db: Database, organisationId: number): Promise<Pick<PlaceObjects, "rowId" | "closingId">> {
  const book = { organisation_id: organisationId, book_code: "chi-uy", period: "2026" };
  const row = await db
    .insertInto("book_rows")
    .values({ ...book, day: "2026-06-01", content: JSON.stringify({ content: "Họp" }), created_at: now })
    .returning("id")
    .executeTakeFirstOrThrow();
  const frozen = { name: "Sổ", place: "Nơi đó", parts: "[]", row_count: 0, checksum: randomBytes(32).toString("hex") };
  const closing = await db
    .insertInto("book_closings")
    .values({ ...book, ...frozen, edition: 1, closed_at: now, closed_by_name: "Người ở đó" })
    .returning("id")
    .executeTakeFirstOrThrow();
  return { rowId: row.id, closingId: closing.id };
}

async function makeStatement(db: Database, world: World, organisation_id: number): Promise<Pick<PlaceObjects, "statementId" | "themeId">> {
  const theme = await db
    .insertInto("statement_themes")
    .values({ organisation_id, kind: "proposal", name: "Một ý", search_key: "mot y", created_at: now })
    .returning("id")
    .executeTakeFirstOrThrow();
  const about = { period: "2026-H1", days: "[2026-01-01,2026-07-01)", kind: "proposal", text: "Đề nghị", search_key: "de nghi" };
  const statement = await db
    .insertInto("statements")
    .values({ organisation_id, top_id: world.unit.KHOI, ...about, created_at: now, updated_at: now })
    .returning("id")
    .executeTakeFirstOrThrow();
  return { statementId: statement.id, themeId: theme.id };
}

async function makeTable({ db, unit }: World, organisationId: number): Promise<Pick<PlaceObjects, "tableId">> {
  const layout = { layout_code: "xep-loai", layout_version: "2026-11-01", period: "2026-Q1" };
  const { id } = await db
    .insertInto("report_tables")
    .values({ organisation_id: organisationId, top_id: unit.KHOI, ...layout, created_at: now, updated_at: now })
    .returning("id")
    .executeTakeFirstOrThrow();
  return { tableId: id };
}

async function makeDuty(db: Database, organisation_id: number): Promise<Pick<PlaceObjects, "dutyId">> {
  const asked = { type_code: "six-month", length: "half", owed_by: "children", due_days: 10, valid: "[2020-01-01,)" };
  const { id } = await db
    .insertInto("report_duties")
    .values({ organisation_id, ...asked, created_at: now })
    .returning("id")
    .executeTakeFirstOrThrow();
  return { dutyId: id };
}

/** The place asks of itself: the request and the answer both lie there. */
async function makeRequest(db: Database, world: World, organisation_id: number): Promise<Pick<PlaceObjects, "requestId" | "answerId">> {
  const asked = { title: "Khảo sát", asks: "children", questions: "[]", due_on: "2026-06-30", state: "sent", sent_at: now };
  const request = await db
    .insertInto("requests")
    .values({ organisation_id, top_id: world.unit.KHOI, ...asked, created_at: now })
    .returning("id")
    .executeTakeFirstOrThrow();
  const answer = await db
    .insertInto("request_answers")
    .values({ request_id: request.id, organisation_id, state: "open" })
    .returning("id")
    .executeTakeFirstOrThrow();
  return { requestId: request.id, answerId: answer.id };
}

async function makeRecords(
  db: Database,
  world: World,
  organisationId: number,
): Promise<
  Pick<
    PlaceObjects,
    "memberId" | "postId" | "meetingId" | "reportId" | "importId" | "taskId" | "stepId" | "correctionId" | "calendarLinkId" | "remarkId"
  >
> {
  const top_id = world.unit.KHOI;
  const member = await db
    .insertInto("members")
    .values({
      top_id,
      cell_id: organisationId,
      family: "Người",
      middle: "Ở",
      given: "Đó",
      full_name: "Người Ở Đó",
      search_key: "nguoi o do",
      sex: "male",
      citizen_number: "001099000001",
      created_at: now,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const post = await db
    .insertInto("posts")
    .values({
      organisation_id: organisationId,
      member_id: member.id,
      post: "committee-member",
      valid: "[2020-01-01,)",
      entered_how: "registered",
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const meeting = await db
    .insertInto("meetings")
    .values({
      organisation_id: organisationId,
      top_id,
      month: "2026-02-01",
      held_on: "2026-02-05",
      is_regular: true,
      is_thematic: false,
      source: "totals",
      total: 3,
      present: 3,
      state: "submitted",
      created_at: now,
      updated_at: now,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const report = await db
    .insertInto("reports")
    .values({
      organisation_id: organisationId,
      top_id,
      kind: "six-month",
      period: "2026-H1",
      as_of: "2026-06-15",
      title: "Báo cáo",
      state: "draft",
      created_at: now,
      updated_at: now,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const task = await db
    .insertInto("tasks")
    .values({
      organisation_id: organisationId,
      top_id,
      content: "Một việc",
      search_key: "mot viec",
      given_on: "2026-06-01",
      due_on: "2026-06-30",
      state: "given",
      created_at: now,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const evidence = { file_key: "1".repeat(32), file_name: "anh.pdf", file_type: "application/pdf" };
  const step = await db
    .insertInto("task_steps")
    .values({ task_id: task.id, step: "report", at: now, ...evidence })
    .returning("id")
    .executeTakeFirstOrThrow();
  const file = await db
    .insertInto("imports")
    .values({
      kind: "organisations",
      organisation_id: organisationId,
      file_name: "to-chuc.xlsx",
      file_key: "0".repeat(32),
      checksum: "-",
      sheet: "S",
      columns: JSON.stringify({ firstRow: 2, year: null, columns: [] }),
      state: "uploaded",
      created_at: now,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const correction = await db
    .insertInto("correction_requests")
    .values({
      member_id: member.id,
      account_id: world.account.stranger,
      field: "homePlace",
      after: "Xã Khác",
      reason: "ghi sai",
      evidence_key: "0".repeat(32),
      evidence_name: "giay-to.pdf",
      evidence_type: "application/pdf",
      created_at: now,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const link = await db
    .insertInto("calendar_links")
    .values({ organisation_id: organisationId, token_hash: randomBytes(32), name: "Điện thoại", made_at: now })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db
    .insertInto("programmes")
    .values({ organisation_id: organisationId, year: 2026, state: "draft", created_at: now, updated_at: now })
    .execute();
  await db
    .insertInto("report_sections")
    .values({ report_id: report.id, position: 1, code: "1", heading: "1. Nhiệm vụ", level: 2 })
    .execute();
  const remark = await db
    .insertInto("report_remarks")
    .values({ report_id: report.id, section_code: "1", text: "Nêu rõ hơn", at: now })
    .returning("id")
    .executeTakeFirstOrThrow();
  return {
    memberId: member.id,
    postId: post.id,
    meetingId: meeting.id,
    reportId: report.id,
    importId: file.id,
    taskId: task.id,
    stepId: Number(step.id),
    correctionId: correction.id,
    calendarLinkId: link.id,
    remarkId: remark.id,
  };
}
