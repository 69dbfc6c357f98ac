-- How people are rated (PermenPANRB 6/2022 P89-103), as rows: the table of predicates, what guides the appraiser, patterns of distribution; and
-- what other rules draw from a predicate. What the achievement of a unit is stands at the end.

-- What a policy says about predicates ------------------------------------------------------------------------------------------
-- The places from 101 on are those of ratings.
insert into app.policy_setting (setting, place, pattern, form, is_statutory, basis, english, indonesian) values
  ('predicate.di_atas.di_atas', 101, '^(SANGAT_BAIK|BAIK|BUTUH_PERBAIKAN|KURANG|SANGAT_KURANG)$', 'SANGAT_BAIK, BAIK, BUTUH_PERBAIKAN, KURANG or SANGAT_KURANG', true, 'P99-100, P102-103', 'the predicate of work above and behaviour above expected', 'predikat untuk hasil kerja di atas dan perilaku kerja di atas ekspektasi'),
  ('predicate.di_atas.sesuai', 102, '^(SANGAT_BAIK|BAIK|BUTUH_PERBAIKAN|KURANG|SANGAT_KURANG)$', 'SANGAT_BAIK, BAIK, BUTUH_PERBAIKAN, KURANG or SANGAT_KURANG', true, 'P99-100, P102-103', 'the predicate of work above and behaviour as expected', 'predikat untuk hasil kerja di atas dan perilaku kerja sesuai ekspektasi'),
  ('predicate.di_atas.di_bawah', 103, '^(SANGAT_BAIK|BAIK|BUTUH_PERBAIKAN|KURANG|SANGAT_KURANG)$', 'SANGAT_BAIK, BAIK, BUTUH_PERBAIKAN, KURANG or SANGAT_KURANG', true, 'P99-100, P102-103', 'the predicate of work above and behaviour below expected', 'predikat untuk hasil kerja di atas dan perilaku kerja di bawah ekspektasi'),
  ('predicate.sesuai.di_atas', 104, '^(SANGAT_BAIK|BAIK|BUTUH_PERBAIKAN|KURANG|SANGAT_KURANG)$', 'SANGAT_BAIK, BAIK, BUTUH_PERBAIKAN, KURANG or SANGAT_KURANG', true, 'P99-100, P102-103', 'the predicate of work as and behaviour above expected', 'predikat untuk hasil kerja sesuai dan perilaku kerja di atas ekspektasi'),
  ('predicate.sesuai.sesuai', 105, '^(SANGAT_BAIK|BAIK|BUTUH_PERBAIKAN|KURANG|SANGAT_KURANG)$', 'SANGAT_BAIK, BAIK, BUTUH_PERBAIKAN, KURANG or SANGAT_KURANG', true, 'P99-100, P102-103', 'the predicate of work as and behaviour as expected', 'predikat untuk hasil kerja sesuai dan perilaku kerja sesuai ekspektasi'),
  ('predicate.sesuai.di_bawah', 106, '^(SANGAT_BAIK|BAIK|BUTUH_PERBAIKAN|KURANG|SANGAT_KURANG)$', 'SANGAT_BAIK, BAIK, BUTUH_PERBAIKAN, KURANG or SANGAT_KURANG', true, 'P99-100, P102-103', 'the predicate of work as and behaviour below expected', 'predikat untuk hasil kerja sesuai dan perilaku kerja di bawah ekspektasi'),
  ('predicate.di_bawah.di_atas', 107, '^(SANGAT_BAIK|BAIK|BUTUH_PERBAIKAN|KURANG|SANGAT_KURANG)$', 'SANGAT_BAIK, BAIK, BUTUH_PERBAIKAN, KURANG or SANGAT_KURANG', true, 'P99-100, P102-103', 'the predicate of work below and behaviour above expected', 'predikat untuk hasil kerja di bawah dan perilaku kerja di atas ekspektasi'),
  ('predicate.di_bawah.sesuai', 108, '^(SANGAT_BAIK|BAIK|BUTUH_PERBAIKAN|KURANG|SANGAT_KURANG)$', 'SANGAT_BAIK, BAIK, BUTUH_PERBAIKAN, KURANG or SANGAT_KURANG', true, 'P99-100, P102-103', 'the predicate of work below and behaviour as expected', 'predikat untuk hasil kerja di bawah dan perilaku kerja sesuai ekspektasi'),
  ('predicate.di_bawah.di_bawah', 109, '^(SANGAT_BAIK|BAIK|BUTUH_PERBAIKAN|KURANG|SANGAT_KURANG)$', 'SANGAT_BAIK, BAIK, BUTUH_PERBAIKAN, KURANG or SANGAT_KURANG', true, 'P99-100, P102-103', 'the predicate of work below and behaviour below expected', 'predikat untuk hasil kerja di bawah dan perilaku kerja di bawah ekspektasi'),
  ('predicate.study_failed', 110, '^(KURANG|SANGAT_KURANG|KURANG SANGAT_KURANG)$', 'KURANG, SANGAT_KURANG or both', true, 'P100 (d), P103 (d)', 'which predicates are left for somebody on study leave who does not finish it: by behaviour, whatever the table says', 'predikat yang tersedia bagi pegawai tugas belajar yang tidak lulus: berdasarkan perilaku kerja, apa pun kuadrannya'),
  ('distribution.guideline', 111, '^(P6_2022|SE_3_2023)$', 'P6_2022 or SE_3_2023', false, 'P94-97', 'which guideline of distribution is shown', 'panduan pola distribusi yang ditampilkan'),
  ('distribution.is_blocking', 112, '^(true|false)$', 'true or false', false, 'P94 2a', 'a departure from the guideline stops the appraiser, who otherwise gives a reason', 'penyimpangan dari panduan menghentikan penilai; bila tidak, cukup dengan alasan'),
  ('survey.reason_distance', 113, '^[0-2]$', 'a number from 0 to 2; 0 for never', false, '', 'how many steps a rating of behaviour lies from what the survey says when the appraiser gives a reason', 'selisih berapa tingkat antara rating perilaku dan ringkasan survei yang memerlukan alasan'),
  ('head.work_result.istimewa', 114, '^(DI_ATAS|SESUAI|DI_BAWAH)$', 'DI_ATAS, SESUAI or DI_BAWAH', false, '', 'the rating of work that is suggested for the head of a unit whose achievement is Istimewa', 'rating hasil kerja yang diusulkan bagi pimpinan unit dengan capaian Istimewa'),
  ('head.work_result.baik', 115, '^(DI_ATAS|SESUAI|DI_BAWAH)$', 'DI_ATAS, SESUAI or DI_BAWAH', false, '', 'the rating of work that is suggested for the head of a unit whose achievement is Baik', 'rating hasil kerja yang diusulkan bagi pimpinan unit dengan capaian Baik'),
  ('head.work_result.butuh_perbaikan', 116, '^(DI_ATAS|SESUAI|DI_BAWAH)$', 'DI_ATAS, SESUAI or DI_BAWAH', false, '', 'the rating of work that is suggested for the head of a unit whose achievement is Butuh Perbaikan', 'rating hasil kerja yang diusulkan bagi pimpinan unit dengan capaian Butuh Perbaikan'),
  ('head.work_result.kurang', 117, '^(DI_ATAS|SESUAI|DI_BAWAH)$', 'DI_ATAS, SESUAI or DI_BAWAH', false, '', 'the rating of work that is suggested for the head of a unit whose achievement is Kurang', 'rating hasil kerja yang diusulkan bagi pimpinan unit dengan capaian Kurang'),
  ('head.work_result.sangat_kurang', 118, '^(DI_ATAS|SESUAI|DI_BAWAH)$', 'DI_ATAS, SESUAI or DI_BAWAH', false, '', 'the rating of work that is suggested for the head of a unit whose achievement is Sangat Kurang', 'rating hasil kerja yang diusulkan bagi pimpinan unit dengan capaian Sangat Kurang'),
  ('unit.inherits', 119, '^(true|false)$', 'true or false', false, '', 'a unit of which nobody has said anything takes the achievement of the nearest one above it', 'unit tanpa penetapan sendiri memakai capaian unit terdekat di atasnya'),
  ('number.is_on', 120, '^(true|false)$', 'true or false', false, 'PP 30/2019', 'a number stands beside the predicate, which it never decides', 'angka ditampilkan di samping predikat tanpa pernah menentukannya'),
  ('number.weights', 121, '^(0|[1-9][0-9]?|100)/(0|[1-9][0-9]?|100)$', 'two numbers that add to 100, with / between them', false, 'PP 30/2019', 'how much work and behaviour count in the number', 'bobot hasil kerja dan perilaku kerja dalam angka'),
  ('number.weights_surveyed', 122, '^(0|[1-9][0-9]?|100)/(0|[1-9][0-9]?|100)$', 'two numbers that add to 100, with / between them', false, 'PP 30/2019', 'the same where peers and people below are asked', 'bobot yang sama bila rekan kerja dan bawahan ikut menilai');
