-- What follows an agreed plan: what is to be done in a period (B.1.1, P67), notes about a planned result, and taking one over (art. 20, P70 C.10-14).
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
\ir fixtures/leaders.sql
\ir fixtures/periods.sql
\ir fixtures/plans_agreed.sql
select plan(89);

-- What is to be done ---------------------------------------------------------------------------------------------------
create function pg_temp.adding(p_rhk text, p_period text, p_text text default 'susun SOP') returns text language sql as $$
  select format('select * from api.action_add(%L, %L, %L)', pg_temp.rhk(p_rhk), p_period, p_text)
$$;
select is(pg_temp.answer(w.who, '2026-09-01Z', pg_temp.adding(w.rhk, '2026_q3')), w.answer, format('%s adds to %s: %s', w.who, w.rhk, w.answer))
from (values
    ('cici', 'r1', 'OK'), ('rudi', 'r1', 'OK'), ('wati', 'r1', 'KJ403'), ('ani', 'r1', 'KJ403'), ('hadi', 'r1', 'KJ403'), ('joko', 'r1', 'KJ403'), ('dedi', 'r1', 'KJ404'), ('gita', 'r1', 'KJ404'),
    ('sinta', 'r1', 'KJ404'), ('dedi', 'd1', 'KJ455')
  ) as w (who, rhk, answer);
select is(pg_temp.answer('cici', '2026-09-01Z', pg_temp.adding('r1', w.period)), w.answer, format('%s: %s', w.period, w.answer))
from (values ('2026', 'OK'), ('2026_q2', 'OK'), ('2026_q1', 'KJ455'), ('2026_q4', 'KJ455'), ('2025_q4', 'KJ400'), ('nope', 'KJ404')) as w (period, answer);
select is(pg_temp.answer(w.who, '2026-09-01Z', format(
  $$ insert into app.action_item (agency_id, plan_id, plan_result_id, period_id, place, text, made_at, made_by) values (%s, 'a2000000-0000-4000-8000-000000000001', %L, %s, 9, 'x', now(), app.actor()) $$,
  pg_temp.agency('DISDIK'), pg_temp.rhk('r1'), pg_temp.period_id('DISDIK', '2026_q3')
)), w.answer, format('whatever a function does, %s: %s', w.who, w.answer))
from (values ('cici', 'OK'), ('rudi', 'OK'), ('wati', '42501'), ('ani', '42501'), ('joko', '42501')) as w (who, answer);
select pg_temp.does('cici', '2026-09-01Z', pg_temp.adding('r1', '2026_q3')) as first \gset
select pg_temp.does('rudi', '2026-09-01Z', pg_temp.adding('r1', '2026_q3', 'uji coba')) as second \gset
select pg_temp.does('cici', '2026-09-01Z', pg_temp.adding('r1', '2026', 'sosialisasi')) as third \gset
create function pg_temp.actions() returns text language sql as $$
  select pg_temp.does('cici', '2026-09-02Z', $x$
    select string_agg(concat_ws(' ', a.period, a.number, a.text, a.is_done, a.revision), ', ' order by a.result_place, a.period_starts_on, a.number)
    from api.show_actions('a2000000-0000-4000-8000-000000000001') as a
  $x$)
$$;
select is(pg_temp.actions(), '2026 1 sosialisasi f 1, 2026_q3 1 susun SOP f 1, 2026_q3 2 uji coba f 1', 'by period, each with its number');
select is(pg_temp.reads(w.who, 'api.show_actions(''a2000000-0000-4000-8000-000000000001'')'), w.number, format('%s reads %s', w.who, w.number))
from (values ('cici', '3'), ('rudi', '3'), ('wati', '3'), ('ani', '3'), ('hadi', '3'), ('joko', '3'), ('dedi', 'KJ404'), ('gita', 'KJ404'), ('sinta', 'KJ404')) as w (who, number);
create function pg_temp.doing(p_action text, p_said text, p_seen text default '{1}') returns text language sql as $$
  select format('select * from api.action_set(%L, %s, %L)', p_action, p_said, p_seen)
