-- Assessments: who evaluates whom in a period, what they rate, what a calibration proposes, who signs, and what is published of it
-- (PermenPANRB 6/2022 art. 23-27, P89-117).

create table app.assessment (
  agency_id integer not null constraint assessment_agency_fk references app.agency on delete restrict,
  assessment_id uuid not null default gen_random_uuid() constraint assessment_id_key unique,
  period_id integer not null,
  kind text not null constraint assessment_kind_is_known check (kind in ('PERSON', 'TEAM')),
  person_id uuid constraint assessment_person_fk references app.person on delete restrict,
  team_id integer,
  post_id integer,
  unit_id integer,
  appraiser_id uuid not null constraint assessment_appraiser_fk references app.person on delete restrict,
  appraiser_agency_id integer not null,
  appraiser_post_id integer not null,
  appraiser_unit_id integer not null,
  superior_id uuid constraint assessment_superior_fk references app.person on delete restrict,
  is_final boolean not null,
  state text not null default 'WAITING' constraint assessment_state_is_known check (state in ('WAITING', 'DRAFT', 'SUBMITTED', 'SIGNED', 'WITHDRAWN')),
  work_result text constraint assessment_work_result_is_known check (work_result in ('DI_ATAS', 'SESUAI', 'DI_BAWAH')),
  behaviour text constraint assessment_behaviour_is_known check (behaviour in ('DI_ATAS', 'SESUAI', 'DI_BAWAH')),
  predicate text constraint assessment_predicate_is_known check (predicate in ('SANGAT_BAIK', 'BAIK', 'BUTUH_PERBAIKAN', 'KURANG', 'SANGAT_KURANG')),
  override text constraint assessment_override_is_known check (override in ('KURANG', 'SANGAT_KURANG')),
  work_reason text constraint assessment_work_reason_says_something check (work_reason ~ '\S' and length(work_reason) <= 4000),
  behaviour_reason text constraint assessment_behaviour_reason_says_something check (behaviour_reason ~ '\S' and length(behaviour_reason) <= 4000),
  override_reason text constraint assessment_override_reason_says_something check (override_reason ~ '\S' and length(override_reason) <= 4000),
  notes text constraint assessment_notes_say_something check (notes ~ '\S' and length(notes) <= 4000),
  remark text constraint assessment_remark_says_something check (remark ~ '\S' and length(remark) <= 4000),
  skp_value numeric(5, 2) constraint assessment_skp_value_is_at_most_120 check (skp_value between 0 and 120),
  behaviour_value numeric(5, 2) constraint assessment_behaviour_value_is_at_most_120 check (behaviour_value between 0 and 120),
  carried_from uuid,
  submitted_at timestamptz,
  submitted_by uuid,
  taken_over_at timestamptz,
  taken_over_by uuid constraint assessment_taken_over_by_fk references app.person on delete restrict,
  signed_at timestamptz,
  signed_by uuid,
  made_at timestamptz not null,
  revision bigint not null default 1,
  constraint assessment_pk primary key (agency_id, assessment_id),
  constraint assessment_period_fk foreign key (agency_id, period_id) references app.period on delete restrict,
  constraint assessment_team_fk foreign key (agency_id, team_id) references app.team on delete restrict,
  constraint assessment_post_fk foreign key (agency_id, post_id) references app.post on delete restrict,
  constraint assessment_unit_fk foreign key (agency_id, unit_id) references app.unit on delete restrict,
  constraint assessment_appraiser_post_fk foreign key (appraiser_agency_id, appraiser_post_id) references app.post on delete restrict,
  constraint assessment_appraiser_unit_fk foreign key (appraiser_agency_id, appraiser_unit_id) references app.unit on delete restrict,
  constraint assessment_is_about_one_thing check (
    case kind when 'PERSON' then person_id is not null and team_id is null and post_id is not null else team_id is not null and person_id is null end
  ),
  constraint assessment_is_about_another check (person_id <> appraiser_id),
  constraint assessment_is_whole_when_submitted check (
    state not in ('SUBMITTED', 'SIGNED')
    or work_result is not null and behaviour is not null and submitted_at is not null and (predicate is not null) = (kind = 'PERSON')
  ),
  constraint assessment_override_has_its_reason check ((override is null) = (override_reason is null)),
  constraint assessment_override_is_the_predicate check (override is null or predicate = override),
  constraint assessment_taking_over_is_whole check ((taken_over_at is null) = (taken_over_by is null)),
  constraint assessment_is_handed_in_by_its_rater check (submitted_by is null or submitted_by = coalesce(taken_over_by, appraiser_id)),
  constraint assessment_is_taken_over_by_the_superior check (taken_over_by is null or coalesce(taken_over_by = superior_id, false)),
  constraint assessment_signature_is_whole check ((signed_at is null) = (state <> 'SIGNED') and (signed_at is null) = (signed_by is null)),
  constraint assessment_is_signed_by_its_own check (signed_by is null or coalesce(signed_by = superior_id, false) or signed_by = coalesce(taken_over_by, appraiser_id))
);
-- One evaluation of somebody in a period, wherever they serve (P89 A.5-6): agencies' periods differ, so once in each; app.make_assessments keeps the rest.
create unique index assessment_person_key on app.assessment (agency_id, period_id, person_id) where kind = 'PERSON' and state <> 'WITHDRAWN';
create unique index assessment_team_key on app.assessment (agency_id, period_id, team_id) where kind = 'TEAM' and state <> 'WITHDRAWN';
create index assessment_period_idx on app.assessment (agency_id, period_id, state);
create index assessment_person_idx on app.assessment (person_id);
create index assessment_appraiser_idx on app.assessment (appraiser_id);
create index assessment_taken_over_by_idx on app.assessment (taken_over_by);
create index assessment_superior_idx on app.assessment (superior_id);
create index assessment_team_idx on app.assessment (agency_id, team_id);
create index assessment_post_idx on app.assessment (agency_id, post_id);
create index assessment_unit_idx on app.assessment (agency_id, unit_id);
create index assessment_appraiser_post_idx on app.assessment (appraiser_agency_id, appraiser_post_id);
create index assessment_appraiser_unit_idx on app.assessment (appraiser_agency_id, appraiser_unit_id);
comment on table app.assessment is 'That somebody, or a team, is evaluated in a period: by whom, how they were rated, and how far that is. Made when the evaluation begins. The person it is about never reads it: they read the result.';
comment on column app.assessment.agency_id is 'Whose period it is.';
comment on column app.assessment.assessment_id is 'Leaves the database; says nothing.';
comment on column app.assessment.period_id is 'In which period.';
comment on column app.assessment.kind is 'PERSON, or TEAM: by the government''s own instrument, without a predicate (the regulation knows none for teams).';
comment on column app.assessment.person_id is 'About whom.';
comment on column app.assessment.team_id is 'About which team.';
comment on column app.assessment.post_id is 'The post in which somebody is evaluated: that held as Plt, else the definitive one (P89 A.5).';
comment on column app.assessment.unit_id is 'Its unit.';
comment on column app.assessment.appraiser_id is 'Who evaluates (pejabat penilai kinerja).';
comment on column app.assessment.appraiser_agency_id is 'Where the appraiser''s post is.';
comment on column app.assessment.appraiser_post_id is 'The post by which the appraiser appraises.';
comment on column app.assessment.appraiser_unit_id is 'The unit that the appraiser leads: its achievement counts, and it is its distribution (P94 g).';
comment on column app.assessment.superior_id is 'Who stands above the appraiser: steps in for one who is silent, decides objections; null for none.';
comment on column app.assessment.is_final is 'Nobody decides about an objection: by the head of the government, or by the superior in place of a silent appraiser (P90 A.11-12).';
comment on column app.assessment.state is 'WAITING, DRAFT, SUBMITTED, SIGNED; WITHDRAWN: evaluated elsewhere, or not at all.';
comment on column app.assessment.work_result is 'The rating of the work result (P97).';
comment on column app.assessment.behaviour is 'The rating of the behaviour (P98).';
comment on column app.assessment.predicate is 'What the matrix of the period''s policy makes of both (P99), or an override; null for a team.';
comment on column app.assessment.override is 'Of study leave that failed: KURANG or SANGAT_KURANG, as the appraiser sets it, past the matrix (P100 d, P103 d); null otherwise.';
comment on column app.assessment.work_reason is 'Why the work was rated so.';
comment on column app.assessment.behaviour_reason is 'Why the behaviour was rated so.';
comment on column app.assessment.override_reason is 'Why the matrix was gone past.';
comment on column app.assessment.notes is 'Catatan/rekomendasi for the next period (P114 A.3).';
comment on column app.assessment.remark is 'Keterangan, of a year (art. 25(4)).';
comment on column app.assessment.skp_value is 'The value of PP 30/2019 for the work, at most 120, where the policy asks for the number beside the quadrant; decides nothing.';
comment on column app.assessment.behaviour_value is 'The value of PP 30/2019 for the behaviour, so, too.';
comment on column app.assessment.carried_from is 'The result of the old unit that stands here, too, as appraiser and person agree (P91 A.13a); null for a judgement of its own.';
comment on column app.assessment.submitted_at is 'Since when the ratings are given; null before.';
comment on column app.assessment.submitted_by is 'Who gave them. Not a foreign key: it outlives people.';
comment on column app.assessment.taken_over_at is 'When the superior took it over from a silent appraiser; null when nobody did.';
comment on column app.assessment.taken_over_by is 'Who that was; rates, answers and signs in the appraiser''s place.';
comment on column app.assessment.signed_at is 'When the document was signed.';
comment on column app.assessment.signed_by is 'Who signed. Not a foreign key: it outlives people.';
comment on column app.assessment.made_at is 'By app.now().';
comment on column app.assessment.revision is 'Grows with each change; a client names the one it has seen.';
call meta.protect('app.assessment');

