import { type RawBuilder, sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import type { Reader } from "#server/db/connect.ts";
import { type DuePeriod, type DutyRow, owes } from "./queries.ts";

export interface GridCounts {
  /** In the order of the periods that were asked about. */
  periods: { settled: number; missing: number }[];
  /** Units of the page in the order of the tree. */
  unitIds: number[];
  /** Units in all. */
  count: number;
}

interface Asked {
  duty: DutyRow;
  /** In the order of their days, at most thirty. */
  periods: readonly DuePeriod[];
  today: DayText;
  show: "all" | "missing";
  page: number;
  pageSize: number;
}

/**
 * How many units are settled and how many missing in each period, and which units stand on a page; one statement. A unit is
 * one row with a bit for each period: 5.800 cells and twelve months are 5.800 rows to count instead of 70.000 to join.
 */
export async function countGrid(reader: Reader, { duty, periods, today, show, page, pageSize }: Asked): Promise<GridCounts> {
  const wanted = show === "missing" ? sql`where u.missing <> 0` : sql``;
  const { rows } = await sql<GridCounts>`
    with ${unitsWithBits(duty, periods, today)},
    shown as (
      select o.id, o.path from units u join organisations o on o.id = u.organisation_id ${wanted}
      order by o.path limit ${pageSize} offset ${(page - 1) * pageSize})
    select (select json_build_array(${sql.join(periods.map(countOf))}) from units u) as periods,
      coalesce((select json_agg(id order by path) from shown), '[]') as "unitIds",
      (select count(*)::int from units u ${wanted}) as count`.execute(reader);
  return rows[0] ?? { periods: [], unitIds: [], count: 0 };
}

const countOf = (_: DuePeriod, at: number) =>
  sql`json_build_object('settled', count(*) filter (where u.settled & ${sql.lit(1 << at)} <> 0), 'missing', count(*) filter (where u.missing & ${sql.lit(1 << at)} <> 0))`;

/** `with` list: the periods `p`, and `units` with the bits of what they owe, what is settled and what is missing. */
function unitsWithBits(duty: DutyRow, periods: readonly DuePeriod[], today: DayText): RawBuilder<unknown> {
  const column = (name: keyof DuePeriod) => periods.map((one) => one[name]);
  const lasts = sql`${column("last")}::date[]`;
  // The bits of all periods whose last day is up to a day.
  const until = (day: RawBuilder<unknown>) => sql`((1 << width_bucket(${day} - 1, ${lasts})) - 1)`;
  return sql`p as materialized (
      select period, 1 << (at - 1)::int as bit, due_on < ${today}::date as is_over
      from unnest(${column("period")}::text[], ${column("dueOn")}::date[]) with ordinality as q (period, due_on, at)),
    owing as (
      select u.organisation_id, bit_or(${until(sql`coalesce(upper(u.valid * a.days), 'infinity')`)} & ~${until(sql`coalesce(lower(u.valid * a.days), '-infinity')`)}) as owed
      from (select a.organisation_id, a.path, a.valid * d.valid as days from report_duties d
        join organisation_positions a on a.organisation_id = d.organisation_id and a.valid && d.valid where d.id = ${duty.id}) a
      join organisation_positions u on ${owes(duty)} and u.valid && a.days group by u.organisation_id),
    handed as (
      select r.organisation_id, bit_or(p.bit) as bits, bit_or(p.bit) filter (where r.state in ('accepted', 'signed')) as accepted
      from reports r join p on p.period = r.period
      where r.kind = ${duty.typeCode} and r.period = any(${column("period")}) and r.state in ('submitted', 'accepted', 'signed') and r.supplements_id is null
      group by r.organisation_id),
    left_out as (
      select x.organisation_id, bit_or(p.bit) as bits from report_omissions x join p on p.period = x.period
      where x.duty_id = ${duty.id} and x.ended_at is null group by x.organisation_id),
    over as (select bit_or(bit) filter (where is_over) as bits from p),
    units as materialized (
      select w.organisation_id, w.owed, w.owed & (coalesce(h.accepted, 0) | coalesce(x.bits, 0)) as settled,
        w.owed & coalesce(over.bits, 0) & ~(coalesce(h.bits, 0) | coalesce(x.bits, 0)) as missing
      from owing w cross join over left join handed h on h.organisation_id = w.organisation_id left join left_out x on x.organisation_id = w.organisation_id
      where w.owed <> 0)`;
}
