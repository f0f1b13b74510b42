-- Posts (chức vụ) in the committees of organisations, held by members from a day to a day; and the roles that come with them.
create table posts (
  id int generated always as identity primary key,
  organisation_id int not null references organisations on delete restrict,
  member_id int not null references members on delete restrict,
  post text not null check (post in (
    'secretary', 'standing-deputy', 'deputy', 'standing-member', 'committee-member',
    'inspection-head', 'inspection-deputy', 'inspection-member', 'group-leader', 'group-deputy')),
  valid daterange not null check (not isempty(valid) and not lower_inf(valid)),
  entered_how text not null check (entered_how in ('elected', 'by-election', 'appointed', 'registered')),
  term text check (term ~ '^\d{4}-\d{4}$'),
  decision text,
  left_how text check (left_how in ('term-ended', 'moved', 'retired', 'withdrawn', 'removed', 'off-list', 'dissolved')),
  end_decision text,
  note text not null default '',
  withdrawn_at timestamptz,
  version int not null default 1,
  constraint posts_one_secretary_at_a_time exclude using gist (organisation_id with =, valid with &&)
    where (post = 'secretary' and withdrawn_at is null),
  constraint posts_one_inspection_head_at_a_time exclude using gist (organisation_id with =, valid with &&)
    where (post = 'inspection-head' and withdrawn_at is null),
  constraint posts_one_in_committee exclude using gist (organisation_id with =, member_id with =, valid with &&)
    where (post not like 'inspection-%' and withdrawn_at is null),
  constraint posts_one_in_inspection exclude using gist (organisation_id with =, member_id with =, valid with &&)
    where (post like 'inspection-%' and withdrawn_at is null)
);
create index on posts (organisation_id, lower(valid));
create index on posts (member_id, lower(valid));
comment on table posts is 'A post in the committee of an organisation, held by a member from a day to a day. It ends, or is withdrawn; it is never removed.';
comment on column posts.post is 'One of the posts in features/members/posts/rules.ts; only the highest one in the committee is written, a secretary is a committee member as well.';
comment on column posts.valid is 'From the first day on; the upper bound is the first day after.';
comment on column posts.entered_how is 'registered: found in a list of the office; how the member came to the post is not known.';
comment on column posts.term is 'Nhiệm kỳ as written: 2020-2025.';
comment on column posts.decision is 'Number and date of the decision that confirmed the election or appointed.';
comment on column posts.end_decision is 'Number and date of the decision that ended it.';
comment on column posts.withdrawn_at is 'Never held: written down by mistake, or overtaken before its first day.';

alter table account_roles add column post_id int references posts on delete restrict;
create index on account_roles (post_id);
comment on column account_roles.post_id is 'The post that this role comes with: it ends with the post. Null for a role that was granted by hand.';

create function enqueue_mail(mail jsonb) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform graphile_worker.add_job('mail', mail::json, max_attempts => 8);
end $$;
comment on function enqueue_mail is 'Hands a letter (to, subject, text) to the queue, whose own tables only the owner reads; it goes out when the transaction is through.';
