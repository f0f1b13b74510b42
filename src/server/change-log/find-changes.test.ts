import exceljs from "exceljs";
import { beforeAll, expect, test } from "vitest";
import { exportChanges, listChanges, listObjectChanges } from "#contract/change-log.ts";
import type { Role } from "#contract/permissions.ts";
import { correctMember, readMember } from "#features/members/contract.ts";
import { changeStatus } from "#features/members/movements/contract.ts";
import { renameOrganisation } from "#features/organisations/contract.ts";
import { openWorld, type World, why } from "#test/world.ts";

let world: World;
let memberId: number;
beforeAll(async () => {
  world = await openWorld();
  memberId = world.person["Trần Thị Bình"] ?? 0;
  const file = await world.as("secretary").call(readMember, { memberId, ...why });
  const { cardNumber, citizenNumber, ...fields } = file;
  await world.as("secretary").call(correctMember, { ...fields, memberId, phone: "0900000001", cardNumber: "00107777" });
  const exempt = { memberId, version: 2, on: "2026-06-01", change: "start", situation: "exempt", decision: "Giấy ra viện số 5" } as const;
  await world.as("secretary").call(changeStatus, exempt);
});

const ofMember = () => ({ kind: "member", objectId: memberId }) as const;

/** The secretary's account with another role in the same cell. */
async function asRole(role: Role): Promise<void> {
  await world.db.updateTable("account_roles").set({ role }).where("account_id", "=", world.account.secretary).execute();
}

test("a change tells who, when, and what before and after, with numbers masked", async () => {
  const { rows } = await world.as("secretary").call(listObjectChanges, ofMember());
  expect(rows).toMatchObject([
    { action: "start-situation", by: "Người secretary", after: { situation: "exempt", decision: "Giấy ra viện số 5" } },
    { action: "correct-member", before: { cardNumber: "••••0001" }, after: { cardNumber: "••••7777", phone: "0900000001" } },
  ]);
});

test("grounds of health are for whoever may see them, what a change says of a person for whoever may open the file", async () => {
  await asRole("cell-deputy");
  const deputy = await world.as("secretary").call(listObjectChanges, ofMember());
  expect(deputy.rows[0]).toMatchObject({ after: { situation: "exempt", decision: "có lý do" } });
  expect(JSON.stringify(deputy)).not.toContain("ra viện");
  await asRole("cell-committee");
  expect((await world.as("secretary").call(listObjectChanges, ofMember())).rows).toEqual([]);
  await expect(world.as("secretary").call(readMember, { memberId, ...why })).rejects.toMatchObject({ kind: "forbidden" });
  await asRole("cell-secretary");
});

test("elsewhere nothing is found, whether or not the object exists", async () => {
  for (const name of ["aside-secretary", "aside-office", "administrator", "stranger", "member"] as const) {
    expect((await world.as(name).call(listObjectChanges, ofMember())).rows).toEqual([]);
    expect((await world.as(name).call(listObjectChanges, { kind: "member", objectId: 999_999 })).rows).toEqual([]);
  }
});

test("the log of a place is narrowed, goes on below its last line, and keeps to the place", async () => {
  const renamed = {
    organisationId: world.unit.DB2,
    version: 1,
    name: "Đảng bộ Sở Y tế tỉnh",
    symbol: null,
    hostUnit: null,
    hostUnitKind: null,
  };
  await world.as("office").call(renameOrganisation, { ...renamed, on: "2026-06-01" });
  const office = world.as("office");
  const all = await office.call(listChanges, { organisationId: world.unit.KHOI });
  expect(all.rows.map((line) => line.action)).toEqual(["rename-organisation", "start-situation", "correct-member"]);
  const members = await office.call(listChanges, { organisationId: world.unit.KHOI, kind: "member", by: "secretary", pageSize: 1 });
  expect(members.rows).toMatchObject([{ action: "start-situation", place: "Chi bộ Văn phòng" }]);
  const next = await office.call(listChanges, { organisationId: world.unit.KHOI, kind: "member", pageSize: 1, before: members.next ?? 0 });
  expect(next.rows).toMatchObject([{ action: "correct-member" }]);
  expect((await office.call(listChanges, { organisationId: world.unit.KHOI, to: "2026-06-14" })).rows).toEqual([]);
  const branch = await world.as("branch-office").call(listChanges, { organisationId: world.unit.DB1 });
  expect(branch.rows.map((line) => line.action)).not.toContain("rename-organisation");
  await expect(world.as("branch-office").call(listChanges, { organisationId: world.unit.DB2 })).rejects.toMatchObject({
    kind: "not-found",
  });
  await expect(world.as("administrator").call(listChanges, { organisationId: world.unit.DB2 })).rejects.toMatchObject({
    kind: "forbidden",
  });
});

test("the log comes as a file in Vietnamese words", async () => {
  const { body } = await world.as("secretary").download(exportChanges, { organisationId: world.unit["DB1.1"] });
  const book = new exceljs.Workbook();
  await book.xlsx.load(body as unknown as exceljs.Buffer); // exceljs declares a Buffer of its own
  const text = JSON.stringify(book.worksheets[0]?.getSheetValues());
  expect(text).toContain("Sửa hồ sơ");
  expect(text).toContain("Điện thoại: 0900000001");
  expect(text).toContain("Tình trạng sinh hoạt: Miễn sinh hoạt");
  expect(text).not.toContain("00107777");
});
