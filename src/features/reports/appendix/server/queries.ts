import { layoutsOf, type Tags } from "#features/documents/templates/server/queries.ts";
import type { Reader } from "#server/db/connect.ts";

/** Ids of the tables behind a report, in their order. */
export async function chosenTables(reader: Reader, reportId: number): Promise<number[]> {
  const row = await reader.selectFrom("reports").select("appendix_tables as tableIds").where("id", "=", reportId).executeTakeFirstOrThrow();
  return row.tableIds;
}

interface PeriodReport {
  readonly id: number;
  readonly organisationId: number;
  readonly period: string;
  readonly state: string;
}

/** The tables that a template prints in the text: those of the place and period in the layouts it names; of a signed report those frozen with it. */
export async function templateTables(
  reader: Reader,
  { id, organisationId, period, state }: PeriodReport,
  template: { readonly tags: Tags } | null,
): Promise<{ id: number; code: string }[]> {
  const codes = layoutsOf(template);
  if (codes.length === 0) return [];
  const tables = await reader
    .selectFrom("report_tables")
    .select(["id", "layout_code as code"])
    .where("organisation_id", "=", organisationId)
    .where("period", "=", period)
    .where("layout_code", "in", codes)
    .orderBy("id")
    .execute();
  if (state !== "signed") return tables;
  const kept = await reader.selectFrom("reports").select("template_tables as tableIds").where("id", "=", id).executeTakeFirstOrThrow();
  return tables.filter((table) => kept.tableIds.includes(table.id));
}
