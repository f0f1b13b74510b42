// Roll-ups never change a number. A random history is written to the test world with roll-ups in every state of staleness;
// after each stretch every figure of several places, periods and days is the same with them and without.
import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays } from "#contract/dates.ts";
import { insertOrganisation, moveSubtree } from "#features/organisations/server/writes.ts";
import { systemScope } from "#server/access/scope.ts";
import { readConfig } from "#server/config.ts";
import { checkIntegrity } from "#server/db/check-integrity.ts";
import { connectForProgram, type Database, type Transaction } from "#server/db/connect.ts";
import type { FigureTable, Frame } from "#server/figures/engine.ts";
import { addHalfYear, addSitting } from "#test/meetings.ts";
import { now, openWorld, today, type UnitCode, type World } from "#test/world.ts";
import { catalogue, openFrame, readFigures, toSum } from "./queries.ts";
import { refreshRollups } from "./refresh-rollups.ts";

let world: World;
let program: Database;
beforeAll(async () => {
  world = await openWorld();
  await addHalfYear(world);
  for (const month of ["2025-11", "2025-12"]) await addSitting(world, { cell: "DB1.1", month, isThematic: month === "2025-12" });
  program = connectForProgram(world.databaseUrl, { max: 1 });
});
afterAll(() => program.destroy());

const refresh = (day = today) => refreshRollups({ db: program, now, today: day });
const codes = [...catalogue.keys()];

/** Reads in one snapshot, as a page does. */
function inSnapshot<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return world.db.transaction().setAccessMode("read only").setIsolationLevel("repeatable read").execute(work);
}

/** Every number of a frame: totals, months, units, units by month, and cells. */
async function everything(tx: Transaction, frame: Frame): Promise<Record<string, unknown>> {
  const table = await readFigures(tx, frame, codes, ["month", "unit", "cell"]);
  const plain = (cut: FigureTable["month"]) => Object.fromEntries([...cut].map(([key, values]) => [key, Object.fromEntries(values)]));
  const total = Object.fromEntries(codes.map((code) => [code, toSum(table.total.get(code), code)]));
  const unitMonths = [...table.unit.keys()].flatMap((unit) =>
    [...table.month.keys()].map((month) => [`${unit} ${month}`, Object.fromEntries(table.unitMonth(unit, month))]),
  );
  const { month, unit, cell } = table;
  return { total, month: plain(month), unit: plain(unit), cell: plain(cell), unitMonth: Object.fromEntries(unitMonths) };
}

/** Compares a place in a period; tells how many roll-ups took part. */
async function compare(place: number, period: string, asOf: string | null, day = today): Promise<number> {
  return inSnapshot(async (tx) => {
    const frame = await openFrame(tx, await systemScope(tx, day, place), { period, asOf });
    const rolled = await everything(tx, frame);
    const counted = await everything(tx, { ...frame, rollups: [] });
    expect(rolled, `${place} ${period} ${asOf}`).toEqual(counted);
    return frame.rollups.length;
  });
}

const asked: readonly [period: string, asOf: string | null][] = [
  ["2026", null],
  ["2026", "2026-04-10"],
  ["2026-Q1", null],
  ["2026-05", null],
  ["2025-H2", null],
];
async function compareAll(): Promise<number> {
  let used = 0;
  for (const code of ["KHOI", "DB1", "CB1"] as const)
    for (const [period, asOf] of asked) used += await compare(world.unit[code], period, asOf);
  return used;
}

test("a month over, a day counted and a running month come together to the same numbers", async () => {
  // 24 months of two relations, and the last days of 24 months and today of the third.
  expect(await refresh()).toBe(24 + 24 + 25);
  expect(await compareAll()).toBeGreaterThan(50);
  expect(await refresh()).toBe(0);
});

test("what is written counts at once, before anything is made anew", async () => {
  const missing = () =>
    inSnapshot(async (tx) => {
      const frame = await openFrame(tx, await systemScope(tx, today, world.unit.DB2), { period: "2026-H1", asOf: null });
      expect(frame.rollups.length).toBe(11);
      return (await readFigures(tx, frame, ["meetings.missing"])).total.get("meetings.missing")?.numerator;
    });
  const before = await missing();
  await addSitting(world, { cell: "DB2.1", month: "2026-05", heldOn: "2026-06-12" });
  expect(await missing()).toBe((before ?? 0) - 1);
  await compareAll();
});

test("outside of a snapshot nothing rolled up is read", async () => {
  const frame = await openFrame(world.db, await systemScope(world.db, today, world.unit.KHOI), { period: "2026", asOf: null });
  expect(frame.rollups).toEqual([]);
});

test("a new day and a new month find what was made the day before", async () => {
  expect(await refresh("2026-06-16")).toBe(1);
  expect(await refresh("2026-07-01")).toBe(2 + 2);
  await compare(world.unit.KHOI, "2026", null, "2026-07-01");
  await refresh();
});

const cells = ["DB1.1", "DB1.2", "CB1", "DB2.1"] as const satisfies readonly UnitCode[];
const cell = fc.constantFrom(...cells);
const month = fc.constantFrom("2025-10", "2025-12", "2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06");
const day = fc.integer({ min: 0, max: 250 }).map((count) => addDays("2025-10-01", count));
const person = fc.integer({ min: 1, max: 21 });

