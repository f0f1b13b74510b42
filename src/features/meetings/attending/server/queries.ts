import { type RawBuilder, sql } from "kysely";
import { inScope, notFound } from "#server/access/scope.ts";
import type { Reader } from "#server/db/connect.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { FollowedCell, FollowedMonth } from "../contract.ts";

interface Asked {
  year: number;
  withoutFollower: boolean;
  limit: number;
  offset: number;
}

/** SQL: `f`, the assignments in force on a day, with the post `p` behind each. */
const inForce = (day: RawBuilder<unknown>) => sql`
  cell_followers f join posts p on p.id = f.post_id and p.withdrawn_at is null and p.valid @> ${day} and f.valid @> ${day}`;

/** Cells in scope that stand today, the ones that nobody follows first. Counts of sittings are per cell, never per person. */
export async function findFollowed(ctx: ActionContext, asked: Asked): Promise<FollowedCell[]> {
  const today = sql`${ctx.today}::date`;
  const { rows } = await sql<FollowedCell>`
    with cells as (${cellsOf(ctx)})
    select c.id as "cellId", c.name, c.unit as "unitName",
      coalesce((select json_agg(json_build_object('id', f.id, 'version', f.version, 'name', m.full_name, 'post', p.post,
          'committeeName', o.name, 'from', lower(f.valid), 'to', least(upper(f.valid), upper(p.valid))) order by lower(f.valid), f.id)
        from ${inForce(today)} join organisations o on o.id = p.organisation_id left join members m on m.id = p.member_id
        where f.cell_id = c.id), '[]') as followers,
      s.held, s.attended
    from cells c cross join lateral (
      select count(*)::int as held, count(*) filter (where exists (
        select from meeting_visits v where v.meeting_id = m.id and v.withdrawn_at is null))::int as attended
      from meetings m where m.organisation_id = c.id and m.month between ${`${asked.year}-01-01`}::date and ${`${asked.year}-12-31`}::date) s
    where ${asked.withoutFollower ? sql`not c.has_follower` : sql`true`}
    order by c.has_follower, c.unit collate "vi-x-icu" nulls first, c.name collate "vi-x-icu", c.id
    limit ${asked.limit} offset ${asked.offset}`.execute(ctx.tx);
  return rows;
}

export async function countFollowed(ctx: ActionContext): Promise<{ cells: number; without: number }> {
  const { rows } = await sql<{ cells: number; without: number }>`
    with cells as (${cellsOf(ctx)})
    select count(*)::int as cells, count(*) filter (where not has_follower)::int as without from cells`.execute(ctx.tx);
  return rows[0] ?? { cells: 0, without: 0 };
}

function cellsOf({ scope, today }: ActionContext): RawBuilder<unknown> {
  return sql`
    select o.id, o.name, (select name from organisations above where above.id = o.parent_id) as unit,
      exists (select from ${inForce(sql`${today}::date`)} where f.cell_id = o.id) as has_follower
    from organisations o where o.is_cell and o.dissolved_on is null and ${inScope(scope, "o.path")}`;
}

/** The cells that the member follows today, with what is planned and held of the month. */
export async function findOwnFollowed(ctx: ActionContext, memberId: number, month: string): Promise<FollowedMonth[]> {
  const { rows } = await sql<FollowedMonth>`
    select o.id as "cellId", o.name, (select name from organisations above where above.id = o.parent_id) as "unitName", fc.until,
      coalesce(
        (select p.meet_on from planned_meetings p where p.organisation_id = o.id and p.month = ${month}::date and p.state <> 'called-off'
          order by p.is_regular desc, p.meet_on limit 1),
        (select e.planned_on from programmes g join programme_entries e on e.programme_id = g.id
          where g.organisation_id = o.id and e.month = ${month}::date order by e.is_regular desc, e.planned_on limit 1)) as "plannedOn",
      coalesce((select json_agg(json_build_object('meetingId', m.id, 'heldOn', m.held_on, 'isRegular', m.is_regular, 'state', m.state,
          'score', coalesce((select total from score_sheets s where s.meeting_id = m.id
            order by array_position(array['committee', 'attendee', 'cell'], s.seat) limit 1), m.self_score),
          'attended', exists (select from meeting_visits v join cell_followers f on f.id = v.follower_id join posts p on p.id = f.post_id
            where v.meeting_id = m.id and v.withdrawn_at is null and p.member_id = ${memberId})) order by m.held_on)
        from meetings m where m.organisation_id = o.id and m.month = ${month}::date), '[]') as sittings
    from (select organisation_id, max(coalesce(until, 'infinity'::date)) as last from followed_cells(${memberId}, ${ctx.today}::date) group by 1) mine
    join organisations o on o.id = mine.organisation_id
    cross join lateral (select nullif(mine.last, 'infinity'::date) as until) fc
    order by o.name collate "vi-x-icu", o.id`.execute(ctx.tx);
  return rows;
}

/** Ids of the members who follow a cell on a day. */
export async function findFollowers(reader: Reader, cellId: number, day: string): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select distinct p.member_id as id from ${inForce(sql`${day}::date`)} where f.cell_id = ${cellId}`.execute(reader);
  return rows.map(({ id }) => id);
}

/** The caller's assignment to the cell that was in force on a day; null when there was none. */
export async function findOwnAssignment(ctx: ActionContext, cellId: number, day: string): Promise<number | null> {
  if (!ctx.person?.memberId) return null;
  const { rows } = await sql<{ id: number }>`
    select f.id from ${inForce(sql`${day}::date`)} where f.cell_id = ${cellId} and p.member_id = ${ctx.person.memberId} order by f.id limit 1`.execute(
    ctx.tx,
  );
  return rows[0]?.id ?? null;
}

/** True when the caller said that they attended the sitting, and did not take it back. */
export async function hasAttended(ctx: ActionContext, meetingId: number): Promise<boolean> {
  if (!ctx.person?.memberId) return false;
  const { rows } = await sql`
    select from meeting_visits v join cell_followers f on f.id = v.follower_id join posts p on p.id = f.post_id
    where v.meeting_id = ${meetingId} and v.withdrawn_at is null and p.member_id = ${ctx.person.memberId} limit 1`.execute(ctx.tx);
  return rows.length > 0;
}

export interface FoundAssignment {
  id: number;
  version: number;
  cellId: number;
  organisationId: number;
  path: string;
  dissolvedOn: string | null;
  from: string;
  to: string | null;
}

/** An assignment with the committee that made it, held against other writers. @throws not-found. */
export async function getAssignment(ctx: ActionContext, id: number): Promise<FoundAssignment> {
  const { rows } = await sql<FoundAssignment>`
    select f.id, f.version, f.cell_id as "cellId", o.id as "organisationId", o.path, o.dissolved_on as "dissolvedOn",
      lower(f.valid) as "from", upper(f.valid) as "to"
    from cell_followers f join posts p on p.id = f.post_id join organisations o on o.id = p.organisation_id
    where f.id = ${id} for update of f`.execute(ctx.tx);
  if (!rows[0]) throw notFound();
  return rows[0];
}
