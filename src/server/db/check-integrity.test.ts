import { beforeAll, expect, test } from "vitest";
import { readConfig } from "#server/config.ts";
import { openWorld, type World } from "#test/world.ts";
import { checkIntegrity } from "./check-integrity.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const broken = async () =>
  (await checkIntegrity(world.db, readConfig({}).root)).filter((result) => result.rows.length > 0).map((result) => result.check);

test("the test world is sound, and every check says what, why and what to do", async () => {
  expect(await broken()).toEqual([]);
  for (const result of await checkIntegrity(world.db, readConfig({}).root))
    expect([result.what, result.why, result.advice].every(Boolean)).toBe(true);
});

test("a path, a name, a cell that was bent by hand is found", async () => {
  await world.db.updateTable("organisation_positions").set({ path: "9.9." }).where("organisation_id", "=", world.unit.CB1).execute();
  await world.db.updateTable("organisations").set({ name: "Khác" }).where("id", "=", world.unit.DB1).execute();
  await world.db.updateTable("members").set({ cell_id: world.unit.CB1 }).where("cell_id", "=", world.unit["DB1.2"]).execute();
  expect(await broken()).toEqual(["members-last-cell", "organisation-paths", "organisations-last-place"]);
});
