import { sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import { findGroupOf, findGroups } from "#features/members/groups/server/queries.ts";
import { rules } from "#features/regulations/server/queries.ts";
import { permissionsAt } from "#server/access/can.ts";
import { notFound, requireInside } from "#server/access/scope.ts";
import type { Reader } from "#server/db/connect.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { findRoster } from "../../server/queries.ts";
import type { LiveSheet } from "../contract.ts";
import type { LogEntry, Said } from "../entries/contract.ts";
import { showEntry, viewOf } from "./show-entry.ts";

export type LiveRow = Omit<
  LiveSheet,
  "roster" | "groups" | "shares" | "minMinutes" | "entries" | "lastSeq" | "now" | "can" | "openedAt"
> & {
  openedAt: Date | null;
  orgPath: string;
  dissolvedOn: DayText | null;
};

/** A planned or open sitting with its agenda, proved to lie in the scope. `isLocked`: nobody else writes into its log meanwhile. */
export async function getLiveRow(ctx: ActionContext, id: number, { isLocked = false } = {}): Promise<LiveRow> {
  if (isLocked) await sql`select from planned_meetings where id = ${id} for update`.execute(ctx.tx);
  const { rows } = await sql<LiveRow>`
    select p.id as "plannedMeetingId", p.organisation_id as "organisationId", o.name as "organisationName", to_char(p.month, 'YYYY-MM') as month,
      p.meet_on as "meetOn", p.is_regular as "isRegular", p.is_thematic as "isThematic", p.topic, to_char(p.begins_at, 'HH24:MI') as "beginsAt",
      p.place, p.mode, p.chair, p.secretary, p.state, p.opened_at as "openedAt", p.meeting_id as "meetingId", o.path as "orgPath",
      o.dissolved_on as "dissolvedOn",
      coalesce((select json_agg(json_build_object('key', i.id::text, 'stage', i.stage, 'session', i.session, 'section', i.section,
        'title', i.title, 'content', i.content, 'minutes', i.minutes) order by i.position)
        from planned_items i where i.planned_meeting_id = p.id), '[]') as agenda
    from planned_meetings p join organisations o on o.id = p.organisation_id where p.id = ${id}`.execute(ctx.tx);
  const [row] = rows;
  if (!row) throw notFound();
  requireInside(ctx.scope, { path: row.orgPath, dissolvedOn: row.dissolvedOn });
  return row;
}

const voteRules = [
  "vote.share.resolution",
  "vote.share.admission",
  "vote.share.recognition",
  "vote.share.removal",
  "vote.share.expulsion",
] as const;

/** Everything the sitting is made of, whole: people and rules as of its day. */
export async function fullSheet(ctx: ActionContext, row: LiveRow): Promise<LiveSheet> {
  const { orgPath, dissolvedOn, openedAt, ...sheet } = row;
  const { organisationId, meetOn } = row;
  const inForce = await rules(ctx.tx, [...voteRules, "meetings.min_minutes", "meetings.min_minutes_combined"], organisationId, meetOn);
  const roster = await findRoster(ctx.tx, organisationId, meetOn);
  const groups = await findGroups(ctx.tx, organisationId, meetOn);
  const groupOf = groups.length > 0 ? await findGroupOf(ctx.tx, organisationId, meetOn) : new Map<number, number>();
  const entries = await findEntries(ctx.tx, row.plannedMeetingId, 0);
  const held = ctx.person ? permissionsAt(ctx.person, { path: orgPath, dissolvedOn }) : [];
  const isGoing = row.state === "planned" || row.state === "open";
  return {
    ...sheet,
    openedAt: openedAt?.toISOString() ?? null,
    roster: roster.map(({ memberId, name, standing, situation, isVisiting }) => ({
      ...{ memberId, name, standing, situation, isVisiting },
      groupId: groupOf.get(memberId) ?? null,
    })),
    groups,
    shares: {
      resolution: inForce["vote.share.resolution"],
      admission: inForce["vote.share.admission"],
      recognition: inForce["vote.share.recognition"],
      removal: inForce["vote.share.removal"],
      expulsion: inForce["vote.share.expulsion"],
    },
    minMinutes: { regular: inForce["meetings.min_minutes"], combined: inForce["meetings.min_minutes_combined"] },
    entries,
    lastSeq: entries.at(-1)?.seq ?? 0,
    now: ctx.now.toISOString(),
    can: isGoing && held.includes("meetings.record") ? ["record"] : [],
  };
}

/** The sheet as this person may see it. */
export async function shownSheet(ctx: ActionContext, row: LiveRow): Promise<LiveSheet> {
  const sheet = await fullSheet(ctx, row);
  const view = viewOf(ctx, row);
  return { ...sheet, entries: sheet.entries.flatMap((entry) => showEntry(entry, view) ?? []) };
}

/** The log of a sitting after a number, in its order, whole. */
export async function findEntries(reader: Reader, plannedMeetingId: number, after: number): Promise<(LogEntry & { seq: number })[]> {
  const { rows } = await sql<{ seq: number; entryId: string; saidAt: Date; accountId: number | null; by: string | null; said: Said }>`
    select e.seq, e.entry_id as "entryId", e.said_at as "saidAt", e.account_id as "accountId", a.display_name as by, e.said
    from live_entries e left join accounts a on a.id = e.account_id
    where e.planned_meeting_id = ${plannedMeetingId} and e.seq > ${after} order by e.seq`.execute(reader);
  return rows.map((row) => ({ ...row, saidAt: row.saidAt.toISOString() }));
}
