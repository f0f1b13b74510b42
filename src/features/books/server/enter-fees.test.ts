import { beforeAll, expect, test } from "vitest";
import { openWorld, type World } from "#test/world.ts";
import { closeBook, enterFees, getBook, getFees } from "../contract.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const place = () => ({ organisationId: world.unit["DB1.1"], year: 2026 });
const entry = (name: string, month: number, amount: number | null, version = 0) => ({
  ...{ memberId: world.person[name] ?? 0, month: `2026-${String(month).padStart(2, "0")}-01`, amount, version },
});
const enter = (...entries: ReturnType<typeof entry>[]) => world.as("secretary").call(enterFees, { ...place(), entries });

test("amounts by member and month, sums by both, what is kept and paid up, and who paid nothing for three months", async () => {
  const fees = await enter(
    ...[1, 2, 3, 4, 5].map((month) => entry("Nguyễn Văn An", month, 50_001)),
    entry("Trần Thị Bình", 1, 0),
    ...[2, 3].map((month) => entry("Trần Thị Bình", month, 40_000)),
  );
  expect(fees.shares.slice(0, 2).map(({ collected, kept, paidUp }) => [collected, kept, paidUp])).toEqual([
    [50_001, 15_000, 35_001],
    [90_001, 27_000, 63_001],
  ]);
  const unpaid = Object.fromEntries(fees.payers.map(({ name, unpaid: months }) => [name, months.length]));
  expect(unpaid).toMatchObject({ "Nguyễn Văn An": 0, "Trần Thị Bình": 2, "Vũ Thu Hà": 5 });
  expect(fees.unpaidLimit).toBe(3);
  const book = await world.as("secretary").call(getBook, { organisationId: place().organisationId, code: "dang-phi", period: "2026" });
  const line = book.parts[0]?.rows.find(({ values }) => values[0] === "Nguyễn Văn An");
  expect(line?.values).toEqual(["Nguyễn Văn An", ...Array(5).fill(50_001), ...Array(7).fill(null), 250_005]);
});

test("two keepers at once: the second is told, and nothing of the second is written", async () => {
  await enter(entry("Lê Minh Châu", 1, 30_000));
  await expect(enter(entry("Lê Minh Châu", 2, 30_000), entry("Lê Minh Châu", 1, 35_000))).rejects.toMatchObject({
    kind: "conflict",
    current: { amount: 30_000, version: 1 },
  });
  const fees = await world.as("deputy").call(getFees, place());
  expect(fees.payers.find(({ name }) => name === "Lê Minh Châu")?.paid).toEqual({ "2026-01-01": { amount: 30_000, version: 1 } });
});

test("negative, broken or too large amounts, months to come or of another year, and people of elsewhere are refused", async () => {
  for (const amount of [-1, 0.5, 2_000_000_000])
    await expect(enter(entry("Lê Minh Châu", 3, amount))).rejects.toMatchObject({ kind: "invalid" });
  await expect(enter(entry("Lê Minh Châu", 7, 1000))).rejects.toMatchObject({ reason: "in-future" });
  await expect(enter({ ...entry("Lê Minh Châu", 3, 1000), month: "2025-03-01" })).rejects.toMatchObject({ reason: "wrong-month" });
  await expect(enter({ ...entry("Lê Minh Châu", 3, 1000), month: "2026-03-02" })).rejects.toMatchObject({ reason: "wrong-month" });
  await expect(enter(entry("Mai Xuân Lộc", 3, 1000))).rejects.toMatchObject({ reason: "not-of-this-cell" });
  await expect(enter({ ...entry("Lê Minh Châu", 3, 1000), memberId: 999_999 })).rejects.toMatchObject({ reason: "not-of-this-cell" });
  await expect(enter(entry("Lê Minh Châu", 3, 1000), entry("Lê Minh Châu", 3, 2000))).rejects.toMatchObject({ reason: "twice" });
});

test("an amount in a closed book needs a reason and is listed; an amount may be taken back", async () => {
  const book = { organisationId: place().organisationId, code: "dang-phi", period: "2026" };
  await world.as("secretary").call(closeBook, { ...book, editions: 0, reason: "Bàn giao" });
  const change = { ...place(), entries: [entry("Lê Minh Châu", 1, null, 1)] };
  await expect(world.as("secretary").call(enterFees, change)).rejects.toMatchObject({ reason: "reason-missing" });
  const fees = await world.as("secretary").call(enterFees, { ...change, reason: "Ghi nhầm người" });
  expect(fees.isClosed).toBe(true);
  const { differences } = await world.as("secretary").call(getBook, book);
  expect(differences[0]).toMatchObject({ row: "Lê Minh Châu", column: "T1", before: "30.000", after: "" });
});
