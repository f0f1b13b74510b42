// Strange input at every endpoint of the contract: the answer may be any refusal, never a fault of ours and never a wait.
// NENNEP_SEED=… tries others; what fails is printed with its seed and path.
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Endpoint } from "#contract/endpoint.ts";
import { spoiledInput, strange } from "./hostile-values.ts";
import { makeObjects, type PlaceObjects } from "./permission-objects.ts";
import { type PermissionRow, permissionRows } from "./permission-rows.ts";
import type { Caller } from "./server.ts";
import { openWorld, type World } from "./world.ts";

const seed = Number(process.env.NENNEP_SEED ?? 20_261_122);
/** A request with nothing to do takes milliseconds; this one hangs, however busy the machine is. */
const longest = 20_000;
const counts = { asked: 0, refusedBySchema: 0, answered: 0 };

let world: World;
let place: PlaceObjects;
beforeAll(async () => {
  world = await openWorld();
  place = await makeObjects(world, "DB1.1");
});
/** What the program writes down meanwhile; kept from the screen. */
const log = vi.spyOn(process.stderr, "write").mockReturnValue(true);
afterAll(() => {
  log.mockRestore();
  const { asked, refusedBySchema, answered } = counts;
  process.stdout.write(`hostile input: ${asked} requests, ${refusedBySchema} stopped at the schema, ${answered} answered; seed ${seed}\n`);
});

describe.each(Object.entries(permissionRows))("%s", (key, row) => {
  test("answers strange input without a fault", async () => {
    const endpoint = find(key);
    const caller = await callerFor(row);
    const input = spoiledInput(endpoint, row.input(place));
    const property = fc.asyncProperty(input, async (asked) => {
      const started = performance.now();
      const { status, body } = await send(caller, endpoint, asked);
      count(status);
      expect({ status, fault: status >= 500 ? body.toString() : "" }).toEqual({ status: Math.min(status, 499), fault: "" });
      expect(performance.now() - started).toBeLessThan(longest);
    });
    await fc.assert(property, { seed, numRuns: 24, interruptAfterTimeLimit: 100_000, markInterruptAsFailure: true });
  });

  test("answers each strange value at each field of its own", async () => {
    const endpoint = find(key);
    const caller = await callerFor(row);
    const whole = row.input(place);
    for (const [at, field] of Object.keys(whole).entries()) {
      // A share of the values for each field, all of them over all fields.
      for (const value of strange.filter((_, nth) => nth % 8 === at % 8)) {
        const { status } = await send(caller, endpoint, { ...whole, [field]: value });
        count(status);
        expect({ field, value, fault: status >= 500 }).toEqual({ field, value, fault: false });
      }
    }
  });
});

describe("addresses", () => {
  test.each([
    "/api/organisations/%",
    "/api/organisations/%zz",
    "/api/organisations/%ff%fe",
    "/api/organisations/%00",
    `/api/organisations/${"1".repeat(5_000)}`,
    `/api/members?organisationId=1&organisationId=2`,
    `/api/members?organisationId[]=1&organisationId[x]=2`,
    "/api/members?__proto__=1&constructor=2&organisationId=1",
    `/api/members?text=${"a".repeat(15_000)}&organisationId=1`,
    "/api/members?%=%&&==",
    "/api//members",
    "/api/members;jsessionid=1",
  ])("%s is no fault", async (url) => {
    expect((await world.as("office").send("GET", url)).status).toBeLessThan(500);
    expect(Object.prototype).not.toHaveProperty("1");
  });

  test("the method of the line counts, not one that a header or a field names", async () => {
    const { http } = world.app;
    const url = `/api/members/${place.memberId}`;
    for (const headers of [{ "x-http-method-override": "DELETE" }, { "x-method-override": "PUT" }])
      expect((await http.inject({ method: "GET", url: `${url}?_method=PUT`, headers })).statusCode).toBe(404);
    expect((await http.inject({ method: "TRACE", url })).statusCode).toBe(404);
    expect((await http.inject({ method: "OPTIONS", url })).statusCode).toBe(404);
    expect((await http.inject({ method: "POST", url: "/bat-ky" })).statusCode).toBe(404);
    expect((await http.inject({ method: "HEAD", url: "/api/members" })).statusCode).toBe(401);
  });
});

test("the log holds nothing of what was sent", () => {
  const written = log.mock.calls.map(([piece]) => String(piece)).join("");
  expect(written).toContain('"msg":"refused"');
  const sent = ["drop table", "alert(1)", "etc/passwd", "Nguyễn", "001099000001", "mot mat khau dai", "nennep_session", "x".repeat(40)];
  for (const text of sent) expect(written).not.toContain(text);
});

function count(status: number): void {
  counts.asked += 1;
  if (status === 400) counts.refusedBySchema += 1;
  else if (status < 300) counts.answered += 1;
}

function find(key: string): Endpoint {
  const endpoint = world.app.routes.endpoints.find(({ method, path }) => key === `${method} ${path}`);
  if (!endpoint) throw new Error(`no endpoint ${key}`);
  return endpoint;
}

/** Somebody who holds the permission, signed in anew: the endpoint before may have ended the session or the account. */
async function callerFor({ permission }: PermissionRow): Promise<Caller> {
  await world.db.updateTable("accounts").set({ ended_at: null }).execute();
  return world.anew(permission.startsWith("accounts.") ? "administrator" : "office");
}

async function send(caller: Caller, endpoint: Endpoint, input: Record<string, unknown>): Promise<{ status: number; body: Buffer }> {
  const rest = { ...input };
  const url = endpoint.path.replace(/:(\w+)/g, (_, part: string) => {
    delete rest[part];
    return encodeURIComponent(asText(input[part]).slice(0, 5_000) || "-");
  });
  if (endpoint.method !== "GET") return caller.send(endpoint.method, url, rest);
  const query = new URLSearchParams(Object.entries(rest).map(([field, value]) => [field, asText(value)] as [string, string]));
  return caller.send("GET", `${url}?${query}`);
}

/** Lone surrogates cannot stand in an address. */
function asText(value: unknown): string {
  return (typeof value === "string" ? value : (JSON.stringify(value ?? null) ?? "")).replace(/\p{Surrogate}/gu, "");
}
