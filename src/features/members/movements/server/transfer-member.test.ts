import { beforeAll, expect, test } from "vitest";
import { listObjectChanges } from "#contract/change-log.ts";
import { findRoster } from "#features/members/server/queries.ts";
import { openWorld, type World } from "#test/world.ts";
import { transferMember } from "../contract.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const move = (
  name: string,
  to: "DB1.1" | "DB1.2" | "CB1" | "DB1" | "DB2.1" | "DB2.2",
  more: { on?: string; kind?: "full" | "temporary"; until?: string; version?: number } = {},
) => ({
  memberId: world.person[name] ?? 0,
  version: 1,
  toOrganisationId: world.unit[to],
  on: "2026-06-01",
  kind: "full" as const,
  decision: "12-GT",
  ...more,
});

test("a full transfer ends one membership and starts the other on the same day", async () => {
  const file = await world.as("office").call(transferMember, move("Trần Thị Bình", "DB1.2"));
  expect(file.cell.name).toBe("Chi bộ Kỹ thuật");
  expect(file.memberships.map((one) => [one.organisation.name, one.from, one.to, one.leftHow])).toEqual([
    ["Chi bộ Kỹ thuật", "2026-06-01", null, null],
    ["Chi bộ Văn phòng", "2012-05-19", "2026-06-01", "transferred"],
  ]);
  const { rows } = await world.as("office").call(listObjectChanges, { kind: "member", objectId: file.id });
  expect(rows[0]).toMatchObject({
    action: "transfer-member",
    before: { cell: "Chi bộ Văn phòng" },
    after: { cell: "Chi bộ Kỹ thuật", on: "2026-06-01" },
  });
  const names = async (unit: "DB1.1" | "DB1.2", day: string) =>
    (await findRoster(world.db, world.unit[unit], day)).map((row) => row.fullName);
  expect(await names("DB1.1", "2026-05-31")).toContain("Trần Thị Bình");
  expect(await names("DB1.1", "2026-06-01")).not.toContain("Trần Thị Bình");
  expect(await names("DB1.2", "2026-06-01")).toContain("Trần Thị Bình");
});

test("a temporary transfer runs beside the full membership", async () => {
  const file = await world.as("office").call(transferMember, move("Lê Minh Châu", "CB1", { kind: "temporary", until: "2026-09-01" }));
  expect(file).toMatchObject({ cell: { name: "Chi bộ Văn phòng" }, situation: "away" });
  const guests = (await findRoster(world.db, world.unit.CB1, "2026-07-01")).filter((row) => row.membership === "temporary");
  expect(guests.map((row) => row.fullName)).toEqual(["Lê Minh Châu"]);
  expect(await findRoster(world.db, world.unit.CB1, "2026-09-01")).toHaveLength(4);
});

test.each([
  ["to a unit that is no cell", () => move("Nguyễn Văn An", "DB1"), "not-a-cell"],
  ["to a dissolved cell", () => move("Nguyễn Văn An", "DB2.2"), "cell-closed"],
  ["to the own cell", () => move("Nguyễn Văn An", "DB1.1"), "same-cell"],
  ["on a day to come", () => move("Nguyễn Văn An", "CB1", { on: "2026-06-16" }), "in-future"],
  ["before the membership began", () => move("Nguyễn Văn An", "CB1", { on: "2012-05-19" }), "too-early"],
  ["temporarily without an end", () => move("Nguyễn Văn An", "CB1", { kind: "temporary" }), "no-end"],
])("refuses to move %s", async (_, input, reason) => {
  await expect(world.as("office").call(transferMember, input())).rejects.toMatchObject({ kind: "rule", reason });
});

test("the mover needs the right at both ends", async () => {
  await expect(world.as("branch-office").call(transferMember, move("Nguyễn Văn An", "CB1"))).rejects.toMatchObject({ kind: "not-found" });
  await expect(world.as("aside-office").call(transferMember, move("Nguyễn Văn An", "DB2.1"))).rejects.toMatchObject({ kind: "not-found" });
  await expect(world.as("office").call(transferMember, move("Trần Thị Bình", "CB1"))).rejects.toMatchObject({ kind: "conflict" });
});
