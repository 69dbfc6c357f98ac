-- Assignments (PermenPANRB 6/2022 P45-46 f): who gives one to whom, who approves, and what it lets the leader do (P89 A.4).
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
\ir fixtures/leaders.sql
\ir fixtures/periods.sql
\ir fixtures/plans_agreed.sql
select plan(112);

create function pg_temp.asking(p_about text, p_rest text default '') returns text language sql as $$
  select format('select * from api.assignment_request(p_person => %L, p_work => ''tim percepatan'', %s)', pg_temp.nip(p_about), n.said)
  from (
    select string_agg(format('p_%s => %s', d.name, coalesce(substring(p_rest from '(?:^| )' || d.name || '=(\S+)'), 'null')), ', ') as said
    from unnest(array['leader', 'body', 'body_name', 'starts_on', 'ends_on']) as d (name)
  ) as n
$$;
create function pg_temp.said(p_who text, p_about text, p_rest text default '') returns text language sql as $$
  select pg_temp.does(p_who, '2026-09-01Z', replace(pg_temp.asking(p_about, p_rest), 'select *', 'select concat_ws('' '', a.state, a.kind, a.leader_name, a.body, a.allowed_actions, a.name)') || ' as a')
$$;

-- Who asks -------------------------------------------------------------------------------------------------------------
select is(pg_temp.answer(w.who, '2026-09-01Z', pg_temp.asking(w.about, w.rest)), w.answer, format('%s assigns %s: %s', w.who, w.about, w.answer))
from (values
    ('rudi', 'cici', '', 'OK'), ('wati', 'cici', '', 'OK'), ('sinta', 'cici', '', 'OK'), ('dedi', 'cici', '', 'KJ404'), ('gita', 'cici', '', 'KJ404'), ('ani', 'cici', '', 'KJ403'),
    ('bayu', 'cici', '', 'KJ403'), ('hadi', 'cici', '', 'KJ403'), ('indah', 'cici', '', 'KJ403'), ('joko', 'cici', '', 'KJ403'), ('operator', 'cici', '', 'KJ404'), ('sinta', 'oka', '', 'KJ404'),
    ('joko', 'joko', '', 'KJ403')
  ) as w (who, about, rest, answer);
select is(pg_temp.answer(w.who, '2026-09-01Z', pg_temp.asking(w.about, w.rest)), w.answer, w.what)
from (values
    ('cici', 'cici', format('leader=''%s''', pg_temp.nip('rudi')), 'OK', 'an employee offers to do something (P46 f.11)'), ('cici', 'cici', '', 'KJ400', 'for somebody'),
    ('cici', 'cici', format('leader=''%s''', pg_temp.nip('dedi')), 'KJ404', 'who is a leader'), ('rudi', 'rudi', format('leader=''%s''', pg_temp.nip('rudi')), 'KJ400', 'and not themselves'),
    ('cici', 'cici', 'body_name=''UNICEF''', 'KJ400', 'of a body outside one says its sort'), ('cici', 'cici', 'body_name=''UNICEF'' body=''LEMBAGA_INTERNASIONAL''', 'OK', 'then one may'),
    ('rudi', 'cici', 'body_name=''UNICEF'' body=''LEMBAGA_INTERNASIONAL''', 'OK', 'the appraiser writes it down for them'), ('rudi', 'cici', 'body_name=''UNICEF'' body=''PARTAI''', '23514', 'of a closed list'),
    ('rudi', 'cici', format('leader=''%s''', pg_temp.nip('sinta')), 'OK', 'or for a leader'), ('wati', 'cici', format('leader=''%s''', pg_temp.nip('sinta')), 'KJ403', 'nobody else in the name of another'),
    ('rudi', 'cici', 'starts_on=''2026-10-01'' ends_on=''2026-09-30''', 'KJ400', 'not backwards'), ('rudi', 'cici', 'starts_on=''2026-08-01'' ends_on=''2026-08-31''', 'KJ400', 'and not when it is over')
  ) as w (who, about, rest, answer, what);
