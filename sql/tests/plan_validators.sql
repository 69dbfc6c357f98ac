-- What plans are looked through for: the regulation's own examples pass (rules-detail T7), and each check finds what it is for and nothing else.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/posts.sql
\ir fixtures/periods.sql
\ir fixtures/plans.sql
select plan(90);

-- A plan as one of T7: so many results UTAMA and TAMBAHAN, so many indicators of each perspective (PL/PB/PI/AN), or none of any.
create function pg_temp.example(p_who text, p_utama integer, p_tambahan integer, p_perspectives integer[]) returns uuid language plpgsql as $$
declare
  made uuid := pg_temp.make_plan(p_who);
  results uuid[];
  named text[] := array['PENERIMA_LAYANAN', 'PROSES_BISNIS', 'PENGUATAN_INTERNAL', 'ANGGARAN'];
begin
  with new as (
    insert into app.plan_result (agency_id, plan_id, place, priority, text, source, control_level, assigned_by, since_version)
    select (pg_temp.plan_said(made)).agency_id, made, n, case when n <= p_utama then 'UTAMA' else 'TAMBAHAN' end, 'hasil ' || n, 'PK', 'OUTCOME', 'Pimpinan', 1
    from generate_series(1, p_utama + p_tambahan) as n
    returning plan_result_id
  )
  select array_agg(new.plan_result_id) into results from new;
  if p_perspectives is null then
    insert into app.plan_indicator (agency_id, plan_id, plan_result_id, place, text, baseline, since_version)
    select (pg_temp.plan_said(made)).agency_id, made, r, 1, 'terlayani', '2025', 1 from unnest(results) as r;
  else
    -- Every result has one, and the rest stand where they can.
    insert into app.plan_indicator (agency_id, plan_id, plan_result_id, place, text, baseline, perspective, since_version)
    select (pg_temp.plan_said(made)).agency_id, made, results[1 + (k.number - 1) % cardinality(results)], k.number, 'indeks', '2025', k.perspective, 1
    from (
      select named[p.place] as perspective, row_number() over () as number
      from unnest(p_perspectives) with ordinality as p (number, place)
        cross join lateral generate_series(1, p.number) as n
    ) as k;
  end if;
  return made;
end $$;
create function pg_temp.make_plan(p_who text) returns uuid language sql as $$
  insert into app.plan (agency_id, person_id, year, sequence, starts_on, ends_on, approach, post_id, unit_id, is_by_perspective, made_at, made_by)
  select s.agency_id, pg_temp.person(p_who), 2026, s.sequence, '2026-01-01', '2026-12-31', 'KUALITATIF', s.post_id, s.unit_id, s.is_by_perspective, now(), pg_temp.person(p_who)
  from app.plan_span(pg_temp.person(p_who), 2026) as s
  returning plan_id
$$;
-- What is found, but for the annex A.1.8, which the examples have elsewhere.
create function pg_temp.found(p_plan uuid) returns text language sql as $$
  select coalesce(string_agg(distinct w.symbol, ' ' order by w.symbol), '')
  from app.plan_findings((pg_temp.plan_said(p_plan)).agency_id, p_plan) as w
  where w.symbol not in ('WITHOUT_SUPPORT', 'WITHOUT_TERM')
$$;

