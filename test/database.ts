// A database of its own for each test file: a clone of the prepared one, dropped when the file is done.
import pg from "pg";
import { inject } from "vitest";
import { connectAsOwner, connectForProgram, connectForRequests, type Database } from "#server/db/connect.ts";
import { withDatabase } from "./database-url.ts";
import { whenDone } from "./when-done.ts";

export interface TestDatabase {
  /** With all rights: a test arranges what the program could not. */
  db: Database;
  /** As the running program has it. */
  forRequests: Database;
  forProgram: Database;
  url: string;
}

/** What takes long to fill: filled once a run, under its name, then cloned. */
export interface Filling {
  name: string;
  fill: (db: Database) => Promise<void>;
}

let clones = 0;

/** Call it in beforeAll; the file's end drops it. */
export async function openTestDatabase(filling?: Filling): Promise<TestDatabase> {
  const templateUrl = inject("templateUrl");
  const template = new URL(templateUrl).pathname.slice(1);
  const name = `${template}_${process.pid}_${++clones}`;
  const admin = withDatabase(templateUrl, "postgres");
  const source = filling ? await filledOnce(templateUrl, template, filling) : template;
  await onServer(admin, `create database ${name} template ${source} strategy wal_log`);
  const url = withDatabase(templateUrl, name);
  const pools = { db: connectAsOwner(url), forRequests: connectForRequests(url, { max: 4 }), forProgram: connectForProgram(url) };
  whenDone(async () => {
    for (const pool of Object.values(pools)) await pool.destroy();
    await onServer(admin, `drop database if exists ${name} with (force)`);
  });
  return { ...pools, url };
}

/** The first file that asks for a filling makes it; a worker that asks meanwhile waits. */
async function filledOnce(templateUrl: string, template: string, { name, fill }: Filling): Promise<string> {
  const source = `${template}_${name}`;
  const client = new pg.Client({ connectionString: withDatabase(templateUrl, "postgres") });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext($1))", [source]);
    const { rowCount } = await client.query("select from pg_database where datname = $1", [source]);
    if (rowCount === 0) {
      await client.query(`create database ${source} template ${template} strategy wal_log`);
      const db = connectAsOwner(withDatabase(templateUrl, source));
      await fill(db).finally(() => db.destroy());
    }
    return source;
  } finally {
    await client.end();
  }
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