insert into app.policy_value (policy, setting, value)
select p.policy, v.setting, v.value
from app.policy as p
  cross join (values
    ('predicate.di_atas.di_atas', 'SANGAT_BAIK'), ('predicate.di_atas.sesuai', 'BAIK'), ('predicate.di_atas.di_bawah', 'KURANG'),
    ('predicate.sesuai.di_atas', 'BAIK'), ('predicate.sesuai.sesuai', 'BAIK'), ('predicate.sesuai.di_bawah', 'KURANG'),
    ('predicate.di_bawah.di_atas', 'BUTUH_PERBAIKAN'), ('predicate.di_bawah.sesuai', 'BUTUH_PERBAIKAN'),
    ('predicate.di_bawah.di_bawah', 'SANGAT_KURANG'), ('predicate.study_failed', 'KURANG SANGAT_KURANG'), ('distribution.guideline', 'P6_2022'),
    ('distribution.is_blocking', 'false'), ('survey.reason_distance', '2'), ('head.work_result.istimewa', 'DI_ATAS'),
    ('head.work_result.baik', 'SESUAI'), ('head.work_result.butuh_perbaikan', 'DI_BAWAH'), ('head.work_result.kurang', 'DI_BAWAH'),
    ('head.work_result.sangat_kurang', 'DI_BAWAH'), ('unit.inherits', 'true'), ('number.is_on', 'false'), ('number.weights', '70/30'),
    ('number.weights_surveyed', '60/40')
  ) as v (setting, value);