create table app.assessment_event (
  agency_id integer not null,
  assessment_event_id bigint generated always as identity,
  assessment_id uuid not null,
  happened_at timestamptz not null,
  action text not null,
  actor uuid,
  work_result text,
  behaviour text,
  predicate text,
  reason text,
  constraint assessment_event_pk primary key (agency_id, assessment_event_id),
  constraint assessment_event_assessment_fk foreign key (agency_id, assessment_id) references app.assessment on delete cascade
);
create index assessment_event_assessment_idx on app.assessment_event (agency_id, assessment_id, assessment_event_id);
comment on table app.assessment_event is 'What was done with an assessment: who, when, what it said since. Only ever added.';
comment on column app.assessment_event.agency_id is 'Whose.';
comment on column app.assessment_event.assessment_event_id is 'Grows.';
comment on column app.assessment_event.assessment_id is 'Which assessment.';
comment on column app.assessment_event.happened_at is 'By app.now().';
comment on column app.assessment_event.action is 'The verb: make, rate, carry_over, submit, take_over, reassign, propose, accept, refuse, sign, reopen.';
comment on column app.assessment_event.actor is 'Who; null for the system itself. Not a foreign key: it outlives people.';
comment on column app.assessment_event.work_result is 'The rating of the work result since then, or proposed.';
comment on column app.assessment_event.behaviour is 'The rating of the behaviour since then, or proposed.';
comment on column app.assessment_event.predicate is 'The predicate since then, or proposed.';
comment on column app.assessment_event.reason is 'Why, when somebody said so.';
call meta.protect('app.assessment_event');

