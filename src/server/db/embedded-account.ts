// PostgreSQL refuses to run as root. Then it runs under an account that exists already and has no rights of its own.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmod, chown, lstat, mkdir, readdir, realpath, rmdir, stat, symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { canEnter } from "./embedded-spawn.ts";

export interface OsAccount {
  name: string;
  uid: number;
  gid: number;
}

/** Where things go that the database's account must reach when the program's own folder is closed to it. */
export const sharedFolder = "/var/lib/nennep";

/** The account for the database under root; null when we are an ordinary user and simply run as ourselves. */
export async function databaseAccount(cluster: string): Promise<OsAccount | null> {
  if (process.getuid?.() !== 0) return null;
  const present = await stat(cluster).catch(() => null);
  if (present && present.uid !== 0) return { name: `số ${present.uid}`, uid: present.uid, gid: present.gid };
  const account = ["postgres", "nobody"].map(lookUp).find((found) => found !== null);
  if (!account) {
    throw new Error(
      "PostgreSQL không chạy dưới root và máy không có tài khoản postgres hay nobody. Chạy chương trình bằng tài khoản thường, hoặc đặt DATABASE_URL.",
    );
  }
  return account;
}

/** Makes the folder of the database, owned by its account, and gives its real path. */
export async function makeDatabaseFolder(path: string, account: OsAccount | null): Promise<string> {
  await mkdir(path, { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
    throw new Error(`Không tạo được thư mục ${path}: tài khoản đang chạy chương trình không ghi được ở đó. Đặt NENNEP_DATA ở nơi khác.`, {
      cause,
    });
  });
  const folder = await realpath(path);
  if (account) {
    await chown(folder, account.uid, account.gid);
    await chmod(folder, 0o700);
    if (await canEnter(folder, account)) return folder;
    throw new Error(
      `Tài khoản ${account.name} không vào được ${folder}. Mở quyền đi qua các thư mục bên trên, hoặc đặt NENNEP_DATA ở nơi khác.`,
    );
  }
  const { uid } = await stat(folder);
  if (process.getuid && uid !== process.getuid()) {
    throw new Error(
      `Cơ sở dữ liệu tại ${folder} thuộc một tài khoản khác của máy (số ${uid}). Chạy bằng tài khoản ấy hoặc root, hoặc đặt NENNEP_DATA ở nơi khác.`,
    );
  }
  return folder;
}

/**
 * Under root, with the data folder closed to the account (a clone under /root): the database lies in the shared folder,
 * reached by a link. Tells the new place once, when it makes the link.
 */
export async function linkToSharedFolder(folder: string, account: OsAccount): Promise<string | null> {
  const present = await lstat(folder).catch(() => null);
  if (present?.isSymbolicLink()) return null;
  if (present !== null && (await readdir(folder)).length > 0) return null;
  const above = dirname(folder);
  await mkdir(above, { recursive: true });
  if (await canEnter(above, account)) return null;
  const target = join(sharedFolder, `db-${createHash("sha256").update(folder).digest("hex").slice(0, 12)}`);
  await mkdir(target, { recursive: true, mode: 0o755 });
  if (present !== null) await rmdir(folder);
  await symlink(target, folder);
  return target;
}

function lookUp(name: string): OsAccount | null {
  try {
    const id = (flag: string) => Number(execFileSync("id", [flag, name], { stdio: ["ignore", "pipe", "ignore"] }).toString());
    return { name, uid: id("-u"), gid: id("-g") };
  } catch {
    return null;
  }
}
