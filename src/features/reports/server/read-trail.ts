import { sql } from "kysely";
import { periodBefore } from "#contract/periods.ts";
import { doneBy } from "#server/access/acting.ts";
import type { Reader } from "#server/db/connect.ts";
import type { ReportDetail } from "../contract.ts";
import type { ReportRow } from "./queries.ts";

type Trail = Pick<ReportDetail, "previous" | "supplements" | "remarks" | "way" | "steps" | "keptRows">;

/**
 * What lies around a report, in one statement: the signed one of the period before (the last one, supplements included), its
 * own supplements, the remarks of the level above, the way it took, who did what, and the rows kept with it.
 */
export async function readTrail(reader: Reader, report: ReportRow): Promise<Trail> {
  const { rows } = await sql<Trail>`
    select
      (select json_build_object('id', b.id, 'title', b.title, 'signedAt', b.signed_at) from reports b
        where b.organisation_id = ${report.organisationId} and b.kind = ${report.kind} and b.period = ${periodBefore(report.period)} and b.state = 'signed'
        order by b.signed_at desc limit 1) as previous,
      (select coalesce(json_agg(json_build_object('id', s.id, 'title', s.title, 'state', s.state) order by s.id), '[]')
        from reports s where s.supplements_id = ${report.id}) as supplements,
      (select coalesce(json_agg(json_build_object('id', k.id, 'sectionCode', k.section_code, 'quote', k.quote, 'figureCode', k.figure_code, 'text', k.text,
          'at', k.at, 'by', a.display_name, 'isDone', k.done_at is not null) order by k.id), '[]')
        from report_remarks k left join accounts a on a.id = k.account_id where k.report_id = ${report.id}) as remarks,
      (select coalesce(json_agg(json_build_object('step', w.step, 'reason', w.reason, 'at', w.at, 'by', a.display_name) order by w.id), '[]')
        from report_steps w left join accounts a on a.id = w.account_id where w.report_id = ${report.id}) as way,
      (select coalesce(json_agg(json_build_object('at', h.at, 'by', ${doneBy("h")}, 'action', h.action) order by h.id), '[]')
        from history h where h.object_kind = 'report' and h.object_id = ${report.id} and ${isLast}) as steps,
      (select count(*)::int from report_rows r where r.report_id = ${report.id}) as "keptRows"`.execute(reader);
  const [found] = rows;
  if (!found) throw new Error("a statement without from gives one row");
  const { previous, steps, ...trail } = found;
  return {
    ...trail,
    previous: previous && { ...previous, signedAt: previous.signedAt && moment(previous.signedAt) },
    steps: steps.map((step) => ({ ...step, at: moment(step.at) })),
  };
}

const moment = (at: string) => new Date(at).toISOString();

/** Opened, headed, signed; of the many savings of the text only the last one. */
const isLast = sql<boolean>`not exists (
  select 1 from history later where later.object_kind = 'report' and later.object_id = h.object_id and later.id > h.id
    and later.action = h.action and later.account_id is not distinct from h.account_id)`;
