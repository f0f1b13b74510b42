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

/** Files that ask for the same filling run one after another: the first one makes it. */
async function filledOnce(templateUrl: string, template: string, { name, fill }: Filling): Promise<string> {
  const admin = withDatabase(templateUrl, "postgres");
  const source = `${template}_${name}`;
  if ((await onServer(admin, `select from pg_database where datname = '${source}'`)) > 0) return source;
  await onServer(admin, `create database ${source} template ${template} strategy wal_log`);
  const db = connectAsOwner(withDatabase(templateUrl, source));
  await fill(db).finally(() => db.destroy());
  return source;
}

async function onServer(url: string, statement: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rowCount ?? 0;
  } finally {
    await client.end();
  }
}
