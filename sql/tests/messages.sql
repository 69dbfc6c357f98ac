-- Messages: who is reminded of what, once; how often one is tried; and a forgotten password, of which nobody learns whose it is.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
\ir fixtures/leaders.sql
\ir fixtures/periods.sql
delete from meta.outbox;
select plan(82);

create function pg_temp.daemon(p_at timestamptz, p_statement text) returns text language plpgsql as $$
declare
  said text;
begin
  perform pg_temp.at('kinerja_daemon', p_at);
  execute p_statement into said;
  perform pg_temp.leave();
  return said;
end $$;
create function pg_temp.outbox() returns text language sql security definer as $$
  select coalesce(string_agg(o.line, ', ' order by o.line collate "C"), '')
  from (
    select concat_ws(' ', o.kind, lower(p.name), o.data ->> 'duty', o.data ->> 'count', o.state) as line
    from meta.outbox as o
      left join app.person as p on p.person_id = o.person_id
  ) as o
$$;

-- Who owes what --------------------------------------------------------------------------------------------------------
select is(pg_temp.does('ani', '2026-09-25Z', $$ select p.state from api.period_create('DISDIK', '2026_q3', null, null, null, null, null, null) as p $$), 'DRAFT', 'a period');
select is(pg_temp.does('ani', '2026-09-25Z', $$ select p.state from api.period_open('DISDIK', '2026_q3', null, null) as p $$), 'OPEN', 'opened');
select is(pg_temp.does('ani', '2026-09-25Z', $$ select p.state from api.period_rate('DISDIK', '2026_q3', null, null) as p $$), 'RATING', 'evaluating');
-- All leaders have given their scheduled feedback: what is owed is the evaluation (record.sql has the other).
insert into app.feedback_note (agency_id, subject_id, giver_id, giver_name, giver_role, kind, mode, initiative, text, evidence, given_on, made_at, made_by)
select pg_temp.agency('DISDIK'), o.subject_id, o.owner_id, 'x', 'PIMPINAN', 'BERKALA', 'LANGSUNG', 'GIVER', 'x', 'x', '2026-08-03', now(), o.owner_id
from app.owed_by_appraisers(pg_temp.agency('DISDIK'), pg_temp.period_id('DISDIK', '2026_q3')) as o;
select is(pg_temp.does('ani', '2026-10-12Z', $$ select string_agg(concat_ws(' ', lower(m.name), m.count, m.urgency), ', ' order by m.name) from api.show_missing('DISDIK', '2026_q3', 'RATING') as m $$),
  'rudi 2 LATER, 1 LATER', 'each appraiser, with how many they appraise; the name of one whom she does not see is not told');
select is(pg_temp.does(w.who, w.at, $$ select string_agg(concat_ws(' ', lower(m.name), m.count, m.urgency), ', ' order by m.name) from api.show_missing('DISDIK', '2026_q3', 'RATING') as m $$), w.said, w.what)
from (values
    ('rudi', timestamptz '2026-10-12Z', 'rudi 2 LATER', 'one''s own is one''s own to see'), ('cici', '2026-10-12Z', null, 'whoever owes nothing sees nothing'),
    ('hadi', '2026-10-12Z', 'rudi 2 LATER, 1 LATER', 'an auditor sees all'), ('bayu', '2026-10-12Z', 'rudi 2 LATER', 'whoever administers a unit sees its people'),
    ('rudi', '2026-10-12 14:59:59Z', 'rudi 2 LATER', 'two days before'), ('rudi', '2026-10-12 15:00:00Z', 'rudi 2 SOON', 'the day before it is soon'),
    ('rudi', '2026-10-14 14:59:59Z', 'rudi 2 SOON', 'until it ends'), ('rudi', '2026-10-14 15:00:00Z', 'rudi 2 LATE', 'then it is late')
  ) as w (who, at, said, what);
select is(pg_temp.does('ani', '2026-10-15Z', $$ select string_agg(concat_ws(' ', p.phase, p.owed, p.done, p.missing, p.late, p.people), ', ') from api.show_progress('DISDIK', '2026_q3') as p where p.duty is not null $$),
  'RATING 3 0 3 3 2, RATING 3 3 0 0 0', 'how far it is: nobody owes a signature under what was not evaluated');
select is(pg_temp.does('ani', '2026-10-15Z', $$ select string_agg(concat_ws(' ', b.agency, b.period, b.phase, b.owed, b.done, b.missing, b.late, b.people), ', ') from api.show_board('*') as b where b.owed > 0 $$),
  'DISDIK 2026_q3 RATING 6 3 3 3 2', 'the board says the same of all agencies');
