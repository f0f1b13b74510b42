import { describe, expect, test } from "vitest";
import { criteriaOf, formProblems, type Known, knownPoints, type SittingFacts, totalOf, yearClass } from "./rules.ts";
import { shippedForms } from "./shipped.ts";

const form = shippedForms[0]?.form;
if (!form) throw new Error("no shipped form");
const criterion = (number: string) => {
  const found = criteriaOf(form).find((one) => one.number === number);
  if (!found) throw new Error(`no criterion ${number}`);
  return found;
};
/** The fixture of the field: 17 members, 1 exempt and away from the hall, 14 of 16 there. */
const facts: SittingFacts = {
  minutes: 95,
  minMinutes: 90,
  present: 14,
  due: 16,
  unexcused: 0,
  spoke: 8,
  excusedRun: 2,
  committeeMet: "none",
  noticeSent: null,
  papersDaysBefore: 1,
  tasks: { met: 4, total: 5 },
  postedAfterDays: 2,
  isThematic: false,
  limits: { excusedRun: 3, paperDays: 1, postDays: 2 },
};
const pointsOf = (number: string, more: Partial<SittingFacts> = {}) => knownPoints(criterion(number), form, { ...facts, ...more })?.points;

describe("shipped forms", () => {
  test.each(shippedForms.map((one) => [one.code, one.form] as const))("%s adds up to 100 and each group to its parts", (_, shipped) => {
    expect(formProblems(shipped)).toEqual([]);
  });

  test("a form whose points do not add up says where", () => {
    const broken = structuredClone(form);
    const first = broken.groups[1]?.criteria[1];
    if (first) first.max = 2;
    expect(formProblems(broken)).toEqual(["Nhóm 2: các mục cộng lại 6, khác 5 điểm của nhóm."]);
  });
});

describe("what the facts give", () => {
  test("14 of 16 is 87,5 %: 3 of 4 points here, and past 85 % in the checklist of 2018", () => {
    expect(knownPoints(criterion("2.1"), form, facts)).toEqual({ points: 3, reason: "14/16 người dự (87,5 %)." });
    const checklist = shippedForms[1]?.form;
    const first = checklist?.groups[0]?.criteria[0];
    expect(checklist && first && knownPoints(first, checklist, facts)?.points).toBe(15);
  });

  test("one unexcused absence drops the attendance to the last level", () => {
    expect(pointsOf("2.1", { present: 16, unexcused: 1 })).toBe(1);
  });

  test.each([
    [90, 5],
    [75, 4],
    [74, 3],
    [60, 3],
    [59, 2],
    [45, 2],
    [44, 1],
  ])("%i minutes of 90 score %i", (minutes, points) => {
    expect(pointsOf("1.1", { minutes })).toBe(points);
  });

  test("exactly half of those present who spoke fall to the level below", () => {
    expect(pointsOf("4.5", { spoke: 7 })).toBe(4);
    expect(pointsOf("4.5", { spoke: 8 })).toBe(5);
  });

  test("four tasks of five give 27; no task due leaves it to people", () => {
    expect(pointsOf("7.1")).toBe(27);
    expect(pointsOf("7.1", { tasks: { met: 0, total: 0 } })).toBeUndefined();
  });

  test("a month without a thematic session is as the form says", () => {
    expect(pointsOf("4.3")).toBe(5);
    expect(knownPoints(criterion("4.3"), { ...form, withoutThematic: "none" }, facts)?.points).toBe(0);
    expect(pointsOf("4.3", { isThematic: true })).toBeUndefined();
  });

  test("what is not known is left to people", () => {
    expect(pointsOf("3.4")).toBeUndefined();
    expect(pointsOf("3.3", { committeeMet: null })).toBeUndefined();
    expect(pointsOf("3.3")).toBe(2);
  });
});

describe("a sheet", () => {
  const full = criteriaOf(form).map(({ number, max }) => ({ number, points: max, reason: "" }));
  const known = new Map<string, Known>([["2.1", { points: 3, reason: "14/16" }]]);

  test("adds up, and says where points differ from what is known without a reason", () => {
    expect(totalOf(form, full, new Map())).toBe(100);
    expect(() => totalOf(form, full, known)).toThrow("Mục 2.1 được tính 3 điểm");
    const reasoned = full.map((line) => (line.number === "2.1" ? { ...line, reason: "Hai người đi công tác đột xuất" } : line));
    expect(totalOf(form, reasoned, known)).toBe(100);
  });

  test("refuses points that the form does not have, a missing criterion and a strange one", () => {
    const change = (number: string, points: number) => full.map((line) => (line.number === number ? { ...line, points } : line));
    expect(() => totalOf(form, change("1.1", 4.5), new Map())).toThrow("5, 4, 3, 2, 1");
    expect(() => totalOf(form, change("3.1", 2), new Map())).toThrow("0, 3");
    expect(() => totalOf(form, change("5.2", 9), new Map())).toThrow("từ 0 đến 4");
    expect(() => totalOf(form, full.slice(1), new Map())).toThrow("Chưa chấm mục 1.1");
    expect(() => totalOf(form, [...full, { number: "9.9", points: 1, reason: "" }], new Map())).toThrow("không có mục 9.9");
  });
});

describe("the class of a year", () => {
  const rule = [
    { name: "tot", lowest: "kha", monthsOfTot: 7, mean: 0, complete: true },
    { name: "kha", lowest: "trung_binh", monthsOfTot: 0, mean: 0, complete: false },
    { name: "trung_binh", lowest: "kem", monthsOfTot: 0, mean: 50, complete: false },
  ] as const;
  const months = (tot: number, kha: number, low = 0) => [
    ...Array.from({ length: tot }, () => ({ score: 92, class: "tot" as const })),
    ...Array.from({ length: kha }, () => ({ score: 75, class: "kha" as const })),
    ...Array.from({ length: low }, () => ({ score: 40, class: "kem" as const })),
  ];

  test("Tốt wants seven months of Tốt, none below Khá, and every month held", () => {
    expect(yearClass(months(7, 5), 12, [...rule])).toBe("tot");
    expect(yearClass(months(6, 6), 12, [...rule])).toBe("kha");
    expect(yearClass(months(11, 0), 12, [...rule])).toBe("kha");
    expect(yearClass(months(11, 0, 1), 12, [...rule])).toBe("trung_binh");
    expect(yearClass([], 12, [...rule])).toBeNull();
  });
});
