import { beforeAll, expect, test } from "vitest";
import { openWorld, type World } from "#test/world.ts";
import { openLive } from "../contract.ts";

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
