import { beforeAll, expect, test } from "vitest";
import { putInGroups } from "#features/members/groups/contract.ts";
import { foundOrganisation } from "#features/organisations/contract.ts";
import { openWorld, type World } from "#test/world.ts";
import { getLive, openLive, sayEntries } from "../contract.ts";
import { liveState } from "../rules.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

test("whoever opens the sitting of a cell without a plan gets today's with the usual agenda; twice at once it is the same", async () => {
  const place = { organisationId: world.unit["DB1.1"] };
  const [one, other] = await Promise.all([world.as("secretary").call(openLive, place), world.as("deputy").call(openLive, place)]);
  expect(one).toMatchObject({ meetOn: "2026-06-15", month: "2026-06", state: "open", can: ["record"], lastSeq: 0 });
  expect(other.plannedMeetingId).toBe(one.plannedMeetingId);
  expect(one.agenda.some(({ stage }) => stage === "business")).toBe(true);
});

test("in a cell with tổ đảng each person stands with theirs, and one group is called at once", async () => {
  const place = { organisationId: world.unit.CB1 };
  const founding = { code: "CB1.T1", kind: "group", name: "Tổ đảng 1", on: "2026-01-05", decision: "01-NQ/CB" } as const;
  const { id: groupId } = await world.as("office").call(foundOrganisation, { ...place, ...founding });
  const moves = ["Mai Xuân Lộc", "Hồ Ngọc Lan"].map((name) => ({ memberId: world.person[name] ?? 0, before: null, groupId }));
  await world.as("aside-secretary").call(putInGroups, { ...place, moves });
  const { plannedMeetingId, groups } = await world.as("aside-secretary").call(openLive, place);
  expect(groups).toEqual([{ id: groupId, name: "Tổ đảng 1" }]);
  const entryId = "00000000-0000-4000-8000-000000000001";
  const entries = [{ entryId, saidAt: "2026-06-15T02:31:00Z", said: { kind: "roll-rest", group: groupId } as const }];
  await world.as("aside-secretary").call(sayEntries, { plannedMeetingId, entries });
  const sheet = await world.as("aside-secretary").call(getLive, { plannedMeetingId });
  const here = liveState(sheet, sheet.entries).people.filter(({ called }) => called?.state === "present");
  expect(here.map(({ name }) => name).sort()).toEqual(["Hồ Ngọc Lan", "Mai Xuân Lộc"]);
});
