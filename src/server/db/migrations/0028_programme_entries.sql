-- A programme in force may gain a sitting, and a sitting of it may be called off; each with its reason.
alter table programme_entries add column is_called_off boolean not null default false;
drop index programme_entries_one_regular_a_month;
create unique index programme_entries_one_regular_a_month on programme_entries (programme_id, month) where is_regular and not is_called_off;
comment on column programme_entries.is_called_off is 'It will not be held; the reason stands in programme_changes. Another regular sitting may take its month.';

alter table programme_changes add column kind text not null default 'change' check (kind in ('change', 'add', 'call-off'));
alter table programme_changes alter column kind drop default;
comment on table programme_changes is 'The way of an entry of a programme in force: added, moved, changed, called off, each with its reason.';
