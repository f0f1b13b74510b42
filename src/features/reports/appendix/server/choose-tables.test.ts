import { beforeAll, expect, test } from "vitest";
import { addTerm } from "#features/documents/terms/contract.ts";
import { documentText, documentXml } from "#test/document-text.ts";
import { useTemplate } from "#test/word-template.ts";
import { openWorld, type World } from "#test/world.ts";
import { createReport, downloadReport, getReport, type ReportDetail, saveHead, signReport } from "../../contract.ts";
import { downloadTableDocument, explainImbalance, getTable, openTable, saveCells } from "../../tables/contract.ts";
import { addTableLayout } from "../../tables/layouts/contract.ts";
import { chooseTables, getAppendix } from "../contract.ts";

let world: World;
let report: ReportDetail;
const tables: number[] = [];
const columns = Array.from({ length: 15 }, (_, at) => ({ code: `cot-${at + 1}`, label: `Cột ${at + 1}`, isTyped: true }));
beforeAll(async () => {
  world = await openWorld();
  const office = world.as("office");
  const place = { organisationId: world.unit.KHOI };
  await office.call(addTerm, { ...place, kind: "committee", name: "2025-2030", from: "2025-08-01" });
  const layout = {
    name: "Tổng hợp sáu tháng",
    rows: [
      { code: "nhom", label: "Các chi bộ", isHeading: true },
      { code: "a", label: "Chi bộ A", level: 2 as const },
    ],
    columns,
  };
  const { code } = await office.call(addTableLayout, { ...place, source: "CV 12", layout });
  for (const layoutCode of [code, "xep-loai"]) tables.push((await office.call(openTable, { ...place, layoutCode, period: "2026-H1" })).id);
  report = await office.call(createReport, { ...place, kind: "six-month", period: "2026-H1" });
});

test("a table is a document of its own: wide ones lie on the long side, numbers in the Vietnamese way, what does not balance below", async () => {
  const office = world.as("office");
  const [wide = 0, narrow = 0] = tables;
  await office.call(saveCells, { tableId: wide, version: 1, cells: [{ row: "a", column: "cot-1", value: 12_345 }] });
  const wrong = await office.call(saveCells, {
    ...{ tableId: narrow, version: 1 },
    cells: [
      { row: "muc-1", column: "dang-vien", value: 3 },
      { row: "duoc-xep", column: "dang-vien", value: 4 },
    ],
  });
  const { fileName, body } = await office.download(downloadTableDocument, { tableId: wide });
  expect(fileName).toBe("Tổng hợp sáu tháng, Đảng bộ Khối các cơ quan tỉnh, 6 tháng đầu năm 2026.docx");
  expect(documentText(body).split("\n")).toEqual(
    expect.arrayContaining(["BIỂU SỐ LIỆU", "Tổng hợp sáu tháng", "12.345", "NGƯỜI LẬP BIỂU", "BÍ THƯ"]),
  );
  expect(documentXml(body)).toContain('w:orient="landscape"');
  expect(documentXml(body)).toContain("<w:tblHeader/>");
  const upright = (await office.download(downloadTableDocument, { tableId: narrow })).body;
  expect(documentXml(upright)).not.toContain("landscape");
  expect(documentText(upright)).toContain(`${wrong.imbalances[0]?.sentence} Chưa giải trình.`);
});

test("a table alone is printed in the place's template of its kind, a wide one on the long side", async () => {
  const office = world.as("office");
  const [wide = 0, narrow = 0] = tables;
  await useTemplate(world, "table", "Phòng Tổng hợp");
  const printed = async (tableId: number) => (await office.download(downloadTableDocument, { tableId })).body;
  expect(documentText(await printed(wide))).toMatch(/^Phòng Tổng hợp\n/);
  expect(documentXml(await printed(wide))).toContain('w:orient="landscape"');
  expect(documentXml(await printed(narrow))).not.toContain("landscape");
  expect(documentText(await printed(narrow))).toMatch(/NGƯỜI LẬP BIỂU.*T\/M .*BÍ THƯ/s);
});

