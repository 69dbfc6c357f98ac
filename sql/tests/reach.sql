-- Where somebody may go at all: kept by triggers from appointments and grants, and only while they last.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
select plan(37);

-- What somebody reaches by the next request, as codes.
create function pg_temp.reached_by(p_who text) returns text language plpgsql as $$
declare
  codes text;
begin
  perform pg_temp.leave();
  select coalesce(string_agg(a.code, ' ' order by a.code), '') into codes
  from api.find_session(sha256(convert_to(p_who, 'UTF8'))) as s
    join app.agency as a on a.agency_id = any (s.reach);
  return codes;
end $$;

-- What there is --------------------------------------------------------------------------------------------------------
select is(pg_temp.reached_by(w.who), w.codes, w.who || ' reaches ' || w.because)
from (values
    ('cici', 'DISDIK', 'where she serves'), ('lina', 'DISDIK DUKCAPIL', 'both agencies in which she serves'),
    ('hadi', 'DISDIK DUKCAPIL', 'what he audits, too'), ('mira', '', 'nothing, having left'), ('nono', '', 'nothing before his first day'),
    ('indah', '', 'nothing by herself: a city auditor sees all by her role'), ('joko', '', 'nothing by himself either'),
    ('kiki', '', 'nothing: an operator of the machine sees nobody'), ('operator', '', 'nothing: the machine least of all')
  ) as w (who, codes, because);
select set_eq(
  $$ select r.source_id, r.person_id, r.agency_id, r.because, r.starts_on, r.ends_on from app.reach as r $$,
  $$
    select a.appointment_id, a.person_id, a.agency_id, 'SERVES', a.starts_on, a.ends_on from app.appointment as a
    union all
    select g.role_grant_id, g.person_id, g.agency_id, case g.role when 'AUDITOR' then 'AUDITS' else 'ADMINISTERS' end, g.starts_on, g.ends_on
    from app.role_grant as g
    where g.agency_id is not null
  $$,
  'there is a row for each appointment and each role in an agency, and no other'
);

-- By appointments ------------------------------------------------------------------------------------------------------
insert into app.appointment (agency_id, post_id, person_id, kind, starts_on, ends_on)
values (pg_temp.agency('DUKCAPIL'), pg_temp.post('KASI-DATA'), pg_temp.person('eka'), 'PLT', app.today() + 1, app.today() + 2);
select is(pg_temp.reached_by('eka'), 'DISDIK', 'an appointment gives nothing before its first day');
update app.appointment set starts_on = app.today() where appointment_id = pg_temp.appointment('eka', 'DATA');
select is(pg_temp.reached_by('eka'), 'DISDIK DUKCAPIL', 'reach from its first day on');
update app.appointment set ends_on = app.today() where appointment_id = pg_temp.appointment('eka', 'DATA');
select is(pg_temp.reached_by('eka'), 'DISDIK DUKCAPIL', 'on its last day, too');
update app.appointment set starts_on = app.today() - 1, ends_on = app.today() - 1 where appointment_id = pg_temp.appointment('eka', 'DATA');
select is(pg_temp.reached_by('eka'), 'DISDIK', 'and none after it');
update app.appointment set ends_on = null where appointment_id = pg_temp.appointment('eka', 'DATA');
select is(pg_temp.reached_by('eka'), 'DISDIK DUKCAPIL', 'again when it goes on');
insert into app.appointment (agency_id, post_id, person_id, kind, starts_on)
values (pg_temp.agency('DUKCAPIL'), pg_temp.post('KASI-CAPIL'), pg_temp.person('eka'), 'PLT', app.today());
delete from app.appointment where appointment_id = pg_temp.appointment('eka', 'DATA');
select is(pg_temp.reached_by('eka'), 'DISDIK DUKCAPIL', 'one of two appointments is enough');
delete from app.appointment where appointment_id = pg_temp.appointment('eka', 'CAPIL');
select is(pg_temp.reached_by('eka'), 'DISDIK', 'none is not');
update app.appointment set person_id = pg_temp.person('kiki') where appointment_id = pg_temp.appointment('eka', 'PAUD');
select is(pg_temp.reached_by('eka') || '/' || pg_temp.reached_by('kiki'), '/DISDIK', 'what becomes another''s is theirs');

