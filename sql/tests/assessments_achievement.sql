-- The organisation first (PermenPANRB 6/2022 P92 B.1, art. 24-25): whoever decides what a unit achieved owes it and is told so; and whoever was rated on another
-- achievement is rated again.
--   DINSOS: kadin (PIMPINAN) ── kabid1 … kabid4 (B1 … B4) ── staf<n>_<m>; kadin says what B1 … B4 achieved, nobody stands above PIMPINAN.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
\ir fixtures/periods.sql
\ir fixtures/survey.sql
\ir fixtures/quarter.sql
select plan(32);

create function pg_temp.tasks(p_who text, p_at timestamptz default '2026-12-23Z') returns text language sql as $$
  select pg_temp.does(p_who, p_at, $x$ select concat_ws(' ', t.kind, t.name, t.state, t.number) from api.show_tasks() as t where t.task = 'ACHIEVEMENT' $x$)
$$;
create function pg_temp.missing(p_who text) returns text language sql as $$
  select pg_temp.does(p_who, '2026-12-23Z', $x$ select string_agg(m.name || ' ' || m.count, ', ' order by m.name) from api.show_missing('DINSOS', '2026_q4', 'RATING') as m where m.duty = 'ACHIEVEMENT' $x$)
$$;
create function pg_temp.says(p_who text, p_unit text, p_achievement text, p_at timestamptz default '2026-12-28Z', p_document text default null) returns text language sql as $$
  select pg_temp.does(p_who, p_at, format(
    'select r.achievement from api.unit_result_set(''DINSOS'', ''2026_q4'', %L, %L, ''RENCANA_AKSI'', %L, null, null, ''dihitung ulang'', ''{%s}'') as r', p_unit, p_achievement,
    coalesce(p_document, case when p_who <> 'kadin' then 'LKj' end), (
      select r.revision from app.unit_result as r where r.unit_id = pg_temp.agency_unit(p_unit) and r.period_id = pg_temp.period_id('DINSOS', '2026_q4') and r.superseded_at is null
    )
  ))
$$;
create function pg_temp.states(p_like text) returns text language sql security definer as $$
  select string_agg(w.state || ' ' || w.number, ', ' order by w.state)
  from (
    select s.state, count(*) as number
    from app.assessment as s join app.person as n on n.person_id = s.person_id
    where n.name like p_like group by s.state
  ) as w
$$;
select is(pg_temp.missing('root'), 'kadin 4', 'whoever appraises the heads of units owes what these achieved (P92, SE MenPANRB 3/2023), of whom nobody stands above nobody');
select is(pg_temp.missing('kadin'), 'kadin 4', 'as they see');
select is(pg_temp.missing('kabid1'), null, 'and nobody else');
select is(pg_temp.tasks('kadin'), null, 'no task while nobody is rated');
select pg_temp.does('root', '2026-12-23Z', $$ select p.state from api.period_rate('DINSOS', '2026_q4', null, null) as p $$) \g /dev/null
select is(pg_temp.missing('root'), 'kadin 4', 'the same with assessments');
select is(pg_temp.tasks('kadin'), 'UNIT NEW 4', 'a task, because people wait for it');
select is(pg_temp.tasks('kadin', '2027-01-18Z'), 'UNIT LATE 4', 'late when the window is over');
select is(pg_temp.tasks(w.who), null, 'none for ' || w.who) from (values ('kabid1'), ('staf1_1'), ('root')) as w (who);
select is(pg_temp.says('kadin', 'B1', 'BAIK'), 'BAIK', 'one is said');
select is(pg_temp.tasks('kadin') || ', ' || pg_temp.missing('root'), 'UNIT NEW 3, kadin 3', 'three are left');
select is(pg_temp.does('root', '2026-12-24Z', $$ select p.missing from api.show_progress('DINSOS', '2026_q4') as p where p.duty = 'ACHIEVEMENT' $$), '3', 'as progress says');
select pg_temp.does('root', '2026-12-24Z', $$ select count(*) from api.period_remind('DINSOS', '2026_q4', 'RATING', -1) $$) \g /dev/null
select is((select string_agg(n.name || ' ' || (o.data ->> 'count'), ', ') from meta.outbox as o join app.person as n using (person_id) where o.data ->> 'duty' = 'ACHIEVEMENT'), 'kadin 3', 'and are reminded of');
select is(pg_temp.says('joko', 'PIMPINAN', 'BAIK'), 'BAIK', 'that of the unit above');
select is(coalesce(pg_temp.tasks('kadin'), '') || coalesce(pg_temp.missing('root'), ''), '', 'counts for all below');

