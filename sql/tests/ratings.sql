-- How people are rated: the quadrant, patterns of distribution, study leave, and what other rules draw from a predicate. Pages are of PermenPANRB 6/2022.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
\ir fixtures/periods.sql
select plan(271);

-- The quadrant (P99-100, P102-103) -------------------------------------------------------------------------------------
select is(app.predicate_of(p.policy, m.work_result, m.behaviour), m.predicate, format('%s: work %s, behaviour %s: %s (P99)', p.policy, m.work_result, m.behaviour, m.predicate))
from app.policy as p, (values
    ('DI_ATAS', 'DI_ATAS', 'SANGAT_BAIK'), ('DI_ATAS', 'SESUAI', 'BAIK'), ('SESUAI', 'SESUAI', 'BAIK'), ('SESUAI', 'DI_ATAS', 'BAIK'),
    ('DI_BAWAH', 'DI_ATAS', 'BUTUH_PERBAIKAN'), ('DI_BAWAH', 'SESUAI', 'BUTUH_PERBAIKAN'), ('DI_ATAS', 'DI_BAWAH', 'KURANG'), ('SESUAI', 'DI_BAWAH', 'KURANG'),
    ('DI_BAWAH', 'DI_BAWAH', 'SANGAT_KURANG')
  ) as m (work_result, behaviour, predicate);
select is(app.predicate_of('P6_2022', w.work_result, w.behaviour), null, 'no predicate without both ratings')
from (values (null, 'SESUAI'), ('SESUAI', null), ('TINGGI', 'SESUAI'), ('FAILED', 'STUDY')) as w (work_result, behaviour);
select set_eq($$ select q.predicate from app.quadrant('P6_2022') as q $$, $$ select unnest(app.predicates()) $$, 'each of the five predicates can be reached (P99)');
-- The other way round, which is how tables are most often copied wrong: it is not the same.
select isnt(app.predicate_of('P6_2022', 'DI_ATAS', 'DI_BAWAH'), app.predicate_of('P6_2022', 'DI_BAWAH', 'DI_ATAS'), 'work is on the y axis, behaviour on the x axis (P99)');
-- The place in predicates() grows from the best to the worst. Study leave that failed is beside the table, and needs not keep to it.
select is_empty($$
  select a, b
  from app.quadrant('P6_2022') as a
    join app.quadrant('P6_2022') as b
      on array_position(array['DI_BAWAH', 'SESUAI', 'DI_ATAS'], a.work_result) <= array_position(array['DI_BAWAH', 'SESUAI', 'DI_ATAS'], b.work_result)
      and array_position(array['DI_BAWAH', 'SESUAI', 'DI_ATAS'], a.behaviour) <= array_position(array['DI_BAWAH', 'SESUAI', 'DI_ATAS'], b.behaviour)
  where array_position(app.predicates(), a.predicate) < array_position(app.predicates(), b.predicate)
$$, 'better ratings never give a worse predicate');
select is(app.study_failed_predicates(p.policy), array['KURANG', 'SANGAT_KURANG'], 'study leave that failed: KURANG or SANGAT_KURANG (P100 (d), P103 (d))') from app.policy as p;
select is(app.predicates_are_beyond('P6_2022_BULANAN'), false, 'the policies that come with Kinerja are the regulation''s');
select is(app.head_work_result('P6_2022', a.achievement), a.rating, format('the head of a unit that is %s: %s', a.achievement, a.rating))
from (values ('ISTIMEWA', 'DI_ATAS'), ('BAIK', 'SESUAI'), ('BUTUH_PERBAIKAN', 'DI_BAWAH'), ('KURANG', 'DI_BAWAH'), ('SANGAT_KURANG', 'DI_BAWAH'), (null, null)) as a (achievement, rating);

