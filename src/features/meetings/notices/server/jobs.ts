import { sql } from "kysely";
import { addMonths } from "#contract/dates.ts";
import { holds } from "#server/access/held-roles.ts";
import { systemScope } from "#server/access/scope.ts";
import type { Transaction } from "#server/db/connect.ts";
import type { NightlyTask } from "#server/jobs/worker.ts";
import { queueMail } from "#server/mail.ts";
import type { Behind } from "../../reminders/contract.ts";
import { findOutstanding } from "../../reminders/server/queries.ts";
import { noticeText } from "../rules.ts";

/** Every night: whoever runs a cell is told of minutes of this month and the last one that are due or late; by e-mail too where it is set. */
export const remindOfMinutes: NightlyTask = async ({ db, now, today }) => {
  await db.transaction().execute(async (tx) => {
    const ctx = { tx, today, scope: await systemScope(tx, today) };
    for (const month of [addMonths(today, -1).slice(0, 7), today.slice(0, 7)]) {
      const told = await tell(tx, { rows: await findOutstanding(ctx, month), month, now, today });
      for (const { email, text } of told) await queueMail(tx, { to: email, subject: "Nền Nếp: biên bản sinh hoạt chi bộ", text });
    }
  });
};

interface Telling {
  rows: readonly Behind[];
  month: string;
  now: Date;
  today: string;
}

/** One notice an account, cell and deadline, however often the night comes. Answers with the new ones that have an address. */
async function tell(tx: Transaction, { rows, month, now, today }: Telling): Promise<{ email: string; text: string }[]> {
  const notices = rows.map((row) => ({
    kind: row.days > 0 ? "minutes-late" : "minutes-due",
    organisation_id: row.organisationId,
    due_on: row.dueOn,
    text: noticeText(row, month),
    href: row.meetingId === null ? `/o/${row.organisationId}/hom-nay` : `/o/${row.organisationId}/sinh-hoat/${row.meetingId}`,
  }));
  const told = await sql<{ email: string | null; text: string }>`
    with made as (
      insert into notices (account_id, kind, organisation_id, due_on, text, href, at)
      select distinct on (r.account_id, n.organisation_id, n.due_on) r.account_id, n.kind, n.organisation_id, n.due_on, n.text, n.href, ${now}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(notices)}::jsonb) n(kind text, organisation_id int, due_on date, text text, href text)
      join account_roles r on r.organisation_id = n.organisation_id and r.role in ('cell-secretary', 'cell-deputy')
      join accounts a on a.id = r.account_id and a.ended_at is null and ${holds("r", "a", today)}
      on conflict do nothing returning account_id, text)
    select a.email, m.text from made m join accounts a on a.id = m.account_id`.execute(tx);
  return told.rows.flatMap(({ email, text }) => (email === null ? [] : [{ email, text }]));
}
