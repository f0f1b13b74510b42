import type { DayText } from "#contract/dates.ts";
import { findTemplate, keptTemplate, type TemplateRow } from "#features/documents/templates/server/queries.ts";
import type { Reader } from "#server/db/connect.ts";
import type { ReportRow } from "./queries.ts";

/** The template a report is printed in: a signed one keeps its own, a draft takes the one in force on the day; null is the built-in layout. */
export function reportTemplate(reader: Reader, report: ReportRow, day: DayText): Promise<TemplateRow | null> {
  if (report.state === "signed") return keptTemplate(reader, report.templateId);
  return findTemplate(reader, { organisationId: report.organisationId, family: "report", day, reportType: report.kind });
}
