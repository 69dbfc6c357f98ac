-- What DBAs and planners read: a star of dimensions and facts about agencies, filled when results are published and when a period is closed. What may not be
-- seen is not in it: people stand in blocks of at least five, no two blocks overlap, and an edition that would differ from the one before in fewer than
-- five people of a block does not replace it. Keys are the codes that leave the database. docs/analytics.md

create schema analytics;
comment on schema analytics is 'For analysts: what was published, in blocks. docs/analytics.md';

-- Who stands in which block, and with what, as it was told: no analyst's to see.
create table app.told (
  agency_id integer not null,
  period_id integer not null,
  person_id uuid not null constraint told_person_fk references app.person on delete cascade,
  block integer not null,
  work_result text not null,
  behaviour text not null,
  predicate text not null,
  constraint told_pk primary key (agency_id, period_id, person_id),
  constraint told_period_fk foreign key (agency_id, period_id) references app.period on delete cascade
);
create index told_block_idx on app.told (agency_id, period_id, block);
create index told_person_idx on app.told (person_id);
comment on table app.told is 'What analysts were told of whom in a period, in which block: what the next edition is compared with.';
comment on column app.told.agency_id is 'Whose period it is.';
comment on column app.told.period_id is 'Of which period.';
comment on column app.told.person_id is 'Of whom.';
comment on column app.told.block is 'The unit whose block it is, 0 for the agency itself.';
comment on column app.told.work_result is 'The rating of the work, as it was told.';
comment on column app.told.behaviour is 'That of the behaviour.';
comment on column app.told.predicate is 'The predicate.';
call meta.protect('app.told');
-- The plan of a query tells how many there are of each: so it tells nothing.
alter table app.result
  alter column work_result set statistics 0, alter column behaviour set statistics 0, alter column predicate set statistics 0;

create table analytics.dim_agency (
  agency text not null constraint dim_agency_pk primary key,
  name text not null,
  kind text not null
);
comment on table analytics.dim_agency is 'Agencies that have published a period.';
comment on column analytics.dim_agency.agency is 'Its code, as everywhere.';
comment on column analytics.dim_agency.name is 'What it is called.';
comment on column analytics.dim_agency.kind is 'What it is: DINAS, BADAN, KECAMATAN, ….';
call meta.protect('analytics.dim_agency');

create table analytics.dim_period (
  agency text not null constraint dim_period_agency_fk references analytics.dim_agency,
  period text not null,
  kind text not null,
  year smallint not null,
  part smallint,
  starts_on date not null,
  ends_on date not null,
  is_surveyed boolean not null,
  policy text not null,
  edition text not null constraint dim_period_edition_is_known check (edition in ('PUBLICATION', 'CLOSE')),
  told_at timestamptz not null,
  constraint dim_period_pk primary key (agency, period)
);
create index dim_period_starts_idx on analytics.dim_period (starts_on, kind);
comment on table analytics.dim_period is 'Periods that were published, each of one agency.';
comment on column analytics.dim_period.agency is 'Whose.';
comment on column analytics.dim_period.period is 'Its code, once in an agency.';
comment on column analytics.dim_period.kind is 'TAHUNAN, TRIWULANAN or BULANAN: only periods of one kind compare.';
comment on column analytics.dim_period.year is 'The year that it is in.';
comment on column analytics.dim_period.part is 'The quarter (1-4) or month (1-12); null for a year.';
comment on column analytics.dim_period.starts_on is 'The first day that was evaluated.';
comment on column analytics.dim_period.ends_on is 'The last one.';
comment on column analytics.dim_period.is_surveyed is 'It had a 360-degree survey.';
comment on column analytics.dim_period.policy is 'The policy that it was evaluated under.';
comment on column analytics.dim_period.edition is 'PUBLICATION as results were handed over, CLOSE as they stood when the period was closed.';
comment on column analytics.dim_period.told_at is 'When that was. Never now: figures do not move between editions.';
call meta.protect('analytics.dim_period');

create table analytics.dim_unit (
  agency text not null constraint dim_unit_agency_fk references analytics.dim_agency,
  unit text not null,
  name text not null,
  kind text not null,
  above text,
  depth smallint not null,
  constraint dim_unit_pk primary key (agency, unit)
);
comment on table analytics.dim_unit is 'Units, as they are called since the last edition of their agency.';
comment on column analytics.dim_unit.agency is 'Whose.';
comment on column analytics.dim_unit.unit is 'Its code, once in an agency.';
comment on column analytics.dim_unit.name is 'What it is called.';
comment on column analytics.dim_unit.kind is 'What it is.';
comment on column analytics.dim_unit.above is 'The code of the unit above; null at the top.';
comment on column analytics.dim_unit.depth is '1 at the top.';
call meta.protect('analytics.dim_unit');

