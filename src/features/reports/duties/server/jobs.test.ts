import { beforeAll, expect, test } from "vitest";
import { openWorld, type World } from "#test/world.ts";
import { createReport, getReport, listReports } from "../../contract.ts";
import { leaveOut, listOwed, setDuty, takeBack } from "../contract.ts";
import { openDueReports } from "./jobs.ts";

let world: World;
let dutyId = 0;
beforeAll(async () => {
  world = await openWorld();
});

const night = (today: string) => openDueReports({ db: world.db, now: new Date(`${today}T18:30:00Z`), today });
const drafts = async (unit: "DB1" | "CB1" | "DB2") =>
  (await world.as("office").call(listReports, { organisationId: world.unit[unit] })).rows.map(({ period, state }) => [period, state]);

test("a due report stands open as a draft at every unit that owes it, once, and not where it was left out", async () => {
  const office = world.as("office");
  const asked = { typeCode: "six-month", length: "half", owedBy: "children", dueDays: 10, from: "2026-01-01", source: "Quy chế" } as const;
  ({ id: dutyId } = await office.call(setDuty, { organisationId: world.unit.KHOI, ...asked }));
  await office.call(leaveOut, { dutyId, unitIds: [world.unit.CB1], period: "2026-H1", reason: "Gửi bản giấy" });
  await night("2026-06-15");
  expect(await drafts("DB1")).toEqual([]);
  await night("2026-06-25");
  await night("2026-06-26");
  expect(await drafts("DB1")).toEqual([["2026-H1", "draft"]]);
  expect(await drafts("DB2")).toEqual([["2026-H1", "draft"]]);
  expect(await drafts("CB1")).toEqual([]);
  const { rows } = await world.as("branch-office").call(listOwed, { organisationId: world.unit.DB1, asOf: "2026-07-02" });
  const opened = await world.as("branch-office").call(getReport, { reportId: rows[0]?.reportId ?? 0 });
  expect(opened.sections.find((section) => section.code === "3.5")?.body).toContain("{{meetings.held_share");
  expect(opened.can).toContain("write");
  expect(opened).toMatchObject({ authority: "T/M BAN THƯỜNG VỤ", signerPosition: "BÍ THƯ" });
  expect(opened.recipients).toContain("Các tổ chức đảng trực thuộc");
});

test("a cell that owes a committee's report may open it before the night does; one that owes none may not", async () => {
  const asked = { kind: "six-month", period: "2025-H2", supplementsId: null };
  await expect(world.as("secretary").call(createReport, { organisationId: world.unit["DB1.1"], ...asked })).rejects.toMatchObject({
    reason: "no-such-type",
  });
  await expect(world.as("aside-secretary").call(createReport, { organisationId: world.unit.CB1, ...asked })).rejects.toMatchObject({
    reason: "no-such-type",
  });
  const owed = { ...asked, period: "2026-H1" };
  await world.as("office").call(takeBack, { dutyId, unitId: world.unit.CB1, period: "2026-H1" });
  expect(await world.as("aside-secretary").call(createReport, { organisationId: world.unit.CB1, ...owed })).toMatchObject({
    state: "draft",
  });
});
