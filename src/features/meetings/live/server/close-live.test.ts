import { beforeAll, expect, test } from "vitest";
import { getTask } from "#features/tasks/contract.ts";
import { now, openWorld, type World } from "#test/world.ts";
import { getMeeting, listMeetings } from "../../contract.ts";
import { callOffLive, closeLive, getLive, listLive, openLive, sayEntries } from "../contract.ts";
import type { Said } from "../entries/contract.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  for (const name of ["secretary", "office"] as const) await world.as(name).send("GET", "/api/session");
});

let count = 0;
async function say(plannedMeetingId: number, ...said: Said[]): Promise<string[]> {
  const entries = said.map((one) => {
    count += 1;
    return { entryId: `00000000-0000-4000-8000-${String(count).padStart(12, "0")}`, saidAt: world.clock.now.toISOString(), said: one };
  });
  const { refused } = await world.as("secretary").call(sayEntries, { plannedMeetingId, entries });
  expect(refused).toEqual([]);
  return entries.map(({ entryId }) => entryId);
}

/** Sets the clock on; nobody is signed out by it. */
async function goTo(time: string): Promise<void> {
  world.clock.now = new Date(time);
  await world.db
    .updateTable("sessions")
    .set({ last_seen_at: world.clock.now, expires_at: new Date("2027-01-01T00:00:00Z") })
    .execute();
}

const open = () => world.as("secretary").call(openLive, { organisationId: world.unit["DB1.1"] });
const person = (name: string) => world.person[name] ?? 0;
const write = (of: string, field: "content" | "conclusion", text: string): Said => ({ kind: "text", field, of, text, bases: ["start"] });

let held: { plannedMeetingId: number; meetingId: number };

