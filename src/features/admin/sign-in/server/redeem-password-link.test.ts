import { beforeAll, expect, test } from "vitest";
import { openBrowser } from "#test/browser.ts";
import { now, openWorld, password, today, type World } from "#test/world.ts";
import { checkPasswordLink, getSession, redeemPasswordLink, signIn } from "../contract.ts";
import { makePasswordLink } from "./writes.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

/** A link as a letter holds it; the token is its last part. */
async function makeLink(accountId: number): Promise<string> {
  const { path, expiresAt } = await world.db
    .transaction()
    .execute((tx) => makePasswordLink({ tx, now, today, user: { accountId: null } }, accountId, "reset"));
  expect(expiresAt).toEqual(new Date(now.getTime() + 72 * 3_600_000));
  expect(path).toMatch(/^\/mat-khau\/[\w-]{43}$/);
  return path.slice("/mat-khau/".length);
}

test("a link sets the password once and ends every session and other link", async () => {
  const accountId = world.account.member;
  const inside = openBrowser(world.app);
  await inside.call(signIn, { userName: "member", password });
  const older = await makeLink(accountId);
  const token = await makeLink(accountId);
  const browser = openBrowser(world.app);
  await expect(browser.call(checkPasswordLink, { token: older })).rejects.toMatchObject({ reason: "link-expired" });
  expect(await browser.call(checkPasswordLink, { token })).toEqual({ userName: "member", displayName: "Người member" });
  await expect(browser.call(redeemPasswordLink, { token, password: "matkhau123" })).rejects.toMatchObject({ reason: "weak-password" });
  await browser.call(redeemPasswordLink, { token, password: "mot cau moi cua toi" });
  expect((await inside.call(getSession, {})).session).toBeNull();
  expect((await browser.call(signIn, { userName: "member", password: "mot cau moi cua toi" })).step).toBeNull();
  for (const endpoint of [checkPasswordLink, redeemPasswordLink])
    await expect(browser.call(endpoint, { token, password: "mot cau khac nua" })).rejects.toMatchObject({ reason: "link-used" });
  expect((await browser.call(signIn, { userName: "member", password: "mot cau moi cua toi" })).step).toBeNull();
});

test("two letters' readers cannot both use the one link", async () => {
  const token = await makeLink(world.account.secretary);
  const attempts = ["mot cau cua nguoi nay", "mot cau cua nguoi kia"].map((password) =>
    openBrowser(world.app).call(redeemPasswordLink, { token, password }),
  );
  const answers = await Promise.allSettled(attempts);
  expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("a link that is made up or too old is refused in words", async () => {
  const browser = openBrowser(world.app);
  await expect(browser.call(checkPasswordLink, { token: "bia-dat" })).rejects.toMatchObject({ reason: "link-unknown" });
  const token = await makeLink(world.account.office);
  world.clock.now = new Date(now.getTime() + 72 * 3_600_000);
  await expect(browser.call(redeemPasswordLink, { token, password: "mot cau moi cua toi" })).rejects.toMatchObject({
    reason: "link-expired",
    message: expect.stringContaining("đã hết hạn"),
  });
  world.clock.now = now;
});

test("the database keeps no token and no link of an ended account opens", async () => {
  const token = await makeLink(world.account.office);
  const rows = await world.db.selectFrom("password_links").selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain(token);
  await world.db.updateTable("accounts").set({ ended_at: now }).where("id", "=", world.account.office).execute();
  await expect(openBrowser(world.app).call(checkPasswordLink, { token })).rejects.toMatchObject({ reason: "link-unknown" });
});
