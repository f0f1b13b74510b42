import { Kysely, type Transaction as KyselyTransaction, type LogEvent, PostgresDialect } from "kysely";
import pg from "pg";
import { applicationRole, wholeRole } from "./application-role.ts";
import { keepPlans } from "./kept-plans.ts";
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
export const sessionOptions = "-c timezone=UTC -c jit=off -c random_page_cost=1.1 -c work_mem=32MB";

/**
 * A request ends after two minutes anyway (app.ts); nobody waits for another's lock longer than a person waits for a page,
 * and a transaction that its process forgot lets its locks go.
 */
const requestOptions = `${sessionOptions} -c role=${applicationRole} -c statement_timeout=110s -c lock_timeout=20s -c idle_in_transaction_session_timeout=60s`;

/** Imports take turns, so their waiting is no fault; a single statement of theirs may be long. */
const programOptions = `${sessionOptions} -c role=${wholeRole} -c statement_timeout=15min -c idle_in_transaction_session_timeout=10min`;

interface PoolSetting {
  /** Connections kept at most. */
  max?: number;
  /** Told about every statement; for measuring only. */
  log?: (event: LogEvent) => void;
}

/** The pool for requests: sees no personal file until a transaction says how far it may look (access/second-wall.ts). */
export function connectForRequests(url: string, setting: PoolSetting = {}): Database {
  return openPool(url, requestOptions, { max: 10, ...setting });
}

/** The pool for the program itself (command line, jobs, demo data): sees everybody, may do no more. */
export function connectForProgram(url: string, setting: PoolSetting = {}): Database {
  return openPool(url, programOptions, { max: 5, ...setting });
}

/** A pool with all rights of the login: for tests and measurements that arrange what the program could not. */
export function connectAsOwner(url: string, setting: PoolSetting = {}): Database {
  return openPool(url, sessionOptions, { max: 4, ...setting });
}

function openPool(url: string, options: string, { max, log }: PoolSetting & { max: number }): Database {
  const pool = new pg.Pool({ connectionString: url, max, types, options, pipeline: true });
  // An idle connection that breaks (the database was restarted) is replaced by the pool; without a listener Node would stop.
  pool.on("error", () => {});
  pool.on("connect", keepPlans);
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }), ...(log && { log }) });
}