-- What guides the appraiser ----------------------------------------------------------------------------------------------------
create table app.rating_guide (
  aspect text not null constraint rating_guide_aspect_is_known check (aspect in ('HASIL_KERJA', 'PERILAKU_KERJA')),
  rating text not null constraint rating_guide_rating_is_known check (rating in ('DI_ATAS', 'SESUAI', 'DI_BAWAH')),
  english text not null constraint rating_guide_english_says_something check (english ~ '\S'),
  indonesian text not null constraint rating_guide_indonesian_says_something check (indonesian ~ '\S'),
  basis text not null,
  constraint rating_guide_pk primary key (aspect, rating)
);
comment on table app.rating_guide is 'When work or behaviour is above, as or below expected: examples that the regulation gives appraisers. They decide.';
comment on column app.rating_guide.aspect is 'HASIL_KERJA: work; PERILAKU_KERJA: behaviour.';
comment on column app.rating_guide.rating is 'DI_ATAS, SESUAI, DI_BAWAH.';
comment on column app.rating_guide.english is 'In English.';
comment on column app.rating_guide.indonesian is 'In the regulation''s own words.';
comment on column app.rating_guide.basis is 'Page of PermenPANRB 6/2022, of the periodic and of the annual evaluation.';
call meta.protect('app.rating_guide');
insert into app.rating_guide (aspect, rating, english, indonesian, basis) values
  ('HASIL_KERJA', 'DI_ATAS',
    'Most or all results are above expectation and no main one is below it. Most or all feedback on the work is positive.',
    'Sebagian besar atau seluruh hasil kerja diatas ekspektasi dan tidak ada hasil kerja utama yang dibawah ekspektasi. Umpan balik yang diberikan atas hasil kerja pegawai sebagian besar atau seluruhnya menunjukkan respon positif.',
    'P97, P101'),
  ('HASIL_KERJA', 'SESUAI',
    'Most or all results are as expected and only a small part of the main ones is below. A part of the feedback on the work is positive.',
    'Sebagian besar atau seluruh hasil kerja sesuai ekspektasi dan hanya sebagian kecil hasil kerja utama yang dibawah ekspektasi. Umpan balik yang diberikan atas hasil kerja Pegawai sebagian menunjukkan respon positif.',
    'P97, P101'),
  ('HASIL_KERJA', 'DI_BAWAH',
    'Most or all results are below expectation. Most or all feedback on the work is not positive.',
    'Sebagian besar atau seluruh hasil kerja dibawah ekspektasi. Umpan balik yang diberikan atas hasil kerja Pegawai sebagian besar atau seluruhnya tidak menunjukkan respon positif.',
    'P98, P101'),
  ('PERILAKU_KERJA', 'DI_ATAS',
    'Consistently lives the basic values of civil servants, and guards them within the unit or outside it.',
    'Pegawai secara konsisten menjalankan nilai dasar ASN untuk diri sendiri dan menjadi penjaga penerapan nilai dasar ASN di dalam atau di luar unit kerjanya.',
    'P98, P102'),
  ('PERILAKU_KERJA', 'SESUAI',
    'Consistently lives the basic values of civil servants.',
    'Pegawai secara konsisten menjalankan nilai dasar ASN untuk diri sendiri.',
    'P98, P102'),
  ('PERILAKU_KERJA', 'DI_BAWAH',
    'Does not yet live the basic values of civil servants consistently.',
    'Pegawai belum secara konsisten menjalankan nilai dasar ASN.',
    'P98, P102');

