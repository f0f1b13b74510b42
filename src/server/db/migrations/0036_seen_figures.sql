-- What the writer of a part saw its figures say.
alter table report_sections add column seen jsonb not null default '{}';
comment on column report_sections.seen is 'The figures of the text when it was last saved, by code: value, numerator, denominator. One that is another today is marked.';
