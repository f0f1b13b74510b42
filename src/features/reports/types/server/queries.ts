import { sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import type { Reader } from "#server/db/connect.ts";
import { ReportType } from "../rules.ts";
import { shippedTypes } from "../shipped.ts";

export interface NamedType {
  code: string;
  source: string;
  type: ReportType;
}

interface Usable extends NamedType {
  isShipped: boolean;
  madeBy: string | null;
  organisationId: number | null;
  endedOn: DayText | null;
}

/** A type by its code, also one no longer in use: old reports name it. */
export async function findReportType(reader: Reader, code: string): Promise<NamedType | undefined> {
  const shipped = shippedTypes.find((one) => one.code === code);
  if (shipped) return shipped;
  const row = await reader.selectFrom("report_types").select(["source", "body"]).where("code", "=", code).executeTakeFirst();
  return row && { code, source: row.source, type: ReportType.parse(row.body) };
}

/** Names of types by code, for lists. */
export async function reportTypeNames(reader: Reader, codes: readonly string[]): Promise<Map<string, string>> {
  const names = new Map(shippedTypes.map(({ code, type }) => [code, type.name]));
  const own = [...new Set(codes)].filter((code) => !names.has(code));
  if (own.length === 0) return names;
  const { rows } = await sql<{ code: string; name: string }>`
    select code, body ->> 'name' as name from report_types where code = any(${own}::text[])`.execute(reader);
  for (const { code, name } of rows) names.set(code, name);
  return names;
}

/** The types that may be used at a place: its own, those of committees above, those shipped. */
export async function usableTypes(reader: Reader, path: string): Promise<Usable[]> {
  const { rows } = await sql<Omit<Usable, "type" | "isShipped"> & { body: unknown }>`
    select t.code, t.source, t.body, o.name as "madeBy", o.id as "organisationId", t.ended_on as "endedOn"
    from report_types t join organisations o on o.id = t.organisation_id
    where starts_with(${path}, o.path) order by t.ended_on nulls first, t.id desc`.execute(reader);
  const shipped = { isShipped: true, madeBy: null, organisationId: null, endedOn: null };
  return [
    ...shippedTypes.map((one) => ({ ...one, ...shipped })),
    ...rows.map(({ body, ...row }) => ({ ...row, type: ReportType.parse(body), isShipped: false })),
  ];
}
