-- An open sitting is the fold of what was said in it, by everybody who records, in the order in which the server heard it.
create table live_entries (
  planned_meeting_id bigint not null references planned_meetings on delete restrict,
  seq int not null check (seq > 0),
  entry_id uuid not null,
  said jsonb not null check (said ? 'kind'),
  said_at timestamptz not null,
  at timestamptz not null,
  account_id int references accounts on delete restrict,
  primary key (planned_meeting_id, seq),
  unique (planned_meeting_id, entry_id)
);
create index on live_entries (account_id);
comment on table live_entries is 'The log of an open sitting: roll call, items, speakers, texts, votes, tasks. Only added to; a later entry corrects.';
comment on column live_entries.seq is 'Its place in the log of this sitting, without gaps.';
comment on column live_entries.entry_id is 'Made by the device that said it: sent twice, it stands once.';
comment on column live_entries.said is 'What was said, by its kind (features/meetings/live/entries/contract.ts).';
comment on column live_entries.said_at is 'When it was said by the clock of the device, brought between the opening of the sitting and the arrival.';
comment on column live_entries.at is 'When it arrived.';

create unique index planned_meetings_one_open_a_cell on planned_meetings (organisation_id) where state = 'open';

-- An evening sitting may end after midnight, up to half a day after it began (meetings/rules.ts, minutesBetween).
alter table meetings drop constraint meetings_check1;
alter table meetings add constraint meetings_end_after_begin
  check (ended_at is null or began_at is null or ended_at > began_at or began_at - ended_at >= interval '12 hours');
comment on column meetings.ended_at is 'Earlier than began_at where the sitting ended on the day after.';
