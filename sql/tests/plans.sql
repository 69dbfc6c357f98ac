-- Plans of work: for which days, for whom, in whose turn, signed by whom, when late, amended and ended (PermenPANRB 6/2022 art. 7-15, P26-66; rules-detail M8-M14, T4, T5).
--   kapus heads PUSKESMAS (mandiri) and appraises bidan, bidan2, pjukp; kadinkes stands above him, and is appraised by walikota.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/posts.sql
\ir fixtures/periods.sql
\ir fixtures/plans.sql
select plan(170);

-- For which days, and in which form -------------------------------------------------------------------------------------
create function pg_temp.creating(p_year integer, p_approach text default 'KUALITATIF') returns text language sql as $$
  select format('select v.form || '' '' || v.starts_on || '' '' || v.ends_on || '' '' || v.sequence from api.plan_create(%s, %L) as v', p_year, p_approach)
$$;
-- As does, undone.
create function pg_temp.would(p_who text, p_at timestamptz, p_statement text) returns text language plpgsql as $$
declare
  said text;
begin
  perform pg_temp.at(p_who, p_at);
  execute p_statement into said;
  raise exception using errcode = 'XX999', message = coalesce(said, '');
exception
  when sqlstate 'XX999' then perform pg_temp.leave(); return sqlerrm;
  when others then perform pg_temp.leave(); return sqlstate;
end $$;
select is(pg_temp.would(w.who, '2026-01-05 03:00Z', pg_temp.creating(2026, w.approach)), w.said, w.what)
from (values
    ('bidan', 'KUALITATIF', 'A.1.6 2026-01-01 2026-12-31 1', 'JF, qualitative: A.1.6 (P55)'), ('bidan', 'KUANTITATIF', 'A.1.7 2026-01-01 2026-12-31 1', 'JF, quantitative: A.1.7 (P57)'),
    ('kapus', 'KUALITATIF', 'A.1.1 2026-01-01 2026-12-31 1', 'heads a unit mandiri: A.1.1 (P32, P170)'), ('kadis', 'KUANTITATIF', 'A.1.2 2026-01-01 2026-12-31 1', 'JPT pratama: A.1.2 (P34)'),
    ('dirut', 'KUALITATIF', 'A.1.1 2026-01-01 2026-12-31 1', 'heads the hospital'), ('kepsek', 'KUALITATIF', 'A.1.6 2026-01-01 2026-12-31 1', 'heads a school that is not mandiri'),
    ('kabidyan', 'KUALITATIF', 'A.1.6 2026-01-01 2026-12-31 1', 'administrator'), ('bidan', 'CAMPURAN', '23514', 'one of two approaches (P50)'),
    ('walikota', 'KUALITATIF', 'KJ455', 'who heads the government has none (art. 4)'), ('hrd', 'KUALITATIF', 'KJ455', 'nor has who serves nowhere')
  ) as w (who, approach, said, what);
select is(pg_temp.would('bidan', '2025-12-20 03:00Z', pg_temp.creating(2026)), 'A.1.6 2026-01-01 2026-12-31 1', 'next year''s in December, for the whole of it');

-- PPPK: the contract bounds it (art. 8(2), M10).
insert into app.contract (person_id, starts_on, ends_on, number) values (pg_temp.person('guru2'), '2025-07-01', '2026-06-30', 'PK 1'), (pg_temp.person('guru2'), '2026-07-01', '2027-06-30', 'PK 2');
select is(pg_temp.would('guru2', '2026-01-05 03:00Z', pg_temp.creating(2026)), 'A.1.6 2026-01-01 2026-06-30 1', 'until the contract ends');
select pg_temp.does('guru2', '2026-01-05 03:00Z', pg_temp.creating(2026)) as first \gset
select is(pg_temp.would('guru2', '2026-07-02 03:00Z', pg_temp.creating(2026)), 'A.1.6 2026-07-01 2026-12-31 2', 'and another with the next contract');
select is(pg_temp.would('guru2', '2026-03-02 03:00Z', pg_temp.creating(2026)), '23P01', 'not two for the same days');
-- Appointed within the year.
update app.appointment set starts_on = '2026-05-04' where person_id = pg_temp.person('lurah');
select is(pg_temp.would('lurah', '2026-05-10 03:00Z', pg_temp.creating(2026)), 'A.1.6 2026-05-04 2026-12-31 1', 'from the first day in the post');
select is(pg_temp.would('lurah', '2026-05-01 03:00Z', pg_temp.creating(2026)), 'KJ455', 'and not before');

-- Whom a status takes out (P65-66 C.8), and whom it does not (P62, P92).
create function pg_temp.with_status(p_status text, p_from date, p_until date, p_at timestamptz) returns text language plpgsql as $$
begin
  insert into app.status (person_id, status, starts_on, ends_on, decree) values (pg_temp.person('staf'), p_status, p_from, p_until, 'SK');
  return pg_temp.would('staf', p_at, pg_temp.creating(2026));
