-- Periods of evaluation: their states, their phases and deadlines, what guards them and what people owe in them.

create table app.period (
  agency_id integer not null constraint period_agency_fk references app.agency on delete restrict,
  period_id integer generated always as identity constraint period_id_key unique,
  code text not null constraint period_code_is_a_code check (code ~ '^[a-z0-9][a-z0-9_]{0,39}$'),
  kind text not null constraint period_kind_is_known check (kind in ('TAHUNAN', 'TRIWULANAN', 'BULANAN')),
  starts_on date not null,
  ends_on date not null,
  state text not null default 'DRAFT' constraint period_state_is_known check (
    state in ('DRAFT', 'OPEN', 'COLLECTING', 'RATING', 'CALIBRATING', 'SIGNING', 'PUBLISHED', 'CLOSED', 'ARCHIVED', 'CANCELLED')
  ),
  is_surveyed boolean not null,
  policy text constraint period_policy_fk references app.policy on delete restrict,
  is_scheduled boolean not null default false,
  opens_at timestamptz,
  revision bigint not null default 1,
  constraint period_pk primary key (agency_id, period_id),
  constraint period_code_key unique (agency_id, code),
  constraint period_ends_after_it_starts check (ends_on >= starts_on),
  constraint period_has_its_policy check (policy is not null or state in ('DRAFT', 'CANCELLED')),
  constraint period_spans_do_not_overlap exclude using gist (agency_id with =, kind with =, daterange(starts_on, ends_on + 1) with &&)
    where (state <> 'CANCELLED')
);
create index period_policy_idx on app.period (policy);
create index period_state_idx on app.period (state) where state not in ('CLOSED', 'ARCHIVED', 'CANCELLED');
comment on table app.period is 'A time for which an agency evaluates its people: a year, a quarter or a month, and where its evaluation stands.';
comment on column app.period.agency_id is 'Whose period it is.';
comment on column app.period.period_id is 'Never shown: the code is what leaves the database.';
comment on column app.period.code is 'Lower case, once in an agency: 2026, 2026_q3, 2026_m07.';
comment on column app.period.kind is 'TAHUNAN, TRIWULANAN or BULANAN.';
comment on column app.period.starts_on is 'The first day that is evaluated.';
comment on column app.period.ends_on is 'The last one.';
comment on column app.period.state is 'Where it stands; app.transition says what follows.';
comment on column app.period.is_surveyed is 'There is a sealed survey between OPEN and RATING.';
comment on column app.period.policy is 'The rules that it is run under: pinned when it is opened.';
comment on column app.period.is_scheduled is 'It opens, seals and closes by itself when it is time.';
comment on column app.period.opens_at is 'When it opens by itself; null for with its first day.';
comment on column app.period.revision is 'Grows with each change; a client names the one it has seen.';
call meta.protect('app.period');

create table app.phase (
  agency_id integer not null,
  period_id integer not null,
  phase text not null constraint phase_phase_is_known check (
    phase in ('PLANNING', 'FEEDBACK', 'RATING', 'SUPERIOR', 'CALIBRATION', 'SIGNING', 'OBJECTION')
  ),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  starts_rule text,
  ends_rule text,
  is_statutory boolean not null default false,
  is_beyond_statute boolean not null default false,
  constraint phase_pk primary key (agency_id, period_id, phase),
  constraint phase_period_fk foreign key (agency_id, period_id) references app.period on delete cascade,
  constraint phase_ends_after_it_starts check (ends_at > starts_at)
);
comment on table app.phase is 'A part of a period''s work: from an instant to an instant. Computed from its policy and the calendar until the period is opened; fixed from then on.';
comment on column app.phase.agency_id is 'Whose.';
comment on column app.phase.period_id is 'Which period.';
comment on column app.phase.phase is 'PLANNING, FEEDBACK, RATING, SUPERIOR, CALIBRATION, SIGNING or OBJECTION.';
comment on column app.phase.starts_at is 'From then on.';
comment on column app.phase.ends_at is 'Until then, and not at it: the end of its last day, where the government is.';
comment on column app.phase.starts_rule is 'The rule that made the start, as in the policy; null when somebody has set it.';
comment on column app.phase.ends_rule is 'The rule that made the end; null when somebody has set it.';
comment on column app.phase.is_statutory is 'The regulation fixes its end.';
comment on column app.phase.is_beyond_statute is 'Its end was set beyond what the regulation fixes.';
call meta.protect('app.phase');

