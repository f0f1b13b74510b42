-- Reports of a committee: drafts live, signed ones frozen with every figure and its rows.
create table reports (
  id int generated always as identity primary key,
  organisation_id int not null references organisations on delete restrict,
  top_id int not null,
  kind text not null check (kind in ('six-month', 'thematic')),
  period text not null,
  as_of date not null,
  title text not null,
  number text not null default '',
  place text not null default '',
  dated_on date,
  authority text not null default '',
  signer_position text not null default '',
  signer_name text not null default '',
  recipients text not null default '',
  supplements_id int references reports on delete restrict,
  state text not null check (state in ('draft', 'signed')),
  signed_at timestamptz,
  signed_by int references accounts on delete restrict,
  checksum text,
  layout jsonb,
  version int not null default 1,
  created_at timestamptz not null,
  created_by int references accounts on delete restrict,
  updated_at timestamptz not null,
  check ((state = 'signed') = (signed_at is not null))
);
create index on reports (organisation_id, period);
create index on reports (supplements_id);
comment on table reports is 'A report for a period. Once signed nothing of it changes; a supplementary report points at it.';
comment on column reports.authority is 'T/M BAN THƯỜNG VỤ, T/M ĐẢNG ỦY …';
comment on column reports.checksum is 'SHA-256 over the frozen text, figures and rows.';
comment on column reports.layout is 'The dated layout rule the document was signed with.';

create table report_sections (
  report_id int not null references reports on delete cascade,
  position smallint not null,
  code text not null,
  heading text not null,
  level smallint not null,
  body text not null default '',
  primary key (report_id, position),
  unique (report_id, code)
);
comment on table report_sections is 'A part of the report. In body, {{code}} or {{code|style}} stands for a figure.';

create table report_figures (
  report_id int not null references reports on delete cascade,
  position smallint not null,
  code text not null,
  name text not null,
  unit text not null,
  value double precision,
  numerator double precision,
  denominator double precision,
  definition jsonb not null,
  row_kind text not null,
  row_ids text[] not null,
  numerators double precision[] not null,
  denominators double precision[] not null,
  primary key (report_id, code)
);
comment on table report_figures is 'A frozen figure with the ids and shares of its rows; the rows themselves are in report_rows.';
comment on column report_figures.definition is 'What the figure meant when it was signed: base, what is left out, source.';

create table report_rows (
  report_id int not null references reports on delete cascade,
  row_kind text not null,
  row_id text not null,
  content jsonb not null,
  primary key (report_id, row_kind, row_id)
);
comment on table report_rows is 'A row behind one or more frozen figures, as it was when the report was signed.';
