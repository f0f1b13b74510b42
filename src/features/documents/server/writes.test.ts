import { beforeAll, expect, test } from "vitest";
import type { Transaction } from "#server/db/connect.ts";
import { now, openWorld, type World } from "#test/world.ts";
import type { Sequence } from "./lock-series.ts";
import { enterNumber, explainNumbers, reserveNumber, takeNumber, voidNumber } from "./writes.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const term = (valid: string, name: string, kind: "committee" | "congress" = "committee") => ({
    ...{ organisation_id: world.unit.KHOI, kind, name, valid, created_at: now },
  });
  await world.db
    .insertInto("terms")
    .values([
      term("[2020-08-01,2025-08-01)", "2020-2025"),
      term("[2025-08-01,)", "2025-2030"),
      term("[2025-07-30,2025-08-01)", "Đại hội 2025", "congress"),
    ])
    .execute();
});

const plan = (more: Partial<Sequence> = {}): Sequence => ({
  organisationId: world.unit.KHOI,
  ...{ body: "committee", kind: "plan", day: "2026-05-04", ...more },
});
const within = <T>(work: (ctx: { tx: Transaction; now: Date; user: { accountId: null } }) => Promise<T>) =>
  world.db.transaction().execute((tx) => work({ tx, now, user: { accountId: null } }));
const take = async (wanted: Sequence) => (await within((ctx) => takeNumber(ctx, wanted))).number;

test("two clerks at once get two numbers, the second waits for the first", async () => {
  const order: string[] = [];
  let release = () => {};
  const firstMayEnd = new Promise<void>((resolve) => {
    release = resolve;
  });
  const first = within(async (ctx) => {
    const taken = await takeNumber(ctx, plan({ kind: "report" }));
    order.push("first took");
    await firstMayEnd;
    return taken.number;
  });
  await expect.poll(() => order.length).toBe(1);
  const second = within(async (ctx) => {
    const taken = await takeNumber(ctx, plan({ kind: "report" }));
    order.push("second took");
    return taken.number;
  });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(order).toEqual(["first took"]);
  release();
  expect(await Promise.all([first, second])).toEqual([1, 2]);
});

test("twenty at once leave no number out and give none twice", async () => {
  const numbers = await Promise.all(Array.from({ length: 20 }, () => take(plan({ kind: "notice" }))));
  expect(numbers.sort((one, other) => one - other)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
});

test("a transaction that fails gives its number back: no gap", async () => {
  expect(await take(plan({ kind: "conclusion" }))).toBe(1);
  await expect(
    within(async (ctx) => {
      await takeNumber(ctx, plan({ kind: "conclusion" }));
      throw new Error("refused later on");
    }),
  ).rejects.toThrow("refused later on");
  expect(await take(plan({ kind: "conclusion" }))).toBe(2);
});

test("a new term begins at 01, a new year does not", async () => {
  expect(await take(plan({ day: "2024-12-30" }))).toBe(1);
  expect(await take(plan({ day: "2025-01-02" }))).toBe(2);
  expect(await take(plan({ day: "2025-08-01" }))).toBe(1);
  expect(await take(plan({ day: "2025-07-31" }))).toBe(3);
});

test("kinds with the same letters have sequences of their own", async () => {
  expect(await take(plan({ kind: "decision" }))).toBe(1);
  expect(await take(plan({ kind: "regulation" }))).toBe(1);
});

test("a standing committee numbers with its committee, a board by itself", async () => {
  expect(await take(plan({ kind: "letter" }))).toBe(1);
  expect(await take(plan({ kind: "letter", body: "standing-committee" }))).toBe(2);
  expect(await take(plan({ kind: "letter", body: "organisation-board" }))).toBe(1);
});

test("a congress has one sequence for all kinds", async () => {
  const congress = { body: "congress", day: "2025-07-31" } as const;
  expect(await take(plan({ ...congress, kind: "resolution" }))).toBe(1);
  expect(await take(plan({ ...congress, kind: "minutes" }))).toBe(2);
  await expect(take(plan({ ...congress, day: "2025-08-02" }))).rejects.toMatchObject({ reason: "no-term" });
});

test("without a term of that day there is no number", async () => {
  await expect(take(plan({ day: "2019-01-01" }))).rejects.toMatchObject({ reason: "no-term", fields: { datedOn: expect.any(String) } });
  await expect(take(plan({ organisationId: world.unit.DB1 }))).rejects.toMatchObject({ reason: "no-term" });
});

test("an old number stands; the next one follows the highest; the same one twice is refused", async () => {
  const old = (number: number) => within((ctx) => enterNumber(ctx, { ...plan({ kind: "scheme" }), number }));
  expect((await old(113)).number).toBe(113);
  expect((await old(7)).number).toBe(7);
  expect(await take(plan({ kind: "scheme" }))).toBe(114);
  await expect(old(113)).rejects.toMatchObject({ kind: "conflict", reason: "number-taken" });
});

test("a number given up keeps its reason and is not given again", async () => {
  const wanted = plan({ kind: "statute" });
  const { id, number } = await within((ctx) => reserveNumber(ctx, { ...wanted, purpose: "quy chế làm việc" }));
  const given = {
    numberId: id,
    version: 1,
    organisationId: wanted.organisationId,
    reason: "không ban hành nữa",
    from: "reserved" as const,
  };
  await within((ctx) => voidNumber(ctx, given));
  expect(await take(wanted)).toBe(number + 1);
  await expect(within((ctx) => voidNumber(ctx, given))).rejects.toMatchObject({ reason: "changed-meanwhile" });
  const row = await world.db.selectFrom("document_numbers").select(["state", "reason"]).where("id", "=", id).executeTakeFirstOrThrow();
  expect(row).toEqual({ state: "void", reason: "không ban hành nữa" });
});

test("a gap of old numbers is explained once", async () => {
  const wanted = plan({ kind: "option" });
  const { id } = await within((ctx) => enterNumber(ctx, { ...wanted, number: 3 }));
  const { series_id } = await world.db.selectFrom("document_numbers").select("series_id").where("id", "=", id).executeTakeFirstOrThrow();
  await within((ctx) => explainNumbers(ctx, series_id, [1, 2], "ghi ở sổ giấy"));
  const rows = await world.db
    .selectFrom("document_numbers")
    .select(["number", "state"])
    .where("series_id", "=", series_id)
    .orderBy("number")
    .execute();
  expect(rows).toEqual([
    { number: 1, state: "void" },
    { number: 2, state: "void" },
    { number: 3, state: "used" },
  ]);
});
