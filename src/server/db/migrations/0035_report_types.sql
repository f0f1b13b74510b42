-- Types of reports as data, who owes which to whom by when, and the way of a report up the tree.
alter table reports drop constraint reports_kind_check;
alter table reports drop constraint reports_state_check;
alter table reports add constraint reports_state_check check (state in ('draft', 'checked', 'submitted', 'returned', 'accepted', 'signed'));
comment on column reports.kind is 'Code of the type: one of report_types, or one shipped with the program.';
comment on column reports.state is 'draft: being written; checked: read once more at home; submitted: with the level above; returned: back with remarks; accepted: may be signed; signed: frozen.';

create table report_types (
  id int generated always as identity primary key,
  organisation_id int not null references organisations on delete restrict,
  code text not null unique check (code <> ''),
  source text not null,
  body jsonb not null,
  ended_on date,
  created_at timestamptz not null,
  created_by int references accounts on delete restrict
);
create index on report_types (organisation_id);
comment on table report_types is 'A kind of report that a committee asks for, for itself and below. It never changes: a changed type is a new row, old reports keep their parts.';
comment on column report_types.body is 'Name, subject, lengths of periods, parts: ReportType of features/reports/types/rules.ts. Those shipped stand in features/reports/types/shipped.ts.';

create table report_duties (
  id int generated always as identity primary key,
  organisation_id int not null references organisations on delete restrict,
  type_code text not null,
  length text not null check (length in ('month', 'quarter', 'half', 'year')),
  owed_by text not null check (owed_by in ('children', 'base', 'cells')),
  due_days smallint not null check (due_days between -60 and 120),
  counts_working_days boolean not null default false,
  valid daterange not null check (not isempty(valid)),
  source text not null default '',
  version int not null default 1,
  created_at timestamptz not null,
  created_by int references accounts on delete restrict
);
create index on report_duties (organisation_id);
comment on table report_duties is 'Which units owe a committee which report for every period of a length, and by when.';
comment on column report_duties.organisation_id is 'The committee that asks; the reports go to it.';
comment on column report_duties.owed_by is 'children: units right below it; base: every base organisation; cells: every cell below it.';
comment on column report_duties.due_days is 'Days after the last day of the period, before it when negative; a day off moves on to the next working day.';
comment on column report_duties.valid is 'Periods that end within it are owed.';

create table report_omissions (
  id int generated always as identity primary key,
  duty_id int not null references report_duties on delete restrict,
  organisation_id int not null references organisations on delete restrict,
  period text not null,
  reason text not null check (reason <> ''),
  at timestamptz not null,
  account_id int references accounts on delete restrict,
  ended_at timestamptz
);
create unique index report_omissions_one on report_omissions (duty_id, organisation_id, period) where ended_at is null;
create index on report_omissions (organisation_id);
comment on table report_omissions is 'A unit whose report of a period the committee goes on without, with the reason.';

create table report_steps (
  id bigint generated always as identity primary key,
  report_id int not null references reports on delete restrict,
  step text not null check (step in ('check', 'reopen', 'submit', 'return', 'accept', 'sign')),
  reason text not null default '',
  at timestamptz not null,
  account_id int references accounts on delete restrict
);
create index on report_steps (report_id, id);
comment on table report_steps is 'The way of a report, a row a step.';

create table report_remarks (
  id bigint generated always as identity primary key,
  report_id int not null references reports on delete restrict,
  section_code text not null,
  quote text not null default '',
  figure_code text,
  text text not null check (text <> ''),
  at timestamptz not null,
  account_id int references accounts on delete restrict,
  done_at timestamptz
);
create index on report_remarks (report_id, id);
comment on table report_remarks is 'What the level above wants changed, at a paragraph or a figure.';
comment on column report_remarks.quote is 'The words that it is about, as they stood then.';
comment on column report_remarks.done_at is 'When the unit said that it has seen to it.';
