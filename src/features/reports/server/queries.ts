import { sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import { narrowTo, notFound, type OrganisationScope } from "#server/access/scope.ts";
import type { Reader } from "#server/db/connect.ts";
import type { PrintedSum, ReportState } from "../rules.ts";

/** A report without its text and figures. */
export interface ReportRow {
  readonly id: number;
  readonly organisationId: number;
  readonly organisationName: string;
  readonly parentName: string | null;
  readonly symbol: string | null;
  readonly isCell: boolean;
  readonly path: string;
  readonly dissolvedOn: DayText | null;
  /** Code of the type. */
  readonly kind: string;
  readonly period: string;
  readonly asOf: DayText;
  readonly title: string;
  readonly number: string;
  readonly place: string;
  readonly datedOn: DayText | null;
  readonly authority: string;
  readonly signerPosition: string;
  readonly signerName: string;
  readonly recipients: string;
  readonly supplementsId: number | null;
  readonly state: ReportState;
  readonly signedAt: Date | null;
  readonly updatedAt: Date;
  readonly checksum: string | null;
  readonly layout: unknown;
  /** Of a signed one; null for the built-in layout. */
  readonly templateId: number | null;
  /** Its row in the register of documents; null before it is signed. */
  readonly documentId: number | null;
  readonly version: number;
}

export interface SectionRow {
  readonly position: number;
  readonly code: string;
  readonly heading: string;
  readonly level: number;
  readonly body: string;
  /** Figures at the last save, by code. */
  readonly seen: Readonly<Record<string, PrintedSum>>;
}

export interface FoundReport extends ReportRow {
  readonly sections: readonly SectionRow[];
}

/** A report and the scope of its place, where rows and figures are read. @throws not-found outside of the scope; for a writer "signed" and "dissolved". */
export async function getReportRow(
  reader: Reader,
  scope: OrganisationScope,
  id: number,
): Promise<{ report: FoundReport; scope: OrganisationScope }> {
  const { rows } = await sql<FoundReport>`
    select r.id, r.organisation_id as "organisationId", o.name as "organisationName", p.name as "parentName", o.symbol,
      o.is_cell as "isCell", o.path, o.dissolved_on as "dissolvedOn", r.kind, r.period, r.as_of as "asOf", r.title, r.number, r.place, r.dated_on as "datedOn",
      r.authority, r.signer_position as "signerPosition", r.signer_name as "signerName", r.recipients,
      r.supplements_id as "supplementsId", r.state, r.signed_at as "signedAt", r.updated_at as "updatedAt", r.checksum, r.layout, r.template_id as "templateId", r.version,
      (select coalesce(json_agg(json_build_object('position', s.position, 'code', s.code, 'heading', s.heading, 'level', s.level, 'body', s.body, 'seen', s.seen)
        order by s.position), '[]') from report_sections s where s.report_id = r.id) as sections,
      (select d.id from documents d where d.made_from = 'report' and d.made_from_id = r.id) as "documentId"
    from reports r join organisations o on o.id = r.organisation_id left join organisations p on p.id = o.parent_id
    where r.id = ${id}`.execute(reader);
  const report = rows[0];
  if (!report) throw notFound();
  const narrowed = await narrowTo(reader, scope, { organisationId: report.organisationId, isSigned: report.state === "signed" });
  return { report, scope: narrowed };
}

export async function readSections(reader: Reader, reportId: number): Promise<SectionRow[]> {
  const { rows } = await sql<SectionRow>`
    select position, code, heading, level, body, seen from report_sections where report_id = ${reportId} order by position`.execute(reader);
  return rows;
}

/** Columns of a line in the list of reports, from `reports r join organisations o`. */
export const lineColumns = sql`r.id, r.organisation_id as "organisationId", o.name as "organisationName", r.kind, r.period, r.title, r.number,
  r.state, r.supplements_id as "supplementsId", r.signed_at as "signedAt", r.updated_at as "updatedAt"`;

/** Moments travel as text. */
export function withMoments<Row extends { signedAt: Date | null; updatedAt: Date }>(row: Row) {
  return { ...row, signedAt: row.signedAt?.toISOString() ?? null, updatedAt: row.updatedAt.toISOString() };
}

/** The signed report of the same place and kind for a period: the last one, supplements included. */
export async function findSigned(
  reader: Reader,
  organisationId: number,
  kind: string,
  period: string,
): Promise<{ id: number; title: string; signedAt: Date | null } | undefined> {
  const { rows } = await sql<{ id: number; title: string; signedAt: Date | null }>`
    select id, title, signed_at as "signedAt" from reports
    where organisation_id = ${organisationId} and kind = ${kind} and period = ${period} and state = 'signed'
    order by signed_at desc limit 1`.execute(reader);
  return rows[0];
}
