-- No two periods of a person may overlap: one full membership at a time, one standing and one situation. Exclusion constraints
-- said so until now; a list of 100,000 people spent a third of its time in their indexes. The triggers say the same at the end of
-- each statement. They hold the person first, so of two writers the second waits and then sees what the first wrote (docs/decisions/).

-- Holds these people, always in the same order, until the transaction ends. A snapshot taken before would not show what
-- those committed who held them until now, hence the isolation.
create function hold_members(people int[]) returns void language plpgsql set search_path = public, pg_temp as $$
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise feature_not_supported using message = 'periods of members are written in read committed';
  end if;
  perform from members where id = any(people) order by id for no key update;
end $$;
revoke execute on function hold_members from public;

create function keep_memberships_apart() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  people int[];
begin
  select array_agg(distinct member_id) into people from touched where kind = 'full';
  if people is null then
    return null;
  end if;
  perform hold_members(people);
  if exists (
    select from (
      select valid && lag(valid) over (partition by member_id order by lower(valid)) as is_overlapping
      from memberships where member_id = any(people) and kind = 'full') sorted
    where is_overlapping) then
    raise exclusion_violation using message = 'two full memberships of a person overlap',
      schema = 'public', table = 'memberships', constraint = 'memberships_one_full_at_a_time';
  end if;
  return null;
end $$;

create function keep_statuses_apart() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  people int[];
begin
  select array_agg(distinct member_id) into people from touched;
  if people is null then
    return null;
  end if;
  perform hold_members(people);
  if exists (
    select from (
      select valid && lag(valid) over (partition by member_id, aspect order by lower(valid)) as is_overlapping
      from member_statuses where member_id = any(people)) sorted
    where is_overlapping) then
    raise exclusion_violation using message = 'two statuses of a person overlap',
      schema = 'public', table = 'member_statuses', constraint = 'member_statuses_one_at_a_time';
  end if;
  return null;
end $$;

comment on function hold_members is 'Lets one transaction at a time write periods of these people.';
comment on function keep_memberships_apart is 'One full membership at a time; temporary ones run beside it.';
comment on function keep_statuses_apart is 'One standing and one situation at a time.';

create trigger memberships_apart_insert after insert on memberships referencing new table as touched for each statement execute function keep_memberships_apart();
create trigger memberships_apart_update after update on memberships referencing new table as touched for each statement execute function keep_memberships_apart();
create trigger member_statuses_apart_insert after insert on member_statuses referencing new table as touched for each statement execute function keep_statuses_apart();
create trigger member_statuses_apart_update after update on member_statuses referencing new table as touched for each statement execute function keep_statuses_apart();
alter table memberships drop constraint memberships_one_full_at_a_time;
alter table member_statuses drop constraint member_statuses_one_at_a_time;
