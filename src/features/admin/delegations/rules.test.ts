import { expect, test } from "vitest";
import { roles } from "#contract/permissions.ts";
import { checkLending, rolesThatReceive } from "./rules.ts";

const lending = { role: "cell-secretary", until: null, from: "2026-06-20", lastDay: "2026-07-05" } as const;

test.each([
  ["the role of an administrator", { role: "administrator" } as const, "không giao thay"],
  ["a begin before today", { from: "2026-06-14" }, "không trước hôm nay"],
  ["an end before the begin", { lastDay: "2026-06-19" }, "không trước ngày bắt đầu"],
  ["an end on the first day without the role", { until: "2026-07-05" }, "hết 04/07/2026"],
])("refuses %s", (_, change, sentence) => {
  expect(() => checkLending({ ...lending, ...change }, "2026-06-15")).toThrow(sentence);
});

test("allows a lending up to the last day of the role, from today on", () => {
  expect(() => checkLending({ ...lending, from: "2026-06-15", until: "2026-07-06" }, "2026-06-15")).not.toThrow();
});

test("the commission lends within itself; a member stands in for a cell only", () => {
  expect(rolesThatReceive("inspection-commission", roles, false)).toEqual(["inspection-commission"]);
  expect(rolesThatReceive("cell-secretary", roles, true)).toContain("member");
  expect(rolesThatReceive("office", roles, false)).not.toContain("member");
  expect(rolesThatReceive("office", roles, false)).not.toContain("administrator");
});
