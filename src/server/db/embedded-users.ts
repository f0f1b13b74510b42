// Which of our processes use the embedded database: one file per process id. The last one out stops the server, so a
// short command may end before or after the server without taking the database from the other.
import { mkdir, open, readdir, readFile, rm, writeFile } from "node:fs/promises";
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
    const holder = Number(await readFile(lock, "utf8").catch(() => ""));
    if (holder > 0 && !isAlive(holder)) await rm(lock, { force: true });
    if (performance.now() > until)
      throw new Error(`Một tiến trình khác (số ${holder}) đang giữ ${lock}. Chờ nó xong, hoặc xóa tệp này nếu nó không còn chạy.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

async function take(lock: string): Promise<boolean> {
  const file = await open(lock, "wx").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "EEXIST") return null;
    throw error;
  });
  if (file === null) return false;
  await file.writeFile(String(process.pid));
  await file.close();
  return true;
}
