-- what: the figures summed up beforehand equal what they sum
-- why: overviews, boards and reports of large units read the sums instead of counting
-- advice: run npx nennep rebuild-figures, and tell the makers
with holding as (
  select f.id, f.relation, f.tree_id, f.day, array_position(f.terms, '(r.meeting_id is not null)::int') as held_at
  from figure_rollups f
  where not exists (select from figure_changes c where c.organisation_id is null and c.days @> f.day and c.subject in (f.subject, 'tree'))),
changed as (
  select f.id, c.organisation_id from holding h join figure_rollups f using (id)
  join figure_changes c on c.subject = f.subject and c.days @> f.day where c.organisation_id is not null),
kept as (
  select h.id, s.organisation_id, case h.relation when 'slots' then s.sums[h.held_at] else s.sums[1] end as amount
  from holding h join figure_sums s on s.rollup_id = h.id where not s.is_below),
sittings as (
  select h.id, m.organisation_id, count(*) as amount
  from holding h join meetings m on m.month = h.day and case h.relation when 'slots' then m.is_regular else m.is_thematic end
  join organisations o on o.id = m.organisation_id
  cross join lateral (select (h.day + interval '1 month - 1 day')::date as day) last
  where h.relation in ('slots', 'thematic_sittings') and exists (
    select from organisation_positions p where p.organisation_id = m.organisation_id and split_part(p.path, '.', 1)::int = h.tree_id
      and (p.valid @> last.day or p.valid @> o.dissolved_on - 1 and o.dissolved_on > h.day and o.dissolved_on <= last.day))
  group by h.id, m.organisation_id),
people as (
  select h.id, m.organisation_id, count(*) as amount
  from holding h join memberships m on m.kind = 'full' and m.valid @> h.day
  join organisation_positions p on p.organisation_id = m.organisation_id and p.valid @> h.day and split_part(p.path, '.', 1)::int = h.tree_id
  where h.relation = 'members_on_day' group by h.id, m.organisation_id),
counted as (select id, organisation_id, amount from sittings union all select id, organisation_id, amount from people)
select h.relation, h.day::text, organisation_id, k.amount as kept, c.amount as counted
from kept k full join counted c using (id, organisation_id) join holding h using (id)
where coalesce(k.amount, 0) <> coalesce(c.amount, 0) and (id, organisation_id) not in (select id, organisation_id from changed)
union all
select h.relation, h.day::text, b.organisation_id, b.sums[1], below.amount
from holding h join figure_sums b on b.rollup_id = h.id and b.is_below
cross join lateral (select sum(s.sums[1]) as amount from figure_sums s where s.rollup_id = b.rollup_id and s.above = b.path) below
where below.amount is distinct from b.sums[1]
