-- Plans of work (sasaran kinerja pegawai, SKP): what is expected of somebody in a year, agreed by both (PermenPANRB 6/2022 art. 7-15, P26-66).
-- Several in a year are normal: whoever moves, or gets another appraiser, makes a new one (P65 C.6-7); study leave only adds to the running one (P64).

create table app.plan (
  agency_id integer not null constraint plan_agency_fk references app.agency on delete restrict,
  plan_id uuid not null default gen_random_uuid() constraint plan_id_key unique,
  person_id uuid not null constraint plan_person_fk references app.person on delete cascade,
  year integer not null constraint plan_year_is_likely check (year between 2000 and 2200),
  sequence integer not null constraint plan_sequence_counts_from_1 check (sequence >= 1),
  starts_on date not null,
  ends_on date not null,
  approach text not null constraint plan_approach_is_known check (approach in ('KUALITATIF', 'KUANTITATIF')),
  post_id integer not null,
  unit_id integer not null,
  is_by_perspective boolean not null,
  state text not null default 'DRAFT' constraint plan_state_is_known check (state in ('DRAFT', 'SUBMITTED', 'AGREED', 'AMENDING', 'ENDED')),
  version integer not null default 0,
  reason text constraint plan_reason_says_something check (reason ~ '\S' and length(reason) <= 1000),
  submitted_at timestamptz,
  employee_signed_at timestamptz,
  appraiser_id uuid constraint plan_appraiser_fk references app.person on delete set null,
  appraiser_signed_at timestamptz,
  signed_by uuid constraint plan_signed_by_fk references app.person on delete set null,
  made_at timestamptz not null,
  made_by uuid not null,
  revision bigint not null default 1,
  constraint plan_pk primary key (agency_id, plan_id),
  constraint plan_sequence_key unique (person_id, year, sequence),
  constraint plan_post_fk foreign key (agency_id, post_id) references app.post on delete restrict,
  constraint plan_unit_fk foreign key (agency_id, unit_id) references app.unit on delete restrict,
  constraint plan_ends_after_it_starts check (ends_on >= starts_on),
  constraint plan_is_within_its_year check (extract(year from starts_on) = year and extract(year from ends_on) = year),
  constraint plan_has_a_version_when_agreed check (version >= 0 and (version > 0 or state not in ('AGREED', 'AMENDING'))),
  constraint plan_is_one_at_a_time exclude using gist (person_id with =, daterange(starts_on, ends_on + 1) with &&)
);
create index plan_post_idx on app.plan (agency_id, post_id);
create index plan_unit_idx on app.plan (agency_id, unit_id);
create index plan_year_idx on app.plan (agency_id, year);
create index plan_appraiser_idx on app.plan (appraiser_id);
create index plan_signed_by_idx on app.plan (signed_by);
comment on table app.plan is 'Somebody''s plan of work (SKP) for a year or a part of it. Its items are what is being written; what was agreed stands in app.plan_version.';
comment on column app.plan.agency_id is 'Where its person was evaluated when it was made.';
comment on column app.plan.plan_id is 'Leaves the database; says nothing.';
comment on column app.plan.person_id is 'Whose.';
comment on column app.plan.year is 'Of performance.';
comment on column app.plan.sequence is 'The first of the year, the second …';
comment on column app.plan.starts_on is 'The first day that it is for.';
comment on column app.plan.ends_on is 'The last one: the end of the year, of the appointment or of the contract (art. 8(2)), or the day on which it was ended.';
comment on column app.plan.approach is 'KUALITATIF: indicator and target in one narrative; KUANTITATIF: apart, and measured (P50-51).';
comment on column app.plan.post_id is 'The post in which its person was evaluated when it was made.';
comment on column app.plan.unit_id is 'That post''s unit.';
comment on column app.plan.is_by_perspective is 'Its indicators have a perspective (JPT, heads of a unit mandiri: forms A.1.1, A.1.2), not aspects (A.1.6, A.1.7).';
comment on column app.plan.state is 'DRAFT; SUBMITTED to the appraiser; AGREED by both; AMENDING: what was agreed holds while it is changed; ENDED.';
comment on column app.plan.version is 'The number of the version that holds; 0 while none was agreed.';
comment on column app.plan.reason is 'Why it was last returned, amended or ended.';
comment on column app.plan.submitted_at is 'When it was last handed to the appraiser.';
comment on column app.plan.employee_signed_at is 'When its person signed what stands in it; null when it has changed since.';
comment on column app.plan.appraiser_id is 'Who appraised its person when it was last agreed; null before.';
comment on column app.plan.appraiser_signed_at is 'When it was fixed; null when it has changed since.';
comment on column app.plan.signed_by is 'Who fixed it: the appraiser, or whoever stands above a silent one (P65 C.5).';
comment on column app.plan.made_at is 'By app.now().';
comment on column app.plan.made_by is 'Who made it: its person, or an appraiser from a template. Not a foreign key: it outlives people.';
comment on column app.plan.revision is 'Grows with each change of it or of its items; a client names the one it has seen.';
call meta.protect('app.plan');

