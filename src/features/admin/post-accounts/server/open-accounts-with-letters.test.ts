import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { appointToPost, endPost } from "#features/members/posts/contract.ts";
import type { Post } from "#features/members/posts/rules.ts";
import { documentText } from "#test/document-text.ts";
import { openWorld, today, type UnitCode, type World } from "#test/world.ts";
import { listPostAccounts, openAccountsWithLetters, reissueLetters } from "../contract.ts";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});

async function hold(name: string, unit: UnitCode, post: Post = "secretary"): Promise<number> {
  const memberId = world.person[name] ?? 0;
  const given = { organisationId: world.unit[unit], memberId, post, from: "2025-03-01" };
  const committee = await world.as("office").call(appointToPost, given);
  return committee.holders.find((line) => line.member.id === memberId)?.id ?? 0;
}

const atTop = () => ({ organisationId: world.unit.KHOI });
const signIn = (userName: string, password: string) => world.as("nobody").send("POST", "/api/session", { userName, password });
const rolesOf = async (userName: string) =>
  (
    await sql<{ role: string; organisationId: number; to: string | null }>`
      select r.role, r.organisation_id as "organisationId", upper(r.valid) as "to"
      from account_roles r join accounts a on a.id = r.account_id where a.user_name = ${userName} order by r.id`.execute(world.db)
  ).rows;

test("the list tells who gets an account, who gets the role, who has both and for whom nothing can be done", async () => {
  await hold("Nguyễn Văn An", "DB1.1");
  await hold("Trần Thị Bình", "DB1.1", "deputy");
  await hold("Mai Xuân Lộc", "CB1", "committee-member");
  const { rows, isCut, canMail } = await world
    .as("administrator")
    .call(listPostAccounts, { ...atTop(), posts: "secretary,deputy,committee-member" });
  expect(rows.map((row) => [row.member.fullName, row.role, row.state, row.userName])).toEqual([
    ["Mai Xuân Lộc", "cell-committee", "create", "locmx"],
    ["Nguyễn Văn An", "cell-secretary", "create", "annv"],
    ["Trần Thị Bình", "cell-deputy", "grant", "member"],
  ]);
  expect([isCut, canMail]).toEqual([false, false]);
});

test("accounts, roles and letters are made at once; the first password works once and must be changed", async () => {
  const postId = await hold("Nguyễn Văn An", "DB1.1");
  const deputy = await hold("Trần Thị Bình", "DB1.1", "deputy");
  const rows = [{ postId, userName: "an.nguyen" }, { postId: deputy }];
  const file = await world.as("administrator").download(openAccountsWithLetters, { ...atTop(), rows, contact: "Văn phòng, máy lẻ 12" });
  const text = documentText(file.body);
  expect(text).toContain("Nguyễn Văn An");
  expect(text).toContain("Văn phòng, máy lẻ 12");
  expect(text).not.toContain("Trần Thị Bình");
  const password = /[a-z]+-[a-z]+-[a-z]+-[a-z]+-[2-9]{4}/.exec(text)?.[0] ?? "";
  const answer = await signIn("an.nguyen", password);
  expect([answer.status, JSON.parse(answer.body.toString())]).toEqual([200, expect.objectContaining({ step: "new-password" })]);
  expect(await rolesOf("an.nguyen")).toEqual([{ role: "cell-secretary", organisationId: world.unit["DB1.1"], to: null }]);
  expect(await rolesOf("member")).toContainEqual({ role: "cell-deputy", organisationId: world.unit["DB1.1"], to: null });
  const kept = await sql<{ text: string }>`select string_agg(t::text, ' ') as text from (
    select row_to_json(h) t from history h union all select row_to_json(a) from accounts a) x`.execute(world.db);
  expect(kept.rows[0]?.text).not.toContain(password);
});

test("the role ends with the post", async () => {
  const postId = await hold("Nguyễn Văn An", "DB1.1");
  await world.as("administrator").download(openAccountsWithLetters, { ...atTop(), rows: [{ postId }] });
  await world.as("office").call(endPost, { postId, version: 1, on: "2026-06-01", how: "moved" });
  const [role] = await rolesOf("annv");
  expect(role?.to).toBe("2026-06-01");
});

test("one person with two posts gets one account with both roles", async () => {
  const rows = [{ postId: await hold("Nguyễn Văn An", "DB1.1") }, { postId: await hold("Nguyễn Văn An", "DB1", "committee-member") }];
  await world.as("administrator").download(openAccountsWithLetters, { ...atTop(), rows });
  expect((await rolesOf("annv")).map((held) => held.role)).toEqual(["cell-secretary", "committee-member"]);
});

test("lost letters are made anew, and what stood on the old ones opens nothing", async () => {
  const postId = await hold("Nguyễn Văn An", "DB1.1");
  const words = /[a-z]+-[a-z]+-[a-z]+-[a-z]+-[2-9]{4}/;
  const first = documentText((await world.as("administrator").download(openAccountsWithLetters, { ...atTop(), rows: [{ postId }] })).body);
  const again = documentText((await world.as("administrator").download(reissueLetters, { ...atTop(), postIds: [postId] })).body);
  expect((await signIn("annv", words.exec(first)?.[0] ?? "")).status).toBe(401);
  expect((await signIn("annv", words.exec(again)?.[0] ?? "")).status).toBe(200);
});

test("a name that is taken refuses everything and says where", async () => {
  const rows = [
    { postId: await hold("Nguyễn Văn An", "DB1.1"), userName: "office" },
    { postId: await hold("Mai Xuân Lộc", "CB1"), userName: "mai.loc" },
  ];
  await expect(world.as("administrator").call(openAccountsWithLetters, { ...atTop(), rows })).rejects.toMatchObject({
    reason: "name-taken",
    fields: { "rows.0.userName": expect.stringContaining("đã có người dùng") },
  });
  const twice = rows.map((row) => ({ ...row, userName: "cung.ten" }));
  await expect(world.as("administrator").call(openAccountsWithLetters, { ...atTop(), rows: twice })).rejects.toMatchObject({
    fields: { "rows.1.userName": expect.stringContaining("trùng") },
  });
  expect(await rolesOf("mai.loc")).toEqual([]);
});

test("a post out of reach, ended, or already provided for is a list that has changed", async () => {
  const postId = await hold("Nguyễn Văn An", "DB1.1");
  const below = { organisationId: world.unit.CB1 };
  await expect(world.as("administrator").call(openAccountsWithLetters, { ...below, rows: [{ postId }] })).rejects.toMatchObject({
    kind: "conflict",
  });
  await world.as("office").call(endPost, { postId, version: 1, on: today, how: "moved" });
  await expect(world.as("administrator").call(openAccountsWithLetters, { ...atTop(), rows: [{ postId }] })).rejects.toMatchObject({
    kind: "conflict",
  });
  await expect(world.as("office").call(listPostAccounts, { ...atTop(), posts: "secretary" })).rejects.toMatchObject({ kind: "forbidden" });
});
