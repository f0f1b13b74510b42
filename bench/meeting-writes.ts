// Saving a sitting of thirty people, over HTTP and as the same statements sent by pgbench, turn by turn in one run.
import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { applicationRole } from "#server/db/application-role.ts";
import { sessionOptions } from "#server/db/connect.ts";
import { middle } from "./measure.ts";
import { scriptsOf } from "./same-statements.ts";
import { say, tableLine } from "./say.ts";
import { type Entering, enter, openSecretaries } from "./secretaries.ts";
import type { RunningServer } from "./server-process.ts";

const seconds = 5;
const rounds = 3;

export interface Rates {
  writers: number;
  /** Sittings a second. */
  http: number;
  /** The same; null where the command is missing. */
  pgbench: number | null;
}

export async function measureMeetingWrites(running: RunningServer, url: string, folder: string, today: string): Promise<Rates[]> {
  const sittings = await openSecretaries(running, url, { cells: 8, atLeast: 30, today });
  const scripts = await scriptsOf(url, folder, sittings);
  const files = scripts.map((_, at) => join(folder, `sitting-${at}.sql`));
  for (const [at, file] of files.entries()) await writeFile(file, scripts[at] ?? "");
  const hasPgbench = (await pgbench(["--version"], {})) !== null;
  say(hasPgbench ? "" : "pgbench is not installed: only HTTP is measured");
  say(tableLine([`saving ${sittings[0]?.people ?? 0} people, sittings a second`, "HTTP", "pgbench", "ratio"]));
  const measured: Rates[] = [];
  await sentPerSecond(running, sittings); // warm: code compiled, connections open, plans made
  for (const writers of [1, 8]) {
    const [http, same]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      http.push(await sentPerSecond(running, sittings.slice(0, writers)));
      if (hasPgbench) same.push(await runPerSecond(url, files.slice(0, writers)));
    }
    const rates = { writers, http: middle(http), pgbench: hasPgbench ? middle(same) : null };
    measured.push(rates);
    const ratio = rates.pgbench === null ? "" : (rates.http / rates.pgbench).toFixed(2);
    say(tableLine([writers === 1 ? "one writer" : `${writers} writers`, rates.http.toFixed(1), rates.pgbench?.toFixed(1) ?? "", ratio]));
  }
  return measured;
}

async function sentPerSecond(running: RunningServer, sittings: readonly Entering[]): Promise<number> {
  const until = performance.now() + seconds * 1000;
  const sent = await Promise.all(
    sittings.map(async (sitting) => {
      let count = 0;
      for (; performance.now() < until; count += 1) await enter(running, sitting);
      return count;
    }),
  );
  return sent.reduce((sum, count) => sum + count, 0) / seconds;
}

/** A process for each file, all at once: each cell has one writer, as over HTTP. */
async function runPerSecond(url: string, files: readonly string[]): Promise<number> {
  const env = { PGOPTIONS: `${sessionOptions} -c role=${applicationRole}` };
  const told = await Promise.all(files.map((file) => pgbench(["-n", "-c", "1", "-T", String(seconds), "-f", file, url], env)));
  return told.reduce((sum, text) => sum + Number(/tps = ([\d.]+)/.exec(text ?? "")?.[1] ?? Number.NaN), 0);
}

/** What pgbench prints; null when there is none. @throws when it stopped. */
function pgbench(words: readonly string[], env: Record<string, string>): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const child = spawn("pgbench", words, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
    let [text, complaint] = ["", ""];
    child.stdout.on("data", (chunk: Buffer) => (text += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (complaint += chunk.toString()));
    child.once("error", () => resolve(null));
    child.once("close", (code) => (code === 0 ? resolve(text) : reject(new Error(`pgbench: ${complaint.slice(0, 300)}`))));
  });
}
