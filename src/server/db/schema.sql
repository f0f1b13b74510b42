-- Made by `npm run make` from the migrations; for reading and comparing, never run.
-- extension btree_gin
-- extension btree_gist

-- Second factor (TOTP, RFC 6238): the shared secret of an application on the person's telephone.
table account_authenticators (
  id integer not null generated identity
  account_id integer not null
  secret bytea not null -- 20 random bytes; read by the check of a code and shown once at enrolment.
  created_at timestamp with time zone not null
  confirmed_at timestamp with time zone -- The first code was right; before that it counts for nothing.
  last_step bigint not null default 0 -- The last 30-second step whose code was used: no code is taken twice.
  ended_at timestamp with time zone
  account_authenticators_pkey: PRIMARY KEY (id)
  account_authenticators_account_id_fkey: FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE RESTRICT
)
CREATE UNIQUE INDEX account_authenticators_account_id_idx ON account_authenticators USING btree (account_id) WHERE ((ended_at IS NULL) AND (confirmed_at IS NOT NULL))
CREATE INDEX account_authenticators_account_id_idx1 ON account_authenticators USING btree (account_id)

-- Who an account is at an OpenID Connect provider. An identity never makes an account.
table account_identities (
  id integer not null generated identity
  account_id integer not null
  issuer text not null
  subject text not null
  bound_how text not null -- oneself: by the person, signed in; claim: at the first sign-in, by a claim that the office allowed.
  created_at timestamp with time zone not null
  ended_at timestamp with time zone
  account_identities_pkey: PRIMARY KEY (id)
  account_identities_account_id_fkey: FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE RESTRICT
  account_identities_bound_how_check: CHECK ((bound_how = ANY (ARRAY['oneself'::text, 'claim'::text])))
)
CREATE INDEX account_identities_account_id_idx ON account_identities USING btree (account_id)
CREATE UNIQUE INDEX account_identities_account_id_issuer_idx ON account_identities USING btree (account_id, issuer) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX account_identities_issuer_subject_idx ON account_identities USING btree (issuer, subject) WHERE (ended_at IS NULL)

-- A role held by an account at an organisation, from a day to a day; it ends by itself.
table account_roles (
  id integer not null generated identity
  account_id integer not null
  role text not null -- One of the roles in contract/permissions.ts.
  organisation_id integer not null
  valid daterange not null
  granted_by integer
  post_id integer -- The post that this role comes with: it ends with the post. Null for a role that was granted by hand.
  account_roles_pkey: PRIMARY KEY (id)
  account_roles_account_id_fkey: FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE RESTRICT
  account_roles_granted_by_fkey: FOREIGN KEY (granted_by) REFERENCES accounts(id) ON DELETE RESTRICT
  account_roles_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE RESTRICT
  account_roles_post_id_fkey: FOREIGN KEY (post_id) REFERENCES posts(id) ON DELETE RESTRICT
  account_roles_valid_check: CHECK ((NOT isempty(valid)))
)
CREATE INDEX account_roles_account_id_idx ON account_roles USING btree (account_id)
CREATE INDEX account_roles_organisation_id_idx ON account_roles USING btree (organisation_id)
CREATE INDEX account_roles_post_id_idx ON account_roles USING btree (post_id)

-- One account per person who signs in. An account ends, it is never removed.
table accounts (
  id integer not null generated identity
  user_name text not null -- Typed at sign-in; lower case, no accents.
  display_name text not null
  password_hash text not null -- argon2id; never read by any query but sign-in.
  member_id integer -- The Party member who is this person, where there is one.
  large_type boolean not null default false -- The person asked for larger type on every page.
  created_at timestamp with time zone not null
  ended_at timestamp with time zone
  email text -- Where letters of this person go; lower case. Not a name to sign in with, and may be shared.
  must_change_password boolean not null default false -- Somebody else chose the password: the next sign-in opens nothing but its change.
  accounts_pkey: PRIMARY KEY (id)
  accounts_user_name_key: UNIQUE (user_name)
  accounts_member_id_fkey: FOREIGN KEY (member_id) REFERENCES members(id) ON DELETE RESTRICT
  accounts_email_check: CHECK ((email ~ '^[^\s@]+@[^\s@]+$'::text))
  accounts_user_name_check: CHECK (((user_name = lower(user_name)) AND (user_name <> ''::text)))
)
CREATE INDEX accounts_member_id_idx ON accounts USING btree (member_id)

-- A book frozen for printing and binding. Never changed: a later edition stands beside it, with its reason.
table book_closings (
  id bigint not null generated identity
  organisation_id integer not null
  book_code text not null
  period text not null -- 2026, or 2025-2030 for a book of a term.
  edition integer not null
  name text not null
  place text not null
  parts jsonb not null -- [{title, columns, rows: [{key, values}]}] as they stood.
  row_count integer not null
  checksum text not null -- SHA-256 of the canonical text of the whole book; its first twelve signs are the code printed on every page.
  reason text not null default ''::text
  closed_at timestamp with time zone not null
  closed_by integer
  closed_by_name text not null
  book_closings_pkey: PRIMARY KEY (id)
  book_closings_organisation_id_book_code_period_edition_key: UNIQUE (organisation_id, book_code, period, edition)
  book_closings_closed_by_fkey: FOREIGN KEY (closed_by) REFERENCES accounts(id) ON DELETE RESTRICT
  book_closings_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE RESTRICT
  book_closings_checksum_check: CHECK ((checksum ~ '^[0-9a-f]{64}$'::text))
  book_closings_edition_check: CHECK ((edition > 0))
)
CREATE UNIQUE INDEX book_closings_left_idx ON book_closings USING btree ("left"(checksum, 12))

-- Every PDF that was given out, by the SHA-256 of the file: a file that is not among them was altered.
table book_prints (
  id bigint not null generated identity
  closing_id bigint not null
  file_checksum text not null
  shows_numbers boolean not null
  printed_at timestamp with time zone not null
  account_id integer
  book_prints_pkey: PRIMARY KEY (id)
  book_prints_account_id_fkey: FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE RESTRICT
  book_prints_closing_id_fkey: FOREIGN KEY (closing_id) REFERENCES book_closings(id) ON DELETE RESTRICT
  book_prints_file_checksum_check: CHECK ((file_checksum ~ '^[0-9a-f]{64}$'::text))
)
CREATE INDEX book_prints_closing_id_idx ON book_prints USING btree (closing_id)
CREATE INDEX book_prints_file_checksum_idx ON book_prints USING btree (file_checksum)

-- A row of a book whose facts the program records nowhere else. It is corrected or struck out with a reason, never removed.
table book_rows (
  id bigint not null generated identity
  organisation_id integer not null
  book_code text not null
  period text not null
  day date not null
  content jsonb not null -- Column code → text, number or day.
  version integer not null default 1
  ended_at timestamp with time zone
  ended_reason text
  created_at timestamp with time zone not null
  created_by integer
  said_by text -- Entered on behalf of the cell: whose paper or word it was. Who typed stands in the history.
  book_rows_pkey: PRIMARY KEY (id)
  book_rows_created_by_fkey: FOREIGN KEY (created_by) REFERENCES accounts(id) ON DELETE RESTRICT
  book_rows_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE RESTRICT
  book_rows_check: CHECK (((ended_at IS NULL) = (ended_reason IS NULL)))
)
CREATE INDEX book_rows_organisation_id_book_code_period_day_idx ON book_rows USING btree (organisation_id, book_code, period, day)

-- What a committee says about a book for itself and below: renamed, left out, or a book of its own. Rows are only added: the nearest place counts, then the latest from_year, then the latest row.
table book_types (
  id integer not null generated identity
  organisation_id integer not null
  code text not null -- A shipped book of features/books/shipped.ts, or the committee's own.
  from_year integer not null -- Books of this year and later follow the row.
  name text not null
  is_kept boolean not null
  period text not null
  columns jsonb not null -- Columns of a book of one's own beside the day: [{code, title, type}]. A shipped book keeps its columns.
  source text not null
  created_at timestamp with time zone not null
  created_by integer
  book_types_pkey: PRIMARY KEY (id)
  book_types_created_by_fkey: FOREIGN KEY (created_by) REFERENCES accounts(id) ON DELETE RESTRICT
  book_types_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE RESTRICT
  book_types_code_check: CHECK ((code ~ '^[a-z0-9-]{2,40}$'::text))
  book_types_from_year_check: CHECK (((from_year >= 1930) AND (from_year <= 2200)))
  book_types_name_check: CHECK ((name <> ''::text))
  book_types_period_check: CHECK ((period = ANY (ARRAY['year'::text, 'term'::text])))
  book_types_source_check: CHECK ((source <> ''::text))
)
CREATE INDEX book_types_organisation_id_code_idx ON book_types USING btree (organisation_id, code)

-- Secret addresses under which the planned sittings of a cell can be read by a calendar program, without signing in.
table calendar_links (
  id integer not null generated identity
  organisation_id integer not null
  token_hash bytea not null -- SHA-256 of the secret part; the part itself is shown once and kept nowhere.
  name text not null -- Who or what uses it, in the words of whoever made it.
  made_at timestamp with time zone not null
  made_by integer
  revoked_at timestamp with time zone
  calendar_links_pkey: PRIMARY KEY (id)
  calendar_links_token_hash_key: UNIQUE (token_hash)
  calendar_links_made_by_fkey: FOREIGN KEY (made_by) REFERENCES accounts(id) ON DELETE RESTRICT
  calendar_links_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE RESTRICT
  calendar_links_name_check: CHECK ((name <> ''::text))
)
CREATE INDEX calendar_links_organisation_id_id_idx ON calendar_links USING btree (organisation_id, id)

-- A committee assigned the holder of a post to follow a cell from a day to a day. It ends, with the post at the latest; it is never removed. The role cell-follower hangs on it.
table cell_followers (
  id integer not null generated identity
  post_id integer not null
  cell_id integer not null
  valid daterange not null -- From the first day on; the upper bound is the first day after.
  version integer not null default 1
  created_at timestamp with time zone not null
  created_by integer
  cell_followers_pkey: PRIMARY KEY (id)
  cell_followers_once_at_a_time: EXCLUDE USING gist (post_id WITH =, cell_id WITH =, valid WITH &&)
  cell_followers_cell_id_fkey: FOREIGN KEY (cell_id) REFERENCES organisations(id) ON DELETE RESTRICT
  cell_followers_created_by_fkey: FOREIGN KEY (created_by) REFERENCES accounts(id) ON DELETE RESTRICT
  cell_followers_post_id_fkey: FOREIGN KEY (post_id) REFERENCES posts(id) ON DELETE RESTRICT
  cell_followers_valid_check: CHECK (((NOT isempty(valid)) AND (NOT lower_inf(valid))))
)
CREATE INDEX cell_followers_cell_id_idx ON cell_followers USING btree (cell_id)
CREATE INDEX cell_followers_created_by_idx ON cell_followers USING btree (created_by)
CREATE INDEX cell_followers_post_id_idx ON cell_followers USING btree (post_id)

-- Who of the committee in office that day was there.
table committee_attendance (
  committee_meeting_id bigint not null
  member_id integer not null
  is_present boolean not null
  committee_attendance_pkey: PRIMARY KEY (committee_meeting_id, member_id)
  committee_attendance_committee_meeting_id_fkey: FOREIGN KEY (committee_meeting_id) REFERENCES committee_meetings(id) ON DELETE RESTRICT
  committee_attendance_member_id_fkey: FOREIGN KEY (member_id) REFERENCES members(id) ON DELETE RESTRICT
)
CREATE INDEX committee_attendance_member_id_idx ON committee_attendance USING btree (member_id)

-- A meeting of a cell's committee (chi ủy), or of secretary and deputy where there is none: its short record.
table committee_meetings (
  id bigint not null generated identity
  organisation_id integer not null
  top_id integer not null
  month date not null -- The month whose sitting it prepared, as its first day.
  held_on date not null
  began_at time without time zone
  ended_at time without time zone
  place text
  chair text
  secretary text
  review text not null default ''::text -- Đánh giá tháng.
  tasks text not null default ''::text -- Nhiệm vụ trọng tâm tháng tới.
  preparation text not null default ''::text -- Chuẩn bị sinh hoạt chi bộ.
  inspection text not null default ''::text -- Kiểm tra, giám sát và phân công.
  conclusion text not null default ''::text -- Kết luận của bí thư.
  version integer not null default 1
  created_at timestamp with time zone not null
  created_by integer
  updated_at timestamp with time zone not null
  committee_meetings_pkey: PRIMARY KEY (id)
  committee_meetings_organisation_id_held_on_key: UNIQUE (organisation_id, held_on)
  committee_meetings_created_by_fkey: FOREIGN KEY (created_by) REFERENCES accounts(id) ON DELETE RESTRICT
  committee_meetings_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE RESTRICT
  committee_meetings_month_check: CHECK ((EXTRACT(day FROM month) = (1)::numeric))
)

-- What a member asks to have corrected in the own file; the cell or the office accepts it or refuses with a reason.
table correction_requests (
  id integer not null generated identity
  member_id integer not null
  account_id integer not null
  field text not null -- The field of the register, by its name in the contract: birthDate.
  before text -- What stood in the register when the member asked; days as YYYY-MM-DD, null for nothing.
  after text
  reason text not null
  evidence_key text -- A picture or a PDF of the paper, in the file store.
  evidence_name text
  evidence_type text
  state text not null default 'open'::text
  answer text not null default ''::text
  created_at timestamp with time zone not null
  decided_at timestamp with time zone
  decided_by integer
  correction_requests_pkey: PRIMARY KEY (id)
  correction_requests_account_id_fkey: FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE RESTRICT
  correction_requests_decided_by_fkey: FOREIGN KEY (decided_by) REFERENCES accounts(id) ON DELETE RESTRICT
  correction_requests_member_id_fkey: FOREIGN KEY (member_id) REFERENCES members(id) ON DELETE RESTRICT
  correction_requests_check: CHECK (((state = 'open'::text) = (decided_at IS NULL)))
  correction_requests_check1: CHECK (((state <> 'refused'::text) OR (answer <> ''::text)))
  correction_requests_check2: CHECK (((evidence_key IS NULL) = (evidence_type IS NULL)))
  correction_requests_evidence_key_check: CHECK ((evidence_key ~ '^[0-9a-f]{32}$'::text))
  correction_requests_evidence_type_check: CHECK ((evidence_type = ANY (ARRAY['application/pdf'::text, 'image/png'::text, 'image/jpeg'::text])))
  correction_requests_reason_check: CHECK ((reason <> ''::text))
  correction_requests_state_check: CHECK ((state = ANY (ARRAY['open'::text, 'accepted'::text, 'refused'::text, 'withdrawn'::text])))
)
CREATE INDEX correction_requests_account_id_idx ON correction_requests USING btree (account_id)
CREATE INDEX correction_requests_decided_by_idx ON correction_requests USING btree (decided_by)
CREATE INDEX correction_requests_member_id_id_idx ON correction_requests USING btree (member_id, id)
CREATE UNIQUE INDEX correction_requests_one_open ON correction_requests USING btree (member_id, field) WHERE (state = 'open'::text)

-- What a member says of a month by a criterion, and what the committee of the cell adds.
table criterion_marks (
  id bigint not null generated identity
  criterion_id integer not null
  member_id integer not null
  month date not null
  mark text
  remark text not null default ''::text
  marked_at timestamp with time zone -- When the member last wrote; null while only the committee has.
  committee_remark text not null default ''::text
  committee_at timestamp with time zone
  committee_by integer
  criterion_marks_pkey: PRIMARY KEY (id)
  criterion_marks_criterion_id_member_id_month_key: UNIQUE (criterion_id, member_id, month)
  criterion_marks_committee_by_fkey: FOREIGN KEY (committee_by) REFERENCES accounts(id) ON DELETE RESTRICT
  criterion_marks_criterion_id_fkey: FOREIGN KEY (criterion_id) REFERENCES member_criteria(id) ON DELETE RESTRICT
  criterion_marks_member_id_fkey: FOREIGN KEY (member_id) REFERENCES members(id) ON DELETE RESTRICT
  criterion_marks_mark_check: CHECK ((mark = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text])))
  criterion_marks_month_check: CHECK ((EXTRACT(day FROM month) = (1)::numeric))
)
CREATE INDEX criterion_marks_member_id_month_idx ON criterion_marks USING btree (member_id, month)

-- A role that its holder lends to another account while on leave (giao quyền khi vắng). It holds only while the role itself does.
table delegations (
  id integer not null generated identity
  account_role_id integer not null -- The role that is lent; its account is the lender. A lent role has no row in account_roles, so it cannot be lent on.
  to_account_id integer not null
  valid daterange not null -- The days on which it holds; always with an end.
  reason text not null default ''::text
  made_by integer -- The lender, or an administrator of that part of the tree.
  made_at timestamp with time zone not null
  ended_at timestamp with time zone -- Ended before its last day, at once; the row stays.
  ended_by integer
  delegations_pkey: PRIMARY KEY (id)
  delegations_one_at_a_time: EXCLUDE USING gist (account_role_id WITH =, valid WITH &&) WHERE ((ended_at IS NULL))
  delegations_account_role_id_fkey: FOREIGN KEY (account_role_id) REFERENCES account_roles(id) ON DELETE RESTRICT
  delegations_ended_by_fkey: FOREIGN KEY (ended_by) REFERENCES accounts(id) ON DELETE RESTRICT
  delegations_made_by_fkey: FOREIGN KEY (made_by) REFERENCES accounts(id) ON DELETE RESTRICT
  delegations_to_account_id_fkey: FOREIGN KEY (to_account_id) REFERENCES accounts(id) ON DELETE RESTRICT
  delegations_valid_check: CHECK (((NOT isempty(valid)) AND (NOT lower_inf(valid)) AND (NOT upper_inf(valid))))
)
CREATE INDEX delegations_account_role_id_idx ON delegations USING btree (account_role_id)
CREATE INDEX delegations_ended_by_idx ON delegations USING btree (ended_by)
CREATE INDEX delegations_made_by_idx ON delegations USING btree (made_by)
CREATE INDEX delegations_to_account_id_idx ON delegations USING btree (to_account_id)