end $$;
create function pg_temp.under_status(p_status text, p_from date, p_until date, p_at timestamptz) returns text language plpgsql as $$
declare
  said text;
begin
  said := pg_temp.with_status(p_status, p_from, p_until, p_at);
  delete from app.status where person_id = pg_temp.person('staf');
  return said;
end $$;
select is(pg_temp.under_status(w.status, '2025-06-01', '2026-06-30', '2026-03-01Z'), w.said, w.status)
from (values
    ('PEJABAT_NEGARA', 'KJ455'), ('LEMBAGA_NONSTRUKTURAL', 'KJ455'), ('DIBERHENTIKAN_SEMENTARA', 'KJ455'), ('CLTN', 'KJ455'), ('MPP', 'KJ455'),
    ('TUGAS_BELAJAR', 'A.1.6 2026-01-01 2026-12-31 1'), ('DIPERBANTUKAN', 'A.1.6 2026-01-01 2026-12-31 1')
  ) as w (status, said);
select is(pg_temp.under_status('CLTN', '2025-06-01', '2026-02-28', '2026-03-10Z'), 'A.1.6 2026-03-01 2026-12-31 1', 'who is back plans from then on');
select is(pg_temp.under_status('MPP', '2026-10-01', null, '2026-03-10Z'), 'A.1.6 2026-01-01 2026-09-30 1', 'and who will leave until then');
insert into app.status (person_id, status, starts_on, decree) values (pg_temp.person('staf'), 'CLTN', '2026-01-01', 'SK');
create function pg_temp.hint(p_who text, p_at timestamptz, p_statement text) returns text language plpgsql as $$
declare
  hint text;
begin
  perform pg_temp.at(p_who, p_at);
  execute p_statement;
  return null;
exception when others then
  get stacked diagnostics hint = pg_exception_hint;
  perform pg_temp.leave();
  return hint;
end $$;
select matches(pg_temp.hint('staf', '2026-03-01Z', pg_temp.creating(2026)), '^EXCLUDED_BY_STATUS: .*P65-66 C.8', 'with the rule and its page');
delete from app.status where person_id = pg_temp.person('staf');

-- Writing: in turn -----------------------------------------------------------------------------------------------------
select pg_temp.does('bidan', '2026-01-05Z', 'select v.plan from api.plan_create(2026, ''KUANTITATIF'') as v') as bidan \gset
select is(pg_temp.answer('bidan', '2026-01-05Z', pg_temp.acting('submit', :'bidan')), 'KJ459', 'nothing is no plan: one UTAMA at least (P27 a.1)');
select is(pg_temp.answer('bidan', '2026-01-05Z', pg_temp.adding(:'bidan', 'UTAMA', w.rest)), w.answer, w.what)
from (values
    ('', 'OK', 'its person adds a result'), ('source=PK level=OUTCOME', 'OK', 'with its source (P27)'), ('source=HOBI', '23514', 'that there is'),
    ('source=TUGAS_BELAJAR study=AKADEMIK', 'KJ400', 'no result of study without study leave (P62)'), ('study=AKADEMIK', '23514', 'nor its kind'),
    ('intervenes=00000000-0000-4000-8000-000000000001', 'KJ404', 'and intervenes what there is')
  ) as w (rest, answer, what);
select is(pg_temp.answer('bidan', '2026-01-05Z', pg_temp.adding(:'bidan', w.priority, 'source=PLT_PLH')), w.answer, 'a task as Plt. is UTAMA (P50 d): ' || w.priority)
from (values ('UTAMA', 'OK'), ('TAMBAHAN', '23514')) as w (priority, answer);
select is(pg_temp.answer(w.who, '2026-01-05Z', pg_temp.adding(:'bidan', 'UTAMA')), w.answer, w.who || ' adds to somebody''s draft: ' || w.answer)
from (values ('kapus', 'KJ455'), ('kadinkes', 'KJ464'), ('bidan2', 'KJ404'), ('hrd', 'KJ403'), ('auditor', 'KJ403'), ('pusat', 'KJ403'), ('walikota', 'KJ404'), ('kadis', 'KJ404')) as w (who, answer);

