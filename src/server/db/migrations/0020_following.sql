-- Handing in and following: what the level above remarked on an item of the minutes.
create table meeting_remarks (
  id bigint generated always as identity primary key,
  meeting_id bigint not null references meetings on delete restrict,
  position smallint not null check (position > 0),
  title text not null,
  text text not null check (text <> ''),
  at timestamptz not null,
  account_id int references accounts on delete restrict,
  revised_at timestamptz
);
create index on meeting_remarks (meeting_id, id);
comment on table meeting_remarks is 'What the level above wants changed in one item of minutes that it returned.';
comment on column meeting_remarks.position is 'Of the item when the minutes were returned; items are written anew with every change.';
comment on column meeting_remarks.title is 'Of the item then: it finds the item again when the order changed.';
comment on column meeting_remarks.revised_at is 'When the cell changed that item afterwards.';

create table notices (
  id bigint generated always as identity primary key,
  account_id int not null references accounts on delete restrict,
  kind text not null check (kind in ('minutes-due', 'minutes-late')),
  organisation_id int not null references organisations on delete restrict,
  due_on date not null,
  text text not null,
  href text not null,
  at timestamptz not null,
  read_at timestamptz,
  unique (account_id, kind, organisation_id, due_on)
);
comment on table notices is 'What the program tells a person by itself: one a cell and deadline, before it and after it.';
comment on column notices.kind is 'minutes-due: the last day to hand in is near; minutes-late: it is over.';
comment on column notices.due_on is 'The last day by the rule meetings.submit_days.';
comment on column notices.href is 'Address of the page where it can be done.';
