// Starting, finding and stopping the embedded server itself.
import { existsSync } from "node:fs";
import { readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import pg from "pg";
import { addressOf, type Cluster, writeSettings } from "./embedded-cluster.ts";
import { run } from "./embedded-spawn.ts";

export interface RunningServer {
  pid: number;
  port: number;
  /** Empty when the server listens on the loopback instead of a socket. */
  socketFolder: string;
}

/** The server that runs on this cluster now, or null. A lock file left by a crash does not count. */
export async function findServer(cluster: Cluster): Promise<RunningServer | null> {
  const text = await readFile(join(cluster.data, "postmaster.pid"), "utf8").catch(() => "");
  const [pid = "", , , port = "", socketFolder = ""] = text.split("\n");
  const server = { pid: Number(pid), port: Number(port), socketFolder: socketFolder.trim() };
  if (!(server.pid > 0 && server.port > 0) || !isAlive(server.pid)) return null;
  return (await answers(await addressOf(cluster, server, "postgres"))) ? server : null;
}

export async function startServer(cluster: Cluster): Promise<RunningServer> {
  await writeSettings(cluster);
  const log = join(cluster.folder, "postgresql.log");
  if (existsSync(log)) await rename(log, `${log}.1`);
  const { code, output } = await run(
    join(cluster.binaries, "pg_ctl"),
    ["start", "-D", cluster.data, "-l", log, "-w", "-t", "120"],
    cluster.account,
    cluster.folder,
  );
  const server = await findServer(cluster);
  if (server) return server;
  const lastLines = (await readFile(log, "utf8").catch(() => "")).trim().split("\n").slice(-5).join("\n");
  throw new Error(`Cơ sở dữ liệu tại ${cluster.data} không khởi động được (mã ${code}). Nhật ký ${log}:\n${lastLines || output.trim()}`);
}

/** Stops in good order: waits for running transactions to be rolled back and everything to be on disk. */
export async function stopServer(cluster: Cluster, server: RunningServer): Promise<void> {
  const { code, output } = await run(
    join(cluster.binaries, "pg_ctl"),
    ["stop", "-D", cluster.data, "-m", "fast", "-w", "-t", "60"],
    cluster.account,
    cluster.folder,
  );
  if (code !== 0 && isAlive(server.pid)) throw new Error(`Cơ sở dữ liệu chưa dừng được: ${output.trim()}`);
  if (server.socketFolder !== "" && server.socketFolder !== cluster.folder && dirname(server.socketFolder) !== "/") {
    await rm(server.socketFolder, { recursive: true, force: true });
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

async function answers(url: string): Promise<boolean> {
  const until = performance.now() + 60_000;
  while (performance.now() < until) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    const refusal = await client.connect().then(
      () => null,
      (error: unknown) => error,
    );
    await client.end().catch(() => undefined);
    if (refusal === null) return true;
    // 57P03: the server is starting or recovering; anything else means that it is not ours or not there.
    if (!(refusal instanceof pg.DatabaseError && refusal.code === "57P03")) return false;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}
