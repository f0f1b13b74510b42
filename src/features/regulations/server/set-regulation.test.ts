import { beforeAll, expect, test } from "vitest";
import { openWorld, today, type World } from "#test/world.ts";
import { endRegulation, listRegulations, setRegulation } from "../contract.ts";
import { rule } from "./queries.ts";
import { syncShippedRegulations } from "./sync-shipped-regulations.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const own = (value: unknown, more: object = {}) => ({
  organisationId: world.unit.DB1,
  key: "meetings.min_minutes",
  value,
  from: "2026-04-01",
  source: "Quy chế làm việc của Đảng ủy Sở",
  ...more,
});

test("a shipped rule follows its day", async () => {
  expect(await rule(world.db, "meetings.min_minutes_combined", world.unit.CB1, "2025-10-27")).toBe(90);
  expect(await rule(world.db, "meetings.min_minutes_combined", world.unit.CB1, "2025-10-28")).toBe(120);
});

test("an office's own value holds for its part of the tree, from its day on", async () => {
  await world.as("branch-office").call(setRegulation, own(100));
  expect(await rule(world.db, "meetings.min_minutes", world.unit["DB1.1"], "2026-04-01")).toBe(100);
  expect(await rule(world.db, "meetings.min_minutes", world.unit["DB1.1"], "2026-03-31")).toBe(90);
  expect(await rule(world.db, "meetings.min_minutes", world.unit.CB1, today)).toBe(90);
  const { rows } = await world.as("secretary").call(listRegulations, { organisationId: world.unit["DB1.1"] });
  expect(rows.find((row) => row.key === "meetings.min_minutes")).toMatchObject({
    text: "100 phút",
    organisationName: "Đảng bộ Sở Xây dựng",
    isInForce: true,
    isOwn: false,
  });
});

test("a later value ends the earlier one; ending it brings back what lies above", async () => {
  const { id } = await world.as("branch-office").call(setRegulation, own(110, { from: "2026-05-01" }));
  expect(await rule(world.db, "meetings.min_minutes", world.unit.DB1, "2026-04-30")).toBe(100);
  expect(await rule(world.db, "meetings.min_minutes", world.unit.DB1, "2026-05-01")).toBe(110);
  await world.as("branch-office").call(endRegulation, { id, on: "2026-06-01", reason: "Hết thời gian thí điểm" });
  expect(await rule(world.db, "meetings.min_minutes", world.unit.DB1, "2026-06-01")).toBe(90);
});

test.each([
  ["a text for a number", "chín mươi", {}, "value"],
  ["a key that no rule has", 5, { key: "no.such.rule" }, "key"],
  ["an end before the beginning", 95, { from: "2027-01-01", to: "2026-01-01" }, "to"],
  ["no source", 95, { source: " " }, "source"],
  ["a day before a later value of its own", 95, { from: "2026-04-15" }, "from"],
])("refuses %s", async (_, value, more, field) => {
  await expect(world.as("branch-office").call(setRegulation, own(value, more))).rejects.toMatchObject({
    fields: { [field]: expect.any(String) },
  });
});

test("a layout of an office's own holds for its part; one without the later points takes their defaults", async () => {
  const shipped = await rule(world.db, "documents.layout", world.unit.DB1, today);
  const { spelling: _, aboutAt: __, ...kept } = { ...shipped, basis: "italic" as const, bodyLine: 19 };
  const set = { key: "documents.layout", from: "2026-06-01" };
  await world.as("branch-office").call(setRegulation, own(kept, set));
  expect(await rule(world.db, "documents.layout", world.unit["DB1.1"], "2026-06-01")).toEqual({
    ...shipped,
    basis: "italic",
    bodyLine: 19,
  });
  expect(await rule(world.db, "documents.layout", world.unit.CB1, today)).toEqual(shipped);
  await expect(
    world.as("branch-office").call(setRegulation, own({ ...kept, aboutWord: "V/V:" }, { ...set, from: "2026-07-01" })),
  ).rejects.toMatchObject({ fields: { value: expect.any(String) } });
});

test("a secretary sees rules and sets none; another branch's value cannot be ended", async () => {
  await expect(world.as("secretary").call(setRegulation, { ...own(95), organisationId: world.unit["DB1.1"] })).rejects.toMatchObject({
    kind: "forbidden",
  });
  const { id } = await world.as("office").call(setRegulation, { ...own(60), organisationId: world.unit.CB1 });
  await expect(world.as("branch-office").call(endRegulation, { id, on: today, reason: "thử" })).rejects.toMatchObject({
    kind: "not-found",
  });
});

test("bringing in the shipped rules again changes nothing", async () => {
  const count = () =>
    world.db
      .selectFrom("regulations")
      .select((eb) => eb.fn.countAll<number>().as("n"))
      .executeTakeFirstOrThrow();
  const before = await count();
  await syncShippedRegulations(world.db, new Date("2027-01-01T00:00:00Z"));
  expect(await count()).toEqual(before);
});