-- Nobody computes a rating (T8: P189-211) ------------------------------------------------------------------------------
-- Dirjen 1: 50 of 61.95 %, and as expected, by the leader's reasons (P189, P194); JF Muda 1: 2 instead of 4-5 months, and above (P210).
select is_empty($$
  select p.oid::regprocedure
  from pg_proc as p
    join pg_namespace as n on n.oid = p.pronamespace
    -- Forms print both, side by side.
    cross join lateral (
      select string_agg(a.name, ' ') as taken
      from unnest(p.proargnames, coalesce(p.proargmodes::text[], array_fill('i'::text, array[coalesce(cardinality(p.proargnames), 0)]))) as a (name, mode)
      where a.mode in ('i', 'b', 'v')
    ) as a
  where n.nspname in ('app', 'api', 'ballot', 'meta', 'audit') and a.taken ~ 'target' and a.taken ~ '(reali[sz]|progress|actual)'
$$, 'no function takes a target and what became of it: ratings are not computed from them (P97-98, P194)');
select is_empty($$
  select p.oid::regprocedure
  from pg_proc as p
    join pg_namespace as n on n.oid = p.pronamespace
  where n.nspname = 'app' and p.proname in ('predicate_of', 'quadrant', 'head_work_result', 'distribution_verdict')
    and 'numeric'::regtype = any (p.proargtypes::oid[])
$$, 'a predicate comes from two ratings, and from no number (P99)');

-- A city changes it ----------------------------------------------------------------------------------------------------
create function pg_temp.amends(p_setting text, p_value text) returns text language sql as $$
  select format('select api.policy_amend(''TRIAL'', ''P6_2022'', ''Trial'', %L, %L)', p_setting, p_value)
$$;
select is(pg_temp.answer('joko', now(), pg_temp.amends(s.setting, s.value)), s.answer, format('%s := %s: %s', s.setting, s.value, s.answer))
from (values
    ('distribution.guideline', 'SE_3_2023', 'OK'), ('distribution.guideline', 'SE_4', 'KJ400'), ('distribution.is_blocking', 'true', 'OK'), ('survey.reason_distance', '1', 'OK'),
    ('survey.reason_distance', '3', 'KJ400'), ('head.work_result.baik', 'DI_ATAS', 'OK'), ('head.work_result.baik', 'BAIK', 'KJ400'), ('number.weights', '65/35', 'OK'), ('number.weights', '65', 'KJ400'),
    ('number.weights', '', 'KJ400'),
    -- The table is the regulation's: expert mode goes beyond it, and what comes of that is marked.
    ('predicate.di_atas.di_bawah', 'BAIK', 'KJ465'), ('predicate.study_failed', 'KURANG', 'KJ465'), ('predicate.di_atas.di_bawah', 'CUKUP', 'KJ400')
  ) as s (setting, value, answer);
select is(pg_temp.answer('ani', now(), pg_temp.amends('distribution.guideline', 'SE_3_2023')), 'KJ403', 'administrators of an agency do not');
insert into app.policy (policy, title, basis, made_at) values ('OTHER', 'Other', 'x', now());
insert into app.policy_value (policy, setting, value)
select 'OTHER', v.setting, case v.setting when 'predicate.di_atas.di_bawah' then 'BUTUH_PERBAIKAN' else v.value end from app.policy_value as v where v.policy = 'P6_2022';
select is(app.predicate_of('OTHER', 'DI_ATAS', 'DI_BAWAH'), 'BUTUH_PERBAIKAN', 'another policy''s table is that policy''s');
select is(app.predicates_are_beyond('OTHER'), true, 'and known to be beyond the regulation');
update app.policy_value set value = 'BAIK' where policy = 'OTHER' and setting = 'head.work_result.istimewa';
select is(app.head_work_result('OTHER', 'ISTIMEWA'), 'BAIK', 'so is what is suggested for heads');
select lives_ok($$ select app.require_whole_policy('P6_2022') $$, 'weights add to 100');
update app.policy_value set value = '70/20' where policy = 'OTHER' and setting = 'number.weights_surveyed';
select throws_ok($$ select app.require_whole_policy('OTHER') $$, 'KJ400', null, 'a policy whose weights do not is not adopted');
select is(pg_temp.does('cici', now(), $$ select string_agg(s.predicate, ' ') from api.show_predicates(null) as s $$),
  'SANGAT_BAIK BAIK KURANG BAIK BAIK KURANG BUTUH_PERBAIKAN BUTUH_PERBAIKAN SANGAT_KURANG', 'everybody may look at the table');
