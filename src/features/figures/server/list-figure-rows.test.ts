import exceljs from "exceljs";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { systemScope } from "#server/access/scope.ts";
import { figureContentsSql, figureSharesSql } from "#server/figures/engine.ts";
import { addHalfYear } from "#test/meetings.ts";
import { openWorld, type World, why } from "#test/world.ts";
import { exportFigureRows, getFigureDetail, listFigureRows, listFigureShares } from "../contract.ts";
import { catalogue, openFrame } from "./queries.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await addHalfYear(world);
});

const codes = [...catalogue.keys()];
const ask = (code: string, unit: keyof World["unit"] = "KHOI") => ({ organisationId: world.unit[unit], period: "2026-H1", code, ...why });
const sumOf = (rows: readonly { numerator: number; denominator: number | null }[], term: "numerator" | "denominator") =>
  rows.reduce((sum, row) => sum + (row[term] ?? 0), 0);

describe.each(codes)("%s", (code) => {
  test("its rows add up to both terms", async () => {
    const office = world.as("office");
    const { sum } = await office.call(getFigureDetail, ask(code));
    const { rows, columns } = await office.call(listFigureRows, { ...ask(code), part: "all", pageSize: 200 });
    expect(sumOf(rows, "numerator")).toBe(sum.numerator);
    expect(sumOf(rows, "denominator")).toBe(sum.denominator ?? 0);
    expect(new Set(rows.map((row) => row.rowId)).size).toBe(rows.length);
    for (const row of rows) expect(Object.keys(row.content).sort()).toEqual(columns.map((column) => column.key).sort());
    const counted = await office.call(listFigureRows, { ...ask(code), part: "counted", pageSize: 200 });
    expect(counted.count).toBe(rows.filter((row) => row.numerator !== 0).length);
  });

  test.each(["unit", "cell"] as const)("its shares by %s add up to both terms", async (by) => {
    const office = world.as("office");
    const { sum } = await office.call(getFigureDetail, ask(code));
    const { rows } = await office.call(listFigureShares, { ...ask(code), by, pageSize: 200 });
    expect(
      sumOf(
        rows.map((row) => row.sum),
        "numerator",
      ),
    ).toBe(sum.numerator);
    expect(
      sumOf(
        rows.map((row) => row.sum),
        "denominator",
      ),
    ).toBe(sum.denominator ?? 0);
  });

  test("what a report would freeze holds the same rows", async () => {
    const office = world.as("office");
    const { rows } = await office.call(listFigureRows, { ...ask(code), part: "all", pageSize: 200 });
    const figure = catalogue.get(code);
    if (!figure) throw new Error(code);
    await world.db.transaction().execute(async (tx) => {
      const frame = await openFrame(tx, await systemScope(tx, "2026-06-15", world.unit.KHOI), { period: "2026-H1", asOf: null });
      const shares = await sql<{ row_ids: string[]; numerators: number[] }>`${figureSharesSql(frame, figure)}`.execute(tx);
      const contents = await sql<{ row_id: string; content: object }>`${figureContentsSql(frame, [figure])}`.execute(tx);
      expect(shares.rows[0]?.row_ids).toEqual(rows.map((row) => row.rowId).sort());
      expect(contents.rows.map((row) => row.row_id)).toEqual(shares.rows[0]?.row_ids);
    });
  });
});

test.each(["meetings.regular", "meetings.missing", "members.total"])(
  "pages of %s follow each other without a gap, past the last there is none",
  async (code) => {
    const office = world.as("office");
    const all = await office.call(listFigureRows, { ...ask(code), pageSize: 200 });
    const pages = await Promise.all(
      Array.from({ length: Math.ceil(all.count / 3) + 1 }, (_, at) =>
        office.call(listFigureRows, { ...ask(code), page: at + 1, pageSize: 3 }),
      ),
    );
    expect(pages.flatMap((page) => page.rows)).toEqual(all.rows);
    expect(pages.slice(0, -1).every((page) => page.count === all.count)).toBe(true);
  },
);

describe("rows that name people", () => {
  test("open for the office and leave a trace when exported", async () => {
    const office = world.as("office");
    const { rows } = await office.call(listFigureRows, { ...ask("members.probationary"), pageSize: 10 });
    expect(rows.map((row) => row.content.name)).toEqual(["Vũ Thu Hà"]);
    const file = await office.download(exportFigureRows, ask("members.women"));
    const book = new exceljs.Workbook();
    // The library's own Buffer type is older than Node's.
    await book.xlsx.load(file.body as unknown as ArrayBuffer);
    expect(book.worksheets[0]?.rowCount).toBe(4 + 9);
    const trace = await world.db.selectFrom("readings").select(["kind", "subject"]).orderBy("id", "desc").executeTakeFirst();
    expect(trace).toEqual({ kind: "export", subject: "Đảng viên nữ" });
  });

  test("are found by words without accents", async () => {
    const { rows } = await world.as("office").call(listFigureRows, { ...ask("meetings.regular"), search: "thanh tra" });
    expect(rows).toHaveLength(5);
  });
});

test("a place outside does not exist, an unknown figure neither", async () => {
  await expect(world.as("branch-office").call(listFigureRows, ask("meetings.missing", "DB2"))).rejects.toMatchObject({ kind: "not-found" });
  await expect(world.as("office").call(getFigureDetail, ask("meetings.nonsense"))).rejects.toMatchObject({ kind: "not-found" });
});

test("the smallest share comes first, and the order turns", async () => {
  const office = world.as("office");
  const up = await office.call(listFigureShares, { ...ask("meetings.attendance"), by: "cell" });
  expect(up.rows.map((row) => row.sum.value)).toEqual([50, 88.9, 100, 100, 100]);
  const down = await office.call(listFigureShares, { ...ask("meetings.attendance"), by: "cell", down: true, pageSize: 1, page: 5 });
  expect(down.rows.map((row) => row.name)).toEqual(["Chi bộ Thanh tra tỉnh"]);
});
