// Which of our processes use the embedded database: one file per process id. The last one out stops the server, so a
// short command may end before or after the server without taking the database from the other.
import { link, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isAlive } from "./embedded-process.ts";

export async function enter(folder: string): Promise<void> {
  await mkdir(join(folder, "users"), { recursive: true });
  await writeFile(join(folder, "users", String(process.pid)), "");
}

/** True when no other living process uses the database. */
export async function leave(folder: string): Promise<boolean> {
  const users = join(folder, "users");
  await rm(join(users, String(process.pid)), { force: true });
  const others = await readdir(users);
  for (const other of others) if (!isAlive(Number(other))) await rm(join(users, other), { force: true });
  return others.every((other) => !isAlive(Number(other)));
}

/** Lets one process at a time start or stop the server. A lock left by a dead process is taken over. */
export async function alone<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const lock = join(folder, "lock");
  const until = performance.now() + 180_000;
  while (!(await take(lock))) {
    const holder = await readHolder(lock);
    if (holder > 0 && !isAlive(holder)) await breakLock(lock);
    if (performance.now() > until)
      throw new Error(`Tiến trình số ${holder} đang giữ ${lock}. Chờ nó xong, hoặc xóa tệp này nếu nó không còn chạy.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

// A link appears with its content in one step, so that a lock always names its holder.
async function take(lock: string): Promise<boolean> {
  const mine = `${lock}.${process.pid}`;
  await writeFile(mine, String(process.pid));
  try {
    await link(mine, lock);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    await rm(mine, { force: true });
  }
}

// Only one of several waiting processes can move the lock away; one that moved a living lock by bad luck puts it back.
async function breakLock(lock: string): Promise<void> {
  const moved = `${lock}.broken.${process.pid}`;
  const holder = await rename(lock, moved).then(
    () => readHolder(moved),
    () => 0,
  );
  if (holder > 0 && isAlive(holder)) await link(moved, lock).catch(() => undefined);
  await rm(moved, { force: true });
}

async function readHolder(lock: string): Promise<number> {
  return Number(await readFile(lock, "utf8").catch(() => ""));
}
