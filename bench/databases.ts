// Two databases filled with invented offices, on a PostgreSQL of our own in a temporary folder or on DATABASE_URL's server.
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { dayInVietnam } from "#contract/dates.ts";
import { refreshRollups } from "#features/figures/server/refresh-rollups.ts";
import { syncShippedRegulations } from "#features/regulations/server/sync-shipped-regulations.ts";
import { connectForProgram } from "#server/db/connect.ts";
import { openEmbedded } from "#server/db/embedded.ts";
import { migrate } from "#server/db/migrate.ts";
import { loadDemo } from "#server/demo/load-demo.ts";
import type { DemoPlan } from "#server/demo/plan.ts";
import { say } from "./say.ts";

export interface BenchServer {
  /** A folder for everything the run writes; gone at the end. */
  folder: string;
  version: string;
  create(name: string): Promise<string>;
  close(): Promise<void>;
}

export async function openServer(): Promise<BenchServer> {
  const folder = await mkdtemp(join(tmpdir(), "nennep-bench-"));
  await chmod(folder, 0o755);
  const given = process.env.DATABASE_URL?.trim();
  const embedded = given ? null : await openEmbedded({ dataFolder: folder });
  const admin = withDatabase(given ?? embedded?.url ?? "", "postgres");
  const made: string[] = [];
  const [{ version } = { version: "" }] = await query<{ version: string }>(admin, "select current_setting('server_version') as version");
  const locale = Number.parseInt(version, 10) >= 17 ? "locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'" : "locale 'C.UTF-8'";
  return {
    folder,
    version,
    async create(name) {
      const unique = `nennep_bench_${process.pid}_${name}`;
      await query(admin, `create database ${unique} template template0 encoding 'UTF8' ${locale}`);
      made.push(unique);
      const url = withDatabase(admin, unique);
      await migrate(url);
      return url;
    },
    async close() {
      for (const name of made) await query(admin, `drop database if exists ${name} with (force)`);
      await embedded?.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A database with the office of the plan, ending today. */
export async function fillDatabase(server: BenchServer, name: string, plan: DemoPlan): Promise<string> {
  const url = await server.create(name);
  const db = connectForProgram(url);
  const began = performance.now();
  try {
    const now = new Date();
    await syncShippedRegulations(db, now);
    const office = await loadDemo(db, { today: dayInVietnam(now), plan });
    const cells = office.units.filter((unit) => unit.isCell && !unit.dissolvedOn).length;
    const living = office.members.filter((member) => !member.endedOn).length;
    say(
      `${name}: ${cells} cells, ${living} members, ${office.sittings.length} meetings, filled in ${Math.round((performance.now() - began) / 1000)} s`,
    );
    // As after the first minute of a running server.
    const summing = performance.now();
    const rollups = await refreshRollups({ db, now, today: dayInVietnam(now) });
    say(`${rollups} roll-ups of figures made in ${Math.round((performance.now() - summing) / 1000)} s`);
  } finally {
    await db.destroy();
  }
  // As after a night of autovacuum: index-only scans need the visibility map.
  await query(url, "vacuum analyze");
  return url;
}

export async function query<Row extends object>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
}
