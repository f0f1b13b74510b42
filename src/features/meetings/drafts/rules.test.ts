import { expect, test } from "vitest";
import type { AttendanceLine } from "../contract.ts";
import { keepItems, mergeRoll, newItem, nextState, readClock, rollNumbers, startValues, toInput } from "./rules.ts";

const person = (memberId: number, more: Partial<AttendanceLine> = {}): AttendanceLine => ({
  memberId,
  name: `Người ${memberId}`,
  standing: "official",
  situation: null,
  isVisiting: false,
  state: "present",
  reason: null,
  arrivedAt: null,
  spoke: false,
  ...more,
});

const share = { numerator: 1, denominator: 2, above: true };
const ready = {
  organisationId: 1,
  organisationName: "Chi bộ",
  heldOn: "2026-06-05",
  month: "2026-06",
  attendance: [person(1), person(2)],
  items: [],
  place: "Phòng họp 1",
  chair: null,
  secretary: null,
  minMinutes: { regular: 90, combined: 120 },
  shares: { resolution: share, admission: share, recognition: share, removal: share, expulsion: share },
  isOnBehalf: false,
  existingId: null,
};

test.each([
  ["14h", "14:00"],
  ["1405", "14:05"],
  ["14.5", "14:05"],
  ["14 giờ 10", "14:10"],
  ["9:30", "09:30"],
  ["chiều", "chiều"],
  ["", ""],
])("the time %s is read as %s", (typed, read) => {
  expect(readClock(typed)).toBe(read);
});

test("a tap goes from present to absent to late and back; online only where the mode allows it", () => {
  const states = ["present", "excused", "late"] as const;
  expect(states.map((state) => nextState(person(1, { state }), "in-person"))).toEqual(["excused", "late", "present"]);
  expect(nextState(person(1), "mixed")).toBe("online");
  expect(nextState(person(1, { situation: "exempt", state: "not-due" }), "in-person")).toBe("present");
  expect(nextState(person(1, { situation: "exempt" }), "in-person")).toBe("not-due");
});

test("another day keeps what was said of those who still belong and drops those who do not", () => {
  const said = [person(1, { state: "excused", reason: "ốm" }), person(2), person(3, { state: "late" })];
  const merged = mergeRoll([person(1), person(3, { situation: "exempt", state: "not-due" }), person(4)], said);
  expect(merged.map((line) => [line.memberId, line.state, line.reason])).toEqual([
    [1, "excused", "ốm"],
    [3, "not-due", null],
    [4, "present", null],
  ]);
});

test("17 official members, one exempt and absent, two excused, 14 present: 16 due, base 16", () => {
  const roll = [
    ...Array.from({ length: 14 }, (_, at) => person(at)),
    person(20, { state: "excused", reason: "ốm" }),
    person(21, { state: "excused" }),
    person(22, { situation: "exempt", state: "not-due" }),
  ];
  expect(rollNumbers(roll)).toMatchObject({ total: 17, due: 16, present: 14, absent: 2, voteBase: 16, withoutReason: 1 });
});

test("what goes to the server is either a roll call or totals, and empty fields are nothing", () => {
  const values = { ...startValues(ready), beganAt: "14h", topic: "bỏ sót" };
  expect(toInput(values)).toMatchObject({ beganAt: "14:00", endedAt: null, topic: "", totals: null, resolution: null });
  expect(toInput(values).attendance).toHaveLength(2);
  const totals = { ...values, counting: "totals" as const, totals: { ...values.totals, total: 9, present: 8 } };
  expect(toInput(totals)).toMatchObject({ attendance: [], votes: [], totals: { total: 9, present: 8 } });
});

test("an item taken out takes no vote with it: votes on it are of the sitting, those on later items follow theirs", () => {
  const items = ["Một", "Hai", "Ba"].map((title) => ({ ...newItem(), title }));
  const vote = { subject: "Thông qua", decision: "resolution" as const, isSecret: false, inFavour: 6, against: 0, other: 0 };
  const votes = [{ ...vote, item: 1 }, { ...vote, item: 2 }, { ...vote, item: 3 }, vote];
  const left = keepItems({ items, votes }, (_, at) => at !== 1);
  expect(left.items.map(({ title }) => title)).toEqual(["Một", "Ba"]);
  expect(left.votes.map(({ item }) => item)).toEqual([1, null, 2, null]);
  expect(toInput({ ...startValues(ready), votes: [vote] }).votes).toEqual([{ ...vote, item: null }]);
});