create table app.plan_result (
  agency_id integer not null,
  plan_result_id uuid not null default gen_random_uuid() constraint plan_result_id_key unique,
  plan_id uuid not null,
  place integer not null,
  priority text not null constraint plan_result_priority_is_known check (priority in ('UTAMA', 'TAMBAHAN')),
  text text not null constraint plan_result_text_says_something check (text ~ '\S' and length(text) <= 1000),
  source text constraint plan_result_source_is_known check (
    source in ('PK', 'RENSTRA', 'RKT', 'DIREKTIF', 'RENCANA_AKSI', 'PENUGASAN', 'PLT_PLH', 'TUGAS_BELAJAR')
  ),
  study text constraint plan_result_study_is_known check (study in ('AKADEMIK', 'KELULUSAN', 'PENUGASAN_LAIN')),
  control_level text constraint plan_result_control_level_is_known check (
    control_level in ('OUTCOME', 'OUTCOME_ANTARA', 'OUTPUT_KENDALI_RENDAH', 'OUTPUT_KENDALI_SEDANG', 'OUTPUT_KENDALI_TINGGI')
  ),
  method text constraint plan_result_method_is_known check (method in ('ASPEK', 'WILAYAH', 'BEBAN', 'LAYANAN', 'OUTPUT_ANTARA')),
  is_vital boolean not null default false,
  assigned_by text constraint plan_result_assigned_by_says_something check (assigned_by ~ '\S' and length(assigned_by) <= 300),
  assigned_agency_id integer,
  assigned_post_id integer,
  assigned_team_id integer,
  intervenes_result_id uuid constraint plan_result_intervenes_result_fk references app.plan_result (plan_result_id) on delete set null,
  intervenes_indicator_id uuid,
  intervenes_objective_id uuid,
  state text not null default 'ACTIVE' constraint plan_result_state_is_known check (state in ('ACTIVE', 'TAKEN_OVER', 'REMOVED')),
  since_version integer not null,
  revision bigint not null default 1,
  constraint plan_result_pk primary key (agency_id, plan_result_id),
  constraint plan_result_of_plan_key unique (agency_id, plan_id, plan_result_id),
  constraint plan_result_plan_fk foreign key (agency_id, plan_id) references app.plan on delete cascade,
  constraint plan_result_assigned_post_fk foreign key (assigned_agency_id, assigned_post_id) references app.post on delete set null (assigned_agency_id, assigned_post_id),
  constraint plan_result_assigned_team_fk foreign key (assigned_agency_id, assigned_team_id) references app.team on delete set null (assigned_agency_id, assigned_team_id),
  constraint plan_result_objective_fk foreign key (agency_id, intervenes_objective_id) references app.objective on delete set null (intervenes_objective_id),
  constraint plan_result_is_assigned_by_one check (
    num_nonnulls(assigned_post_id, assigned_team_id) <= 1 and (assigned_agency_id is null or num_nonnulls(assigned_post_id, assigned_team_id) = 1)
  ),
  constraint plan_result_intervenes_one check (num_nonnulls(intervenes_result_id, intervenes_indicator_id, intervenes_objective_id) <= 1),
  constraint plan_result_acting_is_utama check (source is distinct from 'PLT_PLH' or priority = 'UTAMA'),
  constraint plan_result_study_has_its_kind check ((source is not distinct from 'TUGAS_BELAJAR') = (study is not null))
);
create index plan_result_plan_idx on app.plan_result (agency_id, plan_id, place);
create index plan_result_assigned_post_idx on app.plan_result (assigned_agency_id, assigned_post_id);
create index plan_result_assigned_team_idx on app.plan_result (assigned_agency_id, assigned_team_id);
create index plan_result_intervenes_result_idx on app.plan_result (intervenes_result_id);
create index plan_result_intervenes_indicator_idx on app.plan_result (intervenes_indicator_id);
create index plan_result_objective_idx on app.plan_result (agency_id, intervenes_objective_id);
comment on table app.plan_result is 'A planned result (rencana hasil kerja, RHK) of a plan.';
comment on column app.plan_result.agency_id is 'The plan''s agency.';
comment on column app.plan_result.plan_result_id is 'Leaves the database; says nothing.';
comment on column app.plan_result.plan_id is 'Of which plan.';
comment on column app.plan_result.place is 'In which order it stands, within its priority.';
comment on column app.plan_result.priority is 'UTAMA (high) or TAMBAHAN (low), set by the appraiser (P28); tasks as Plt. or Plh. are UTAMA (P50 d).';
comment on column app.plan_result.text is 'What is to come about.';
comment on column app.plan_result.source is 'Where it comes from (P27-28): PK, RENSTRA, RKT, DIREKTIF, RENCANA_AKSI; PENUGASAN by a leader (P45); PLT_PLH; TUGAS_BELAJAR (P62).';
comment on column app.plan_result.study is 'Of study leave: AKADEMIK, KELULUSAN (in time), PENUGASAN_LAIN (P62 B.2); null otherwise.';
comment on column app.plan_result.control_level is 'Quality and control (P28): OUTCOME is worth most, OUTPUT_KENDALI_TINGGI least.';
comment on column app.plan_result.method is 'How it was drawn from what it intervenes (P39-43): ASPEK, WILAYAH, BEBAN directly; LAYANAN, OUTPUT_ANTARA otherwise.';
comment on column app.plan_result.is_vital is 'About life, injury, national security or a large loss: its targets may be absolute where it is UTAMA (P51 a.7).';
comment on column app.plan_result.assigned_by is 'The post or team that assigned it, as it stands on the form.';
comment on column app.plan_result.assigned_agency_id is 'The agency of that post or team: it may be another.';
comment on column app.plan_result.assigned_post_id is 'The post, when it is one here.';
comment on column app.plan_result.assigned_team_id is 'The team, when it is one here.';
comment on column app.plan_result.intervenes_result_id is 'The leader''s planned result to which it adds.';
comment on column app.plan_result.intervenes_indicator_id is 'Or that result''s indicator.';
comment on column app.plan_result.intervenes_objective_id is 'Or the organisation''s objective.';
comment on column app.plan_result.state is 'ACTIVE; TAKEN_OVER by the leader (art. 20(6)); REMOVED by an amendment.';
comment on column app.plan_result.since_version is 'The version in which it first stood, or will.';
comment on column app.plan_result.revision is 'Grows with each change; a client names the one it has seen.';
call meta.protect('app.plan_result');

