import { beforeAll, expect, test } from "vitest";
import { listObjectChanges } from "#contract/change-log.ts";
import { openWorld, type World, why } from "#test/world.ts";
import { correctMember, listMembers, type MemberDetail, readMember } from "../contract.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const open = (name: string) => world.as("office").call(readMember, { memberId: world.person[name] ?? 0, ...why });
/** What the form sends back when nothing was touched: all fields but the masked numbers. */
const untouched = ({ cardNumber, citizenNumber, id, ...file }: MemberDetail) => ({ ...file, memberId: id });

test("a correction keeps before and after, and the masked numbers", async () => {
  const file = await open("Lê Minh Châu");
  const corrected = await world
    .as("secretary")
    .call(correctMember, { ...untouched(file), fullName: "Lê Minh Trâu", birthDate: "1972-03-16" });
  expect(corrected).toMatchObject({ fullName: "Lê Minh Trâu", birthDate: "1972-03-16", cardNumber: "••••0002", version: 2 });
  const { rows } = await world.as("office").call(listObjectChanges, { kind: "member", objectId: file.id });
  expect(rows[0]).toMatchObject({
    action: "correct-member",
    by: "Người secretary",
    before: { fullName: "Lê Minh Châu", birthDate: "1972-03-15" },
    after: { fullName: "Lê Minh Trâu", birthDate: "1972-03-16" },
  });
  const found = await world.as("office").call(listMembers, { organisationId: world.unit.KHOI, text: "trau" });
  expect(found.rows.map((row) => row.id)).toEqual([file.id]);
});

test("two people correcting the same file: the second is told and sees what stands", async () => {
  const file = await open("Đỗ Thị Ánh");
  await world.as("secretary").call(correctMember, { ...untouched(file), occupation: "Công chức" });
  const second = world.as("office").call(correctMember, { ...untouched(file), occupation: "Viên chức" });
  await expect(second).rejects.toMatchObject({ kind: "conflict", current: { occupation: "Công chức", version: 2 } });
});

test("nothing changed writes nothing", async () => {
  const file = await open("Phạm Quốc Dũng");
  expect(await world.as("office").call(correctMember, untouched(file))).toMatchObject({ version: 1 });
});

test("corrected dates move the standing with them", async () => {
  const file = await open("Nguyễn Văn An");
  const corrected = await world.as("office").call(correctMember, { ...untouched(file), officialOn: "2013-06-01" });
  expect(corrected.statuses.map((status) => [status.status, status.from, status.to])).toEqual([
    ["official", "2013-06-01", null],
    ["probationary", "2012-05-19", "2013-06-01"],
  ]);
  const without = await world.as("office").call(correctMember, { ...untouched(corrected), officialOn: null });
  expect(without).toMatchObject({ standing: "official", officialOn: null });
});

test("a number can be changed and removed, and must be right", async () => {
  const file = await open("Hoàng Văn Thắng");
  const correct = (change: object, version = 1) => world.as("office").call(correctMember, { ...untouched(file), version, ...change });
  await expect(correct({ cardNumber: "123" })).rejects.toMatchObject({ kind: "rule", fields: { cardNumber: expect.any(String) } });
  await expect(correct({ cardNumber: "00100001" })).rejects.toMatchObject({ reason: "card-taken" });
  expect(await correct({ cardNumber: "41009999" })).toMatchObject({ cardNumber: "••••9999" });
  expect(await correct({ cardNumber: "" }, 2)).toMatchObject({ cardNumber: null });
});

test("outside of one's reach there is nobody to correct", async () => {
  const file = await open("Ngô Kim Oanh");
  await expect(world.as("secretary").call(correctMember, untouched(file))).rejects.toMatchObject({ kind: "not-found" });
  await expect(world.as("administrator").call(correctMember, untouched(file))).rejects.toMatchObject({ kind: "forbidden" });
});
