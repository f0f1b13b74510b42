// What an attacker could measure: how much work a wrong attempt costs. The library's own check is counted, nothing is replaced.
import argon2 from "@node-rs/argon2";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openBrowser } from "#test/browser.ts";
import { now, openWorld, password, type World } from "#test/world.ts";
import { signIn } from "../contract.ts";

const verify = vi.spyOn(argon2, "verify");
afterAll(() => verify.mockRestore());

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

async function attempt(userName: string, typed: string) {
  const before = verify.mock.calls.length;
  const refusal = await openBrowser(world.app)
    .call(signIn, { userName, password: typed })
    .catch(({ kind, reason, message }: { kind: string; reason: string; message: string }) => ({ kind, reason, message }));
  const calls = verify.mock.calls.slice(before);
  return { refusal, strengths: calls.map(([hash]) => String(hash).split("$").slice(1, 4).join("$")) };
}

test("a known name, an unknown one and an ended account cost one check of the same strength and get the same answer", async () => {
  await world.db.updateTable("accounts").set({ ended_at: now }).where("id", "=", world.account.former).execute();
  const known = await attempt("office", "sai mat khau roi");
  expect(known.strengths).toEqual(["argon2id$v=19$m=19456,t=2,p=1"]);
  expect(known.refusal).toMatchObject({ kind: "unauthenticated", reason: "wrong-password" });
  expect(await attempt("khong-co-ai", "sai mat khau roi")).toEqual(known);
  expect(await attempt("former", password)).toEqual(known);
});

test("while a name rests, none is checked at all, whether it exists or not", async () => {
  for (const userName of ["secretary", "khong-co-ai-ca"]) {
    for (let time = 1; time <= 5; time++) await attempt(userName, "sai mat khau roi");
    expect(await attempt(userName, password)).toMatchObject({ refusal: { reason: "resting" }, strengths: [] });
  }
});
