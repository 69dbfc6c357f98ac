-- The second wall around evaluations (P97-103, P114-115): what tables, policies and functions refuse to those who got past the operations; and what those
-- operations that everybody may ask do not tell.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
\ir fixtures/periods.sql
\ir fixtures/survey.sql
\ir fixtures/quarter.sql
select plan(58);

-- How many rows a statement of somebody's touches, undone; or the state of its error.
create function pg_temp.trying(p_who text, p_statement text, p_at timestamptz default '2026-12-30Z') returns text language plpgsql as $$
declare
  said text;
begin
  perform pg_temp.at(p_who, p_at);
  said := pg_temp.touched(p_statement);
  perform pg_temp.leave();
  return said;
end $$;
-- An assessment that nobody has made, as whoever writes SQL can: somebody's, evaluated by the one who asks.
create function pg_temp.forged(p_about text, p_appraiser text) returns text language sql security definer as $$
  select format('jsonb_populate_record(null::app.assessment, %L)', to_jsonb(s) || jsonb_build_object('appraiser_id', pg_temp.someone(p_appraiser)))
  from app.assessment as s where s.assessment_id = pg_temp.assessment(p_about)
$$;
create function pg_temp.guards(p_who text, p_at timestamptz) returns text language sql as $$
  select pg_temp.does(p_who, p_at, $x$ select string_agg(g.guard || ' ' || array_to_string(g.missing, ','), '; ' order by g.guard) from api.show_guards('DINSOS', '2026_q4') as g where g.guard in ('RATINGS', 'PROPOSALS', 'SIGNATURES', 'DISTRIBUTION') and not g.is_met $x$)
$$;

select pg_temp.does('root', '2026-12-28Z', $$ select p.state from api.period_rate('DINSOS', '2026_q4', null, null) as p $$) \g /dev/null
-- What another agency would have to say, and never does, holds nobody up for ever.
select is(pg_temp.as_expert('joko', '2027-02-05Z', $$ select p.state from api.period_calibrate('DINSOS', '2026_q4', null, null) as p $$, false), 'KJ459', 'no calibration before achievements are set, without a reason');
select is(pg_temp.as_expert('joko', '2027-02-05Z', $$ select p.state from api.period_calibrate('DINSOS', '2026_q4', 'SETDA tidak menetapkan', null) as p $$, false), 'OK', 'an expert goes past it with one, once the superior''s time is over');
select pg_temp.does('joko', '2026-12-28Z', pg_temp.achieving('PIMPINAN', 'BAIK')) \g /dev/null
select pg_temp.does('kabid1', '2026-12-29Z', pg_temp.rate_call('staf1_1', 'work_result=DI_BAWAH behaviour=SESUAI work_reason=x')) \g /dev/null

-- What is written past the operations -------------------------------------------------------------------------------------
select is(pg_temp.trying(w.who, format(w.statement, pg_temp.assessment('staf1_1'))), w.answer, w.what)
from (values
    ('kadin', 'update app.assessment set work_result = ''DI_ATAS'', behaviour = ''DI_ATAS'', predicate = ''SANGAT_BAIK'' where assessment_id = %L', '42501', 'the superior rates nobody before taking over'),
    ('kadin', 'update app.assessment set taken_over_at = app.now(), taken_over_by = app.actor() where assessment_id = %L', '1', 'which the superior may'),
    ('kabid1', 'update app.assessment set predicate = ''SANGAT_BAIK'' where assessment_id = %L', '23514', 'an appraiser gives no predicate that the quadrant does not'),
    ('kabid1', 'update app.assessment set behaviour = ''DI_BAWAH'', predicate = ''SANGAT_KURANG'' where assessment_id = %L', '1', 'but the one that it gives (P99)'),
    ('kabid1', 'update app.assessment set predicate = ''KURANG'', override = ''KURANG'', override_reason = ''x'' where assessment_id = %L', '1', 'or an override (P100 d)'),
    ('kabid1', 'update app.assessment set taken_over_at = app.now(), taken_over_by = superior_id where assessment_id = %L', '42501', 'takes over for nobody'),
    ('kabid1', 'update app.assessment set taken_over_at = app.now(), taken_over_by = app.actor() where assessment_id = %L', '23514', 'takes nothing over from themselves'),
    ('kabid1', 'update app.assessment set state = ''WITHDRAWN'' where assessment_id = %L', '42501', 'withdraws nobody'),
    ('kabid1', 'update app.assessment set state = ''SUBMITTED'', submitted_at = app.now(), submitted_by = superior_id where assessment_id = %L', '23514', 'hands nothing in for another'),
    ('kabid1', 'update app.assessment set state = ''SIGNED'', submitted_at = app.now(), signed_at = app.now(), signed_by = superior_id where assessment_id = %L', '42501', 'signs for nobody'),
    ('kabid1', 'update app.assessment set state = ''SIGNED'', submitted_at = app.now(), signed_at = app.now(), signed_by = null where assessment_id = %L', '23514', 'nor without a name'),
    ('kabid1', 'update app.assessment set state = ''SIGNED'', work_result = ''SESUAI'', predicate = ''BAIK'', submitted_at = app.now(), signed_at = app.now(), signed_by = app.actor() where assessment_id = %L', '23514', 'nor what is changed with it')
  ) as w (who, statement, answer, what);
