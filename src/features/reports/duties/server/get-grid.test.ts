import { beforeAll, expect, test } from "vitest";
import { getOrganisation, moveOrganisation } from "#features/organisations/contract.ts";
import { openWorld, type World } from "#test/world.ts";
import { getGrid, leaveOut, setDuty } from "../contract.ts";

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
  await office.call(leaveOut, { dutyId, unitId: world.unit["DB1.1"], period: "2026-02", reason: "Mới kiện toàn chi ủy" });
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