create table app.plan_indicator (
  agency_id integer not null,
  plan_indicator_id uuid not null default gen_random_uuid() constraint plan_indicator_id_key unique,
  plan_id uuid not null,
  plan_result_id uuid not null,
  place integer not null,
  text text not null constraint plan_indicator_text_says_something check (text ~ '\S' and length(text) <= 2000),
  aspects text[] constraint plan_indicator_aspects_are_known check (
    cardinality(aspects) >= 1 and aspects <@ array['KUANTITAS', 'KUALITAS', 'WAKTU', 'BIAYA']
  ),
  perspective text constraint plan_indicator_perspective_is_known check (
    perspective in ('PENERIMA_LAYANAN', 'PROSES_BISNIS', 'PENGUATAN_INTERNAL', 'ANGGARAN')
  ),
  target_low numeric,
  target_high numeric,
  target_unit text constraint plan_indicator_target_unit_says_something check (target_unit ~ '\S' and length(target_unit) <= 60),
  target_text text constraint plan_indicator_target_text_says_something check (target_text ~ '\S' and length(target_text) <= 500),
  baseline text constraint plan_indicator_baseline_says_something check (baseline ~ '\S' and length(baseline) <= 500),
  is_manual_needed boolean not null default false,
  manual jsonb constraint plan_indicator_manual_is_by_field check (jsonb_typeof(manual) = 'object'),
  state text not null default 'ACTIVE' constraint plan_indicator_state_is_known check (state in ('ACTIVE', 'REMOVED')),
  since_version integer not null,
  revision bigint not null default 1,
  constraint plan_indicator_pk primary key (agency_id, plan_indicator_id),
  constraint plan_indicator_result_fk foreign key (agency_id, plan_id, plan_result_id)
    references app.plan_result (agency_id, plan_id, plan_result_id) on delete cascade,
  constraint plan_indicator_has_aspects_or_perspective check (num_nonnulls(aspects, perspective) <= 1),
  constraint plan_indicator_target_is_a_range check (target_high >= target_low),
  constraint plan_indicator_unit_measures_a_target check (target_unit is null or num_nonnulls(target_low, target_high) > 0)
);
create index plan_indicator_result_idx on app.plan_indicator (agency_id, plan_id, plan_result_id, place);
alter table app.plan_result add constraint plan_result_intervenes_indicator_fk
  foreign key (intervenes_indicator_id) references app.plan_indicator (plan_indicator_id) on delete set null;
