import { beforeAll, expect, test } from "vitest";
import { getOrganisation, moveOrganisation } from "#features/organisations/contract.ts";
import { insertOrganisation } from "#features/organisations/server/writes.ts";
import { openWorld, type UnitCode, type World } from "#test/world.ts";
import { getGrid, leaveOut, setDuty } from "../contract.ts";
import { foldedFrom } from "../rules.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

test("a cell that moves away owes until then; what is counted is what the boxes show", async () => {
  const office = world.as("office");
  const asked = { typeCode: "cell-month", length: "month", owedBy: "cells", dueDays: 5, from: "2026-01-01", source: "Quy chế" } as const;
  const { id: dutyId } = await office.call(setDuty, { organisationId: world.unit.DB1, ...asked });
  const cell = world.unit["DB1.2"];
  const { version } = await world.as("organisers").call(getOrganisation, { organisationId: cell });
  await world.as("organisers").call(moveOrganisation, {
    ...{ organisationId: cell, version, parentId: world.unit.DB2, kind: "cell" },
    ...{ on: "2026-03-15", decision: "Quyết định 12-QĐ/ĐUK" },
  });
  await office.call(leaveOut, { dutyId, unitIds: [world.unit["DB1.1"]], period: "2026-02", reason: "Mới kiện toàn chi ủy" });
  const grid = await office.call(getGrid, { dutyId, year: 2026 });
  const standings = (at: number) => grid.units.flatMap(({ boxes }) => boxes[at]?.standing ?? []);
  expect(grid.units.find((unit) => unit.organisationId === cell)?.boxes.map((box) => box?.standing ?? null)).toEqual([
    ...["missing", "missing"],
    ...Array.from({ length: 10 }, () => null),
  ]);
  expect(grid.periods.map(({ settled, missing }) => [settled, missing])).toEqual(
    grid.periods.map((_, at) => [
      standings(at).filter((one) => one === "left-out").length,
      standings(at).filter((one) => one === "missing").length,
    ]),
  );
  expect(grid.periods[1]).toMatchObject({ settled: 1, missing: standings(1).length - 1 });
  const late = await office.call(getGrid, { dutyId, year: 2026, show: "missing", pageSize: 1, page: 2 });
  expect([late.count, late.units.length]).toEqual([grid.units.length, 1]);
});

const nothing = (number: number) => Array.from({ length: number }, () => null);

/** How a cell stands in the part of one unit, and the name of that unit. */
async function boxesUnder(dutyId: number, unit: UnitCode, cell: number) {
  const { units, under } = await world.as("office").call(getGrid, { dutyId, year: 2026, under: world.unit[unit] });
  return [units.find(({ organisationId }) => organisationId === cell)?.boxes.map((box) => box?.standing ?? null), under?.name] as const;
}

test("a cell that moved stands under both units; more units than a screen shows are folded, and their boxes add up to the whole", async () => {
  const office = world.as("office");
  const asked = { typeCode: "cell-month", length: "month", owedBy: "cells", dueDays: 5, from: "2026-01-01", source: "Quy chế" } as const;
  const { id: dutyId } = await office.call(setDuty, { organisationId: world.unit.KHOI, ...asked });
  const cell = world.unit["DB1.2"];
  expect(await boxesUnder(dutyId, "DB1", cell)).toEqual([["missing", "missing", ...nothing(10)], "Đảng bộ Sở Xây dựng"]);
  expect((await boxesUnder(dutyId, "DB2", cell))[0]?.slice(0, 4)).toEqual([...nothing(2), "missing", "missing"]);
  const open = await office.call(getGrid, { dutyId, year: 2026 });
  expect([open.groups, open.under]).toEqual([[], null]);
  const parent = await world.db
    .selectFrom("organisations")
    .select(["id", "path", "top_id as topId", "level"])
    .where("id", "=", world.unit.DB2)
    .executeTakeFirstOrThrow();
  const given = {
    kind: "cell",
    code: null,
    symbol: null,
    hostUnit: null,
    hostUnitKind: null,
    isAbroad: false,
    country: null,
    on: "2026-05-01",
    decision: "",
  } as const;
  await world.db.transaction().execute(async (tx) => {
    for (let at = 1; at <= foldedFrom; at++) await insertOrganisation(tx, { ...given, code: `T${at}`, name: `Chi bộ ${at}` }, parent);
  });
  const grid = await office.call(getGrid, { dutyId, year: 2026 });
  expect(grid.units).toEqual([]);
  expect(grid.count).toBe(open.count + foldedFrom);
  const { 0: first, 4: fifth } = grid.groups.find(({ organisationId }) => organisationId === world.unit.DB2)?.boxes ?? [];
  expect((fifth?.owed ?? 0) - (first?.owed ?? 0)).toBe(foldedFrom);
  for (const [at, { settled, missing }] of grid.periods.entries()) {
    const boxes = grid.groups.flatMap((group) => group.boxes[at] ?? []);
    expect([settled, missing]).toEqual([sum(boxes.map((box) => box.settled)), sum(boxes.map((box) => box.missing))]);
  }
});

const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);
