import { sql } from "kysely";
import { addMonths, type DayText } from "#contract/dates.ts";
import { rules } from "#features/regulations/server/queries.ts";
import { countMet } from "#features/tasks/server/queries.ts";
import type { Reader } from "#server/db/connect.ts";
import { findPreparationFacts } from "../../preparation/server/find-facts.ts";
import type { FoundMeeting } from "../../server/queries.ts";
import type { Sheet } from "../contract.ts";
import { ScoreForm, type SittingFacts } from "../rules.ts";
import { shippedForms } from "../shipped.ts";

export interface NamedForm {
  code: string;
  source: string;
  form: ScoreForm;
}

/** A form by its code; undefined when nobody made one of that code. */
export async function findForm(reader: Reader, code: string): Promise<NamedForm | undefined> {
  const shipped = shippedForms.find((one) => one.code === code);
  if (shipped) return shipped;
  const row = await reader.selectFrom("score_forms").select(["source", "body"]).where("code", "=", code).executeTakeFirst();
  return row && { code, source: row.source, form: ScoreForm.parse(row.body) };
}

/** The forms that may be used at a place: those shipped, and those that it or a committee above it made. */
export async function usableForms(reader: Reader, organisationId: number): Promise<(NamedForm & { isShipped: boolean })[]> {
  const { rows } = await sql<{ code: string; source: string; body: unknown }>`
    select f.code, f.source, f.body from score_forms f join organisations o on o.id = f.organisation_id
    where starts_with((select path from organisations where id = ${organisationId}), o.path) order by f.created_at desc`.execute(reader);
  return [
    ...rows.map(({ code, source, body }) => ({ code, source, form: ScoreForm.parse(body), isShipped: false })),
    ...shippedForms.map((one) => ({ ...one, isShipped: true })),
  ];
}

type SheetRow = Omit<Sheet, "form">;

/** The sheets of a sitting, each with the form it was written on. */
export async function findSheets(reader: Reader, meetingId: number): Promise<Sheet[]> {
  const { rows } = await sql<SheetRow>`
    select s.seat, s.form_code as "formCode", s.lines, s.total, s.class, s.note, s.version, s.written_at::text as "writtenAt", a.display_name as "by"
    from score_sheets s left join accounts a on a.id = s.account_id where s.meeting_id = ${meetingId}
    order by array_position(array['cell', 'attendee', 'committee'], s.seat)`.execute(reader);
  return Promise.all(
    rows.map(async (row) => {
      const named = await findForm(reader, row.formCode);
      if (!named) throw new Error(`no form ${row.formCode}`);
      return { ...row, form: named.form };
    }),
  );
}

/** What the program knows of a sitting, for the criteria that can be filled in. */
export async function findFacts(reader: Reader, meeting: FoundMeeting): Promise<SittingFacts> {
  const { organisationId, heldOn, month } = meeting;
  const inForce = await rules(
    reader,
    ["meetings.min_minutes", "meetings.min_minutes_combined", "meetings.excused_run", "meetings.paper_days", "meetings.submit_days"],
    organisationId,
    heldOn,
  );
  const combined = meeting.isRegular && meeting.isThematic;
  // "Tháng trước": tasks that fell due from the first day of the month before to the day before this sitting.
  const since = addMonths(`${month}-01`, -1);
  const until = (await sql<{ day: DayText }>`select (${heldOn}::date - 1)::date as day`.execute(reader)).rows[0]?.day ?? heldOn;
  const { committeeMetOn, noticeSent, papersDaysBefore } = await findPreparationFacts(reader, meeting);
  return {
    minutes: meeting.minutes,
    minMinutes: inForce[combined ? "meetings.min_minutes_combined" : "meetings.min_minutes"],
    present: meeting.present,
    due: meeting.total - meeting.exempt,
    unexcused: meeting.unexcused,
    spoke: meeting.spoke,
    excusedRun: await longestExcusedRun(reader, meeting),
    committeeMet: committeeMetOn ?? (await committeeOf(reader, organisationId, heldOn)),
    noticeSent,
    papersDaysBefore,
    tasks: await countMet(reader, organisationId, { from: since, to: until }),
    postedAfterDays: await daysToHandIn(reader, meeting),
    isThematic: meeting.isThematic,
    limits: {
      excusedRun: inForce["meetings.excused_run"],
      paperDays: inForce["meetings.paper_days"],
      postDays: inForce["meetings.submit_days"],
    },
  };
}

/** The longest run of regular sittings of the year, up to this one, that one member was excused from without a break. */
async function longestExcusedRun(reader: Reader, { id, organisationId, heldOn }: FoundMeeting): Promise<number> {
  const { rows } = await sql<{ longest: number }>`
    with calls as (
      select a.member_id, m.held_on, a.state = 'excused' as excused,
        row_number() over (partition by a.member_id order by m.held_on)
          - row_number() over (partition by a.member_id, a.state = 'excused' order by m.held_on) as island
      from meetings m join meeting_attendance a on a.meeting_id = m.id
      where m.organisation_id = ${organisationId} and m.is_regular and m.held_on <= ${heldOn}::date
        and m.held_on >= date_trunc('year', ${heldOn}::date) and a.state <> 'not-due')
    select coalesce(max(run.length), 0)::int as longest
    from (select count(*) as length from calls where excused group by member_id, island
      having bool_or(member_id in (select member_id from meeting_attendance where meeting_id = ${id}))) run`.execute(reader);
  return rows[0]?.longest ?? 0;
}

/** "none" where posts of the cell are known and none of them is of a committee beside secretary and deputy; null where it is not known. */
async function committeeOf(reader: Reader, organisationId: number, day: DayText): Promise<"none" | null> {
  const { rows } = await sql<{ posts: number; inCommittee: number }>`
    select count(*)::int as posts, count(*) filter (where p.post = 'committee-member')::int as "inCommittee"
    from posts p where p.organisation_id = ${organisationId} and p.withdrawn_at is null and p.valid @> ${day}::date`.execute(reader);
  const { posts, inCommittee } = rows[0] ?? { posts: 0, inCommittee: 0 };
  return posts > 0 && inCommittee === 0 ? "none" : null;
}

/** Whole days from the sitting to the first handing in of its minutes. */
async function daysToHandIn(reader: Reader, { id, heldOn }: FoundMeeting): Promise<number | null> {
  const { rows } = await sql<{ days: number | null }>`
    select (min(w.at at time zone 'Asia/Ho_Chi_Minh')::date - ${heldOn}::date)::int as days
    from meeting_reviews w where w.meeting_id = ${id} and w.step = 'submit'`.execute(reader);
  return rows[0]?.days ?? null;
}

/** To join after `meetings m`: the sheet that counts, the committee's before the attendee's before the cell's own. */
export const countingSheet = sql`left join lateral (
  select * from score_sheets where meeting_id = m.id order by array_position(array['committee', 'attendee', 'cell'], seat) limit 1) s on true`;