comment on table app.plan_indicator is 'By what it is seen whether a planned result came about (indikator kinerja individu), and its target.';
comment on column app.plan_indicator.agency_id is 'The plan''s agency.';
comment on column app.plan_indicator.plan_indicator_id is 'Leaves the database; says nothing.';
comment on column app.plan_indicator.plan_id is 'Of which plan.';
comment on column app.plan_indicator.plan_result_id is 'Of which planned result.';
comment on column app.plan_indicator.place is 'In which order it stands.';
comment on column app.plan_indicator.text is 'The indicator; with the approach KUALITATIF the target, too, in one narrative (P50).';
comment on column app.plan_indicator.aspects is 'Of JA and JF: KUANTITAS, KUALITAS, WAKTU, BIAYA, one or several (P51 a.5-6).';
comment on column app.plan_indicator.perspective is 'Of JPT and heads of a unit mandiri: PENERIMA_LAYANAN, PROSES_BISNIS, PENGUATAN_INTERNAL, ANGGARAN (P29).';
comment on column app.plan_indicator.target_low is 'The target from; null for no lower end.';
comment on column app.plan_indicator.target_high is 'The target to: the same where it is one value; null for no upper end.';
comment on column app.plan_indicator.target_unit is 'In what it is measured.';
comment on column app.plan_indicator.target_text is 'The target in words, where it is no number, or what the numbers leave open.';
comment on column app.plan_indicator.baseline is 'What was reached last (P52 a.9c).';
comment on column app.plan_indicator.is_manual_needed is 'Not everybody understands it: the manual A.1.3 is compulsory (P37-38).';
comment on column app.plan_indicator.manual is 'The manual A.1.3 by field: purpose, definition, formula, unit, control_level, source, rhythm.';
comment on column app.plan_indicator.state is 'ACTIVE, or REMOVED by an amendment.';
comment on column app.plan_indicator.since_version is 'The version in which it first stood, or will.';
comment on column app.plan_indicator.revision is 'Grows with each change; a client names the one it has seen.';
call meta.protect('app.plan_indicator');

