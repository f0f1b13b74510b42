-- The history as chains of digests: a row that is changed, taken out or put in by hand shows (docs/decisions/).
-- Each statement that writes history adds one link to one of the strands. A writer takes a strand that nobody else is
-- writing on, so writers do not wait for each other as long as there are more strands than writers.

create table history_strands (
  strand smallint primary key,
  links bigint not null default 0,
  digest bytea not null
);
comment on table history_strands is 'One row per strand: how many links it has and the digest of its last one. Written by the trigger on history alone.';
insert into history_strands (strand, digest) select n, sha256(convert_to('strand ' || n, 'UTF8')) from generate_series(0, 63) n;

create table history_links (
  strand smallint not null references history_strands on delete restrict,
  number bigint not null,
  history_ids bigint[] not null,
  row_digests bytea[] not null,
  digest bytea not null,
  primary key (strand, number)
);
-- Digests do not shrink; trying to costs time.
alter table history_links alter history_ids set storage external, alter row_digests set storage external;
comment on table history_links is 'What one statement wrote into history. Written by the trigger on history alone.';
comment on column history_links.number is 'From 1 without a gap in each strand.';
comment on column history_links.row_digests is 'SHA-256 of each row as history_line tells it, in the order of history_ids.';
comment on column history_links.digest is 'SHA-256 of the link before it in the strand and these row digests, one after the other.';

create table history_seals (
  id int generated always as identity primary key,
  at timestamptz not null,
  links bigint[] not null,
  digest bytea not null
);
comment on table history_seals is 'The whole history as of a moment in one number, to be kept outside of the database: npx nennep check history --seal.';
comment on column history_seals.links is 'How many links each strand had, by its number.';
comment on column history_seals.digest is 'SHA-256 of the digests of those last links, one after the other.';

create function history_line(line jsonb) returns text language sql immutable as $$
  select (jsonb_strip_nulls(line - '{before,after}'::text[]) || jsonb_build_object('before', line -> 'before', 'after', line -> 'after'))::text
$$;
comment on function history_line is 'A row of history as the text that is digested: every column that has a value, so that a column added later leaves old rows as they were.';

-- `written` holds one row of history each, as JSON. The right to call it stays with the owner.
create function add_history_link(written jsonb[]) returns void language plpgsql set search_path = public, pg_temp set timezone = 'UTC' as $$
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
  with lines as (
    select (line ->> 'id')::bigint as id, sha256(convert_to(history_line(line), 'UTF8')) as digest from unnest(written) line),
  gathered as (
    select array_agg(id order by id) as ids, array_agg(digest order by id) as digests, string_agg(digest, ''::bytea order by id) as together from lines),
  head as (
    update history_strands s set links = s.links + 1, digest = sha256(s.digest || g.together)
    from gathered g where s.strand = mine returning s.links, s.digest)
  insert into history_links (strand, number, history_ids, row_digests, digest)
  select mine, h.links, g.ids, g.digests, h.digest from head h cross join gathered g;
end $$;
revoke execute on function add_history_link from public;

create function chain_history() returns trigger language plpgsql security definer
set search_path = public, pg_temp set timezone = 'UTC' as $$
declare
  written jsonb[];
begin
  select array_agg(to_jsonb(a)) into written from added a;
  if written is not null then
    perform add_history_link(written);
  end if;
  return null;
end $$;
create trigger history_is_chained after insert on history referencing new table as added
  for each statement execute function chain_history();

-- What was written before there was a chain becomes its first link.
select add_history_link(array_agg(to_jsonb(h))) from history h having count(*) > 0;
