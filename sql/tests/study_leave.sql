-- A study leave that failed is KURANG or SANGAT_KURANG, whenever its decree was recorded (PermenPANRB 6/2022 P100 d, P103 d); and what an accepted proposal leaves
-- of the reasons that were given before it.
--   DINSOS: all are SESUAI and SESUAI, handed in, but staf1_1 (SESUAI, DI_BAWAH: KURANG), staf2_2 (DI_BAWAH, SESUAI) and staf3_1 (DI_BAWAH, DI_BAWAH); root administers and belongs to B1.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
\ir fixtures/periods.sql
\ir fixtures/survey.sql
\ir fixtures/quarter.sql
select plan(33);
select pg_temp.does('root', '2026-12-22Z', $$ select p.state from api.period_rate('DINSOS', '2026_q4', null, null) as p $$) \g /dev/null
select pg_temp.does('joko', '2026-12-29Z', pg_temp.achieving('PIMPINAN', 'BAIK')) \g /dev/null
update app.assessment as s
set
  state = 'SUBMITTED', work_result = r.work, behaviour = r.behaviour, predicate = case s.kind when 'PERSON' then app.predicate_of('P6_2022', r.work, r.behaviour) end,
  work_reason = case r.work when 'DI_BAWAH' then 'target tidak tercapai' end, behaviour_reason = case r.behaviour when 'DI_BAWAH' then 'kurang berorientasi pelayanan' end,
  notes = 'lanjutkan', submitted_at = '2026-12-30Z', submitted_by = s.appraiser_id
from app.assessment as o
  left join app.person as n on n.person_id = o.person_id
  left join (values ('staf1_1', 'SESUAI', 'DI_BAWAH'), ('staf2_2', 'DI_BAWAH', 'SESUAI'), ('staf3_1', 'DI_BAWAH', 'DI_BAWAH')) as x (name, work, behaviour) on x.name = n.name
  cross join lateral (select coalesce(x.work, 'SESUAI') as work, coalesce(x.behaviour, 'SESUAI') as behaviour) as r
where o.agency_id = s.agency_id and o.assessment_id = s.assessment_id and s.period_id = pg_temp.period_id('DINSOS', '2026_q4') and s.state <> 'WITHDRAWN';
create function pg_temp.failing(p_name text) returns void language sql security definer as $$
  insert into app.status (person_id, status, decree, starts_on, ends_on, study_level, university, outcome, outcome_on, outcome_decree)
  values (pg_temp.someone(p_name), 'TUGAS_BELAJAR', 'SK 1', '2024-08-01', '2026-11-01', 'S1', 'B', 'TIDAK_LULUS', '2026-11-30', 'SK 2')
$$;
create function pg_temp.held(p_action text, p_who text default 'root', p_guard text default 'STUDY_LEAVE') returns text language sql as $$
  select pg_temp.does(p_who, '2027-02-08Z', format($x$ select array_to_string(g.missing, '; ') from api.show_guards('DINSOS', '2026_q4') as g where g.action = %L and g.guard = %L $x$, p_action, p_guard))
$$;
create function pg_temp.stands(p_name text) returns text language sql security definer as $$
  select concat_ws('|', s.work_result, s.behaviour, s.predicate, coalesce(s.override, '-'), coalesce(s.work_reason, '-'), coalesce(s.behaviour_reason, '-'), (select count(*) from app.lacks(s)))
  from app.assessment as s where s.assessment_id = pg_temp.assessment(p_name)
$$;
select pg_temp.failing('staf1_1') \g /dev/null
select is(pg_temp.held('sign'), '', 'whoever failed and is KURANG holds nobody up');
select is(pg_temp.does('root', '2027-02-05Z', $$ select p.state from api.period_calibrate('DINSOS', '2026_q4', null, null) as p $$), 'CALIBRATING', 'the calibration begins');
select pg_temp.does('root', '2027-02-05Z', $$ select c.calibration from api.calibration_open('DINSOS', '2026_q4', 'Rapat') as c $$) as session \gset

