import type { Reader } from "#server/db/connect.ts";

/** Ids of the tables behind a report, in their order. */
export async function chosenTables(reader: Reader, reportId: number): Promise<number[]> {
  const row = await reader.selectFrom("reports").select("appendix_tables as tableIds").where("id", "=", reportId).executeTakeFirstOrThrow();
  return row.tableIds;
}