insert into app.policy_adoption (agency_id, policy, effective_on, adopted_at) values (pg_temp.agency('DUKCAPIL'), 'OTHER', app.today(), now());
select is(pg_temp.does('gita', now(), $$ select string_agg(concat_ws(' ', s.policy, s.work_result, s.behaviour), ', ') from api.show_predicates('DUKCAPIL') as s where s.is_beyond_statute $$),
  'OTHER DI_ATAS DI_BAWAH', 'and an agency''s own is shown with what is beyond the regulation');
select is(pg_temp.does('cici', now(), $$ select string_agg(distinct s.policy, ', ') from api.show_predicates('DISDIK') as s $$), 'P6_2022', 'the rest keeps the government''s');
select is(pg_temp.answer('gita', now(), $$ select api.show_predicates('DISDIK') $$), 'KJ404', 'which agencies there are is still not told');

-- What guides the appraiser (P97-98, P101-102) -------------------------------------------------------------------------
select set_eq($$ select g.aspect || ' ' || g.rating from app.rating_guide as g $$,
  $$ select a || ' ' || r from unnest(array['HASIL_KERJA', 'PERILAKU_KERJA']) as a, unnest(array['DI_ATAS', 'SESUAI', 'DI_BAWAH']) as r $$, 'three guides for work, three for behaviour (P97-98)');
select matches((select g.indonesian from app.rating_guide as g where g.aspect = 'HASIL_KERJA' and g.rating = 'DI_ATAS'), 'tidak ada hasil kerja utama yang dibawah ekspektasi', 'no main result below: above (P97 (1) a)');
select matches((select g.indonesian from app.rating_guide as g where g.aspect = 'PERILAKU_KERJA' and g.rating = 'DI_ATAS'), 'menjadi penjaga penerapan nilai dasar ASN', 'who guards the values: above (P98 (1))');
select is(pg_temp.does('cici', now(), 'select count(*) from api.show_guides()'), '6', 'everybody may read them');

-- T1: curves (P94-97) --------------------------------------------------------------------------------------------------
select is((select string_agg(c.predicate, ' ' order by c.place) from app.distribution_curve(t.achievement) as c where c.is_peak), t.peak, format('T1 %s: most are %s (%s)', t.achievement, t.peak, t.page))
from (values
    ('ISTIMEWA', 'SANGAT_BAIK', 'P94'), ('BAIK', 'BAIK', 'P95'), ('BUTUH_PERBAIKAN', 'BUTUH_PERBAIKAN', 'P95'), ('KURANG', 'KURANG', 'P96'), ('SANGAT_KURANG', 'SANGAT_KURANG', 'P97')
  ) as t (achievement, peak, page);