-- T7 -------------------------------------------------------------------------------------------------------------------
-- Dirjen III and Direktur II are JPT of a ministry: here a head of a dinas and the sekda have their numbers.
create temporary table example as
select w.example, w.page, w.who, w.expected, pg_temp.example(w.who, w.utama, w.tambahan, w.perspectives) as plan_id
from (values
    ('Dirjen III', 'P131-132', 'kadis', 7, 1, array[2, 4, 2, 1], ''), ('Direktur II', 'P134-135', 'sekda', 9, 1, array[4, 4, 2, 1], ''),
    ('Kepala Dinas Kesehatan', 'P167-168', 'kadinkes', 4, 1, array[3, 2, 2, 2], ''), ('Kepala Puskesmas, unit mandiri', 'P170-171', 'kapus', 8, 1, array[3, 6, 3, 1], ''),
    ('Bidan Penyelia, of whom no perspective is asked', 'P184-185', 'bidan', 3, 1, null, ''),
    -- Made worse: what the examples would be without.
    ('a JPT without ANGGARAN, which is always there', 'P29', 'asisten', 2, 0, array[1, 1, 1, 0], 'PERSPECTIVES'), ('the hospital''s head with one only', 'P29', 'dirut', 2, 0, array[4, 0, 0, 0], 'PERSPECTIVES'),
    ('a head of a unit mandiri without any', 'P29', 'camat', 0, 1, null, 'NO_UTAMA')
  ) as w (example, page, who, utama, tambahan, perspectives, expected);
select is(pg_temp.found(e.plan_id), e.expected, format('T7 %s (%s): %s', e.example, e.page, coalesce(nullif(e.expected, ''), 'passes'))) from example as e;
select is((pg_temp.plan_said(e.plan_id)).is_by_perspective, w.is_by_perspective, w.who || ': form of a unit mandiri or JPT')
from (values ('kadis', true), ('kapus', true), ('dirut', true), ('bidan', false), ('camat', false)) as w (who, is_by_perspective)
  join example as e on e.who = w.who;
select is((select count(*) from app.plan_result as r where r.plan_id = e.plan_id), w.number, w.who || ': as many results as the example has')
from (values ('kadis', 8::bigint), ('kadinkes', 5), ('kapus', 9), ('bidan', 4)) as w (who, number)
  join example as e on e.who = w.who;
-- A midwife on study leave: items 4 and 5 added to her five and one (P232-233), the same SKP.
select pg_temp.example('bidan2', 3, 1, null) as studying \gset
insert into app.status (person_id, status, starts_on, decree) values (pg_temp.person('bidan2'), 'TUGAS_BELAJAR', '2026-07-01', 'SK');
select is(pg_temp.found(:'studying'), 'STUDY_RESULTS', 'T7 Bidan on study leave (P232-233): academic results are missed');
with new as (
  insert into app.plan_result (agency_id, plan_id, place, priority, text, source, study, assigned_by, since_version)
  select pg_temp.agency('DINKES'), :'studying', 10, 'UTAMA', w.study, 'TUGAS_BELAJAR', w.study, 'Kepala Puskesmas', 1 from (values ('AKADEMIK'), ('KELULUSAN')) as w (study)
  returning plan_result_id
)
insert into app.plan_indicator (agency_id, plan_id, plan_result_id, place, text, baseline, target_low, since_version)
select pg_temp.agency('DINKES'), :'studying', n.plan_result_id, 1, 'IPK', '-', 3.5, 1 from new as n;
select is(pg_temp.found(:'studying'), '', 'T7 Bidan on study leave (P232-233): 5/1, the same SKP passes, and study needs no control level');

-- Each check, once found and once not -------------------------------------------------------------------------------------
create temporary table one (name text, plan_id uuid, result uuid, indicator uuid);
insert into one
select w.who, e.plan_id, (select r.plan_result_id from app.plan_result as r where r.plan_id = e.plan_id order by r.place limit 1), null
from (values ('bidan'), ('kapus')) as w (who) join example as e on e.who = w.who;
update one set indicator = (select i.plan_indicator_id from app.plan_indicator as i where i.plan_result_id = one.result limit 1);
-- What is found after a change, undone.
create function pg_temp.changed(p_who text, p_change text) returns text language plpgsql as $$
declare
  o one;
  said text;
begin
  select t.* into o from one as t where t.name = p_who;
  execute replace(replace(replace(p_change, '{result}', quote_literal(o.result)), '{indicator}', quote_literal(o.indicator)), '{plan}', quote_literal(o.plan_id));
  said := pg_temp.found(o.plan_id);
  raise exception using errcode = 'XX999', message = said;
exception when sqlstate 'XX999' then
  return sqlerrm;
