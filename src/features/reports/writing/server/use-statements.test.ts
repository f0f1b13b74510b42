import { beforeAll, expect, test } from "vitest";
import { addTerm } from "#features/documents/terms/contract.ts";
import { addTheme, listStatements, mergeTheme, withdrawStatement, writeStatement } from "#features/statements/contract.ts";
import { openWorld, type UnitCode, type World } from "#test/world.ts";
import {
  compareFigure,
  createReport,
  getReport,
  listReportRows,
  type ReportDetail,
  saveHead,
  saveSection,
  signReport,
} from "../../contract.ts";
import { endStatementUse, getWriting, useStatements } from "../contract.ts";

let world: World;
let report: ReportDetail;
let themeId: number;
const said: Record<string, number> = {};

beforeAll(async () => {
  world = await openWorld();
  const office = world.as("office");
  await office.call(addTerm, { organisationId: world.unit.KHOI, kind: "committee", name: "2025-2030", from: "2025-08-01" });
  ({ id: themeId } = await office.call(addTheme, { organisationId: world.unit.KHOI, kind: "weakness", name: "Ít ý kiến phát biểu" }));
  const state = async (key: string, unit: UnitCode, text: string, more: object = {}) => {
    const asked = { organisationId: world.unit[unit], period: "2026-H1", kind: "weakness", text, ...more } as const;
    said[key] = (await office.call(writeStatement, asked)).id;
  };
  await state("first", "DB1.1", "Đảng viên trẻ ngại nói.", { themeId });
  await state("second", "DB1.2", "Phát biểu còn ít.", { themeId, period: "2026-Q1" });
  await state("aside", "DB2", "Ít ý kiến.", { themeId });
  await state("alone", "DB1.1", "Nội dung trùng họp chuyên môn.");
  report = await office.call(createReport, { organisationId: world.unit.KHOI, kind: "six-month", period: "2026-H1" });
});

const code = () => `statements.units.${themeId}`;
const words = "Ý kiến phát biểu chưa nhiều.";
const useTheme = () => world.as("office").call(useStatements, { reportId: report.id, sectionCode: "6.2", themeId, text: words });

test("all statements under a theme go into a part, a quarter's too; the writer sees them marked, takes them out, puts them in again", async () => {
  const office = world.as("office");
  const { uses } = await useTheme();
  expect(uses).toEqual([{ themeId, statementIds: [said.first, said.second, said.aside], sectionCode: "6.2", text: words }]);
  const end = { reportId: report.id, themeId };
  expect(await world.as("office").call(endStatementUse, end)).toEqual({ uses: [] });
  await expect(world.as("office").call(endStatementUse, end)).rejects.toMatchObject({ reason: "not-used" });
  await useTheme();
  const quote = { reportId: report.id, sectionCode: "6.3", statementIds: [said.alone ?? 0], text: "Nội dung trùng." };
  expect((await office.call(useStatements, quote)).uses.map((use) => use.themeId)).toEqual([null]);
});

test("words that were deleted from the text are marked as used no more, put back or moved they are again", async () => {
  const office = world.as("office");
  let last = "";
  const write = async (sectionCode: string, body: string, before = last) => {
    const { uses } = await office.call(saveSection, { reportId: report.id, code: sectionCode, body, before });
    last = body;
    return uses.map((use) => [use.themeId, use.sectionCode]);
  };
  expect(await write("6.3", "Nguyên nhân chính: nội dung trùng.", "")).toEqual([[null, "6.3"]]);
  expect(await write("6.3", "Nguyên nhân chính chưa rõ.")).toEqual([]);
  expect((await office.call(getWriting, { reportId: report.id })).uses).toEqual([]);
  expect(await write("6.3", "Do nội dung trùng.")).toEqual([[null, "6.3"]]);
  expect(await write("6.3", "")).toEqual([]);
  expect(await write("6.1", "Tuy nội dung trùng.", "")).toEqual([[null, "6.1"]]);
  await office.call(useStatements, { reportId: report.id, sectionCode: "6.1", statementIds: [said.alone ?? 0], text: "Nội dung trùng." });
  expect(await write("6.1", "")).toEqual([]);
});

