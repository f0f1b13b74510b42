-- Two things that the running program must do and its role may not: they run with the rights of the owner, and do no more.

create function enqueue_job(job_id bigint) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform graphile_worker.add_job('job', json_build_object('id', job_id), max_attempts => 1);
end $$;
comment on function enqueue_job is 'Hands a row of jobs to the queue, whose own tables only the owner reads.';

create function refresh_statistics(variadic tables text[]) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  name text;
begin
  foreach name in array tables loop
    execute format('analyze public.%I', name);
  end loop;
end $$;
comment on function refresh_statistics is 'After a bulk load: the planner knows nothing of so many new rows until the next automatic analyze.';
