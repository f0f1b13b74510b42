// What must come out when somebody knocks at an endpoint about a place, worked out from the drawing alone; and the knocking.
import type { Permission, Role } from "#contract/permissions.ts";
import type { PlaceObjects } from "./permission-objects.ts";
import type { PermissionRow } from "./permission-rows.ts";
import { below, dissolved, drawnRights, heldOnce, holders, readsOnly } from "./rights-drawn.ts";
import type { Caller } from "./server.ts";
import type { AccountName, UnitCode } from "./world.ts";

export type Who = AccountName | "nobody";
export type Held = readonly { role: Role; place: UnitCode }[];
export type Objects = Record<UnitCode, PlaceObjects>;

/** Where a place stands as somebody sees it. */
export type Relation = "own" | "below" | "above" | "aside" | "dissolved" | "former" | "nobody";

/**
 * One question and what must be answered: a status; `inside` where any answer of the action itself is right; `closed` where
 * the books are; `not-own` where what belongs to somebody else must not even exist.
 */
export interface Check {
  key: string;
  who: string;
  place: UnitCode;
  input: Record<string, unknown>;
  relation: Relation;
  expected: "inside" | "closed" | "not-own" | 401 | 403 | 404;
}

/** Calls that put in order what is over: they go on where the books are closed. An account is nobody's book. */
const closers: readonly RegExp[] = [
  /^PUT \/api\/members\/:memberId$/,
  /^POST \/api\/members\/:memberId\/(status|transfer|end)$/,
  /^POST \/api\/corrections\//,
  /^(PUT|POST) \/api\/posts\/:postId/,
  /^POST \/api\/(account-roles|delegations)\/:id\/end$/,
  /^POST \/api\/accounts\/:\w+\/(?!roles$|delegations$)/,
];

/** A path that names something of somebody; a month belongs to everybody. */
const namesObject = /\/:(?!month\b)/;

/** Every question that a row gives rise to for one person: one per place where the input names a place, else one. */
export function checksOf([key, row]: [string, PermissionRow], who: string, held: Held, objects: Objects): Check[] {
  const places = Object.keys(objects) as UnitCode[]; // the keys of the record
  const about = places.map((place) => ({ place, input: row.input(objects[place]) }));
  const namesPlace = new Set(about.map(({ input }) => JSON.stringify(input))).size > 1;
  return (namesPlace ? about : about.slice(0, 1)).map(({ place, input }) => ({
    key,
    who,
    place,
    input,
    relation: relationOf(who, held, place),
    expected: row.permission === "public" ? "inside" : expected(key, row, who, held, { place, input, namesPlace }),
  }));
}

function expected(
  key: string,
  { permission }: PermissionRow,
  who: string,
  held: Held,
  { place, input, namesPlace }: { place: UnitCode; input: Record<string, unknown>; namesPlace: boolean },
): Check["expected"] {
  if (who === "nobody") return 401;
  if (permission === "public" || permission === "signing-in") return "inside";
  // What somebody signed in may do is about themselves: another's object does not exist for them.
  if (permission === "signed-in") return namesPlace || namesObject.test(key) ? "not-own" : "inside";
  const somewhere = held.some(({ role }) => drawnRights[role][permission]);
  if (!namesPlace) return somewhere ? "inside" : 403;
  if (held.some((one) => reaches(one, permission, place))) return isClosed(key, permission, place) ? "closed" : "inside";
  if (!("organisationId" in input) && !somewhere) return 403;
  return held.some((one) => sees(one, place)) ? 403 : 404;
}

function isClosed(key: string, permission: Permission, place: UnitCode): boolean {
  return dissolved.includes(place) && !key.startsWith("GET") && !closers.some((one) => one.test(key)) && !readsOnly(permission);
}

function reaches({ role, place: own }: Held[number], permission: Permission, place: UnitCode): boolean {
  const reach = drawnRights[role][permission];
  return reach === "own" ? own === place : reach === "own-and-below" && below[own].includes(place);
}

/** Any permission at all makes a place exist for somebody. */
function sees(held: Held[number], place: UnitCode): boolean {
  return (Object.keys(drawnRights[held.role]) as Permission[]).some((permission) => reaches(held, permission, place)); // keys of the drawing
}

function relationOf(who: string, held: Held, place: UnitCode): Relation {
  if (who === "nobody") return "nobody";
  if (heldOnce[who as AccountName]?.includes(place)) return "former"; // a name that is not in the table has no entry
  if (dissolved.includes(place)) return "dissolved";
  if (held.some((one) => one.place === place)) return "own";
  if (held.some((one) => below[one.place].includes(place))) return "below";
  return held.some((one) => below[place].includes(one.place)) ? "above" : "aside";
}

export function heldBy(who: Who): Held {
  return who === "nobody" ? [] : holders[who];
}

/** Asks, and gives back what is wrong with the answer; null when it is right. */
export async function knock(caller: Caller, check: Check): Promise<string | null> {
  const [method, pattern] = check.key.split(" ") as [Parameters<Caller["send"]>[0], string]; // the shape of the keys
  const rest = { ...check.input };
  const path = pattern.replace(/:(\w+)/g, (_, part: string) => {
    delete rest[part];
    return String(check.input[part]);
  });
  const query = new URLSearchParams(Object.entries(rest).map(([field, value]) => [field, String(value)] as [string, string]));
  const answer =
    method === "GET" ? await caller.send(method, query.size ? `${path}?${query}` : path) : await caller.send(method, path, rest);
  if (isRight(check.expected, answer.status, () => answer.body.toString())) return null;
  return `${check.who} at ${check.place} (${check.relation}): ${check.key} gave ${answer.status}, not ${check.expected}`;
}

function isRight(expected: Check["expected"], status: number, body: () => string): boolean {
  if (expected === "closed") return status === 422 && body().includes('"dissolved"');
  if (expected === "not-own")
    return status === 404 || (status === 200 && body().startsWith('{"rows":[],')) || (status === 422 && body().includes(noMember));
  if (expected !== "inside") return status === expected;
  if (status === 422) return !body().includes('"dissolved"');
  if (status === 404) return body().includes('"file-gone"');
  return [200, 400, 409].includes(status) || (status === 401 && !body().includes('"signed-out"'));
}

/** Whoever is not in the register has no file of their own. */
const noMember = '"no-file"';

/** Runs the questions, so many at a time, and gives back what was wrong. */
export async function askAll(checks: readonly Check[], callerOf: (who: Who) => Caller, atOnce: number): Promise<string[]> {
  const wrong: string[] = [];
  const waiting = [...checks];
  const ask = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const problem = await knock(callerOf(check.who as Who), check); // made from the list of people
      if (problem) wrong.push(problem);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, ask));
  return wrong;
}
