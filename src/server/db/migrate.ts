// Brings the database up to the program: plain .sql files, each run once, in the order of their names, forward only.
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import pg from "pg";
import { findPackageRoot } from "../config.ts";
import { grantsFile, prepareRoles } from "./application-role.ts";

export const migrationsFolder = join(findPackageRoot(), "src", "server", "db", "migrations");

interface Migration {
  name: string;
  text: string;
  checksum: string;
}

// Any number; two starters at once must agree on it.
const lockNumber = 1_930_02_03;
const oldestServer = 150_000;

/**
 * Runs what has not run yet and gives its names; after any of them, or when they changed, the rights of the application's
 * role anew. Two starters at once: the second waits and finds nothing to do.
 * @param url a login that owns the database, or may create in it.
 */
export async function migrate(url: string, folder = migrationsFolder): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await checkServer(client);
    await client.query("select pg_advisory_lock($1)", [lockNumber]);
    await prepareRoles(client);
    await client.query(`create table if not exists migrations (
      name text primary key, checksum text not null, applied_at timestamptz not null default clock_timestamp());
      comment on table migrations is 'Files of src/server/db/migrations that have run here.';`);
    const applied = await readApplied(client);
    const grants = await readMigration(grantsFile);
    const granted = applied.get(grants.name);
    applied.delete(grants.name);
    refuseChanges(migrations, applied);
    const waiting = migrations.filter(({ name }) => !applied.has(name));
    for (const migration of waiting) await apply(client, migration);
    if (waiting.length > 0 || granted !== grants.checksum) await apply(client, grants);
    return waiting.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
  return await Promise.all(names.map((name) => readMigration(join(folder, name))));
}

async function readMigration(file: string): Promise<Migration> {
  const text = (await readFile(file, "utf8")).replaceAll("\r\n", "\n");
  return { name: basename(file), text, checksum: createHash("sha256").update(text).digest("hex") };
}

async function checkServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number; encoding: string }>(
    "select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding",
  );
  const server = rows[0];
  if (!server || server.version < oldestServer)
    throw new Error("Cần PostgreSQL 15 trở lên. Nâng cấp máy chủ cơ sở dữ liệu, hoặc bỏ DATABASE_URL để dùng PostgreSQL nhúng.");
  if (server.encoding !== "UTF8")
    throw new Error(
      `Cơ sở dữ liệu phải dùng mã hóa UTF8, đang là ${server.encoding}. Tạo lại bằng: createdb -T template0 -E UTF8 --locale=C.UTF-8 TÊN.`,
    );
}

async function readApplied(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; checksum: string }>("select name, checksum from migrations");
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}

function refuseChanges(migrations: readonly Migration[], applied: ReadonlyMap<string, string>): void {
  const changed = migrations.filter(({ name, checksum }) => applied.has(name) && applied.get(name) !== checksum);
  if (changed.length > 0) {
    throw new Error(
      `Tệp ${changed.map(({ name }) => name).join(", ")} đã chạy trên cơ sở dữ liệu này rồi bị sửa. Lấy lại tệp gốc và viết thay đổi vào một tệp mới.`,
    );
  }
  const known = new Set(migrations.map(({ name }) => name));
  const newer = [...applied.keys()].filter((name) => !known.has(name));
  if (newer.length > 0) {
    throw new Error(`Cơ sở dữ liệu đã được một bản Nền Nếp mới hơn nâng cấp (${newer.join(", ")}). Chạy bản mới hơn ấy.`);
  }
}

async function apply(client: pg.Client, { name, text, checksum }: Migration): Promise<void> {
  try {
    await client.query("begin");
    await client.query(text);
    // The rights run again and again under the same name; a migration never does.
    await client.query(
      `insert into migrations (name, checksum) values ($1, $2)
      on conflict (name) do update set checksum = excluded.checksum, applied_at = clock_timestamp()`,
      [name, checksum],
    );
    await client.query("commit");
  } catch (cause) {
    await client.query("rollback");
    throw new Error(`Không chạy được ${name}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
