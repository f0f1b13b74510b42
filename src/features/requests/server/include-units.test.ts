import { beforeAll, expect, test } from "vitest";
import { insertOrganisation } from "#features/organisations/server/writes.ts";
import { openWorld, type World } from "#test/world.ts";
import { createRequest, getRequest, includeUnits, listAnswers, type RequestDetail, sendRequest } from "../contract.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const office = () => world.as("office");
const draft = {
  ...{ title: "Khảo sát", asks: "cells" as const, dueOn: "2026-06-19" },
  questions: [{ kind: "yes-no" as const, label: "Có phòng họp riêng" }],
};
const create = (more: Record<string, unknown> = {}) => office().call(createRequest, { organisationId: world.unit.KHOI, ...draft, ...more });
const step = (of: RequestDetail) => ({ requestId: of.id, version: of.version });

test("units right below, base organisations, picked ones", async () => {
  const sent = async (more: Record<string, unknown>) => {
    const made = await create(more);
    const { counts } = await office().call(sendRequest, step(made));
    return counts.asked;
  };
  expect(await sent({ asks: "children" })).toBe(3);
  expect(await sent({ asks: "base" })).toBe(3);
  expect(await sent({ asks: "picked", unitIds: [world.unit.DB1, world.unit["DB2.1"]] })).toBe(2);
  const branch = world.as("branch-office");
  const own = await branch.call(createRequest, { organisationId: world.unit.DB1, ...draft });
  expect((await branch.call(sendRequest, step(own))).counts.asked).toBe(2);
  await expect(world.as("aside-office").call(getRequest, { requestId: own.id })).rejects.toMatchObject({ kind: "not-found" });
  await expect(world.as("secretary").call(getRequest, { requestId: own.id })).rejects.toMatchObject({ kind: "not-found" });
});

test("a unit founded after sending is asked when the office says so", async () => {
  const made = await create({ asks: "picked", unitIds: [world.unit.DB1, world.unit.DB2] });
  await expect(office().call(includeUnits, step(made))).rejects.toMatchObject({ reason: "wrong-state" });
  let sent = await office().call(sendRequest, step(await create()));
  const parent = await world.db.selectFrom("organisations").selectAll().where("id", "=", world.unit.DB2).executeTakeFirstOrThrow();
  const given = {
    ...{ code: "DB2.3", kind: "cell" as const, name: "Chi bộ Mới", symbol: null, hostUnit: null, hostUnitKind: null },
    ...{ isAbroad: false, country: null, on: "2026-06-10", decision: null },
  };
  const above = { id: parent.id, path: parent.path, topId: parent.top_id, level: parent.level };
  await world.db.transaction().execute((tx) => insertOrganisation(tx, given, above));
  expect(await office().call(getRequest, { requestId: sent.id })).toMatchObject({ newUnits: 1, counts: { asked: 4 } });
  sent = await office().call(includeUnits, step(sent));
  expect(sent).toMatchObject({ newUnits: 0, counts: { asked: 5 } });
  await expect(office().call(includeUnits, step(sent))).rejects.toMatchObject({ reason: "nobody-new" });
  await world.db.updateTable("organisations").set({ dissolved_on: "2026-06-14" }).where("name", "=", "Chi bộ Mới").execute();
  const { rows } = await office().call(listAnswers, { requestId: sent.id });
  expect(rows.find(({ name }) => name === "Chi bộ Mới")?.standing).toBe("ended");
  expect((await office().call(getRequest, { requestId: sent.id })).counts.asked).toBe(4);
});
