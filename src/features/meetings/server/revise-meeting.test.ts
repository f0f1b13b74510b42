import { expect, test } from "vitest";
import { addSitting } from "#test/meetings.ts";
import { openWorld } from "#test/world.ts";
import { getMeeting, reviseMeeting } from "../contract.ts";

test("a sitting known by its length alone keeps it when another number is put right; with an end the length follows the clock", async () => {
  const world = await openWorld();
  const secretary = world.as("double");
  const meetingId = await addSitting(world, {
    cell: "DB1.2",
    month: "2026-05",
    total: 3,
    exempt: 0,
    present: 3,
    excused: 0,
    state: "draft",
  });
  const sitting = {
    ...{ month: "2026-05", heldOn: "2026-05-05", isRegular: true, isThematic: false, beganAt: "14:00", secretary: "Người Ghi" },
    totals: { total: 3, exempt: 0, present: 2, excused: 1, unexcused: 0, spoke: 2 },
  };
  const { version } = await secretary.call(getMeeting, { meetingId });
  const revised = await secretary.call(reviseMeeting, { meetingId, version, ...sitting });
  expect(revised).toMatchObject({ present: 2, minutes: 95, endedAt: null });
  const ended = await secretary.call(reviseMeeting, { meetingId, version: revised.version, ...sitting, endedAt: "15:10" });
  expect(ended.minutes).toBe(70);
  const open = await secretary.call(reviseMeeting, { meetingId, version: ended.version, ...sitting });
  expect(open.minutes).toBeNull();
});
