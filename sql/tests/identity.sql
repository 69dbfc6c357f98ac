-- api.enter, api.enter_job and the clock: who is asking, for one transaction only.

-- First, outside of the tests' transaction: a request that is committed. It takes away itself what it needed.
begin;
insert into app.person (person_id, name) values ('e0000000-0000-4000-8000-000000000005', 'Eka');
insert into app.account (login, person_id, created_at) values ('eka', 'e0000000-0000-4000-8000-000000000005', now());
insert into meta.session (token_hash, account_id, opened_at, expires_at)
select sha256('eka'), a.account_id, now(), now() + interval '1 hour' from app.account as a where a.login = 'eka';
set local session authorization kinerja_daemon;
select api.enter(sha256('eka'), 'note test', '00000000-0000-4000-8000-000000000001');
select current_user as role_inside, current_setting('kinerja.actor') as actor_inside \gset
set local session authorization default;
delete from meta.session where token_hash = sha256('eka');
delete from app.account where login = 'eka';
delete from app.person where person_id = 'e0000000-0000-4000-8000-000000000005';
commit;
select
  current_setting('role') as role_after,
  concat_ws(
    ',', current_setting('kinerja.actor', true), current_setting('kinerja.reach', true), current_setting('kinerja.administers', true),
    current_setting('kinerja.operation', true), current_setting('kinerja.request', true)
  ) as settings_after
\gset

begin;
set local search_path = ext;
\ir fixtures/note.sql
\ir fixtures/become.sql
select plan(51);

select is(:'role_inside' || ' ' || :'actor_inside', text 'kinerja_app e0000000-0000-4000-8000-000000000005', 'inside a transaction enter has set role and actor');
select is(:'role_after', text 'none', 'after the transaction the role is gone');
select is(:'settings_after', text ',,,,', 'after the transaction every setting is empty');

-- Sessions -------------------------------------------------------------------------------------------------------------
insert into app.person (person_id, name) values ('d0000000-0000-4000-8000-000000000004', 'Dewi');
insert into app.account (login, person_id, created_at) values ('dewi', 'd0000000-0000-4000-8000-000000000004', now());
insert into meta.session (token_hash, account_id, opened_at, expires_at)
select s.token_hash, a.account_id, s.opened_at, s.expires_at
from app.account as a
  cross join (values
    (sha256('dewi'), now(), now() + interval '1 hour'),
    (sha256('yesterday'), now() - interval '2 days', now() - interval '1 day'),
    (sha256('just now'), now() - interval '1 hour', now()),
    (sha256('still'), now() - interval '1 hour', now() + interval '1 millisecond')
  ) as s (token_hash, opened_at, expires_at)
where a.login = 'dewi';

select pg_temp.become('kinerja_daemon');
select throws_ok($$ select api.enter(sha256('nobody'), 'x', gen_random_uuid()) $$, 'KJ401', '', 'an unknown token opens nothing');
select throws_ok($$ select api.enter(null, 'x', gen_random_uuid()) $$, 'KJ401', null, 'nor does none at all');
select throws_ok($$ select api.enter('nobody', 'x', gen_random_uuid()) $$, 'KJ401', null, 'nor a token that is not hashed');
select throws_ok($$ select api.enter(sha256('yesterday'), 'x', gen_random_uuid()) $$, 'KJ401', null, 'an expired token opens nothing');
select throws_ok($$ select api.enter(sha256('just now'), 'x', gen_random_uuid()) $$, 'KJ401', null, 'a token opens nothing from the moment it expires');
select lives_ok($$ select api.find_session(sha256('still')) $$, 'and opens until then');
select is(current_user::text, 'kinerja_daemon', 'who was refused is nobody still');
select is(current_setting('kinerja.actor', true), '', 'and no actor is set');

select results_eq(
  $$ select s.actor, s.reach, s.administers, s.acts_as from api.find_session(sha256('ani')) as s $$,
  $$ values ('a0000000-0000-4000-8000-000000000001'::uuid, array[pg_temp.agency('DISDIK')], array[pg_temp.agency('DISDIK')], 'kinerja_app') $$,
  'Ani reaches the agency that she serves and administers, once'
);
select results_eq(
  $$ select s.actor, s.reach, s.administers from api.find_session(sha256('budi')) as s $$,
  $$
    values (
      'b0000000-0000-4000-8000-000000000002'::uuid, array[pg_temp.agency('DISDIK'), pg_temp.agency('DUKCAPIL')], array[pg_temp.agency('DUKCAPIL')]
    )
  $$,
  'Budi reaches both agencies and administers the second only'
);
select results_eq(
  $$ select s.reach, s.administers from api.find_session(sha256('citra')) as s $$,
  $$ values (array[pg_temp.agency('DUKCAPIL')], '{}'::integer[]) $$,
  'Citra reaches where she serves and administers nothing'
);
select results_eq(
  $$ select s.reach, s.administers from api.find_session(sha256('dewi')) as s $$,
  $$ values ('{}'::integer[], '{}'::integer[]) $$,
  'whoever has no agency reaches none, which is not null'
);

-- What enter sets ------------------------------------------------------------------------------------------------------
select api.enter(sha256('budi'), 'note add', '11111111-0000-4000-8000-000000000000');
select is(current_user::text, 'kinerja_app', 'a person''s request runs under kinerja_app');
select is(session_user::text, 'kinerja_daemon', 'on the daemon''s login');
select is(app.actor(), 'b0000000-0000-4000-8000-000000000002', 'the actor is the one whose token it is');
select is(app.reached(), array[pg_temp.agency('DISDIK'), pg_temp.agency('DUKCAPIL')], 'the reach is theirs');
select is(app.administered(), array[pg_temp.agency('DUKCAPIL')], 'and what they administer');
select is(current_setting('kinerja.operation'), 'note add', 'the operation is known');
select is(current_setting('kinerja.request'), '11111111-0000-4000-8000-000000000000', 'and the request');
select throws_ok($$ select api.enter(sha256('ani'), 'x', gen_random_uuid()) $$, '42501', null, 'who has entered cannot enter as somebody else');
select throws_ok($$ select api.find_session(sha256('ani')) $$, '42501', null, 'nor look up sessions');
select throws_ok($$ set local role kinerja_owner $$, '42501', null, 'nor become an owner');

