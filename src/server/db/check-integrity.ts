import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import type { Reader } from "./connect.ts";

export interface IntegrityResult {
  /** The check's file name without ending. */
  check: string;
  what: string;
  why: string;
  advice: string;
  /** Rows that break it; empty when all is well. */
  rows: Record<string, unknown>[];
}

/** Runs every check in the folder: one .sql file each, which selects the rows that break what it says. */
export async function checkIntegrity(reader: Reader, root: string): Promise<IntegrityResult[]> {
  const folder = join(root, "src", "server", "db", "integrity");
  const results: IntegrityResult[] = [];
  for (const file of readdirSync(folder).sort()) {
    const text = readFileSync(join(folder, file), "utf8");
    const said = (word: string) => new RegExp(`^-- ${word}: (.*)$`, "m").exec(text)?.[1] ?? "";
    const { rows } = await sql.raw<Record<string, unknown>>(text).execute(reader);
    results.push({ check: file.replace(".sql", ""), what: said("what"), why: said("why"), advice: said("advice"), rows });
  }
  return results;
}
