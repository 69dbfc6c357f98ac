-- What the document of an evaluation has as its annexes (P114 A.2): the plan (A.1.7 with A.1.8) and the result (C.1.3), line by line, to whom; C.1.1 and C.1.2 for other plans.
--   DINSOS: staf1_1 has a plan that intervenes one of kabid1's, two notes, measurements (fixtures/planned.sql); everybody is rated SESUAI, SESUAI.
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
select plan(40);
create function pg_temp.plan_of(p_who text) returns uuid language sql security definer as $$ select p.plan_id from app.plan as p where p.person_id = pg_temp.someone(p_who) $$;
create function pg_temp.annex(p_who text, p_about text, p_block text, p_columns text default 'label,content') returns text language sql as $$
  select pg_temp.does(p_who, '2027-02-24Z', format(
    'select string_agg(concat_ws('' | '', %s), '' / '' order by a.line) from api.result_annex(%L) as a where a.block = %L',
    (select string_agg('a.' || c, ', ') from unnest(string_to_array(p_columns, ',')) as c), pg_temp.result_of(p_about), p_block))
$$;
create function pg_temp.paper(p_who text, p_about text, p_block text, p_columns text default 'label,content', p_version text default 'null') returns text language sql as $$
  select pg_temp.does(p_who, '2027-02-24Z', format(
    'select string_agg(concat_ws('' | '', %s), '' / '' order by a.line) from api.plan_document(%L, %s) as a where a.block = %L',
    (select string_agg('a.' || c, ', ') from unnest(string_to_array(p_columns, ',')) as c), pg_temp.plan_of(p_about), p_version, p_block))
$$;

-- C.1.3 ------------------------------------------------------------------------------------------------------------------
select is(pg_temp.does('staf1_1', '2027-02-24Z', format('select string_agg(distinct a.block, '' '') || '' '' || bool_and(a.line = a.n) from (select a.*, row_number() over () as n from api.result_annex(%L) as a) as a', pg_temp.result_of('staf1_1'))),
  'ACHIEVEMENT APPRAISER BEHAVIOUR BEHAVIOUR_RATING EMPLOYEE FOOTNOTE HEAD PATTERN PREDICATE SIGNATURE WORK WORK_RATING true', 'all blocks of the form, in lines that count');
select is(pg_temp.annex('staf1_1', 'staf1_1', 'HEAD'),
  'HASIL EVALUASI KINERJA PEGAWAI PENDEKATAN HASIL KERJA KUANTITATIF BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL | FORMAT C.1.3 / PERIODE | TRIWULAN IV / Dinas Sosial | PERIODE PENILAIAN 01-10 SD 31-12 TAHUN 2026',
  'of a plan with the approach KUANTITATIF of a JA or JF it is C.1.3 (P111)');
select is(pg_temp.annex('staf1_1', 'staf1_1', 'APPRAISER', 'number,label,content'), '1 | NAMA | kabid1 / 2 | NIP | 199001012020011002 / 3 | PANGKAT/GOL RUANG / 4 | JABATAN | KABID / 5 | UNIT KERJA | Bidang 1', 'with the appraiser');
select matches(pg_temp.annex('staf1_1', 'staf1_1', 'EMPLOYEE', 'content'), '^staf1_1 / 1990\d+ /  / STAF / Bidang 1$', 'and the person');
select is(pg_temp.annex('staf1_1', 'staf1_1', 'ACHIEVEMENT', 'content'), 'BAIK', 'the achievement of the unit');
select matches(pg_temp.annex('staf1_1', 'staf1_1', 'PATTERN', 'content'), '^Sangat Kurang ▌\nKurang ▌▌▌\nButuh Perbaikan ▌▌▌▌▌\nBaik ▌▌▌▌▌▌▌▌▌▌\nSangat Baik ▌▌▌▌▌$', 'the pattern of distribution, as a shape with its peak (P94-97)');
select is(pg_temp.annex('staf1_1', 'staf1_1', 'WORK', 'number,label,intervenes,result,aspects,indicator,target'),
  '1 | A. UTAMA | Layanan tepat waktu | Laporan bulanan (Penugasan dari Kepala Bidang) | Kuantitas | Laporan selesai | 12 laporan / A. UTAMA | Kualitas | Laporan lengkap / 2 | B. TAMBAHAN | Arsip rapi',
  'each planned result with what it intervenes, its indicators, aspects and targets');
