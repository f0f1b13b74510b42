// tables.ts: the types of all tables, read from a migrated database.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { findPackageRoot } from "../config.ts";

/** Writes tables.ts, or with `verify` says whether it is what the database says. */
export function generateTables(url: string, { verify = false } = {}): { ok: boolean; output: string } {
  const root = findPackageRoot();
  const options = ["--dialect", "postgres", "--date-parser", "string", "--numeric-parser", "number", "--type-mapping", '{"int8":"number"}'];
  const done = spawnSync(
    process.execPath,
    [
      join(root, "node_modules", "kysely-codegen", "dist", "cli", "bin.js"),
      ...["--url", url, ...options, "--include-pattern", "public.*", "--exclude-pattern", "public.migrations"],
      ...["--out-file", join(root, "src", "server", "db", "tables.ts"), ...(verify ? ["--verify"] : [])],
    ],
    { cwd: root, encoding: "utf8" },
  );
  return { ok: done.status === 0, output: `${done.stdout}${done.stderr}` };
}
