import { beforeAll, expect, test } from "vitest";
import { addTerm } from "#features/documents/terms/contract.ts";
import { recordMeeting, reviseMeeting } from "#features/meetings/contract.ts";
import { openWorld, type World, why } from "#test/world.ts";
import {
  compareFigure,
  createReport,
  downloadReport,
  getReport,
  listReportRows,
  listReports,
  type ReportDetail,
  saveHead,
  saveSection,
  signReport,
} from "../contract.ts";

let world: World;
let report: ReportDetail;
let meeting: { id: number; version: number };
const totals = { total: 3, exempt: 0, present: 3, excused: 0, unexcused: 0, spoke: 2 };
const sitting = {
  month: "2026-02",
  heldOn: "2026-02-05",
  isRegular: true,
  isThematic: false,
  beganAt: "14:00",
  endedAt: "15:40",
  selfScore: 92,
  secretary: "Người Ghi",
  totals,
};
beforeAll(async () => {
  world = await openWorld();
  await world.as("office").call(addTerm, { organisationId: world.unit.KHOI, kind: "committee", name: "2025-2030", from: "2025-08-01" });
  meeting = await world.as("office").call(recordMeeting, { organisationId: world.unit["DB1.2"], ...sitting });
  report = await world.as("office").call(createReport, { organisationId: world.unit.KHOI, kind: "six-month", period: "2026-H1" });
});

const figure = (of: ReportDetail, code: string) => of.figures.find((one) => one.code === code);
const sign = { datedOn: "2026-06-15" };

test("a draft opens with its parts, standing texts and live figures", () => {
  expect(report).toMatchObject({
    state: "draft",
    title: "công tác xây dựng Đảng 6 tháng đầu năm 2026",
    issuer: "Đảng ủy Khối các cơ quan tỉnh",
    can: ["write", "check", "sign"],
  });
  expect(report.sections.map((section) => section.code)).toContain("3.5");
  expect(figure(report, "meetings.regular")?.sum.value).toBe(1);
  expect(figure(report, "org.cells")?.sum.value).toBe(4);
});

test("a second draft of the same kind and period, a quarter, a period ahead are refused at the field", async () => {
  const draft = { organisationId: world.unit.KHOI, kind: "six-month", period: "2026-H1" } as const;
  await expect(world.as("office").call(createReport, draft)).rejects.toMatchObject({
    reason: "already-there",
    fields: { period: expect.any(String) },
  });
  await expect(world.as("office").call(createReport, { ...draft, period: "2026-Q1" })).rejects.toMatchObject({
    reason: "wrong-length",
  });
  await expect(world.as("office").call(createReport, { ...draft, period: "2026-H2" })).rejects.toMatchObject({
    reason: "period-not-begun",
  });
});

test("two people write different parts at once; of one part the second is told and gets the text that stands there", async () => {
  const office = world.as("office");
  await office.call(saveSection, { reportId: report.id, code: "1", body: "Lời của người thứ nhất.", before: "" });
  await office.call(saveSection, { reportId: report.id, code: "2", body: "Lời mục 2, {{members.total|two}} đồng chí.", before: "" });
  const second = office.call(saveSection, { reportId: report.id, code: "1", body: "Lời của người thứ hai.", before: "" });
  await expect(second).rejects.toMatchObject({ kind: "conflict", current: { body: "Lời của người thứ nhất." } });
  const unknown = office.call(saveSection, { reportId: report.id, code: "3", body: "{{khong.co}}", before: "" });
  await expect(unknown).rejects.toMatchObject({ fields: { body: expect.stringContaining("khong.co") } });
});

test("every figure of the draft opens into its rows", async () => {
  report = await world.as("office").call(getReport, { reportId: report.id });
  for (const { code, sum } of report.figures) {
    const { rows, count } = await world.as("office").call(listReportRows, { reportId: report.id, code, ...why, pageSize: 200 });
    expect({ code, total: rows.reduce((total, row) => total + row.numerator, 0) }).toEqual({ code, total: sum.numerator });
    expect(rows.length).toBe(count);
  }
});

test("the document carries the texts with their figures, in the layout of its day", async () => {
  const { fileName, body } = await world.as("office").download(downloadReport, { reportId: report.id });
  expect(fileName).toContain("(bản thảo).docx");
  expect(body.subarray(0, 2).toString()).toBe("PK");
});

