// The files of the embedded database: made once, its settings written anew at every start.
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chown, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { OsAccount } from "./embedded-account.ts";
import { run } from "./embedded-spawn.ts";

export interface Cluster {
  /** Folder of everything below; real path, no links. */
  folder: string;
  /** What PostgreSQL calls its data directory. */
  data: string;
  binaries: string;
  account: OsAccount | null;
  /** False only in tests: the database then does not wait for the disk. */
  durable: boolean;
}

const superuser = "nennep";
// A socket's path must fit in 107 bytes on Linux and 103 on macOS, with the name of the socket itself.
const longestSocketFolder = 80;

/** Makes the cluster when there is none. A half-made one, left by a kill, is thrown away and made again. */
export async function ensureCluster(cluster: Cluster): Promise<void> {
  if (existsSync(cluster.data)) return await checkVersion(cluster);
  const unfinished = `${cluster.data}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await writePrivate(passwordFile(cluster), randomBytes(24).toString("base64url"), cluster.account);
  const { code, output } = await run(
    join(cluster.binaries, "initdb"),
    ["-D", unfinished, "-U", superuser, `--pwfile=${passwordFile(cluster)}`, "--auth=scram-sha-256", "--encoding=UTF8"].concat(
      // The database sorts by bytes; Vietnamese order is asked for where a list is sorted.
      ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions"],
      cluster.durable ? [] : ["--no-sync"],
    ),
    cluster.account,
    cluster.folder,
  );
  if (code !== 0) throw new Error(`Không tạo được cơ sở dữ liệu tại ${cluster.data}:\n${output.trim()}`);
  await rename(unfinished, cluster.data);
}

/** Writes the whole of postgresql.conf. Nothing about people goes to the log: no statements, no details. */
export async function writeSettings(cluster: Cluster): Promise<void> {
  const socketFolder = process.platform === "win32" ? null : await chooseSocketFolder(cluster);
  const settings: Record<string, string> = {
    listen_addresses: socketFolder === null ? "127.0.0.1" : "",
    port: String(socketFolder === null ? await freePort() : 5432),
    unix_socket_directories: socketFolder ?? "",
    unix_socket_permissions: "0700",
    max_connections: "100",
    shared_buffers: "128MB",
    work_mem: "16MB",
    maintenance_work_mem: "128MB",
    random_page_cost: "1.1",
    jit: "off",
    timezone: "UTC",
    log_timezone: "UTC",
    log_min_messages: "warning",
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    ...(cluster.durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'`);
  await writePrivate(
    join(cluster.data, "postgresql.conf"),
    `# Written at every start; changes here are lost.\n${lines.join("\n")}\n`,
    cluster.account,
  );
}

/** The address for `pg`, of the server that listens at this folder (or on this port of the loopback). */
export async function addressOf(cluster: Cluster, server: { port: number; socketFolder: string }, database: string): Promise<string> {
  const password = await readFile(passwordFile(cluster), "utf8");
  const base = `postgres://${superuser}:${password}@127.0.0.1:${server.port}/${database}`;
  return server.socketFolder === "" ? base : `${base}?host=${encodeURIComponent(server.socketFolder)}`;
}

function passwordFile(cluster: Cluster): string {
  return join(cluster.folder, "password");
}

async function checkVersion(cluster: Cluster): Promise<void> {
  const made = (await readFile(join(cluster.data, "PG_VERSION"), "utf8")).trim();
  const { output } = await run(join(cluster.binaries, "postgres"), ["--version"], cluster.account);
  const ours = /(\d+)\./.exec(output)?.[1] ?? "";
  if (made !== ours) {
    throw new Error(
      `Cơ sở dữ liệu tại ${cluster.data} thuộc PostgreSQL ${made}, chương trình này mang PostgreSQL ${ours}. Xem docs/operations.md, phần nâng cấp.`,
    );
  }
}

async function chooseSocketFolder(cluster: Cluster): Promise<string> {
  if (Buffer.byteLength(cluster.folder) <= longestSocketFolder) return cluster.folder;
  const short = await mkdtemp(join(tmpdir(), "nennep-"));
  if (cluster.account) await chown(short, cluster.account.uid, cluster.account.gid);
  return short;
}

async function freePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (address !== null && typeof address === "object" ? resolve(address.port) : reject(new Error("no port"))));
    });
  });
}

async function writePrivate(path: string, text: string, account: OsAccount | null): Promise<void> {
  await writeFile(path, text, { mode: 0o600 });
  if (account) await chown(path, account.uid, account.gid);
}
