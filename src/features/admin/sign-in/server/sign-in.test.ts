import { beforeAll, expect, test } from "vitest";
import { now, openWorld, password, today, type World } from "#test/world.ts";
import { findOrganisations } from "../../../organisations/contract.ts";
import { changePassword, getSession, signOut } from "../contract.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const enter = (userName: string, typed: string) => world.as("nobody").send("POST", "/api/session", { userName, password: typed });

test("the right password opens a session in a cookie that scripts cannot read", async () => {
  const answer = await enter("Office", password);
  expect(answer.status).toBe(200);
  expect(String(answer.headers["set-cookie"])).toMatch(/^nennep_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax/);
  expect(answer.body.toString()).not.toContain("password");
});

test("a wrong password and an unknown name get the same answer; the fifth wrong one locks for a while", async () => {
  const known = await enter("aside-office", "sai-mat-khau-roi");
  const unknown = await enter("khong-co-ai", "sai-mat-khau-roi");
  expect([known.status, known.body.toString()]).toEqual([unknown.status, unknown.body.toString()]);
  for (let attempt = 2; attempt <= 5; attempt++) await enter("aside-office", "sai-mat-khau-roi");
  const locked = await enter("aside-office", password);
  expect(locked.status).toBe(401);
  expect(locked.body.toString()).toContain("Chờ 1 phút");
  for (let attempt = 2; attempt <= 5; attempt++) await enter("khong-co-ai", "sai-mat-khau-roi");
  const unknownLocked = await enter("khong-co-ai", password);
  expect([unknownLocked.status, unknownLocked.body.toString()]).toEqual([locked.status, locked.body.toString()]);
  world.clock.now = new Date(now.getTime() + 61_000);
  expect((await enter("aside-office", password)).status).toBe(200);
  world.clock.now = now;
});

test("the session tells roles, permissions and home; signing out ends it", async () => {
  const { session } = await world.as("branch-office").call(getSession, {});
  expect(session).toMatchObject({ home: { organisationId: world.unit.DB1, isCell: false }, today });
  expect(session?.permissions).toContain("meetings.review");
  expect((await world.as("former").call(getSession, {})).session?.permissions).toEqual([]);
  await world.as("aside-secretary").call(signOut, {});
  await expect(world.as("aside-secretary").call(findOrganisations, {})).rejects.toMatchObject({ kind: "unauthenticated" });
});

test("a session that nobody used for a working day is over", async () => {
  await world.as("stranger").call(getSession, {});
  world.clock.now = new Date(now.getTime() + 9 * 3_600_000);
  expect((await world.as("stranger").call(getSession, {})).session).toBeNull();
  world.clock.now = now;
});

test("changing one's password ends the other sessions and keeps this one", async () => {
  await world.as("member").call(getSession, {});
  await expect(world.as("member").call(changePassword, { current: "khong phai", password: "mat khau moi 123" })).rejects.toMatchObject({
    reason: "wrong-password",
  });
  await world.as("member").call(changePassword, { current: password, password: "mat khau moi 123" });
  expect((await world.as("member").call(getSession, {})).session).toBeNull();
  expect((await enter("member", "mat khau moi 123")).status).toBe(200);
});

test("another site's page cannot write with this person's cookie", async () => {
  const answer = await world.app.http.inject({
    method: "POST",
    url: "/api/session",
    headers: { "sec-fetch-site": "cross-site" },
    payload: { userName: "office", password },
  });
  expect(answer.statusCode).toBe(403);
});
