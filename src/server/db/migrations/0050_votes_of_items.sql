-- A vote is taken on one item of the sitting, or on the sitting as a whole. Items are written anew with every change and known by
-- their place, so a vote names that place; both are written by the same statement of the record.
alter table meeting_votes
  add column item_position smallint,
  add constraint meeting_votes_item foreign key (meeting_id, item_position) references meeting_items (meeting_id, position) on delete no action;
create index on meeting_votes (meeting_id, item_position);
comment on column meeting_votes.item_position is 'The item of this sitting it was taken on (meeting_items.position); null: on the sitting as a whole, as when the resolution is adopted. Votes of earlier records have none.';