test("tables are chosen for a draft in their order, others' are refused at their place", async () => {
  const office = world.as("office");
  const offered = await office.call(getAppendix, { reportId: report.id });
  expect(offered).toMatchObject({ can: ["choose"], rows: [{ isChosen: false }, { isChosen: false }] });
  const version = offered.version;
  const other = await office.call(openTable, { organisationId: world.unit.DB1, layoutCode: "xep-loai", period: "2026-H1" });
  await expect(office.call(chooseTables, { reportId: report.id, version, tableIds: [tables[1] ?? 0, other.id] })).rejects.toMatchObject({
    fields: { "tableIds.1": expect.any(String) },
  });
  const chosen = await office.call(chooseTables, { reportId: report.id, version, tableIds: [tables[1] ?? 0, tables[0] ?? 0] });
  expect(chosen.rows.map((row) => [row.tableId, row.isChosen])).toEqual([
    [tables[1], true],
    [tables[0], true],
  ]);
  await expect(office.call(chooseTables, { reportId: report.id, version, tableIds: [] })).rejects.toMatchObject({ kind: "conflict" });
});

test("the draft prints them behind its text, upright and on the long side in one file", async () => {
  const { body } = await world.as("office").download(downloadReport, { reportId: report.id });
  const text = documentText(body);
  expect(text.indexOf("PHỤ LỤC SỐ LIỆU")).toBeLessThan(text.indexOf("Biểu số 1"));
  expect(text.indexOf("Biểu số 1")).toBeLessThan(text.indexOf("Biểu số 2"));
  expect(text).toContain("(Kèm theo Báo cáo số ……, ngày …/…/… của Đảng ủy Khối các cơ quan tỉnh)");
  expect(documentXml(body).match(/w:orient="\w+"/g)).toEqual(['w:orient="portrait"', 'w:orient="portrait"', 'w:orient="landscape"']);
});

test("signing asks for what does not balance, then freezes the tables with the report", async () => {
  const office = world.as("office");
  const { title, recipients } = report;
  const { version } = await office.call(getReport, { reportId: report.id });
  const headed = await office.call(saveHead, {
    ...{ reportId: report.id, version, title, recipients, place: "Phước Long" },
    ...{ authority: "T/M BAN THƯỜNG VỤ", signerPosition: "BÍ THƯ", signerName: "Đỗ Hữu Nghĩa" },
  });
  const sign = { reportId: report.id, version: headed.version, datedOn: "2026-06-15" };
  await expect(office.call(signReport, sign)).rejects.toMatchObject({
    reason: "unbalanced",
    message: expect.stringContaining("Biểu “Xếp loại chất lượng”"),
  });
  const [wide = 0, narrow = 0] = tables;
  const open = await office.call(getTable, { tableId: narrow });
  const [found] = open.imbalances;
  await office.call(explainImbalance, {
    tableId: narrow,
    version: open.version,
    key: found?.key ?? "",
    reason: "Một đồng chí mới chuyển đến",
  });
  const signed = await office.call(signReport, sign);
  expect(signed.state).toBe("signed");
  expect(await office.call(getTable, { tableId: wide })).toMatchObject({ state: "frozen", asOf: "2026-06-15" });
  expect(await office.call(getAppendix, { reportId: report.id })).toMatchObject({
    can: [],
    rows: [{ isFrozen: true }, { isFrozen: true }],
  });
  const text = documentText((await office.download(downloadReport, { reportId: report.id })).body);
  expect(text).toContain(`(Kèm theo Báo cáo số ${signed.number}, ngày 15/6/2026 của Đảng ủy Khối các cơ quan tỉnh)`);
  expect(text).toContain("Một đồng chí mới chuyển đến");
  await expect(office.call(chooseTables, { reportId: report.id, version: signed.version, tableIds: [] })).rejects.toMatchObject({
    reason: "signed",
  });
  const kept = await world.db.selectFrom("history").select("action").where("object_kind", "=", "report").orderBy("id").execute();
  expect(kept.map((row) => row.action)).toEqual(["create-report", "choose-tables", "save-head", "sign-report"]);
});