select is(pg_temp.does('cici', '2026-10-15Z', $$ select coalesce(sum(b.owed), 0)::text from api.show_board(null) as b $$), '0', 'and to whoever owes nothing, nothing');
select is(pg_temp.answer('ani', '2026-10-15Z', $$ select * from api.show_board('NONE') $$), 'KJ404', 'an agency that is not there is not there');

-- All of an agency at once is what one by one says.
select set_eq(
  format('select a.person_id, a.appraiser_id, a.superior_id from app.appraisals(%s, ''2026-09-30'') as a', g.agency_id),
  format(
    $x$
      select s.person_id, e.person_id as appraiser_id, (select c.person_id from app.appraiser_chain(s.person_id, '2026-09-30') as c where c.relation = 'ABOVE' and c.is_answer) as superior_id
      from (select distinct a.person_id from app.appointment as a where a.agency_id = %s) as s
        cross join lateral app.evaluated_in(s.person_id, '2026-09-30') as w
        cross join lateral app.appraiser_of(s.person_id, '2026-09-30') as e
      where w.agency_id = %1$s and e.person_id is not null
    $x$, g.agency_id
  ), 'whom ' || g.code || ' appraises is the same for all at once'
)
from app.agency as g;

-- By hand --------------------------------------------------------------------------------------------------------------
select is(pg_temp.answer(w.who, '2026-10-12Z', format('select * from api.period_remind(''DISDIK'', ''2026_q3'', %L, %L)', w.phase, w.affects)), w.answer, w.what)
from (values
    ('ani', 'RATING', null, 'KJ460', 'one says how many'), ('ani', 'RATING', '3', 'KJ461', 'and means it'), ('ani', 'FEEDBACK', '0', 'KJ404', 'of a phase that there is'),
    ('ani', 'RATING', '2', 'OK', 'an administrator reminds'), ('bayu', 'RATING', '1', 'KJ403', 'one of a unit does not'), ('rudi', 'RATING', '1', 'KJ403', 'nor does whoever owes it'),
    ('fajar', 'RATING', '2', 'KJ404', 'nor another agency''s')
  ) as w (who, phase, affects, answer, what);
select is(pg_temp.outbox(), '', 'what was refused or undone sends nothing');
select is(pg_temp.does('ani', '2026-10-12Z', $$ select count(*) from api.period_remind('DISDIK', '2026_q3', 'RATING', 2) $$), '2', 'reminded');
select is(pg_temp.outbox(), 'REMINDER rudi ASSESSMENT 2 WAITING, REMINDER sinta ASSESSMENT 1 WAITING', 'a message each');

-- By itself ------------------------------------------------------------------------------------------------------------
delete from meta.outbox;
select is(pg_temp.daemon(w.at, 'select api.remind_due()'), w.number, w.what)
from (values
    (timestamptz '2026-10-12 21:59:59Z', '0', 'not in the night before the last day of work'), ('2026-10-12 22:00:00Z', '1', 'at seven in the morning'),
    ('2026-10-12 22:00:01Z', '0', 'once'), ('2026-10-14 14:59:59Z', '0', 'and no more before the end'), ('2026-10-14 21:59:59Z', '0', 'not in the night after it'),
    ('2026-10-14 22:00:00Z', '1', 'the morning after, of what is late'), ('2026-10-14 22:00:01Z', '0', 'once, too')
  ) as w (at, number, what);
select is(pg_temp.outbox(), 'REMINDER rudi ASSESSMENT 2 WAITING, REMINDER rudi ASSESSMENT 2 WAITING, REMINDER sinta ASSESSMENT 1 WAITING, REMINDER sinta ASSESSMENT 1 WAITING', 'to whoever owes it');