-- Patterns of distribution -----------------------------------------------------------------------------------------------------
create table app.distribution_rule (
  guideline text not null constraint distribution_rule_guideline_is_known check (guideline in ('P6_2022', 'SE_3_2023')),
  achievement text not null constraint distribution_rule_achievement_is_known check (
    achievement in ('ISTIMEWA', 'BAIK', 'BUTUH_PERBAIKAN', 'KURANG', 'SANGAT_KURANG')
  ),
  place integer not null,
  symbol text not null constraint distribution_rule_symbol_is_a_symbol check (symbol ~ '^[A-Z][A-Z0-9_]*$'),
  predicates text[] not null constraint distribution_rule_predicates_are_known check (
    cardinality(predicates) >= 1 and predicates <@ array['SANGAT_BAIK', 'BAIK', 'BUTUH_PERBAIKAN', 'KURANG', 'SANGAT_KURANG']
  ),
  rule text not null constraint distribution_rule_rule_is_known check (rule in ('MOST', 'AT_LEAST', 'AT_MOST', 'SOME', 'NONE')),
  percent integer constraint distribution_rule_percent_is_one check (percent between 0 and 100),
  basis text not null,
  english text not null constraint distribution_rule_english_says_something check (english ~ '\S'),
  indonesian text not null constraint distribution_rule_indonesian_says_something check (indonesian ~ '\S'),
  constraint distribution_rule_pk primary key (guideline, achievement, place),
  constraint distribution_rule_symbol_key unique (guideline, achievement, symbol),
  constraint distribution_rule_has_its_percent check ((rule in ('AT_LEAST', 'AT_MOST')) = (percent is not null)),
  constraint distribution_rule_most_are_of_one check (rule <> 'MOST' or cardinality(predicates) = 1)
);
-- app.distribution_is_feasible counts on both.
create unique index distribution_rule_most_idx on app.distribution_rule (guideline, achievement) where rule = 'MOST';
create unique index distribution_rule_together_idx on app.distribution_rule (guideline, achievement) where cardinality(predicates) > 1;
comment on table app.distribution_rule is 'How predicates are ideally spread among those whom the head of a unit appraises, by the unit''s achievement (P94-97; SE MenPANRB 3/2023). Guidance: a departure is shown.';
comment on column app.distribution_rule.guideline is 'P6_2022: the regulation''s own; SE_3_2023: that of the circular, with shares.';
comment on column app.distribution_rule.achievement is 'Of the unit that the appraiser leads.';
comment on column app.distribution_rule.place is 'Where it stands in a list.';
comment on column app.distribution_rule.symbol is 'What a departure names.';
comment on column app.distribution_rule.predicates is 'Of which predicates together.';
comment on column app.distribution_rule.rule is 'MOST: no other predicate is more frequent; AT_LEAST, AT_MOST: a share; SOME: somebody; NONE: nobody.';
comment on column app.distribution_rule.percent is 'The share, of all who are counted; null for the other rules.';
comment on column app.distribution_rule.basis is 'Page of PermenPANRB 6/2022, or the circular.';
comment on column app.distribution_rule.english is 'In English.';
comment on column app.distribution_rule.indonesian is 'In Indonesian.';
call meta.protect('app.distribution_rule');
insert into app.distribution_rule (guideline, achievement, place, symbol, predicates, rule, percent, basis, english, indonesian) values
  ('P6_2022', 'ISTIMEWA', 1, 'MOST_SANGAT_BAIK', '{SANGAT_BAIK}', 'MOST', null, 'P94', 'most are Sangat Baik; none of the others is excluded', 'idealnya sebagian besar pegawai predikat kinerjanya Sangat Baik'),
  ('P6_2022', 'BAIK', 1, 'MOST_BAIK', '{BAIK}', 'MOST', null, 'P95', 'most are Baik; none of the others is excluded', 'idealnya sebagian besar pegawai predikat kinerjanya Baik'),
  ('P6_2022', 'BUTUH_PERBAIKAN', 1, 'MOST_BUTUH_PERBAIKAN', '{BUTUH_PERBAIKAN}', 'MOST', null, 'P95-96', 'most are Butuh Perbaikan; none of the others is excluded', 'idealnya sebagian besar pegawai predikat kinerjanya Butuh Perbaikan'),
  ('P6_2022', 'KURANG', 1, 'MOST_KURANG', '{KURANG}', 'MOST', null, 'P96', 'most are Kurang/Misconduct; none of the others is excluded', 'idealnya sebagian besar pegawai predikat kinerjanya Kurang/Misconduct'),
  ('P6_2022', 'SANGAT_KURANG', 1, 'MOST_SANGAT_KURANG', '{SANGAT_KURANG}', 'MOST', null, 'P97', 'most are Sangat Kurang; none of the others is excluded', 'idealnya sebagian besar pegawai predikat kinerjanya Sangat Kurang'),
  ('SE_3_2023', 'ISTIMEWA', 1, 'MOST_SANGAT_BAIK', '{SANGAT_BAIK}', 'MOST', null, 'SE MenPANRB 3/2023', 'most are Sangat Baik', 'sebagian besar Sangat Baik'),
  ('SE_3_2023', 'ISTIMEWA', 2, 'AT_MOST_70_SANGAT_BAIK', '{SANGAT_BAIK}', 'AT_MOST', 70, 'SE MenPANRB 3/2023', 'at most 70 % are Sangat Baik', 'Sangat Baik paling banyak 70%'),
  ('SE_3_2023', 'BAIK', 1, 'MOST_BAIK', '{BAIK}', 'MOST', null, 'SE MenPANRB 3/2023', 'most are Baik', 'sebagian besar Baik'),
  ('SE_3_2023', 'BAIK', 2, 'AT_MOST_70_BAIK', '{BAIK}', 'AT_MOST', 70, 'SE MenPANRB 3/2023', 'at most 70 % are Baik', 'Baik paling banyak 70%'),
  ('SE_3_2023', 'BAIK', 3, 'SOME_BUTUH_PERBAIKAN_OR_KURANG', '{BUTUH_PERBAIKAN,KURANG}', 'SOME', null, 'SE MenPANRB 3/2023', 'some are Butuh Perbaikan or Kurang', 'terdapat pegawai Butuh Perbaikan atau Kurang'),
  ('SE_3_2023', 'BUTUH_PERBAIKAN', 1, 'AT_LEAST_60_BUTUH_PERBAIKAN', '{BUTUH_PERBAIKAN}', 'AT_LEAST', 60, 'SE MenPANRB 3/2023', 'at least 60 % are Butuh Perbaikan', 'Butuh Perbaikan paling sedikit 60%'),
  ('SE_3_2023', 'BUTUH_PERBAIKAN', 2, 'AT_MOST_10_SANGAT_BAIK', '{SANGAT_BAIK}', 'AT_MOST', 10, 'SE MenPANRB 3/2023', 'at most 10 % are Sangat Baik', 'Sangat Baik paling banyak 10%'),
  ('SE_3_2023', 'KURANG', 1, 'AT_LEAST_60_KURANG', '{KURANG}', 'AT_LEAST', 60, 'SE MenPANRB 3/2023', 'at least 60 % are Kurang', 'Kurang paling sedikit 60%'),
  ('SE_3_2023', 'KURANG', 2, 'AT_LEAST_10_BUTUH_PERBAIKAN', '{BUTUH_PERBAIKAN}', 'AT_LEAST', 10, 'SE MenPANRB 3/2023', 'at least 10 % are Butuh Perbaikan', 'Butuh Perbaikan paling sedikit 10%'),
  ('SE_3_2023', 'KURANG', 3, 'AT_MOST_10_SANGAT_BAIK', '{SANGAT_BAIK}', 'AT_MOST', 10, 'SE MenPANRB 3/2023', 'at most 10 % are Sangat Baik', 'Sangat Baik paling banyak 10%'),
  ('SE_3_2023', 'SANGAT_KURANG', 1, 'AT_LEAST_60_SANGAT_KURANG', '{SANGAT_KURANG}', 'AT_LEAST', 60, 'SE MenPANRB 3/2023', 'at least 60 % are Sangat Kurang', 'Sangat Kurang paling sedikit 60%'),
  ('SE_3_2023', 'SANGAT_KURANG', 2, 'AT_LEAST_10_KURANG_OR_BUTUH_PERBAIKAN', '{KURANG,BUTUH_PERBAIKAN}', 'AT_LEAST', 10, 'SE MenPANRB 3/2023', 'at least 10 % are Kurang or Butuh Perbaikan', 'Kurang atau Butuh Perbaikan paling sedikit 10%'),
  ('SE_3_2023', 'SANGAT_KURANG', 3, 'NO_SANGAT_BAIK', '{SANGAT_BAIK}', 'NONE', null, 'SE MenPANRB 3/2023', 'nobody is Sangat Baik', 'tidak ada Sangat Baik');

