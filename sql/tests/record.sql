-- The feedback record: who may say what about whom, who reads it, what is kept, and who owes scheduled feedback.
--   wati holds KASI-DAS, to which KASI-SD1 (rudi) reports; rudi appraises cici, dedi and lina; sinta, of the other agency, appraises eka and tono.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
\ir fixtures/leaders.sql
\ir fixtures/periods.sql
insert into app.person (person_id, name, nip, employment) values ('a0000000-0000-4000-8000-000000000041', 'Wati', '198001012005011041', 'PNS');
insert into app.appointment (agency_id, post_id, person_id, kind, starts_on) values (pg_temp.agency('DISDIK'), pg_temp.post('KASI-DAS'), pg_temp.person('wati'), 'DEFINITIF', '2020-01-01');
delete from app.post_line where post_id = pg_temp.post('KASI-SD1');
insert into app.post_line (agency_id, post_id, starts_on, superior_agency_id, superior_id)
values (pg_temp.agency('DISDIK'), pg_temp.post('KASI-SD1'), '-infinity', pg_temp.agency('DISDIK'), pg_temp.post('KASI-DAS'));
insert into app.account (login, person_id, created_at, is_active) values ('wati', pg_temp.person('wati'), app.now(), true);
select pg_temp.log_in('wati') as in \gset
select plan(212);

create function pg_temp.nip(p_who text) returns text language sql security definer as $$ select coalesce(p.nip, p.person_id::text) from app.person as p where lower(p.name) = p_who $$;
create function pg_temp.giving(p_about text, p_rest text default '') returns text language sql as $$
  select format('select * from api.note_give(p_person => %L, p_text => ''baik'', %s)', pg_temp.nip(p_about), n.said)
  from (
    select string_agg(format('p_%s => %s', d.name, coalesce(substring(p_rest from d.name || '=(\S+)'), 'null')), ', ') as said
    from unnest(array['kind', 'mode', 'item', 'evidence', 'outcome', 'given_on', 'request']) as d (name)
  ) as n
$$;

-- Who is what to whom --------------------------------------------------------------------------------------------------
select is(app.feedback_role(pg_temp.person(w.giver), pg_temp.person(w.subject), app.today()), w.role, format('%s to %s: %s', w.giver, w.subject, w.role))
from (values
    ('rudi', 'cici', 'PIMPINAN'), ('wati', 'cici', 'PIMPINAN'), ('cici', 'rudi', 'BAWAHAN'), ('cici', 'wati', 'BAWAHAN'), ('dedi', 'cici', 'REKAN'), ('lina', 'gita', 'REKAN'),
    ('eka', 'cici', 'PEGAWAI'), ('ani', 'cici', 'PEGAWAI'), ('sinta', 'eka', 'PIMPINAN'), ('eka', 'sinta', 'BAWAHAN'), ('gita', 'cici', null), ('hadi', 'cici', null),
    ('joko', 'cici', null), ('cici', 'cici', null), ('cici', 'oka', null)
  ) as w (giver, subject, role);

-- Exactly those whose appraiser one is, or stands above: as app.appraiser_chain says of everybody, one by one.
create function pg_temp.appraised(p_who text) returns setof uuid language plpgsql as $$
begin
  perform pg_temp.become(p_who);
  return query select a.person_id from app.appraised_people() as a;
  perform pg_temp.leave();
end $$;
select set_eq(
  format('select pg_temp.appraised(%L)', w.who),
  format('select p.person_id from app.person as p where exists (select from app.appraiser_chain(p.person_id, app.today()) as c where c.is_answer and c.person_id = pg_temp.person(%L))', w.who),
  w.who || ' reads the record of those whom the chain leads to them from'
)
from unnest(array['rudi', 'wati', 'sinta', 'cici', 'ani', 'tono', 'joko', 'lina']) as w (who);
select isnt_empty($$ select pg_temp.appraised('wati') $$, 'which are some');
create function pg_temp.appraises(p_who text, p_about text) returns boolean language plpgsql as $$
declare
  said boolean;