select pg_temp.does('bidan', '2026-01-05Z', pg_temp.adding(:'bidan', 'UTAMA', 'level=OUTPUT_KENDALI_SEDANG')) as first \gset
select is(pg_temp.answer('bidan', '2026-01-05Z', pg_temp.acting('submit', :'bidan')), 'KJ459', 'a result has an indicator (art. 9(2))');
select is(pg_temp.answer('bidan', '2026-01-05Z', pg_temp.measuring(:'first', 'x', w.rest)), w.answer, w.what)
from (values
    ('aspects=KUANTITAS,WAKTU target=80-90', 'OK', 'one indicator, two aspects (P51 a.6), a range'), ('aspects=RASA', '23514', 'of four aspects (P51 a.5)'),
    ('perspective=ANGGARAN', 'KJ400', 'perspectives are of JPT and heads of a unit mandiri (P29)'), ('aspects=WAKTU target=90-80', '23514', 'a range goes up'),
    ('aspects=WAKTU target=banyak', 'KJ400', 'a target is a number here'), ('aspects=WAKTU target=>=3.75', 'OK', 'or an end of one')
  ) as w (rest, answer, what);
select pg_temp.does('bidan', '2026-01-05Z', pg_temp.measuring(:'first', 'kunjungan', 'target=80-90')) as counted \gset
select is(pg_temp.answer('bidan', '2026-01-05Z', pg_temp.acting('submit', :'bidan')), 'KJ459', 'the quantitative approach asks for an aspect (P51 a.5)');
select is(pg_temp.does('bidan', '2026-01-05Z', format('select i.aspects || '' '' || i.target from api.indicator_set(%L, null, ''KUANTITAS,WAKTU'', null, null, ''%%'', null, null, null, null, array[1]) as i', :'counted')),
  'KUANTITAS,WAKTU 80-90 %', 'what is named changes, what is not stays');
select is(pg_temp.answer('bidan', '2026-01-05Z', format('select api.indicator_set(%L, ''y'', null, null, null, null, null, null, null, null, array[1])', :'counted')), 'KJ412', 'as it was seen');
select pg_temp.does('bidan', '2026-01-05Z', pg_temp.adding(:'bidan', 'UTAMA', 'level=OUTPUT_KENDALI_TINGGI')) as second \gset
select pg_temp.does('bidan', '2026-01-05Z', pg_temp.measuring(:'second', 'laporan', 'aspects=KUALITAS target=12')) as reported \gset
select is(pg_temp.does('bidan', '2026-01-05Z', format('select r.place from api.rhk_move(%L, 1, array[1]) as r', :'second')), '1', 'a result moves up');
select is(pg_temp.does('bidan', '2026-01-05Z', format('select string_agg(r ->> ''place'', '' '') from api.plan_show(%L, null) as v cross join jsonb_array_elements(v.content -> ''results'') as r where r ->> ''rhk'' = %L', :'bidan', :'first')), '2', 'and the other down');
select is(pg_temp.answer('bidan', '2026-01-05Z', format('select api.%s', w.call)), w.answer, w.call)
from (values
    (format('expectation_set(%L, ''KOMPETEN'', 1, ''mengajarkan'')', :'bidan'), 'OK'), (format('expectation_set(%L, ''SABAR'', 1, ''x'')', :'bidan'), '23514'),
    (format('expectation_remove(%L, ''KOMPETEN'', 3)', :'bidan'), 'KJ404'), (format('support_set(%L, ''ANGGARAN'', 1, ''vaksin'', true, null)', :'bidan'), 'OK'),
    (format('support_set(%L, ''DOA'', 1, ''x'', null, null)', :'bidan'), '23514'), (format('support_set(%L, ''SDM'', 1, ''x'', false, true)', :'bidan'), '23514'),
    (format('term_set(%L, ''KONSEKUENSI_NEGATIF'', 1, ''TEGURAN'', null)', :'bidan'), 'OK'), (format('term_set(%L, ''KONSEKUENSI_NEGATIF'', 1, ''PENUGASAN_BARU'', null)', :'bidan'), '23514'),
    (format('term_set(%L, ''PERTANGGUNGJAWABAN'', 1, ''BULANAN'', null)', :'bidan'), '23514'), (format('term_set(%L, ''PERTANGGUNGJAWABAN'', 1, ''BULANAN'', ''kohort'')', :'bidan'), 'OK')
  ) as w (call, answer);
select pg_temp.does('bidan', '2026-01-05Z', format('select api.support_set(%L, ''ANGGARAN'', 1, ''vaksin'', null, null)', :'bidan')) as supported \gset

-- Both signatures (P65 C.1) --------------------------------------------------------------------------------------------
select is(pg_temp.answer('kapus', '2026-01-10Z', pg_temp.acting('agree', :'bidan')), 'KJ455', 'a draft is agreed to by nobody');
select is(pg_temp.does('bidan', '2026-01-10Z', pg_temp.acting('submit', :'bidan')), 'SUBMITTED', 'its person signs and hands it over');
select is(pg_temp.answer(w.who, '2026-01-11Z', pg_temp.acting(w.verb, :'bidan', case w.verb when 'return' then 'x' end)), w.answer, format('%s: %s is %s', w.who, w.verb, w.answer))
from (values
    ('bidan', 'agree', 'KJ455'), ('kapus', 'agree', 'OK'), ('kapus', 'return', 'OK'), ('bidan', 'return', 'OK'), ('kadinkes', 'agree', 'KJ464'), ('walikota', 'agree', 'KJ404'), ('pjukp', 'agree', 'KJ404'),
    ('hrd', 'agree', 'KJ403'), ('pusat', 'agree', 'KJ403'), ('bidan2', 'agree', 'KJ404'), ('kapus', 'submit', 'KJ455')
  ) as w (who, verb, answer);
