-- One-off requests and surveys: an office asks a set of units a short form, each unit answers as a unit.
create table requests (
  id int generated always as identity primary key,
  organisation_id int not null references organisations on delete restrict,
  top_id int not null,
  title text not null check (title <> ''),
  guidance text not null default '',
  asks text not null check (asks in ('children', 'base', 'cells', 'picked')),
  unit_ids int[] not null default '{}',
  questions jsonb not null,
  check ((asks = 'picked') = (unit_ids <> '{}')),
  due_on date,
  state text not null check (state in ('draft', 'sent', 'closed')),
  sent_at timestamptz,
  closed_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null,
  created_by int references accounts on delete restrict,
  check ((state = 'draft') = (sent_at is null)),
  check ((state = 'closed') = (closed_at is not null)),
  check (state = 'draft' or due_on is not null)
);
create index on requests (organisation_id);
comment on table requests is 'A short form that a committee sends once to units below it; frozen when sent, but for its last day.';
comment on column requests.asks is 'Who answers: units right below, base organisations, all cells, or those in unit_ids.';
comment on column requests.unit_ids is 'The units that are named one by one.';
comment on column requests.questions is 'The form: a list of questions, see features/requests/rules.ts.';
comment on column requests.due_on is 'The last day to answer, a working day; may be put off with a reason after sending.';

create table request_answers (
  id bigint generated always as identity primary key,
  request_id int not null references requests on delete restrict,
  organisation_id int not null references organisations on delete restrict,
  state text not null check (state in ('open', 'draft', 'answered', 'declined')),
  answers jsonb not null default '{}',
  reason text not null default '',
  handed_in_at timestamptz,
  told_by text,
  entered_by int references accounts on delete restrict,
  version int not null default 0,
  updated_at timestamptz,
  unique (request_id, organisation_id),
  check ((state in ('answered', 'declined')) = (handed_in_at is not null)),
  check ((state = 'declined') = (reason <> ''))
);
create index on request_answers (organisation_id, request_id);
create index on request_answers (entered_by);
comment on table request_answers is 'One row a unit that was asked, from the day of sending; about the unit, never about a person.';
comment on column request_answers.answers is 'Number of the question → number, true or false, text, or list of choices.';
comment on column request_answers.reason is 'Why the unit has nothing to answer.';
comment on column request_answers.handed_in_at is 'First handing in: later corrections do not make it late.';
comment on column request_answers.told_by is 'Who of the unit said it, where an office above entered it on the unit''s behalf.';

alter table notices drop constraint notices_kind_check;
alter table notices add constraint notices_kind_check
  check (kind in ('minutes-due', 'minutes-late', 'invitation', 'called-off', 'request-due', 'request-late'));
comment on column notices.kind is 'minutes-due, request-due: the last day is near; minutes-late, request-late: it is over; invitation, called-off: of a sitting on the day due_on.';
comment on column notices.due_on is 'The last day by the rule meetings.submit_days or of the requests, or the day of the sitting.';
