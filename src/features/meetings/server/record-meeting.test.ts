import { beforeAll, expect, test } from "vitest";
import type { CallInputOf } from "#contract/endpoint.ts";
import { openWorld, type World } from "#test/world.ts";
import { getMeeting, listMeetings, type MeetingDetail, prepareMeeting, recordMeeting, reviseMeeting } from "../contract.ts";
import { downloadMinutes, downloadResolution } from "../minutes/contract.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

type Draft = CallInputOf<typeof recordMeeting>;

/** A whole roll call of the cell: everybody present but for those named otherwise. */
async function draft(
  more: Partial<Draft> = {},
  states: Record<string, { state: "excused" | "unexcused" | "late"; reason?: string }> = {},
): Promise<Draft> {
  const heldOn = more.heldOn ?? "2026-06-05";
  const { attendance } = await world.as("secretary").call(prepareMeeting, { organisationId: world.unit["DB1.1"], heldOn });
  const roll = attendance.map(({ memberId, name, state }, at) => ({ memberId, state, spoke: at < 3, ...states[name] }));
  return {
    organisationId: world.unit["DB1.1"],
    month: heldOn.slice(0, 7),
    heldOn,
    isRegular: true,
    isThematic: false,
    beganAt: "14:00",
    endedAt: "15:36",
    place: "Phòng họp 1",
    chair: "Nguyễn Văn An",
    secretary: "Trần Thị Bình",
    attendance: roll,
    ...more,
  };
}

const resolutionVote = (inFavour: number) => ({ subject: "Thông qua nghị quyết tháng 6", inFavour, against: 0 });

test("a new meeting begins with the people of that day, each with the standing of that day", async () => {
  const ready = await world.as("secretary").call(prepareMeeting, { organisationId: world.unit["DB1.1"], heldOn: "2026-06-05" });
  expect(ready.attendance.map((line) => line.name).slice(0, 3)).toEqual(["Nguyễn Văn An", "Đỗ Thị Ánh", "Trần Thị Bình"]);
  const of = (name: string) => ready.attendance.find((line) => line.name === name);
  expect(of("Vũ Thu Hà")).toMatchObject({ standing: "probationary", state: "present" });
  expect(of("Bùi Đình Ngọc")).toMatchObject({ situation: "exempt", state: "not-due" });
  expect(ready).toMatchObject({ existingId: null, minMinutes: { regular: 90, combined: 120 } });
  const before = await world.as("secretary").call(prepareMeeting, { organisationId: world.unit["DB1.1"], heldOn: "2025-12-05" });
  expect(before.attendance.map((line) => line.name)).not.toContain("Vũ Thu Hà");
});

let recorded: MeetingDetail;
test("a recorded meeting holds the totals of its roll call, its votes with base and need, and its history", async () => {
  const input = await draft(
    {
      selfScore: 89.5,
      votes: [resolutionVote(6)],
      items: [{ section: "tasks", title: "Nhiệm vụ tháng 6", content: "Rà soát hồ sơ.", conclusion: "Hoàn thành trước 30/6." }],
      resolution: { direction: "Hoàn thành hồ sơ quý II." },
    },
    { "Phạm Quốc Dũng": { state: "excused", reason: "đi công tác" }, "Lê Minh Châu": { state: "late" } },
  );
  recorded = await world.as("secretary").call(recordMeeting, input);
  expect(recorded).toMatchObject({
    source: "recorded",
    state: "draft",
    minutes: 96,
    total: 9,
    official: 8,
    probationary: 1,
    exempt: 1,
    away: 1,
    present: 7,
    excused: 1,
    unexcused: 0,
    spoke: 3,
    selfClass: "kha",
    warnings: [],
    can: ["revise", "submit"],
  });
  // Official members 8, one of them exempt and absent: base 7, more than a half is 4.
  expect(recorded.votes).toMatchObject([{ base: 7, needed: 4, passed: true }]);
  const history = await world.db
    .selectFrom("history")
    .select(["action", "account_id"])
    .where("object_kind", "=", "meeting")
    .where("object_id", "=", recorded.id)
    .execute();
  expect(history).toEqual([{ action: "record-meeting", account_id: world.account.secretary }]);
});

test("the minutes and the resolution come as Word documents with their fields", async () => {
  const minutes = await world.as("secretary").call(getMeeting, { meetingId: recorded.id });
  expect(minutes.layoutName).toBe("Hướng dẫn 05-HD/VPTW");
  const file = await world.as("secretary").download(downloadMinutes, { meetingId: recorded.id });
  expect(file.fileName).toBe("Biên bản Chi bộ Văn phòng 2026-06.docx");
  expect(file.body.subarray(0, 2).toString()).toBe("PK");
  expect((await world.as("office").download(downloadResolution, { meetingId: recorded.id })).fileName).toContain("Nghị quyết");
});

