// npm run bench: the screens of a bloc and of a central bloc beside their floors; memory, first page, a large import.
// `npm run bench -- bloc central` leaves out the import; any of the words bloc, central, import, meetings, reports, history, live.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { dayInVietnam } from "#contract/dates.ts";
import { sessionOptions } from "#server/db/connect.ts";
import { blocPlan, centralPlan, type DemoPlan } from "#server/demo/plan.ts";
import { type BenchServer, fillDatabase, openServer, query } from "./databases.ts";
import { weighFirstPage } from "./first-page.ts";
import { measureHistory } from "./history-writes.ts";
import { measureImport } from "./import-run.ts";
import { measureLive } from "./live-watchers.ts";
import { measureManyCells } from "./many-cells.ts";
import { complain, measureScreens } from "./measured-screens.ts";
import { measureMeetingWrites } from "./meeting-writes.ts";
import { measureReports } from "./reports.ts";
import { say } from "./say.ts";
import { screensOf } from "./screens.ts";
import { measureWall } from "./second-wall.ts";
import { type RunningServer, startServer } from "./server-process.ts";
import { openStopwatch } from "./statement-times.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const today = dayInVietnam(new Date());
const runs = 9;

const parts = ["bloc", "central", "import", "meetings", "reports", "history", "live"] as const;
const wanted = parts.filter((part) => process.argv.length <= 2 || process.argv.includes(part));
const server = await openServer();
// Stopped half-way, the databases and the folder go all the same.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void server.close().finally(() => process.exit(130)));
try {
  say(`PostgreSQL ${server.version}, Node ${process.versions.node}, ${today}. Median of ${runs} warm runs, milliseconds.`);
  const offices = (
    [
      ["bloc", blocPlan],
      ["central", centralPlan],
    ] as const
  ).filter(
    ([name]) =>
      wanted.includes(name) ||
      wanted.includes("reports") ||
      (name === "central" && (wanted.includes("import") || wanted.includes("meetings"))),
  );
  const results: Record<string, unknown> = {};
  for (const [name, plan] of offices) results[name] = await measureOffice(server, name, plan);
  if (wanted.includes("history")) results.history = await measureHistory(server);
  if (wanted.includes("live")) results.live = await measureLive(server, root);
  const weight = await weighFirstPage(root);
  say(
    `\nFirst page: ${weight.scriptKilobytes.toFixed(0)} kB of JavaScript in ${weight.scripts} files, ${weight.styleKilobytes.toFixed(0)} kB of styles, gzipped (aim: 200 kB of JavaScript)`,
  );
  await writeFile(join(root, "var", "bench.json"), JSON.stringify({ today, ...results, weight }, null, 2)).catch(() => undefined);
} finally {
  await server.close();
}

async function measureOffice(bench: BenchServer, name: "bloc" | "central", plan: DemoPlan): Promise<unknown> {
  say("");
  const url = await fillDatabase(bench, name, plan);
  const running = await startServer(root, url, bench.folder);
  const stopwatch = await openStopwatch(url, bench.folder);
  const client = new pg.Client({ connectionString: url, options: sessionOptions });
  await client.connect();
  const instruments = { running, stopwatch, client };
  try {
    const isWanted = wanted.includes(name);
    const measured = isWanted ? await measureScreens(screensOf(today, await draftReport(url)), instruments, runs) : [];
    const wall = isWanted ? await measureWall(url, bench.folder, client) : null;
    const memory = await running.peakMemory();
    say(`server: ready in ${running.readyIn.toFixed(0)} ms, at most ${memory?.toFixed(0) ?? "?"} MB of memory (aim: 250)`);
    const imported =
      name === "central" && wanted.includes("import")
        ? await measureImport(root, url, bench.folder, today).catch((error: unknown) => complain({ name: "import" }, error))
        : null;
    if (imported)
      say(
        `import of ${imported.rows} members: ${imported.imported} written in ${imported.seconds.toFixed(1)} s, at most ${imported.peakMegabytes?.toFixed(0) ?? "?"} MB (aim: 60 s, 400 MB)`,
      );
    const entered = name === "central" && wanted.includes("meetings") ? await measureEntering(running, url, bench.folder) : null;
    const reports = wanted.includes("reports") ? await measureReports({ name, url, today }, instruments) : null;
    return { measured, wall, memory, imported, entered, reports };
  } finally {
    await client.end();
    await stopwatch.close();
    await running.stop();
  }
}

/** Sittings written: one after the other beside the same statements, and by many cells at once. */
async function measureEntering(running: RunningServer, url: string, folder: string): Promise<unknown> {
  say("");
  const told = (error: unknown) => complain({ name: "entering" }, error);
  const writes = await measureMeetingWrites(running, url, folder, today).catch(told);
  const crowds = await measureManyCells(running, url, today).catch(told);
  return { writes, crowds };
}

/** The draft that came with the demo data. */
async function draftReport(url: string): Promise<number> {
  const [{ id } = { id: 0 }] = await query<{ id: number }>(url, "select id from reports where state = 'draft' order by id limit 1");
  return id;
}
