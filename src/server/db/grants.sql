-- What the roles of the running program may do, both the same: the one place where it is said. Run as the owner after the migrations, as a
-- whole, so that a right that is not named here is gone. A new table may be read, added to and changed; what else it
-- needs, or must not have, is one word in a list below.
do $$
declare
  -- Rows that are written anew with what they hang on, that never came into force (the history keeps them), or that
  -- hold for minutes only; and sums that are derived.
  may_delete constant text[] := array['member_name_keys', 'memberships', 'member_statuses',
    'meeting_attendance', 'meeting_items', 'meeting_votes', 'meeting_resolutions', 'planned_items', 'committee_attendance', 'programme_entries',
    'sign_in_attempts', 'provider_sign_ins', 'figure_rollups', 'figure_sums', 'figure_changes'];
  -- Written once, then only read.
  append_only constant text[] := array['history', 'history_seals', 'readings', 'book_types', 'book_closings', 'book_prints',
    'score_forms', 'task_steps', 'live_entries'];
  -- Written by migrations and triggers alone.
  read_only constant text[] := array['migrations', 'history_links', 'history_strands', 'figure_changes'];
  name text;
begin
  grant usage on schema public to nennep_app, nennep_whole;
  revoke all on all tables in schema public from nennep_app, nennep_whole;
  grant select, insert, update on all tables in schema public to nennep_app, nennep_whole;
  grant usage, select, update on all sequences in schema public to nennep_app, nennep_whole;
  foreach name in array may_delete loop
    if to_regclass(name) is not null then execute format('grant delete on %I to nennep_app, nennep_whole', name); end if;
  end loop;
  foreach name in array append_only || read_only loop
    if to_regclass(name) is not null then execute format('revoke update on %I from nennep_app, nennep_whole', name); end if;
  end loop;
  foreach name in array read_only loop
    if to_regclass(name) is not null then execute format('revoke insert on %I from nennep_app, nennep_whole', name); end if;
  end loop;
  -- What runs with the rights of the owner is for the program alone.
  for name in select oid::regprocedure from pg_proc where pronamespace = 'public'::regnamespace and prosecdef loop
    execute format('revoke execute on function %s from public', name);
    execute format('grant execute on function %s to nennep_app, nennep_whole', name);
  end loop;
end $$;