select pg_temp.become('citra');
select is(app.actor(), 'c0000000-0000-4000-8000-000000000003', 'the next one to enter is somebody else');
select is(app.administered(), '{}'::integer[], 'and keeps nothing of the one before');

select pg_temp.leave();
delete from meta.session where token_hash = sha256('citra');
select throws_ok($$ select pg_temp.become('citra') $$, 'KJ401', null, 'a session that was ended opens nothing');

-- The daemon by itself -------------------------------------------------------------------------------------------------
select pg_temp.become('kinerja_daemon');
select throws_ok($$ select api.notes() $$, '42501', null, 'before anybody has entered there is no operation');
select throws_ok($$ set local role kinerja_definer $$, '42501', null, 'the daemon cannot become a definer');
select throws_ok($$ set local role kinerja_auth $$, '42501', null, 'nor the one that sees sessions');
select throws_ok($$ select app.actor() $$, '42501', null, 'nor does it look into app');

-- Jobs -----------------------------------------------------------------------------------------------------------------
select pg_temp.leave();
insert into meta.job (job_id, operation, actor, acts_as, reach, administers, state, created_at)
select format('00000000-0000-4000-8000-00000000000%s', row_number() over ())::uuid, 'note tidy', j.actor::uuid, j.acts_as, j.reach, '{}', j.state, now()
from (values
    ('a0000000-0000-4000-8000-000000000001', 'kinerja_app', array[pg_temp.agency('DUKCAPIL')], 'RUNNING'),
    (null, 'kinerja_city', '{}', 'RUNNING'), (null, 'kinerja_city', '{}', 'WAITING'), (null, 'kinerja_city', '{}', 'DONE'),
    (null, 'kinerja_city', '{}', 'FAILED'), (null, 'kinerja_city', '{}', 'CANCELLED')
  ) as j (actor, acts_as, reach, state);

select pg_temp.become('kinerja_daemon');
select throws_ok(format('select api.enter_job(%L)', '00000000-0000-4000-8000-00000000000' || j.number), 'KJ404', null, 'a job cannot enter that is ' || j.state)
from (values (3, 'WAITING'), (4, 'DONE'), (5, 'FAILED'), (6, 'CANCELLED')) as j (number, state);
select throws_ok($$ select api.enter_job(gen_random_uuid()) $$, 'KJ404', null, 'nor one that there is not');

select api.enter_job('00000000-0000-4000-8000-000000000001');
select is(
  concat_ws(' ', current_user, app.actor(), app.reached(), app.administered(), current_setting('kinerja.operation'), current_setting('kinerja.request')),
  format('kinerja_app a0000000-0000-4000-8000-000000000001 {%s} {} note tidy 00000000-0000-4000-8000-000000000001', pg_temp.agency('DUKCAPIL')),
  'a running job is what its row says, not what its actor may do now'
);
select pg_temp.become('ani');
select pg_temp.become('kinerja_daemon');
select api.enter_job('00000000-0000-4000-8000-000000000002');
select is(current_user::text, 'kinerja_city', 'a job of the scheduler runs under the role of its row');
select is(app.actor(), null, 'and has no actor');

-- The clock ------------------------------------------------------------------------------------------------------------
select pg_temp.leave();
select is(app.now(), transaction_timestamp(), 'without a shift the time is that of the transaction');
set local kinerja.clock_shift = '1209600';
select is(app.now(), transaction_timestamp() + interval '14 days', 'a shift moves it');
set local kinerja.clock_shift = '-0.5';
select is(app.now(), transaction_timestamp() - interval '0.5 seconds', 'in parts of a second too, and backwards');

insert into meta.installation (government, purpose) values ('kota-uji', 'test') on conflict (is_only) do update set purpose = 'test';
select pg_temp.become('kinerja_daemon');
set local kinerja.clock_shift = '60';
select lives_ok($$ select api.find_session(sha256('ani')) $$, 'in a database for tests the clock may be shifted');
set local kinerja.clock_shift = '3600';
select throws_ok($$ select api.find_session(sha256('ani')) $$, 'KJ401', null, 'and sessions expire by it');
select pg_temp.leave();
update meta.installation set purpose = 'sample';
set local kinerja.clock_shift = '60';
select lives_ok($$ select api.find_session(sha256('ani')) $$, 'in a sample too');
update meta.installation set purpose = 'live';
select throws_ok($$ select api.find_session(sha256('ani')) $$, 'KJ005', null, 'in a live one nobody enters under a shifted clock');
select throws_ok($$ select api.find_session(sha256('nobody')) $$, 'KJ005', null, 'whoever they are');
select throws_ok($$ select api.find_job('00000000-0000-4000-8000-000000000001') $$, 'KJ005', null, 'and no job does');
set local kinerja.clock_shift = '';
select lives_ok($$ select api.find_session(sha256('ani')) $$, 'a live one with its true clock is entered');
delete from meta.installation;
set local kinerja.clock_shift = '60';
select throws_ok($$ select api.find_session(sha256('ani')) $$, 'KJ005', null, 'a database that does not say what it is for is as a live one');

select pg_temp.leave();
select * from finish();
rollback;
