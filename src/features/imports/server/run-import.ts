// Reads and checks a sheet, then writes all good rows or nothing.
import type { XlsxFile } from "#server/files/xlsx-read.ts";
import { countBadRows, type ImportKind } from "../rules.ts";
import { importMeetings } from "./import-meetings.ts";
import { importMembers } from "./import-members.ts";
import { importOrganisations } from "./import-organisations.ts";
import type { ImportOutcome, ImportRun, Plan } from "./read-row.ts";
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
  const records = told(run, readRecords(file, header.sheet, { ...header, columns: run.columns }));
  const { write, ...plan } = await planners[header.kind](run, records);
  const written = run.write && (plan.bad.length === 0 || run.skipBad);
  if (written) await write();
  return { ...plan, refused: countBadRows(plan.bad), bad: plan.bad.sort((a, b) => a.row - b.row), written };
}

async function* told(run: ImportRun, records: AsyncIterable<SheetRecord>): AsyncGenerator<SheetRecord, void, undefined> {
  let count = 0;
  for await (const record of records) {
    count += 1;
    if (count % 2000 === 0) await run.tell(count, 0);
    yield record;
  }
}
