import { expect, test } from "vitest";
import { daysLate, itemOf, revisedRemarks } from "./rules.ts";

const item = (title: string, content = "", conclusion = "") => ({ title, content, conclusion });

test("a remark follows its item when the order changes", () => {
  const items = [item("Mới"), item("Kết quả"), item("Nhiệm vụ")];
  expect(itemOf({ position: 1, title: "Kết quả" }, items)).toBe(1);
  expect(itemOf({ position: 2, title: "Tên cũ" }, items)).toBe(1);
  expect(itemOf({ position: 4, title: "Tên cũ" }, items)).toBe(-1);
});

test("of two items with one title the nearer one is meant", () => {
  expect(itemOf({ position: 3, title: "Khác" }, [item("Khác"), item("Kết quả"), item("Khác")])).toBe(2);
});

test("a remark is done when its item reads differently, not when another one does", () => {
  const remarks = [
    { position: 1, title: "Kết quả" },
    { position: 2, title: "Nhiệm vụ" },
  ];
  const [first, second] = [item("Kết quả", "Tốt"), item("Nhiệm vụ", "Ba việc")];
  const vote = { item: 2, subject: "Thông qua", decision: "resolution", isSecret: false, inFavour: 6, against: 0, other: 0 };
  const before = { items: [first, second], votes: [vote] };
  const after = (items: (typeof first)[], votes = [vote]) => revisedRemarks(remarks, before, { items, votes });
  expect(after([first, item("Nhiệm vụ", "Ba việc", "Giao đ/c An")])).toEqual([remarks[1]]);
  expect(after([first], [])).toEqual([remarks[1]]);
  expect(after([first, second], [{ ...vote, inFavour: 5 }])).toEqual([remarks[1]]);
  expect(after([second, first], [{ ...vote, item: 1 }])).toEqual([]);
});

test.each([
  ["2026-05-07", 0],
  ["2026-05-08", 1],
  ["2026-06-01", 25],
  ["2026-05-05", 0],
])("held on 5 May, two days allowed, handed in on %s: %i days late", (handedIn, days) => {
  expect(daysLate("2026-05-05", handedIn, 2)).toBe(days);
});
