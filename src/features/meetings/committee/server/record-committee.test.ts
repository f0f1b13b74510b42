import { beforeAll, expect, test } from "vitest";
import { documentText } from "#test/document-text.ts";
import { openWorld, type World } from "#test/world.ts";
import {
  type CommitteeMeeting,
  downloadCommittee,
  getCommittee,
  listCommittee,
  prepareCommittee,
  recordCommittee,
  reviseCommittee,
} from "../contract.ts";

let world: World;
let cell = 0;
beforeAll(async () => {
  world = await openWorld();
  cell = world.unit["DB1.1"];
  const posts = [
    ["Nguyễn Văn An", "secretary"],
    ["Lê Minh Châu", "committee-member"],
    ["Phạm Quốc Dũng", "deputy"],
  ] as const;
  await world.db
    .insertInto("posts")
    .values(
      posts.map(([name, post]) => ({
        organisation_id: cell,
        member_id: world.person[name] ?? 0,
        post,
        valid: "[2025-01-01,)",
        entered_how: "elected",
      })),
    )
    .execute();
});

const secretary = () => world.as("secretary");
const draft = () => ({
  organisationId: cell,
  month: "2026-06",
  heldOn: "2026-06-03",
  beganAt: "08:00",
  endedAt: "09:15",
  chair: "Nguyễn Văn An",
  presentIds: [world.person["Nguyễn Văn An"] ?? 0, world.person["Phạm Quốc Dũng"] ?? 0],
  review: "Hoàn thành 5/6 nhiệm vụ.",
  conclusion: "Thống nhất 4 mục.",
});
let saved: CommitteeMeeting;

test("the committee of the day is offered in the order of its posts", async () => {
  const ready = await secretary().call(prepareCommittee, { organisationId: cell, heldOn: "2026-06-03", month: "2026-06" });
  expect(ready).toMatchObject({ id: null, isCommittee: true, chair: "Nguyễn Văn An" });
  expect(ready.people.map(({ name, post }) => [name, post])).toEqual([
    ["Nguyễn Văn An", "Bí thư"],
    ["Phạm Quốc Dũng", "Phó bí thư"],
    ["Lê Minh Châu", "Chi ủy viên"],
  ]);
  const before = await secretary().call(prepareCommittee, { organisationId: cell, heldOn: "2024-06-03", month: "2024-06" });
  expect(before).toMatchObject({ people: [], isCommittee: false });
});

test("a meeting is recorded, listed and printed in the official layout", async () => {
  saved = await secretary().call(recordCommittee, draft());
  expect(saved.people.map(({ isPresent }) => isPresent)).toEqual([true, true, false]);
  const { rows } = await world.as("office").call(listCommittee, { organisationId: cell, year: 2026 });
  expect(rows).toEqual([{ id: saved.id, month: "2026-06", heldOn: "2026-06-03", present: 2, total: 3, conclusion: "Thống nhất 4 mục." }]);
  const { fileName, body } = await secretary().download(downloadCommittee, { committeeMeetingId: saved.id ?? 0 });
  expect(fileName).toBe("Biên bản họp chi ủy Chi bộ Văn phòng 2026-06-03.docx");
  const text = documentText(body);
  expect(text).toContain("Có mặt: 02/03: đồng chí Nguyễn Văn An (bí thư); đồng chí Phạm Quốc Dũng (phó bí thư).");
  expect(text).toContain("Vắng mặt: đồng chí Lê Minh Châu (chi ủy viên).");
  expect(text).toContain("Cuộc họp kết thúc hồi 09 giờ 15 cùng ngày.");
});

test("it is corrected in the version that was seen, with history", async () => {
  const change = { ...draft(), committeeMeetingId: saved.id ?? 0, version: 1, tasks: "Rà soát đảng viên dự bị." };
  expect(await secretary().call(reviseCommittee, change)).toMatchObject({ version: 2, tasks: "Rà soát đảng viên dự bị." });
  await expect(world.as("deputy").call(reviseCommittee, change)).rejects.toMatchObject({ kind: "conflict", current: { version: 2 } });
  const written = await world.db
    .selectFrom("history")
    .select("action")
    .where("object_kind", "=", "committee-meeting")
    .orderBy("id")
    .execute();
  expect(written.map(({ action }) => action)).toEqual(["record-committee", "revise-committee"]);
});

test.each([
  ["a second record of the day", {}, { kind: "conflict", reason: "day-taken" }],
  ["a day to come", { heldOn: "2026-06-16" }, { reason: "in-future" }],
  ["somebody who is not in office", { heldOn: "2026-06-04", presentIds: [999_999] }, { reason: "not-in-office" }],
  ["nobody there", { heldOn: "2026-06-04", presentIds: [] }, { reason: "nobody-present" }],
])("%s is refused", async (_, more, refusal) => {
  await expect(secretary().call(recordCommittee, { ...draft(), ...more })).rejects.toMatchObject(refusal);
});

test("its minutes are for those who see the books, not for every member", async () => {
  const one = { committeeMeetingId: saved.id ?? 0 };
  await expect(world.as("member").call(getCommittee, one)).rejects.toMatchObject({ kind: "forbidden" });
  await expect(world.as("aside-secretary").call(getCommittee, one)).rejects.toMatchObject({ kind: "not-found" });
  await expect(world.as("office").call(recordCommittee, { ...draft(), organisationId: world.unit.DB1 })).rejects.toMatchObject({
    reason: "not-a-cell",
  });
});