select is(pg_temp.answer('bidan', '2026-01-11Z', pg_temp.adding(:'bidan', 'UTAMA')), 'KJ455', 'what was handed over its person writes no more');
-- The appraiser sets the priority (P28); the employee signs that again.
select is(pg_temp.does('kapus', '2026-01-11Z', format('select r.priority from api.rhk_set(%L, null, ''TAMBAHAN'', null, null, null, null, null, null, null, null, null, array[%s]) as r', :'first', (select r.revision from app.plan_result as r where r.plan_result_id = :'first'))),
  'TAMBAHAN', 'the appraiser sets the priority');
select is((select p.employee_signed_at from app.plan as p where p.plan_id = :'bidan'), null, 'nobody has signed that');
select is(pg_temp.does('kapus', '2026-01-11Z', pg_temp.acting('agree', :'bidan')), 'SUBMITTED', 'the appraiser alone does not make it hold');
select is((select count(*) from app.plan_version as v where v.plan_id = :'bidan'), 0::bigint, 'there is no version');
select is(pg_temp.does('bidan', '2026-01-12Z', format('select string_agg(t.task || '' '' || t.state, '', '') from api.show_tasks() as t')), 'PLAN_TO_FINISH DRAFT', 'it waits for its person');
select is(pg_temp.does('bidan', '2026-01-12Z', pg_temp.acting('agree', :'bidan')), 'AGREED', 'both do');
select is((select concat_ws(' ', v.number, v.signed_by = pg_temp.person('kapus'), v.is_late, v.is_beyond_statute, v.content -> 'head' -> 'employee' ->> 'name', v.content -> 'head' -> 'appraiser' ->> 'post', jsonb_array_length(v.content -> 'results'))
  from app.plan_version as v where v.plan_id = :'bidan'), '1 t f f bidan Jabatan KAPUS 2', 'and it stands as a version, with both people as they were');
select is(pg_temp.does('bidan', '2026-02-20Z', format('select v.lateness from api.plan_show(%L, null) as v', :'bidan')), 'IN_TIME', 'in time, for ever');

-- Amending (art. 20, P12): what was agreed holds meanwhile ---------------------------------------------------------------
select is(pg_temp.answer('bidan', '2026-04-01Z', pg_temp.adding(:'bidan', 'UTAMA')), 'KJ455', 'what was agreed is not written');
select is(pg_temp.answer('bidan', '2026-04-01Z', format('select s.is_realised from api.support_set(%L, ''ANGGARAN'', 1, null, null, true) as s', :'bidan')), '23514', 'what was not agreed to cannot come');
select is(pg_temp.does('kapus', '2026-04-01Z', pg_temp.acting('amend', :'bidan', 'tugas baru')), 'AMENDING', 'the appraiser opens it');
select is(pg_temp.does('kapus', '2026-04-01Z', format('select s.is_agreed from api.support_set(%L, ''ANGGARAN'', 1, null, true, null) as s', :'bidan')), 'true', 'agrees to a resource');
select pg_temp.does('bidan', '2026-04-02Z', pg_temp.adding(:'bidan', 'TAMBAHAN')) as third \gset
select pg_temp.does('bidan', '2026-04-02Z', pg_temp.measuring(:'third', 'data', 'aspects=KUALITAS target=1')) as third_measure \gset
select is(pg_temp.does('bidan', '2026-04-02Z', format('select r.state from api.rhk_remove(%L, array[%s]) as r', :'first', (select r.revision from app.plan_result as r where r.plan_result_id = :'first'))), 'REMOVED', 'a result goes');
select is((select r.state from app.plan_result as r where r.plan_result_id = :'first'), 'REMOVED', 'but what was agreed once is kept');
select is(pg_temp.does('bidan', '2026-04-02Z', format('select jsonb_array_length(v.content -> ''results'') from api.plan_show(%L, 1) as v', :'bidan')), '2', 'the version has what it had');
select is(pg_temp.answer('bidan', '2026-04-02Z', format('select api.plan_show(%L, 2)', :'bidan')), 'KJ404', 'there is no second yet');
select is(pg_temp.does('bidan', '2026-04-02Z', pg_temp.acting('submit', :'bidan')), 'SUBMITTED', 'it is handed over');
select is(pg_temp.does('kapus', '2026-04-02Z', pg_temp.acting('return', :'bidan', 'target?')), 'AMENDING', 'given back it is still an amendment');
select pg_temp.does('bidan', '2026-04-02Z', pg_temp.acting('submit', :'bidan')) as again \gset
select is(pg_temp.does('kapus', '2026-04-03Z', pg_temp.acting('agree', :'bidan')), 'AGREED', 'and agreed');
select is((select string_agg(concat_ws(' ', v.number, v.reason, v.is_beyond_statute, jsonb_array_length(v.content -> 'results')), ', ' order by v.number) from app.plan_version as v where v.plan_id = :'bidan'),
  '1 f 2, 2 target? f 2', 'the next version stands beside the first, and is not late');
