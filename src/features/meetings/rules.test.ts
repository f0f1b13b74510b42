import { describe, expect, test } from "vitest";
import { votesNeeded } from "#features/regulations/rules.ts";
import {
  type Attendee,
  checkSitting,
  checkTotals,
  checkVote,
  classOf,
  endsNextDay,
  minutesBetween,
  sittingWarnings,
  totalsOf,
  voteBase,
  votersPresent,
} from "./rules.ts";

const person = (given: Partial<Attendee> = {}): Attendee => ({
  standing: "official",
  situation: null,
  isVisiting: false,
  state: "present",
  spoke: false,
  ...given,
});
const many = (count: number, given: Partial<Attendee> = {}) => Array.from({ length: count }, () => person(given));

describe("who counts", () => {
  // 17 official members, one of them exempt and absent, two excused, fourteen there.
  const cell = [...many(14), ...many(2, { state: "excused" }), person({ situation: "exempt", state: "not-due" })];

  test("seventeen official members, one exempt and absent: base 16, nine for more than a half, eleven for two thirds", () => {
    expect(voteBase(cell)).toBe(16);
    expect(votersPresent(cell)).toBe(14);
    expect(votesNeeded(voteBase(cell), { numerator: 1, denominator: 2, above: true })).toBe(9);
    expect(votesNeeded(voteBase(cell), { numerator: 2, denominator: 3, above: false })).toBe(11);
  });

  test("the attendance rate of the same meeting is 14 of 16", () => {
    const totals = totalsOf(cell);
    expect([totals.present, totals.total - totals.exempt]).toEqual([14, 16]);
  });

  test.each([
    ["a probationary member attends and does not vote", person({ standing: "probationary" }), 0, 1],
    ["an exempt member who came votes", person({ situation: "exempt" }), 1, 1],
    ["an exempt member who stayed at home does not count", person({ situation: "exempt", state: "not-due" }), 0, 0],
    ["a member away on temporary membership does not count", person({ situation: "away", state: "not-due" }), 0, 0],
    ["a suspended member never votes", person({ situation: "suspended" }), 0, 1],
    ["a detained member never votes", person({ situation: "detained", state: "not-due" }), 0, 0],
    ["a visitor attends and does not vote here", person({ isVisiting: true }), 0, 0],
    ["an unexcused member stays in the base", person({ state: "unexcused" }), 1, 0],
  ])("%s", (_, one, base, present) => {
    expect([voteBase([one]), totalsOf([one]).present]).toEqual([base, present]);
  });

  test("totals keep the away outside and the visitors apart", () => {
    const people = [
      ...many(3, { spoke: true }),
      person({ standing: "probationary" }),
      person({ situation: "away", state: "not-due" }),
      person({ isVisiting: true, spoke: true }),
      person({ state: "unexcused" }),
    ];
    expect(totalsOf(people)).toEqual({
      total: 5,
      official: 4,
      probationary: 1,
      visiting: 1,
      exempt: 0,
      away: 1,
      present: 4,
      excused: 0,
      unexcused: 1,
      spoke: 3,
    });
  });
});

const sitting = { heldOn: "2026-06-05", month: "2026-06", beganAt: "14:00", endedAt: "15:36", isRegular: true, isThematic: false };
const cell = { foundedOn: "2010-01-01", dissolvedOn: null };

test.each([
  [{}, null],
  [{ heldOn: "2026-06-16" }, "heldOn"],
  [{ heldOn: "2009-12-31", month: "2009-12" }, "heldOn"],
  [{ endedAt: "14:00" }, "endedAt"],
  [{ endedAt: "13:00" }, "endedAt"],
  [{ month: "2026-07" }, "month"],
  [{ month: "2026-05" }, null],
  [{ isRegular: false }, "isRegular"],
])("a sitting with %j is refused at %s", (more, field) => {
  const check = () => checkSitting({ ...sitting, ...more }, cell, "2026-06-15");
  if (field === null) expect(check).not.toThrow();
  else expect(check).toThrow(expect.objectContaining({ fields: { [field]: expect.any(String) } }));
});

test("a dissolved cell holds no meeting from that day on", () => {
  expect(() => checkSitting(sitting, { ...cell, dissolvedOn: "2026-06-05" }, "2026-06-15")).toThrow("kết thúc");
  expect(() => checkSitting(sitting, { ...cell, dissolvedOn: "2026-06-06" }, "2026-06-15")).not.toThrow();
});

const totals = { total: 31, visiting: 0, exempt: 2, away: 0, present: 26, excused: 2, unexcused: 1, spoke: 14 };
test.each([
  [{}, null],
  [{ present: 32 }, "totals.present"],
  [{ total: 40 }, "totals.total"],
  [{ excused: 3 }, "totals.present"],
  [{ spoke: 27 }, "totals.spoke"],
])("totals with %j are refused at %s", (more, field) => {
  const check = () => checkTotals({ ...totals, ...more }, 31, "2026-06-05");
  if (field === null) expect(check).not.toThrow();
  else expect(check).toThrow(expect.objectContaining({ fields: { [field]: expect.any(String) } }));
});

test("a vote has no more voices than voters, and an item that there is", () => {
  const vote = { item: null, inFavour: 24, against: 1, other: 1 };
  const known = { voters: 26, items: 2 };
  expect(() => checkVote(vote, known, 0)).not.toThrow();
  expect(() => checkVote({ ...vote, item: 2 }, known, 0)).not.toThrow();
  expect(() => checkVote({ ...vote, inFavour: 25 }, known, 0)).toThrow("27 phiếu");
  expect(() => checkVote({ ...vote, item: 3 }, known, 1)).toThrow(
    expect.objectContaining({ fields: { "votes.1.item": expect.stringContaining("nội dung thứ 3") } }),
  );
});

test("95 minutes are enough for a regular meeting and short for one with a thematic session since 2025", () => {
  const least = { regular: 90, combined: 120 };
  expect(minutesBetween("14:00", "15:35")).toBe(95);
  expect(sittingWarnings({ ...sitting, endedAt: "15:35" }, least)).toEqual([]);
  expect(sittingWarnings({ ...sitting, endedAt: "15:35", isThematic: true }, least)).toHaveLength(1);
});

test.each([
  ["14:00", "15:35", 95, false],
  ["20:00", "00:30", 270, true],
  ["23:59", "00:00", 1, true],
  ["19:00", "07:00", 720, true],
  ["14:00", "13:30", -30, false],
  ["19:00", "07:01", -719, false],
  ["14:00", "14:00", 0, false],
])("from %s to %s are %i minutes, past midnight: %s", (beganAt, endedAt, minutes, isNextDay) => {
  expect(minutesBetween(beganAt, endedAt)).toBe(minutes);
  expect(endsNextDay({ beganAt, endedAt })).toBe(isNextDay);
});

test.each([
  [89.5, "kha"],
  [90, "tot"],
  [70, "kha"],
  [69.9, "trung_binh"],
  [49.9, "kem"],
] as const)("%f points are %s", (score, expected) => {
  expect(classOf(score, { tot: 90, kha: 70, trung_binh: 50 })).toBe(expected);
});
