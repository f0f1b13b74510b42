-- Figures of large trees are summed up beforehand, month by month and day by day, out of the same definitions that count
-- them afresh (server/figures/README.md). What is written meanwhile is noted by triggers, so that no writer can forget it.
create table figure_rollups (
  id int generated always as identity primary key,
  relation text not null,
  subject text not null check (subject in ('meetings', 'members')),
  tree_id int not null references organisations on delete cascade,
  day date not null,
  known_on date,
  terms text[] not null,
  fingerprint text not null,
  made_at timestamptz not null,
  unique (relation, tree_id, day)
);
create index on figure_rollups (tree_id);
comment on table figure_rollups is 'A relation of figures summed up for one tree and one month or day. Derived: it may be dropped at any time and is made anew.';
comment on column figure_rollups.relation is 'Key of the relation in the slices'' figures.ts.';
comment on column figure_rollups.subject is 'Which changes make it stale.';
comment on column figure_rollups.tree_id is 'The root of the tree.';
comment on column figure_rollups.day is 'First day of the month, or the day itself for what is counted on a day.';
comment on column figure_rollups.known_on is 'The last day on which something counted here came to be; as of an earlier day it does not hold.';
comment on column figure_rollups.terms is 'What each place of figure_sums.sums adds up; the first is the number of rows.';
comment on column figure_rollups.fingerprint is 'Of the SQL that made it: another version of the program does not use it.';

create table figure_sums (
  rollup_id int not null references figure_rollups on delete cascade,
  above text collate "C" not null,
  path text collate "C" not null check (path like above || '%'),
  is_below boolean not null,
  organisation_id int not null references organisations on delete cascade,
  sums float8[] not null,
  primary key (rollup_id, above, path, is_below)
);
create index figure_sums_own on figure_sums (organisation_id, rollup_id) where not is_below;
comment on table figure_sums is 'The sums of a place in the tree of that month or day; what hangs below it stands in a row of its own.';
comment on column figure_sums.above is 'Path of the place directly above; empty for the root.';
comment on column figure_sums.is_below is 'False: rows of exactly this place. True: rows of all places below it.';

create table figure_changes (
  id bigint generated always as identity primary key,
  subject text not null check (subject in ('meetings', 'members', 'tree')),
  tree_id int references organisations on delete cascade,
  organisation_id int references organisations on delete cascade,
  days daterange not null check (not isempty(days)),
  check (organisation_id is null or subject <> 'tree')
);
create index on figure_changes (tree_id);
create index on figure_changes (organisation_id);
comment on table figure_changes is 'Written since the roll-ups were made: these cells are counted afresh until the next time.';
comment on column figure_changes.subject is 'tree: places or rules changed, every roll-up of these days is stale.';
comment on column figure_changes.tree_id is 'For tree: of which root; null is every tree.';
comment on column figure_changes.organisation_id is 'The cell; null when one statement wrote so many that all count as changed.';
comment on column figure_changes.days is 'Roll-ups of these days.';

-- Notes cells that changed, each with the days from which on; a statement that touched more than fifty makes one note for all.
create function note_figure_changes(subject text, cells int[], days daterange[]) returns void language plpgsql as $$
begin
  insert into figure_changes (subject, organisation_id, days)
  with touched as (select distinct t.cell, t.days from unnest(cells, note_figure_changes.days) t(cell, days) where not isempty(t.days))
  select note_figure_changes.subject, t.cell, t.days from touched t where (select count(*) from touched) <= 50
  union all select note_figure_changes.subject, null, range_merge(range_agg(t.days)) from touched t having count(*) > 50;
end $$;

create function days_since_change(before daterange, after daterange, is_other boolean) returns daterange language sql immutable as $$
  select case
    when is_other or coalesce(lower(before), '-infinity') <> coalesce(lower(after), '-infinity')
      then daterange(nullif(least(coalesce(lower(before), '-infinity'), coalesce(lower(after), '-infinity')), '-infinity'), null)
    when coalesce(upper(before), 'infinity') = coalesce(upper(after), 'infinity') then 'empty'
    else daterange(least(coalesce(upper(before), 'infinity'), coalesce(upper(after), 'infinity')), null) end
$$;

create function note_meetings() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform note_figure_changes('meetings', array_agg(m.organisation_id), array_agg(daterange(m.month, m.month, '[]'))) from touched m;
  return null;
end $$;
create trigger figure_changes_insert after insert on meetings referencing new table as touched for each statement execute function note_meetings();
create trigger figure_changes_delete after delete on meetings referencing old table as touched for each statement execute function note_meetings();
create trigger figure_changes_before after update on meetings referencing old table as touched for each statement execute function note_meetings();
create trigger figure_changes_after after update on meetings referencing new table as touched for each statement execute function note_meetings();

