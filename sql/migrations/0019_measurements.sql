-- Measurements: indicators that other systems and surveys have counted, of a person or of a unit, for a period: attendance, teaching, learning, service
-- times, satisfaction. They stand beside the plan and the feedback, for whoever evaluates; nothing is computed into a rating (PermenPANRB 6/2022 P89-103).

create table app.measure (
  measure text not null constraint measure_pk primary key constraint measure_measure_is_a_symbol check (measure ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  place smallint not null constraint measure_place_key unique,
  measured_in text not null constraint measure_measured_in_is_known check (measured_in in ('PERSEN', 'NILAI', 'SKOR', 'JAM', 'ORANG')),
  lowest numeric not null,
  highest numeric,
  decimals smallint not null constraint measure_decimals_are_few check (decimals between 0 and 4),
  is_of_people boolean not null,
  is_of_units boolean not null,
  is_by_document boolean not null default false,
  is_computed boolean not null default false,
  better text constraint measure_better_is_known check (better in ('HIGHER', 'LOWER')),
  basis text not null constraint measure_basis_says_something check (basis ~ '\S'),
  english text not null constraint measure_english_says_something check (english ~ '\S'),
  indonesian text not null constraint measure_indonesian_says_something check (indonesian ~ '\S'),
  constraint measure_range_is_one check (highest > lowest),
  constraint measure_is_of_somebody_or_something check (is_of_people or is_of_units),
  constraint measure_by_document_is_of_units check (is_of_units or not is_by_document)
);
comment on table app.measure is 'What is measured: an indicator, with what it is counted in, its range, and whether of people or of units.';
comment on column app.measure.measure is 'As the column indicator of measurements.csv.';
comment on column app.measure.place is 'In which order they are shown.';
comment on column app.measure.measured_in is 'PERSEN, NILAI (of 100), SKOR (of 4), JAM (working hours), ORANG (people).';
comment on column app.measure.lowest is 'The lowest value there can be.';
comment on column app.measure.highest is 'The highest; null where there is none.';
comment on column app.measure.decimals is 'How many decimals a value may have: what is imported is not rounded.';
comment on column app.measure.is_of_people is 'It can be a person''s.';
comment on column app.measure.is_of_units is 'It can be a unit''s.';
comment on column app.measure.is_by_document is 'There is one for each kind of document (app.civil_document).';
comment on column app.measure.is_computed is 'It follows from others, and is not imported.';
comment on column app.measure.better is 'HIGHER or LOWER is better; null for neither.';
comment on column app.measure.basis is 'The rule that it comes from.';
comment on column app.measure.english is 'What it is, in English.';
comment on column app.measure.indonesian is 'What it is, in Indonesian.';
call meta.protect('app.measure');

create table app.civil_document (
  document text not null constraint civil_document_pk primary key
    constraint civil_document_document_is_a_symbol check (document ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  place smallint not null constraint civil_document_place_key unique,
  standard_hours numeric not null constraint civil_document_standard_hours_are_some check (standard_hours > 0),
  english text not null constraint civil_document_english_says_something check (english ~ '\S'),
  indonesian text not null constraint civil_document_indonesian_says_something check (indonesian ~ '\S')
);
comment on table app.civil_document is 'Documents of the civil registry, each with its standard of service.';
comment on column app.civil_document.document is 'As the column detail of measurements.csv.';
comment on column app.civil_document.place is 'In which order they are shown.';
comment on column app.civil_document.standard_hours is 'Within so many working hours it is to be issued: the city''s own standard.';
comment on column app.civil_document.english is 'What it is, in English.';
comment on column app.civil_document.indonesian is 'What it is, in Indonesian.';
call meta.protect('app.civil_document');

create table app.satisfaction_grade (
  grade text not null constraint satisfaction_grade_pk primary key constraint satisfaction_grade_grade_is_a_letter check (grade ~ '^[A-Z]$'),
  lowest numeric not null constraint satisfaction_grade_lowest_key unique,
  english text not null constraint satisfaction_grade_english_says_something check (english ~ '\S'),
  indonesian text not null constraint satisfaction_grade_indonesian_says_something check (indonesian ~ '\S')
);
comment on table app.satisfaction_grade is 'The grades of the satisfaction index (PermenPANRB 14/2017): from its lowest index to that of the next better one.';
comment on column app.satisfaction_grade.grade is 'A to D.';
comment on column app.satisfaction_grade.lowest is 'The lowest index that has it, of two decimals.';
comment on column app.satisfaction_grade.english is 'What it means, in English.';
comment on column app.satisfaction_grade.indonesian is 'What it means, in Indonesian.';
call meta.protect('app.satisfaction_grade');

create table app.measurement (
  agency_id integer not null,
  measurement_id uuid not null default gen_random_uuid() constraint measurement_id_key unique,
  period_id integer not null,
  measure text not null constraint measurement_measure_fk references app.measure on delete restrict,
  detail text constraint measurement_detail_fk references app.civil_document on delete restrict,
  person_id uuid constraint measurement_person_fk references app.person on delete cascade,
  unit_id integer,
  value numeric not null,
  source text not null constraint measurement_source_says_something check (source ~ '\S' and length(source) <= 200),
  imported_at timestamptz not null,
  imported_by uuid not null,
  superseded_at timestamptz,
  is_withdrawn boolean not null default false,
  constraint measurement_pk primary key (agency_id, measurement_id),
  constraint measurement_period_fk foreign key (agency_id, period_id) references app.period on delete restrict,
  constraint measurement_unit_fk foreign key (agency_id, unit_id) references app.unit on delete restrict,
  constraint measurement_is_about_one check (num_nonnulls(person_id, unit_id) = 1),
  constraint measurement_withdrawn_does_not_count check (superseded_at is not null or not is_withdrawn)
);
-- One of each counts: in this order those of a period are found, too.
create unique index measurement_current_idx on app.measurement (
  agency_id, period_id, measure, coalesce(detail, ''), coalesce(unit_id, 0), coalesce(person_id, '00000000-0000-0000-0000-000000000000')
) where superseded_at is null;
create index measurement_period_idx on app.measurement (agency_id, period_id);
create index measurement_unit_idx on app.measurement (agency_id, unit_id);
create index measurement_person_idx on app.measurement (person_id, agency_id, period_id);
create index measurement_measure_idx on app.measurement (measure);
create index measurement_detail_idx on app.measurement (detail);
comment on table app.measurement is 'What was measured of a person or a unit in a period. Never changed: a later import stands in its place, or it is taken back, and it stays.';
comment on column app.measurement.agency_id is 'Whose period it is.';
comment on column app.measurement.measurement_id is 'Leaves the database; says nothing.';
comment on column app.measurement.period_id is 'Of which period.';
comment on column app.measurement.measure is 'What was measured.';
comment on column app.measurement.detail is 'Of which document, where it is measured for each; null otherwise.';
comment on column app.measurement.person_id is 'Of whom; null for a unit.';
comment on column app.measurement.unit_id is 'Of which unit; null for a person.';
comment on column app.measurement.value is 'As it was imported: nothing is rounded.';
comment on column app.measurement.source is 'Where it comes from: a system, a survey, an observation.';
comment on column app.measurement.imported_at is 'By app.now().';
comment on column app.measurement.imported_by is 'Who imported it. Not a foreign key: it outlives people.';
comment on column app.measurement.superseded_at is 'Since when a later import stands in its place, or it is taken back; null while it counts.';
comment on column app.measurement.is_withdrawn is 'It was taken back, and nothing stands in its place.';
call meta.protect('app.measurement');

insert into app.measure (measure, place, measured_in, lowest, highest, decimals, is_of_people, is_of_units, is_by_document, is_computed, better, basis, english, indonesian) values
  ('ATTENDANCE', 1, 'PERSEN', 0, 100, 2, true, false, false, false, 'HIGHER', 'PP 94/2021', 'attendance: the share of working days on which somebody was present', 'kehadiran: persentase hari kerja yang dihadiri'),
  ('TEACHING_METHOD', 2, 'SKOR', 1, 4, 2, true, false, false, false, 'HIGHER', 'Kepdirjen GTK 4242/2024', 'teaching method: the mean of a classroom observation by rubric, 1 to 4', 'metode mengajar: rerata observasi kelas menurut rubrik, 1 sampai 4'),
  ('LEARNING_OUTCOME', 3, 'NILAI', 0, 100, 2, true, true, false, false, 'HIGHER', 'Kepdirjen GTK 4242/2024', 'learning outcome: the mean of those taught, 0 to 100', 'hasil belajar: rerata peserta didik, 0 sampai 100'),
  ('IN_TIME_SHARE', 4, 'PERSEN', 0, 100, 2, false, true, true, false, 'HIGHER', 'standar pelayanan', 'documents issued within the standard: their share', 'dokumen yang terbit dalam standar waktu: persentasenya'),
  ('MEDIAN_HOURS', 5, 'JAM', 0, null, 2, false, true, true, false, 'LOWER', 'standar pelayanan', 'service time of a document: the median, in working hours', 'waktu layanan dokumen: median, dalam jam kerja'),
  ('SKM_U1', 11, 'SKOR', 1, 4, 4, false, true, false, false, 'HIGHER', 'PermenPANRB 14/2017', 'satisfaction: requirements', 'kepuasan: persyaratan'),
  ('SKM_U2', 12, 'SKOR', 1, 4, 4, false, true, false, false, 'HIGHER', 'PermenPANRB 14/2017', 'satisfaction: system, mechanism and procedure', 'kepuasan: sistem, mekanisme, dan prosedur'),
  ('SKM_U3', 13, 'SKOR', 1, 4, 4, false, true, false, false, 'HIGHER', 'PermenPANRB 14/2017', 'satisfaction: time until it is done', 'kepuasan: waktu penyelesaian'),
  ('SKM_U4', 14, 'SKOR', 1, 4, 4, false, true, false, false, 'HIGHER', 'PermenPANRB 14/2017', 'satisfaction: cost', 'kepuasan: biaya atau tarif'),
  ('SKM_U5', 15, 'SKOR', 1, 4, 4, false, true, false, false, 'HIGHER', 'PermenPANRB 14/2017', 'satisfaction: what the service gives', 'kepuasan: produk spesifikasi jenis pelayanan'),
  ('SKM_U6', 16, 'SKOR', 1, 4, 4, false, true, false, false, 'HIGHER', 'PermenPANRB 14/2017', 'satisfaction: competence of those who serve', 'kepuasan: kompetensi pelaksana'),
  ('SKM_U7', 17, 'SKOR', 1, 4, 4, false, true, false, false, 'HIGHER', 'PermenPANRB 14/2017', 'satisfaction: behaviour of those who serve', 'kepuasan: perilaku pelaksana'),
  ('SKM_U8', 18, 'SKOR', 1, 4, 4, false, true, false, false, 'HIGHER', 'PermenPANRB 14/2017', 'satisfaction: how complaints and suggestions are dealt with', 'kepuasan: penanganan pengaduan, saran, dan masukan'),
  ('SKM_U9', 19, 'SKOR', 1, 4, 4, false, true, false, false, 'HIGHER', 'PermenPANRB 14/2017', 'satisfaction: facilities', 'kepuasan: sarana dan prasarana'),
  ('SKM_INDEX', 20, 'NILAI', 25, 100, 2, false, true, false, true, 'HIGHER', 'PermenPANRB 14/2017', 'satisfaction index: 25 times the mean of the elements, with its grade', 'indeks kepuasan masyarakat: 25 kali rerata unsur, dengan mutunya'),
  ('SKM_SERVED', 21, 'ORANG', 1, null, 0, false, true, false, false, null, 'PermenPANRB 14/2017', 'how many were served in the period', 'jumlah penerima layanan dalam periode'),
  ('SKM_RESPONDENTS', 22, 'ORANG', 1, null, 0, false, true, false, false, 'HIGHER', 'PermenPANRB 14/2017', 'how many answered the satisfaction survey', 'jumlah responden survei kepuasan'),
  ('SKM_SAMPLE', 23, 'ORANG', 1, null, 0, false, true, false, true, null, 'PermenPANRB 14/2017', 'how many answers the satisfaction survey needs, of so many served', 'jumlah sampel minimal survei kepuasan, dari jumlah penerima layanan');

-- 24 working hours unless a city says otherwise.
insert into app.civil_document (document, place, standard_hours, english, indonesian) values
  ('KTP', 1, 24, 'identity card', 'KTP elektronik'), ('KK', 2, 24, 'family card', 'kartu keluarga'), ('KIA', 3, 24, 'child''s identity card', 'kartu identitas anak'),
  ('SURAT_PINDAH', 4, 24, 'certificate of moving', 'surat keterangan pindah'), ('AKTA_LAHIR', 5, 24, 'certificate of birth', 'akta kelahiran'),
  ('AKTA_MATI', 6, 24, 'certificate of death', 'akta kematian'), ('AKTA_KAWIN', 7, 24, 'certificate of marriage', 'akta perkawinan'),
  ('AKTA_CERAI', 8, 24, 'certificate of divorce', 'akta perceraian');

insert into app.satisfaction_grade (grade, lowest, english, indonesian) values
  ('A', 88.31, 'very good', 'sangat baik'), ('B', 76.61, 'good', 'baik'), ('C', 65.00, 'not so good', 'kurang baik'), ('D', 25.00, 'not good', 'tidak baik');

insert into app.retention (category, kept_for, since, basis) values
  ('MEASUREMENTS', '10 years', 'the period ended', 'for as long as results of its years may be asked about; those of units are nobody''s and stay');