end $$;
select is(pg_temp.changed(w.who, w.change), w.found, format('%s: %s', w.what, coalesce(nullif(w.found, ''), 'nothing')))
from (values
    ('bidan', $$ update app.plan_result set priority = 'TAMBAHAN' where plan_id = {plan} $$, 'NO_UTAMA', 'all TAMBAHAN (P27 a.1)'),
    ('bidan', $$ update app.plan_result set state = 'REMOVED' where plan_id = {plan} and priority = 'UTAMA' $$, 'NO_UTAMA', 'those that were UTAMA are removed'),
    ('bidan', $$ delete from app.plan_indicator where plan_indicator_id = {indicator} $$, 'NO_INDICATOR', 'a result without an indicator (art. 9(2))'),
    ('bidan', $$ update app.plan_indicator set state = 'REMOVED' where plan_indicator_id = {indicator} $$, 'NO_INDICATOR', 'or with one that was removed'),
    ('bidan', $$ update app.plan set approach = 'KUANTITATIF' where plan_id = {plan} $$, 'NO_ASPECT NO_TARGET', 'the quantitative approach asks for aspect and target (P50-51)'),
    ('kapus', $$ update app.plan set approach = 'KUANTITATIF' where plan_id = {plan} $$, 'NO_TARGET', 'of those with perspectives only for the target (P34)'),
    ('kapus', $$ update app.plan_indicator set perspective = null where plan_indicator_id = {indicator} $$, 'NO_PERSPECTIVE', 'an indicator without perspective (P29)'),
    ('kapus', $$ update app.plan_indicator set perspective = 'PROSES_BISNIS' where plan_id = {plan} and perspective = 'ANGGARAN' $$, 'PERSPECTIVES', 'three of four perspectives (P29)'),
    ('bidan', $$ update app.plan_indicator set baseline = null where plan_indicator_id = {indicator} $$, 'NO_BASELINE', 'no baseline (P52 a.9c)'),
    ('bidan', $$ update app.plan_indicator set is_manual_needed = true where plan_indicator_id = {indicator} $$, 'MANUAL_NEEDED', 'a manual is needed (P37)'),
    ('bidan', $$ update app.plan_indicator set is_manual_needed = true, manual = '{"purpose": "x"}' where plan_indicator_id = {indicator} $$, '', 'and is there'),
    ('bidan', $$ update app.plan_result set assigned_by = null where plan_result_id = {result} $$, 'NO_ASSIGNER', 'nobody assigned it (P55)'),
    ('bidan', $$ update app.plan_result set control_level = null where plan_result_id = {result} $$, 'NO_CONTROL_LEVEL', 'its control level is not said (P28)')
  ) as w (who, change, found, what);

-- Absolute words (P51 a.7): the four, whole, whatever the case; of JA and JF only; not of UTAMA about life and the like.
select is(pg_temp.changed('bidan', format($$ update app.plan_indicator set text = %L where plan_indicator_id = {indicator} $$, w.text)), w.found, format('"%s": %s', w.text, coalesce(nullif(w.found, ''), 'nothing')))
from (values
    ('Pemrosesan klaim selalu tepat waktu, efisien, dan berkualitas.', 'ABSOLUTE_WORDS'), ('Semua pemrosesan klaim dilakukan dengan waktu cepat.', 'ABSOLUTE_WORDS'), ('tidak pernah terlambat', 'ABSOLUTE_WORDS'),
    ('tidak  pernah terlambat', 'ABSOLUTE_WORDS'), ('setiap laporan', 'ABSOLUTE_WORDS'), ('kesemuanya', ''), ('pernah tidak hadir', ''), ('Komplain atas layanan ANC menurun dari tahun sebelumnya', ''), ('Sedikit atau hampir tidak ada kesalahan', '')
  ) as w (text, found);
