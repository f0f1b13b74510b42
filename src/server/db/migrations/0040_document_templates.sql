-- Templates of documents, edited in Word: for a kind of papers, a part of the tree, from a day on.
create table document_templates (
  id int generated always as identity primary key,
  organisation_id int not null references organisations on delete restrict,
  family text not null,
  report_type text check (report_type is null or family = 'report'),
  valid daterange not null check (not isempty(valid)),
  file_key text not null,
  file_name text not null,
  size int not null,
  checksum text not null check (checksum ~ '^[0-9a-f]{64}$'),
  tags jsonb not null,
  version int not null default 1,
  created_at timestamptz not null,
  created_by int references accounts on delete restrict,
  withdrawn_at timestamptz
);
create index on document_templates (organisation_id, family);
alter table document_templates add constraint document_templates_one_at_a_time
  exclude using gist (organisation_id with =, family with =, (coalesce(report_type, '')) with =, valid with &&) where (withdrawn_at is null);
comment on table document_templates is 'A Word file with tags in which documents of a family are printed, at the organisation and below it; the nearest one up the tree counts, without one the built-in layout. A changed one is a new row.';
comment on column document_templates.family is 'Kind of papers: features/documents/templates/rules.ts.';
comment on column document_templates.report_type is 'For one type of reports alone; null for all of the family.';
comment on column document_templates.tags is 'Tags of the file as they were understood when it came in, by their key: a figure that is renamed later is still found.';
comment on column document_templates.withdrawn_at is 'Replaced on the day it began, or ended before: for new documents it never was in force; what was signed with it keeps it.';

alter table reports add column template_id int references document_templates on delete restrict;
create index on reports (template_id);
comment on column reports.template_id is 'Of a signed report: the template it was signed with; null for the built-in layout.';

alter table meeting_texts add column template_id int references document_templates on delete restrict;
create index on meeting_texts (template_id);
comment on column meeting_texts.template_id is 'Of a frozen edition: the template it is printed with; null for the built-in layout.';
