import { describe, expect, test } from "vitest";
import { plainWeeks } from "#features/regulations/holidays/rules.ts";
import { dueDay, dueText, isSettled, standingOf } from "./rules.ts";

describe("the last day of a report", () => {
  test.each([
    [{ dueDays: 10, countsWorkingDays: false }, "2026-H1", "2026-07-10"],
    [{ dueDays: 5, countsWorkingDays: true }, "2026-H1", "2026-07-07"],
    // 04/07/2026 is a Saturday.
    [{ dueDays: 4, countsWorkingDays: false }, "2026-H1", "2026-07-06"],
    [{ dueDays: -5, countsWorkingDays: false }, "2026-06", "2026-06-25"],
    [{ dueDays: 0, countsWorkingDays: false }, "2026-Q2", "2026-06-30"],
  ])("%j of %s is %s", (rule, period, day) => {
    expect(dueDay(rule, period, plainWeeks)).toBe(day);
  });

  test("a holiday is no working day", () => {
    const calendar = { off: new Set(["2026-09-02"]), worked: new Set<string>() };
    expect(dueDay({ dueDays: 2, countsWorkingDays: true }, "2026-08", calendar)).toBe("2026-09-03");
  });

  test("in words", () => {
    expect(dueText({ dueDays: 5, countsWorkingDays: true })).toBe("trong 5 ngày làm việc sau khi hết kỳ");
    expect(dueText({ dueDays: -5, countsWorkingDays: false })).toBe("trước khi hết kỳ 5 ngày");
    expect(dueText({ dueDays: 0, countsWorkingDays: false })).toBe("ngày cuối kỳ");
  });
});

test.each([
  [null, false, "2026-07-01", "not-due"],
  [null, false, "2026-07-11", "missing"],
  ["draft", false, "2026-07-01", "writing"],
  ["draft", false, "2026-07-11", "missing"],
  ["draft", true, "2026-07-11", "left-out"],
  ["returned", false, "2026-07-11", "returned"],
  ["submitted", true, "2026-07-11", "submitted"],
  ["signed", false, "2026-07-01", "signed"],
] as const)("%s, left out %s, on %s is %s", (state, isLeftOut, today, standing) => {
  expect(standingOf(state, { isLeftOut, dueOn: "2026-07-10", today })).toBe(standing);
});

test("a committee may go on when a report is accepted, signed or left out", () => {
  expect(isSettled("accepted")).toBe(true);
  expect(isSettled("left-out")).toBe(true);
  expect(isSettled("submitted")).toBe(false);
});