-- A file of a document with its checksum. When it is taken out its content goes, name and checksum stay.
table document_files (
  id bigint not null generated identity
  document_id bigint not null
  secrecy text default 'none'::text -- Ties the file to a document that is not secret: the database itself lets no secret document have one. Null once removed.
  file_key text
  file_name text not null
  file_type text not null
  size integer not null
  checksum text not null
  state text not null default 'waiting'::text -- waiting: its words were not read yet; no-text: a picture, a scan, or nothing to be read.
  words text not null default ''::text -- The words found in it, at most 400,000 signs, for preview.
  search_key text not null default ''::text -- The same without accents, lower case.
  search tsvector not null generated as (to_tsvector('simple'::regconfig, search_key)) -- Words of search_key for full-text search.
  removed_at timestamp with time zone
  removed_why text not null default ''::text
  at timestamp with time zone not null
  account_id integer
  document_files_pkey: PRIMARY KEY (id)
  document_files_account_id_fkey: FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE RESTRICT
  document_files_document_id_fkey: FOREIGN KEY (document_id) REFERENCES documents(id) ON DELETE RESTRICT
  document_files_document_id_secrecy_fkey: FOREIGN KEY (document_id, secrecy) REFERENCES documents(id, secrecy)
  document_files_check: CHECK (((removed_at IS NULL) = (file_key IS NOT NULL)))
  document_files_check1: CHECK (((removed_at IS NULL) = (secrecy IS NOT NULL)))
  document_files_checksum_check: CHECK ((checksum ~ '^[0-9a-f]{64}$'::text))
  document_files_secrecy_check: CHECK ((secrecy = 'none'::text))
  document_files_state_check: CHECK ((state = ANY (ARRAY['waiting'::text, 'read'::text, 'no-text'::text])))
)
CREATE INDEX document_files_document_id_id_idx ON document_files USING btree (document_id, id)
CREATE INDEX document_files_search_idx ON document_files USING gin (search)

-- Every number of a sequence and what became of it. It is never given twice, and never removed.
table document_numbers (
  id bigint not null generated identity
  series_id integer not null
  number integer not null
  state text not null -- reserved: kept for a document not yet issued; used: a document carries it; void: nothing carries it, reason says why.
  purpose text not null default ''::text -- For which document it was reserved.
  reason text not null default ''::text
  at timestamp with time zone not null
  account_id integer
  document_numbers_pkey: PRIMARY KEY (id)
  document_numbers_series_id_number_key: UNIQUE (series_id, number)
  document_numbers_account_id_fkey: FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE RESTRICT
  document_numbers_series_id_fkey: FOREIGN KEY (series_id) REFERENCES number_series(id) ON DELETE RESTRICT
  document_numbers_check: CHECK (((state <> 'void'::text) OR (reason <> ''::text)))
  document_numbers_number_check: CHECK (((number >= 1) AND (number <= 99999)))
  document_numbers_state_check: CHECK ((state = ANY (ARRAY['reserved'::text, 'used'::text, 'void'::text])))
)

-- A Word file with tags in which documents of a family are printed, at the organisation and below it; the nearest one up the tree counts, without one the built-in layout. A changed one is a new row.
table document_templates (
  id integer not null generated identity
  organisation_id integer not null
  family text not null -- Kind of papers: features/documents/templates/rules.ts.
  report_type text -- For one type of reports alone; null for all of the family.
  valid daterange not null
  file_key text not null
  file_name text not null
  size integer not null
  checksum text not null
  tags jsonb not null -- Tags of the file as they were understood when it came in, by their key: a figure that is renamed later is still found.
  version integer not null default 1
  created_at timestamp with time zone not null
  created_by integer
  withdrawn_at timestamp with time zone -- Replaced on the day it began, or ended before: for new documents it never was in force; what was signed with it keeps it.
  document_templates_pkey: PRIMARY KEY (id)
  document_templates_one_at_a_time: EXCLUDE USING gist (organisation_id WITH =, family WITH =, COALESCE(report_type, ''::text) WITH =, valid WITH &&) WHERE ((withdrawn_at IS NULL))
  document_templates_created_by_fkey: FOREIGN KEY (created_by) REFERENCES accounts(id) ON DELETE RESTRICT
  document_templates_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE RESTRICT
  document_templates_check: CHECK (((report_type IS NULL) OR (family = 'report'::text)))
  document_templates_checksum_check: CHECK ((checksum ~ '^[0-9a-f]{64}$'::text))
  document_templates_valid_check: CHECK ((NOT isempty(valid)))
)
CREATE INDEX document_templates_organisation_id_family_idx ON document_templates USING btree (organisation_id, family)

-- The register of documents out and in. What a document is: issuer, kind, number and date; the number alone says nothing.
table documents (
  id bigint not null generated identity
  organisation_id integer not null -- In whose register it stands.
  top_id integer not null
  direction text not null
  kind text not null -- One of the kinds in documents/rules.ts, apart from its letters: Quyết định and Quy định both write QĐ.
  number integer -- Null for what carries none: an invitation, a letter from a citizen.
  suffix text not null default ''::text -- A letter behind an old number: 12a.
  letters text not null default ''::text -- QĐ, CT, CTr … as printed.
  symbol text not null default ''::text -- Letters of the issuer behind the slash: ĐUK, BTCTW.
  reference text not null -- Number and symbol as printed: 07-NQ/CB. It stays when letters change later.
  issuer text not null
  body text -- Of a document out: which body of the organisation issued it (documents/rules.ts).
  number_id bigint -- Its number in the sequence of its term; null for old ones whose term is not known.
  dated_on date not null
  subject text not null default ''::text -- Trích yếu. Empty for a secret document, of which only number and date may stand here.
  recipients text not null default ''::text -- Nơi nhận, one a line.
  authority text not null default ''::text -- T/M BAN THƯỜNG VỤ, K/T TRƯỞNG BAN, T/L …; empty where the head signs as head.
  signer_position text not null default ''::text
  signer_name text not null default ''::text
  urgency text not null default 'none'::text
  secrecy text not null default 'none'::text
  received_on date
  handler text not null default ''::text -- Who deals with a document in.
  relay_until date -- Cells are to hear of it in their meetings up to this day.
  original_id bigint
  copy_kind text
  copied_part text not null default ''::text -- Of an extract: which part was copied.
  search_key text not null -- Reference, kind, issuer and subject without accents, lower case.
  search tsvector not null generated as (to_tsvector('simple'::regconfig, search_key)) -- Words of search_key for full-text search.
  withdrawn_at timestamp with time zone -- Entered by mistake; the row stays, its number too.
  withdrawn_why text not null default ''::text
  version integer not null default 1
  created_at timestamp with time zone not null
  created_by integer
  made_from text -- From what of the program it was issued; null where somebody registered it by hand.
  made_from_id integer -- Id of the report or the meeting.
  documents_pkey: PRIMARY KEY (id)
  documents_id_secrecy_key: UNIQUE (id, secrecy)
  documents_number_id_key: UNIQUE (number_id)
  documents_created_by_fkey: FOREIGN KEY (created_by) REFERENCES accounts(id) ON DELETE RESTRICT
  documents_number_id_fkey: FOREIGN KEY (number_id) REFERENCES document_numbers(id) ON DELETE RESTRICT
  documents_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE RESTRICT
  documents_original_id_fkey: FOREIGN KEY (original_id) REFERENCES documents(id) ON DELETE RESTRICT
  documents_check: CHECK (((direction = 'out'::text) = (body IS NOT NULL)))
  documents_check1: CHECK (((direction = 'in'::text) = (received_on IS NOT NULL)))
  documents_check2: CHECK (((direction = 'out'::text) OR (number_id IS NULL)))
  documents_check3: CHECK (((copy_kind IS NULL) = (original_id IS NULL)))
  documents_copy_kind_check: CHECK ((copy_kind = ANY (ARRAY['true-copy'::text, 'forwarded-copy'::text, 'extract'::text])))
  documents_direction_check: CHECK ((direction = ANY (ARRAY['out'::text, 'in'::text])))
  documents_issuer_check: CHECK ((issuer <> ''::text))
  documents_made_from_check: CHECK ((made_from = ANY (ARRAY['report'::text, 'meeting'::text])))
  documents_made_from_one: CHECK (((made_from IS NULL) = (made_from_id IS NULL)))
  documents_number_check: CHECK (((number >= 1) AND (number <= 99999)))
  documents_secrecy_check: CHECK ((secrecy = ANY (ARRAY['none'::text, 'confidential'::text, 'secret'::text, 'top-secret'::text])))
  documents_secret_without_content: CHECK (((secrecy = 'none'::text) OR ((subject = ''::text) AND (recipients = ''::text) AND (signer_name = ''::text) AND (handler = ''::text) AND (copied_part = ''::text) AND (relay_until IS NULL))))
  documents_urgency_check: CHECK ((urgency = ANY (ARRAY['none'::text, 'urgent'::text, 'very-urgent'::text, 'express'::text])))
)
CREATE INDEX documents_made_from_made_from_id_idx ON documents USING btree (made_from, made_from_id) WHERE (made_from IS NOT NULL)
CREATE INDEX documents_number_letters_idx ON documents USING btree (number, letters)
CREATE INDEX documents_organisation_id_direction_dated_on_idx ON documents USING btree (organisation_id, direction, dated_on)
CREATE INDEX documents_original_id_idx ON documents USING btree (original_id)
CREATE UNIQUE INDEX documents_registered_once ON documents USING btree (organisation_id, direction, lower(symbol), issuer, kind, number, suffix, dated_on) WHERE ((withdrawn_at IS NULL) AND (number IS NOT NULL))
CREATE INDEX documents_search_idx ON documents USING gin (search)

-- Party fee (đảng phí) that a member paid for a month, as the cell entered it.
table fee_payments (
  organisation_id integer not null
  member_id integer not null
  month date not null
  amount bigint -- Whole đồng; 0 for a member freed from paying; null when an entry was taken back.
  version integer not null default 1
  written_at timestamp with time zone not null
  account_id integer
  said_by text -- Entered on behalf of the cell: whose list it was. Null when the cell entered it.
  fee_payments_pkey: PRIMARY KEY (organisation_id, month, member_id)
  fee_payments_account_id_fkey: FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE RESTRICT
  fee_payments_member_id_fkey: FOREIGN KEY (member_id) REFERENCES members(id) ON DELETE RESTRICT
  fee_payments_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE RESTRICT
  fee_payments_amount_check: CHECK (((amount >= 0) AND (amount <= 1000000000)))
  fee_payments_month_check: CHECK ((EXTRACT(day FROM month) = (1)::numeric))
)
CREATE INDEX fee_payments_member_id_idx ON fee_payments USING btree (member_id)

-- Written since the roll-ups were made: these cells are counted afresh until the next time.
table figure_changes (
  id bigint not null generated identity
  subject text not null -- tree: places or rules changed, every roll-up of these days is stale.
  tree_id integer -- For tree: of which root; null is every tree.
  organisation_id integer -- The cell; null when one statement wrote so many that all count as changed.
  days daterange not null -- Roll-ups of these days.
  figure_changes_pkey: PRIMARY KEY (id)
  figure_changes_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE
  figure_changes_tree_id_fkey: FOREIGN KEY (tree_id) REFERENCES organisations(id) ON DELETE CASCADE
  figure_changes_check: CHECK (((organisation_id IS NULL) OR (subject <> 'tree'::text)))
  figure_changes_days_check: CHECK ((NOT isempty(days)))
  figure_changes_subject_check: CHECK ((subject = ANY (ARRAY['meetings'::text, 'members'::text, 'tree'::text])))
)
CREATE INDEX figure_changes_organisation_id_idx ON figure_changes USING btree (organisation_id)
CREATE INDEX figure_changes_tree_id_idx ON figure_changes USING btree (tree_id)

-- A relation of figures summed up for one tree and one month or day. Derived: it may be dropped at any time and is made anew.
table figure_rollups (
  id integer not null generated identity
  relation text not null -- Key of the relation in the slices' figures.ts.
  subject text not null -- Which changes make it stale.
  tree_id integer not null -- The root of the tree.
  day date not null -- First day of the month, or the day itself for what is counted on a day.
  known_on date -- The last day on which something counted here came to be; as of an earlier day it does not hold.
  terms text[] not null -- What each place of figure_sums.sums adds up; the first is the number of rows.
  fingerprint text not null -- Of the SQL that made it: another version of the program does not use it.
  made_at timestamp with time zone not null
  figure_rollups_pkey: PRIMARY KEY (id)
  figure_rollups_relation_tree_id_day_key: UNIQUE (relation, tree_id, day)
  figure_rollups_tree_id_fkey: FOREIGN KEY (tree_id) REFERENCES organisations(id) ON DELETE CASCADE
  figure_rollups_subject_check: CHECK ((subject = ANY (ARRAY['meetings'::text, 'members'::text])))
)
CREATE INDEX figure_rollups_tree_id_idx ON figure_rollups USING btree (tree_id)

-- The sums of a place in the tree of that month or day; what hangs below it stands in a row of its own.
table figure_sums (
  rollup_id integer not null
  above text collate "C" not null -- Path of the place directly above; empty for the root.
  path text collate "C" not null
  is_below boolean not null -- False: rows of exactly this place. True: rows of all places below it.
  organisation_id integer not null
  sums double precision[] not null
  figure_sums_pkey: PRIMARY KEY (rollup_id, above, path, is_below)
  figure_sums_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE
  figure_sums_rollup_id_fkey: FOREIGN KEY (rollup_id) REFERENCES figure_rollups(id) ON DELETE CASCADE
  figure_sums_check: CHECK ((path ~~ (above || '%'::text)))
)
CREATE INDEX figure_sums_own ON figure_sums USING btree (organisation_id, rollup_id) WHERE (NOT is_below)

-- A member sits in a tổ đảng of the own cell from a day on. It says something only beside the membership of that cell: whoever leaves the cell leaves its groups.
table group_memberships (
  id integer not null generated identity
  member_id integer not null
  group_id integer -- An organisation of kind group; null: taken out of the groups.
  valid daterange not null
  group_memberships_pkey: PRIMARY KEY (id)
  group_memberships_group_id_fkey: FOREIGN KEY (group_id) REFERENCES organisations(id) ON DELETE RESTRICT
  group_memberships_member_id_fkey: FOREIGN KEY (member_id) REFERENCES members(id) ON DELETE RESTRICT
  group_memberships_valid_check: CHECK ((NOT isempty(valid)))
)
CREATE INDEX group_memberships_group_id_lower_idx ON group_memberships USING btree (group_id, lower(valid))
CREATE UNIQUE INDEX group_memberships_member_id_idx ON group_memberships USING btree (member_id) WHERE upper_inf(valid)

-- Every change: who, when, what before and after; written in the transaction of the change. Append only.
table history (
  id bigint not null generated identity
  at timestamp with time zone not null
  account_id integer -- Null when the program itself acted (command line, demo data).
  action text not null -- The verb of the action file: record-meeting, move-organisation.
  object_kind text not null
  object_id bigint not null
  organisation_id integer
  before jsonb
  after jsonb
  acting_for_account_id integer -- The person whose lent role alone allowed the change; null when the account's own role did.
  history_pkey: PRIMARY KEY (id)
  history_account_id_fkey: FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE RESTRICT
  history_acting_for_account_id_fkey: FOREIGN KEY (acting_for_account_id) REFERENCES accounts(id) ON DELETE RESTRICT
)
CREATE INDEX history_account_id_idx ON history USING btree (account_id)
CREATE INDEX history_acting_for_account_id_idx ON history USING btree (acting_for_account_id)
CREATE INDEX history_object_kind_object_id_id_idx ON history USING btree (object_kind, object_id, id)
CREATE INDEX history_organisation_id_id_idx ON history USING btree (organisation_id, id)

-- What one statement wrote into history. Written by the trigger on history alone.
table history_links (
  strand smallint not null
  number bigint not null -- From 1 without a gap in each strand.
  history_ids bigint[] not null
  row_digests bytea[] not null -- SHA-256 of each row as history_line tells it, in the order of history_ids.
  digest bytea not null -- SHA-256 of the link before it in the strand and these row digests, one after the other.
  history_links_pkey: PRIMARY KEY (strand, number)
  history_links_strand_fkey: FOREIGN KEY (strand) REFERENCES history_strands(strand) ON DELETE RESTRICT
)

-- The whole history as of a moment in one number, to be kept outside of the database: npx nennep check history --seal.
table history_seals (
  id integer not null generated identity
  at timestamp with time zone not null
  links bigint[] not null -- How many links each strand had, by its number.
  digest bytea not null -- SHA-256 of the digests of those last links, one after the other.
  history_seals_pkey: PRIMARY KEY (id)
)