create table analytics.fct_result (
  agency text not null,
  period text not null,
  block text not null,
  people integer not null constraint fct_result_is_of_a_block check (people >= 5),
  sangat_baik integer not null,
  baik integer not null,
  butuh_perbaikan integer not null,
  kurang integer not null,
  sangat_kurang integer not null,
  work_above integer not null,
  work_expected integer not null,
  work_below integer not null,
  behaviour_above integer not null,
  behaviour_expected integer not null,
  behaviour_below integer not null,
  achievement text,
  p6_2022 text,
  se_3_2023 text,
  by_superior integer not null,
  beyond_statute integer not null,
  surveyed integer constraint fct_result_survey_is_of_a_block check (surveyed >= 5),
  behaviour_over_survey integer,
  behaviour_under_survey integer,
  constraint fct_result_pk primary key (agency, period, block),
  constraint fct_result_period_fk foreign key (agency, period) references analytics.dim_period on delete cascade,
  constraint fct_result_adds_up check (
    people = sangat_baik + baik + butuh_perbaikan + kurang + sangat_kurang
    and people = work_above + work_expected + work_below
    and people = behaviour_above + behaviour_expected + behaviour_below
  )
);
comment on table analytics.fct_result is 'Results of people, a row a block: those whom the leader of a unit appraises, small groups with the ones above. Blocks of a period do not overlap: any of them add up.';
comment on column analytics.fct_result.agency is 'Whose.';
comment on column analytics.fct_result.period is 'Of which period.';
comment on column analytics.fct_result.block is 'The unit whose leader appraises, or under which such groups were put together; - for the agency itself.';
comment on column analytics.fct_result.people is 'How many people: five at least.';
comment on column analytics.fct_result.sangat_baik is 'With the predicate SANGAT_BAIK.';
comment on column analytics.fct_result.baik is 'With the predicate BAIK.';
comment on column analytics.fct_result.butuh_perbaikan is 'With the predicate BUTUH_PERBAIKAN.';
comment on column analytics.fct_result.kurang is 'With the predicate KURANG.';
comment on column analytics.fct_result.sangat_kurang is 'With the predicate SANGAT_KURANG.';
comment on column analytics.fct_result.work_above is 'Whose work was rated DI_ATAS.';
comment on column analytics.fct_result.work_expected is 'Whose work was rated SESUAI.';
comment on column analytics.fct_result.work_below is 'Whose work was rated DI_BAWAH.';
comment on column analytics.fct_result.behaviour_above is 'Whose behaviour was rated DI_ATAS.';
comment on column analytics.fct_result.behaviour_expected is 'Whose behaviour was rated SESUAI.';
comment on column analytics.fct_result.behaviour_below is 'Whose behaviour was rated DI_BAWAH.';
comment on column analytics.fct_result.achievement is 'The achievement of the unit that guided the distribution; null when none was set, or several.';
comment on column analytics.fct_result.p6_2022 is 'Verdict on the block''s distribution by PermenPANRB 6/2022: FITS, DEPARTS or NOT_ASSESSABLE; null without an achievement.';
comment on column analytics.fct_result.se_3_2023 is 'The same by SE 3/2023.';
comment on column analytics.fct_result.by_superior is 'Signed by the superior in an appraiser''s place: final. As of the first edition.';
comment on column analytics.fct_result.beyond_statute is 'With a deadline that the regulation fixes, extended. As of the first edition.';
comment on column analytics.fct_result.surveyed is 'How many had a figure of the survey at publication; null when fewer than five, or when all differ in one direction.';
comment on column analytics.fct_result.behaviour_over_survey is 'Of these, whose behaviour was rated higher than the survey speaks.';
comment on column analytics.fct_result.behaviour_under_survey is 'Of these, whose behaviour was rated lower.';
call meta.protect('analytics.fct_result');