-- Study leave: the grade point average that the appraiser may expect ----------------------------------------------------------
create table app.gpa_guide (
  level text not null constraint gpa_guide_level_is_known check (level in ('S1', 'PROFESI', 'S2', 'S3')),
  accreditation text not null constraint gpa_guide_accreditation_is_known check (accreditation in ('A', 'B', 'C', 'LUAR_NEGERI')),
  predicate text not null constraint gpa_guide_predicate_is_known check (predicate in ('SANGAT_BAIK', 'BAIK', 'BUTUH_PERBAIKAN', 'KURANG')),
  programme text constraint gpa_guide_programme_is_known check (programme in ('B', 'C')),
  from_gpa numeric(3, 2) not null,
  to_gpa numeric(3, 2) not null,
  constraint gpa_guide_pk primary key (level, accreditation, predicate),
  constraint gpa_guide_is_a_range check (from_gpa >= 0 and from_gpa <= to_gpa and to_gpa <= 4)
);
comment on table app.gpa_guide is 'Which grade point average (IPK) on study leave is how good, by the university (P63). A guide for what is expected, not the rating of it.';
comment on column app.gpa_guide.level is 'What is studied: S1, or PROFESI, S2, S3.';
comment on column app.gpa_guide.accreditation is 'The university''s: A, B, C; LUAR_NEGERI: abroad.';
comment on column app.gpa_guide.predicate is 'How good. There is no SANGAT_KURANG here.';
comment on column app.gpa_guide.programme is 'The least accreditation of the study programme; null abroad.';
comment on column app.gpa_guide.from_gpa is 'The least, with two decimals.';
comment on column app.gpa_guide.to_gpa is 'The most, with two decimals.';
call meta.protect('app.gpa_guide');
insert into app.gpa_guide (level, accreditation, predicate, programme, from_gpa, to_gpa)
select l.level, g.accreditation, r.predicate, g.programme, r.from_gpa, r.to_gpa
from (values
    ('S1', 'A', 'C', 3.51, 3.01, 2.76), ('S1', 'B', 'C', 3.61, 3.10, 2.76), ('S1', 'C', 'B', 3.71, 3.20, 2.76), ('S1', 'LUAR_NEGERI', null, 3.51, 3.01, 2.76),
    ('S2', 'A', 'C', 3.51, 3.20, 3.00), ('S2', 'B', 'C', 3.61, 3.25, 3.00), ('S2', 'C', 'B', 3.71, 3.30, 3.00), ('S2', 'LUAR_NEGERI', null, 3.51, 3.20, 3.00)
  ) as g (level, accreditation, programme, sangat_baik, baik, butuh_perbaikan)
  join (values ('S1', 'S1'), ('S2', 'PROFESI'), ('S2', 'S2'), ('S2', 'S3')) as l (line, level) on l.line = g.level
  cross join lateral (values
    ('SANGAT_BAIK', g.sangat_baik, 4.00), ('BAIK', g.baik, g.sangat_baik - 0.01), ('BUTUH_PERBAIKAN', g.butuh_perbaikan, g.baik - 0.01),
    ('KURANG', 0.00, g.butuh_perbaikan - 0.01)
  ) as r (predicate, from_gpa, to_gpa);