-- One row per strand: how many links it has and the digest of its last one. Written by the trigger on history alone.
table history_strands (
  strand smallint not null
  links bigint not null default 0
  digest bytea not null
  history_strands_pkey: PRIMARY KEY (strand)
)

-- One file brought in: what was read, refused and written.
table imports (
  id integer not null generated identity
  kind text not null
  organisation_id integer
  account_id integer
  file_name text not null
  file_key text not null -- Random name of the stored file; never made from what a person typed.
  checksum text not null
  sheet text
  columns jsonb
  as_of date
  rows_read integer not null default 0
  rows_good integer not null default 0
  rows_same integer not null default 0 -- Good rows that the books already held; bringing a file in twice changes nothing.
  rows_bad integer not null default 0
  bad jsonb not null default '[]'::jsonb -- Refused rows: [{row, column, value, reason}].
  state text not null
  created_at timestamp with time zone not null
  committed_at timestamp with time zone
  warnings jsonb not null default '[]'::jsonb -- Good rows to look at again: [{row, column, value, reason, kind}].
  imports_pkey: PRIMARY KEY (id)
  imports_account_id_fkey: FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE RESTRICT
  imports_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE RESTRICT
  imports_kind_check: CHECK ((kind = ANY (ARRAY['organisations'::text, 'members'::text, 'meetings'::text])))
  imports_state_check: CHECK ((state = ANY (ARRAY['uploaded'::text, 'previewed'::text, 'committed'::text])))
)
CREATE INDEX imports_account_id_id_idx ON imports USING btree (account_id, id)
CREATE INDEX imports_organisation_id_idx ON imports USING btree (organisation_id)

-- Long work that a person started: its progress and result can be left and found again. Run by graphile-worker.
table jobs (
  id bigint not null generated identity
  kind text not null
  account_id integer
  payload jsonb not null
  state text not null
  done integer not null default 0 -- Steps done of total, for the progress bar.
  total integer not null default 0
  message text not null default ''::text
  result jsonb
  created_at timestamp with time zone not null
  finished_at timestamp with time zone
  jobs_pkey: PRIMARY KEY (id)
  jobs_account_id_fkey: FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE RESTRICT
  jobs_state_check: CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text])))
)
CREATE INDEX jobs_account_id_id_idx ON jobs USING btree (account_id, id)

-- The log of an open sitting: roll call, items, speakers, texts, votes, tasks. Only added to; a later entry corrects.
table live_entries (
  planned_meeting_id bigint not null
  seq integer not null -- Its place in the log of this sitting, without gaps.
  entry_id uuid not null -- Made by the device that said it: sent twice, it stands once.
  said jsonb not null -- What was said, by its kind (features/meetings/live/entries/contract.ts).
  said_at timestamp with time zone not null -- When it was said by the clock of the device, brought between the opening of the sitting and the arrival.
  at timestamp with time zone not null -- When it arrived.
  account_id integer
  live_entries_pkey: PRIMARY KEY (planned_meeting_id, seq)
  live_entries_planned_meeting_id_entry_id_key: UNIQUE (planned_meeting_id, entry_id)
  live_entries_account_id_fkey: FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE RESTRICT
  live_entries_planned_meeting_id_fkey: FOREIGN KEY (planned_meeting_id) REFERENCES planned_meetings(id) ON DELETE RESTRICT
  live_entries_said_check: CHECK ((said ? 'kind'::text))
  live_entries_seq_check: CHECK ((seq > 0))
)
CREATE INDEX live_entries_account_id_idx ON live_entries USING btree (account_id)

-- One line of the roll call, with the standing and situation of the member as they were that day.
table meeting_attendance (
  meeting_id bigint not null
  member_id integer not null
  standing text not null
  situation text
  is_visiting boolean not null default false
  state text not null -- not-due: absent and not expected (exempt, away, suspended, detained).
  reason text
  arrived_at time without time zone
  spoke boolean not null default false
  meeting_attendance_pkey: PRIMARY KEY (meeting_id, member_id)
  meeting_attendance_meeting_id_fkey: FOREIGN KEY (meeting_id) REFERENCES meetings(id) ON DELETE CASCADE
  meeting_attendance_member_id_fkey: FOREIGN KEY (member_id) REFERENCES members(id) ON DELETE RESTRICT
  meeting_attendance_situation_check: CHECK ((situation = ANY (ARRAY['exempt'::text, 'away'::text, 'suspended'::text, 'detained'::text])))
  meeting_attendance_standing_check: CHECK ((standing = ANY (ARRAY['probationary'::text, 'official'::text])))
  meeting_attendance_state_check: CHECK ((state = ANY (ARRAY['present'::text, 'late'::text, 'online'::text, 'excused'::text, 'unexcused'::text, 'not-due'::text])))
)
CREATE INDEX meeting_attendance_member_id_idx ON meeting_attendance USING btree (member_id)

-- An item of the agenda with what was said and what was concluded.
table meeting_items (
  id bigint not null generated identity
  meeting_id bigint not null
  position smallint not null
  session text not null
  section text not null -- documents: văn bản triển khai; study: học tập Bác; review: đánh giá tháng trước; tasks: nhiệm vụ tháng tới.
  title text not null
  content text not null default ''::text
  conclusion text not null default ''::text
  meeting_items_pkey: PRIMARY KEY (id)
  meeting_items_meeting_id_position_key: UNIQUE (meeting_id, "position")
  meeting_items_meeting_id_fkey: FOREIGN KEY (meeting_id) REFERENCES meetings(id) ON DELETE CASCADE
  meeting_items_section_check: CHECK ((section = ANY (ARRAY['documents'::text, 'study'::text, 'review'::text, 'tasks'::text, 'discussion'::text, 'criticism'::text, 'other'::text])))
  meeting_items_session_check: CHECK ((session = ANY (ARRAY['regular'::text, 'thematic'::text])))
)

-- What the level above wants changed in one item of minutes that it returned.
table meeting_remarks (
  id bigint not null generated identity
  meeting_id bigint not null
  position smallint not null -- Of the item when the minutes were returned; items are written anew with every change.
  title text not null -- Of the item then: it finds the item again when the order changed.
  text text not null
  at timestamp with time zone not null
  account_id integer
  revised_at timestamp with time zone -- When the cell changed that item afterwards.
  meeting_remarks_pkey: PRIMARY KEY (id)
  meeting_remarks_account_id_fkey: FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE RESTRICT
  meeting_remarks_meeting_id_fkey: FOREIGN KEY (meeting_id) REFERENCES meetings(id) ON DELETE RESTRICT
  meeting_remarks_position_check: CHECK (("position" > 0))
  meeting_remarks_text_check: CHECK ((text <> ''::text))
)
CREATE INDEX meeting_remarks_meeting_id_id_idx ON meeting_remarks USING btree (meeting_id, id)

-- The parts of the monthly resolution (nghị quyết) that cannot be computed.
table meeting_resolutions (
  meeting_id bigint not null
  number text not null default ''::text
  subject text not null default ''::text
  review_politics text not null default ''::text
  review_work text not null default ''::text
  tasks jsonb not null default '[]'::jsonb -- Rows of the table "Nhiệm vụ đề ra | Tình trạng đầu kỳ | Kết quả thực hiện": [{task, status, result}].
  praise text not null default ''::text
  weaknesses text not null default ''::text
  direction text not null default ''::text
  assignment text not null default ''::text
  meeting_resolutions_pkey: PRIMARY KEY (meeting_id)
  meeting_resolutions_meeting_id_fkey: FOREIGN KEY (meeting_id) REFERENCES meetings(id) ON DELETE CASCADE
)

-- Handed in, returned with a reason, accepted, opened again for a correction with a reason, that correction withdrawn: one row each.
table meeting_reviews (
  id bigint not null generated identity
  meeting_id bigint not null
  step text not null
  reason text not null default ''::text
  at timestamp with time zone not null
  account_id integer
  meeting_reviews_pkey: PRIMARY KEY (id)
  meeting_reviews_account_id_fkey: FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE RESTRICT
  meeting_reviews_meeting_id_fkey: FOREIGN KEY (meeting_id) REFERENCES meetings(id) ON DELETE CASCADE
  meeting_reviews_step_check: CHECK ((step = ANY (ARRAY['submit'::text, 'return'::text, 'accept'::text, 'correct'::text, 'withdraw'::text])))
)
CREATE INDEX meeting_reviews_meeting_id_id_idx ON meeting_reviews USING btree (meeting_id, id)

-- The signed paper of a sitting, page by page. A page is replaced only by a newer edition; the older ones stay.
table meeting_scans (
  id bigint not null generated identity
  meeting_id bigint not null
  page smallint not null -- A picture is one page; a PDF stands as one page however many it holds.
  edition smallint not null
  file_key text not null -- In the file store.
  file_name text not null
  file_type text not null
  size integer not null
  checksum text not null -- SHA-256 of the file.
  added_at timestamp with time zone not null
  account_id integer
  meeting_scans_pkey: PRIMARY KEY (id)
  meeting_scans_meeting_id_page_edition_key: UNIQUE (meeting_id, page, edition)
  meeting_scans_account_id_fkey: FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE RESTRICT
  meeting_scans_meeting_id_fkey: FOREIGN KEY (meeting_id) REFERENCES meetings(id) ON DELETE RESTRICT
  meeting_scans_checksum_check: CHECK ((checksum ~ '^[0-9a-f]{64}$'::text))
  meeting_scans_edition_check: CHECK ((edition > 0))
  meeting_scans_file_type_check: CHECK ((file_type = ANY (ARRAY['application/pdf'::text, 'image/png'::text, 'image/jpeg'::text])))
  meeting_scans_page_check: CHECK (((page >= 1) AND (page <= 50)))
  meeting_scans_size_check: CHECK ((size > 0))
)
CREATE INDEX meeting_scans_account_id_idx ON meeting_scans USING btree (account_id)

-- One edition of the minutes or the resolution of a sitting. Without a row the text is what the record says.
table meeting_texts (
  id bigint not null generated identity
  meeting_id bigint not null
  kind text not null
  edition smallint not null default 1 -- 1, then one more with every correction after acceptance; the last one is in force once it is frozen.
  reason text not null default ''::text -- Why the edition before had to be corrected.
  body jsonb not null -- The paragraphs, with chips for figures (contract/figure-text.ts).
  made jsonb not null -- The text of the record that body was last brought in line with: what changed since is shown.
  figures jsonb not null -- The catalogue as it was at the last save; of a frozen edition, what its chips print for good.
  number text not null default ''::text -- Số, ký hiệu as printed; empty before the first handing in.
  approved_how text -- How the meeting adopted it once it was read back: without a dissenting voice, or by vote.
  approved_in_favour smallint
  approved_present smallint
  approved_at timestamp with time zone
  approved_by integer
  edited_at timestamp with time zone -- Last change of body by a person.
  edited_by integer
  version integer not null default 1
  paper jsonb -- Of a frozen edition: layout, head, recipients and signatures as printed.
  frozen_at timestamp with time zone
  frozen_by integer
  checksum text -- SHA-256 over body, figures, number and paper of a frozen edition.
  number_id bigint -- Taken at the first handing in; every edition keeps it. Null where the cell has no term of that day, and for old numbers typed by hand.
  withdrawn_at timestamp with time zone -- Of an edition whose correction was withdrawn before anything was changed: it counts as not there until the next correction takes it up.
  template_id integer -- Of a frozen edition: the template it is printed with; null for the built-in layout.
  meeting_texts_pkey: PRIMARY KEY (id)
  meeting_texts_meeting_id_kind_edition_key: UNIQUE (meeting_id, kind, edition)
  meeting_texts_approved_by_fkey: FOREIGN KEY (approved_by) REFERENCES accounts(id) ON DELETE RESTRICT
  meeting_texts_edited_by_fkey: FOREIGN KEY (edited_by) REFERENCES accounts(id) ON DELETE RESTRICT
  meeting_texts_frozen_by_fkey: FOREIGN KEY (frozen_by) REFERENCES accounts(id) ON DELETE RESTRICT
  meeting_texts_meeting_id_fkey: FOREIGN KEY (meeting_id) REFERENCES meetings(id) ON DELETE RESTRICT
  meeting_texts_number_id_fkey: FOREIGN KEY (number_id) REFERENCES document_numbers(id) ON DELETE RESTRICT
  meeting_texts_template_id_fkey: FOREIGN KEY (template_id) REFERENCES document_templates(id) ON DELETE RESTRICT
  meeting_texts_approved_how_check: CHECK ((approved_how = ANY (ARRAY['assent'::text, 'vote'::text])))
  meeting_texts_approved_in_favour_check: CHECK ((approved_in_favour >= 0))
  meeting_texts_check: CHECK (((edition = 1) OR (reason <> ''::text)))
  meeting_texts_check1: CHECK (((approved_how IS NULL) = (approved_at IS NULL)))
  meeting_texts_check2: CHECK (((approved_how = 'vote'::text) = (approved_in_favour IS NOT NULL)))
  meeting_texts_check3: CHECK ((((frozen_at IS NULL) = (checksum IS NULL)) AND ((frozen_at IS NULL) = (paper IS NULL))))
  meeting_texts_checksum_check: CHECK ((checksum ~ '^[0-9a-f]{64}$'::text))
  meeting_texts_edition_check: CHECK ((edition > 0))
  meeting_texts_kind_check: CHECK ((kind = ANY (ARRAY['minutes'::text, 'resolution'::text])))
  meeting_texts_withdrawn_check: CHECK (((withdrawn_at IS NULL) OR (frozen_at IS NULL)))
)
CREATE INDEX meeting_texts_number_id_idx ON meeting_texts USING btree (number_id)
CREATE INDEX meeting_texts_template_id_idx ON meeting_texts USING btree (template_id)

-- A follower said that they attended a sitting. Taken back, the row stays.
table meeting_visits (
  id bigint not null generated identity
  meeting_id bigint not null
  follower_id integer not null
  marked_at timestamp with time zone not null
  account_id integer
  withdrawn_at timestamp with time zone
  meeting_visits_pkey: PRIMARY KEY (id)
  meeting_visits_account_id_fkey: FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE RESTRICT
  meeting_visits_follower_id_fkey: FOREIGN KEY (follower_id) REFERENCES cell_followers(id) ON DELETE RESTRICT
  meeting_visits_meeting_id_fkey: FOREIGN KEY (meeting_id) REFERENCES meetings(id) ON DELETE RESTRICT
)
CREATE INDEX meeting_visits_account_id_idx ON meeting_visits USING btree (account_id)
CREATE INDEX meeting_visits_follower_id_idx ON meeting_visits USING btree (follower_id)
CREATE UNIQUE INDEX meeting_visits_once ON meeting_visits USING btree (meeting_id, follower_id) WHERE (withdrawn_at IS NULL)

