import { type RawBuilder, sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import type { Reader } from "#server/db/connect.ts";
import type { GridGroup } from "../contract.ts";
import { type DuePeriod, type DutyRow, isPlacedUnder, owes, placedUnder } from "./queries.ts";

type Tally = GridGroup["boxes"][number];

export interface GridCounts {
  /** All units together, in the order of the periods that were asked about. */
  periods: Tally[];
  /** The units right below the asker, each with those in its part of the tree; empty where the units themselves are shown. */
  groups: GridGroup[];
  /** Units of the page in the order of the tree; empty where they are folded. */
  unitIds: number[];
  /** The unit under which they were asked for, when some stand there. */
  under: { id: number; name: string } | null;
  /** Units that are wanted, in all. */
  count: number;
}

interface Asked {
  duty: DutyRow;
  /** In the order of their days, at most thirty. */
  periods: readonly DuePeriod[];
  today: DayText;
  show: "all" | "missing";
  /** Id of the unit right below the asker in whose part of the tree the units stand; null is everywhere. */
  under: number | null;
  /** More units than this are folded; null folds none. */
  foldFrom: number | null;
  page: number;
  pageSize: number;
}

interface Found {
  /** Units that stand alike: id of the unit right below the asker, bits of what they owe, what is settled, what is missing, and how many. */
  alike: [child: number, owed: number, settled: number, missing: number, number: number][];
  /** The units right below in the order of the tree; null where the units themselves are shown. */
  children: { id: number; name: string }[] | null;
  unitIds: number[] | null;
  under: GridCounts["under"];
  count: number;
}

/**
 * How many units owe, are settled and are missing in each period, and which stand on a page; one statement. A unit is one row
 * with a bit for each period: 5.800 cells and twelve months are 5.800 rows to count instead of 70.000 to join.
 */
export async function countGrid(reader: Reader, asked: Asked): Promise<GridCounts> {
  const { duty, periods, today, show, under, foldFrom, page, pageSize } = asked;
  const wanted = sql`select distinct organisation_id from units ${show === "missing" ? sql`where missing <> 0` : sql``}`;
  const { rows } = await sql<Found>`
    with ${unitsWithBits({ duty, periods, today, under })},
    wanted as materialized (${wanted}),
    size as materialized (select count(*)::int as count, count(*) > ${foldFrom ?? Number.MAX_SAFE_INTEGER} as is_folded from wanted)
    select size.count,
      (select coalesce(json_agg(json_build_array(child, owed, settled, missing, number)), '[]') from (
        select child, owed, settled, missing, count(*) as number from units group by child, owed, settled, missing) a) as alike,
      case when is_folded then (select json_agg(json_build_object('id', o.id, 'name', o.name) order by o.path)
        from organisations o where o.id = any(array(select child from units))) end as children,
      case when not is_folded then (select json_agg(id order by path) from (
        select o.id, o.path from organisations o where o.id = any(array(table wanted)) order by o.path limit ${pageSize} offset ${(page - 1) * pageSize}) o) end as "unitIds",
      (select json_build_object('id', o.id, 'name', o.name) from organisations o where o.id = ${under}::bigint and o.id in (select child from units)) as under
    from size`.execute(reader);
  const { alike, children, unitIds, ...found } = rows[0] ?? { alike: [], children: null, unitIds: null, under: null, count: 0 };
  const tally = (child?: number) => periods.map((_, at) => tallyOf(alike, 1 << at, child));
  const groups = (children ?? []).map(({ id, name }) => ({ organisationId: id, name, boxes: tally(id) }));
  const isWanted = ({ boxes }: GridGroup) => show === "all" || boxes.some(({ missing }) => missing > 0);
  return { periods: tally(), groups: groups.filter(isWanted), unitIds: unitIds ?? [], ...found };
}

function tallyOf(alike: Found["alike"], bit: number, of?: number): Tally {
  const sum = { owed: 0, settled: 0, missing: 0 };
  for (const [child, owed, settled, missing, number] of alike) {
    if (of !== undefined && of !== child) continue;
    if (owed & bit) sum.owed += number;
    if (settled & bit) sum.settled += number;
    if (missing & bit) sum.missing += number;
  }
  return sum;
}

/**
 * `with` list: the periods `p`, and `units` with the bits of what they owe, what is settled and what is missing. A unit that
 * moved is a row for each `child` of the asker in whose part of the tree it owed.
 */
function unitsWithBits({ duty, periods, today, under }: Pick<Asked, "duty" | "periods" | "today" | "under">): RawBuilder<unknown> {
  const column = (name: keyof DuePeriod) => periods.map((one) => one[name]);
  const lasts = sql`${column("last")}::date[]`;
  const [first, last] = [periods[0], periods.at(-1)];
  // The bits of all periods whose last day is up to a day.
  const until = (day: RawBuilder<unknown>) => sql`((1 << width_bucket(${day} - 1, ${lasts})) - 1)`;
  const all = sql.lit(2 ** periods.length - 1);
  return sql`p as materialized (
      select period, 1 << (at - 1)::int as bit, due_on < ${today}::date as is_over
      from unnest(${column("period")}::text[], ${column("dueOn")}::date[]) with ordinality as q (period, due_on, at)),
    standing as materialized (
      select u.organisation_id, ${placedUnder} as child, u.valid * a.days as days
      from (select a.organisation_id, a.path, a.valid * d.valid as days from report_duties d
        join organisation_positions a on a.organisation_id = d.organisation_id and a.valid && d.valid where d.id = ${duty.id}) a
      join organisation_positions u on ${owes(duty)} and u.valid && a.days
      where ${isPlacedUnder(under)}),
    owing as materialized (
      select organisation_id, child, bit_or(case when days @> daterange(${first?.last}, ${last?.last}, '[]') then ${all}
        else ${until(sql`coalesce(upper(days), 'infinity')`)} & ~${until(sql`coalesce(lower(days), '-infinity')`)} end) as owed
      from standing group by organisation_id, child),
    handed as materialized (
      select r.organisation_id, bit_or(p.bit) as bits, bit_or(p.bit) filter (where r.state in ('accepted', 'signed')) as accepted
      from reports r join p on p.period = r.period
      where r.kind = ${duty.typeCode} and r.period between ${first?.period} and ${last?.period} and r.state in ('submitted', 'accepted', 'signed')
        and r.supplements_id is null and ${under === null ? sql`true` : sql`r.organisation_id = any(array(select organisation_id from owing))`}
      group by r.organisation_id),
    left_out as materialized (
      select x.organisation_id, bit_or(p.bit) as bits from report_omissions x join p on p.period = x.period
      where x.duty_id = ${duty.id} and x.ended_at is null group by x.organisation_id),
    over as (select bit_or(bit) filter (where is_over) as bits from p),
    units as materialized (
      select w.organisation_id, w.child, w.owed, w.owed & (coalesce(h.accepted, 0) | coalesce(x.bits, 0)) as settled,
        w.owed & coalesce(over.bits, 0) & ~(coalesce(h.bits, 0) | coalesce(x.bits, 0)) as missing
      from owing w cross join over left join handed h on h.organisation_id = w.organisation_id left join left_out x on x.organisation_id = w.organisation_id
      where w.owed <> 0)`;
}
