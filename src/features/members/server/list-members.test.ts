import { beforeAll, expect, test } from "vitest";
import { openWorld, type World } from "#test/world.ts";
import { listMembers, searchPeople } from "../contract.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const names = (page: { rows: readonly { fullName: string }[] }) => page.rows.map((row) => row.fullName);

test("people of a whole tree come by given name, the Vietnamese way", async () => {
  const page = await world.as("office").call(listMembers, { organisationId: world.unit.KHOI });
  expect(page).toMatchObject({ count: 21, total: 21, asOf: "2026-06-15" });
  expect(names(page).slice(0, 6)).toEqual([
    "Nguyễn Văn An",
    "Đỗ Thị Ánh",
    "Nguyễn Văn Ân",
    "Trần Thị Bình",
    "Lê Minh Châu",
    "Phạm Quốc Dũng",
  ]);
  expect(page.rows[0]).toMatchObject({
    cell: { name: "Chi bộ Văn phòng" },
    unit: { name: "Đảng bộ Sở Xây dựng" },
    cardNumber: "••••0000",
    standing: "official",
    opens: true,
  });
  const secretaryOfNone = page.rows.find((row) => row.fullName === "Mai Xuân Lộc");
  expect(secretaryOfNone?.unit).toBeNull();
});

test("pages follow each other without a gap", async () => {
  const ask = (page: number) => world.as("office").call(listMembers, { organisationId: world.unit.KHOI, page, pageSize: 8 });
  const pages = [await ask(1), await ask(2), await ask(3), await ask(4)];
  expect(pages.map((page) => page.rows.length)).toEqual([8, 8, 5, 0]);
  expect(new Set(pages.flatMap(names)).size).toBe(21);
  expect(pages[3]?.count).toBe(21);
});

test.each([
  ["nguyen van", ["Nguyễn Văn An", "Nguyễn Văn Ân", "Nguyễn Văn Thắng", "Nguyễn Mai Vân"]],
  ["Nguyễn Vân", ["Nguyễn Văn An", "Nguyễn Văn Ân", "Nguyễn Văn Thắng", "Nguyễn Mai Vân"]],
  ["van thang", ["Hoàng Văn Thắng", "Nguyễn Văn Thắng"]],
  ["thang", ["Hoàng Văn Thắng", "Nguyễn Văn Thắng"]],
  ["đỗ thị á", ["Đỗ Thị Ánh"]],
  ["dinh", ["Bùi Đình Ngọc"]],
  ["ngoc", ["Hồ Ngọc Lan", "Bùi Đình Ngọc"]],
  ["  NGUYEN   mai ", ["Nguyễn Mai Vân"]],
  ["0007", []],
  ["00100006", ["Hoàng Văn Thắng"]],
])("typing “%s” finds the right people", async (text, expected) => {
  const page = await world.as("office").call(listMembers, { organisationId: world.unit.KHOI, text });
  expect(names(page)).toEqual(expected);
  expect(page.count).toBe(expected.length);
  expect(page.total).toBe(21);
});

test("where nothing matches, names like it are offered", async () => {
  const ask = (text: string) => world.as("office").call(listMembers, { organisationId: world.unit.KHOI, text });
  expect((await ask("nguyen vam")).near).toEqual(
    ["Nguyễn Mai Vân", "Nguyễn Văn Ân", "Nguyễn Văn An"].sort((a, b) => a.localeCompare(b, "vi")).slice(0, 3),
  );
  expect((await ask("thanng")).near).toContain("Hoàng Văn Thắng");
  expect((await ask("xyzt")).near).toEqual([]);
  expect((await ask("%_\\")).near).toEqual([]);
});

test.each([
  [{ standing: "probationary" }, ["Vũ Thu Hà"]],
  [{ situation: "exempt" }, ["Bùi Đình Ngọc"]],
  [{ situation: "any" }, ["Bùi Đình Ngọc", "Đặng Hồng Sơn"]],
  [{ minority: true, sex: "female" }, ["Ngô Kim Oanh"]],
  [{ text: "van", situation: "none", sex: "male" }, ["Nguyễn Văn An", "Nguyễn Văn Ân", "Hoàng Văn Thắng", "Nguyễn Văn Thắng"]],
] as const)("filters %o", async (filters, expected) => {
  const page = await world.as("office").call(listMembers, { organisationId: world.unit.KHOI, ...filters });
  expect(names(page)).toEqual(expected);
});

test("a place below a root, one cell, and this unit only", async () => {
  const ask = (organisationId: number, below = true) => world.as("office").call(listMembers, { organisationId, below });
  expect(await ask(world.unit.DB1)).toMatchObject({ count: 13 });
  expect(await ask(world.unit["DB1.2"])).toMatchObject({ count: 3 });
  expect(await ask(world.unit.DB1, false)).toMatchObject({ count: 0, total: 0, rows: [] });
});

test("as of a day: who belonged then, with the standing of then", async () => {
  const page = await world.as("office").call(listMembers, { organisationId: world.unit.DB1, asOf: "2013-01-01" });
  expect(page).toMatchObject({ count: 12, asOf: "2013-01-01" });
  expect(page.rows.every((row) => row.standing === "probationary")).toBe(true);
});

test("outside of one's reach the place does not exist; without the permission it is refused", async () => {
  const ask = (name: "secretary" | "aside-secretary" | "member" | "administrator" | "former" | "nobody", unit: number, text?: string) =>
    world.as(name).call(listMembers, { organisationId: unit, ...(text && { text }) });
  await expect(ask("aside-secretary", world.unit["DB1.1"], "nguyen")).rejects.toMatchObject({ kind: "not-found" });
  await expect(ask("former", world.unit.KHOI)).rejects.toMatchObject({ kind: "not-found" });
  await expect(ask("member", world.unit["DB1.1"])).rejects.toMatchObject({ kind: "forbidden" });
  await expect(ask("administrator", world.unit.KHOI)).rejects.toMatchObject({ kind: "forbidden" });
  await expect(ask("nobody", world.unit.KHOI)).rejects.toMatchObject({ kind: "unauthenticated" });
  expect(await ask("secretary", world.unit["DB1.1"], "nguyen")).toMatchObject({ count: 2, total: 10 });
});

test("the search of the header finds people only where the caller may see them", async () => {
  const ask = async (name: "office" | "secretary" | "aside-office") =>
    (await world.as(name).call(searchPeople, { text: "nguyen van" })).people.map((one) => one.fullName);
  expect(await ask("office")).toEqual(["Nguyễn Văn An", "Nguyễn Văn Ân", "Nguyễn Văn Thắng", "Nguyễn Mai Vân"]);
  expect(await ask("secretary")).toEqual(["Nguyễn Văn An", "Nguyễn Mai Vân"]);
  expect(await ask("aside-office")).toEqual(["Nguyễn Văn Thắng"]);
  await expect(world.as("member").call(searchPeople, { text: "nguyen" })).rejects.toMatchObject({ kind: "forbidden" });
});