-- A vote with its base (who counts, by each member's standing that day) and the majority the rule of that day asked for.
table meeting_votes (
  id bigint not null generated identity
  meeting_id bigint not null
  position smallint not null
  subject text not null
  decision text not null
  is_secret boolean not null default false
  base smallint not null
  needed smallint not null
  in_favour smallint not null
  against smallint not null
  other smallint not null default 0
  passed boolean not null
  item_position smallint -- The item of this sitting it was taken on (meeting_items.position); null: on the sitting as a whole, as when the resolution is adopted. Votes of earlier records have none.
  meeting_votes_pkey: PRIMARY KEY (id)
  meeting_votes_meeting_id_position_key: UNIQUE (meeting_id, "position")
  meeting_votes_item: FOREIGN KEY (meeting_id, item_position) REFERENCES meeting_items(meeting_id, "position")
  meeting_votes_meeting_id_fkey: FOREIGN KEY (meeting_id) REFERENCES meetings(id) ON DELETE CASCADE
  meeting_votes_decision_check: CHECK ((decision = ANY (ARRAY['resolution'::text, 'admission'::text, 'recognition'::text, 'removal'::text, 'expulsion'::text])))
)
CREATE INDEX meeting_votes_meeting_id_item_position_idx ON meeting_votes USING btree (meeting_id, item_position)

-- A sitting of a cell. Recorded ones have attendance by person; imported ones only totals. Both count the same.
table meetings (
  id bigint not null generated identity
  organisation_id integer not null
  top_id integer not null
  month date not null -- The month this sitting is for (kỳ tháng), as its first day; a meeting made up later keeps its month.
  held_on date not null
  is_regular boolean not null
  is_thematic boolean not null
  topic text
  began_at time without time zone
  ended_at time without time zone -- Earlier than began_at where the sitting ended on the day after.
  minutes smallint -- Length of the sitting in minutes.
  place text
  mode text not null default 'in-person'::text
  source text not null -- recorded: from a roll call; totals: only the sums are known.
  chair text
  secretary text
  guests text not null default ''::text
  total smallint not null -- Members of the cell on that day, the exempt included, those away on temporary membership not.
  official smallint
  probationary smallint
  visiting smallint not null default 0 -- Present on temporary membership from elsewhere; outside total.
  exempt smallint not null default 0 -- Of total: exempt from meetings (miễn sinh hoạt); outside the attendance rate.
  away smallint not null default 0
  present smallint not null -- Of total: present, late and online included.
  excused smallint not null default 0
  unexcused smallint not null default 0
  spoke smallint not null default 0 -- Of present: those who spoke.
  fees_paid smallint
  fees_note text not null default ''::text
  self_score numeric(5,1)
  self_class text -- Class by the cut-offs in force on held_on; written when the score is, so that an old meeting keeps its class.
  note text not null default ''::text
  state text not null -- draft: with the cell; submitted: waits for the level above; returned: back with a reason; accepted: frozen; correcting: accepted before, the cell corrects it with a reason.
  version integer not null default 1
  created_at timestamp with time zone not null
  created_by integer
  updated_at timestamp with time zone not null
  said_as text -- Entered on behalf: whose paper it was, the secretary's or the chair's of the sitting. Null when the cell typed for itself.
  said_by text -- The name of that person as the paper gave it.
  typed_by integer -- The account that typed it on behalf, the last time it was typed.
  meetings_pkey: PRIMARY KEY (id)
  meetings_created_by_fkey: FOREIGN KEY (created_by) REFERENCES accounts(id) ON DELETE RESTRICT
  meetings_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE RESTRICT
  meetings_typed_by_fkey: FOREIGN KEY (typed_by) REFERENCES accounts(id) ON DELETE RESTRICT
  meetings_check: CHECK ((is_regular OR is_thematic))
  meetings_check1: CHECK ((((said_as IS NULL) = (said_by IS NULL)) AND ((said_as IS NULL) = (typed_by IS NULL))))
  meetings_end_after_begin: CHECK (((ended_at IS NULL) OR (began_at IS NULL) OR (ended_at > began_at) OR ((began_at - ended_at) >= '12:00:00'::interval)))
  meetings_excused_check: CHECK ((excused >= 0))
  meetings_exempt_check: CHECK ((exempt >= 0))
  meetings_minutes_check: CHECK ((minutes > 0))
  meetings_mode_check: CHECK ((mode = ANY (ARRAY['in-person'::text, 'online'::text, 'mixed'::text])))
  meetings_month_check: CHECK ((EXTRACT(day FROM month) = (1)::numeric))
  meetings_present_check: CHECK ((present >= 0))
  meetings_said_as_check: CHECK ((said_as = ANY (ARRAY['secretary'::text, 'chair'::text])))
  meetings_self_class_check: CHECK ((self_class = ANY (ARRAY['tot'::text, 'kha'::text, 'trung_binh'::text, 'kem'::text])))
  meetings_source_check: CHECK ((source = ANY (ARRAY['recorded'::text, 'totals'::text])))
  meetings_spoke_check: CHECK ((spoke >= 0))
  meetings_state_check: CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'returned'::text, 'accepted'::text, 'correcting'::text])))
  meetings_total_check: CHECK ((total >= 0))
  meetings_unexcused_check: CHECK ((unexcused >= 0))
)
CREATE INDEX meetings_month_id_idx ON meetings USING btree (month, id)
CREATE UNIQUE INDEX meetings_one_regular_a_month ON meetings USING btree (organisation_id, month) WHERE is_regular
CREATE UNIQUE INDEX meetings_one_thematic_a_day ON meetings USING btree (organisation_id, held_on) WHERE (NOT is_regular)
CREATE INDEX meetings_organisation_id_held_on_idx ON meetings USING btree (organisation_id, held_on)
CREATE INDEX meetings_typed_by_idx ON meetings USING btree (typed_by)

-- What a cell asks of each of its members every month, in words.
table member_criteria (
  id integer not null generated identity
  organisation_id integer not null
  from_month date not null
  until_month date -- First month in which it is asked no more; equal to from_month where it was taken back before its first month.
  position smallint not null
  text text not null
  created_at timestamp with time zone not null
  created_by integer
  member_criteria_pkey: PRIMARY KEY (id)
  member_criteria_created_by_fkey: FOREIGN KEY (created_by) REFERENCES accounts(id) ON DELETE RESTRICT
  member_criteria_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE RESTRICT
  member_criteria_check: CHECK ((until_month >= from_month))
  member_criteria_from_month_check: CHECK ((EXTRACT(day FROM from_month) = (1)::numeric))
  member_criteria_text_check: CHECK ((text <> ''::text))
  member_criteria_until_month_check: CHECK ((EXTRACT(day FROM until_month) = (1)::numeric))
)
CREATE INDEX member_criteria_organisation_id_from_month_idx ON member_criteria USING btree (organisation_id, from_month)

-- Three search keys a member: whole name, without family name, given name; derived from members.search_key.
table member_name_keys (
  member_id integer not null
  top_id integer not null
  key text collate "C" not null
  member_name_keys_pkey: PRIMARY KEY (top_id, key, member_id)
)
CREATE INDEX member_name_keys_member_id_idx ON member_name_keys USING btree (member_id)

-- Standing (dự bị, chính thức) and situation (miễn, sinh hoạt tạm nơi khác, đình chỉ, tạm giam) of a member, from a day to a day.
table member_statuses (
  id integer not null generated identity
  member_id integer not null
  aspect text not null -- standing and situation run side by side: an exempt member is still official.
  status text not null
  valid daterange not null
  decision text
  note text not null default ''::text
  member_statuses_pkey: PRIMARY KEY (id)
  member_statuses_member_id_fkey: FOREIGN KEY (member_id) REFERENCES members(id) ON DELETE RESTRICT
  member_statuses_aspect_check: CHECK ((aspect = ANY (ARRAY['standing'::text, 'situation'::text])))
  member_statuses_check: CHECK ((((aspect = 'standing'::text) AND (status = ANY (ARRAY['probationary'::text, 'official'::text]))) OR ((aspect = 'situation'::text) AND (status = ANY (ARRAY['exempt'::text, 'away'::text, 'suspended'::text, 'detained'::text])))))
  member_statuses_valid_check: CHECK ((NOT isempty(valid)))
)
CREATE INDEX member_statuses_member_id_aspect_lower_idx ON member_statuses USING btree (member_id, aspect, lower(valid))

-- A person in the register. Leaves with a day and a way (ended_on, ended_how), is never removed.
table members (
  id integer not null generated identity
  top_id integer not null
  cell_id integer not null -- The cell of the membership in force last; the truth is in memberships.
  family text not null
  middle text not null
  given text not null
  full_name text not null
  birth_name text
  search_key text not null -- Full name without accents, lower case: nguyen van thang.
  sex text not null
  birth_date date
  birth_precision text not null default 'day'::text -- Old files may tell only the year or the month.
  ethnicity text
  religion text
  home_place text
  schooling text -- Học vấn (giáo dục phổ thông), as written: 12/12.
  politics_level text -- Lý luận chính trị: Sơ cấp, Trung cấp, Cao cấp, Cử nhân.
  profession_level text
  foreign_language text
  occupation_before text
  occupation text
  force_kind text -- Column 9 of Mẫu 7-HSĐV: bộ đội, công an, hưu trí.
  joined_on date -- Ngày vào Đảng: the day of the ceremony.
  official_on date -- Ngày chính thức.
  card_number text -- Số thẻ đảng viên: eight digits as text, zeros in front matter.
  file_number text -- Số lý lịch: six digits and one to three letters.
  badge_number text
  citizen_number text -- Twelve digits; always masked on the way out.
  phone text
  note text not null default ''::text
  ended_on date
  ended_how text
  version integer not null default 1
  created_at timestamp with time zone not null
  members_pkey: PRIMARY KEY (id)
  members_cell_id_fkey: FOREIGN KEY (cell_id) REFERENCES organisations(id) ON DELETE RESTRICT
  members_birth_precision_check: CHECK ((birth_precision = ANY (ARRAY['day'::text, 'month'::text, 'year'::text])))
  members_ended_how_check: CHECK ((ended_how = ANY (ARRAY['transferred'::text, 'died'::text, 'left'::text, 'struck-off'::text, 'expelled'::text])))
  members_force_kind_check: CHECK ((force_kind = ANY (ARRAY['army'::text, 'police'::text, 'retired'::text])))
  members_given_check: CHECK ((given <> ''::text))
  members_sex_check: CHECK ((sex = ANY (ARRAY['male'::text, 'female'::text, 'unknown'::text])))
)
CREATE UNIQUE INDEX members_card_number ON members USING btree (card_number) WHERE ((card_number IS NOT NULL) AND (ended_on IS NULL))
CREATE INDEX members_cell_id_idx ON members USING btree (cell_id)
CREATE INDEX members_top_id_ended_on_idx ON members USING btree (top_id, ended_on)
CREATE INDEX members_top_id_given_middle_family_id_idx ON members USING btree (top_id, given COLLATE "vi-x-icu", middle COLLATE "vi-x-icu", family COLLATE "vi-x-icu", id)
CREATE INDEX members_top_id_string_to_array_idx ON members USING gin (top_id, string_to_array(search_key, ' '::text))

-- To which cell a member belonged, from a day to a day; temporary membership (sinh hoạt tạm thời) runs beside the full one.
table memberships (
  id integer not null generated identity
  member_id integer not null
  organisation_id integer not null
  valid daterange not null
  kind text not null
  entered_how text -- registered: first seen in a list "có đến ngày"; the true day may be earlier.
  entered_from text
  left_how text
  left_to text
  decision text
  memberships_pkey: PRIMARY KEY (id)
  memberships_member_id_fkey: FOREIGN KEY (member_id) REFERENCES members(id) ON DELETE RESTRICT
  memberships_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE RESTRICT
  memberships_entered_how_check: CHECK ((entered_how = ANY (ARRAY['admitted'::text, 'transferred'::text, 'registered'::text])))
  memberships_kind_check: CHECK ((kind = ANY (ARRAY['full'::text, 'temporary'::text])))
  memberships_left_how_check: CHECK ((left_how = ANY (ARRAY['transferred'::text, 'died'::text, 'left'::text, 'struck-off'::text, 'expelled'::text])))
  memberships_valid_check: CHECK ((NOT isempty(valid)))
)
CREATE INDEX memberships_member_id_lower_idx ON memberships USING btree (member_id, lower(valid))
CREATE INDEX memberships_organisation_id_lower_idx ON memberships USING btree (organisation_id, lower(valid))

-- Files of src/server/db/migrations that have run here.
table migrations (
  name text not null
  checksum text not null
  applied_at timestamp with time zone not null default clock_timestamp()
  migrations_pkey: PRIMARY KEY (name)
)

-- Why a cell missed the regular meeting of a month, and when it will make it up.
table missing_month_notes (
  organisation_id integer not null
  month date not null
  reason text not null default ''::text
  makeup_on date
  noted_by integer
  noted_at timestamp with time zone not null
  version integer not null default 1
  missing_month_notes_pkey: PRIMARY KEY (organisation_id, month)
  missing_month_notes_noted_by_fkey: FOREIGN KEY (noted_by) REFERENCES accounts(id) ON DELETE RESTRICT
  missing_month_notes_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE RESTRICT
  missing_month_notes_month_check: CHECK ((EXTRACT(day FROM month) = (1)::numeric))
)

-- What the program tells a person by itself: one a cell and deadline, before it and after it.
table notices (
  id bigint not null generated identity
  account_id integer not null
  kind text not null -- minutes-due, request-due: the last day is near; minutes-late, request-late: it is over; invitation, called-off: of a sitting on the day due_on.
  organisation_id integer not null
  due_on date not null -- The last day by the rule meetings.submit_days or of the requests, or the day of the sitting.
  text text not null
  href text not null -- Address of the page where it can be done.
  at timestamp with time zone not null
  read_at timestamp with time zone
  notices_pkey: PRIMARY KEY (id)
  notices_account_id_kind_organisation_id_due_on_key: UNIQUE (account_id, kind, organisation_id, due_on)
  notices_account_id_fkey: FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE RESTRICT
  notices_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE RESTRICT
  notices_kind_check: CHECK ((kind = ANY (ARRAY['minutes-due'::text, 'minutes-late'::text, 'invitation'::text, 'called-off'::text, 'request-due'::text, 'request-late'::text])))
)

-- One sequence of numbers: of a kind of document, an issuer and a term. Whoever takes a number locks this row.
table number_series (
  id integer not null generated identity
  term_id integer not null
  seat text not null -- Who numbers: the committee together with its standing committee, or one of its boards (documents/rules.ts).
  kind text -- Null for a congress, which has one sequence for all kinds.
  last_number integer not null default 0 -- The highest number taken or entered so far.
  number_series_pkey: PRIMARY KEY (id)
  number_series_term_id_seat_kind_key: UNIQUE NULLS NOT DISTINCT (term_id, seat, kind)
  number_series_term_id_fkey: FOREIGN KEY (term_id) REFERENCES terms(id) ON DELETE RESTRICT
  number_series_last_number_check: CHECK ((last_number >= 0))
  number_series_seat_check: CHECK ((seat <> ''::text))
)

-- The level above agreed to an exception from a size rule (đã có ý kiến đồng ý); silences that warning.
table organisation_consents (
  id integer not null generated identity
  organisation_id integer not null
  rule_key text not null
  document text not null
  agreed_on date not null
  noted_by integer
  noted_at timestamp with time zone not null
  organisation_consents_pkey: PRIMARY KEY (id)
  organisation_consents_organisation_id_rule_key_key: UNIQUE (organisation_id, rule_key)
  organisation_consents_noted_by_fkey: FOREIGN KEY (noted_by) REFERENCES accounts(id) ON DELETE RESTRICT
  organisation_consents_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE RESTRICT
)

-- Where an organisation stood in the tree, and as what kind, from a day to a day: the tree of any date.
table organisation_positions (
  id integer not null generated identity
  organisation_id integer not null
  valid daterange not null -- From the first day on; the upper bound is the first day after.
  parent_id integer
  top_id integer not null
  path text collate "C" not null -- Ids from the root down on these days, each ended by a dot.
  level smallint not null
  kind text not null
  is_cell boolean not null
  decision text -- Number and date of the decision that brought it here.
  organisation_positions_pkey: PRIMARY KEY (id)
  organisation_positions_one_at_a_time: EXCLUDE USING gist (organisation_id WITH =, valid WITH &&)
  organisation_positions_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE RESTRICT
  organisation_positions_parent_id_fkey: FOREIGN KEY (parent_id) REFERENCES organisations(id) ON DELETE RESTRICT
  organisation_positions_path_check: CHECK ((path ~~ '%.'::text))
  organisation_positions_valid_check: CHECK ((NOT isempty(valid)))
)
CREATE INDEX organisation_positions_organisation_id_lower_idx ON organisation_positions USING btree (organisation_id, lower(valid))
CREATE INDEX organisation_positions_parent_id_idx ON organisation_positions USING btree (parent_id)
CREATE INDEX organisation_positions_path_idx ON organisation_positions USING btree (path)

-- What an organisation was called and in which host unit it worked, from a day to a day.
table organisation_profiles (
  id integer not null generated identity
  organisation_id integer not null
  valid daterange not null
  name text not null
  symbol text
  host_unit text -- The agency, enterprise or place in which the organisation exists (đơn vị).
  host_unit_kind text -- One of the kinds in features/organisations/rules.ts.
  is_abroad boolean not null default false
  country text
  decision text
  organisation_profiles_pkey: PRIMARY KEY (id)
  organisation_profiles_one_at_a_time: EXCLUDE USING gist (organisation_id WITH =, valid WITH &&)
  organisation_profiles_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE RESTRICT
  organisation_profiles_valid_check: CHECK ((NOT isempty(valid)))
)
CREATE INDEX organisation_profiles_organisation_id_lower_idx ON organisation_profiles USING btree (organisation_id, lower(valid))

-- A Party organisation (đảng bộ, chi bộ, tổ đảng …). It is dissolved, never removed.
table organisations (
  id integer not null generated identity
  code text not null -- The office's own short code: ĐUK, DB01, DB01.03. Unique in the installation.
  founded_on date -- Null when the office does not know the day.
  founding_decision text
  dissolved_on date -- First day on which it no longer exists.
  dissolving_decision text
  parent_id integer
  top_id integer not null -- Id of the root of its tree; the root carries its own id.
  path text collate "C" not null -- Ids from the root down, each ended by a dot: 1.41.109. Subtree: path >= p and path < rtrim(p, '.') || '/'.
  level smallint not null -- 0 for a root.
  kind text not null -- One of the kinds in features/organisations/rules.ts.
  is_cell boolean not null -- True for chi bộ cơ sở and chi bộ trực thuộc: the units that meet monthly.
  name text not null
  symbol text -- Letters in document numbers: ĐUK in 113-BC/ĐUK.
  search_key text not null
  version integer not null default 1 -- Grows with every change; a writer who saw an older one is told.
  organisations_pkey: PRIMARY KEY (id)
  organisations_code_key: UNIQUE (code)
  organisations_parent_id_fkey: FOREIGN KEY (parent_id) REFERENCES organisations(id) ON DELETE RESTRICT
  organisations_check: CHECK (((dissolved_on IS NULL) OR (founded_on IS NULL) OR (dissolved_on > founded_on)))
  organisations_code_check: CHECK ((code <> ''::text))
  organisations_path_check: CHECK ((path ~~ '%.'::text))
)
CREATE INDEX organisations_parent_id_idx ON organisations USING btree (parent_id)
CREATE INDEX organisations_path_idx ON organisations USING btree (path)
CREATE INDEX organisations_top_id_idx ON organisations USING btree (top_id)

