-- The sheet of a unit and a period (SE MenPANRB 3/2023): predicate of the organisation, distribution beside both guidelines, measurements, signer; and the same of all units as a list.
--   DINSOS: B1 is BAIK, measured; all its people are BAIK. kabid<n> appraises ten in B<n>, kadin the four heads; root administers and belongs to B1.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
\ir fixtures/periods.sql
\ir fixtures/survey.sql
\ir fixtures/quarter.sql
\ir fixtures/planned.sql
\ir fixtures/published.sql
select plan(29);
create function pg_temp.sheet(p_who text, p_unit text, p_block text) returns text language sql as $$
  select pg_temp.does(p_who, '2027-02-24Z', format('select string_agg(concat_ws('' | '', d.number, d.label, d.content), '' / '' order by d.line) from api.unit_result_document(''DINSOS'', ''2026_q4'', %L) as d where d.block = %L', p_unit, p_block))
$$;
create function pg_temp.listed(p_who text, p_unit text) returns text language sql as $$
  select pg_temp.does(p_who, '2027-02-24Z', format($x$
    select string_agg(concat_ws(' ', s.population, s.people, s.rated, s.sangat_baik, s.baik, s.butuh_perbaikan, s.kurang, s.sangat_kurang, s.p6_2022, s.se_3_2023), ', ' order by s.population)
    from api.show_unit_sheets('DINSOS', '2026_q4') as s where s.unit = %L $x$, p_unit))
$$;

select is(pg_temp.sheet('root', 'B1', 'HEAD'),
  'PENETAPAN PREDIKAT KINERJA ORGANISASI DAN POLA DISTRIBUSI | SE MENPANRB 3/2023 / PERIODE | TRIWULAN IV / Dinas Sosial | PERIODE PENILAIAN 01-10 SD 31-12 TAHUN 2026', 'of which period it is');
select is(pg_temp.sheet('root', 'B1', 'UNIT'), 'UNIT KERJA | Bidang 1 / PIMPINAN | kabid1, KABID', 'of which unit, and who leads it');
select is(pg_temp.sheet('root', 'B1', 'PREDICATE'), 'PREDIKAT KINERJA ORGANISASI | BAIK / DASAR | capaian rencana aksi perjanjian kinerja / DOKUMEN | LKj TW IV / SARAN | Bappeda', 'what it achieved, by which basis and document');
select is(pg_temp.sheet('root', 'B4', 'PREDICATE'), 'PREDIKAT KINERJA ORGANISASI | BAIK / DASAR | capaian rencana aksi perjanjian kinerja / DOKUMEN | LKj TW IV / SARAN | Bappeda / MENGIKUTI UNIT | PIMPINAN', 'or of which unit above it takes that');
select matches(pg_temp.sheet('root', 'B1', 'DISTRIBUTION'),
  '^PEGAWAI YANG DINILAI PIMPINAN UNIT \| 11 pegawai, 11 telah dinilai / 1 \| SANGAT BAIK \| 0 pegawai \(0.0 %\) / 2 \| BAIK \| 11 pegawai \(100.0 %\) / .* / TERHADAP PERMENPANRB 6/2022 \| sesuai / TERHADAP SE MENPANRB 3/2023 \| menyimpang: .+ / SELURUH PEGAWAI UNIT',
  'how predicates are spread, in numbers and percent, beside both guidelines, with the rules that are not kept');
select matches(pg_temp.sheet('root', 'B1', 'MEASUREMENT'),
  'standar waktu: persentasenya: KTP elektronik \| 88.5 %; standar 24 jam / .*jam kerja: KTP elektronik \| 5 jam; standar 24 jam / .*indeks kepuasan masyarakat.* \| 77.50 \(mutu B\) / ', 'what was measured, document by document, and the satisfaction index with its grade');
select is(pg_temp.sheet('root', 'B2', 'MEASUREMENT'), null, 'of a unit of which nothing was measured nothing');
select is(pg_temp.sheet('root', 'B1', 'SIGNATURE'), 'Pimpinan organisasi di atasnya | kadin, LKj TW IV, 29-12-2026', 'and who decided, on what day');
select is(pg_temp.does('root', '2027-02-24Z', $$ select bool_and(d.line = d.n) from (select d.*, row_number() over () as n from api.unit_result_document('DINSOS', '2026_q4', 'B1') as d) as d $$), 'true', 'lines count');