select is((select array_agg(c.predicate order by c.place) from app.distribution_curve('BAIK') as c), array['SANGAT_KURANG', 'KURANG', 'BUTUH_PERBAIKAN', 'BAIK', 'SANGAT_BAIK'], 'T1: from SANGAT_KURANG on the left to SANGAT_BAIK (P95)');
select is_empty($$
  select a.achievement
  from unnest(app.achievements()) as a (achievement)
    cross join lateral app.distribution_curve(a.achievement) as c
  group by a.achievement
  having count(*) <> 5 or min(c.height) <= 0 or max(c.height) <> max(c.height) filter (where c.is_peak) or count(*) filter (where c.height = 100) <> 1
$$, 'T1: one peak, and none of the other four is excluded (P94-97)');
select is_empty($$ select c.predicate from app.distribution_curve(null) as c $$, 'no achievement, no curve');
-- "Idealnya sebagian besar … tidak menutup kemungkinan": whatever the others are.
select is((select d.verdict from app.distribution_verdict('P6_2022', t.achievement, t.counts) as d), t.verdict, format('P6_2022 %s %s: %s (P94-97)', t.achievement, t.counts, t.verdict))
from (values
    ('ISTIMEWA', array[7,3,0,0,0], 'FITS'), ('ISTIMEWA', array[8,2,0,0,0], 'FITS'), ('ISTIMEWA', array[3,7,0,0,0], 'DEPARTS'), ('BAIK', array[1,8,1,0,0], 'FITS'), ('BAIK', array[2,7,0,0,1], 'FITS'),
    ('BAIK', array[5,5,0,0,0], 'FITS'), ('BUTUH_PERBAIKAN', array[2,2,6,0,0], 'FITS'), ('KURANG', array[0,4,0,6,0], 'FITS'), ('SANGAT_KURANG', array[1,2,1,0,6], 'FITS'), ('SANGAT_KURANG', array[0,10,0,0,0], 'DEPARTS'),
    ('BAIK', array[0,1,0,0,0], 'FITS'), ('BAIK', array[1,0,0,0,0], 'DEPARTS'), ('BAIK', array[0,0,0,0,0], 'NOT_ASSESSABLE'), (null, array[0,1,0,0,0], 'NOT_ASSESSABLE'), ('BAIK', array[400,600,0,0,0], 'FITS')
  ) as t (achievement, counts, verdict);

-- T2: SE MenPANRB 3/2023, of ten people --------------------------------------------------------------------------------
select is((select concat_ws(' ', d.verdict, nullif(array_to_string(d.broken, ' '), '')) from app.distribution_verdict('SE_3_2023', t.achievement, t.counts) as d), t.expected, format('T2 %s %s: %s', t.achievement, t.counts, t.expected))
from (values
    ('ISTIMEWA', array[7,3,0,0,0], 'FITS'), ('ISTIMEWA', array[8,2,0,0,0], 'DEPARTS AT_MOST_70_SANGAT_BAIK'), ('ISTIMEWA', array[3,7,0,0,0], 'DEPARTS MOST_SANGAT_BAIK'),
    ('BAIK', array[2,7,1,0,0], 'FITS'), ('BAIK', array[3,7,0,0,0], 'DEPARTS SOME_BUTUH_PERBAIKAN_OR_KURANG'), ('BAIK', array[1,8,1,0,0], 'DEPARTS AT_MOST_70_BAIK'),
    ('BAIK', array[2,7,0,0,1], 'DEPARTS SOME_BUTUH_PERBAIKAN_OR_KURANG'), ('BAIK', array[2,7,0,1,0], 'FITS'),
    ('BUTUH_PERBAIKAN', array[1,2,6,1,0], 'FITS'), ('BUTUH_PERBAIKAN', array[2,2,6,0,0], 'DEPARTS AT_MOST_10_SANGAT_BAIK'), ('BUTUH_PERBAIKAN', array[1,4,5,0,0], 'DEPARTS AT_LEAST_60_BUTUH_PERBAIKAN'),
    ('KURANG', array[1,1,1,6,1], 'FITS'), ('KURANG', array[0,4,0,6,0], 'DEPARTS AT_LEAST_10_BUTUH_PERBAIKAN'),
    ('SANGAT_KURANG', array[0,3,1,0,6], 'FITS'), ('SANGAT_KURANG', array[1,2,1,0,6], 'DEPARTS NO_SANGAT_BAIK'),
    -- More than one at once, in the order of the list.
    ('SANGAT_KURANG', array[5,5,0,0,0], 'DEPARTS AT_LEAST_60_SANGAT_KURANG AT_LEAST_10_KURANG_OR_BUTUH_PERBAIKAN NO_SANGAT_BAIK'),
    -- A thousand people: a share is exact, to the person.
    ('ISTIMEWA', array[700,300,0,0,0], 'FITS'), ('ISTIMEWA', array[701,299,0,0,0], 'DEPARTS AT_MOST_70_SANGAT_BAIK'), ('KURANG', array[100,200,100,600,0], 'FITS'), ('KURANG', array[100,202,99,599,0], 'DEPARTS AT_LEAST_60_KURANG AT_LEAST_10_BUTUH_PERBAIKAN')
  ) as t (achievement, counts, expected);