select is(pg_temp.trying('kadin', format('update app.assessment set taken_over_at = app.now(), taken_over_by = app.actor(), state = ''WAITING'', work_result = null, behaviour = null, predicate = null where assessment_id = %L', pg_temp.assessment('staf1_1'))), '1', 'taken over');
update app.assessment set taken_over_at = now(), taken_over_by = superior_id where assessment_id = pg_temp.assessment('staf1_2');
select is(pg_temp.trying('kabid1', format('update app.assessment set notes = ''x'' where assessment_id = %L', pg_temp.assessment('staf1_2'))), '0', 'whoever was silent writes no more');
update app.assessment set taken_over_at = null, taken_over_by = null where assessment_id = pg_temp.assessment('staf1_2');

-- What functions tell that see more than whoever asks -----------------------------------------------------------------------------
select pg_temp.rate_all('kabid2', 'SESUAI', 'SESUAI');
select is(pg_temp.does('staf2_2', '2026-12-30Z', format('select app.assessment_history(%s)::text', pg_temp.forged('staf2_1', w.who))), '[]', w.who || ' as its appraiser: no history of an assessment that one does not see')
from (values ('staf2_2'), ('kabid2')) as w (who);
select is(pg_temp.does('staf2_2', '2026-12-30Z', format('select app.assessment_inputs(%s)::text', pg_temp.forged('staf2_1', 'staf2_2'))), null, 'nor a record, by a row that says one evaluates');
select is(pg_temp.does('staf2_2', '2026-12-30Z', format('select b.note_count::text from app.assessed_beside(%s) as b', pg_temp.forged('staf2_1', 'staf2_2'))), null, 'nor how many notes it has');
select isnt(pg_temp.does('kabid2', '2026-12-30Z', format('select app.assessment_inputs(%s)::text', pg_temp.forged('staf2_1', 'kabid2'))), null, 'which whoever does has');
select is(pg_temp.does('staf2_2', '2026-12-30Z', format('select app.evaluates(%s)::text', pg_temp.forged('staf2_1', 'staf2_2'))), 'false', 'nor a survey');
select is(pg_temp.trying('kabid2', f.statement), '42501', f.what)
from (values
    (format('select from app.distribution_groups(%s, %s)', pg_temp.agency('DINSOS'), pg_temp.period_id('DINSOS', '2026_q4')), 'all distributions are nobody''s'),
    (format('select app.survey_total(%s)', pg_temp.forged('staf2_1', 'kabid2')), 'nor a survey''s exact figure')
  ) as f (statement, what);
select is(pg_temp.trying('root', format('select app.publish_results(%s, %s, null)', pg_temp.agency('DINSOS'), pg_temp.period_id('DINSOS', '2026_q4'))), 'KJ455', 'nothing is published while people are rated');

