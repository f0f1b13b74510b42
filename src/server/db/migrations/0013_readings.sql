-- Who read what of whom and what for; and what members ask to have corrected in their own file.
create table readings (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  account_id int references accounts on delete restrict,
  acting_for_account_id int references accounts on delete restrict,
  kind text not null check (kind in ('open', 'reveal', 'export', 'rows', 'report-rows', 'request', 'own-data')),
  purpose text not null check (purpose <> ''),
  words text not null default '',
  subject text not null default '',
  organisation_id int not null references organisations on delete restrict,
  member_ids int[] not null,
  cell_ids int[] not null
);
create index on readings (organisation_id, id);
create index on readings (account_id);
create index on readings (acting_for_account_id);
create index on readings (at);
create index on readings using gin (member_ids);
comment on table readings is 'Every time a personal file was opened, taken out or a number unmasked. The application may only add; what is past its keeping goes by drop_old_readings().';
comment on column readings.account_id is 'Null when the program itself read (command line).';
comment on column readings.acting_for_account_id is 'The person whose lent role alone allowed it; null when the account''s own role did.';
comment on column readings.kind is 'open: the file; reveal: one masked number; export: a list; rows: behind a figure; report-rows: behind a report''s figure; request: a correction asked for; own-data: one''s own.';
comment on column readings.purpose is 'Mục đích xem, in the words of rule readings.purposes on that day.';
comment on column readings.subject is 'What: the field revealed, the figure, the list.';
comment on column readings.organisation_id is 'The cell of the member, or the place of the list.';
comment on column readings.member_ids is 'Whom it was about: one row for a list of any length.';
comment on column readings.cell_ids is 'The cells of those people that day: a cell also sees who took it out from above.';

-- The one exception to "nothing is deleted": who looked at whom is itself personal data and is kept only as long as the
-- rule readings.keep_years in force at that place says, one year at least. It runs with the rights of its owner because
-- the application's role may not delete from this table.
create function drop_old_readings(today date) returns bigint language sql security definer set search_path = public, pg_temp as $$
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
$$;
comment on function drop_old_readings is 'Removes readings past their keeping, answers how many.';

create table correction_requests (
  id int generated always as identity primary key,
  member_id int not null references members on delete restrict,
  account_id int not null references accounts on delete restrict,
  field text not null,
  before text,
  after text,
  reason text not null check (reason <> ''),
  evidence_key text check (evidence_key ~ '^[0-9a-f]{32}$'),
  evidence_name text,
  evidence_type text check (evidence_type in ('application/pdf', 'image/png', 'image/jpeg')),
  state text not null default 'open' check (state in ('open', 'accepted', 'refused', 'withdrawn')),
  answer text not null default '',
  created_at timestamptz not null,
  decided_at timestamptz,
  decided_by int references accounts on delete restrict,
  check ((state = 'open') = (decided_at is null)),
  check (state <> 'refused' or answer <> ''),
  check ((evidence_key is null) = (evidence_type is null))
);
create unique index correction_requests_one_open on correction_requests (member_id, field) where state = 'open';
create index on correction_requests (member_id, id);
create index on correction_requests (account_id);
create index on correction_requests (decided_by);
comment on table correction_requests is 'What a member asks to have corrected in the own file; the cell or the office accepts it or refuses with a reason.';
comment on column correction_requests.field is 'The field of the register, by its name in the contract: birthDate.';
comment on column correction_requests.before is 'What stood in the register when the member asked; days as YYYY-MM-DD, null for nothing.';
comment on column correction_requests.evidence_key is 'A picture or a PDF of the paper, in the file store.';
