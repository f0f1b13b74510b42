import { beforeAll, expect, test } from "vitest";
import { listObjectChanges } from "#contract/change-log.ts";
import type { CallInputOf } from "#contract/endpoint.ts";
import { listMembers } from "#features/members/contract.ts";
import { changeStatus } from "#features/members/movements/contract.ts";
import { findHeldRoles } from "#server/access/held-roles.ts";
import { openWorld, type World } from "#test/world.ts";
import { endRole } from "../../contract.ts";
import { getSession } from "../../sign-in/contract.ts";
import { endDelegation, endMyDelegation, findMyDelegates, lendMyRole, lendRole, listMyDelegations } from "../contract.ts";

let world: World;
let roleId: number;
let lending: CallInputOf<typeof lendMyRole>;
beforeAll(async () => {
  world = await openWorld();
  roleId = (await world.as("secretary").call(listMyDelegations, {})).lendable[0]?.id ?? 0;
  lending = { roleId, toAccountId: world.account.deputy, from: "2026-06-15", lastDay: "2026-06-30", reason: "Nghỉ phép" };
});

const rolesOf = async (name: "deputy" | "delegate") => (await world.as(name).call(getSession, {})).session?.roles ?? [];

test("a secretary on leave lends the role to the deputy; it ends by itself after its last day", async () => {
  await world.as("secretary").call(lendMyRole, lending);
  expect(await rolesOf("deputy")).toMatchObject([
    { role: "cell-deputy", actingFor: null },
    { role: "cell-secretary", actingFor: "Người secretary", lastDay: "2026-06-30" },
  ]);
  const held = (day: string) => findHeldRoles(world.db, world.account.deputy, day);
  expect(await held("2026-06-30")).toHaveLength(2);
  expect(await held("2026-07-01")).toMatchObject([{ role: "cell-deputy" }]);
});

test("the history names both where only the lent role allows it, and the deputy alone where the own one does", async () => {
  const place = { organisationId: world.unit["DB1.1"] };
  const memberId = world.person["Vũ Thu Hà"] ?? 0;
  await world.as("deputy").call(changeStatus, { memberId, version: 1, on: "2026-06-01", change: "start", situation: "away" });
  const { rows } = await world.as("office").call(listObjectChanges, { kind: "member", objectId: memberId });
  expect(rows[0]).toMatchObject({ action: "start-situation", by: "Người deputy thay Người secretary" });
  const account = await world.as("administrator").call(listObjectChanges, { kind: "account", objectId: world.account.secretary });
  expect(account.rows[0]).toMatchObject({ action: "lend-role", by: "Người secretary" });
  expect((await world.as("deputy").call(listMembers, place)).can).toContain("members.manage");
});

test.each<[string, () => Promise<unknown>, Record<string, unknown>]>([
  ["a second delegate at once", () => lend({ toAccountId: world.account.member }), { reason: "already-lent" }],
  ["to somebody of another cell", () => lend({ toAccountId: world.account["aside-secretary"] }), { kind: "not-found" }],
  ["to oneself", () => lend({ toAccountId: world.account.secretary }), { kind: "not-found" }],
  ["from a day that has passed", () => lend({ from: "2026-06-14" }), { reason: "in-the-past" }],
  ["a role of somebody else", () => world.as("member").call(lendMyRole, lending), { kind: "not-found" }],
  ["a lent role further on", () => world.as("deputy").call(lendMyRole, lending), { kind: "not-found" }],
])("refuses %s", async (_, attempt, refusal) => {
  await expect(attempt()).rejects.toMatchObject(refusal);
});

const lend = (change: Partial<typeof lending>) => world.as("secretary").call(lendMyRole, { ...lending, ...change });

test("only people of the place can be chosen", async () => {
  const { rows } = await world.as("secretary").call(findMyDelegates, { roleId });
  expect(rows.map(({ displayName }) => displayName)).toEqual(["Người cell-committee", "Người deputy", "Người member"]);
});

test("the delegate may give the role back at once; nobody else may touch it", async () => {
  const id = (await world.as("deputy").call(listMyDelegations, {})).received[0]?.id ?? 0;
  await expect(world.as("member").call(endMyDelegation, { id })).rejects.toMatchObject({ kind: "not-found" });
  await world.as("deputy").call(endMyDelegation, { id });
  expect(await rolesOf("deputy")).toHaveLength(1);
  await expect(world.as("secretary").call(endMyDelegation, { id })).rejects.toMatchObject({ reason: "already-over" });
});

test("an administrator lends for somebody who left without doing so, of the own part of the tree, never to oneself", async () => {
  const admin = world.as("branch-administrator");
  const accountId = world.account.secretary;
  await expect(world.as("office").call(lendRole, { ...lending, accountId })).rejects.toMatchObject({ kind: "forbidden" });
  const aside = (await world.as("aside-secretary").call(listMyDelegations, {})).lendable[0]?.id ?? 0;
  await expect(
    admin.call(lendRole, { ...lending, accountId: world.account["aside-secretary"], roleId: aside, toAccountId: world.account.delegate }),
  ).rejects.toMatchObject({ kind: "not-found" });
  await expect(admin.call(lendRole, { ...lending, accountId, toAccountId: world.account["branch-administrator"] })).rejects.toMatchObject({
    reason: "oneself",
  });
  const { id } = await admin.call(lendRole, { ...lending, accountId });
  expect(await rolesOf("deputy")).toHaveLength(2);
  await admin.call(endDelegation, { id });
  expect(await rolesOf("deputy")).toHaveLength(1);
});

test("what was lent ends with the role behind it", async () => {
  expect(await rolesOf("delegate")).toHaveLength(2);
  const role = (await world.as("aside-secretary").call(listMyDelegations, {})).lendable[0];
  await world.as("administrator").call(endRole, { id: role?.id ?? 0, on: "2026-06-15" });
  expect(await rolesOf("delegate")).toHaveLength(1);
});
