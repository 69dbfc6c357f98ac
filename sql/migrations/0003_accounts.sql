-- Logins: accounts, passwords, one-time codes, sessions, delays; jobs that tell how far they are.

create table app.account (
  account_id uuid not null default gen_random_uuid() constraint account_pk primary key,
  login text not null constraint account_login_key unique constraint account_login_is_a_login check (login ~ '^[a-z0-9][a-z0-9._@-]{0,63}$'),
  person_id uuid constraint account_person_key unique constraint account_person_fk references app.person on delete restrict,
  peer text constraint account_peer_key unique constraint account_peer_is_an_account check (peer ~ '^[a-z_][a-z0-9_.-]{0,31}$'),
  is_machine boolean not null default false,
  is_active boolean not null default false,
  is_locked boolean not null default false,
  created_at timestamptz not null,
  revision bigint not null default 1,
  constraint account_is_a_persons_or_the_machines check ((person_id is null) = is_machine)
);
create unique index account_machine_idx on app.account (is_machine) where is_machine;
comment on table app.account is 'Who may log in. One person, one account; one more is the machine''s own.';
comment on column app.account.account_id is 'Leaves the database; says nothing.';
comment on column app.account.login is 'What one logs in with: the NIP unless a city administrator chose otherwise. Lower case.';
comment on column app.account.person_id is 'Whose account it is; null for the machine''s.';
comment on column app.account.peer is 'The account of the daemon''s machine whose sessions over the admin socket are this one''s.';
comment on column app.account.is_machine is 'Operates the machine and sees no personal data: root and the daemon''s own account.';
comment on column app.account.is_active is 'A password was set; until then only a code lets in.';
comment on column app.account.is_locked is 'Opens nothing.';
comment on column app.account.created_at is 'By app.now().';
comment on column app.account.revision is 'Grows with each change; a client names the one it has seen.';
call meta.protect('app.account');
insert into app.account (login, is_machine, created_at) values ('operator', true, transaction_timestamp());

-- Apart from the account, so that no grant on accounts ever shows a hash.
create table meta.password (
  account_id uuid not null constraint password_pk primary key constraint password_account_fk references app.account on delete cascade,
  hash text not null constraint password_hash_is_argon2id check (hash ~ '^\$argon2id\$' and length(hash) <= 256),
  set_at timestamptz not null
);
comment on table meta.password is 'What a password is verified against.';
comment on column meta.password.account_id is 'Whose.';
comment on column meta.password.hash is 'Argon2id, with its salt and parameters, as libsodium writes it.';
comment on column meta.password.set_at is 'By app.now().';
call meta.protect('meta.password');

create table meta.one_time_code (
  code_hash bytea not null constraint one_time_code_pk primary key constraint one_time_code_hash_is_sha256 check (length(code_hash) = 32),
  account_id uuid constraint one_time_code_account_key unique constraint one_time_code_account_fk references app.account on delete cascade,
  made_by uuid,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  constraint one_time_code_expires_after_it_is_made check (expires_at > made_at)
);
create unique index one_time_code_first_idx on meta.one_time_code ((account_id is null)) where account_id is null;
comment on table meta.one_time_code is 'Codes that let somebody choose a password once. A code is gone when it was used, and a new one replaces the one before.';
comment on column meta.one_time_code.code_hash is 'SHA-256 of the code, which is never stored.';
comment on column meta.one_time_code.account_id is 'Whose password it sets; null for the code that makes the first city administrator.';
comment on column meta.one_time_code.made_by is 'Who asked for it; null for the daemon. Not a foreign key: it outlives people.';
comment on column meta.one_time_code.made_at is 'By app.now().';
comment on column meta.one_time_code.expires_at is 'From then on, by app.now(), it opens nothing.';
call meta.protect('meta.one_time_code');

-- Nobody could log in before this migration.
delete from meta.session;
alter table meta.session
  drop column person_id,
  add column account_id uuid not null constraint session_account_fk references app.account on delete cascade,
  add column session_id uuid not null default gen_random_uuid() constraint session_id_key unique,
  add column used_at timestamptz not null default '-infinity',
  add column idle_limit interval not null default '2 hours',
  add column opened_from text not null default 'unknown' constraint session_opened_from_is_short check (length(opened_from) <= 100),
  add constraint session_idle_limit_is_positive check (idle_limit > interval '0');
