-- what: organisations repeats the place and name that its last intervals hold
-- why: lists, rights and search read the repeated columns; a difference would show people a wrong tree
-- advice: tell the makers; correct the row from organisation_positions and organisation_profiles
select o.id, o.code, o.path, p.path as position_path, o.name, pr.name as profile_name
from organisations o
left join lateral (select * from organisation_positions where organisation_id = o.id order by lower(valid) desc nulls last limit 1) p on true
left join lateral (select * from organisation_profiles where organisation_id = o.id order by lower(valid) desc nulls last limit 1) pr on true
where (p.path, p.level, p.kind, p.is_cell, p.top_id) is distinct from (o.path, o.level, o.kind, o.is_cell, o.top_id)
  or p.parent_id is distinct from o.parent_id or pr.name is distinct from o.name or pr.symbol is distinct from o.symbol
