import { expect, test } from "vitest";
import { checkKindUnder, checkNoCycle, sizeWarnings } from "./rules.ts";

const limits = { minOfficial: 3, baseCommitteeMin: 30, cellMax: 30, cellCommitteeMin: 9 };

test.each([
  ["cell", 2, 2, ["org.min_official_members"]],
  ["cell", 3, 3, []],
  ["cell", 30, 28, []],
  ["cell", 31, 28, ["org.cell_max_members"]],
  ["base-cell", 29, 20, []],
  ["base-cell", 30, 20, ["org.base_committee_min_members"]],
  ["base-committee", 29, 29, ["org.base_committee_min_members"]],
  ["base-committee", 30, 29, []],
  ["section-committee", 50, 50, ["org.section_committee_consent"]],
  ["upper", 1, 1, []],
] as const)("a %s of %i members, %i official, is warned of %j", (kind, members, official, expected) => {
  expect(sizeWarnings(kind, { members, official }, limits).map((warning) => warning.ruleKey)).toEqual(expected);
});

test("a cell cannot stand under another cell, a base cell can stand under an upper committee", () => {
  expect(() => checkKindUnder("cell", "cell")).toThrow("không đặt");
  expect(() => checkKindUnder("base-cell", "upper")).not.toThrow();
  expect(() => checkKindUnder("cell", null)).toThrow("gốc");
});

test("1.41. is not below 1.4., and nothing hangs below itself", () => {
  expect(() => checkNoCycle("1.4.", "1.41.")).not.toThrow();
  expect(() => checkNoCycle("1.4.", "1.4.7.")).toThrow();
});
