import { beforeAll, expect, test } from "vitest";
import { openWorld, type World } from "#test/world.ts";
import {
  dissolveOrganisation,
  foundOrganisation,
  getNeighbourhood,
  getOrganisation,
  noteConsent,
  renameOrganisation,
} from "../contract.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

test("a unit with members or units below it cannot be dissolved", async () => {
  const on = { version: 1, on: "2026-06-01", decision: null };
  await expect(world.as("office").call(dissolveOrganisation, { organisationId: world.unit.CB1, ...on })).rejects.toMatchObject({
    reason: "members-remain",
  });
  await expect(world.as("office").call(dissolveOrganisation, { organisationId: world.unit.DB1, ...on })).rejects.toMatchObject({
    reason: "units-remain",
  });
});

test("a dissolved unit leaves the tree from that day, stays readable and can no longer be changed", async () => {
  const { id } = await world.as("office").call(foundOrganisation, {
    organisationId: world.unit.DB1,
    code: "DB1.4",
    kind: "cell",
    name: "Chi bộ Tạm",
    on: "2026-05-01",
    decision: null,
  });
  const dissolved = await world
    .as("office")
    .call(dissolveOrganisation, { organisationId: id, version: 1, on: "2026-06-01", decision: "40-QĐ/ĐU" });
  expect(dissolved).toMatchObject({ dissolvedOn: "2026-06-01" });
  expect(dissolved.can.filter((permission) => /manage|record|write|sign|run/.test(permission))).toEqual([]);
  const childrenOn = async (asOf: string) =>
    (await world.as("office").call(getNeighbourhood, { organisationId: world.unit.DB1, asOf })).children.map((child) => child.code);
  expect(await childrenOn("2026-05-31")).toContain("DB1.4");
  expect(await childrenOn("2026-06-01")).not.toContain("DB1.4");
  expect(await world.as("office").call(getOrganisation, { organisationId: id })).toMatchObject({ name: "Chi bộ Tạm" });
  const rename = { organisationId: id, version: 2, name: "Chi bộ Khác", on: "2026-06-02", decision: null };
  await expect(world.as("office").call(renameOrganisation, rename)).rejects.toMatchObject({ kind: "rule", reason: "dissolved" });
});

test("a name has its days; the old one stays in the books", async () => {
  const input = { organisationId: world.unit.CB1, version: 1, name: "Chi bộ Thanh tra", on: "2026-03-01", decision: "05-QĐ/ĐUK" };
  expect(await world.as("office").call(renameOrganisation, input)).toMatchObject({ name: "Chi bộ Thanh tra", version: 2 });
  const names = await world.db
    .selectFrom("organisation_profiles")
    .select(["name", "valid"])
    .where("organisation_id", "=", world.unit.CB1)
    .orderBy("id")
    .execute();
  expect(names).toEqual([
    { name: "Chi bộ Thanh tra tỉnh", valid: "[2010-01-01,2026-03-01)" },
    { name: "Chi bộ Thanh tra", valid: "[2026-03-01,)" },
  ]);
  await expect(world.as("office").call(renameOrganisation, { ...input, on: "2026-04-01" })).rejects.toMatchObject({ kind: "conflict" });
});

test("a size rule warns, and is silent once the consent of the level above is noted", async () => {
  const before = await world.as("office").call(getOrganisation, { organisationId: world.unit.DB1 });
  expect(before.warnings).toMatchObject([{ ruleKey: "org.base_committee_min_members", consent: null }]);
  const consent = {
    organisationId: world.unit.DB1,
    ruleKey: "org.base_committee_min_members",
    document: "Công văn 77-CV/ĐUK",
    agreedOn: "2026-01-10",
  };
  const after = await world.as("office").call(noteConsent, consent);
  expect(after.warnings[0]?.consent).toEqual({ document: "Công văn 77-CV/ĐUK", agreedOn: "2026-01-10" });
});
