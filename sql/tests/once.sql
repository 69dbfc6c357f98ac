-- A request with a key is done once; a check does nothing at all.
begin;
set local search_path = ext;
\ir fixtures/note.sql
\ir fixtures/become.sql
-- For a second session: the one that is faster.
create extension if not exists dblink with schema ext;
select plan(40);

\set key '''11111111-1111-4111-8111-111111111111'''
\set other_key '''22222222-2222-4222-8222-222222222222'''

-- The first time -------------------------------------------------------------------------------------------------------
select pg_temp.become('kinerja_app');
select throws_ok(format('select api.once(%L, %L, %L)', :key, 'note add', sha256('a')), 'KJ401', null, 'a key belongs to somebody: nobody has none');

select pg_temp.become('ani');
select is(api.kept('not kept', 1), 'not kept', 'without a key kept hands the reply on');
select is((select k.body from api.kept_reply(:key) as k), null, 'and keeps nothing');
select lives_ok(format('select api.once(%L, %L, %L)', :key, 'note add', sha256('a')), 'a new key is taken');
select is(current_setting('kinerja.key'), :key, 'the request knows its key');
select is((select k.body from api.kept_reply(:key) as k), null, 'before the operation nothing is kept');
select is(api.kept('{"note": "ü"}', 1), '{"note": "ü"}', 'kept hands the reply on with a key too');
select is((select k.body from api.kept_reply(:key) as k), '{"note": "ü"}', 'and keeps it');
select is((select k.body from api.kept_reply(:other_key) as k), null, 'under that key only');

select pg_temp.leave();
select results_eq(
  $$ select k.actor, k.operation, k.arguments_hash, k.kept_at from meta.kept_reply as k $$,
  $$ values ('a0000000-0000-4000-8000-000000000001'::uuid, 'note add', sha256('a'), app.now()) $$,
  'what is remembered is who asked for what, and when'
);

-- Again ----------------------------------------------------------------------------------------------------------------
select pg_temp.become('ani');
select throws_ok(format('select api.once(%L, %L, %L)', :key, 'note add', sha256('a')), 'KJ250', null, 'the same request again is known');
select throws_ok(format('select api.once(%L, %L, %L)', :key, 'note add', sha256('b')), 'KJ422', null, 'other arguments under the key are refused');
select throws_ok(format('select api.once(%L, %L, %L)', :key, 'note drop', sha256('a')), 'KJ422', null, 'so is another operation');
select is(current_setting('kinerja.key'), '', 'who was refused has no key');
select is(api.kept('another', 1), 'another', 'so that a reply of theirs');
select is((select k.body from api.kept_reply(:key) as k), '{"note": "ü"}', 'does not replace what was kept');
select lives_ok(format('select api.once(%L, %L, %L)', :other_key, 'note add', sha256('a')), 'the same request under a new key is a new request');
select is(api.kept('second', 1), 'second', 'with a reply of its own');
select is((select k.body from api.kept_reply(:key) as k) || ' ' || (select k.body from api.kept_reply(:other_key) as k), '{"note": "ü"} second', 'beside the first');
select is(api.kept(null, 1), null, 'an operation may have no reply');

-- Other people's keys --------------------------------------------------------------------------------------------------
select pg_temp.become('budi');
select is((select k.body from api.kept_reply(:key) as k), null, 'nobody fetches what was answered to somebody else');
select lives_ok(format('select api.once(%L, %L, %L)', :key, 'note drop', sha256('z')), 'nor do two people''s keys meet');
select is(api.kept('Budi''s', 1), 'Budi''s', 'each has a reply');
select is((select k.body from api.kept_reply(:key) as k), 'Budi''s', 'Budi his');
select pg_temp.become('ani');
select is((select k.body from api.kept_reply(:key) as k), '{"note": "ü"}', 'Ani hers');
select pg_temp.become('kinerja_city');
select is((select k.body from api.kept_reply(:key) as k), null, 'and whoever has not entered none');

-- The definers themselves are bound: a bug in them shows nobody another person's reply.
select pg_temp.become('ani');
reset role;
reset session authorization;
set local role kinerja_definer;
select is(count(*), 2::bigint, 'the functions'' own role sees the replies of who is asking, not of others') from meta.kept_reply;
select throws_ok(
  $$ insert into meta.kept_reply values ('b0000000-0000-4000-8000-000000000002', gen_random_uuid(), 'x', sha256('x'), null, now()) $$, '42501', null,
  'nor writes one in somebody else''s name'
);
select throws_ok($$ delete from meta.kept_reply $$, '42501', null, 'nor takes any away');
select throws_ok($$ update meta.kept_reply set operation = 'x' $$, '42501', null, 'nor changes what was asked');

-- While it runs --------------------------------------------------------------------------------------------------------
select pg_temp.leave();
select dblink_connect('faster', format(
  'host=%s port=%s dbname=%s user=%s', split_part(current_setting('unix_socket_directories'), ',', 1), current_setting('port'), current_database(), session_user
)) as said \gset
select dblink_exec('faster', 'begin') as said \gset
-- What api.once takes for Citra's key.
select * from dblink('faster', format(
  'select pg_try_advisory_xact_lock(hashtextextended(%L, 0))', 'c0000000-0000-4000-8000-000000000003' || :key
)) as t (is_taken boolean) \gset
select pg_temp.become('citra');
select throws_ok(format('select api.once(%L, %L, %L)', :key, 'note add', sha256('a')), 'KJ409', null, 'while a request with the key runs, another waits its turn');
select lives_ok(format('select api.once(%L, %L, %L)', :other_key, 'note add', sha256('a')), 'other keys do not');
select pg_temp.leave();
select dblink_exec('faster', 'rollback') as said \gset
select dblink_disconnect('faster') as said \gset
select pg_temp.become('citra');
select lives_ok(format('select api.once(%L, %L, %L)', :key, 'note add', sha256('a')), 'and its turn comes');

-- Checks ---------------------------------------------------------------------------------------------------------------
select pg_temp.become('ani');
select throws_ok($$ select api.halt() $$, 'KJ000', '', 'a check ends with an error, so that nothing is done');
select throws_ok(
  $$ do $x$ begin perform api.note_add(pg_temp.agency('DISDIK'), app.actor(), 'good'); perform api.halt(); end $x$ $$, 'KJ000', null,
  'what could be done is said to be so'
);
select throws_ok(
  $$ do $x$ begin perform api.note_add(pg_temp.agency('DISDIK'), app.actor(), 'bad', gen_random_uuid()); perform api.halt(); end $x$ $$, '23503', null,
  'what would only fail at the end of the transaction is found by a check'
);
select lives_ok(
  $$ select api.note_add(pg_temp.agency('DISDIK'), app.actor(), 'bad', gen_random_uuid()) $$, 'which the operation by itself has not noticed'
);
select is_empty($$ select n.body from api.notes() as n where n.body = 'good' $$, 'nothing of a check stays');

-- Clearance ------------------------------------------------------------------------------------------------------------
select pg_temp.become('ani');
select lives_ok(format('select k.body from api.kept_reply(%L) as k', :key), 'with the same rights the reply is told again');
select pg_temp.leave();
delete from app.role_grant where person_id = 'a0000000-0000-4000-8000-000000000001';
select pg_temp.become('ani');
select throws_ok(format('select k.body from api.kept_reply(%L) as k', :key), 'KJ403', null, 'who has lost them since is not told');

select pg_temp.leave();
select * from finish();
rollback;
