// Reads and checks a sheet, then writes all good rows or nothing.
import { sql } from "kysely";
import type { XlsxFile } from "#server/files/xlsx-read.ts";
import { type BadRow, countBadRows, type ImportKind } from "../rules.ts";
import { importMeetings } from "./import-meetings.ts";
import { importMembers } from "./import-members.ts";
import { importOrganisations } from "./import-organisations.ts";
import { type ImportOutcome, type ImportRun, isAgreed, type Plan } from "./read-row.ts";
import { readRecords, type SheetRecord } from "./read-sheet.ts";

const planners: Record<ImportKind, (run: ImportRun, records: AsyncIterable<SheetRecord>) => Promise<Plan>> = {
  organisations: importOrganisations,
  members: importMembers,
  meetings: importMeetings,
};

/** Reads and checks the whole sheet, then writes all good rows, or nothing. */
export async function runImport(
  run: ImportRun,
  file: XlsxFile,
  header: { kind: ImportKind; sheet: string; firstRow: number },
): Promise<ImportOutcome> {
  const records = told(run, readRecords(file, header.sheet, { ...header, columns: run.columns }), header.kind);
  await sql`savepoint before_import`.execute(run.tx);
  const { write, warnings = [], ...plan } = await planners[header.kind](run, records);
  const written = isAgreed(run, plan.bad);
  if (written) await write?.();
  else await sql`rollback to savepoint before_import`.execute(run.tx);
  const inOrder = (rows: BadRow[]) => rows.sort((a, b) => a.row - b.row);
  return { ...plan, refused: countBadRows(plan.bad), bad: inOrder(plan.bad), warnings: inOrder(warnings), written };
}

/** Members are written as they are read: then the rows read tell how far the writing is. */
async function* told(run: ImportRun, records: AsyncIterable<SheetRecord>, kind: ImportKind): AsyncGenerator<SheetRecord, void, undefined> {
  const total = run.write && kind === "members" ? run.rowsKnown : 0;
  let count = 0;
  for await (const record of records) {
    count += 1;
    if (count % 2000 === 0) await run.tell(count, total);
    yield record;
  }
}
