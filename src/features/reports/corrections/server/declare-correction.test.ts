import { beforeAll, expect, test } from "vitest";
import { addTerm } from "#features/documents/terms/contract.ts";
import { recordMeeting, reviseMeeting } from "#features/meetings/contract.ts";
import { listSignings } from "#features/meetings/signings/contract.ts";
import { documentText } from "#test/document-text.ts";
import { openWorld, type World } from "#test/world.ts";
import { createReport, downloadReport, getReport, type ReportDetail, saveHead, signReport } from "../../contract.ts";
import { declareCorrection, endCorrection, listCorrections } from "../contract.ts";

let world: World;
let first: ReportDetail;
let next: ReportDetail;
let meeting: { id: number; version: number };

const totals = { total: 3, exempt: 0, present: 3, excused: 0, unexcused: 0, spoke: 2 };
const sitting = {
  ...{ month: "2026-02", heldOn: "2026-02-05", isRegular: true, isThematic: false, beganAt: "14:00", endedAt: "15:40" },
  ...{ selfScore: 92, secretary: "Người Ghi", totals },
};
const share = "meetings.held_share";
const attendance = "meetings.attendance";

beforeAll(async () => {
  world = await openWorld();
  const office = world.as("office");
  meeting = await office.call(recordMeeting, { organisationId: world.unit["DB1.2"], ...sitting });
  await office.call(addTerm, { organisationId: world.unit.KHOI, kind: "committee", name: "2025-2030", from: "2025-08-01" });
  first = await sign(await office.call(createReport, { organisationId: world.unit.KHOI, kind: "quarter", period: "2026-Q1" }));
  next = await office.call(createReport, { organisationId: world.unit.KHOI, kind: "quarter", period: "2026-Q2" });
});

async function sign({ id: reportId, title, recipients }: ReportDetail): Promise<ReportDetail> {
  const office = world.as("office");
  const { version } = await office.call(getReport, { reportId });
  const head = { title, recipients, place: "Phước Long", signerPosition: "BÍ THƯ", signerName: "Đỗ Hữu Nghĩa" };
  const headed = await office.call(saveHead, { reportId, version, ...head });
  return office.call(signReport, { reportId, version: headed.version, datedOn: "2026-06-15" });
}

const corrections = () => world.as("office").call(listCorrections, { reportId: next.id });
const declare = (code: string) =>
  world.as("office").call(declareCorrection, { reportId: next.id, code, reason: "Điểm danh thừa một người." });
const signings = (meetingId: number) => world.as("office").call(listSignings, { meetingId });
const lineOf = ({ rows }: Awaited<ReturnType<typeof corrections>>, code: string) => rows.find((row) => row.code === code);

test("while the books are as they were signed there is nothing to correct, on either side", async () => {
  expect(await corrections()).toMatchObject({
    of: { id: first.id, number: "01-BC/ĐUK", datedOn: "2026-06-15" },
    rows: [],
    can: ["declare"],
  });
  expect(await signings(meeting.id)).toEqual({ rows: [] });
  await expect(declare(share)).rejects.toMatchObject({ reason: "nothing-to-correct" });
});

test("a sitting recorded otherwise after the signature tells which reports say another number; its report tells the figure", async () => {
  const office = world.as("office");
  const told = { ...totals, present: 2, excused: 1 };
  await office.call(reviseMeeting, { meetingId: meeting.id, version: meeting.version, ...sitting, totals: told });
  const { rows } = await world.as("double").call(listSignings, { meetingId: meeting.id });
  expect(rows).toMatchObject([
    {
      ...{ reportId: first.id, committee: "Đảng bộ Khối các cơ quan tỉnh", number: "01-BC/ĐUK", canOpen: false },
      differences: [
        { code: attendance, name: "Có mặt", type: "number", signed: 3, now: 2 },
        { code: expect.any(String), name: "Vắng có lý do", type: "number", signed: 0, now: 1 },
      ],
    },
  ]);
  expect((await signings(meeting.id)).rows).toMatchObject([{ organisationId: world.unit.KHOI, canOpen: true }]);
  expect(lineOf(await corrections(), attendance)).toMatchObject({
    ...{ signed: { numerator: 3, denominator: 3 }, corrected: { numerator: 2, denominator: 3 }, reason: null },
  });
});

test("a sitting entered late says that its month was signed as one without", async () => {
  const late = await world
    .as("office")
    .call(recordMeeting, { organisationId: world.unit.CB1, ...sitting, totals: { ...totals, total: 4, excused: 1 } });
  expect((await signings(late.id)).rows).toMatchObject([
    { reportId: first.id, differences: [{ code: "meetings.missing", name: "Tháng này", signed: "là chưa họp", now: "đã họp" }] },
  ]);
});

test("a correction is declared once with its reason, taken back, and declared again; others may only read it", async () => {
  expect(lineOf(await declare(share), share)).toMatchObject({ reason: "Điểm danh thừa một người." });
  await expect(declare(share)).rejects.toMatchObject({ reason: "already-declared" });
  const end = { reportId: next.id, code: share };
  expect(lineOf(await world.as("office").call(endCorrection, end), share)).toMatchObject({ reason: null });
  await expect(world.as("office").call(endCorrection, end)).rejects.toMatchObject({ reason: "not-declared" });
  await declare(share);
  const read = await world.as("standing").call(listCorrections, { reportId: next.id });
  expect(read.can).toEqual([]);
  const before = await world.as("office").call(listCorrections, { reportId: first.id });
  expect(before).toMatchObject({ of: null, rows: [], declaredIn: [{ id: next.id, isSigned: false, codes: [share] }] });
});

test("the paper says both numbers and why, and only what was declared; the signature keeps them", async () => {
  const office = world.as("office");
  const sentence =
    "Tỷ lệ kỳ sinh hoạt đã họp: đã báo cáo 1/14 (7,1\u00a0%), nay đính chính là 2/14 (14,3\u00a0%). Lý do: Điểm danh thừa một người.";
  const text = async () => documentText((await office.download(downloadReport, { reportId: next.id })).body);
  expect(await text()).toContain(`Báo cáo số 01-BC/ĐUK, ngày 15/6/2026:\n${sentence}`);
  expect((await text()).match(/đã báo cáo/g)).toHaveLength(1);
  const signed = await sign(next);
  await office.call(recordMeeting, { organisationId: world.unit["DB2.1"], ...sitting, totals: { ...totals, total: 4, excused: 1 } });
  expect(lineOf(await corrections(), share)).toMatchObject({ corrected: { numerator: 2, denominator: 14 } });
  expect((await corrections()).rows).toHaveLength(1);
  expect(await text()).toContain(sentence);
  expect(signed.checksum).toMatch(/^[0-9a-f]{64}$/);
  await expect(declare(attendance)).rejects.toMatchObject({ reason: "signed" });
});
