// Five hundred cells that enter their sitting at the same time: spread over a minute as on the last evening of a month, and
// all in one moment, harder than people are.
import { setTimeout as wait } from "node:timers/promises";
import { milliseconds, say, tableLine } from "./say.ts";
import { enter, openSecretaries } from "./secretaries.ts";
import type { RunningServer } from "./server-process.ts";

const cells = 500;
const minute = 60_000;

export interface Crowd {
  name: string;
  errors: number;
  p50: number;
  p95: number;
}

export async function measureManyCells(running: RunningServer, url: string, today: string): Promise<Crowd[]> {
  const sittings = await openSecretaries(running, url, { cells, atLeast: 12, today });
  say(tableLine([`${sittings.length} cells of ${sittings[0]?.people ?? 0} and more, ms`, "p50", "p95", "errors"]));
  const works = sittings.map((sitting) => () => enter(running, sitting));
  return [
    await crowd("within a minute (aim: p95 300)", works, (at) => (at * minute) / works.length),
    await crowd("in one moment", works, () => 0),
  ];
}

/** @param works each gives its milliseconds. @param delay when the work begins, in milliseconds. */
export async function crowd(name: string, works: readonly (() => Promise<number>)[], delay: (at: number) => number): Promise<Crowd> {
  let errors = 0;
  const entered = await Promise.all(
    works.map(async (work, at) => {
      await wait(delay(at));
      return work().catch((error: unknown) => {
        errors += 1;
        if (errors === 1) say(`first error: ${error instanceof Error ? error.message : String(error)}`);
        return Number.POSITIVE_INFINITY;
      });
    }),
  );
  const times = entered.sort((one, other) => one - other);
  const share = (part: number) => times[Math.floor(times.length * part)] ?? Number.NaN;
  const measured = { name, errors, p50: share(0.5), p95: share(0.95) };
  say(tableLine([name, milliseconds(measured.p50), milliseconds(measured.p95), String(errors)]));
  return measured;
}