create table analytics.fct_appraiser (
  agency text not null,
  period text not null,
  unit text not null,
  rated integer not null constraint fct_appraiser_is_of_enough check (rated >= 10),
  predicates smallint not null,
  mean numeric not null,
  spread numeric not null,
  leniency numeric,
  achievement_distance numeric,
  constraint fct_appraiser_pk primary key (agency, period, unit),
  constraint fct_appraiser_period_fk foreign key (agency, period) references analytics.dim_period on delete cascade
);
comment on table analytics.fct_appraiser is 'How leaders of units evaluate: of those who have rated ten people or more themselves that are a block of their own. Predicates count 1 (SANGAT_KURANG) to 5 (SANGAT_BAIK).';
comment on column analytics.fct_appraiser.agency is 'Whose.';
comment on column analytics.fct_appraiser.period is 'Of which period.';
comment on column analytics.fct_appraiser.unit is 'The unit that the appraiser leads: the office is named, not the person.';
comment on column analytics.fct_appraiser.rated is 'How many people.';
comment on column analytics.fct_appraiser.predicates is 'How many different predicates: 1 when all are the same.';
comment on column analytics.fct_appraiser.mean is 'Their mean, of 5.';
comment on column analytics.fct_appraiser.spread is 'Their standard deviation.';
comment on column analytics.fct_appraiser.leniency is 'How much milder (above 0) or stricter than the appraisers of the agency, shrunk by how little one group tells (BLUP of a one-way model); null where there is nothing to compare.';
comment on column analytics.fct_appraiser.achievement_distance is 'The mean less that of the unit''s achievement on the same scale; null when none was set.';
call meta.protect('analytics.fct_appraiser');

create table analytics.fct_measurement (
  agency text not null,
  period text not null,
  block text not null,
  measure text not null,
  people integer not null constraint fct_measurement_is_of_a_block check (people >= 5),
  mean numeric not null,
  constraint fct_measurement_pk primary key (agency, period, block, measure),
  constraint fct_measurement_result_fk foreign key (agency, period, block) references analytics.fct_result on delete cascade
);
comment on table analytics.fct_measurement is 'What was measured of people (attendance, teaching, learning), a row a block of fct_result and measure. As of the first edition.';
comment on column analytics.fct_measurement.agency is 'Whose.';
comment on column analytics.fct_measurement.period is 'Of which period.';
comment on column analytics.fct_measurement.block is 'As in fct_result.';
comment on column analytics.fct_measurement.measure is 'The indicator, as in measurements.csv.';
comment on column analytics.fct_measurement.people is 'Of how many people of the block: five at least.';
comment on column analytics.fct_measurement.mean is 'Their mean, in the indicator''s unit, to four decimals.';
call meta.protect('analytics.fct_measurement');

create table analytics.fct_unit (
  agency text not null,
  period text not null,
  unit text not null,
  achievement text not null,
  basis text not null,
  carried_from_year smallint,
  constraint fct_unit_pk primary key (agency, period, unit),
  constraint fct_unit_period_fk foreign key (agency, period) references analytics.dim_period on delete cascade
);
comment on table analytics.fct_unit is 'What units achieved, as it was set before their people were rated.';
comment on column analytics.fct_unit.agency is 'Whose.';
comment on column analytics.fct_unit.period is 'Of which period.';
comment on column analytics.fct_unit.unit is 'Its code.';
comment on column analytics.fct_unit.achievement is 'ISTIMEWA, BAIK, BUTUH_PERBAIKAN, KURANG or SANGAT_KURANG.';
comment on column analytics.fct_unit.basis is 'What it was decided on.';
comment on column analytics.fct_unit.carried_from_year is 'The year whose achievement stands for one that is late; null for none.';
call meta.protect('analytics.fct_unit');

create table analytics.fct_service (
  agency text not null,
  period text not null,
  unit text not null,
  measure text not null,
  detail text not null,
  value numeric not null,
  constraint fct_service_pk primary key (agency, period, unit, measure, detail),
  constraint fct_service_period_fk foreign key (agency, period) references analytics.dim_period on delete cascade
);
comment on table analytics.fct_service is 'What was measured of units: documents in time, median hours, satisfaction.';
comment on column analytics.fct_service.agency is 'Whose.';
comment on column analytics.fct_service.period is 'Of which period.';
comment on column analytics.fct_service.unit is 'The unit''s code.';
comment on column analytics.fct_service.measure is 'The indicator, as in measurements.csv.';
comment on column analytics.fct_service.detail is 'The kind of document; - where there is none.';
comment on column analytics.fct_service.value is 'The value that counts, in the indicator''s unit.';
call meta.protect('analytics.fct_service');