create table app.plan_expectation (
  agency_id integer not null,
  plan_id uuid not null,
  value text not null constraint plan_expectation_value_is_known check (
    value in ('BERORIENTASI_PELAYANAN', 'AKUNTABEL', 'KOMPETEN', 'HARMONIS', 'LOYAL', 'ADAPTIF', 'KOLABORATIF')
  ),
  place integer not null constraint plan_expectation_place_is_likely check (place between 1 and 9),
  text text not null constraint plan_expectation_text_says_something check (text ~ '\S' and length(text) <= 1000),
  constraint plan_expectation_pk primary key (agency_id, plan_id, value, place),
  constraint plan_expectation_plan_fk foreign key (agency_id, plan_id) references app.plan on delete cascade
);
comment on table app.plan_expectation is 'A special expectation about a value of BerAKHLAK (ekspektasi khusus pimpinan, art. 10(4), P30-31).';
comment on column app.plan_expectation.agency_id is 'The plan''s agency.';
comment on column app.plan_expectation.plan_id is 'Of which plan.';
comment on column app.plan_expectation.value is 'About which value.';
comment on column app.plan_expectation.place is 'The first about it, the second …';
comment on column app.plan_expectation.text is 'What is expected.';
call meta.protect('app.plan_expectation');

create table app.plan_support (
  agency_id integer not null,
  plan_id uuid not null,
  kind text not null constraint plan_support_kind_is_known check (kind in ('SDM', 'ANGGARAN', 'PERALATAN', 'PENDAMPINGAN', 'SARANA_PRASARANA')),
  place integer not null constraint plan_support_place_is_likely check (place between 1 and 9),
  text text not null constraint plan_support_text_says_something check (text ~ '\S' and length(text) <= 1000),
  is_agreed boolean,
  is_realised boolean,
  constraint plan_support_pk primary key (agency_id, plan_id, kind, place),
  constraint plan_support_plan_fk foreign key (agency_id, plan_id) references app.plan on delete cascade,
  constraint plan_support_realised_was_agreed check (is_realised is null or coalesce(is_agreed, false))
);
comment on table app.plan_support is 'A resource that a plan needs (A.1.8, art. 11, P60).';
comment on column app.plan_support.agency_id is 'The plan''s agency.';
comment on column app.plan_support.plan_id is 'Of which plan.';
comment on column app.plan_support.kind is 'SDM, ANGGARAN, PERALATAN, PENDAMPINGAN (by the leader), SARANA_PRASARANA.';
comment on column app.plan_support.place is 'The first of its kind, the second …';
comment on column app.plan_support.text is 'What is needed.';
comment on column app.plan_support.is_agreed is 'The leader has agreed to it; null while it is open. Not agreed: the expectation may be adjusted (art. 11(2)).';
comment on column app.plan_support.is_realised is 'It came; null while that is open.';
call meta.protect('app.plan_support');