create index session_account_idx on meta.session (account_id);
comment on column meta.session.account_id is 'Whose login it is.';
comment on column meta.session.session_id is 'What a list of sessions calls it.';
comment on column meta.session.used_at is 'The last use, at most a minute old, by app.now(); -infinity for none but its opening.';
comment on column meta.session.idle_limit is 'Unused for so long it opens nothing.';
comment on column meta.session.opened_from is 'The address or socket it was opened from.';

create table meta.login_failure (
  login text not null,
  source text not null,
  failures integer not null constraint login_failure_failures_is_positive check (failures > 0),
  failed_at timestamptz not null,
  constraint login_failure_pk primary key (login, source)
);
comment on table meta.login_failure is 'Failed logins of late, by login and source together, and by source alone: a lock by login alone would let anybody lock an appraiser out.';
comment on column meta.login_failure.login is 'As it was given, known or not; empty for all of a source.';
comment on column meta.login_failure.source is 'The address it came from.';
comment on column meta.login_failure.failures is 'How many since the last success or hour of rest.';
comment on column meta.login_failure.failed_at is 'The last of them, by app.now().';
call meta.protect('meta.login_failure');

-- Jobs -----------------------------------------------------------------------------------------------------------------
delete from meta.job;
alter table meta.job
  drop constraint job_person_fk,
  add column arguments jsonb not null default '{}',
  add column administered_units integer[] not null default '{}',
  add column audits integer[] not null default '{}',
  add column official text not null default '' constraint job_official_is_known check (official in ('', 'ADMIN', 'AUDITOR')),
  add column is_operator boolean not null default false,
  add column done bigint not null default 0 constraint job_done_is_not_negative check (done >= 0),
  add column total bigint constraint job_total_is_not_negative check (total >= 0),
  add column cursor jsonb not null default '{}',
  add column result jsonb,
  add column failure text,
  add column worker uuid,
  add column lease_ends_at timestamptz,
  add column started_at timestamptz,
  add column finished_at timestamptz,
  add column revision bigint not null default 1;
comment on column meta.job.actor is 'Who asked for it; null for the scheduler. Not a foreign key: what happened stays so when the person is gone.';
comment on column meta.job.arguments is 'What it was asked with.';
comment on column meta.job.administered_units is 'The units in which it has an administrator''s rights.';
comment on column meta.job.audits is 'The agencies that it may look at as an auditor.';
comment on column meta.job.official is 'ADMIN or AUDITOR of the whole government; empty for neither.';
comment on column meta.job.is_operator is 'It has an operator''s rights.';
comment on column meta.job.done is 'How many things are done.';
comment on column meta.job.total is 'Of how many; null while that is not known.';
comment on column meta.job.cursor is 'Where its next step begins; a daemon that stops leaves it to another.';
comment on column meta.job.result is 'What came out; null until it is DONE.';
comment on column meta.job.failure is 'The symbol of what made it fail.';
comment on column meta.job.worker is 'The daemon that works on it.';
comment on column meta.job.lease_ends_at is 'From then on, by app.now(), another daemon may take it over.';
comment on column meta.job.started_at is 'By app.now().';
comment on column meta.job.finished_at is 'By app.now().';
comment on column meta.job.revision is 'Grows with each change.';

alter table meta.kept_reply
  add column shown_revision bigint,
  add column administers integer[] not null default '{}',
  add column administers_units integer[] not null default '{}',
  add column official text not null default '';
comment on column meta.kept_reply.shown_revision is 'Of the thing that the answer shows; null when it has none.';
comment on column meta.kept_reply.administers is 'Where its actor had an administrator''s rights then: it is told again while they have them still.';
comment on column meta.kept_reply.administers_units is 'The units in which they had.';
comment on column meta.kept_reply.official is 'ADMIN or AUDITOR of the whole government then; empty for neither.';
create index kept_reply_kept_at_idx on meta.kept_reply (kept_at);

-- Whoever looks through the audit asks for a time or for somebody.
create index entry_recorded_at_idx on audit.entry (recorded_at);
create index entry_actor_idx on audit.entry (actor, entry_id);