select throws_ok(format('select app.distribution_verdict(''P6_2022'', ''BAIK'', %L)', c.counts), 'KJ400', null, 'no distribution: ' || coalesce(c.counts, 'null'))
from (values ('{1,2,3,4}'), ('{1,2,3,4,-1}'), ('{1,2,3,4,null}'), ('{}'), (null)) as c (counts);

-- T3: whether a size can be assessed at all ----------------------------------------------------------------------------
-- All counts of a size, and which of them keep every rule.
create temporary table counted as
select n.size, array[sb, b, bp, k, n.size - sb - b - bp - k] as counts
from generate_series(0, 12) as n (size)
  cross join lateral generate_series(0, n.size) as sb
  cross join lateral generate_series(0, n.size - sb) as b
  cross join lateral generate_series(0, n.size - sb - b) as bp
  cross join lateral generate_series(0, n.size - sb - b - bp) as k;
create temporary table fitting as
select g.guideline, a.achievement, n.size, count(c.counts) as fitting
from unnest(array['P6_2022', 'SE_3_2023']) as g (guideline)
  cross join unnest(app.achievements()) as a (achievement)
  cross join generate_series(1, 12) as n (size)
  left join counted as c
    on c.size = n.size
    and not exists (
      select
      from app.distribution_rule as r
      where r.guideline = g.guideline and r.achievement = a.achievement and not app.distribution_rule_is_kept(r.rule, r.predicates, r.percent, c.counts)
    )
group by g.guideline, a.achievement, n.size;
select is((select f.fitting from fitting as f where f.guideline = 'SE_3_2023' and f.achievement = t.achievement and f.size = t.size), t.fitting, format('T3 %s of %s: %s ways', t.achievement, t.size, t.fitting))
from (
    select n.size, a.achievement, n.fitting[a.place]::bigint as fitting
    from (values (1, array[0,0,1,0,0]), (2, array[4,2,1,0,0]), (3, array[10,7,4,1,2]), (5, array[27,22,10,4,7]), (10, array[220,202,55,30,30])) as n (size, fitting)
      cross join unnest(app.achievements()) with ordinality as a (achievement, place)
  ) as t;