/** Steps of a history; those that the database refuses (two sittings a month, overlapping days) change nothing. */
const step = fc.oneof(
  fc.record({ cell, month, late: fc.boolean(), thematic: fc.boolean() }).map((given) => async () => {
    const heldOn = given.late ? { heldOn: "2026-06-10" } : {};
    await addSitting(world, { cell: given.cell, month: given.month, isThematic: given.thematic, ...heldOn });
  }),
  fc
    .record({ spoke: fc.integer({ min: 0, max: 8 }), state: fc.constantFrom("accepted", "submitted"), at: fc.integer({ min: 1, max: 30 }) })
    .map(
      ({ spoke, state, at }) =>
        (tx: Transaction) =>
          sql`update meetings set spoke = ${spoke}, state = ${state} where id = ${at}`.execute(tx),
    ),
  fc.integer({ min: 1, max: 40 }).map((at) => (tx: Transaction) => sql`delete from meetings where id = ${at}`.execute(tx)),
  fc.record({ cell, to: fc.constantFrom("DB1", "DB2", "KHOI" as const), on: day }).map(({ cell, to, on }) => async (tx: Transaction) => {
    const { id, path, level } = await placeOf(tx, world.unit[cell]);
    const parent = await placeOf(tx, world.unit[to]);
    await moveSubtree(tx, { id, path, level }, { ...parent, topId: world.unit.KHOI }, to === "KHOI" ? "base-cell" : "cell", on, null);
  }),
  fc.record({ on: day, under: fc.constantFrom("DB1", "DB2" as const) }).map(({ on, under }) => async (tx: Transaction) => {
    const parent = { ...(await placeOf(tx, world.unit[under])), topId: world.unit.KHOI };
    const texts = { code: `M${on}`, name: "Chi bộ Mới", symbol: null, hostUnit: null, hostUnitKind: null, isAbroad: false, country: null };
    await insertOrganisation(tx, { ...texts, kind: "cell", on, decision: null }, parent);
  }),
  fc.record({ cell, on: day }).map(({ cell, on }) => async (tx: Transaction) => {
    const id = world.unit[cell];
    const { rows } = await sql`update organisation_positions set valid = daterange(lower(valid), ${on}::date)
      where organisation_id = ${id} and lower(valid) < ${on}::date and upper_inf(valid) returning id`.execute(tx);
    if (rows.length > 0) await sql`update organisations set dissolved_on = ${on}::date where id = ${id}`.execute(tx);
  }),
  fc.record({ person, on: day }).map(
    ({ person, on }) =>
      (tx: Transaction) =>
        sql`insert into member_statuses (member_id, aspect, status, valid) values (${person}, 'situation', 'exempt', daterange(${on}::date, null))`.execute(
          tx,
        ),
  ),
  fc.record({ person, on: day }).map(
    ({ person, on }) =>
      (tx: Transaction) =>
        sql`update member_statuses set valid = daterange(lower(valid), ${on}::date) where member_id = ${person} and aspect = 'situation'`.execute(
          tx,
        ),
  ),
  fc.record({ person, on: day, cell }).map(({ person, on, cell }) => async (tx: Transaction) => {
    await sql`update memberships set valid = daterange(lower(valid), ${on}::date) where member_id = ${person} and upper_inf(valid)`.execute(
      tx,
    );
    await sql`insert into memberships (member_id, organisation_id, valid, kind)
      values (${person}, ${world.unit[cell]}, daterange(${on}::date, null), 'full')`.execute(tx);
  }),
  person.map((id) => (tx: Transaction) => sql`update members set sex = 'female', ethnicity = 'Tày' where id = ${id}`.execute(tx)),
  fc.record({ on: day, norm: fc.integer({ min: 60, max: 120 }) }).map(
    ({ on, norm }) =>
      (tx: Transaction) =>
        sql`insert into regulations (key, organisation_id, valid, value, source, certainty, created_at)
      values ('meetings.min_minutes', ${world.unit.DB1}, daterange(${on}::date, ${addDays(on, 20)}::date), to_jsonb(${norm}::int), 'QĐ 1', 'confirmed', ${now})`.execute(
          tx,
        ),
  ),
);

async function placeOf(tx: Transaction, id: number) {
  return tx.selectFrom("organisations").select(["id", "path", "level"]).where("id", "=", id).executeTakeFirstOrThrow();
}

test("a random history: with them and without, every number is the same after every stretch", async () => {
  let used = 0;
  for (const [at, change] of fc.sample(step, { numRuns: 60, seed: 20_260_615 }).entries()) {
    await world.db
      .transaction()
      .execute(async (tx) => void (await change(tx)))
      .catch((error: unknown) => expect(error).toMatchObject({ code: expect.stringMatching(/^2[23]/) }));
    if (at % 5 === 4) used += await compareAll();
    if (at % 15 === 14) await refresh();
  }
  expect(used).toBeGreaterThan(150);
});

test("the check of the database's soundness finds a sum that is not one", async () => {
  const found = async () => {
    const checks = await checkIntegrity(world.db, readConfig({}).root);
    return checks.find(({ check }) => check === "figure-sums")?.rows;
  };
  await refresh();
  expect(await found()).toEqual([]);
  await sql`update figure_sums set sums[1] = sums[1] + 1 where not is_below and organisation_id = ${world.unit.CB1}`.execute(world.db);
  expect(await found()).not.toEqual([]);
  expect(await refreshRollups({ db: program, now, today }, true)).toBeGreaterThan(70);
  expect(await found()).toEqual([]);
});