begin
  perform pg_temp.become(p_who);
  perform app.look_at(pg_temp.person(p_about));
  said := exists (select from app.appraised_people());
  perform pg_temp.leave();
  return said;
end $$;
select is_empty($$
  select w.who, p.name
  from unnest(array['rudi', 'wati', 'sinta', 'cici', 'joko']) as w (who), app.person as p
  where pg_temp.appraises(w.who, lower(p.name)) <> (p.person_id in (select pg_temp.appraised(w.who)))
$$, 'asked about one person it answers the same');

-- Who may give ---------------------------------------------------------------------------------------------------------
select is(pg_temp.answer(w.who, now(), pg_temp.giving(w.about)), w.answer, format('%s about %s: %s', w.who, w.about, w.answer))
from (values
    ('cici', 'dedi', 'OK'), ('dedi', 'cici', 'OK'), ('lina', 'cici', 'OK'), ('cici', 'rudi', 'OK'), ('eka', 'cici', 'OK'), ('ani', 'cici', 'OK'), ('bayu', 'cici', 'OK'),
    ('lina', 'gita', 'OK'), ('tono', 'cici', 'OK'), ('cici', 'cici', 'KJ400'), ('joko', 'joko', 'KJ400'),
    ('gita', 'cici', 'KJ404'), ('fajar', 'cici', 'KJ404'), ('cici', 'gita', 'KJ404'), ('cici', 'oka', 'KJ404'), ('sinta', 'cici', 'KJ404'), ('operator', 'cici', 'KJ404'), ('kiki', 'cici', 'KJ404'),
    -- Whom one sees by one's office only.
    ('hadi', 'cici', 'KJ403'), ('indah', 'cici', 'KJ403'), ('joko', 'cici', 'KJ403')
  ) as w (who, about, answer);
select is(pg_temp.answer(w.who, now(), pg_temp.giving(w.about, w.rest)), w.answer, w.what)
from (values
    ('rudi', 'cici', '', 'KJ400', 'a leader says what it rests on'), ('rudi', 'cici', 'evidence=''x''', 'OK', 'and then may'), ('sinta', 'eka', 'evidence=''x''', 'OK', 'of another agency, too'),
    ('rudi', 'cici', 'evidence=''x'' outcome=''PEMBINAAN''', 'OK', 'and draws something from it'), ('dedi', 'cici', 'outcome=''PEMBINAAN''', 'KJ400', 'which others do not'),
    ('rudi', 'cici', 'evidence=''x'' outcome=''PECAT''', '23514', 'of a closed list'), ('dedi', 'cici', 'item=''ADAPTIF''', 'OK', 'about a value'), ('dedi', 'cici', 'item=''NOPE''', 'KJ400', 'that there is'),
    ('dedi', 'cici', 'kind=''BERKALA'' mode=''LANGSUNG''', 'OK', 'scheduled or not, face to face or not'), ('dedi', 'cici', 'kind=''X''', '23514', 'and nothing else'),
    ('dedi', 'cici', 'given_on=app.today()+1', 'KJ400', 'not on a day to come'), ('dedi', 'cici', 'given_on=app.today()-92', 'OK', 'a quarter back'), ('dedi', 'cici', 'given_on=app.today()-93', 'KJ400', 'and no more')
  ) as w (who, about, rest, answer, what);

-- Who reads ------------------------------------------------------------------------------------------------------------
create function pg_temp.reads(p_who text, p_from text) returns text language plpgsql as $$
declare
  said text;
begin
  perform pg_temp.become(p_who);
  execute format('select count(*) from %s', p_from) into said;
  perform pg_temp.leave();
  return said;
exception when others then
  perform pg_temp.leave();
  return sqlstate;