-- Drafts are nobody's rating yet -----------------------------------------------------------------------------------------------------
select is(pg_temp.does(w.who, '2026-12-30Z', $$ select string_agg(format('%s %s/%s', d.name, d.rated, d.people), ', ' order by d.name) from api.show_distribution('DINSOS', '2026_q4') as d where d.name in ('kabid1', 'kabid2') $$), w.told, format('%s is told of what is handed in alone', w.who))
from (values ('kadin', 'kabid1 0/11, kabid2 10/10'), ('kabid1', 'kabid1 0/11')) as w (who, told);

-- Guards are everybody's to see; whom they wait for is not -----------------------------------------------------------------------------
select is(pg_temp.guards(w.who, '2026-12-30Z'), w.told, format('%s is told: %s', w.who, w.told))
from (values
    ('staf2_1', 'DISTRIBUTION not yet; RATINGS not yet; SIGNATURES not yet'), ('kabid2', 'DISTRIBUTION not yet; RATINGS not yet; SIGNATURES not yet'),
    ('root', 'DISTRIBUTION distribution acknowledge was not said since it changed last; RATINGS kabid1: 12 of 12 (team T1),kabid3: 10 of 10,kabid4: 10 of 10,kadin: 4 of 4; SIGNATURES kabid2: 10 of 10')
  ) as w (who, told);

-- CALIBRATING --------------------------------------------------------------------------------------------------------------------------
select pg_temp.rate_all(w.who, 'SESUAI', 'SESUAI') from (values ('kabid1'), ('kabid3'), ('kabid4'), ('kadin')) as w (who) \g /dev/null
select pg_temp.does('root', '2027-02-05Z', $$ select p.state from api.period_calibrate('DINSOS', '2026_q4', null, null) as p $$) \g /dev/null
select pg_temp.does('joko', '2027-02-05Z', $$ select c.calibration from api.calibration_open('DINSOS', '2026_q4', 'Rapat') as c $$) as session \gset
select pg_temp.does('joko', '2027-02-05Z', pg_temp.proposing(:'session', 'staf2_1', 'SESUAI', 'DI_BAWAH')) \g /dev/null
select unalike(pg_temp.guards('staf2_1', '2027-02-05Z'), '%kabid2%', 'nobody is told that something was proposed to their appraiser');
select is(pg_temp.trying(w.who, w.statement, '2027-02-06Z'), w.answer, w.what)
from (values
    ('joko', 'update app.calibration_proposal set state = ''ACCEPTED'', answered_at = app.now(), answered_by = app.actor(), answer = ''x''', '42501', 'whoever proposes does not answer'),
    ('joko', 'update app.calibration_proposal set state = ''SUPERSEDED''', '1', 'but proposes anew'),
    ('kabid2', 'update app.calibration_proposal set state = ''SUPERSEDED''', '42501', 'an appraiser makes no proposal vanish'),
    ('kabid2', 'update app.calibration_proposal set state = ''REFUSED'', answered_at = app.now(), answered_by = app.actor(), answer = ''x''', '1', 'but answers it'),
    ('kadin', 'update app.calibration_proposal set state = ''REFUSED'', answered_at = app.now(), answered_by = app.actor(), answer = ''x''', '42501', 'which the superior does not')
  ) as w (who, statement, answer, what);
select pg_temp.answers('accept', 'kabid2', 'staf2_1', '2027-02-08Z') \g /dev/null
select is(pg_temp.trying('kabid2', 'update app.calibration_proposal set state = ''REFUSED'', answered_by = app.actor()', '2027-02-08Z'), '0', 'what was answered stays');

