import { beforeAll, describe, expect, test } from "vitest";
import { listMembers } from "#features/members/contract.ts";
import { findHeldRoles } from "#server/access/held-roles.ts";
import { addSitting } from "#test/meetings.ts";
import { now, openWorld, today, type World } from "#test/world.ts";
import { getMeeting, listMeetings } from "../../contract.ts";
import { getScores, scoreAttended } from "../../scores/contract.ts";
import { criteriaOf } from "../../scores/rules.ts";
import { assignFollower, endFollowing, listFollowed, listFollowers, markVisit, withdrawVisit } from "../contract.ts";

let world: World;
/** Tạ Quang Minh of DB2.1 sits on the committee of DB1 and follows cells there. */
let postId = 0;
let accountId = 0;
let meetingId = 0;
beforeAll(async () => {
  world = await openWorld();
  const member_id = world.person["Tạ Quang Minh"] ?? 0;
  const post = { organisation_id: world.unit.DB1, post: "committee-member", entered_how: "elected" };
  postId = (
    await world.db
      .insertInto("posts")
      .values({ ...post, member_id, valid: "[2025-01-01,)" })
      .returning("id")
      .executeTakeFirstOrThrow()
  ).id;
  const account = { user_name: "theo-doi", display_name: "Tạ Quang Minh", password_hash: "-", member_id, created_at: now };
  accountId = (await world.db.insertInto("accounts").values(account).returning("id").executeTakeFirstOrThrow()).id;
  meetingId = await addSitting(world, { cell: "DB1.1", month: "2026-05", heldOn: "2026-05-06", isRegular: true, isThematic: false });
});

const follower = () => world.asAccount(accountId);
const assign = (more: Record<string, unknown> = {}) =>
  world.as("branch-office").call(assignFollower, {
    ...{ organisationId: world.unit.DB1, postId, cellIds: [world.unit["DB1.1"]], from: "2026-01-01" },
    ...more,
  });
const board = (more: Record<string, unknown> = {}) =>
  world.as("branch-office").call(listFollowers, { organisationId: world.unit.DB1, year: 2026, ...more });

describe("who is refused", () => {
  test.each([
    ["no-such-post", () => ({ postId: 999_999 })],
    ["not-a-cell-below", () => ({ cellIds: [world.unit["DB1.1"], world.unit["DB2.1"]] })],
    ["not-a-cell-below", () => ({ cellIds: [world.unit.DB1] })],
    ["before-post", () => ({ from: "2024-12-31" })],
    ["ends-before-begin", () => ({ to: "2026-01-01" })],
  ])("%s", async (reason, more) => {
    await expect(assign(more())).rejects.toMatchObject({ kind: "rule", reason });
  });

  test("none at all, a day that is none, another's committee, a secretary", async () => {
    await expect(assign({ cellIds: [] })).rejects.toMatchObject({ kind: "invalid" });
    await expect(assign({ from: "2026-02-30" })).rejects.toMatchObject({ kind: "invalid" });
    await expect(assign({ organisationId: world.unit.DB2 })).rejects.toMatchObject({ kind: "not-found" });
    const asked = { organisationId: world.unit["DB1.1"], postId, cellIds: [world.unit["DB1.1"]], from: "2026-01-01" };
    await expect(world.as("secretary").call(assignFollower, asked)).rejects.toMatchObject({ kind: "forbidden" });
  });
});

