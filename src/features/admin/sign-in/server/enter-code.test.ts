import { Secret, TOTP } from "otpauth";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { type Browser, openBrowser } from "#test/browser.ts";
import { now, openWorld, password, type World } from "#test/world.ts";
import { setRegulation } from "../../../regulations/contract.ts";
import { listAccounts } from "../../contract.ts";
import {
  confirmAuthenticator,
  endAuthenticator,
  enterCode,
  getOwnSignIn,
  getSession,
  renewRecoveryCodes,
  resetSecondFactor,
  signIn,
  startAuthenticator,
} from "../contract.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(() => pass(60_000));

/** The clock of the server goes on: a code is good for its half minute only, and only once. */
function pass(milliseconds: number): void {
  world.clock.now = new Date(world.clock.now.getTime() + milliseconds);
}

const codeOf = (secret: string, shift = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: world.clock.now.getTime() + shift });

async function enter(userName: string): Promise<Browser> {
  const browser = openBrowser(world.app);
  await browser.call(signIn, { userName, password });
  return browser;
}

/** Adds a second factor as the person would in the settings. */
async function enrol(userName: string) {
  const browser = await enter(userName);
  const { secret, picture } = await browser.call(startAuthenticator, { password });
  expect(picture).toMatch(/^<svg/);
  const { recoveryCodes, entry } = await browser.call(confirmAuthenticator, { code: codeOf(secret) });
  expect(entry.session?.account.userName).toBe(userName);
  return { browser, secret, recoveryCodes };
}

test("with a second factor the password alone opens nothing; its code does, once", async () => {
  const { secret } = await enrol("office");
  pass(60_000);
  const browser = openBrowser(world.app);
  expect(await browser.call(signIn, { userName: "office", password })).toEqual({ session: null, step: "second-factor" });
  const before = browser.cookies.get("nennep_session");
  await expect(browser.call(getOwnSignIn, {})).rejects.toMatchObject({ kind: "unauthenticated" });
  await expect(browser.call(startAuthenticator, { password })).rejects.toMatchObject({ reason: "other-step" });
  const code = codeOf(secret);
  expect((await browser.call(enterCode, { code })).session?.account.userName).toBe("office");
  expect(browser.cookies.get("nennep_session")).not.toBe(before);

  const thief = await enter("office");
  await expect(thief.call(enterCode, { code })).rejects.toMatchObject({ reason: "wrong-code" });
  await expect(thief.call(enterCode, { code: codeOf(secret, -60_000) })).rejects.toMatchObject({ reason: "wrong-code" });
  // A neighbour in time is taken, as a telephone's clock may be off.
  expect((await thief.call(enterCode, { code: codeOf(secret, 30_000) })).step).toBeNull();
});

test("two browsers cannot use the same code at the same moment", async () => {
  const { secret } = await enrol("branch-office");
  pass(60_000);
  const [one, other] = [await enter("branch-office"), await enter("branch-office")];
  const code = codeOf(secret);
  const answers = await Promise.allSettled([one.call(enterCode, { code }), other.call(enterCode, { code })]);
  expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("a recovery code works once; a new set ends the old one", async () => {
  const { browser, secret, recoveryCodes } = await enrol("secretary");
  expect(new Set(recoveryCodes).size).toBe(10);
  const [first = "", second = ""] = recoveryCodes;
  expect((await (await enter("secretary")).call(enterCode, { code: ` ${first.toUpperCase()} ` })).step).toBeNull();
  await expect((await enter("secretary")).call(enterCode, { code: first })).rejects.toMatchObject({ reason: "wrong-code" });
  pass(60_000);
  expect((await browser.call(getOwnSignIn, {})).authenticator?.codesLeft).toBe(9);
  const renewed = await browser.call(renewRecoveryCodes, { code: codeOf(secret) });
  await expect((await enter("secretary")).call(enterCode, { code: second })).rejects.toMatchObject({ reason: "wrong-code" });
  expect((await (await enter("secretary")).call(enterCode, { code: renewed.recoveryCodes[0] ?? "" })).step).toBeNull();
});

test("guessing codes locks the account, and the known password does not buy new guesses", async () => {
  await enrol("aside-office");
  const thief = await enter("aside-office");
  for (let guess = 1; guess <= 4; guess++) {
    await expect(thief.call(enterCode, { code: "000000" })).rejects.toMatchObject({ kind: guess < 5 ? "rule" : "unauthenticated" });
  }
  const again = openBrowser(world.app);
  await expect(again.call(signIn, { userName: "aside-office", password })).rejects.toMatchObject({ reason: "resting" });
});

test("an administrator resets a lost second factor: sessions end, history tells, the password alone opens again", async () => {
  const { browser } = await enrol("aside-secretary");
  const admin = world.as("administrator");
  expect((await admin.call(listAccounts, { text: "aside-secretary" })).rows[0]).toMatchObject({ hasSecondFactor: true });
  await admin.call(resetSecondFactor, { id: world.account["aside-secretary"] });
  expect((await browser.call(getSession, {})).session).toBeNull();
  expect((await openBrowser(world.app).call(signIn, { userName: "aside-secretary", password })).step).toBeNull();
  const written = await world.db.selectFrom("history").select("account_id").where("action", "=", "reset-second-factor").execute();
  expect(written).toEqual([{ account_id: world.account.administrator }]);
  await expect(admin.call(resetSecondFactor, { id: world.account["aside-secretary"] })).rejects.toMatchObject({ kind: "rule" });
});

test("where the office made it compulsory for a role, the next sign-in asks to add it before anything opens", async () => {
  world.clock.now = now;
  await world.as("office").call(setRegulation, {
    organisationId: world.unit.KHOI,
    key: "sign_in.second_factor_roles",
    value: ["member"],
    from: "2026-06-01",
    source: "Quy chế bảo vệ thông tin",
  });
  const browser = openBrowser(world.app);
  expect(await browser.call(signIn, { userName: "member", password })).toEqual({ session: null, step: "enrolment" });
  await expect(browser.call(getOwnSignIn, {})).rejects.toMatchObject({ kind: "unauthenticated" });
  const { secret } = await browser.call(startAuthenticator, {});
  await expect(browser.call(confirmAuthenticator, { code: "000000" })).rejects.toMatchObject({ reason: "wrong-code" });
  const { entry } = await browser.call(confirmAuthenticator, { code: codeOf(secret) });
  expect(entry.session?.account.userName).toBe("member");
  pass(60_000);
  await expect(browser.call(endAuthenticator, { code: codeOf(secret) })).rejects.toMatchObject({ reason: "compulsory" });
  expect((await openBrowser(world.app).call(signIn, { userName: "stranger", password })).step).toBeNull();
});

test("a person gives up the own second factor with a code", async () => {
  const { browser, secret } = await enrol("stranger");
  await expect(browser.call(endAuthenticator, { code: "000000" })).rejects.toMatchObject({ reason: "wrong-code" });
  pass(60_000);
  await browser.call(endAuthenticator, { code: codeOf(secret) });
  expect((await openBrowser(world.app).call(signIn, { userName: "stranger", password })).step).toBeNull();
});
