import { sql } from "kysely";
import { addDays, type DayText, dayInVietnam, firstOfMonth } from "#contract/dates.ts";
import { rules } from "#features/regulations/server/queries.ts";
import { permissionsAt } from "#server/access/can.ts";
import { notFound, requireInside } from "#server/access/scope.ts";
import type { Reader } from "#server/db/connect.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { CommitteeLine, Item, Paper, PlanLine, Preparation } from "../contract.ts";
import { type AgendaItem, agendaWarnings, originNames, type PlanState, paperWarning } from "../rules.ts";
import type { PlannedMeeting } from "./writes.ts";

/** Which sitting a source is asked for. `month` is 2026-07; `since` is the day of the last sitting, `meetOn` that of this one. */
export interface Occasion {
  organisationId: number;
  month: string;
  isRegular: boolean;
  since: DayText;
  meetOn: DayText;
}

/** Finds what one part of the program would put on the agenda; the items of one section keep this order. */
export type AgendaSource = (reader: Reader, occasion: Occasion) => Promise<AgendaItem[]>;

/** An entry of a programme in force, for one sitting of a month. */
export interface Entry {
  id: number;
  isThematic: boolean;
  plannedOn: DayText | null;
  startsAt: string | null;
  place: string | null;
  topic: string | null;
  preparerName: string | null;
}

export async function findEntry(reader: Reader, organisationId: number, of: { month: string; isRegular: boolean }): Promise<Entry | null> {
  const { rows } = await sql<Entry>`
    select e.id, e.is_thematic as "isThematic", e.planned_on as "plannedOn", to_char(e.starts_at, 'HH24:MI') as "startsAt", e.place, e.topic,
      p.full_name as "preparerName"
    from programmes g join programme_entries e on e.programme_id = g.id left join members p on p.id = e.preparer_id
    where g.organisation_id = ${organisationId} and g.state = 'in-force' and e.month = ${`${of.month}-01`}::date and e.is_regular = ${of.isRegular} and not e.is_called_off
    order by e.planned_on nulls last, e.position limit 1`.execute(reader);
  return rows[0] ?? null;
}

export interface PlanRow extends Omit<PlannedMeeting, "items"> {
  id: number;
  version: number;
  state: PlanState;
  calledOffReason: string | null;
  meetingId: number | null;
  invitedAt: string | null;
  postedAt: Date | null;
  items: AgendaItem[];
  organisationId: number;
  organisationName: string;
  orgPath: string;
  dissolvedOn: DayText | null;
}

/** A planned sitting with its agenda, proved to lie in the scope. */
export async function getPlanRow(ctx: ActionContext, id: number): Promise<PlanRow> {
  const { rows } = await sql<PlanRow>`${selectPlan} where p.id = ${id}`.execute(ctx.tx);
  const [found] = rows;
  if (!found) throw notFound();
  requireInside(ctx.scope, { path: found.orgPath, dissolvedOn: found.dissolvedOn });
  return found;
}

/** The plan of a month that is not called off: the regular sitting, or the next thematic one apart from it. */
export async function findPlan(reader: Reader, organisationId: number, of: { month: string; isRegular: boolean }): Promise<PlanRow | null> {
  const { rows } = await sql<PlanRow>`${selectPlan}
    where p.organisation_id = ${organisationId} and p.month = ${`${of.month}-01`}::date and p.is_regular = ${of.isRegular} and p.state <> 'called-off'
    order by p.meet_on desc, p.id desc limit 1`.execute(reader);
  return rows[0] ?? null;
}