-- What other rules draw from it ------------------------------------------------------------------------------------------------
create table app.number_band (
  predicate text not null constraint number_band_pk primary key constraint number_band_predicate_is_known check (
    predicate in ('SANGAT_BAIK', 'BAIK', 'BUTUH_PERBAIKAN', 'KURANG', 'SANGAT_KURANG')
  ),
  from_number numeric(5, 2) not null constraint number_band_from_number_key unique,
  is_of_innovators boolean not null,
  label text not null constraint number_band_label_says_something check (label ~ '\S'),
  basis text not null
);
comment on table app.number_band is 'What a number beside the predicate is called (PP 30/2019): off unless a policy says so, and never what decides.';
comment on column app.number_band.predicate is 'The predicate that it would be.';
comment on column app.number_band.from_number is 'From which number on.';
comment on column app.number_band.is_of_innovators is 'And only with an innovation that was verified.';
comment on column app.number_band.label is 'What it is called there: Cukup, where the quadrant has Butuh Perbaikan.';
comment on column app.number_band.basis is 'Which rule.';
call meta.protect('app.number_band');
insert into app.number_band (predicate, from_number, is_of_innovators, label, basis) values
  ('SANGAT_BAIK', 110, true, 'Sangat Baik', 'PP 30/2019'), ('BAIK', 90, false, 'Baik', 'PP 30/2019'), ('BUTUH_PERBAIKAN', 70, false, 'Cukup', 'PP 30/2019'),
  ('KURANG', 50, false, 'Kurang', 'PP 30/2019'), ('SANGAT_KURANG', 0, false, 'Sangat Kurang', 'PP 30/2019');

