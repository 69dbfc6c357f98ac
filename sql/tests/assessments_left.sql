-- Who has left after people were rated (PermenPANRB 6/2022 P89 A.2): who stands above answers and signs, and where nobody does who is there since.
--   DINSOS: kadin ── kabid1 … kabid4 ── staf<n>_<m>.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
\ir fixtures/periods.sql
\ir fixtures/survey.sql
\ir fixtures/quarter.sql
\ir fixtures/scheduler.sql
select plan(29);

create function pg_temp.leaves(p_who text, p_on date) returns void language sql as $$
  update app.appointment as a set ends_on = p_on - 1 where a.person_id = pg_temp.someone(p_who) and a.ends_on is null
$$;
create function pg_temp.tasks(p_who text, p_at timestamptz) returns text language sql as $$
  select pg_temp.does(p_who, p_at, $x$ select string_agg(concat_ws(' ', t.task, t.name, t.number), ', ' order by t.task, t.name) from api.show_tasks() as t where t.task in ('PROPOSAL', 'SIGNATURE') $x$)
$$;
create function pg_temp.reassigns(p_at timestamptz) returns text language sql as $$
  select pg_temp.does('root', p_at, $x$ select string_agg(distinct r.change || ' ' || r.name, ', ') from api.assessment_reassign('DINSOS', '2026_q4', -1) as r $x$)
$$;
select pg_temp.does('root', '2026-12-23Z', $$ select p.state from api.period_rate('DINSOS', '2026_q4', null, null) as p $$) \g /dev/null
select pg_temp.does('joko', '2026-12-28Z', pg_temp.achieving('PIMPINAN', 'BAIK')) \g /dev/null
select pg_temp.rate_all(w.who, 'SESUAI', 'SESUAI') from (values ('kabid1'), ('kabid2'), ('kabid3'), ('kadin')) as w (who) \g /dev/null
select pg_temp.does('kadin', '2027-01-18Z', format($$ select r.state from api.assessment_take_over(%L, 'diam', '{%s}') as r $$, s.assessment_id, s.revision))
from app.assessment as s where s.state = 'WAITING' and s.kind = 'PERSON' \g /dev/null
select pg_temp.rate_all('kadin', 'SESUAI', 'SESUAI', 99, '2027-01-19Z') \g /dev/null
select pg_temp.does('root', '2027-02-05Z', $$ select p.state from api.period_calibrate('DINSOS', '2026_q4', null, null) as p $$) \g /dev/null
select pg_temp.does('root', '2027-02-05Z', $$ select c.calibration from api.calibration_open('DINSOS', '2026_q4', 'Rapat') as c $$) as session \gset
select pg_temp.does('root', '2027-02-05Z', pg_temp.proposing(:'session', w.about, 'SESUAI', 'DI_ATAS')) from (values ('staf1_2'), ('staf1_3'), ('staf2_1'), ('staf3_1'), ('staf4_1')) as w (about) \g /dev/null

-- The appraiser has left, who stands above has not.
select pg_temp.leaves('kabid1', '2027-02-06') \g /dev/null
select is(pg_temp.answering('accept', 'kadin', w.about, '2027-02-07Z'), w.answer, w.what)
from (values ('staf1_2', 'OK', 'who stands above answers for an appraiser who has left (P89 A.2)'), ('staf2_1', 'KJ455', 'not for one who is there')) as w (about, answer, what);
select is(pg_temp.answering('accept', 'kabid1', 'staf1_2', '2027-02-07Z'), 'OK', 'whoever has left and comes back in answers as before');
select is(pg_temp.tasks('kadin', '2027-02-07Z'), 'PROPOSAL staf1_2, PROPOSAL staf1_3, PROPOSAL staf4_1', 'and is told so, beside what they have taken over');
select is(pg_temp.answers('accept', 'kadin', 'staf1_2', '2027-02-07Z'), 'BAIK', 'it is the rating then');
select is(pg_temp.reassigns('2027-02-07Z'), null, 'nobody else is needed');

