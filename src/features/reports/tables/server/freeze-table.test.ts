import exceljs from "exceljs";
import { beforeAll, expect, test } from "vitest";
import { openWorld, type World, why } from "#test/world.ts";
import {
  downloadTable,
  explainImbalance,
  freezeTable,
  getTable,
  listCellRows,
  listTables,
  openTable,
  saveCells,
  type TableDetail,
} from "../contract.ts";
import { addTableLayout, endTableLayout } from "../layouts/contract.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const at = (table: TableDetail, row: string, column = "tong") => table.cells.find((cell) => cell.row === row && cell.column === column);
const open = async (
  layoutCode: string,
  place: keyof World["unit"] = "DB1",
  period = "2026-H1",
  who: "office" | "branch-office" = "office",
) => {
  const { id } = await world.as(who).call(openTable, { organisationId: world.unit[place], layoutCode, period });
  return world.as(who).call(getTable, { tableId: id });
};

/** A membership ends, and perhaps another begins, as the registers write it. */
async function leave(name: string, on: string, how: string, into?: { cell: keyof World["unit"]; from: string }) {
  const member = world.person[name] ?? 0;
  await world.db
    .updateTable("memberships")
    .set({ valid: `[2012-05-19,${on})`, left_how: how })
    .where("member_id", "=", member)
    .execute();
  if (!into) return;
  const next = { member_id: member, organisation_id: world.unit[into.cell], valid: `[${into.from},)`, kind: "full" };
  await world.db
    .insertInto("memberships")
    .values({ ...next, entered_how: "transferred" })
    .execute();
}

test("the change table counts every coming and going by the tree of its day, and balances", async () => {
  await leave("Nguyễn Văn An", "2026-02-10", "died");
  await leave("Lý Trọng Huy", "2026-03-01", "transferred", { cell: "CB1", from: "2026-03-01" });
  await leave("Hồ Ngọc Lan", "2026-03-05", "transferred", { cell: "DB1.1", from: "2026-03-05" });
  await leave("Đỗ Thị Ánh", "2026-04-01", "transferred", { cell: "DB1.2", from: "2026-04-01" });
  const branch = await open("bien-dong-dang-vien");
  const numbers = Object.fromEntries(
    branch.cells.filter((cell) => cell.column === "tong" && cell.value).map((cell) => [cell.row, cell.value]),
  );
  expect(numbers).toEqual({
    ...{ "dau-ky": 12, tang: 2, "ket-nap": 1, "den-trong": 1 },
    ...{ giam: 2, "tu-tran": 1, "di-trong": 1, "cuoi-ky": 12 },
  });
  expect(at(branch, "cuoi-ky", "nu")?.value).toBe(7);
  expect(at(branch, "ket-nap", "du-bi")?.value).toBe(1);
  expect(at(branch, "tang", "doan-vien")).toMatchObject({ from: "typed", value: null });
  expect(branch.imbalances).toEqual([]);

  const bloc = await open("bien-dong-dang-vien", "KHOI");
  expect([at(bloc, "dau-ky")?.value, at(bloc, "tang")?.value, at(bloc, "giam")?.value, at(bloc, "cuoi-ky")?.value]).toEqual([20, 1, 1, 20]);
});

test("each computed cell opens into as many rows as it counts, people for a purpose alone", async () => {
  const { rows } = await world.as("office").call(listTables, { organisationId: world.unit.DB1, period: "2026-H1" });
  const tableId = rows.find((row) => row.table)?.table?.id ?? 0;
  const table = await world.as("office").call(getTable, { tableId });
  const opened = table.cells.filter((cell) => cell.opens && cell.value);
  expect(opened.length).toBeGreaterThan(15);
  for (const { row, column, value } of opened) {
    const { count } = await world.as("office").call(listCellRows, { tableId, row, column, ...why });
    expect({ row, column, count }).toEqual({ row, column, count: value });
  }
  const { rows: gone } = await world.as("office").call(listCellRows, { tableId, row: "tu-tran", column: "tong", ...why });
  expect(gone[0]?.content).toMatchObject({ name: "Nguyễn Văn An", moment: "Ra ngày 10/02/2026" });
  await expect(world.as("office").call(listCellRows, { tableId, row: "tang", column: "tong" })).rejects.toMatchObject({
    reason: "purpose-missing",
  });
  await expect(world.as("office").call(listCellRows, { tableId, row: "tang", column: "doan-vien", ...why })).rejects.toMatchObject({
    reason: "no-such-cell",
  });
});

