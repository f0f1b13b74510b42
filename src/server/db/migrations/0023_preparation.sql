-- Preparing a sitting: the invitation with its papers, and the record of the cell committee that prepared it.
alter table planned_meetings
  add column invited_at timestamptz,
  add column posted_at timestamptz,
  add column called_off_reason text,
  add check ((state = 'called-off') = (called_off_reason is not null));
comment on column planned_meetings.invited_at is 'When the members were told of day, place and agenda; null while nobody was.';
comment on column planned_meetings.posted_at is 'When the papers went up on the national app, as the secretary says.';
comment on column planned_meetings.called_off_reason is 'Why it will not be held.';

create table planned_invitations (
  planned_meeting_id bigint not null references planned_meetings on delete restrict,
  member_id int not null references members on delete restrict,
  invited_at timestamptz not null,
  seen_at timestamptz,
  primary key (planned_meeting_id, member_id)
);
create index on planned_invitations (member_id);
comment on table planned_invitations is 'Who is expected to read the invitation. What is told of it is a count, never who.';
comment on column planned_invitations.seen_at is 'When the member first opened it; kept so that nobody counts twice.';

create table planned_papers (
  id bigint generated always as identity primary key,
  planned_meeting_id bigint not null references planned_meetings on delete restrict,
  title text not null check (title <> ''),
  file_key text not null,
  file_name text not null,
  file_type text not null,
  size int not null check (size > 0),
  checksum text not null,
  added_at timestamptz not null,
  added_by int references accounts on delete restrict,
  withdrawn_at timestamptz
);
create index on planned_papers (planned_meeting_id, id);
comment on table planned_papers is 'Papers of a sitting for its members. A wrong one is withdrawn, not removed.';
comment on column planned_papers.file_key is 'In the file store.';
comment on column planned_papers.file_type is 'What the content is, by its own bytes.';
comment on column planned_papers.checksum is 'SHA-256 of the content.';

create table committee_meetings (
  id bigint generated always as identity primary key,
  organisation_id int not null references organisations on delete restrict,
  top_id int not null,
  month date not null check (extract(day from month) = 1),
  held_on date not null,
  began_at time,
  ended_at time,
  place text,
  chair text,
  secretary text,
  review text not null default '',
  tasks text not null default '',
  preparation text not null default '',
  inspection text not null default '',
  conclusion text not null default '',
  version int not null default 1,
  created_at timestamptz not null,
  created_by int references accounts on delete restrict,
  updated_at timestamptz not null,
  unique (organisation_id, held_on)
);
comment on table committee_meetings is 'A meeting of a cell''s committee (chi ủy), or of secretary and deputy where there is none: its short record.';
comment on column committee_meetings.month is 'The month whose sitting it prepared, as its first day.';
comment on column committee_meetings.review is 'Đánh giá tháng.';
comment on column committee_meetings.tasks is 'Nhiệm vụ trọng tâm tháng tới.';
comment on column committee_meetings.preparation is 'Chuẩn bị sinh hoạt chi bộ.';
comment on column committee_meetings.inspection is 'Kiểm tra, giám sát và phân công.';
comment on column committee_meetings.conclusion is 'Kết luận của bí thư.';

create table committee_attendance (
  committee_meeting_id bigint not null references committee_meetings on delete restrict,
  member_id int not null references members on delete restrict,
  is_present boolean not null,
  primary key (committee_meeting_id, member_id)
);
create index on committee_attendance (member_id);
comment on table committee_attendance is 'Who of the committee in office that day was there.';

alter table notices drop constraint notices_kind_check;
alter table notices add constraint notices_kind_check
  check (kind in ('minutes-due', 'minutes-late', 'invitation', 'called-off'));
comment on column notices.kind is 'minutes-due: the last day to hand in is near; minutes-late: it is over; invitation, called-off: of a sitting on the day due_on.';
comment on column notices.due_on is 'The last day by the rule meetings.submit_days, or the day of the sitting.';
