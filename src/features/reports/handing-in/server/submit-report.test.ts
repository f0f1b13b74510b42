import { beforeAll, expect, test } from "vitest";
import { listObjectChanges } from "#contract/change-log.ts";
import { addTerm } from "#features/documents/terms/contract.ts";
import { documentText } from "#test/document-text.ts";
import { openWorld, type World } from "#test/world.ts";
import { createReport, getReport, type ReportDetail, saveHead, saveSection, signReport } from "../../contract.ts";
import { downloadReportReminder, endDuty, getGrid, leaveOut, listDuties, listOwed, setDuty, takeBack } from "../../duties/contract.ts";
import { acceptReport, checkReport, listWaitingBelow, reopenReport, returnReport, submitReport, tickRemark } from "../contract.ts";

let world: World;
let dutyId: number;
let report: ReportDetail;
let own: ReportDetail;
beforeAll(async () => {
  world = await openWorld();
  await world
    .as("office")
    .call(addTerm, { organisationId: world.unit.KHOI, kind: "committee", name: "2025-2030", from: "2025-08-01", withBelow: true });
  ({ id: dutyId } = await ask());
});

const asked = {
  typeCode: "quarter",
  length: "quarter",
  owedBy: "children",
  dueDays: 5,
  from: "2026-01-01",
  source: "Quy chế làm việc",
} as const;
const ask = (more: Record<string, unknown> = {}) =>
  world.as("office").call(setDuty, { organisationId: world.unit.KHOI, ...asked, ...more });
const period = "2026-Q1";
const signOwn = () => world.as("office").call(signReport, { reportId: own.id, version: own.version, datedOn: "2026-06-10" });
const step = () => ({ reportId: report.id, version: report.version });

test("a committee asks its units for a report by a day; each sees what it owes, a day off moves on", async () => {
  // 31/03 + 5 days is Sunday 05/04/2026.
  const { rows } = await world.as("branch-office").call(listOwed, { organisationId: world.unit.DB1 });
  expect(rows[0]).toMatchObject({ period, typeName: "Báo cáo quý", dueOn: "2026-04-06", standing: "missing", reportId: null });
  const { owed } = await world.as("branch-office").call(listDuties, { organisationId: world.unit.DB1 });
  expect(owed).toMatchObject([{ askedBy: { name: "Đảng bộ Khối các cơ quan tỉnh" }, can: [] }]);
});

test("the same duty twice, a cell's report of committees, a length that does not fit, are refused at their fields", async () => {
  await expect(ask({ from: "2026-05-01" })).rejects.toMatchObject({ kind: "conflict", fields: { typeCode: expect.any(String) } });
  await expect(ask({ typeCode: "cell-month", length: "month" })).rejects.toMatchObject({ fields: { owedBy: expect.any(String) } });
  await expect(ask({ typeCode: "six-month" })).rejects.toMatchObject({ fields: { length: expect.any(String) } });
  await expect(ask({ typeCode: "khong-co" })).rejects.toMatchObject({ fields: { typeCode: expect.any(String) } });
  await expect(ask({ typeCode: "year", length: "year", dueDays: 500 })).rejects.toMatchObject({ kind: "invalid" });
});

test("a lower level that closes no earlier than the one above is told", async () => {
  const lower = { organisationId: world.unit.DB2, ...asked };
  const aside = world.as("aside-office");
  await aside.call(setDuty, { ...lower, dueDays: 5 });
  const { asked: own } = await aside.call(listDuties, { organisationId: world.unit.DB2 });
  expect(own[0]?.warnings).toEqual([expect.stringContaining("Đảng bộ Khối các cơ quan tỉnh")]);
});