-- Whoever has more time is reminded by that.
delete from meta.outbox;
delete from app.reminder;
select is(pg_temp.does('ani', '2026-10-10Z', $$ select x.people from api.period_extend('DISDIK', '2026_q3', 'RATING', '2026-10-20', null, '198001012005011031', 'SAKIT', 'x', null) as x $$), '1', 'more time for one of the two');
select is(pg_temp.daemon(w.at, 'select api.remind_due()'), w.number, w.what)
from (values (timestamptz '2026-10-12 22:00:00Z', '1', 'before the deadline of all'), ('2026-10-14 22:00:00Z', '1', 'behind it'), ('2026-10-18 22:00:00Z', '1', 'before one''s own'), ('2026-10-20 22:00:00Z', '1', 'behind that')) as w (at, number, what);
select is(
  (select string_agg(to_char(o.made_at, 'DD ') || lower(p.name), ', ' order by o.made_at) from meta.outbox as o join app.person as p on p.person_id = o.person_id),
  '12 sinta, 14 sinta, 18 rudi, 20 rudi', 'each by their own'
);
update app.extension set superseded_at = now();
delete from meta.outbox;
select app.send('REMINDER', pg_temp.agency('DISDIK'), pg_temp.person('rudi'), '{"agency": "DISDIK", "period": "2026_q3", "phase": "RATING", "duty": "ASSESSMENT", "count": 2, "due_at": "2026-10-14T15:00:00Z", "is_late": false}', '7 days') as sent \gset
update meta.outbox set next_at = '2026-10-12 22:00Z', made_at = '2026-10-12 22:00Z', expires_at = '2026-10-19 22:00Z';

-- On their way ---------------------------------------------------------------------------------------------------------
\set worker '''10000000-0000-4000-8000-000000000001'''
\set other '''10000000-0000-4000-8000-000000000002'''
select is(pg_temp.daemon('2026-10-12 22:00:02Z', format('select t.body -> ''text'' ->> ''en'' from api.take_messages(%L, 4) as t', :worker)),
  'DISDIK 2026_q3: the evaluation of somebody appraised (2) is due by 2026-10-14 at 23:59.', 'what it says, in words');
select is(pg_temp.daemon('2026-10-12 22:01:00Z', format('select count(*) from api.take_messages(%L, 4)', :other)), '0', 'whoever has it has it');
select is(pg_temp.daemon('2026-10-12 22:02:03Z', format('select count(*) from api.take_messages(%L, 4)', :other)), '1', 'for two minutes: then another daemon sends it again');
select message_id as id from meta.outbox \gset
select is(pg_temp.daemon('2026-10-12 22:02:04Z', $$ select concat_ws(' ', p.messages_waiting, p.messages_dead) from api.pulse() as p $$), '1 0', 'the daemon is told how many wait');
select is(pg_temp.daemon('2026-10-12 22:02:04Z', format('select api.end_message(%L, %L, null)', :'id', :worker)), null, 'the first has no say any more');
create function pg_temp.try(p_at timestamptz, p_id uuid) returns text language plpgsql as $$
begin
  if pg_temp.daemon(p_at, format('select count(*) from api.take_messages(%L, 4)', '10000000-0000-4000-8000-000000000002')) = '0' then
    return 'not yet';
  end if;
  return pg_temp.daemon(p_at, format('select api.end_message(%L, %L, ''no'')', p_id, '10000000-0000-4000-8000-000000000002'));
end $$;
select is(pg_temp.daemon('2026-10-12 22:02:04Z', format('select api.end_message(%L, %L, ''no'')', :'id', :other)), 'WAITING', 'not taken, it waits');
select is(pg_temp.try(w.at, :'id'), w.state, w.what)
from (values
    (timestamptz '2026-10-12 22:07:03Z', 'not yet', 'two tries were made: five minutes'), ('2026-10-12 22:07:04Z', 'WAITING', 'then half an hour'),
    ('2026-10-12 22:37:03Z', 'not yet', 'to the second'), ('2026-10-12 22:37:04Z', 'WAITING', 'two hours'), ('2026-10-13 00:37:04Z', 'WAITING', 'twelve'),
    ('2026-10-13 12:37:04Z', 'DEAD', 'and is given up')
  ) as w (at, state, what);
select is(pg_temp.daemon('2026-10-14Z', $$ select concat_ws(' ', p.messages_waiting, p.messages_dead) from api.pulse() as p $$), '0 1', 'and how many were given up');
select is(pg_temp.does(w.who, '2026-10-14Z', $$ select string_agg(concat_ws(' ', o.kind, o.state, o.attempts, o.failure, o.recipient = pg_temp.person('rudi')), ',') from api.show_outbox() as o $$), w.said, w.what)
from (values
    ('ani', 'REMINDER DEAD 6 no t', 'the agency''s administrator sees it'), ('kiki', 'REMINDER DEAD 6 no', 'an operator, but not for whom'), ('fajar', null, 'nobody else'),
    ('rudi', null, 'not even whom it is for'), ('indah', 'REMINDER DEAD 6 no t', 'officials do')
  ) as w (who, said, what);
