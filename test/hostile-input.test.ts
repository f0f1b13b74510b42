// Strange input at every endpoint: the answer may be any refusal, never a fault of ours.
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { makeObjects, type PlaceObjects } from "./permission-objects.ts";
import { permissionRows } from "./permission-rows.ts";
import { openWorld, type World } from "./world.ts";

let world: World;
let place: PlaceObjects;
beforeAll(async () => {
  world = await openWorld();
  place = await makeObjects(world, "DB1.1");
});

const strange = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    0,
    1e300,
    2 ** 53,
    0.5,
    "",
    " ",
    "'; drop table members; --",
    "<script>alert(1)</script>",
    "=1+1",
    "\u202Eabc\u200B",
    "\u0000",
    "9999-12-31",
    "2018-02-31",
    "0000-00-00",
    "x".repeat(30_000),
  ),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.array(fc.integer(), { maxLength: 3 }),
  fc.object({ maxDepth: 2, maxKeys: 3 }),
);

/** A whole input in which a few fields were replaced by something strange. */
function spoiled(input: Record<string, unknown>): fc.Arbitrary<Record<string, unknown>> {
  const fields = Object.keys(input);
  const some =
    fields.length === 0 ? fc.constant<string[]>([]) : fc.subarray(fields, { minLength: 1, maxLength: Math.min(2, fields.length) });
  return fc
    .tuple(some, fc.array(strange, { minLength: 2, maxLength: 2 }))
    .map(([chosen, values]) => ({ ...input, ...Object.fromEntries(chosen.map((field, at) => [field, values[at]])) }));
}

describe.each(Object.entries(permissionRows).filter(([key]) => !key.endsWith("/api/session")))("%s", (key, row) => {
  test("answers strange input without a fault", async () => {
    const [method, path] = key.split(" ") as ["GET" | "POST" | "PUT" | "DELETE", string]; // the shape of the keys
    const caller = world.as(row.permission === "accounts.manage" ? "administrator" : "office");
    await fc.assert(
      fc.asyncProperty(spoiled(row.input(place)), async (input) => {
        const rest = { ...input };
        const url = path.replace(/:(\w+)/g, (_, part: string) => {
          delete rest[part];
          return encodeURIComponent(asText(input[part]) || "-");
        });
        const query = new URLSearchParams(Object.entries(rest).map(([field, value]) => [field, asText(value)] as [string, string]));
        const answer = method === "GET" ? await caller.send(method, `${url}?${query}`) : await caller.send(method, url, rest);
        expect({ status: answer.status, body: answer.status >= 500 ? answer.body.toString() : "" }).toEqual({
          status: Math.min(answer.status, 499),
          body: "",
        });
      }),
      { numRuns: 40 },
    );
  });
});

test.each([
  ["broken JSON", "{"],
  ["a list", "[1]"],
  ["deep JSON", `${'{"a":'.repeat(5000)}1${"}".repeat(5000)}`],
  ["3 MB of JSON", JSON.stringify({ text: "x".repeat(3_000_000) })],
])("refuses a body of %s", async (_, payload) => {
  const answer = await world.app.http.inject({
    method: "POST",
    url: "/api/organisations",
    headers: { "content-type": "application/json" },
    payload,
  });
  expect([400, 401, 413]).toContain(answer.statusCode);
});

/** Lone surrogates cannot stand in an address. */
function asText(value: unknown): string {
  return (typeof value === "string" ? value : JSON.stringify(value ?? null)).replace(/\p{Surrogate}/gu, "");
}
