// The server works as a role that may neither change the schema nor delete; only migrations run as the owner of the tables.
import { join } from "node:path";
import pg from "pg";
import { findPackageRoot } from "../config.ts";

/** A role nobody can sign in as; every connection of the program takes it on. One for the whole database server. */
export const applicationRole = "nennep_app";

/** Its rights, written as SQL; `migrate` runs it. */
export const grantsFile = join(findPackageRoot(), "src", "server", "db", "grants.sql");

/** Makes the role when it is missing and proves that this login may take it on. Says which two lines to run when it may not. */
export async function prepareRole(client: pg.Client): Promise<void> {
  await allowed(client, `create role ${applicationRole} nologin`, ["42710", "23505"]); // it is there, or another starter just made it
  if (await takesOn(client)) return;
  await allowed(client, `grant ${applicationRole} to current_user`);
  if (await takesOn(client)) return;
  const { rows } = await client.query<{ login: string }>("select quote_ident(current_user) as login");
  throw new Error(
    `Tài khoản cơ sở dữ liệu của chương trình chưa dùng được vai trò ${applicationRole}. Nhờ người quản trị PostgreSQL chạy một lần hai lệnh sau, rồi khởi động lại:\n  create role ${applicationRole} nologin;\n  grant ${applicationRole} to ${rows[0]?.login};`,
  );
}

async function takesOn(client: pg.Client): Promise<boolean> {
  return (await allowed(client, `set role ${applicationRole}`)) && (await allowed(client, "reset role"));
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
