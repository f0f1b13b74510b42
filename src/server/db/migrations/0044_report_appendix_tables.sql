-- Tables of numbers that are printed behind a report.
alter table reports add column appendix_tables int[] not null default '{}';
comment on column reports.appendix_tables is 'Ids of the report_tables of the same place that stand behind the report, in their order; frozen when it is signed.';