create table app.calibration (
  agency_id integer not null,
  calibration_id uuid not null default gen_random_uuid() constraint calibration_id_key unique,
  period_id integer not null,
  title text not null constraint calibration_title_says_something check (title ~ '\S' and length(title) <= 200),
  opened_at timestamptz not null,
  opened_by uuid not null,
  closed_at timestamptz,
  closed_by uuid,
  minutes text constraint calibration_minutes_say_something check (minutes ~ '\S' and length(minutes) <= 4000),
  revision bigint not null default 1,
  constraint calibration_pk primary key (agency_id, calibration_id),
  constraint calibration_period_fk foreign key (agency_id, period_id) references app.period on delete restrict,
  constraint calibration_end_is_whole check ((closed_at is null) = (closed_by is null))
);
create index calibration_period_idx on app.calibration (agency_id, period_id);
comment on table app.calibration is 'A session in which ratings are compared across appraisers. It proposes; the appraiser decides (P97-102).';
comment on column app.calibration.agency_id is 'Whose period it is.';
comment on column app.calibration.calibration_id is 'Leaves the database; says nothing.';
comment on column app.calibration.period_id is 'Of which period.';
comment on column app.calibration.title is 'What it is called: who sat together.';
comment on column app.calibration.opened_at is 'By app.now().';
comment on column app.calibration.opened_by is 'Who opened it. Not a foreign key: it outlives people.';
comment on column app.calibration.closed_at is 'Since when it is over; null while it is not.';
comment on column app.calibration.closed_by is 'Who closed it. Not a foreign key: it outlives people.';
comment on column app.calibration.minutes is 'What was agreed on, in general.';
comment on column app.calibration.revision is 'Grows with each change; a client names the one it has seen.';
call meta.protect('app.calibration');