select is(pg_temp.changed(w.who, format($$ update app.plan_indicator set target_text = 'selalu' where plan_indicator_id = {indicator}; update app.plan_result set %s where plan_result_id = {result} $$, w.change)), w.found, w.what)
from (values
    ('bidan', 'is_vital = false', 'ABSOLUTE_WORDS', 'in the target, too'), ('bidan', 'is_vital = true', '', 'UTAMA about life may be absolute'),
    ('bidan', $$ is_vital = true, priority = 'TAMBAHAN' $$, 'ABSOLUTE_WORDS', 'but TAMBAHAN is not'), ('kapus', 'is_vital = false', '', 'heads of a unit mandiri are not meant')
  ) as w (who, change, found, what);

-- Control level (P28, P44 b-d): at least.
select is(app.least_control(pg_temp.person(w.who), (app.plan_span(pg_temp.person(w.who), 2026)).agency_id, (app.plan_span(pg_temp.person(w.who), 2026)).post_id, (app.plan_span(pg_temp.person(w.who), 2026)).is_by_perspective), w.least, format('%s: at least %s', w.who, w.least))
from (values
    ('kadis', 3), ('kapus', 3), ('kabid', 2), ('kasi', 2), ('pjukp', 2), ('bidan', 1), ('staf', 1)
  ) as w (who, least);
select is(pg_temp.changed(w.who, format($$ update app.plan_result set control_level = %L where plan_result_id = {result} $$, w.level)), w.found, format('%s plans %s: %s', w.who, w.level, coalesce(nullif(w.found, ''), 'nothing')))
from (values
    ('kapus', 'OUTCOME', ''), ('kapus', 'OUTCOME_ANTARA', ''), ('kapus', 'OUTPUT_KENDALI_RENDAH', ''), ('kapus', 'OUTPUT_KENDALI_SEDANG', 'CONTROL_LEVEL'), ('kapus', 'OUTPUT_KENDALI_TINGGI', 'CONTROL_LEVEL'),
    ('bidan', 'OUTPUT_KENDALI_TINGGI', '')
  ) as w (who, level, found);
select ok(app.control_worth('OUTCOME') > app.control_worth('OUTCOME_ANTARA') and app.control_worth('OUTCOME_ANTARA') > app.control_worth('OUTPUT_KENDALI_RENDAH')
  and app.control_worth('OUTPUT_KENDALI_RENDAH') > app.control_worth('OUTPUT_KENDALI_SEDANG') and app.control_worth('OUTPUT_KENDALI_SEDANG') > app.control_worth('OUTPUT_KENDALI_TINGGI'),
  'outcome is worth most, and what its owner controls most least (M3)');

-- What the unit has promised stands in the plan of its head, as UTAMA (P27 a.3). One objective may have several indicators, each a row.
insert into app.objective (agency_id, unit_id, year, code, objective, indicator, target, state)
select pg_temp.agency(w.agency), pg_temp.unit(w.unit), w.year, w.code, w.objective, w.code, '100 %', w.state
from (values
    ('DINKES', 'PUSKESMAS', 2026, 'S1', 'Pasien sembuh', 'FIXED'), ('DINKES', 'PUSKESMAS', 2026, 'S2', 'Pasien sembuh', 'FIXED'), ('DINKES', 'PUSKESMAS', 2026, 'S3', 'Ibu selamat', 'FIXED'),
    ('DINKES', 'PUSKESMAS', 2026, 'S4', 'Rancangan', 'DRAFT'), ('DINKES', 'PUSKESMAS', 2025, 'S5', 'Tahun lalu', 'FIXED'), ('DINKES', 'YANKES', 2026, 'S6', 'Milik dinas', 'FIXED'),
    ('SETDA', 'KDH', 2026, 'S7', 'Milik sekda', 'FIXED')
  ) as w (agency, unit, year, code, objective, state);
create function pg_temp.promises(p_who text, p_change text default 'select 1') returns text language plpgsql as $$
declare
  said text;
begin
  execute p_change;
  select coalesce(string_agg(w.objective, ' ' order by w.objective), '') into said
  from example as e cross join lateral app.plan_findings((pg_temp.plan_said(e.plan_id)).agency_id, e.plan_id) as w
  where e.who = p_who and w.symbol = 'PK_MISSING';
  raise exception using errcode = 'XX999', message = said;