end $$;
select pg_temp.does('dedi', '2026-09-01 03:00Z', pg_temp.giving('cici', 'item=''HARMONIS''')) as peers \gset
select pg_temp.does('rudi', '2026-09-02 03:00Z', pg_temp.giving('cici', 'evidence=''lihat-berkas-7''')) as leaders \gset
select is(pg_temp.reads(w.who, format('app.feedback_note as n where n.note_id in (%L, %L)', :'peers', :'leaders')), w.number, format('%s reads %s of the two', w.who, w.number))
from (values
    ('cici', '2'), ('rudi', '2'), ('wati', '2'), ('dedi', '1'), ('lina', '0'), ('eka', '0'), ('ani', '0'), ('bayu', '0'), ('fajar', '0'), ('gita', '0'), ('hadi', '0'), ('indah', '0'), ('joko', '0'),
    ('kiki', '0'), ('operator', '0'), ('sinta', '0'), ('tono', '0'), ('kinerja_app', '0'), ('kinerja_city', '0')
  ) as w (who, number);
select is(pg_temp.reads(w.who, format('api.show_record(%L)', pg_temp.nip('cici'))), w.number, format('%s asks for the record of cici: %s', w.who, w.number))
from (values
    ('cici', '2'), ('rudi', '2'), ('wati', '2'), ('dedi', '1'), ('lina', 'KJ404'), ('eka', 'KJ404'), ('gita', 'KJ404'), ('kiki', 'KJ404'), ('operator', 'KJ404'), ('sinta', 'KJ404'), ('ani', 'KJ403'), ('bayu', 'KJ403'),
    ('hadi', 'KJ403'), ('indah', 'KJ403'), ('joko', 'KJ403')
  ) as w (who, number);
select is(pg_temp.does('cici', now(), $$ select string_agg(concat_ws(' ', n.direction, n.giver_name, n.giver_role, n.item, n.evidence, n.initiative, n.state, n.periods), ', ' order by n.given_on) from api.show_notes() as n $$),
  'ABOUT_ME Dedi REKAN HARMONIS GIVER CURRENT {}, ABOUT_ME Rudi PIMPINAN lihat-berkas-7 GIVER CURRENT {}', 'the person reads it at once, with who gave it and as what');
select is(pg_temp.does('dedi', now(), $$ select string_agg(concat_ws(' ', n.direction, n.name, n.giver_name, n.allowed_actions), ', ') from api.show_notes() as n $$), 'BY_ME Cici Dedi {correct}', 'the giver reads it, too');
select is(pg_temp.does('rudi', now(), format($$ select string_agg(concat_ws(' ', n.name, n.giver_name, n.allowed_actions), ', ' order by n.given_on) from api.show_record(%L) as n $$, pg_temp.nip('cici'))), 'Cici Dedi {}, Cici Rudi {correct}', 'and the appraiser, who corrects only their own');
-- Whoever appraises them in another agency reads what was said before (P91).
select is(pg_temp.reads('sinta', 'app.feedback_note'), '0', 'the head of another unit reads nothing');
update app.appointment set post_id = pg_temp.post('STAF-PAUD') where person_id = pg_temp.person('cici');
select is(pg_temp.reads('sinta', 'app.feedback_note'), '2', 'until the person is appraised by them');
select is(pg_temp.reads('rudi', format('app.feedback_note as n where n.note_id = %L', :'peers')), '0', 'then no more by whoever was it before');
select is(pg_temp.reads('rudi', 'app.feedback_note'), '1', 'but for what they have said themselves');
update app.appointment set post_id = pg_temp.post('STAF-SD1') where person_id = pg_temp.person('cici');

