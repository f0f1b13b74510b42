import { sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import type { Reader } from "#server/db/connect.ts";
import { findCommitteeLine } from "./queries.ts";

export interface PreparationFacts {
  /** The day on which the committee met for this sitting; null where no record says so. */
  committeeMetOn: DayText | null;
  /** True where the members were invited in the program; null where it is not known, a cell may invite by word of mouth. */
  noticeSent: true | null;
  /** Whole days between papers and sitting: by what the secretary said of the app, else by when members could first read all of them here. */
  papersDaysBefore: number | null;
}

/** How a sitting that was held had been prepared, for its score sheet. Papers that came after it do not count. */
export async function findPreparationFacts(
  reader: Reader,
  meeting: { id: number; organisationId: number; month: string; heldOn: DayText },
): Promise<PreparationFacts> {
  const { rows } = await sql<{ isInvited: boolean; days: number | null }>`
    select p.invited_at is not null and (p.invited_at at time zone 'Asia/Ho_Chi_Minh')::date <= ${meeting.heldOn}::date as "isInvited",
      (${meeting.heldOn}::date - (coalesce(p.posted_at, case when p.invited_at is not null and q.added_at is not null then greatest(q.added_at, p.invited_at) end)
        at time zone 'Asia/Ho_Chi_Minh')::date)::int as days
    from planned_meetings p
    cross join lateral (select max(added_at) as added_at from planned_papers
      where planned_meeting_id = p.id and withdrawn_at is null and (added_at at time zone 'Asia/Ho_Chi_Minh')::date <= ${meeting.heldOn}::date) q
    where p.meeting_id = ${meeting.id} and (p.posted_at is not null or q.added_at is not null or p.invited_at is not null)`.execute(reader);
  const committee = await findCommitteeLine(reader, meeting.organisationId, meeting.month, meeting.heldOn);
  return { committeeMetOn: committee?.heldOn ?? null, noticeSent: rows[0]?.isInvited || null, papersDaysBefore: rows[0]?.days ?? null };
}
