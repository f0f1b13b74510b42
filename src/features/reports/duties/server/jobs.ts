import { sql } from "kysely";
import { addDays } from "#contract/dates.ts";
import { periodAt } from "#contract/periods.ts";
import type { Transaction } from "#server/db/connect.ts";
import type { NightlyTask } from "#server/jobs/worker.ts";
import { firstHead } from "../../server/find-first-head.ts";
import { subjectOf } from "../../types/rules.ts";
import { findReportType } from "../../types/server/queries.ts";
import { type DutyRow, duePeriods, findDuties, owing } from "./queries.ts";

/** How many days before its last day a report opens by itself. */
const ahead = 20;

/** Every night: reports that fall due soon stand open as drafts, with their standing texts and figures, at every unit that owes them. */
export const openDueReports: NightlyTask = async ({ db, now, today }) => {
  await db.transaction().execute(async (tx) => {
    for (const duty of await findDuties(tx, sql<boolean>`d.valid @> ${today}::date or upper(d.valid) > ${addDays(today, -60)}::date`)) {
      const near = [...new Set([periodAt(duty.length, addDays(today, -ahead)), periodAt(duty.length, today)])];
      const due = (await duePeriods(tx, duty, near)).filter(({ dueOn }) => dueOn >= today && addDays(dueOn, -ahead) <= today);
      for (const one of due) await openDrafts(tx, duty, one, now, today);
    }
  });
};

type Due = Awaited<ReturnType<typeof duePeriods>>[number];

/**
 * The reports of all units of a duty with their parts, in one statement. Each begins with the head of the unit's last report,
 * a first one with what the committee that asks has set.
 */
async function openDrafts(tx: Transaction, duty: DutyRow, due: Due, now: Date, today: string): Promise<void> {
  const found = await findReportType(tx, duty.typeCode);
  if (!found) return;
  const { type } = found;
  const first = await Promise.all(
    [true, false].map(async (isCell) => ({ is_cell: isCell, ...(await firstHead(tx, { id: duty.askedBy.id, isCell }, today)) })),
  );
  await sql`
    with opened as (
      insert into reports (organisation_id, top_id, kind, period, as_of, title, place, authority, signer_position, signer_name, recipients, state, created_at, updated_at)
      select o.id, o.top_id, ${duty.typeCode}, p.period, ${today}, ${subjectOf(type, due.period)}, h.place, h.authority,
        h.signer_position, h.signer_name, h.recipients, 'draft', ${now}, ${now}
      from ${owing(duty, [due])} join organisations o on o.id = u.organisation_id and o.dissolved_on is null
      cross join lateral (
        select b.id, place, authority, signer_position, signer_name, recipients from reports b where b.organisation_id = o.id
        union all
        select 0, f.place, f.authority, f.signer_position, f.signer_name, f.recipients from jsonb_to_recordset(${JSON.stringify(first)}::jsonb)
          f(is_cell boolean, place text, authority text, signer_position text, signer_name text, recipients text) where f.is_cell = o.is_cell
        order by 1 desc limit 1) h
      where r.id is null and x.id is null
      returning id)
    insert into report_sections (report_id, position, code, heading, level, body)
    select opened.id, s.position, s.code, s.heading, s.level, s.body
    from opened cross join jsonb_to_recordset(${JSON.stringify(type.sections.map((section, at) => ({ ...section, position: at + 1 })))}::jsonb)
      s(position smallint, code text, heading text, level smallint, body text)`.execute(tx);
}
