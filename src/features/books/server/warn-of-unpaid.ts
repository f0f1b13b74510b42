import { sql } from "kysely";
import type { WarningSource } from "#features/meetings/following/server/queries.ts";
import { ruleAt } from "#features/meetings/following/server/queries.ts";
import { inRanges, rangesOf } from "#server/access/scope.ts";

/**
 * Who has no fee entered for so many months of the year that are over (Quy định 294-QĐ/TW, mục 8.1): only where the cell
 * began to enter fees that year, and only for whoever may see its books.
 */
export const unpaidFees: WarningSource = ({ person, today }, year) => {
  const [from, to] = [sql`${`${year}-01-01`}::date`, sql`${`${year}-12-31`}::date`];
  const maySee = person ? inRanges(rangesOf(person, "books.see"), "c.path") : sql`true`;
  const limit = ruleAt("fees.unpaid_months", to);
  return sql`
    select 'unpaid-months', c.id, ms.member_id, max(g.month), count(*)::int, ${limit}, '{}'::bigint[], array_agg(g.month order by g.month)
    from cells c
    join lateral (select d::date as month, (d + interval '1 month' - interval '1 day')::date as last
      from generate_series(${from}, ${to}, interval '1 month') d) g on g.last < ${today}::date
    join memberships ms on ms.organisation_id = c.id and ms.valid @> g.last
    where ${maySee}
      and exists (select from fee_payments f where f.organisation_id = c.id and f.month between ${from} and ${to})
      and not exists (select from fee_payments f
        where f.organisation_id = c.id and f.member_id = ms.member_id and f.month = g.month and f.amount is not null)
    group by c.id, c.path, ms.member_id having count(*) >= ${limit}`;
};
