import { type RawBuilder, sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import { addDays } from "#contract/dates.ts";
import { doneBy } from "#server/access/acting.ts";
import { inScope, notFound, type OrganisationScope } from "#server/access/scope.ts";
import type { Reader } from "#server/db/connect.ts";
import type { PlaceReading, Reading } from "../contract.ts";
import type { ReadingKind } from "../rules.ts";

export interface Onward {
  before?: number | undefined;
  pageSize: number;
}

export interface ReadingFilters {
  from: DayText | null;
  to: DayText | null;
  by: string;
  kind?: ReadingKind | undefined;
}

/** Who read one person's file, newest first. The member was proved before. */
export async function findReadingsOf(reader: Reader, memberId: number, page: Onward): Promise<Reading[]> {
  const { rows } = await sql<Reading>`
    select ${readingColumns} from readings r join organisations o on o.id = r.organisation_id
    where r.member_ids @> ${[memberId]}::int[] and ${belowId(page.before)}
    order by r.id desc limit ${page.pageSize}`.execute(reader);
  return rows;
}

/** What was read of the people of a place, from there or from above it, newest first; one row per reading. */
export async function findReadingsAt(
  reader: Reader,
  scope: OrganisationScope,
  filters: ReadingFilters,
  page: Onward,
): Promise<PlaceReading[]> {
  const place = scope.organisation;
  if (!place) throw notFound();
  const { rows } = await sql<PlaceReading>`
    select ${readingColumns}, cardinality(r.member_ids) as count,
      (select coalesce(json_agg(json_build_object('id', m.id, 'fullName', m.full_name) order by m.id), '[]') from (
        select p.id, p.full_name from members p join organisations c on c.id = p.cell_id
        where p.id = any(r.member_ids[1:3]) and ${inScope(scope, "c.path")}) m) as people
    from readings r join organisations o on o.id = r.organisation_id
    where (${inScope(scope, "o.path")} or (starts_with(${place.path}, o.path)
        and r.cell_ids && array(select c.id from organisations c where ${inScope(scope, "c.path")})))
      and ${conditions(filters)} and ${belowId(page.before)}
    order by r.id desc limit ${page.pageSize}`.execute(reader);
  return rows;
}

/** The id under which the next page begins; null at the end. */
export function nextOf(rows: readonly { id: number }[], pageSize: number): number | null {
  return rows.length < pageSize ? null : (rows.at(-1)?.id ?? null);
}

const readingColumns = sql`r.id, to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, ${doneBy("r")} as by, r.kind, r.purpose, r.words, r.subject, o.name as place`;

const belowId = (before: number | undefined) => (before === undefined ? sql`true` : sql`r.id < ${before}`);

function conditions({ from, to, by, kind }: ReadingFilters): RawBuilder<unknown> {
  const all = [sql`true`];
  if (from) all.push(sql`r.at >= ${midnight(from)}::timestamptz`);
  if (to) all.push(sql`r.at < ${midnight(addDays(to, 1))}::timestamptz`);
  if (kind) all.push(sql`r.kind = ${kind}`);
  if (by.trim())
    all.push(sql`r.account_id in (select a.id from accounts a where a.display_name ilike ${`%${by.trim().replace(/[\\%_]/g, "\\$&")}%`})`);
  return sql.join(all, sql` and `);
}

/** The beginning of a day in Vietnam. */
function midnight(day: DayText): string {
  return `${day}T00:00:00+07:00`;
}
