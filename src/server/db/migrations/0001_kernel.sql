-- What every slice stands on: extensions, accounts and sessions, roles held at a place, history, jobs.
create extension if not exists btree_gist;
create extension if not exists btree_gin;

create table accounts (
  id int generated always as identity primary key,
  user_name text not null unique check (user_name = lower(user_name) and user_name <> ''),
  display_name text not null,
  password_hash text not null,
  member_id int,
  large_type boolean not null default false,
  failed_attempts smallint not null default 0,
  locked_until timestamptz,
  created_at timestamptz not null,
  ended_at timestamptz
);
comment on table accounts is 'One account per person who signs in. An account ends, it is never removed.';
comment on column accounts.user_name is 'Typed at sign-in; lower case, no accents.';
comment on column accounts.password_hash is 'argon2id; never read by any query but sign-in.';
comment on column accounts.member_id is 'The Party member who is this person, where there is one.';
comment on column accounts.large_type is 'The person asked for larger type on every page.';
comment on column accounts.failed_attempts is 'Wrong passwords since the last right one; drives the growing delay.';

create table sessions (
  token_hash bytea primary key,
  account_id int not null references accounts on delete restrict,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index on sessions (account_id);
comment on table sessions is 'One row per signed-in browser. The cookie holds a random token; only its SHA-256 is kept.';

create table history (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  account_id int references accounts on delete restrict,
  action text not null,
  object_kind text not null,
  object_id bigint not null,
  organisation_id int,
  before jsonb,
  after jsonb
);
create index on history (object_kind, object_id, id);
create index on history (organisation_id, id);
create index on history (account_id);
comment on table history is 'Every change: who, when, what before and after; written in the transaction of the change. Append only.';
comment on column history.account_id is 'Null when the program itself acted (command line, demo data).';
comment on column history.action is 'The verb of the action file: record-meeting, move-organisation.';

create table jobs (
  id bigint generated always as identity primary key,
  kind text not null,
  account_id int references accounts on delete restrict,
  payload jsonb not null,
  state text not null check (state in ('waiting', 'running', 'done', 'failed')),
  done int not null default 0,
  total int not null default 0,
  message text not null default '',
  result jsonb,
  created_at timestamptz not null,
  finished_at timestamptz
);
create index on jobs (account_id, id);
comment on table jobs is 'Long work that a person started: its progress and result can be left and found again. Run by graphile-worker.';
comment on column jobs.done is 'Steps done of total, for the progress bar.';
