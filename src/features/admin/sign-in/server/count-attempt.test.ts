import { createHash } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { buildApp } from "#server/app.ts";
import { readConfig } from "#server/config.ts";
import { openBrowser } from "#test/browser.ts";
import { now, openWorld, password, type World } from "#test/world.ts";
import { listAccounts } from "../../contract.ts";
import { signIn, unlockAccount } from "../contract.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const guess = (userName: string, from: { address?: string; headers?: Record<string, string> } = {}) =>
  openBrowser(world.app, from)
    .call(signIn, { userName, password: "sai mat khau roi" })
    .catch(({ reason }: { reason: string }) => reason);

test("a hundred guesses at once are a hundred: four are judged and one begins the rest", async () => {
  const answers = await Promise.all(Array.from({ length: 30 }, () => guess("office")));
  expect(answers.filter((reason) => reason === "wrong-password")).toHaveLength(5);
  expect(answers.filter((reason) => reason === "resting")).toHaveLength(25);
});

test("names that do not exist rest like those that do", async () => {
  for (let attempt = 1; attempt <= 5; attempt++) expect(await guess("khong-co-ai")).toBe("wrong-password");
  expect(await guess("khong-co-ai")).toBe("resting");
});

test("an administrator opens a lock, and history tells who did", async () => {
  const admin = world.as("administrator");
  for (let attempt = 1; attempt <= 5; attempt++) await guess("secretary");
  const isLocked = async () => {
    const { rows } = await admin.call(listAccounts, { text: "secretary" });
    return rows.filter((row) => row.isLocked).map(({ userName }) => userName);
  };
  expect(await isLocked()).toEqual(["secretary"]);
  await admin.call(unlockAccount, { id: world.account.secretary });
  expect(await isLocked()).toEqual([]);
  expect((await openBrowser(world.app).call(signIn, { userName: "secretary", password })).step).toBeNull();
  const written = await world.db.selectFrom("history").select(["object_id", "account_id"]).where("action", "=", "unlock-account").execute();
  expect(written).toEqual([{ object_id: world.account.secretary, account_id: world.account.administrator }]);
});

test("the wrong passwords are forgotten after a right one, and after a day", async () => {
  for (let attempt = 1; attempt <= 4; attempt++) await guess("member");
  await openBrowser(world.app).call(signIn, { userName: "member", password });
  for (let attempt = 1; attempt <= 4; attempt++) expect(await guess("member")).toBe("wrong-password");
  world.clock.now = new Date(now.getTime() + 25 * 3_600_000);
  for (let attempt = 1; attempt <= 4; attempt++) expect(await guess("member")).toBe("wrong-password");
  world.clock.now = now;
});

/** As if this address had guessed wrong a hundred times already. */
async function tire(address: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) await world.db.executeQuery(counted(address));
}

const counted = (address: string) =>
  world.db
    .insertInto("sign_in_attempts")
    .values({ key_hash: addressHash(address), failures: 1, last_at: now })
    .onConflict((conflict) => conflict.column("key_hash").doUpdateSet((eb) => ({ failures: eb("sign_in_attempts.failures", "+", 1) })))
    .compile();

const addressHash = (address: string) => createHash("sha256").update(`address:${address}`).digest();

test("one address that tries many names has to wait; nobody else does, and a made-up header does not help it", async () => {
  await tire("203.0.113.5");
  expect(await guess("khong-co-1", { address: "203.0.113.5" })).toBe("wrong-password");
  expect(await guess("khong-co-2", { address: "203.0.113.5" })).toBe("resting");
  expect(await guess("khong-co-3", { address: "203.0.113.5", headers: { "x-forwarded-for": "203.0.113.99" } })).toBe("resting");
  expect(await guess("khong-co-4", { address: "203.0.113.6" })).toBe("wrong-password");
});

test("behind a trusted proxy the address that it names is the one that waits", async () => {
  const config = { ...readConfig({ TRUSTED_PROXY: "10.9.0.1" }), databaseUrl: world.databaseUrl, logLevel: "silent" as const };
  const { http, ...rest } = await buildApp(config, world.app.routes.db, () => world.clock.now);
  const from = (forwarded: string) =>
    openBrowser({ http, ...rest }, { address: "10.9.0.1", headers: { "x-forwarded-for": forwarded } })
      .call(signIn, { userName: `ai-${forwarded}`, password: "sai mat khau roi" })
      .catch(({ reason }: { reason: string }) => reason);
  await tire("198.51.100.7");
  expect(await from("198.51.100.7")).toBe("wrong-password");
  expect(await from("198.51.100.7")).toBe("resting");
  expect(await from("198.51.100.8")).toBe("wrong-password");
  await http.close();
});
