-- The tree of Party organisations. Truth lies in the two interval tables; organisations repeats the place and name
-- in force last, so that lists, rights and search need no interval. One function (writes.ts) keeps them equal.
create table organisations (
  id int generated always as identity primary key,
  code text not null unique check (code <> ''),
  founded_on date,
  founding_decision text,
  dissolved_on date,
  dissolving_decision text,
  parent_id int references organisations on delete restrict,
  top_id int not null,
  path text collate "C" not null check (path like '%.'),
  level smallint not null,
  kind text not null,
  is_cell boolean not null,
  name text not null,
  symbol text,
  search_key text not null,
  version int not null default 1,
  check (dissolved_on is null or founded_on is null or dissolved_on > founded_on)
);
create index on organisations (path);
create index on organisations (parent_id);
create index on organisations (top_id);
comment on table organisations is 'A Party organisation (đảng bộ, chi bộ, tổ đảng …). It is dissolved, never removed.';
comment on column organisations.code is 'The office''s own short code: ĐUK, DB01, DB01.03. Unique in the installation.';
comment on column organisations.founded_on is 'Null when the office does not know the day.';
comment on column organisations.dissolved_on is 'First day on which it no longer exists.';
comment on column organisations.top_id is 'Id of the root of its tree; the root carries its own id.';
comment on column organisations.path is 'Ids from the root down, each ended by a dot: 1.41.109. Subtree: path >= p and path < rtrim(p, ''.'') || ''/''.';
comment on column organisations.level is '0 for a root.';
comment on column organisations.kind is 'One of the kinds in features/organisations/rules.ts.';
comment on column organisations.is_cell is 'True for chi bộ cơ sở and chi bộ trực thuộc: the units that meet monthly.';
comment on column organisations.symbol is 'Letters in document numbers: ĐUK in 113-BC/ĐUK.';
comment on column organisations.version is 'Grows with every change; a writer who saw an older one is told.';

create table organisation_positions (
  id int generated always as identity primary key,
  organisation_id int not null references organisations on delete restrict,
  valid daterange not null check (not isempty(valid)),
  parent_id int references organisations on delete restrict,
  top_id int not null,
  path text collate "C" not null check (path like '%.'),
  level smallint not null,
  kind text not null,
  is_cell boolean not null,
  decision text,
  constraint organisation_positions_one_at_a_time exclude using gist (organisation_id with =, valid with &&)
);
create index on organisation_positions (path);
create index on organisation_positions (parent_id);
create index on organisation_positions (organisation_id, lower(valid));
comment on table organisation_positions is 'Where an organisation stood in the tree, and as what kind, from a day to a day: the tree of any date.';
comment on column organisation_positions.valid is 'From the first day on; the upper bound is the first day after.';
comment on column organisation_positions.path is 'Ids from the root down on these days, each ended by a dot.';
comment on column organisation_positions.decision is 'Number and date of the decision that brought it here.';

create table organisation_profiles (
  id int generated always as identity primary key,
  organisation_id int not null references organisations on delete restrict,
  valid daterange not null check (not isempty(valid)),
  name text not null,
  symbol text,
  host_unit text,
  host_unit_kind text,
  is_abroad boolean not null default false,
  country text,
  decision text,
  constraint organisation_profiles_one_at_a_time exclude using gist (organisation_id with =, valid with &&)
);
create index on organisation_profiles (organisation_id, lower(valid));
comment on table organisation_profiles is 'What an organisation was called and in which host unit it worked, from a day to a day.';
comment on column organisation_profiles.host_unit is 'The agency, enterprise or place in which the organisation exists (đơn vị).';
comment on column organisation_profiles.host_unit_kind is 'One of the kinds in features/organisations/rules.ts.';

create table organisation_consents (
  id int generated always as identity primary key,
  organisation_id int not null references organisations on delete restrict,
  rule_key text not null,
  document text not null,
  agreed_on date not null,
  noted_by int references accounts on delete restrict,
  noted_at timestamptz not null,
  unique (organisation_id, rule_key)
);
comment on table organisation_consents is 'The level above agreed to an exception from a size rule (đã có ý kiến đồng ý); silences that warning.';

create table account_roles (
  id int generated always as identity primary key,
  account_id int not null references accounts on delete restrict,
  role text not null,
  organisation_id int not null references organisations on delete restrict,
  valid daterange not null check (not isempty(valid)),
  granted_by int references accounts on delete restrict
);
create index on account_roles (account_id);
create index on account_roles (organisation_id);
comment on table account_roles is 'A role held by an account at an organisation, from a day to a day; it ends by itself.';
comment on column account_roles.role is 'One of the roles in contract/permissions.ts.';
