import { hash } from "@node-rs/argon2";
import { beforeAll, expect, test } from "vitest";
import { openBrowser } from "#test/browser.ts";
import { now, openWorld, password, type World } from "#test/world.ts";
import { setRegulation } from "../../../regulations/contract.ts";
import { endAccount } from "../../contract.ts";
import { endAccountSessions, endSession, endSessions, getOwnSignIn, getSession, signIn } from "../contract.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

async function enter(userName: string, userAgent = "") {
  const browser = openBrowser(world.app, { headers: { "user-agent": userAgent } });
  await browser.call(signIn, { userName, password });
  return browser;
}

const isIn = async (browser: ReturnType<typeof openBrowser>) => (await browser.call(getSession, {})).session !== null;

test("a person sees the own sessions, ends one, and leaves everywhere", async () => {
  const windows = "Mozilla/5.0 (Windows NT 10.0) Chrome/140 Safari/537";
  const [here, laptop, phone] = [await enter("office", windows), await enter("office"), await enter("office")];
  const { sessions } = await here.call(getOwnSignIn, {});
  expect(sessions.map(({ isThis }) => isThis)).toEqual([true, false, false]);
  expect(sessions.find(({ isThis }) => isThis)).toMatchObject({ browser: "Chrome trên Windows", since: now.toISOString() });
  const other = Number(sessions.find(({ isThis }) => !isThis)?.id);
  await expect(world.as("secretary").call(endSession, { id: other })).rejects.toMatchObject({ kind: "not-found" });
  await world.as("office").call(endSession, { id: other });
  expect([await isIn(laptop), await isIn(phone)].filter(Boolean)).toHaveLength(1);
  await here.call(endSessions, { keepThis: true });
  expect([await isIn(here), await isIn(laptop), await isIn(phone)]).toEqual([true, false, false]);
  await here.call(endSessions, { keepThis: false });
  expect(await isIn(here)).toBe(false);
});

test("the office's rule says how long a session may rest and last", async () => {
  for (const [key, value] of [
    ["sign_in.idle_hours", 1],
    ["sign_in.longest_days", 1],
  ] as const)
    await world
      .anew("office")
      .call(setRegulation, { organisationId: world.unit.DB1, key, value, from: "2026-06-01", source: "Quy chế của Đảng ủy" });
  const [strict, usual] = [await enter("branch-office"), await enter("aside-office")];
  world.clock.now = new Date(now.getTime() + 61 * 60_000);
  expect([await isIn(strict), await isIn(usual)]).toEqual([false, true]);
  world.clock.now = now;
  const busy = await enter("branch-office");
  for (let minutes = 50; minutes <= 24 * 60; minutes += 50) {
    world.clock.now = new Date(now.getTime() + minutes * 60_000);
    expect(await isIn(busy)).toBe(true);
  }
  world.clock.now = new Date(now.getTime() + 24 * 3_600_000);
  expect(await isIn(busy)).toBe(false);
  world.clock.now = now;
});

test("an administrator ends a person's sessions; an account that ended has none", async () => {
  const browser = await enter("aside-secretary");
  await world.as("administrator").call(endAccountSessions, { id: world.account["aside-secretary"] });
  expect(await isIn(browser)).toBe(false);
  const again = await enter("aside-secretary");
  await world.as("administrator").call(endAccount, { id: world.account["aside-secretary"] });
  expect(await isIn(again)).toBe(false);
  await expect(enter("aside-secretary")).rejects.toMatchObject({ reason: "wrong-password" });
});

test("a hash made with weaker parameters is made anew when the password is at hand", async () => {
  const weak = await hash(password, { memoryCost: 8192, timeCost: 1, parallelism: 1 });
  await world.db.updateTable("accounts").set({ password_hash: weak }).where("id", "=", world.account.member).execute();
  await enter("member");
  const kept = () =>
    world.db.selectFrom("accounts").select("password_hash").where("id", "=", world.account.member).executeTakeFirstOrThrow();
  const { password_hash: stronger } = await kept();
  expect(stronger).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  await enter("member");
  expect(await kept()).toEqual({ password_hash: stronger });
});