test("a second regular meeting of the month is refused and points at the first", async () => {
  await expect(world.as("secretary").call(recordMeeting, await draft({ heldOn: "2026-06-10" }))).rejects.toMatchObject({
    kind: "conflict",
    current: { meetingId: recorded.id },
    fields: { month: expect.any(String) },
  });
});

test("two people saving the same meeting: the second is told and gets what stands there", async () => {
  const input = { ...(await draft({ place: "Hội trường" })), meetingId: recorded.id, version: recorded.version };
  await world.as("office").call(reviseMeeting, input);
  await expect(world.as("secretary").call(reviseMeeting, { ...input, place: "Phòng khác" })).rejects.toMatchObject({
    kind: "conflict",
    current: { place: "Hội trường", version: recorded.version + 1 },
  });
  expect((await world.as("secretary").call(getMeeting, { meetingId: recorded.id })).place).toBe("Hội trường");
});

test.each([
  ["ends before it begins", { endedAt: "13:30" }, "endedAt"],
  ["is in the future", { heldOn: "2026-06-16" }, "heldOn"],
  ["is on the 31st of February", { heldOn: "2026-02-31" }, "heldOn"],
  ["is neither regular nor thematic", { isRegular: false }, "isRegular"],
  ["has more votes than voters", { votes: [resolutionVote(9)] }, "votes.0.inFavour"],
  ["votes on an item that it does not have", { votes: [{ ...resolutionVote(6), item: 1 }] }, "votes.0.item"],
  ["has a score over 100", { selfScore: 101 }, "selfScore"],
  ["has neither a roll call nor totals", { attendance: [] }, "attendance"],
])("a meeting that %s is refused at its field and nothing is written", async (_, wrong, field) => {
  const input = { ...(await draft({ heldOn: "2026-05-06" })), ...wrong };
  await expect(world.as("secretary").call(recordMeeting, input)).rejects.toMatchObject({ fields: { [field]: expect.any(String) } });
  const { count } = await world.as("secretary").call(listMeetings, { organisationId: world.unit["DB1.1"], period: "2026-05" });
  expect(count).toBe(0);
});

test("a roll call must name everybody of the cell and nobody else", async () => {
  const whole = await draft({ heldOn: "2026-05-06" });
  const roll = whole.attendance ?? [];
  await expect(world.as("secretary").call(recordMeeting, { ...whole, attendance: roll.slice(1) })).rejects.toMatchObject({
    reason: "roll-not-whole",
  });
  const stranger = { memberId: world.person["Hồ Ngọc Lan"] ?? 0, state: "present" as const };
  await expect(world.as("secretary").call(recordMeeting, { ...whole, attendance: [...roll, stranger] })).rejects.toMatchObject({
    reason: "not-of-this-cell",
  });
});

test("totals typed by an office count the same, and must fit the cell", async () => {
  const totals = { total: 3, exempt: 0, present: 3, excused: 0, unexcused: 0, spoke: 1 };
  const input = { ...(await draft({ heldOn: "2026-05-07" })), organisationId: world.unit["DB1.2"], attendance: [], totals };
  await expect(world.as("office").call(recordMeeting, { ...input, totals: { ...totals, present: 4 } })).rejects.toMatchObject({
    fields: { "totals.present": expect.stringContaining("nhiều hơn 3 người") },
  });
  expect(await world.as("office").call(recordMeeting, input)).toMatchObject({ source: "totals", present: 3 });
});

test("only a cell meets; a dissolved one no longer does", async () => {
  const input = await draft({ heldOn: "2026-05-08" });
  await expect(world.as("office").call(recordMeeting, { ...input, organisationId: world.unit.DB1 })).rejects.toMatchObject({
    reason: "not-a-cell",
  });
  await expect(world.as("office").call(recordMeeting, { ...input, organisationId: world.unit["DB2.2"] })).rejects.toMatchObject({
    reason: "dissolved",
  });
});

test("another cell's meeting does not exist for a secretary; a member reads and does not record", async () => {
  await expect(world.as("aside-secretary").call(getMeeting, { meetingId: recorded.id })).rejects.toMatchObject({ kind: "not-found" });
  await expect(
    world.as("aside-secretary").call(reviseMeeting, { ...(await draft()), meetingId: recorded.id, version: 2 }),
  ).rejects.toMatchObject({ kind: "not-found" });
  expect((await world.as("member").call(getMeeting, { meetingId: recorded.id })).can).toEqual([]);
  await expect(world.as("member").call(recordMeeting, await draft())).rejects.toMatchObject({ kind: "forbidden" });
});
