import { sql } from "kysely";
import type { Database, Transaction } from "../db/connect.ts";

/** What is listened to: a log that only grows, of one object. */
export interface Feed {
  /** Names the object among all that can be listened to: "live:12". */
  readonly key: string;
  /** What the log holds after a number, whole; who may see what of it is said entry by entry. */
  read(db: Database, after: number): Promise<Heard>;
}

export interface Heard {
  /** In the order of their numbers. `show` gives what a view may see, or null. */
  readonly entries: readonly { readonly id: number; show(view: string): unknown }[];
  /** How the object stands; told when it differs from what was told before. */
  readonly state: unknown;
}

/** The channel on which the processes of one installation tell each other. */
export const channel = "nennep_streams";

/** Tells everybody who listens to the feed, in any process, that it grew: once this transaction is committed. */
export async function tellListeners(tx: Transaction, key: string): Promise<void> {
  await sql`select pg_notify(${channel}, ${JSON.stringify({ grew: key })})`.execute(tx);
}
