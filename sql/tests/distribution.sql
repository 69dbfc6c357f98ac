-- With whom the people of an appraiser are looked at (P94 a, g; rules-detail M48, K8): alone, with other groups too small for shares, with the whole agency;
-- always of units of equal achievement, and never so that somebody is told how another was rated.
--   kadin ── kabid1 … kabid4 ── staf<n>_<m>; root administers, joko the whole government.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
\ir fixtures/periods.sql
\ir fixtures/survey.sql
\ir fixtures/quarter.sql
select plan(33);

select is(app.policy_says('P6_2022', s.setting), s.value, format('%s is %s', s.setting, s.value)) from (values ('distribution.population', 'APPRAISER'), ('distribution.is_pooled', 'true')) as s (setting, value);
update app.policy_value set value = 'SE_3_2023' where policy = 'P6_2022' and setting = 'distribution.guideline';
select pg_temp.does('root', '2026-12-28Z', $$ select p.state from api.period_rate('DINSOS', '2026_q4', null, null) as p $$) \g /dev/null
select pg_temp.does('kadin', '2026-12-29Z', pg_temp.achieving(u.unit, u.achievement)) from (values ('B1', 'BAIK'), ('B2', 'ISTIMEWA'), ('B3', 'KURANG'), ('B4', 'BAIK')) as u (unit, achievement) \g /dev/null
select pg_temp.does('joko', '2026-12-29Z', pg_temp.achieving('PIMPINAN', 'BAIK')) \g /dev/null
-- Few are left: one below kabid1 and one below kabid4 (BAIK), two below kabid3 (KURANG), ten below kabid2 (ISTIMEWA), and the four heads.
update app.assessment as s set state = 'WITHDRAWN'
from app.person as n
where n.person_id = s.person_id and (n.name ~ '^(staf1|staf4)_' and n.name !~ '_1$' or n.name ~ '^staf3_' and n.name !~ '_[12]$' or n.name = 'root');
select pg_temp.rate_all(w.who, 'SESUAI', 'SESUAI') from (values ('kabid1'), ('kabid4'), ('kabid3'), ('kabid2'), ('kadin')) as w (who) \g /dev/null
update app.assessment as s set state = 'SUBMITTED', submitted_at = now(), submitted_by = s.appraiser_id, work_result = 'DI_BAWAH', behaviour = 'SESUAI', predicate = 'BUTUH_PERBAIKAN' where s.person_id = pg_temp.someone('staf4_1');
update app.assessment as s set state = 'WITHDRAWN' where s.kind = 'TEAM';

create function pg_temp.spread(p_who text) returns text language sql as $$
  select pg_temp.does(p_who, '2027-02-08Z', $q$
    select string_agg(format('%s %s %s %s/%s %s', d.name, coalesce(d.se_3_2023, '-'), d.population, d.pool_groups, d.pool_people, d.rated), ', ' order by d.name)
    from api.show_distribution('DINSOS', '2026_q4') as d $q$)
$$;
create function pg_temp.says(p_setting text, p_value text) returns void language sql security definer as $$
  update app.policy_value set value = p_value where policy = 'P6_2022' and setting = p_setting
$$;
create function pg_temp.predicate_is(p_about text, p_predicate text) returns void language sql security definer as $$
  update app.assessment
  set
    predicate = p_predicate, work_result = case p_predicate when 'BUTUH_PERBAIKAN' then 'DI_BAWAH' else 'SESUAI' end,
    behaviour = case p_predicate when 'KURANG' then 'DI_BAWAH' else 'SESUAI' end
  where person_id = pg_temp.someone(p_about)
$$;
create function pg_temp.departing(p_who text) returns text language plpgsql as $$
declare
  said text;
begin
  perform pg_temp.at(p_who, '2027-02-08Z');
  said := (
    select string_agg(c.name, ' ' order by c.name)
    from app.unexplained_departures(pg_temp.agency('DINSOS'), pg_temp.period_id('DINSOS', '2026_q4')) as d
      join app.appraisers_called(pg_temp.agency('DINSOS'), pg_temp.period_id('DINSOS', '2026_q4')) as c on c.person_id = d.appraiser_id
  );
  perform pg_temp.leave();
  return said;
end $$;

