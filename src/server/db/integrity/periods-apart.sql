-- what: no two full memberships, standings or situations of a member overlap
-- why: a day has one answer; triggers hold this where they are not switched off
-- advice: tell the makers; end the earlier period where the later one begins
select 'membership' as what, member_id, valid from (
  select member_id, valid, valid && lag(valid) over (partition by member_id order by lower(valid)) as is_overlapping
  from memberships where kind = 'full') m
where is_overlapping
union all
select aspect, member_id, valid from (
  select member_id, aspect, valid, valid && lag(valid) over (partition by member_id, aspect order by lower(valid)) as is_overlapping
  from member_statuses) s
where is_overlapping
