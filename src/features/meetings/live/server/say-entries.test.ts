import { beforeAll, expect, test } from "vitest";
import { openWorld, type World } from "#test/world.ts";
import { getLive, openLive, projectLive, sayEntries } from "../contract.ts";
import type { NewEntry, Said } from "../entries/contract.ts";
import { liveNumbers } from "../numbers/rules.ts";
import { liveState } from "../rules.ts";

let world: World;
let plannedMeetingId: number;
beforeAll(async () => {
  world = await openWorld();
  ({ plannedMeetingId } = await world.as("secretary").call(openLive, { organisationId: world.unit["DB1.1"] }));
});

const id = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, "0")}`;
const entry = (at: number, said: Said): NewEntry => ({ entryId: id(at), saidAt: "2026-06-15T02:31:00Z", said });
const say = (name: "secretary" | "deputy", ...entries: NewEntry[]) => world.as(name).call(sayEntries, { plannedMeetingId, entries });
const roll = (name: string, state: "excused" | "present", reason: string | null = null): Said => ({
  kind: "roll",
  memberId: world.person[name] ?? 0,
  state,
  reason,
  arrivedAt: null,
});
const note = (words: string, bases: string[]): Said => ({ kind: "text", field: "note", of: "", text: words, bases });

test("what is sent twice stands once, with the place it had", async () => {
  const first = await say("secretary", entry(1, { kind: "fees", paid: 8 }));
  const again = await say(
    "secretary",
    entry(1, { kind: "fees", paid: 8 }),
    entry(2, { kind: "fees", paid: 9 }),
    entry(2, { kind: "fees", paid: 9 }),
  );
  expect(first).toMatchObject({ accepted: [{ seq: 1, by: "Người secretary" }], refused: [], lastSeq: 1 });
  expect(again.accepted.map(({ seq }) => seq)).toEqual([1, 2, 2]);
  expect(again.lastSeq).toBe(2);
});

test("of a batch written without a network each entry is taken or refused for itself", async () => {
  const stranger = entry(11, roll("Ngô Kim Oanh", "present"));
  const answer = await say(
    "deputy",
    entry(10, roll("Lê Minh Châu", "excused", "đi công tác")),
    stranger,
    entry(12, { kind: "roll-rest", group: null }),
  );
  expect(answer.accepted.map(({ entryId }) => entryId)).toEqual([id(10), id(12)]);
  expect(answer.refused).toMatchObject([
    { entryId: id(11), reason: "not-of-this-cell", fields: { memberId: expect.stringContaining("15/06/2026") } },
  ]);
});

test("two secretaries on one text: both stay until one writes on top of both", async () => {
  await Promise.all([say("secretary", entry(20, note("Của bí thư", ["start"]))), say("deputy", entry(21, note("Của phó", ["start"])))]);
  const disputed = await current();
  expect(disputed.texts.note.heads.map(({ text }) => text).sort()).toEqual(["Của bí thư", "Của phó"]);
  expect(disputed.texts.note.isDisputed).toBe(true);
  await say("secretary", entry(22, note("Của cả hai", [id(20), id(21)])));
  expect((await current()).texts.note).toMatchObject({ isDisputed: false, text: "Của cả hai" });
});

test("forty entries of two people at once get forty places without a gap", async () => {
  const before = (await sheet()).lastSeq;
  const sent = Array.from({ length: 40 }, (_, at) => say(at % 2 ? "secretary" : "deputy", entry(100 + at, { kind: "fees", paid: at })));
  await Promise.all(sent);
  const { entries, lastSeq } = await sheet();
  expect(lastSeq).toBe(before + 40);
  expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: lastSeq }, (_, at) => at + 1));
});

test("a clock that is wrong is brought within the sitting", async () => {
  const wild = [
    { ...entry(200, { kind: "fees", paid: 1 }), saidAt: "2031-01-01T00:00:00Z" },
    { ...entry(201, { kind: "fees", paid: 1 }), saidAt: "2001-01-01T00:00:00Z" },
  ];
  const { accepted } = await say("secretary", ...wild);
  expect(accepted.map(({ saidAt }) => saidAt)).toEqual(["2026-06-15T02:30:00.000Z", "2026-06-15T02:30:00.000Z"]);
});

test("a member moved out the day before is not called; whoever is exempt and comes counts", async () => {
  const { roster, shares } = await sheet();
  expect(roster.map(({ name }) => name)).not.toContain("Ngô Kim Oanh");
  const base = async () => liveNumbers(await current(), shares).base;
  expect(await base()).toBe(7);
  await say("secretary", entry(300, roll("Bùi Đình Ngọc", "present")));
  expect(await base()).toBe(8);
  const oneDay = { from: "[2012-05-19,2026-06-15)", person: world.person["Hoàng Văn Thắng"] ?? 0 };
  await world.db.updateTable("memberships").set({ valid: oneDay.from }).where("member_id", "=", oneDay.person).execute();
  expect(await base()).toBe(7);
  const refused = await say("secretary", entry(301, roll("Hoàng Văn Thắng", "present")));
  expect(refused.refused).toMatchObject([{ reason: "not-of-this-cell" }]);
});

test("a watcher gets neither notes nor reasons, the wall nobody's name", async () => {
  const seen = await world.as("member").call(getLive, { plannedMeetingId });
  expect(seen.can).toEqual([]);
  expect(seen.entries.some(({ said }) => said.kind === "text")).toBe(false);
  expect(seen.entries.flatMap(({ said }) => (said.kind === "roll" ? [said.reason] : []))).toEqual([null, null]);
  const wall = await world.as("member").call(projectLive, { plannedMeetingId });
  expect(wall.numbers).toMatchObject({ base: 7, needed: { resolution: 4, admission: 5 } });
  expect(JSON.stringify(wall)).not.toContain("Lê Minh Châu");
});

test("whoever only reads cannot write", async () => {
  const entries = [entry(400, { kind: "fees", paid: 1 })];
  await expect(world.as("member").call(sayEntries, { plannedMeetingId, entries })).rejects.toMatchObject({ kind: "forbidden" });
  await expect(world.as("aside-secretary").call(sayEntries, { plannedMeetingId, entries })).rejects.toMatchObject({ kind: "not-found" });
});

async function sheet() {
  return world.as("secretary").call(getLive, { plannedMeetingId });
}

async function current() {
  const now = await sheet();
  return liveState(now, now.entries);
}
