-- Imports of the office's own files: preview first, then one transaction.
create table imports (
  id int generated always as identity primary key,
  kind text not null check (kind in ('organisations', 'members', 'meetings')),
  organisation_id int references organisations on delete restrict,
  account_id int references accounts on delete restrict,
  file_name text not null,
  file_key text not null,
  checksum text not null,
  sheet text,
  columns jsonb,
  as_of date,
  rows_read int not null default 0,
  rows_good int not null default 0,
  rows_same int not null default 0,
  rows_bad int not null default 0,
  bad jsonb not null default '[]',
  state text not null check (state in ('uploaded', 'previewed', 'committed')),
  created_at timestamptz not null,
  committed_at timestamptz
);
create index on imports (account_id, id);
create index on imports (organisation_id);
comment on table imports is 'One file brought in: what was read, refused and written.';
comment on column imports.file_key is 'Random name of the stored file; never made from what a person typed.';
comment on column imports.bad is 'Refused rows: [{row, column, value, reason}].';
comment on column imports.rows_same is 'Good rows that the books already held; bringing a file in twice changes nothing.';
