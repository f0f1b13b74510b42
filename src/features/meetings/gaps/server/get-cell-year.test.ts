import { beforeAll, expect, test } from "vitest";
import { addHalfYear } from "#test/meetings.ts";
import { openWorld, type World } from "#test/world.ts";
import { getCellYear, noteMissingMonth } from "../contract.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await addHalfYear(world);
});

test("the year of a cell shows what was held, what is missing and what is not due", async () => {
  const office = world.as("office");
  const year = await office.call(getCellYear, { organisationId: world.unit["DB1.2"], year: 2026 });
  expect(year).toMatchObject({ isCell: true, name: "Chi bộ Kỹ thuật", parentName: "Đảng bộ Sở Xây dựng", thematic: 0 });
  expect(year.months).toHaveLength(12);
  expect(year.months.filter((box) => box.meetingId !== null).map((box) => box.month)).toEqual(["2026-01", "2026-02", "2026-03"]);
  expect(year.months.filter((box) => box.isDue && box.meetingId === null).map((box) => box.month)).toEqual(["2026-04", "2026-05"]);
  const ended = await office.call(getCellYear, { organisationId: world.unit["DB2.2"], year: 2026 });
  expect(ended.months.filter((box) => box.isDue).map((box) => box.month)).toEqual(["2026-01", "2026-02"]);
  expect(ended.can).not.toContain("meetings.record");
});

test("a reason that was noted comes with its month, and a second writer with an old version is told", async () => {
  const input = { organisationId: world.unit["DB1.2"], month: "2026-04", reason: "Đi công tác xa", makeupOn: "2026-06-20", version: 0 };
  await world.as("branch-office").call(noteMissingMonth, input);
  const { months } = await world.as("office").call(getCellYear, { organisationId: world.unit["DB1.2"], year: 2026 });
  expect(months[3]).toMatchObject({ reason: "Đi công tác xa", makeupOn: "2026-06-20", noteVersion: 1 });
  await expect(world.as("office").call(noteMissingMonth, { ...input, reason: "Khác" })).rejects.toMatchObject({ kind: "conflict" });
});

test("a member sees the year of the own cell and no other", async () => {
  const own = await world.as("member").call(getCellYear, { organisationId: world.unit["DB1.1"], year: 2026 });
  expect(own.can).not.toContain("meetings.record");
  await expect(world.as("member").call(getCellYear, { organisationId: world.unit.CB1, year: 2026 })).rejects.toMatchObject({
    kind: "not-found",
  });
});
