import { sql } from "kysely";
import type { Transaction } from "./connect.ts";
import type { DB } from "./tables.ts";

/** After a bulk load, in its transaction: counts the tables anew for the planner. */
export async function refreshStatistics(tx: Transaction, ...tables: (keyof DB)[]): Promise<void> {
  await sql`select refresh_statistics(variadic ${tables}::text[])`.execute(tx);
}
