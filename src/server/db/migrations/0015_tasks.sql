-- Tasks of members (phân công nhiệm vụ): given by a meeting's conclusion or directly, each with a day by which it is due.
create table tasks (
  id bigint generated always as identity primary key,
  organisation_id int not null references organisations on delete restrict,
  top_id int not null,
  content text not null check (content <> ''),
  search_key text not null,
  assignee_id int references members on delete restrict,
  given_on date not null,
  due_on date not null,
  meeting_id bigint references meetings on delete restrict,
  state text not null check (state in ('given', 'accepted', 'reported', 'returned', 'closed', 'dropped')),
  outcome text check (outcome in ('met', 'partly', 'missed')),
  result text not null default '',
  closed_on date,
  version int not null default 1,
  created_at timestamptz not null,
  created_by int references accounts on delete restrict,
  check (due_on >= given_on),
  check ((state = 'closed') = (outcome is not null)),
  check ((state in ('closed', 'dropped')) = (closed_on is not null))
);
create index on tasks (organisation_id, due_on);
create index on tasks (assignee_id, due_on);
create index on tasks (meeting_id);
comment on table tasks is 'What somebody was asked to do by when, and what came of it. A task is closed or dropped, never removed.';
comment on column tasks.organisation_id is 'The cell or committee in which it was given.';
comment on column tasks.search_key is 'Content without accents, lower case.';
comment on column tasks.assignee_id is 'Who answers for it; null when the whole cell does.';
comment on column tasks.meeting_id is 'The sitting whose conclusion gave it; null when it was given directly.';
comment on column tasks.outcome is 'met: hoàn thành; partly: hoàn thành một phần; missed: chưa hoàn thành. Said at the closing by who gave the task.';
comment on column tasks.result is 'Kết quả thực hiện, as it stands in the table of the next meeting.';

create table task_helpers (
  task_id bigint not null references tasks on delete restrict,
  member_id int not null references members on delete restrict,
  primary key (task_id, member_id)
);
create index on task_helpers (member_id);
comment on table task_helpers is 'Members who work on the task beside the one who answers for it (phối hợp).';

create table task_steps (
  id bigint generated always as identity primary key,
  task_id bigint not null references tasks on delete restrict,
  step text not null check (step in ('give', 'accept', 'report', 'return', 'extend', 'close', 'drop')),
  text text not null default '',
  due_before date,
  due_after date,
  file_key text,
  file_name text,
  file_type text,
  checksum text,
  at timestamptz not null,
  account_id int references accounts on delete restrict,
  check ((step = 'extend') = (due_after is not null)),
  check ((file_key is null) = (file_name is null))
);
create index on task_steps (task_id, id);
comment on table task_steps is 'The way of a task, a row a step: given, accepted, reported with evidence, returned, extended, closed.';
comment on column task_steps.file_key is 'Evidence in the file store.';
