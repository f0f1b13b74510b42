import { sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { queueMail } from "#server/mail.ts";
import { invitationText } from "../rules.ts";
import type { PlanRow } from "./queries.ts";

interface How {
  kind: "invitation" | "called-off";
  movedFrom?: DayText;
  /** Only where this installation sends letters at all. */
  byMail: boolean;
}

/**
 * Puts a notice before everybody who was invited and has an account: one a day of the sitting, new again when it says
 * something else. Letters say the same and go out by the queue.
 */
export async function tellMembers(ctx: ActionContext, plan: PlanRow, { kind, movedFrom, byMail }: How): Promise<void> {
  const text = invitationText({ ...plan, name: plan.organisationName, kind, movedFrom: movedFrom ?? null });
  const href = `/o/${plan.organisationId}/giay-moi`;
  const { rows } = await sql<{ email: string | null }>`
    with told as (
      select a.id, a.email from planned_invitations i join accounts a on a.member_id = i.member_id and a.ended_at is null
      where i.planned_meeting_id = ${plan.id}),
    made as (
      insert into notices (account_id, kind, organisation_id, due_on, text, href, at)
      select id, ${kind}, ${plan.organisationId}, ${plan.meetOn}::date, ${text}, ${href}, ${ctx.now}::timestamptz from told
      on conflict (account_id, kind, organisation_id, due_on) do update set text = excluded.text, at = excluded.at, read_at = null
        where notices.text <> excluded.text)
    select email from told`.execute(ctx.tx);
  if (!byMail || ctx.config.mail === null) return;
  const letter = {
    subject: "Nền Nếp: sinh hoạt chi bộ",
    text: `${text}\n\nChương trình và tài liệu: ${ctx.config.publicUrl ?? ""}${href}`,
  };
  for (const { email } of rows) if (email !== null) await queueMail(ctx.tx, { to: email, ...letter });
}
