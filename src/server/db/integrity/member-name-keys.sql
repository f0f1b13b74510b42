-- what: the search keys of a member follow from the name
-- why: search, and an import that looks for known people, read the keys
-- advice: tell the makers; save the member's name again
with expected as (
  select distinct m.id as member_id, m.top_id, k.key
  from members m cross join lateral (values
    (m.search_key), (regexp_replace(m.search_key, '^[^ ]+ ', '')), (regexp_replace(m.search_key, '^.* ', ''))) k (key))
select e.member_id, e.key as missing, k.key as unexpected
from expected e full join member_name_keys k on k.member_id = e.member_id and k.top_id = e.top_id and k.key = e.key
where e.key is null or k.key is null