-- In the window of evaluation appraisers see their own ------------------------------------------------------------------------
select is(pg_temp.spread('kabid1'), 'kabid1 - POOLED 2/2 1', 'an appraiser learns with how many the group is looked at, and no verdict: it would tell of the other one');
select is(pg_temp.spread('kabid3'), 'kabid3 NOT_ASSESSABLE APPRAISER 1/2 2', 'nobody is there to be looked at with (T3: two people, KURANG)');
select is(pg_temp.spread('kabid2'), 'kabid2 DEPARTS APPRAISER 1/10 10', 'ten stand for themselves');
select is(split_part(pg_temp.spread('kadin'), ', ', 1), 'kabid1 FITS POOLED 2/2 1', 'who stands above all of them sees the verdict');
select pg_temp.says('distribution.population', 'AGENCY');
update app.unit_result set achievement = 'BAIK' where unit_id = (select u.unit_id from app.unit as u where u.code = 'B2') and superseded_at is null;
select is(pg_temp.spread('kabid1'), 'kabid1 - AGENCY 4/16 1', 'while others rate not even of many: it would tell one rating after the other');
update app.unit_result set achievement = 'ISTIMEWA' where unit_id = (select u.unit_id from app.unit as u where u.code = 'B2') and superseded_at is null;
select pg_temp.says('distribution.population', 'APPRAISER');
-- The administrator, when the calibration begins ----------------------------------------------------------------------------------
select is(pg_temp.does('root', '2027-02-05Z', $$ select p.state from api.period_calibrate('DINSOS', '2026_q4', null, null) as p $$), 'CALIBRATING', 'the calibration begins');
select is(
  pg_temp.spread('joko'), 'kabid1 FITS POOLED 2/2 1, kabid2 DEPARTS APPRAISER 1/10 10, kabid3 NOT_ASSESSABLE APPRAISER 1/2 2, kabid4 FITS POOLED 2/2 1, kadin DEPARTS APPRAISER 1/4 4',
  'one BAIK and one BUTUH_PERBAIKAN are as SE_3_2023 has it, alone neither could be assessed (K8)'
);
select pg_temp.predicate_is('staf4_1', 'BAIK');
select is(split_part(pg_temp.spread('joko'), ', ', 1), 'kabid1 DEPARTS POOLED 2/2 1', 'two of two BAIK are more than 70 %');
select is(pg_temp.departing('root'), 'kabid1 kabid2 kabid4 kadin', 'then both appraisers are asked, beside those whose groups stand for themselves');
-- Units of equal achievement only -------------------------------------------------------------------------------------------------
update app.unit_result set achievement = 'KURANG' where unit_id = (select u.unit_id from app.unit as u where u.code = 'B4') and superseded_at is null;
select is(
  pg_temp.spread('joko'), 'kabid1 NOT_ASSESSABLE APPRAISER 1/1 1, kabid2 DEPARTS APPRAISER 1/10 10, kabid3 DEPARTS POOLED 2/3 2, kabid4 DEPARTS POOLED 2/3 1, kadin DEPARTS APPRAISER 1/4 4',
  'a unit that achieved something else is looked at with others of its kind: three people can be assessed (T3)'
);
select pg_temp.predicate_is('staf3_1', 'KURANG'), pg_temp.predicate_is('staf3_2', 'KURANG'), pg_temp.predicate_is('staf4_1', 'BUTUH_PERBAIKAN') \g /dev/null
select is(split_part(pg_temp.spread('joko'), ', ', 3), 'kabid3 FITS POOLED 2/3 2', 'two KURANG and one BUTUH_PERBAIKAN fit KURANG');
-- What the policy says ------------------------------------------------------------------------------------------------------------
select pg_temp.says('distribution.is_pooled', 'false');
select is(
  pg_temp.spread('joko'), 'kabid1 NOT_ASSESSABLE APPRAISER 1/1 1, kabid2 DEPARTS APPRAISER 1/10 10, kabid3 NOT_ASSESSABLE APPRAISER 1/2 2, kabid4 NOT_ASSESSABLE APPRAISER 1/1 1, kadin DEPARTS APPRAISER 1/4 4',
  'without pooling none of the small can be assessed'
);
select pg_temp.says('distribution.population', 'AGENCY');
select is(
  pg_temp.spread('joko'), 'kabid1 DEPARTS AGENCY 2/5 1, kabid2 DEPARTS AGENCY 1/10 10, kabid3 FITS AGENCY 2/3 2, kabid4 FITS AGENCY 2/3 1, kadin DEPARTS AGENCY 2/5 4',
  'by agency all of equal achievement are looked at together (M48)'
);
select is(pg_temp.spread('kabid1'), 'kabid1 - AGENCY 2/5 1', 'where fewer than five others stand behind it the verdict is not told');
select is(pg_temp.does('joko', '2027-02-08Z', $$ select string_agg(d.name || ' ' || d.p6_2022, ', ' order by d.name) from api.show_distribution('DINSOS', '2026_q4') as d where d.name in ('kabid3', 'kabid4') $$), 'kabid3 FITS, kabid4 FITS', 'both guidelines look at the same');
select pg_temp.says('distribution.population', 'APPRAISER'), pg_temp.says('distribution.is_pooled', 'true') \g /dev/null
select is(
  pg_temp.does('joko', '2027-02-08Z', $$ select string_agg(d.name || ' ' || d.p6_2022, ', ' order by d.name) from api.show_distribution('DINSOS', '2026_q4') as d where d.name in ('kabid3', 'kabid4') $$),
  'kabid3 FITS, kabid4 DEPARTS', 'the regulation''s own guideline has no shares: a small group stands for itself'
);
-- Nobody learns of a group with one's own --------------------------------------------------------------------------------------------
update app.assessment as s set state = 'SUBMITTED', submitted_at = now(), submitted_by = s.appraiser_id, work_result = 'SESUAI', behaviour = 'SESUAI', predicate = 'BAIK'
where s.person_id = pg_temp.someone('root') and s.state = 'WITHDRAWN';
update app.unit_result set achievement = 'BAIK' where unit_id = (select u.unit_id from app.unit as u where u.code = 'B4') and superseded_at is null;
update app.assessment as s set state = 'WITHDRAWN' where s.person_id = pg_temp.someone('staf1_1');
select is(split_part(pg_temp.spread('root'), ', ', 4), 'kabid4 - POOLED 2/2 1', 'of what one''s own group is in there is no verdict before results are published');
select is(split_part(pg_temp.spread('joko'), ', ', 4), 'kabid4 FITS POOLED 2/2 1', 'which others are told');
select pg_temp.predicate_is('staf4_1', 'BAIK');
select is(pg_temp.departing('root'), null, 'nor is one told the name of any that departs, only how many there are');
select is(pg_temp.departing('joko'), 'kabid1 kabid2 kabid4 kadin', 'as others are');
create function pg_temp.asked_of(p_who text) returns text language sql as $$
  select pg_temp.does(p_who, '2027-02-08Z', format('select count(*) from app.unexplained_departures(%s, %s)', pg_temp.agency('DINSOS'), pg_temp.period_id('DINSOS', '2026_q4')))