test("a sitting from opening to its record: roll call, speakers, a vote, conclusions, tasks, an item for next time", async () => {
  await goTo("2026-06-15T12:55:00Z");
  const { plannedMeetingId, agenda } = await open();
  const items = agenda.filter(({ stage }) => stage === "business").map(({ key }) => key);
  const [first = "", second = "", ...others] = items;
  await goTo("2026-06-15T13:00:00Z");
  await say(
    plannedMeetingId,
    { kind: "roll", memberId: person("Lê Minh Châu"), state: "excused", reason: "đi công tác", arrivedAt: null },
    { kind: "roll", memberId: person("Phạm Quốc Dũng"), state: "late", reason: null, arrivedAt: "20:10" },
    { kind: "roll-rest", group: null },
    { kind: "item-began", item: first },
    { kind: "fact", field: "chair", value: "Nguyễn Văn An" },
    { kind: "fact", field: "secretary", value: "Trần Thị Bình" },
    { kind: "fees", paid: 8 },
  );
  const [speech = ""] = await say(plannedMeetingId, { kind: "speech-began", item: first, memberId: person("Đỗ Thị Ánh"), guest: null });
  const opened = { kind: "vote-opened", decision: "resolution", isSecret: false } as const;
  const [vote = "", leftVote = ""] = await say(
    plannedMeetingId,
    { ...opened, item: first, subject: "Thông qua kết luận" },
    { ...opened, item: second, subject: "Để kỳ sau" },
  );
  const early = await world
    .as("secretary")
    .call(closeLive, { plannedMeetingId, endedAt: "20:30" })
    .catch((error: unknown) => error);
  expect(early).toMatchObject({
    reason: "not-complete",
    current: { missing: expect.arrayContaining([expect.objectContaining({ reason: "not-counted" })]) },
  });
  await say(
    plannedMeetingId,
    { kind: "text", field: "speech", of: speech, text: "Đề nghị ghi rõ hạn.", bases: ["start"] },
    { kind: "vote-counted", vote, inFavour: 6, against: 0, other: 0, ballots: null },
    { kind: "vote-counted", vote: leftVote, inFavour: 5, against: 1, other: 0, ballots: null },
    write(first, "content", "Nghe báo cáo."),
    ...items.filter((item) => item !== second).map((item) => write(item, "conclusion", "Nhất trí.")),
    { kind: "item-parked", item: second, isParked: true },
    { kind: "item-added", session: "regular", section: "other", title: "Việc phát sinh" },
    { kind: "task-given", item: first, content: "Lập danh sách", assigneeId: person("Đỗ Thị Ánh"), helperIds: [], dueOn: "2026-06-30" },
    { kind: "task-given", item: null, content: "Rút lại", assigneeId: null, helperIds: [], dueOn: "2026-06-30" },
  );
  const added = `00000000-0000-4000-8000-${String(count - 2).padStart(12, "0")}`;
  const withdrawn = `00000000-0000-4000-8000-${String(count).padStart(12, "0")}`;
  await say(plannedMeetingId, { kind: "item-parked", item: added, isParked: true }, { kind: "struck", target: withdrawn });
  // Over midnight: begun at 20:00, ended at 00:30 of the next day.
  await goTo("2026-06-15T17:30:00Z");
  const { meetingId, taskIds } = await world.as("secretary").call(closeLive, { plannedMeetingId, endedAt: "00:30" });
  held = { plannedMeetingId, meetingId };
  const meeting = await world.as("secretary").call(getMeeting, { meetingId });
  expect(meeting).toMatchObject({
    heldOn: "2026-06-15",
    month: "2026-06",
    beganAt: "20:00",
    endedAt: "00:30",
    minutes: 270,
    state: "draft",
  });
  expect(meeting).toMatchObject({ total: 9, exempt: 1, present: 7, excused: 1, spoke: 1, away: 1, feesPaid: 8, chair: "Nguyễn Văn An" });
  // A vote stays with its item; one on an item left for the next time is of the sitting.
  expect(meeting.votes).toMatchObject([
    { item: 1, subject: "Thông qua kết luận", base: 7, needed: 4, inFavour: 6, passed: true },
    { item: null, subject: "Để kỳ sau", inFavour: 5 },
  ]);
  expect(meeting.items).toHaveLength(others.length + 1);
  expect(meeting.items[0]).toMatchObject({ content: "Nghe báo cáo.\nĐỗ Thị Ánh: Đề nghị ghi rõ hạn.", conclusion: "Nhất trí." });
  expect(meeting.attendance.find(({ name }) => name === "Phạm Quốc Dũng")).toMatchObject({ state: "late", arrivedAt: "20:10" });
  expect(meeting.resolution).toMatchObject({ subject: "Lãnh đạo thực hiện nhiệm vụ tháng 6/2026", weaknesses: "" });
  expect(meeting.resolution?.assignment).toBe("Lập danh sách: đồng chí Đỗ Thị Ánh, hạn 30/06/2026.");
  expect(taskIds).toHaveLength(1);
  const task = await world.as("secretary").call(getTask, { taskId: taskIds[0] ?? 0 });
  expect(task).toMatchObject({ content: "Lập danh sách", meetingId, dueOn: "2026-06-30", givenOn: "2026-06-15" });
});

test("every item of the agenda has its outcome, those added meanwhile too", async () => {
  const rows = await world.db
    .selectFrom("planned_items")
    .select(["title", "outcome"])
    .where("planned_meeting_id", "=", held.plannedMeetingId)
    .orderBy("position")
    .execute();
  expect(rows.filter(({ outcome }) => outcome === null)).toEqual([]);
  expect(rows.filter(({ outcome }) => outcome === "parked")).toHaveLength(2);
  expect(rows.at(-1)).toEqual({ title: "Việc phát sinh", outcome: "parked" });
});

test("the history tells of the opening and of the closing, the log of the rest", async () => {
  const rows = await world.db
    .selectFrom("history")
    .select(["action"])
    .where("object_kind", "=", "planned-meeting")
    .where("object_id", "=", held.plannedMeetingId)
    .orderBy("id")
    .execute();
  expect(rows.map(({ action }) => action)).toEqual(["plan-meeting", "open-live", "close-live"]);
});

