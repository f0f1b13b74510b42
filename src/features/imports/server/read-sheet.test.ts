// Quirks of lists from different offices: what is data, what only stands around it.
import { expect, test } from "vitest";
import { openXlsx } from "#server/files/xlsx-read.ts";
import { type SheetValue, writeXlsx } from "#server/files/xlsx-write.ts";
import { findLayout, readRecords } from "./read-sheet.ts";

async function read(rows: SheetValue[][]) {
  const [titles = [], ...rest] = rows;
  const columns = titles.map((title) => ({ title: String(title ?? ""), width: 10, type: "number" as const }));
  const file = await openXlsx(await writeXlsx([{ name: "Có đến 31-12-2017", heading: [], columns, rows: rest }]));
  const layout = await findLayout(file, null, null);
  const records = [];
  for await (const record of readRecords(file, layout.sheet, layout.header)) records.push(record);
  return { layout, records };
}

test("title rows, column numbers, blank lines, totals and signatures are no data; headings name the cell of the rows below", async () => {
  const { layout, records } = await read([
    ["ĐẢNG ỦY SỞ X", null, null, null],
    ["DANH SÁCH ĐẢNG VIÊN", null, null, null],
    ["STT", "Họ và tên", "Năm sinh", null],
    [null, null, "Nam", "Nữ"],
    ["(1)", "(2)", "(3)", "(4)"],
    ["I", "Chi bộ Văn phòng", null, null],
    [1, "Lê Văn An", 1980, null],
    [2, "Trần Thị Bình", null, "5/1979"],
    [],
    ["II. Chi bộ Kỹ thuật", null, null, null],
    [3, "Phạm Dũng", "01/02/1990", null],
    ["Tổng cộng: 3 đảng viên", null, 2, 1],
    [null, null, "Hà Nội, ngày 31 tháng 12 năm 2017", null],
    [null, "NGƯỜI LẬP BIỂU", "T/M ĐẢNG ỦY", null],
    [null, "Nguyễn Thị Lập", null, null],
  ]);
  expect(layout.asOf).toBe("2017-12-31");
  expect(layout.header.columns.map(({ field }) => field)).toEqual([null, "fullName", "birthMale", "birthFemale"]);
  expect(records.map(({ row, section, cells }) => [row, section, cells.fullName])).toEqual([
    [7, "Chi bộ Văn phòng", "Lê Văn An"],
    [8, "Chi bộ Văn phòng", "Trần Thị Bình"],
    [11, "Chi bộ Kỹ thuật", "Phạm Dũng"],
  ]);
});

test("an enterprise whose name begins with Tổng is no total", async () => {
  const { records } = await read([
    ["Mã", "Tên tổ chức đảng", "Loại hình", "Trực thuộc"],
    ["A", "Tổng công ty Điện", "Đảng bộ cơ sở", null],
    ["A1", "Chi bộ 1", "Chi bộ trực thuộc", "A"],
    ["Tổng số", null, 2, null],
  ]);
  expect(records.map(({ cells }) => cells.name)).toEqual(["Tổng công ty Điện", "Chi bộ 1"]);
});
