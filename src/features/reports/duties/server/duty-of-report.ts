import { sql } from "kysely";
import { lengthOf } from "#contract/periods.ts";
import type { Reader } from "#server/db/connect.ts";
import type { ReportRow } from "../../server/queries.ts";
import { type DuePeriod, type DutyRow, duePeriods, findDuties, owing } from "./queries.ts";

type Report = Pick<ReportRow, "organisationId" | "kind" | "period" | "path" | "supplementsId">;

/** The duty that a report answers, with its last day; null when nobody above asks for it. A supplement answers none. */
export async function findDutyOf(reader: Reader, report: Report): Promise<{ duty: DutyRow; due: DuePeriod } | null> {
  if (report.supplementsId !== null) return null;
  const asked = await findDuties(
    reader,
    sql<boolean>`d.type_code = ${report.kind} and d.length = ${lengthOf(report.period)} and starts_with(${report.path}, o.path) and o.id <> ${report.organisationId}`,
  );
  for (const duty of asked) {
    const [due] = await duePeriods(reader, duty, [report.period]);
    if (!due) continue;
    const { rows } = await sql`select from ${owing(duty, [due])} where u.organisation_id = ${report.organisationId}`.execute(reader);
    if (rows.length > 0) return { duty, due };
  }
  return null;
}

/** What the same report of the same period rests on: the duty that its own committee asks of those below; null when it asks for none. A supplement rests on none. */
export async function findDutyBelow(reader: Reader, report: Report): Promise<{ duty: DutyRow; due: DuePeriod } | null> {
  if (report.supplementsId !== null) return null;
  const [duty] = await findDuties(
    reader,
    sql<boolean>`d.type_code = ${report.kind} and d.length = ${lengthOf(report.period)} and o.id = ${report.organisationId}`,
  );
  const [due] = duty ? await duePeriods(reader, duty, [report.period]) : [];
  return duty && due ? { duty, due } : null;
}
