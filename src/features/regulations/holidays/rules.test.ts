import { expect, test } from "vitest";
import { addWorkingDays, exceptionProblems, isWorkingDay, nearestWorkingDay, plainWeeks, workCalendarOf } from "./rules.ts";
import { fixedHolidays, holidayYears } from "./shipped.ts";

const calendar = workCalendarOf(holidayYears.map(({ year, days }) => ({ year, fixed: fixedHolidays, exceptions: days })));

test.each([
  ["2026-11-20", true], // a Friday
  ["2026-11-21", false], // a Saturday
  ["2026-09-02", false],
  ["2026-08-31", false], // exchanged for
  ["2026-08-22", true], // this Saturday
  ["2026-02-13", true],
  ["2026-02-16", false],
  ["2026-02-20", false],
  ["2026-02-23", true],
  ["2026-04-27", false], // the 10th of the third lunar month is a Sunday
  ["2018-02-20", false],
  ["2018-09-03", false],
])("%s is worked: %s", (day, worked) => {
  expect(isWorkingDay(day, calendar)).toBe(worked);
});

test.each([
  ["2026-02-13", 1, "2026-02-23"],
  ["2026-02-23", -1, "2026-02-13"],
  ["2026-08-21", 2, "2026-08-24"], // over the worked Saturday
  ["2026-08-28", 1, "2026-09-03"],
  ["2026-05-01", 0, "2026-05-04"],
  ["2026-05-04", 0, "2026-05-04"],
])("from %s %i working days lead to %s", (day, count, wanted) => {
  expect(addWorkingDays(day, count, calendar)).toBe(wanted);
});

test("without a calendar only Saturdays and Sundays are skipped", () => {
  expect(nearestWorkingDay("2026-02-14", plainWeeks)).toBe("2026-02-16");
  expect(nearestWorkingDay("2026-02-15", plainWeeks, -1)).toBe("2026-02-13");
});

test("a day of another year, twice the same day, and a Wednesday worked in exchange are told at their rows", () => {
  const off = (day: string) => ({ day, name: "Nghỉ", isWorked: false });
  expect(
    exceptionProblems(2026, [off("2027-01-02"), off("2026-01-02"), off("2026-01-02"), { ...off("2026-01-07"), isWorked: true }]),
  ).toEqual({
    "days.0.day": "Ngày này không thuộc năm 2026.",
    "days.2.day": "Ngày này đã có trong danh sách.",
    "days.3.day": "Ngày làm bù phải là thứ bảy hoặc chủ nhật.",
  });
});

test("no shipped list names a Saturday or Sunday as off, nor a day twice", () => {
  for (const { year, days } of holidayYears) {
    expect(exceptionProblems(year, days)).toEqual({});
    expect(
      days.filter((one) => !one.isWorked && !isWorkingDay(one.day, plainWeeks)),
      String(year),
    ).toEqual([]);
  }
});
