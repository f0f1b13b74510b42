-- what: a member's cell equals the cell of the last full membership
-- why: lists and search read the repeated column
-- advice: tell the makers; correct members.cell_id from memberships
select m.id, m.cell_id, last.organisation_id
from members m
left join lateral (select organisation_id from memberships where member_id = m.id and kind = 'full' order by lower(valid) desc limit 1) last on true
where last.organisation_id is distinct from m.cell_id