create table app.plan_term (
  agency_id integer not null,
  plan_id uuid not null,
  kind text not null constraint plan_term_kind_is_known check (kind in ('PERTANGGUNGJAWABAN', 'KONSEKUENSI_POSITIF', 'KONSEKUENSI_NEGATIF')),
  place integer not null constraint plan_term_place_is_likely check (place between 1 and 9),
  choice text not null,
  text text constraint plan_term_text_says_something check (text ~ '\S' and length(text) <= 1000),
  constraint plan_term_pk primary key (agency_id, plan_id, kind, place),
  constraint plan_term_plan_fk foreign key (agency_id, plan_id) references app.plan on delete cascade,
  constraint plan_term_choice_fits_kind check (
    case kind
      when 'PERTANGGUNGJAWABAN' then choice in ('HARIAN', 'MINGGUAN', 'BULANAN', 'TRIWULANAN', 'SEMESTERAN', 'TAHUNAN', 'WAKTU_TERTENTU')
      when 'KONSEKUENSI_POSITIF' then choice in ('PENGHARGAAN_MATERIIL', 'PENGHARGAAN_NONMATERIIL', 'PENUGASAN_BARU')
      else choice in ('TEGURAN', 'PENGALIHAN_TUGAS')
    end
  ),
  constraint plan_term_accountability_names_its_data check (kind <> 'PERTANGGUNGJAWABAN' or text is not null)
);
comment on table app.plan_term is 'How a plan is accounted for, and what follows from it (A.1.8, art. 12-13, P60-61).';
comment on column app.plan_term.agency_id is 'The plan''s agency.';
comment on column app.plan_term.plan_id is 'Of which plan.';
comment on column app.plan_term.kind is 'PERTANGGUNGJAWABAN (accountability scheme), KONSEKUENSI_POSITIF, KONSEKUENSI_NEGATIF.';
comment on column app.plan_term.place is 'The first of its kind, the second …';
comment on column app.plan_term.choice is 'Of accountability the rhythm; of consequences which one (P61 d).';
comment on column app.plan_term.text is 'Of accountability what data is reported; of consequences more about it.';
call meta.protect('app.plan_term');

create table app.plan_version (
  agency_id integer not null,
  plan_id uuid not null,
  number integer not null constraint plan_version_number_counts_from_1 check (number >= 1),
  content jsonb not null constraint plan_version_content_is_an_object check (jsonb_typeof(content) = 'object'),
  reason text,
  employee_signed_at timestamptz not null,
  appraiser_id uuid constraint plan_version_appraiser_fk references app.person on delete set null,
  signed_by uuid constraint plan_version_signed_by_fk references app.person on delete set null,
  appraiser_signed_at timestamptz not null,
  agreed_at timestamptz not null,
  is_late boolean not null,
  is_beyond_statute boolean not null,
  constraint plan_version_pk primary key (agency_id, plan_id, number),
  constraint plan_version_plan_fk foreign key (agency_id, plan_id) references app.plan on delete cascade
);
create index plan_version_appraiser_idx on app.plan_version (appraiser_id);
create index plan_version_signed_by_idx on app.plan_version (signed_by);
comment on table app.plan_version is 'What was agreed, whole, each time: never changed. The highest number holds.';
comment on column app.plan_version.agency_id is 'The plan''s agency.';
comment on column app.plan_version.plan_id is 'Of which plan.';
comment on column app.plan_version.number is 'The first agreement, and each amendment after it.';
comment on column app.plan_version.content is 'Head (both people as they were then), results with indicators, expectations, supports, terms.';
comment on column app.plan_version.reason is 'Why it was amended; null for the first.';
comment on column app.plan_version.employee_signed_at is 'When its person signed (P65 C.1).';
comment on column app.plan_version.appraiser_id is 'Who appraised its person then.';
comment on column app.plan_version.signed_by is 'Who fixed it: the appraiser, or whoever stands above a silent one (P65 C.5).';
comment on column app.plan_version.appraiser_signed_at is 'When it was fixed.';
comment on column app.plan_version.agreed_at is 'The later of both.';
comment on column app.plan_version.is_late is 'Of the first: it was due before, extensions counted.';
comment on column app.plan_version.is_beyond_statute is 'Of the first: after the end of January (P65 C.4), or a month after whoever came later began.';
call meta.protect('app.plan_version');