select is((select o.plan_id = :'bidan' and o.version = w.version from app.plan_on(pg_temp.person('bidan'), w.day::date) as o), true, format('on %s version %s holds', w.day, w.version))
from (values ('2026-01-05', 1), ('2026-02-01', 1), ('2026-04-02', 1), ('2026-04-03', 2), ('2026-12-31', 2)) as w (day, version);
select is((select o.plan_id from app.plan_on(pg_temp.person('bidan'), '2025-12-31') as o), null, 'and none in another year');
select is(pg_temp.does('bidan', '2026-08-01Z', format('select s.is_realised from api.support_set(%L, ''ANGGARAN'', 1, null, null, true) as s', :'bidan')), 'true', 'its person tells that the resource came (art. 11(2))');
select isnt((select p.employee_signed_at from app.plan as p where p.plan_id = :'bidan'), null, 'which changes nothing that was signed');

-- Late, and a silent appraiser (P65 C.4-5, M12) --------------------------------------------------------------------------
select pg_temp.make('bidan2', '2026-01-05Z') as bidan2 \gset
select pg_temp.does('bidan2', '2026-01-20Z', pg_temp.acting('submit', :'bidan2')) as handed \gset
-- The government's days: the first of February begins at 15:00 UTC.
select is(pg_temp.answer('kadinkes', w.at::timestamptz, pg_temp.acting('agree', :'bidan2')), w.answer, 'whoever stands above agrees at ' || w.at || ': ' || w.answer)
from (values ('2026-01-31 14:59:59Z', 'KJ464'), ('2026-01-31 15:00:00Z', 'OK')) as w (at, answer);
select is(pg_temp.does('kadinkes', w.at::timestamptz, 'select coalesce(string_agg(t.task || '' '' || t.name || '' '' || t.state, '', '') filter (where t.task = ''PLAN_TO_AGREE''), '''') from api.show_tasks() as t'), w.said, 'their task at ' || w.at)
from (values ('2026-01-31 14:59:59Z', ''), ('2026-01-31 15:00:00Z', 'PLAN_TO_AGREE bidan2 LATE')) as w (at, said);
select is(pg_temp.does('kapus', '2026-01-25Z', 'select string_agg(t.task || '' '' || t.name || '' '' || t.state, '', '') from api.show_tasks() as t where t.thing is not null'), 'PLAN_TO_AGREE bidan2 NEW', 'until then it is the appraiser''s alone');
select is(pg_temp.does('bidan2', w.at::timestamptz, format('select v.lateness from api.plan_show(%L, null) as v', :'bidan2')), w.said, 'at ' || w.at || ' it is ' || w.said)
from (values ('2026-01-31 14:59:59Z', 'OPEN'), ('2026-01-31 15:00:00Z', 'BEYOND_STATUTE')) as w (at, said);
select is(pg_temp.does('kadinkes', '2026-02-03Z', pg_temp.acting('agree', :'bidan2')), 'AGREED', 'it is blocked by nothing');
select is((select concat_ws(' ', v.is_late, v.is_beyond_statute, v.appraiser_id = pg_temp.person('kapus'), v.signed_by = pg_temp.person('kadinkes')) from app.plan_version as v where v.plan_id = :'bidan2'),
  't t t t', 'marked, and who signed in whose place');
select is(app.plan_statutory_on(2026, w.day::date), w.last::date, 'from ' || w.day || ': by ' || w.last)
from (values ('2026-01-01', '2026-01-31'), ('2026-01-15', '2026-02-15'), ('2026-05-04', '2026-06-04'), ('2026-12-10', '2027-01-10')) as w (day, last);

-- Heads of a dinas: fixed by the mayor, though they report to the sekda (P65 C.3a). Nobody stands above him.
select pg_temp.make('kadis', '2026-01-05Z', 'perspective=ANGGARAN') as head \gset
select pg_temp.does('kadis', '2026-01-05Z', pg_temp.acting('submit', :'head')) as headed \gset
select is(pg_temp.answer(w.who, '2026-02-05Z', pg_temp.acting('agree', :'head')), w.answer, w.who || ' agrees to the head of a dinas''s: ' || w.answer)
from (values ('walikota', 'OK'), ('sekda', 'KJ404'), ('asisten', 'KJ404')) as w (who, answer);
-- As Plt. one plans where one reports as Plt., and that is UTAMA (P50 d, P89 A.5; T5).
update app.appointment set ends_on = '2024-02-28' where person_id = pg_temp.person('kasi');
insert into app.appointment (agency_id, post_id, person_id, kind, starts_on) values (pg_temp.agency('DISDIK'), pg_temp.post('KASI'), pg_temp.person('pjukp'), 'PLT', '2024-03-01');
select is(pg_temp.would('pjukp', '2024-03-05Z', 'select v.agency || '' '' || v.post || '' '' || v.starts_on || '' '' || v.appraiser_name from api.plan_create(2024, ''KUALITATIF'') as v'), 'DISDIK KASI 2024-03-01 kabid', 'a functional official as Plt. plans in that post, with whoever appraises there');
delete from app.appointment where person_id = pg_temp.person('pjukp') and kind = 'PLT';
update app.appointment set ends_on = null where person_id = pg_temp.person('kasi');

-- The duty PLAN --------------------------------------------------------------------------------------------------------
insert into app.period (agency_id, code, kind, starts_on, ends_on, is_surveyed, policy, state)
values (pg_temp.agency('DINKES'), '2026', 'TAHUNAN', '2026-01-01', '2026-12-31', false, 'P6_2022', 'OPEN');
insert into app.phase (agency_id, period_id, phase, starts_at, ends_at) values (pg_temp.agency('DINKES'), pg_temp.period_id('DINKES', '2026'), 'PLANNING', '2025-12-31 15:00Z', '2026-01-20 15:00Z');
select results_eq(
  $$ select p.name, app.day_of(o.done_at) from app.owed_by_staff(pg_temp.agency('DINKES'), pg_temp.period_id('DINKES', '2026')) as o join app.person as p on p.person_id = o.subject_id where p.name like 'bidan%' or p.name = 'pjukp' order by p.name $$,
  $$ values ('bidan', date '2026-01-12'), ('bidan2', date '2026-02-03'), ('pjukp', null) $$, 'the duty is done when both have signed'
);
select is(pg_temp.does('hrd', '2026-02-05Z', 'select string_agg(p.name || '' '' || p.state || '' '' || p.lateness, '', '' order by p.name) from api.show_agency_plans(''DINKES'', 2026) as p where p.unit = ''PUSKESMAS'''),
  'bidan AGREED IN_TIME, bidan2 AGREED BEYOND_STATUTE, kapus MISSING BEYOND_STATUTE, pjukp MISSING BEYOND_STATUTE', 'HR sees who has agreed, who late, and who has none');