select is_empty($$
  select f.guideline, f.achievement, f.size from fitting as f where (f.fitting > 0) <> app.distribution_is_feasible(f.guideline, f.achievement, f.size)
$$, 'T3: a size can be assessed where one of all its counts fits, up to twelve people');
select is((select d.verdict || d.broken::text from app.distribution_verdict('SE_3_2023', t.achievement, t.counts) as d), 'NOT_ASSESSABLE{}', format('T3 %s %s: never a departure', t.achievement, t.counts))
from (values ('ISTIMEWA', array[1,0,0,0,0]), ('BAIK', array[0,1,0,0,0]), ('KURANG', array[0,0,0,1,0]), ('SANGAT_KURANG', array[0,0,0,0,1]), ('KURANG', array[0,0,0,2,0]), ('SANGAT_KURANG', array[2,0,0,0,0])) as t (achievement, counts);
select is((select d.verdict from app.distribution_verdict('SE_3_2023', 'BUTUH_PERBAIKAN', array[0,0,1,0,0]) as d), 'FITS', 'T3: one person in a unit that is BUTUH_PERBAIKAN can');
select is_empty($$
  select n.size from generate_series(3, 1000) as n (size), unnest(app.achievements()) as a (achievement) where not app.distribution_is_feasible('SE_3_2023', a.achievement, n.size)
$$, 'T3: from three people on every unit can be assessed, up to a thousand');
-- Other rules than there are today: the closed form is about rules, not about these rows.
delete from app.distribution_rule where guideline = 'P6_2022';
insert into app.distribution_rule (guideline, achievement, place, symbol, predicates, rule, percent, basis, english, indonesian)
select 'P6_2022', r.achievement, r.place, 'S' || r.place, r.predicates::text[], r.rule, r.percent, 'x', 'x', 'x'
from (values
    ('ISTIMEWA', 1, '{KURANG}', 'MOST', null), ('ISTIMEWA', 2, '{KURANG}', 'AT_MOST', 30), ('ISTIMEWA', 3, '{SANGAT_BAIK,BAIK}', 'AT_MOST', 20),
    ('BAIK', 1, '{SANGAT_BAIK}', 'AT_MOST', 15), ('BAIK', 2, '{BAIK}', 'AT_MOST', 25), ('BAIK', 3, '{BUTUH_PERBAIKAN,KURANG,SANGAT_KURANG}', 'AT_MOST', 70),
    ('BUTUH_PERBAIKAN', 1, '{BAIK}', 'MOST', null), ('BUTUH_PERBAIKAN', 2, '{BAIK,KURANG}', 'AT_MOST', 40), ('BUTUH_PERBAIKAN', 3, '{SANGAT_BAIK}', 'NONE', null),
    ('KURANG', 1, '{SANGAT_KURANG}', 'MOST', null), ('KURANG', 2, '{KURANG}', 'SOME', null), ('KURANG', 3, '{BAIK,SANGAT_KURANG}', 'AT_LEAST', 75), ('KURANG', 4, '{BAIK}', 'AT_LEAST', 30), ('KURANG', 5, '{SANGAT_BAIK}', 'SOME', null),
    ('SANGAT_KURANG', 1, '{BAIK}', 'AT_LEAST', 60), ('SANGAT_KURANG', 2, '{KURANG}', 'AT_LEAST', 41)
  ) as r (achievement, place, predicates, rule, percent);
select results_eq($$
  select a.achievement, n.size
  from unnest(app.achievements()) as a (achievement), generate_series(1, 12) as n (size)
  where app.distribution_is_feasible('P6_2022', a.achievement, n.size)
  order by 1, 2
$$, $$
  select a.achievement, n.size
  from unnest(app.achievements()) as a (achievement), generate_series(1, 12) as n (size)
  where exists (
    select
    from counted as c
    where c.size = n.size and not exists (
      select from app.distribution_rule as r where r.guideline = 'P6_2022' and r.achievement = a.achievement and not app.distribution_rule_is_kept(r.rule, r.predicates, r.percent, c.counts)
    )
  )
  order by 1, 2
$$, 'what is possible under other rules is what enumerating says');
select throws_ok($$ insert into app.distribution_rule values ('P6_2022', 'ISTIMEWA', 9, 'S9', '{BAIK,KURANG}', 'SOME', null, 'x', 'x', 'x') $$, '23505', null, 'two sets of several predicates are not taken: feasibility counts on it');
select is(pg_temp.does('cici', now(), $$ select count(*) from api.show_guidelines() as s where s.guideline = 'SE_3_2023' $$), '13', 'everybody may read the guidelines');

-- T4: study leave (P63) ------------------------------------------------------------------------------------------------
select is(app.gpa_class('P6_2022', t.level, t.accreditation, t.gpa), t.class, format('T4 %s at %s, IPK %s: %s (P63)', t.level, t.accreditation, t.gpa, t.class))
from (
    select l.level, a.accreditation, b.gpa, b.class
    from (values
        ('S1', 'A', 3.51, 3.01, 2.76), ('S1', 'LUAR_NEGERI', 3.51, 3.01, 2.76), ('S1', 'B', 3.61, 3.10, 2.76), ('S1', 'C', 3.71, 3.20, 2.76),
        ('PROFESI_S2_S3', 'A', 3.51, 3.20, 3.00), ('PROFESI_S2_S3', 'LUAR_NEGERI', 3.51, 3.20, 3.00), ('PROFESI_S2_S3', 'B', 3.61, 3.25, 3.00), ('PROFESI_S2_S3', 'C', 3.71, 3.30, 3.00)
      ) as l (level, accreditation, sangat_baik, baik, butuh_perbaikan)
      cross join lateral (values (l.accreditation)) as a (accreditation)
      cross join lateral (values
        (4.00, 'SANGAT_BAIK'), (l.sangat_baik, 'SANGAT_BAIK'), (l.sangat_baik - 0.01, 'BAIK'), (l.baik, 'BAIK'), (l.baik - 0.01, 'BUTUH_PERBAIKAN'),
        (l.butuh_perbaikan, 'BUTUH_PERBAIKAN'), (l.butuh_perbaikan - 0.01, 'KURANG'), (0.00, 'KURANG'), (4.01, null)
      ) as b (gpa, class)
  ) as t;