test("a computed cell is not overwritten silently, and an imbalance is explained before freezing", async () => {
  const office = world.as("office");
  const table = await open("bien-dong-dang-vien", "DB2");
  const own = { tableId: table.id };
  const cell = { row: "cuoi-ky", column: "tong", value: 9 };
  await expect(office.call(saveCells, { ...own, version: table.version, cells: [cell] })).rejects.toMatchObject({
    fields: { "cells.0.reason": "Chương trình tính 4. Ghi khác thì nêu lý do." },
  });
  const changed = await office.call(saveCells, { ...own, version: table.version, cells: [{ ...cell, reason: "Chờ cập nhật sổ" }] });
  expect(at(changed, "cuoi-ky")).toMatchObject({ value: 9, known: 4, reason: "Chờ cập nhật sổ" });
  expect(changed.imbalances.map((one) => one.sentence)).toEqual([
    "Cột “Tổng số”: đầu kỳ 4 + điều chỉnh so với số đã chốt kỳ trước 0 + tăng 0 − giảm 0 = 4, bảng ghi 9.",
  ]);
  await expect(office.call(saveCells, { ...own, version: table.version, cells: [cell] })).rejects.toMatchObject({
    kind: "conflict",
    current: { version: changed.version },
  });
  await expect(office.call(freezeTable, { ...own, version: changed.version })).rejects.toMatchObject({ reason: "unbalanced" });
  const key = changed.imbalances[0]?.key ?? "";
  const explained = await office.call(explainImbalance, { ...own, version: changed.version, key, reason: "Sổ ghi sau" });
  expect(explained.imbalances).toMatchObject([{ reason: "Sổ ghi sau" }]);
  const other = { ...cell, value: 8, reason: "Đếm lại" };
  const again = await office.call(saveCells, { ...own, version: explained.version, cells: [other] });
  expect(again.imbalances).toMatchObject([{ reason: null }]);
  const back = await office.call(saveCells, { ...own, version: again.version, cells: [{ ...cell, value: null }] });
  expect(at(back, "cuoi-ky")).toMatchObject({ value: 4, reason: "" });
  await expect(office.call(explainImbalance, { ...own, version: back.version, key, reason: "Thừa" })).rejects.toMatchObject({
    reason: "balanced",
  });
});

test.each([
  ["a negative number", -1],
  ["a fraction", 1.5],
  ["too much", 1e12],
  ["words", "ba"],
])("%s is refused at its cell", async (_, value) => {
  const [line] = (await world.as("office").call(listTables, { organisationId: world.unit.DB2, period: "2026-H1" })).rows;
  const cells = [{ row: "dau-ky", column: "doan-vien", value }];
  const answer = await world.as("office").send("PUT", `/api/tables/${line?.table?.id}/cells`, { version: 1, cells });
  expect(answer.status).toBe(400);
  expect(Object.keys(JSON.parse(answer.body.toString()).fields)).toEqual(["cells.0.value"]);
});

