import { expect, test } from "vitest";
import { type RuleKey, ruleKinds, ruleText, votesNeeded } from "./rules.ts";
import { shippedRules } from "./shipped.ts";

const half = { numerator: 1, denominator: 2, above: true };
const twoThirds = { numerator: 2, denominator: 3, above: false };

test.each([
  [16, half, 9],
  [16, twoThirds, 11],
  [15, half, 8],
  [15, twoThirds, 10],
  [1, half, 1],
  [0, half, 1],
])("of a base of %i, %j needs %i votes", (base, share, needed) => {
  expect(votesNeeded(base, share)).toBe(needed);
});

test("every rule the program asks for is shipped without a gap in time, with its source and a value of its type", () => {
  for (const key of Object.keys(ruleKinds) as RuleKey[]) {
    const rows = shippedRules.filter((rule) => rule.key === key);
    expect(rows[0]?.from ?? null, key).toBeNull();
    expect(rows.at(-1)?.to ?? null, key).toBeNull();
    for (const [at, row] of rows.entries()) {
      if (at > 0) expect(row.from, key).toBe(rows[at - 1]?.to);
      expect(ruleKinds[key].schema.safeParse(row.value).success, key).toBe(true);
      expect(row.source.length, key).toBeGreaterThan(5);
    }
  }
});

test("values are said in words", () => {
  expect(ruleText("meetings.min_minutes", 90)).toBe("90 phút");
  expect(ruleText("vote.share.admission", twoThirds)).toBe("ít nhất 2/3");
  expect(ruleText("readings.purposes", ["Đối chiếu", "Báo cáo"])).toBe("Đối chiếu; Báo cáo");
  expect(ruleText("meetings.class_cutoffs", { tot: 90, kha: 70, trung_binh: 50 })).toContain("Tốt từ 90");
});
