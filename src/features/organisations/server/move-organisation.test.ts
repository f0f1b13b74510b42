import { beforeAll, expect, test } from "vitest";
import { openWorld, type World } from "#test/world.ts";
import { getNeighbourhood, getOrganisation, listOrganisationHistory, moveOrganisation } from "../contract.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const move = (code: "DB1.2" | "DB1" | "CB1", parent: "DB2" | "DB1" | "KHOI" | "DB1.1", on = "2026-04-01") =>
  ({
    organisationId: world.unit[code],
    version: 1,
    parentId: world.unit[parent],
    kind: code === "DB1.2" ? "cell" : code === "CB1" ? "base-cell" : "base-committee",
    on,
    decision: "12-QĐ/ĐUK",
  }) as const;

test("a moved cell stands under its new parent from that day, and under the old one before", async () => {
  const moved = await world.as("office").call(moveOrganisation, move("DB1.2", "DB2"));
  expect(moved.path.map((step) => step.name)).toEqual(["Đảng bộ Khối các cơ quan tỉnh", "Đảng bộ Sở Y tế", "Chi bộ Kỹ thuật"]);
  expect(moved.version).toBe(2);
  const at = (asOf: string, code: "DB1" | "DB2") =>
    world
      .as("office")
      .call(getNeighbourhood, { organisationId: world.unit[code], asOf })
      .then((place) => place.children.map((child) => child.code));
  expect(await at("2026-03-31", "DB1")).toEqual(["DB1.1", "DB1.2"]);
  expect(await at("2026-04-01", "DB1")).toEqual(["DB1.1"]);
  expect(await at("2026-04-01", "DB2")).toEqual(["DB1.2", "DB2.1"]);
  expect(await at("2026-02-28", "DB2")).toEqual(["DB2.1", "DB2.2"]);
  const { lines } = await world.as("office").call(listOrganisationHistory, { organisationId: world.unit["DB1.2"] });
  expect(lines.filter((line) => line.what === "place").map((line) => [line.from, line.to, line.parentName])).toEqual([
    ["2026-04-01", null, "Đảng bộ Sở Y tế"],
    ["2010-01-01", "2026-04-01", "Đảng bộ Sở Xây dựng"],
  ]);
  const history = await world.db.selectFrom("history").selectAll().where("object_id", "=", world.unit["DB1.2"]).execute();
  expect(history).toHaveLength(1);
  expect(history[0]).toMatchObject({ action: "move-organisation", account_id: world.account.office });
});

test("a whole subtree moves with every path below it", async () => {
  // DB1 cannot hang under DB2 (kinds), so the paths are checked where DB1.2 went.
  const paths = await world.db
    .selectFrom("organisations")
    .select(["code", "path", "level"])
    .where("code", "in", ["DB2", "DB1.2"])
    .execute();
  const of = (code: string) => paths.find((row) => row.code === code);
  expect(of("DB1.2")?.path).toBe(`${of("DB2")?.path}${world.unit["DB1.2"]}.`);
});

test.each([
  ["under itself", () => move("DB1", "DB1"), "cycle"],
  ["under a unit below it", () => move("DB1", "DB1.1"), "cycle"],
  ["under a kind that cannot hold it", () => move("DB1", "DB2"), "kind-not-here"],
  ["on a day in the future", () => move("CB1", "KHOI", "2027-01-01"), "in-future"],
  ["to where it stands already", () => move("CB1", "KHOI"), "same-place"],
])("refuses to move %s", async (_, input, reason) => {
  await expect(world.as("office").call(moveOrganisation, input())).rejects.toMatchObject({ kind: "rule", reason });
});

test("two people moving the same unit: the second is told", async () => {
  const input = { ...move("DB1.2", "DB1", "2026-05-01"), version: 1 };
  await expect(world.as("office").call(moveOrganisation, input)).rejects.toMatchObject({ kind: "conflict", current: { version: 2 } });
});

test("outside of one's part of the tree a unit does not exist, and no unit may be moved out of it", async () => {
  await expect(world.as("branch-office").call(getOrganisation, { organisationId: world.unit.CB1 })).rejects.toMatchObject({
    kind: "not-found",
  });
  const out = { ...move("DB1.2", "DB1", "2026-05-01"), version: 2 };
  await expect(world.as("branch-office").call(moveOrganisation, out)).rejects.toMatchObject({ kind: "not-found" });
  await expect(world.as("aside-office").call(moveOrganisation, out)).rejects.toMatchObject({ kind: "not-found" });
  await expect(world.as("secretary").call(moveOrganisation, { ...out, organisationId: world.unit["DB1.1"] })).rejects.toMatchObject({
    kind: "forbidden",
  });
});

test("a cell moved back on a later day keeps all three places", async () => {
  await world.as("office").call(moveOrganisation, { ...move("DB1.2", "DB1", "2026-05-01"), version: 2 });
  const { lines } = await world.as("office").call(listOrganisationHistory, { organisationId: world.unit["DB1.2"] });
  expect(lines.filter((line) => line.what === "place").map((line) => line.parentName)).toEqual([
    "Đảng bộ Sở Xây dựng",
    "Đảng bộ Sở Y tế",
    "Đảng bộ Sở Xây dựng",
  ]);
});
