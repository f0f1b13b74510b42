import { Kysely, type Transaction as KyselyTransaction, type LogEvent, PostgresDialect } from "kysely";
import pg from "pg";
import type { DB } from "./tables.ts";

export type Database = Kysely<DB>;
export type Transaction = KyselyTransaction<DB>;
/** A read may run inside a transaction or on its own. */
export type Reader = Database | Transaction;

const { builtins } = pg.types;

/** Days stay text and whole numbers become numbers: one decision for the whole program. */
const types = {
  getTypeParser(oid: number, format?: "text" | "binary") {
    if (oid === builtins.DATE) return (text: string) => text;
    if (oid === builtins.INT8 || oid === builtins.NUMERIC) return Number;
    if (oid === dateArray) return (text: string) => text.slice(1, -1).split(",").filter(Boolean);
    return pg.types.getTypeParser(oid, format);
  },
};
const dateArray = 1182;

/**
 * The session's time zone must never decide what a day is. The data lies in memory or on a fast disk: an index read costs
 * little more than a sequential one, compiling a statement costs more than running it, and a year of a central bloc is
 * summed without files (docs/performance.md).
 */
export const sessionOptions = "-c timezone=UTC -c statement_timeout=120000 -c jit=off -c random_page_cost=1.1 -c work_mem=32MB";

/**
 * Opens a pool on a PostgreSQL 15 or later.
 * @param max connections kept at most; one process of ours needs about ten.
 * @param log told about every statement; for measuring only.
 */
export function connect(url: string, { max = 10, log }: { max?: number; log?: (event: LogEvent) => void } = {}): Database {
  const pool = new pg.Pool({ connectionString: url, max, types, options: sessionOptions });
  // An idle connection that breaks (the database was restarted) is replaced by the pool; without a listener Node would stop.
  pool.on("error", () => {});
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }), ...(log && { log }) });
}
