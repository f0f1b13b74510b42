import { expect, test } from "vitest";
import { workCalendarOf } from "#features/regulations/holidays/rules.ts";
import { fixedHolidays, holidayYears } from "#features/regulations/holidays/shipped.ts";
import { dayByRule, monthsOfYear, moveProblem, type PlannedSitting, programmeProblems, programmeWarnings, proposeYear } from "./rules.ts";

const calendar = workCalendarOf(holidayYears.map(({ year, days }) => ({ year, fixed: fixedHolidays, exceptions: days })));

test.each([
  ["2026-01", 5, "after", "2026-01-05"], // a Monday
  ["2026-04", 5, "after", "2026-04-06"], // a Sunday
  ["2026-04", 5, "before", "2026-04-03"],
  ["2026-04", 5, "keep", "2026-04-05"],
  ["2026-02", 31, "after", "2026-02-27"], // the 28th is a Saturday, the Monday after lies in March
  ["2028-02", 30, "before", "2028-02-29"], // a leap day, a Tuesday
  ["2026-05", 31, "after", "2026-05-29"], // a Sunday at the end of its month
  ["2026-08", 1, "before", "2026-08-03"], // a Saturday at the beginning: the Friday lies in July
  ["2026-09", 2, "after", "2026-09-03"], // the national day
  ["2026-09", 1, "before", "2026-09-03"], // the days before it lie in August
  ["2026-02", 17, "after", "2026-02-23"], // the Lunar New Year
  ["2026-08", 22, "after", "2026-08-22"], // a Saturday worked in exchange
] as const)("in %s the %i. with weekends %s is %s", (month, day, weekend, expected) => {
  expect(dayByRule(month, { day, weekend }, calendar)).toBe(expected);
});

const sitting = (month: string, more: Partial<PlannedSitting> = {}): PlannedSitting => ({
  month,
  isRegular: true,
  isThematic: false,
  plannedOn: `${month}-05`,
  startsAt: null,
  place: null,
  topic: null,
  preparerId: null,
  draftDueOn: null,
  note: null,
  ...more,
});
const grounds = {
  year: 2027,
  dateRule: () => ({ day: 5, weekend: "after" as const }),
  calendar,
  months: monthsOfYear(2027),
  thematicPerQuarter: 1,
  paperDays: 1,
  suggested: [{ quarter: 2, topic: "Học tập và làm theo Bác" }],
  people: [7],
  lastYear: [
    sitting("2026-01", { startsAt: "18:00", place: "Phòng họp 2" }),
    sitting("2026-03", { isThematic: true, topic: "Cải cách hành chính", preparerId: 7 }),
    sitting("2026-05", { isThematic: true, topic: "Tiết kiệm", preparerId: 8 }),
  ],
};

test("a proposal has a regular sitting each month, last year's thematic months and topics, what is suggested above first", () => {
  const year = proposeYear(grounds);
  expect(year).toHaveLength(12);
  expect(year.every((one) => one.isRegular)).toBe(true);
  expect(year.filter((one) => one.isThematic).map((one) => [one.month, one.topic, one.preparerId])).toEqual([
    ["2027-03", "Cải cách hành chính", 7],
    ["2027-05", "Học tập và làm theo Bác", null],
    ["2027-08", null, null],
    ["2027-11", null, null],
  ]);
  expect(year[0]).toMatchObject({ plannedOn: "2027-01-05", startsAt: "18:00", place: "Phòng họp 2", draftDueOn: null });
  expect(year[2]).toMatchObject({ plannedOn: "2027-03-05", draftDueOn: "2027-03-04" });
});

test("a cell founded in the middle of a year is proposed only its own months", () => {
  const year = proposeYear({ ...grounds, months: grounds.months.slice(5), lastYear: [] });
  expect(year.map((one) => one.month)[0]).toBe("2027-06");
  expect(year.filter((one) => one.isThematic).map((one) => one.month)).toEqual(["2027-06", "2027-08", "2027-11"]);
});

test("warnings name months without a regular sitting, quarters below the norm, topics and days that lack", () => {
  const year = proposeYear(grounds).filter((one) => one.month !== "2027-02" && one.month !== "2027-11");
  const norms = { perMonth: 1, thematicPerQuarter: 1, months: grounds.months };
  expect(programmeWarnings(year, norms)).toEqual([
    "Chưa có kỳ thường kỳ: tháng 2, tháng 11.",
    "Quý IV chưa đủ 1 kỳ chuyên đề.",
    "Chuyên đề chưa có tên: tháng 8.",
  ]);
  expect(programmeWarnings([], { ...norms, months: ["2027-11", "2027-12"] })).toEqual(["Chưa có kỳ thường kỳ: tháng 11, tháng 12."]);
});

test("a day of another month, a second regular sitting and a late draft are told at their field", () => {
  const problems = programmeProblems(2027, [
    sitting("2027-01"),
    sitting("2027-01", { plannedOn: "2027-02-01", draftDueOn: "2027-02-02" }),
    sitting("2026-12"),
    sitting("2027-04", { isRegular: false }),
  ]);
  expect(Object.keys(problems)).toEqual([
    "entries.1.isRegular",
    "entries.1.plannedOn",
    "entries.1.draftDueOn",
    "entries.2.month",
    "entries.3.isRegular",
  ]);
});

test("a sitting moves within its month and the next", () => {
  expect(moveProblem("2026-01", "2026-02-28")).toBeNull();
  expect(moveProblem("2026-01", "2026-03-01")).not.toBeNull();
  expect(moveProblem("2026-01", "2025-12-31")).not.toBeNull();
});