-- Whatever a function does ---------------------------------------------------------------------------------------------
create function pg_temp.inserts(p_who text, p_change text) returns text language sql as $$
  select pg_temp.answer(p_who, '2026-09-03Z', format(
    $x$
      insert into app.feedback_note (agency_id, subject_id, giver_id, giver_name, giver_role, kind, mode, initiative, text, evidence, given_on, made_at, made_by, corrects, reason)
      select r.agency_id, r.subject_id, r.giver_id, r.giver_name, r.giver_role, 'INSIDENTIL', 'LANGSUNG', 'GIVER', 'x', 'x', '2026-09-03', now(), r.made_by, r.corrects, r.reason
      from jsonb_to_record(jsonb_build_object('agency_id', %s, 'subject_id', %L, 'giver_id', app.actor(), 'giver_name', 'x', 'giver_role', 'REKAN', 'made_by', app.actor()) || %L) as r (
        agency_id integer, subject_id uuid, giver_id uuid, giver_name text, giver_role text, made_by uuid, corrects uuid, reason text
      )
    $x$, pg_temp.agency('DISDIK'), pg_temp.person('cici'), p_change
  ))
$$;
select is(pg_temp.inserts(w.who, w.change), w.answer, w.what)
from (values
    ('dedi', '{}', 'OK', 'as a peer'), ('dedi', '{"giver_role": "PIMPINAN"}', '42501', 'not as what one is not'), ('gita', '{}', '42501', 'not about somebody whom one does not work with'),
    ('dedi', format('{"giver_id": "%s"}', pg_temp.person('lina')), '42501', 'not in the name of another'), ('dedi', format('{"made_by": "%s"}', pg_temp.person('lina')), '42501', 'nor by another'),
    ('dedi', '{"giver_id": null, "giver_role": "PENGAJAR"}', '42501', 'nobody from outside but by the appraiser'), ('rudi', '{"giver_id": null, "giver_role": "PENGAJAR"}', 'OK', 'who may'),
    ('rudi', '{"giver_id": null, "giver_role": "PIMPINAN"}', '42501', 'but not in a role of those who have an account'),
    ('lina', format('{"corrects": "%s", "reason": "x"}', :'peers'), '42501', 'nobody corrects another''s')
  ) as w (who, change, answer, what);
select is(pg_temp.answer(w.who, now(), w.statement), '42501', format('%s cannot %s', w.who, split_part(w.statement, ' ', 1)))
from (values
    ('dedi', $$ update app.feedback_note set text = 'y' $$), ('joko', $$ update app.feedback_note set text = 'y' $$), ('dedi', $$ delete from app.feedback_note $$), ('joko', $$ delete from app.feedback_note $$)
  ) as w (who, statement);

-- Outside --------------------------------------------------------------------------------------------------------------
create function pg_temp.outside(p_about text, p_role text, p_evidence text) returns text language sql as $$
  select format('select * from api.note_record(%L, ''Dr. Yusuf'', %L, ''rajin'', %L, null, null, null, null, null)', pg_temp.nip(p_about), p_role, p_evidence)
$$;
select is(pg_temp.answer(w.who, now(), pg_temp.outside('cici', w.role, w.evidence)), w.answer, w.what)
from (values
    ('rudi', 'PENGAJAR', 'surat 12', 'OK', 'the appraiser writes down what somebody outside says'), ('wati', 'PENERIMA_LAYANAN', 'surat 12', 'OK', 'or whoever stands above'),
    ('rudi', 'PENGAJAR', null, '23514', 'with what it rests on'), ('rudi', 'PIMPINAN', 'surat 12', '42501', 'in a role of those outside'), ('dedi', 'PENGAJAR', 'surat 12', 'KJ404', 'a peer does not'),
    ('ani', 'PENGAJAR', 'surat 12', 'KJ403', 'nor an administrator'), ('joko', 'PENGAJAR', 'surat 12', 'KJ403', 'whoever they are'), ('gita', 'PENGAJAR', 'surat 12', 'KJ404', 'nor another agency''s')
  ) as w (who, role, evidence, answer, what);
