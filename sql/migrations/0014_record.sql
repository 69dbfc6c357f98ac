-- The feedback record: what leaders, colleagues, people below and others say about somebody, with their name, and what they were asked for
-- (PermenPANRB 6/2022 art. 16-21, P69-77). Beside it stands the sealed survey, of which nothing here knows who said what.
-- The record is its person's: who moves to another agency keeps it, and whoever appraises them there reads it (P91).

create table app.feedback_request (
  request_id uuid not null default gen_random_uuid() constraint feedback_request_pk primary key,
  agency_id integer not null constraint feedback_request_agency_fk references app.agency on delete restrict,
  subject_id uuid not null constraint feedback_request_subject_fk references app.person on delete cascade,
  giver_id uuid not null constraint feedback_request_giver_fk references app.person on delete cascade,
  item text constraint feedback_request_item_is_a_symbol check (item ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  text text constraint feedback_request_text_says_something check (text ~ '\S' and length(text) <= 1000),
  made_at timestamptz not null,
  answered_at timestamptz,
  constraint feedback_request_is_to_another check (subject_id <> giver_id)
);
create unique index feedback_request_open_idx on app.feedback_request (subject_id, giver_id, coalesce(item, '')) where answered_at is null;
create index feedback_request_subject_idx on app.feedback_request (subject_id, made_at);
create index feedback_request_giver_idx on app.feedback_request (giver_id, made_at);
create index feedback_request_agency_idx on app.feedback_request (agency_id);
comment on table app.feedback_request is 'That somebody asked somebody else for feedback (P70 C.9). Seen by these two.';
comment on column app.feedback_request.request_id is 'Leaves the database; says nothing.';
comment on column app.feedback_request.agency_id is 'Where the one who asks served then.';
comment on column app.feedback_request.subject_id is 'Who asks, about themselves.';
comment on column app.feedback_request.giver_id is 'Who is asked.';
comment on column app.feedback_request.item is 'About which value, as in a questionnaire; null for none.';
comment on column app.feedback_request.text is 'About what; null for anything.';
comment on column app.feedback_request.made_at is 'By app.now().';
comment on column app.feedback_request.answered_at is 'When a note answered it; null while it waits.';
call meta.protect('app.feedback_request');

create table app.feedback_note (
  note_id uuid not null default gen_random_uuid() constraint feedback_note_pk primary key,
  agency_id integer not null constraint feedback_note_agency_fk references app.agency on delete restrict,
  subject_id uuid not null constraint feedback_note_subject_fk references app.person on delete cascade,
  giver_id uuid constraint feedback_note_giver_fk references app.person on delete set null,
  giver_name text not null constraint feedback_note_giver_name_says_something check (giver_name ~ '\S' and length(giver_name) <= 200),
  giver_role text not null constraint feedback_note_giver_role_is_known check (
    giver_role in (
      'PIMPINAN', 'REKAN', 'BAWAHAN', 'PEGAWAI', 'PENERIMA_LAYANAN', 'PEMANGKU_KEPENTINGAN', 'PIMPINAN_PENDIDIKAN', 'PENGAJAR', 'REKAN_BELAJAR', 'PIHAK_LAIN'
    )
  ),
  kind text not null constraint feedback_note_kind_is_known check (kind in ('BERKALA', 'INSIDENTIL')),
  mode text not null constraint feedback_note_mode_is_known check (mode in ('LANGSUNG', 'TIDAK_LANGSUNG')),
  initiative text not null constraint feedback_note_initiative_is_known check (initiative in ('GIVER', 'EMPLOYEE')),
  item text constraint feedback_note_item_is_a_symbol check (item ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  text text constraint feedback_note_text_says_something check (text ~ '\S' and length(text) <= 4000),
  evidence text constraint feedback_note_evidence_says_something check (evidence ~ '\S' and length(evidence) <= 2000),
  outcome text constraint feedback_note_outcome_is_known check (
    outcome in ('APRESIASI', 'PENUGASAN_BARU', 'PENYESUAIAN_EKSPEKTASI', 'PENYESUAIAN_SUMBER_DAYA', 'PEMBINAAN')
  ),
  given_on date not null,
  request_id uuid constraint feedback_note_request_fk references app.feedback_request on delete set null,
  made_at timestamptz not null,
  made_by uuid not null,
  corrects uuid constraint feedback_note_corrects_fk references app.feedback_note on delete cascade constraint feedback_note_corrects_key unique,
  reason text constraint feedback_note_reason_says_something check (reason ~ '\S' and length(reason) <= 500),
  constraint feedback_note_is_about_another check (subject_id <> giver_id),
  constraint feedback_note_is_told_or_taken_back check (text is not null or corrects is not null),
  constraint feedback_note_correction_has_its_reason check ((corrects is null) = (reason is null)),
  constraint feedback_note_leaders_and_others_bring_evidence check (
    giver_role in ('REKAN', 'BAWAHAN', 'PEGAWAI') or evidence is not null or text is null
  ),
  constraint feedback_note_outcome_is_a_leaders check (outcome is null or giver_role = 'PIMPINAN')
);
create index feedback_note_subject_idx on app.feedback_note (subject_id, given_on);
create index feedback_note_giver_idx on app.feedback_note (giver_id, given_on);
create index feedback_note_made_by_idx on app.feedback_note (made_by, given_on);
create index feedback_note_agency_idx on app.feedback_note (agency_id);
create index feedback_note_request_idx on app.feedback_note (request_id);
comment on table app.feedback_note is 'Feedback that somebody was given, signed (art. 17(3): all of it is recorded). Never changed: a correction stands behind it and keeps what was. Plans add what else than a value it can be about.';
comment on column app.feedback_note.note_id is 'Leaves the database; says nothing.';
comment on column app.feedback_note.agency_id is 'Where the person whom it is about served on that day.';
comment on column app.feedback_note.subject_id is 'About whom.';
comment on column app.feedback_note.giver_id is 'Who gave it; null for somebody outside, and when the giver is no longer kept.';
comment on column app.feedback_note.giver_name is 'What the giver was called then: the record is by name.';
comment on column app.feedback_note.giver_role is 'What the giver was to the person on that day (P12 art. 18, P70 C.8).';
comment on column app.feedback_note.kind is 'BERKALA: scheduled, by agreement; INSIDENTIL: when there was need (art. 19).';
comment on column app.feedback_note.mode is 'LANGSUNG: face to face; TIDAK_LANGSUNG: in writing (P69 C.4).';
comment on column app.feedback_note.initiative is 'GIVER, or EMPLOYEE who asked for it (P70 C.9).';
comment on column app.feedback_note.item is 'About which value, as in a questionnaire; null for the work in general.';
comment on column app.feedback_note.text is 'What was said; null in a correction that takes it back.';
comment on column app.feedback_note.evidence is 'What it rests on: a text or a link; leaders and those outside always name it.';
comment on column app.feedback_note.outcome is 'What the leader draws from it (art. 20); null for nothing yet.';
comment on column app.feedback_note.given_on is 'The day on which it was given, where the government is: it belongs to every period whose span has that day.';
comment on column app.feedback_note.request_id is 'What it answers; null when nobody asked.';
comment on column app.feedback_note.made_at is 'When it was recorded, by app.now().';
comment on column app.feedback_note.made_by is 'Who recorded it: the giver, or the appraiser for somebody outside. Not a foreign key: it outlives people.';
comment on column app.feedback_note.corrects is 'The note in whose place it stands; null for a first one.';
comment on column app.feedback_note.reason is 'Why it was corrected.';
call meta.protect('app.feedback_note');

create table app.feedback_form (
  form_id uuid not null default gen_random_uuid() constraint feedback_form_pk primary key,
  agency_id integer not null constraint feedback_form_agency_fk references app.agency on delete restrict,
  period_id integer not null,
  subject_id uuid not null constraint feedback_form_subject_fk references app.person on delete cascade,
  giver_id uuid constraint feedback_form_giver_fk references app.person on delete set null,
  giver_name text not null constraint feedback_form_giver_name_says_something check (giver_name ~ '\S' and length(giver_name) <= 200),
  kind text not null constraint feedback_form_kind_is_known check (kind in ('SUPERIOR', 'SELF')),
  questionnaire text not null constraint feedback_form_questionnaire_fk references app.questionnaire on delete restrict,
  scores smallint[] not null constraint feedback_form_scores_are_from_1_to_5 check (
    cardinality(scores) >= 1 and cardinality(scores) <= 40 and 1 <= all (scores) and 5 >= all (scores)
  ),
  comments jsonb not null constraint feedback_form_comments_are_by_item check (jsonb_typeof(comments) = 'object'),
  made_at timestamptz not null,
  changed_at timestamptz not null,
  revision bigint not null default 1,
  constraint feedback_form_period_fk foreign key (agency_id, period_id) references app.period on delete restrict,
  constraint feedback_form_is_one_each unique (subject_id, giver_id, agency_id, period_id)
);
create index feedback_form_period_idx on app.feedback_form (agency_id, period_id);
create index feedback_form_giver_idx on app.feedback_form (giver_id);
create index feedback_form_questionnaire_idx on app.feedback_form (questionnaire);
comment on table app.feedback_form is 'A questionnaire that a leader has answered about somebody, with their name, or somebody about themselves. Never a ballot, and part of no figure of the survey.';
comment on column app.feedback_form.form_id is 'Leaves the database; says nothing.';
comment on column app.feedback_form.agency_id is 'Whose period it is.';
comment on column app.feedback_form.period_id is 'Of which period.';
comment on column app.feedback_form.subject_id is 'About whom.';
comment on column app.feedback_form.giver_id is 'Who answered it; null when the giver is no longer kept.';
comment on column app.feedback_form.giver_name is 'What the giver was called then.';
comment on column app.feedback_form.kind is 'SUPERIOR: a leader''s; SELF: the person''s own, for them alone.';
comment on column app.feedback_form.questionnaire is 'What was asked.';
comment on column app.feedback_form.scores is 'From 1 to 5, by the items'' places; null for what cannot be judged.';
comment on column app.feedback_form.comments is 'By item: text.';
comment on column app.feedback_form.made_at is 'By app.now().';
comment on column app.feedback_form.changed_at is 'When it was last replaced.';
comment on column app.feedback_form.revision is 'Grows with each replacement.';
call meta.protect('app.feedback_form');

insert into app.duty (duty, phase, owing_function, basis, english, indonesian) values
  ('FEEDBACK_BERKALA', 'RATING', 'owed_feedback', 'art. 19(2)', 'scheduled feedback to somebody appraised, given within the period', 'umpan balik berkala kepada pegawai yang dinilai, diberikan dalam periode');
insert into app.retention (category, kept_for, since, basis) values
  ('NOTES', '10 years', 'the feedback was given', 'for as long as results of its years may be asked about');
