import { type ChildProcess, fork } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { beforeEach, expect, test } from "vitest";
import { openEmbedded } from "./embedded.ts";

// Each test starts a real server on a folder of its own; nothing is stood in for.
let dataFolder: string;

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), "nennep-embedded-"));
  await chmod(dataFolder, 0o755);
  return async () => await rm(dataFolder, { recursive: true, force: true });
});

test("starts, keeps what was written over a restart, and is gone after stop", async () => {
  const first = await open();
  expect(first.wasRunning).toBe(false);
  await query(first.url, "create table kept as select 'Đảng bộ' as word");
  await first.stop();
  await first.stop();
  await expect(query(first.url, "select 1")).rejects.toThrow();
  const again = await open();
  expect(await query(again.url, "select lower(word) as word from kept")).toEqual([{ word: "đảng bộ" }]);
  await again.stop();
});

test("sorts Vietnamese when asked to and by bytes otherwise", async () => {
  const database = await open();
  const words = "(values ('Đỗ'), ('An'), ('Ăn'), ('Dũng')) as t (word)";
  expect(await query(database.url, `select string_agg(word, ' ' order by word collate "vi-x-icu") as list from ${words}`)).toEqual([
    { list: "An Ăn Dũng Đỗ" },
  ]);
  expect(await query(database.url, `select string_agg(word, ' ' order by word) as list from ${words}`)).toEqual([
    { list: "An Dũng Ăn Đỗ" },
  ]);
  await database.stop();
});

test("two processes share the server; whoever leaves last stops it", async () => {
  const [first, second] = await Promise.all([openInAnotherProcess(), openInAnotherProcess()]);
  const here = await open();
  expect(here.wasRunning).toBe(true);
  await leave(first);
  await leave(second);
  expect(await query(here.url, "select 1 as one")).toEqual([{ one: 1 }]);
  await here.stop();
  await expect(query(here.url, "select 1")).rejects.toThrow();
});

test("a server left behind by a killed process is adopted, with all that was committed", async () => {
  const killed = await openInAnotherProcess();
  killed.kill("SIGKILL");
  await exited(killed);
  const heir = await open();
  expect(heir.wasRunning).toBe(true);
  expect(await query(heir.url, "select count(*)::int as rows from written")).toEqual([{ rows: 1 }]);
  await heir.stop();
  await expect(query(heir.url, "select 1")).rejects.toThrow();
});

test("a folder with a very long name works", async () => {
  dataFolder = join(dataFolder, "thu-muc-ten-rat-dai-".repeat(8));
  const database = await open();
  expect(await query(database.url, "select 1 as one")).toEqual([{ one: 1 }]);
  await database.stop();
});

function open() {
  return openEmbedded({ dataFolder, durable: false });
}

async function query(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

async function openInAnotherProcess(): Promise<ChildProcess> {
  const child = fork(fileURLToPath(new URL("../../../test/embedded-user.ts", import.meta.url)), [dataFolder], {
    execArgv: ["--import", "tsx"],
  });
  await new Promise((resolve, reject) => {
    child.once("message", resolve);
    child.once("exit", () => reject(new Error("the other process ended")));
  });
  return child;
}

async function leave(child: ChildProcess): Promise<void> {
  child.send("leave");
  await exited(child);
}

async function exited(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await new Promise((resolve) => child.once("exit", resolve));
}
