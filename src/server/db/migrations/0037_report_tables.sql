-- Tables of numbers (biểu số liệu): their layouts as data, and what an organisation filled in for a period.
create table table_layouts (
  id int generated always as identity primary key,
  organisation_id int not null references organisations on delete restrict,
  code text not null unique check (code <> ''),
  source text not null check (source <> ''),
  body jsonb not null,
  ended_on date,
  created_at timestamptz not null,
  created_by int references accounts on delete restrict
);
create index on table_layouts (organisation_id);
comment on table table_layouts is 'A layout that a committee made for itself and below. It never changes: a changed layout is a new row, tables keep theirs.';
comment on column table_layouts.body is 'Rows, columns, control rules: Layout of features/reports/tables/rules.ts. Those shipped stand in features/reports/tables/shipped.ts.';

create table report_tables (
  id int generated always as identity primary key,
  organisation_id int not null references organisations on delete restrict,
  top_id int not null,
  layout_code text not null,
  layout_version text not null,
  period text not null,
  state text not null default 'open' check (state in ('open', 'frozen')),
  entries jsonb not null default '{}',
  explanations jsonb not null default '{}',
  as_of date,
  frozen jsonb,
  frozen_at timestamptz,
  frozen_by int references accounts on delete restrict,
  checksum text,
  version int not null default 1,
  created_at timestamptz not null,
  created_by int references accounts on delete restrict,
  updated_at timestamptz not null,
  unique (organisation_id, layout_code, period),
  check ((state = 'frozen') = (frozen is not null and checksum is not null and frozen_at is not null and as_of is not null))
);
create index on report_tables (layout_code, period, organisation_id);
comment on table report_tables is 'A table that an organisation fills for a period. While it is open the books fill it anew each time it is seen.';
comment on column report_tables.layout_version is 'Day of the layout''s version.';
comment on column report_tables.entries is 'What was typed: row/column → {value, reason}; the reason where the program knew another value.';
comment on column report_tables.explanations is 'Why something does not balance: key of the imbalance → {sentence, reason, by, at}; it holds for that sentence.';
comment on column report_tables.as_of is 'Last day counted when it was frozen.';
comment on column report_tables.frozen is 'Layout, all cells and imbalances as they were frozen.';
comment on column report_tables.checksum is 'SHA-256 over frozen and the rows of report_table_rows.';

create table report_table_rows (
  table_id int not null references report_tables on delete restrict,
  relation text not null,
  number int not null,
  content jsonb not null,
  primary key (table_id, relation, number)
);
comment on table report_table_rows is 'What the frozen numbers were counted from: a person or an organisation a row, as the books told on that day.';
comment on column report_table_rows.relation is 'people_moments or table_organisations: the columns of server/queries of the slice.';
