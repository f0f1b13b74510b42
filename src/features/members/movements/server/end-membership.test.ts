import { beforeAll, expect, test } from "vitest";
import { listMembers } from "#features/members/contract.ts";
import { openWorld, type World } from "#test/world.ts";
import { changeStatus, endMembership } from "../contract.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const end = (name: string, on = "2026-06-10") => ({
  memberId: world.person[name] ?? 0,
  version: 1,
  on,
  how: "died" as const,
  decision: null,
});

test("who leaves the list stays in the last cell under “đã ra khỏi danh sách”", async () => {
  const file = await world.as("secretary").call(endMembership, end("Bùi Đình Ngọc"));
  expect(file).toMatchObject({
    endedOn: "2026-06-10",
    endedHow: "died",
    standing: null,
    situation: null,
    cell: { name: "Chi bộ Văn phòng" },
  });
  expect(file.memberships[0]).toMatchObject({ to: "2026-06-10", leftHow: "died" });
  expect(file.statuses.every((status) => status.to !== null)).toBe(true);
  const list = (presence: "active" | "ended" | "all") =>
    world.as("secretary").call(listMembers, { organisationId: world.unit["DB1.1"], presence });
  expect(await list("active")).toMatchObject({ count: 9 });
  expect((await list("ended")).rows).toMatchObject([{ fullName: "Bùi Đình Ngọc", endedHow: "died", endedOn: "2026-06-10" }]);
  expect(await list("all")).toMatchObject({ count: 10 });
  const before = await world.as("secretary").call(listMembers, { organisationId: world.unit["DB1.1"], asOf: "2026-06-09" });
  expect(before.count).toBe(10);
  expect(before.rows.find((row) => row.fullName === "Bùi Đình Ngọc")).toMatchObject({ endedOn: null, situation: "exempt" });
});

test("nothing more happens to who has left", async () => {
  const again = { ...end("Bùi Đình Ngọc"), version: 2 };
  await expect(world.as("office").call(endMembership, again)).rejects.toMatchObject({ reason: "ended" });
  await expect(
    world.as("office").call(changeStatus, { memberId: again.memberId, version: 2, on: "2026-06-12", change: "start", situation: "away" }),
  ).rejects.toMatchObject({ reason: "ended" });
});

test("not on a day to come, not before the membership, not outside of one's reach", async () => {
  await expect(world.as("office").call(endMembership, end("Trần Thị Bình", "2026-06-16"))).rejects.toMatchObject({ reason: "in-future" });
  await expect(world.as("office").call(endMembership, end("Trần Thị Bình", "2012-05-19"))).rejects.toMatchObject({ reason: "too-early" });
  await expect(world.as("aside-secretary").call(endMembership, end("Trần Thị Bình"))).rejects.toMatchObject({ kind: "not-found" });
  await expect(world.as("administrator").call(endMembership, end("Trần Thị Bình"))).rejects.toMatchObject({ kind: "forbidden" });
});
