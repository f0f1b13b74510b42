import { sql } from "kysely";
import { ruleError } from "#contract/errors.ts";
import type { Printable, Tags } from "#features/documents/templates/server/queries.ts";
import { permissionsAt } from "#server/access/can.ts";
import { reachScope } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { layOutReport } from "./report-docx.ts";

interface OwnReport {
  id: number;
  name: string;
}

/** The last reports of the scope's place, drafts too, for somebody who looks at a template with one; none for who may read no report there. */
export async function listOwnReports({ tx, scope, person }: ActionContext): Promise<OwnReport[]> {
  const place = scope.organisation;
  if (!place || !person || !permissionsAt(person, place).includes("reports.see")) return [];
  const { rows } = await sql<OwnReport>`
    select id, coalesce(nullif(number, '') || ', ', '') || title || case state when 'signed' then '' else ' (chưa ký)' end as name
    from reports where organisation_id = ${place.id} order by period desc, id desc limit 30`.execute(tx);
  return rows;
}

/**
 * One of them with its own figures, as a template with these tags prints it. Templates are set with another permission than reports are
 * read with: that one is proved here.
 * @throws rule `no-such-report` at `reportId`
 */
export async function layOutOwnReport(ctx: ActionContext, reportId: number, tags: Tags): Promise<Printable> {
  const { person, today } = ctx;
  const own = (await listOwnReports(ctx)).some(({ id }) => id === reportId);
  if (!person || !own) throw ruleError("no-such-report", "reportId", "Nơi này không có báo cáo đó. Chọn báo cáo khác.");
  const scope = reachScope(person, { permission: "reports.see", needsOpen: false }, today);
  return layOutReport({ ...ctx, scope }, reportId, { tags });
}
