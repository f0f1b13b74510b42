import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { dissolveOrganisation, getOrganisation } from "#features/organisations/contract.ts";
import { openWorld, today, type UnitCode, type World } from "#test/world.ts";
import { endMembership, transferMember } from "../../movements/contract.ts";
import { appointToPost, correctPost, endPost, withdrawPost } from "../contract.ts";
import type { Post } from "../rules.ts";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});

/** A post since 2025 and, where wanted, an account whose role comes with it since the day of `roleFrom`. */
async function hold(name: string, unit: UnitCode, post: Post = "secretary", roleFrom?: string): Promise<number> {
  const memberId = world.person[name] ?? 0;
  const given = { organisationId: world.unit[unit], memberId, post, from: "2025-03-01" };
  const committee = await world.as("office").call(appointToPost, given);
  const id = committee.holders.find((line) => line.member.id === memberId)?.id ?? 0;
  if (roleFrom)
    await world.db
      .insertInto("account_roles")
      .values({
        account_id: world.account.stranger,
        role: "cell-secretary",
        organisation_id: world.unit[unit],
        valid: `[${roleFrom},)`,
        post_id: id,
      })
      .execute();
  return id;
}

const roleEnd = async (postId: number) => {
  const { rows } = await sql<{ from: string; to: string | null }>`
    select lower(valid) as "from", upper(valid) as "to" from account_roles where post_id = ${postId}`.execute(world.db);
  return rows[0];
};
const actions = async (kind: string) =>
  (await world.db.selectFrom("history").select("action").where("object_kind", "=", kind).orderBy("id").execute()).map(
    (line) => line.action,
  );

test("a post ends on its day and the role that comes with it ends with it; both stand in the history", async () => {
  const postId = await hold("Nguyễn Văn An", "DB1.1", "secretary", "2025-03-05");
  const committee = await world.as("office").call(endPost, { postId, version: 1, on: "2026-06-01", how: "retired", decision: "7-QĐ" });
  expect(committee).toMatchObject({ holders: [], former: [{ to: "2026-06-01", leftHow: "retired", endDecision: "7-QĐ" }] });
  expect(await roleEnd(postId)).toEqual({ from: "2025-03-05", to: "2026-06-01" });
  expect(await actions("member")).toEqual(["appoint-to-post", "end-post"]);
  expect(await actions("account")).toEqual(["follow-post"]);
});

test("a role that was granted after the end never opens anything", async () => {
  const postId = await hold("Nguyễn Văn An", "DB1.1", "secretary", today);
  await world.as("office").call(endPost, { postId, version: 1, on: "2026-06-01", how: "moved" });
  expect(await roleEnd(postId)).toEqual({ from: "2026-05-31", to: "2026-06-01" });
});

test("a correction of the end takes the role along, but not one that was ended by hand before", async () => {
  const postId = await hold("Nguyễn Văn An", "DB1.1", "secretary", "2025-03-05");
  const given = { postId, post: "secretary" as const, from: "2025-03-01" };
  await world.as("office").call(correctPost, { ...given, version: 1, to: "2026-12-31" });
  expect((await roleEnd(postId))?.to).toBe("2026-12-31");
  await world.as("office").call(correctPost, { ...given, version: 2 });
  expect((await roleEnd(postId))?.to).toBeNull();
  await sql`update account_roles set valid = '[2025-03-05,2026-01-01)' where post_id = ${postId}`.execute(world.db);
  await world.as("office").call(correctPost, { ...given, version: 3, to: "2027-01-01" });
  expect((await roleEnd(postId))?.to).toBe("2026-01-01");
});

test("who moves to another cell leaves the posts that do not lie above it", async () => {
  const inCell = await hold("Nguyễn Văn An", "DB1.1", "secretary", "2025-03-05");
  await hold("Nguyễn Văn An", "DB1", "committee-member");
  await hold("Nguyễn Văn An", "KHOI", "committee-member");
  const memberId = world.person["Nguyễn Văn An"] ?? 0;
  const move = { memberId, version: 1, toOrganisationId: world.unit["DB1.2"], on: "2026-06-01", kind: "full" as const };
  const file = await world.as("office").call(transferMember, move);
  const ends = () => Object.fromEntries(file.posts.map((one) => [one.organisation.name, one.to]));
  expect(ends()).toEqual({ "Chi bộ Văn phòng": "2026-06-01", "Đảng bộ Sở Xây dựng": null, "Đảng bộ Khối các cơ quan tỉnh": null });
  expect((await roleEnd(inCell))?.to).toBe("2026-06-01");
});

test("who leaves the register leaves every post; one that had not begun by then is withdrawn", async () => {
  const postId = await hold("Mai Xuân Lộc", "CB1", "secretary", "2025-03-05");
  const memberId = world.person["Mai Xuân Lộc"] ?? 0;
  const file = await world.as("office").call(endMembership, { memberId, version: 1, on: "2025-02-01", how: "transferred" });
  expect(file.posts).toEqual([]);
  expect((await roleEnd(postId))?.to).toBe(today);
  expect(await actions("member")).toContain("withdraw-post");
});

test("a unit that is dissolved has no committee any more", async () => {
  const postId = await hold("Nguyễn Văn Thắng", "DB2.1", "secretary", "2025-03-05");
  const { version } = await world.as("office").call(getOrganisation, { organisationId: world.unit["DB2.1"] });
  await sql`update memberships set valid = daterange(lower(valid), '2026-06-01') where organisation_id = ${world.unit["DB2.1"]}`.execute(
    world.db,
  );
  await world.as("office").call(dissolveOrganisation, { organisationId: world.unit["DB2.1"], version, on: "2026-06-10" });
  const post = await world.db.selectFrom("posts").select(["left_how"]).where("id", "=", postId).executeTakeFirst();
  expect(post).toEqual({ left_how: "dissolved" });
  expect((await roleEnd(postId))?.to).toBe("2026-06-10");
});

test("a post written down by mistake is withdrawn; two people cannot change the same one", async () => {
  const postId = await hold("Nguyễn Văn An", "DB1.1");
  await expect(world.as("office").call(endPost, { postId, version: 9, on: today, how: "moved" })).rejects.toMatchObject({
    kind: "conflict",
  });
  await expect(world.as("office").call(endPost, { postId, version: 1, on: "2025-03-01", how: "moved" })).rejects.toMatchObject({
    reason: "ends-before-begin",
  });
  expect(await world.as("office").call(withdrawPost, { postId, version: 1 })).toMatchObject({ holders: [], former: [] });
  await expect(world.as("office").call(withdrawPost, { postId, version: 2 })).rejects.toMatchObject({ kind: "not-found" });
  await expect(world.as("secretary").call(withdrawPost, { postId, version: 2 })).rejects.toMatchObject({ kind: "forbidden" });
});