create table app.credit_coefficient (
  jenjang text not null constraint credit_coefficient_pk primary key constraint credit_coefficient_jenjang_is_known check (
    jenjang in ('PEMULA', 'TERAMPIL', 'MAHIR', 'PENYELIA', 'AHLI_PERTAMA', 'AHLI_MUDA', 'AHLI_MADYA', 'AHLI_UTAMA')
  ),
  yearly numeric(5, 2) not null constraint credit_coefficient_yearly_is_positive check (yearly > 0),
  for_rank integer not null,
  for_jenjang integer
);
comment on table app.credit_coefficient is 'Credit (angka kredit) that a year brings in a functional post, and how much a rise needs (PermenPANRB 1/2023, PerBKN 3/2023).';
comment on column app.credit_coefficient.jenjang is 'The level of the post.';
comment on column app.credit_coefficient.yearly is 'What a year of Baik brings.';
comment on column app.credit_coefficient.for_rank is 'For the next rank.';
comment on column app.credit_coefficient.for_jenjang is 'For the next level; null for the highest.';
call meta.protect('app.credit_coefficient');
insert into app.credit_coefficient (jenjang, yearly, for_rank, for_jenjang) values
  ('PEMULA', 3.75, 15, 15), ('TERAMPIL', 5, 20, 60), ('MAHIR', 12.5, 50, 100), ('PENYELIA', 25, 100, null), ('AHLI_PERTAMA', 12.5, 50, 100),
  ('AHLI_MUDA', 25, 100, 200), ('AHLI_MADYA', 37.5, 150, 450), ('AHLI_UTAMA', 50, 200, null);

create table app.credit_percent (
  predicate text not null constraint credit_percent_pk primary key constraint credit_percent_predicate_is_known check (
    predicate in ('SANGAT_BAIK', 'BAIK', 'BUTUH_PERBAIKAN', 'KURANG', 'SANGAT_KURANG')
  ),
  percent integer not null constraint credit_percent_percent_is_positive check (percent > 0)
);
comment on table app.credit_percent is 'How much of a year''s credit a predicate brings (PermenPANRB 1/2023, PerBKN 3/2023).';
comment on column app.credit_percent.predicate is 'Of the year.';
comment on column app.credit_percent.percent is 'Of the coefficient.';
call meta.protect('app.credit_percent');
insert into app.credit_percent (predicate, percent) values
  ('SANGAT_BAIK', 150), ('BAIK', 100), ('BUTUH_PERBAIKAN', 75), ('KURANG', 50), ('SANGAT_KURANG', 25);