select pg_temp.does('rudi', '2026-09-03 03:00Z', pg_temp.outside('cici', 'PENGAJAR', 'surat 12')) as outsiders \gset
select is(pg_temp.does('cici', now(), format($$ select concat_ws(' ', n.giver, n.giver_name, n.giver_role, n.made_at::date) from api.show_notes() as n where n.note = %L $$, :'outsiders')), 'Dr. Yusuf PENGAJAR 2026-09-03', 'by name and role');

-- Corrections ----------------------------------------------------------------------------------------------------------
create function pg_temp.correcting(p_note text, p_text text, p_rest text default 'null, null, null') returns text language sql as $$
  select format('select * from api.note_correct(%L, %L, %s, ''salah'')', p_note, p_text, p_rest)
$$;
select is(pg_temp.answer(w.who, now(), pg_temp.correcting(:'peers', 'lebih baik')), w.answer, format('%s corrects it: %s', w.who, w.answer))
from (values ('dedi', 'OK'), ('cici', 'KJ403'), ('rudi', 'KJ403'), ('wati', 'KJ403'), ('lina', 'KJ404'), ('ani', 'KJ404'), ('joko', 'KJ404'), ('gita', 'KJ404')) as w (who, answer);
select pg_temp.does('dedi', '2026-09-04 03:00Z', pg_temp.correcting(:'peers', 'lebih baik')) as second \gset
select is(pg_temp.answer('dedi', now(), pg_temp.correcting(:'peers', 'x')), 'KJ455', 'what was corrected is not corrected again');
select is(pg_temp.does('cici', now(), $$ select string_agg(concat_ws(' ', n.text, n.item, n.given_on, n.state, n.reason), ', ' order by n.made_at) from api.show_notes() as n where n.giver_name = 'Dedi' $$),
  'baik HARMONIS 2026-09-01 SUPERSEDED, lebih baik HARMONIS 2026-09-01 CURRENT salah', 'what was said stays, and its day');
select pg_temp.does('dedi', '2026-09-05 03:00Z', pg_temp.correcting(:'second', null)) as third \gset
select is(pg_temp.does('cici', now(), $$ select string_agg(concat_ws(' ', n.state, n.text, n.allowed_actions), ', ' order by n.made_at) from api.show_notes() as n where n.giver_name = 'Dedi' $$),
  'SUPERSEDED baik {}, SUPERSEDED lebih baik {}, WITHDRAWN {}', 'taken back, it stays, too');
select is(pg_temp.answer('dedi', now(), pg_temp.correcting(:'third', 'x')), 'KJ455', 'and that is all');
-- Whoever has left may still take back what they said.
update app.appointment set ends_on = '2026-10-01' where person_id = pg_temp.person('rudi');
select is(pg_temp.answer('rudi', '2026-10-05Z', pg_temp.giving('cici', 'evidence=''x''')), 'KJ404', 'whoever has left gives nothing');
select is(pg_temp.answer('rudi', '2026-10-05Z', pg_temp.correcting(:'leaders', 'x')), 'OK', 'but corrects what they gave');
update app.appointment set ends_on = null where person_id = pg_temp.person('rudi');

