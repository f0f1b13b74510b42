import { beforeAll, expect, test } from "vitest";
import { addHalfYear } from "#test/meetings.ts";
import { openWorld, type World } from "#test/world.ts";
import { noteMissingMonth } from "../contract.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await addHalfYear(world);
});

const note = (more: object = {}) => ({
  organisationId: world.unit["DB1.2"],
  month: "2026-04",
  reason: "Nửa số đảng viên đi công tác.",
  makeupOn: null,
  version: 0,
  ...more,
});

test.each([
  ["a month that was held", { month: "2026-03" }, "month-held"],
  ["a month not begun", { month: "2026-07" }, "month-not-begun"],
  ["a day to make up before the month", { makeupOn: "2026-03-31" }, "makeup-before-month"],
  ["no reason", { reason: "  " }, "invalid-input"],
])("%s is refused", async (_, wrong, reason) => {
  await expect(world.as("branch-office").call(noteMissingMonth, note(wrong))).rejects.toMatchObject({ reason });
});

test("only cells have monthly meetings, and only their own people or those above note the reason", async () => {
  await expect(world.as("office").call(noteMissingMonth, note({ organisationId: world.unit.DB1 }))).rejects.toMatchObject({
    reason: "not-a-cell",
  });
  await expect(world.as("secretary").call(noteMissingMonth, note())).rejects.toMatchObject({ kind: "not-found" });
  await expect(world.as("member").call(noteMissingMonth, note({ organisationId: world.unit["DB1.1"] }))).rejects.toMatchObject({
    kind: "forbidden",
  });
});

test("a reason is noted, corrected, and both stand in the history", async () => {
  expect(await world.as("branch-office").call(noteMissingMonth, note())).toEqual({ version: 1 });
  const corrected = note({ version: 1, reason: "Bão, không đi lại được.", makeupOn: "2026-06-20" });
  expect(await world.as("office").call(noteMissingMonth, corrected)).toEqual({ version: 2 });
  const history = await world.db
    .selectFrom("history")
    .select(["account_id", "before", "after"])
    .where("action", "=", "note-missing-month")
    .orderBy("id")
    .execute();
  expect(history).toMatchObject([
    { account_id: world.account["branch-office"], before: null, after: { month: "2026-04" } },
    { account_id: world.account.office, before: { version: 1 }, after: { reason: "Bão, không đi lại được.", makeupOn: "2026-06-20" } },
  ]);
});
