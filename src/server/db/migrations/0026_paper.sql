-- Paper first: a sitting entered for a cell by somebody else keeps both names, and the signed paper is kept beside it.
alter table meetings
  add column said_as text check (said_as in ('secretary', 'chair')),
  add column said_by text,
  add column typed_by int references accounts on delete restrict,
  add check ((said_as is null) = (said_by is null) and (said_as is null) = (typed_by is null));
create index on meetings (typed_by);
comment on column meetings.said_as is 'Entered on behalf: whose paper it was, the secretary''s or the chair''s of the sitting. Null when the cell typed for itself.';
comment on column meetings.said_by is 'The name of that person as the paper gave it.';
comment on column meetings.typed_by is 'The account that typed it on behalf, the last time it was typed.';

create table meeting_scans (
  id bigint generated always as identity primary key,
  meeting_id bigint not null references meetings on delete restrict,
  page smallint not null check (page between 1 and 50),
  edition smallint not null check (edition > 0),
  file_key text not null,
  file_name text not null,
  file_type text not null check (file_type in ('application/pdf', 'image/png', 'image/jpeg')),
  size int not null check (size > 0),
  checksum text not null check (checksum ~ '^[0-9a-f]{64}$'),
  added_at timestamptz not null,
  account_id int references accounts on delete restrict,
  unique (meeting_id, page, edition)
);
create index on meeting_scans (account_id);
comment on table meeting_scans is 'The signed paper of a sitting, page by page. A page is replaced only by a newer edition; the older ones stay.';
comment on column meeting_scans.page is 'A picture is one page; a PDF stands as one page however many it holds.';
comment on column meeting_scans.file_key is 'In the file store.';
comment on column meeting_scans.checksum is 'SHA-256 of the file.';

alter table book_rows add column said_by text;
alter table fee_payments add column said_by text;
comment on column book_rows.said_by is 'Entered on behalf of the cell: whose paper or word it was. Who typed stands in the history.';
comment on column fee_payments.said_by is 'Entered on behalf of the cell: whose list it was. Null when the cell entered it.';
