import { findUses } from "#features/statements/server/queries.ts";
import type { Reader } from "#server/db/connect.ts";
import type { StatementUse } from "../contract.ts";
import { partOf } from "../rules.ts";

interface Written {
  readonly id: number;
  readonly sections: readonly { code: string; body: string }[];
}

/** What units said that stands in the text of a report, and in which part. `taken` is on its way there: the text comes with the next save. */
export async function readUses(reader: Reader, report: Written, taken?: number): Promise<(StatementUse & { id: number })[]> {
  const uses = await findUses(reader, report.id);
  return uses.flatMap((use) => {
    const sectionCode = use.id === taken ? use.sectionCode : partOf(use, report.sections);
    return sectionCode === null ? [] : [{ ...use, sectionCode }];
  });
}
