-- What of a list is taken in although it is unusual.
alter table imports add column warnings jsonb not null default '[]';
comment on column imports.warnings is 'Good rows to look at again: [{row, column, value, reason, kind}].';
