// Start: settings → database → migrations → shipped regulations → application → listen. Reads top to bottom.
import { syncShippedRegulations } from "#features/regulations/server/sync-shipped-regulations.ts";
import { type App, buildApp, jobTasks, minuteTasks, nightlyTasks } from "./app.ts";
import { type Config, readConfig } from "./config.ts";
import { openDatabase } from "./db/open.ts";
import { demoTable, prepareDemo } from "./demo/start-demo.ts";
import { startWorker } from "./jobs/worker.ts";
import { tellFailure } from "./tell-failure.ts";
import { openlyWarning, travelsOpenly } from "./wire-settings.ts";

const clock = () => new Date();
const withDemo = process.argv.includes("--demo");

async function start(): Promise<void> {
  const config = readConfig();
  const opening = openDatabase(config);
  // A signal in the middle of the opening waits for its end, so that no half-started database stays behind.
  const closing: (() => Promise<void>)[] = [async () => await (await opening).close()];
  const stop = stopOnce(closing);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop(0));
  const database = await opening;
  try {
    await syncShippedRegulations(database.forProgram, clock());
    const accounts = withDemo ? await prepareDemo(database.forProgram, clock(), console.log) : null;
    const { http } = await buildApp({ ...config, databaseUrl: database.url }, database.forRequests, clock);
    closing.unshift(() => http.close());
    const worker = await startWorker({
      ownerUrl: database.ownerUrl,
      db: database.forProgram,
      config,
      clock,
      tasks: jobTasks,
      nightly: nightlyTasks,
      everyMinute: minuteTasks,
    });
    closing.unshift(worker.stop);
    console.log(`Nền Nếp chạy tại ${addressFor(config, await listen(http, config))}`);
    if (travelsOpenly(config)) console.log(openlyWarning);
    if (accounts) console.log(demoTable(accounts));
    process.send?.("ready");
  } catch (error) {
    tellFailure(error);
    await stop(1);
  }
}

async function listen(http: App["http"], { port, host }: Config): Promise<number> {
  try {
    await http.listen({ port, host });
    const address = http.server.address();
    return typeof address === "object" && address !== null ? address.port : port;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (code === "EADDRINUSE")
      throw new Error(`Cổng ${port} đang có chương trình khác dùng. Tắt chương trình ấy, hoặc chọn cổng khác: PORT=${port + 1} npm start`, {
        cause: error,
      });
    if (code === "EACCES")
      throw new Error(`Không được phép mở cổng ${port}. Chọn cổng từ 1024 trở lên, ví dụ PORT=8080.`, { cause: error });
    if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
      throw new Error(`Máy này không có địa chỉ HOST=${host}. Dùng 127.0.0.1 (chỉ máy này) hoặc 0.0.0.0 (cả mạng).`, { cause: error });
    throw error;
  }
}

function addressFor({ host, tls }: Config, port: number): string {
  const name = host === "0.0.0.0" || host === "::" ? "localhost" : host;
  return `${tls ? "https" : "http"}://${name.includes(":") ? `[${name}]` : name}:${port}/`;
}

/** Closes everything in order, once, however many signals come. */
function stopOnce(closing: readonly (() => Promise<void>)[]): (code: number) => Promise<void> {
  let stopping: Promise<void> | null = null;
  const stop = async (code: number) => {
    setTimeout(() => process.exit(1), 30_000).unref();
    let exitCode = code;
    for (const close of closing) {
      await close().catch((error: unknown) => {
        tellFailure(error);
        exitCode = 1;
      });
    }
    process.exit(exitCode);
  };
  return (code) => (stopping ??= stop(code));
}

start().catch((error: unknown) => {
  tellFailure(error);
  process.exit(1);
});