-- A proposal that would lift them out of it -----------------------------------------------------------------------------------
select pg_temp.does('root', '2027-02-05Z', pg_temp.proposing(:'session', 'staf1_1', 'SESUAI', 'SESUAI')) \g /dev/null
select is(pg_temp.message('kabid1', '2027-02-08Z', pg_temp.answer_call('accept', 'staf1_1')),
  'STUDY: a study leave that failed is KURANG or SANGAT_KURANG, by behaviour (P100 d, P103 d)', 'no calibration makes BAIK of a study leave that failed');
select is(pg_temp.stands('staf1_1'), 'SESUAI|DI_BAWAH|KURANG|-|-|kurang berorientasi pelayanan|0', 'it stays');
select is(pg_temp.answering('refuse', 'kabid1', 'staf1_1', '2027-02-08Z'), 'OK', 'it is refused');
select pg_temp.does('root', '2027-02-05Z', pg_temp.proposing(:'session', 'staf1_1', 'DI_BAWAH', 'DI_BAWAH')) \g /dev/null
select is(pg_temp.answers('accept', 'kabid1', 'staf1_1', '2027-02-08Z'), 'SANGAT_KURANG', 'what the regulation leaves may be proposed');
select is(pg_temp.stands('staf1_1'), 'DI_BAWAH|DI_BAWAH|SANGAT_KURANG|-|alasan|kurang berorientasi pelayanan|0', 'a rating that is lowered has the reason with which that was accepted, the other one its own');

-- What was said of another rating explains this one no more ----------------------------------------------------------------------
select pg_temp.does('root', '2027-02-05Z', pg_temp.proposing(:'session', w.about, w.work, w.behaviour))
from (values ('staf2_2', 'SESUAI', 'SESUAI'), ('staf3_1', 'SESUAI', 'DI_BAWAH'), ('kabid1', 'DI_BAWAH', 'SESUAI')) as w (about, work, behaviour) \g /dev/null
select is(pg_temp.answers('accept', 'kabid2', 'staf2_2', '2027-02-08Z'), 'BAIK', 'a calibration lifts a rating');
select is(pg_temp.stands('staf2_2'), 'SESUAI|SESUAI|BAIK|-|alasan|-|0', 'and its reason is the acceptance''s');
select is(pg_temp.answers('accept', 'kabid3', 'staf3_1', '2027-02-08Z'), 'KURANG', 'or one of both');
select is(pg_temp.stands('staf3_1'), 'SESUAI|DI_BAWAH|KURANG|-|alasan|kurang berorientasi pelayanan|0', 'the other one keeps its own');
select is(pg_temp.answers('accept', 'kadin', 'kabid1', '2027-02-08Z'), 'BUTUH_PERBAIKAN', 'away from what a head''s unit suggests');
select is(pg_temp.stands('kabid1'), 'DI_BAWAH|SESUAI|BUTUH_PERBAIKAN|-|alasan|-|0', 'with a reason, too: nothing is lacking');
select is(pg_temp.answering('refuse', 'kabid1', 'staf1_1', '2027-02-08Z'), 'KJ455', 'nothing waits');

-- A decree that comes after the hand-in ----------------------------------------------------------------------------------------------
select pg_temp.failing('staf2_1') \g /dev/null
select is(pg_temp.stands('staf2_1'), 'SESUAI|SESUAI|BAIK|-|-|-|1', 'handed in as BAIK, before anybody knew');
select pg_temp.does('root', '2027-02-08Z', $$ select d.departures from api.distribution_acknowledge('DINSOS', '2026_q4', 'x') as d $$) \g /dev/null
select matches(pg_temp.message('root', '2027-02-08Z', $$ select from api.period_sign('DINSOS', '2026_q4', null, null) $$),
  '^STUDY_LEAVE: staf2_1: calibration propose what the quadrant makes KURANG or SANGAT_KURANG, or period reopen', 'signing waits, and it is said for what');
