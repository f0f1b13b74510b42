import { beforeAll, expect, test } from "vitest";
import { openWorld, type World } from "#test/world.ts";
import { acceptMeeting, listMeetings, recordMeeting, returnMeeting, reviseMeeting, submitMeeting } from "../contract.ts";
import { getText } from "../minutes/contract.ts";

let world: World;
let meetingId = 0;
const totals = { total: 9, exempt: 1, present: 7, excused: 1, unexcused: 0, spoke: 3 };
const draft = { month: "2026-05", heldOn: "2026-05-06", isRegular: true, isThematic: false, totals };
beforeAll(async () => {
  world = await openWorld();
  meetingId = (await world.as("secretary").call(recordMeeting, { organisationId: world.unit["DB1.1"], ...draft })).id;
});

test("minutes go up, come back with a reason, are corrected, go up again and are taken", async () => {
  const secretary = world.as("secretary");
  expect(await secretary.call(submitMeeting, { meetingId, version: 1 })).toMatchObject({ state: "submitted", version: 2, can: [] });
  await expect(secretary.call(reviseMeeting, { meetingId, version: 2, ...draft })).rejects.toMatchObject({ reason: "submitted" });
  const waiting = await world
    .as("branch-office")
    .call(listMeetings, { organisationId: world.unit.DB1, period: "2026", state: "submitted" });
  expect(waiting).toMatchObject({ count: 1, waiting: 1, rows: [{ id: meetingId }] });
  const returned = await world.as("branch-office").call(returnMeeting, { meetingId, version: 2, reason: "Thiếu lý do vắng" });
  expect(returned).toMatchObject({
    state: "returned",
    reviews: [{ step: "submit" }, { step: "return", reason: "Thiếu lý do vắng", by: "Người branch-office" }],
  });
  const revised = await secretary.call(reviseMeeting, { meetingId, version: 3, ...draft, note: "Đã bổ sung lý do." });
  await secretary.call(submitMeeting, { meetingId, version: revised.version });
  const accepted = await world.as("office").call(acceptMeeting, { meetingId, version: revised.version + 1 });
  expect(accepted).toMatchObject({ state: "accepted", can: ["correct"] });
  await expect(secretary.call(reviseMeeting, { meetingId, version: accepted.version, ...draft })).rejects.toMatchObject({
    reason: "accepted",
  });
  const actions = await world.db
    .selectFrom("history")
    .select("action")
    .where("object_kind", "=", "meeting")
    .where("object_id", "=", meetingId)
    .orderBy("id")
    .execute();
  expect(actions.map((row) => row.action)).toEqual([
    "record-meeting",
    "submit-meeting",
    "return-meeting",
    "revise-meeting",
    "submit-meeting",
    "accept-meeting",
  ]);
});

test("nobody takes their own minutes, nobody returns without a reason, and no step is taken twice", async () => {
  const other = await world
    .as("secretary")
    .call(recordMeeting, { organisationId: world.unit["DB1.1"], ...draft, month: "2026-04", heldOn: "2026-04-06" });
  const step = { meetingId: other.id, version: 1 };
  await expect(world.as("office").call(acceptMeeting, step)).rejects.toMatchObject({ reason: "not-submitted" });
  await world.as("secretary").call(submitMeeting, step);
  await expect(world.as("secretary").call(acceptMeeting, { ...step, version: 2 })).rejects.toMatchObject({ kind: "forbidden" });
  await expect(world.as("office").call(returnMeeting, { ...step, version: 2, reason: " " })).rejects.toMatchObject({
    fields: { reason: expect.any(String) },
  });
  await expect(world.as("aside-office").call(acceptMeeting, { ...step, version: 2 })).rejects.toMatchObject({ kind: "not-found" });
  await world.as("office").call(acceptMeeting, { ...step, version: 2 });
  await expect(world.as("office").call(acceptMeeting, { ...step, version: 2 })).rejects.toMatchObject({ kind: "conflict" });
});

test("minutes go up adopted in one step; an adoption that was written down before stays; without one they say so and go up", async () => {
  const secretary = world.as("secretary");
  const sitting = { ...draft, month: "2026-03", heldOn: "2026-03-06", resolution: { subject: "", direction: "Rà soát hồ sơ" } };
  const made = await secretary.call(recordMeeting, { organisationId: world.unit["DB1.1"], ...sitting });
  const target = { meetingId: made.id, version: made.version };
  const tooMany = secretary.call(submitMeeting, { ...target, approval: { how: "vote", inFavour: 8 } });
  await expect(tooMany).rejects.toMatchObject({ reason: "too-many-votes", fields: { inFavour: expect.any(String) } });
  const tooFew = secretary.call(submitMeeting, { ...target, approval: { how: "vote", inFavour: 3 } });
  await expect(tooFew).rejects.toMatchObject({ reason: "not-adopted" });
  const adoptions = () =>
    Promise.all(
      (["minutes", "resolution"] as const).map(async (kind) => (await secretary.call(getText, { meetingId: made.id, kind })).approval),
    );
  expect(await adoptions()).toEqual([null, null]);
  await secretary.call(submitMeeting, { ...target, approval: { how: "vote", inFavour: 6 } });
  const voted = { how: "vote", inFavour: 6, present: 7, by: "Người secretary" };
  expect(await adoptions()).toMatchObject([voted, voted]);
  const returned = await world.as("office").call(returnMeeting, { ...target, version: made.version + 1, reason: "Thiếu" });
  await secretary.call(submitMeeting, { ...target, version: returned.version, approval: { how: "assent" } });
  expect(await adoptions()).toMatchObject([voted, voted]);

  const silent = await secretary.call(recordMeeting, {
    organisationId: world.unit["DB1.1"],
    ...draft,
    month: "2026-02",
    heldOn: "2026-02-06",
  });
  expect(await secretary.call(submitMeeting, { meetingId: silent.id, version: silent.version })).toMatchObject({ state: "submitted" });
  expect((await secretary.call(getText, { meetingId: silent.id, kind: "minutes" })).approval).toBeNull();
});
