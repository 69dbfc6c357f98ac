-- A quarter from the beginning of its evaluation to its results (PermenPANRB 6/2022 P89-117): who rates whom when, what is asked, who takes over, what a
-- calibration may, who signs, what is published. Who sees what on the way is in assessments_rls.sql.
--   kadin ── kabid1 … kabid4 ── staf<n>_<m>; team T1, led by staf1_1; root administers. Rating until 15 January, the superior's part until 4 February.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
\ir fixtures/periods.sql
\ir fixtures/survey.sql
\ir fixtures/quarter.sql
select plan(204);

-- The evaluation begins --------------------------------------------------------------------------------------------------
select is(pg_temp.does('root', '2026-12-28Z', $$ select p.state from api.period_rate('DINSOS', '2026_q4', null, null) as p $$), 'RATING', 'the evaluation begins');
select is((select count(*) from app.assessment where kind = 'PERSON'), 45::bigint, 'with an assessment for everybody who is appraised, made at once');
select is((select count(*) from app.assessment as s where s.appraiser_id = pg_temp.someone('kadin')), 4::bigint, 'of the heads by the head above them');
select is((select n.name from app.assessment as s join app.person as n on n.person_id = s.appraiser_id where s.kind = 'TEAM'), 'kabid1', 'and of the team, by whoever appraises its leader');
select is((select n.name from app.assessment as s join app.person as n on n.person_id = s.superior_id where s.person_id = pg_temp.someone('staf2_3')), 'kadin', 'with the superior, who steps in');
select is_empty($$ select from app.assessment where person_id = pg_temp.someone('kadin') $$, 'nobody appraises whoever stands at the top');
select is((select string_agg(distinct state, ' ') from app.assessment), 'WAITING', 'nothing is rated');

-- First the unit, then the person (P92) -----------------------------------------------------------------------------------
select is(pg_temp.rating('kabid1', 'staf1_1', '2026-12-29Z'), 'KJ459', 'nobody is rated before the achievement of the unit is set');
select is(pg_temp.answer('kadin', '2026-12-29Z', pg_temp.achieving('B1', 'BAIK')), 'OK', 'which the leader above sets');
select pg_temp.does('kadin', '2026-12-29Z', pg_temp.achieving(u.unit, u.achievement)) from (values ('B1', 'BAIK'), ('B2', 'ISTIMEWA'), ('B3', 'KURANG')) as u (unit, achievement) \g /dev/null
select pg_temp.does('joko', '2026-12-29Z', pg_temp.achieving('PIMPINAN', 'BAIK')) \g /dev/null
select is(pg_temp.rating('kabid4', 'staf4_1', '2026-12-29Z'), 'OK', 'a unit without one takes that of the unit above');

-- Who rates when ---------------------------------------------------------------------------------------------------------
select is(pg_temp.rating(w.who, w.about, w.at::timestamptz), w.answer, w.what)
from (values
    ('kabid1', 'staf1_1', '2026-12-28Z', 'OK', 'in the window'), ('kabid1', 'staf1_1', '2026-12-21 14:59Z', 'KJ464', 'not before it'),
    ('kabid1', 'staf1_1', '2027-01-15 14:59Z', 'OK', 'until its last moment'), ('kabid1', 'staf1_1', '2027-01-15 15:00Z', 'KJ464', 'and not after'),
    ('kabid1', 'staf2_1', '2026-12-29Z', 'KJ404', 'not another''s people'), ('kadin', 'staf1_1', '2026-12-29Z', 'KJ455', 'not the superior, in the appraiser''s time'),
    ('root', 'staf1_1', '2026-12-29Z', 'KJ404', 'not an administrator'), ('joko', 'staf1_1', '2026-12-29Z', 'KJ404', 'nor one of the whole government'),
    ('staf1_1', 'staf1_1', '2026-12-29Z', 'KJ404', 'nobody themselves'), ('staf1_2', 'staf1_1', '2026-12-29Z', 'KJ404', 'nor a colleague, leader of a team or not')
  ) as w (who, about, at, answer, what);
select is(pg_temp.predicate(r.work, r.behaviour), r.predicate, format('work %s, behaviour %s: %s (P99)', r.work, r.behaviour, r.predicate))
from (values
    ('DI_ATAS', 'DI_ATAS', 'SANGAT_BAIK'), ('DI_ATAS', 'SESUAI', 'BAIK'), ('DI_ATAS', 'DI_BAWAH', 'KURANG'), ('SESUAI', 'DI_ATAS', 'BAIK'), ('SESUAI', 'SESUAI', 'BAIK'),
    ('SESUAI', 'DI_BAWAH', 'KURANG'), ('DI_BAWAH', 'DI_ATAS', 'BUTUH_PERBAIKAN'), ('DI_BAWAH', 'SESUAI', 'BUTUH_PERBAIKAN'), ('DI_BAWAH', 'DI_BAWAH', 'SANGAT_KURANG')
  ) as r (work, behaviour, predicate);

-- What is asked before it is handed in ---------------------------------------------------------------------------------------
select is(pg_temp.handing(s.said), s.answer, s.what)
from (values
    ('behaviour=SESUAI notes=x', 'KJ400 work_result', 'both ratings'), ('work_result=SESUAI notes=x', 'KJ400 behaviour', 'both'),
    ('work_result=SESUAI behaviour=SESUAI', 'KJ400 notes', 'notes, which the document holds (P114 A.3)'), ('work_result=SESUAI behaviour=SESUAI notes=x', 'OK', 'and no more'),
    ('work_result=DI_BAWAH behaviour=SESUAI notes=x', 'KJ400 work_reason', 'a reason for what is below'), ('work_result=DI_BAWAH behaviour=SESUAI notes=x work_reason=x', 'OK', 'and then'),
    ('work_result=SESUAI behaviour=DI_BAWAH notes=x', 'KJ400 behaviour_reason', 'of behaviour, too'), ('work_result=SESUAI behaviour=SESUAI notes=x override=KURANG', 'KJ400 override', 'nobody who did not study is rated past the quadrant'),
    ('work_result=SESUAI behaviour=SESUAI notes=x skp_value=90', 'KJ400 skp_value', 'no number where the policy has none')
  ) as s (said, answer, what);