-- Nobody above serves any more either: kadin, who had also taken over, leaves, and so does kabid2.
select pg_temp.leaves(w.who, '2027-02-08') from (values ('kadin'), ('kabid2')) as w (who) \g /dev/null
select is(pg_temp.reassigns('2027-02-08Z'), null, 'while nobody has come, nobody can');
update app.appointment set ends_on = '2027-02-08' where person_id = pg_temp.someone('staf4_10') and post_id <> pg_temp.post('KADIN');
insert into app.appointment (agency_id, post_id, person_id, kind, starts_on) values (pg_temp.agency('DINSOS'), pg_temp.post('KADIN'), pg_temp.someone('staf4_10'), 'DEFINITIF', '2027-02-09');
select is(pg_temp.answering('refuse', 'staf4_10', 'staf2_1', '2027-02-09Z'), 'KJ404', 'who has come has nothing to do with it of themselves');
delete from meta.job;
select is(pg_temp.schedules('2027-02-08 19:00:00Z'), '1', 'in the morning, in calibration, too,');
select pg_temp.works('2027-02-08 19:00:01Z') \g /dev/null
select is((select count(*) from app.assessment as s where s.superior_id = pg_temp.someone('staf4_10')), 32::bigint, 'they stand above those whose appraiser has left, with nobody above who serves: of kabid1, of kabid2, and what kadin had taken over');
select is((select string_agg(distinct e.action || ' ' || e.reason, ', ') from app.assessment_event as e where e.assessment_id = pg_temp.assessment('staf2_1') and e.action = 'reassign'), 'reassign SUPERIOR', 'which the history says');
select is((select u.name from app.assessment as s join app.person as u on u.person_id = s.superior_id where s.person_id = pg_temp.someone('staf3_1')), 'kadin', 'of an appraiser who is there nothing is passed on');
select is(pg_temp.reassigns('2027-02-09Z'), null, 'once');
select is(pg_temp.tasks('staf4_10', '2027-02-09Z'), 'PROPOSAL staf1_3, PROPOSAL staf2_1, PROPOSAL staf4_1', 'what waits is theirs');
select is(pg_temp.answering('accept', 'staf4_10', w.about, '2027-02-09Z'), w.answer, w.what)
from (values ('staf1_3', 'OK', 'they answer'), ('staf2_1', 'OK', 'level by level'), ('staf4_1', 'OK', 'in the place of who had taken over'), ('staf3_1', 'KJ404', 'and for nobody else')) as w (about, answer, what);
select pg_temp.answers('refuse', 'staf4_10', w.about, '2027-02-09Z') from (values ('staf1_3'), ('staf2_1'), ('staf4_1')) as w (about) \g /dev/null
select pg_temp.answers('refuse', 'kabid3', 'staf3_1', '2027-02-09Z') \g /dev/null

-- Signing.
select pg_temp.does('root', '2027-02-10Z', $$ select d.departures from api.distribution_acknowledge('DINSOS', '2026_q4', 'x') as d $$) \g /dev/null
select is(pg_temp.does('root', '2027-02-12Z', $$ select p.state from api.period_sign('DINSOS', '2026_q4', null, null) as p $$), 'SIGNING', 'on');
select is(pg_temp.does('root', '2027-02-12Z', $$ select string_agg(m.name || ' ' || m.count, ', ' order by m.name) from api.show_missing('DINSOS', '2026_q4', 'SIGNING') as m where m.duty = 'SIGNATURE' $$), 'kabid3 10, staf4_10 32', 'the signature is owed by who is there');
select is(pg_temp.tasks('staf4_10', '2027-02-12Z'), 'SIGNATURE 32', 'who sees it');
select is(pg_temp.signing('staf4_10', w.about, '2027-02-15Z'), w.answer, w.what)
from (values ('staf2_1', 'OK', 'signs at once'), ('staf4_1', 'OK', 'also what was taken over'), ('staf3_1', 'KJ404', 'and nothing of others')) as w (about, answer, what);
select pg_temp.does('staf4_10', '2027-02-15Z', format('select r.state from api.assessment_sign(%L, ''{%s}'') as r', pg_temp.assessment(w.about), pg_temp.seen(w.about))) from (values ('staf2_1'), ('staf4_1')) as w (about) \g /dev/null
select is((select string_agg(concat_ws(' ', w.name, s.state, s.is_final), ', ' order by w.name) from app.assessment as s join app.person as w using (person_id) where w.name in ('staf2_1', 'staf4_1')), 'staf2_1 SIGNED f, staf4_1 SIGNED t', 'not final for that: nobody was silent (P90 A.11)');
-- Whoever is there is waited for, as before.
select is(pg_temp.answer('staf4_10', '2027-02-15Z', format('select from api.assessment_sign(%L, ''{1}'')', pg_temp.assessment('staf3_2'))), 'KJ404', 'what an appraiser signs who is there is not theirs');
update app.assessment set superior_id = pg_temp.someone('staf4_10') where person_id = pg_temp.someone('staf3_2');
select is(pg_temp.signing('staf4_10', 'staf3_2', w.at::timestamptz), w.answer, w.what)
from (values ('2027-02-15Z', 'KJ464', 'who stands above waits for one who is there'), ('2027-02-25Z', 'OK', 'until their time is over')) as w (at, answer, what);
select throws_ok(format($$ update app.assessment set taken_over_at = now(), taken_over_by = %L where person_id = %L $$, pg_temp.someone('kabid3'), pg_temp.someone('staf3_2')), '23514', null, 'only who stands above takes over');
select * from finish();
rollback;
