import { beforeAll, expect, test } from "vitest";
import { openWorld, type World } from "#test/world.ts";
import { openTable } from "../../contract.ts";
import { addTableLayout, endTableLayout, getTableLayout, listTableLayouts, previewTableLayout } from "../contract.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const rule = { kind: "equals" as const, along: "rows" as const, plus: ["duoi-41", "tu-41"], equals: "tong-so" };
const layout = {
  name: "Đảng viên nữ theo tuổi",
  rows: [
    { code: "tong-so", label: "Tổng số", count: "closing" as const },
    { code: "duoi-41", label: "Dưới 41", count: "closing" as const, level: 2 as const, where: [{ by: "age" as const, to: 40 }] },
    { code: "tu-41", label: "Từ 41", count: "closing" as const, level: 2 as const, where: [{ by: "age" as const, from: 41 }] },
    { code: "viec", label: "Việc nhập tay" },
  ],
  columns: [
    { code: "tong", label: "Tổng số" },
    { code: "nu", label: "Nữ", where: [{ by: "sex" as const, is: ["female"] }] },
  ],
  rules: [rule],
};
const place = () => ({ organisationId: world.unit.DB1 });

test("a layout that is being made shows the numbers of now and keeps nothing", async () => {
  const office = world.as("office");
  const seen = await office.call(previewTableLayout, { ...place(), layout, period: "2026-H1" });
  const at = (row: string, column: string) => seen.cells.find((cell) => cell.row === row && cell.column === column)?.value;
  expect([at("tong-so", "tong"), at("tong-so", "nu"), at("viec", "tong")]).toEqual([13, 6, null]);
  expect((at("duoi-41", "tong") ?? 0) + (at("tu-41", "tong") ?? 0)).toBe(13);
  expect(seen).toMatchObject({ asOf: "2026-06-15", imbalances: [] });
  expect(await world.db.selectFrom("table_layouts").select("id").execute()).toEqual([]);
});

test("a rule that does not hold is shown with its numbers, a wrong one is named at its field", async () => {
  const office = world.as("office");
  const loose = { ...layout, rules: [{ ...rule, plus: ["duoi-41"] }] };
  const { imbalances } = await office.call(previewTableLayout, { ...place(), layout: loose, period: "2026-H1" });
  expect(imbalances[0]).toContain("bảng ghi 13");
  const wrong = { ...layout, rules: [{ ...rule, equals: "khong-co" }] };
  const refused = { fields: { "layout.rules.0.equals": "Quy tắc nêu khong-co, biểu không có dòng ấy." } };
  await expect(office.call(previewTableLayout, { ...place(), layout: wrong, period: "2026-H1" })).rejects.toMatchObject(refused);
  await expect(office.call(addTableLayout, { ...place(), source: "CV 12", layout: wrong })).rejects.toMatchObject(refused);
  await expect(office.call(previewTableLayout, { ...place(), layout, period: "2027" })).rejects.toMatchObject({
    reason: "period-not-begun",
  });
});

test("a shipped layout is read, copied with changes, used below and ended; history is written", async () => {
  const office = world.as("office");
  const shipped = await office.call(getTableLayout, { organisationId: world.unit.KHOI, code: "bien-dong-dang-vien" });
  const own = { ...shipped.layout, name: "Biến động của Khối", rows: shipped.layout.rows.filter((row) => row.code !== "xin-ra") };
  const rules = own.rules.map((rule) => (rule.kind === "equals" ? { ...rule, plus: rule.plus.filter((code) => code !== "xin-ra") } : rule));
  const { code } = await office.call(addTableLayout, {
    ...{ organisationId: world.unit.KHOI, source: "CV 12-CV/ĐUK", layout: { ...own, rules } },
  });
  const below = await world.as("branch-office").call(listTableLayouts, place());
  expect(below.rows.find((row) => row.code === code)).toMatchObject({ name: "Biến động của Khối", endedOn: null });
  await world.as("branch-office").call(openTable, { ...place(), layoutCode: code, period: "2026-H1" });
  const listed = await office.call(listTableLayouts, { organisationId: world.unit.KHOI });
  expect(listed).toMatchObject({ can: ["add"] });
  expect(listed.rows.find((row) => row.code === code)?.can).toEqual(["copy", "end"]);
  await office.call(endTableLayout, { organisationId: world.unit.KHOI, code });
  const after = await office.call(listTableLayouts, { organisationId: world.unit.KHOI });
  expect(after.rows.find((row) => row.code === code)).toMatchObject({ endedOn: "2026-06-15", can: ["copy"] });
  const kept = await world.db.selectFrom("history").select("action").where("object_kind", "=", "table-layout").orderBy("id").execute();
  expect(kept.map((row) => row.action)).toEqual(["add-table-layout", "end-table-layout"]);
});

test("who may only see copies and previews nothing; another place's layout is unknown here", async () => {
  expect(await world.as("secretary").call(listTableLayouts, { organisationId: world.unit["DB1.1"] })).toMatchObject({ can: [] });
  await expect(
    world.as("secretary").call(previewTableLayout, { organisationId: world.unit["DB1.1"], layout, period: "2026-H1" }),
  ).rejects.toMatchObject({ kind: "forbidden" });
  await expect(world.as("office").call(getTableLayout, { ...place(), code: "khong-co" })).rejects.toMatchObject({
    reason: "no-such-layout",
  });
});
