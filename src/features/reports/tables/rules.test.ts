import { expect, test } from "vitest";
import * as z from "zod/mini";
import { cellKey, entryProblem, fillCells, findImbalances, type Known, Layout, readCount, unexplained } from "./rules.ts";
import { shippedLayouts } from "./shipped.ts";

const layout: Layout = z.parse(Layout, {
  name: "Biến động",
  rows: [
    { code: "dau", label: "Đầu kỳ", count: "opening", carries: "cuoi" },
    { code: "chinh", label: "Điều chỉnh", corrects: "dau" },
    { code: "tang", label: "Tăng", count: "in" },
    { code: "giam", label: "Giảm", count: "out" },
    { code: "cuoi", label: "Cuối kỳ", count: "closing" },
  ],
  columns: [
    { code: "tong", label: "Tổng số" },
    { code: "nu", label: "Nữ", where: [{ by: "sex", is: ["female"] }] },
    { code: "doan", label: "Đoàn viên", isTyped: true },
  ],
  rules: [
    { kind: "equals", along: "rows", plus: ["dau", "chinh", "tang"], minus: ["giam"], equals: "cuoi" },
    { kind: "at-most", along: "columns", parts: ["nu", "doan"], whole: "tong" },
  ],
});
const column = (code: string, values: Record<string, number>) =>
  Object.entries(values).map(([row, value]) => [cellKey(row, code), value] as const);
const books = new Map([
  ...column("tong", { dau: 3451, tang: 25, giam: 13, cuoi: 3463 }),
  ...column("nu", { dau: 1200, tang: 9, giam: 2, cuoi: 1207 }),
]);
const known: Known = { books, below: null, before: null };

test("books that agree leave nothing to explain", () => {
  expect(findImbalances(layout, fillCells(layout, known, {}))).toEqual([]);
});

test("an imbalance is told at the cell with its sum", () => {
  const cells = fillCells(layout, known, { "cuoi/tong": { value: 3460, reason: "đếm lại" } });
  expect(findImbalances(layout, cells)).toMatchObject([
    {
      key: "0:tong",
      cells: expect.arrayContaining(["cuoi/tong", "tang/tong"]),
      sentence: "Cột “Tổng số”: đầu kỳ 3.451 + điều chỉnh 0 + tăng 25 − giảm 13 = 3.463, bảng ghi 3.460.",
    },
  ]);
});

test("a part is never more than its whole", () => {
  const cells = fillCells(layout, known, { "tang/doan": { value: 26, reason: "" } });
  expect(findImbalances(layout, cells).map((one) => [one.key, one.cells[0]])).toEqual([["1:tang:doan", "tang/doan"]]);
  expect(findImbalances(layout, cells)[0]?.sentence).toBe("Dòng “Tăng”: đoàn viên 26 nhiều hơn tổng số 25.");
});

test("the frozen closing opens the next period; what the books say beyond it is a correction that is told", () => {
  const before = new Map(column("tong", { cuoi: 3449 }));
  const cells = fillCells(layout, { ...known, before }, {});
  expect(cells.find((cell) => cell.row === "dau" && cell.column === "tong")).toMatchObject({
    ...{ from: "carried", value: 3449, known: 3449, books: 3451 },
  });
  expect(cells.find((cell) => cell.row === "chinh" && cell.column === "tong")).toMatchObject({ from: "correction", value: 2 });
  expect(findImbalances(layout, cells).map((one) => one.sentence)).toEqual([
    "Đầu kỳ, Tổng số: kỳ trước đã chốt 3.449, sổ nay tính 3.451; đưa vào dòng điều chỉnh 2.",
  ]);
});

test("sums of the units below stand where nothing is typed; another number is told", () => {
  const below = new Map([["cuoi/doan", 40]]);
  const at = (entries: Parameters<typeof fillCells>[2]) => fillCells(layout, { ...known, below }, entries);
  expect(at({}).find((cell) => cell.row === "cuoi" && cell.column === "doan")).toMatchObject({ from: "below", value: 40 });
  expect(findImbalances(layout, at({ "cuoi/doan": { value: 38, reason: "" } }))[0]?.sentence).toBe(
    "Cuối kỳ, Đoàn viên: các đơn vị dưới đã chốt cộng 40, bảng ghi 38.",
  );
});

test("an explanation holds only for the sentence that it was given to", () => {
  const found = [{ key: "0:tong", cells: [], sentence: "= 3, bảng ghi 2." }];
  expect(unexplained(found, { "0:tong": { sentence: "= 3, bảng ghi 2." } })).toEqual([]);
  expect(unexplained(found, { "0:tong": { sentence: "= 4, bảng ghi 2." } })).toEqual(found);
});

test.each([
  ["books", 25, 25, "", null],
  ["books", 25, 24, "", /tính 25/],
  ["books", 25, 24, "sổ ghi nhầm", null],
  ["typed", null, 7, "", null],
  ["correction", 0, 3, "vì", /tự tính/],
] as const)("a %s cell of %s takes %s with reason “%s”: %s", (from, value, typed, reason, problem) => {
  const cell = { row: "a", column: "b", value, from, known: value, books: null, reason: "" };
  const told = entryProblem(cell, typed, reason);
  if (problem) expect(told).toMatch(problem);
  else expect(told).toBeNull();
});

test.each([
  ["3.451", 3451],
  ["3 451", 3451],
  ["12", 12],
  ["", null],
  ["-3", undefined],
  ["3,5", undefined],
  ["1.2.3", undefined],
  ["1000000000000", undefined],
  ["ba", undefined],
])("“%s” is read as %s", (text, value) => expect(readCount(text)).toBe(value));

test.each(shippedLayouts.map((one) => [one.code, one.layout] as const))("the shipped layout %s is whole", (_, shipped) => {
  expect(z.parse(Layout, shipped)).toEqual(shipped);
});