const selectPlan = sql`
  select p.id, p.version, p.state, p.organisation_id as "organisationId", o.name as "organisationName", o.path as "orgPath",
    o.dissolved_on as "dissolvedOn", to_char(p.month, 'YYYY-MM') as month, p.is_regular as "isRegular", p.is_thematic as "isThematic", p.topic,
    p.meet_on as "meetOn", to_char(p.begins_at, 'HH24:MI') as "beginsAt", p.place, p.mode, p.chair, p.secretary,
    p.called_off_reason as "calledOffReason", p.meeting_id as "meetingId", to_json(p.invited_at) #>> '{}' as "invitedAt", p.posted_at as "postedAt",
    coalesce((select json_agg(json_build_object('stage', i.stage, 'session', i.session, 'section', i.section, 'title', i.title, 'content', i.content,
      'minutes', i.minutes, 'origin', i.origin, 'originId', i.origin_id) order by i.position) from planned_items i where i.planned_meeting_id = p.id), '[]') as items
  from planned_meetings p join organisations o on o.id = p.organisation_id`;

/** What the page of the preparation shows of a plan, or of a draft that nobody saved. */
export async function preparationOf(ctx: ActionContext, plan: PlanRow, proposedBy = ""): Promise<Preparation> {
  const { orgPath, dissolvedOn, invitedAt, postedAt, ...row } = plan;
  const id = plan.id === 0 ? null : plan.id;
  const inForce = await rules(
    ctx.tx,
    ["meetings.min_minutes", "meetings.min_minutes_combined", "meetings.paper_days"],
    row.organisationId,
    row.meetOn,
  );
  const minMinutes = inForce[row.isThematic ? "meetings.min_minutes_combined" : "meetings.min_minutes"];
  const papersBy = addDays(row.meetOn, -inForce["meetings.paper_days"]);
  const papers = id === null ? [] : await findPapers(ctx.tx, id);
  const postedOn = postedAt ? dayInVietnam(postedAt) : null;
  const late = paperWarning({ postedOn: postedOn ?? lastAdded(papers), lastDay: papersBy, today: ctx.today });
  const held = ctx.person ? permissionsAt(ctx.person, { path: orgPath, dissolvedOn }) : [];
  return {
    ...row,
    id,
    items: await withOrigins(ctx.tx, row.organisationId, row.items),
    proposedBy,
    minMinutes,
    invitation: id === null || invitedAt === null ? null : { at: invitedAt, ...(await countInvited(ctx.tx, id)) },
    papers,
    postedAt: postedAt?.toISOString() ?? null,
    papersBy,
    committee: await findCommitteeLine(ctx.tx, row.organisationId, row.month, row.meetOn),
    hasCommittee: await hasCommittee(ctx.tx, row.organisationId, row.meetOn),
    sendsMail: ctx.config.mail !== null,
    warnings: [...(row.isRegular ? agendaWarnings({ ...row, minMinutes }) : []), ...(late && row.state === "planned" && id ? [late] : [])],
    can: held.includes("meetings.record") ? stepsOf(row.state, id) : [],
  };
}

function stepsOf(state: PlanState, id: number | null): string[] {
  if (id === null) return ["save"];
  if (state === "planned") return ["save", "call-off", "invite", "add-paper"];
  return state === "called-off" ? [] : ["add-paper"];
}

function lastAdded(papers: readonly Paper[]): DayText | null {
  const last = papers
    .map(({ addedAt }) => addedAt)
    .sort()
    .at(-1);
  return last ? dayInVietnam(new Date(last)) : null;
}

/** Each item with its origin in words; months of what came from an earlier sitting of the cell in one query. */
async function withOrigins(reader: Reader, organisationId: number, items: readonly AgendaItem[]): Promise<Item[]> {
  const idsOf = (origin: AgendaItem["origin"]) => items.flatMap((item) => (item.origin === origin && item.originId ? [item.originId] : []));
  const { rows } = await sql<{ origin: string; id: number; month: number }>`
    select 'parked' as origin, i.id, extract(month from p.month)::int as month
    from planned_items i join planned_meetings p on p.id = i.planned_meeting_id where p.organisation_id = ${organisationId} and i.id = any(${idsOf("parked")}::bigint[])
    union all select 'conclusion', m.id, extract(month from m.month)::int from meetings m
      where m.organisation_id = ${organisationId} and m.id = any(${idsOf("conclusion")}::bigint[])`.execute(reader);
  return items.map((item) => {
    const earlier = rows.find((row) => row.origin === item.origin && row.id === item.originId);
    return { ...item, from: earlier ? `từ kỳ tháng ${earlier.month}` : originNames[item.origin] };
  });
}

