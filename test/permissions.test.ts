// Every endpoint × every person of the test world × every place: who gets in, who is told "not allowed", and for whom
// the place does not exist.
import { beforeAll, describe, expect, test } from "vitest";
import type { Endpoint } from "#contract/endpoint.ts";
import type { Permission, Reach, Role } from "#contract/permissions.ts";
import { roleTable } from "#server/access/roles.ts";
import { makeObjects, type PlaceObjects } from "./permission-objects.ts";
import { permissionRows } from "./permission-rows.ts";
import { type AccountName, openWorld, type UnitCode, type World } from "./world.ts";

/** Who holds what where, drawn a second time: nothing here is read from the program. */
const holders: Record<AccountName, { role: Role; place: UnitCode } | null> = {
  office: { role: "office", place: "KHOI" },
  administrator: { role: "administrator", place: "KHOI" },
  "branch-office": { role: "office", place: "DB1" },
  secretary: { role: "cell-secretary", place: "DB1.1" },
  member: { role: "member", place: "DB1.1" },
  "aside-secretary": { role: "cell-secretary", place: "CB1" },
  "aside-office": { role: "office", place: "DB2" },
  former: null,
  stranger: null,
};
const below: Record<UnitCode, readonly UnitCode[]> = {
  KHOI: ["KHOI", "DB1", "DB1.1", "DB1.2", "CB1", "DB2", "DB2.1", "DB2.2"],
  DB1: ["DB1", "DB1.1", "DB1.2"],
  DB2: ["DB2", "DB2.1", "DB2.2"],
  "DB1.1": ["DB1.1"],
  "DB1.2": ["DB1.2"],
  CB1: ["CB1"],
  "DB2.1": ["DB2.1"],
  "DB2.2": ["DB2.2"],
};
const places: readonly UnitCode[] = ["KHOI", "DB1", "DB1.1", "DB1.2", "CB1", "DB2.2"];
const people = [...(Object.keys(holders) as AccountName[]), "nobody"] as const; // the keys of the table above

let world: World;
let endpoints: readonly Endpoint[];
const objects: Partial<Record<UnitCode, PlaceObjects>> = {};
beforeAll(async () => {
  world = await openWorld();
  endpoints = world.app.routes.endpoints;
  for (const code of places) objects[code] = await makeObjects(world, code);
});

test("every endpoint has a row, every row an endpoint, and both name the same permission", () => {
  const declared = Object.fromEntries(endpoints.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint.permission]));
  const expected = Object.fromEntries(Object.entries(permissionRows).map(([key, row]) => [key, row.permission]));
  expect(declared).toEqual(expected);
});

test("what a role may do is as the rights table in this test says", () => {
  expect(roleTable).toMatchSnapshot();
});

describe.each(Object.entries(permissionRows))("%s", (key, row) => {
  test.each(people)("asked by %s", async (name) => {
    const endpoint = endpoints.find((one) => `${one.method} ${one.path}` === key);
    if (!endpoint || row.permission === "public") return;
    for (const code of places) {
      const place = objects[code];
      if (!place) throw new Error(`no objects at ${code}`);
      const status = await knock(endpoint, name, row.input(place));
      expect({ code, status }).toEqual({ code, status: verdict(endpoint, name, code, row.permission, status) });
    }
  });
});

/** The status that must come out; where somebody is let in, any answer of the action itself is right. */
function verdict(
  endpoint: Endpoint,
  name: AccountName | "nobody",
  place: UnitCode,
  permission: Permission | "public" | "signed-in",
  got: number,
): number {
  if (name === "nobody") return 401;
  const inside = [200, 400, 409, 422].includes(got) ? got : 200;
  if (permission === "signed-in" || permission === "public") return inside;
  const holder = holders[name];
  const reach = holder ? roleTable[holder.role][permission] : undefined;
  const namesPlace = endpoint.scope === "organisation" || endpoint.path.includes(":");
  if (!namesPlace) return reach ? inside : 403;
  if (holder && isWithin(holder, reach, place)) return inside;
  if (endpoint.scope === "reach" && !reach) return 403;
  return holder && isWithin(holder, widestReach(holder.role), place) ? 403 : 404;
}

function isWithin(holder: { place: UnitCode }, reach: Reach | undefined, place: UnitCode): boolean {
  return reach === "own" ? place === holder.place : reach === "own-and-below" ? below[holder.place].includes(place) : false;
}

function widestReach(role: Role): Reach {
  return Object.values(roleTable[role]).includes("own-and-below") ? "own-and-below" : "own";
}

/** Only the door matters: what would be written is rolled back by the next world. */
async function knock(endpoint: Endpoint, name: AccountName | "nobody", input: Record<string, unknown>): Promise<number> {
  const caller = world.anew(name);
  const rest = { ...input };
  const path = endpoint.path.replace(/:(\w+)/g, (_, part: string) => {
    delete rest[part];
    return String(input[part]);
  });
  const query = new URLSearchParams(Object.entries(rest).map(([field, value]) => [field, String(value)] as [string, string]));
  const answer =
    endpoint.method === "GET"
      ? await caller.send("GET", query.size ? `${path}?${query}` : path)
      : await caller.send(endpoint.method, path, rest);
  return answer.status;
}
