// A large list of members through the command line, in a process of its own.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { query } from "./databases.ts";
import { writeMembersFile } from "./members-file.ts";
import { peakMemoryOf } from "./server-process.ts";

export interface ImportResult {
  rows: number;
  seconds: number;
  peakMegabytes: number | null;
  imported: number;
}

export async function measureImport(root: string, databaseUrl: string, folder: string, today: string): Promise<ImportResult> {
  const rows = 100_000;
  const cells = await query<{ name: string }>(
    databaseUrl,
    "select name from organisations where is_cell and dissolved_on is null order by id",
  );
  const file = join(folder, "members.xlsx");
  await writeMembersFile(
    file,
    rows,
    cells.map(({ name }) => name),
    today,
  );
  const before = await countMembers(databaseUrl);
  const began = performance.now();
  const peakMegabytes = await runCommand(root, ["import", "members", file, "--as-of", today], {
    DATABASE_URL: databaseUrl,
    NENNEP_DATA: folder,
  });
  return { rows, seconds: (performance.now() - began) / 1000, peakMegabytes, imported: (await countMembers(databaseUrl)) - before };
}

async function countMembers(databaseUrl: string): Promise<number> {
  const [{ count } = { count: 0 }] = await query<{ count: number }>(databaseUrl, "select count(*)::int as count from members");
  return count;
}

/** Runs `nennep …` and gives the most memory it held. */
function runCommand(root: string, words: readonly string[], env: Record<string, string>): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, "bin", "nennep.mjs"), ...words], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", "ignore", "inherit"],
    });
    let peak: number | null = null;
    const watch = setInterval(async () => {
      peak = (await peakMemoryOf(child.pid ?? 0)) ?? peak;
    }, 100);
    child.once("exit", (code) => {
      clearInterval(watch);
      if (code === 0) resolve(peak);
      else reject(new Error(`nennep ${words.slice(0, 2).join(" ")} ended with code ${code}`));
    });
  });
}
