-- what: the path of every place equals the path of its parent's place that day, plus its own id
-- why: every figure of a subtree reads a range of paths
-- advice: tell the makers; the parents are right, the paths are rebuilt from them
select p.organisation_id as id, p.valid::text, p.path, parent.path as parent_path
from organisation_positions p
left join organisation_positions parent on parent.organisation_id = p.parent_id
  and parent.valid @> coalesce(upper(p.valid) - 1, greatest(lower(parent.valid), current_date))
where p.path <> coalesce(parent.path, '') || p.organisation_id || '.'
