import type { DayText } from "#contract/dates.ts";
import type { ScopedOrganisation } from "#server/access/scope.ts";
import type { Transaction } from "#server/db/connect.ts";
import type { StoredFile } from "#server/files/store.ts";
import type { FoundColumn } from "../headers/rules.ts";
import type { ImportKind } from "../rules.ts";
import type { ImportOutcome } from "./read-row.ts";
import type { SheetLayout } from "./read-sheet.ts";

export interface NewImport {
  kind: ImportKind;
  place: ScopedOrganisation | null;
  stored: StoredFile;
  layout: SheetLayout & { columns?: readonly (FoundColumn & { samples: string[] })[]; sheets?: readonly string[] };
  asOf: DayText | null;
  fileName: string;
  now: Date;
  accountId: number | null;
}

/** The only tree of the installation; null when there are several. */
async function onlyTop(tx: Transaction): Promise<number | null> {
  const tops = await tx.selectFrom("organisations").select("id").where("parent_id", "is", null).limit(2).execute();
  return tops.length === 1 ? (tops[0]?.id ?? null) : null;
}

/** Notes a file that was brought in; with its outcome when that is known already. */
export async function saveImport(tx: Transaction, given: NewImport, outcome: ImportOutcome | null): Promise<number> {
  const { header, sheet, year, columns = header.columns, sheets = [sheet] } = given.layout;
  const row = await tx
    .insertInto("imports")
    .values({
      kind: given.kind,
      organisation_id: given.place?.id ?? (await onlyTop(tx)),
      account_id: given.accountId,
      file_name: given.fileName.slice(0, 200),
      file_key: given.stored.key,
      checksum: given.stored.checksum,
      sheet,
      columns: JSON.stringify({ firstRow: header.firstRow, year, sheets, columns }),
      as_of: given.asOf,
      state: "uploaded",
      created_at: given.now,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  if (outcome) await saveOutcome(tx, row.id, outcome, given.now);
  return row.id;
}

/** How many refused or unusual cells are kept for the screen; the file with all refused rows is made from the uploaded one. */
const mostKept = 20_000;

export async function saveOutcome(tx: Transaction, importId: number, outcome: ImportOutcome, now: Date): Promise<void> {
  await tx
    .updateTable("imports")
    .set({
      rows_read: outcome.read,
      rows_good: outcome.added + outcome.changed + outcome.same,
      rows_same: outcome.same,
      rows_bad: outcome.refused,
      bad: JSON.stringify(outcome.bad.slice(0, mostKept)),
      warnings: JSON.stringify(outcome.warnings.slice(0, mostKept)),
      state: outcome.written ? "committed" : "previewed",
      committed_at: outcome.written ? now : null,
    })
    .where("id", "=", importId)
    .execute();
}
