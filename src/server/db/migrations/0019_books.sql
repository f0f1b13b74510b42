-- Books of a cell (sổ sách): their types, the rows that are entered in them, the fees, and the frozen copies made at the end of a year or term.
create table book_types (
  id int generated always as identity primary key,
  organisation_id int not null references organisations on delete restrict,
  code text not null check (code ~ '^[a-z0-9-]{2,40}$'),
  from_year int not null check (from_year between 1930 and 2200),
  name text not null check (name <> ''),
  is_kept boolean not null,
  period text not null check (period in ('year', 'term')),
  columns jsonb not null,
  source text not null check (source <> ''),
  created_at timestamptz not null,
  created_by int references accounts on delete restrict
);
create index on book_types (organisation_id, code);
comment on table book_types is 'What a committee says about a book for itself and below: renamed, left out, or a book of its own. Rows are only added: the nearest place counts, then the latest from_year, then the latest row.';
comment on column book_types.code is 'A shipped book of features/books/shipped.ts, or the committee''s own.';
comment on column book_types.from_year is 'Books of this year and later follow the row.';
comment on column book_types.columns is 'Columns of a book of one''s own beside the day: [{code, title, type}]. A shipped book keeps its columns.';

create table book_rows (
  id bigint generated always as identity primary key,
  organisation_id int not null references organisations on delete restrict,
  book_code text not null,
  period text not null,
  day date not null,
  content jsonb not null,
  version int not null default 1,
  ended_at timestamptz,
  ended_reason text,
  created_at timestamptz not null,
  created_by int references accounts on delete restrict,
  check ((ended_at is null) = (ended_reason is null))
);
create index on book_rows (organisation_id, book_code, period, day);
comment on table book_rows is 'A row of a book whose facts the program records nowhere else. It is corrected or struck out with a reason, never removed.';
comment on column book_rows.content is 'Column code → text, number or day.';

create table fee_payments (
  organisation_id int not null references organisations on delete restrict,
  member_id int not null references members on delete restrict,
  month date not null check (extract(day from month) = 1),
  amount bigint check (amount between 0 and 1000000000),
  version int not null default 1,
  written_at timestamptz not null,
  account_id int references accounts on delete restrict,
  primary key (organisation_id, month, member_id)
);
create index on fee_payments (member_id);
comment on table fee_payments is 'Party fee (đảng phí) that a member paid for a month, as the cell entered it.';
comment on column fee_payments.amount is 'Whole đồng; 0 for a member freed from paying; null when an entry was taken back.';

create table book_closings (
  id bigint generated always as identity primary key,
  organisation_id int not null references organisations on delete restrict,
  book_code text not null,
  period text not null,
  edition int not null check (edition > 0),
  name text not null,
  place text not null,
  parts jsonb not null,
  row_count int not null,
  checksum text not null check (checksum ~ '^[0-9a-f]{64}$'),
  reason text not null default '',
  closed_at timestamptz not null,
  closed_by int references accounts on delete restrict,
  closed_by_name text not null,
  unique (organisation_id, book_code, period, edition)
);
create unique index on book_closings (left(checksum, 12));
comment on table book_closings is 'A book frozen for printing and binding. Never changed: a later edition stands beside it, with its reason.';
comment on column book_closings.period is '2026, or 2025-2030 for a book of a term.';
comment on column book_closings.parts is '[{title, columns, rows: [{key, values}]}] as they stood.';
comment on column book_closings.checksum is 'SHA-256 of the canonical text of the whole book; its first twelve signs are the code printed on every page.';

create table book_prints (
  id bigint generated always as identity primary key,
  closing_id bigint not null references book_closings on delete restrict,
  file_checksum text not null check (file_checksum ~ '^[0-9a-f]{64}$'),
  shows_numbers boolean not null,
  printed_at timestamptz not null,
  account_id int references accounts on delete restrict
);
create index on book_prints (closing_id);
create index on book_prints (file_checksum);
comment on table book_prints is 'Every PDF that was given out, by the SHA-256 of the file: a file that is not among them was altered.';
