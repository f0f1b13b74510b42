-- The second wall: which personal files a transaction may see, also when a query forgets its scope (docs/decisions/).
-- The first wall, the scope in every query, is narrower; this one lets through whomever some list of the place may name.

-- A transaction whose reach is every tree works as nennep_whole, which no policy holds: a policy, even one that is always
-- true, costs the planner what it knows of the rows. Any other works as nennep_app within the ranges of paths in
-- nennep.reach ('first-after,first-after'); nennep.member is the caller's own file.
create function set_reach(paths text[], below boolean[], own_member int) returns void language plpgsql set search_path = public, pg_temp as $$
declare
  reach text;
begin
  -- A place that moved reaches what stood below it where it was: figures of a past day count there.
  select string_agg(distinct stood.path || '-' || case when r.below then rtrim(stood.path, '.') || '/' else stood.path || '!' end, ',')
  into reach
  from unnest(paths, below) r (path, below)
  cross join lateral (
    select r.path
    union select p.path from organisation_positions p where p.organisation_id = substring(r.path from '(\d+)\.$')::int) stood (path)
  where r.path <> '';
  perform set_config('nennep.reach', coalesce(reach, ''), true), set_config('nennep.member', coalesce(own_member::text, ''), true);
  if '' = any(paths) or reach is not null and not exists (
    select from organisations root where root.parent_id is null and not exists (
      select from unnest(string_to_array(reach, ',')) r
      where split_part(r, '-', 1) <= root.path and split_part(r, '-', 2) >= rtrim(root.path, '.') || '/')) then
    perform set_config('role', 'nennep_whole', true);
  end if;
end $$;
comment on function set_reach is 'Says how far this transaction may look into personal files: parts of the tree, each with or without what is below, and one''s own.';

create function reach_then() returns setof int language plpgsql stable cost 1 rows 100 as $$
begin
  return query select p.organisation_id
    from unnest(string_to_array(current_setting('nennep.reach', true), ',')) r
    join public.organisation_positions p on p.path >= split_part(r, '-', 1) and p.path < split_part(r, '-', 2);
end $$;
comment on function reach_then is 'Organisations that stand or ever stood in the reach: whose members may be read.';

create function reach_now() returns setof int language plpgsql stable cost 1 rows 100 as $$
begin
  return query select o.id
    from unnest(string_to_array(current_setting('nennep.reach', true), ',')) r
    join public.organisations o on o.path >= split_part(r, '-', 1) and o.path < split_part(r, '-', 2);
end $$;
comment on function reach_now is 'Organisations that stand in the reach today: whose members may be changed.';

create function reach_guests() returns setof int language plpgsql stable cost 1 rows 100 security definer set search_path = public, pg_temp as $$
begin
  return query
    select m.member_id from memberships m where m.organisation_id in (select reach_then())
    union all select p.member_id from posts p where p.organisation_id in (select reach_then());
end $$;
comment on function reach_guests is 'Who belonged to the reach on some day, came on temporary membership, or holds or held a post there: old roll calls and lists name them.';

alter table members enable row level security;
alter table member_name_keys enable row level security;
alter table memberships enable row level security;
alter table member_statuses enable row level security;

-- Each set is hashed once a query, and only when the condition before it was false.
create policy members_read on members for select to nennep_app using (
  cell_id in (select reach_then())
  or id = (select nullif(current_setting('nennep.member', true), '')::int)
  or id in (select reach_guests()));
create policy members_enter on members for insert to nennep_app with check (cell_id in (select reach_now()));
create policy members_change on members for update to nennep_app using (cell_id in (select reach_now()));

create policy memberships_read on memberships for select to nennep_app using (
  organisation_id in (select reach_then()) or exists (select from members m where m.id = member_id));
create policy member_statuses_read on member_statuses for select to nennep_app using (
  exists (select from members m where m.id = member_id));
create policy member_name_keys_read on member_name_keys for select to nennep_app using (
  exists (select from members m where m.id = member_id));

do $$
declare
  name text;
  is_theirs constant text := 'exists (select from members m where m.id = member_id and m.cell_id in (select reach_now()))';
begin
  foreach name in array array['memberships', 'member_statuses', 'member_name_keys'] loop
    execute format('create policy %I on %I for insert to nennep_app with check (%s)', name || '_enter', name, is_theirs);
    execute format('create policy %I on %I for update to nennep_app using (%s)', name || '_change', name, is_theirs);
    execute format('create policy %I on %I for delete to nennep_app using (%s)', name || '_drop', name, is_theirs);
  end loop;
end $$;

-- Narrow ways past the wall. Each tells only what its caller may know of somebody elsewhere, and runs as the owner.

create function cell_of_member(member int) returns int language sql stable security definer set search_path = public, pg_temp as $$
  select cell_id from members where id = member
$$;
comment on function cell_of_member is 'Tells a file that exists out of reach ("not allowed") from none at all.';

create function member_cells(member int, day date) returns table (organisation_id int, until date)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.organisation_id, upper(m.valid) from memberships m where m.member_id = member and m.valid @> day
$$;
comment on function member_cells is 'Where the person of an account belongs on a day, and until when: roles hang on it, and they decide how far somebody may look.';

create function find_card_holder(number text) returns table (member_id int, cell_id int)
language sql stable security definer set search_path = public, pg_temp as $$
  select id, cell_id from members where card_number = number and ended_on is null
$$;
comment on function find_card_holder is 'A card belongs to one person in the whole register.';

create function find_namesakes(top int, name_key text, born date) returns table (cell_id int, ended_on date)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.cell_id, m.ended_on from member_name_keys k join members m on m.id = k.member_id
  where k.top_id = top and k.key = name_key and m.birth_date = born
$$;
comment on function find_namesakes is 'The same name and birth date in the same tree is most likely the same person, wherever the cell.';

create function count_members_below(place text, day date) returns table (members int, official int)
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::int, count(*) filter (where s.status = 'official')::int
  from organisations o
  join memberships m on m.organisation_id = o.id and m.kind = 'full' and m.valid @> day
  left join member_statuses s on s.member_id = m.member_id and s.aspect = 'standing' and s.valid @> day
  where o.path >= place and o.path < rtrim(place, '.') || '/'
$$;
comment on function count_members_below is 'How large an organisation is, also for somebody who may see it but not who is in it.';
