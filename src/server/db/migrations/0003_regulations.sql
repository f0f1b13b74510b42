-- Rules as dated data: what applied where and when, and where it is written.
create table regulations (
  id int generated always as identity primary key,
  key text not null,
  organisation_id int references organisations on delete restrict,
  valid daterange not null check (not isempty(valid)),
  value jsonb not null,
  source text not null,
  certainty text not null check (certainty in ('confirmed', 'partly', 'background', 'unknown')),
  note text not null default '',
  created_at timestamptz not null,
  created_by int references accounts on delete restrict,
  withdrawn_at timestamptz,
  withdrawn_by int references accounts on delete restrict
);
create unique index regulations_shipped on regulations (key, lower(valid)) where organisation_id is null and withdrawn_at is null;
create index on regulations (key);
create index on regulations (organisation_id);
alter table regulations add constraint regulations_one_at_a_time
  exclude using gist (key with =, (coalesce(organisation_id, 0)) with =, valid with &&) where (withdrawn_at is null);
comment on table regulations is 'A rule: key, typed value, place in the tree, from–to, source document, how sure. Code asks rule(key, organisation, date).';
comment on column regulations.organisation_id is 'Applies to this organisation and all below; null for the values shipped with the program.';
comment on column regulations.certainty is 'How sure the fact is: read in the rule; partly; background knowledge; not known.';
comment on column regulations.withdrawn_at is 'Entered by mistake and withdrawn; the row stays.';
