-- Which members of a large cell sit in which of its tổ đảng (Điều lệ Đảng, Điều 24; Quy định 294-QĐ/TW, mục 20.3.2).

create table group_memberships (
  id int generated always as identity primary key,
  member_id int not null references members on delete restrict,
  group_id int references organisations on delete restrict,
  valid daterange not null check (not isempty(valid))
);
create unique index on group_memberships (member_id) where upper_inf(valid);
create index on group_memberships (group_id, lower(valid));
comment on table group_memberships is 'A member sits in a tổ đảng of the own cell from a day on. It says something only beside the membership of that cell: whoever leaves the cell leaves its groups.';
comment on column group_memberships.group_id is 'An organisation of kind group; null: taken out of the groups.';

alter table group_memberships enable row level security;
do $$
declare
  is_known constant text := 'exists (select from members m where m.id = member_id)';
  is_theirs constant text := 'exists (select from members m where m.id = member_id and m.cell_id in (select reach_now()))';
begin
  execute format('create policy group_memberships_read on group_memberships for select to nennep_app using (%s)', is_known);
  execute format('create policy group_memberships_enter on group_memberships for insert to nennep_app with check (%s)', is_theirs);
  execute format('create policy group_memberships_change on group_memberships for update to nennep_app using (%s)', is_theirs);
end $$;
