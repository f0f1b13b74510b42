import { beforeAll, expect, test } from "vitest";
import { signInSteps } from "#contract/sign-in-steps.ts";
import { openSession, sessionCookie } from "#server/http/session.ts";
import { openBrowser } from "#test/browser.ts";
import { usualSession } from "#test/server.ts";
import { now, openWorld, password, type World } from "#test/world.ts";
import { createAccount, resetPassword } from "../../contract.ts";
import { choosePassword, confirmAuthenticator, enterCode, getOwnSignIn, getSession, signIn, signOut } from "../contract.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

test.each(signInSteps)("a session that still asks for the step %s opens no endpoint but those at the door", async (step) => {
  world.app.http.log.level = "silent";
  const token = await openSession(world.db, world.account.office, now, { ...usualSession, step });
  const opened: string[] = [];
  for (const { method, path, permission } of world.app.routes.endpoints) {
    if (permission === "public" || permission === "signing-in") continue;
    const url = path.replace(/:\w+/g, "1");
    const headers = { cookie: `${sessionCookie}=${token}` };
    const { statusCode } = await world.app.http.inject({ method, url, headers, ...(method !== "GET" && { payload: {} }) });
    if (statusCode !== 401) opened.push(`${method} ${path} ${statusCode}`);
  }
  expect(opened).toEqual([]);
});

test("no step can be taken out of turn", async () => {
  const browser = openBrowser(world.app);
  browser.cookies.set(sessionCookie, await openSession(world.db, world.account.office, now, { ...usualSession, step: "second-factor" }));
  await expect(browser.call(choosePassword, { password: "mot mat khau khac" })).rejects.toMatchObject({ reason: "other-step" });
  await expect(browser.call(confirmAuthenticator, { code: "123456" })).rejects.toMatchObject({ reason: "other-step" });
  browser.cookies.set(sessionCookie, await openSession(world.db, world.account.office, now, usualSession));
  await expect(browser.call(enterCode, { code: "123456" })).rejects.toMatchObject({ reason: "other-step" });
  await expect(browser.call(choosePassword, { password: "mot mat khau khac" })).rejects.toMatchObject({ reason: "other-step" });
});

test("an account that somebody else opened begins with a password of one's own", async () => {
  const first = "mat khau cap lan dau";
  await world.as("administrator").call(createAccount, {
    organisationId: world.unit["DB1.2"],
    userName: "nguoi.moi",
    displayName: "Người Mới",
    password: first,
    role: "cell-secretary",
    from: "2026-06-01",
  });
  const browser = openBrowser(world.app);
  expect(await browser.call(signIn, { userName: "nguoi.moi", password: first })).toEqual({ session: null, step: "new-password" });
  expect(await browser.call(getSession, {})).toMatchObject({ session: null, step: "new-password" });
  await expect(browser.call(choosePassword, { password: first })).rejects.toMatchObject({ reason: "same-password" });
  await expect(browser.call(choosePassword, { password: "Matkhau@2026" })).rejects.toMatchObject({ reason: "weak-password" });
  const before = browser.cookies.get(sessionCookie);
  const { session } = await browser.call(choosePassword, { password: "chi minh toi biet" });
  expect(session?.account.userName).toBe("nguoi.moi");
  expect(browser.cookies.get(sessionCookie)).not.toBe(before);
  expect((await openBrowser(world.app).call(signIn, { userName: "nguoi.moi", password: "chi minh toi biet" })).step).toBeNull();
});

test("a step that nobody takes within half an hour is over", async () => {
  await world.as("administrator").call(resetPassword, { id: world.account["branch-office"], password: "mat khau dat lai" });
  const browser = openBrowser(world.app);
  await browser.call(signIn, { userName: "branch-office", password: "mat khau dat lai" });
  world.clock.now = new Date(now.getTime() + 29 * 60_000);
  expect((await browser.call(getSession, {})).step).toBe("new-password");
  world.clock.now = new Date(now.getTime() + 30 * 60_000);
  expect((await browser.call(getSession, {})).step).toBeNull();
  world.clock.now = now;
});

test("whoever cannot go on leaves no half-open session behind", async () => {
  await world.as("administrator").call(resetPassword, { id: world.account.member, password: "mat khau dat lai" });
  const browser = openBrowser(world.app);
  await browser.call(signIn, { userName: "member", password: "mat khau dat lai" });
  const half = browser.cookies.get(sessionCookie) ?? "";
  await browser.call(signOut, {});
  browser.cookies.set(sessionCookie, half);
  expect(await browser.call(getSession, {})).toMatchObject({ session: null, step: null });
});

test("a token that was known before the password is worth nothing after it", async () => {
  const browser = openBrowser(world.app);
  browser.cookies.set(sessionCookie, "tu-may-khac-dat-san");
  await browser.call(signIn, { userName: "secretary", password });
  expect(browser.cookies.get(sessionCookie)).not.toBe("tu-may-khac-dat-san");
  const first = browser.cookies.get(sessionCookie) ?? "";
  await browser.call(signIn, { userName: "secretary", password });
  const earlier = openBrowser(world.app);
  earlier.cookies.set(sessionCookie, first);
  await expect(earlier.call(getOwnSignIn, {})).rejects.toMatchObject({ kind: "unauthenticated" });
});