create table app.extension (
  agency_id integer not null,
  extension_id uuid not null default gen_random_uuid() constraint extension_id_key unique,
  period_id integer not null,
  phase text not null,
  unit_id integer,
  person_id uuid constraint extension_person_fk references app.person on delete cascade,
  until_at timestamptz not null,
  reason_code text not null constraint extension_reason_code_is_known check (
    reason_code in ('GANGGUAN_SISTEM', 'BENCANA', 'SAKIT', 'CUTI', 'TUGAS_LUAR', 'MUTASI', 'LAINNYA')
  ),
  reason text not null constraint extension_reason_says_something check (reason ~ '\S'),
  approved_by uuid,
  made_at timestamptz not null,
  superseded_at timestamptz,
  is_beyond_statute boolean not null,
  constraint extension_pk primary key (agency_id, extension_id),
  constraint extension_phase_fk foreign key (agency_id, period_id, phase) references app.phase on delete cascade,
  constraint extension_unit_fk foreign key (agency_id, unit_id) references app.unit on delete restrict,
  constraint extension_is_for_one_thing check (num_nonnulls(unit_id, person_id) <= 1)
);
create unique index extension_current_idx on app.extension (agency_id, period_id, phase, coalesce(unit_id, 0), coalesce(person_id, '00000000-0000-0000-0000-000000000000'))
  where superseded_at is null;
create index extension_phase_idx on app.extension (agency_id, period_id, phase);
create index extension_unit_idx on app.extension (agency_id, unit_id);
create index extension_person_idx on app.extension (person_id);
comment on table app.extension is 'More time in a phase: for all of the agency, for a unit and those below it, or for somebody. The latest for the same counts.';
comment on column app.extension.agency_id is 'Whose period it is.';
comment on column app.extension.extension_id is 'Leaves the database; says nothing.';
comment on column app.extension.period_id is 'Which period.';
comment on column app.extension.phase is 'Which phase.';
comment on column app.extension.unit_id is 'For this unit and those below it.';
comment on column app.extension.person_id is 'For this person.';
comment on column app.extension.until_at is 'Until then, and not at it.';
comment on column app.extension.reason_code is 'Of what sort the reason is.';
comment on column app.extension.reason is 'The reason.';
comment on column app.extension.approved_by is 'Who gave it. Not a foreign key: what happened stays so when the person is gone.';
comment on column app.extension.made_at is 'By app.now().';
comment on column app.extension.superseded_at is 'Since when another counts in its place; null while it counts.';
comment on column app.extension.is_beyond_statute is 'BEYOND_STATUTE: the phase''s end is fixed by the regulation.';
call meta.protect('app.extension');

create table app.period_event (
  agency_id integer not null,
  period_event_id bigint generated always as identity,
  period_id integer not null,
  happened_at timestamptz not null,
  action text not null,
  from_state text,
  to_state text not null,
  reason text,
  actor uuid,
  job_id uuid,
  constraint period_event_pk primary key (agency_id, period_event_id),
  constraint period_event_period_fk foreign key (agency_id, period_id) references app.period on delete cascade
);
create index period_event_period_idx on app.period_event (agency_id, period_id, period_event_id);
comment on table app.period_event is 'What was done with a period: who, when, why. Only ever added.';
comment on column app.period_event.agency_id is 'Whose.';
comment on column app.period_event.period_event_id is 'Grows.';
comment on column app.period_event.period_id is 'Which period.';
comment on column app.period_event.happened_at is 'By app.now().';
comment on column app.period_event.action is 'The verb: open, extend.';
comment on column app.period_event.from_state is 'Where it stood; null for its making.';
comment on column app.period_event.to_state is 'Where it stands since.';
comment on column app.period_event.reason is 'Why, when somebody said so.';
comment on column app.period_event.actor is 'Who; null for the scheduler. Not a foreign key: what happened stays so when the person is gone.';
comment on column app.period_event.job_id is 'The job that did it; null for a request.';
call meta.protect('app.period_event');

