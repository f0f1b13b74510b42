-- Tables of numbers that a template of reports prints in its text, by tags.
alter table reports add column template_tables int[] not null default '{}';
comment on column reports.template_tables is 'Of a signed report: ids of the report_tables that its template prints in the text; frozen with it.';