select is(pg_temp.annex('staf1_1', 'staf1_1', 'WORK', 'indicator,realisation'), 'Laporan selesai | 12 laporan; selesai sebelum waktunya / Laporan lengkap / ', 'beside it what was realised');
select is(pg_temp.annex('staf1_1', 'staf1_1', 'WORK', 'feedback'), 'Pimpinan (kabid1): laporan rapi /  / ', 'and the feedback about it, by whom (P192)');
select is(pg_temp.annex('staf1_1', 'staf1_1', 'WORK_RATING'), 'RATING HASIL KERJA | SESUAI EKSPEKTASI', 'the rating of the work');
select matches(pg_temp.annex('staf1_1', 'staf1_1', 'BEHAVIOUR', 'number,label'),
  '^1 \| Berorientasi Pelayanan / 2 \| Akuntabel / 3 \| Kompeten / 4 \| Harmonis / 5 \| Loyal / 6 \| Adaptif / 7 \| Kolaboratif$', 'seven values in the regulation''s order');
select is(
  pg_temp.does('staf1_1', '2027-02-24Z', format('select concat_ws('' | '', a.feedback, (regexp_count(a.content, ''(^|\n)- '')), substring(a.content from ''Ekspektasi.*'')) from api.result_annex(%L) as a where a.label = ''Akuntabel''', pg_temp.result_of('staf1_1'))),
  'Rekan kerja setingkat (staf1_2): selalu menepati janji | 3 | Ekspektasi Khusus Pimpinan: tepat janji', 'with three guides, what was expected specially, and feedback about it'
);
select is(pg_temp.annex('staf1_1', 'staf1_1', 'BEHAVIOUR_RATING', 'content'), 'SESUAI EKSPEKTASI', 'the rating of the behaviour');
select is(pg_temp.annex('staf1_1', 'staf1_1', 'PREDICATE', 'content'), 'BAIK', 'the predicate');
select is(pg_temp.annex('staf1_1', 'staf1_1', 'SIGNATURE'), 'Pejabat Penilai Kinerja | kabid1, NIP 199001012020011002, 15-02-2027', 'and who signed it: the appraiser only');

-- To whom --------------------------------------------------------------------------------------------------------------
select is(pg_temp.annex('kabid1', 'staf1_1', 'WORK', 'feedback'), 'Pimpinan (kabid1): laporan rapi /  / ', 'whoever evaluated reads feedback in its words');
select is(pg_temp.annex('root', 'staf1_1', 'WORK', 'feedback'), '1 umpan balik dalam rekaman /  / ', 'an administrator that there was some');
select unalike(pg_temp.does('root', '2027-02-24Z', format('select string_agg(a::text, '' '') from api.result_annex(%L) as a', pg_temp.result_of('staf1_1'))), '%janji %', 'and no words of it');
select is(pg_temp.answer(w.who, '2027-02-24Z', format('select from api.result_annex(%L)', pg_temp.result_of('staf1_1'))), w.answer, format('%s: %s', w.who, w.answer))
from (values ('staf1_2', 'KJ404'), ('kabid2', 'KJ404'), ('kadin', 'OK')) as w (who, answer);
select is(pg_temp.does('root', '2027-02-24Z', format('select count(*) from app.notes_kept(%L)', pg_temp.result_of('staf1_1'))), '0', 'on no path');
select is(pg_temp.answer('root', '2027-02-24Z', format('select from api.result_annex(%L)', (select r.result_id from app.result as r where r.team_id is not null))), 'KJ404', 'a team has no document');
-- Words that are not what they were.
update app.feedback_note as n set text = 'lain sama sekali' where n.giver_role = 'PIMPINAN';
select is(pg_temp.annex('staf1_1', 'staf1_1', 'WORK', 'feedback'), 'Pimpinan: (umpan balik tidak lagi tersimpan sebagaimana saat itu) /  / ', 'what the record does not have as it was is not printed as if it were');

-- Without a plan, and with others ------------------------------------------------------------------------------------------
select is(pg_temp.annex('staf2_1', 'staf2_1', 'WORK'), 'HASIL KERJA | tidak ada SKP yang berlaku pada periode ini', 'without a plan it says so');
create function pg_temp.as_form(p_form text) returns text language plpgsql as $$
declare
  said text;
