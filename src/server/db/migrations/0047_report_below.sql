-- What a signed report rests on: who below was in, and who was left out for which reason, as it stood at the signature.
alter table reports add column below jsonb;
comment on column reports.below is 'Of a signed report: the units that owed the same report to its committee, with standing and reason of omission (Below of features/reports/handing-in/server/queries.ts); null where it asked for none.';
