import { expect, test } from "vitest";
import { proposeUserName, stateOf } from "./rules.ts";
import { syllables } from "./shipped.ts";

test("a user name is the given name with the initials of the others, and the next one carries a number", () => {
  const taken = new Set(["anhdt"]);
  expect(["Nguyễn Văn Thắng", "Ngô Việt Thắng", "Đỗ Thị Ánh", "Ân"].map((name) => proposeUserName(name, taken))).toEqual([
    "thangnv",
    "thangnv2",
    "anhdt2",
    "an",
  ]);
  expect(proposeUserName("Ý", new Set())).toBe("y0");
});

test.each([
  [{ role: null, account: null }, "blocked"],
  [{ role: "cell-secretary", account: null }, "create"],
  [{ role: "cell-secretary", account: { isManaged: true, hasRole: false } }, "grant"],
  [{ role: "cell-secretary", account: { isManaged: false, hasRole: false } }, "blocked"],
  [{ role: "cell-secretary", account: { isManaged: false, hasRole: true } }, "done"],
])("%j → %s", (holder, state) => {
  expect(stateOf(holder).state).toBe(state);
});

test("enough syllables, each once: four of them and four digits of eight hold 50 bits", () => {
  expect(new Set(syllables).size).toBe(syllables.length);
  expect(4 * Math.log2(syllables.length) + 4 * Math.log2(8)).toBeGreaterThan(50);
  expect(syllables.every((word) => /^[a-z]{2,7}$/.test(word))).toBe(true);
});