select is(pg_temp.does('hrd', '2026-01-25Z', 'select string_agg(p.lateness, '', '' order by p.name) from api.show_agency_plans(''DINKES'', 2026) as p where p.name = ''pjukp'''), 'LATE', 'late for the period before it is by the regulation');
select is(pg_temp.answer(w.who, '2026-02-05Z', 'select api.show_agency_plans(''DINKES'', 2026)'), w.answer, w.who || ' asks for an agency''s plans: ' || w.answer)
from (values ('auditor', 'OK'), ('pusat', 'OK'), ('kapus', 'KJ403'), ('bidan', 'KJ403'), ('hrddik', 'KJ404')) as w (who, answer);

-- Transfer (P65 C.6-7; M13) --------------------------------------------------------------------------------------------
select is(pg_temp.does('bidan', '2026-08-24Z', 'select v.is_new_needed from api.show_plans() as v'), 'false', 'nobody has moved');
select is(pg_temp.answer('bidan', '2026-08-24Z', format('select api.plan_end(%L, ''2026-08-25'', ''mutasi'', array[%s]::bigint[])', :'bidan', pg_temp.revision(:'bidan'))), 'KJ400', 'it does not end on a day to come');
update app.appointment set ends_on = '2026-08-24' where person_id = pg_temp.person('bidan');
insert into app.appointment (agency_id, post_id, person_id, kind, starts_on) values (pg_temp.agency('DISDIK'), pg_temp.post('STAF'), pg_temp.person('bidan'), 'DEFINITIF', '2026-08-25');
select is(pg_temp.does('bidan', '2026-08-25Z', 'select v.is_new_needed from api.show_plans() as v'), 'true', 'the employee has moved: a new one is needed');
select is(pg_temp.does('kasi', '2026-08-25Z', format('select v.agency || '' '' || v.state from api.plan_show(%L, null) as v', :'bidan')), 'DINKES AGREED', 'whoever appraises now reads the old one, of another agency (P91)');
select is(pg_temp.answer('bidan', '2026-08-25Z', pg_temp.creating(2026)), '23P01', 'the running one is ended first');
select is(pg_temp.does('bidan', '2026-08-25Z', format('select v.state || '' '' || v.ends_on from api.plan_end(%L, ''2026-08-24'', ''mutasi'', array[%s]::bigint[]) as v', :'bidan', pg_temp.revision(:'bidan'))), 'ENDED 2026-08-24', 'with its last day');
select is(pg_temp.does('bidan', '2026-08-26Z', pg_temp.creating(2026)), 'A.1.6 2026-08-25 2026-12-31 2', 'the second of the year begins on the day after');
select is(pg_temp.answer('bidan', '2026-08-26Z', pg_temp.acting('amend', :'bidan', 'x')), 'KJ455', 'what has ended stays as it is');
select is(pg_temp.does('kapus', '2026-08-26Z', format('select v.state from api.plan_show(%L, null) as v', :'bidan')), 'ENDED', 'whoever had signed it reads it still (P91-92)');
-- The appraiser moves.
select is(pg_temp.does('bidan2', '2026-08-26Z', 'select v.is_new_needed from api.show_plans() as v'), 'false', 'bidan2 has an appraiser');
update app.appointment set ends_on = '2026-08-30' where person_id = pg_temp.person('kapus');
select is(pg_temp.does('bidan2', '2026-08-31Z', 'select v.is_new_needed || '' '' || v.appraiser_name from api.show_plans() as v'), 'true kadinkes', 'the appraiser has moved: a new one with whoever is it now');
select is(pg_temp.does('bidan2', '2026-08-31Z', 'select string_agg(t.task || '' '' || t.state, '', '') from api.show_tasks() as t'), 'PLAN_TO_FINISH NEW_NEEDED', 'which waits for them');