-- One agency is not told of another's -------------------------------------------------------------------------------------------------------
-- The head of the agency evaluates somebody of another one, too (as the mayor does with heads): that one's period is its own.
insert into app.period (agency_id, code, kind, starts_on, ends_on, is_surveyed, policy, state) select pg_temp.agency('DISDIK'), '2026_q4', p.kind, p.starts_on, p.ends_on, false, p.policy, 'RATING' from app.period as p where p.period_id = pg_temp.period_id('DINSOS', '2026_q4');
insert into app.assessment (agency_id, period_id, kind, person_id, post_id, unit_id, appraiser_id, appraiser_agency_id, appraiser_post_id, appraiser_unit_id, is_final, state, work_result, behaviour, predicate, submitted_at, submitted_by, made_at)
select a.agency_id, pg_temp.period_id('DISDIK', '2026_q4'), 'PERSON', a.person_id, a.post_id, a.unit_id, s.appraiser_id, s.appraiser_agency_id, s.appraiser_post_id, s.appraiser_unit_id, false, 'SUBMITTED', 'DI_BAWAH', 'DI_BAWAH', 'SANGAT_KURANG', now(), s.appraiser_id, now()
from app.assessment as s, (select a.* from app.appointment as a where a.agency_id = pg_temp.agency('DISDIK') limit 1) as a where s.person_id = pg_temp.someone('kabid2');
select is(pg_temp.does(w.who, '2027-02-08Z', $$ select format('%s/%s %s', d.rated, d.people, d.sangat_kurang) from api.show_distribution('DINSOS', '2026_q4') as d where d.name = 'kadin' $$), w.told, format('%s is told of the head''s people: %s', w.who, w.told))
from (values ('root', '4/4 0'), ('kadin', '5/5 1'), ('joko', '4/4 0')) as w (who, told);

delete from app.assessment as s where s.agency_id = pg_temp.agency('DISDIK');

-- What two units' leader says counts for both -------------------------------------------------------------------------------------------------
select is(pg_temp.answer('kabid2', '2027-02-08Z', $$ select from api.distribution_explain('DINSOS', '2026_q4', 'x') $$), 'OK', 'an appraiser says why');
update app.assessment set appraiser_unit_id = pg_temp.agency_unit('B3') where person_id in (pg_temp.someone('staf2_9'), pg_temp.someone('staf2_10'));
select pg_temp.does('kabid2', '2027-02-08Z', $$ select d.reason from api.distribution_explain('DINSOS', '2026_q4', 'dua unit') as d $$) \g /dev/null
select is((select count(*) from app.distribution_note as n where n.appraiser_id = pg_temp.someone('kabid2')), 2::bigint, 'of each unit that one leads');
update app.assessment set appraiser_unit_id = pg_temp.agency_unit('B2') where person_id in (pg_temp.someone('staf2_9'), pg_temp.someone('staf2_10'));

-- Published, and opened again --------------------------------------------------------------------------------------------------------------------
select pg_temp.does('root', '2027-02-08Z', $$ select d.departures from api.distribution_acknowledge('DINSOS', '2026_q4', 'x') as d $$) \g /dev/null
select pg_temp.does('root', '2027-02-10Z', $$ select p.state from api.period_sign('DINSOS', '2026_q4', null, null) as p $$) \g /dev/null
-- A result that is published in a transaction is read in it, and rolled back.
select pg_temp.sign_all('kabid1') \g /dev/null
create function pg_temp.publishing(p_people text) returns text language sql as $$
  select format('select app.publish_results(%s, %s, ''x'', %s)', pg_temp.agency('DINSOS'), pg_temp.period_id('DINSOS', '2026_q4'), p_people)
$$;
select is(pg_temp.trying('root', pg_temp.publishing('array[app.actor()]'), '2027-02-16Z'), 'KJ455', 'nobody publishes their own result alone');
select is(pg_temp.trying('root', pg_temp.publishing('null'), '2027-02-16Z'), 'KJ459', 'nor all before all are signed');
select pg_temp.sign_all(w.who) from (values ('kabid2'), ('kabid3'), ('kabid4'), ('kadin')) as w (who) \g /dev/null
select is(pg_temp.trying('root', pg_temp.publishing('array[app.actor()]'), '2027-02-16Z'), 'KJ455', 'nor alone after it');
select is(pg_temp.trying('root', pg_temp.publishing('null'), '2027-02-16Z'), '1', 'but all, when they may be');
select is(pg_temp.trying('kabid2', format('update app.assessment set notes = ''x'', signed_at = null, signed_by = null, state = ''SUBMITTED'' where assessment_id = %L', pg_temp.assessment('staf2_1')), '2027-02-16Z'), '0', 'what is signed stays signed');
select pg_temp.does('root', '2027-02-16Z', $$ select p.state from api.period_publish('DINSOS', '2026_q4', null, null) as p $$) \g /dev/null
select unalike(pg_temp.does('staf1_2', '2027-02-17Z', $$ select string_agg(s.inputs::text, '') from api.show_results('DINSOS', '2026_q4') as r, api.result_show(r.result) as s where r.kind = 'TEAM' $$), '%counts%', 'a team is not told how its people were rated');
select is(pg_temp.does('staf2_1', '2027-02-17Z', $$ select string_agg(d.content, '|' order by d.line) from api.result_mine() as r, api.result_document(r.result) as d where d.line between 16 and 21 $$), 'kadin|199001012020011001|Kepala Dinas|Pimpinan', 'the document says who stands above, where (P115, block 3)');
select is(pg_temp.does('staf2_1', '2027-02-17Z', format($$ select d.content from api.result_mine() as r, api.result_document(r.result) as d where d.line = %s $$, w.line)), w.content, w.what)
from (values
    (2, 'TRIWULAN IV', 'of which period, in the form''s words'), (3, 'PERIODE PENILAIAN 01-10 SD 31-12 TAHUN 2026', 'from when to when'),
    (26, 'kabid2, NIP 199001012020011003, 15-02-2027', 'and who signed, with the NIP')
  ) as w (line, content, what);
