import { readFile } from "node:fs/promises";
import { expect, inject, test } from "vitest";
import { describeSchema } from "./describe-schema.ts";
import { generateTables } from "./generate-tables.ts";

const url = inject("templateUrl");

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