export async function findPapers(reader: Reader, plannedMeetingId: number): Promise<Paper[]> {
  const { rows } = await sql<Paper>`
    select id, title, file_name as "fileName", file_type as "fileType", size, to_json(added_at) #>> '{}' as "addedAt"
    from planned_papers where planned_meeting_id = ${plannedMeetingId} and withdrawn_at is null order by id`.execute(reader);
  return rows;
}

/** Counts alone leave this function: who read the invitation is told to nobody. */
async function countInvited(reader: Reader, plannedMeetingId: number): Promise<{ invited: number; withAccount: number; seen: number }> {
  const { rows } = await sql<{ invited: number; withAccount: number; seen: number }>`
    select count(*)::int as invited, count(i.seen_at)::int as seen,
      (count(*) filter (where exists (select from accounts a where a.member_id = i.member_id and a.ended_at is null)))::int as "withAccount"
    from planned_invitations i where i.planned_meeting_id = ${plannedMeetingId}`.execute(reader);
  return rows[0] ?? { invited: 0, withAccount: 0, seen: 0 };
}

/** The committee's meeting that prepared the sitting of a month: the last one on or before its day. */
export async function findCommitteeLine(
  reader: Reader,
  organisationId: number,
  month: string,
  until: DayText,
): Promise<CommitteeLine | null> {
  const { rows } = await sql<CommitteeLine>`
    select c.id, to_char(c.month, 'YYYY-MM') as month, c.held_on as "heldOn", count(a.member_id)::int as total,
      (count(*) filter (where a.is_present))::int as present
    from committee_meetings c left join committee_attendance a on a.committee_meeting_id = c.id
    where c.organisation_id = ${organisationId} and c.month = ${`${month}-01`}::date and c.held_on <= ${until}::date
    group by c.id order by c.held_on desc limit 1`.execute(reader);
  return rows[0] ?? null;
}

/** Null where no post of the cell is known. */
async function hasCommittee(reader: Reader, organisationId: number, day: DayText): Promise<boolean | null> {
  const { rows } = await sql<{ has: boolean | null }>`
    select bool_or(p.post = 'committee-member') as has from posts p
    where p.organisation_id = ${organisationId} and p.withdrawn_at is null and p.valid @> ${day}::date`.execute(reader);
  return rows[0]?.has ?? null;
}

/** The plans of a cell that are not over, and those of this month, by day. */
export async function findPlanLines(reader: Reader, organisationId: number, paperDays: number, today: DayText): Promise<PlanLine[]> {
  const { rows } = await sql<PlanLine>`
    select p.id, to_char(p.month, 'YYYY-MM') as month, p.is_regular as "isRegular", p.is_thematic as "isThematic", p.meet_on as "meetOn",
      to_char(p.begins_at, 'HH24:MI') as "beginsAt", p.place, p.state, p.invited_at is not null as "isInvited",
      (select count(*)::int from planned_items i where i.planned_meeting_id = p.id) as items,
      p.posted_at is not null or exists (select from planned_papers q where q.planned_meeting_id = p.id and q.withdrawn_at is null) as "hasPapers",
      p.meet_on - ${paperDays}::int as "papersBy",
      (select max(c.held_on) from committee_meetings c where c.organisation_id = p.organisation_id and c.month = p.month) as "committeeMetOn"
    from planned_meetings p
    where p.organisation_id = ${organisationId} and (p.state in ('planned', 'open') or p.month >= ${firstOfMonth(today)}::date)
    order by p.meet_on, p.id limit 24`.execute(reader);
  return rows;
}