-- One-time links to set a password. The letter holds a random token; only its SHA-256 is kept.
table password_links (
  token_hash bytea not null
  account_id integer not null
  kind text not null
  created_by integer
  created_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  used_at timestamp with time zone
  ended_at timestamp with time zone -- Another link of the account was used, or the password was changed otherwise.
  password_links_pkey: PRIMARY KEY (token_hash)
  password_links_account_id_fkey: FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE RESTRICT
  password_links_created_by_fkey: FOREIGN KEY (created_by) REFERENCES accounts(id) ON DELETE RESTRICT
  password_links_kind_check: CHECK ((kind = ANY (ARRAY['first'::text, 'reset'::text])))
)
CREATE INDEX password_links_account_id_idx ON password_links USING btree (account_id)
CREATE INDEX password_links_created_by_idx ON password_links USING btree (created_by)

-- Who is expected to read the invitation. What is told of it is a count, never who.
table planned_invitations (
  planned_meeting_id bigint not null
  member_id integer not null
  invited_at timestamp with time zone not null
  seen_at timestamp with time zone -- When the member first opened it; kept so that nobody counts twice.
  planned_invitations_pkey: PRIMARY KEY (planned_meeting_id, member_id)
  planned_invitations_member_id_fkey: FOREIGN KEY (member_id) REFERENCES members(id) ON DELETE RESTRICT
  planned_invitations_planned_meeting_id_fkey: FOREIGN KEY (planned_meeting_id) REFERENCES planned_meetings(id) ON DELETE RESTRICT
)
CREATE INDEX planned_invitations_member_id_idx ON planned_invitations USING btree (member_id)

-- The agenda of a planned sitting in its order. Only items of the stage business become items of the minutes.
table planned_items (
  id bigint not null generated identity
  planned_meeting_id bigint not null
  position smallint not null
  stage text not null -- opening: tuyên bố lý do, điểm danh, thông qua chương trình; closing: chấm điểm, thông qua biên bản.
  session text not null
  section text not null
  title text not null
  content text not null default ''::text -- The draft to be read out or discussed.
  minutes smallint -- Minutes planned for it; null where nobody said.
  origin text not null -- What put it on the agenda: the template of this type of cell, an open conclusion, a task, a proposal, a document to relay, a duty that falls due, the programme of the year, an item parked last time, or a person.
  origin_id bigint -- The row it came from, of the table that the origin names.
  outcome text -- Written when the sitting closes; a parked item stands on the next draft agenda.
  planned_items_pkey: PRIMARY KEY (id)
  planned_items_planned_meeting_id_position_key: UNIQUE (planned_meeting_id, "position")
  planned_items_planned_meeting_id_fkey: FOREIGN KEY (planned_meeting_id) REFERENCES planned_meetings(id) ON DELETE RESTRICT
  planned_items_minutes_check: CHECK ((minutes > 0))
  planned_items_origin_check: CHECK ((origin = ANY (ARRAY['template'::text, 'conclusion'::text, 'task'::text, 'proposal'::text, 'document'::text, 'duty'::text, 'programme'::text, 'parked'::text, 'typed'::text])))
  planned_items_outcome_check: CHECK ((outcome = ANY (ARRAY['done'::text, 'parked'::text])))
  planned_items_section_check: CHECK ((section = ANY (ARRAY['documents'::text, 'study'::text, 'review'::text, 'tasks'::text, 'discussion'::text, 'criticism'::text, 'other'::text])))
  planned_items_session_check: CHECK ((session = ANY (ARRAY['regular'::text, 'thematic'::text])))
  planned_items_stage_check: CHECK ((stage = ANY (ARRAY['opening'::text, 'business'::text, 'closing'::text])))
  planned_items_title_check: CHECK ((title <> ''::text))
)

-- A sitting that is being prepared or held. Closing it writes a row of meetings; no figure counts this table.
table planned_meetings (
  id bigint not null generated identity
  organisation_id integer not null
  top_id integer not null
  month date not null -- The month this sitting is for (kỳ tháng), as its first day.
  is_regular boolean not null
  is_thematic boolean not null
  topic text
  meet_on date not null
  begins_at time without time zone
  place text
  mode text not null default 'in-person'::text
  chair text
  secretary text
  state text not null -- planned: being prepared; open: going on now; held: closed, meeting_id is its record; called-off: will not be.
  opened_at timestamp with time zone -- When the live page opened it; the clocks run from here.
  meeting_id bigint
  version integer not null default 1
  created_at timestamp with time zone not null
  created_by integer
  updated_at timestamp with time zone not null
  invited_at timestamp with time zone -- When the members were told of day, place and agenda; null while nobody was.
  posted_at timestamp with time zone -- When the papers went up on the national app, as the secretary says.
  called_off_reason text -- Why it will not be held.
  planned_meetings_pkey: PRIMARY KEY (id)
  planned_meetings_created_by_fkey: FOREIGN KEY (created_by) REFERENCES accounts(id) ON DELETE RESTRICT
  planned_meetings_meeting_id_fkey: FOREIGN KEY (meeting_id) REFERENCES meetings(id) ON DELETE RESTRICT
  planned_meetings_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE RESTRICT
  planned_meetings_check: CHECK ((is_regular OR is_thematic))
  planned_meetings_check1: CHECK (((state = 'held'::text) = (meeting_id IS NOT NULL)))
  planned_meetings_check2: CHECK (((state <> 'open'::text) OR (opened_at IS NOT NULL)))
  planned_meetings_check3: CHECK (((state = 'called-off'::text) = (called_off_reason IS NOT NULL)))
  planned_meetings_mode_check: CHECK ((mode = ANY (ARRAY['in-person'::text, 'online'::text, 'mixed'::text])))
  planned_meetings_month_check: CHECK ((EXTRACT(day FROM month) = (1)::numeric))
  planned_meetings_state_check: CHECK ((state = ANY (ARRAY['planned'::text, 'open'::text, 'held'::text, 'called-off'::text])))
)
CREATE UNIQUE INDEX planned_meetings_meeting_id_idx ON planned_meetings USING btree (meeting_id)
CREATE UNIQUE INDEX planned_meetings_one_open_a_cell ON planned_meetings USING btree (organisation_id) WHERE (state = 'open'::text)
CREATE UNIQUE INDEX planned_meetings_one_regular_a_month ON planned_meetings USING btree (organisation_id, month) WHERE (is_regular AND (state <> 'called-off'::text))
CREATE INDEX planned_meetings_organisation_id_meet_on_idx ON planned_meetings USING btree (organisation_id, meet_on)

-- Papers of a sitting for its members. A wrong one is withdrawn, not removed.
table planned_papers (
  id bigint not null generated identity
  planned_meeting_id bigint not null
  title text not null
  file_key text not null -- In the file store.
  file_name text not null
  file_type text not null -- What the content is, by its own bytes.
  size integer not null
  checksum text not null -- SHA-256 of the content.
  added_at timestamp with time zone not null
  added_by integer
  withdrawn_at timestamp with time zone
  planned_papers_pkey: PRIMARY KEY (id)
  planned_papers_added_by_fkey: FOREIGN KEY (added_by) REFERENCES accounts(id) ON DELETE RESTRICT
  planned_papers_planned_meeting_id_fkey: FOREIGN KEY (planned_meeting_id) REFERENCES planned_meetings(id) ON DELETE RESTRICT
  planned_papers_size_check: CHECK ((size > 0))
  planned_papers_title_check: CHECK ((title <> ''::text))
)
CREATE INDEX planned_papers_planned_meeting_id_id_idx ON planned_papers USING btree (planned_meeting_id, id)

-- A post in the committee of an organisation, held by a member from a day to a day. It ends, or is withdrawn; it is never removed.
table posts (
  id integer not null generated identity
  organisation_id integer not null
  member_id integer not null
  post text not null -- One of the posts in features/members/posts/rules.ts; only the highest one in the committee is written, a secretary is a committee member as well.
  valid daterange not null -- From the first day on; the upper bound is the first day after.
  entered_how text not null -- registered: found in a list of the office; how the member came to the post is not known.
  term text -- Nhiệm kỳ as written: 2020-2025.
  decision text -- Number and date of the decision that confirmed the election or appointed.
  left_how text
  end_decision text -- Number and date of the decision that ended it.
  note text not null default ''::text
  withdrawn_at timestamp with time zone -- Never held: written down by mistake, or overtaken before its first day.
  version integer not null default 1
  posts_pkey: PRIMARY KEY (id)
  posts_one_in_committee: EXCLUDE USING gist (organisation_id WITH =, member_id WITH =, valid WITH &&) WHERE (((post !~~ 'inspection-%'::text) AND (withdrawn_at IS NULL)))
  posts_one_in_inspection: EXCLUDE USING gist (organisation_id WITH =, member_id WITH =, valid WITH &&) WHERE (((post ~~ 'inspection-%'::text) AND (withdrawn_at IS NULL)))
  posts_one_inspection_head_at_a_time: EXCLUDE USING gist (organisation_id WITH =, valid WITH &&) WHERE (((post = 'inspection-head'::text) AND (withdrawn_at IS NULL)))
  posts_one_secretary_at_a_time: EXCLUDE USING gist (organisation_id WITH =, valid WITH &&) WHERE (((post = 'secretary'::text) AND (withdrawn_at IS NULL)))
  posts_member_id_fkey: FOREIGN KEY (member_id) REFERENCES members(id) ON DELETE RESTRICT
  posts_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE RESTRICT
  posts_entered_how_check: CHECK ((entered_how = ANY (ARRAY['elected'::text, 'by-election'::text, 'appointed'::text, 'registered'::text])))
  posts_left_how_check: CHECK ((left_how = ANY (ARRAY['term-ended'::text, 'moved'::text, 'retired'::text, 'withdrawn'::text, 'removed'::text, 'off-list'::text, 'dissolved'::text])))
  posts_post_check: CHECK ((post = ANY (ARRAY['secretary'::text, 'standing-deputy'::text, 'deputy'::text, 'standing-member'::text, 'committee-member'::text, 'inspection-head'::text, 'inspection-deputy'::text, 'inspection-member'::text, 'group-leader'::text, 'group-deputy'::text])))
  posts_term_check: CHECK ((term ~ '^\d{4}-\d{4}$'::text))
  posts_valid_check: CHECK (((NOT isempty(valid)) AND (NOT lower_inf(valid))))
)
CREATE INDEX posts_member_id_lower_idx ON posts USING btree (member_id, lower(valid))
CREATE INDEX posts_organisation_id_lower_idx ON posts USING btree (organisation_id, lower(valid))

-- The way of an entry of a programme in force: added, moved, changed, called off, each with its reason.
table programme_changes (
  id bigint not null generated identity
  entry_id bigint not null
  planned_before date
  planned_after date
  topic_before text
  topic_after text
  reason text not null
  at timestamp with time zone not null
  account_id integer
  kind text not null
  programme_changes_pkey: PRIMARY KEY (id)
  programme_changes_account_id_fkey: FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE RESTRICT
  programme_changes_entry_id_fkey: FOREIGN KEY (entry_id) REFERENCES programme_entries(id) ON DELETE RESTRICT
  programme_changes_kind_check: CHECK ((kind = ANY (ARRAY['change'::text, 'add'::text, 'call-off'::text])))
  programme_changes_reason_check: CHECK ((reason <> ''::text))
)
CREATE INDEX programme_changes_entry_id_id_idx ON programme_changes USING btree (entry_id, id)

-- One planned sitting: regular, thematic, or both in one.
table programme_entries (
  id bigint not null generated identity
  programme_id integer not null
  position smallint not null
  month date not null -- The month the sitting is for; the day may come to lie outside of it only by a move with a reason.
  is_regular boolean not null
  is_thematic boolean not null
  planned_on date
  starts_at time without time zone
  place text
  topic text
  preparer_id integer
  draft_due_on date -- When the draft of the content must be ready.
  note text
  is_called_off boolean not null default false -- It will not be held; the reason stands in programme_changes. Another regular sitting may take its month.
  programme_entries_pkey: PRIMARY KEY (id)
  programme_entries_programme_id_position_key: UNIQUE (programme_id, "position")
  programme_entries_preparer_id_fkey: FOREIGN KEY (preparer_id) REFERENCES members(id) ON DELETE RESTRICT
  programme_entries_programme_id_fkey: FOREIGN KEY (programme_id) REFERENCES programmes(id) ON DELETE RESTRICT
  programme_entries_check: CHECK ((is_regular OR is_thematic))
  programme_entries_check1: CHECK ((draft_due_on <= planned_on))
  programme_entries_month_check: CHECK ((EXTRACT(day FROM month) = (1)::numeric))
)
CREATE UNIQUE INDEX programme_entries_one_regular_a_month ON programme_entries USING btree (programme_id, month) WHERE (is_regular AND (NOT is_called_off))
CREATE INDEX programme_entries_preparer_id_idx ON programme_entries USING btree (preparer_id)

-- Who handed a programme in, returned or approved it, and when.
table programme_steps (
  id bigint not null generated identity
  programme_id integer not null
  step text not null
  reason text not null default ''::text
  at timestamp with time zone not null
  account_id integer
  programme_steps_pkey: PRIMARY KEY (id)
  programme_steps_account_id_fkey: FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE RESTRICT
  programme_steps_programme_id_fkey: FOREIGN KEY (programme_id) REFERENCES programmes(id) ON DELETE RESTRICT
  programme_steps_step_check: CHECK ((step = ANY (ARRAY['submit'::text, 'approve'::text, 'return'::text])))
)
CREATE INDEX programme_steps_programme_id_id_idx ON programme_steps USING btree (programme_id, id)

-- One a cell and year. It is written as a whole until it is in force; then its entries change one by one, each with a reason.
table programmes (
  id integer not null generated identity
  organisation_id integer not null
  year smallint not null
  state text not null -- in-force: approved by the level above, or said to hold by the cell itself where the rule meetings.programme_approval asks for no approval.
  version integer not null default 1
  created_at timestamp with time zone not null
  updated_at timestamp with time zone not null
  created_by integer
  programmes_pkey: PRIMARY KEY (id)
  programmes_organisation_id_year_key: UNIQUE (organisation_id, year)
  programmes_created_by_fkey: FOREIGN KEY (created_by) REFERENCES accounts(id) ON DELETE RESTRICT
  programmes_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE RESTRICT
  programmes_state_check: CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'returned'::text, 'in-force'::text])))
  programmes_year_check: CHECK (((year >= 1930) AND (year <= 2200)))
)

-- Who has to answer a proposal (kiến nghị), and the answer, which the unit that made it reads.
table proposal_answers (
  statement_id bigint not null
  owner_id integer not null
  answer text not null default ''::text
  answered_at timestamp with time zone
  version integer not null default 1
  updated_at timestamp with time zone not null
  updated_by integer
  proposal_answers_pkey: PRIMARY KEY (statement_id)
  proposal_answers_owner_id_fkey: FOREIGN KEY (owner_id) REFERENCES organisations(id) ON DELETE RESTRICT
  proposal_answers_statement_id_fkey: FOREIGN KEY (statement_id) REFERENCES statements(id) ON DELETE RESTRICT
  proposal_answers_updated_by_fkey: FOREIGN KEY (updated_by) REFERENCES accounts(id) ON DELETE RESTRICT
  proposal_answers_check: CHECK (((answered_at IS NULL) = (answer = ''::text)))
)
CREATE INDEX proposal_answers_owner_id_idx ON proposal_answers USING btree (owner_id)

-- Sign-ins on their way through an OpenID Connect provider, each bound to one browser by a cookie. Rows older than a day are dropped.
table provider_sign_ins (
  token_hash bytea not null
  state text not null
  nonce text not null
  code_verifier text not null
  account_id integer -- The person who binds an identity to the own account; null for a sign-in.
  created_at timestamp with time zone not null
  used_at timestamp with time zone
  provider_sign_ins_pkey: PRIMARY KEY (token_hash)
  provider_sign_ins_account_id_fkey: FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE RESTRICT
)
CREATE INDEX provider_sign_ins_account_id_idx ON provider_sign_ins USING btree (account_id)
CREATE INDEX provider_sign_ins_created_at_idx ON provider_sign_ins USING btree (created_at)

-- Every time a personal file was opened, taken out or a number unmasked. The application may only add; what is past its keeping goes by drop_old_readings().
table readings (
  id bigint not null generated identity
  at timestamp with time zone not null
  account_id integer -- Null when the program itself read (command line).
  acting_for_account_id integer -- The person whose lent role alone allowed it; null when the account's own role did.
  kind text not null -- open: the file; reveal: one masked number; export: a list; rows: behind a figure; report-rows: behind a report's figure; request: a correction asked for; own-data: one's own.
  purpose text not null -- Mục đích xem, in the words of rule readings.purposes on that day.
  words text not null default ''::text
  subject text not null default ''::text -- What: the field revealed, the figure, the list.
  organisation_id integer not null -- The cell of the member, or the place of the list.
  member_ids integer[] not null -- Whom it was about: one row for a list of any length.
  cell_ids integer[] not null -- The cells of those people that day: a cell also sees who took it out from above.
  readings_pkey: PRIMARY KEY (id)
  readings_account_id_fkey: FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE RESTRICT
  readings_acting_for_account_id_fkey: FOREIGN KEY (acting_for_account_id) REFERENCES accounts(id) ON DELETE RESTRICT
  readings_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE RESTRICT
  readings_kind_check: CHECK ((kind = ANY (ARRAY['open'::text, 'reveal'::text, 'export'::text, 'rows'::text, 'report-rows'::text, 'request'::text, 'own-data'::text])))
  readings_purpose_check: CHECK ((purpose <> ''::text))
)
CREATE INDEX readings_account_id_idx ON readings USING btree (account_id)
CREATE INDEX readings_acting_for_account_id_idx ON readings USING btree (acting_for_account_id)
CREATE INDEX readings_at_idx ON readings USING btree (at)
CREATE INDEX readings_member_ids_idx ON readings USING gin (member_ids)
CREATE INDEX readings_organisation_id_id_idx ON readings USING btree (organisation_id, id)