$$;
select is(pg_temp.asked_of('joko'), '4', 'four depart');
select is(pg_temp.asked_of('root'), '2', 'and of one''s own, with so few others in it, the number does not tell');
-- What is published says with whom (M48) ----------------------------------------------------------------------------------------------
select pg_temp.says('distribution.population', 'AGENCY');
select is(
  (select string_agg(format('%s %s', n.name, s.snapshot -> 'distribution'), ' ' order by n.name)
   from app.result_snapshots(pg_temp.agency('DINSOS'), pg_temp.period_id('DINSOS', '2026_q4')) as s
     join app.assessment as a on a.assessment_id = s.assessment_id join app.person as n on n.person_id = a.person_id
   where n.name in ('staf4_1', 'staf3_1')), null, 'nothing before it is signed'
);
update app.assessment as s set state = 'SIGNED', signed_at = now(), signed_by = s.appraiser_id where s.state = 'SUBMITTED';
create function pg_temp.kept(p_who text) returns jsonb language sql security definer as $$
  select s.snapshot -> 'distribution'
  from app.result_snapshots(pg_temp.agency('DINSOS'), pg_temp.period_id('DINSOS', '2026_q4')) as s
    join app.assessment as a on a.assessment_id = s.assessment_id
  where a.person_id = pg_temp.someone(p_who)
$$;
select is(pg_temp.kept('staf4_1'), '{"people": 1, "population": "AGENCY", "pool": {"groups": 3, "people": 6}, "P6_2022": "FITS", "SE_3_2023": "DEPARTS"}'::jsonb, 'the rule, and how many groups and people: from five on with the verdict, without counts of so few');
select is(pg_temp.kept('staf3_1'), '{"people": 2, "population": "AGENCY", "pool": {"groups": 1, "people": 2}}'::jsonb, 'of fewer no verdict');
select is(pg_temp.kept('staf2_1') - 'reason', '{"people": 10, "counts": [0, 10, 0, 0, 0], "population": "AGENCY", "pool": {"groups": 1, "people": 10}, "P6_2022": "DEPARTS", "SE_3_2023": "DEPARTS"}'::jsonb, 'of ten everything');
select pg_temp.says('distribution.population', 'APPRAISER');
select is(pg_temp.kept('staf2_1') - 'reason', '{"people": 10, "counts": [0, 10, 0, 0, 0], "population": "APPRAISER", "P6_2022": "DEPARTS", "SE_3_2023": "DEPARTS"}'::jsonb, 'a group alone');
select is(pg_temp.kept('staf4_1'), '{"people": 1, "population": "POOLED", "pool": {"groups": 2, "people": 2}}'::jsonb, 'a small one with whom it was');
-- And the explanation tells it.
select is(app.pool_told(w.said, w.language), w.told, w.what)
from (values
    ('{"population": "APPRAISER", "people": 10}'::jsonb, 'id', '', 'of a group alone nothing'),
    ('{"population": "POOLED", "pool": {"groups": 3, "people": 6}}', 'id', ', terlalu sedikit untuk dicermati sendiri: bersama kelompok kecil lain di instansi yang unitnya memiliki capaian sama ada 3 kelompok, 6 pegawai', 'of small ones together'),
    ('{"population": "AGENCY", "pool": {"groups": 3, "people": 6}}', 'en', '; by the policy all groups of the agency whose units have the same achievement are looked at together: 3 groups, 6 people', 'of the agency')
  ) as w (said, language, told, what);

select * from finish();
rollback;
