import { beforeAll, expect, test } from "vitest";
import { openWorld, today, type World } from "#test/world.ts";
import { createAccount, endRole, grantRole, listAccounts, resetPassword, setUp } from "../contract.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

test("an installation is set up once only", async () => {
  const input = {
    organisationName: "Đảng bộ khác",
    organisationCode: "K2",
    organisationKind: "upper",
    displayName: "Ai Đó",
    userName: "aido",
    password: "mat khau dai lam",
  } as const;
  await expect(world.as("nobody").call(setUp, input)).rejects.toMatchObject({ kind: "conflict", reason: "already-set-up" });
});

test("an administrator opens an account with a role; the role ends by itself and the last administrator stays", async () => {
  const admin = world.as("administrator");
  const created = {
    organisationId: world.unit["DB2.1"],
    userName: "bithu.moi",
    displayName: "Tạ Quang Minh",
    password: "mot mat khau moi",
    role: "cell-secretary",
    from: today,
    to: "2026-12-31",
  } as const;
  const { id } = await admin.call(createAccount, created);
  await expect(admin.call(createAccount, created)).rejects.toMatchObject({ fields: { userName: expect.stringContaining("đã có") } });
  await expect(admin.call(createAccount, { ...created, userName: "x.y", organisationId: world.unit.DB2 })).rejects.toMatchObject({
    reason: "not-a-cell",
  });
  await admin.call(grantRole, { id, organisationId: world.unit.DB2, role: "office", from: today });
  const { rows } = await admin.call(listAccounts, { text: "bithu" });
  expect(rows[0]?.roles.map((role) => role.role)).toEqual(["cell-secretary", "office"]);
  const last = (await admin.call(listAccounts, { text: "administrator" })).rows[0]?.roles[0];
  await expect(admin.call(endRole, { id: Number(last?.id), on: "2026-07-01" })).rejects.toMatchObject({ reason: "last-administrator" });
});

test("a password that somebody else sets is checked like one's own and asks for another at the next sign-in", async () => {
  const admin = world.as("administrator");
  const { rows } = await admin.call(listAccounts, { text: "aside-office" });
  const id = Number(rows[0]?.id);
  await expect(admin.call(resetPassword, { id, password: "Matkhau@2026" })).rejects.toMatchObject({ reason: "weak-password" });
  await admin.call(resetPassword, { id, password: "mat khau dat lai" });
  const entered = await world.as("nobody").send("POST", "/api/session", { userName: "aside-office", password: "mat khau dat lai" });
  expect(JSON.parse(entered.body.toString())).toEqual({ session: null, step: "new-password" });
  expect((await admin.call(listAccounts, { text: "aside-office" })).rows[0]).toMatchObject({ mustChangePassword: true });
});

test("only an administrator manages accounts, and no password or hash ever leaves", async () => {
  await expect(world.as("office").call(listAccounts, {})).rejects.toMatchObject({ kind: "forbidden" });
  const answer = await world.as("administrator").send("GET", "/api/accounts");
  expect(answer.body.toString()).not.toMatch(/argon|hash/);
});