create table app.transition (
  state text not null,
  action text not null,
  next_state text not null,
  is_surveyed boolean,
  constraint transition_pk primary key (state, action, next_state)
);
comment on table app.transition is 'The state machine of periods: what may be done in a state, and where it leads.';
comment on column app.transition.state is 'From.';
comment on column app.transition.action is 'The verb.';
comment on column app.transition.next_state is 'To; the same where the verb moves nothing.';
comment on column app.transition.is_surveyed is 'Only for periods with a survey, or only for those without; null for both.';
call meta.protect('app.transition');
insert into app.transition (state, action, next_state, is_surveyed) values
  ('DRAFT', 'update', 'DRAFT', null), ('DRAFT', 'open', 'OPEN', null), ('DRAFT', 'cancel', 'CANCELLED', null),
  ('OPEN', 'collect', 'COLLECTING', true), ('OPEN', 'rate', 'RATING', false), ('OPEN', 'extend', 'OPEN', null), ('OPEN', 'remind', 'OPEN', null),
  ('OPEN', 'cancel', 'CANCELLED', null),
  ('COLLECTING', 'seal', 'RATING', null), ('COLLECTING', 'extend', 'COLLECTING', null), ('COLLECTING', 'remind', 'COLLECTING', null),
  ('COLLECTING', 'reopen', 'OPEN', null), ('COLLECTING', 'cancel', 'CANCELLED', null),
  ('RATING', 'calibrate', 'CALIBRATING', null), ('RATING', 'extend', 'RATING', null), ('RATING', 'remind', 'RATING', null),
  -- Once a survey is confirmed its ballots are gone: there is nothing to go back to.
  ('RATING', 'reopen', 'OPEN', false), ('RATING', 'cancel', 'CANCELLED', null),
  ('CALIBRATING', 'sign', 'SIGNING', null), ('CALIBRATING', 'extend', 'CALIBRATING', null), ('CALIBRATING', 'remind', 'CALIBRATING', null),
  ('CALIBRATING', 'reopen', 'RATING', null), ('CALIBRATING', 'cancel', 'CANCELLED', null),
  ('SIGNING', 'publish', 'PUBLISHED', null), ('SIGNING', 'extend', 'SIGNING', null), ('SIGNING', 'remind', 'SIGNING', null),
  ('SIGNING', 'reopen', 'CALIBRATING', null),
  ('PUBLISHED', 'close', 'CLOSED', null), ('PUBLISHED', 'extend', 'PUBLISHED', null), ('PUBLISHED', 'remind', 'PUBLISHED', null),
  ('PUBLISHED', 'reopen', 'SIGNING', null),
  ('CLOSED', 'archive', 'ARCHIVED', null), ('CLOSED', 'reopen', 'PUBLISHED', null);

create table app.guard (
  action text not null,
  guard text not null constraint guard_guard_is_a_symbol check (guard ~ '^[A-Z][A-Z0-9_]*$'),
  place integer not null,
  check_function text not null,
  basis text not null,
  english text not null constraint guard_english_says_something check (english ~ '\S'),
  indonesian text not null constraint guard_indonesian_says_something check (indonesian ~ '\S'),
  constraint guard_pk primary key (action, guard)
);
comment on table app.guard is 'What must hold before a period moves on. Each capability adds its own rows.';
comment on column app.guard.action is 'The verb that it guards.';
comment on column app.guard.guard is 'Its symbol.';
comment on column app.guard.place is 'In which order they are looked at.';
comment on column app.guard.check_function is 'A function of schema app, of agency and period, that says what is missing: an empty list when it holds.';
comment on column app.guard.basis is 'Article or page of PermenPANRB 6/2022 (P…); empty where it is this system''s own.';
comment on column app.guard.english is 'In English.';
comment on column app.guard.indonesian is 'In Indonesian.';
call meta.protect('app.guard');
insert into app.guard (action, guard, place, check_function, basis, english, indonesian) values
  ('open', 'POLICY', 1, 'missing_policy', 'art. 24(3)', 'the policy that holds is for such periods', 'kebijakan yang berlaku mengatur periode semacam ini'),
  ('open', 'CALENDAR', 2, 'missing_calendar', 'P114', 'the calendar has the holidays of every year that its phases touch', 'kalender memuat hari libur setiap tahun yang tersentuh tahapan'),
  ('open', 'DATES', 3, 'missing_order', 'P90-92', 'its phases end one after the other', 'tahapan berakhir berurutan'),
  ('close', 'CLOCKS', 1, 'missing_clocks', 'P114-119', 'the time for objections and their decisions is over', 'waktu keberatan dan keputusannya telah lewat');

