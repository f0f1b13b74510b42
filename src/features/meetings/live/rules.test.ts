import { expect, test } from "vitest";
import { refusalOf } from "./checks/rules.ts";
import { draftOf, shortfallOf } from "./closing/rules.ts";
import type { LivePersonLine, LiveSheet } from "./contract.ts";
import type { LogEntry, Said } from "./entries/contract.ts";
import { howCounted, liveNumbers, voteResult } from "./numbers/rules.ts";
import { liveState, secondsOf } from "./rules.ts";
import { basesOf } from "./texts/rules.ts";

const half = { numerator: 1, denominator: 2, above: true };
const twoThirds = { numerator: 2, denominator: 3, above: false };
const shares = { resolution: half, admission: twoThirds, recognition: twoThirds, removal: twoThirds, expulsion: twoThirds };

function person(memberId: number, more: Partial<LivePersonLine> = {}): LivePersonLine {
  return { memberId, name: `Người ${memberId}`, standing: "official", situation: null, isVisiting: false, groupId: null, ...more };
}

/** The cell of the fixture: 17 official members, the last of them exempt. */
const seventeen = Array.from({ length: 17 }, (_, at) => person(at + 1, at === 16 ? { situation: "exempt" } : {}));

function sheet(roster: LivePersonLine[] = seventeen, more: Partial<LiveSheet> = {}): LiveSheet {
  const item = (key: string, title: string) =>
    ({ key, stage: "business", session: "regular", section: "tasks", title, content: "", minutes: 25 }) as const;
  return {
    ...{ plannedMeetingId: 1, organisationId: 2, organisationName: "Chi bộ 1", month: "2018-07", meetOn: "2018-07-05" },
    ...{ isRegular: true, isThematic: false, topic: null, beginsAt: "14:00", place: "Phòng họp", mode: "in-person" },
    ...{ chair: "Người 1", secretary: "Người 2", state: "open", openedAt: "2018-07-05T06:55:00.000Z", meetingId: null },
    agenda: [item("11", "Nhiệm vụ tháng 7"), item("12", "Phê bình")],
    ...{ roster, groups: [], shares, minMinutes: { regular: 90, combined: 120 }, entries: [], lastSeq: 0, now: "", can: ["record"] },
    ...more,
  };
}

