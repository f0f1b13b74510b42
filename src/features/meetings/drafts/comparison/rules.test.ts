import { expect, test } from "vitest";
import type { AttendanceLine, Preparation } from "../../contract.ts";
import { startValues } from "../rules.ts";
import { differingParts } from "./rules.ts";

const person = (memberId: number, more: Partial<AttendanceLine> = {}): AttendanceLine => ({
  ...{ memberId, name: `Người ${memberId}`, standing: "official", situation: null, isVisiting: false },
  ...{ state: "present", reason: null, arrivedAt: null, spoke: false },
  ...more,
});
const share = { numerator: 1, denominator: 2, above: true };
const ready: Preparation = {
  ...{ organisationId: 1, organisationName: "Chi bộ", heldOn: "2026-06-05", month: "2026-06", isOnBehalf: false, existingId: null },
  ...{ attendance: [person(1), person(2)], items: [], place: "Phòng họp 1", chair: null, secretary: null },
  minMinutes: { regular: 90, combined: 120 },
  shares: { resolution: share, admission: share, recognition: share, removal: share, expulsion: share },
};

test("two versions are compared part by part", () => {
  const mine = startValues(ready);
  const theirs = { ...mine, place: "Hội trường", attendance: [person(1, { state: "excused", reason: "ốm" }), person(2)] };
  expect(differingParts(mine, theirs)).toEqual([
    { part: "place", name: "Địa điểm", mine: "Phòng họp 1", theirs: "Hội trường" },
    { part: "attendance", name: "Điểm danh", mine: "", theirs: "Người 1: Vắng có lý do, ốm" },
  ]);
  expect(differingParts(mine, mine)).toEqual([]);
});

test("a vote moved to an item is a difference", () => {
  const vote = { item: null, subject: "Thông qua", decision: "resolution" as const, isSecret: false, inFavour: 6, against: 0, other: 0 };
  const mine = { ...startValues(ready), votes: [vote] };
  expect(differingParts(mine, { ...mine, votes: [{ ...vote, item: 2 }] })).toEqual([
    { part: "votes", name: "Biểu quyết", mine: "Thông qua: 6/0/0", theirs: "Mục 2, Thông qua: 6/0/0" },
  ]);
});