$$;
select is(pg_temp.answer(w.who, '2026-09-02Z', pg_temp.doing(:'first', 'null, true', w.seen)), w.answer, format('%s %s: %s', w.who, w.seen, w.answer))
from (values
    ('cici', '{1}', 'OK'), ('rudi', '{1}', 'OK'), ('cici', '{}', 'KJ428'), ('cici', '{2}', 'KJ412'), ('wati', '{1}', 'KJ403'), ('ani', '{1}', 'KJ403'), ('joko', '{1}', 'KJ403'), ('dedi', '{1}', 'KJ404')
  ) as w (who, seen, answer);
select pg_temp.does('cici', '2026-09-02Z', pg_temp.doing(:'first', 'null, true')) as done \gset
select pg_temp.does('cici', '2026-09-02Z', pg_temp.doing(:'second', '''uji coba di dua kelurahan'', null')) as said \gset
select is(pg_temp.actions(), '2026 1 sosialisasi f 1, 2026_q3 1 susun SOP t 2, 2026_q3 2 uji coba di dua kelurahan f 2', 'done, and said otherwise');
select pg_temp.does('rudi', '2026-09-02Z', pg_temp.doing(:'first', 'null, false', '{2}')) as undone \gset
select is((select a.done_at from app.action_item as a where a.action_item_id = :'first'), null, 'or not done, after all');
select is(pg_temp.answer('dedi', '2026-09-02Z', format('select api.action_remove(%L, ''{3}'')', :'first')), 'KJ404', 'others take nothing away');
select is(pg_temp.answer('cici', '2026-09-02Z', format('select api.action_remove(%L, ''{3}'')', :'first')), 'OK', 'its people do');
update app.period set state = 'CALIBRATING' where code = '2026_q3';
select is(pg_temp.answer('cici', '2026-09-02Z', format('select api.action_remove(%L, ''{3}'')', :'first')), 'KJ455', 'not when the evaluation is over');
update app.period set state = 'OPEN' where code = '2026_q3';

-- Notes about a result (art. 17(3)) ------------------------------------------------------------------------------------
create function pg_temp.noting(p_rhk text, p_about text default 'cici', p_outcome text default null, p_item text default null, p_evidence text default 'berkas', p_day text default '2026-09-03') returns text
language sql as $$
  select format('select * from api.note_give(%L, ''baik'', null, null, %L, %L, %L, %L, null, %L)', pg_temp.nip(p_about), p_item, p_evidence, p_outcome, p_day, pg_temp.rhk(p_rhk))
$$;
select is(pg_temp.answer(w.who, '2026-09-03Z', pg_temp.noting(w.rhk, w.about, w.outcome, w.item)), w.answer, w.what)
from (values
    ('rudi', 'r1', 'cici', null, null, 'OK', 'a leader about a result'), ('dedi', 'r1', 'cici', null, null, 'OK', 'a peer, too'), ('rudi', 'r1', 'cici', null, 'ADAPTIF', 'KJ400', 'about that or about a value'),
    ('rudi', 'e1', 'cici', null, null, 'KJ404', 'not about somebody else''s'), ('rudi', 'd1', 'dedi', null, null, 'KJ404', 'nor about what was not agreed'), ('rudi', 'r1', 'cici', 'APRESIASI', null, 'OK', 'with what follows from it')
  ) as w (who, rhk, about, outcome, item, answer, what);
select is(
  pg_temp.answer('rudi', '2026-09-03Z', format('select * from api.note_record(%L, ''Ibu Ana'', ''PENERIMA_LAYANAN'', ''cepat'', ''surat'', null, null, null, null, null, %L)', pg_temp.nip('cici'), pg_temp.rhk('r1'))), 'OK',
  'somebody outside, through the appraiser'
);
select pg_temp.does('dedi', '2026-09-03Z', pg_temp.noting('r1', p_evidence => null)) as peers \gset
select pg_temp.does('rudi', '2026-09-03Z', pg_temp.noting('r1', p_outcome => 'APRESIASI')) as praise \gset
select is(pg_temp.does('cici', '2026-09-03Z', format('select count(*) from api.show_notes() as n where n.rhk = %L', pg_temp.rhk('r1'))), '2', 'the record says about which');
create function pg_temp.realised() returns text language sql as $$
  select pg_temp.does('rudi', '2026-09-20Z', format($x$ select concat_ws(' ', w.result_state, w.note_count, w.adjustments, w.taken_over) from api.show_realisations(%L, '2026_q3') as w where w.result_text = 'r1' $x$, pg_temp.nip('cici')))
$$;
select is(pg_temp.realised(), 'ACTIVE 2 {}', 'and so does what was realised');
create function pg_temp.correcting(p_note text, p_text text, p_rhk text) returns text language sql as $$
  select format('select n.note from api.note_correct(%L, %L, null, null, null, ''salah'', %L) as n', p_note, p_text, p_rhk)
$$;
select pg_temp.does('dedi', '2026-09-04Z', pg_temp.correcting(:'peers', 'lebih baik', null)) as mended \gset
select is((select n.rhk from app.feedback_note as n where n.note_id = :'mended'), pg_temp.rhk('r1'), 'corrected, a note stays about it');
select is(pg_temp.realised(), 'ACTIVE 2 {}', 'and counts once');
select pg_temp.does('dedi', '2026-09-04Z', pg_temp.correcting(:'mended', 'lebih baik', '')) as general \gset
select is((select n.rhk from app.feedback_note as n where n.note_id = :'general'), null, 'unless that was the mistake');
select is(pg_temp.answer('dedi', '2026-09-04Z', pg_temp.correcting(:'general', 'x', pg_temp.rhk('e1')::text)), 'KJ404', 'never about another''s');

-- Taking over (art. 20(6), P70 C.14) -----------------------------------------------------------------------------------
create function pg_temp.taking(p_rhk text) returns text language sql as $$ select format('select * from api.rhk_take_over(%L, ''tidak mampu menyelesaikan'')', pg_temp.rhk(p_rhk)) $$;
select is(pg_temp.answer('rudi', '2026-09-05Z', pg_temp.taking('r1')), 'KJ459', 'praise is not what comes before it');
create function pg_temp.raw() returns text language sql as $$
  select pg_temp.answer('rudi', '2026-09-05Z', format(
    $x$
      with taken as (update app.plan_result set state = 'TAKEN_OVER' where plan_result_id = %L returning 1)
      select app.fail('KJ999', 'took it') where exists (select from taken)
    $x$, pg_temp.rhk('r1')
  ))
$$;
select is(pg_temp.raw(), 'OK', 'whatever a function does, nothing is taken over then');
select pg_temp.does('rudi', '2026-09-05Z', pg_temp.noting('r1', p_outcome => 'PENYESUAIAN_SUMBER_DAYA', p_day => '2026-09-05')) as resources \gset
select pg_temp.does('rudi', '2026-09-06Z', pg_temp.correcting(:'resources', null, null)) as gone \gset
select is(pg_temp.answer('rudi', '2026-09-06Z', pg_temp.taking('r1')), 'KJ459', 'nor is what was taken back');
select pg_temp.does('rudi', '2026-09-06Z', pg_temp.noting('r2', p_outcome => 'PEMBINAAN', p_day => '2026-09-06')) as others \gset
select is(pg_temp.answer('rudi', '2026-09-06Z', pg_temp.taking('r1')), 'KJ459', 'nor what was tried about another result');
create function pg_temp.tasks(p_who text) returns text language sql as $$
  select pg_temp.does(p_who, '2026-09-07Z', $x$ select string_agg(concat_ws(' ', t.task, t.agency, t.name, t.number), ', ') from api.show_tasks() as t where t.task = 'ADJUSTMENT' $x$)
$$;
select is(pg_temp.tasks('rudi'), null, 'nothing waits to be adjusted');
select pg_temp.does('rudi', '2026-09-07Z', pg_temp.noting('r1', p_outcome => 'PENYESUAIAN_EKSPEKTASI', p_day => '2026-09-07')) as adjusted \gset
select is(pg_temp.tasks(w.who), w.said, format('%s: %s', w.who, coalesce(w.said, 'nothing')))
from (values ('rudi', 'ADJUSTMENT DISDIK Cici 1'), ('cici', 'ADJUSTMENT DISDIK Cici 1'), ('wati', null), ('dedi', null), ('ani', null), ('joko', null)) as w (who, said);
select is(pg_temp.realised(), 'ACTIVE 2 {PENYESUAIAN_EKSPEKTASI}', 'what a leader drew from notes stands beside what was realised');
insert into app.plan_version (agency_id, plan_id, number, content, employee_signed_at, appraiser_signed_at, agreed_at, is_late, is_beyond_statute)
select p.agency_id, p.plan_id, 2, app.plan_content(p.agency_id, p.plan_id), n.made_at, n.made_at, n.made_at + interval '1 hour', false, false
from app.plan as p, app.feedback_note as n
where p.person_id = pg_temp.person('cici') and n.note_id = :'adjusted';
select is(pg_temp.tasks('rudi'), null, 'agreed anew, it waits no more (P70 C.13)');
select is(pg_temp.answer(w.who, '2026-09-08Z', pg_temp.taking(w.rhk)), w.answer, format('%s takes %s over: %s', w.who, w.rhk, w.answer))
from (values
    ('rudi', 'r1', 'OK'), ('rudi', 'r2', 'OK'), ('wati', 'r1', 'KJ403'), ('cici', 'r1', 'KJ403'), ('ani', 'r1', 'KJ403'), ('hadi', 'r1', 'KJ403'), ('joko', 'r1', 'KJ403'), ('dedi', 'r1', 'KJ404'),
    ('sinta', 'r1', 'KJ404'), ('gita', 'r1', 'KJ404'), ('rudi', 'd1', 'KJ455')
  ) as w (who, rhk, answer);
select is(pg_temp.raw(), 'KJ999', 'now the appraiser may');
select is(pg_temp.answer('rudi', '2026-09-08Z', format('update app.plan_result set text = ''x'' where plan_result_id = %L', pg_temp.rhk('r1'))), '42501', 'that, and nothing else of it');
select is(pg_temp.answer('ani', '2026-09-08Z', format($$ insert into app.takeover (agency_id, plan_id, plan_result_id, leader_id, leader_name, text, made_at) values (%s, 'a2000000-0000-4000-8000-000000000001', %L, app.actor(), 'x', 'x', now()) $$, pg_temp.agency('DISDIK'), pg_temp.rhk('r1'))), '42501', 'nobody else does');
select is(
  pg_temp.does('rudi', '2026-09-08Z', replace(pg_temp.taking('r1'), 'select *', format('select concat_ws('' '', t.state, t.leader_name, t.text, t.note = %L)', :'adjusted')) || ' as t'),
  'TAKEN_OVER Rudi tidak mampu menyelesaikan t', 'with the note, and what was tried before'
);
select is(pg_temp.answer('rudi', '2026-09-08Z', pg_temp.taking('r1')), 'KJ455', 'once');
select is(pg_temp.realised(), 'TAKEN_OVER 2 {PENYESUAIAN_EKSPEKTASI} tidak mampu menyelesaikan', 'it stands where the rating looks');
select is(pg_temp.answer('cici', '2026-09-08Z', pg_temp.adding('r1', '2026_q3')), 'KJ455', 'and is not worked at any more');

-- Held -----------------------------------------------------------------------------------------------------------------
select is(
  pg_temp.does('cici', now(), $$ select concat_ws(' ', jsonb_array_length(e.held -> 'actions'), jsonb_array_length(e.held -> 'takeovers'), e.held -> 'takeovers' -> 0 ->> 'leader') from api.me_export() as e $$), '3 1 Rudi',
  'one has all about oneself'
);

select * from finish();
rollback;
