import { beforeAll, expect, test } from "vitest";
import { openWorld, type World } from "#test/world.ts";
import { issueDocument } from "../../contract.ts";
import { addTerm, correctTerm, listTerms } from "../contract.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const add = (more: object = {}) =>
  world.as("office").call(addTerm, { organisationId: world.unit.KHOI, kind: "committee", name: "2020-2025", from: "2020-08-01", ...more });

test("a new term ends the one that runs; those below get it where they have none", async () => {
  expect(await add()).toMatchObject({ added: 1, withoutBelow: 6 });
  const next = await add({ name: "2025-2030", from: "2025-08-01", withBelow: true });
  expect(next).toMatchObject({ added: 7, withoutBelow: 0 });
  expect(next.rows.map(({ name, from, to, isRunning }) => [name, from, to, isRunning])).toEqual([
    ["2025-2030", "2025-08-01", null, true],
    ["2020-2025", "2020-08-01", "2025-07-31", false],
  ]);
});

test("terms do not overlap; a congress has both days and stands beside them", async () => {
  await expect(add({ name: "chen vào", from: "2021-01-01", to: "2021-12-31" })).rejects.toMatchObject({ reason: "terms-overlap" });
  await expect(add({ from: "2019-12-31", to: "2019-01-01" })).rejects.toMatchObject({ reason: "ends-before-begin" });
  await expect(add({ kind: "congress", from: "2025-07-30" })).rejects.toMatchObject({ reason: "congress-days" });
  await add({ kind: "congress", name: "Đại hội 2025", from: "2025-07-30", to: "2025-07-31" });
  const minutes = {
    organisationId: world.unit.KHOI,
    body: "congress",
    kind: "minutes",
    datedOn: "2025-07-31",
    subject: "đại hội",
  } as const;
  expect(await world.as("office").call(issueDocument, minutes)).toMatchObject({ reference: "01-BB/ĐH" });
  expect(await world.as("office").call(issueDocument, { ...minutes, kind: "resolution" })).toMatchObject({ reference: "02-NQ/ĐH" });
});

test("no document falls out of its term when the days are corrected", async () => {
  const given = { organisationId: world.unit.KHOI, body: "committee", kind: "plan", datedOn: "2025-08-02", subject: "toàn khóa" } as const;
  await world.as("office").call(issueDocument, given);
  const { rows } = await world.as("office").call(listTerms, { organisationId: world.unit.KHOI });
  const [running] = rows;
  const change = { termId: running?.id ?? 0, version: running?.version ?? 0, name: "2025-2030", from: "2025-08-03" };
  await expect(world.as("office").call(correctTerm, change)).rejects.toMatchObject({ reason: "numbered-outside" });
  const corrected = await world.as("office").call(correctTerm, { ...change, from: "2025-08-02", source: "Nghị quyết đại hội" });
  expect(corrected.rows[0]).toMatchObject({ from: "2025-08-02", numbers: 1, source: "Nghị quyết đại hội" });
  await expect(world.as("office").call(correctTerm, change)).rejects.toMatchObject({ kind: "conflict" });
});

test("a cell's secretary sees the terms and does not set them", async () => {
  const cell = { organisationId: world.unit["DB1.1"] };
  expect((await world.as("secretary").call(listTerms, cell)).rows).toHaveLength(1);
  const given = { ...cell, kind: "committee" as const, name: "x", from: "2030-01-01" };
  await expect(world.as("secretary").call(addTerm, given)).rejects.toMatchObject({ kind: "forbidden" });
});
