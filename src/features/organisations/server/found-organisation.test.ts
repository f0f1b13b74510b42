import { beforeAll, expect, test } from "vitest";
import { openWorld, type World } from "#test/world.ts";
import { findOrganisations, foundOrganisation } from "../contract.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const draft = (code: string, more: object = {}) =>
  ({
    organisationId: world.unit.DB1,
    code,
    kind: "cell",
    name: "Chi bộ Quy hoạch",
    on: "2026-05-10",
    decision: "31-QĐ/ĐU",
    ...more,
  }) as const;

test("a founded cell is in the tree, found by its name as people type, and in the history", async () => {
  const founded = await world.as("office").call(foundOrganisation, draft("DB1.3"));
  expect(founded).toMatchObject({ name: "Chi bộ Quy hoạch", isCell: true, foundedOn: "2026-05-10", members: 0 });
  expect(founded.path.map((step) => step.name)).toEqual(["Đảng bộ Khối các cơ quan tỉnh", "Đảng bộ Sở Xây dựng", "Chi bộ Quy hoạch"]);
  const { rows } = await world.as("office").call(findOrganisations, { text: "quy hoach" });
  expect(rows.map((row) => row.code)).toEqual(["DB1.3"]);
  const history = await world.db
    .selectFrom("history")
    .select(["action", "account_id"])
    .where("object_id", "=", founded.id)
    .executeTakeFirst();
  expect(history).toEqual({ action: "found-organisation", account_id: world.account.office });
});

test("a branch office finds its own units only", async () => {
  const { rows } = await world.as("branch-office").call(findOrganisations, { text: "" });
  expect(rows.map((row) => row.code)).toEqual(["DB1", "DB1.1", "DB1.2", "DB1.3"]);
});

test.each([
  ["a code that is taken", { code: "DB1.1" }, "conflict", "code"],
  ["a committee under a base committee", { kind: "base-committee" }, "rule", "kind"],
  ["a day before the parent was founded", { on: "2009-12-31" }, "rule", "on"],
  ["a day in the future", { on: "2026-06-16" }, "rule", "on"],
  ["the 31st of February", { on: "2026-02-31" }, "invalid", "on"],
  ["a name of blanks", { name: "   " }, "invalid", "name"],
])("refuses %s at its field", async (_, wrong, kind, field) => {
  const refusal = world.as("office").call(foundOrganisation, draft("DB1.9", wrong));
  await expect(refusal).rejects.toMatchObject({ kind, fields: { [field]: expect.stringMatching(/\p{L}/u) } });
  expect(await world.db.selectFrom("organisations").select("id").where("code", "=", "DB1.9").execute()).toEqual([]);
});

test("a secretary founds nothing, the office of another branch sees no such place", async () => {
  await expect(world.as("secretary").call(foundOrganisation, { ...draft("X"), organisationId: world.unit["DB1.1"] })).rejects.toMatchObject(
    { kind: "forbidden" },
  );
  await expect(world.as("aside-office").call(foundOrganisation, draft("X"))).rejects.toMatchObject({ kind: "not-found" });
});
