-- Members of a committee who follow cells (cấp ủy viên theo dõi chi bộ), and the sittings that they attended.
create table cell_followers (
  id int generated always as identity primary key,
  post_id int not null references posts on delete restrict,
  cell_id int not null references organisations on delete restrict,
  valid daterange not null check (not isempty(valid) and not lower_inf(valid)),
  version int not null default 1,
  created_at timestamptz not null,
  created_by int references accounts on delete restrict,
  constraint cell_followers_once_at_a_time exclude using gist (post_id with =, cell_id with =, valid with &&)
);
create index on cell_followers (post_id);
create index on cell_followers (cell_id);
create index on cell_followers (created_by);
comment on table cell_followers is 'A committee assigned the holder of a post to follow a cell from a day to a day. It ends, with the post at the latest; it is never removed. The role cell-follower hangs on it.';
comment on column cell_followers.valid is 'From the first day on; the upper bound is the first day after.';

create table meeting_visits (
  id bigint generated always as identity primary key,
  meeting_id bigint not null references meetings on delete restrict,
  follower_id int not null references cell_followers on delete restrict,
  marked_at timestamptz not null,
  account_id int references accounts on delete restrict,
  withdrawn_at timestamptz
);
create unique index meeting_visits_once on meeting_visits (meeting_id, follower_id) where withdrawn_at is null;
create index on meeting_visits (follower_id);
create index on meeting_visits (account_id);
comment on table meeting_visits is 'A follower said that they attended a sitting. Taken back, the row stays.';

-- Roles are read before the wall is told how far somebody may look.
create function followed_cells(member int, day date) returns table (organisation_id int, until date)
language sql stable set search_path = public, pg_temp as $$
  select f.cell_id, least(upper(f.valid), upper(p.valid))
  from posts p join cell_followers f on f.post_id = p.id
  where p.member_id = member and p.withdrawn_at is null and p.valid @> day and f.valid @> day
$$;
comment on function followed_cells is 'The cells that somebody follows on a day, and until when: by an assignment in force to a post in force.';
