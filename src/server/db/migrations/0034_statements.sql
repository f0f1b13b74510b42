-- Short statements of units for a period, and how editors above bring them together by theme.
create table statement_themes (
  id int generated always as identity primary key,
  organisation_id int not null references organisations on delete restrict,
  kind text not null check (kind in ('result', 'strength', 'weakness', 'cause', 'model', 'proposal', 'opinion')),
  name text not null check (name <> ''),
  search_key text not null,
  merged_into_id int references statement_themes on delete restrict,
  version int not null default 1,
  created_at timestamptz not null,
  created_by int references accounts on delete restrict,
  check (merged_into_id <> id)
);
create unique index statement_themes_one_of_a_name on statement_themes (organisation_id, kind, search_key) where merged_into_id is null;
create index on statement_themes (merged_into_id);
comment on table statement_themes is 'What several units say alike, in few words; kept by a committee for itself and the units below it.';
comment on column statement_themes.search_key is 'Name without accents, lower case.';
comment on column statement_themes.merged_into_id is 'The theme that took its statements over; a merged theme is offered no more.';

create table statements (
  id bigint generated always as identity primary key,
  organisation_id int not null references organisations on delete restrict,
  top_id int not null,
  period text not null,
  days daterange not null,
  kind text not null check (kind in ('result', 'strength', 'weakness', 'cause', 'model', 'proposal', 'opinion')),
  theme_id int references statement_themes on delete restrict,
  text text not null check (text <> ''),
  search_key text not null,
  is_example boolean not null default false,
  withdrawn_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null,
  created_by int references accounts on delete restrict,
  updated_at timestamptz not null
);
create index on statements (organisation_id, period);
create index on statements using gist (days);
create index on statements (theme_id);
comment on table statements is 'One short statement of a unit: a result, a strength, a weakness, a cause, a model, a proposal, a general opinion. Never about a person.';
comment on column statements.period is 'Code of the period it is about: 2026-H1, 2026-Q2, 2026-06.';
comment on column statements.days is 'The days of that period: a quarter''s statement belongs to the half-year''s report too.';
comment on column statements.theme_id is 'What the unit chose; an editor above may place it elsewhere (statement_placings).';
comment on column statements.search_key is 'Text without accents, lower case.';
comment on column statements.is_example is 'The unit or an editor finds it worth telling to others: it stands in the monthly bulletin.';

create table statement_placings (
  statement_id bigint not null references statements on delete restrict,
  organisation_id int not null references organisations on delete restrict,
  theme_id int not null references statement_themes on delete restrict,
  at timestamptz not null,
  account_id int references accounts on delete restrict,
  primary key (statement_id, organisation_id)
);
create index on statement_placings (theme_id);
comment on table statement_placings is 'Under which theme the editor of a committee counts a statement; the unit''s own words stay as they are.';

create table statement_wordings (
  organisation_id int not null references organisations on delete restrict,
  theme_id int not null references statement_themes on delete restrict,
  period text not null,
  text text not null,
  version int not null default 1,
  updated_at timestamptz not null,
  updated_by int references accounts on delete restrict,
  primary key (organisation_id, theme_id, period)
);
create index on statement_wordings (theme_id);
comment on table statement_wordings is 'The one sentence that a committee makes of all statements of a theme in a period.';

create table proposal_answers (
  statement_id bigint primary key references statements on delete restrict,
  owner_id int not null references organisations on delete restrict,
  answer text not null default '',
  answered_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null,
  updated_by int references accounts on delete restrict,
  check ((answered_at is null) = (answer = ''))
);
create index on proposal_answers (owner_id);
comment on table proposal_answers is 'Who has to answer a proposal (kiến nghị), and the answer, which the unit that made it reads.';
