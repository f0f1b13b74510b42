import { describe, expect, test } from "vitest";
import { lengthOf, periodAt, periodBefore, periodLastYear, periodName, readPeriod } from "#contract/periods.ts";
import { checkPeriod, ReportType, readOutline, subjectOf, typeProblems } from "./rules.ts";
import { shippedTypes } from "./shipped.ts";

const typeOf = (code: string) => shippedTypes.find((one) => one.code === code)?.type ?? never(code);
const never = (code: string): never => {
  throw new Error(code);
};

test("a report is about a period of its length that has begun", () => {
  expect(() => checkPeriod(typeOf("six-month"), "2026-H1", "2026-06-15")).not.toThrow();
  expect(() => checkPeriod(typeOf("thematic"), "2026-Q1", "2026-06-15")).not.toThrow();
  expect(() => checkPeriod(typeOf("term"), "2025-2030", "2026-06-15")).not.toThrow();
  expect(() => checkPeriod(typeOf("six-month"), "2026", "2026-06-15")).toThrow("6 tháng");
  expect(() => checkPeriod(typeOf("six-month"), "2026-H2", "2026-06-15")).toThrow("chưa bắt đầu");
});

test.each(shippedTypes.map(({ code, type }) => [code, type] as const))("the shipped type %s holds together", (_, type) => {
  expect(() => ReportType.parse(type)).not.toThrow();
  expect(typeProblems(type)).toEqual({});
});

test("two parts of one code are told at the second", () => {
  const [section] = typeOf("quarter").sections;
  expect(typeProblems({ sections: section ? [section, section] : [] })).toEqual({ "sections.1.code": "Mã mục I đã dùng." });
});

test("an outline is read a part a line", () => {
  const parts = readOutline("I- KẾT QUẢ\n1. Chính trị\n 1.1. Quán triệt\na) Ở chi bộ\n\nKiến nghị");
  expect(parts.map(({ code, level }) => [code, level])).toEqual([
    ["1", 1],
    ["2", 2],
    ["3", 3],
    ["4", 3],
    ["5", 2],
  ]);
});

test("the subject ends with its period", () => {
  expect(subjectOf(typeOf("six-month"), "2018-H1")).toBe("công tác xây dựng Đảng 6 tháng đầu năm 2018");
  expect(subjectOf(typeOf("cell-month"), "2018-06")).toBe("công tác tháng 6/2018");
});

describe("several years", () => {
  test("a term is a period of whole years", () => {
    expect(readPeriod("2020-2025")).toEqual({ code: "2020-2025", from: "2020-01-01", to: "2025-12-31" });
    expect(lengthOf("2020-2025")).toBe("span");
    expect(periodName("2020-2025")).toBe("Giai đoạn 2020 - 2025");
    expect(periodBefore("2020-2025")).toBe("2014-2019");
  });
  test("last year, and the period of a day", () => {
    expect(periodLastYear("2026-H1")).toBe("2025-H1");
    expect(periodAt("quarter", "2026-06-30")).toBe("2026-Q2");
    expect(periodAt("month", "2026-06-30")).toBe("2026-06");
    expect(periodAt("half", "2026-07-01")).toBe("2026-H2");
    expect(periodAt("year", "2026-07-01")).toBe("2026");
  });
});