select is_empty($$
  with line as materialized (select g.* from app.study_lines('P6_2022') as g)
  select g.level, g.university, n.n
  from (select distinct g.level, g.university from line as g) as g, generate_series(0, 400) as n (n)
  where (select count(*) from line as o where o.level = g.level and o.university = g.university and n.n / 100.0 between o.low and o.high) <> 1
$$, 'T4: each average of two decimals is in one line');
select is_empty($$
  select g.level, g.predicate, g.low from app.study_lines('P6_2022') as g where g.university = 'LUAR_NEGERI'
  except select g.level, g.predicate, g.low from app.study_lines('P6_2022') as g where g.university = 'A'
$$, 'T4: abroad as at A (P63 6)');
select is(app.gpa_class('P6_2022', 'PROFESI_S2_S3', 'A', 3.39), 'BAIK', 'the table says BAIK of 3.39, whatever was expected (P237)');
select is(app.gpa_class('P6_2022', 'PROFESI_S2_S3', 'A', 3.505), null, 'between two lines it says nothing');
select results_eq($$ select g.university, g.programme from app.study_lines('P6_2022') as g where g.level = 'S1' and g.predicate = 'BAIK' $$,
  $$ values ('A', 'C'), ('B', 'C'), ('C', 'B'), ('LUAR_NEGERI', null) $$, 'T4: the least accreditation of the programme (P63)');
-- The guide is what a policy says, and may be another one's (M14).
select is(pg_temp.does('joko', now(), $$ select value from api.policy_amend('STUDI', 'P6_2022', null, 'study.pascasarjana.a', '3.75/3.50/3.25 B') $$), '3.75/3.50/3.25 B', 'a policy that nobody has adopted says it otherwise');
select is(pg_temp.answer('joko', now(), format($$ select * from api.policy_amend('STUDI', null, null, 'study.pascasarjana.a', %L) $$, w.value)), 'KJ400', format('%s is no line', w.value))
from unnest(array['3.75/3.50 C', '3.75/3.50/3.25', '5.00/3.50/3.25 C', '3.75/3.50/3.25 D', '']) as w (value);
select is(app.gpa_class(p.policy, 'PROFESI_S2_S3', 'A', 3.60), p.class, format('%s: 3.60 is %s', p.policy, p.class)) from (values ('STUDI', 'BAIK'), ('P6_2022', 'SANGAT_BAIK')) as p (policy, class);
select is(pg_temp.does('cici', now(), $$ select string_agg(g.low, ' ' order by g.low desc) from api.show_study_guide('STUDI') as g where g.level = 'PROFESI_S2_S3' and g.university = 'A' $$), '3.75 3.50 3.25 0.00', 'everybody may read it');
select is(pg_temp.answer('cici', now(), $$ select * from api.show_study_guide('NADA') $$), 'KJ404', 'of a policy that there is');
select pg_temp.does('joko', now(), $$ select value from api.policy_amend('STUDI', null, null, 'study.sarjana.a', '3.51/3.60/2.76 C') $$);
select is(pg_temp.answer('joko', now(), $$ select * from api.policy_adopt('STUDI', null, null, 'x') $$), 'KJ400', 'averages that do not fall are not adopted');

