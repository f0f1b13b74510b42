import { expect, test } from "vitest";
import { canChangeFrom, canMark } from "./rules.ts";

test.each([
  ["2026-06", true, true],
  ["2026-05", true, false],
  ["2026-04", false, false],
  ["2026-07", false, true],
])("on 15/06/2026 the month %s is marked: %s, changed from: %s", (month, isMarked, isChanged) => {
  expect(canMark(month, "2026-06-15")).toBe(isMarked);
  expect(canChangeFrom(month, "2026-06-15")).toBe(isChanged);
});

test("in January the December before is still marked", () => {
  expect(canMark("2025-12", "2026-01-10")).toBe(true);
});
