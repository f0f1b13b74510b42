-- Which statements of units went into which report of the committee above.
create table statement_uses (
  id int generated always as identity primary key,
  organisation_id int not null references organisations on delete restrict,
  report_id int not null references reports on delete restrict,
  section_code text not null,
  theme_id int references statement_themes on delete restrict,
  text text not null check (text <> ''),
  at timestamptz not null,
  account_id int references accounts on delete restrict,
  ended_at timestamptz,
  cited_at timestamptz,
  report_title text,
  section_heading text,
  check ((cited_at is null) = (report_title is null) and (cited_at is null) = (section_heading is null))
);
create index on statement_uses (report_id);
create index on statement_uses (organisation_id);
create index on statement_uses (theme_id);
comment on table statement_uses is 'Words of units that an editor put into a part of a report: of all that stand under a theme, or of one unit.';
comment on column statement_uses.organisation_id is 'The committee whose report it is.';
comment on column statement_uses.theme_id is 'Null when one statement was quoted.';
comment on column statement_uses.text is 'The words as they were put in; the editor may have changed them since.';
comment on column statement_uses.ended_at is 'When the editor took them out again.';
comment on column statement_uses.cited_at is 'When the report was signed: from then on the unit sees where its statement went.';
comment on column statement_uses.report_title is 'Title of the report as it was signed.';
comment on column statement_uses.section_heading is 'The part in which it stands, as it was signed.';

create table statement_use_sources (
  use_id int not null references statement_uses on delete restrict,
  statement_id bigint not null references statements on delete restrict,
  primary key (use_id, statement_id)
);
create index on statement_use_sources (statement_id);
comment on table statement_use_sources is 'The statements that stood behind the words when they were put in.';