test("a phone that comes too late is told where to go on", async () => {
  const entries = [{ entryId: "00000000-0000-4000-9000-000000000001", saidAt: now.toISOString(), said: { kind: "roll-rest" } as const }];
  const late = await world
    .as("secretary")
    .call(sayEntries, { plannedMeetingId: held.plannedMeetingId, entries })
    .catch((error: unknown) => error);
  expect(late).toMatchObject({ reason: "live-closed", current: { state: "held", meetingId: held.meetingId } });
  expect(await world.as("secretary").call(getLive, { plannedMeetingId: held.plannedMeetingId })).toMatchObject({
    state: "held",
    can: [],
  });
});

test("the month has its sitting: another is not opened by mistake", async () => {
  await expect(open()).rejects.toMatchObject({ reason: "month-taken", current: { meetingId: held.meetingId } });
});

test("a sitting that is called off keeps its log, and the next one may be opened", async () => {
  await goTo("2026-07-06T12:00:00Z");
  const { plannedMeetingId } = await open();
  await say(plannedMeetingId, { kind: "roll-rest", group: null });
  await world.as("secretary").call(callOffLive, { plannedMeetingId, reason: "Mất điện" });
  expect(await world.as("secretary").call(getLive, { plannedMeetingId })).toMatchObject({ state: "called-off", lastSeq: 1 });
  const again = await open();
  expect(again.plannedMeetingId).not.toBe(plannedMeetingId);
  const { rows } = await world.as("office").call(listLive, { organisationId: world.unit.KHOI, below: true });
  expect(rows.map((row) => row.plannedMeetingId)).toEqual([again.plannedMeetingId]);
});

test("what was left for the next time stands on the next agenda", async () => {
  const { agenda } = await open();
  expect(agenda.map(({ title }) => title)).toContain("Việc phát sinh");
});

test("an item without a conclusion and a short sitting are told once and may pass", async () => {
  const { plannedMeetingId, agenda } = await open();
  const business = agenda.filter(({ stage }) => stage === "business");
  await say(
    plannedMeetingId,
    { kind: "roll-rest", group: null },
    { kind: "began", clock: "19:00" },
    ...business.map(({ key }): Said => ({ kind: "item-began", item: key })),
  );
  const close = { plannedMeetingId, endedAt: "20:00" };
  const warned = await world
    .as("secretary")
    .call(closeLive, close)
    .catch((error: unknown) => error);
  expect(warned).toMatchObject({ reason: "has-warnings", current: { missing: [] } });
  await expect(world.as("secretary").call(closeLive, { ...close, endedAt: "18:30", acceptWarnings: true })).rejects.toMatchObject({
    fields: { endedAt: expect.stringContaining("không sau giờ bắt đầu 19:00") },
  });
  await world.as("secretary").call(closeLive, { ...close, acceptWarnings: true });
  const { rows } = await world.as("office").call(listMeetings, { organisationId: world.unit.KHOI, below: true, period: "2026-07" });
  expect(rows).toMatchObject([{ minutes: 60, present: 8 }]);
});

test("a plan for another day, and a committee that is no cell, are not opened", async () => {
  const plan = { organisation_id: world.unit["DB1.2"], top_id: world.unit.KHOI, month: "2026-07-01", is_regular: true, is_thematic: false };
  const times = { created_at: now, updated_at: now };
  await world.db
    .insertInto("planned_meetings")
    .values({ ...plan, ...times, meet_on: "2026-07-08", state: "planned" })
    .execute();
  const office = world.as("office");
  await expect(office.call(openLive, { organisationId: world.unit["DB1.2"] })).rejects.toMatchObject({ reason: "not-today" });
  await expect(office.call(openLive, { organisationId: world.unit.DB1 })).rejects.toMatchObject({ reason: "not-a-cell" });
  await expect(office.call(openLive, { organisationId: world.unit["DB2.2"] })).rejects.toMatchObject({ reason: "dissolved" });
});
