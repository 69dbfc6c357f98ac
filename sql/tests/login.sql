-- Logging in: delays, codes, sessions and their ends.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
insert into meta.installation (government, purpose) values ('kota-uji', 'test') on conflict (is_only) do update set purpose = 'test';
-- For a second session: the one that is faster.
create extension if not exists dblink with schema ext;
delete from meta.login_failure;
select plan(113);

-- The clock moves by the shift that tests may have; the sessions of the city with it.
create function pg_temp.at(p_seconds double precision) returns void language sql as $$
  select set_config('kinerja.clock_shift', p_seconds::text, true)
$$;
-- Answers as the daemon has them: '' for done.
create function pg_temp.tries(p_login text, p_source text, p_at double precision default 0) returns text language plpgsql as $$
begin
  perform pg_temp.become('kinerja_daemon');
  perform pg_temp.at(p_at);
  perform api.begin_login(p_login, p_source);
  return '';
exception when others then
  return sqlstate || ' ' || sqlerrm;
end $$;
create function pg_temp.opens(p_login text, p_source text, p_token text default 'new', p_at double precision default 0) returns text language plpgsql as $$
declare
  known uuid := pg_temp.account(p_login);
begin
  perform pg_temp.become('kinerja_daemon');
  perform pg_temp.at(p_at);
  perform api.open_session(
    known, p_login, '$argon2id$' || p_login, sha256(convert_to(p_token, 'UTF8')), p_source, '00000000-0000-4000-8000-000000000007', '12 hours', '30 minutes'
  );
  return '';
exception when others then
  return sqlstate || ' ' || sqlerrm;
end $$;
create function pg_temp.enters(p_token text, p_at double precision default 0) returns text language plpgsql as $$
begin
  perform pg_temp.become('kinerja_daemon');
  perform pg_temp.at(p_at);
  perform api.find_session(sha256(convert_to(p_token, 'UTF8')));
  return '';
exception when others then
  return sqlstate;
end $$;

-- Before a password is tried -------------------------------------------------------------------------------------------
select pg_temp.become('kinerja_daemon');
select results_eq(
  $$ select b.account, b.hash from api.begin_login('cici', '::1') as b $$, $$ values (pg_temp.account('cici'), '$argon2id$cici') $$,
  'the daemon gets what a password is verified against'
);
select results_eq($$ select b.account, b.hash from api.begin_login('nobody', '::1') as b $$, $$ values (null::uuid, null::text) $$, 'and nothing for a login that there is not');
select results_eq($$ select b.account, b.hash from api.begin_login('operator', '::1') as b $$, $$ values (null::uuid, null::text) $$, 'nor for the machine''s, which has no password');
select lives_ok($$ select api.begin_login('', '::1') $$, 'an empty login is unknown like another');
select lives_ok($$ select api.begin_login(repeat('x', 5000), repeat('y', 5000)) $$, 'so is an endless one');
select pg_temp.leave();
select is(max(length(f.login)) || ' ' || max(length(f.source)), '65 100', 'of which little is stored') from meta.login_failure as f;
delete from meta.login_failure;

-- Delays by login and source -------------------------------------------------------------------------------------------
select is(pg_temp.tries('cici', 'a'), '', 'mistake ' || n) from generate_series(1, 3) as n;
select is(pg_temp.tries('cici', 'a'), 'KJ429 retry_after=1', 'after three mistakes one waits');
select is(pg_temp.tries('cici', 'b'), '', 'but not from another source: nobody locks anybody out');
select is(pg_temp.tries('dedi', 'a'), '', 'nor does somebody else of the same source');
select is(pg_temp.tries('cici', 'a'), 'KJ429 retry_after=1', 'who waits waits no longer for asking');
select is(pg_temp.tries('cici', 'a', 0.5), 'KJ429 retry_after=1', 'a part of a second counts as one');
select is(pg_temp.tries('cici', 'a', 1), '', 'then one tries again');
select is(pg_temp.tries('cici', 'a', 1), 'KJ429 retry_after=2', 'and waits twice as long');
select is(pg_temp.tries('cici', 'a', 3) || pg_temp.tries('cici', 'a', 3), 'KJ429 retry_after=4', 'and again');
select pg_temp.leave();
update meta.login_failure set failures = 40 where login = 'cici' and source = 'a';
select is(pg_temp.tries('cici', 'a', 0), 'KJ429 retry_after=903', 'up to a quarter of an hour');
select is(pg_temp.tries('cici', 'a', 3604), '', 'after an hour of rest it begins anew');
select pg_temp.leave();
select is((select f.failures from meta.login_failure as f where f.login = 'cici' and f.source = 'a'), 1, 'with the first mistake');