-- Requests -------------------------------------------------------------------------------------------------------------
select is(pg_temp.answer(w.who, now(), format('select * from api.note_ask(%L, null, ''rapat'')', pg_temp.nip(w.about))), w.answer, format('%s asks %s: %s', w.who, w.about, w.answer))
from (values ('cici', 'dedi', 'OK'), ('cici', 'rudi', 'OK'), ('rudi', 'cici', 'OK'), ('cici', 'eka', 'OK'), ('hadi', 'cici', 'OK'), ('cici', 'gita', 'KJ404'), ('cici', 'cici', 'KJ400'), ('operator', 'cici', 'KJ404')) as w (who, about, answer);
select pg_temp.does('hadi', '2026-09-06Z', format('select r.request from api.note_ask(%L, ''LOYAL'', ''audit'') as r', pg_temp.nip('cici'))) as asked \gset
select is(pg_temp.answer('hadi', now(), format('select * from api.note_ask(%L, ''LOYAL'', null)', pg_temp.nip('cici'))), 'KJ455', 'once at a time');
select is(pg_temp.answer('hadi', now(), format('select * from api.note_ask(%L, ''NOPE'', null)', pg_temp.nip('cici'))), 'KJ400', 'about something');
select is(pg_temp.does(w.who, now(), $$ select string_agg(concat_ws(' ', r.direction, r.name, r.item, r.text, r.state), ', ') from api.show_requests() as r $$), w.said, w.who || ' sees: ' || coalesce(w.said, 'nothing'))
from (values ('cici', 'TO_ME Hadi LOYAL audit OPEN'), ('hadi', 'BY_ME Cici LOYAL audit OPEN'), ('rudi', null), ('ani', null), ('joko', null)) as w (who, said);
select is(pg_temp.answer('dedi', now(), pg_temp.giving('cici', format('request=''%s''', :'asked'))), 'KJ404', 'nobody answers for another');
select is(pg_temp.does('cici', '2026-09-07Z', replace(pg_temp.giving('hadi', format('request=''%s''', :'asked')), 'select *', 'select n.giver_role || '' '' || n.initiative || '' '' || n.item') || ' as n'), 'PEGAWAI EMPLOYEE LOYAL', 'whoever is asked answers, wherever they serve');
select is(pg_temp.answer('cici', now(), pg_temp.giving('hadi')), 'KJ404', 'and with that it ends');
select is(pg_temp.does('hadi', now(), $$ select concat_ws(' ', r.state, r.answered_at::date) from api.show_requests() as r $$), 'ANSWERED 2026-09-07', 'answered, and when');

-- Forms ----------------------------------------------------------------------------------------------------------------
select is(pg_temp.does('ani', '2026-09-25Z', $$ select p.state from api.period_create('DISDIK', '2026_q3', null, null, null, null, null, null) as p $$), 'DRAFT', 'a period');
create function pg_temp.form(p_about text, p_scores text, p_comments text default null) returns text language sql as $$
  select format('select * from api.note_form(%L, ''2026_q3'', %L, %L)', pg_temp.nip(p_about), p_scores, p_comments)
$$;
\set seven '{4,5,NULL,3,4,4,5}'
select is(pg_temp.answer('rudi', '2026-09-25Z', pg_temp.form('cici', :'seven')), 'KJ455', 'that is a draft takes no form');
select is(pg_temp.does('ani', '2026-09-25Z', $$ select p.state from api.period_open('DISDIK', '2026_q3', null, null) as p $$), 'OPEN', 'an open one does');
select is(pg_temp.answer(w.who, '2026-09-25Z', pg_temp.form(w.about, :'seven')), w.answer, format('%s about %s: %s', w.who, w.about, w.answer))
from (values
    ('rudi', 'cici', 'OK'), ('wati', 'cici', 'OK'), ('cici', 'cici', 'OK'), ('sinta', 'eka', 'OK'), ('dedi', 'cici', 'KJ404'), ('cici', 'rudi', 'KJ404'), ('ani', 'cici', 'KJ403'), ('joko', 'cici', 'KJ403'),
    ('gita', 'cici', 'KJ404'), ('sinta', 'sinta', 'KJ404')
  ) as w (who, about, answer);
select is(pg_temp.answer('rudi', '2026-09-25Z', pg_temp.form('cici', w.scores, w.comments)), w.answer, w.what)
from (values
    ('{4,5,4,3,4,4}', null, 'KJ400', 'a score for each item'), ('{4,5,4,3,4,4,5,5}', null, 'KJ400', 'and no more'), ('{0,5,4,3,4,4,5}', null, 'KJ400', 'from 1'), ('{4,6,4,3,4,4,5}', null, 'KJ400', 'to 5'),
    ('{NULL,NULL,NULL,NULL,NULL,NULL,NULL}', null, 'KJ400', 'one at least'), ('{4,5,4,3,4,4,5}', '{"ADAPTIF": "cepat"}', 'OK', 'a comment on an item'), ('{4,5,4,3,4,4,5}', '{"NOPE": "x"}', 'KJ400', 'that there is'),
    ('{4,5,4,3,4,4,5}', '{"ADAPTIF": " "}', 'KJ400', 'that says something'), ('{4,5,4,3,4,4,5}', '{"ADAPTIF": 3}', 'KJ400', 'in words')
  ) as w (scores, comments, answer, what);
