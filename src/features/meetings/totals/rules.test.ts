import { describe, expect, test } from "vitest";
import { checkTotals, classOfScore } from "./rules.ts";

test.each([
  [100, "tot"],
  [90, "tot"],
  [89.5, "kha"],
  [70, "kha"],
  [69, "trung_binh"],
  [50, "trung_binh"],
  [49, "kem"],
  [null, null],
])("a score of %s is of class %s", (score, expected) => {
  expect(classOfScore(score, { tot: 90, kha: 70, trung_binh: 50 })).toBe(expected);
});

describe("sums of a meeting", () => {
  const good = { total: 17, exempt: 2, present: 13, excused: 2, unexcused: 0, spoke: 4 };
  const place = { name: "Chi bộ Văn phòng", heldOn: "2018-07-05" };
  test.each([
    ["add up", good, []],
    ["count an exempt member who came", { ...good, present: 14 }, []],
    ["leave out absences that nobody noted", { ...good, excused: null, unexcused: null, present: 11 }, []],
    ["have more present than members", { ...good, present: 18, excused: 0 }, ["present"]],
    ["do not add up", { ...good, present: 12 }, ["present"]],
    ["have more exempt than members", { ...good, exempt: 18 }, ["exempt"]],
    ["have more speakers than present", { ...good, spoke: 14 }, ["spoke"]],
  ])("%s", (_, totals, fields) => {
    expect(Object.keys(checkTotals(totals, place))).toEqual(fields);
  });
});
