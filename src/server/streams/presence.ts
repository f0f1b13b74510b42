// How many listen to a feed, over all processes: each tells the others its own number when it changes, and now and then.
import { sql } from "kysely";
import type { Database } from "../db/connect.ts";
import { channel } from "./source.ts";

export interface Presence {
  /** This process has so many now; the others are told within a moment. */
  set(key: string, count: number): void;
  /** Another process tells its number. `isNew`: it has just begun to listen and knows nobody else's. */
  hear(told: Told): void;
  count(key: string): number;
  /** Tells all numbers anew and forgets processes that have been silent. */
  refresh(): void;
  close(): void;
}

export interface Told {
  process: string;
  key: string;
  count: number;
  isNew: boolean;
}

/** Two hundred people who come within a second are told of once. */
const gathering = 300;
/** A process that said nothing for so long is gone; the others say something every 20 seconds. */
const silence = 90_000;

export function openPresence(db: Database, process: string, clock: () => Date, changed: (key: string) => void): Presence {
  const own = new Map<string, number>();
  const others = new Map<string, Map<string, { count: number; at: number }>>();
  const waiting = new Map<string, NodeJS.Timeout>();

  const tell = async (key: string, isNew: boolean) => {
    const told: Told = { process, key, count: own.get(key) ?? 0, isNew };
    // A number that does not arrive is told again soon.
    await sql`select pg_notify(${channel}, ${JSON.stringify({ told })})`.execute(db).catch(() => {});
  };
  const tellSoon = (key: string, isNew: boolean) => {
    if (waiting.has(key)) return;
    const timer = setTimeout(() => {
      waiting.delete(key);
      changed(key);
      void tell(key, isNew);
    }, gathering);
    waiting.set(key, timer.unref());
  };
  const set = (key: string, count: number) => {
    const isNew = !own.has(key);
    if (count > 0) own.set(key, count);
    else own.delete(key);
    tellSoon(key, isNew);
  };
  const hear = (told: Told) => {
    if (told.process === process) return;
    const known = others.get(told.key) ?? new Map<string, { count: number; at: number }>();
    const before = known.get(told.process)?.count ?? 0;
    known.set(told.process, { count: told.count, at: clock().getTime() });
    if (told.count === 0) known.delete(told.process);
    others.set(told.key, known);
    if (!own.has(told.key)) return;
    if (before !== told.count) changed(told.key);
    if (told.isNew) tellSoon(told.key, false);
  };
  const count = (key: string) => [...(others.get(key)?.values() ?? [])].reduce((sum, one) => sum + one.count, own.get(key) ?? 0);
  const refresh = () => {
    const oldest = clock().getTime() - silence;
    for (const [key, known] of others) {
      for (const [name, { at }] of known) if (at < oldest) known.delete(name);
      if (known.size === 0) others.delete(key);
    }
    for (const key of own.keys()) tellSoon(key, false);
  };
  const close = () => {
    for (const timer of waiting.values()) clearTimeout(timer);
  };
  return { set, hear, count, refresh, close };
}