select is(pg_temp.does('rudi', '2026-09-25Z', replace(pg_temp.form('cici', :'seven', '{"LOYAL": "ya"}'), 'select *', 'select f.entry || '' '' || f.scores || '' '' || f.revision') || ' as f'), 'FORM 4,5,-,3,4,4,5 1', 'a leader''s form');
select is(pg_temp.does('rudi', '2026-09-26Z', replace(pg_temp.form('cici', '{5,5,5,5,5,5,5}'), 'select *', 'select f.scores || '' '' || f.revision') || ' as f'), '5,5,5,5,5,5,5 2', 'replaced');
select is(pg_temp.does('cici', '2026-09-26Z', replace(pg_temp.form('cici', '{1,1,1,1,1,1,1}'), 'select *', 'select f.entry || '' '' || f.revision') || ' as f'), 'SELF 1', 'one''s own is another');
select is((select count(*) from app.feedback_form), 2::bigint, 'one each');
select is(pg_temp.reads(w.who, 'app.feedback_form'), w.number, format('%s reads %s of the two forms', w.who, w.number))
from (values ('cici', '2'), ('rudi', '1'), ('wati', '1'), ('dedi', '0'), ('ani', '0'), ('hadi', '0'), ('indah', '0'), ('joko', '0'), ('sinta', '0')) as w (who, number);
select is(pg_temp.does('wati', now(), format($$ select concat_ws(' ', n.scores, n.comments, n.periods, n.questionnaire) from api.show_record(%L) as n where n.entry = 'FORM' $$, pg_temp.nip('cici'))), '5,5,5,5,5,5,5 {} {2026_q3} BERAKHLAK_1', 'in the record of the person');
select is(pg_temp.answer('dedi', now(), $$ update app.feedback_form set scores = '{1}' $$), 'OK', 'what one has not written');
select is((select count(*) from app.feedback_form as f where f.scores = '{1}'), 0::bigint, 'one does not touch');

-- The duty -------------------------------------------------------------------------------------------------------------
create function pg_temp.missing(p_who text, p_at timestamptz) returns text language sql as $$
  select pg_temp.does(p_who, p_at, $x$ select string_agg(concat_ws(' ', lower(m.name), m.count, m.urgency), ', ' order by m.name, m.count) from api.show_missing('DISDIK', '2026_q3', 'RATING') as m where m.duty = 'FEEDBACK_BERKALA' $x$)
