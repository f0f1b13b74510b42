-- Scores of sittings (chấm điểm, đánh giá chất lượng sinh hoạt): forms as data, one sheet a seat.
create table score_forms (
  id int generated always as identity primary key,
  organisation_id int not null references organisations on delete restrict,
  code text not null unique check (code <> ''),
  source text not null,
  body jsonb not null,
  created_at timestamptz not null,
  created_by int references accounts on delete restrict
);
create index on score_forms (organisation_id);
comment on table score_forms is 'A form by which sittings are scored. It never changes: a changed form is a new row, old sheets keep theirs.';
comment on column score_forms.organisation_id is 'The committee that made it, for itself and below. Those shipped as examples stand in features/meetings/scores/shipped.ts.';
comment on column score_forms.code is 'What the rule meetings.score_form names.';
comment on column score_forms.body is 'Groups, criteria and levels: ScoreForm of features/meetings/scores/rules.ts.';

create table score_sheets (
  meeting_id bigint not null references meetings on delete restrict,
  seat text not null check (seat in ('cell', 'attendee', 'committee')),
  form_code text not null,
  lines jsonb not null,
  total numeric(5, 1) not null check (total between 0 and 100),
  class text not null check (class in ('tot', 'kha', 'trung_binh', 'kem')),
  note text not null default '',
  version int not null default 1,
  written_at timestamptz not null,
  account_id int references accounts on delete restrict,
  primary key (meeting_id, seat)
);
comment on table score_sheets is 'The points of a sitting as the cell, the committee member who attended, and the committee above gave them.';
comment on column score_sheets.form_code is 'A form of score_forms, or one of those shipped.';
comment on column score_sheets.lines is 'A row a criterion: [{number, points, reason, known: {points, reason} | null}], as it stood when written.';
comment on column score_sheets.class is 'By the cut-offs in force on the day of the sitting.';