select is(pg_temp.answer(w.who, '2026-10-14Z', format('select * from api.outbox_retry(%L)', :'id')), w.answer, w.who || ': ' || w.answer)
from (values ('ani', 'OK'), ('kiki', 'OK'), ('joko', 'OK'), ('indah', 'KJ403'), ('fajar', 'KJ404'), ('rudi', 'KJ404')) as w (who, answer);

-- Passwords ------------------------------------------------------------------------------------------------------------
delete from meta.outbox;
update app.person set email = lower(name) || '@uji.go.id' where name in ('Cici', 'Ani', 'Dedi');
select is(pg_temp.does('bayu', now(), $$ select p.email from api.person_update('198001012005011004', null, null, null, null, null, null, null, null, 'bayu@uji.go.id', null, null) as p $$), 'bayu@uji.go.id', 'an administrator of a unit writes an address down');
create function pg_temp.reset(p_login text) returns text language plpgsql as $$
declare
  said text;
begin
  delete from meta.outbox;
  perform pg_temp.daemon(now(), format('select api.ask_reset(%L, ''test'', gen_random_uuid())', p_login));
  said := pg_temp.daemon(now(), $x$ select t.body -> 'to' ->> 'email' || case when t.body -> 'text' ->> 'en' ~ '[0-9a-f]{6}(-[0-9a-f]{6}){3}' then ' with a code' end from api.take_messages('10000000-0000-4000-8000-000000000001', 4) as t $x$);
  return coalesce(said, 'nothing') || ' ' || (select o.data::text from meta.outbox as o);
end $$;
select is(pg_temp.reset(w.login), w.said, w.what)
from (values
    ('cici', 'cici@uji.go.id with a code {"login": "cici", "source": "test"}', 'whoever has an address is sent a code, which is kept nowhere'), ('nobody', 'nothing {"login": "nobody", "source": "test"}', 'a login that nobody has is sent nothing'),
    ('eka', 'nothing {"login": "eka", "source": "test"}', 'nor one without an address'), ('ani', 'nothing {"login": "ani", "source": "test"}', 'nor whoever holds a role'), ('operator', 'nothing {"login": "operator", "source": "test"}', 'nor the machine'),
    ('dedi', 'bayu@uji.go.id with a code {"login": "dedi", "source": "test"}', 'an address counts as long as whoever wrote it down could know the password')
  ) as w (login, said, what);
update app.role_grant set ends_on = app.today() - 1 where person_id = pg_temp.person('bayu');
select is(pg_temp.reset('dedi'), 'nothing {"login": "dedi", "source": "test"}', 'and no longer');
-- An address that stays as it is was not written down by whoever changes something else.
select is(pg_temp.does('joko', now(), $$ select p.golongan from api.person_update('198001012005011004', null, null, null, 'III/b', '2024-04-01', null, null, null, 'bayu@uji.go.id', null, null) as p $$), 'III/b', 'an administrator of the whole government changes a rank');
select is(pg_temp.reset('dedi'), 'nothing {"login": "dedi", "source": "test"}', 'which makes the address no better');
select is((select count(distinct pg_temp.answer('kinerja_daemon', now(), format('select api.ask_reset(%L, ''flood'', gen_random_uuid())', w.login))) from (values ('cici'), ('nobody')) as w (login)), 1::bigint, 'whoever asks learns nothing');
delete from meta.outbox;
select is(
  (
    select string_agg(pg_temp.daemon(now(), format('select coalesce(api.ask_reset(%L, ''flood'', gen_random_uuid())::text, ''ok'')', w.login)), ' ')
    from (values ('cici'), ('nobody')) as w (login), generate_series(1, 5)
  ), '         ', 'five times for each login'
);
select is(pg_temp.answer('kinerja_daemon', now(), format('select api.ask_reset(%L, ''flood'', gen_random_uuid())', w.login)), 'KJ429', 'and no more, whether somebody has it or not')
from (values ('cici'), ('nobody')) as w (login);
-- A code that an administrator has made is not taken away by whoever asks for another.
delete from meta.outbox;
insert into meta.one_time_code (code_hash, account_id, made_by, made_at, expires_at)
values (sha256('x'), pg_temp.account('cici'), pg_temp.person('joko'), now(), now() + interval '1 day') on conflict (account_id) do update set code_hash = excluded.code_hash, made_by = excluded.made_by, expires_at = excluded.expires_at;
select is(pg_temp.reset('cici'), 'nothing {"login": "cici", "source": "test"}', 'while an administrator''s code waits, none is sent');
select is((select c.code_hash from meta.one_time_code as c where c.account_id = pg_temp.account('cici')), sha256('x'), 'and that one opens');

select * from finish();
rollback;