-- One-time codes for a person without the telephone. A new set ends the one before.
table recovery_codes (
  code_hash bytea not null -- SHA-256 of authenticator and code; the codes hold 80 random bits each.
  authenticator_id integer not null
  created_at timestamp with time zone not null
  used_at timestamp with time zone
  ended_at timestamp with time zone
  recovery_codes_pkey: PRIMARY KEY (code_hash)
  recovery_codes_authenticator_id_fkey: FOREIGN KEY (authenticator_id) REFERENCES account_authenticators(id) ON DELETE RESTRICT
)
CREATE INDEX recovery_codes_authenticator_id_idx ON recovery_codes USING btree (authenticator_id)

-- A rule: key, typed value, place in the tree, from–to, source document, how sure. Code asks rule(key, organisation, date).
table regulations (
  id integer not null generated identity
  key text not null
  organisation_id integer -- Applies to this organisation and all below; null for the values shipped with the program.
  valid daterange not null
  value jsonb not null
  source text not null
  certainty text not null -- How sure the fact is: read in the rule; partly; background knowledge; not known.
  note text not null default ''::text
  created_at timestamp with time zone not null
  created_by integer
  withdrawn_at timestamp with time zone -- Entered by mistake and withdrawn; the row stays.
  withdrawn_by integer
  regulations_pkey: PRIMARY KEY (id)
  regulations_one_at_a_time: EXCLUDE USING gist (key WITH =, COALESCE(organisation_id, 0) WITH =, valid WITH &&) WHERE ((withdrawn_at IS NULL))
  regulations_created_by_fkey: FOREIGN KEY (created_by) REFERENCES accounts(id) ON DELETE RESTRICT
  regulations_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE RESTRICT
  regulations_withdrawn_by_fkey: FOREIGN KEY (withdrawn_by) REFERENCES accounts(id) ON DELETE RESTRICT
  regulations_certainty_check: CHECK ((certainty = ANY (ARRAY['confirmed'::text, 'partly'::text, 'background'::text, 'unknown'::text])))
  regulations_valid_check: CHECK ((NOT isempty(valid)))
)
CREATE INDEX regulations_key_idx ON regulations USING btree (key)
CREATE INDEX regulations_organisation_id_idx ON regulations USING btree (organisation_id)
CREATE UNIQUE INDEX regulations_shipped ON regulations USING btree (key, lower(valid)) WHERE ((organisation_id IS NULL) AND (withdrawn_at IS NULL))

-- A report says that a figure of the one signed before it is another by now, and why. The signed one stays as it is.
table report_corrections (
  id integer not null generated identity
  report_id integer not null -- The report that declares it.
  corrects_id integer not null -- The signed report of the period before.
  code text not null
  reason text not null
  value double precision
  numerator double precision -- The figure as it is right, kept when the declaring report is signed; null before, when the books tell it.
  denominator double precision
  at timestamp with time zone not null
  account_id integer
  ended_at timestamp with time zone -- When the editor took the declaration back.
  report_corrections_pkey: PRIMARY KEY (id)
  report_corrections_account_id_fkey: FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE RESTRICT
  report_corrections_corrects_id_code_fkey: FOREIGN KEY (corrects_id, code) REFERENCES report_figures(report_id, code) ON DELETE RESTRICT
  report_corrections_corrects_id_fkey: FOREIGN KEY (corrects_id) REFERENCES reports(id) ON DELETE RESTRICT
  report_corrections_report_id_fkey: FOREIGN KEY (report_id) REFERENCES reports(id) ON DELETE RESTRICT
  report_corrections_check: CHECK ((report_id <> corrects_id))
  report_corrections_reason_check: CHECK ((reason <> ''::text))
)
CREATE INDEX report_corrections_corrects_id_code_idx ON report_corrections USING btree (corrects_id, code)
CREATE UNIQUE INDEX report_corrections_report_id_code_idx ON report_corrections USING btree (report_id, code) WHERE (ended_at IS NULL)

-- Which units owe a committee which report for every period of a length, and by when.
table report_duties (
  id integer not null generated identity
  organisation_id integer not null -- The committee that asks; the reports go to it.
  type_code text not null
  length text not null
  owed_by text not null -- children: units right below it; base: every base organisation; cells: every cell below it.
  due_days smallint not null -- Days after the last day of the period, before it when negative; a day off moves on to the next working day.
  counts_working_days boolean not null default false
  valid daterange not null -- Periods that end within it are owed.
  source text not null default ''::text
  version integer not null default 1
  created_at timestamp with time zone not null
  created_by integer
  report_duties_pkey: PRIMARY KEY (id)
  report_duties_created_by_fkey: FOREIGN KEY (created_by) REFERENCES accounts(id) ON DELETE RESTRICT
  report_duties_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE RESTRICT
  report_duties_due_days_check: CHECK (((due_days >= '-60'::integer) AND (due_days <= 120)))
  report_duties_length_check: CHECK ((length = ANY (ARRAY['month'::text, 'quarter'::text, 'half'::text, 'year'::text])))
  report_duties_owed_by_check: CHECK ((owed_by = ANY (ARRAY['children'::text, 'base'::text, 'cells'::text])))
  report_duties_valid_check: CHECK ((NOT isempty(valid)))
)
CREATE INDEX report_duties_organisation_id_idx ON report_duties USING btree (organisation_id)

-- A frozen figure with the ids and shares of its rows; the rows themselves are in report_rows.
table report_figures (
  report_id integer not null
  position smallint not null
  code text not null
  name text not null
  unit text not null
  value double precision
  numerator double precision
  denominator double precision
  definition jsonb not null -- What the figure meant when it was signed: base, what is left out, source.
  row_kind text not null
  row_ids text[] not null
  numerators double precision[] not null
  denominators double precision[] not null
  report_figures_pkey: PRIMARY KEY (report_id, code)
  report_figures_report_id_fkey: FOREIGN KEY (report_id) REFERENCES reports(id) ON DELETE CASCADE
)

-- A unit whose report of a period the committee goes on without, with the reason.
table report_omissions (
  id integer not null generated identity
  duty_id integer not null
  organisation_id integer not null
  period text not null
  reason text not null
  at timestamp with time zone not null
  account_id integer
  ended_at timestamp with time zone
  report_omissions_pkey: PRIMARY KEY (id)
  report_omissions_account_id_fkey: FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE RESTRICT
  report_omissions_duty_id_fkey: FOREIGN KEY (duty_id) REFERENCES report_duties(id) ON DELETE RESTRICT
  report_omissions_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE RESTRICT
  report_omissions_reason_check: CHECK ((reason <> ''::text))
)
CREATE UNIQUE INDEX report_omissions_one ON report_omissions USING btree (duty_id, organisation_id, period) WHERE (ended_at IS NULL)
CREATE INDEX report_omissions_organisation_id_idx ON report_omissions USING btree (organisation_id)

-- What the level above wants changed, at a paragraph or a figure.
table report_remarks (
  id bigint not null generated identity
  report_id integer not null
  section_code text not null
  quote text not null default ''::text -- The words that it is about, as they stood then.
  figure_code text
  text text not null
  at timestamp with time zone not null
  account_id integer
  done_at timestamp with time zone -- When the unit said that it has seen to it.
  report_remarks_pkey: PRIMARY KEY (id)
  report_remarks_account_id_fkey: FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE RESTRICT
  report_remarks_report_id_fkey: FOREIGN KEY (report_id) REFERENCES reports(id) ON DELETE RESTRICT
  report_remarks_text_check: CHECK ((text <> ''::text))
)
CREATE INDEX report_remarks_report_id_id_idx ON report_remarks USING btree (report_id, id)

-- A row behind one or more frozen figures, as it was when the report was signed.
table report_rows (
  report_id integer not null
  row_kind text not null
  row_id text not null
  content jsonb not null
  report_rows_pkey: PRIMARY KEY (report_id, row_kind, row_id)
  report_rows_report_id_fkey: FOREIGN KEY (report_id) REFERENCES reports(id) ON DELETE CASCADE
)
CREATE INDEX report_rows_row_kind_row_id_idx ON report_rows USING btree (row_kind, row_id)

-- A part of the report. In body, {{code}} or {{code|style}} stands for a figure.
table report_sections (
  report_id integer not null
  position smallint not null
  code text not null
  heading text not null
  level smallint not null
  body text not null default ''::text
  seen jsonb not null default '{}'::jsonb -- The figures of the text when it was last saved, by code: value, numerator, denominator. One that is another today is marked.
  report_sections_pkey: PRIMARY KEY (report_id, "position")
  report_sections_report_id_code_key: UNIQUE (report_id, code)
  report_sections_report_id_fkey: FOREIGN KEY (report_id) REFERENCES reports(id) ON DELETE CASCADE
)

-- The way of a report, a row a step.
table report_steps (
  id bigint not null generated identity
  report_id integer not null
  step text not null
  reason text not null default ''::text
  at timestamp with time zone not null
  account_id integer
  report_steps_pkey: PRIMARY KEY (id)
  report_steps_account_id_fkey: FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE RESTRICT
  report_steps_report_id_fkey: FOREIGN KEY (report_id) REFERENCES reports(id) ON DELETE RESTRICT
  report_steps_step_check: CHECK ((step = ANY (ARRAY['check'::text, 'reopen'::text, 'submit'::text, 'return'::text, 'accept'::text, 'sign'::text])))
)
CREATE INDEX report_steps_report_id_id_idx ON report_steps USING btree (report_id, id)

-- What the frozen numbers were counted from: a person or an organisation a row, as the books told on that day.
table report_table_rows (
  table_id integer not null
  relation text not null -- people_moments or table_organisations: the columns of server/queries of the slice.
  number integer not null
  content jsonb not null
  report_table_rows_pkey: PRIMARY KEY (table_id, relation, number)
  report_table_rows_table_id_fkey: FOREIGN KEY (table_id) REFERENCES report_tables(id) ON DELETE RESTRICT
)

-- A table that an organisation fills for a period. While it is open the books fill it anew each time it is seen.
table report_tables (
  id integer not null generated identity
  organisation_id integer not null
  top_id integer not null
  layout_code text not null
  layout_version text not null -- Day of the layout's version.
  period text not null
  state text not null default 'open'::text
  entries jsonb not null default '{}'::jsonb -- What was typed: row/column → {value, reason}; the reason where the program knew another value.
  explanations jsonb not null default '{}'::jsonb -- Why something does not balance: key of the imbalance → {sentence, reason, by, at}; it holds for that sentence.
  as_of date -- Last day counted when it was frozen.
  frozen jsonb -- Layout, all cells and imbalances as they were frozen.
  frozen_at timestamp with time zone
  frozen_by integer
  checksum text -- SHA-256 over frozen and the rows of report_table_rows.
  version integer not null default 1
  created_at timestamp with time zone not null
  created_by integer
  updated_at timestamp with time zone not null
  report_tables_pkey: PRIMARY KEY (id)
  report_tables_organisation_id_layout_code_period_key: UNIQUE (organisation_id, layout_code, period)
  report_tables_created_by_fkey: FOREIGN KEY (created_by) REFERENCES accounts(id) ON DELETE RESTRICT
  report_tables_frozen_by_fkey: FOREIGN KEY (frozen_by) REFERENCES accounts(id) ON DELETE RESTRICT
  report_tables_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE RESTRICT
  report_tables_check: CHECK (((state = 'frozen'::text) = ((frozen IS NOT NULL) AND (checksum IS NOT NULL) AND (frozen_at IS NOT NULL) AND (as_of IS NOT NULL))))
  report_tables_state_check: CHECK ((state = ANY (ARRAY['open'::text, 'frozen'::text])))
)
CREATE INDEX report_tables_layout_code_period_organisation_id_idx ON report_tables USING btree (layout_code, period, organisation_id)

-- A kind of report that a committee asks for, for itself and below. It never changes: a changed type is a new row, old reports keep their parts.
table report_types (
  id integer not null generated identity
  organisation_id integer not null
  code text not null
  source text not null
  body jsonb not null -- Name, subject, lengths of periods, parts: ReportType of features/reports/types/rules.ts. Those shipped stand in features/reports/types/shipped.ts.
  ended_on date
  created_at timestamp with time zone not null
  created_by integer
  report_types_pkey: PRIMARY KEY (id)
  report_types_code_key: UNIQUE (code)
  report_types_created_by_fkey: FOREIGN KEY (created_by) REFERENCES accounts(id) ON DELETE RESTRICT
  report_types_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE RESTRICT
  report_types_code_check: CHECK ((code <> ''::text))
)
CREATE INDEX report_types_organisation_id_idx ON report_types USING btree (organisation_id)

-- A report for a period. Once signed nothing of it changes; a supplementary report points at it.
table reports (
  id integer not null generated identity
  organisation_id integer not null
  top_id integer not null
  kind text not null -- Code of the type: one of report_types, or one shipped with the program.
  period text not null
  as_of date not null
  title text not null
  number text not null default ''::text -- Số, ký hiệu as printed, from the register of documents at signing; empty before.
  place text not null default ''::text
  dated_on date
  authority text not null default ''::text -- T/M BAN THƯỜNG VỤ, T/M ĐẢNG ỦY …
  signer_position text not null default ''::text
  signer_name text not null default ''::text
  recipients text not null default ''::text
  supplements_id integer
  state text not null -- draft: being written; checked: read once more at home; submitted: with the level above; returned: back with remarks; accepted: may be signed; signed: frozen.
  signed_at timestamp with time zone
  signed_by integer
  checksum text -- SHA-256 over the frozen text, figures and rows.
  layout jsonb -- The dated layout rule the document was signed with.
  version integer not null default 1
  created_at timestamp with time zone not null
  created_by integer
  updated_at timestamp with time zone not null
  template_id integer -- Of a signed report: the template it was signed with; null for the built-in layout.
  appendix_tables integer[] not null default '{}'::integer[] -- Ids of the report_tables of the same place that stand behind the report, in their order; frozen when it is signed.
  template_tables integer[] not null default '{}'::integer[] -- Of a signed report: ids of the report_tables that its template prints in the text; frozen with it.
  below jsonb -- Of a signed report: the units that owed the same report to its committee, with standing and reason of omission (Below of features/reports/handing-in/server/queries.ts); null where it asked for none.
  reports_pkey: PRIMARY KEY (id)
  reports_created_by_fkey: FOREIGN KEY (created_by) REFERENCES accounts(id) ON DELETE RESTRICT
  reports_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE RESTRICT
  reports_signed_by_fkey: FOREIGN KEY (signed_by) REFERENCES accounts(id) ON DELETE RESTRICT
  reports_supplements_id_fkey: FOREIGN KEY (supplements_id) REFERENCES reports(id) ON DELETE RESTRICT
  reports_template_id_fkey: FOREIGN KEY (template_id) REFERENCES document_templates(id) ON DELETE RESTRICT
  reports_check: CHECK (((state = 'signed'::text) = (signed_at IS NOT NULL)))
  reports_state_check: CHECK ((state = ANY (ARRAY['draft'::text, 'checked'::text, 'submitted'::text, 'returned'::text, 'accepted'::text, 'signed'::text])))
)
CREATE INDEX reports_of_kind ON reports USING btree (kind, period, organisation_id, state) WHERE (supplements_id IS NULL)
CREATE INDEX reports_organisation_id_period_idx ON reports USING btree (organisation_id, period)
CREATE INDEX reports_supplements_id_idx ON reports USING btree (supplements_id)
CREATE INDEX reports_template_id_idx ON reports USING btree (template_id)

-- One row a unit that was asked, from the day of sending; about the unit, never about a person.
table request_answers (
  id bigint not null generated identity
  request_id integer not null
  organisation_id integer not null
  state text not null
  answers jsonb not null default '{}'::jsonb -- Number of the question → number, true or false, text, or list of choices.
  reason text not null default ''::text -- Why the unit has nothing to answer.
  handed_in_at timestamp with time zone -- First handing in: later corrections do not make it late.
  told_by text -- Who of the unit said it, where an office above entered it on the unit's behalf.
  entered_by integer
  version integer not null default 0
  updated_at timestamp with time zone
  request_answers_pkey: PRIMARY KEY (id)
  request_answers_request_id_organisation_id_key: UNIQUE (request_id, organisation_id)
  request_answers_entered_by_fkey: FOREIGN KEY (entered_by) REFERENCES accounts(id) ON DELETE RESTRICT
  request_answers_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE RESTRICT
  request_answers_request_id_fkey: FOREIGN KEY (request_id) REFERENCES requests(id) ON DELETE RESTRICT
  request_answers_check: CHECK (((state = ANY (ARRAY['answered'::text, 'declined'::text])) = (handed_in_at IS NOT NULL)))
  request_answers_check1: CHECK (((state = 'declined'::text) = (reason <> ''::text)))
  request_answers_state_check: CHECK ((state = ANY (ARRAY['open'::text, 'draft'::text, 'answered'::text, 'declined'::text])))
)
CREATE INDEX request_answers_entered_by_idx ON request_answers USING btree (entered_by)
CREATE INDEX request_answers_organisation_id_request_id_idx ON request_answers USING btree (organisation_id, request_id)

