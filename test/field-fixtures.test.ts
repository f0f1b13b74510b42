// What real cells and committees count, recorded through the program as they would record it.
import { beforeAll, describe, expect, test } from "vitest";
import type { CallInputOf } from "#contract/endpoint.ts";
import { getMeeting, type MeetingDetail, prepareMeeting, recordMeeting } from "#features/meetings/contract.ts";
import { listWarnings } from "#features/meetings/following/contract.ts";
import { getScores, listScoreForms, type Scores, scoreOwnMeeting } from "#features/meetings/scores/contract.ts";
import { criteriaOf } from "#features/meetings/scores/rules.ts";
import { transferMember } from "#features/members/movements/contract.ts";
import { addCell } from "./cells.ts";
import { openWorld, today, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

type Draft = CallInputOf<typeof recordMeeting>;
type State = "excused" | "unexcused" | "late" | "present" | "not-due";

/** A sitting of a cell, entered by the office: everybody as proposed but for the first of the list. */
async function record(cell: number, heldOn: string, more: Partial<Draft> = {}, first: readonly State[] = []): Promise<MeetingDetail> {
  const { attendance } = await world.as("office").call(prepareMeeting, { organisationId: cell, heldOn });
  const due = attendance.filter((line) => line.state !== "not-due");
  const stateOf = new Map(due.map((line, at) => [line.memberId, first[at] ?? line.state]));
  return world.as("office").call(recordMeeting, {
    organisationId: cell,
    month: heldOn.slice(0, 7),
    heldOn,
    isRegular: true,
    isThematic: false,
    beganAt: "14:00",
    endedAt: "15:35",
    place: "Phòng họp",
    chair: "Nguyễn Văn An",
    secretary: "Trần Thị Bình",
    attendance: attendance.map(({ memberId, state }, at) => ({ memberId, state: stateOf.get(memberId) ?? state, spoke: at % 2 === 0 })),
    ...more,
  });
}

const votes = (inFavour: number, against = 0, other = 0): Draft["votes"] => [
  { subject: "Thông qua nghị quyết", decision: "resolution", inFavour, against, other },
  { subject: "Đề nghị kết nạp", decision: "admission", inFavour, against, other },
];

describe("17 official members, one exempt and absent, two excused, 14 there", () => {
  let cell: number;
  let sitting: MeetingDetail;
  beforeAll(async () => {
    cell = await addCell(world, "17", { official: 17, exempt: 1 });
    sitting = await record(cell, "2026-05-05", { votes: votes(10) }, ["excused", "excused"]);
  });

  test("the base of a vote is 16: more than a half is 9, two thirds are 11", () => {
    expect(sitting).toMatchObject({ total: 17, official: 17, exempt: 1, present: 14, excused: 2, unexcused: 0 });
    expect(sitting.votes).toMatchObject([
      { base: 16, needed: 9, passed: true },
      { base: 16, needed: 11, passed: false },
    ]);
  });

  test("14 of 16 are 87,5 %: three of four points on the form of 2025", async () => {
    const { known, formCode } = await world.as("office").call(getScores, { meetingId: sitting.id });
    expect(formCode).toBe("hd42-100");
    expect(known["2.1"]).toEqual({ points: 3, reason: "14/16 người dự (87,5 %)." });
  });

  test("the same sitting under the checklist of 2018 passes its 85 %", async () => {
    const { id } = await record(cell, "2025-09-05", {}, ["excused", "excused"]);
    const { known, formCode, form } = await world.as("office").call(getScores, { meetingId: id });
    expect(formCode).toBe("hd12-2018");
    const [first] = criteriaOf(form);
    expect(known["1.1"]).toEqual({ points: first?.max, reason: "14/16 người dự (87,5 %)." });
  });
});

describe("95 minutes", () => {
  test("regular and thematic in one sitting ask for 120 minutes; regular alone for 90", async () => {
    const cell = await addCell(world, "95", { official: 4 });
    const both = await record(cell, "2026-04-06", { isThematic: true, topic: "Chuyển đổi số" });
    expect(both.minutes).toBe(95);
    expect(both.warnings.join()).toContain("120 phút");
    expect((await record(cell, "2026-05-05")).warnings).toEqual([]);
    const { known } = await world.as("office").call(getScores, { meetingId: both.id });
    expect(known["1.1"]).toMatchObject({ points: 3, reason: "Họp 95 phút, thiếu 25 phút so với 120." });
  });
});

describe("the form of phường An Phú", () => {
  test("its groups add up to 100 and each to its parts", async () => {
    const { rows } = await world.as("office").call(listScoreForms, { organisationId: world.unit.KHOI });
    const form = rows.find(({ code }) => code === "hd42-100")?.form;
    expect(form?.groups.map(({ max }) => max)).toEqual([5, 5, 10, 30, 10, 5, 30, 5]);
    for (const { max, criteria } of form?.groups ?? []) expect(criteria.reduce((sum, one) => sum + one.max, 0)).toBe(max);
  });

  test("89,5 points are Khá, 90 are Tốt", async () => {
    const cell = await addCell(world, "AP", { official: 4 });
    const { id: meetingId } = await record(cell, "2026-05-05");
    const sheet = async (less: Record<string, number>): Promise<Scores> => {
      const scores = await world.as("office").call(getScores, { meetingId });
      const lines = criteriaOf(scores.form).map(({ number, max }) => ({
        number,
        points: (scores.known[number]?.points ?? max) - (less[number] ?? 0),
        reason: "",
      }));
      const version = scores.sheets[0]?.version ?? 0;
      return world.as("office").call(scoreOwnMeeting, { meetingId, version, formCode: scores.formCode, lines });
    };
    const known = (await world.as("office").call(getScores, { meetingId })).known;
    expect(known["4.5"]?.points).toBe(4); // two of four spoke: exactly a half stands in no level of the form
    expect((await sheet({ "4.2": 0, "5.2": 3.5, "5.3": 3, "3.1": 3 })).sheets).toMatchObject([{ total: 89.5, class: "kha" }]);
    expect((await sheet({ "5.2": 3, "5.3": 3, "3.1": 3 })).sheets).toMatchObject([{ total: 90, class: "tot" }]);
    expect(await world.as("office").call(getMeeting, { meetingId })).toMatchObject({ selfScore: 90, selfClass: "tot" });
  });
});

test("three unexcused absences in different months of a year are warned of, with their sittings, and change no standing", async () => {
  const cell = await addCell(world, "3X", { official: 5 });
  const before = await statuses(cell);
  const held: number[] = [];
  for (const day of ["2026-01-05", "2026-03-05"]) held.push((await record(cell, day, {}, ["unexcused"])).id);
  await record(cell, "2026-02-05");
  const ask = () => world.as("office").call(listWarnings, { organisationId: cell, year: 2026, kind: "unexcused-months" });
  expect((await ask()).rows).toEqual([]);
  held.push((await record(cell, "2026-05-05", {}, ["unexcused"])).id);
  const { rows } = await ask();
  expect(rows).toMatchObject([{ kind: "unexcused-months", amount: 3, limit: 3, memberName: null }]);
  expect(rows[0]?.evidence.map(({ meetingId }) => meetingId)).toEqual(held);
  expect(await statuses(cell)).toEqual(before);
});

/** Every standing and membership of a cell's people, as it is kept. */
async function statuses(cell: number) {
  return world.db
    .selectFrom("member_statuses as s")
    .innerJoin("memberships as m", "m.member_id", "s.member_id")
    .select(["s.member_id", "s.status", "s.valid", "m.valid as belongs"])
    .where("m.organisation_id", "=", cell)
    .orderBy("s.id")
    .execute();
}

describe("hard days", () => {
  test("an exempt member who came votes and makes the base 31; a tie does not pass; more voices than that are refused", async () => {
    const cell = await addCell(world, "31", { official: 31, exempt: 1 });
    const { attendance } = await world.as("office").call(prepareMeeting, { organisationId: cell, heldOn: "2026-05-05" });
    const everybody = attendance.map(({ memberId }) => ({ memberId, state: "present" as const }));
    const sitting = await record(cell, "2026-05-05", { attendance: everybody, votes: votes(15, 15, 1) });
    expect(sitting).toMatchObject({ total: 31, exempt: 0, present: 31 });
    expect(sitting.votes).toMatchObject([
      { base: 31, needed: 16, passed: false },
      { base: 31, needed: 21, passed: false },
    ]);
    await expect(record(cell, "2026-04-06", { votes: votes(31) })).rejects.toMatchObject({
      kind: "rule",
      fields: { "votes.0.inFavour": expect.stringContaining("31 phiếu nhiều hơn 30 người") },
    });
  });

  test("a month has one regular sitting; the second is pointed to the first", async () => {
    const cell = await addCell(world, "2M", { official: 3 });
    const first = await record(cell, "2026-05-05");
    await expect(record(cell, "2026-05-25")).rejects.toMatchObject({ kind: "conflict", current: { meetingId: first.id } });
    expect((await record(cell, "2026-05-25", { isRegular: false, isThematic: true, topic: "Chuyên đề" })).isThematic).toBe(true);
  });

  test("a cell of 3 meets and votes: two of three are more than a half and two thirds", async () => {
    const cell = await addCell(world, "C3", { official: 3 });
    const sitting = await record(cell, "2026-05-05", { votes: votes(2, 1) });
    expect(sitting.votes).toMatchObject([
      { base: 3, needed: 2, passed: true },
      { base: 3, needed: 2, passed: true },
    ]);
  });

  test("a cell of 300 does too", async () => {
    const cell = await addCell(world, "C300", { official: 290, probationary: 10 });
    const sitting = await record(
      cell,
      "2026-05-05",
      { votes: votes(193, 97) },
      Array.from({ length: 5 }, () => "late" as const),
    );
    expect(sitting).toMatchObject({ total: 300, official: 290, probationary: 10, present: 300 });
    expect(sitting.votes).toMatchObject([
      { base: 290, needed: 146, passed: true },
      { base: 290, needed: 194, passed: false },
    ]);
  });

  test("a sitting over midnight has its minutes; who moved out the day before is on no roll", async () => {
    const cell = await addCell(world, "MN", { official: 4 });
    const { attendance } = await world.as("office").call(prepareMeeting, { organisationId: cell, heldOn: today });
    const [gone] = attendance;
    const move = {
      memberId: gone?.memberId ?? 0,
      version: 1,
      toOrganisationId: world.unit["DB1.2"],
      kind: "full" as const,
      on: "2026-06-14",
    };
    await world.as("office").call(transferMember, { ...move, decision: "Quyết định 7-QĐ/ĐU" });
    const sitting = await record(cell, today, { beganAt: "20:00", endedAt: "00:30" });
    expect(sitting).toMatchObject({ minutes: 270, total: 3 });
    expect(sitting.attendance.map(({ memberId }) => memberId)).not.toContain(gone?.memberId);
  });
});