create function note_memberships() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform note_figure_changes('members', array_agg(m.organisation_id), array_agg(daterange(lower(m.valid), null))) from touched m;
  return null;
end $$;
create function note_changed_memberships() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform note_figure_changes('members', array_agg(c.cell), array_agg(c.days))
  from (
    select unnest(array[b.organisation_id, a.organisation_id]) as cell, days_since_change(b.valid, a.valid,
      (b.member_id, b.organisation_id, b.kind) is distinct from (a.member_id, a.organisation_id, a.kind)) as days
    from before b join after a using (id)) c;
  return null;
end $$;
create trigger figure_changes_insert after insert on memberships referencing new table as touched for each statement execute function note_memberships();
create trigger figure_changes_delete after delete on memberships referencing old table as touched for each statement execute function note_memberships();
create trigger figure_changes_update after update on memberships referencing old table as before new table as after for each statement execute function note_changed_memberships();

create function note_statuses() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform note_figure_changes('members', array_agg(m.organisation_id), array_agg(daterange(lower(s.valid), null)))
  from touched s join memberships m on m.member_id = s.member_id and m.valid && daterange(lower(s.valid), null);
  return null;
end $$;
create function note_changed_statuses() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform note_figure_changes('members', array_agg(m.organisation_id), array_agg(c.days))
  from (
    select unnest(array[b.member_id, a.member_id]) as member_id,
      days_since_change(b.valid, a.valid, (b.member_id, b.status) is distinct from (a.member_id, a.status)) as days
    from before b join after a using (id)) c
  join memberships m on m.member_id = c.member_id and m.valid && c.days;
  return null;
end $$;
create trigger figure_changes_insert after insert on member_statuses referencing new table as touched for each statement execute function note_statuses();
create trigger figure_changes_delete after delete on member_statuses referencing old table as touched for each statement execute function note_statuses();
create trigger figure_changes_update after update on member_statuses referencing old table as before new table as after for each statement execute function note_changed_statuses();

create function note_changed_members() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform note_figure_changes('members', array_agg(m.organisation_id), array_agg(daterange(lower(m.valid), null)))
  from before b join after a using (id) join memberships m on m.member_id = a.id
  where (b.sex, b.ethnicity) is distinct from (a.sex, a.ethnicity);
  return null;
end $$;
create trigger figure_changes_update after update on members referencing old table as before new table as after for each statement execute function note_changed_members();

-- Places: every roll-up of the tree from the month of the change on.
create function note_tree_changes(trees int[], days daterange[]) returns void language sql as $$
  insert into figure_changes (subject, tree_id, days)
  select 'tree', o.id, daterange(date_trunc('month', min(coalesce(lower(t.days), '-infinity')))::date, null)
  from unnest(trees, days) t(tree, days) left join organisations o on o.id = t.tree where not isempty(t.days) group by o.id
$$;
create function note_positions() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform note_tree_changes(array_agg(split_part(p.path, '.', 1)::int), array_agg(daterange(lower(p.valid), null))) from touched p;
  return null;
end $$;
create function note_changed_positions() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform note_tree_changes(array_agg(c.tree), array_agg(c.days))
  from (
    select unnest(array[split_part(b.path, '.', 1)::int, split_part(a.path, '.', 1)::int]) as tree,
      days_since_change(b.valid, a.valid, (b.organisation_id, b.path, b.is_cell) is distinct from (a.organisation_id, a.path, a.is_cell)) as days
    from before b join after a using (id)) c;
  return null;
end $$;
create trigger figure_changes_insert after insert on organisation_positions referencing new table as touched for each statement execute function note_positions();
create trigger figure_changes_delete after delete on organisation_positions referencing old table as touched for each statement execute function note_positions();
create trigger figure_changes_update after update on organisation_positions referencing old table as before new table as after for each statement execute function note_changed_positions();

-- A cell that ended counts where it stood on its last day, which only its own row tells.
create function note_changed_organisations() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform note_tree_changes(array_agg(split_part(p.path, '.', 1)::int), array_agg(daterange(least(b.dissolved_on, a.dissolved_on) - 1, null)))
  from before b join after a using (id) join organisation_positions p on p.organisation_id = a.id
  where b.dissolved_on is distinct from a.dissolved_on;
  return null;
end $$;
create trigger figure_changes_update after update on organisations referencing old table as before new table as after for each statement execute function note_changed_organisations();

create function note_regulations() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into figure_changes (subject, days) values ('tree', '(,)');
  return null;
end $$;
create trigger figure_changes after insert or update or delete on regulations for each statement execute function note_regulations();

comment on function note_figure_changes is 'Notes cells whose figures changed, for the roll-ups of some days.';
comment on function note_tree_changes is 'Notes that places of some trees changed from a day on.';
comment on function days_since_change is 'The days from the first one on which two intervals differ; empty when they do not.';
