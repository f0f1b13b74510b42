import { beforeAll, expect, test } from "vitest";
import { checkTemplate, listTemplates, previewTemplate } from "#features/documents/templates/contract.ts";
import type { FamilyCode } from "#features/documents/templates/rules.ts";
import { addTerm } from "#features/documents/terms/contract.ts";
import { acceptMeeting, getMeeting, recordMeeting, submitMeeting } from "#features/meetings/contract.ts";
import { downloadMinutes } from "#features/meetings/minutes/contract.ts";
import { documentText } from "#test/document-text.ts";
import { useTemplate, withLine } from "#test/word-template.ts";
import { openWorld, type World } from "#test/world.ts";
import { createReport, downloadReport, getReport, saveHead, signReport } from "../contract.ts";
import { getTable, openTable } from "../tables/contract.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const committee = { kind: "committee", name: "2025-2030", from: "2025-08-01", withBelow: true } as const;
  await world.as("office").call(addTerm, { organisationId: world.unit.KHOI, ...committee });
});

/** The words alone: a name that is not known yet is an empty line in one, none in the other. */
const words = (file: { body: Buffer }) => documentText(file.body).replace(/\n+/g, "\n").trim();
const printReport = async (reportId: number) => words(await world.as("office").download(downloadReport, { reportId }));

test("a report is printed in the template of the unit above, with the figures that only the template names; a signed one keeps it", async () => {
  const { id, version } = await world
    .as("branch-office")
    .call(createReport, { organisationId: world.unit.DB1, kind: "six-month", period: "2026-H1" });
  const built = await printReport(id);
  await useTemplate(world, "report", "Mẫu cũ: {số liệu: Đảng viên nữ | tử số/mẫu số}, họp ngắn {số liệu: meetings.under_90_min}");
  expect(await printReport(id)).toBe(`Mẫu cũ: 6/13, họp ngắn 0\n${built}`);
  const head = {
    place: "Phước Long",
    signerPosition: "Bí thư",
    signerName: "Đỗ Hữu Nghĩa",
    authority: "T/M Ban Thường vụ",
    recipients: "Lưu",
  };
  const { title } = await world.as("branch-office").call(getReport, { reportId: id });
  const ready = await world.as("branch-office").call(saveHead, { reportId: id, version, title, datedOn: "2026-06-15", ...head });
  await world.as("branch-office").call(signReport, { reportId: id, version: ready.version, datedOn: "2026-06-15" });
  const signed = await printReport(id);
  expect(signed).toMatch(/^Mẫu cũ: 6\/13, họp ngắn 0\n/);
  await useTemplate(world, "report", "Mẫu mới");
  expect(await printReport(id)).toBe(signed);
  const other = await world.as("office").call(createReport, { organisationId: world.unit.KHOI, kind: "six-month", period: "2026-H1" });
  expect(await printReport(other.id)).toMatch(/^Mẫu mới\n/);
});

test("a cell's minutes follow the template above until they are accepted, then keep theirs", async () => {
  const totals = { total: 9, exempt: 1, present: 7, excused: 1, unexcused: 0, spoke: 3 };
  const sitting = { month: "2026-05", heldOn: "2026-05-05", isRegular: true, isThematic: false, totals, secretary: "Người Ghi" };
  const { id: meetingId, version } = await world.as("secretary").call(recordMeeting, { organisationId: world.unit["DB1.1"], ...sitting });
  const print = async () => words(await world.as("secretary").download(downloadMinutes, { meetingId }));
  const built = await print();
  await useTemplate(world, "minutes", "Mẫu một");
  expect(await print()).toBe(`Mẫu một\n${built}`);
  await world.as("secretary").call(submitMeeting, { meetingId, version });
  const submitted = await world.as("branch-office").call(getMeeting, { meetingId });
  await world.as("branch-office").call(acceptMeeting, { meetingId, version: submitted.version });
  await useTemplate(world, "minutes", "Mẫu hai");
  expect(await print()).toMatch(/^Mẫu một\n/);
});