-- What a plan is looked through for, as data: a check may be made to block, or to say nothing, without new code.
create table app.plan_check (
  symbol text not null constraint plan_check_pk primary key constraint plan_check_symbol_is_a_symbol check (symbol ~ '^[A-Z][A-Z0-9_]*$'),
  place integer not null,
  is_blocking boolean not null,
  basis text not null,
  english text not null constraint plan_check_english_says_something check (english ~ '\S'),
  indonesian text not null constraint plan_check_indonesian_says_something check (indonesian ~ '\S')
);
comment on table app.plan_check is 'What plans are looked through for. Warnings, but for what the regulation makes a condition.';
comment on column app.plan_check.symbol is 'As answered.';
comment on column app.plan_check.place is 'In which order they are told.';
comment on column app.plan_check.is_blocking is 'Keeps a plan from being submitted.';
comment on column app.plan_check.basis is 'Article or page of PermenPANRB 6/2022 (P…).';
comment on column app.plan_check.english is 'In English.';
comment on column app.plan_check.indonesian is 'In Indonesian.';
call meta.protect('app.plan_check');
insert into app.plan_check (symbol, place, is_blocking, basis, english, indonesian) values
  ('NO_UTAMA', 1, true, 'P27 a.1', 'no planned result is UTAMA: one at least', 'tidak ada rencana hasil kerja UTAMA: paling sedikit satu'),
  ('NO_INDICATOR', 2, true, 'art. 9(2)', 'a planned result has no indicator', 'rencana hasil kerja tanpa indikator'),
  ('NO_ASPECT', 3, true, 'P51 a.5', 'an indicator names no aspect', 'indikator tidak menyebut aspek'),
  ('NO_PERSPECTIVE', 4, true, 'P29', 'an indicator names no perspective', 'indikator tidak menyebut perspektif'),
  ('NO_TARGET', 5, false, 'P50 a.4', 'an indicator has no target', 'indikator tanpa target'),
  ('PERSPECTIVES', 6, false, 'P29', 'not all four perspectives are there', 'keempat perspektif belum terpenuhi'),
  ('CONTROL_LEVEL', 7, false, 'P28, P44', 'a planned result is below the control level that is expected of the post', 'tingkat kendali hasil kerja di bawah yang diharapkan dari jabatan'),
  ('NO_CONTROL_LEVEL', 8, false, 'P28', 'a planned result does not say its control level', 'rencana hasil kerja tidak menyebut tingkat kendali'),
  ('ABSOLUTE_WORDS', 9, false, 'P51 a.7', 'a target is absolute', 'target dituliskan secara mutlak'),
  ('NO_BASELINE', 10, false, 'P52 a.9c', 'an indicator does not say what was reached last', 'indikator tanpa data baseline'),
  ('MANUAL_NEEDED', 11, false, 'P37-38', 'an indicator needs a manual (A.1.3) and has none', 'indikator memerlukan manual (A.1.3)'),
  ('NO_ASSIGNER', 12, false, 'P55', 'a planned result does not say who assigned it', 'rencana hasil kerja tidak menyebut pemberi penugasan'),
  ('WITHOUT_SUPPORT', 13, false, 'P60-61', 'no resources were agreed (A.1.8)', 'dukungan sumber daya belum disepakati (A.1.8)'),
  ('WITHOUT_TERM', 14, false, 'P60-61', 'accountability or consequences were not agreed (A.1.8)', 'skema pertanggungjawaban atau konsekuensi belum disepakati (A.1.8)'),
  ('STUDY_RESULTS', 15, false, 'P62 B.2, P64', 'its person is on study leave, and no academic result is expected', 'pegawai sedang tugas belajar tanpa ekspektasi hasil akademik');

