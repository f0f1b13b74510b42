import { expect, test } from "vitest";
import * as z from "zod/mini";
import { Layout } from "../rules.ts";
import { noteLines, printCount } from "./rules.ts";

const layout = z.parse(Layout, { name: "Biểu", rows: [{ code: "a", label: "Đầu kỳ" }], columns: [{ code: "b", label: "Tổng số" }] });
const cell = { row: "a", column: "b", value: 3460, from: "books" as const, known: 3451, books: null, reason: "Đếm lại." };
const imbalance = { key: "0:a", cells: ["a/b"], sentence: "Cột “Tổng số”: lệch 9." };

test("each difference has a line with its reason, or says that none was given", () => {
  expect(noteLines({ layout, cells: [cell], imbalances: [{ ...imbalance, reason: null }] })).toEqual([
    "Cột “Tổng số”: lệch 9. Chưa giải trình.",
    "Đầu kỳ, Tổng số: chương trình tính 3.451, ghi 3.460. Đếm lại.",
  ]);
  expect(noteLines({ layout, cells: [{ ...cell, reason: "" }], imbalances: [{ ...imbalance, reason: "Chờ hồ sơ." }] })).toEqual([
    "Cột “Tổng số”: lệch 9. Chờ hồ sơ.",
  ]);
});

test("numbers are printed with dots, nothing where nothing stands", () => {
  expect([null, 0, 12_345, -7].map(printCount)).toEqual(["", "0", "12.345", "−7"]);
});
