-- Monthly criteria that a cell sets for its own members (tiêu chí tháng). They stay in the cell: no points, no sums, no list beyond it.
create table member_criteria (
  id int generated always as identity primary key,
  organisation_id int not null references organisations on delete restrict,
  from_month date not null check (extract(day from from_month) = 1),
  until_month date check (extract(day from until_month) = 1),
  position smallint not null,
  text text not null check (text <> ''),
  created_at timestamptz not null,
  created_by int references accounts on delete restrict,
  check (until_month >= from_month)
);
create index on member_criteria (organisation_id, from_month);
comment on table member_criteria is 'What a cell asks of each of its members every month, in words.';
comment on column member_criteria.until_month is 'First month in which it is asked no more; equal to from_month where it was taken back before its first month.';

create table criterion_marks (
  id bigint generated always as identity primary key,
  criterion_id int not null references member_criteria on delete restrict,
  member_id int not null references members on delete restrict,
  month date not null check (extract(day from month) = 1),
  mark text check (mark in ('yes', 'partly', 'no')),
  remark text not null default '',
  marked_at timestamptz,
  committee_remark text not null default '',
  committee_at timestamptz,
  committee_by int references accounts on delete restrict,
  unique (criterion_id, member_id, month)
);
create index on criterion_marks (member_id, month);
comment on table criterion_marks is 'What a member says of a month by a criterion, and what the committee of the cell adds.';
comment on column criterion_marks.marked_at is 'When the member last wrote; null while only the committee has.';

-- The second wall: the own ones, and those of the cell whose committee asks.
alter table criterion_marks enable row level security;
do $$
declare
  is_near constant text := 'member_id = (select nullif(current_setting(''nennep.member'', true), '''')::int)
    or criterion_id in (select c.id from member_criteria c where c.organisation_id in (select reach_now()))';
begin
  execute format('create policy criterion_marks_read on criterion_marks for select to nennep_app using (%s)', is_near);
  execute format('create policy criterion_marks_enter on criterion_marks for insert to nennep_app with check (%s)', is_near);
  execute format('create policy criterion_marks_change on criterion_marks for update to nennep_app using (%s)', is_near);
end $$;
