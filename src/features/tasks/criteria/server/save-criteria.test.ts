import { sql } from "kysely";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { openWorld, type World } from "#test/world.ts";
import {
  type CellCriteria,
  getCellCriteria,
  getMyCriteria,
  listCriteriaUse,
  markMyCriteria,
  remarkOnMember,
  saveCriteria,
} from "../contract.ts";

let world: World;
let of: { organisationId: number; month: string };
beforeAll(async () => {
  world = await openWorld();
  of = { organisationId: world.unit["DB1.1"], month: "2026-06" };
});
beforeEach(async () => {
  await sql`delete from criterion_marks`.execute(world.db);
  await sql`delete from member_criteria`.execute(world.db);
});

const two = [
  { id: null, text: "Dự đủ sinh hoạt" },
  { id: null, text: "Giúp một hộ khó khăn" },
];
const begin = (): Promise<CellCriteria> => world.as("secretary").call(saveCriteria, { ...of, seen: [], criteria: two });
const first = (cell: CellCriteria) => cell.criteria[0]?.id ?? 0;

test("a cell asks, a member marks the own, the committee reads all and remarks, the member reads the remark", async () => {
  const cell = await begin();
  expect(cell.criteria.map((one) => one.text)).toEqual(["Dự đủ sinh hoạt", "Giúp một hộ khó khăn"]);
  expect(cell.members.length).toBe(10);
  const mark = { month: "2026-06", marks: [{ criterionId: first(cell), mark: "partly" as const, remark: "Vắng một kỳ" }] };
  const mine = await world.as("member").call(markMyCriteria, mark);
  expect(mine.cells[0]?.criteria[0]).toMatchObject({ mark: "partly", remark: "Vắng một kỳ", committeeRemark: "" });
  const seen = await world.as("cell-committee").call(getCellCriteria, of);
  const bình = seen.members.find((one) => one.name === "Trần Thị Bình");
  expect(bình?.marks).toEqual([{ criterionId: first(cell), mark: "partly", remark: "Vắng một kỳ", committeeRemark: "" }]);
  const remark = { ...of, criterionId: first(cell), memberId: bình?.memberId ?? 0, before: "", remark: "Đã có lý do" };
  await world.as("deputy").call(remarkOnMember, remark);
  await expect(world.as("secretary").call(remarkOnMember, remark)).rejects.toMatchObject({ kind: "conflict" });
  const read = await world.as("member").call(getMyCriteria, { month: "2026-06" });
  expect(read.cells[0]?.criteria[0]).toMatchObject({ mark: "partly", committeeRemark: "Đã có lý do" });
});

test("nobody sees another's marks: not a member, not the office above, not another cell; the history keeps no word of them", async () => {
  const cell = await begin();
  await world
    .as("member")
    .call(markMyCriteria, { month: "2026-06", marks: [{ criterionId: first(cell), mark: "no", remark: "Việc nhà" }] });
  await expect(world.as("member").call(getCellCriteria, of)).rejects.toMatchObject({ kind: "forbidden" });
  for (const above of ["office", "branch-office", "standing", "organisers", "commission"] as const)
    await expect(world.as(above).call(getCellCriteria, of)).rejects.toMatchObject({ kind: "forbidden" });
  await expect(world.as("aside-secretary").call(getCellCriteria, of)).rejects.toMatchObject({ kind: "not-found" });
  const other = await world.as("moved").call(getMyCriteria, { month: "2026-06" });
  expect(other.cells).toEqual([]);
  await expect(
    world.as("moved").call(markMyCriteria, { month: "2026-06", marks: [{ criterionId: first(cell), mark: "yes", remark: "" }] }),
  ).rejects.toMatchObject({ kind: "rule", reason: "not-own-criterion" });
  const { rows } = await sql<{ text: string }>`
    select concat(before, after) as text from history where object_kind = 'criteria'`.execute(world.db);
  expect(rows.length).toBeGreaterThan(1);
  expect(rows.map((row) => row.text).join()).not.toContain("Việc nhà");
  expect(rows.map((row) => row.text).join()).not.toContain('"no"');
});

test("the level above learns which cells ask, and nothing else", async () => {
  await begin();
  const use = await world.as("office").call(listCriteriaUse, { organisationId: world.unit.KHOI });
  expect(use).toEqual({ asOf: "2026-06-15", cells: 4, using: [{ organisationId: world.unit["DB1.1"], name: "Chi bộ Văn phòng" }] });
});

test("from a month on another list holds; old words keep their marks, and a list saved twice is a conflict", async () => {
  const cell = await begin();
  await world.as("member").call(markMyCriteria, { month: "2026-06", marks: [{ criterionId: first(cell), mark: "yes", remark: "" }] });
  const [kept, dropped] = cell.criteria;
  const next = { ...of, month: "2026-07", seen: [kept?.id ?? 0, dropped?.id ?? 0] };
  const criteria = [
    { id: null, text: "Đọc một cuốn sách" },
    { id: kept?.id ?? 0, text: kept?.text ?? "" },
  ];
  const july = await world.as("secretary").call(saveCriteria, { ...next, criteria });
  expect(july.criteria.map((one) => one.text)).toEqual(["Đọc một cuốn sách", "Dự đủ sinh hoạt"]);
  await expect(world.as("secretary").call(saveCriteria, { ...next, criteria })).rejects.toMatchObject({ kind: "conflict" });
  const june = await world.as("secretary").call(getCellCriteria, of);
  expect(june.criteria.map((one) => one.text).sort()).toEqual(["Dự đủ sinh hoạt", "Giúp một hộ khó khăn"]);
  await expect(world.as("secretary").call(saveCriteria, { ...of, month: "2026-05", seen: [], criteria: [] })).rejects.toMatchObject({
    reason: "month-over",
  });
});

test("a month is marked while it runs and in the one after; a place above cells has no criteria", async () => {
  const cell = await begin();
  const marks = [{ criterionId: first(cell), mark: "yes" as const, remark: "" }];
  await expect(world.as("member").call(markMyCriteria, { month: "2026-07", marks })).rejects.toMatchObject({ reason: "month-closed" });
  await expect(
    world
      .as("secretary")
      .call(saveCriteria, { ...of, seen: [], criteria: Array.from({ length: 11 }, () => two[0] ?? { id: null, text: "x" }) }),
  ).rejects.toMatchObject({ kind: "invalid" });
  expect(await world.as("stranger").call(getMyCriteria, { month: "2026-06" })).toMatchObject({ cells: [] });
});
