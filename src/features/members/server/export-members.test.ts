import exceljs from "exceljs";
import { beforeAll, expect, test } from "vitest";
import { openWorld, type World, why } from "#test/world.ts";
import { exportMembers } from "../contract.ts";
import { listReadings } from "../readings/contract.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

/** The sheet as rows of text, days as YYYY-MM-DD. */
async function open(body: Buffer): Promise<unknown[][]> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(body as unknown as exceljs.Buffer); // exceljs declares a Buffer of its own
  const rows: unknown[][] = [];
  book.worksheets[0]?.eachRow((row) =>
    rows.push((row.values as unknown[]).slice(1).map((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value))),
  ); // exceljs counts from one
  return rows;
}

test("the filtered list comes as a file with the columns of the register, in name order", async () => {
  const { fileName, body } = await world
    .as("office")
    .download(exportMembers, { organisationId: world.unit.KHOI, text: "nguyen van", ...why });
  expect(fileName).toBe("danh-sach-dang-vien-2026-06-15.xlsx");
  const rows = await open(body);
  expect(rows[0]).toEqual(["ĐẢNG BỘ KHỐI CÁC CƠ QUAN TỈNH"]);
  expect(rows[1]).toEqual(["DANH SÁCH ĐẢNG VIÊN (có đến ngày 15/06/2026)"]);
  const head = rows.find((row) => row[0] === "STT") ?? [];
  const lines = rows.slice(rows.indexOf(head) + 1);
  const column = (title: string) => lines.map((line) => line[head.indexOf(title)]);
  expect(column("Họ và tên")).toEqual(["Nguyễn Văn An", "Nguyễn Văn Ân", "Nguyễn Văn Thắng", "Nguyễn Mai Vân"]);
  expect(column("STT")).toEqual([1, 2, 3, 4]);
  expect(column("Số thẻ đảng viên")[0]).toBe("••••0000");
  expect(column("Ngày vào Đảng")[0]).toBe("2012-05-19");
  expect(column("Tình trạng")[0]).toBe("Chính thức");
});

test("card numbers stand in full only where they are asked for by whoever may see them", async () => {
  const asked = { organisationId: world.unit["DB1.1"], ...why, showsNumbers: true };
  const { body } = await world.as("secretary").download(exportMembers, asked);
  expect((await open(body)).flat()).toContain("00100001");
  await world.db.updateTable("account_roles").set({ role: "cell-deputy" }).where("account_id", "=", world.account.secretary).execute();
  await expect(world.as("secretary").download(exportMembers, asked)).rejects.toMatchObject({ kind: "forbidden" });
  await world.db.updateTable("account_roles").set({ role: "cell-secretary" }).where("account_id", "=", world.account.secretary).execute();
});

test("who took out whom, and what for, is one line of the reading log", async () => {
  await world.as("secretary").download(exportMembers, { organisationId: world.unit["DB1.1"], ...why });
  const { rows } = await world.as("office").call(listReadings, { organisationId: world.unit["DB1.1"], kind: "export" });
  expect(rows[0]).toMatchObject({ by: "Người secretary", kind: "export", count: 10, subject: "Danh sách đảng viên", ...why });
});

test("nothing comes out of a place outside of one's reach", async () => {
  await expect(world.as("aside-secretary").download(exportMembers, { organisationId: world.unit["DB1.1"], ...why })).rejects.toMatchObject({
    kind: "not-found",
  });
  await expect(world.as("member").download(exportMembers, { organisationId: world.unit["DB1.1"], ...why })).rejects.toMatchObject({
    kind: "forbidden",
  });
});
