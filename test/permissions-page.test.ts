import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { describePermissions } from "#server/access/describe-permissions.ts";
import { buildApp } from "#server/app.ts";
import { readConfig } from "#server/config.ts";
import { openTestDatabase } from "./database.ts";

test("docs/permissions.md is what the endpoints and roles say (else: npm run make)", async () => {
  const { db } = await openTestDatabase();
  const { http, routes } = await buildApp(readConfig({}), db, () => new Date("2026-07-01T00:00:00Z"));
  expect(await readFile(new URL("../docs/permissions.md", import.meta.url), "utf8")).toBe(describePermissions(routes.endpoints));
  await http.close();
});
