import { expect, test } from "vitest";
import { type ChangeWords, changedFields } from "./change-log.ts";

const words: ChangeWords = {
  kind: "report",
  name: "Báo cáo",
  actions: {},
  fields: { period: "Kỳ", state: "Trạng thái", datedOn: "Ngày ký" },
  codes: { state: { draft: "Bản thảo" } },
};

test("a change is told in words: periods, states and days never as codes", () => {
  expect(changedFields(words, { before: null, after: { period: "2026-H2", state: "draft", datedOn: "2026-07-08" } })).toEqual([
    { field: "Kỳ", before: "", after: "6 tháng cuối năm 2026" },
    { field: "Trạng thái", before: "", after: "Bản thảo" },
    { field: "Ngày ký", before: "", after: "08/07/2026" },
  ]);
});

test("what the slice has no word for stays out, and a number that looks like a year stays a number", () => {
  expect(changedFields(words, { before: { secret: 1 }, after: { secret: 2 } })).toEqual([]);
  expect(changedFields({ ...words, fields: { count: "Số dòng" } }, { before: null, after: { count: "2026" } })).toEqual([
    { field: "Số dòng", before: "", after: "2026" },
  ]);
});