select is(pg_temp.held('sign', w.who), 'not yet', w.who || ' learns not of whom')
from (values ('kabid2'), ('staf2_1'), ('staf1_1')) as w (who);
select pg_temp.does('root', '2027-02-08Z', pg_temp.proposing(:'session', 'staf2_1', 'SESUAI', 'DI_BAWAH')) \g /dev/null
select pg_temp.answers('accept', 'kabid2', 'staf2_1', '2027-02-08Z') \g /dev/null
select is(pg_temp.held('sign'), '', 'then it holds');
select is(pg_temp.held('sign', 'staf2_1'), 'not yet', 'whoever failed does not see when');
-- About oneself one learns nothing.
select pg_temp.failing('root') \g /dev/null
select is(pg_temp.held('sign'), 'not yet', 'an administrator is not told of themselves');
delete from app.status where person_id = pg_temp.someone('root');
select pg_temp.does('root', '2027-02-08Z', $$ select d.departures from api.distribution_acknowledge('DINSOS', '2026_q4', 'x') as d $$) \g /dev/null
select is(pg_temp.does('root', '2027-02-10Z', $$ select p.state from api.period_sign('DINSOS', '2026_q4', null, null) as p $$), 'SIGNING', 'signing begins');

-- And after that ------------------------------------------------------------------------------------------------------------------------
select pg_temp.failing('staf2_3'), pg_temp.failing('staf2_4') \g /dev/null
update app.status set outcome = null, outcome_on = null, outcome_decree = null where person_id = pg_temp.someone('staf2_4');
select is(pg_temp.signing('kabid2', 'staf2_3', '2027-02-15Z'), 'KJ459', 'nobody signs BAIK of who failed');
select is(pg_temp.signing('kabid2', 'staf2_4', '2027-02-15Z'), 'OK', 'of who studies on somebody does');
select pg_temp.sign_all('kabid1'), pg_temp.sign_all('kabid3'), pg_temp.sign_all('kabid4'), pg_temp.sign_all('kadin') \g /dev/null
select pg_temp.does('kabid2', '2027-02-15Z', format('select r.state from api.assessment_sign(%L, ''{%s}'') as r', s.assessment_id, s.revision))
from app.assessment as s where s.appraiser_id = pg_temp.someone('kabid2') and s.person_id <> pg_temp.someone('staf2_3') and s.kind = 'PERSON' \g /dev/null
update app.status set outcome = 'TIDAK_LULUS', outcome_on = '2026-11-30', outcome_decree = 'SK 3' where person_id = pg_temp.someone('staf2_4');
select is(pg_temp.held('publish', 'root', 'SIGNATURES'), 'kabid2: 1 of 10', 'one is unsigned');
select is(pg_temp.as_expert('joko', '2027-02-23Z', $$ select p.state from api.period_publish('DINSOS', '2026_q4', 'tanpa satu', null) as p $$, false), 'KJ459', 'what was signed before the decree is published by nobody');
select matches(pg_temp.held('publish'), '^staf2_4: period reopen takes the signature back', 'and it is said what to do');
select is(pg_temp.does('root', '2027-02-16Z', $$ select p.state from api.period_reopen('DINSOS', '2026_q4', 'SK 3', null) as p $$), 'CALIBRATING', 'it is calibrated again');
select matches(pg_temp.held('sign'), '^staf2_3: .*; staf2_4: ', 'of both');
-- Past the quadrant without a failure, since it was taken back.
update app.assessment set override = 'KURANG', override_reason = 'x', predicate = 'KURANG' where assessment_id in (pg_temp.assessment('staf2_3'), pg_temp.assessment('staf2_5'));
select matches(pg_temp.held('sign'), '^staf2_4: .*; staf2_5: ', 'nor is anybody else rated past the quadrant');
update app.assessment set override = null, override_reason = null, predicate = 'BAIK' where assessment_id = pg_temp.assessment('staf2_5');
select is(pg_temp.as_expert('joko', '2027-02-16Z', $$ select p.state from api.period_sign('DINSOS', '2026_q4', 'tanpa satu', null) as p $$, true), 'SIGNING', 'an expert goes on without them');
select is(pg_temp.signing('kadin', 'staf2_4', '2027-02-22Z'), 'KJ459', 'who have no result then');
select * from finish();
rollback;
