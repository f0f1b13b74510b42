// A PostgreSQL of our own, from the binaries of an npm package: started on a folder, found again, stopped by the last user.
import { join, resolve } from "node:path";
import pg from "pg";
import { databaseAccount, linkToSharedFolder, makeDatabaseFolder } from "./embedded-account.ts";
import { findBinaries } from "./embedded-binaries.ts";
import { addressOf, type Cluster, ensureCluster } from "./embedded-cluster.ts";
import { findServer, startServer, stopServer } from "./embedded-process.ts";
import { alone, enter, leave } from "./embedded-users.ts";

export interface EmbeddedDatabase {
  /** postgres:// address, with a password, over a socket in the data folder where there are sockets. */
  url: string;
  /** True when the server ran already: started by another process of ours, or left behind by a killed one. */
  wasRunning: boolean;
  /** Where the database's files lie. */
  folder: string;
  /** Stops the server unless another living process uses it. May be called twice. */
  stop(): Promise<void>;
}

interface EmbeddedOptions {
  dataFolder: string;
  /** False only in tests. */
  durable?: boolean;
  /** Takes a line for the person, where something unexpected was arranged. */
  tell?: (line: string) => void;
}

const databaseName = "nennep";

export async function openEmbedded({ dataFolder, durable = true, tell = () => {} }: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const cluster = await prepareFolder(resolve(dataFolder), durable, tell);
  const { server, wasRunning } = await alone(cluster.folder, async () => {
    await ensureCluster(cluster);
    const running = await findServer(cluster);
    const server = running ?? (await startServer(cluster));
    await enter(cluster.folder);
    await ensureDatabase(await addressOf(cluster, server, "postgres"));
    return { server, wasRunning: running !== null };
  });
  let stopping: Promise<void> | null = null;
  const stop = () => alone(cluster.folder, async () => ((await leave(cluster.folder)) ? await stopServer(cluster, server) : undefined));
  return {
    url: await addressOf(cluster, server, databaseName),
    wasRunning,
    folder: cluster.folder,
    stop: () => (stopping ??= stop()),
  };
}

async function prepareFolder(dataFolder: string, durable: boolean, tell: (line: string) => void): Promise<Cluster> {
  const folder = join(dataFolder, "db");
  const account = await databaseAccount(join(folder, "cluster"));
  const elsewhere = account ? await linkToSharedFolder(folder, account) : null;
  if (elsewhere)
    tell(
      `PostgreSQL không chạy dưới root, và tài khoản ${account?.name} không vào được ${dataFolder}: cơ sở dữ liệu nằm tại ${elsewhere}.`,
    );
  const real = await makeDatabaseFolder(folder, account);
  return { folder: real, data: join(real, "cluster"), binaries: await findBinaries(account), account, durable };
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [databaseName]);
    if (rowCount === 0) await client.query(`create database ${databaseName}`);
  } finally {
    await client.end();
  }
}
