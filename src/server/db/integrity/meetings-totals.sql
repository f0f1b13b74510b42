-- what: the totals of a recorded meeting equal its roll call
-- why: figures read the totals, minutes read the roll call
-- advice: open the meeting and save it again
select m.id, m.organisation_id, m.held_on::text, m.present, a.present as present_by_name, m.excused, a.excused as excused_by_name
from meetings m
join lateral (
  select count(*) filter (where state in ('present', 'late', 'online') and not is_visiting) as present,
    count(*) filter (where state = 'excused') as excused, count(*) filter (where state = 'unexcused') as unexcused
  from meeting_attendance where meeting_id = m.id) a on true
where m.source = 'recorded' and (a.present, a.excused, a.unexcused) is distinct from (m.present::bigint, m.excused::bigint, m.unexcused::bigint)