-- A whole office may share a source ------------------------------------------------------------------------------------
delete from meta.login_failure;
select is(string_agg(pg_temp.tries('guess' || n, 'office'), ''), '', 'fifty mistakes of a source are free, over all logins') from generate_series(1, 50) as n;
select is(pg_temp.tries('gita', 'office'), 'KJ429 retry_after=10', 'then whoever is there waits, but not long');
select is(pg_temp.tries('gita', 'home'), '', 'and nobody elsewhere');
select is(pg_temp.tries('gita', 'office', 9.5), 'KJ429 retry_after=1', 'a mistake is forgotten in ten seconds, and no sooner');
select is(pg_temp.tries('gita', 'office', 10), '', 'then one of them tries');
select is(pg_temp.tries('hadi', 'office', 10), 'KJ429 retry_after=10', 'and the others wait on');
select is(pg_temp.opens('gita', 'office', 'from the office', 10), '', 'whose password is right comes in');
select is(pg_temp.tries('hadi', 'office', 10), '', 'and takes nobody''s turn');
select is(pg_temp.tries('gita', 'office', 10), '', 'whoever has come in from there waits for no mistake of others any more');
select is(string_agg(pg_temp.tries('gita', 'office', 10), ''), '', 'though for their own') from generate_series(1, 2) as n;
select is(pg_temp.tries('gita', 'office', 10), 'KJ429 retry_after=1', 'after three');
select pg_temp.leave();
select is((select f.failures from meta.login_failure as f where f.login = '' and f.source = 'office'), 53, 'which count where all are counted');
select is(pg_temp.tries('hadi', 'office', 49.9), 'KJ429 retry_after=1', 'so that others wait longer');
select is(pg_temp.tries('hadi', 'office', 50), '', 'and not for ever');
select is(pg_temp.tries('joko', 'office', 50 + 3600), '', 'an hour later');
select pg_temp.leave();
select is((select f.failures from meta.login_failure as f where f.login = '' and f.source = 'office'), 1, 'all is forgotten');

-- Whoever has one address of IPv6 has 2^64 of them ----------------------------------------------------------------------
select pg_temp.leave();
delete from meta.login_failure;
select is(string_agg(pg_temp.tries('hadi', '2001:db8:0:1::' || n), ''), '', 'three mistakes are free') from generate_series(1, 3) as n;
select is(pg_temp.tries('hadi', '2001:db8:0:1:ffff::9'), 'KJ429 retry_after=1', 'a network of IPv6 is one source');
select is(pg_temp.tries('hadi', '2001:db8:0:2::1'), '', 'another is another');
select is(pg_temp.tries('hadi', 'no:address'), '', 'and what only looks like an address is what it is');

-- A thousand at a time -------------------------------------------------------------------------------------------------
-- Would they all look before the first of them counts, they would all be let in. So a source takes turns.
select pg_temp.leave();
select dblink_connect('faster', format(
  'host=%s port=%s dbname=%s user=%s', split_part(current_setting('unix_socket_directories'), ',', 1), current_setting('port'), current_database(), session_user
)) as said \gset
select dblink_exec('faster', 'begin') as said \gset
select * from dblink('faster', 'select account::text from api.begin_login(''gita'', ''crowd'')') as t (account text) \gset
set local lock_timeout = '50ms';
select is(pg_temp.tries('hadi', 'crowd'), '55P03 canceling statement due to lock timeout', 'while a login of a source is counted, the next waits for it');
select is(pg_temp.tries('hadi', 'elsewhere'), '', 'and none of another');
select pg_temp.leave();
select dblink_exec('faster', 'rollback') as said \gset
select dblink_disconnect('faster') as said \gset
select is(pg_temp.tries('hadi', 'crowd'), '', 'then its turn comes');