exception when sqlstate 'XX999' then
  return sqlerrm;
end $$;
create function pg_temp.intervening(p_code text, p_priority text, p_state text default 'ACTIVE') returns text language sql as $$
  select format(
    'update app.plan_result set intervenes_objective_id = (select o.objective_id from app.objective as o where o.code = %L), priority = %L, state = %L where plan_result_id = (select o.result from one as o where o.name = ''kapus'')',
    p_code, p_priority, p_state
  )
$$;
-- By somebody who reads every plan.
set local kinerja.official = 'AUDITOR';
select is(pg_temp.promises(w.who, w.change), w.missing, w.what)
from (values
    ('kapus', 'select 1', 'S1 S3', 'each fixed objective of the own unit and year, once (P27 a.3)'), ('kapus', pg_temp.intervening('S1', 'UTAMA'), 'S3', 'one stands in a result UTAMA'),
    ('kapus', pg_temp.intervening('S2', 'UTAMA'), 'S3', 'by any of its indicators'), ('kapus', pg_temp.intervening('S1', 'TAMBAHAN'), 'S1 S3', 'TAMBAHAN does not do'),
    ('kapus', pg_temp.intervening('S1', 'UTAMA', 'REMOVED'), 'S1 S3', 'nor what was removed'), ('bidan', 'select 1', '', 'nothing is asked of others in the unit'),
    ('kadinkes', 'select 1', 'S6', 'of a JPT, too'), ('sekda', 'select 1', 'S7', 'also beside the head of government'), ('asisten', 'select 1', '', 'not of a JPT below another of the unit'), ('dirut', 'select 1', '', 'and nothing where nothing is fixed')
  ) as w (who, change, missing, what);
select is(pg_temp.does('kapus', '2026-01-05Z', format($$ select v.warnings -> 'PK_MISSING' ->> 'objectives' from api.plan_show(%L, null) as v $$, o.plan_id)), '["S1", "S3"]', 'they are told by their codes') from one as o where o.name = 'kapus';

-- An assignment by another leader than the appraiser is approved first (P46 f.10-12).
insert into app.assignment (agency_id, person_id, leader_id, leader_name, body, kind, work, starts_on, state, reason, made_at, made_by, decided_at, decided_by)
select pg_temp.agency('DINKES'), pg_temp.person('bidan'), pg_temp.person('kabidyan'), 'kabidyan', 'INSTANSI_SENDIRI', 'PENUNJUKAN', s.state, '2026-01-01', s.state, 'x', now(), pg_temp.person('kabidyan'), now(), pg_temp.person('kapus')
from unnest(array['REQUESTED', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'ENDED']) as s (state);
create function pg_temp.assigned(p_state text, p_post text, p_source text default 'PENUGASAN') returns text language sql as $$
  select format(
    'update app.plan_result set source = %L, assignment_id = (select a.assignment_id from app.assignment as a where a.state = %L), assigned_agency_id = %s, assigned_post_id = %s where plan_result_id = {result}',
    p_source, p_state, pg_temp.agency('DINKES'), pg_temp.post(p_post)
  )
$$;
-- By somebody who reads every plan.
set local kinerja.official = 'AUDITOR';
select is(pg_temp.changed('bidan', w.change), w.found, w.what)
from (values
    (pg_temp.assigned(null, 'KABIDYAN'), 'UNAPPROVED_ASSIGNMENT', 'an assignment that nobody has seen'), (pg_temp.assigned('REQUESTED', 'KABIDYAN'), 'UNAPPROVED_ASSIGNMENT', 'one that waits'),
    (pg_temp.assigned('REFUSED', 'KABIDYAN'), 'UNAPPROVED_ASSIGNMENT', 'one that was refused'), (pg_temp.assigned('WITHDRAWN', 'KABIDYAN'), 'UNAPPROVED_ASSIGNMENT', 'or taken back'),
    (pg_temp.assigned('APPROVED', 'KABIDYAN'), '', 'approved'), (pg_temp.assigned('ENDED', 'KABIDYAN'), '', 'and over: it was approved'), (pg_temp.assigned(null, 'KAPUS'), '', 'the appraiser assigns without approval'),
    (pg_temp.assigned(null, 'KABIDYAN', 'DIREKTIF'), '', 'other sources are none'), (pg_temp.assigned(null, 'KABIDYAN') || $$; update app.plan_result set state = 'REMOVED' where plan_result_id = {result} $$, '', 'what was removed is not asked about')
  ) as w (change, found, what);