-- What a unit achieved: said before its people are rated (art. 24(1)a, 25(1)a, P92-94) ---------------------------------------
create table app.unit_result (
  agency_id integer not null,
  unit_result_id uuid not null default gen_random_uuid() constraint unit_result_id_key unique,
  period_id integer not null,
  unit_id integer not null,
  achievement text not null constraint unit_result_achievement_is_known check (
    achievement in ('ISTIMEWA', 'BAIK', 'BUTUH_PERBAIKAN', 'KURANG', 'SANGAT_KURANG')
  ),
  basis text not null constraint unit_result_basis_is_known check (basis in ('RENCANA_AKSI', 'TRAJECTORY', 'IKU_EKSPEKTASI_RB')),
  source_document text constraint unit_result_source_document_says_something check (source_document ~ '\S' and length(source_document) <= 500),
  adviser text constraint unit_result_adviser_says_something check (adviser ~ '\S' and length(adviser) <= 500),
  carried_from_year integer constraint unit_result_carried_from_year_is_a_year check (carried_from_year between 2000 and 2200),
  decided_by uuid,
  decided_by_name text,
  made_by uuid not null,
  made_at timestamptz not null,
  reason text constraint unit_result_reason_says_something check (reason ~ '\S' and length(reason) <= 500),
  revision bigint not null default 1,
  superseded_at timestamptz,
  constraint unit_result_pk primary key (agency_id, unit_result_id),
  constraint unit_result_revision_key unique (agency_id, period_id, unit_id, revision),
  constraint unit_result_period_fk foreign key (agency_id, period_id) references app.period on delete cascade,
  constraint unit_result_unit_fk foreign key (agency_id, unit_id) references app.unit on delete restrict,
  constraint unit_result_is_carried_of_a_year check (carried_from_year is null or basis = 'IKU_EKSPEKTASI_RB'),
  constraint unit_result_change_has_its_reason check (revision = 1 or reason is not null),
  constraint unit_result_of_others_has_its_document check (decided_by = made_by or source_document is not null)
);
create unique index unit_result_current_idx on app.unit_result (agency_id, period_id, unit_id) where superseded_at is null;
create index unit_result_unit_idx on app.unit_result (agency_id, unit_id);
comment on table app.unit_result is 'How well a unit did in a period (capaian kinerja organisasi), as the leader above it has decided; each change is a row of its own, and the latest counts. A unit without one takes that of the nearest above.';
comment on column app.unit_result.agency_id is 'Whose period and unit.';
comment on column app.unit_result.unit_result_id is 'Leaves the database; says nothing.';
comment on column app.unit_result.period_id is 'In which period.';
comment on column app.unit_result.unit_id is 'Which unit.';
comment on column app.unit_result.achievement is 'ISTIMEWA, BAIK, BUTUH_PERBAIKAN, KURANG, SANGAT_KURANG (P92 B.1a).';
comment on column app.unit_result.basis is 'Periodic: RENCANA_AKSI or TRAJECTORY (P92 c, P93); of a year: IKU_EKSPEKTASI_RB (P93 d).';
comment on column app.unit_result.source_document is 'The document that says so; needed when somebody else than the leader records it.';
comment on column app.unit_result.adviser is 'Who advised the leader: planning, personnel, inspectorate.';
comment on column app.unit_result.carried_from_year is 'Of a year whose own figure comes after January: the year before, whose achievement counts (P94 f); null otherwise.';
comment on column app.unit_result.decided_by is 'The leader of the organisation above; null where there was none in the government. Not a foreign key: it outlives people.';
comment on column app.unit_result.decided_by_name is 'What that leader was called then.';
comment on column app.unit_result.made_by is 'Who recorded it: that leader, or an administrator. Not a foreign key: it outlives people.';
comment on column app.unit_result.made_at is 'By app.now().';
comment on column app.unit_result.reason is 'Why it was changed; null for a first one.';
comment on column app.unit_result.revision is 'Grows with each change; a client names the one it has seen.';
comment on column app.unit_result.superseded_at is 'Since when another counts in its place; null while it counts.';
call meta.protect('app.unit_result');