-- A right password -----------------------------------------------------------------------------------------------------
select pg_temp.leave();
delete from meta.login_failure;
select is(string_agg(pg_temp.tries('dedi', 'a'), ''), '', 'after three tries') from generate_series(1, 3) as n;
select is(pg_temp.opens('dedi', 'a'), '', 'the password is right');
select is(pg_temp.enters('new'), '', 'the session opens');
select pg_temp.leave();
select results_eq(
  $$ select f.login, f.failures from meta.login_failure as f $$, $$ values ('', 2) $$, 'the mistakes before are forgotten, and of the source one less counts'
);
select results_eq(
  $$ select e.actor, e.operation, e.symbol, e.detail from audit.entry as e order by e.entry_id desc limit 1 $$,
  $$ values (pg_temp.person('dedi'), 'session open', 'OK', '{"by": "password", "source": "a"}'::jsonb) $$, 'the audit knows who came in, from where and how'
);
select is(
  (select concat_ws(' ', s.opened_from, s.expires_at - s.opened_at, s.idle_limit) from meta.session as s where s.token_hash = sha256('new')), 'a 12:00:00 00:30:00',
  'and the session'
);
update app.account set is_locked = true where login = 'eka';
select is(pg_temp.tries('eka', 'a') || pg_temp.opens('eka', 'a', 'eka2'), 'KJ423 eka', 'a locked account is told so, after its password was right');
select pg_temp.leave();
select is((select f.failures from meta.login_failure as f where f.login = 'eka'), 1, 'and the try counts');
-- What happens to a password while the daemon verifies it.
select is(pg_temp.tries('gita', 'a'), '', 'while a password is verified');
select pg_temp.leave();
delete from meta.password where account_id = pg_temp.account('gita');
update app.account set is_active = false where login = 'gita';
select is(pg_temp.opens('gita', 'a'), 'KJ401 ', 'it may be reset: then it opens nothing');
select is(pg_temp.tries('lina', 'a'), '', 'or');
select pg_temp.leave();
update meta.password set hash = '$argon2id$another' where account_id = pg_temp.account('lina');
select is(pg_temp.opens('lina', 'a'), 'KJ401 ', 'changed: the one before opens nothing');
select is(pg_temp.opens('operator', 'a'), 'KJ401 ', 'and the machine''s account opens by no password at all');

-- Codes ----------------------------------------------------------------------------------------------------------------
select pg_temp.become('joko');
select i.code as code from api.account_reset(pg_temp.account('cici'), null) as i \gset
select pg_temp.become('kinerja_daemon');
select is(f.is_first, false, 'a code is known before a password is hashed') from api.find_code(sha256(convert_to(:'code', 'UTF8'))) as f (is_first);
select throws_ok($$ select api.find_code(sha256('guess')) $$, 'KJ406', null, 'another is not');
select throws_ok(
  format('select api.invitation_redeem(sha256(%L), ''other'', null, %L, ''a'', null)', :'code', '$argon2id$x', 'a', null), 'KJ400', 'login', 'a code chooses no other login'
);
select throws_ok(format('select api.invitation_redeem(sha256(%L), null, null, %L, ''a'', null)', :'code', 'plain'), '23514', null, 'and what is stored is a hash');
select pg_temp.leave();
insert into meta.familiar_source (account_id, source, used_at) values (pg_temp.account('cici'), 'a', app.now());
select pg_temp.become('kinerja_daemon');
select is(api.invitation_redeem(sha256(convert_to(:'code', 'UTF8')), null, null, '$argon2id$chosen', 'a', null), 'cici', 'it chooses a password');
select pg_temp.leave();
select is_empty($$ select from meta.familiar_source as k where k.account_id = pg_temp.account('cici') $$, 'nobody has come in with it yet, from anywhere');
select pg_temp.become('kinerja_daemon');
select throws_ok(format('select api.invitation_redeem(sha256(%L), null, null, %L, ''a'', null)', :'code', '$argon2id$x', 'a', null), 'KJ406', null, 'once');
select is((select b.hash from api.begin_login('cici', 'c') as b), '$argon2id$chosen', 'which is the one that opens');
select pg_temp.become('joko');
select i.code as before from api.account_reset(pg_temp.account('cici'), null) as i \gset
select i.code as code from api.account_reset(pg_temp.account('cici'), null) as i \gset
select pg_temp.become('kinerja_daemon');
select throws_ok(format('select api.find_code(sha256(%L))', :'before'), 'KJ406', null, 'a new code replaces the one before');
select pg_temp.at(3 * 86400 - 1);
select lives_ok(format('select api.find_code(sha256(%L))', :'code'), 'it lasts as long as was said');
select pg_temp.at(3 * 86400);
select throws_ok(format('select api.find_code(sha256(%L))', :'code'), 'KJ406', null, 'and no longer');
select throws_ok(format('select api.invitation_redeem(sha256(%L), null, null, %L, ''a'', null)', :'code', '$argon2id$x', 'a', null), 'KJ406', null, 'nor is it redeemed then');

