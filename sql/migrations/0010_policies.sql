-- Policies: what the regulation fixes about periods, and what a government decides, as rows.

create table app.policy (
  policy text not null constraint policy_pk primary key constraint policy_policy_is_a_code check (policy ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  title text not null constraint policy_title_says_something check (title ~ '\S' and length(title) <= 200),
  basis text not null,
  made_from text constraint policy_made_from_fk references app.policy on delete restrict,
  made_at timestamptz not null,
  made_by uuid
);
create index policy_made_from_idx on app.policy (made_from);
comment on table app.policy is 'A version of the rules by which periods are run. Once adopted it never changes: what was decided under it can be explained for ever.';
comment on column app.policy.policy is 'Its code: P6_2022.';
comment on column app.policy.title is 'What it is.';
comment on column app.policy.basis is 'The regulation or decree behind it.';
comment on column app.policy.made_from is 'The version that it was made from; null for those that come with Kinerja.';
comment on column app.policy.made_at is 'By app.now().';
comment on column app.policy.made_by is 'Who made it; null for those that come with Kinerja. Not a foreign key: it outlives people.';
call meta.protect('app.policy');

create table app.policy_setting (
  setting text not null constraint policy_setting_pk primary key constraint policy_setting_setting_is_a_name check (setting ~ '^[a-z_]+(\.[a-z_]+)*$'),
  place integer not null constraint policy_setting_place_key unique,
  pattern text not null,
  form text not null,
  is_statutory boolean not null,
  basis text not null,
  english text not null constraint policy_setting_english_says_something check (english ~ '\S'),
  indonesian text not null constraint policy_setting_indonesian_says_something check (indonesian ~ '\S')
);
comment on table app.policy_setting is 'What a policy decides: a name, what its value looks like, what it means.';
comment on column app.policy_setting.setting is 'Its name. That of a phase is kind, phase, and starts or ends: triwulanan.rating.ends.';
comment on column app.policy_setting.place is 'Where it stands in a list.';
comment on column app.policy_setting.pattern is 'A regular expression that values match.';
comment on column app.policy_setting.form is 'The same for people.';
comment on column app.policy_setting.is_statutory is 'The regulation fixes it: going beyond it needs expert mode and stays marked.';
comment on column app.policy_setting.basis is 'Article or page of PermenPANRB 6/2022 (P…); empty where the government decides.';
comment on column app.policy_setting.english is 'In English.';
comment on column app.policy_setting.indonesian is 'In Indonesian.';
call meta.protect('app.policy_setting');

create table app.policy_value (
  policy text not null constraint policy_value_policy_fk references app.policy on delete cascade,
  setting text not null constraint policy_value_setting_fk references app.policy_setting on delete restrict,
  value text not null,
  constraint policy_value_pk primary key (policy, setting)
);
create index policy_value_setting_idx on app.policy_value (setting);
comment on table app.policy_value is 'What a policy says about a setting. A phase of which it says nothing does not take place.';
comment on column app.policy_value.policy is 'Which policy.';
comment on column app.policy_value.setting is 'Which setting.';
comment on column app.policy_value.value is 'As its setting''s form has it.';
call meta.protect('app.policy_value');

create table app.policy_adoption (
  policy_adoption_id bigint generated always as identity constraint policy_adoption_pk primary key,
  agency_id integer constraint policy_adoption_agency_fk references app.agency on delete restrict,
  policy text not null constraint policy_adoption_policy_fk references app.policy on delete restrict,
  effective_on date not null,
  adopted_at timestamptz not null,
  adopted_by uuid,
  reason text
);
create index policy_adoption_agency_idx on app.policy_adoption (agency_id, effective_on);
create index policy_adoption_policy_idx on app.policy_adoption (policy);
comment on table app.policy_adoption is 'Which policy holds from when on: for the government, or for one agency instead. Periods keep the one that they were opened under.';
comment on column app.policy_adoption.policy_adoption_id is 'Grows: of two from the same day the later counts.';
comment on column app.policy_adoption.agency_id is 'For which agency; null for all that have none of their own.';
comment on column app.policy_adoption.policy is 'Which policy.';
comment on column app.policy_adoption.effective_on is 'From that day on.';
comment on column app.policy_adoption.adopted_at is 'By app.now().';
comment on column app.policy_adoption.adopted_by is 'Who; null for what comes with Kinerja. Not a foreign key: it outlives people.';
comment on column app.policy_adoption.reason is 'Why.';
call meta.protect('app.policy_adoption');

-- What comes with Kinerja ---------------------------------------------------------------------------------------------------
insert into app.policy_setting (setting, place, pattern, form, is_statutory, basis, english, indonesian) values
  ('rhythm', 1, '^(TRIWULANAN|BULANAN)$', 'TRIWULANAN or BULANAN', false, 'art. 24(3)', 'how often there is a periodic evaluation beside the annual one', 'seberapa sering evaluasi periodik selain evaluasi tahunan'),
  ('tahunan.is_surveyed', 2, '^(true|false)$', 'true or false', false, 'P70 C.15', 'a sealed survey belongs to the annual evaluation', 'evaluasi tahunan memakai survei tertutup'),
  ('triwulanan.is_surveyed', 3, '^(true|false)$', 'true or false', false, 'P70 C.15', 'a sealed survey belongs to a quarter', 'triwulan memakai survei tertutup'),
  ('bulanan.is_surveyed', 4, '^(true|false)$', 'true or false', false, 'P70 C.15', 'a sealed survey belongs to a month', 'bulan memakai survei tertutup'),
  ('tahunan.planning.starts', 5, '^(SPAN_FIRST|SPAN_LAST|PLANNING|FEEDBACK|RATING|SUPERIOR|CALIBRATION|SIGNING) [+-](0|[1-9][0-9]{0,2}) (KERJA|KALENDER)$', 'a day: SPAN_FIRST, SPAN_LAST or the last day of a phase, and so many days of work (KERJA) or all days (KALENDER) after (+) or before it (-)', false, 'P26, P65', 'the annual evaluation: when plans begin', 'evaluasi tahunan: kapan perencanaan dimulai'),
  ('tahunan.planning.ends', 6, '^(SPAN_FIRST|SPAN_LAST|PLANNING|FEEDBACK|RATING|SUPERIOR|CALIBRATION|SIGNING) [+-](0|[1-9][0-9]{0,2}) (KERJA|KALENDER)$', 'a day: SPAN_FIRST, SPAN_LAST or the last day of a phase, and so many days of work (KERJA) or all days (KALENDER) after (+) or before it (-)', true, 'P26, P65', 'the annual evaluation: the last day of plans', 'evaluasi tahunan: hari terakhir perencanaan'),
  ('tahunan.feedback.starts', 7, '^(SPAN_FIRST|SPAN_LAST|PLANNING|FEEDBACK|RATING|SUPERIOR|CALIBRATION|SIGNING) [+-](0|[1-9][0-9]{0,2}) (KERJA|KALENDER)$', 'a day: SPAN_FIRST, SPAN_LAST or the last day of a phase, and so many days of work (KERJA) or all days (KALENDER) after (+) or before it (-)', false, '', 'the annual evaluation: when the survey begins', 'evaluasi tahunan: kapan survei dimulai'),
  ('tahunan.feedback.ends', 8, '^(SPAN_FIRST|SPAN_LAST|PLANNING|FEEDBACK|RATING|SUPERIOR|CALIBRATION|SIGNING) [+-](0|[1-9][0-9]{0,2}) (KERJA|KALENDER)$', 'a day: SPAN_FIRST, SPAN_LAST or the last day of a phase, and so many days of work (KERJA) or all days (KALENDER) after (+) or before it (-)', false, '', 'the annual evaluation: the last day of the survey', 'evaluasi tahunan: hari terakhir survei'),
  ('tahunan.rating.starts', 9, '^(SPAN_FIRST|SPAN_LAST|PLANNING|FEEDBACK|RATING|SUPERIOR|CALIBRATION|SIGNING) [+-](0|[1-9][0-9]{0,2}) (KERJA|KALENDER)$', 'a day: SPAN_FIRST, SPAN_LAST or the last day of a phase, and so many days of work (KERJA) or all days (KALENDER) after (+) or before it (-)', false, 'P90', 'the annual evaluation: when the window of evaluation begins', 'evaluasi tahunan: kapan jendela evaluasi dimulai'),
  ('tahunan.rating.ends', 10, '^(SPAN_FIRST|SPAN_LAST|PLANNING|FEEDBACK|RATING|SUPERIOR|CALIBRATION|SIGNING) [+-](0|[1-9][0-9]{0,2}) (KERJA|KALENDER)$', 'a day: SPAN_FIRST, SPAN_LAST or the last day of a phase, and so many days of work (KERJA) or all days (KALENDER) after (+) or before it (-)', true, 'P90', 'the annual evaluation: the last day of the window of evaluation', 'evaluasi tahunan: hari terakhir jendela evaluasi'),
  ('tahunan.superior.starts', 11, '^(SPAN_FIRST|SPAN_LAST|PLANNING|FEEDBACK|RATING|SUPERIOR|CALIBRATION|SIGNING) [+-](0|[1-9][0-9]{0,2}) (KERJA|KALENDER)$', 'a day: SPAN_FIRST, SPAN_LAST or the last day of a phase, and so many days of work (KERJA) or all days (KALENDER) after (+) or before it (-)', false, 'P115', 'the annual evaluation: when the superior''s part begins', 'evaluasi tahunan: kapan bagian atasan pejabat penilai dimulai'),
  ('tahunan.superior.ends', 12, '^(SPAN_FIRST|SPAN_LAST|PLANNING|FEEDBACK|RATING|SUPERIOR|CALIBRATION|SIGNING) [+-](0|[1-9][0-9]{0,2}) (KERJA|KALENDER)$', 'a day: SPAN_FIRST, SPAN_LAST or the last day of a phase, and so many days of work (KERJA) or all days (KALENDER) after (+) or before it (-)', true, 'P115', 'the annual evaluation: the last day of the superior''s part', 'evaluasi tahunan: hari terakhir bagian atasan pejabat penilai'),
  ('tahunan.calibration.starts', 13, '^(SPAN_FIRST|SPAN_LAST|PLANNING|FEEDBACK|RATING|SUPERIOR|CALIBRATION|SIGNING) [+-](0|[1-9][0-9]{0,2}) (KERJA|KALENDER)$', 'a day: SPAN_FIRST, SPAN_LAST or the last day of a phase, and so many days of work (KERJA) or all days (KALENDER) after (+) or before it (-)', false, '', 'the annual evaluation: when calibration begins', 'evaluasi tahunan: kapan kalibrasi dimulai'),
  ('tahunan.calibration.ends', 14, '^(SPAN_FIRST|SPAN_LAST|PLANNING|FEEDBACK|RATING|SUPERIOR|CALIBRATION|SIGNING) [+-](0|[1-9][0-9]{0,2}) (KERJA|KALENDER)$', 'a day: SPAN_FIRST, SPAN_LAST or the last day of a phase, and so many days of work (KERJA) or all days (KALENDER) after (+) or before it (-)', false, '', 'the annual evaluation: the last day of calibration', 'evaluasi tahunan: hari terakhir kalibrasi'),
  ('tahunan.signing.starts', 15, '^(SPAN_FIRST|SPAN_LAST|PLANNING|FEEDBACK|RATING|SUPERIOR|CALIBRATION|SIGNING) [+-](0|[1-9][0-9]{0,2}) (KERJA|KALENDER)$', 'a day: SPAN_FIRST, SPAN_LAST or the last day of a phase, and so many days of work (KERJA) or all days (KALENDER) after (+) or before it (-)', false, 'P114', 'the annual evaluation: when signing begins', 'evaluasi tahunan: kapan penandatanganan dimulai'),
  ('tahunan.signing.ends', 16, '^(SPAN_FIRST|SPAN_LAST|PLANNING|FEEDBACK|RATING|SUPERIOR|CALIBRATION|SIGNING) [+-](0|[1-9][0-9]{0,2}) (KERJA|KALENDER)$', 'a day: SPAN_FIRST, SPAN_LAST or the last day of a phase, and so many days of work (KERJA) or all days (KALENDER) after (+) or before it (-)', false, 'P114', 'the annual evaluation: the last day of signing', 'evaluasi tahunan: hari terakhir penandatanganan'),
  ('tahunan.objection.starts', 17, '^(SPAN_FIRST|SPAN_LAST|PLANNING|FEEDBACK|RATING|SUPERIOR|CALIBRATION|SIGNING) [+-](0|[1-9][0-9]{0,2}) (KERJA|KALENDER)$', 'a day: SPAN_FIRST, SPAN_LAST or the last day of a phase, and so many days of work (KERJA) or all days (KALENDER) after (+) or before it (-)', false, 'P114-119', 'the annual evaluation: when handing over, objections, decisions begins', 'evaluasi tahunan: kapan penyerahan, keberatan, keputusan dimulai'),
  ('tahunan.objection.ends', 18, '^(SPAN_FIRST|SPAN_LAST|PLANNING|FEEDBACK|RATING|SUPERIOR|CALIBRATION|SIGNING) [+-](0|[1-9][0-9]{0,2}) (KERJA|KALENDER)$', 'a day: SPAN_FIRST, SPAN_LAST or the last day of a phase, and so many days of work (KERJA) or all days (KALENDER) after (+) or before it (-)', true, 'P114-119', 'the annual evaluation: the last day of handing over, objections, decisions', 'evaluasi tahunan: hari terakhir penyerahan, keberatan, keputusan'),
  ('triwulanan.feedback.starts', 19, '^(SPAN_FIRST|SPAN_LAST|PLANNING|FEEDBACK|RATING|SUPERIOR|CALIBRATION|SIGNING) [+-](0|[1-9][0-9]{0,2}) (KERJA|KALENDER)$', 'a day: SPAN_FIRST, SPAN_LAST or the last day of a phase, and so many days of work (KERJA) or all days (KALENDER) after (+) or before it (-)', false, '', 'a quarter: when the survey begins', 'triwulan: kapan survei dimulai'),
  ('triwulanan.feedback.ends', 20, '^(SPAN_FIRST|SPAN_LAST|PLANNING|FEEDBACK|RATING|SUPERIOR|CALIBRATION|SIGNING) [+-](0|[1-9][0-9]{0,2}) (KERJA|KALENDER)$', 'a day: SPAN_FIRST, SPAN_LAST or the last day of a phase, and so many days of work (KERJA) or all days (KALENDER) after (+) or before it (-)', false, '', 'a quarter: the last day of the survey', 'triwulan: hari terakhir survei'),
  ('triwulanan.rating.starts', 21, '^(SPAN_FIRST|SPAN_LAST|PLANNING|FEEDBACK|RATING|SUPERIOR|CALIBRATION|SIGNING) [+-](0|[1-9][0-9]{0,2}) (KERJA|KALENDER)$', 'a day: SPAN_FIRST, SPAN_LAST or the last day of a phase, and so many days of work (KERJA) or all days (KALENDER) after (+) or before it (-)', false, 'P91-92', 'a quarter: when the window of evaluation begins', 'triwulan: kapan jendela evaluasi dimulai'),
  ('triwulanan.rating.ends', 22, '^(SPAN_FIRST|SPAN_LAST|PLANNING|FEEDBACK|RATING|SUPERIOR|CALIBRATION|SIGNING) [+-](0|[1-9][0-9]{0,2}) (KERJA|KALENDER)$', 'a day: SPAN_FIRST, SPAN_LAST or the last day of a phase, and so many days of work (KERJA) or all days (KALENDER) after (+) or before it (-)', false, 'P91-92', 'a quarter: the last day of the window of evaluation', 'triwulan: hari terakhir jendela evaluasi'),
  ('triwulanan.superior.starts', 23, '^(SPAN_FIRST|SPAN_LAST|PLANNING|FEEDBACK|RATING|SUPERIOR|CALIBRATION|SIGNING) [+-](0|[1-9][0-9]{0,2}) (KERJA|KALENDER)$', 'a day: SPAN_FIRST, SPAN_LAST or the last day of a phase, and so many days of work (KERJA) or all days (KALENDER) after (+) or before it (-)', false, 'P115', 'a quarter: when the superior''s part begins', 'triwulan: kapan bagian atasan pejabat penilai dimulai'),
  ('triwulanan.superior.ends', 24, '^(SPAN_FIRST|SPAN_LAST|PLANNING|FEEDBACK|RATING|SUPERIOR|CALIBRATION|SIGNING) [+-](0|[1-9][0-9]{0,2}) (KERJA|KALENDER)$', 'a day: SPAN_FIRST, SPAN_LAST or the last day of a phase, and so many days of work (KERJA) or all days (KALENDER) after (+) or before it (-)', true, 'P115', 'a quarter: the last day of the superior''s part', 'triwulan: hari terakhir bagian atasan pejabat penilai'),
  ('triwulanan.calibration.starts', 25, '^(SPAN_FIRST|SPAN_LAST|PLANNING|FEEDBACK|RATING|SUPERIOR|CALIBRATION|SIGNING) [+-](0|[1-9][0-9]{0,2}) (KERJA|KALENDER)$', 'a day: SPAN_FIRST, SPAN_LAST or the last day of a phase, and so many days of work (KERJA) or all days (KALENDER) after (+) or before it (-)', false, '', 'a quarter: when calibration begins', 'triwulan: kapan kalibrasi dimulai'),
  ('triwulanan.calibration.ends', 26, '^(SPAN_FIRST|SPAN_LAST|PLANNING|FEEDBACK|RATING|SUPERIOR|CALIBRATION|SIGNING) [+-](0|[1-9][0-9]{0,2}) (KERJA|KALENDER)$', 'a day: SPAN_FIRST, SPAN_LAST or the last day of a phase, and so many days of work (KERJA) or all days (KALENDER) after (+) or before it (-)', false, '', 'a quarter: the last day of calibration', 'triwulan: hari terakhir kalibrasi'),
  ('triwulanan.signing.starts', 27, '^(SPAN_FIRST|SPAN_LAST|PLANNING|FEEDBACK|RATING|SUPERIOR|CALIBRATION|SIGNING) [+-](0|[1-9][0-9]{0,2}) (KERJA|KALENDER)$', 'a day: SPAN_FIRST, SPAN_LAST or the last day of a phase, and so many days of work (KERJA) or all days (KALENDER) after (+) or before it (-)', false, 'P114', 'a quarter: when signing begins', 'triwulan: kapan penandatanganan dimulai'),
  ('triwulanan.signing.ends', 28, '^(SPAN_FIRST|SPAN_LAST|PLANNING|FEEDBACK|RATING|SUPERIOR|CALIBRATION|SIGNING) [+-](0|[1-9][0-9]{0,2}) (KERJA|KALENDER)$', 'a day: SPAN_FIRST, SPAN_LAST or the last day of a phase, and so many days of work (KERJA) or all days (KALENDER) after (+) or before it (-)', false, 'P114', 'a quarter: the last day of signing', 'triwulan: hari terakhir penandatanganan'),
  ('triwulanan.objection.starts', 29, '^(SPAN_FIRST|SPAN_LAST|PLANNING|FEEDBACK|RATING|SUPERIOR|CALIBRATION|SIGNING) [+-](0|[1-9][0-9]{0,2}) (KERJA|KALENDER)$', 'a day: SPAN_FIRST, SPAN_LAST or the last day of a phase, and so many days of work (KERJA) or all days (KALENDER) after (+) or before it (-)', false, 'P114-119', 'a quarter: when handing over, objections, decisions begins', 'triwulan: kapan penyerahan, keberatan, keputusan dimulai'),
  ('triwulanan.objection.ends', 30, '^(SPAN_FIRST|SPAN_LAST|PLANNING|FEEDBACK|RATING|SUPERIOR|CALIBRATION|SIGNING) [+-](0|[1-9][0-9]{0,2}) (KERJA|KALENDER)$', 'a day: SPAN_FIRST, SPAN_LAST or the last day of a phase, and so many days of work (KERJA) or all days (KALENDER) after (+) or before it (-)', true, 'P114-119', 'a quarter: the last day of handing over, objections, decisions', 'triwulan: hari terakhir penyerahan, keberatan, keputusan'),
  ('bulanan.feedback.starts', 31, '^(SPAN_FIRST|SPAN_LAST|PLANNING|FEEDBACK|RATING|SUPERIOR|CALIBRATION|SIGNING) [+-](0|[1-9][0-9]{0,2}) (KERJA|KALENDER)$', 'a day: SPAN_FIRST, SPAN_LAST or the last day of a phase, and so many days of work (KERJA) or all days (KALENDER) after (+) or before it (-)', false, '', 'a month: when the survey begins', 'bulan: kapan survei dimulai'),
  ('bulanan.feedback.ends', 32, '^(SPAN_FIRST|SPAN_LAST|PLANNING|FEEDBACK|RATING|SUPERIOR|CALIBRATION|SIGNING) [+-](0|[1-9][0-9]{0,2}) (KERJA|KALENDER)$', 'a day: SPAN_FIRST, SPAN_LAST or the last day of a phase, and so many days of work (KERJA) or all days (KALENDER) after (+) or before it (-)', false, '', 'a month: the last day of the survey', 'bulan: hari terakhir survei'),
  ('bulanan.rating.starts', 33, '^(SPAN_FIRST|SPAN_LAST|PLANNING|FEEDBACK|RATING|SUPERIOR|CALIBRATION|SIGNING) [+-](0|[1-9][0-9]{0,2}) (KERJA|KALENDER)$', 'a day: SPAN_FIRST, SPAN_LAST or the last day of a phase, and so many days of work (KERJA) or all days (KALENDER) after (+) or before it (-)', false, 'P91-92', 'a month: when the window of evaluation begins', 'bulan: kapan jendela evaluasi dimulai'),
  ('bulanan.rating.ends', 34, '^(SPAN_FIRST|SPAN_LAST|PLANNING|FEEDBACK|RATING|SUPERIOR|CALIBRATION|SIGNING) [+-](0|[1-9][0-9]{0,2}) (KERJA|KALENDER)$', 'a day: SPAN_FIRST, SPAN_LAST or the last day of a phase, and so many days of work (KERJA) or all days (KALENDER) after (+) or before it (-)', false, 'P91-92', 'a month: the last day of the window of evaluation', 'bulan: hari terakhir jendela evaluasi'),
  ('bulanan.superior.starts', 35, '^(SPAN_FIRST|SPAN_LAST|PLANNING|FEEDBACK|RATING|SUPERIOR|CALIBRATION|SIGNING) [+-](0|[1-9][0-9]{0,2}) (KERJA|KALENDER)$', 'a day: SPAN_FIRST, SPAN_LAST or the last day of a phase, and so many days of work (KERJA) or all days (KALENDER) after (+) or before it (-)', false, 'P115', 'a month: when the superior''s part begins', 'bulan: kapan bagian atasan pejabat penilai dimulai'),
  ('bulanan.superior.ends', 36, '^(SPAN_FIRST|SPAN_LAST|PLANNING|FEEDBACK|RATING|SUPERIOR|CALIBRATION|SIGNING) [+-](0|[1-9][0-9]{0,2}) (KERJA|KALENDER)$', 'a day: SPAN_FIRST, SPAN_LAST or the last day of a phase, and so many days of work (KERJA) or all days (KALENDER) after (+) or before it (-)', true, 'P115', 'a month: the last day of the superior''s part', 'bulan: hari terakhir bagian atasan pejabat penilai'),
  ('bulanan.calibration.starts', 37, '^(SPAN_FIRST|SPAN_LAST|PLANNING|FEEDBACK|RATING|SUPERIOR|CALIBRATION|SIGNING) [+-](0|[1-9][0-9]{0,2}) (KERJA|KALENDER)$', 'a day: SPAN_FIRST, SPAN_LAST or the last day of a phase, and so many days of work (KERJA) or all days (KALENDER) after (+) or before it (-)', false, '', 'a month: when calibration begins', 'bulan: kapan kalibrasi dimulai'),
  ('bulanan.calibration.ends', 38, '^(SPAN_FIRST|SPAN_LAST|PLANNING|FEEDBACK|RATING|SUPERIOR|CALIBRATION|SIGNING) [+-](0|[1-9][0-9]{0,2}) (KERJA|KALENDER)$', 'a day: SPAN_FIRST, SPAN_LAST or the last day of a phase, and so many days of work (KERJA) or all days (KALENDER) after (+) or before it (-)', false, '', 'a month: the last day of calibration', 'bulan: hari terakhir kalibrasi'),
  ('bulanan.signing.starts', 39, '^(SPAN_FIRST|SPAN_LAST|PLANNING|FEEDBACK|RATING|SUPERIOR|CALIBRATION|SIGNING) [+-](0|[1-9][0-9]{0,2}) (KERJA|KALENDER)$', 'a day: SPAN_FIRST, SPAN_LAST or the last day of a phase, and so many days of work (KERJA) or all days (KALENDER) after (+) or before it (-)', false, 'P114', 'a month: when signing begins', 'bulan: kapan penandatanganan dimulai'),
  ('bulanan.signing.ends', 40, '^(SPAN_FIRST|SPAN_LAST|PLANNING|FEEDBACK|RATING|SUPERIOR|CALIBRATION|SIGNING) [+-](0|[1-9][0-9]{0,2}) (KERJA|KALENDER)$', 'a day: SPAN_FIRST, SPAN_LAST or the last day of a phase, and so many days of work (KERJA) or all days (KALENDER) after (+) or before it (-)', false, 'P114', 'a month: the last day of signing', 'bulan: hari terakhir penandatanganan'),
  ('bulanan.objection.starts', 41, '^(SPAN_FIRST|SPAN_LAST|PLANNING|FEEDBACK|RATING|SUPERIOR|CALIBRATION|SIGNING) [+-](0|[1-9][0-9]{0,2}) (KERJA|KALENDER)$', 'a day: SPAN_FIRST, SPAN_LAST or the last day of a phase, and so many days of work (KERJA) or all days (KALENDER) after (+) or before it (-)', false, 'P114-119', 'a month: when handing over, objections, decisions begins', 'bulan: kapan penyerahan, keberatan, keputusan dimulai'),
  ('bulanan.objection.ends', 42, '^(SPAN_FIRST|SPAN_LAST|PLANNING|FEEDBACK|RATING|SUPERIOR|CALIBRATION|SIGNING) [+-](0|[1-9][0-9]{0,2}) (KERJA|KALENDER)$', 'a day: SPAN_FIRST, SPAN_LAST or the last day of a phase, and so many days of work (KERJA) or all days (KALENDER) after (+) or before it (-)', true, 'P114-119', 'a month: the last day of handing over, objections, decisions', 'bulan: hari terakhir penyerahan, keberatan, keputusan'),
  ('seal.confirm_hours', 43, '^([1-9][0-9]{0,2})$', 'a number from 1 to 999', false, '', 'how long a seal waits for its confirmation when nobody says', 'berapa lama segel menunggu konfirmasi bila tidak disebutkan'),
  ('reminders.due_tomorrow', 44, '^(true|false)$', 'true or false', false, '', 'whoever owes something is told on the last day of work before its deadline', 'yang berkewajiban diingatkan pada hari kerja terakhir sebelum tenggat'),
  ('reminders.late', 45, '^(true|false)$', 'true or false', false, '', 'whoever owes something is told on the day after its deadline', 'yang berkewajiban diingatkan sehari setelah tenggat');
insert into app.policy (policy, title, basis, made_at) values
  ('P6_2022', 'PermenPANRB 6/2022, quarterly', 'PermenPANRB 6/2022', transaction_timestamp()),
  ('P6_2022_BULANAN', 'PermenPANRB 6/2022, monthly', 'PermenPANRB 6/2022', transaction_timestamp());
insert into app.policy_value (policy, setting, value) values
  ('P6_2022', 'rhythm', 'TRIWULANAN'),
  ('P6_2022', 'tahunan.is_surveyed', 'true'),
  ('P6_2022', 'triwulanan.is_surveyed', 'false'),
  ('P6_2022', 'bulanan.is_surveyed', 'false'),
  ('P6_2022', 'tahunan.planning.starts', 'SPAN_FIRST +0 KALENDER'),
  ('P6_2022', 'tahunan.planning.ends', 'SPAN_FIRST +30 KALENDER'),
  ('P6_2022', 'tahunan.feedback.starts', 'SPAN_LAST -45 KALENDER'),
  ('P6_2022', 'tahunan.feedback.ends', 'SPAN_LAST -16 KALENDER'),
  ('P6_2022', 'tahunan.rating.starts', 'SPAN_LAST -5 KERJA'),
  ('P6_2022', 'tahunan.rating.ends', 'SPAN_LAST +31 KALENDER'),
  ('P6_2022', 'tahunan.superior.starts', 'RATING +1 KALENDER'),
  ('P6_2022', 'tahunan.superior.ends', 'RATING +14 KERJA'),
  ('P6_2022', 'tahunan.calibration.starts', 'SUPERIOR +1 KALENDER'),
  ('P6_2022', 'tahunan.calibration.ends', 'SUPERIOR +5 KERJA'),
  ('P6_2022', 'tahunan.signing.starts', 'CALIBRATION +1 KALENDER'),
  ('P6_2022', 'tahunan.signing.ends', 'CALIBRATION +5 KERJA'),
  ('P6_2022', 'tahunan.objection.starts', 'SIGNING +1 KALENDER'),
  ('P6_2022', 'tahunan.objection.ends', 'SIGNING +35 KERJA'),
  ('P6_2022', 'triwulanan.feedback.starts', 'SPAN_LAST -15 KERJA'),
  ('P6_2022', 'triwulanan.feedback.ends', 'SPAN_LAST -6 KERJA'),
  ('P6_2022', 'triwulanan.rating.starts', 'SPAN_LAST -5 KERJA'),
  ('P6_2022', 'triwulanan.rating.ends', 'SPAN_LAST +10 KERJA'),
  ('P6_2022', 'triwulanan.superior.starts', 'RATING +1 KALENDER'),
  ('P6_2022', 'triwulanan.superior.ends', 'RATING +14 KERJA'),
  ('P6_2022', 'triwulanan.calibration.starts', 'SUPERIOR +1 KALENDER'),
  ('P6_2022', 'triwulanan.calibration.ends', 'SUPERIOR +5 KERJA'),
  ('P6_2022', 'triwulanan.signing.starts', 'CALIBRATION +1 KALENDER'),
  ('P6_2022', 'triwulanan.signing.ends', 'CALIBRATION +5 KERJA'),
  ('P6_2022', 'triwulanan.objection.starts', 'SIGNING +1 KALENDER'),
  ('P6_2022', 'triwulanan.objection.ends', 'SIGNING +35 KERJA'),
  ('P6_2022', 'bulanan.feedback.starts', 'SPAN_LAST -10 KERJA'),
  ('P6_2022', 'bulanan.feedback.ends', 'SPAN_LAST -4 KERJA'),
  ('P6_2022', 'bulanan.rating.starts', 'SPAN_LAST -3 KERJA'),
  ('P6_2022', 'bulanan.rating.ends', 'SPAN_LAST +5 KERJA'),
  ('P6_2022', 'bulanan.superior.starts', 'RATING +1 KALENDER'),
  ('P6_2022', 'bulanan.superior.ends', 'RATING +14 KERJA'),
  ('P6_2022', 'bulanan.calibration.starts', 'SUPERIOR +1 KALENDER'),
  ('P6_2022', 'bulanan.calibration.ends', 'SUPERIOR +3 KERJA'),
  ('P6_2022', 'bulanan.signing.starts', 'CALIBRATION +1 KALENDER'),
  ('P6_2022', 'bulanan.signing.ends', 'CALIBRATION +3 KERJA'),
  ('P6_2022', 'bulanan.objection.starts', 'SIGNING +1 KALENDER'),
  ('P6_2022', 'bulanan.objection.ends', 'SIGNING +35 KERJA'),
  ('P6_2022', 'seal.confirm_hours', '72'),
  ('P6_2022', 'reminders.due_tomorrow', 'true'),
  ('P6_2022', 'reminders.late', 'true');
insert into app.policy_value (policy, setting, value)
select 'P6_2022_BULANAN', v.setting, case v.setting when 'rhythm' then 'BULANAN' else v.value end
from app.policy_value as v
where v.policy = 'P6_2022';
insert into app.policy_adoption (policy, effective_on, adopted_at) values ('P6_2022', '2023-01-01', transaction_timestamp());
