-- Figures of a signed report that the books tell otherwise today, declared in the report of the next period.
create table report_corrections (
  id int generated always as identity primary key,
  report_id int not null references reports on delete restrict,
  corrects_id int not null references reports on delete restrict,
  code text not null,
  reason text not null check (reason <> ''),
  value double precision,
  numerator double precision,
  denominator double precision,
  at timestamptz not null,
  account_id int references accounts on delete restrict,
  ended_at timestamptz,
  foreign key (corrects_id, code) references report_figures (report_id, code) on delete restrict,
  check (report_id <> corrects_id)
);
create unique index on report_corrections (report_id, code) where ended_at is null;
create index on report_corrections (corrects_id, code);
comment on table report_corrections is 'A report says that a figure of the one signed before it is another by now, and why. The signed one stays as it is.';
comment on column report_corrections.report_id is 'The report that declares it.';
comment on column report_corrections.corrects_id is 'The signed report of the period before.';
comment on column report_corrections.numerator is 'The figure as it is right, kept when the declaring report is signed; null before, when the books tell it.';
comment on column report_corrections.ended_at is 'When the editor took the declaration back.';

-- Which signed reports rest on a record.
create index on report_rows (row_kind, row_id);