create table analytics.fct_feedback (
  agency text not null,
  period text not null,
  block text not null,
  people integer not null constraint fct_feedback_is_of_a_block check (people >= 5),
  total numeric not null,
  constraint fct_feedback_pk primary key (agency, period, block),
  constraint fct_feedback_period_fk foreign key (agency, period) references analytics.dim_period on delete cascade
);
comment on table analytics.fct_feedback is 'What surveys say of people together, a row a block of those who have a figure. Other blocks than those of fct_result: these are by where people serve.';
comment on column analytics.fct_feedback.agency is 'Whose.';
comment on column analytics.fct_feedback.period is 'Of which period.';
comment on column analytics.fct_feedback.block is 'The unit, with smaller ones below it; - for the agency itself.';
comment on column analytics.fct_feedback.people is 'How many have a figure: five at least.';
comment on column analytics.fct_feedback.total is 'The mean of their figures, of 5, to two decimals.';
call meta.protect('analytics.fct_feedback');

create table analytics.fct_reliability (
  agency text not null,
  period text not null,
  category text not null,
  people integer not null,
  ballots integer not null,
  single numeric not null,
  constraint fct_reliability_pk primary key (agency, period, category),
  constraint fct_reliability_period_fk foreign key (agency, period) references analytics.dim_period on delete cascade
);
comment on table analytics.fct_reliability is 'How precise the figures of a survey are, where at least 20 people and 100 forms tell.';
comment on column analytics.fct_reliability.agency is 'Whose.';
comment on column analytics.fct_reliability.period is 'Of which period.';
comment on column analytics.fct_reliability.category is 'PEER, SUBORDINATE or OTHER.';
comment on column analytics.fct_reliability.people is 'About how many people.';
comment on column analytics.fct_reliability.ballots is 'In how many forms.';
comment on column analytics.fct_reliability.single is 'ICC(1,1): the share of what one form says that is about the person.';
call meta.protect('analytics.fct_reliability');

create table analytics.fct_duty (
  agency text not null,
  period text not null,
  phase text not null,
  duty text not null,
  owed integer not null,
  in_time integer not null,
  late integer not null,
  open integer not null,
  constraint fct_duty_pk primary key (agency, period, phase, duty),
  constraint fct_duty_period_fk foreign key (agency, period) references analytics.dim_period on delete cascade,
  constraint fct_duty_adds_up check (owed = in_time + late + open)
);
comment on table analytics.fct_duty is 'What at least five people of an agency owed in a phase of a period, and how it was done; the sealed survey is not in it. Counts are of things owed: a leader owes one for each person.';
comment on column analytics.fct_duty.agency is 'Whose.';
comment on column analytics.fct_duty.period is 'Of which period.';
comment on column analytics.fct_duty.phase is 'In which phase it was due.';
comment on column analytics.fct_duty.duty is 'What was owed.';
comment on column analytics.fct_duty.owed is 'How often.';
comment on column analytics.fct_duty.in_time is 'Done by the owner''s own deadline.';
comment on column analytics.fct_duty.late is 'Done after it.';
comment on column analytics.fct_duty.open is 'Not done when this was told.';
call meta.protect('analytics.fct_duty');

-- Who reads one agency's rows: roles of the server that are members of kinerja_analyst_agency, written by whoever administers the server.
create table analytics.agency_reader (
  role_name text not null,
  agency text not null,
  constraint agency_reader_pk primary key (role_name, agency)
);
comment on table analytics.agency_reader is 'Which role reads which agency''s rows, when it is a member of kinerja_analyst_agency.';
comment on column analytics.agency_reader.role_name is 'A role of the server.';
comment on column analytics.agency_reader.agency is 'The agency''s code.';
call meta.protect('analytics.agency_reader');

create table meta.purpose (
  purpose_id bigint generated always as identity constraint purpose_pk primary key,
  role_name text not null,
  secret_hash bytea not null constraint purpose_secret_hash_key unique,
  made_in xid8 not null,
  made_at timestamptz not null,
  purpose text not null constraint purpose_says_something check (purpose ~ '\S' and length(purpose) <= 500)
);
comment on table meta.purpose is 'For what somebody has opened results of people in SQL, before anything was shown to them.';
comment on column meta.purpose.purpose_id is 'Counted.';
comment on column meta.purpose.role_name is 'Who has logged in.';
comment on column meta.purpose.secret_hash is 'SHA-256 of what the connection keeps, and nobody else has.';
comment on column meta.purpose.made_in is 'The transaction that said it: it shows nothing before that is over, so that nothing is seen of what is then undone.';
comment on column meta.purpose.made_at is 'The true time, whatever the clock shift: it holds for eight hours.';
comment on column meta.purpose.purpose is 'In their words.';
call meta.protect('meta.purpose');