-- Grades that an appraiser of somebody on study leave may expect (P63). A guide, no rule.
create table app.study_guide (
  level text not null constraint study_guide_level_is_known check (level in ('S1', 'PROFESI_S2_S3')),
  university text not null constraint study_guide_university_is_known check (university in ('A', 'B', 'C', 'LUAR_NEGERI')),
  programme text constraint study_guide_programme_is_known check (programme in ('B', 'C')),
  predicate text not null constraint study_guide_predicate_is_known check (predicate in ('SANGAT_BAIK', 'BAIK', 'BUTUH_PERBAIKAN', 'KURANG')),
  low numeric(3, 2) not null,
  high numeric(3, 2) not null,
  constraint study_guide_pk primary key (level, university, predicate),
  constraint study_guide_is_a_range check (low <= high)
);
comment on table app.study_guide is 'Which grade point average (IPK) stands for which predicate, by accreditation (P63): a guide for what to expect of somebody on study leave.';
comment on column app.study_guide.level is 'S1, or PROFESI_S2_S3.';
comment on column app.study_guide.university is 'The university''s accreditation; LUAR_NEGERI abroad.';
comment on column app.study_guide.programme is 'The lowest accreditation of the study programme; null abroad.';
comment on column app.study_guide.predicate is 'What it stands for.';
comment on column app.study_guide.low is 'From, two decimals.';
comment on column app.study_guide.high is 'To.';
call meta.protect('app.study_guide');
insert into app.study_guide (level, university, programme, predicate, low, high) values
  ('S1', 'A', 'C', 'SANGAT_BAIK', 3.51, 4.00), ('S1', 'A', 'C', 'BAIK', 3.01, 3.50), ('S1', 'A', 'C', 'BUTUH_PERBAIKAN', 2.76, 3.00),
  ('S1', 'A', 'C', 'KURANG', 0.00, 2.75),
  ('S1', 'B', 'C', 'SANGAT_BAIK', 3.61, 4.00), ('S1', 'B', 'C', 'BAIK', 3.10, 3.60), ('S1', 'B', 'C', 'BUTUH_PERBAIKAN', 2.76, 3.09),
  ('S1', 'B', 'C', 'KURANG', 0.00, 2.75),
  ('S1', 'C', 'B', 'SANGAT_BAIK', 3.71, 4.00), ('S1', 'C', 'B', 'BAIK', 3.20, 3.70), ('S1', 'C', 'B', 'BUTUH_PERBAIKAN', 2.76, 3.19),
  ('S1', 'C', 'B', 'KURANG', 0.00, 2.75),
  ('S1', 'LUAR_NEGERI', null, 'SANGAT_BAIK', 3.51, 4.00), ('S1', 'LUAR_NEGERI', null, 'BAIK', 3.01, 3.50),
  ('S1', 'LUAR_NEGERI', null, 'BUTUH_PERBAIKAN', 2.76, 3.00), ('S1', 'LUAR_NEGERI', null, 'KURANG', 0.00, 2.75),
  ('PROFESI_S2_S3', 'A', 'C', 'SANGAT_BAIK', 3.51, 4.00), ('PROFESI_S2_S3', 'A', 'C', 'BAIK', 3.20, 3.50),
  ('PROFESI_S2_S3', 'A', 'C', 'BUTUH_PERBAIKAN', 3.00, 3.19), ('PROFESI_S2_S3', 'A', 'C', 'KURANG', 0.00, 2.99),
  ('PROFESI_S2_S3', 'B', 'C', 'SANGAT_BAIK', 3.61, 4.00), ('PROFESI_S2_S3', 'B', 'C', 'BAIK', 3.25, 3.60),
  ('PROFESI_S2_S3', 'B', 'C', 'BUTUH_PERBAIKAN', 3.00, 3.24), ('PROFESI_S2_S3', 'B', 'C', 'KURANG', 0.00, 2.99),
  ('PROFESI_S2_S3', 'C', 'B', 'SANGAT_BAIK', 3.71, 4.00), ('PROFESI_S2_S3', 'C', 'B', 'BAIK', 3.30, 3.70),
  ('PROFESI_S2_S3', 'C', 'B', 'BUTUH_PERBAIKAN', 3.00, 3.29), ('PROFESI_S2_S3', 'C', 'B', 'KURANG', 0.00, 2.99),
  ('PROFESI_S2_S3', 'LUAR_NEGERI', null, 'SANGAT_BAIK', 3.51, 4.00), ('PROFESI_S2_S3', 'LUAR_NEGERI', null, 'BAIK', 3.20, 3.50),
  ('PROFESI_S2_S3', 'LUAR_NEGERI', null, 'BUTUH_PERBAIKAN', 3.00, 3.19), ('PROFESI_S2_S3', 'LUAR_NEGERI', null, 'KURANG', 0.00, 2.99);

insert into app.retention (category, kept_for, since, basis) values
  ('PLANS', '10 years', 'the year of performance ended', 'for as long as results of its years may be asked about');