test("a frozen table keeps numbers and rows; later changes are told, and the next opening takes the frozen closing", async () => {
  const office = world.as("office");
  const year = await open("bien-dong-dang-vien", "CB1", "2025");
  const frozen = await office.call(freezeTable, { tableId: year.id, version: year.version });
  expect(frozen).toMatchObject({ state: "frozen", asOf: "2025-12-31", can: [], checksum: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(at(frozen, "cuoi-ky")).toMatchObject({ value: 4, now: null });
  await expect(office.call(freezeTable, { tableId: year.id, version: frozen.version })).rejects.toMatchObject({ reason: "frozen" });

  await leave("Dương Thị Yến", "2025-11-20", "left");
  const later = await office.call(getTable, { tableId: year.id });
  expect(at(later, "cuoi-ky")).toMatchObject({ value: 4, now: 3 });
  expect(at(later, "xin-ra")).toMatchObject({ value: 0, now: 1 });
  expect(later.checksum).toBe(frozen.checksum);
  const kept = await office.call(listCellRows, { tableId: year.id, row: "cuoi-ky", column: "tong", ...why });
  expect(kept.rows.map((row) => row.content.name)).toContain("Dương Thị Yến");

  const next = await open("bien-dong-dang-vien", "CB1", "2026");
  expect(next.previousId).toBe(year.id);
  expect(at(next, "dau-ky")).toMatchObject({ from: "carried", value: 4, books: 3 });
  expect(at(next, "dieu-chinh")).toMatchObject({ from: "correction", value: -1 });
  expect(next.imbalances.map((one) => one.sentence)).toContain(
    "Đầu kỳ, Tổng số: kỳ trước đã chốt 4, sổ nay tính 3; đưa vào dòng điều chỉnh −1.",
  );
  expect(next.imbalances.every((one) => one.key.startsWith("carried:"))).toBe(true);
});

test("what units below typed and froze is summed; who has not frozen is named", async () => {
  const office = world.as("office");
  const unit = await open("xep-loai", "DB1");
  const typed = [
    { row: "muc-1", column: "dang-vien", value: 3 },
    { row: "muc-2", column: "dang-vien", value: 9 },
    { row: "duoc-xep", column: "dang-vien", value: 11 },
  ];
  const wrong = await office.call(saveCells, { tableId: unit.id, version: unit.version, cells: typed });
  expect(wrong.imbalances[0]?.sentence).toContain("= 12, bảng ghi 11");
  const right = await office.call(saveCells, {
    ...{ tableId: unit.id, version: wrong.version },
    cells: [{ row: "duoc-xep", column: "dang-vien", value: 12 }],
  });
  await office.call(freezeTable, { tableId: unit.id, version: right.version });
  const bloc = await open("xep-loai", "KHOI");
  expect(at(bloc, "muc-2", "dang-vien")).toMatchObject({ from: "below", value: 9, known: 9 });
  expect(bloc.below).toEqual({ units: 3, missing: ["Chi bộ Thanh tra tỉnh", "Đảng bộ Sở Y tế"] });
});

test("every shipped layout opens and balances, groups sum to their total", async () => {
  for (const code of [
    "co-cau-dang-vien",
    "dan-toc-ton-giao",
    "dang-vien-moi",
    "to-chuc-co-so",
    "khen-thuong",
    "boi-duong",
    "kiem-tra-giam-sat",
  ]) {
    const table = await open(code, "KHOI");
    expect({ code, told: table.imbalances }).toEqual({ code, told: [] });
  }
  const tables = await world.as("office").call(listTables, { organisationId: world.unit.KHOI, period: "2026-H1" });
  const named = async (code: string) =>
    world.as("office").call(getTable, { tableId: tables.rows.find((row) => row.layoutCode === code)?.table?.id ?? 0 });
  const structure = await named("co-cau-dang-vien");
  expect([at(structure, "tong-so")?.value, at(structure, "hoc-van-chua-ghi")?.value]).toEqual([19, 19]);
  const peoples = await named("dan-toc-ton-giao");
  expect(at(peoples, "dan-toc-khmer")?.value).toBeGreaterThan(0);
  const base = await named("to-chuc-co-so");
  expect(["tccs", "dbcs", "cbcs", "cbtt", "dang-vien"].map((column) => at(base, "tong-so", column)?.value)).toEqual([3, 2, 1, 3, 19]);
});

test("the sheet has formulas for totals and lines of control", async () => {
  const { rows } = await world.as("office").call(listTables, { organisationId: world.unit.DB1, period: "2026-H1" });
  const tableId = rows.find((row) => row.layoutCode === "bien-dong-dang-vien")?.table?.id ?? 0;
  const { fileName, body } = await world.as("office").download(downloadTable, { tableId });
  expect(fileName).toBe("Biến động đảng viên, Đảng bộ Sở Xây dựng, 6 tháng đầu năm 2026.xlsx");
  const book = new exceljs.Workbook();
  // The library's own type of a buffer is older than Node's.
  await book.xlsx.load(body as unknown as ArrayBuffer);
  const sheet = book.worksheets[0];
  const found: Record<string, exceljs.CellValue> = {};
  sheet?.eachRow((row) => {
    found[String(row.getCell(1).value).trim()] = row.getCell(2).value;
  });
  expect(found.Tăng).toEqual({ formula: "B9+B11+B13+B14+B15", result: 2 });
  expect(found["Kết nạp"]).toBe(1);
  expect(found["Kiểm tra: Cuối kỳ (0 là cân)"]).toMatchObject({ formula: "B6+B7+B8-B16-B25" });
  expect(sheet?.getCell("A9").value).toContain("Kết nạp");
  expect(sheet?.getCell("A25").value).toBe("Cuối kỳ");
});

test("a committee's own layout serves those below until it ends; tables stay", async () => {
  const layout = {
    name: "Biểu riêng của Khối",
    rows: [{ code: "a", label: "Việc A" }],
    columns: [{ code: "so", label: "Số", isTyped: true }],
  };
  const office = world.as("office");
  const place = { organisationId: world.unit.KHOI };
  const twice = { ...layout, rows: [...layout.rows, ...layout.rows] };
  await expect(office.call(addTableLayout, { ...place, source: "CV 12", layout: twice })).rejects.toMatchObject({
    fields: { "layout.rows.1.code": "Mã a đã dùng." },
  });
  const { code } = await office.call(addTableLayout, { ...place, source: "CV 12", layout });
  const table = await open(code, "DB1", "2026-H1", "branch-office");
  expect(table).toMatchObject({ source: "CV 12", layout: { name: "Biểu riêng của Khối" } });
  await office.call(endTableLayout, { ...place, code });
  await expect(open(code, "DB2")).rejects.toMatchObject({ reason: "no-such-layout" });
  expect((await office.call(getTable, { tableId: table.id })).layout.name).toBe("Biểu riêng của Khối");
  await expect(open(code, "DB1")).rejects.toMatchObject({ reason: "no-such-layout" });
});

test("a period ahead and a second table are refused; another branch's table does not exist; history is written", async () => {
  await expect(open("xep-loai", "DB1", "2027")).rejects.toMatchObject({ reason: "period-not-begun" });
  await expect(open("xep-loai", "DB1")).rejects.toMatchObject({ reason: "already-there" });
  const { rows } = await world.as("office").call(listTables, { organisationId: world.unit.DB1, period: "2026-H1" });
  const tableId = rows.find((row) => row.layoutCode === "xep-loai")?.table?.id ?? 0;
  await expect(world.as("aside-office").call(getTable, { tableId })).rejects.toMatchObject({ kind: "not-found" });
  const kept = await world.db
    .selectFrom("history")
    .select("action")
    .where("object_kind", "=", "report-table")
    .where("object_id", "=", tableId)
    .orderBy("id")
    .execute();
  expect(kept.map((row) => row.action)).toEqual(["open-table", "save-cells", "save-cells", "freeze-table"]);
});
