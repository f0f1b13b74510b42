-- What a list of 100,000 people writes row by row, for less.

-- The same digests for half the work: as `stable`, which its parts are, the line is worked out in place instead of in a call,
-- and materialized, each row is digested once for the two lists that hold it.
alter function history_line(jsonb) stable;

create or replace function add_history_link(written jsonb[]) returns void language plpgsql set search_path = public, pg_temp set timezone = 'UTC' as $$
declare
  lock_space constant int := 19300204;
  mine smallint;
begin
  -- The strand that this transaction holds already, or the next free one; with more writers than strands one waits.
  for step in 0..63 loop
    mine := (pg_backend_pid() + step) % 64;
    exit when pg_try_advisory_xact_lock(lock_space, mine);
    if step = 63 then
      perform pg_advisory_xact_lock(lock_space, mine);
    end if;
  end loop;
  with lines as materialized (
    select (line ->> 'id')::bigint as id, sha256(convert_to(history_line(line), 'UTF8')) as digest from unnest(written) line),
  gathered as (
    select array_agg(id order by id) as ids, array_agg(digest order by id) as digests, string_agg(digest, ''::bytea order by id) as together from lines),
  head as (
    update history_strands s set links = s.links + 1, digest = sha256(s.digest || g.together)
    from gathered g where s.strand = mine returning s.links, s.digest)
  insert into history_links (strand, number, history_ids, row_digests, digest)
  select mine, h.links, g.ids, g.digests, h.digest from head h cross join gathered g;
end $$;

-- Keys are derived from members, who are never removed: what would ask for each of three keys whether its person exists found
-- always yes. server/db/integrity/member-name-keys.sql looks at all of them.
alter table member_name_keys drop constraint member_name_keys_member_id_fkey;