-- To whom ------------------------------------------------------------------------------------------------------------------------
select is(pg_temp.listed('root', 'B1'), 'APPRAISED 11 11 0 11 0 0 0 FITS DEPARTS, ORGANISATION 11 11 0 11 0 0 0 FITS DEPARTS', 'an administrator sees both populations of every unit');
select is(pg_temp.listed('root', 'PIMPINAN'), 'APPRAISED 4 4 0 4 0 0 0 FITS DEPARTS, ORGANISATION 45 45 0 45 0 0 0 FITS DEPARTS', 'of the topmost its heads, and everybody');
select is(pg_temp.listed('kabid1', 'B1'), 'APPRAISED 11 11 0 11 0 0 0 FITS DEPARTS, ORGANISATION 11 11 0 11 0 0 0 FITS DEPARTS', 'a leader those of the unit led');
select is(pg_temp.listed('kabid1', 'B2'), '', 'and of no other');
select is(pg_temp.listed('kadin', 'PIMPINAN'), 'APPRAISED 4 4 0 4 0 0 0 FITS DEPARTS, ORGANISATION 45 45 0 45 0 0 0 FITS DEPARTS', 'the head of all of them all');
select is(pg_temp.listed('kadin', 'B2'), 'APPRAISED 10 10 0 10 0 0 0 DEPARTS DEPARTS, ORGANISATION 10 10 0 10 0 0 0 DEPARTS DEPARTS', 'and of each below');
select is(pg_temp.listed('staf1_1', 'B1'), '', 'nobody else is told how others were rated');
select is(pg_temp.sheet('staf1_1', 'B1', 'DISTRIBUTION'), null, 'on the sheet neither');
select is(pg_temp.sheet('staf1_1', 'B1', 'PREDICATE'), pg_temp.sheet('root', 'B1', 'PREDICATE'), 'but what the unit achieved');
select is(
  pg_temp.does('root', '2027-02-24Z', $$ select concat_ws(' ', s.head_name, s.achievement, s.decided_by_name, s.skm_index, s.skm_grade, s.guideline) from api.show_unit_sheets('DINSOS', '2026_q4') as s where s.row_key = 'B1 APPRAISED' $$),
  'kabid1 BAIK kadin 77.50 B P6_2022', 'the list has all of it in a row');
select is(pg_temp.does('root', '2027-02-24Z', $$ select count(*) = count(distinct s.row_key) from api.show_unit_sheets('DINSOS', '2026_q4') as s $$), 'true', 'one for each unit and population');
select is(pg_temp.answer('root', '2027-02-24Z', $$ select from api.unit_result_document('DINSOS', '2026_q4', 'NOPE') $$), 'KJ404', 'of a unit that there is');

-- Before it is published ----------------------------------------------------------------------------------------------------------
update app.period as p set state = 'CALIBRATING' where p.period_id = pg_temp.period_id('DINSOS', '2026_q4');
select is(pg_temp.listed('root', 'B1'), 'APPRAISED 11', 'before publication nothing is told of a group of one''s own');
select is(pg_temp.listed('root', 'B2'), 'APPRAISED 10 10 0 10 0 0 0 DEPARTS DEPARTS', 'of others as the calibration looks at it');
select is(pg_temp.listed('kabid1', 'B1'), 'APPRAISED 11 11 0 11 0 0 0 FITS DEPARTS', 'and nobody sees through all levels');
select is(pg_temp.sheet('staf1_1', 'B1', 'SIGNATURE'), 'Pimpinan organisasi di atasnya | belum ditetapkan', 'what is not published was not decided, for those who do not lead');

-- With what a group is looked at is the policy's: the sheet has the verdicts that show distribution has.
update app.assessment as s
set behaviour = 'SESUAI', work_result = 'DI_BAWAH', predicate = 'BUTUH_PERBAIKAN'
where s.appraiser_id = pg_temp.someone('kabid4') and s.kind = 'PERSON';
create function pg_temp.verdicts(p_unit text) returns text language sql as $$
  select pg_temp.does('joko', '2027-02-24Z', format($x$
    select concat_ws(' | ', (select concat_ws(' ', s.p6_2022, s.se_3_2023) from api.show_unit_sheets('DINSOS', '2026_q4') as s where s.unit = %1$L and s.population = 'APPRAISED'),
      (select concat_ws(' ', d.p6_2022, d.se_3_2023) from api.show_distribution('DINSOS', '2026_q4') as d where d.unit = %1$L)) $x$, p_unit))
$$;
select is(pg_temp.verdicts('B4'), 'DEPARTS DEPARTS | DEPARTS DEPARTS', 'alone it departs');
insert into app.policy_value (policy, setting, value) values ('P6_2022', 'distribution.population', 'AGENCY') on conflict (policy, setting) do update set value = excluded.value;
select is(pg_temp.verdicts('B4'), 'FITS FITS | FITS FITS', 'with all of the agency whose units have its achievement it fits');
select matches(pg_temp.sheet('joko', 'B4', 'DISTRIBUTION'), '^PEGAWAI YANG DINILAI PIMPINAN UNIT \| 10 pegawai, 10 telah dinilai; menurut kebijakan dicermati bersama seluruh kelompok .*: 3 kelompok, 25 pegawai / .* / 3 \| BUTUH PERBAIKAN \| 10 pegawai \(100.0 %\) / .* / TERHADAP PERMENPANRB 6/2022 \| sesuai', 'on the sheet, too, with its own numbers');
update app.policy_value set value = 'APPRAISER' where policy = 'P6_2022' and setting = 'distribution.population';
-- Four groups of one, too few for shares, of the same achievement.
update app.unit_result as u set achievement = 'BAIK' where u.period_id = pg_temp.period_id('DINSOS', '2026_q4') and u.superseded_at is null;
update app.assessment as s set state = 'WITHDRAWN', signed_at = null, signed_by = null
where s.kind = 'PERSON' and s.appraiser_id = any (array(select pg_temp.someone(w.who) from unnest(array['kabid2', 'kabid3', 'kabid4', 'kadin']) as w (who)))
  and s.person_id <> all (array(select pg_temp.someone(w.who) from unnest(array['staf2_1', 'staf3_1', 'staf4_1', 'kabid2']) as w (who)));
select is(pg_temp.verdicts('B4'), 'DEPARTS DEPARTS | DEPARTS DEPARTS', 'small groups stand together where a guideline has shares, of which one alone cannot be told');
select * from finish();
rollback;