$$;
select is(pg_temp.missing('ani', '2026-09-26Z'), 'rudi 2 LATER, wati 1 LATER, 1 LATER', 'each appraiser owes scheduled feedback about each appraised; incidental feedback is none');
select pg_temp.does('rudi', '2026-09-27Z', pg_temp.giving('cici', 'evidence=''x'' kind=''BERKALA'' given_on=date''2026-06-30''')) as before \gset
select is(pg_temp.missing('rudi', '2026-09-27Z'), 'rudi 2 LATER', 'a day before the span is none of it');
select pg_temp.does('rudi', '2026-09-27Z', pg_temp.giving('cici', 'evidence=''x'' kind=''BERKALA'' given_on=date''2026-07-01''')) as within \gset
select is(pg_temp.missing('rudi', '2026-09-27Z'), 'rudi 1 LATER', 'its first day is');
select is(pg_temp.does('ani', '2026-09-27Z', $$ select concat_ws(' ', p.owed, p.done, p.missing, p.people) from api.show_progress('DISDIK', '2026_q3') as p where p.duty = 'FEEDBACK_BERKALA' $$), '4 1 3 3', 'an administrator sees how many, and no more');
select pg_temp.does('rudi', '2026-09-28Z', pg_temp.correcting(:'within', 'lebih tepat')) as mended \gset
select is(pg_temp.missing('rudi', '2026-09-28Z'), 'rudi 1 LATER', 'corrected, it counts');
select pg_temp.does('rudi', '2026-09-28Z', pg_temp.correcting(:'mended', null)) as gone \gset
select is(pg_temp.missing('rudi', '2026-09-28Z'), 'rudi 2 LATER', 'taken back, it does not');
select pg_temp.does('dedi', '2026-09-28Z', pg_temp.giving('cici', 'kind=''BERKALA''')) as other \gset
select is(pg_temp.missing('rudi', '2026-09-28Z'), 'rudi 2 LATER', 'that of others is not the leader''s');
select is(pg_temp.does('ani', '2026-09-28Z', $$ select p.state from api.period_rate('DISDIK', '2026_q3', null, null) as p $$), 'RATING', 'evaluating');
select is(pg_temp.missing('rudi', '2026-10-14 15:00Z'), 'rudi 2 LATE', 'it is late when the window is over');
select is(pg_temp.answer('rudi', '2026-09-28Z', pg_temp.form('cici', :'seven')), 'KJ455', 'and forms are not written any more');

-- With a survey --------------------------------------------------------------------------------------------------------
update app.period set state = 'COLLECTING', is_surveyed = true where code = '2026_q3';
insert into app.phase (agency_id, period_id, phase, starts_at, ends_at)
values (pg_temp.agency('DISDIK'), pg_temp.period_id('DISDIK', '2026_q3'), 'FEEDBACK', '2026-09-10Z', '2026-09-20Z');
select is(pg_temp.answer('rudi', w.at, pg_temp.form('cici', :'seven')), w.answer, 'the form goes with the survey: ' || w.answer)
from (values (timestamptz '2026-09-09 23:59:59Z', 'KJ464'), ('2026-09-10 00:00Z', 'OK'), ('2026-09-19 23:59:59Z', 'OK'), ('2026-09-20 00:00Z', 'KJ464')) as w (at, answer);
update app.period set state = 'OPEN' where code = '2026_q3';
select is(pg_temp.answer('rudi', '2026-09-15Z', pg_temp.form('cici', :'seven')), 'KJ455', 'and not before it');

-- Held -----------------------------------------------------------------------------------------------------------------
select is(
  pg_temp.does('cici', now(), $$ select concat_ws(' ', jsonb_array_length(e.held -> 'notes'), jsonb_array_length(e.held -> 'signed_forms'), jsonb_array_length(e.held -> 'requests'), e.held -> 'notes' -> 0 ->> 'giver') from api.me_export() as e $$),
  (select count(*) from app.feedback_note as n where pg_temp.person('cici') in (n.subject_id, n.giver_id)) || ' 2 1 Dedi', 'the person has it all, with who signed it'
);
update app.feedback_note set given_on = '2010-01-01' where note_id in (:'peers', :'second', :'third');
update app.feedback_form set changed_at = '2010-01-01' where kind = 'SELF';
select is(pg_temp.does('joko', now(), $$ select count(*) from api.purge('NOTES', 2) $$), '2', 'after ten years it goes: the note and the form');
select is((select count(*) from app.feedback_note as n where n.note_id in (:'peers', :'second', :'third')), 0::bigint, 'with what corrected it');
delete from app.appointment where person_id = pg_temp.person('rudi');
delete from app.account where person_id = pg_temp.person('rudi');
delete from app.assessment;
delete from app.person where name = 'Rudi';
select is((select concat_ws(' ', n.giver_name, n.giver_id) from app.feedback_note as n where n.note_id = :'leaders'), 'Rudi', 'of a giver who is no longer kept the name stays, as the record is by name');

select * from finish();
rollback;
