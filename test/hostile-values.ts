// Inputs for the endpoints of the contract, made from their own schemas and then spoiled.
import fc from "fast-check";
import * as z from "zod/mini";
import type { Endpoint } from "#contract/endpoint.ts";

/** The part of JSON Schema that zod writes. */
interface Schema {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minimum?: number;
  maximum?: number;
  pattern?: string;
}

type Input = Record<string, unknown>;

/** Values that a person could mean. */
const words = [
  "2026-05",
  "2026-05-05",
  "2026-06-01",
  "14:30",
  "2026",
  "2026-H1",
  "meetings.missing",
  "org.cells",
  "1",
  "Nguyễn Văn An",
  "",
];

/** Values that break programs, of every type at every place. */
export const strange: readonly unknown[] = [
  ...[null, true, false, -1, 0, 0.5, 1e308, -1e308, 2 ** 31, 2 ** 53, -0],
  ...["", " ", "NaN", "Infinity", "1e999", "0x10", "-0", "1 or 1=1", "null", "undefined", "[object Object]", "true"],
  ...["0000-00-00", "2026-02-30", "9999-12-31", "10000-01-01", "-000001-01-01", "2026-13-01", "0001-01-01", "9999", "0000-H1", "25:00"],
  ...["'; drop table members; --", "\\", "%", "_", "<script>alert(1)</script>", "=1+1", "{{7*7}}", "$" + "{7*7}", "../../etc/passwd"],
  ...["\u0000", "\u001b[31m", "\ud800", "\udfff", "\u202Eabc\u200B", "Nguye\u0302\u0303n", "\ufeff", "\ufffe", "🇻🇳", "đ".repeat(300)],
  ...["x".repeat(30_000), "(".repeat(5_000), "a ".repeat(5_000), "9".repeat(400)],
  ...[[], {}, [1], ["1"], [[[]]], { $ne: null }, { length: 1e9 }, { toString: "x" }, { constructor: { prototype: {} } }],
];

const anything = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...strange) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  { weight: 1, arbitrary: fc.object({ maxDepth: 2, maxKeys: 3 }) },
);

/** What the endpoint could be asked, filled from its schema; `known` are the ids of the place and a whole input. */
export function spoiledInput(endpoint: Endpoint, known: Input): fc.Arbitrary<Input> {
  const schema = z.toJSONSchema(endpoint.input, { io: "input", unrepresentable: "any" }) as Schema; // as far as it is read here
  const ids = Object.values(known).filter((value) => typeof value === "number");
  const whole = arbitraryOf(schema, ids).map((made) => ({ ...(made as Input), ...known })); // inputs are objects
  return fc.tuple(whole, fc.array(fc.tuple(fc.nat(), anything, fc.nat(9)), { minLength: 0, maxLength: 3 })).map(([input, changes]) => {
    const copy = structuredClone(input);
    for (const [at, value, how] of changes) spoil(copy, at, structuredClone(value), how);
    return copy;
  });
}

/** Replaces, leaves out or adds something at one of all the places of the input. */
function spoil(input: Input, at: number, value: unknown, how: number): void {
  const places = placesOf(input);
  const place = places[at % Math.max(places.length, 1)];
  if (!place) return;
  const { inside, key } = place;
  if (how === 0) Reflect.deleteProperty(inside, key);
  else if (how === 1) Reflect.set(inside, "toString", value);
  else Reflect.set(inside, key, value);
}

function placesOf(value: unknown): { inside: object; key: string }[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => [{ inside: value, key }, ...placesOf(one)]);
}

function arbitraryOf(schema: Schema, ids: readonly number[]): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => arbitraryOf(one, ids)));
  if (schema.type === "object") return objectOf(schema, ids);
  if (schema.type === "array") return fc.array(arbitraryOf(schema.items ?? {}, ids), { maxLength: 3 });
  if (schema.type === "boolean") return fc.boolean();
  if (schema.type === "null") return fc.constant(null);
  if (schema.type === "integer" || schema.type === "number")
    return fc.oneof(fc.constantFrom(...ids, 0, 1, 2), fc.integer({ min: Math.max(schema.minimum ?? 0, 0), max: 2 ** 31 - 1 }));
  const meant = words.filter((word) => new RegExp(schema.pattern ?? "").test(word));
  return fc.constantFrom(...(meant.length > 0 ? meant : words));
}

function objectOf({ properties = {}, required = [] }: Schema, ids: readonly number[]): fc.Arbitrary<unknown> {
  const fields = Object.entries(properties).map(([name, schema]): [string, fc.Arbitrary<unknown>] => {
    const made = arbitraryOf(schema, ids);
    // A whole input with one thing wrong goes further than one with many: what may be left out mostly is.
    return [name, required.includes(name) ? made : fc.option(made, { nil: undefined, freq: 1 })];
  });
  return fc.record(Object.fromEntries(fields)).map((all) => Object.fromEntries(Object.entries(all).filter(([, one]) => one !== undefined)));
}