-- P100 (d): study leave that failed.
insert into app.status (person_id, status, decree, starts_on) values (pg_temp.someone('staf1_7'), 'TUGAS_BELAJAR', 'SK 1', '2026-08-01');
create function pg_temp.studying(p_said text, p_who text default 'root') returns text language sql as $$
  select pg_temp.answer(p_who, '2026-12-01Z', format(
    'select from api.status_study(p_status_id => %L, p_revisions => ''{1}'', %s)', (select s.status_id from app.status as s where s.person_id = pg_temp.someone('staf1_7')),
    (select string_agg(format('p_%s => %L', d.name, replace(substring(p_said from '(?:^| )' || d.name || '=(\S+)'), '-', case d.name when 'outcome' then '' else '-' end)), ', ')
      from unnest(array['study_level', 'university', 'outcome', 'graduation', 'decree', 'outcome_on']) as d (name))
  ))
$$;
select is(pg_temp.studying(s.said, s.who), s.answer, s.what)
from (values
    ('study_level=S1 university=B', 'root', 'OK', 'where somebody studies is said by whoever manages them'), ('study_level=S1', 'kabid1', 'KJ403', 'not by the appraiser'), ('study_level=S1', 'staf1_7', 'KJ403', 'nor by oneself'),
    ('outcome=TIDAK_LULUS', 'root', 'KJ400', 'how it came out by decree'), ('outcome=LULUS decree=SK2', 'root', 'KJ400', 'and whether in time (P63 B.7)'),
    ('outcome=TIDAK_LULUS decree=SK2 graduation=ON_TIME', 'root', 'KJ400', 'of who graduated'), ('graduation=EARLIER', 'root', 'KJ400', 'and only then'), ('study_level=S4', 'root', '23514', 'levels are those of the guide'),
    ('outcome=LULUS graduation=EXTENDED decree=SK2 outcome_on=2026-07-31', 'root', '23514', 'it does not come out before it begins'), ('', 'root', 'KJ400', 'something is said'),
    ('outcome=TIDAK_LULUS decree=SK2 outcome_on=2026-12-02', 'root', 'KJ400', 'nor on a day to come'), ('outcome=TIDAK_LULUS decree=SK2 outcome_on=2026-12-01', 'root', 'OK', 'today it does'),
    ('outcome=- decree=SK3', 'root', 'KJ400', 'what was not said is not taken back')
  ) as s (said, who, answer, what);
select is(pg_temp.handing('work_result=DI_BAWAH behaviour=SESUAI notes=x work_reason=x override=KURANG override_reason=x', 'staf1_7'), 'KJ400 override', 'study leave alone is not rated past the quadrant');
update app.status set study_level = 'S1', university = 'B', outcome = 'LULUS', graduation = 'ON_TIME', outcome_decree = 'SK 2', outcome_on = '2026-11-30' where person_id = pg_temp.someone('staf1_7');
select is(pg_temp.handing('work_result=DI_BAWAH behaviour=SESUAI notes=x work_reason=x override=KURANG override_reason=x', 'staf1_7'), 'KJ400 override', 'nor one that ended well');
select is(pg_temp.handing('work_result=SESUAI behaviour=SESUAI notes=x', 'staf1_7'), 'OK', 'which the quadrant rates');
update app.status set outcome = 'TIDAK_LULUS', graduation = null, outcome_on = '2026-09-30' where person_id = pg_temp.someone('staf1_7');
select is(pg_temp.handing('work_result=SESUAI behaviour=SESUAI notes=x override=KURANG override_reason=x', 'staf1_7'), 'KJ400 override', 'a failure of the quarter before is not rated in this one');
update app.status set outcome_on = '2026-11-30' where person_id = pg_temp.someone('staf1_7');
select is(pg_temp.handing(s.said, 'staf1_7'), s.answer, s.what)
from (values
    ('work_result=SESUAI behaviour=SESUAI notes=x', 'KJ400 override', 'of who failed the quadrant''s BAIK is not handed in (P100 d)'),
    ('work_result=SESUAI behaviour=DI_BAWAH notes=x behaviour_reason=x', 'OK', 'its KURANG is'),
    ('work_result=DI_BAWAH behaviour=SESUAI notes=x work_reason=x override=KURANG', 'KJ400 override_reason', 'past the quadrant with a reason'),
    ('work_result=DI_BAWAH behaviour=SESUAI notes=x work_reason=x override=KURANG override_reason=x', 'OK', 'KURANG'),
    ('work_result=DI_ATAS behaviour=SESUAI notes=x override=SANGAT_KURANG override_reason=x', 'OK', 'or SANGAT_KURANG, whatever the quadrant says')
  ) as s (said, answer, what);
