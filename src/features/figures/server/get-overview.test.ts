import { beforeAll, describe, expect, test } from "vitest";
import { moveOrganisation } from "#features/organisations/contract.ts";
import { addHalfYear, addSitting } from "#test/meetings.ts";
import { openWorld, type World } from "#test/world.ts";
import { getOverview } from "../contract.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await addHalfYear(world);
});

const at = (code: keyof World["unit"], asOf: string | null = null) => ({ organisationId: world.unit[code], period: "2026-H1", asOf });
const value = (sums: Record<string, { value: number | null }>, code: string) => sums[code]?.value;

describe("the whole bloc, counted by hand", () => {
  test("organisations and members as of the day", async () => {
    const { sums } = await world.as("office").call(getOverview, at("KHOI"));
    expect(value(sums, "org.units")).toBe(3);
    expect(value(sums, "org.cells")).toBe(4);
    expect(value(sums, "org.base_committees")).toBe(2);
    expect(value(sums, "members.total")).toBe(21);
    expect(sums["members.women"]).toEqual({ value: 9, numerator: 9, denominator: 21 });
    expect(value(sums, "members.probationary")).toBe(1);
    expect(value(sums, "members.exempt")).toBe(1);
    expect(value(sums, "members.minorities")).toBe(5);
  });

  test("expected − held = missing, with the running month only where a cell met", async () => {
    const { sums } = await world.as("office").call(getOverview, at("KHOI"));
    expect(value(sums, "meetings.expected")).toBe(23);
    expect(value(sums, "meetings.regular")).toBe(19);
    expect(sums["meetings.missing"]).toEqual({ value: 4, numerator: 4, denominator: 23 });
    expect(sums["meetings.held_share"]).toEqual({ value: 82.6, numerator: 19, denominator: 23 });
    expect(value(sums, "meetings.thematic")).toBe(2);
  });

  test("shares are sums over sums", async () => {
    const { sums } = await world.as("office").call(getOverview, at("KHOI"));
    // Present 6×8 + 3×3 + 5×2 + 4×4 + 5 = 88 of 6×9 + 3×3 + 5×4 + 4×4 + 5 = 104.
    expect(sums["meetings.attendance"]).toEqual({ value: 84.6, numerator: 88, denominator: 104 });
    expect(value(sums, "meetings.excused")).toBe(11);
    expect(value(sums, "meetings.unexcused")).toBe(5);
    // Spoke 24 + 6 + 5 + 16 + 1 = 52 of 88.
    expect(sums["meetings.spoke_share"]).toEqual({ value: 59.1, numerator: 52, denominator: 88 });
    expect(value(sums, "meetings.over_half_spoke")).toBe(7);
    // Three of 60 minutes, and one of 95 with a thematic session, for which the rule of 2025 asks 120.
    expect(value(sums, "meetings.under_90_min")).toBe(4);
    expect(sums["meetings.mean_minutes"]).toEqual({ value: 89, numerator: 3 * 60 + 16 * 95, denominator: 19 });
    expect(value(sums, "meetings.class.tot")).toBe(6);
    expect(value(sums, "meetings.class.kha")).toBe(8);
    expect(value(sums, "meetings.class.trung_binh")).toBe(1);
    expect(value(sums, "meetings.class.kem")).toBe(0);
    expect(value(sums, "meetings.waiting")).toBe(5);
  });

  test("cells by their gaps", async () => {
    const { sums } = await world.as("office").call(getOverview, at("KHOI"));
    expect(sums["cells.all_months"]).toEqual({ value: 2, numerator: 2, denominator: 5 });
    expect(value(sums, "cells.missing_any")).toBe(3);
    expect(value(sums, "cells.missing_2_plus")).toBe(1);
  });

  test("months and units add up to the whole", async () => {
    const { sums, months, units } = await world.as("office").call(getOverview, at("KHOI"));
    expect(months.map((month) => month.sums["meetings.missing"]?.value)).toEqual([0, 1, 0, 1, 2, 0]);
    expect(months.at(-1)?.isOver).toBe(false);
    expect(units.map((unit) => [unit.name, unit.sums["meetings.missing"]?.value])).toEqual([
      ["Đảng bộ Sở Xây dựng", 2],
      ["Chi bộ Thanh tra tỉnh", 0],
      ["Đảng bộ Sở Y tế", 2],
    ]);
    for (const code of ["members.total", "org.cells", "meetings.missing"]) {
      expect(units.reduce((sum, unit) => sum + (unit.sums[code]?.numerator ?? 0), 0)).toBe(sums[code]?.numerator);
    }
  });

  test("as of a day inside the period nothing later counts", async () => {
    const { sums, span } = await world.as("office").call(getOverview, at("KHOI", "2026-02-10"));
    expect(span.asOf).toBe("2026-02-10");
    expect(value(sums, "org.cells")).toBe(5);
    expect(value(sums, "meetings.regular")).toBe(9);
    expect(value(sums, "meetings.expected")).toBe(9);
  });

  test("a unit alone, without what is below", async () => {
    const { sums } = await world.as("office").call(getOverview, { ...at("DB1"), below: false });
    expect(value(sums, "org.units")).toBe(1);
    expect(value(sums, "meetings.expected")).toBe(0);
    expect(sums["meetings.attendance"]?.value).toBeNull();
  });
});

test("a month made up later counts from the day it was held", async () => {
  await addSitting(world, { cell: "DB2.1", month: "2026-05", heldOn: "2026-06-12" });
  const office = world.as("office");
  expect(value((await office.call(getOverview, at("DB2"))).sums, "meetings.missing")).toBe(1);
  expect(value((await office.call(getOverview, at("DB2", "2026-05-31"))).sums, "meetings.missing")).toBe(2);
});

test("a moved cell counts by the tree of each month, and the bloc stays the same", async () => {
  const office = world.as("office");
  const before = await office.call(getOverview, at("KHOI"));
  const { version } = await world.db.selectFrom("organisations").select("version").where("code", "=", "DB1.2").executeTakeFirstOrThrow();
  const move = {
    organisationId: world.unit["DB1.2"],
    version,
    parentId: world.unit.DB2,
    kind: "cell" as const,
    on: "2026-04-01",
    decision: "QĐ 12",
  };
  await office.call(moveOrganisation, move);
  const from = await office.call(getOverview, at("DB1"));
  const to = await office.call(getOverview, at("DB2"));
  expect([value(from.sums, "meetings.expected"), value(from.sums, "meetings.missing")]).toEqual([9, 0]);
  expect(value(from.sums, "org.cells")).toBe(1);
  expect([value(to.sums, "meetings.expected"), value(to.sums, "meetings.missing")]).toEqual([9, 3]);
  const after = await office.call(getOverview, at("KHOI"));
  expect(after.sums).toEqual(before.sums);
  const own = await office.call(getOverview, at("DB1.2"));
  expect([value(own.sums, "meetings.expected"), value(own.sums, "meetings.regular")]).toEqual([5, 3]);
});

describe("who may see", () => {
  test("an office sees its own part; elsewhere it does not exist", async () => {
    await expect(world.as("branch-office").call(getOverview, at("CB1"))).rejects.toMatchObject({ kind: "not-found" });
    await expect(world.as("member").call(getOverview, at("DB1.1"))).rejects.toMatchObject({ kind: "forbidden" });
    await expect(world.as("nobody").call(getOverview, at("KHOI"))).rejects.toMatchObject({ kind: "unauthenticated" });
  });
});
