// Sittings of the test world, known as totals, written straight into the table.
import type { UnitCode, World } from "./world.ts";
import { now } from "./world.ts";

export interface Sitting {
  cell: UnitCode;
  /** 2026-05 */
  month: string;
  heldOn?: string;
  isRegular?: boolean;
  isThematic?: boolean;
  total?: number;
  exempt?: number;
  present?: number;
  excused?: number;
  unexcused?: number;
  spoke?: number;
  minutes?: number;
  selfClass?: "tot" | "kha" | "trung_binh" | "kem" | null;
  state?: "draft" | "submitted" | "returned" | "accepted";
}

/** Ten members, one exempt, eight present, one excused, four spoke, 95 minutes, Khá. */
export async function addSitting(world: World, sitting: Sitting): Promise<number> {
  const { cell, month, ...given } = sitting;
  const usual = { heldOn: `${month}-05`, isRegular: true, isThematic: false, total: 10, exempt: 1, present: 8, excused: 1, unexcused: 0 };
  const all = { ...usual, spoke: 4, minutes: 95, selfClass: "kha", state: "accepted", ...given } as const;
  const { id } = await world.db
    .insertInto("meetings")
    .values({
      organisation_id: world.unit[cell],
      top_id: world.unit.KHOI,
      month: `${month}-01`,
      held_on: all.heldOn,
      is_regular: all.isRegular,
      is_thematic: all.isThematic,
      total: all.total,
      exempt: all.exempt,
      present: all.present,
      excused: all.excused,
      unexcused: all.unexcused,
      spoke: all.spoke,
      minutes: all.minutes,
      self_class: all.selfClass,
      state: all.state,
      source: "totals",
      created_at: now,
      updated_at: now,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/**
 * The first half of 2026: 22 sittings due by the end of May, 18 of them held, and one of June besides.
 * DB1.1 meets always; DB1.2 misses April and May; CB1 meets always; DB2.1 misses May; DB2.2 ends in February and misses it.
 */
export async function addHalfYear(world: World): Promise<void> {
  const months = ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06"];
  for (const month of months) await addSitting(world, { cell: "DB1.1", month, selfClass: "tot", isThematic: month === "2026-02" });
  for (const month of months.slice(0, 3))
    await addSitting(world, { cell: "DB1.2", month, total: 3, exempt: 0, present: 3, excused: 0, spoke: 2, minutes: 60 });
  for (const month of months.slice(0, 5))
    await addSitting(world, {
      cell: "CB1",
      month,
      total: 4,
      exempt: 0,
      present: 2,
      excused: 1,
      unexcused: 1,
      spoke: 1,
      state: "submitted",
    });
  for (const month of months.slice(0, 4))
    await addSitting(world, { cell: "DB2.1", month, total: 4, exempt: 0, present: 4, excused: 0, spoke: 4, selfClass: null });
  await addSitting(world, {
    cell: "DB2.2",
    month: "2026-01",
    total: 5,
    exempt: 0,
    present: 5,
    excused: 0,
    spoke: 1,
    selfClass: "trung_binh",
  });
  await addSitting(world, { cell: "CB1", month: "2026-03", heldOn: "2026-03-20", isRegular: false, isThematic: true, state: "accepted" });
}