create table app.duty (
  duty text not null constraint duty_pk primary key constraint duty_duty_is_a_symbol check (duty ~ '^[A-Z][A-Z0-9_]*$'),
  phase text not null,
  owing_function text not null,
  basis text not null,
  english text not null constraint duty_english_says_something check (english ~ '\S'),
  indonesian text not null constraint duty_indonesian_says_something check (indonesian ~ '\S')
);
comment on table app.duty is 'What people owe in a phase. Each capability adds its own rows.';
comment on column app.duty.duty is 'Its symbol.';
comment on column app.duty.phase is 'The phase in which it is due.';
comment on column app.duty.owing_function is 'A function of schema app, of agency and period: who owes it about whom, and when it was done.';
comment on column app.duty.basis is 'Article or page of PermenPANRB 6/2022 (P…).';
comment on column app.duty.english is 'In English.';
comment on column app.duty.indonesian is 'In Indonesian.';
call meta.protect('app.duty');
insert into app.duty (duty, phase, owing_function, basis, english, indonesian) values
  ('PLAN', 'PLANNING', 'owed_by_staff', 'art. 7-15', 'the plan of work (SKP)', 'sasaran kinerja pegawai (SKP)'),
  ('ASSESSMENT', 'RATING', 'owed_by_appraisers', 'art. 23-26', 'the evaluation of somebody appraised', 'evaluasi kinerja pegawai yang dinilai'),
  ('TAKING_OVER', 'SUPERIOR', 'owed_by_superiors', 'P115', 'the evaluation in place of a silent appraiser', 'evaluasi menggantikan pejabat penilai yang tidak menilai'),
  ('SIGNATURE', 'SIGNING', 'owed_by_appraisers', 'P114', 'the signature under an evaluation', 'tanda tangan pada dokumen evaluasi');

create table app.reminder (
  agency_id integer not null,
  period_id integer not null,
  phase text not null,
  occasion text not null constraint reminder_occasion_is_known check (occasion in ('DUE_TOMORROW', 'LATE')),
  ends_at timestamptz not null,
  made_at timestamptz not null,
  messages bigint not null,
  constraint reminder_pk primary key (agency_id, period_id, phase, occasion, ends_at),
  constraint reminder_phase_fk foreign key (agency_id, period_id, phase) references app.phase on delete cascade
);
comment on table app.reminder is 'That all who owe something in a phase were reminded by itself: once for each occasion and deadline.';
comment on column app.reminder.agency_id is 'Whose.';
comment on column app.reminder.period_id is 'Which period.';
comment on column app.reminder.phase is 'Which phase.';
comment on column app.reminder.occasion is 'DUE_TOMORROW, or LATE.';
comment on column app.reminder.ends_at is 'The deadline that it was about.';
comment on column app.reminder.made_at is 'By app.now().';
comment on column app.reminder.messages is 'How many people.';
call meta.protect('app.reminder');

insert into app.rule (rule, basis, english, indonesian) values
  ('POLICY_RULE', '', 'the policy''s rule for the last day of the phase, as it was when the period was opened', 'aturan kebijakan tentang hari terakhir tahapan, sebagaimana saat periode dibuka'),
  ('SET_BY_HAND', '', 'the last day was set when the period was a draft', 'hari terakhir ditetapkan ketika periode masih rancangan'),
  ('WORKING_DAYS', 'P114', 'counted in days of work: without weekends and these holidays', 'dihitung dalam hari kerja: tanpa akhir pekan dan hari libur ini'),
  ('EXTENDED_FOR_ALL', '', 'all of the agency was given more time', 'seluruh perangkat daerah diberi tambahan waktu'),
  ('EXTENDED_FOR_UNIT', '', 'the unit, or one above it, was given more time', 'unit, atau unit di atasnya, diberi tambahan waktu'),
  ('EXTENDED_FOR_PERSON', '', 'this person was given more time', 'pegawai ini diberi tambahan waktu'),
  ('DEADLINE_OVER', '', 'the latest of these counts, and it is over', 'yang paling akhir berlaku, dan telah lewat'),
  ('DEADLINE_TO_COME', '', 'the latest of these counts: until then, and not at it', 'yang paling akhir berlaku: sampai saat itu, tidak termasuk saat itu'),
  ('PHASE_TO_COME', '', 'the phase has not begun', 'tahapan belum dimulai'),
  ('OTHER_STATE', '', 'the period is in another state: the phase''s work waits for that, or is over', 'periode dalam keadaan lain: pekerjaan tahapan menunggu itu, atau sudah selesai');
