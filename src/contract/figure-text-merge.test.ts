import { expect, test } from "vitest";
import type { FigureParagraph } from "./figure-text.ts";
import { agreedRecord, groupsOf, mergeTexts, replaceGroup } from "./figure-text-merge.ts";

const part = (origin: string | null, line: string): FigureParagraph => ({ kind: "text", origin, runs: [line] });
const lines = (text: readonly FigureParagraph[]) => text.map(({ runs }) => runs.join(""));
const record = [part("people", "Có mặt"), part("item.a", "Mục A"), part("item.b", "Mục B"), part("ending", "Kết thúc")];

test("what was written by hand goes with the part above it", () => {
  const groups = groupsOf([
    part(null, "Lời mở"),
    part("people", "Có mặt"),
    part(null, "Thêm"),
    part("item.a", "A"),
    part("people", "Lần nữa"),
  ]);
  expect(groups.map(({ origin, paragraphs }) => [origin, paragraphs.length])).toEqual([
    ["", 1],
    ["people", 2],
    ["item.a", 2],
  ]);
});

test("what nobody touched follows the record, with new parts in their place and old ones gone", () => {
  const now = [part("people", "Có mặt"), part("item.a", "Mục A sửa"), part("item.c", "Mục C"), part("ending", "Kết thúc")];
  expect(mergeTexts(record, record, now)).toEqual({ text: now, changes: [] });
});

test("what was edited stays, and is told when the record changed as well", () => {
  const mine = record.with(1, part("item.a", "Mục A viết lại"));
  expect(mergeTexts(mine, record, record)).toEqual({ text: mine, changes: [] });
  const now = record.with(1, part("item.a", "Mục A khác"));
  const merged = mergeTexts(mine, record, now);
  expect(lines(merged.text)).toEqual(["Có mặt", "Mục A viết lại", "Mục B", "Kết thúc"]);
  expect(merged.changes).toEqual([{ origin: "item.a", mine: [mine[1]], theirs: [now[1]] }]);
});

test("a part taken out stays out; when the record changes it is told", () => {
  const mine = [record[0], record[2], record[3]].filter((one) => one !== undefined);
  expect(mergeTexts(mine, record, record).changes).toEqual([]);
  const now = record.with(1, part("item.a", "Mục A khác"));
  expect(mergeTexts(mine, record, now).changes).toEqual([{ origin: "item.a", mine: null, theirs: [now[1]] }]);
});

test("an edited part that the record lost is told and not lost", () => {
  const mine = record.with(2, part("item.b", "Mục B viết lại"));
  const merged = mergeTexts(mine, record, record.toSpliced(2, 1));
  expect(lines(merged.text)).toContain("Mục B viết lại");
  expect(merged.changes).toMatchObject([{ origin: "item.b", theirs: null }]);
});

test("open parts stay tied to the record they were made of, settled ones to today's", () => {
  const now = record.with(1, part("item.a", "A mới")).with(2, part("item.b", "B mới"));
  expect(lines(agreedRecord(record, now, ["item.a"]))).toEqual(["Có mặt", "Mục A", "B mới", "Kết thúc"]);
  expect(lines(agreedRecord(record, record.slice(0, 2), ["item.b"]))).toEqual(["Có mặt", "Mục A", "Mục B"]);
});

test("a part taken over replaces its group, comes back to its place, or goes", () => {
  const again = [part("item.a", "Từ bản ghi")];
  expect(lines(replaceGroup(record, "item.a", again, record))).toEqual(["Có mặt", "Từ bản ghi", "Mục B", "Kết thúc"]);
  expect(lines(replaceGroup(record.toSpliced(1, 1), "item.a", again, record))).toEqual(["Có mặt", "Từ bản ghi", "Mục B", "Kết thúc"]);
  expect(lines(replaceGroup(record, "item.a", null, record))).toEqual(["Có mặt", "Mục B", "Kết thúc"]);
});