test("a template is looked at with a report of the place: its own words, and figures that only the template names", async () => {
  const place = { organisationId: world.unit.DB2 };
  const office = world.as("office");
  const { id: reportId, title } = await office.call(createReport, { ...place, kind: "six-month", period: "2026-H1" });
  const { reports } = await office.call(listTemplates, place);
  expect(reports).toEqual([{ id: reportId, name: `${title} (chưa ký)` }]);
  const check = async (line: string, asked: number, family: FamilyCode = "report") =>
    office.upload(checkTemplate, { ...place, family, reportId: asked }, await withLine(world, family, line));
  const { problems, example } = await check("Nữ {số liệu: Đảng viên nữ | tử số/mẫu số}", reportId);
  expect(problems).toEqual([]);
  expect(example?.words).toMatch(/^Nữ 1\/4\s/);
  expect(example?.words).toContain(title);
  expect((await check("{số liệu: Đảng viên nũ}", reportId)).problems).toHaveLength(1);
  await expect(check("Nữ", reportId, "minutes")).rejects.toMatchObject({ reason: "no-such-report" });
  const above = (await office.call(listTemplates, { organisationId: world.unit.KHOI })).reports[0]?.id ?? 0;
  await expect(check("Nữ", above)).rejects.toMatchObject({ reason: "no-such-report", fields: { reportId: expect.any(String) } });
  const [template] = (await office.call(listTemplates, place)).rows.filter(({ family }) => family === "report");
  const kept = await office.call(previewTemplate, { ...place, templateId: template?.id ?? 0, reportId });
  expect(kept.words).toContain(title);
});

test("who sets templates and reads no report is offered none", async () => {
  const { reports, can } = await world.as("administrator").call(listTemplates, { organisationId: world.unit.DB2 });
  expect({ reports, mayManage: can.includes("regulations.manage") }).toEqual({ reports: [], mayManage: true });
});

test("a tag prints the table of its layout and period; it is frozen with the report, and one made later is not printed", async () => {
  const place = { organisationId: world.unit.DB2 };
  const office = world.as("office");
  await useTemplate(world, "report", "Số liệu kèm:</w:t></w:r></w:p><w:p><w:r><w:t>{@biểu: Biến động đảng viên}");
  await useTemplate(
    world,
    "report",
    "Số liệu kèm:</w:t></w:r></w:p><w:p><w:r><w:t>{@biểu: bien-dong-dang-vien}</w:t></w:r></w:p><w:p><w:r><w:t>{@biểu: xep-loai}",
  );
  const { reports } = await office.call(listTemplates, place);
  const reportId = reports[0]?.id ?? 0;
  expect(await printReport(reportId)).not.toContain("Biến động đảng viên");
  const { id: tableId } = await office.call(openTable, { ...place, layoutCode: "bien-dong-dang-vien", period: "2026-H1" });
  expect(await printReport(reportId)).toMatch(
    /^Số liệu kèm:\nBiến động đảng viên\n6 tháng đầu năm 2026, số liệu có đến ngày 15\/06\/2026\n/,
  );
  const { title, version } = await office.call(getReport, { reportId });
  const head = { place: "Phước Long", signerPosition: "Bí thư", signerName: "Đỗ Hữu Nghĩa", authority: "T/M Đảng ủy", recipients: "Lưu" };
  const ready = await office.call(saveHead, { reportId, version, title, datedOn: "2026-06-15", ...head });
  await office.call(signReport, { reportId, version: ready.version, datedOn: "2026-06-15" });
  expect((await office.call(getTable, { tableId })).state).toBe("frozen");
  const signed = await printReport(reportId);
  expect(signed).toContain("Biến động đảng viên");
  await office.call(openTable, { ...place, layoutCode: "xep-loai", period: "2026-H1" });
  expect(await printReport(reportId)).toBe(signed);
});