select is(pg_temp.trying('staf2_1', w.statement, '2027-02-17Z'), w.answer, w.what)
from (values
    ('update app.result set received_at = app.now() - interval ''60 days'' where person_id = app.actor()', '42501', 'nobody has received a document sooner than they say'),
    ('update app.result set received_at = app.now() where person_id = app.actor()', '1', 'but now')
  ) as w (statement, answer, what);
select is(pg_temp.answer('root', '2027-02-17Z', $$ select from api.result_differences('DINSOS', '2026_q4') $$), 'OK', 'what is published is compared');
select pg_temp.does('root', '2027-02-18Z', $$ select p.state from api.period_reopen('DINSOS', '2026_q4', 'x', null) as p $$) \g /dev/null
select is(pg_temp.answer('root', '2027-02-18Z', $$ select from api.result_differences('DINSOS', '2026_q4') $$), 'KJ455', 'opened again it is not: the distribution would tell of oneself');
select is(pg_temp.trying('root', format('select 1 from app.result_differences(%s, %s)', pg_temp.agency('DINSOS'), pg_temp.period_id('DINSOS', '2026_q4')), '2027-02-18Z'), '0', 'on no path');

-- Whoever evaluated somebody once is not told how they fare ever after ---------------------------------------------------------------------------------
insert into app.period (agency_id, code, kind, starts_on, ends_on, is_surveyed, policy, state) select pg_temp.agency('DINSOS'), '2027_q1', 'TRIWULANAN', '2027-01-01', '2027-03-31', false, 'P6_2022', 'PUBLISHED';
insert into app.assessment (agency_id, period_id, kind, person_id, post_id, unit_id, appraiser_id, appraiser_agency_id, appraiser_post_id, appraiser_unit_id, is_final, made_at)
select s.agency_id, pg_temp.period_id('DINSOS', '2027_q1'), s.kind, s.person_id, s.post_id, s.unit_id, pg_temp.someone('kabid3'), s.appraiser_agency_id, s.appraiser_post_id, s.appraiser_unit_id, false, now()
from app.assessment as s where s.person_id = pg_temp.someone('staf2_1');
insert into app.result (agency_id, period_id, assessment_id, number, person_id, work_result, behaviour, predicate, policy, snapshot, is_final, is_beyond_statute, published_at)
select s.agency_id, s.period_id, s.assessment_id, 1, s.person_id, 'DI_BAWAH', 'DI_BAWAH', 'SANGAT_KURANG', 'P6_2022', '{}', false, false, now()
from app.assessment as s where s.appraiser_id = pg_temp.someone('kabid3') and s.person_id = pg_temp.someone('staf2_1');
select is(
  pg_temp.does('kabid2', '2027-05-01Z', format($$ select jsonb_path_query_array(s.inputs, '$.results[*].period')::text from api.assessment_show(%L) as s $$, (select s.assessment_id from app.assessment as s where s.person_id = pg_temp.someone('staf2_1') and s.appraiser_id = pg_temp.someone('kabid2')))),
  '["2026_q4"]', 'whoever evaluated somebody once is not told how they fare ever after'
);
select * from finish();
rollback;