-- The annex belongs to every plan (P61 e, M11).
create function pg_temp.annex(p_supports integer, p_terms text[]) returns text language plpgsql as $$
declare
  said text;
  made uuid := (select o.plan_id from one as o where o.name = 'bidan');
begin
  insert into app.plan_support (agency_id, plan_id, kind, place, text) select pg_temp.agency('DINKES'), made, 'SDM', n, 'x' from generate_series(1, p_supports) as n;
  insert into app.plan_term (agency_id, plan_id, kind, place, choice, text)
  select pg_temp.agency('DINKES'), made, t, 1, case t when 'PERTANGGUNGJAWABAN' then 'BULANAN' when 'KONSEKUENSI_POSITIF' then 'PENUGASAN_BARU' else 'TEGURAN' end, 'x' from unnest(p_terms) as t;
  said := (select coalesce(string_agg(w.symbol, ' ' order by w.symbol), '') from app.plan_findings(pg_temp.agency('DINKES'), made) as w where w.symbol like 'WITHOUT%');
  raise exception using errcode = 'XX999', message = said;
exception when sqlstate 'XX999' then
  return sqlerrm;
end $$;
select is(pg_temp.annex(w.supports, w.terms), w.found, format('A.1.8 with %s resources and %s: %s', w.supports, w.terms, coalesce(nullif(w.found, ''), 'whole')))
from (values
    (0, '{}'::text[], 'WITHOUT_SUPPORT WITHOUT_TERM'), (1, '{}', 'WITHOUT_TERM'), (1, array['PERTANGGUNGJAWABAN'], 'WITHOUT_TERM'), (1, array['KONSEKUENSI_POSITIF'], 'WITHOUT_TERM'),
    (1, array['PERTANGGUNGJAWABAN', 'KONSEKUENSI_NEGATIF'], '')
  ) as w (supports, terms, found);

-- What blocks is data, and few --------------------------------------------------------------------------------------------
select is((select string_agg(k.symbol, ' ' order by k.place) from app.plan_check as k where k.is_blocking), 'NO_UTAMA NO_INDICATOR NO_ASPECT NO_PERSPECTIVE', 'the rest are warnings');
select is_empty($$ select w.symbol from example as e cross join lateral app.plan_findings((pg_temp.plan_said(e.plan_id)).agency_id, e.plan_id) as w except select k.symbol from app.plan_check as k $$, 'every finding has its sentence');
select is(pg_temp.answer('camat', '2026-01-05Z', pg_temp.acting('submit', e.plan_id)), 'KJ459', 'without UTAMA it is not submitted') from example as e where e.who = 'camat';
select is(pg_temp.answer('asisten', '2026-01-05Z', pg_temp.acting('submit', e.plan_id)), 'OK', 'with a warning it is') from example as e where e.who = 'asisten';
update app.plan_check set is_blocking = false where symbol = 'NO_UTAMA';
select is(pg_temp.answer('camat', '2026-01-05Z', pg_temp.acting('submit', e.plan_id)), 'OK', 'what blocks follows from the table') from example as e where e.who = 'camat';
select is(pg_temp.does('asisten', '2026-01-05Z', format('select v.warnings -> ''PERSPECTIVES'' ->> ''basis'' from api.plan_show(%L, null) as v', e.plan_id)), 'P29', 'and is told with its page') from example as e where e.who = 'asisten';

select * from finish();
rollback;
