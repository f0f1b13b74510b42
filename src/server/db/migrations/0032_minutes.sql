-- The number of the minutes and of the resolution comes from the sequences of documents.
alter table meeting_texts add column number_id bigint references document_numbers on delete restrict;
create index on meeting_texts (number_id);
comment on column meeting_texts.number_id is 'Taken at the first handing in; every edition keeps it. Null where the cell has no term of that day, and for old numbers typed by hand.';