create table app.calibration_proposal (
  agency_id integer not null,
  proposal_id uuid not null default gen_random_uuid() constraint calibration_proposal_id_key unique,
  calibration_id uuid not null,
  assessment_id uuid not null,
  work_result text not null constraint calibration_proposal_work_result_is_known check (work_result in ('DI_ATAS', 'SESUAI', 'DI_BAWAH')),
  behaviour text not null constraint calibration_proposal_behaviour_is_known check (behaviour in ('DI_ATAS', 'SESUAI', 'DI_BAWAH')),
  predicate text,
  reason text not null constraint calibration_proposal_reason_says_something check (reason ~ '\S' and length(reason) <= 4000),
  proposed_at timestamptz not null,
  proposed_by uuid not null,
  state text not null default 'OPEN' constraint calibration_proposal_state_is_known check (state in ('OPEN', 'ACCEPTED', 'REFUSED', 'SUPERSEDED')),
  answered_at timestamptz,
  answered_by uuid,
  answer text constraint calibration_proposal_answer_says_something check (answer ~ '\S' and length(answer) <= 4000),
  constraint calibration_proposal_pk primary key (agency_id, proposal_id),
  constraint calibration_proposal_calibration_fk foreign key (agency_id, calibration_id) references app.calibration on delete cascade,
  constraint calibration_proposal_assessment_fk foreign key (agency_id, assessment_id) references app.assessment on delete cascade,
  constraint calibration_proposal_answer_has_its_reason check (state not in ('ACCEPTED', 'REFUSED') or answer is not null and answered_by is not null)
);
create unique index calibration_proposal_open_idx on app.calibration_proposal (agency_id, assessment_id) where state = 'OPEN';
create index calibration_proposal_assessment_idx on app.calibration_proposal (agency_id, assessment_id);
create index calibration_proposal_calibration_idx on app.calibration_proposal (agency_id, calibration_id);
comment on table app.calibration_proposal is 'What a calibration proposes for somebody. Nothing of the assessment changes until its appraiser accepts, with a reason.';
comment on column app.calibration_proposal.agency_id is 'Whose.';
comment on column app.calibration_proposal.proposal_id is 'Leaves the database; says nothing.';
comment on column app.calibration_proposal.calibration_id is 'By which session.';
comment on column app.calibration_proposal.assessment_id is 'About which assessment.';
comment on column app.calibration_proposal.work_result is 'The rating of the work result that is proposed.';
comment on column app.calibration_proposal.behaviour is 'The rating of the behaviour that is proposed.';
comment on column app.calibration_proposal.predicate is 'What the matrix would make of them.';
comment on column app.calibration_proposal.reason is 'Why.';
comment on column app.calibration_proposal.proposed_at is 'By app.now().';
comment on column app.calibration_proposal.proposed_by is 'Who. Not a foreign key: it outlives people.';
comment on column app.calibration_proposal.state is 'OPEN, ACCEPTED, REFUSED; SUPERSEDED: a later one stands in its place.';
comment on column app.calibration_proposal.answered_at is 'When the appraiser answered.';
comment on column app.calibration_proposal.answered_by is 'Who answered. Not a foreign key: it outlives people.';
comment on column app.calibration_proposal.answer is 'What the appraiser said to it.';
call meta.protect('app.calibration_proposal');

