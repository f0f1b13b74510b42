import { expect, test } from "vitest";
import { lockedUntil } from "./rules.ts";

const now = new Date("2026-06-01T02:00:00Z");

test.each([
  [1, null],
  [4, null],
  [5, "2026-06-01T02:01:00.000Z"],
  [8, "2026-06-01T02:08:00.000Z"],
  [40, "2026-06-01T03:00:00.000Z"],
])("after %i wrong passwords the account rests until %s", (failures, until) => {
  expect(lockedUntil(failures, now)?.toISOString() ?? null).toBe(until);
});