describe("following a cell", () => {
  let id = 0;
  test("before it the cell does not exist for the person", async () => {
    await expect(follower().call(getMeeting, { meetingId })).rejects.toMatchObject({ kind: "not-found" });
    expect((await follower().call(listFollowed, { month: "2026-05" })).rows).toEqual([]);
    expect(await board()).toMatchObject({ cells: 2, without: 2 });
  });

  test("with it the sittings of that cell can be read, and nothing else of it or of another", async () => {
    [id = 0] = (await assign()).ids;
    expect(await follower().call(getMeeting, { meetingId })).toMatchObject({ organisationName: "Chi bộ Văn phòng", can: [] });
    const place = { organisationId: world.unit["DB1.1"] };
    expect((await follower().call(listMeetings, { ...place, period: "2026" })).count).toBe(1);
    await expect(follower().call(listMembers, place)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(follower().call(listMeetings, { organisationId: world.unit["DB1.2"], period: "2026" })).rejects.toMatchObject({
      kind: "not-found",
    });
    await expect(assign()).rejects.toMatchObject({ reason: "already-follows" });
    const roles = await findHeldRoles(world.db, accountId, today);
    expect(roles.map(({ role, until }) => [role, until])).toEqual([
      ["member", null],
      ["cell-follower", null],
    ]);
  });

  test("own cells with this month's sitting; the mark is kept once, counted per cell, and can be taken back", async () => {
    const own = async () => (await follower().call(listFollowed, { month: "2026-05" })).rows;
    expect(await own()).toMatchObject([
      {
        cellId: world.unit["DB1.1"],
        unitName: "Đảng bộ Sở Xây dựng",
        until: null,
        sittings: [{ meetingId, heldOn: "2026-05-06", attended: false }],
      },
    ]);
    await follower().call(markVisit, { meetingId });
    await follower().call(markVisit, { meetingId });
    expect((await own())[0]?.sittings[0]?.attended).toBe(true);
    const { rows } = await board();
    expect(rows.map(({ name, followers, held, attended }) => [name, followers[0]?.name, held, attended])).toEqual([
      ["Chi bộ Kỹ thuật", undefined, 0, 0],
      ["Chi bộ Văn phòng", "Tạ Quang Minh", 1, 1],
    ]);
    expect((await board({ withoutFollower: true })).rows.map(({ name }) => name)).toEqual(["Chi bộ Kỹ thuật"]);
    await follower().call(withdrawVisit, { meetingId });
    expect((await own())[0]?.sittings[0]?.attended).toBe(false);
    expect((await board()).rows[1]?.attended).toBe(0);
    const marks = await world.db.selectFrom("history").select("action").where("action", "like", "%-visit").orderBy("id").execute();
    expect(marks.map(({ action }) => action)).toEqual(["mark-visit", "withdraw-visit"]);
  });

  test("the attendee's points need the mark and the minutes handed in", async () => {
    const { form, formCode, known } = await follower().call(getScores, { meetingId });
    const lines = criteriaOf(form).map(({ number, max }) => ({ number, points: known[number]?.points ?? max, reason: "" }));
    const sheet = { meetingId, version: 0, formCode, lines };
    await expect(follower().call(scoreAttended, sheet)).rejects.toMatchObject({ reason: "not-attended" });
    await follower().call(markVisit, { meetingId });
    await world.db.updateTable("meetings").set({ state: "draft" }).where("id", "=", meetingId).execute();
    await expect(follower().call(scoreAttended, sheet)).rejects.toMatchObject({ reason: "not-handed-in" });
    await world.db.updateTable("meetings").set({ state: "submitted" }).where("id", "=", meetingId).execute();
    const { sheets, can } = await follower().call(scoreAttended, sheet);
    expect({ seats: sheets.map(({ seat, by }) => [seat, by]), can }).toEqual({ seats: [["attendee", "Tạ Quang Minh"]], can: ["attendee"] });
  });

  test("a sitting before the assignment was nobody's to attend", async () => {
    const early = await addSitting(world, { cell: "DB1.1", month: "2025-12", heldOn: "2025-12-06", isRegular: true, isThematic: false });
    await expect(follower().call(markVisit, { meetingId: early })).rejects.toMatchObject({ reason: "not-following-then" });
  });

  test("it ends on its day by itself, and the marks stay", async () => {
    const end = (to: string, version = 1) => world.as("branch-office").call(endFollowing, { followerId: id, version, to });
    await expect(end("2026-06-15", 9)).rejects.toMatchObject({ kind: "conflict" });
    await expect(end("2026-01-01")).rejects.toMatchObject({ reason: "ends-before-begin" });
    await expect(world.as("aside-office").call(endFollowing, { followerId: id, version: 1, to: "2026-06-15" })).rejects.toMatchObject({
      kind: "not-found",
    });
    await end("2026-06-16");
    expect((await follower().call(getMeeting, { meetingId })).id).toBe(meetingId);
    await expect(end("2026-07-01", 2)).rejects.toMatchObject({ reason: "already-ended" });
    await end("2026-06-15", 2);
    await expect(follower().call(getMeeting, { meetingId })).rejects.toMatchObject({ kind: "not-found" });
    expect((await board()).rows.map(({ attended }) => attended)).toEqual([0, 1]);
  });

  test("the end of the post ends it too", async () => {
    await assign({ cellIds: [world.unit["DB1.2"]], from: "2026-06-01" });
    expect((await follower().call(listFollowed, { month: "2026-06" })).rows).toHaveLength(1);
    await world.db.updateTable("posts").set({ valid: "[2025-01-01,2026-06-15)" }).where("id", "=", postId).execute();
    expect((await follower().call(listFollowed, { month: "2026-06" })).rows).toEqual([]);
    expect((await board()).without).toBe(2);
    await expect(assign({ cellIds: [world.unit["DB1.1"]], from: "2026-06-15" })).rejects.toMatchObject({ reason: "after-post" });
  });
});