-- A short form that a committee sends once to units below it; frozen when sent, but for its last day.
table requests (
  id integer not null generated identity
  organisation_id integer not null
  top_id integer not null
  title text not null
  guidance text not null default ''::text
  asks text not null -- Who answers: units right below, base organisations, all cells, or those in unit_ids.
  unit_ids integer[] not null default '{}'::integer[] -- The units that are named one by one.
  questions jsonb not null -- The form: a list of questions, see features/requests/rules.ts.
  due_on date -- The last day to answer, a working day; may be put off with a reason after sending.
  state text not null
  sent_at timestamp with time zone
  closed_at timestamp with time zone
  version integer not null default 1
  created_at timestamp with time zone not null
  created_by integer
  requests_pkey: PRIMARY KEY (id)
  requests_created_by_fkey: FOREIGN KEY (created_by) REFERENCES accounts(id) ON DELETE RESTRICT
  requests_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE RESTRICT
  requests_asks_check: CHECK ((asks = ANY (ARRAY['children'::text, 'base'::text, 'cells'::text, 'picked'::text])))
  requests_check: CHECK (((asks = 'picked'::text) = (unit_ids <> '{}'::integer[])))
  requests_check1: CHECK (((state = 'draft'::text) = (sent_at IS NULL)))
  requests_check2: CHECK (((state = 'closed'::text) = (closed_at IS NOT NULL)))
  requests_check3: CHECK (((state = 'draft'::text) OR (due_on IS NOT NULL)))
  requests_state_check: CHECK ((state = ANY (ARRAY['draft'::text, 'sent'::text, 'closed'::text])))
  requests_title_check: CHECK ((title <> ''::text))
)
CREATE INDEX requests_organisation_id_idx ON requests USING btree (organisation_id)

-- A form by which sittings are scored. It never changes: a changed form is a new row, old sheets keep theirs.
table score_forms (
  id integer not null generated identity
  organisation_id integer not null -- The committee that made it, for itself and below. Those shipped as examples stand in features/meetings/scores/shipped.ts.
  code text not null -- What the rule meetings.score_form names.
  source text not null
  body jsonb not null -- Groups, criteria and levels: ScoreForm of features/meetings/scores/rules.ts.
  created_at timestamp with time zone not null
  created_by integer
  score_forms_pkey: PRIMARY KEY (id)
  score_forms_code_key: UNIQUE (code)
  score_forms_created_by_fkey: FOREIGN KEY (created_by) REFERENCES accounts(id) ON DELETE RESTRICT
  score_forms_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE RESTRICT
  score_forms_code_check: CHECK ((code <> ''::text))
)
CREATE INDEX score_forms_organisation_id_idx ON score_forms USING btree (organisation_id)

-- The points of a sitting as the cell, the committee member who attended, and the committee above gave them.
table score_sheets (
  meeting_id bigint not null
  seat text not null
  form_code text not null -- A form of score_forms, or one of those shipped.
  lines jsonb not null -- A row a criterion: [{number, points, reason, known: {points, reason} | null}], as it stood when written.
  total numeric(5,1) not null
  class text not null -- By the cut-offs in force on the day of the sitting.
  note text not null default ''::text
  version integer not null default 1
  written_at timestamp with time zone not null
  account_id integer
  score_sheets_pkey: PRIMARY KEY (meeting_id, seat)
  score_sheets_account_id_fkey: FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE RESTRICT
  score_sheets_meeting_id_fkey: FOREIGN KEY (meeting_id) REFERENCES meetings(id) ON DELETE RESTRICT
  score_sheets_class_check: CHECK ((class = ANY (ARRAY['tot'::text, 'kha'::text, 'trung_binh'::text, 'kem'::text])))
  score_sheets_seat_check: CHECK ((seat = ANY (ARRAY['cell'::text, 'attendee'::text, 'committee'::text])))
  score_sheets_total_check: CHECK (((total >= (0)::numeric) AND (total <= (100)::numeric)))
)

-- One row per signed-in browser. The cookie holds a random token; only its SHA-256 is kept.
table sessions (
  token_hash bytea not null
  account_id integer not null
  created_at timestamp with time zone not null
  last_seen_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  ended_at timestamp with time zone
  id bigint not null generated identity -- How a person names one of the own sessions to end it; the token never leaves the cookie.
  step text not null default 'open'::text -- What is still asked before the session opens anything: a code, a password of one's own, a second factor; open when nothing is.
  idle_hours integer not null default 8 -- Ends after this long without a request: the regulation in force when it was opened.
  address text not null default ''::text -- Network address at sign-in, shown to the person only.
  browser text not null default ''::text -- User-Agent at sign-in, cut short, shown to the person only.
  sessions_pkey: PRIMARY KEY (token_hash)
  sessions_id_key: UNIQUE (id)
  sessions_account_id_fkey: FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE RESTRICT
  sessions_step_check: CHECK ((step = ANY (ARRAY['second-factor'::text, 'new-password'::text, 'enrolment'::text, 'open'::text])))
)
CREATE INDEX sessions_account_id_idx ON sessions USING btree (account_id)

-- Wrong passwords and codes by name typed and by network address, whether the name exists or not. Rows older than a day are dropped.
table sign_in_attempts (
  key_hash bytea not null -- SHA-256 of "name:…" or "address:…": a password typed into the wrong field is not kept.
  failures integer not null
  last_at timestamp with time zone not null
  rests_until timestamp with time zone
  sign_in_attempts_pkey: PRIMARY KEY (key_hash)
)
CREATE INDEX sign_in_attempts_last_at_idx ON sign_in_attempts USING btree (last_at)

-- Under which theme the editor of a committee counts a statement; the unit's own words stay as they are.
table statement_placings (
  statement_id bigint not null
  organisation_id integer not null
  theme_id integer not null
  at timestamp with time zone not null
  account_id integer
  statement_placings_pkey: PRIMARY KEY (statement_id, organisation_id)
  statement_placings_account_id_fkey: FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE RESTRICT
  statement_placings_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE RESTRICT
  statement_placings_statement_id_fkey: FOREIGN KEY (statement_id) REFERENCES statements(id) ON DELETE RESTRICT
  statement_placings_theme_id_fkey: FOREIGN KEY (theme_id) REFERENCES statement_themes(id) ON DELETE RESTRICT
)
CREATE INDEX statement_placings_theme_id_idx ON statement_placings USING btree (theme_id)

-- What several units say alike, in few words; kept by a committee for itself and the units below it.
table statement_themes (
  id integer not null generated identity
  organisation_id integer not null
  kind text not null
  name text not null
  search_key text not null -- Name without accents, lower case.
  merged_into_id integer -- The theme that took its statements over; a merged theme is offered no more.
  version integer not null default 1
  created_at timestamp with time zone not null
  created_by integer
  statement_themes_pkey: PRIMARY KEY (id)
  statement_themes_created_by_fkey: FOREIGN KEY (created_by) REFERENCES accounts(id) ON DELETE RESTRICT
  statement_themes_merged_into_id_fkey: FOREIGN KEY (merged_into_id) REFERENCES statement_themes(id) ON DELETE RESTRICT
  statement_themes_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE RESTRICT
  statement_themes_check: CHECK ((merged_into_id <> id))
  statement_themes_kind_check: CHECK ((kind = ANY (ARRAY['result'::text, 'strength'::text, 'weakness'::text, 'cause'::text, 'model'::text, 'proposal'::text, 'opinion'::text])))
  statement_themes_name_check: CHECK ((name <> ''::text))
)
CREATE INDEX statement_themes_merged_into_id_idx ON statement_themes USING btree (merged_into_id)
CREATE UNIQUE INDEX statement_themes_one_of_a_name ON statement_themes USING btree (organisation_id, kind, search_key) WHERE (merged_into_id IS NULL)

-- The statements that stood behind the words when they were put in.
table statement_use_sources (
  use_id integer not null
  statement_id bigint not null
  statement_use_sources_pkey: PRIMARY KEY (use_id, statement_id)
  statement_use_sources_statement_id_fkey: FOREIGN KEY (statement_id) REFERENCES statements(id) ON DELETE RESTRICT
  statement_use_sources_use_id_fkey: FOREIGN KEY (use_id) REFERENCES statement_uses(id) ON DELETE RESTRICT
)
CREATE INDEX statement_use_sources_statement_id_idx ON statement_use_sources USING btree (statement_id)

-- Words of units that an editor put into a part of a report: of all that stand under a theme, or of one unit.
table statement_uses (
  id integer not null generated identity
  organisation_id integer not null -- The committee whose report it is.
  report_id integer not null
  section_code text not null
  theme_id integer -- Null when one statement was quoted.
  text text not null -- The words as they were put in; the editor may have changed them since.
  at timestamp with time zone not null
  account_id integer
  ended_at timestamp with time zone -- When the editor took them out again.
  cited_at timestamp with time zone -- When the report was signed: from then on the unit sees where its statement went.
  report_title text -- Title of the report as it was signed.
  section_heading text -- The part in which it stands, as it was signed.
  statement_uses_pkey: PRIMARY KEY (id)
  statement_uses_account_id_fkey: FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE RESTRICT
  statement_uses_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE RESTRICT
  statement_uses_report_id_fkey: FOREIGN KEY (report_id) REFERENCES reports(id) ON DELETE RESTRICT
  statement_uses_theme_id_fkey: FOREIGN KEY (theme_id) REFERENCES statement_themes(id) ON DELETE RESTRICT
  statement_uses_check: CHECK ((((cited_at IS NULL) = (report_title IS NULL)) AND ((cited_at IS NULL) = (section_heading IS NULL))))
  statement_uses_text_check: CHECK ((text <> ''::text))
)
CREATE INDEX statement_uses_organisation_id_idx ON statement_uses USING btree (organisation_id)
CREATE INDEX statement_uses_report_id_idx ON statement_uses USING btree (report_id)
CREATE INDEX statement_uses_theme_id_idx ON statement_uses USING btree (theme_id)

-- The one sentence that a committee makes of all statements of a theme in a period.
table statement_wordings (
  organisation_id integer not null
  theme_id integer not null
  period text not null
  text text not null
  version integer not null default 1
  updated_at timestamp with time zone not null
  updated_by integer
  statement_wordings_pkey: PRIMARY KEY (organisation_id, theme_id, period)
  statement_wordings_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE RESTRICT
  statement_wordings_theme_id_fkey: FOREIGN KEY (theme_id) REFERENCES statement_themes(id) ON DELETE RESTRICT
  statement_wordings_updated_by_fkey: FOREIGN KEY (updated_by) REFERENCES accounts(id) ON DELETE RESTRICT
)
CREATE INDEX statement_wordings_theme_id_idx ON statement_wordings USING btree (theme_id)

-- One short statement of a unit: a result, a strength, a weakness, a cause, a model, a proposal, a general opinion. Never about a person.
table statements (
  id bigint not null generated identity
  organisation_id integer not null
  top_id integer not null
  period text not null -- Code of the period it is about: 2026-H1, 2026-Q2, 2026-06.
  days daterange not null -- The days of that period: a quarter's statement belongs to the half-year's report too.
  kind text not null
  theme_id integer -- What the unit chose; an editor above may place it elsewhere (statement_placings).
  text text not null
  search_key text not null -- Text without accents, lower case.
  is_example boolean not null default false -- The unit or an editor finds it worth telling to others: it stands in the monthly bulletin.
  withdrawn_at timestamp with time zone
  version integer not null default 1
  created_at timestamp with time zone not null
  created_by integer
  updated_at timestamp with time zone not null
  statements_pkey: PRIMARY KEY (id)
  statements_created_by_fkey: FOREIGN KEY (created_by) REFERENCES accounts(id) ON DELETE RESTRICT
  statements_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE RESTRICT
  statements_theme_id_fkey: FOREIGN KEY (theme_id) REFERENCES statement_themes(id) ON DELETE RESTRICT
  statements_kind_check: CHECK ((kind = ANY (ARRAY['result'::text, 'strength'::text, 'weakness'::text, 'cause'::text, 'model'::text, 'proposal'::text, 'opinion'::text])))
  statements_text_check: CHECK ((text <> ''::text))
)
CREATE INDEX statements_days_idx ON statements USING gist (days)
CREATE INDEX statements_organisation_id_period_idx ON statements USING btree (organisation_id, period)
CREATE INDEX statements_theme_id_idx ON statements USING btree (theme_id)

-- A layout that a committee made for itself and below. It never changes: a changed layout is a new row, tables keep theirs.
table table_layouts (
  id integer not null generated identity
  organisation_id integer not null
  code text not null
  source text not null
  body jsonb not null -- Rows, columns, control rules: Layout of features/reports/tables/rules.ts. Those shipped stand in features/reports/tables/shipped.ts.
  ended_on date
  created_at timestamp with time zone not null
  created_by integer
  table_layouts_pkey: PRIMARY KEY (id)
  table_layouts_code_key: UNIQUE (code)
  table_layouts_created_by_fkey: FOREIGN KEY (created_by) REFERENCES accounts(id) ON DELETE RESTRICT
  table_layouts_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE RESTRICT
  table_layouts_code_check: CHECK ((code <> ''::text))
  table_layouts_source_check: CHECK ((source <> ''::text))
)
CREATE INDEX table_layouts_organisation_id_idx ON table_layouts USING btree (organisation_id)

-- Members who work on the task beside the one who answers for it (phối hợp).
table task_helpers (
  task_id bigint not null
  member_id integer not null
  task_helpers_pkey: PRIMARY KEY (task_id, member_id)
  task_helpers_member_id_fkey: FOREIGN KEY (member_id) REFERENCES members(id) ON DELETE RESTRICT
  task_helpers_task_id_fkey: FOREIGN KEY (task_id) REFERENCES tasks(id) ON DELETE RESTRICT
)
CREATE INDEX task_helpers_member_id_idx ON task_helpers USING btree (member_id)

-- The way of a task, a row a step: given, accepted, reported with evidence, returned, extended, closed.
table task_steps (
  id bigint not null generated identity
  task_id bigint not null
  step text not null
  text text not null default ''::text
  due_before date
  due_after date
  file_key text -- Evidence in the file store.
  file_name text
  file_type text
  checksum text
  at timestamp with time zone not null
  account_id integer
  task_steps_pkey: PRIMARY KEY (id)
  task_steps_account_id_fkey: FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE RESTRICT
  task_steps_task_id_fkey: FOREIGN KEY (task_id) REFERENCES tasks(id) ON DELETE RESTRICT
  task_steps_check: CHECK (((step = 'extend'::text) = (due_after IS NOT NULL)))
  task_steps_check1: CHECK (((file_key IS NULL) = (file_name IS NULL)))
  task_steps_step_check: CHECK ((step = ANY (ARRAY['give'::text, 'accept'::text, 'report'::text, 'return'::text, 'extend'::text, 'close'::text, 'drop'::text])))
)
CREATE INDEX task_steps_task_id_id_idx ON task_steps USING btree (task_id, id)

-- What somebody was asked to do by when, and what came of it. A task is closed or dropped, never removed.
table tasks (
  id bigint not null generated identity
  organisation_id integer not null -- The cell or committee in which it was given.
  top_id integer not null
  content text not null
  search_key text not null -- Content without accents, lower case.
  assignee_id integer -- Who answers for it; null when the whole cell does.
  given_on date not null
  due_on date not null
  meeting_id bigint -- The sitting whose conclusion gave it; null when it was given directly.
  state text not null
  outcome text -- met: hoàn thành; partly: hoàn thành một phần; missed: chưa hoàn thành. Said at the closing by who gave the task.
  result text not null default ''::text -- Kết quả thực hiện, as it stands in the table of the next meeting.
  closed_on date
  version integer not null default 1
  created_at timestamp with time zone not null
  created_by integer
  tasks_pkey: PRIMARY KEY (id)
  tasks_assignee_id_fkey: FOREIGN KEY (assignee_id) REFERENCES members(id) ON DELETE RESTRICT
  tasks_created_by_fkey: FOREIGN KEY (created_by) REFERENCES accounts(id) ON DELETE RESTRICT
  tasks_meeting_id_fkey: FOREIGN KEY (meeting_id) REFERENCES meetings(id) ON DELETE RESTRICT
  tasks_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE RESTRICT
  tasks_check: CHECK ((due_on >= given_on))
  tasks_check1: CHECK (((state = 'closed'::text) = (outcome IS NOT NULL)))
  tasks_check2: CHECK (((state = ANY (ARRAY['closed'::text, 'dropped'::text])) = (closed_on IS NOT NULL)))
  tasks_content_check: CHECK ((content <> ''::text))
  tasks_outcome_check: CHECK ((outcome = ANY (ARRAY['met'::text, 'partly'::text, 'missed'::text])))
  tasks_state_check: CHECK ((state = ANY (ARRAY['given'::text, 'accepted'::text, 'reported'::text, 'returned'::text, 'closed'::text, 'dropped'::text])))
)
CREATE INDEX tasks_assignee_id_due_on_idx ON tasks USING btree (assignee_id, due_on)
CREATE INDEX tasks_meeting_id_idx ON tasks USING btree (meeting_id)
CREATE INDEX tasks_organisation_id_due_on_idx ON tasks USING btree (organisation_id, due_on)

