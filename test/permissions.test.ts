// Every endpoint × every person of the test world × every place: who gets in, who is told "not allowed", for whom the place
// does not exist, and what is refused where the books are closed. Then every row is loosened, one at a time, and must be found.
import { beforeAll, expect, test } from "vitest";
import type { Endpoint, EndpointPermission } from "#contract/endpoint.ts";
import { type Permission, permissions, type Reach, type Role, roles } from "#contract/permissions.ts";
import { roleTable } from "#server/access/roles.ts";
import { askAll, type Check, checksOf, type Held, heldBy, knock, type Objects, type Who } from "./permission-matrix.ts";
import { makeObjects } from "./permission-objects.ts";
import { permissionRows } from "./permission-rows.ts";
import { drawnRights, holders } from "./rights-drawn.ts";
import type { Caller } from "./server.ts";
import { type AccountName, now, openWorld, type UnitCode, type World } from "./world.ts";

const places: readonly UnitCode[] = ["KHOI", "DB1", "DB1.1", "DB1.2", "CB1", "DB2.2"];
const people: readonly Who[] = [...(Object.keys(holders) as AccountName[]), "nobody"]; // the keys of the table
/** About oneself nobody's role matters; passwords take long to check on purpose. */
const asksForThemselves: readonly string[] = ["office", "member", "stranger", "nobody"];
const withoutRole: readonly string[] = ["public", "signing-in", "signed-in"];

let world: World;
let endpoints: readonly Endpoint[];
let objects: Objects;
beforeAll(async () => {
  world = await openWorld();
  world.app.http.log.level = "silent"; // a refusal is told in the log; here there are thousands
  endpoints = world.app.routes.endpoints;
  const made = await Promise.all(places.map(async (code) => [code, await makeObjects(world, code)] as const));
  objects = Object.fromEntries(made) as Objects; // only the places that are asked about are ever looked up
});

test("every endpoint has a row, every row an endpoint, and both name the same permission", () => {
  const declared = Object.fromEntries(endpoints.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint.permission]));
  const expected = Object.fromEntries(Object.entries(permissionRows).map(([key, row]) => [key, row.permission]));
  expect(declared).toEqual(expected);
});

test("what a role may do is as the rights drawn for this test say", () => {
  expect(roleTable).toEqual(drawnRights);
});

test("everybody gets exactly as far as the drawing says, at every endpoint and place", { timeout: 600_000 }, async () => {
  const isAboutOneself = (check: Check) => withoutRole.includes(permissionRows[check.key]?.permission ?? "");
  const asked = people
    .flatMap((who) => Object.entries(permissionRows).flatMap((row) => checksOf(row, who, heldBy(who), objects)))
    .filter((check) => !isAboutOneself(check) || asksForThemselves.includes(check.who));
  const ofRoles = asked.filter((check) => !isAboutOneself(check));
  const wrong = await askAll(ofRoles, world.as, 4);
  // What is about oneself may end one's own sessions: asked last, one by one, each signed in anew.
  wrong.push(...(await askAll(asked.filter(isAboutOneself), world.anew, 1)));
  const relations = [...new Set(asked.map(({ relation }) => relation))];
  const parts = relations.map((one) => `${one} ${asked.filter(({ relation }) => relation === one).length}`).join(", ");
  process.stdout.write(`permission matrix: ${asked.length} checks of ${endpoints.length} endpoints (${parts})\n`);
  expect(wrong).toEqual([]);
});

/** Somebody with each role at DB1: there are places below it, above it and aside. */
let loosened = 0;
async function holderAtBranch(role: Role): Promise<{ who: string; held: Held; caller: Caller }> {
  const account = await world.db
    .insertInto("accounts")
    .values({ user_name: `loose-${role}-${++loosened}`, display_name: `Người ${role}`, password_hash: "-", created_at: now })
    .returning("id")
    .executeTakeFirstOrThrow();
  await world.db
    .insertInto("account_roles")
    .values({ account_id: account.id, role, organisation_id: world.unit.DB1, valid: "[2020-01-01,)" })
    .execute();
  return { who: role, held: [{ role, place: "DB1" }], caller: world.asAccount(account.id) };
}

test("a right that a role gets too much, or a reach too wide, is found: row by row", { timeout: 600_000 }, async () => {
  const unseen: string[] = [];
  let rows = 0;
  for (const role of roles) {
    const { who, held, caller } = await holderAtBranch(role);
    for (const permission of permissions) {
      const asked = Object.entries(permissionRows).filter(([, row]) => row.permission === permission);
      if (asked.length === 0) continue;
      const reach = wider(roleTable[role][permission]);
      if (!reach) continue;
      rows += 1;
      const checks = asked.flatMap((row) => checksOf(row, who, held, objects));
      const found = await withRight(role, permission, reach, () => firstWrong(checks, caller));
      if (!found) unseen.push(`${role} ${permission} ${reach}`);
    }
  }
  process.stdout.write(`permission matrix: ${rows} loosened rights, ${rows - unseen.length} found\n`);
  expect(unseen).toEqual([]);
});

test("an endpoint guarded by a weaker permission is found: one by one", { timeout: 600_000 }, async () => {
  const unseen: string[] = [];
  const holdersOf = new Map<Role, Awaited<ReturnType<typeof holderAtBranch>>>();
  for (const role of roles) holdersOf.set(role, await holderAtBranch(role));
  const guarded = endpoints.filter(({ permission }) => permissions.some((one) => one === permission));
  for (const endpoint of guarded) {
    const key = `${endpoint.method} ${endpoint.path}`;
    const row = permissionRows[key];
    if (!row) continue; // the first test has said so
    // Where every role holds the permission, whoever holds no role and the member tell whether it still guards.
    const without = roles.find((role) => !drawnRights[role][endpoint.permission as Permission]); // filtered above
    const asking = without
      ? [holdersOf.get(without)]
      : [holdersOf.get("member"), { who: "stranger", held: [], caller: world.as("stranger") }];
    const found = await withGuard(endpoint, without ? "organisations.see" : "signed-in", async () => {
      for (const one of asking) if (one && (await firstWrong(checksOf([key, row], one.who, one.held, objects), one.caller))) return true;
      return false;
    });
    if (!found) unseen.push(key);
  }
  process.stdout.write(`permission matrix: ${guarded.length} loosened endpoints, ${guarded.length - unseen.length} found\n`);
  expect(unseen).toEqual([]);
});

/** The next step of freedom; null when there is none. */
function wider(reach: Reach | undefined): Reach | null {
  return reach === undefined ? "own" : reach === "own" ? "own-and-below" : reach === "own-and-below" ? "all" : null;
}

async function withRight<T>(role: Role, permission: Permission, reach: Reach, work: () => Promise<T>): Promise<T> {
  const rights = roleTable[role];
  const { [permission]: before, ...others } = rights;
  rights[permission] = reach;
  try {
    return await work();
  } finally {
    if (before) rights[permission] = before;
    else roleTable[role] = others;
  }
}

async function withGuard<T>(endpoint: Endpoint, permission: EndpointPermission, work: () => Promise<T>): Promise<T> {
  const open = endpoint as { permission: EndpointPermission }; // read-only everywhere but here, where it is broken on purpose
  const before = open.permission;
  open.permission = permission;
  try {
    return await work();
  } finally {
    open.permission = before;
  }
}

async function firstWrong(checks: readonly Check[], caller: Caller): Promise<string | null> {
  for (const check of checks) {
    const problem = await knock(caller, check);
    if (problem) return problem;
  }
  return null;
}