begin
  update app.result as r set snapshot = jsonb_set(jsonb_set(r.snapshot, '{plan,versions,0,form}', to_jsonb(p_form)), '{plan,results,0,1,perspective}', '"PENERIMA_LAYANAN"') where r.result_id = pg_temp.result_of('staf1_1');
  said := pg_temp.does('staf1_1', '2027-02-24Z', format($x$
    select concat_ws(' | ', (array_agg(a.content order by a.line))[1], max(a.intervenes), max(a.perspective), max(a.label || ' ' || a.content) filter (where a.block = 'APPRAISER' and a.number = '5'))
    from api.result_annex(%L) as a $x$, pg_temp.result_of('staf1_1')));
  raise exception using errcode = 'XX998', message = said;
exception when sqlstate 'XX998' then
  return sqlerrm;
end $$;
select is(pg_temp.as_form(f.form), f.said, f.form || ': ' || f.said)
from (values
    ('A.1.1', 'FORMAT C.1.1 | Penerima Layanan | UNIT KERJA Bidang 1'), ('A.1.2', 'FORMAT C.1.2 | Penerima Layanan | INSTANSI Dinas Sosial'), ('A.1.6', 'FORMAT C.1.1 | Penerima Layanan | UNIT KERJA Bidang 1')
  ) as f (form, said);

-- A.1.7 and A.1.8 ------------------------------------------------------------------------------------------------------------
select is(pg_temp.paper('staf1_1', 'staf1_1', 'HEAD'),
  'SASARAN KINERJA PEGAWAI PENDEKATAN HASIL KERJA KUANTITATIF BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL | FORMAT A.1.7 / Dinas Sosial | PERIODE PENILAIAN 01-01 SD 31-12 TAHUN 2026 / VERSI | 1',
  'the plan, in its form');
select is(pg_temp.paper('staf1_1', 'staf1_1', 'WORK', 'number,label,intervenes,result,aspects,indicator,target'),
  '1 | A. UTAMA | Layanan tepat waktu | Laporan bulanan (Penugasan dari Kepala Bidang) | Kuantitas | Laporan selesai | 12 laporan / A. UTAMA | Kualitas | Laporan lengkap / 2 | B. TAMBAHAN | Arsip rapi',
  'says what the result says');
select is(pg_temp.paper('staf1_1', 'staf1_1', 'APPRAISER', 'content'), 'kabid1 / 199001012020011002 /  / KABID / Bidang 1', 'with both people');
select is(pg_temp.paper('staf1_1', 'staf1_1', 'SUPPORT') || ' // ' || pg_temp.paper('staf1_1', 'staf1_1', 'ACCOUNTABILITY') || ' // ' || pg_temp.paper('staf1_1', 'staf1_1', 'CONSEQUENCE'),
  'DUKUNGAN SUMBER DAYA | peralatan: laptop; disepakati // SKEMA PERTANGGUNGJAWABAN | hasil kerja dilaporkan bulanan; data: laporan // KONSEKUENSI | apabila memenuhi ekspektasi Pimpinan: penugasan baru',
  'and its annex A.1.8');
select is(pg_temp.paper('staf1_1', 'staf1_1', 'SIGNATURE'), 'Pegawai yang Dinilai | staf1_1, NIP 199001012020011006, 20-01-2026 / Pejabat Penilai Kinerja | kabid1, NIP 199001012020011002, 21-01-2026', 'signed by both');
update app.plan_version as v set signed_by = pg_temp.someone('kadin') where v.plan_id = pg_temp.plan_of('staf1_1');
select matches(pg_temp.paper('staf1_1', 'staf1_1', 'SIGNATURE'), 'Atasan Pejabat Penilai Kinerja \| kadin, NIP 199001012020011001', 'or by whoever stands above a silent appraiser (P65 C.5)');
select is(pg_temp.answer(w.who, '2027-02-24Z', format('select from api.plan_document(%L, %s)', pg_temp.plan_of('staf1_1'), w.version)), w.answer, format('%s, version %s: %s', w.who, w.version, w.answer))
from (values ('kabid1', 'null', 'OK'), ('root', '1', 'OK'), ('staf1_2', 'null', 'KJ404'), ('kabid2', 'null', 'KJ404'), ('staf1_1', '2', 'KJ404')) as w (who, version, answer);
update app.plan as p set state = 'DRAFT', version = 0 where p.plan_id = pg_temp.plan_of('staf1_1');
select is(pg_temp.paper('staf1_1', 'staf1_1', 'SIGNATURE', 'content') || ' / ' || pg_temp.paper('staf1_1', 'staf1_1', 'HEAD', 'content'),
  'belum ditandatangani / belum ditandatangani / FORMAT A.1.7 / PERIODE PENILAIAN 01-01 SD 31-12 TAHUN 2026 / rancangan, belum disepakati', 'a draft says that it is one');
select * from finish();
rollback;