test("written, checked, handed in, returned with a remark, accepted, signed", async () => {
  const branch = world.as("branch-office");
  report = await branch.call(createReport, { organisationId: world.unit.DB1, kind: "quarter", period });
  expect(report).toMatchObject({
    state: "draft",
    askedBy: { name: "Đảng bộ Khối các cơ quan tỉnh", dueOn: "2026-04-06" },
    can: ["write", "check"],
  });
  await expect(branch.call(submitReport, step())).rejects.toMatchObject({ kind: "rule", reason: "wrong-state" });
  report = await branch.call(checkReport, step());
  const body = "Sửa sau khi kiểm tra.";
  await expect(branch.call(saveSection, { reportId: report.id, code: "1", body, before: "" })).rejects.toMatchObject({
    reason: "not-writable",
  });
  report = await branch.call(reopenReport, step());
  report = await branch.call(checkReport, step());
  report = await branch.call(submitReport, step());
  expect(report).toMatchObject({ state: "submitted", can: [] });
  await expect(branch.call(submitReport, step())).rejects.toMatchObject({ kind: "rule" });
  await expect(branch.call(acceptReport, step())).rejects.toMatchObject({ kind: "forbidden" });
  const remarks = [{ sectionCode: "3a", quote: "họp đủ", figureCode: "cells.all_months", text: "Nêu tên chi bộ thiếu" }];
  const office = world.as("office");
  const wrong = office.call(returnReport, { ...step(), reason: "Bổ sung", remarks: [{ sectionCode: "99", text: "?" }] });
  await expect(wrong).rejects.toMatchObject({ fields: { "remarks.0.sectionCode": expect.any(String) } });
  report = await office.call(returnReport, { ...step(), reason: "Bổ sung số liệu", remarks });
  report = await branch.call(getReport, { reportId: report.id });
  expect(report).toMatchObject({ state: "returned", remarks: [{ ...remarks[0], isDone: false }], can: ["write", "check"] });
  await branch.call(saveSection, { reportId: report.id, code: "1", body: "Đã bổ sung.", before: "" });
  report = await branch.call(tickRemark, { reportId: report.id, remarkId: report.remarks[0]?.id ?? 0 });
  expect(report.remarks[0]?.isDone).toBe(true);
  report = await branch.call(checkReport, step());
  report = await branch.call(submitReport, step());
  const sign = () => branch.call(signReport, { ...step(), datedOn: "2026-06-10" });
  await expect(sign()).rejects.toMatchObject({ reason: "not-accepted" });
  report = await office.call(acceptReport, step());
  const headed = await branch.call(saveHead, { ...step(), title: "đề tài khác", signerPosition: "PHÓ BÍ THƯ" });
  expect(headed).toMatchObject({ title: report.title, signerPosition: "PHÓ BÍ THƯ", state: "accepted", can: ["head", "sign"] });
  report = headed;
  report = await office.call(returnReport, { ...step(), reason: "Ghi chức vụ, họ tên người ký" });
  const { title, recipients } = report;
  report = await branch.call(saveHead, { ...step(), title, recipients, signerPosition: "BÍ THƯ", signerName: "Đỗ Hữu Nghĩa" });
  report = await branch.call(checkReport, step());
  report = await branch.call(submitReport, step());
  report = await office.call(acceptReport, step());
  expect((await branch.call(getReport, { reportId: report.id })).can).toEqual(["head", "sign"]);
  report = await sign();
  expect(report.state).toBe("signed");
  expect(report.way.map((one) => one.step)).toEqual([
    ...["check", "reopen", "check", "submit", "return", "check", "submit", "accept", "return", "check", "submit", "accept", "sign"],
  ]);
});

test("the grid shows units and periods, late and missing; one left out with a reason counts as settled", async () => {
  const office = world.as("office");
  const grid = () => office.call(getGrid, { dutyId, year: 2026 });
  const before = await grid();
  expect(before.units.map(({ name }) => name)).toEqual(["Đảng bộ Sở Xây dựng", "Chi bộ Thanh tra tỉnh", "Đảng bộ Sở Y tế"]);
  expect(before.units[0]?.boxes[0]).toMatchObject({ standing: "signed", late: 70, reportId: report.id });
  expect(before.units[2]?.boxes.map((box) => box?.standing)).toEqual(["missing", "not-due", "not-due", "not-due"]);
  expect(before.periods[0]).toMatchObject({ period, settled: 1, missing: 2 });
  const without = { dutyId, unitIds: [world.unit.CB1], period };
  await office.call(leaveOut, { ...without, reason: "Mới thành lập trong quý" });
  await expect(office.call(leaveOut, { ...without, reason: "lần nữa" })).rejects.toMatchObject({ kind: "conflict" });
  await expect(office.call(leaveOut, { ...without, unitIds: [world.unit.DB2, world.unit["DB1.1"]], reason: "x" })).rejects.toMatchObject({
    reason: "not-owed",
  });
  const after = await grid();
  expect(after.periods[0]).toMatchObject({ settled: 2, missing: 1 });
  expect(after.units[1]?.boxes[0]).toMatchObject({ standing: "left-out", reason: "Mới thành lập trong quý" });
  const missing = await office.call(getGrid, { dutyId, year: 2026, show: "missing" });
  expect(missing.units.map(({ name }) => name)).toEqual(["Đảng bộ Sở Y tế"]);
  const letter = documentText((await office.download(downloadReportReminder, { dutyId, period })).body);
  expect(letter).toContain("Đảng bộ Sở Y tế");
  expect(letter).not.toContain("Thanh tra");
  await expect(office.download(downloadReportReminder, { dutyId, period: "2026-Q2" })).rejects.toMatchObject({ reason: "nobody-behind" });
});