test("a signed report is frozen with its rows; what changes later is told and changes nothing in it", async () => {
  const office = world.as("office");
  await expect(office.call(signReport, { reportId: report.id, version: report.version, ...sign })).rejects.toMatchObject({
    reason: "signer-missing",
  });
  const { title, recipients } = report;
  const headed = await office.call(saveHead, {
    ...{ reportId: report.id, version: report.version, title, recipients },
    ...{ place: "Phước Long", authority: "T/M BAN THƯỜNG VỤ", signerPosition: "BÍ THƯ", signerName: "Đỗ Hữu Nghĩa" },
  });
  const signed = await office.call(signReport, { reportId: report.id, version: headed.version, ...sign });
  expect(signed).toMatchObject({
    state: "signed",
    number: "01-BC/ĐUK",
    can: ["supplement"],
    checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(figure(signed, "members.total")?.rows).toBe(21);
  const paper = await office.download(downloadReport, { reportId: report.id });

  await office.call(reviseMeeting, { meetingId: meeting.id, version: meeting.version, ...sitting, selfScore: 75 });
  await office.call(recordMeeting, { organisationId: world.unit["DB1.2"], ...sitting, month: "2026-03", heldOn: "2026-03-05" });
  const later = await office.call(getReport, { reportId: report.id });
  expect(figure(later, "meetings.regular")).toMatchObject({ sum: { value: 1 }, now: { value: 2 } });
  expect(figure(later, "meetings.class.tot")).toMatchObject({ sum: { value: 1 }, now: { value: 1 } });
  expect(later.checksum).toBe(signed.checksum);
  expect(textSum((await office.download(downloadReport, { reportId: report.id })).body)).toBe(textSum(paper.body));

  const { changes } = await office.call(compareFigure, { reportId: report.id, code: "meetings.regular" });
  expect(changes.map((change) => [change.what, change.signed, change.now])).toEqual([["added", null, 1]]);
  const classes = await office.call(compareFigure, { reportId: report.id, code: "meetings.class.tot" });
  expect(classes.changes.map((change) => change.what).sort()).toEqual(["added", "removed"]);
  const { rows } = await office.call(listReportRows, { reportId: report.id, code: "meetings.class.tot" });
  expect(rows).toMatchObject([{ rowId: String(meeting.id), content: { class: "Tốt" } }]);

  await expect(
    office.call(saveSection, { reportId: report.id, code: "1", body: "Sửa", before: "Lời của người thứ nhất." }),
  ).rejects.toMatchObject({ reason: "signed" });
  await expect(office.call(signReport, { reportId: report.id, version: later.version, ...sign })).rejects.toMatchObject({
    reason: "signed",
  });
  const actions = await world.db.selectFrom("history").select("action").where("object_kind", "=", "report").orderBy("id").execute();
  expect(actions.map((row) => row.action)).toEqual(["create-report", "save-section", "save-section", "save-head", "sign-report"]);
});

test("a supplementary report points at the signed one", async () => {
  const supplement = await world
    .as("office")
    .call(createReport, { organisationId: world.unit.KHOI, kind: "six-month", period: "2026-H1", supplementsId: report.id });
  expect(supplement).toMatchObject({ supplementsId: report.id, title: "bổ sung công tác xây dựng Đảng 6 tháng đầu năm 2026" });
  expect((await world.as("office").call(getReport, { reportId: report.id })).supplements).toMatchObject([
    { id: supplement.id, state: "draft" },
  ]);
  const second = world
    .as("office")
    .call(createReport, { organisationId: world.unit.KHOI, kind: "six-month", period: "2026-H1", supplementsId: report.id });
  await expect(second).rejects.toMatchObject({ reason: "already-there" });
});

test("the head of a draft is kept by version", async () => {
  const own = await world.as("branch-office").call(createReport, { organisationId: world.unit.DB1, kind: "thematic", period: "2026-H1" });
  const head = {
    reportId: own.id,
    version: own.version,
    title: "kết quả nâng cao chất lượng",
    place: "Phước Long",
    datedOn: null,
    signerName: "Đỗ Hữu Nghĩa",
    signerPosition: "Bí thư",
  };
  expect(await world.as("branch-office").call(saveHead, head)).toMatchObject({ place: "Phước Long", version: own.version + 1 });
  await expect(world.as("branch-office").call(saveHead, head)).rejects.toMatchObject({ kind: "conflict" });
  await expect(
    world.as("branch-office").call(signReport, { reportId: own.id, version: own.version + 1, datedOn: "2026-06-16" }),
  ).rejects.toMatchObject({ fields: { datedOn: expect.any(String) } });
});

test("another branch's report does not exist, and a secretary sees those of the own cell alone", async () => {
  await expect(world.as("aside-office").call(getReport, { reportId: report.id })).rejects.toMatchObject({ kind: "not-found" });
  await expect(world.as("branch-office").call(getReport, { reportId: report.id })).rejects.toMatchObject({ kind: "not-found" });
  await expect(world.as("secretary").call(getReport, { reportId: report.id })).rejects.toMatchObject({ kind: "not-found" });
  expect(await world.as("secretary").call(listReports, { organisationId: world.unit["DB1.1"] })).toMatchObject({ count: 0 });
});

/** The checksum that the archive keeps of the text of the document: the same text has the same sum. */
function textSum(archive: Buffer): number {
  const entry = archive.lastIndexOf("word/document.xml") - 46;
  expect(archive.readUInt32LE(entry)).toBe(0x02014b50);
  return archive.readUInt32LE(entry + 16);
}
