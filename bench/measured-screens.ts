// Screens one after the other: over HTTP, in their statements alone, and their floor; a line of the table each.
import type pg from "pg";
import { median } from "./measure.ts";
import { milliseconds, say, tableLine } from "./say.ts";
import type { Screen } from "./screens.ts";
import type { RunningServer } from "./server-process.ts";
import type { Stopwatch } from "./statement-times.ts";

interface Measured {
  screen: string;
  http: number;
  sql: number;
  floor: number;
  statements: number;
}

export interface Instruments {
  running: RunningServer;
  stopwatch: Stopwatch;
  client: pg.Client;
}

const head = ["screen", "HTTP", "its SQL", "floor", "SQL / floor", "statements"];

export async function measureScreens(screens: readonly Screen[], instruments: Instruments, runs: number): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const screen of screens) {
    const row = await measureScreen(screen, instruments, runs).catch((error: unknown) => complain(screen, error));
    if (!row) continue;
    if (measured.length === 0) say(tableLine(head));
    measured.push(row);
    say(tableLine(cellsOf(row)));
  }
  return measured;
}

async function measureScreen(screen: Screen, { running, stopwatch, client }: Instruments, runs: number): Promise<Measured> {
  const statements = screen.floor(screen.asked);
  const floor = await median(runs, async () => {
    for (const statement of statements) await client.query(statement);
  });
  const sql = await stopwatch.sqlTime(screen, runs);
  const http = await median(runs, () => running.ask(screen));
  return { screen: screen.name, http, sql: sql.milliseconds, floor, statements: sql.statements };
}

/** What cannot be measured is told; the others go on. */
export function complain(what: { name: string }, error: unknown): null {
  say(`${what.name}: ${error instanceof Error ? error.message : String(error)}`);
  return null;
}

function cellsOf(row: Measured): string[] {
  const ratio = (row.sql / row.floor).toFixed(2);
  return [row.screen, milliseconds(row.http), milliseconds(row.sql), milliseconds(row.floor), ratio, String(row.statements)];
}
