-- Who exists, who is asking, what is remembered of it: the tables that every request needs.
-- Agencies and people are here as far as identity needs them; what belongs to them comes with the migrations that use it.

create schema app;
comment on schema app is 'Tables, types and constraints. Reached through api only.';
create schema api;
comment on schema api is 'What the daemon calls: one function an operation.';
create schema audit;
comment on schema audit is 'What was done, by whom: entries that are only ever added, in one chain.';

-- The database is one government's -------------------------------------------------------------------------------------
create table meta.installation (
  is_only boolean not null default true constraint installation_pk primary key constraint installation_is_one_row check (is_only),
  installation_id uuid not null default gen_random_uuid(),
  government text not null constraint installation_government_is_a_code check (government ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  purpose text not null constraint installation_purpose_is_known check (purpose in ('live', 'sample', 'test')),
  born_at timestamptz not null default transaction_timestamp()
);
comment on table meta.installation is 'Whose database this is and what for: one row, written at birth.';
comment on column meta.installation.is_only is 'Always true: there is one row.';
comment on column meta.installation.installation_id is 'Tells this database from every other, also after a restore.';
comment on column meta.installation.government is 'The code of the city, regency, province or ministry, such as kota-sorong.';
comment on column meta.installation.purpose is 'live, sample or test. Only the last two may have their clock shifted.';
comment on column meta.installation.born_at is 'The true time of the first migration.';
call meta.protect('meta.installation');

-- Who exists -----------------------------------------------------------------------------------------------------------
create table app.agency (
  agency_id integer generated always as identity constraint agency_pk primary key,
  code text not null constraint agency_code_key unique constraint agency_code_is_a_code check (code ~ '^[A-Z0-9][A-Z0-9_-]{0,39}$'),
  name text not null constraint agency_name_says_something check (name ~ '\S'),
  revision bigint not null default 1
);
comment on table app.agency is 'An organisation of the government whose people are evaluated together (perangkat daerah).';
comment on column app.agency.agency_id is 'Never shown: the code is what leaves the database.';
comment on column app.agency.code is 'Upper case, as people write it: DISDIK.';
comment on column app.agency.name is 'In full: Dinas Pendidikan.';
comment on column app.agency.revision is 'Grows with each change; a client names the one it has seen.';
call meta.protect('app.agency');

create table app.person (
  person_id uuid not null default gen_random_uuid() constraint person_pk primary key,
  name text not null constraint person_name_says_something check (name ~ '\S'),
  revision bigint not null default 1
);
comment on table app.person is 'A human being, once in the whole government, wherever they serve.';
comment on column app.person.person_id is 'Leaves the database; says nothing.';
comment on column app.person.name is 'As on the identity card, without titles.';
comment on column app.person.revision is 'Grows with each change; a client names the one it has seen.';
call meta.protect('app.person');

-- Where somebody may look at all. Kept by triggers from what makes it so; found once, at the start of a request.
create table app.reach (
  person_id uuid not null constraint reach_person_fk references app.person on delete cascade,
  agency_id integer not null constraint reach_agency_fk references app.agency on delete cascade,
  because text not null constraint reach_because_is_known check (because in ('SERVES', 'ADMINISTERS', 'NAMED')),
  constraint reach_pk primary key (person_id, agency_id, because)
);
create index reach_agency_idx on app.reach (agency_id);
comment on table app.reach is 'Which agencies a person''s requests may touch, and why. Outside of it row-level security shows nothing.';
comment on column app.reach.person_id is 'Who.';
comment on column app.reach.agency_id is 'Where.';
comment on column app.reach.because is 'SERVES there, ADMINISTERS it, or is NAMED in it (as an appraiser, say).';
call meta.protect('app.reach');

-- Who is asking --------------------------------------------------------------------------------------------------------
create table meta.session (
  token_hash bytea not null constraint session_pk primary key constraint session_token_hash_is_sha256 check (length(token_hash) = 32),
  person_id uuid not null constraint session_person_fk references app.person on delete cascade,
  opened_at timestamptz not null,
  expires_at timestamptz not null,
  constraint session_expires_after_it_opens check (expires_at > opened_at)
);
create index session_person_idx on meta.session (person_id);
comment on table meta.session is 'A login that lasts. The token itself is never stored.';
comment on column meta.session.token_hash is 'SHA-256 of the token that the client holds.';
comment on column meta.session.person_id is 'Whose login it is.';
comment on column meta.session.opened_at is 'By app.now().';
comment on column meta.session.expires_at is 'From then on, by app.now(), the token opens nothing.';
call meta.protect('meta.session');

create table meta.job (
  job_id uuid not null default gen_random_uuid() constraint job_pk primary key,
  operation text not null constraint job_operation_says_something check (operation ~ '\S'),
  actor uuid constraint job_person_fk references app.person on delete restrict,
  acts_as text not null constraint job_acts_as_is_known check (acts_as in ('kinerja_app', 'kinerja_city')),
  reach integer[] not null,
  administers integer[] not null,
  state text not null constraint job_state_is_known check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  created_at timestamptz not null,
  constraint job_administers_what_it_reaches check (administers <@ reach)
);
create index job_person_idx on meta.job (actor);
comment on table meta.job is 'An operation that runs by itself. Its row is its identity: what it may touch was fixed when it was made.';
comment on column meta.job.job_id is 'Leaves the database; says nothing.';
comment on column meta.job.operation is 'The operation that it carries out.';
comment on column meta.job.actor is 'Who asked for it; null for the scheduler.';
comment on column meta.job.acts_as is 'The role that its statements run under.';
comment on column meta.job.reach is 'The agencies it may touch.';
comment on column meta.job.administers is 'The agencies in which it has an administrator''s rights.';
comment on column meta.job.state is 'Only a RUNNING job may enter.';
comment on column meta.job.created_at is 'By app.now().';
call meta.protect('meta.job');

create table meta.kept_reply (
  actor uuid not null,
  key uuid not null,
  operation text not null,
  arguments_hash bytea not null constraint kept_reply_arguments_hash_is_sha256 check (length(arguments_hash) = 32),
  body text,
  kept_at timestamptz not null,
  constraint kept_reply_pk primary key (actor, key)
);
comment on table meta.kept_reply is 'What was answered under a key, so that the same request, sent again, is not done again.';
comment on column meta.kept_reply.actor is 'Whose key it is. Two people''s keys never meet.';
comment on column meta.kept_reply.key is 'Chosen by the client, one a request.';
comment on column meta.kept_reply.operation is 'What was asked.';
comment on column meta.kept_reply.arguments_hash is 'SHA-256 of operation and canonical arguments: another request under the same key is refused.';
comment on column meta.kept_reply.body is 'The answer, as text; null when the operation gave none.';
comment on column meta.kept_reply.kept_at is 'By app.now().';
call meta.protect('meta.kept_reply');

-- What is remembered ---------------------------------------------------------------------------------------------------
create table audit.entry (
  entry_id bigint generated always as identity constraint entry_pk primary key,
  recorded_at timestamptz not null,
  actor uuid,
  operation text not null constraint entry_operation_says_something check (operation ~ '\S'),
  request uuid,
  symbol text not null constraint entry_symbol_is_a_symbol check (symbol ~ '^[A-Z][A-Z0-9_]*$'),
  detail jsonb not null
);
comment on table audit.entry is 'One thing that was done, or refused. Only ever added.';
comment on column audit.entry.entry_id is 'Numbers have gaps where a transaction was rolled back.';
comment on column audit.entry.recorded_at is 'By app.now().';
comment on column audit.entry.actor is 'Who; null for the system itself. Not a foreign key: what happened stays so when the person is gone.';
comment on column audit.entry.operation is 'What was asked.';
comment on column audit.entry.request is 'The request or job that asked, as in the log.';
comment on column audit.entry.symbol is 'OK, or the symbol of the failure.';
comment on column audit.entry.detail is 'Arguments with secrets masked, where from, how long it took.';
call meta.protect('audit.entry');

-- The chain stands beside the entries because a chain has one end: appending to it in every transaction would make all of them wait for each other.
create table audit.link (
  position bigint not null constraint link_pk primary key constraint link_position_is_positive check (position > 0),
  entry_id bigint not null constraint link_entry_key unique constraint link_entry_fk references audit.entry on delete restrict,
  hash bytea not null constraint link_hash_is_sha256 check (length(hash) = 32)
);
comment on table audit.link is 'The chain: each link''s hash covers its entry and the link before it. Only ever added.';
comment on column audit.link.position is 'From 1, without gaps.';
comment on column audit.link.entry_id is 'The entry that it binds.';
comment on column audit.link.hash is 'SHA-256 over the hash before it (32 zero bytes at the start) and audit.canonical of the entry.';
call meta.protect('audit.link');

create table audit.unlinked (
  entry_id bigint not null constraint unlinked_pk primary key constraint unlinked_entry_fk references audit.entry on delete restrict
);
comment on table audit.unlinked is 'Entries that wait for their link. Whatever number commits last, it is found here without looking through all of them.';
comment on column audit.unlinked.entry_id is 'The entry.';
call meta.protect('audit.unlinked');
