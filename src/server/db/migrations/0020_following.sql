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