-- Numbers beside the predicate (PP 30/2019) ----------------------------------------------------------------------------
select is(app.policy_says('P6_2022', 'number.is_on'), 'false', 'they are off');
select is(app.number_of('P6_2022', n.work, n.behaviour, n.is_surveyed), n.number, n.what)
from (values
    (100.0, 90.0, false, 97.00, '70/30'), (100.0, 90.0, true, 96.00, '60/40 where peers and people below are asked'), (100.0, null, false, 100.00, 'what is missing is left out'),
    (null, 80.0, true, 80.00, 'and never a zero'), (null, null, false, null, 'nothing, no number'), (0.0, 100.0, false, 30.00, 'a zero is one'), (89.99, 90.0, false, 89.99, 'rounded once: 89.993'),
    (0.05, 0.0, false, 0.04, 'half up: 0.035'), (120.0, 120.0, false, 120.00, 'up to 120')
  ) as n (work, behaviour, is_surveyed, number, what);
select throws_ok(format('select app.number_of(''P6_2022'', %s, 100, false)', w.work), 'KJ400', null, w.work || ' is none') from (values (120.01), (-0.01)) as w (work);
select is((select concat_ws(' ', b.predicate, b.label) from app.number_band_of(n.number, n.has_innovation) as b), n.band, format('%s%s: %s', n.number, case when n.has_innovation then ' with an innovation' else '' end, n.band))
from (values
    (120.00, true, 'SANGAT_BAIK Sangat Baik'), (110.00, true, 'SANGAT_BAIK Sangat Baik'), (120.00, false, 'BAIK Baik'), (109.99, true, 'BAIK Baik'), (90.00, false, 'BAIK Baik'), (89.99, false, 'BUTUH_PERBAIKAN Cukup'),
    (70.00, false, 'BUTUH_PERBAIKAN Cukup'), (69.99, false, 'KURANG Kurang'), (50.00, false, 'KURANG Kurang'), (49.99, false, 'SANGAT_KURANG Sangat Kurang'), (0.00, false, 'SANGAT_KURANG Sangat Kurang')
  ) as n (number, has_innovation, band);

-- Credit (PermenPANRB 1/2023, PerBKN 3/2023) ---------------------------------------------------------------------------
select is(app.credit_points('P6_2022', c.jenjang, c.predicate, c.months), c.points, format('%s, %s, %s months: %s', c.jenjang, c.predicate, c.months, c.points))
from (values
    ('AHLI_PERTAMA', 'BAIK', 2, 2.08), ('AHLI_PERTAMA', 'BAIK', 12, 12.50), ('AHLI_MUDA', 'SANGAT_BAIK', 12, 37.50), ('AHLI_MADYA', 'BUTUH_PERBAIKAN', 12, 28.13), ('PEMULA', 'KURANG', 12, 1.88),
    ('AHLI_UTAMA', 'SANGAT_KURANG', 1, 1.04), ('TERAMPIL', 'BAIK', 0, 0.00), ('MAHIR', 'BAIK', 13, null), ('PENYELIA', null, 12, null)
  ) as c (jenjang, predicate, months, points);
select is(pg_temp.does('cici', now(), $$ select count(*) || ' ' || sum(c.points::numeric) from api.show_credit(null, null) as c $$), '40 685.04', 'everybody may read what each predicate brings at each level');
select is(
  pg_temp.does('cici', now(), $$ select concat_ws(' ', c.points, c.percent, c.yearly, c.for_rank, c.for_jenjang) from api.show_credit('P6_2022', 2) as c where c.jenjang = 'AHLI_PERTAMA' and c.predicate = 'BAIK' $$),
  '2.08 100 12.5 50 100', 'of two months of Baik: 2.08 (PerBKN 3/2023)'
);
select is(pg_temp.answer('joko', now(), $$ select * from api.policy_amend('KREDIT', 'P6_2022', null, 'credit.percent.baik', '110') $$), 'KJ465', 'another regulation fixes it: only an expert changes it');

select * from finish();
rollback;