-- The first one --------------------------------------------------------------------------------------------------------
select pg_temp.become('kinerja_daemon');
select is(api.offer_first_code(sha256('first')), false, 'while somebody administers the government there is no first code');
select throws_ok($$ select api.find_code(sha256('first')) $$, 'KJ406', null, 'none that opens');
select pg_temp.leave();
update app.account set is_active = false where login = 'joko';
select pg_temp.become('kinerja_daemon');
select is(api.offer_first_code(sha256('first')), true, 'while nobody can, there is');
select is(api.offer_first_code(sha256('again')), true, 'and a new one');
select throws_ok($$ select api.find_code(sha256('first')) $$, 'KJ406', null, 'in the place of the one before');
select is(f.is_first, true, 'it is known to be the first') from api.find_code(sha256('again')) as f (is_first);
select pg_temp.leave();
update app.account set is_active = true where login = 'joko';
select pg_temp.become('kinerja_daemon');
select throws_ok($$ select api.find_code(sha256('again')) $$, 'KJ406', null, 'once somebody administers it opens nothing');
select throws_ok($$ select api.invitation_redeem(sha256('again'), 'evil', 'Evil', '$argon2id$x', 'a', null) $$, 'KJ406', null, 'so that nobody becomes another first administrator');
select pg_temp.leave();
update app.account set is_active = false where login = 'joko';
select pg_temp.become('kinerja_daemon');
select throws_ok($$ select api.invitation_redeem(sha256('again'), null, 'Putri', '$argon2id$x', 'a', null) $$, 'KJ400', 'login', 'the first administrator chooses a login');
select throws_ok($$ select api.invitation_redeem(sha256('again'), 'putri', null, '$argon2id$x', 'a', null) $$, 'KJ400', 'name', 'and says a name');
select is(api.invitation_redeem(sha256('again'), 'putri', 'Putri', '$argon2id$putri', 'a', null), 'putri', 'and is made');
select throws_ok($$ select api.invitation_redeem(sha256('again'), 'evil', 'Evil', '$argon2id$x', 'a', null) $$, 'KJ406', null, 'once');
select is(pg_temp.opens('putri', 'a', 'putri'), '', 'logs in');
select pg_temp.become('putri');
select is((select array_to_string(w.roles, ' ') || '/' || array_to_string(w.levels, ' ') from api.whoami() as w), 'CITY_ADMIN/read operate admin', 'and administers the whole government');

-- Sessions end ---------------------------------------------------------------------------------------------------------
select pg_temp.leave();
update app.account set is_active = true where login = 'joko';
select is(pg_temp.opens('fajar', 'a', 's'), '', 'a session of twelve hours and thirty minutes at rest');
select is(pg_temp.enters('s', 1799), '', 'opens until it has rested too long');
select is(pg_temp.enters('s', 1800), 'KJ401', 'and not then');
select pg_temp.leave();
create function pg_temp.touched_at(p_seconds integer, p_token text) returns bigint language plpgsql as $$
begin
  perform pg_temp.become('kinerja_daemon');
  perform pg_temp.at(p_seconds);
  return api.touch_sessions(array[sha256(convert_to(p_token, 'UTF8')), sha256('nobody')]);
end $$;
select is(pg_temp.touched_at(1800, 's'), 0::bigint, 'whoever tries it then does not revive it');
select is(pg_temp.touched_at(1799, 's'), 1::bigint, 'a use in time');
select is(pg_temp.enters('s', 1799 + 1799), '', 'lets it go on');
select pg_temp.leave();
update meta.session set used_at = opened_at + interval '11 hours 50 minutes' where token_hash = sha256('s');
select is(pg_temp.enters('s', 12 * 3600 - 1), '', 'to its absolute end');
select is(pg_temp.enters('s', 12 * 3600), 'KJ401', 'which no use moves');
select is(pg_temp.touched_at(12 * 3600, 's'), 0::bigint, 'nor then');
select pg_temp.become('kinerja_daemon');
select lives_ok($$ select api.end_session(sha256('s')) $$, 'the daemon ends that of a connection that is gone');
select is(pg_temp.enters('s'), 'KJ401', 'at once');

