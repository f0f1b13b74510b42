import { beforeAll, expect, test } from "vitest";
import { openFrame } from "#features/figures/server/queries.ts";
import { syncShippedRegulations } from "#features/regulations/server/sync-shipped-regulations.ts";
import { systemScope } from "#server/access/scope.ts";
import type { Database } from "#server/db/connect.ts";
import { loadDemo } from "#server/demo/load-demo.ts";
import { computeFigures } from "#server/figures/engine.ts";
import { openTestDatabase } from "#test/database.ts";
import { cellKey, fillCells, findImbalances } from "../rules.ts";
import { shippedLayouts } from "../shipped.ts";
import { cellFigures } from "./cell-figures.ts";
import { countCells } from "./count-cells.ts";

const today = "2026-07-10";
let db: Database;
beforeAll(async () => {
  db = (await openTestDatabase()).db;
  await syncShippedRegulations(db, new Date(`${today}T03:00:00Z`));
  await loadDemo(db, { today });
}, 120_000);

async function fill(code: string, organisationId: number, period: string) {
  const layout = shippedLayouts.find((one) => one.code === code)?.layout;
  if (!layout) throw new Error(`no layout ${code}`);
  const frame = await openFrame(db, await systemScope(db, today, organisationId), { period, asOf: null });
  const books = await countCells(db, frame, layout);
  const cells = fillCells(layout, { books, below: null, before: null }, {});
  const value = (row: string) => cells.find((cell) => cellKey(cell.row, cell.column) === `${row}/tong`)?.value ?? 0;
  return { told: findImbalances(layout, cells), value, books, frame, layout };
}

test.each(shippedLayouts.map((one) => one.code))("a bloc of 243 cells balances in %s", async (code) => {
  const { id } = await db.selectFrom("organisations").select("id").where("parent_id", "is", null).executeTakeFirstOrThrow();
  for (const period of ["2026-H1", "2025"]) expect((await fill(code, id, period)).told).toEqual([]);
});

test.each(shippedLayouts.map((one) => one.code))("what is counted by groups in %s is what each cell's figure counts", async (code) => {
  const { parentId } = await db
    .selectFrom("organisations")
    .select("parent_id as parentId")
    .where("is_cell", "=", true)
    .where("level", "=", 2)
    .executeTakeFirstOrThrow();
  const { books, frame, layout } = await fill(code, parentId ?? 0, "2026-H1");
  const figures = cellFigures(layout);
  const { total } = await computeFigures(db, figures, frame, [...figures.keys()]);
  expect(Object.fromEntries(books)).toEqual(Object.fromEntries([...figures.keys()].map((key) => [key, total.get(key)?.numerator ?? 0])));
});

test("the change table of every unit balances, and their ends add up to the bloc's", async () => {
  const { id } = await db.selectFrom("organisations").select("id").where("parent_id", "is", null).executeTakeFirstOrThrow();
  const units = await db.selectFrom("organisations").select("id").where("parent_id", "=", id).execute();
  let [closing, opening] = [0, 0];
  for (const unit of units) {
    const { told, value } = await fill("bien-dong-dang-vien", unit.id, "2026-H1");
    expect(told).toEqual([]);
    closing += value("cuoi-ky");
    opening += value("dau-ky");
  }
  const bloc = await fill("bien-dong-dang-vien", id, "2026-H1");
  expect([bloc.value("dau-ky"), bloc.value("cuoi-ky")]).toEqual([opening, closing]);
  expect(bloc.value("tang")).toBeGreaterThan(0);
});