create table app.distribution_note (
  agency_id integer not null,
  distribution_note_id uuid not null default gen_random_uuid() constraint distribution_note_id_key unique,
  period_id integer not null,
  appraiser_id uuid constraint distribution_note_appraiser_fk references app.person on delete restrict,
  seen text not null,
  reason text constraint distribution_note_reason_says_something check (reason ~ '\S' and length(reason) <= 4000),
  made_at timestamptz not null,
  made_by uuid not null,
  constraint distribution_note_pk primary key (agency_id, distribution_note_id),
  constraint distribution_note_period_fk foreign key (agency_id, period_id) references app.period on delete cascade
);
create index distribution_note_period_idx on app.distribution_note (agency_id, period_id, made_at);
create index distribution_note_appraiser_idx on app.distribution_note (appraiser_id);
comment on table app.distribution_note is 'That somebody has looked at the distribution: an appraiser at that of the people appraised, with a reason where it departs from the guideline; or an administrator at that of the agency. Only ever added.';
comment on column app.distribution_note.agency_id is 'Whose.';
comment on column app.distribution_note.distribution_note_id is 'Leaves the database; says nothing.';
comment on column app.distribution_note.period_id is 'Of which period.';
comment on column app.distribution_note.appraiser_id is 'Which appraiser''s; null for all of the agency.';
comment on column app.distribution_note.seen is 'A digest of what was looked at: when something changes since, it was not looked at.';
comment on column app.distribution_note.reason is 'Why it is as it is.';
comment on column app.distribution_note.made_at is 'By app.now().';
comment on column app.distribution_note.made_by is 'Who. Not a foreign key: it outlives people.';
call meta.protect('app.distribution_note');

create table app.result (
  agency_id integer not null,
  result_id uuid not null default gen_random_uuid() constraint result_id_key unique,
  period_id integer not null,
  assessment_id uuid not null,
  number integer not null constraint result_number_is_positive check (number >= 1),
  person_id uuid constraint result_person_fk references app.person on delete restrict,
  team_id integer,
  work_result text not null,
  behaviour text not null,
  predicate text,
  achievement text,
  policy text not null constraint result_policy_fk references app.policy on delete restrict,
  snapshot jsonb not null constraint result_snapshot_is_an_object check (jsonb_typeof(snapshot) = 'object'),
  is_final boolean not null,
  is_beyond_statute boolean not null,
  published_at timestamptz not null,
  received_at timestamptz,
  countersigned_at timestamptz,
  carry_over_at timestamptz,
  is_carry_over_agreed boolean not null default false,
  superseded_at timestamptz,
  reason text constraint result_reason_says_something check (reason ~ '\S' and length(reason) <= 500),
  revision bigint not null default 1,
  constraint result_pk primary key (agency_id, result_id),
  constraint result_period_fk foreign key (agency_id, period_id) references app.period on delete restrict,
  constraint result_assessment_fk foreign key (agency_id, assessment_id) references app.assessment on delete restrict,
  constraint result_number_key unique (agency_id, assessment_id, number),
  constraint result_team_fk foreign key (agency_id, team_id) references app.team on delete restrict,
  constraint result_is_received_before_it_is_signed check (countersigned_at is null or received_at is not null),
  constraint result_carry_over_was_said check (not is_carry_over_agreed or carry_over_at is not null)
);
create unique index result_current_idx on app.result (agency_id, assessment_id) where superseded_at is null;
create index result_period_idx on app.result (agency_id, period_id);
create index result_person_idx on app.result (person_id, published_at);
create index result_team_idx on app.result (agency_id, team_id);
create index result_policy_idx on app.result (policy);
comment on table app.result is 'What was published of an assessment, with everything that went into it: it explains itself years later, whatever has changed since. Never changed but for its receipt; a later one stands in its place.';
comment on column app.result.agency_id is 'Whose period it is.';
comment on column app.result.result_id is 'Leaves the database; says nothing.';
comment on column app.result.period_id is 'Of which period.';
comment on column app.result.assessment_id is 'Of which assessment.';
comment on column app.result.number is '1, and one more for each that stands in its place.';
comment on column app.result.person_id is 'Whose.';
comment on column app.result.team_id is 'Of which team.';
comment on column app.result.work_result is 'The rating of the work result.';
comment on column app.result.behaviour is 'The rating of the behaviour.';
comment on column app.result.predicate is 'The predicate; null for a team.';
comment on column app.result.achievement is 'The achievement of the unit that the appraiser leads; null when none was set.';
comment on column app.result.policy is 'The policy that it was made under.';
comment on column app.result.snapshot is 'All that went into it, as it was: people, achievement, plan, realisation, feedback, survey, measurements, ratings, distribution, calibration, signature.';
comment on column app.result.is_final is 'Nobody decides about an objection (P90 A.11-12).';
comment on column app.result.is_beyond_statute is 'A deadline that the regulation fixes was extended for it.';
comment on column app.result.published_at is 'By app.now(). The document is handed over with it.';
comment on column app.result.received_at is 'When the person opened it: the clocks of signing and of objecting run from then, by law at the latest 14 days of work after it was signed.';
comment on column app.result.countersigned_at is 'When the person signed it; signing is no consent, and unsigned it is as valid.';
comment on column app.result.carry_over_at is 'When the person last said whether it stands for the next period, too (P91 A.13a); null for never.';
comment on column app.result.is_carry_over_agreed is 'It does, if the appraiser in the new unit takes it.';
comment on column app.result.superseded_at is 'Since when another stands in its place; null for the one that counts.';
comment on column app.result.reason is 'Why it stands in the place of another.';
comment on column app.result.revision is 'Grows with each change; a client names the one it has seen.';
call meta.protect('app.result');