-- P46 f.10: a leader who does not appraise asks the appraiser first.
select is(pg_temp.said('rudi', 'cici'), 'APPROVED PENUNJUKAN Rudi INSTANSI_SENDIRI {end} Cici', 'the appraiser''s own holds at once');
select is(pg_temp.said('wati', 'cici'), 'REQUESTED PENUNJUKAN Wati INSTANSI_SENDIRI {withdraw}', 'another leader''s waits, of one''s own agency, too');
select is(pg_temp.said('cici', 'cici', format('leader=''%s''', pg_temp.nip('rudi'))), 'REQUESTED PENGAJUAN_SUKARELA Rudi INSTANSI_SENDIRI {withdraw} Cici', 'so does what is offered, even to the appraiser');
select is(pg_temp.said('sinta', 'cici'), 'REQUESTED PENUNJUKAN Sinta INSTANSI_LAIN {withdraw}', 'another agency''s leader does not see the person, and is not told whose number it is');
select is(pg_temp.said('rudi', 'dedi', 'body_name=''UNICEF'' body=''LEMBAGA_INTERNASIONAL'''), 'APPROVED PENUNJUKAN UNICEF LEMBAGA_INTERNASIONAL {end} Dedi', 'of a body outside there is no leader here');

-- Who reads ------------------------------------------------------------------------------------------------------------
select a.assignment_id as sintas from app.assignment as a where a.leader_name = 'Sinta' \gset
select a.assignment_id as watis from app.assignment as a where a.leader_name = 'Wati' \gset
select is(pg_temp.reads(w.who, format('api.show_assignments() as a where a.person = %L', pg_temp.person('cici'))), w.number, format('%s reads %s of four about cici', w.who, w.number))
from (values
    ('cici', '4'), ('rudi', '4'), ('wati', '4'), ('sinta', '1'), ('ani', '4'), ('bayu', '4'), ('hadi', '4'), ('indah', '4'), ('joko', '4'), ('dedi', '0'), ('gita', '0'), ('fajar', '0'), ('operator', '0'),
    ('kinerja_app', '0')
  ) as w (who, number);
select is(
  pg_temp.does('rudi', '2026-09-01Z', $$ select string_agg(concat_ws(' ', t.task, t.agency, t.name, t.number), ', ') from api.show_tasks() as t where t.task = 'ASSIGNMENT' $$), 'ASSIGNMENT DISDIK Cici 3',
  'what is to be decided waits for the appraiser'
);
select is(pg_temp.does('wati', '2026-09-01Z', $$ select count(*) from api.show_tasks() as t where t.task = 'ASSIGNMENT' $$), '0', 'and not for whoever stands above');

-- Who decides ----------------------------------------------------------------------------------------------------------
create function pg_temp.deciding(p_verb text, p_assignment text, p_revisions text default '{1}') returns text language sql as $$
  select format(
    'select * from api.assignment_%s(%L, %s %L)', p_verb, p_assignment,
    case p_verb when 'approve' then '''cakap'', ''ringan'', null,' when 'refuse' then '''beban kerja'',' when 'end' then '''selesai'', null,' else '' end, p_revisions
  )
$$;
select is(pg_temp.answer(w.who, '2026-09-02Z', pg_temp.deciding(w.verb, :'sintas')), w.answer, format('%s %ss: %s', w.who, w.verb, w.answer))
from (values
    ('rudi', 'approve', 'OK'), ('rudi', 'refuse', 'OK'), ('cici', 'approve', 'KJ403'), ('sinta', 'approve', 'KJ403'), ('wati', 'approve', 'KJ403'), ('wati', 'refuse', 'KJ403'), ('ani', 'approve', 'KJ403'),
    ('joko', 'approve', 'KJ403'), ('hadi', 'refuse', 'KJ403'), ('dedi', 'approve', 'KJ404'), ('gita', 'approve', 'KJ404'), ('sinta', 'withdraw', 'OK'), ('cici', 'withdraw', 'KJ403'), ('rudi', 'withdraw', 'KJ403'),
    ('sinta', 'end', 'KJ455'), ('rudi', 'end', 'KJ455')
  ) as w (who, verb, answer);
select is(pg_temp.answer('rudi', '2026-09-02Z', pg_temp.deciding('approve', :'sintas', w.seen)), w.answer, 'the revision: ' || w.answer) from (values ('{}', 'KJ428'), ('{2}', 'KJ412')) as w (seen, answer);
select is(pg_temp.answer('rudi', '2026-09-02Z', replace(pg_temp.deciding('refuse', :'sintas'), '''beban kerja''', 'null')), '23514', 'a refusal has its reason');