-- One's own ------------------------------------------------------------------------------------------------------------
select is(pg_temp.opens('fajar', n::text, 's' || n), '', 'session ' || n) from generate_series(1, 2) as n;
select pg_temp.become('s1');
select results_eq(
  $$ select s.opened_from, s.is_current from api.show_sessions() as s order by s.opened_from $$, $$ values ('1', true), ('2', false), ('unknown', false) $$,
  'one sees one''s own sessions'
);
select isnt((select p.account from api.password_change('$argon2id$changed', '1') as p), null, 'one changes one''s own password');
select is(pg_temp.enters('s2') || pg_temp.enters('fajar'), 'KJ401KJ401', 'which ends the other sessions');
select is(pg_temp.enters('s1'), '', 'not this one');
select is(pg_temp.enters('hadi'), '', 'nor anybody else''s');
select pg_temp.become('s1');
select isnt((select s.session from api.session_close() as s), null, 'one logs out');
select is(pg_temp.enters('s1'), 'KJ401', 'and is');
select pg_temp.become('operator');
select throws_ok($$ select api.password_change('$argon2id$machine', 'a') $$, 'KJ455', null, 'the machine''s account gets no password');

-- At the socket --------------------------------------------------------------------------------------------------------
select pg_temp.leave();
update app.account set peer = 'hadi' where login = 'hadi';
select pg_temp.become('kinerja_daemon');
select throws_ok($$ select api.open_peer_session('eve', false, sha256('p0'), '1 hour', '1 hour') $$, 'KJ401', 'peer eve', 'an account of the machine that nobody is opens nothing');
select lives_ok($$ select api.open_peer_session('hadi', false, sha256('p1'), '1 hour', '1 hour') $$, 'one that somebody is does');
select lives_ok($$ select api.open_peer_session('root', true, sha256('p2'), '1 hour', '1 hour') $$, 'and the machine''s own');
select results_eq(
  $$ select s.actor, s.is_operator, s.reach, s.acts_as from api.find_session(sha256('p2')) as s $$,
  $$ values (pg_temp.account('operator'), true, '{}'::integer[], 'kinerja_app') $$, 'which operates and sees nobody'
);
select is(pg_temp.enters('p1'), '', 'a peer''s session is like another');
select pg_temp.leave();
update app.account set is_locked = true where login = 'hadi';
select is(pg_temp.enters('p1'), 'KJ401', 'a lock ends it');
select pg_temp.become('kinerja_daemon');
select throws_ok($$ select api.open_peer_session('hadi', false, sha256('p3'), '1 hour', '1 hour') $$, 'KJ423', null, 'and opens no other');

-- Tidying --------------------------------------------------------------------------------------------------------------
select pg_temp.leave();
delete from meta.session;
delete from meta.one_time_code;
delete from meta.login_failure;
delete from meta.kept_reply;
delete from meta.familiar_source;
insert into meta.familiar_source (account_id, source, used_at) values
  (pg_temp.account('cici'), 'live', app.now() - interval '89 days'), (pg_temp.account('cici'), 'over', app.now() - interval '90 days');
insert into meta.session (token_hash, account_id, opened_at, expires_at, used_at, idle_limit)
select sha256(t.token), pg_temp.account('cici'), app.now() - interval '1 day', app.now() + t.expires, app.now() - interval '1 hour', t.idle
from (values (bytea 'live', interval '1 hour', interval '2 hours'), ('over', '0', '2 hours'), ('idle', '1 hour', '1 hour')) as t (token, expires, idle);
insert into meta.one_time_code (code_hash, account_id, made_at, expires_at) values
  (sha256('live'), pg_temp.account('cici'), app.now() - interval '1 day', app.now() + interval '1 second'),
  (sha256('over'), pg_temp.account('dedi'), app.now() - interval '1 day', app.now());
insert into meta.login_failure (login, source, failures, failed_at) values
  ('live', 'a', 1, app.now() - interval '23 hours'), ('over', 'a', 1, app.now() - interval '1 day');
insert into meta.kept_reply (actor, key, operation, arguments_hash, kept_at)
select pg_temp.person('cici'), gen_random_uuid(), o.operation, sha256('x'), app.now() - o.age
from (values ('live', interval '71 hours'), ('over', interval '72 hours')) as o (operation, age);
select pg_temp.become('kinerja_daemon');
select is(api.tidy(), 6::bigint, 'what is over is taken away');
select is(api.tidy(), 0::bigint, 'once');
select pg_temp.leave();
select is(
  (select count(*) from meta.session where token_hash = sha256('live')) + (select count(*) from meta.one_time_code where code_hash = sha256('live'))
    + (select count(*) from meta.login_failure where login = 'live') + (select count(*) from meta.kept_reply where operation = 'live')
    + (select count(*) from meta.familiar_source where source = 'live'),
  5::numeric::bigint, 'and nothing else'
);

select pg_temp.leave();
select * from finish();
rollback;
