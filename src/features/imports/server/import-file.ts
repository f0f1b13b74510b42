// One file from opening to the outcome: for the command line and for the jobs of the wizard.
import { sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import type { Acting } from "#server/access/acting.ts";
import type { ScopedOrganisation } from "#server/access/scope.ts";
import type { Database, Transaction } from "#server/db/connect.ts";
import { refreshStatistics } from "#server/db/refresh-statistics.ts";
import { openXlsx } from "#server/files/xlsx-read.ts";
import type { FoundColumn } from "../headers/rules.ts";
import type { ImportKind } from "../rules.ts";
import type { ImportOutcome } from "./read-row.ts";
import { runImport } from "./run-import.ts";

export interface ImportTask {
  content: Buffer;
  kind: ImportKind;
  sheet: string;
  firstRow: number;
  columns: readonly FoundColumn[];
  asOf: DayText | null;
  year: number | null;
  write: boolean;
  skipBad: boolean;
  rowsKnown: number;
}

export interface ImportSetting {
  db: Database;
  place: ScopedOrganisation | null;
  now: Date;
  today: DayText;
  accountId: number | null;
  acting?: Acting | null;
  tell: (done: number, total: number) => Promise<void>;
  /** Runs inside the same transaction when everything was written. */
  after?: (tx: Transaction, outcome: ImportOutcome) => Promise<void>;
}

/** Any number: two imports that write take turns, so that neither misses what the other brings in. */
const importLock = 1_930_02_07;

/** The tables that grow. */
const written = {
  organisations: ["organisations", "organisation_positions"],
  members: ["members", "memberships", "member_statuses", "member_name_keys"],
  meetings: ["meetings"],
} as const;

/** Everything happens in one transaction: all good rows, or nothing. */
export async function importFile({ db, after, ...setting }: ImportSetting, task: ImportTask): Promise<ImportOutcome> {
  const file = await openXlsx(task.content);
  return db.transaction().execute(async (tx) => {
    if (task.write) await sql`select pg_advisory_xact_lock(${importLock})`.execute(tx);
    const { accountId, ...rest } = setting;
    const { content: _, kind, sheet, firstRow, ...said } = task;
    const outcome = await runImport({ tx, user: { accountId }, ...rest, ...said }, file, { kind, sheet, firstRow });
    if (outcome.written && after) await after(tx, outcome);
    if (outcome.written && outcome.added > 500) await refreshStatistics(tx, ...written[kind]);
    return outcome;
  });
}