-- Whatever a function does.
create function pg_temp.raw(p_who text, p_change text) returns text language sql as $$
  select pg_temp.answer(p_who, '2026-09-02Z', format(
    $x$
      insert into app.assignment (agency_id, person_id, leader_id, leader_name, body, kind, work, starts_on, state, made_at, made_by, decided_at, decided_by)
      select %s, r.person_id, r.leader_id, 'x', 'INSTANSI_LAIN', r.kind, 'x', '2026-09-02', r.state, now(), app.actor(), now(), r.decided_by
      from jsonb_to_record(jsonb_build_object('person_id', %L, 'leader_id', app.actor(), 'kind', 'PENUNJUKAN', 'state', 'REQUESTED', 'decided_by', app.actor()) || %L) as r (
        person_id uuid, leader_id uuid, kind text, state text, decided_by uuid
      )
    $x$, pg_temp.agency('DISDIK'), pg_temp.person('cici'), p_change
  ))
$$;
select is(pg_temp.raw(w.who, w.change), w.answer, w.what)
from (values
    ('sinta', '{}', 'OK', 'a leader asks'), ('sinta', '{"state": "APPROVED"}', '42501', 'and does not approve'), ('rudi', '{"state": "APPROVED"}', 'OK', 'the appraiser does'),
    ('dedi', '{}', '42501', 'whoever leads nobody does not ask'), ('sinta', format('{"leader_id": "%s"}', pg_temp.person('wati')), '42501', 'nor anybody in the name of another'),
    ('sinta', '{"kind": "PENGAJUAN_SUKARELA"}', '42501', 'nor for an offer of another'), ('joko', '{}', '42501', 'nor an administrator')
  ) as w (who, change, answer, what);
select is(pg_temp.answer(w.who, '2026-09-02Z', format('update app.assignment set state = %L, decided_at = now(), decided_by = app.actor(), reason = ''x'' where assignment_id = %L', w.state, :'sintas')), w.answer, format('%s makes it %s: %s', w.who, w.state, w.answer))
from (values ('sinta', 'APPROVED', '42501'), ('sinta', 'WITHDRAWN', 'OK'), ('rudi', 'APPROVED', 'OK'), ('rudi', 'WITHDRAWN', '42501')) as w (who, state, answer);
select is(pg_temp.answer('cici', now(), $$ delete from app.assignment $$), '42501', 'nothing of it is deleted');

-- What it lets the leader do -------------------------------------------------------------------------------------------
create function pg_temp.role_on(p_giver text, p_subject text, p_day date) returns text language sql as $$ select app.feedback_role(pg_temp.person(p_giver), pg_temp.person(p_subject), p_day) $$;
select is(pg_temp.role_on('sinta', 'cici', '2026-09-02'), null, 'before it is approved the leader is nothing to the person');
select is(pg_temp.answer('sinta', '2026-09-02Z', format('select * from api.note_give(%L, ''baik'', null, null, null, ''x'', null, null, null)', pg_temp.nip('cici'))), 'KJ404', 'and says nothing about them');
select is(
  pg_temp.does('rudi', '2026-09-02Z', replace(pg_temp.deciding('approve', :'sintas'), 'select *', 'select concat_ws('' '', a.state, a.competence, a.workload, a.performance, a.revision)') || ' as a'),
  'APPROVED cakap ringan 2', 'approved, with what was weighed (P46 f.12)'
);
select is(pg_temp.answer('rudi', '2026-09-02Z', pg_temp.deciding(w.verb, :'sintas', '{2}')), 'KJ455', 'decided is decided: ' || w.verb) from unnest(array['approve', 'refuse']) as w (verb);
select is(pg_temp.answer('sinta', '2026-09-02Z', pg_temp.deciding('withdraw', :'sintas', '{2}')), 'KJ455', 'and not taken back');
select is(pg_temp.does('sinta', '2026-09-02Z', $$ select a.name from api.show_assignments() as a $$), 'Cici', 'the leader learns who it is');
select is(pg_temp.role_on('sinta', 'cici', '2026-09-02'), 'PIMPINAN', 'then they give feedback as a leader (P89 A.4)');
select is(pg_temp.role_on('cici', 'sinta', '2026-09-02'), 'BAWAHAN', 'and get it as one');
select is(pg_temp.role_on('sinta', 'cici', '2026-08-31'), null, 'from its first day on');
select is(pg_temp.answer('sinta', '2026-09-02Z', format('select * from api.note_give(%L, ''baik'', ''BERKALA'', null, null, ''x'', ''APRESIASI'', null, null)', pg_temp.nip('cici'))), 'OK', 'with what it rests on and what they draw from it');
select is(pg_temp.reads('sinta', 'app.plan'), '1', 'of plans they read those of whom they appraise, and no more');
create function pg_temp.owes(p_code text) returns text language sql as $$
  select string_agg(format('%s %s', p.name, f.done_at is not null), ', ' order by p.name)
  from app.owed_feedback(pg_temp.agency('DISDIK'), pg_temp.period_id('DISDIK', p_code)) as f join app.person as p on p.person_id = f.owner_id
  where f.subject_id = pg_temp.person('cici')