-- By the day of the government, and by its clock -----------------------------------------------------------------------
insert into meta.installation (government, purpose) values ('kota-uji', 'test') on conflict (is_only) do update set purpose = 'test';
create function pg_temp.reached_in(p_who text, p_days integer) returns text language plpgsql as $$
declare
  codes text;
begin
  perform pg_temp.leave();
  perform set_config('kinerja.clock_shift', (p_days * 86400)::text, true);
  update meta.session set opened_at = app.now(), expires_at = app.now() + interval '1 hour', used_at = app.now();
  select coalesce(string_agg(a.code, ' ' order by a.code), '') into codes
  from api.find_session(sha256(convert_to(p_who, 'UTF8'))) as s
    join app.agency as a on a.agency_id = any (s.reach);
  perform pg_temp.leave();
  return codes;
end $$;
select is(pg_temp.reached_in('nono', 1), 'DISDIK', 'tomorrow Nono reaches where he serves then');
select is(pg_temp.reached_in('mira', -1), 'DISDIK', 'and yesterday Mira did');
select is(pg_temp.reached_in('cici', 1), 'DISDIK', 'who stays, stays');
update meta.installation set zone = 'Pacific/Kiritimati';
select app.today() as furthest \gset
update meta.installation set zone = 'Pacific/Niue';
select app.today() as hindmost \gset
select ok(:'furthest'::date > :'hindmost'::date, 'what day it is depends on where the government is');
update meta.installation set zone = default;
update meta.session set opened_at = app.now(), expires_at = app.now() + interval '1 hour', used_at = app.now();

-- By roles -------------------------------------------------------------------------------------------------------------
select is(pg_temp.reached_by('fajar'), 'DUKCAPIL', 'Fajar reaches his agency');
insert into app.role_grant (person_id, role, agency_id, starts_on)
values (pg_temp.person('fajar'), 'AUDITOR', pg_temp.agency('DISDIK'), app.today());
select is(pg_temp.reached_by('fajar'), 'DISDIK DUKCAPIL', 'and one that he audits');
update app.role_grant set ends_on = app.today() - 1 where role_grant_id = pg_temp.role_grant('fajar', 'AUDITOR');
select is(pg_temp.reached_by('fajar'), 'DUKCAPIL', 'until that is revoked');
delete from app.role_grant where role_grant_id = pg_temp.role_grant('fajar', 'AUDITOR');
select is_empty($$ select from app.reach as r where r.because = 'AUDITS' and r.person_id = pg_temp.person('fajar') $$, 'and its row goes with it');
insert into app.role_grant (person_id, role, starts_on) values (pg_temp.person('fajar'), 'OPERATOR', app.today());
select is(pg_temp.reached_by('fajar'), 'DUKCAPIL', 'a role for the whole government adds no agency');

-- Who does not reach ---------------------------------------------------------------------------------------------------
-- A role without reach, were a trigger to fail, opens nothing.
select pg_temp.leave();
delete from app.reach where person_id = pg_temp.person('ani');
select pg_temp.become('ani');
select is(app.administered(), array[pg_temp.agency('DISDIK')], 'a role that should reach its agency');
select is_empty($$ select a.code from app.agency as a $$, 'and does not sees no agency');
select is_empty($$ select u.code from app.unit as u $$, 'no unit');
select is_empty($$ select a.person_id from app.appointment as a $$, 'no appointment');
select is_empty($$ select p.name from app.person as p where p.person_id <> app.actor() $$, 'and nobody else');
select throws_ok($$ select api.unit_create('DISDIK', 'X', 'x', 'SEKSI', null, null, null, null) $$, 'KJ404', 'agency DISDIK', 'nor does it make anything there');
select is(pg_temp.touched(s.statement), s.answer, 'nor by a statement: ' || s.statement)
from (values
    (format('insert into app.unit (agency_id, code, name, kind) values (%s, ''X'', ''x'', ''SEKSI'')', pg_temp.agency('DISDIK')), '42501'),
    ('update app.unit set name = ''x''', '0'), ('update app.appointment set ends_on = null', '0'), ('update app.account set is_locked = true', '0')
  ) as s (statement, answer);

select pg_temp.leave();
select * from finish();
rollback;
