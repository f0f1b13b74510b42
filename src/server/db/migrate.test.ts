import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { beforeAll, expect, inject, test } from "vitest";
import { withDatabase } from "#test/database-url.ts";
import { migrate } from "./migrate.ts";

const name = `nennep_migrate_${process.pid}`;
const admin = withDatabase(inject("templateUrl"), "postgres");
const url = withDatabase(inject("templateUrl"), name);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nennep-migrations-"));
  await writeFile(join(folder, "0001_first.sql"), "create table first (id int primary key);\ncreate table second (id int);\n");
  await run(admin, `create database ${name} template template0`);
  return async () => {
    await run(admin, `drop database ${name} with (force)`);
    await rm(folder, { recursive: true });
  };
});

test("each file runs once, whoever starts first", async () => {
  const ran = await Promise.all([migrate(url, folder), migrate(url, folder), migrate(url, folder)]);
  expect(ran.flat()).toEqual(["0001_first.sql"]);
});

test("a file that fails leaves nothing behind and says which it was", async () => {
  const broken = join(folder, "broken");
  await cp(join(folder, "0001_first.sql"), join(broken, "0001_first.sql"));
  await writeFile(join(broken, "0002_bad.sql"), "create table third (id int); create tabl fourth;");
  await expect(migrate(url, broken)).rejects.toThrow("0002_bad.sql");
  expect(await run(url, "select to_regclass('third') as found")).toEqual([{ found: null }]);
});

test("a released file that changed is refused", async () => {
  const changed = join(folder, "changed");
  await cp(join(folder, "0001_first.sql"), join(changed, "0001_first.sql"));
  await writeFile(join(changed, "0001_first.sql"), "create table first (id bigint primary key);\n");
  await expect(migrate(url, changed)).rejects.toThrow("bị sửa");
});

test("a database of a newer program is refused", async () => {
  const older = join(folder, "older");
  await mkdir(older);
  await expect(migrate(url, older)).rejects.toThrow("bản Nền Nếp mới hơn");
});

async function run(address: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}
