import exceljs from "exceljs";
import { expect, test } from "vitest";
import { foundOrganisation } from "#features/organisations/contract.ts";
import { openWorld, why } from "#test/world.ts";
import { readMember } from "../../contract.ts";
import { putInGroups } from "../../groups/contract.ts";
import { listMyReadings } from "../../readings/contract.ts";
import { askCorrection, takeMyData } from "../contract.ts";

test("a member takes home what the program holds on the person, and that is noted too", async () => {
  const world = await openWorld();
  await world.as("office").call(readMember, { memberId: world.person["Trần Thị Bình"] ?? 0, ...why });
  await world.as("member").call(askCorrection, { field: "homePlace", after: "Xã Tân Hòa", reason: "ghi thiếu" });
  const place = { organisationId: world.unit["DB1.1"] };
  const founding = { code: "DB1.1.T1", kind: "group", name: "Tổ đảng 1", on: "2026-01-05", decision: "01-NQ/CB" } as const;
  const { id: groupId } = await world.as("office").call(foundOrganisation, { ...place, ...founding });
  const moves = [{ memberId: world.person["Trần Thị Bình"] ?? 0, before: null, groupId }];
  await world.as("secretary").call(putInGroups, { ...place, moves });
  const { fileName, body } = await world.as("member").download(takeMyData, {});
  expect(fileName).toBe("du-lieu-cua-toi-2026-06-15.xlsx");
  const book = new exceljs.Workbook();
  await book.xlsx.load(body as unknown as exceljs.Buffer); // exceljs declares a Buffer of its own
  const sheet = (name: string) => book.getWorksheet(name)?.getSheetValues().flat() ?? [];
  expect(book.worksheets.map((page) => page.name)).toEqual([
    "Lý lịch",
    "Sinh hoạt đảng",
    "Tình trạng",
    "Chức vụ",
    "Ai đã xem",
    "Đề nghị sửa",
    "Sinh hoạt",
  ]);
  expect(sheet("Lý lịch")).toEqual(expect.arrayContaining(["Trần Thị Bình", "00100001", "19/05/2012"]));
  expect(sheet("Sinh hoạt đảng")).toEqual(expect.arrayContaining(["Chi bộ Văn phòng", "Tổ đảng 1", "trong tổ đảng"]));
  expect(sheet("Tình trạng")).toContain("Chính thức");
  expect(sheet("Ai đã xem")).toContain("Người office");
  expect(sheet("Đề nghị sửa")).toContain("Xã Tân Hòa");
  const { rows } = await world.as("member").call(listMyReadings, {});
  expect(rows[0]).toMatchObject({ kind: "own-data", by: "Người member" });
  await expect(world.as("office").download(takeMyData, {})).rejects.toMatchObject({ reason: "no-file" });
});
