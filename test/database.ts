// A database of its own for each test file: a clone of the prepared one, dropped when the file is done.
import pg from "pg";
import { afterAll, inject } from "vitest";
import { connectAsOwner, connectForProgram, connectForRequests, type Database } from "#server/db/connect.ts";
import { withDatabase } from "./database-url.ts";

export interface TestDatabase {
  /** With all rights: a test arranges what the program could not. */
  db: Database;
  /** As the running program has it. */
  forRequests: Database;
  forProgram: Database;
  url: string;
}

let clones = 0;

/** Call it in beforeAll (or at the top of the file): the drop is registered here. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const templateUrl = inject("templateUrl");
  const template = new URL(templateUrl).pathname.slice(1);
  const name = `${template}_${process.pid}_${++clones}`;
  const admin = withDatabase(templateUrl, "postgres");
  await onServer(admin, `create database ${name} template ${template} strategy wal_log`);
  const url = withDatabase(templateUrl, name);
  const pools = { db: connectAsOwner(url), forRequests: connectForRequests(url, { max: 4 }), forProgram: connectForProgram(url) };
  afterAll(async () => {
    for (const pool of Object.values(pools)) await pool.destroy();
    await onServer(admin, `drop database if exists ${name} with (force)`);
  });
  return { ...pools, url };
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
