import { beforeAll, expect, test } from "vitest";
import { openWorld, type World, why } from "#test/world.ts";
import { readMember } from "../contract.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const memberId = (name: string) => world.person[name] ?? 0;

test("a file holds the register, the memberships, the standing and what may be done", async () => {
  const file = await world.as("office").call(readMember, { memberId: memberId("Bùi Đình Ngọc"), ...why });
  expect(file).toMatchObject({
    fullName: "Bùi Đình Ngọc",
    cell: { name: "Chi bộ Văn phòng" },
    cardNumber: "••••0008",
    fileNumber: "000008AB",
    age: 48,
    standing: "official",
    situation: "exempt",
    endedOn: null,
    warnings: [],
  });
  expect(file.path.map((step) => step.name)).toEqual(["Đảng bộ Khối các cơ quan tỉnh", "Đảng bộ Sở Xây dựng", "Chi bộ Văn phòng"]);
  expect(file.memberships).toMatchObject([{ organisation: { name: "Chi bộ Văn phòng" }, from: "2012-05-19", to: null, kind: "full" }]);
  expect(file.statuses.map((status) => [status.status, status.from, status.to])).toEqual([
    ["exempt", "2025-01-01", null],
    ["official", "2013-05-19", null],
    ["probationary", "2012-05-19", "2013-05-19"],
  ]);
  expect(file.can).toContain("members.manage");
});

test("a guessed id outside of one's reach is not found, like one that does not exist", async () => {
  const ask = (name: "secretary" | "aside-secretary" | "administrator" | "nobody", id: number) =>
    world.as(name).call(readMember, { memberId: id, ...why });
  await expect(ask("aside-secretary", memberId("Trần Thị Bình"))).rejects.toMatchObject({ kind: "not-found" });
  await expect(ask("secretary", memberId("Ngô Kim Oanh"))).rejects.toMatchObject({ kind: "not-found" });
  await expect(ask("secretary", 999_999)).rejects.toMatchObject({ kind: "not-found" });
  await expect(ask("administrator", memberId("Trần Thị Bình"))).rejects.toMatchObject({ kind: "forbidden" });
  await expect(ask("nobody", memberId("Trần Thị Bình"))).rejects.toMatchObject({ kind: "unauthenticated" });
});
