import { beforeAll, expect, test } from "vitest";
import { listWarnings } from "#features/meetings/following/contract.ts";
import { type AccountName, openWorld, type World, why } from "#test/world.ts";
import { enterFees } from "../contract.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const months = ["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01"];
const asks = (who: AccountName, more: Record<string, unknown> = {}) =>
  world.as(who).call(listWarnings, { organisationId: world.unit["DB1.1"], year: 2026, kind: "unpaid-months", ...more });
const enter = (name: string, paid: readonly string[], version = 0) => {
  const entries = paid.map((month) => ({ memberId: world.person[name] ?? 0, month, amount: 0, version }));
  return world.as("secretary").call(enterFees, { organisationId: world.unit["DB1.1"], year: 2026, entries });
};

test("before any fee is entered nobody is warned of", async () => {
  expect((await asks("secretary")).rows).toEqual([]);
});

test("three months that are over without an entry, with the months; a freed month (0) is none of them", async () => {
  await enter("Nguyễn Văn An", months.slice(0, 2));
  await enter("Trần Thị Bình", months.slice(0, 3));
  const others = [
    "Lê Minh Châu",
    "Đỗ Thị Ánh",
    "Nguyễn Mai Vân",
    "Phạm Quốc Dũng",
    "Hoàng Văn Thắng",
    "Vũ Thu Hà",
    "Bùi Đình Ngọc",
    "Đặng Hồng Sơn",
  ];
  for (const name of others) await enter(name, months);
  const { rows, counts } = await asks("secretary", why);
  expect(rows).toMatchObject([
    { memberName: "Nguyễn Văn An", amount: 3, limit: 3, month: "2026-05-01", months: months.slice(2), evidence: [] },
  ]);
  expect(counts["unpaid-months"]).toBe(1);
});

test("no name stands there without a purpose, and who may not see books is told nothing", async () => {
  expect((await asks("office")).rows).toMatchObject([{ memberName: null }]);
  expect((await asks("committee")).rows).toEqual([]);
});
