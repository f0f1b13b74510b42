-- The year programme of a cell (chương trình sinh hoạt năm): what is planned for which day, who prepares it, how it was changed.
create table programmes (
  id int generated always as identity primary key,
  organisation_id int not null references organisations on delete restrict,
  year smallint not null check (year between 1930 and 2200),
  state text not null check (state in ('draft', 'submitted', 'returned', 'in-force')),
  version int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by int references accounts on delete restrict,
  unique (organisation_id, year)
);
comment on table programmes is 'One a cell and year. It is written as a whole until it is in force; then its entries change one by one, each with a reason.';
comment on column programmes.state is 'in-force: approved by the level above, or said to hold by the cell itself where the rule meetings.programme_approval asks for no approval.';

create table programme_entries (
  id bigint generated always as identity primary key,
  programme_id int not null references programmes on delete restrict,
  position smallint not null,
  month date not null check (extract(day from month) = 1),
  is_regular boolean not null,
  is_thematic boolean not null,
  planned_on date,
  starts_at time,
  place text,
  topic text,
  preparer_id int references members on delete restrict,
  draft_due_on date,
  note text,
  unique (programme_id, position),
  check (is_regular or is_thematic),
  check (draft_due_on <= planned_on)
);
create unique index programme_entries_one_regular_a_month on programme_entries (programme_id, month) where is_regular;
create index on programme_entries (preparer_id);
comment on table programme_entries is 'One planned sitting: regular, thematic, or both in one.';
comment on column programme_entries.month is 'The month the sitting is for; the day may come to lie outside of it only by a move with a reason.';
comment on column programme_entries.draft_due_on is 'When the draft of the content must be ready.';

create table programme_changes (
  id bigint generated always as identity primary key,
  entry_id bigint not null references programme_entries on delete restrict,
  planned_before date,
  planned_after date,
  topic_before text,
  topic_after text,
  reason text not null check (reason <> ''),
  at timestamptz not null,
  account_id int references accounts on delete restrict
);
create index on programme_changes (entry_id, id);
comment on table programme_changes is 'The way of an entry of a programme in force: each move and each change of topic with its reason.';

create table programme_steps (
  id bigint generated always as identity primary key,
  programme_id int not null references programmes on delete restrict,
  step text not null check (step in ('submit', 'approve', 'return')),
  reason text not null default '',
  at timestamptz not null,
  account_id int references accounts on delete restrict
);
create index on programme_steps (programme_id, id);
comment on table programme_steps is 'Who handed a programme in, returned or approved it, and when.';

create table topic_lists (
  organisation_id int not null references organisations on delete restrict,
  year smallint not null check (year between 1930 and 2200),
  topics jsonb not null,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (organisation_id, year)
);
comment on table topic_lists is 'Topics that a committee suggests to the cells below it for thematic sittings of a year.';
comment on column topic_lists.topics is '[{quarter: 1..4, topic}], in the order of the list.';

create table calendar_links (
  id int generated always as identity primary key,
  organisation_id int not null references organisations on delete restrict,
  token_hash bytea not null unique,
  name text not null check (name <> ''),
  made_at timestamptz not null,
  made_by int references accounts on delete restrict,
  revoked_at timestamptz
);
create index on calendar_links (organisation_id, id);
comment on table calendar_links is 'Secret addresses under which the planned sittings of a cell can be read by a calendar program, without signing in.';
comment on column calendar_links.token_hash is 'SHA-256 of the secret part; the part itself is shown once and kept nowhere.';
comment on column calendar_links.name is 'Who or what uses it, in the words of whoever made it.';
