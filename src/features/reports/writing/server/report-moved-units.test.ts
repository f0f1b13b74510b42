// A cell that moves in the middle of a period, and one that is dissolved: counted by hand for the unit it left, the one it came to, and the bloc.
import { beforeAll, expect, test } from "vitest";
import { getOverview } from "#features/figures/contract.ts";
import { dissolveOrganisation, getOrganisation, moveOrganisation } from "#features/organisations/contract.ts";
import { addHalfYear } from "#test/meetings.ts";
import { openWorld, type UnitCode, type World } from "#test/world.ts";
import { createReport, getReport, listReportRows, type ReportDetail } from "../../contract.ts";
import { listTreeChanges } from "../contract.ts";
import { treeSentence } from "../rules.ts";

let world: World;
const period = "2026-H1";
const before: Partial<Record<UnitCode, ReportDetail>> = {};
const after: Partial<Record<UnitCode, ReportDetail>> = {};
const places = ["KHOI", "DB1", "DB2"] as const;

beforeAll(async () => {
  world = await openWorld();
  await addHalfYear(world);
  const office = world.as("office");
  for (const unit of places)
    before[unit] = await office.call(createReport, { organisationId: world.unit[unit], kind: "six-month", period });
  const organisationId = world.unit["DB1.2"];
  const { version } = await world.as("organisers").call(getOrganisation, { organisationId });
  const move = {
    organisationId,
    version,
    parentId: world.unit.DB2,
    kind: "cell",
    on: "2026-05-01",
    decision: "Quyết định 12-QĐ/ĐUK",
  } as const;
  await world.as("organisers").call(moveOrganisation, move);
  for (const unit of places) after[unit] = await office.call(getReport, { reportId: before[unit]?.id ?? 0 });
});

const figures = (report: ReportDetail | undefined, ...codes: string[]) =>
  codes.map((code) => report?.figures.find((one) => one.code === code)?.sum.numerator);
const slots = ["meetings.expected", "meetings.regular", "meetings.missing"];

test("each month counts where the cell stood at its end, so what one report loses the other gains and the bloc stays", () => {
  // DB1.1 owed six and held six; DB1.2 owed January to April here and held three of them.
  expect(figures(before.DB1, ...slots)).toEqual([11, 9, 2]);
  expect(figures(after.DB1, ...slots)).toEqual([10, 9, 1]);
  // DB2.1 held four of five, DB2.2 one of two until it was dissolved, DB1.2 missed the May it owed here.
  expect(figures(before.DB2, ...slots)).toEqual([7, 5, 2]);
  expect(figures(after.DB2, ...slots)).toEqual([8, 5, 3]);
  expect(figures(after.KHOI, ...slots)).toEqual(figures(before.KHOI, ...slots));
  expect(figures(after.KHOI, ...slots)).toEqual([23, 19, 4]);
});

test("cells and members count over the tree of the last day; of a day before the move over the tree of that day", async () => {
  expect(figures(after.DB1, "org.cells", "members.total")).toEqual([1, 10]);
  expect(figures(after.DB2, "org.cells", "members.total")).toEqual([2, 7]);
  const then = async (unit: UnitCode) =>
    (await world.as("office").call(getOverview, { organisationId: world.unit[unit], period, asOf: "2026-04-30" })).sums;
  expect(await then("DB1")).toMatchObject({ "org.cells": { value: 2 }, "members.total": { value: 13 }, "meetings.missing": { value: 1 } });
  expect(await then("DB2")).toMatchObject({ "org.cells": { value: 1 }, "members.total": { value: 4 }, "meetings.missing": { value: 1 } });
});

test("the rows behind a figure tell the same: the old unit opens the months before, the new one those since", async () => {
  const months = async (unit: UnitCode, code: string) => {
    const { rows } = await world.as("office").call(listReportRows, { reportId: after[unit]?.id ?? 0, code, pageSize: 100 });
    return rows.filter(({ content }) => content.organisation === "Chi bộ Kỹ thuật").map(({ content }) => String(content.month).slice(0, 7));
  };
  expect(await months("DB1", "meetings.regular")).toEqual(["2026-01", "2026-02", "2026-03"]);
  expect(await months("DB1", "meetings.missing")).toEqual(["2026-04"]);
  expect(await months("DB2", "meetings.regular")).toEqual([]);
  expect(await months("DB2", "meetings.missing")).toEqual(["2026-05"]);
});

test("each report says what changed in its tree; one dissolved since then keeps what it held, and its report says so", async () => {
  const said = async (unit: UnitCode) =>
    treeSentence((await world.as("office").call(listTreeChanges, { reportId: after[unit]?.id ?? 0 })).counts);
  expect(await said("DB1")).toBe("Trong kỳ có 1 đơn vị chuyển đi.");
  expect(await said("DB2")).toBe("Trong kỳ có 1 đơn vị chuyển đến, 1 đơn vị giải thể.");
  expect(await said("KHOI")).toBe("Trong kỳ có 1 đơn vị giải thể.");

  const organisationId = world.unit["DB1.2"];
  await world.db.updateTable("members").set({ cell_id: world.unit["DB2.1"] }).where("cell_id", "=", organisationId).execute();
  await world.db
    .updateTable("memberships")
    .set({ valid: "[2012-05-19,2026-06-01)" })
    .where("organisation_id", "=", organisationId)
    .execute();
  const { version } = await world.as("organisers").call(getOrganisation, { organisationId });
  await world.as("organisers").call(dissolveOrganisation, { organisationId, version, on: "2026-06-01", decision: "Quyết định 15-QĐ/ĐUK" });
  expect(await said("DB2")).toBe("Trong kỳ có 1 đơn vị chuyển đến, 2 đơn vị giải thể.");
  const now = await world.as("office").call(getReport, { reportId: after.DB2?.id ?? 0 });
  expect(figures(now, ...slots, "org.cells")).toEqual([8, 5, 3, 1]);
});