-- Study leave only adds (P62-65; T4, T5) ---------------------------------------------------------------------------------
-- Devi: from July.
select pg_temp.agree('guru', 'kepsek', '2022-01-10Z') as devi \gset
insert into app.status (person_id, status, starts_on, ends_on, decree) values (pg_temp.person('guru'), 'TUGAS_BELAJAR', '2022-07-01', '2024-07-31', 'SK TB');
select is(pg_temp.does('guru', '2022-07-02Z', 'select v.is_new_needed from api.show_plans() as v'), 'false', 'Devi: no new one (P64)');
select is(pg_temp.answer('guru', '2022-07-02Z', pg_temp.creating(2022)), '23P01', 'and none is made');
select pg_temp.does('guru', '2022-07-02Z', pg_temp.acting('amend', :'devi', 'tugas belajar')) as opened \gset
select is(pg_temp.does('guru', '2022-07-02Z', format('select v.warnings ? ''STUDY_RESULTS'' from api.plan_show(%L, null) as v', :'devi')), 'true', 'an academic result is missed');
select pg_temp.does('guru', '2022-07-02Z', pg_temp.adding(:'devi', 'UTAMA', 'source=TUGAS_BELAJAR study=AKADEMIK')) as study \gset
-- Tara: above 3.75, and a learning diary (P62).
select is(pg_temp.does('guru', '2022-07-02Z', format('select i.target from api.indicator_add(%L, ''IPK semester 1'', null, null, ''>=3.75'', null, null, null, null, null) as i', :'study')), '≥ 3.75', 'a grade point average');
select pg_temp.does('guru', '2022-07-02Z', pg_temp.adding(:'devi', 'TAMBAHAN', 'source=TUGAS_BELAJAR study=PENUGASAN_LAIN')) as diary \gset
select pg_temp.does('guru', '2022-07-02Z', pg_temp.measuring(:'diary', 'resume kuliah')) as diary_measure \gset
select is(pg_temp.does('guru', '2022-07-02Z', format('select v.warnings ? ''STUDY_RESULTS'' from api.plan_show(%L, null) as v', :'devi')), 'false', 'it is there');
select pg_temp.does('guru', '2022-07-02Z', pg_temp.acting('submit', :'devi')) as submitted \gset
select is(pg_temp.does('kepsek', '2022-07-03Z', pg_temp.acting('agree', :'devi')), 'AGREED', 'agreed with the appraiser at home (P92 A.16)');
select is((select jsonb_array_length(v.content -> 'results') from app.plan_version as v where v.plan_id = :'devi' and v.number = 2), 3, 'both are added to the same plan');
-- Sastro: back in August; clarified in the same plan.
update app.status set ends_on = '2022-07-31' where person_id = pg_temp.person('guru');
select is(pg_temp.does('guru', '2022-08-01Z', 'select v.is_new_needed || '' '' || v.sequence || '' '' || v.ends_on from api.show_plans() as v'), 'false 1 2022-12-31', 'Sastro: the rest of the year in the same one (P64-65)');
select is(pg_temp.answer('guru', '2022-08-01Z', pg_temp.acting('amend', :'devi', 'kembali')), 'OK', 'which is amended');
select results_eq($$ select g.predicate, g.low, g.high from app.study_lines('P6_2022') as g where g.level = 'PROFESI_S2_S3' and g.university = 'B' order by g.low $$,
  $$ values ('KURANG', 0.00, 2.99), ('BUTUH_PERBAIKAN', 3.00, 3.24), ('BAIK', 3.25, 3.60), ('SANGAT_BAIK', 3.61, 4.00) $$, 'T4, S2 at a university B (P63)');