-- The appraiser sees how the study stands, and what the guide says of it (P63).
insert into app.measurement (agency_id, period_id, person_id, measure, value, source, imported_at, imported_by)
select pg_temp.agency('DINSOS'), pg_temp.period_id('DINSOS', '2026_q4'), pg_temp.someone('staf1_7'), 'GRADE_POINTS', 3.39, 'KHS', now(), pg_temp.someone('root');
select is(
  pg_temp.does('kabid1', '2026-12-29Z', format($$
    select concat_ws(' ', j ->> 'study_level', j ->> 'university', j ->> 'outcome', j ->> 'graduation', j ->> 'grade_points', j ->> 'stands_for', j #>> '{guide,1,low}', jsonb_array_length(j -> 'guide'))
    from (select v.inputs -> 'study' as j from api.assessment_show(%L) as v) as s $$, pg_temp.assessment('staf1_7'))),
  'S1 B TIDAK_LULUS 3.39 BAIK 3.10 4', 'level, outcome, the average and the guide stand beside each other'
);
select is(pg_temp.does('kabid1', '2026-12-29Z', format($$ select v.inputs ->> 'study' from api.assessment_show(%L) as v $$, pg_temp.assessment('staf1_5'))), null, 'of nobody else');
-- By mistake: taken back by decree, and a leave that was withdrawn counts for nothing.
select is(pg_temp.studying(s.said), s.answer, s.what)
from (values
    ('outcome=-', 'KJ400', 'taken back by decree only'), ('outcome=- decree=SK3 outcome_on=2026-11-30', 'KJ400', 'without a day'), ('outcome=- decree=SK3 graduation=ON_TIME', 'KJ400', 'or a graduation'),
    ('outcome=- decree=SK3', 'OK', 'it is taken back')
  ) as s (said, answer, what);
update app.status set starts_on = '2026-11-30', ends_on = '2026-11-29' where person_id = pg_temp.someone('staf1_7');
select is(pg_temp.handing('work_result=SESUAI behaviour=SESUAI notes=x', 'staf1_7'), 'OK', 'of a leave that was withdrawn nobody has failed');
update app.status set starts_on = '2026-08-01', ends_on = null where person_id = pg_temp.someone('staf1_7');
select pg_temp.does('root', '2026-12-01Z', format($$ select s.status from api.status_study(%L, null, null, '', null, 'SK 3', null, '{1}') as s $$, (select s.status_id from app.status as s where s.person_id = pg_temp.someone('staf1_7')))) \g /dev/null
select is((select concat_ws(' ', s.study_level, s.university, s.outcome, s.graduation, s.outcome_on, s.outcome_decree, s.revision) from app.status as s where s.person_id = pg_temp.someone('staf1_7')), 'S1 B 2', 'what is taken back is gone, and nothing else');
select is(pg_temp.handing('work_result=SESUAI behaviour=SESUAI notes=x', 'staf1_7'), 'OK', 'and the quadrant rates them again');
update app.status set outcome = 'LULUS', graduation = 'EXTENDED', outcome_on = '2026-11-30', outcome_decree = 'SK 2' where person_id = pg_temp.someone('staf1_7');
-- The number of PP 30/2019 is Sangat Baik with an innovation only.
insert into app.policy_value (policy, setting, value) values ('P6_2022', 'number.is_on', 'true') on conflict (policy, setting) do update set value = 'true';
select is(pg_temp.handing('work_result=SESUAI behaviour=SESUAI notes=x skp_value=115 behaviour_value=120 innovation=antrean', 'staf1_5'), 'OK', 'whoever evaluates says which innovation was verified');
select is(app.number_told('P6_2022', 115, 120, false, n.innovation) ->> 'label', n.label, n.what)
from (values (null, 'Baik', 'without one 116.50 is Baik'), ('antrean daring', 'Sangat Baik', 'with one Sangat Baik')) as n (innovation, label, what);
select is(app.number_told('P6_2022', 100, 100, false, 'antrean daring') ->> 'label', 'Baik', 'it makes no number higher');
update app.policy_value set value = 'false' where setting = 'number.is_on';
select is(pg_temp.handing('work_result=SESUAI behaviour=SESUAI notes=x innovation=antrean', 'staf1_5'), 'KJ400 innovation', 'none where the policy has no number');
select is(pg_temp.handing('work_result=DI_ATAS behaviour=SESUAI notes=x', 'kabid1', 'kadin'), 'KJ400 work_reason', 'of a head whose unit suggests something else, why it is another');
select is(pg_temp.handing('work_result=SESUAI behaviour=SESUAI notes=x', 'kabid1', 'kadin'), 'OK', 'not of one that it suggests');
select is(pg_temp.handing('work_result=SESUAI behaviour=SESUAI', 'T1'), 'OK', 'a team has no document');
select is((select s.predicate from app.assessment as s where s.kind = 'TEAM'), null, 'and no predicate');

-- All but a few are rated --------------------------------------------------------------------------------------------------
select pg_temp.rate_all('kabid1', 'SESUAI', 'SESUAI');
select pg_temp.rate_all('kabid2', 'DI_ATAS', 'DI_ATAS');
select pg_temp.rate_all('kadin', 'SESUAI', 'SESUAI');
select pg_temp.rate_all('kabid3', 'SESUAI', 'SESUAI', 8);
select is((select string_agg(format('%s %s', state, n), ', ' order by state) from (select state, count(*) as n from app.assessment group by state) as x), 'SUBMITTED 34, WAITING 12', 'what is handed in and what is not');
select is(
  (select string_agg(format('%s %s/%s', o.duty, o.done, o.all_of_them), ', ' order by o.duty) from (
    select w.duty, count(w.done_at) as done, count(*) as all_of_them from app.owed(pg_temp.agency('DINSOS'), pg_temp.period_id('DINSOS', '2026_q4'), null, false) as w
    where w.duty in ('ASSESSMENT', 'SIGNATURE', 'TAKING_OVER') group by w.duty) as o),
  'ASSESSMENT 34/46, SIGNATURE 0/33, TAKING_OVER 0/12', 'which is what is owed'
);
select is(pg_temp.rating('kabid1', 'staf1_1', '2027-01-05Z'), 'OK', 'what is handed in can be rated anew in the window');

-- Revisions decide ---------------------------------------------------------------------------------------------------------
select is(pg_temp.answer('kabid1', '2026-12-29Z', format('select from api.assessment_submit(%L, ''{}'')', pg_temp.assessment('staf1_1'))), 'KJ428', 'a change names the revision it has seen');
select is(pg_temp.answer('kabid1', '2026-12-29Z', format('select from api.assessment_rate(%L, ''SESUAI'', null, null, null, null, null, null, null, null, null, ''{1}'')', pg_temp.assessment('staf1_1'))), 'KJ412', 'and not an old one');

-- The superior steps in (P90 A.11, P115 A.8) ---------------------------------------------------------------------------------
select is(pg_temp.taking(w.who, w.about, w.at::timestamptz), w.answer, w.what)
from (values
    ('kadin', 'staf4_1', '2027-01-15 14:59Z', 'KJ464', 'not in the appraiser''s time'), ('kadin', 'staf4_1', '2027-01-15 15:00Z', 'OK', 'but after it'),
    ('kadin', 'staf4_1', '2027-02-04 14:59Z', 'OK', 'for 14 days of work'), ('kadin', 'staf4_1', '2027-02-04 15:00Z', 'KJ464', 'and no longer'),
    ('kadin', 'staf2_1', '2027-01-18Z', 'KJ455', 'not what was handed in'), ('kabid1', 'staf4_1', '2027-01-18Z', 'KJ404', 'nobody else'), ('root', 'staf4_1', '2027-01-18Z', 'KJ404', 'no administrator'),
    ('kabid4', 'staf4_1', '2027-01-18Z', 'KJ455', 'nor the appraiser')
  ) as w (who, about, at, answer, what);
select is(pg_temp.answer('root', '2027-01-18Z', $$ select from api.period_calibrate('DINSOS', '2026_q4', null, null) $$), 'KJ459', 'no calibration while somebody is not evaluated');
select matches(pg_temp.message('root', '2027-01-18Z', $$ select from api.period_calibrate('DINSOS', '2026_q4', null, null) $$), 'RATINGS: kabid3: 2 of 10; kabid4: 10 of 10', 'and it says whose time is over');
select pg_temp.does('kadin', '2027-01-18Z', format($$ select r.state from api.assessment_take_over(%L, 'diam', '{%s}') as r $$, s.assessment_id, s.revision))
from app.assessment as s where s.state = 'WAITING' and s.person_id <> pg_temp.someone('staf4_9') \g /dev/null
select is(pg_temp.rating('kabid4', 'staf4_1', '2027-01-18Z'), 'KJ455', 'whoever was silent rates no more');
select is(pg_temp.rating('kadin', 'staf4_1', '2027-01-18Z'), 'OK', 'whoever stands above does');
select pg_temp.rate_all('kadin', 'SESUAI', 'SESUAI', 99, '2027-01-19Z');
select is((select bool_and(s.is_final) from app.assessment as s where s.taken_over_by is not null), true, 'and that is final');
select is((select count(*) from app.assessment as s where s.state = 'WAITING'), 1::bigint, 'one was forgotten');
select matches(pg_temp.message('root', '2027-01-20Z', $$ select from api.period_calibrate('DINSOS', '2026_q4', null, null) $$), 'RATINGS', 'which holds the calibration up');
-- Nobody stands above a team: for one that nobody rated, the superior's time is not waited for.
create function pg_temp.standing_at(p_kind text, p_is_rated boolean) returns void language sql security definer as $$
  update app.assessment as s
  set
    state = case when p_is_rated then 'SUBMITTED' else 'WAITING' end, work_result = case when p_is_rated then 'SESUAI' end,
    behaviour = case when p_is_rated then 'SESUAI' end, predicate = case when p_is_rated and s.kind = 'PERSON' then 'BAIK' end,
    notes = case when p_is_rated then 'x' end, submitted_at = case when p_is_rated then timestamptz '2027-01-19Z' end, submitted_by = case when p_is_rated then s.appraiser_id end
  where s.kind = p_kind and (p_kind = 'TEAM' or s.person_id = pg_temp.someone('staf4_9')) and s.period_id = pg_temp.period_id('DINSOS', '2026_q4')
$$;
select pg_temp.standing_at('PERSON', true), pg_temp.standing_at('TEAM', false) \g /dev/null
select is(
  pg_temp.does('root', '2027-01-20Z', $$ select string_agg(g.guard || ': ' || array_to_string(g.missing, '; '), ', ') from api.show_guards('DINSOS', '2026_q4') as g where g.action = 'calibrate' and not g.is_met $$),
  'RATINGS: kabid1: 1 of 12 (team T1)', 'a team is missed, and nobody is waited for'
);
select pg_temp.standing_at('PERSON', false), pg_temp.standing_at('TEAM', true) \g /dev/null
select is(pg_temp.answer('root', '2027-02-05Z', $$ select from api.period_calibrate('DINSOS', '2026_q4', 'tanpa satu', null) $$), 'KJ459', 'a reason alone does not go past it');
select is(pg_temp.as_expert('joko', '2027-01-20Z', $$ select p.state from api.period_calibrate('DINSOS', '2026_q4', 'tanpa satu', null) as p $$, false), 'KJ459', 'nor an expert while the superior''s time runs');
select is(pg_temp.as_expert('joko', '2027-02-05Z', $$ select p.state from api.period_calibrate('DINSOS', '2026_q4', 'tanpa satu', null) as p $$, true), 'CALIBRATING', 'but after it, with a reason');
select is(pg_temp.rating('kabid1', 'staf1_1', '2027-02-05Z'), 'KJ455', 'nobody rates any more');

-- Calibration proposes (P97-102: the appraiser decides) ------------------------------------------------------------------------
select is(pg_temp.answer(w.who, '2027-02-05Z', $$ select from api.calibration_open('DINSOS', '2026_q4', 'Rapat') $$), w.answer, w.who || ' opens a calibration: ' || w.answer)
from (values ('root', 'OK'), ('joko', 'OK'), ('kadin', 'KJ403'), ('kabid1', 'KJ403'), ('staf1_1', 'KJ403'), ('ani', 'KJ404')) as w (who, answer);
select pg_temp.does('root', '2027-02-05Z', $$ select c.calibration from api.calibration_open('DINSOS', '2026_q4', 'Rapat') as c $$) as session \gset
select is(pg_temp.answer('root', '2027-02-05Z', pg_temp.proposing(:'session', w.about, 'SESUAI', 'DI_ATAS')), w.answer, w.what)
from (values ('staf2_1', 'OK', 'an administrator proposes'), ('root', 'KJ404', 'not about their own'), ('staf4_9', 'KJ455', 'nor where nothing was rated')) as w (about, answer, what);
select pg_temp.does('root', '2027-02-05Z', pg_temp.proposing(:'session', w.about, 'SESUAI', 'DI_ATAS')) from (values ('staf2_1'), ('staf2_2'), ('staf2_3')) as w (about) \g /dev/null
select is((select predicate from app.assessment where person_id = pg_temp.someone('staf2_1')), 'SANGAT_BAIK', 'nothing changes by that');
select is(pg_temp.message('root', '2027-02-05Z', $$ select from api.period_sign('DINSOS', '2026_q4', null, null) $$), 'PROPOSALS: kabid2: 3', 'and signing waits for the answers');
-- About an administrator another one proposes.
select pg_temp.does('joko', '2027-02-05Z', pg_temp.proposing(:'session', 'root', 'SESUAI', 'DI_ATAS')) \g /dev/null
create function pg_temp.unanswered(p_who text) returns text language sql as $$
  select pg_temp.does(p_who, '2027-02-05Z', $x$ select array_to_string(g.missing, '; ') from api.show_guards('DINSOS', '2026_q4') as g where g.guard = 'PROPOSALS' $x$)
$$;
select is(pg_temp.unanswered('joko'), 'kabid1: 1; kabid2: 3', 'which that one sees');
select is(pg_temp.unanswered('root'), 'not yet', 'and the one whom it is about does not');
select pg_temp.answers('refuse', 'kabid1', 'root', '2027-02-05Z') \g /dev/null
select is(pg_temp.unanswered('root'), 'kabid2: 3', 'of the others again when that is answered');
select is(pg_temp.answering(w.verb, w.who, w.about, w.at::timestamptz), w.answer, w.what)
from (values
    ('accept', 'root', 'staf2_1', '2027-02-08Z', 'KJ403', 'whoever proposes does not answer'), ('accept', 'kabid1', 'staf2_1', '2027-02-08Z', 'KJ404', 'nor another appraiser'),
    ('accept', 'kabid2', 'staf2_4', '2027-02-08Z', 'KJ455', 'nothing was proposed there'), ('accept', 'kabid2', 'staf2_1', '2027-02-11 15:00Z', 'KJ464', 'in the time of calibration'),
    ('accept', 'kabid2', 'staf2_1', '2027-02-08Z', 'OK', 'the appraiser accepts'), ('refuse', 'kabid2', 'staf2_2', '2027-02-08Z', 'OK', 'or stays')
  ) as w (verb, who, about, at, answer, what);
select pg_temp.answers(w.verb, 'kabid2', w.about, '2027-02-08Z') from (values ('accept', 'staf2_1'), ('refuse', 'staf2_2'), ('accept', 'staf2_3')) as w (verb, about) \g /dev/null
select is((select string_agg(n.name || ' ' || s.predicate, ', ' order by n.name) from app.assessment as s join app.person as n using (person_id) where n.name in ('staf2_1', 'staf2_2', 'staf2_3')), 'staf2_1 BAIK, staf2_2 SANGAT_BAIK, staf2_3 BAIK', 'which is what counts');
select is((select string_agg(e.action, ' ' order by e.assessment_event_id) from app.assessment_event as e where e.assessment_id = pg_temp.assessment('staf2_1')), 'rate submit propose accept', 'the history tells it');

-- The distribution is looked at (P94-98) ------------------------------------------------------------------------------------------
select is(
  pg_temp.does('root', '2027-02-08Z', $$ select string_agg(format('%s %s %s-%s-%s-%s-%s %s %s', d.name, d.achievement, d.sangat_baik, d.baik, d.butuh_perbaikan, d.kurang, d.sangat_kurang, d.p6_2022, d.se_3_2023), '; ' order by d.name) from api.show_distribution('DINSOS', '2026_q4') as d $$),
  'kabid1 BAIK ----  ; kabid2 ISTIMEWA 8-2-0-0-0 FITS DEPARTS; kabid3 KURANG 0-10-0-0-0 DEPARTS DEPARTS; kabid4 BAIK 0-9-0-0-0 FITS DEPARTS; kadin BAIK 0-4-0-0-0 FITS DEPARTS',
  'beside both guidelines; of the group to which root belongs nothing'
);
select is(pg_temp.does('kabid3', '2027-02-08Z', $$ select string_agg(format('%s %s %s', d.name, d.people, d.p6_2022), '; ') from api.show_distribution('DINSOS', '2026_q4') as d $$), 'kabid3 10 DEPARTS', 'an appraiser sees one''s own');
select is(pg_temp.does('staf1_1', '2027-02-08Z', $$ select count(*) from api.show_distribution('DINSOS', '2026_q4') as d $$), '0', 'those who are rated none');
select is(pg_temp.message('root', '2027-02-08Z', $$ select from api.period_sign('DINSOS', '2026_q4', null, null) $$), 'DISTRIBUTION: distribution acknowledge was not said since it changed last', 'signing waits until somebody has looked');
select is(pg_temp.answer('root', '2027-02-08Z', $$ select from api.distribution_acknowledge('DINSOS', '2026_q4', null) $$), 'KJ400', 'what departs needs a reason');
select is(pg_temp.answer('staf1_1', '2027-02-08Z', $$ select from api.distribution_explain('DINSOS', '2026_q4', 'x') $$), 'KJ403', 'of whoever appraises');
select is(pg_temp.answer('kabid3', '2027-02-08Z', $$ select from api.distribution_explain('DINSOS', '2026_q4', 'tim kecil') $$), 'OK', 'who gives it');
select pg_temp.does('kabid3', '2027-02-08Z', $$ select d.reason from api.distribution_explain('DINSOS', '2026_q4', 'tim kecil') as d $$) \g /dev/null
select is(pg_temp.does('root', '2027-02-09Z', $$ select d.departures from api.distribution_acknowledge('DINSOS', '2026_q4', null) as d $$), '0', 'and then none does');
select is(pg_temp.answer('kadin', '2027-02-09Z', $$ select from api.distribution_acknowledge('DINSOS', '2026_q4', 'x') $$), 'KJ403', 'an administrator looks, nobody else');
select is(pg_temp.does('root', '2027-02-10Z', $$ select p.state from api.period_sign('DINSOS', '2026_q4', null, null) as p $$), 'SIGNING', 'signing begins');

-- Signing (P114 A.4, P115 A.8) ------------------------------------------------------------------------------------------------------
select is(pg_temp.signing(w.who, w.about, w.at::timestamptz), w.answer, w.what)
from (values
    ('kabid1', 'staf1_1', '2027-02-15Z', 'OK', 'the appraiser signs'), ('kabid1', 'staf1_1', '2027-02-19 15:00Z', 'KJ464', 'in time'), ('kabid1', 'staf2_1', '2027-02-15Z', 'KJ404', 'for one''s own people'),
    ('kadin', 'staf1_1', '2027-02-15Z', 'KJ464', 'the superior not in the appraiser''s time'), ('kadin', 'staf1_1', '2027-02-22Z', 'OK', 'but after it'), ('kadin', 'staf4_1', '2027-02-15Z', 'OK', 'and what was taken over at once'),
    ('kabid4', 'staf4_1', '2027-02-15Z', 'KJ455', 'whoever was silent does not sign'), ('root', 'staf2_1', '2027-02-15Z', 'KJ403', 'nor an administrator')
  ) as w (who, about, at, answer, what);
select pg_temp.sign_all('kabid1'), pg_temp.sign_all('kabid3'), pg_temp.sign_all('kadin') \g /dev/null
select is(pg_temp.message('root', '2027-02-16Z', $$ select from api.period_publish('DINSOS', '2026_q4', null, null) $$), 'SIGNATURES: kabid2: 10 of 10', 'nothing is published unsigned');
select pg_temp.sign_all('kadin', '2027-02-22Z') \g /dev/null

-- Publishing --------------------------------------------------------------------------------------------------------------------------
select is_empty($$ select from app.result $$, 'until then there is no result');
insert into app.extension (agency_id, period_id, phase, unit_id, until_at, reason_code, reason, made_at, is_beyond_statute)
select s.agency_id, s.period_id, 'RATING', s.unit_id, '2027-01-31Z', 'BENCANA', 'banjir', app.now(), true
from app.assessment as s where s.assessment_id = pg_temp.assessment('staf2_1');
select is(pg_temp.does('root', '2027-02-23Z', $$ select p.state from api.period_publish('DINSOS', '2026_q4', null, null) as p $$), 'PUBLISHED', 'the results are published');
select is((select count(*) from app.result), 45::bigint, 'one for each who was evaluated, and for the team');
select is(
  (
    select string_agg(format('%s %s', e.basis, e.english ~ 'later than the regulation'), ', ' order by n.name)
    from app.result as r join app.person as n using (person_id) cross join lateral app.explained(r.snapshot, true) as e
    where n.name in ('staf1_1', 'staf2_1', 'staf4_1') and e.topic = 'SIGNATURE'
  ), 'P114 A.4 f, P115 A.8 t, P115 A.8 t', 'it is said whose signature the superior gave later than fourteen days after the window'
);
select is(
  (select string_agg(distinct format('%s %s', r.is_beyond_statute, x.unit_id in (s.unit_id, s.appraiser_unit_id)), ', ')
   from app.result as r join app.assessment as s using (assessment_id) cross join app.extension as x where x.reason = 'banjir' and s.kind = 'PERSON'),
  'f f, t t', 'more time than the regulation gives marks the results of the unit that had it, and no others');
select is_empty($$ select from app.result as r where r.person_id = pg_temp.someone('staf4_9') $$, 'none for whom nobody evaluated: never a rating that nobody gave');
select is(
  (select concat_ws(' ', r.predicate, r.work_result, r.behaviour, r.achievement, r.policy, r.is_final, r.snapshot #>> '{achievement,name}', r.snapshot #>> '{signature,is_by_superior}', r.snapshot #>> '{calibration,0,state}')
   from app.result as r where r.person_id = pg_temp.someone('staf2_1')),
  'BAIK SESUAI DI_ATAS ISTIMEWA P6_2022 t Bidang 2 true ACCEPTED', 'with everything that went into it'
);
select is(pg_temp.does('staf2_1', '2027-02-23Z', $$ select string_agg(e.topic, ' ' order by e.step) from api.result_mine() as r, api.result_explain(r.result) as e $$),
  'APPRAISER ACHIEVEMENT FEEDBACK WORK_RESULT BEHAVIOUR PREDICATE BEYOND_STATUTE DISTRIBUTION CALIBRATION NOTES SIGNATURE OBJECTION', 'everybody is told how it came about');
select matches(pg_temp.does('staf2_1', '2027-02-23Z', $$ select string_agg(e.arti, ' ' order by e.step) from api.result_mine() as r, api.result_explain(r.result) as e $$),
  'Bidang 2 pada periode ini Istimewa.*menghasilkan predikat Baik.*idealnya sebagian besar berpredikat Sangat Baik.*kabid2 menerima.*bersifat final', 'in Indonesian');
select unalike(pg_temp.does('staf2_1', '2027-02-23Z', $$ select jsonb_agg(r)::text from api.result_mine() as m, api.result_show(m.result) as r $$), '%setara%', 'what the session said about it stays there');
select unalike((select string_agg(r.snapshot::text, '') from app.result as r where r.snapshot #>> '{distribution,people}' = '4'), '%counts%', 'of so few nothing is told: it would tell of others');
select unalike(pg_temp.does('staf2_1', '2027-02-23Z', $$ select jsonb_agg(r)::text || (select x.held::text from api.me_export() as x) from api.result_mine() as m, api.result_show(m.result) as r $$), '%counts%', 'nor how others were rated');
select matches(pg_temp.does('kadin', '2027-02-23Z', format($$ select jsonb_agg(r)::text from api.result_show(%L) as r $$, (select r.result_id from app.result as r where r.person_id = pg_temp.someone('staf2_1')))), 'counts', 'which whoever evaluates has');
select is(pg_temp.does('staf2_1', '2027-02-23Z', $$ select string_agg(d.content, '|' order by d.line) from api.result_mine() as r, api.result_document(r.result) as d where d.label in ('NAMA', 'CAPAIAN KINERJA ORGANISASI', 'PREDIKAT KINERJA PEGAWAI') or d.line = 1 $$),
  'FORMAT D.1.2|staf2_1|kabid2|kadin|Istimewa|Baik', 'and has the document');
-- T6 on the clocks of a result, by the week of the unit in which its person was evaluated. The last day is the one before the instant.
create function pg_temp.due_day(p_pattern text, p_step text, p_is_by_superior boolean, p_start date) returns date language plpgsql security definer as $$
declare
  r app.result;
  said date;
begin
  update app.unit set work_pattern = nullif(p_pattern, 'LIMA_HARI') where code = 'B2';
  select x.* into r from app.result as x where x.person_id = pg_temp.someone('staf2_1');
  r.snapshot := jsonb_set(jsonb_set(r.snapshot, '{signature,signed_at}', to_jsonb(app.day_begins(p_start))), '{signature,is_by_superior}', to_jsonb(p_is_by_superior));
  r.received_at := app.day_begins(p_start);
  said := app.day_of(app.result_due(r, p_step)) - 1;
  raise exception using errcode = 'XX998', message = said::text;
exception when sqlstate 'XX998' then
  return sqlerrm::date;
end $$;
select is(pg_temp.due_day(c.pattern, c.step, c.is_by_superior, c.start::date), c.wanted::date, format('T6 %s, from %s: %s', c.pattern, c.start, c.what))
from (values
    ('LIMA_HARI', 'RECEIVE', true, '2026-02-23', '2026-03-04', 'the superior hands over'), ('LIMA_HARI', 'COUNTERSIGN', true, '2026-03-04', '2026-03-13', 'the employee returns it'),
    ('LIMA_HARI', 'RECEIVE', false, '2026-01-30', '2026-02-23', 'the appraiser hands over'), ('LIMA_HARI', 'COUNTERSIGN', false, '2026-02-23', '2026-03-13', 'the employee signs'),
    ('ENAM_HARI', 'RECEIVE', false, '2026-01-31', '2026-02-19', 'the appraiser hands over'), ('ENAM_HARI', 'RECEIVE', true, '2026-02-19', '2026-02-27', 'the superior hands over'),
    ('ENAM_HARI', 'COUNTERSIGN', true, '2026-02-27', '2026-03-07', 'the employee returns it')
  ) as c (pattern, step, is_by_superior, start, wanted, what);
select is((select to_char(app.result_due(r, 'RECEIVE') at time zone 'Asia/Jayapura', 'YYYY-MM-DD') from app.result as r where r.person_id = pg_temp.someone(w.name)), w.day, w.what)
from (values ('staf1_1', '2027-03-06', 'handed over within 14 days of work after signing (P114 A.5)'), ('staf2_1', '2027-03-04', 'or seven after the superior''s signature (P116 A.9)')) as w (name, day, what);
select is(pg_temp.answer(w.who, '2027-02-24Z', format('select from api.result_countersign(%L, ''{1}'')', (select r.result_id from app.result as r where r.person_id = pg_temp.someone('staf2_1')))), w.answer, w.who || ' signs as its person: ' || w.answer)
from (values ('staf2_1', 'OK'), ('staf2_2', 'KJ404'), ('kabid2', 'KJ403'), ('root', 'KJ403')) as w (who, answer);
select is(pg_temp.does('staf2_1', '2027-02-24Z', $$ select c.state from api.result_mine() as m, api.result_receive(m.result, '{1}') as c $$), 'RECEIVED', 'the document is received');
select is(
  pg_temp.does('staf2_1', w.at::timestamptz, $$ select coalesce(string_agg(concat_ws(' ', t.task, t.period, t.state, t.due_at is not distinct from m.countersign_by, t.thing = m.result), ', '), '') from api.show_tasks() as t, api.result_mine() as m where t.task in ('RESULT', 'COUNTERSIGN') $$),
  w.said, 'what waits then at ' || w.at
)
from (values ('2027-02-24Z', 'COUNTERSIGN 2026_q4 NEW t t'), ('2027-06-30Z', '')) as w (at, said);
select is(pg_temp.does('staf2_1', '2027-02-25Z', $$ select c.state from api.result_mine() as m, api.result_countersign(m.result, '{2}') as c $$), 'COUNTERSIGNED', 'and signed');
select is(pg_temp.does('staf2_1', '2027-02-25Z', $$ select count(*) from api.show_tasks() as t where t.task in ('RESULT', 'COUNTERSIGN') $$), '0', 'then nothing waits');

-- Made again it is the same --------------------------------------------------------------------------------------------------------------
select is_empty(format('select from app.result_snapshots(%s, %s) as n join app.result as r on r.assessment_id = n.assessment_id where r.snapshot <> n.snapshot', pg_temp.agency('DINSOS'), pg_temp.period_id('DINSOS', '2026_q4')), 'made again, every result is the same');
select is(pg_temp.does('root', '2027-02-25Z', $$ select count(*) from api.result_differences('DINSOS', '2026_q4') $$), '0', 'and nothing differs');
update app.person set name = 'Nama Baru' where person_id = pg_temp.someone('staf3_1');
select is(pg_temp.does('root', '2027-02-25Z', $$ select string_agg(d.part || ' ' || (d.was ->> 'name') || ' ' || (d.now ->> 'name'), ',') from api.result_differences('DINSOS', '2026_q4') as d $$), 'subject staf3_1 Nama Baru', 'or what has changed is said');
select is(pg_temp.answer('root', '2027-02-25Z', $$ select from api.result_recalculate('DINSOS', '2026_q4', 'nama', 2) $$), 'KJ461', 'made anew when somebody has said how many');
-- Pending, until another administrator has looked at what would change.
select is(pg_temp.does('root', '2027-02-25Z', $$ select d.state from api.defer('result recalculate', '{"agency": "DINSOS", "period": "2026_q4", "reason": "nama"}', '15m', null, null) as d $$), 'PENDING', 'it can wait for somebody');
create function pg_temp.waiting() returns uuid language sql security definer as $$ select j.job_id from meta.job as j where j.operation = 'result recalculate' order by j.created_at desc limit 1 $$;
select is(pg_temp.does('joko', '2027-02-25Z', $$ select count(*) from api.result_differences('DINSOS', '2026_q4') $$), '1', 'nothing has changed');
select is(pg_temp.answer('root', '2027-02-25Z', $$ select from api.result_recalculate('DINSOS', '2026_q4', 'nama', 1) $$), 'KJ463', 'meanwhile nobody makes results anew');
select is(pg_temp.answer('root', '2027-02-25Z', $$ select from api.period_close('DINSOS', '2026_q4', null, null) $$), 'KJ463', 'nor moves the period');
select is(pg_temp.answer('joko', '2027-02-25Z', $$ select from api.job_confirm(pg_temp.waiting()) $$), 'OK', 'confirmed, it is carried out');
select is(pg_temp.does('root', '2027-02-25Z', $$ select j.state from api.job_undo(pg_temp.waiting()) as j $$), 'UNDONE', 'undone, it is dropped');
select is(pg_temp.does('root', '2027-02-25Z', $$ select r.results from api.result_recalculate('DINSOS', '2026_q4', 'nama', 1) as r $$), '1', 'one');
select is((select string_agg(format('%s %s', r.number, r.superseded_at is null), ', ' order by r.number) from app.result as r where r.person_id = (select person_id from app.person where name = 'Nama Baru')), '1 f, 2 t', 'the old one stays');
select is_empty($$ select from app.result as r where r.number = 2 and r.reason is distinct from 'nama' $$, 'the new one says why');

-- What was signed stays signed while nothing was decided otherwise: staf2_1 has signed, and Bidang 2 gets another name.
create function pg_temp.signed_of(p_name text) returns text language sql security definer as $$
  select string_agg(concat_ws(' ', r.number, r.received_at::date, r.countersigned_at::date, r.carry_over_at::date, r.is_carry_over_agreed, r.superseded_at is null), ', ' order by r.number)
  from app.result as r where r.person_id = pg_temp.someone(p_name)
$$;
update app.result as r set carry_over_at = '2027-02-25Z', is_carry_over_agreed = true where r.person_id = pg_temp.someone('staf2_1');
update app.unit set name = 'Bidang Dua' where unit_id = pg_temp.agency_unit('B2');
select is(
  pg_temp.does('root', '2027-02-25Z', $$ select format('%s %s %s', count(distinct d.result), string_agg(distinct d.part, ','), bool_and(d.is_receipt_kept)) from api.result_differences('DINSOS', '2026_q4') as d $$),
  '11 achievement,appraiser,subject t', 'a unit that is called otherwise is in the results of all its people, and decides nothing'
);
select is(pg_temp.does('root', '2027-02-25Z', format($$ select r.results from api.result_recalculate('DINSOS', '2026_q4', 'nama', 2, '%s,%s') as r $$,
  (select nip from app.person where name = 'staf2_1'), pg_temp.someone('staf2_2'))), '2', 'made anew can be those of some people');
select is(pg_temp.signed_of('staf2_1'), '1 2027-02-24 2027-02-25 2027-02-25 t f, 2 2027-02-24 2027-02-25 2027-02-25 t t', 'what was received, signed and agreed is so of the one that stands there now');
select is(pg_temp.signed_of('staf2_2'), '1 f f, 2 f t', 'what was not is not');
select is(pg_temp.signed_of('staf2_3'), '1 f t', 'nobody else''s is made anew');
select is(pg_temp.answer('root', '2027-02-25Z', format($$ select from api.result_recalculate('DINSOS', '2026_q4', 'nama', 1, %L) $$, pg_temp.someone('kadin'))), 'KJ404', 'somebody without a result has none made');
select is(pg_temp.does('root', '2027-02-25Z', $$ select r.results from api.result_recalculate('DINSOS', '2026_q4', 'nama', 9) as r $$), '9', 'without names all the others are');
-- Another achievement is another document: it is received and signed anew.
update app.unit_result as u set achievement = 'BAIK' where u.unit_id = pg_temp.agency_unit('B2') and u.superseded_at is null;
select is(pg_temp.does('root', '2027-02-25Z', $$ select bool_or(d.is_receipt_kept) from api.result_differences('DINSOS', '2026_q4') as d $$), 'false', 'what was decided otherwise is not signed');
select pg_temp.does('root', '2027-02-25Z', format($$ select r.results from api.result_recalculate('DINSOS', '2026_q4', 'capaian', 1, %L) as r $$, pg_temp.someone('staf2_1'))) \g /dev/null
select is(right(pg_temp.signed_of('staf2_1'), 6), ' 3 f t', 'another achievement is another document, unsigned');
select pg_temp.does('root', '2027-02-25Z', $$ select r.results from api.result_recalculate('DINSOS', '2026_q4', 'capaian', 10) as r $$) \g /dev/null

-- Opened again --------------------------------------------------------------------------------------------------------------------------
select is(pg_temp.does('root', '2027-02-26Z', $$ select p.state from api.period_reopen('DINSOS', '2026_q4', 'satu salah', null) as p $$), 'SIGNING', 'what was published can be opened again');
select is((select count(*) from app.assessment as s where s.state = 'SIGNED'), 44::bigint, 'signed as it is');
select is(pg_temp.does('root', '2027-02-26Z', $$ select p.state from api.period_reopen('DINSOS', '2026_q4', 'satu salah', null) as p $$), 'CALIBRATING', 'and calibrated again');
select is((select count(*) from app.assessment as s where s.state = 'SIGNED' or s.signed_at is not null), 0::bigint, 'a signature is under what was signed: it is taken back');
select is((select string_agg(e.action, ' ' order by e.assessment_event_id) from app.assessment_event as e where e.assessment_id = pg_temp.assessment('staf2_1')), 'rate submit propose accept sign reopen', 'the history has it');
select is((select count(*) from app.result as r where r.superseded_at is null), 45::bigint, 'results stay until others stand in their place');
select * from finish();
rollback;
