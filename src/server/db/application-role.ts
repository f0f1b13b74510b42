// The program works as roles that may neither change the schema nor delete; only migrations run as the owner of the tables.
import { join } from "node:path";
import pg from "pg";
import { findPackageRoot } from "../config.ts";

/** Nobody can sign in as these; every connection of the program takes one on. They belong to the whole database server. */
export const applicationRole = "nennep_app";
/** The same rights, but held by no policy: for the program itself, and for a person whose reach is every tree. */
export const wholeRole = "nennep_whole";

/** Their rights, written as SQL; `migrate` runs it. */
export const grantsFile = join(findPackageRoot(), "src", "server", "db", "grants.sql");

const making = [`create role ${applicationRole} nologin`, `create role ${wholeRole} nologin bypassrls`];
const giving = `grant ${applicationRole}, ${wholeRole} to`;

/** Makes the roles when they are missing and proves that this login may take them on. Says which lines to run when it may not. */
export async function prepareRoles(client: pg.Client): Promise<void> {
  for (const statement of making) await allowed(client, statement, ["42710", "23505"]); // it is there, or another starter just made it
  if (await takesBothOn(client)) return;
  await allowed(client, `${giving} current_user`);
  if (await takesBothOn(client)) return;
  const { rows } = await client.query<{ login: string }>("select quote_ident(current_user) as login");
  const lines = [...making, `${giving} ${rows[0]?.login}`].map((line) => `  ${line};`).join("\n");
  throw new Error(
    `Tài khoản cơ sở dữ liệu của chương trình chưa dùng được hai vai trò ${applicationRole} và ${wholeRole}. Nhờ người quản trị PostgreSQL chạy một lần các lệnh sau (bỏ lệnh tạo vai trò đã có), rồi khởi động lại:\n${lines}`,
  );
}

async function takesBothOn(client: pg.Client): Promise<boolean> {
  return (await takesOn(client, applicationRole)) && (await takesOn(client, wholeRole)) && (await seesEverybody(client));
}

async function takesOn(client: pg.Client, role: string): Promise<boolean> {
  return (await allowed(client, `set role ${role}`)) && (await allowed(client, "reset role"));
}

async function seesEverybody(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ rolbypassrls: boolean }>("select rolbypassrls from pg_roles where rolname = $1", [wholeRole]);
  return rows[0]?.rolbypassrls ?? false;
}

/** False when the login lacks the right; what is already as wanted counts as done. */
async function allowed(client: pg.Client, statement: string, alreadySo: readonly string[] = []): Promise<boolean> {
  try {
    await client.query(statement);
    return true;
  } catch (error) {
    const code = error instanceof pg.DatabaseError ? error.code : undefined;
    if (code !== undefined && alreadySo.includes(code)) return true;
    // 42501: no right to it. 22023: no such role.
    if (code === "42501" || code === "22023") return false;
    throw error;
  }
}