alter table app.assessment
add constraint assessment_carried_from_fk foreign key (carried_from) references app.result (result_id) on delete restrict;
create index assessment_carried_from_idx on app.assessment (carried_from);

-- What is asked of appraisers, as policy -----------------------------------------------------------------------------------
insert into app.policy_setting (setting, place, pattern, form, is_statutory, basis, english, indonesian) values
  ('survey.above_from', 200, '^[1-5](\.[0-9])?$', 'a score from 1 to 5', false, '', 'from this total on the survey speaks of somebody above expectation', 'mulai nilai total ini survei menggambarkan pegawai di atas ekspektasi'),
  ('survey.below_until', 201, '^[1-5](\.[0-9])?$', 'a score from 1 to 5', false, '', 'below this total the survey speaks of somebody below expectation', 'di bawah nilai total ini survei menggambarkan pegawai di bawah ekspektasi');
insert into app.policy_value (policy, setting, value)
select p.policy, v.setting, v.value
from app.policy as p, (values ('survey.above_from', '4.5'), ('survey.below_until', '2.5')) as v (setting, value);

-- Who moves a period on, and what must hold -------------------------------------------------------------------------------
-- ACHIEVEMENTS and DISTRIBUTION can wait for somebody who never comes (another agency's period, an appraiser who has left): an expert goes past them, too.
insert into app.guard (action, guard, place, check_function, basis, english, indonesian, yields_to) values
  ('calibrate', 'ACHIEVEMENTS', 1, 'missing_achievements', 'P92-94', 'the achievement of every unit whose leader appraises somebody is set', 'capaian kinerja setiap unit yang pimpinannya menilai telah ditetapkan', 'EXPERT'),
  ('calibrate', 'RATINGS', 2, 'missing_ratings', 'P97-103', 'everybody is evaluated', 'semua pegawai telah dievaluasi', 'EXPERT'),
  ('calibrate', 'WINDOW', 3, 'missing_window', 'P115', 'the superior''s time is over, or everybody is evaluated', 'waktu atasan pejabat penilai telah lewat, atau semua pegawai telah dievaluasi', null),
  ('sign', 'PROPOSALS', 1, 'missing_answers', 'P97-102', 'appraisers have answered what calibrations propose', 'pejabat penilai telah menjawab usulan kalibrasi', 'EXPERT'),
  ('sign', 'DISTRIBUTION', 2, 'missing_looks', 'P94-98', 'the distribution, as it is now, was looked at', 'pola distribusi, sebagaimana adanya kini, telah dicermati', 'EXPERT'),
  ('publish', 'SIGNATURES', 1, 'missing_signatures', 'P114', 'every document is signed', 'setiap dokumen telah ditandatangani', 'EXPERT');

update app.duty set owing_function = 'owed_assessments' where duty = 'ASSESSMENT';
update app.duty set owing_function = 'owed_takings_over' where duty = 'TAKING_OVER';
update app.duty set owing_function = 'owed_signatures' where duty = 'SIGNATURE';
-- Whoever is asked for all of an agency is asked with the posts by which it is so.
drop function if exists app.appraisals(integer, date);