-- Nobody else brings ratings back, or is told what counts.
create function pg_temp.reconsidering(p_unit text) returns text language sql as $$
  select format('select app.reconsider(%s, %s, ''{"%s %s": "ISTIMEWA"}'')', pg_temp.agency('DINSOS'), pg_temp.agency_unit(p_unit), pg_temp.period_id('DINSOS', '2026_q4'), pg_temp.agency_unit(p_unit))
$$;

-- Changed after people were rated.
select pg_temp.rate_all(w.who, 'SESUAI', 'SESUAI') from (values ('kabid1'), ('kabid2'), ('kadin')) as w (who) \g /dev/null
select is(pg_temp.answer(w.who, '2026-12-29Z', pg_temp.reconsidering('B1')), 'KJ403', w.who || ' brings no rating back without saying what the unit achieved')
from (values ('staf1_1'), ('kabid1'), ('root'), ('kadin')) as w (who);
select is(pg_temp.does(w.who, '2026-12-29Z', format('select count(*) from app.achievements_counted(%s, %s)', pg_temp.agency('DINSOS'), pg_temp.agency_unit('B1'))), w.answer, w.who || ' is told what counts: ' || w.answer)
from (values ('staf1_1', '0'), ('kadin', '1')) as w (who, answer);
delete from meta.outbox;
select pg_temp.says('kadin', 'B1', 'BAIK', '2026-12-30Z', 'LKj 2') \g /dev/null
select is(pg_temp.states('staf1\_%'), 'SUBMITTED 10', 'another document for the same changes nothing');
select is(pg_temp.says('kadin', 'B1', 'KURANG', '2026-12-30Z'), 'KURANG', 'it is another one now');
select is(pg_temp.states('staf1\_%'), 'DRAFT 10', 'whoever was rated on the other one is back in draft (P92 B.1)');
select is((select concat_ws(' ', s.work_result, s.behaviour, s.predicate, s.submitted_at is null) from app.assessment as s where s.person_id = pg_temp.someone('staf1_2')), 'SESUAI SESUAI BAIK t', 'as it was written');
select is((select string_agg(concat_ws(' ', e.action, e.reason), ', ' order by e.assessment_event_id) from app.assessment_event as e where e.assessment_id = pg_temp.assessment('staf1_2')), 'rate, submit, reopen ACHIEVEMENT BAIK → KURANG', 'and its history says why');
select is((select string_agg(format('%s %s %s', n.name, o.data ->> 'unit', app.message_text(o.kind, o.data, 'en')), '; ') from meta.outbox as o join app.person as n using (person_id)),
  'kabid1 Bidang 1 DINSOS 2026_q4: what Bidang 1 achieved is KURANG now. Evaluations that you had handed in are drafts again: show assessments.', 'the appraiser is told, once');
select is(pg_temp.states('staf2\_%') || ', ' || pg_temp.states('kabid%'), 'SUBMITTED 10, SUBMITTED 4', 'nobody else');
select pg_temp.rate_all('kabid1', 'SESUAI', 'SESUAI') \g /dev/null
select is(pg_temp.says('joko', 'PIMPINAN', 'ISTIMEWA', '2026-12-30Z'), 'ISTIMEWA', 'that of the unit above');
select is(pg_temp.states('staf1\_%') || ', ' || pg_temp.states('staf2\_%') || ', ' || pg_temp.states('kabid%'), 'SUBMITTED 10, DRAFT 10, DRAFT 4', 'counts where a unit has none of its own');
delete from meta.outbox;
-- After the appraiser's time only whoever stands above could hand in again, as for the silent.
select pg_temp.says('kadin', 'B1', 'BAIK', '2027-01-18Z') \g /dev/null
select is(pg_temp.states('staf1\_%') || ' ' || (select count(*) from meta.outbox as o where o.data ->> 'is_in_time' = 'false'), 'SUBMITTED 10 1', 'when their time is over it stays, and they are told');
select * from finish();
rollback;
