import { type RawBuilder, sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import { rules } from "#features/regulations/server/queries.ts";
import { permissionsAt } from "#server/access/can.ts";
import { notFound, type OrganisationScope, requireInside } from "#server/access/scope.ts";
import type { Reader } from "#server/db/connect.ts";
import { planKept } from "#server/db/kept-plans.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { AttendanceLine, MeetingDetail, MeetingLine } from "../contract.ts";
import { openStates, sittingWarnings, withoutGrounds } from "../rules.ts";

/** Columns of MeetingLine from `meetings m join organisations o`. */
export const lineColumns = sql`
  m.id, m.organisation_id as "organisationId", o.name as "organisationName",
  (select name from organisations where id = o.parent_id) as "parentName", to_char(m.month, 'YYYY-MM') as month, m.held_on as "heldOn",
  m.is_regular as "isRegular", m.is_thematic as "isThematic", m.topic, m.source, m.minutes, m.total, m.exempt, m.present, m.excused,
  m.unexcused, m.spoke, m.self_score as "selfScore", m.self_class as "selfClass", m.state,
  m.said_by as "saidBy", (select display_name from accounts where id = m.typed_by) as "typedBy"`;

type DetailRow = Omit<MeetingDetail, "warnings" | "can" | "layoutName"> & {
  orgPath: string;
  foundedOn: DayText | null;
  dissolvedOn: DayText | null;
};

/** One sitting with all that belongs to it, in one query; undefined when there is none. */
async function findMeeting(reader: Reader, id: number): Promise<DetailRow | undefined> {
  const { rows } = await sql<DetailRow>`
    select ${planKept} ${lineColumns}, o.path as "orgPath", o.founded_on as "foundedOn", o.dissolved_on as "dissolvedOn",
      to_char(m.began_at, 'HH24:MI') as "beganAt", to_char(m.ended_at, 'HH24:MI') as "endedAt", m.place, m.mode, m.chair, m.secretary, m.guests,
      m.official, m.probationary, m.visiting, m.away, m.fees_paid as "feesPaid", m.fees_note as "feesNote", m.note, m.said_as as "saidAs", m.version,
      (select json_agg(json_build_object('id', a.id, 'name', a.name) order by a.level)
        from organisations a where a.id = any(string_to_array(rtrim(o.path, '.'), '.')::int[])) as path,
      ${listOf(attendanceJson, sql`meeting_attendance a join members p on p.id = a.member_id where a.meeting_id = m.id`, nameOrder)} as attendance,
      ${listOf(sql`json_build_object('session', i.session, 'section', i.section, 'title', i.title, 'content', i.content, 'conclusion', i.conclusion)`, sql`meeting_items i where i.meeting_id = m.id`, sql`i.position`)} as items,
      ${listOf(voteJson, sql`meeting_votes v where v.meeting_id = m.id`, sql`v.position`)} as votes,
      (select json_build_object('number', r.number, 'subject', r.subject, 'reviewPolitics', r.review_politics, 'reviewWork', r.review_work, 'tasks', r.tasks,
          'praise', r.praise, 'weaknesses', r.weaknesses, 'direction', r.direction, 'assignment', r.assignment)
        from meeting_resolutions r where r.meeting_id = m.id) as resolution,
      ${listOf(reviewJson, sql`meeting_reviews w left join accounts c on c.id = w.account_id where w.meeting_id = m.id`, sql`w.id`)} as reviews,
      ${listOf(remarkJson, sql`meeting_remarks k where k.meeting_id = m.id`, sql`k.id`)} as remarks
    from meetings m join organisations o on o.id = m.organisation_id
    where m.id = ${id}`.execute(reader);
  return rows[0];
}
export type FoundMeeting = DetailRow;

/** The sitting, proved to lie in the scope. */
export async function getMeetingRow(reader: Reader, scope: OrganisationScope, id: number): Promise<FoundMeeting> {
  const found = await findMeeting(reader, id);
  if (!found) throw notFound();
  requireInside(scope, { path: found.orgPath, dissolvedOn: found.dissolvedOn });
  return found;
}

/** What the page of a sitting shows: the record, its warnings by the rules of its day, and what may be done with it. */
export async function getMeetingDetail(ctx: ActionContext, id: number): Promise<MeetingDetail> {
  const { orgPath, foundedOn: _, dissolvedOn, ...found } = await getMeetingRow(ctx.tx, ctx.scope, id);
  const inForce = await rules(
    ctx.tx,
    ["meetings.min_minutes", "meetings.min_minutes_combined", "documents.layout"],
    found.organisationId,
    found.heldOn,
  );
  const warnings = sittingWarnings(found, { regular: inForce["meetings.min_minutes"], combined: inForce["meetings.min_minutes_combined"] });
  const held = ctx.person ? permissionsAt(ctx.person, { path: orgPath, dissolvedOn }) : [];
  const attendance = held.includes("members.health") || ctx.person === null ? found.attendance : found.attendance.map(withoutGrounds);
  return { ...found, attendance, warnings, layoutName: inForce["documents.layout"].name, can: await steps(ctx.tx, found, held) };
}

/** The steps that the state allows, of those that the person's permissions allow. */
async function steps(reader: Reader, { id, state }: Pick<MeetingLine, "id" | "state">, held: readonly string[]): Promise<string[]> {
  const isOwn = held.includes("meetings.record");
  const record = isOwn && openStates.includes(state) ? ["revise", "submit"] : [];
  const correct = isOwn && state === "accepted" ? ["correct"] : [];
  const review = held.includes("meetings.review") && state === "submitted" ? ["return", "accept"] : [];
  const withdraw = isOwn && state === "correcting" && (await isCorrectionUntouched(reader, id)) ? ["withdraw"] : [];
  return [...record, ...withdraw, ...correct, ...review];
}

/** Neither record nor texts nor the cell's score changed since the sitting was opened for a correction. */
export async function isCorrectionUntouched(reader: Reader, meetingId: number): Promise<boolean> {
  const { rows } = await sql<{ id: number }>`
    select id from history h where object_kind = 'meeting' and object_id = ${meetingId}
      and id > (select max(id) from history where object_kind = 'meeting' and object_id = ${meetingId} and action = 'correct-meeting')
      and (action in ('revise-meeting', 'save-minutes', 'save-resolution', 'approve-minutes', 'approve-resolution')
        or action = 'score-meeting' and after ->> 'seat' = 'cell')
    limit 1`.execute(reader);
  return rows.length === 0;
}

/** The people of a cell on a day with their standing and situation then, ordered by given name; visitors last. */
export async function findRoster(reader: Reader, organisationId: number, day: DayText): Promise<AttendanceLine[]> {
  const { rows } = await sql<Pick<AttendanceLine, "memberId" | "name" | "standing" | "situation" | "isVisiting">>`
    select ${planKept} p.id as "memberId", p.full_name as name, coalesce(standing.status, 'official') as standing,
      case when m.kind = 'full' then situation.status end as situation, m.kind = 'temporary' as "isVisiting"
    from memberships m
    join members p on p.id = m.member_id
    left join member_statuses standing on standing.member_id = p.id and standing.aspect = 'standing' and standing.valid @> ${day}::date
    left join member_statuses situation on situation.member_id = p.id and situation.aspect = 'situation' and situation.valid @> ${day}::date
    where m.organisation_id = ${organisationId} and m.valid @> ${day}::date
    order by "isVisiting", ${nameOrder}`.execute(reader);
  return rows.map((row) => ({
    ...row,
    state: row.situation === null ? "present" : "not-due",
    reason: null,
    arrivedAt: null,
    spoke: false,
  }));
}

/** The id of the regular sitting of a cell for a month, when there is one. */
export async function findRegular(reader: Reader, organisationId: number, month: string): Promise<number | null> {
  const row = await reader
    .selectFrom("meetings")
    .select("id")
    .where("organisation_id", "=", organisationId)
    .where("month", "=", `${month}-01`)
    .where("is_regular", "=", true)
    .executeTakeFirst();
  return row?.id ?? null;
}

const nameOrder = sql`p.given collate "vi-x-icu", p.middle collate "vi-x-icu", p.family collate "vi-x-icu", p.id`;
const attendanceJson = sql`json_build_object('memberId', p.id, 'name', p.full_name, 'standing', a.standing, 'situation', a.situation, 'isVisiting', a.is_visiting,
  'state', a.state, 'reason', a.reason, 'arrivedAt', to_char(a.arrived_at, 'HH24:MI'), 'spoke', a.spoke)`;
const voteJson = sql`json_build_object('item', v.item_position, 'subject', v.subject, 'decision', v.decision, 'isSecret', v.is_secret, 'base', v.base, 'needed', v.needed,
  'inFavour', v.in_favour, 'against', v.against, 'other', v.other, 'passed', v.passed)`;
const reviewJson = sql`json_build_object('step', w.step, 'reason', w.reason, 'at', to_char(w.at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD HH24:MI'), 'by', c.display_name)`;
const remarkJson = sql`json_build_object('id', k.id, 'position', k.position, 'title', k.title, 'text', k.text, 'isRevised', k.revised_at is not null)`;

function listOf(item: RawBuilder<unknown>, from: RawBuilder<unknown>, order: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`coalesce((select json_agg(${item} order by ${order}) from ${from}), '[]')`;
}