-- Nhiệm kỳ of a committee, from the day after one congress closes to the day the next one closes; and the days of a congress. Numbers of documents begin anew with each.
table terms (
  id integer not null generated identity
  organisation_id integer not null
  kind text not null -- congress: all bodies of a congress number all kinds of documents in one sequence.
  name text not null -- As people say it: 2025-2030.
  valid daterange not null -- From the first day on; the upper bound is the first day after. Open where the next congress is not known.
  source text not null default ''::text -- Where the days come from: decision, minutes of the congress.
  version integer not null default 1
  created_at timestamp with time zone not null
  created_by integer
  terms_pkey: PRIMARY KEY (id)
  terms_one_at_a_time: EXCLUDE USING gist (organisation_id WITH =, kind WITH =, valid WITH &&)
  terms_created_by_fkey: FOREIGN KEY (created_by) REFERENCES accounts(id) ON DELETE RESTRICT
  terms_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE RESTRICT
  terms_kind_check: CHECK ((kind = ANY (ARRAY['committee'::text, 'congress'::text])))
  terms_name_check: CHECK ((name <> ''::text))
  terms_valid_check: CHECK (((NOT isempty(valid)) AND (NOT lower_inf(valid))))
)
CREATE INDEX terms_organisation_id_lower_idx ON terms USING btree (organisation_id, lower(valid))

-- Topics that a committee suggests to the cells below it for thematic sittings of a year.
table topic_lists (
  organisation_id integer not null
  year smallint not null
  topics jsonb not null -- [{quarter: 1..4, topic}], in the order of the list.
  version integer not null default 1
  updated_at timestamp with time zone not null
  topic_lists_pkey: PRIMARY KEY (organisation_id, year)
  topic_lists_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE RESTRICT
  topic_lists_year_check: CHECK (((year >= 1930) AND (year <= 2200)))
)

CREATE OR REPLACE FUNCTION public.add_history_link(written jsonb[])
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
AS $function$
declare
  lock_space constant int := 19300204;
  mine smallint;
begin
  -- The strand that this transaction holds already, or the next free one; with more writers than strands one waits.
  for step in 0..63 loop
    mine := (pg_backend_pid() + step) % 64;
    exit when pg_try_advisory_xact_lock(lock_space, mine);
    if step = 63 then
      perform pg_advisory_xact_lock(lock_space, mine);
    end if;
  end loop;
  with lines as materialized (
    select (line ->> 'id')::bigint as id, sha256(convert_to(history_line(line), 'UTF8')) as digest from unnest(written) line),
  gathered as (
    select array_agg(id order by id) as ids, array_agg(digest order by id) as digests, string_agg(digest, ''::bytea order by id) as together from lines),
  head as (
    update history_strands s set links = s.links + 1, digest = sha256(s.digest || g.together)
    from gathered g where s.strand = mine returning s.links, s.digest)
  insert into history_links (strand, number, history_ids, row_digests, digest)
  select mine, h.links, g.ids, g.digests, h.digest from head h cross join gathered g;
end $function$

CREATE OR REPLACE FUNCTION public.cell_of_member(member integer)
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select cell_id from members where id = member
$function$

CREATE OR REPLACE FUNCTION public.chain_history()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
AS $function$
declare
  written jsonb[];
begin
  select array_agg(to_jsonb(a)) into written from added a;
  if written is not null then
    perform add_history_link(written);
  end if;
  return null;
end $function$

CREATE OR REPLACE FUNCTION public.count_members_below(place text, day date)
 RETURNS TABLE(members integer, official integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select count(*)::int, count(*) filter (where s.status = 'official')::int
  from organisations o
  join memberships m on m.organisation_id = o.id and m.kind = 'full' and m.valid @> day
  left join member_statuses s on s.member_id = m.member_id and s.aspect = 'standing' and s.valid @> day
  where o.path >= place and o.path < rtrim(place, '.') || '/'
$function$

CREATE OR REPLACE FUNCTION public.days_since_change(before daterange, after daterange, is_other boolean)
 RETURNS daterange
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select case
    when is_other or coalesce(lower(before), '-infinity') <> coalesce(lower(after), '-infinity')
      then daterange(nullif(least(coalesce(lower(before), '-infinity'), coalesce(lower(after), '-infinity')), '-infinity'), null)
    when coalesce(upper(before), 'infinity') = coalesce(upper(after), 'infinity') then 'empty'
    else daterange(least(coalesce(upper(before), 'infinity'), coalesce(upper(after), 'infinity')), null) end
$function$

CREATE OR REPLACE FUNCTION public.drop_old_readings(today date)
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with dropped as (
    delete from readings r using organisations o
    where o.id = r.organisation_id and r.at < least(today, current_date) - interval '1 year'
      and r.at < least(today, current_date) - make_interval(years => greatest(1, (
        select (g.value #>> '{}')::int from regulations g left join organisations at on at.id = g.organisation_id
        where g.key = 'readings.keep_years' and g.withdrawn_at is null and g.valid @> today
          and (g.organisation_id is null or starts_with(o.path, at.path))
        order by at.level desc nulls last limit 1)))
    returning 1)
  select count(*) from dropped
$function$

CREATE OR REPLACE FUNCTION public.enqueue_job(job_id bigint)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform graphile_worker.add_job('job', json_build_object('id', job_id), max_attempts => 1);
end $function$

CREATE OR REPLACE FUNCTION public.enqueue_mail(mail jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform graphile_worker.add_job('mail', mail::json, max_attempts => 8);
end $function$

CREATE OR REPLACE FUNCTION public.find_card_holder(number text)
 RETURNS TABLE(member_id integer, cell_id integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select id, cell_id from members where card_number = number and ended_on is null
$function$

CREATE OR REPLACE FUNCTION public.find_namesakes(top integer, name_key text, born date)
 RETURNS TABLE(cell_id integer, ended_on date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select m.cell_id, m.ended_on from member_name_keys k join members m on m.id = k.member_id
  where k.top_id = top and k.key = name_key and m.birth_date = born
$function$

CREATE OR REPLACE FUNCTION public.followed_cells(member integer, day date)
 RETURNS TABLE(organisation_id integer, until date)
 LANGUAGE sql
 STABLE ROWS 5
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select f.cell_id, least(upper(f.valid), upper(p.valid))
  from posts p join cell_followers f on f.post_id = p.id
  where p.member_id = member and p.withdrawn_at is null and p.valid @> day and f.valid @> day
$function$

CREATE OR REPLACE FUNCTION public.history_line(line jsonb)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
  select (jsonb_strip_nulls(line - '{before,after}'::text[]) || jsonb_build_object('before', line -> 'before', 'after', line -> 'after'))::text
$function$

CREATE OR REPLACE FUNCTION public.hold_members(people integer[])
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise feature_not_supported using message = 'periods of members are written in read committed';
  end if;
  perform from members where id = any(people) order by id for no key update;
end $function$

CREATE OR REPLACE FUNCTION public.keep_memberships_apart()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  people int[];
begin
  select array_agg(distinct member_id) into people from touched where kind = 'full';
  if people is null then
    return null;
  end if;
  perform hold_members(people);
  if exists (
    select from (
      select valid && lag(valid) over (partition by member_id order by lower(valid)) as is_overlapping
      from memberships where member_id = any(people) and kind = 'full') sorted
    where is_overlapping) then
    raise exclusion_violation using message = 'two full memberships of a person overlap',
      schema = 'public', table = 'memberships', constraint = 'memberships_one_full_at_a_time';
  end if;
  return null;
end $function$

CREATE OR REPLACE FUNCTION public.keep_statuses_apart()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  people int[];
begin
  select array_agg(distinct member_id) into people from touched;
  if people is null then
    return null;
  end if;
  perform hold_members(people);
  if exists (
    select from (
      select valid && lag(valid) over (partition by member_id, aspect order by lower(valid)) as is_overlapping
      from member_statuses where member_id = any(people)) sorted
    where is_overlapping) then
    raise exclusion_violation using message = 'two statuses of a person overlap',
      schema = 'public', table = 'member_statuses', constraint = 'member_statuses_one_at_a_time';
  end if;
  return null;
end $function$

CREATE OR REPLACE FUNCTION public.member_cells(member integer, day date)
 RETURNS TABLE(organisation_id integer, until date)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 2
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select m.organisation_id, upper(m.valid) from memberships m where m.member_id = member and m.valid @> day
$function$

CREATE OR REPLACE FUNCTION public.note_changed_members()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform note_figure_changes('members', array_agg(m.organisation_id), array_agg(daterange(lower(m.valid), null)))
  from before b join after a using (id) join memberships m on m.member_id = a.id
  where (b.sex, b.ethnicity) is distinct from (a.sex, a.ethnicity);
  return null;
end $function$

CREATE OR REPLACE FUNCTION public.note_changed_memberships()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform note_figure_changes('members', array_agg(c.cell), array_agg(c.days))
  from (
    select unnest(array[b.organisation_id, a.organisation_id]) as cell, days_since_change(b.valid, a.valid,
      (b.member_id, b.organisation_id, b.kind) is distinct from (a.member_id, a.organisation_id, a.kind)) as days
    from before b join after a using (id)) c;
  return null;
end $function$

CREATE OR REPLACE FUNCTION public.note_changed_organisations()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform note_tree_changes(array_agg(split_part(p.path, '.', 1)::int), array_agg(daterange(least(b.dissolved_on, a.dissolved_on) - 1, null)))
  from before b join after a using (id) join organisation_positions p on p.organisation_id = a.id
  where b.dissolved_on is distinct from a.dissolved_on;
  return null;
end $function$

CREATE OR REPLACE FUNCTION public.note_changed_positions()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform note_tree_changes(array_agg(c.tree), array_agg(c.days))
  from (
    select unnest(array[split_part(b.path, '.', 1)::int, split_part(a.path, '.', 1)::int]) as tree,
      days_since_change(b.valid, a.valid, (b.organisation_id, b.path, b.is_cell) is distinct from (a.organisation_id, a.path, a.is_cell)) as days
    from before b join after a using (id)) c;
  return null;
end $function$

CREATE OR REPLACE FUNCTION public.note_changed_statuses()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform note_figure_changes('members', array_agg(m.organisation_id), array_agg(c.days))
  from (
    select unnest(array[b.member_id, a.member_id]) as member_id,
      days_since_change(b.valid, a.valid, (b.member_id, b.status) is distinct from (a.member_id, a.status)) as days
    from before b join after a using (id)) c
  join memberships m on m.member_id = c.member_id and m.valid && c.days;
  return null;
end $function$

CREATE OR REPLACE FUNCTION public.note_figure_changes(subject text, cells integer[], days daterange[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  insert into figure_changes (subject, organisation_id, days)
  with touched as (select distinct t.cell, t.days from unnest(cells, note_figure_changes.days) t(cell, days) where not isempty(t.days))
  select note_figure_changes.subject, t.cell, t.days from touched t where (select count(*) from touched) <= 50
  union all select note_figure_changes.subject, null, range_merge(range_agg(t.days)) from touched t having count(*) > 50;
end $function$

CREATE OR REPLACE FUNCTION public.note_meetings()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform note_figure_changes('meetings', array_agg(m.organisation_id), array_agg(daterange(m.month, m.month, '[]'))) from touched m;
  return null;
end $function$

CREATE OR REPLACE FUNCTION public.note_memberships()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform note_figure_changes('members', array_agg(m.organisation_id), array_agg(daterange(lower(m.valid), null))) from touched m;
  return null;
end $function$

CREATE OR REPLACE FUNCTION public.note_positions()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform note_tree_changes(array_agg(split_part(p.path, '.', 1)::int), array_agg(daterange(lower(p.valid), null))) from touched p;
  return null;
end $function$

CREATE OR REPLACE FUNCTION public.note_regulations()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  insert into figure_changes (subject, days) values ('tree', '(,)');
  return null;
end $function$

CREATE OR REPLACE FUNCTION public.note_statuses()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform note_figure_changes('members', array_agg(m.organisation_id), array_agg(daterange(lower(s.valid), null)))
  from touched s join memberships m on m.member_id = s.member_id and m.valid && daterange(lower(s.valid), null);
  return null;
end $function$

CREATE OR REPLACE FUNCTION public.note_tree_changes(trees integer[], days daterange[])
 RETURNS void
 LANGUAGE sql
AS $function$
  insert into figure_changes (subject, tree_id, days)
  select 'tree', o.id, daterange(date_trunc('month', min(coalesce(lower(t.days), '-infinity')))::date, null)
  from unnest(trees, days) t(tree, days) left join organisations o on o.id = t.tree where not isempty(t.days) group by o.id
$function$

CREATE OR REPLACE FUNCTION public.reach_guests()
 RETURNS SETOF integer
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER COST 1 ROWS 100
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return query
    select m.member_id from memberships m where m.organisation_id in (select reach_then())
    union all select p.member_id from posts p where p.organisation_id in (select reach_then());
end $function$

CREATE OR REPLACE FUNCTION public.reach_now()
 RETURNS SETOF integer
 LANGUAGE plpgsql
 STABLE COST 1 ROWS 100
AS $function$
begin
  return query select o.id
    from unnest(string_to_array(current_setting('nennep.reach', true), ',')) r
    join public.organisations o on o.path >= split_part(r, '-', 1) and o.path < split_part(r, '-', 2);
end $function$

CREATE OR REPLACE FUNCTION public.reach_then()
 RETURNS SETOF integer
 LANGUAGE plpgsql
 STABLE COST 1 ROWS 100
AS $function$
begin
  return query select p.organisation_id
    from unnest(string_to_array(current_setting('nennep.reach', true), ',')) r
    join public.organisation_positions p on p.path >= split_part(r, '-', 1) and p.path < split_part(r, '-', 2);
end $function$

CREATE OR REPLACE FUNCTION public.refresh_statistics(VARIADIC tables text[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  name text;
begin
  foreach name in array tables loop
    execute format('analyze public.%I', name);
  end loop;
end $function$

CREATE OR REPLACE FUNCTION public.set_reach(paths text[], below boolean[], own_member integer)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  reach text;
begin
  -- A place that moved reaches what stood below it where it was: figures of a past day count there.
  select string_agg(distinct stood.path || '-' || case when r.below then rtrim(stood.path, '.') || '/' else stood.path || '!' end, ',')
  into reach
  from unnest(paths, below) r (path, below)
  cross join lateral (
    select r.path
    union select p.path from organisation_positions p where p.organisation_id = substring(r.path from '(\d+)\.$')::int) stood (path)
  where r.path <> '';
  perform set_config('nennep.reach', coalesce(reach, ''), true), set_config('nennep.member', coalesce(own_member::text, ''), true);
  if '' = any(paths) or reach is not null and not exists (
    select from organisations root where root.parent_id is null and not exists (
      select from unnest(string_to_array(reach, ',')) r
      where split_part(r, '-', 1) <= root.path and split_part(r, '-', 2) >= rtrim(root.path, '.') || '/')) then
    perform set_config('role', 'nennep_whole', true);
  end if;
end $function$

CREATE TRIGGER figure_changes AFTER INSERT OR DELETE OR UPDATE ON public.regulations FOR EACH STATEMENT EXECUTE FUNCTION note_regulations()

CREATE TRIGGER figure_changes_after AFTER UPDATE ON public.meetings REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION note_meetings()

CREATE TRIGGER figure_changes_before AFTER UPDATE ON public.meetings REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION note_meetings()

CREATE TRIGGER figure_changes_delete AFTER DELETE ON public.meetings REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION note_meetings()

CREATE TRIGGER figure_changes_delete AFTER DELETE ON public.member_statuses REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION note_statuses()

CREATE TRIGGER figure_changes_delete AFTER DELETE ON public.memberships REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION note_memberships()

CREATE TRIGGER figure_changes_delete AFTER DELETE ON public.organisation_positions REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION note_positions()

CREATE TRIGGER figure_changes_insert AFTER INSERT ON public.meetings REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION note_meetings()

CREATE TRIGGER figure_changes_insert AFTER INSERT ON public.member_statuses REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION note_statuses()

CREATE TRIGGER figure_changes_insert AFTER INSERT ON public.memberships REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION note_memberships()

CREATE TRIGGER figure_changes_insert AFTER INSERT ON public.organisation_positions REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION note_positions()

CREATE TRIGGER figure_changes_update AFTER UPDATE ON public.member_statuses REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION note_changed_statuses()

CREATE TRIGGER figure_changes_update AFTER UPDATE ON public.members REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION note_changed_members()

CREATE TRIGGER figure_changes_update AFTER UPDATE ON public.memberships REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION note_changed_memberships()

CREATE TRIGGER figure_changes_update AFTER UPDATE ON public.organisation_positions REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION note_changed_positions()

CREATE TRIGGER figure_changes_update AFTER UPDATE ON public.organisations REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION note_changed_organisations()

CREATE TRIGGER history_is_chained AFTER INSERT ON public.history REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION chain_history()

CREATE TRIGGER member_statuses_apart_insert AFTER INSERT ON public.member_statuses REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION keep_statuses_apart()

CREATE TRIGGER member_statuses_apart_update AFTER UPDATE ON public.member_statuses REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION keep_statuses_apart()

CREATE TRIGGER memberships_apart_insert AFTER INSERT ON public.memberships REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION keep_memberships_apart()

CREATE TRIGGER memberships_apart_update AFTER UPDATE ON public.memberships REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION keep_memberships_apart()