test("what nobody below said in the period cannot be used, nor in a part that is not there", async () => {
  const office = world.as("office");
  const ghost = { reportId: report.id, sectionCode: "6.2", statementIds: [said.first ?? 0, 999_999], text: "x" };
  await expect(office.call(useStatements, ghost)).rejects.toMatchObject({ reason: "nothing-said" });
  const empty = { reportId: report.id, sectionCode: "6.2", text: "x" };
  await expect(office.call(useStatements, empty)).rejects.toMatchObject({ reason: "nothing-said" });
  await expect(office.call(useStatements, { ...ghost, sectionCode: "99" })).rejects.toMatchObject({ kind: "not-found" });
});

test("the units under a theme are a figure of the text: live in the draft, opened into the units", async () => {
  const office = world.as("office");
  const body = `Có {{${code()}|unit}} cùng nêu ít ý kiến phát biểu.`;
  const { uses } = await office.call(saveSection, { reportId: report.id, code: "6.2", body, before: "" });
  expect(uses).toMatchObject([{ themeId, sectionCode: "6.2" }]);
  const draft = await office.call(getReport, { reportId: report.id });
  expect(draft.figures.find((one) => one.code === code())).toMatchObject({ unit: "đơn vị", sum: { value: 2 }, canOpenRows: true });
  const { rows } = await office.call(listReportRows, { reportId: report.id, code: code() });
  expect(rows.map((row) => row.content.statements).sort()).toEqual([1, 2]);
  const strange = { reportId: report.id, code: "6.3", body: "{{statements.units.999999}}", before: "" };
  await expect(office.call(saveSection, strange)).rejects.toMatchObject({ fields: { body: expect.any(String) } });
});

test("until the report is signed the unit sees nothing; then the title and the part, and the count is frozen with its units", async () => {
  const office = world.as("office");
  const own = () => world.as("secretary").call(listStatements, { organisationId: world.unit["DB1.1"], period: "2026-H1" });
  expect((await own()).rows.map((row) => row.usedIn)).toEqual([[], []]);
  const { version, title, recipients } = await office.call(getReport, { reportId: report.id });
  const headed = await office.call(saveHead, {
    ...{ reportId: report.id, version, title, recipients, place: "Phước Long" },
    ...{ authority: "T/M BAN THƯỜNG VỤ", signerPosition: "BÍ THƯ", signerName: "Đỗ Hữu Nghĩa" },
  });
  await office.call(signReport, { reportId: report.id, version: headed.version, datedOn: "2026-06-15" });
  expect((await own()).rows.find((row) => row.id === said.alone)?.usedIn).toEqual([]);
  const used = (await own()).rows.find((row) => row.id === said.first)?.usedIn;
  expect(used).toEqual([
    { committee: "Đảng bộ Khối các cơ quan tỉnh", title, section: "6.2. Hạn chế, khuyết điểm", signedAt: expect.any(String) },
  ]);
  const { rows } = await office.call(listStatements, { organisationId: world.unit.DB2, period: "2026-H1" });
  await office.call(withdrawStatement, { statementId: said.aside ?? 0, version: rows.find((row) => row.id === said.aside)?.version ?? 0 });
  const signed = await office.call(getReport, { reportId: report.id });
  expect(signed.figures.find((one) => one.code === code())).toMatchObject({ sum: { value: 2 }, now: { value: 1 }, rows: 2 });
  const { changes } = await office.call(compareFigure, { reportId: report.id, code: code() });
  expect(changes).toMatchObject([{ what: "removed", signed: 1, now: null, content: { statements: 1 } }]);
  await expect(useTheme()).rejects.toMatchObject({ reason: "signed" });
});

test("a theme that was merged away leaves a chip that counts nobody any more", async () => {
  const office = world.as("office");
  const year = await office.call(createReport, { organisationId: world.unit.KHOI, kind: "year", period: "2026" });
  const into = await office.call(addTheme, { organisationId: world.unit.KHOI, kind: "weakness", name: "Phát biểu chưa nhiều" });
  await office.call(saveSection, { reportId: year.id, code: "6.2", body: `{{${code()}}}`, before: "" });
  await office.call(mergeTheme, { themeId, version: 1, intoId: into.id });
  const draft = await office.call(getReport, { reportId: year.id });
  expect(draft.figures.find((one) => one.code === code())?.sum.value).toBe(0);
});