$$;
select is(pg_temp.owes('2026_q3'), 'Rudi f, Sinta f', 'scheduled feedback is owed about what was assigned (P89 A.4)');
select is(pg_temp.owes('2026_q2'), 'Rudi f', 'in periods in which it runs');
select pg_temp.does('sinta', '2026-09-02Z', format('select n.note from api.note_give(%L, ''baik'', ''BERKALA'', null, null, ''x'', null, ''2026-09-02'', null) as n', pg_temp.nip('cici'))) as note \gset
select is(pg_temp.owes('2026_q3'), 'Rudi f, Sinta t', 'and given');

-- A result that comes from it ------------------------------------------------------------------------------------------
create function pg_temp.linking(p_assignment text, p_rhk text) returns text language sql as $$ select format('select * from api.assignment_link(%L, %L)', p_assignment, pg_temp.rhk(p_rhk)) $$;
select is(pg_temp.answer('cici', '2026-09-03Z', pg_temp.linking(:'sintas', 'r1')), 'KJ455', 'a plan that was agreed is amended first');
update app.plan set state = 'AMENDING' where person_id = pg_temp.person('cici');
select is(pg_temp.answer(w.who, '2026-09-03Z', pg_temp.linking(w.assignment, w.rhk)), w.answer, w.what)
from (values
    ('cici', :'sintas', 'r1', 'OK', 'whoever writes the plan says from which assignment a result comes'), ('cici', :'watis', 'r1', 'KJ455', 'one that was approved'), ('rudi', :'sintas', 'r1', 'OK', 'the appraiser, too'),
    ('sinta', :'sintas', 'r1', 'KJ404', 'not the leader, who does not see the plan'), ('ani', :'sintas', 'r1', 'KJ403', 'nor who administers'), ('rudi', :'sintas', 'l1', 'KJ400', 'of the same person')
  ) as w (who, assignment, rhk, answer, what);

-- The end --------------------------------------------------------------------------------------------------------------
select is(pg_temp.answer(w.who, '2026-09-10Z', pg_temp.deciding('end', :'sintas', '{2}')), w.answer, format('%s ends it: %s', w.who, w.answer))
from (values ('sinta', 'OK'), ('rudi', 'OK'), ('cici', 'KJ403'), ('ani', 'KJ403'), ('joko', 'KJ403'), ('dedi', 'KJ404')) as w (who, answer);
select is(pg_temp.answer('sinta', '2026-09-10Z', replace(pg_temp.deciding('end', :'sintas', '{2}'), ', null,', ', date ''2026-09-09'',')), 'KJ400', 'not on a day that is over');
select is(pg_temp.does('sinta', '2026-09-10Z', replace(pg_temp.deciding('end', :'sintas', '{2}'), 'select *', 'select a.state || '' '' || a.ends_on') || ' as a'), 'ENDED 2026-09-10', 'today');
select is(pg_temp.role_on('sinta', 'cici', '2026-09-10'), 'PIMPINAN', 'on its last day the leader is one still');
select is(pg_temp.role_on('sinta', 'cici', '2026-09-11'), null, 'and no longer');

-- Over -----------------------------------------------------------------------------------------------------------------
update app.assignment set starts_on = '2010-01-01', ends_on = '2010-12-31' where assignment_id = :'sintas';
select is(pg_temp.does('joko', now(), $$ select count(*) from api.purge('ASSIGNMENTS', 1) $$), '1', 'after ten years it goes');
select is((select count(*) from app.assignment), 4::bigint, 'and nothing that is not over');
select is(pg_temp.does('cici', now(), $$ select jsonb_array_length(e.held -> 'assignments') from api.me_export() as e $$), '3', 'one has all about oneself');

select * from finish();
rollback;
