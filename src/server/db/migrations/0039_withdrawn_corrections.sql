-- A correction that was opened by mistake is taken back before anything was changed.
alter table meeting_reviews drop constraint meeting_reviews_step_check;
alter table meeting_reviews add constraint meeting_reviews_step_check check (step in ('submit', 'return', 'accept', 'correct', 'withdraw'));
comment on table meeting_reviews is 'Handed in, returned with a reason, accepted, opened again for a correction with a reason, that correction withdrawn: one row each.';

alter table meeting_texts add column withdrawn_at timestamptz, add constraint meeting_texts_withdrawn_check check (withdrawn_at is null or frozen_at is null);
comment on column meeting_texts.withdrawn_at is 'Of an edition whose correction was withdrawn before anything was changed: it counts as not there until the next correction takes it up.';
