import { sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import type { Reader } from "#server/db/connect.ts";
import type { CellGroup, CellGroups } from "../contract.ts";

/** The tổ đảng of a cell on a day, by their names as numbers are read: Tổ 2 before Tổ 10. */
export async function findGroups(reader: Reader, cellId: number, day: DayText): Promise<CellGroup[]> {
  const { rows } = await sql<CellGroup>`
    select id, name from organisations
    where parent_id = ${cellId} and kind = 'group' and (dissolved_on is null or dissolved_on > ${day}::date)
    order by coalesce(substring(name from '[0-9]+')::numeric, 0), name collate "vi-x-icu", id`.execute(reader);
  return rows;
}

/** Member → the group of that cell in which they sit on a day; nobody else is in it. */
export async function findGroupOf(reader: Reader, cellId: number, day: DayText): Promise<Map<number, number>> {
  const { rows } = await sql<{ memberId: number; groupId: number }>`
    select g.member_id as "memberId", g.group_id as "groupId"
    from group_memberships g join organisations o on o.id = g.group_id
    where o.parent_id = ${cellId} and g.valid @> ${day}::date and (o.dissolved_on is null or o.dissolved_on > ${day}::date)`.execute(
    reader,
  );
  return new Map(rows.map(({ memberId, groupId }) => [memberId, groupId]));
}

/** Everybody who belongs to the cell on a day, by given name, with their group. */
export async function findPeople(reader: Reader, cellId: number, day: DayText): Promise<CellGroups["people"]> {
  const { rows } = await sql<{ memberId: number; name: string }>`
    select p.id as "memberId", p.full_name as name
    from memberships m join members p on p.id = m.member_id
    where m.organisation_id = ${cellId} and m.kind = 'full' and m.valid @> ${day}::date
    order by p.given collate "vi-x-icu", p.middle collate "vi-x-icu", p.family collate "vi-x-icu", p.id`.execute(reader);
  const groupOf = await findGroupOf(reader, cellId, day);
  return rows.map((row) => ({ ...row, groupId: groupOf.get(row.memberId) ?? null }));
}
