-- Cell meetings. A row is one sitting (buổi) with a regular session (thường kỳ), a thematic one (chuyên đề), or both.
create table meetings (
  id bigint generated always as identity primary key,
  organisation_id int not null references organisations on delete restrict,
  top_id int not null,
  month date not null check (extract(day from month) = 1),
  held_on date not null,
  is_regular boolean not null,
  is_thematic boolean not null,
  topic text,
  began_at time,
  ended_at time,
  minutes smallint check (minutes > 0),
  place text,
  mode text not null default 'in-person' check (mode in ('in-person', 'online', 'mixed')),
  source text not null check (source in ('recorded', 'totals')),
  chair text,
  secretary text,
  guests text not null default '',
  total smallint not null check (total >= 0),
  official smallint,
  probationary smallint,
  visiting smallint not null default 0,
  exempt smallint not null default 0 check (exempt >= 0),
  away smallint not null default 0,
  present smallint not null check (present >= 0),
  excused smallint not null default 0 check (excused >= 0),
  unexcused smallint not null default 0 check (unexcused >= 0),
  spoke smallint not null default 0 check (spoke >= 0),
  fees_paid smallint,
  fees_note text not null default '',
  self_score numeric(5, 1),
  self_class text check (self_class in ('tot', 'kha', 'trung_binh', 'kem')),
  note text not null default '',
  state text not null check (state in ('draft', 'submitted', 'returned', 'accepted')),
  version int not null default 1,
  created_at timestamptz not null,
  created_by int references accounts on delete restrict,
  updated_at timestamptz not null,
  check (is_regular or is_thematic),
  check (ended_at is null or began_at is null or ended_at > began_at)
);
create unique index meetings_one_regular_a_month on meetings (organisation_id, month) where is_regular;
create unique index meetings_one_thematic_a_day on meetings (organisation_id, held_on) where not is_regular;
create index on meetings (organisation_id, held_on);
create index on meetings (month, id);
comment on table meetings is 'A sitting of a cell. Recorded ones have attendance by person; imported ones only totals. Both count the same.';
comment on column meetings.month is 'The month this sitting is for (kỳ tháng), as its first day; a meeting made up later keeps its month.';
comment on column meetings.minutes is 'Length of the sitting in minutes.';
comment on column meetings.source is 'recorded: from a roll call; totals: only the sums are known.';
comment on column meetings.total is 'Members of the cell on that day, the exempt included, those away on temporary membership not.';
comment on column meetings.exempt is 'Of total: exempt from meetings (miễn sinh hoạt); outside the attendance rate.';
comment on column meetings.visiting is 'Present on temporary membership from elsewhere; outside total.';
comment on column meetings.present is 'Of total: present, late and online included.';
comment on column meetings.spoke is 'Of present: those who spoke.';
comment on column meetings.self_class is 'Class by the cut-offs in force on held_on; written when the score is, so that an old meeting keeps its class.';
comment on column meetings.state is 'draft: with the cell; submitted: waits for the level above; returned: back with a reason; accepted: frozen.';

create table meeting_attendance (
  meeting_id bigint not null references meetings on delete cascade,
  member_id int not null references members on delete restrict,
  standing text not null check (standing in ('probationary', 'official')),
  situation text check (situation in ('exempt', 'away', 'suspended', 'detained')),
  is_visiting boolean not null default false,
  state text not null check (state in ('present', 'late', 'online', 'excused', 'unexcused', 'not-due')),
  reason text,
  arrived_at time,
  spoke boolean not null default false,
  primary key (meeting_id, member_id)
);
create index on meeting_attendance (member_id);
comment on table meeting_attendance is 'One line of the roll call, with the standing and situation of the member as they were that day.';
comment on column meeting_attendance.state is 'not-due: absent and not expected (exempt, away, suspended, detained).';

create table meeting_items (
  id bigint generated always as identity primary key,
  meeting_id bigint not null references meetings on delete cascade,
  position smallint not null,
  session text not null check (session in ('regular', 'thematic')),
  section text not null check (section in ('documents', 'study', 'review', 'tasks', 'discussion', 'criticism', 'other')),
  title text not null,
  content text not null default '',
  conclusion text not null default '',
  unique (meeting_id, position)
);
comment on table meeting_items is 'An item of the agenda with what was said and what was concluded.';
comment on column meeting_items.section is 'documents: văn bản triển khai; study: học tập Bác; review: đánh giá tháng trước; tasks: nhiệm vụ tháng tới.';

create table meeting_votes (
  id bigint generated always as identity primary key,
  meeting_id bigint not null references meetings on delete cascade,
  position smallint not null,
  subject text not null,
  decision text not null check (decision in ('resolution', 'admission', 'recognition', 'removal', 'expulsion')),
  is_secret boolean not null default false,
  base smallint not null,
  needed smallint not null,
  in_favour smallint not null,
  against smallint not null,
  other smallint not null default 0,
  passed boolean not null,
  unique (meeting_id, position)
);
comment on table meeting_votes is 'A vote with its base (who counts, by each member''s standing that day) and the majority the rule of that day asked for.';

create table meeting_resolutions (
  meeting_id bigint primary key references meetings on delete cascade,
  number text not null default '',
  subject text not null default '',
  review_politics text not null default '',
  review_work text not null default '',
  tasks jsonb not null default '[]',
  praise text not null default '',
  weaknesses text not null default '',
  direction text not null default '',
  assignment text not null default ''
);
comment on table meeting_resolutions is 'The parts of the monthly resolution (nghị quyết) that cannot be computed.';
comment on column meeting_resolutions.tasks is 'Rows of the table "Nhiệm vụ đề ra | Tình trạng đầu kỳ | Kết quả thực hiện": [{task, status, result}].';

create table meeting_reviews (
  id bigint generated always as identity primary key,
  meeting_id bigint not null references meetings on delete cascade,
  step text not null check (step in ('submit', 'return', 'accept')),
  reason text not null default '',
  at timestamptz not null,
  account_id int references accounts on delete restrict
);
create index on meeting_reviews (meeting_id, id);
comment on table meeting_reviews is 'Handed in, returned with a reason, accepted: one row each.';

create table missing_month_notes (
  organisation_id int not null references organisations on delete restrict,
  month date not null check (extract(day from month) = 1),
  reason text not null default '',
  makeup_on date,
  noted_by int references accounts on delete restrict,
  noted_at timestamptz not null,
  version int not null default 1,
  primary key (organisation_id, month)
);
comment on table missing_month_notes is 'Why a cell missed the regular meeting of a month, and when it will make it up.';
