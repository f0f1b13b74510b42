-- Documents out and in, their numbers by committee term, and their files.
create table terms (
  id int generated always as identity primary key,
  organisation_id int not null references organisations on delete restrict,
  kind text not null check (kind in ('committee', 'congress')),
  name text not null check (name <> ''),
  valid daterange not null check (not isempty(valid) and not lower_inf(valid)),
  source text not null default '',
  version int not null default 1,
  created_at timestamptz not null,
  created_by int references accounts on delete restrict,
  constraint terms_one_at_a_time exclude using gist (organisation_id with =, kind with =, valid with &&)
);
create index on terms (organisation_id, lower(valid));
comment on table terms is 'Nhiệm kỳ of a committee, from the day after one congress closes to the day the next one closes; and the days of a congress. Numbers of documents begin anew with each.';
comment on column terms.kind is 'congress: all bodies of a congress number all kinds of documents in one sequence.';
comment on column terms.name is 'As people say it: 2025-2030.';
comment on column terms.valid is 'From the first day on; the upper bound is the first day after. Open where the next congress is not known.';
comment on column terms.source is 'Where the days come from: decision, minutes of the congress.';

create table number_series (
  id int generated always as identity primary key,
  term_id int not null references terms on delete restrict,
  seat text not null check (seat <> ''),
  kind text,
  last_number int not null default 0 check (last_number >= 0),
  unique nulls not distinct (term_id, seat, kind)
);
comment on table number_series is 'One sequence of numbers: of a kind of document, an issuer and a term. Whoever takes a number locks this row.';
comment on column number_series.seat is 'Who numbers: the committee together with its standing committee, or one of its boards (documents/rules.ts).';
comment on column number_series.kind is 'Null for a congress, which has one sequence for all kinds.';
comment on column number_series.last_number is 'The highest number taken or entered so far.';

create table document_numbers (
  id bigint generated always as identity primary key,
  series_id int not null references number_series on delete restrict,
  number int not null check (number between 1 and 99999),
  state text not null check (state in ('reserved', 'used', 'void')),
  purpose text not null default '',
  reason text not null default '',
  at timestamptz not null,
  account_id int references accounts on delete restrict,
  unique (series_id, number),
  check (state <> 'void' or reason <> '')
);
comment on table document_numbers is 'Every number of a sequence and what became of it. It is never given twice, and never removed.';
comment on column document_numbers.state is 'reserved: kept for a document not yet issued; used: a document carries it; void: nothing carries it, reason says why.';
comment on column document_numbers.purpose is 'For which document it was reserved.';

create table documents (
  id bigint generated always as identity primary key,
  organisation_id int not null references organisations on delete restrict,
  top_id int not null,
  direction text not null check (direction in ('out', 'in')),
  kind text not null,
  number int check (number between 1 and 99999),
  suffix text not null default '',
  letters text not null default '',
  symbol text not null default '',
  reference text not null,
  issuer text not null check (issuer <> ''),
  body text,
  number_id bigint unique references document_numbers on delete restrict,
  dated_on date not null,
  subject text not null default '',
  recipients text not null default '',
  authority text not null default '',
  signer_position text not null default '',
  signer_name text not null default '',
  urgency text not null default 'none' check (urgency in ('none', 'urgent', 'very-urgent', 'express')),
  secrecy text not null default 'none' check (secrecy in ('none', 'confidential', 'secret', 'top-secret')),
  received_on date,
  handler text not null default '',
  relay_until date,
  original_id bigint references documents on delete restrict,
  copy_kind text check (copy_kind in ('true-copy', 'forwarded-copy', 'extract')),
  copied_part text not null default '',
  search_key text not null,
  search tsvector not null generated always as (to_tsvector('simple', search_key)) stored,
  withdrawn_at timestamptz,
  withdrawn_why text not null default '',
  version int not null default 1,
  created_at timestamptz not null,
  created_by int references accounts on delete restrict,
  unique (id, secrecy),
  constraint documents_secret_without_content check (secrecy = 'none' or
    (subject = '' and recipients = '' and signer_name = '' and handler = '' and copied_part = '' and relay_until is null)),
  check ((direction = 'out') = (body is not null)),
  check ((direction = 'in') = (received_on is not null)),
  check (direction = 'out' or number_id is null),
  check ((copy_kind is null) = (original_id is null))
);
create unique index documents_registered_once on documents (organisation_id, direction, lower(symbol), issuer, kind, number, suffix, dated_on)
  where withdrawn_at is null and number is not null;
