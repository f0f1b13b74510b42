-- Sign-in: steps of a session, the limits of guessing, second factor, identities at a provider, links to set a password.

alter table accounts
  add column email text check (email ~ '^[^\s@]+@[^\s@]+$'),
  add column must_change_password boolean not null default false,
  drop column failed_attempts,
  drop column locked_until;
comment on column accounts.email is 'Where letters of this person go; lower case. Not a name to sign in with, and may be shared.';
comment on column accounts.must_change_password is 'Somebody else chose the password: the next sign-in opens nothing but its change.';

alter table sessions
  add column id bigint generated always as identity unique,
  add column step text not null default 'open' check (step in ('second-factor', 'new-password', 'enrolment', 'open')),
  add column idle_hours int not null default 8,
  add column address text not null default '',
  add column browser text not null default '';
comment on column sessions.id is 'How a person names one of the own sessions to end it; the token never leaves the cookie.';
comment on column sessions.step is 'What is still asked before the session opens anything: a code, a password of one''s own, a second factor; open when nothing is.';
comment on column sessions.idle_hours is 'Ends after this long without a request: the regulation in force when it was opened.';
comment on column sessions.address is 'Network address at sign-in, shown to the person only.';
comment on column sessions.browser is 'User-Agent at sign-in, cut short, shown to the person only.';

create table sign_in_attempts (
  key_hash bytea primary key,
  failures int not null,
  last_at timestamptz not null,
  rests_until timestamptz
);
create index on sign_in_attempts (last_at);
comment on table sign_in_attempts is 'Wrong passwords and codes by name typed and by network address, whether the name exists or not. Rows older than a day are dropped.';
comment on column sign_in_attempts.key_hash is 'SHA-256 of "name:…" or "address:…": a password typed into the wrong field is not kept.';

create table account_authenticators (
  id int generated always as identity primary key,
  account_id int not null references accounts on delete restrict,
  secret bytea not null,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0,
  ended_at timestamptz
);
create unique index on account_authenticators (account_id) where ended_at is null and confirmed_at is not null;
create index on account_authenticators (account_id);
comment on table account_authenticators is 'Second factor (TOTP, RFC 6238): the shared secret of an application on the person''s telephone.';
comment on column account_authenticators.secret is '20 random bytes; read by the check of a code and shown once at enrolment.';
comment on column account_authenticators.confirmed_at is 'The first code was right; before that it counts for nothing.';
comment on column account_authenticators.last_step is 'The last 30-second step whose code was used: no code is taken twice.';

create table recovery_codes (
  code_hash bytea primary key,
  authenticator_id int not null references account_authenticators on delete restrict,
  created_at timestamptz not null,
  used_at timestamptz,
  ended_at timestamptz
);
create index on recovery_codes (authenticator_id);
comment on table recovery_codes is 'One-time codes for a person without the telephone. A new set ends the one before.';
comment on column recovery_codes.code_hash is 'SHA-256 of authenticator and code; the codes hold 80 random bits each.';

create table account_identities (
  id int generated always as identity primary key,
  account_id int not null references accounts on delete restrict,
  issuer text not null,
  subject text not null,
  bound_how text not null check (bound_how in ('oneself', 'claim')),
  created_at timestamptz not null,
  ended_at timestamptz
);
create unique index on account_identities (issuer, subject) where ended_at is null;
create unique index on account_identities (account_id, issuer) where ended_at is null;
create index on account_identities (account_id);
comment on table account_identities is 'Who an account is at an OpenID Connect provider. An identity never makes an account.';
comment on column account_identities.bound_how is 'oneself: by the person, signed in; claim: at the first sign-in, by a claim that the office allowed.';

create table provider_sign_ins (
  token_hash bytea primary key,
  state text not null,
  nonce text not null,
  code_verifier text not null,
  account_id int references accounts on delete restrict,
  created_at timestamptz not null,
  used_at timestamptz
);
create index on provider_sign_ins (account_id);
create index on provider_sign_ins (created_at);
comment on table provider_sign_ins is 'Sign-ins on their way through an OpenID Connect provider, each bound to one browser by a cookie. Rows older than a day are dropped.';
comment on column provider_sign_ins.account_id is 'The person who binds an identity to the own account; null for a sign-in.';

create table password_links (
  token_hash bytea primary key,
  account_id int not null references accounts on delete restrict,
  kind text not null check (kind in ('first', 'reset')),
  created_by int references accounts on delete restrict,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  ended_at timestamptz
);
create index on password_links (account_id);
create index on password_links (created_by);
comment on table password_links is 'One-time links to set a password. The letter holds a random token; only its SHA-256 is kept.';
comment on column password_links.ended_at is 'Another link of the account was used, or the password was changed otherwise.';
