import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { openTestDatabase } from "#test/database.ts";
import { describeSchema } from "./describe-schema.ts";
import { generateTables } from "./generate-tables.ts";

// A clone: while somebody reads the prepared database itself, no other file could clone it.
const { url } = await openTestDatabase();

test("schema.sql is what the migrations make (else: npm run make)", async () => {
  expect(await readFile(new URL("./schema.sql", import.meta.url), "utf8")).toBe(await describeSchema(url));
});

test("tables.ts is what the migrations make (else: npm run make)", () => {
  const { ok, output } = generateTables(url, { verify: true });
  expect(ok, output).toBe(true);
});

test("every table says what it holds", async () => {
  const tables = (await describeSchema(url))
    .split("\n")
    .filter((line, number, lines) => line.startsWith("table ") && !lines[number - 1]?.startsWith("-- "));
  expect(tables).toEqual([]);
});
