import { beforeAll, describe, expect, test } from "vitest";
import { foundOrganisation } from "#features/organisations/contract.ts";
import { openWorld, type World } from "#test/world.ts";
import { transferMember } from "../../movements/contract.ts";
import { getCellGroups, putInGroups } from "../contract.ts";

let world: World;
let cell: { organisationId: number };
const group: Record<string, number> = {};
const person = (name: string) => world.person[name] ?? 0;
const put = (who: "secretary" | "member" | "aside-secretary", ...moves: [name: string, before: number | null, groupId: number | null][]) =>
  world
    .as(who)
    .call(putInGroups, { ...cell, moves: moves.map(([name, before, groupId]) => ({ memberId: person(name), before, groupId })) });
beforeAll(async () => {
  world = await openWorld();
  cell = { organisationId: world.unit["DB1.1"] };
  const given = { kind: "group", on: "2026-01-05", decision: "02-NQ/CB" } as const;
  for (const [code, name, at] of [
    ["T10", "Tổ đảng 10", "DB1.1"],
    ["T2", "Tổ đảng 2", "DB1.1"],
    ["X1", "Tổ đảng 1", "DB1.2"],
  ] as const)
    group[code] = (await world.as("office").call(foundOrganisation, { ...given, code, name, organisationId: world.unit[at] })).id;
});

describe("a cell with tổ đảng", () => {
  test("shows its groups as numbers are read, and everybody once", async () => {
    const seen = await world.as("cell-committee").call(getCellGroups, cell);
    expect(seen.groups.map(({ name }) => name)).toEqual(["Tổ đảng 2", "Tổ đảng 10"]);
    expect(seen.people).toHaveLength(10);
    expect(seen.people.every(({ groupId }) => groupId === null)).toBe(true);
    expect(seen.can).not.toContain("members.manage");
  });

  test("its secretary puts people into groups, puts one right the same day, and each is in the history", async () => {
    await put("secretary", ["Nguyễn Văn An", null, group.T2 ?? 0], ["Lê Minh Châu", null, group.T2 ?? 0]);
    const seen = await put("secretary", ["Lê Minh Châu", group.T2 ?? 0, group.T10 ?? 0]);
    const groupOf = (name: string) => seen.people.find((one) => one.name === name)?.groupId;
    expect([groupOf("Nguyễn Văn An"), groupOf("Lê Minh Châu"), groupOf("Đỗ Thị Ánh")]).toEqual([group.T2, group.T10, null]);
    const rows = await world.db.selectFrom("group_memberships").select("id").where("member_id", "=", person("Lê Minh Châu")).execute();
    expect(rows).toHaveLength(1);
    const history = await world.db
      .selectFrom("history")
      .select(["object_id", "before", "after"])
      .where("action", "=", "put-in-group")
      .orderBy("id")
      .execute();
    expect(history.at(-1)).toEqual({
      object_id: person("Lê Minh Châu"),
      before: { group: "Tổ đảng 2" },
      after: { group: "Tổ đảng 10" },
    });
    expect(history).toHaveLength(3);
  });

  test("of two who sort people the second is told, with the list as it stands", async () => {
    const refused = put("secretary", ["Nguyễn Văn An", null, group.T10 ?? 0]);
    await expect(refused).rejects.toMatchObject({ kind: "conflict", reason: "changed-meanwhile", current: { groups: [{}, {}] } });
  });

  test.each<[string, () => Parameters<typeof put>, string]>([
    ["somebody of another cell", () => ["secretary", ["Ngô Kim Oanh", null, group.T2 ?? 0]], "not-of-this-cell"],
    ["a group of another cell", () => ["secretary", ["Đỗ Thị Ánh", null, group.X1 ?? 0]], "not-a-group-here"],
    ["one person twice", () => ["secretary", ["Đỗ Thị Ánh", null, group.T2 ?? 0], ["Đỗ Thị Ánh", null, group.T10 ?? 0]], "named-twice"],
  ])("refuses %s", async (_, given, reason) => {
    await expect(put(...given())).rejects.toMatchObject({ kind: "rule", reason });
  });

  test("a member may not; the cell does not exist for a secretary elsewhere", async () => {
    await expect(put("member", ["Đỗ Thị Ánh", null, group.T2 ?? 0])).rejects.toMatchObject({ kind: "forbidden" });
    await expect(put("aside-secretary", ["Đỗ Thị Ánh", null, group.T2 ?? 0])).rejects.toMatchObject({ kind: "not-found" });
  });

  test("whoever leaves the cell leaves its groups", async () => {
    const moved = { memberId: person("Nguyễn Văn An"), version: 1, on: "2026-06-14", kind: "full" as const };
    await world.as("office").call(transferMember, { ...moved, toOrganisationId: world.unit["DB1.2"] });
    const there = await world.as("office").call(getCellGroups, { organisationId: world.unit["DB1.2"] });
    expect(there.people.find(({ name }) => name === "Nguyễn Văn An")).toMatchObject({ groupId: null });
    expect((await world.as("secretary").call(getCellGroups, cell)).people.map(({ name }) => name)).not.toContain("Nguyễn Văn An");
  });
});