const id = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, "0")}`;

/** A log: what was said, one minute after the other from 14:00 on. */
function log(...said: readonly Said[]): LogEntry[] {
  return said.map((one, at) => ({ seq: at + 1, entryId: id(at + 1), saidAt: moment(at), accountId: 1, by: "Bí thư", said: one }));
}

function moment(minutes: number): string {
  return new Date(Date.UTC(2018, 6, 5, 7, minutes)).toISOString();
}

type Call = Extract<Said, { kind: "roll" }>["state"];
const roll = (memberId: number, state: Call, more: { reason?: string; arrivedAt?: string } = {}): Said => ({
  kind: "roll",
  memberId,
  state,
  reason: more.reason ?? null,
  arrivedAt: more.arrivedAt ?? null,
});
const rest: Said = { kind: "roll-rest", group: null };
const text = (of: string, words: string, bases: string[], field: "content" | "conclusion" = "conclusion"): Said => ({
  kind: "text",
  field,
  of,
  text: words,
  bases,
});
const opened: Said = { kind: "vote-opened", item: "11", subject: "Thông qua nghị quyết", decision: "resolution", isSecret: false };
const counted = (inFavour: number, against = 0, other = 0): Said => ({
  kind: "vote-counted",
  vote: id(1),
  inFavour,
  against,
  other,
  ballots: null,
});
const fixture = [roll(15, "excused", { reason: "đi công tác" }), roll(16, "excused", { reason: "ốm" }), rest];

test("17 official, 1 exempt and absent, 2 excused, 14 present: base 16, simple majority 9, two thirds 11", () => {
  const state = liveState(sheet(), log(...fixture));
  expect(liveNumbers(state, shares)).toMatchObject({
    base: 16,
    votersPresent: 14,
    needed: { resolution: 9, admission: 11 },
    totals: { total: 17, exempt: 1, present: 14, excused: 2 },
    notCalled: 0,
  });
  expect(howCounted(state.people).map(({ counts, why, names }) => [counts, why, names.length])).toEqual([
    [true, "Chính thức, có mặt", 14],
    [true, "Chính thức, vắng: vẫn tính vào mẫu số", 2],
    [false, "Miễn sinh hoạt, không dự", 1],
  ]);
});

test("an exempt member who comes and votes counts", () => {
  const state = liveState(sheet(), log(...fixture, roll(17, "present")));
  expect(liveNumbers(state, shares)).toMatchObject({ base: 17, votersPresent: 15, needed: { resolution: 9, admission: 12 } });
});

test("everybody stands in exactly one group of the count, whoever they are and whether they came", () => {
  const situations = [null, "exempt", "away", "suspended", "detained"] as const;
  const kinds = situations.flatMap((situation) =>
    (["official", "probationary"] as const).flatMap((standing) => [true, false].map((isVisiting) => ({ situation, standing, isVisiting }))),
  );
  const people = kinds.map((kind, at) => person(at + 1, kind));
  for (const calls of [[], people.map(({ memberId }) => roll(memberId, "present"))]) {
    const state = liveState(sheet(people), log(...calls));
    const groups = howCounted(state.people);
    expect(groups.flatMap(({ names }) => names).sort()).toEqual(people.map(({ name }) => name).sort());
    const counted = groups.filter(({ counts }) => counts).flatMap(({ names }) => names);
    expect(counted).toHaveLength(liveNumbers(state, shares).base);
  }
});

test("the last call of a person counts and says who called; calling the rest leaves those alone", () => {
  const state = liveState(sheet(), log(roll(1, "late", { arrivedAt: "14:10" }), rest, roll(2, "unexcused"), roll(3, "not-due")));
  const called = (memberId: number) => state.people.find((one) => one.memberId === memberId)?.called;
  expect(called(1)).toMatchObject({ state: "late", arrivedAt: "14:10", said: { entryId: id(1), by: "Bí thư" } });
  expect(called(2)).toMatchObject({ state: "unexcused" });
  expect([called(3), called(17)]).toEqual([null, null]);
});

test("a tổ đảng is called at once; whoever sits in another, or in none, stays open", () => {
  const people = [person(1, { groupId: 7 }), person(2, { groupId: 7, situation: "exempt" }), person(3, { groupId: 8 }), person(4)];
  const state = liveState(sheet(people), log(roll(1, "late", { arrivedAt: "14:10" }), { kind: "roll-rest", group: 7 }));
  expect(state.people.map(({ called }) => called?.state ?? null)).toEqual(["late", null, null, null]);
  const both = liveState(sheet(people), log({ kind: "roll-rest", group: 7 }, { kind: "roll-rest", group: 8 }));
  expect(both.people.map(({ called }) => called?.state ?? null)).toEqual(["present", null, "present", null]);
});

test("an entry that comes twice, or from before and after its sending, counts once; unsent ones go last", () => {
  const [first, second] = log({ kind: "item-added", session: "regular", section: "other", title: "Việc mới" }, rest);
  const unsent = { ...first, seq: null } as LogEntry;
  const state = liveState(sheet(), [unsent, ...[second, first, first].flatMap((one) => one ?? [])]);
  expect(state.items.filter(({ isAdded }) => isAdded)).toHaveLength(1);
  expect(state.pending).toBe(0);
  expect(liveState(sheet(), [unsent]).pending).toBe(1);
});

test("two who write the same text at once both stay, until one writes on top of both", () => {
  const written = log(
    text("11", "Nhất trí.", ["start"]),
    text("11", "Nhất trí lập hai tổ.", ["start"]),
    text("11", "Hai tổ, xong.", [id(2)]),
  );
  const [conclusion] = liveState(sheet(), written).items.map((item) => item.conclusion);
  expect(conclusion).toMatchObject({ isDisputed: true, text: "Hai tổ, xong." });
  expect(conclusion?.heads.map((head) => head.text)).toEqual(["Nhất trí.", "Hai tổ, xong."]);
  expect(conclusion && basesOf(conclusion)).toEqual([id(1), id(3)]);
  const settled = log(...written.map(({ said }) => said), text("11", "Nhất trí lập hai tổ, xong.", [id(1), id(3)]));
  expect(liveState(sheet(), settled).items[0]?.conclusion).toMatchObject({
    isDisputed: false,
    heads: [{ text: "Nhất trí lập hai tổ, xong." }],
  });
});

test("a device without a network writes on top of its own unsent text", () => {
  const own = log(text("11", "Một", ["start"]), text("11", "Một hai", [id(1)]), text("11", "Một hai ba", [id(2)]));
  expect(liveState(sheet(), own).items[0]?.conclusion).toMatchObject({ isDisputed: false, text: "Một hai ba" });
});

test("an item has its clock, over several turns; beginning the next ends it and its speaker", () => {
  const began = (item: string): Said => ({ kind: "item-began", item });
  const state = liveState(
    sheet(),
    log(began("11"), { kind: "speech-began", item: "11", memberId: 3, guest: null }, began("12"), began("11")),
  );
  const [first, second] = state.items;
  expect([first && secondsOf(first, moment(5)), second && secondsOf(second, moment(5))]).toEqual([240, 60]);
  expect(state).toMatchObject({ currentItem: "11", currentSpeech: null, beganAt: "14:00", speeches: [{ endedAt: moment(2) }] });
  expect(state.people.filter(({ spoke }) => spoke).map(({ memberId }) => memberId)).toEqual([3]);
});

test("what is struck is gone from the state, with all that was said of it", () => {
  const state = liveState(sheet(), log(opened, ...fixture, counted(14), { kind: "struck", target: id(1) }));
  expect(state.votes).toEqual([]);
});

test.each<[string, Said[], Said, Partial<LiveSheet>, string, string]>([
  ["a stranger at the roll call", [], roll(99, "present"), {}, "memberId", "không thuộc chi bộ ngày 05/07/2018"],
  ["somebody online where people meet in person", [], roll(1, "online"), {}, "state", "họp trực tiếp"],
  ["an excuse without a reason", [], roll(1, "excused"), {}, "reason", "lý do"],
  ["somebody late without a clock", [], roll(1, "late"), {}, "arrivedAt", "giờ đến"],
  ["more votes than the base", [opened, ...fixture], counted(17), {}, "inFavour", "17 phiếu nhiều hơn 16 đảng viên được tính"],
  ["more votes than voters there", [opened, ...fixture], counted(14, 1), {}, "inFavour", "15 phiếu nhiều hơn 14 người"],
  ["a vote that was struck", [], counted(1), {}, "vote", "đã bị gạch"],
  ["a text of an item that is not there", [], text("99", "x", ["start"]), {}, "of", "đã bị gạch"],
  [
    "a task due before the meeting",
    [],
    { kind: "task-given", item: null, content: "Việc", assigneeId: 1, helperIds: [], dueOn: "2018-07-04" },
    {},
    "dueOn",
    "trước ngày họp",
  ],
  [
    "a task for a stranger",
    [],
    { kind: "task-given", item: null, content: "Việc", assigneeId: 99, helperIds: [], dueOn: "2018-07-31" },
    {},
    "assigneeId",
    "không sinh hoạt",
  ],
  ["striking an item of the agenda", [], { kind: "struck", target: id(9) }, {}, "target", "Chỉ gạch được"],
  [
    "a speaker without a name",
    [],
    { kind: "speech-began", item: "11", memberId: null, guest: null },
    {},
    "memberId",
    "Chọn người phát biểu",
  ],
])("refuses %s", (_, before, said, more, field, message) => {
  const of = sheet(seventeen, more);
  const refusal = refusalOf(of, liveState(of, log(...before)), said);
  expect(refusal?.fields[field]).toContain(message);
});

const secret: Said = { kind: "vote-opened", item: null, subject: "Kết nạp", decision: "admission", isSecret: true };
test.each([
  [{ given: 15, collected: 14, valid: 14 }, 14, "ballots.given"],
  [{ given: 14, collected: 15, valid: 14 }, 14, "ballots.collected"],
  [{ given: 14, collected: 13, valid: 14 }, 14, "ballots.valid"],
  [{ given: 14, collected: 14, valid: 13 }, 14, "inFavour"],
  [null, 14, "ballots"],
  [{ given: 14, collected: 13, valid: 12 }, 12, null],
])("the tally sheet %o with %i in favour is refused at %s", (ballots, inFavour, field) => {
  const state = liveState(sheet(), log(secret, ...fixture));
  const said: Said = { kind: "vote-counted", vote: id(1), inFavour, against: 0, other: 0, ballots };
  expect(Object.keys(refusalOf(sheet(), state, said)?.fields ?? {})).toEqual(field ? [field] : []);
});

test.each([
  [9, 5, { passed: true, isTie: false }],
  [8, 6, { passed: false, isTie: false }],
  [7, 7, { passed: false, isTie: true }],
])("%i in favour and %i against of a base of 16", (inFavour, against, expected) => {
  const state = liveState(sheet(), log(opened, ...fixture, counted(inFavour, against)));
  const [vote] = state.votes;
  expect(vote && voteResult(vote, liveNumbers(state, shares))).toMatchObject({ base: 16, needed: 9, ...expected });
});

test("a sitting that is not finished says what is missing; a whole one becomes its record", () => {
  const short = shortfallOf(sheet(), liveState(sheet(), log(opened)), "15:36");
  expect(short.missing.map(({ reason }) => reason)).toEqual(["not-called", "not-begun", "not-discussed", "not-discussed", "not-counted"]);
  const said: Said[] = [
    ...[opened, ...fixture, counted(14), { kind: "began", clock: "14:00" } as const, { kind: "item-began", item: "11" } as const],
    { kind: "speech-began", item: "11", memberId: 3, guest: null },
    { kind: "text", field: "speech", of: id(8), text: "Đề nghị ghi rõ hạn.", bases: ["start"] },
    text("11", "Lập hai tổ.", ["start"]),
    { kind: "item-parked", item: "12", isParked: true },
  ];
  const state = liveState(sheet(), log(...said));
  expect(shortfallOf(sheet(), state, "15:36")).toEqual({ missing: [], warnings: [] });
  expect(shortfallOf(sheet(), state, "15:00").warnings).toMatchObject([{ reason: "short", message: "Họp 60 phút, quy định từ 90 phút." }]);
  const draft = draftOf(sheet(), state, "15:36");
  expect(draft).toMatchObject({ heldOn: "2018-07-05", month: "2018-07", beganAt: "14:00", endedAt: "15:36", chair: "Người 1" });
  expect(draft.items).toEqual([
    { session: "regular", section: "tasks", title: "Nhiệm vụ tháng 7", content: "Người 3: Đề nghị ghi rõ hạn.", conclusion: "Lập hai tổ." },
  ]);
  expect(draft.votes).toMatchObject([{ inFavour: 14, decision: "resolution" }]);
  expect(draft.attendance?.filter(({ spoke }) => spoke)).toMatchObject([{ memberId: 3 }]);
});

test("three people and three hundred are counted alike", () => {
  for (const [size, needed] of [
    [3, 2],
    [300, 151],
  ] as const) {
    const of = sheet(Array.from({ length: size }, (_, at) => person(at + 1)));
    expect(liveNumbers(liveState(of, log(rest)), shares)).toMatchObject({
      base: size,
      votersPresent: size,
      needed: { resolution: needed },
    });
  }
});
