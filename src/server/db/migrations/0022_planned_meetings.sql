-- A sitting before it is over: what is planned for it, item by item. What was held stands in `meetings`, which alone counts.
create table planned_meetings (
  id bigint generated always as identity primary key,
  organisation_id int not null references organisations on delete restrict,
  top_id int not null,
  month date not null check (extract(day from month) = 1),
  is_regular boolean not null,
  is_thematic boolean not null,
  topic text,
  meet_on date not null,
  begins_at time,
  place text,
  mode text not null default 'in-person' check (mode in ('in-person', 'online', 'mixed')),
  chair text,
  secretary text,
  state text not null check (state in ('planned', 'open', 'held', 'called-off')),
  opened_at timestamptz,
  meeting_id bigint references meetings on delete restrict,
  version int not null default 1,
  created_at timestamptz not null,
  created_by int references accounts on delete restrict,
  updated_at timestamptz not null,
  check (is_regular or is_thematic),
  check ((state = 'held') = (meeting_id is not null)),
  check (state <> 'open' or opened_at is not null)
);
create unique index planned_meetings_one_regular_a_month on planned_meetings (organisation_id, month) where is_regular and state <> 'called-off';
create index on planned_meetings (organisation_id, meet_on);
create unique index on planned_meetings (meeting_id);
comment on table planned_meetings is 'A sitting that is being prepared or held. Closing it writes a row of meetings; no figure counts this table.';
comment on column planned_meetings.month is 'The month this sitting is for (kỳ tháng), as its first day.';
comment on column planned_meetings.state is 'planned: being prepared; open: going on now; held: closed, meeting_id is its record; called-off: will not be.';
comment on column planned_meetings.opened_at is 'When the live page opened it; the clocks run from here.';

create table planned_items (
  id bigint generated always as identity primary key,
  planned_meeting_id bigint not null references planned_meetings on delete restrict,
  position smallint not null,
  stage text not null check (stage in ('opening', 'business', 'closing')),
  session text not null check (session in ('regular', 'thematic')),
  section text not null check (section in ('documents', 'study', 'review', 'tasks', 'discussion', 'criticism', 'other')),
  title text not null check (title <> ''),
  content text not null default '',
  minutes smallint check (minutes > 0),
  origin text not null check (origin in ('template', 'conclusion', 'task', 'proposal', 'document', 'duty', 'programme', 'parked', 'typed')),
  origin_id bigint,
  outcome text check (outcome in ('done', 'parked')),
  unique (planned_meeting_id, position)
);
comment on table planned_items is 'The agenda of a planned sitting in its order. Only items of the stage business become items of the minutes.';
comment on column planned_items.stage is 'opening: tuyên bố lý do, điểm danh, thông qua chương trình; closing: chấm điểm, thông qua biên bản.';
comment on column planned_items.content is 'The draft to be read out or discussed.';
comment on column planned_items.minutes is 'Minutes planned for it; null where nobody said.';
comment on column planned_items.origin is 'What put it on the agenda: the template of this type of cell, an open conclusion, a task, a proposal, a document to relay, a duty that falls due, the programme of the year, an item parked last time, or a person.';
comment on column planned_items.origin_id is 'The row it came from, of the table that the origin names.';
comment on column planned_items.outcome is 'Written when the sitting closes; a parked item stands on the next draft agenda.';
