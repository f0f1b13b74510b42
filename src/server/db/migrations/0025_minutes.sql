-- The minutes and the resolution of a sitting as texts: edited until the level above takes them, then frozen; a correction is a new edition.
create table meeting_texts (
  id bigint generated always as identity primary key,
  meeting_id bigint not null references meetings on delete restrict,
  kind text not null check (kind in ('minutes', 'resolution')),
  edition smallint not null default 1 check (edition > 0),
  reason text not null default '',
  body jsonb not null,
  made jsonb not null,
  figures jsonb not null,
  number text not null default '',
  approved_how text check (approved_how in ('assent', 'vote')),
  approved_in_favour smallint check (approved_in_favour >= 0),
  approved_present smallint,
  approved_at timestamptz,
  approved_by int references accounts on delete restrict,
  edited_at timestamptz,
  edited_by int references accounts on delete restrict,
  version int not null default 1,
  paper jsonb,
  frozen_at timestamptz,
  frozen_by int references accounts on delete restrict,
  checksum text check (checksum ~ '^[0-9a-f]{64}$'),
  unique (meeting_id, kind, edition),
  check (edition = 1 or reason <> ''),
  check ((approved_how is null) = (approved_at is null)),
  check ((approved_how = 'vote') = (approved_in_favour is not null)),
  check ((frozen_at is null) = (checksum is null) and (frozen_at is null) = (paper is null))
);
comment on table meeting_texts is 'One edition of the minutes or the resolution of a sitting. Without a row the text is what the record says.';
comment on column meeting_texts.edition is '1, then one more with every correction after acceptance; the last one is in force once it is frozen.';
comment on column meeting_texts.reason is 'Why the edition before had to be corrected.';
comment on column meeting_texts.body is 'The paragraphs, with chips for figures (contract/figure-text.ts).';
comment on column meeting_texts.made is 'The text of the record that body was last brought in line with: what changed since is shown.';
comment on column meeting_texts.figures is 'The catalogue as it was at the last save; of a frozen edition, what its chips print for good.';
comment on column meeting_texts.number is 'Số, ký hiệu as printed; empty before the first handing in.';
comment on column meeting_texts.approved_how is 'How the meeting adopted it once it was read back: without a dissenting voice, or by vote.';
comment on column meeting_texts.edited_at is 'Last change of body by a person.';
comment on column meeting_texts.paper is 'Of a frozen edition: layout, head, recipients and signatures as printed.';
comment on column meeting_texts.checksum is 'SHA-256 over body, figures, number and paper of a frozen edition.';

-- What was accepted is corrected in a state of its own.
alter table meetings drop constraint meetings_state_check;
alter table meetings add constraint meetings_state_check check (state in ('draft', 'submitted', 'returned', 'accepted', 'correcting'));
comment on column meetings.state is 'draft: with the cell; submitted: waits for the level above; returned: back with a reason; accepted: frozen; correcting: accepted before, the cell corrects it with a reason.';
alter table meeting_reviews drop constraint meeting_reviews_step_check;
alter table meeting_reviews add constraint meeting_reviews_step_check check (step in ('submit', 'return', 'accept', 'correct'));
comment on table meeting_reviews is 'Handed in, returned with a reason, accepted, opened again for a correction with a reason: one row each.';