test("a committee hands in when those below are in or left out, and is told who is missing", async () => {
  const office = world.as("office");
  own = await office.call(createReport, { organisationId: world.unit.KHOI, kind: "quarter", period });
  const below = await office.call(listWaitingBelow, { reportId: own.id });
  expect(below.rows.map(({ standing, isSettled }) => [standing, isSettled])).toEqual([
    ["signed", true],
    ["left-out", true],
    ["missing", false],
  ]);
  own = await office.call(checkReport, { reportId: own.id, version: own.version });
  // Nobody above asks the top; a report that goes nowhere is signed at home.
  await expect(office.call(submitReport, { reportId: own.id, version: own.version })).rejects.toMatchObject({ reason: "below-open" });
  const { title, recipients } = await office.call(reopenReport, { reportId: own.id, version: own.version });
  const head = { title, recipients, signerPosition: "BÍ THƯ", signerName: "Đỗ Hữu Nghĩa" };
  own = await office.call(saveHead, { reportId: own.id, version: own.version + 1, ...head });
  own = await office.call(checkReport, { reportId: own.id, version: own.version });
  await expect(signOwn()).rejects.toMatchObject({ reason: "below-open", message: expect.stringContaining("Đảng bộ Sở Y tế") });
  await office.call(leaveOut, { dutyId, unitIds: [world.unit.DB2], period, reason: "Gửi bản giấy" });
  await expect(office.call(submitReport, { reportId: own.id, version: own.version })).rejects.toMatchObject({ reason: "not-owed" });
  own = await signOwn();
  await office.call(takeBack, { dutyId, unitId: world.unit.DB2, period });
  await expect(office.call(takeBack, { dutyId, unitId: world.unit.DB2, period })).rejects.toMatchObject({ reason: "not-left-out" });
});

test("a signed report keeps who below was in and who was left out why, whatever is waited for later", async () => {
  const office = world.as("office");
  const kept = await office.call(listWaitingBelow, { reportId: own.id });
  expect(kept.can).toEqual([]);
  expect(kept.rows.map(({ name, standing, reason }) => [name, standing, reason])).toEqual([
    ["Đảng bộ Sở Xây dựng", "signed", null],
    ["Chi bộ Thanh tra tỉnh", "left-out", "Mới thành lập trong quý"],
    ["Đảng bộ Sở Y tế", "left-out", "Gửi bản giấy"],
  ]);
  const { rows } = await office.call(listObjectChanges, { kind: "report", objectId: own.id });
  expect(JSON.stringify(rows)).toContain("Đảng bộ Sở Y tế: Gửi bản giấy");
  const supplement = await office.call(createReport, { organisationId: world.unit.KHOI, kind: "quarter", period, supplementsId: own.id });
  expect(await office.call(listWaitingBelow, { reportId: supplement.id })).toEqual({ duty: null, rows: [], can: [] });
});

test("a duty that ended asks for the periods that ended within it alone", async () => {
  const office = world.as("office");
  const { asked: all } = await office.call(listDuties, { organisationId: world.unit.KHOI });
  const duty = all.find((one) => one.id === dutyId);
  await office.call(endDuty, { dutyId, version: duty?.version ?? 0, lastDay: "2026-04-30" });
  const { units } = await office.call(getGrid, { dutyId, year: 2026 });
  expect(units[2]?.boxes.map((box) => box?.standing ?? null)).toEqual(["missing", null, null, null]);
  await expect(office.call(endDuty, { dutyId, version: 2, lastDay: "2026-05-30" })).rejects.toMatchObject({ reason: "ended" });
});