create index on documents (organisation_id, direction, dated_on);
create index on documents (number, letters);
create index on documents (original_id);
create index on documents using gin (search);
comment on table documents is 'The register of documents out and in. What a document is: issuer, kind, number and date; the number alone says nothing.';
comment on column documents.organisation_id is 'In whose register it stands.';
comment on column documents.kind is 'One of the kinds in documents/rules.ts, apart from its letters: Quyết định and Quy định both write QĐ.';
comment on column documents.number is 'Null for what carries none: an invitation, a letter from a citizen.';
comment on column documents.suffix is 'A letter behind an old number: 12a.';
comment on column documents.letters is 'QĐ, CT, CTr … as printed.';
comment on column documents.symbol is 'Letters of the issuer behind the slash: ĐUK, BTCTW.';
comment on column documents.reference is 'Number and symbol as printed: 07-NQ/CB. It stays when letters change later.';
comment on column documents.body is 'Of a document out: which body of the organisation issued it (documents/rules.ts).';
comment on column documents.number_id is 'Its number in the sequence of its term; null for old ones whose term is not known.';
comment on column documents.subject is 'Trích yếu. Empty for a secret document, of which only number and date may stand here.';
comment on column documents.authority is 'T/M BAN THƯỜNG VỤ, K/T TRƯỞNG BAN, T/L …; empty where the head signs as head.';
comment on column documents.recipients is 'Nơi nhận, one a line.';
comment on column documents.handler is 'Who deals with a document in.';
comment on column documents.relay_until is 'Cells are to hear of it in their meetings up to this day.';
comment on column documents.copied_part is 'Of an extract: which part was copied.';
comment on column documents.search_key is 'Reference, kind, issuer and subject without accents, lower case.';
comment on column documents.search is 'Words of search_key for full-text search.';
comment on column documents.withdrawn_at is 'Entered by mistake; the row stays, its number too.';

create table document_files (
  id bigint generated always as identity primary key,
  document_id bigint not null references documents on delete restrict,
  secrecy text default 'none' check (secrecy = 'none'),
  file_key text,
  file_name text not null,
  file_type text not null,
  size int not null,
  checksum text not null check (checksum ~ '^[0-9a-f]{64}$'),
  state text not null default 'waiting' check (state in ('waiting', 'read', 'no-text')),
  words text not null default '',
  search_key text not null default '',
  search tsvector not null generated always as (to_tsvector('simple', search_key)) stored,
  removed_at timestamptz,
  removed_why text not null default '',
  at timestamptz not null,
  account_id int references accounts on delete restrict,
  foreign key (document_id, secrecy) references documents (id, secrecy) on update no action,
  check ((removed_at is null) = (file_key is not null)),
  check ((removed_at is null) = (secrecy is not null))
);
create index on document_files (document_id, id);
create index on document_files using gin (search);
comment on table document_files is 'A file of a document with its checksum. When it is taken out its content goes, name and checksum stay.';
comment on column document_files.secrecy is 'Ties the file to a document that is not secret: the database itself lets no secret document have one. Null once removed.';
comment on column document_files.state is 'waiting: its words were not read yet; no-text: a picture, a scan, or nothing to be read.';
comment on column document_files.words is 'The words found in it, at most 400,000 signs, for preview.';
comment on column document_files.search_key is 'The same without accents, lower case.';
comment on column document_files.search is 'Words of search_key for full-text search.';
