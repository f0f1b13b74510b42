-- A person on leave lends a role to another account, from a day to a day; the history tells who acted for whom.
create table delegations (
  id int generated always as identity primary key,
  account_role_id int not null references account_roles on delete restrict,
  to_account_id int not null references accounts on delete restrict,
  valid daterange not null check (not isempty(valid) and not lower_inf(valid) and not upper_inf(valid)),
  reason text not null default '',
  made_by int references accounts on delete restrict,
  made_at timestamptz not null,
  ended_at timestamptz,
  ended_by int references accounts on delete restrict,
  constraint delegations_one_at_a_time exclude using gist (account_role_id with =, valid with &&) where (ended_at is null)
);
create index on delegations (account_role_id);
create index on delegations (to_account_id);
create index on delegations (made_by);
create index on delegations (ended_by);
comment on table delegations is 'A role that its holder lends to another account while on leave (giao quyền khi vắng). It holds only while the role itself does.';
comment on column delegations.account_role_id is 'The role that is lent; its account is the lender. A lent role has no row in account_roles, so it cannot be lent on.';
comment on column delegations.valid is 'The days on which it holds; always with an end.';
comment on column delegations.made_by is 'The lender, or an administrator of that part of the tree.';
comment on column delegations.ended_at is 'Ended before its last day, at once; the row stays.';

alter table history add column acting_for_account_id int references accounts on delete restrict;
create index on history (acting_for_account_id);
comment on column history.acting_for_account_id is 'The person whose lent role alone allowed the change; null when the account''s own role did.';
