import { beforeAll, expect, test } from "vitest";
import { getOrganisation, moveOrganisation } from "#features/organisations/contract.ts";
import { openWorld, type UnitCode, type World } from "#test/world.ts";
import { createReport, getReport, saveSection } from "../../contract.ts";
import { getEarlierFigures, getWriting, listTreeChanges } from "../contract.ts";

let world: World;
const reports: Partial<Record<UnitCode, number>> = {};

beforeAll(async () => {
  world = await openWorld();
  const organisationId = world.unit["DB1.2"];
  const { version } = await world.as("organisers").call(getOrganisation, { organisationId });
  await world.as("organisers").call(moveOrganisation, {
    ...{ organisationId, version, parentId: world.unit.DB2, kind: "cell" },
    ...{ on: "2026-05-01", decision: "Quyết định 12-QĐ/ĐUK" },
  });
  for (const unit of ["KHOI", "DB1", "DB2"] as const)
    reports[unit] = (
      await world.as("office").call(createReport, { organisationId: world.unit[unit], kind: "six-month", period: "2026-H1" })
    ).id;
});

const changes = (unit: UnitCode) => world.as("office").call(listTreeChanges, { reportId: reports[unit] ?? 0 });

test("a cell that moved in the period left one report and came into the other; above both it moved inside", async () => {
  expect(await changes("DB1")).toMatchObject({
    counts: { came: 0, left: 1, founded: 0, dissolved: 0 },
    rows: [{ name: "Chi bộ Kỹ thuật", what: "left", on: "2026-05-01" }],
  });
  expect(await changes("DB2")).toMatchObject({
    counts: { came: 1, left: 0, founded: 0, dissolved: 1 },
    rows: [
      { name: "Chi bộ Tổng hợp", what: "dissolved", on: "2026-03-01" },
      { name: "Chi bộ Kỹ thuật", what: "came" },
    ],
  });
  expect(await changes("KHOI")).toMatchObject({ counts: { came: 0, left: 0, founded: 0, dissolved: 1 }, count: 1 });
});

test("the figures of the period before and of a year ago stand over the tree of those days", async () => {
  const earlier = await world.as("office").call(getEarlierFigures, { reportId: reports.DB1 ?? 0 });
  expect([earlier.before.period, earlier.lastYear.period]).toEqual(["2025-H2", "2025-H1"]);
  expect(earlier.before.sums["org.cells"]).toMatchObject({ value: 2 });
  const now = await world.as("office").call(getReport, { reportId: reports.DB1 ?? 0 });
  expect(now.figures.find(({ code }) => code === "org.cells")?.sum.value).toBe(1);
  expect(earlier.lastYear.sums["meetings.held_share"]).toMatchObject({ numerator: 0, denominator: expect.any(Number) });
});

test("the writer gets the whole catalogue with its values, and the words to look out for", async () => {
  const writing = await world.as("office").call(getWriting, { reportId: reports.KHOI ?? 0 });
  expect(writing.vagueWords).toContain("hầu hết");
  expect(writing.figures.find(({ code }) => code === "members.total")?.sum.value).toBe(21);
  expect(writing.figures.length).toBeGreaterThan(30);
});

test("a part remembers what its figures said when it was saved", async () => {
  const office = world.as("office");
  const reportId = reports.KHOI ?? 0;
  const saved = await office.call(saveSection, { reportId, code: "1", body: "Có {{org.cells}} chi bộ.", before: "" });
  expect(saved.seen).toEqual({ "org.cells": { value: 4, numerator: 4, denominator: null } });
  await world.db
    .updateTable("report_sections")
    .set({ seen: JSON.stringify({ "org.cells": { value: 5, numerator: 5, denominator: null } }) })
    .where("report_id", "=", reportId)
    .where("code", "=", "1")
    .execute();
  const { sections } = await office.call(getReport, { reportId });
  expect(sections.find(({ code }) => code === "1")?.seen["org.cells"]?.value).toBe(5);
  const again = await office.call(saveSection, {
    reportId,
    code: "1",
    body: "Toàn khối có {{org.cells}} chi bộ.",
    before: "Có {{org.cells}} chi bộ.",
  });
  expect(again.seen["org.cells"]?.value).toBe(4);
});
