-- What the program itself issued a document from: a signed report, the papers of a sitting.
alter table documents
  add column made_from text check (made_from in ('report', 'meeting')),
  add column made_from_id int,
  add constraint documents_made_from_one check ((made_from is null) = (made_from_id is null));
create index on documents (made_from, made_from_id) where made_from is not null;
comment on column documents.made_from is 'From what of the program it was issued; null where somebody registered it by hand.';
comment on column documents.made_from_id is 'Id of the report or the meeting.';

-- A report is numbered by the register when it is signed; what was typed into a draft was only meant.
update reports set number = '' where state <> 'signed';
comment on column reports.number is 'Số, ký hiệu as printed, from the register of documents at signing; empty before.';
