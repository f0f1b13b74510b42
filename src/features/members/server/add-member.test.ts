import { beforeAll, expect, test } from "vitest";
import { listObjectChanges } from "#contract/change-log.ts";
import { openWorld, type World } from "#test/world.ts";
import { addMember, listMembers } from "../contract.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const draft = () => ({
  organisationId: world.unit["DB1.1"],
  fullName: "  NGUYỄN   THỊ HƯƠNG ",
  sex: "female" as const,
  birthDate: "1990-04-02",
  ethnicity: "Tày",
  joinedOn: "2015-09-02",
  officialOn: "2016-09-02",
  cardNumber: "41000001",
  fileNumber: "123456ab",
  citizenNumber: "012345678901",
  enteredOn: "2026-06-01",
  enteredHow: "transferred" as const,
  enteredFrom: "Đảng bộ Sở Tài chính",
});

test("a secretary adds a member of the own cell; name, standing, search and history follow", async () => {
  const file = await world.as("secretary").call(addMember, draft());
  expect(file).toMatchObject({
    fullName: "Nguyễn Thị Hương",
    cardNumber: "••••0001",
    citizenNumber: "••••8901",
    fileNumber: "123456AB",
    standing: "official",
    version: 1,
  });
  expect(file.memberships).toMatchObject([
    { from: "2026-06-01", to: null, enteredHow: "transferred", enteredFrom: "Đảng bộ Sở Tài chính" },
  ]);
  expect(file.statuses.map((status) => [status.status, status.from, status.to])).toEqual([
    ["official", "2016-09-02", null],
    ["probationary", "2015-09-02", "2016-09-02"],
  ]);
  const { rows } = await world.as("office").call(listObjectChanges, { kind: "member", objectId: file.id });
  expect(rows).toMatchObject([
    { action: "add-member", by: "Người secretary", after: { fullName: "Nguyễn Thị Hương", cardNumber: "••••0001" } },
  ]);
  const found = await world.as("office").call(listMembers, { organisationId: world.unit.KHOI, text: "nguyen thi huo" });
  expect(found.rows.map((row) => row.id)).toEqual([file.id]);
});

test.each([
  ["a birth in the future", { birthDate: "2027-01-01" }, "birthDate"],
  ["somebody older than 120", { birthDate: "1899-01-01" }, "birthDate"],
  ["joining before birth", { joinedOn: "1989-01-01", officialOn: null }, "joinedOn"],
  ["joining in the future", { joinedOn: "2026-07-01", officialOn: null }, "joinedOn"],
  ["official before joining", { officialOn: "2015-09-01" }, "officialOn"],
  ["seven digits on a card", { cardNumber: "4100002" }, "cardNumber"],
  ["a file number without letters", { fileNumber: "123456" }, "fileNumber"],
  ["a citizen number with a letter", { citizenNumber: "01234567890a" }, "citizenNumber"],
  ["a card of somebody else", { cardNumber: "00100001" }, "cardNumber"],
  ["the same person again", { fullName: "Trần Thị Bình", birthDate: "1971-03-15" }, "fullName"],
  ["a day of entry to come", { enteredOn: "2026-06-16" }, "enteredOn"],
])("refuses %s at its field, and writes nothing", async (_, change, field) => {
  const before = await count();
  const input = { ...draft(), cardNumber: "41000009", fullName: "Lê Thị Khác", ...change };
  await expect(world.as("office").call(addMember, input)).rejects.toMatchObject({ kind: "rule", fields: { [field]: expect.any(String) } });
  expect(await count()).toBe(before);
});

test("31/02 and a missing name are refused before anything else", async () => {
  await expect(world.as("office").call(addMember, { ...draft(), birthDate: "1975-02-31" })).rejects.toMatchObject({
    kind: "invalid",
    fields: { birthDate: expect.stringContaining("không có trong lịch") },
  });
  await expect(world.as("office").call(addMember, { ...draft(), fullName: " " })).rejects.toMatchObject({
    kind: "invalid",
    fields: { fullName: "Cần nhập họ và tên." },
  });
});

test("somebody else of the same name and birth date can be entered when said so", async () => {
  const file = await world.as("office").call(addMember, {
    ...draft(),
    fullName: "Trần Thị Bình",
    birthDate: "1971-03-15",
    cardNumber: null,
    isAnother: true,
    joinedOn: "1988-05-01",
    officialOn: null,
  });
  expect(file.standing).toBe("probationary");
  expect(file.warnings).toEqual(["Vào Đảng khi 17 tuổi, quy định từ 18 tuổi. Đối chiếu với hồ sơ gốc."]);
});

test("only into a cell that lives, and only where the caller may write", async () => {
  await expect(world.as("office").call(addMember, { ...draft(), organisationId: world.unit.DB1 })).rejects.toMatchObject({
    reason: "not-a-cell",
  });
  await expect(world.as("office").call(addMember, { ...draft(), organisationId: world.unit["DB2.2"] })).rejects.toMatchObject({
    reason: "dissolved",
  });
  await expect(world.as("secretary").call(addMember, { ...draft(), organisationId: world.unit["DB1.2"] })).rejects.toMatchObject({
    kind: "not-found",
  });
  await expect(world.as("member").call(addMember, draft())).rejects.toMatchObject({ kind: "forbidden" });
});

test("the holder of a card is named only to those who may see the person", async () => {
  const input = { ...draft(), organisationId: world.unit.CB1, fullName: "Hà Thị Mới", cardNumber: "00100001" };
  await expect(world.as("aside-secretary").call(addMember, input)).rejects.toMatchObject({
    message: expect.stringContaining("một đảng viên khác trong sổ"),
  });
});

async function count(): Promise<number> {
  return (await world.db.selectFrom("members").select("id").execute()).length;
}