select is((select count(*) from app.study_lines('P6_2022')), 32::bigint, 'for both levels and four kinds of university');
select is_empty($$
  select g.level, g.university, g.predicate from app.study_lines('P6_2022') as g
  where g.predicate <> 'SANGAT_BAIK' and not exists (select from app.study_lines('P6_2022') as n where n.level = g.level and n.university = g.university and n.low = g.high + 0.01)
$$, 'each class begins where the one below ends');

-- Many at once ---------------------------------------------------------------------------------------------------------
select pg_temp.agree('kabidyan', 'kadinkes', '2026-01-10Z') as model \gset
create function pg_temp.generating(p_affects text, p_unit text default null, p_kind text default null) returns text language sql as $$
  select format('select count(*) || '' '' || string_agg(g.name, '','' order by g.name) from api.plan_generate(%L, %L, %L, %s) as g', pg_temp.plan('pjukp', 2025), p_unit, p_kind, p_affects)
$$;
select pg_temp.make('pjukp', '2025-01-05Z') as template \gset
update app.appointment set ends_on = null where person_id = pg_temp.person('kapus');
select is(pg_temp.would('kapus', '2025-01-10Z', pg_temp.generating(w.affects, w.unit, w.kind)), w.said, w.what)
from (values
    ('null', 'PUSKESMAS', null, 'KJ460', 'whoever makes many says how many'), ('3', 'PUSKESMAS', null, 'KJ461', 'and the right number'), ('-1', 'PUSKESMAS', null, '2 bidan,bidan2', 'a check tells it'),
    ('2', 'PUSKESMAS', 'FUNGSIONAL', '2 bidan,bidan2', 'in a unit and a kind of post'), ('-1', null, 'PELAKSANA', 'KJ404', 'where there are people')
  ) as w (affects, unit, kind, said, what);
select is(pg_temp.would(w.who, '2025-01-10Z', pg_temp.generating('-1')), w.answer, w.who || ' makes drafts for others: ' || w.answer)
from (values ('hrd', 'KJ404'), ('bidan', 'KJ404'), ('kadinkes', '3 bidan,bidan2,kabidyan')) as w (who, answer);
select is(pg_temp.does('kapus', '2025-01-10Z', pg_temp.generating('2', 'PUSKESMAS')), '2 bidan,bidan2', 'drafts are made');
select is((select count(*) || ' ' || min(p.state) || ' ' || count(i.plan_indicator_id) from app.plan as p join app.plan_result as r using (agency_id, plan_id) join app.plan_indicator as i using (agency_id, plan_id, plan_result_id) where p.year = 2025 and p.made_by = pg_temp.person('kapus')),
  '2 DRAFT 2', 'with their results and indicators');
select is(pg_temp.does('bidan2', '2025-01-11Z', format('select string_agg(a, '' '') from api.plan_show(%L, null) as v cross join unnest(v.allowed_actions) as a', pg_temp.plan('bidan2', 2025))), 'set submit end', 'each person writes and submits their own');

-- Who may what a leader has planned ------------------------------------------------------------------------------------
select pg_temp.agree('kapus', 'kadinkes', '2025-01-12Z', 'perspective=ANGGARAN') as leaders \gset
select is(pg_temp.does('bidan2', '2025-01-13Z', format('select string_agg(l.kind || '' '' || l.leader, '', '' order by l.kind) from api.show_leader_results(%L) as l', pg_temp.plan('bidan2', 2025))), 'INDICATOR Jabatan KAPUS, RESULT Jabatan KAPUS', 'what one may intervene: the leader''s, as agreed (P55)');
select is(pg_temp.answer('bidan2', '2025-01-13Z', pg_temp.adding(pg_temp.plan('bidan2', 2025), 'UTAMA', 'intervenes=' || (select r.plan_result_id from app.plan_result as r where r.plan_id = :'leaders'))), 'OK', 'and does');
select is(pg_temp.answer('bidan2', '2025-01-13Z', format('select api.plan_show(%L, null)', :'leaders')), 'KJ404', 'though the leader''s plan is not theirs to read');

select * from finish();
rollback;
