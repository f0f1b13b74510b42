import { sql } from "kysely";
import { permissionsAt } from "#server/access/can.ts";
import { notFound } from "#server/access/scope.ts";
import type { Reader } from "#server/db/connect.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { type FoundMeeting, getMeetingRow } from "../../server/queries.ts";
import type { Scan, Scans } from "../contract.ts";

/** All pages of the signed paper, page by page, the newest edition of each first. */
export async function findScans(reader: Reader, meetingId: number): Promise<Scan[]> {
  const { rows } = await sql<Scan>`
    select s.id, s.page, s.edition, s.file_name as "fileName", s.file_type as type, s.size, s.checksum, a.display_name as by,
      to_char(s.added_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD HH24:MI') as "addedAt",
      s.edition = max(s.edition) over (partition by s.page) as "isCurrent"
    from meeting_scans s left join accounts a on a.id = s.account_id
    where s.meeting_id = ${meetingId} order by s.page, s.edition desc`.execute(reader);
  return rows;
}

/** Names of absent people and their reasons stand on the paper: who only sees sittings learns that it is there, and no more. */
export async function scansOf(ctx: ActionContext, { id, orgPath, dissolvedOn }: FoundMeeting): Promise<Scans> {
  const held = ctx.person ? permissionsAt(ctx.person, { path: orgPath, dissolvedOn: null }) : [];
  const record = held.includes("meetings.record") ? ["open", ...(dissolvedOn ? [] : ["add"])] : [];
  return {
    meetingId: id,
    scans: await findScans(ctx.tx, id),
    can: [...record, ...(held.includes("meetings.review") ? ["check"] : [])],
  };
}

export interface StoredScan {
  file_key: string;
  file_name: string;
  file_type: string;
}

/** The file of a page. @throws not-found when the page is not of that sitting. */
export async function getStoredScan(ctx: ActionContext, given: { meetingId: number; scanId: number }): Promise<StoredScan> {
  const meeting = await getMeetingRow(ctx.tx, ctx.scope, given.meetingId);
  const row = await ctx.tx
    .selectFrom("meeting_scans")
    .select(["file_key", "file_name", "file_type"])
    .where("id", "=", given.scanId)
    .where("meeting_id", "=", meeting.id)
    .executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

export interface PlannedForm {
  place: string | null;
  chair: string | null;
  secretary: string | null;
  beginsAt: string | null;
  isThematic: boolean;
  topic: string | null;
  items: { stage: "opening" | "business" | "closing"; session: "regular" | "thematic"; title: string; minutes: number | null }[];
}

/** The planned sitting of that day with its agenda; null when nobody planned one. */
export async function findPlanned(reader: Reader, organisationId: number, day: string): Promise<PlannedForm | null> {
  const { rows } = await sql<PlannedForm>`
    select p.place, p.chair, p.secretary, to_char(p.begins_at, 'HH24:MI') as "beginsAt", p.is_thematic as "isThematic", p.topic,
      coalesce((select json_agg(json_build_object('stage', i.stage, 'session', i.session, 'title', i.title, 'minutes', i.minutes) order by i.position)
        from planned_items i where i.planned_meeting_id = p.id), '[]') as items
    from planned_meetings p
    where p.organisation_id = ${organisationId} and p.meet_on = ${day}::date and p.state <> 'called-off'
    order by p.is_regular desc, p.id limit 1`.execute(reader);
  return rows[0] ?? null;
}
