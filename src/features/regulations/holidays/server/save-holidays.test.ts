import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { openWorld, type World } from "#test/world.ts";
import { listRegulations, setRegulation } from "../../contract.ts";
import { getHolidays, saveHolidays } from "../contract.ts";
import { isWorkingDay } from "../rules.ts";
import { workCalendar } from "./queries.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const off = (day: string, name = "Nghỉ lễ") => ({ day, name, isWorked: false });
const list = async (more: object = {}) => {
  const { regulationId } = await world.as("branch-office").call(getHolidays, { organisationId: world.unit.DB1, year: 2027 });
  return { organisationId: world.unit.DB1, year: 2027, regulationId, days: [off("2027-02-05")], source: "Thông báo của tỉnh", ...more };
};

test("the shipped year is read with its source and how sure it is; a cell's secretary reads it too", async () => {
  const year = await world.as("secretary").call(getHolidays, { organisationId: world.unit["DB1.1"], year: 2026 });
  expect(year.fixed).toContainEqual({ day: "2026-09-02", name: "Quốc khánh" });
  expect(year.days).toContainEqual({ day: "2026-08-22", name: "Làm bù", isWorked: true });
  expect(year).toMatchObject({ organisationName: null, isOwn: false, certainty: "partly", can: [] });
  const unknown = await world.as("secretary").call(getHolidays, { organisationId: world.unit["DB1.1"], year: 2040 });
  expect(unknown).toMatchObject({ days: [], certainty: "unknown" });
});

test("an office's own list holds below it and nowhere else, and may be written again", async () => {
  const isWorked = async (unit: "DB1" | "CB1", day: string) => {
    const place = await world.db.selectFrom("organisations").select("path").where("id", "=", world.unit[unit]).executeTakeFirstOrThrow();
    return isWorkingDay(day, await workCalendar(world.db, place.path, [2027]));
  };
  expect(await isWorked("DB1", "2027-03-05")).toBe(true);
  const days = [off("2027-03-05", "Nghỉ theo thông báo"), { day: "2027-03-06", name: "Làm bù", isWorked: true }];
  const saved = await world.as("branch-office").call(saveHolidays, await list({ days }));
  expect(saved).toMatchObject({ isOwn: true, organisationName: "Đảng bộ Sở Xây dựng", certainty: "confirmed", days });
  expect([await isWorked("DB1", "2027-03-05"), await isWorked("DB1", "2027-03-06")]).toEqual([false, true]);
  expect(await isWorked("CB1", "2027-03-05")).toBe(true);
  await world.as("branch-office").call(saveHolidays, await list({ days: [off("2027-03-05")] }));
  expect(await isWorked("DB1", "2027-03-06")).toBe(false);
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from history where object_kind = 'regulation' and after ->> 'key' = 'calendar.exception_days'`.execute(
    world.db,
  );
  expect(rows[0]?.n).toBe(2);
});

test("over New Year the calendar of both years is one", async () => {
  const calendar = await workCalendar(world.db, "", [2025, 2026]);
  expect(["2025-12-31", "2026-01-01", "2026-01-02", "2026-01-10"].map((day) => isWorkingDay(day, calendar))).toEqual([
    true,
    false,
    false,
    true,
  ]);
});

test("of two who write the same year the second is told; wrong days are told at their rows; the generic page refuses", async () => {
  const stale = await list();
  await world.as("branch-office").call(saveHolidays, stale);
  await expect(world.as("branch-office").call(saveHolidays, stale)).rejects.toMatchObject({ kind: "conflict", current: { isOwn: true } });
  const doubled = await list({ days: [off("2027-02-05"), off("2027-02-05")] });
  await expect(world.as("branch-office").call(saveHolidays, doubled)).rejects.toMatchObject({
    kind: "rule",
    fields: { "days.1.day": "Ngày này đã có trong danh sách." },
  });
  const plain = { organisationId: world.unit.DB1, key: "calendar.exception_days", value: [], from: "2027-01-01", source: "Thông báo" };
  await expect(world.as("branch-office").call(setRegulation, plain)).rejects.toMatchObject({ reason: "own-page" });
  const { rows } = await world.as("office").call(listRegulations, { organisationId: world.unit.KHOI });
  expect(rows.filter((row) => row.key.startsWith("calendar."))).toEqual([]);
});

test("a secretary sets no holidays, and another branch's office does not reach this one", async () => {
  await expect(world.as("secretary").call(saveHolidays, { ...(await list()), organisationId: world.unit["DB1.1"] })).rejects.toMatchObject({
    kind: "forbidden",
  });
  await expect(world.as("aside-office").call(saveHolidays, await list())).rejects.toMatchObject({ kind: "not-found" });
});
