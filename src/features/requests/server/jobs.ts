import { sql } from "kysely";
import { addDays } from "#contract/dates.ts";
import { holds } from "#server/access/held-roles.ts";
import type { NightlyTask } from "#server/jobs/worker.ts";
import { reminderText } from "../rules.ts";

/** How many days before the last day a unit is told. */
const ahead = 2;

interface Owing {
  organisationId: number;
  dueOn: string;
  titles: string[];
}

/** Every night: who answers for a unit is told once before the last day and once after it; all requests of one day in one notice. */
export const remindOfRequests: NightlyTask = async ({ db, now, today }) => {
  await db.transaction().execute(async (tx) => {
    const { rows } = await sql<Owing>`
      select a.organisation_id as "organisationId", q.due_on as "dueOn", json_agg(q.title order by q.id) as titles
      from requests q join request_answers a on a.request_id = q.id and a.state in ('open', 'draft')
      join organisations o on o.id = a.organisation_id and o.dissolved_on is null
      where q.state = 'sent' and q.due_on between ${addDays(today, -7)}::date and ${addDays(today, ahead)}::date
      group by a.organisation_id, q.due_on`.execute(tx);
    const notices = rows.map(({ organisationId, dueOn, titles }) => ({
      kind: dueOn < today ? "request-late" : "request-due",
      organisation_id: organisationId,
      due_on: dueOn,
      text: reminderText(titles, { dueOn, today }),
      href: `/o/${organisationId}/yeu-cau?xem=owed`,
    }));
    await sql`
      insert into notices (account_id, kind, organisation_id, due_on, text, href, at)
      select distinct on (r.account_id, n.kind, n.organisation_id, n.due_on) r.account_id, n.kind, n.organisation_id, n.due_on, n.text, n.href,
        ${now}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(notices)}::jsonb) n(kind text, organisation_id int, due_on date, text text, href text)
      join account_roles r on r.organisation_id = n.organisation_id and r.role in ('cell-secretary', 'cell-deputy', 'office')
      join accounts a on a.id = r.account_id and a.ended_at is null and ${holds("r", "a", today)}
      on conflict do nothing`.execute(tx);
  });
};
