import { beforeAll, expect, test } from "vitest";
import { openWorld, type World } from "#test/world.ts";
import { getAccountRights, listRoles } from "../contract.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const rightsOf = (name: "secretary" | "delegate" | "double" | "aside-office", asked: "administrator" | "branch-administrator") =>
  world.as(asked).call(getAccountRights, { accountId: world.account[name] });

test("an administrator learns how far somebody sees, in counts, and nothing of what is there", async () => {
  const secretary = await rightsOf("secretary", "administrator");
  expect(secretary.counts).toEqual({ organisations: 1, cells: 1, members: 10, files: 10 });
  expect(secretary.permissions.find(({ permission }) => permission === "members.file")?.places).toEqual([
    { name: "Chi bộ Văn phòng", below: false },
  ]);
  expect(JSON.stringify(secretary)).not.toContain("Trần Thị Bình");
});

test("several roles at once and a lent one are told apart", async () => {
  expect((await rightsOf("double", "administrator")).counts).toEqual({ organisations: 3, cells: 2, members: 7, files: 3 });
  expect((await rightsOf("delegate", "administrator")).roles).toEqual([
    { role: "cell-committee", organisationName: "Chi bộ Thanh tra tỉnh", lastDay: null, actingFor: null },
    { role: "cell-secretary", organisationName: "Chi bộ Thanh tra tỉnh", lastDay: "2026-06-20", actingFor: "Người aside-secretary" },
  ]);
});

test("an administrator of a branch asks about its own people only", async () => {
  expect((await rightsOf("secretary", "branch-administrator")).displayName).toBe("Người secretary");
  await expect(rightsOf("aside-office", "branch-administrator")).rejects.toMatchObject({ kind: "not-found" });
});

test("what a role may do is told as the program holds it", async () => {
  const { rows } = await world.as("administrator").call(listRoles, {});
  const administrator = rows.find(({ role }) => role === "administrator");
  expect(administrator?.rights.map(({ permission }) => permission).filter((permission) => permission.startsWith("members"))).toEqual([]);
});
