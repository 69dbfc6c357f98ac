-- Jobs that wait to be confirmed or are about several agencies; sessions in expert mode; messages on their way out.

alter table meta.job
  drop constraint job_state_is_known,
  add constraint job_state_is_known check (state in ('PENDING', 'WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED', 'UNDONE', 'EXPIRED')),
  add column expires_at timestamptz,
  add column confirmed_by uuid,
  add column is_expert boolean not null default false,
  add column once text constraint job_once_key unique;
comment on column meta.job.state is 'Only a RUNNING job may enter. One that is PENDING waits for its confirmation, and counts as EXPIRED from expires_at on, whether or not that is written.';
comment on column meta.job.expires_at is 'Until then it may be confirmed; null without end.';
comment on column meta.job.confirmed_by is 'Who confirmed it. Not a foreign key: what happened stays so when the person is gone.';
comment on column meta.job.is_expert is 'Whoever asked for it was in expert mode.';
comment on column meta.job.once is 'What makes it one of a kind: that the scheduler made it for this and no other time.';
create index job_open_idx on meta.job (created_at) where state in ('PENDING', 'WAITING', 'RUNNING');

create table meta.job_item (
  job_id uuid not null constraint job_item_job_fk references meta.job on delete cascade,
  place integer not null,
  agency_id integer not null constraint job_item_agency_fk references app.agency on delete cascade,
  period_id integer,
  state text not null constraint job_item_state_is_known check (state in ('WAITING', 'DONE', 'REFUSED')),
  symbol text,
  about text,
  hint text,
  constraint job_item_pk primary key (job_id, place),
  constraint job_item_period_fk foreign key (agency_id, period_id) references app.period on delete cascade
);
create index job_item_period_idx on meta.job_item (agency_id, period_id);
comment on table meta.job_item is 'What a job is to do in each agency. While it waits, its period is held: nobody else moves it.';
comment on column meta.job_item.job_id is 'Which job.';
comment on column meta.job_item.place is 'In which order, from 1.';
comment on column meta.job_item.agency_id is 'In which agency.';
comment on column meta.job_item.period_id is 'With which period; null for one that is to be made.';
comment on column meta.job_item.state is 'WAITING, DONE, or REFUSED for a reason.';
comment on column meta.job_item.symbol is 'OK, or why not.';
comment on column meta.job_item.about is 'What that is about.';
comment on column meta.job_item.hint is 'What to do.';
call meta.protect('meta.job_item');

alter table meta.session add column expert_reason text constraint session_expert_reason_says_something check (expert_reason ~ '\S');
comment on column meta.session.expert_reason is 'Why it is in expert mode; null when it is not.';

-- Messages on their way out -----------------------------------------------------------------------------------------------
create table meta.outbox (
  message_id uuid not null default gen_random_uuid() constraint outbox_pk primary key,
  kind text not null constraint outbox_kind_is_a_symbol check (kind ~ '^[A-Z][A-Z0-9_]*$'),
  agency_id integer constraint outbox_agency_fk references app.agency on delete cascade,
  person_id uuid constraint outbox_person_fk references app.person on delete cascade,
  data jsonb not null default '{}',
  state text not null default 'WAITING' constraint outbox_state_is_known check (state in ('WAITING', 'SENT', 'DEAD')),
  made_at timestamptz not null,
  next_at timestamptz not null,
  expires_at timestamptz not null,
  attempts integer not null default 0 constraint outbox_attempts_is_not_negative check (attempts >= 0),
  worker uuid,
  ended_at timestamptz,
  failure text,
  once text constraint outbox_once_key unique
);
create index outbox_next_idx on meta.outbox (next_at) where state = 'WAITING';
create index outbox_person_idx on meta.outbox (person_id);
create index outbox_agency_idx on meta.outbox (agency_id);
comment on table meta.outbox is 'Messages for people: written with the change that they tell of, handed to notify_command afterwards. A receiver may get one twice, with the same identifier.';
comment on column meta.outbox.message_id is 'Leaves the database: by it a receiver drops what it has already.';
comment on column meta.outbox.kind is 'What it tells: REMINDER, CONFIRMATION, SCHEDULE, RESET.';
comment on column meta.outbox.agency_id is 'What agency it is about; null for none.';
comment on column meta.outbox.person_id is 'For whom; null while that is not known.';
comment on column meta.outbox.data is 'What it says, without sentences.';
comment on column meta.outbox.state is 'WAITING, SENT, or DEAD after the last attempt.';
comment on column meta.outbox.made_at is 'By app.now().';
comment on column meta.outbox.next_at is 'When it is tried next; while it is under way, when it is taken for lost.';
comment on column meta.outbox.expires_at is 'From then on it is no use any more.';
comment on column meta.outbox.attempts is 'How often it was tried.';
comment on column meta.outbox.worker is 'The daemon that has it on its way.';
comment on column meta.outbox.ended_at is 'Since when it is SENT or DEAD.';
comment on column meta.outbox.failure is 'What the last attempt said.';
comment on column meta.outbox.once is 'What makes it one of a kind.';
call meta.protect('meta.outbox');

-- Whoever reads somebody's mail may become them by a reset: it counts who wrote the address down.
alter table app.person add column email_set_by uuid;
comment on column app.person.email_set_by is 'Who wrote the address down, where that was neither the person nor an administrator of the whole government. Not a foreign key: it outlives people.';
-- Of those that are there nobody knows. Administrators of agencies could have.
update app.person set email_set_by = '00000000-0000-0000-0000-000000000000' where email is not null;

insert into app.retention (category, kept_for, since, basis) values
  ('MESSAGES', '90 days', 'the message was sent, or given up', 'for asking why somebody was not reminded');
