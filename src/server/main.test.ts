// The program as a person starts it: a process of its own on a data folder of its own.
import { type ChildProcess, spawn } from "node:child_process";
import { chmod, mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test, vi } from "vitest";
import { findPackageRoot } from "./config.ts";

// Each start loads the sources anew, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 });
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nennep-main-"));
  await chmod(folder, 0o755);
  return async () => await rm(folder, { recursive: true, force: true });
});

test("starts on an empty folder, answers, shares its database with a command, stops cleanly on Ctrl-C pressed twice", async () => {
  const server = run("main.ts", [], { PORT: "0" });
  const address = await server.line(/http:\/\/127\.0\.0\.1:\d+\//);
  expect(await (await fetch(`${address}api/health`)).json()).toEqual({ status: "ok", database: true });
  const command = run("cli.ts", ["figures", "--org", "KHONG-CO", "--period", "2018-H1"], {});
  expect(await command.ended).toBe(1);
  expect(command.output()).toContain("Không có tổ chức đảng nào mang mã KHONG-CO");
  expect((await fetch(`${address}api/health`)).status).toBe(200);
  server.process.kill("SIGINT");
  server.process.kill("SIGINT");
  expect(await server.ended).toBe(0);
  expect(await readdir(join(folder, "db", "users"))).toEqual([]);
  expect(await readdir(join(folder, "db", "cluster"))).not.toContain("postmaster.pid");
});

test("a port in use and a wrong setting are told in one sentence", async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) => {
    other.listen(0, "127.0.0.1", () => resolve(Number((other.address() as { port: number }).port))); // a TCP server has a port
  });
  const refused = run("main.ts", [], { PORT: String(port) });
  const wrong = run("main.ts", [], { PORT: "tám mươi" });
  expect([await refused.ended, await wrong.ended]).toEqual([1, 1]);
  expect(refused.output()).toMatch(new RegExp(`^Cổng ${port} đang có chương trình khác dùng[^\n]+\n$`));
  expect(wrong.output()).toMatch(/^PORT phải là số cổng[^\n]+\n$/);
  other.close();
});

test("a database that does not answer is named without its password", async () => {
  const refused = run("main.ts", [], { DATABASE_URL: "postgres://me:secret@127.0.0.1:1/none" });
  expect(await refused.ended).toBe(1);
  expect(refused.output()).toMatch(/^Không kết nối được DATABASE_URL \(127\.0\.0\.1:1\/none\)/);
  expect(refused.output()).not.toContain("secret");
});

interface Running {
  process: ChildProcess;
  output(): string;
  /** The exit code. */
  ended: Promise<number | null>;
  /** Waits for a match in what the program says. */
  line(wanted: RegExp): Promise<string>;
}

function run(file: string, args: readonly string[], env: Record<string, string>): Running {
  const child = spawn(process.execPath, ["--import", "tsx", join("src", "server", file), ...args], {
    cwd: findPackageRoot(),
    env: { ...process.env, DATABASE_URL: "", NENNEP_DATA: folder, ...env },
  });
  let said = "";
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const line = (wanted: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = wanted.exec(said)?.[0];
        if (found) resolve(found);
      };
      child.stdout.on("data", look);
      void ended.then(() => reject(new Error(said)));
    });
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
  return { process: child, output: () => said, ended, line };
}
