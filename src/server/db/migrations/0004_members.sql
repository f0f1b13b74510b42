-- Party members: the register (Mẫu 7-HSĐV), where they belong and what their standing is, each from a day to a day.
create table members (
  id int generated always as identity primary key,
  top_id int not null,
  cell_id int not null references organisations on delete restrict,
  family text not null,
  middle text not null,
  given text not null check (given <> ''),
  full_name text not null,
  birth_name text,
  search_key text not null,
  sex text not null check (sex in ('male', 'female', 'unknown')),
  birth_date date,
  birth_precision text not null default 'day' check (birth_precision in ('day', 'month', 'year')),
  ethnicity text,
  religion text,
  home_place text,
  schooling text,
  politics_level text,
  profession_level text,
  foreign_language text,
  occupation_before text,
  occupation text,
  force_kind text check (force_kind in ('army', 'police', 'retired')),
  joined_on date,
  official_on date,
  card_number text,
  file_number text,
  badge_number text,
  citizen_number text,
  phone text,
  note text not null default '',
  ended_on date,
  ended_how text check (ended_how in ('transferred', 'died', 'left', 'struck-off', 'expelled')),
  version int not null default 1,
  created_at timestamptz not null
);
create unique index members_card_number on members (card_number) where card_number is not null and ended_on is null;
create index on members (cell_id);
create index on members (top_id, given collate "vi-x-icu", middle collate "vi-x-icu", family collate "vi-x-icu", id);
create index on members using gin (top_id, string_to_array(search_key, ' '));
alter table accounts add constraint accounts_member_id_fkey foreign key (member_id) references members on delete restrict;
create index on accounts (member_id);
comment on table members is 'A person in the register. Leaves with a day and a way (ended_on, ended_how), is never removed.';
comment on column members.cell_id is 'The cell of the membership in force last; the truth is in memberships.';
comment on column members.search_key is 'Full name without accents, lower case: nguyen van thang.';
comment on column members.birth_precision is 'Old files may tell only the year or the month.';
comment on column members.schooling is 'Học vấn (giáo dục phổ thông), as written: 12/12.';
comment on column members.politics_level is 'Lý luận chính trị: Sơ cấp, Trung cấp, Cao cấp, Cử nhân.';
comment on column members.force_kind is 'Column 9 of Mẫu 7-HSĐV: bộ đội, công an, hưu trí.';
comment on column members.joined_on is 'Ngày vào Đảng: the day of the ceremony.';
comment on column members.official_on is 'Ngày chính thức.';
comment on column members.card_number is 'Số thẻ đảng viên: eight digits as text, zeros in front matter.';
comment on column members.file_number is 'Số lý lịch: six digits and one to three letters.';
comment on column members.citizen_number is 'Twelve digits; always masked on the way out.';

create table member_name_keys (
  member_id int not null references members on delete cascade,
  top_id int not null,
  key text collate "C" not null,
  primary key (top_id, key, member_id)
);
create index on member_name_keys (member_id);
comment on table member_name_keys is 'Three search keys a member: whole name, without family name, given name; derived from members.search_key.';

create table memberships (
  id int generated always as identity primary key,
  member_id int not null references members on delete restrict,
  organisation_id int not null references organisations on delete restrict,
  valid daterange not null check (not isempty(valid)),
  kind text not null check (kind in ('full', 'temporary')),
  entered_how text check (entered_how in ('admitted', 'transferred', 'registered')),
  entered_from text,
  left_how text check (left_how in ('transferred', 'died', 'left', 'struck-off', 'expelled')),
  left_to text,
  decision text,
  constraint memberships_one_full_at_a_time exclude using gist (member_id with =, valid with &&) where (kind = 'full')
);
create index on memberships (organisation_id, lower(valid));
create index on memberships (member_id, lower(valid));
comment on table memberships is 'To which cell a member belonged, from a day to a day; temporary membership (sinh hoạt tạm thời) runs beside the full one.';
comment on column memberships.entered_how is 'registered: first seen in a list "có đến ngày"; the true day may be earlier.';

create table member_statuses (
  id int generated always as identity primary key,
  member_id int not null references members on delete restrict,
  aspect text not null check (aspect in ('standing', 'situation')),
  status text not null check (
    (aspect = 'standing' and status in ('probationary', 'official'))
    or (aspect = 'situation' and status in ('exempt', 'away', 'suspended', 'detained'))),
  valid daterange not null check (not isempty(valid)),
  decision text,
  note text not null default '',
  constraint member_statuses_one_at_a_time exclude using gist (member_id with =, aspect with =, valid with &&)
);
create index on member_statuses (member_id, aspect, lower(valid));
comment on table member_statuses is 'Standing (dự bị, chính thức) and situation (miễn, sinh hoạt tạm nơi khác, đình chỉ, tạm giam) of a member, from a day to a day.';
comment on column member_statuses.aspect is 'standing and situation run side by side: an exempt member is still official.';
