-- Roles: who gives and takes them, when they begin and end, and that somebody always administers the whole government.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
select plan(48);

create function pg_temp.grant_revision(p_grant uuid) returns bigint[] language sql security definer as $$
  select array[g.revision] from app.role_grant as g where g.role_grant_id = p_grant
$$;
create function pg_temp.revoke(p_who text, p_role text) returns text language sql as $$
  select concat_ws(' ', g.state, g.ends_on - g.starts_on)
  from api.grant_revoke(pg_temp.role_grant(p_who, p_role), pg_temp.grant_revision(pg_temp.role_grant(p_who, p_role))) as g
$$;
-- What a role is by the next request.
create function pg_temp.roles_of(p_who text) returns text language plpgsql as $$
declare
  answer text;
begin
  perform pg_temp.become(p_who);
  select array_to_string(w.roles, ' ') || '|' || array_to_string(w.agencies, ' ') || '|' || array_to_string(w.units, ' ') into answer from api.whoami() as w;
  perform pg_temp.leave();
  return answer;
end $$;

-- Who is what ----------------------------------------------------------------------------------------------------------
select is(pg_temp.roles_of(w.who), w.roles, w.who)
from (values
    ('cici', '||'), ('ani', 'AGENCY_ADMIN|DISDIK|'), ('bayu', 'AGENCY_ADMIN||DISDIK/DAS DISDIK/SD1 DISDIK/SD2 DISDIK/UPT'), ('hadi', 'AUDITOR|DISDIK|'),
    ('indah', 'AUDITOR||'), ('joko', 'CITY_ADMIN||'), ('kiki', 'OPERATOR||'), ('operator', 'OPERATOR||')
  ) as w (who, roles);
select results_eq(
  $$ select s.administers, s.administers_units, s.audits, s.official, s.is_operator, s.acts_as from api.find_session(sha256('indah')) as s $$,
  $$ values ('{}'::integer[], '{}'::integer[], '{}'::integer[], 'AUDITOR', false, 'kinerja_city') $$, 'a city auditor acts for the city'
);

-- Giving ---------------------------------------------------------------------------------------------------------------
select pg_temp.become('joko');
select results_eq(
  $$ select g.role, g.agency, g.unit, g.state, g.starts_on = app.today(), g.ends_on from api.grant_give('198001012005011004', 'AGENCY_ADMIN', 'DISDIK', null, null, null) as g $$,
  $$ values ('AGENCY_ADMIN', 'DISDIK', null::text, 'CURRENT', true, null::date) $$, 'the city''s administrator gives a role, from today on'
);
select throws_ok(
  $$ select api.grant_give('198001012005011004', 'AGENCY_ADMIN', 'DISDIK', null, null, null) $$, '23P01', null, 'nobody holds the same role twice at a time'
);
select is((select g.state from api.grant_give('198001012005011005', 'AUDITOR', null, null, app.today() + 3, null) as g), 'FUTURE', 'or from a later day');
select throws_ok($$ select api.grant_give('198001012005011004', 'AGENCY_ADMIN', null, null, null, null) $$, '23514', null, 'who administers an agency has one');
select throws_ok($$ select api.grant_give('198001012005011004', 'AUDITOR', 'DISDIK', 'SD1', null, null) $$, '23514', null, 'an auditor has no unit');
select throws_ok($$ select api.grant_give('198001012005011004', 'CITY_ADMIN', 'DISDIK', null, null, null) $$, '23514', null, 'who administers the city has no agency');
select throws_ok($$ select api.grant_give('198001012005011004', 'AGENCY_ADMIN', null, 'SD1', null, null) $$, 'KJ400', 'agency', 'a unit is found in an agency, which is named');
select throws_ok($$ select api.grant_give('198001012005011004', 'AGENCY_ADMIN', 'DUKCAPIL', 'SD1', null, null) $$, 'KJ404', 'unit SD1', 'and in its own');
select throws_ok($$ select api.grant_give('198001012005011004', 'KING', null, null, null, null) $$, '23514', null, 'a role is one of those that there are');

-- Taking them oneself --------------------------------------------------------------------------------------------------
select pg_temp.leave();
create temporary view taker (who) as values ('cici'), ('ani'), ('bayu'), ('hadi'), ('indah'), ('kiki');
create function pg_temp.takes(p_who text) returns text language plpgsql as $$
declare
  answer text;
begin
  perform pg_temp.become(p_who);
  answer := pg_temp.touched($x$ select api.grant_give(app.actor()::text, 'CITY_ADMIN', null, null, null, null) $x$);
  perform pg_temp.leave();
  return answer;
end $$;
select is(pg_temp.takes(t.who), '42501', t.who || ' does not make themselves CITY_ADMIN') from taker as t;
select pg_temp.become('operator');
select throws_ok($$ select api.grant_give(app.actor()::text, 'CITY_ADMIN', null, null, null, null) $$, 'KJ404', null, 'nor does the machine, which is nobody');
select pg_temp.become('ani');
select throws_ok($$ select pg_temp.revoke('bayu', 'AGENCY_ADMIN') $$, 'KJ403', null, 'an agency''s administrator takes no role away that she sees');
select throws_ok($$ select pg_temp.revoke('joko', 'CITY_ADMIN') $$, 'KJ404', null, 'nor one that she does not');
select pg_temp.become('indah');
select throws_ok($$ select pg_temp.revoke('joko', 'CITY_ADMIN') $$, 'KJ403', null, 'nor does a city auditor');

-- Revoking -------------------------------------------------------------------------------------------------------------
select pg_temp.become('joko');
select is(pg_temp.revoke('dedi', 'AGENCY_ADMIN'), 'ENDED -1', 'a role that is revoked on its first day has no day');
select is(pg_temp.roles_of('dedi'), '||', 'and is gone by the next request');
select pg_temp.become('joko');
select is((select g.state from api.grant_give('198001012005011004', 'AGENCY_ADMIN', 'DISDIK', null, null, null) as g), 'CURRENT', 'the same day it is given again');
select is(pg_temp.roles_of('dedi'), 'AGENCY_ADMIN|DISDIK|', 'and holds');
select pg_temp.become('joko');
select is(pg_temp.revoke('ani', 'AGENCY_ADMIN'), 'ENDED 98', 'one that has lasted ends with yesterday');
select is(pg_temp.roles_of('ani'), '||', 'gone at once, too');
select pg_temp.become('joko');
select is(pg_temp.revoke('eka', 'AUDITOR'), 'ENDED -1', 'one that has not begun never does');
select throws_ok($$ select pg_temp.revoke('ani', 'AGENCY_ADMIN') $$, 'KJ455', null, 'one that has ended is not revoked');
select throws_ok(
  $$ select api.grant_revoke(pg_temp.role_grant('bayu', 'AGENCY_ADMIN'), '{}') $$, 'KJ428', 'rev=1', 'whoever revokes says what they have seen'
);
select throws_ok($$ select api.grant_revoke(pg_temp.role_grant('bayu', 'AGENCY_ADMIN'), '{7}') $$, 'KJ412', 'rev=1', 'as it is');

-- The last one ---------------------------------------------------------------------------------------------------------
select throws_ok($$ select pg_temp.revoke('joko', 'CITY_ADMIN') $$, 'KJ457', 'CITY_ADMIN', 'the last administrator of the whole government keeps the role');
select throws_ok($$ select api.account_lock(pg_temp.account('joko'), '{1}') $$, 'KJ457', 'CITY_ADMIN', 'and the account');
select g.state from api.grant_give('198001012005011009', 'CITY_ADMIN', null, null, app.today() + 1, null) as g \gset
select throws_ok($$ select pg_temp.revoke('joko', 'CITY_ADMIN') $$, 'KJ457', null, 'another who begins tomorrow is none today');
select throws_ok(
  $$ select api.grant_give('198001012005011007', 'CITY_ADMIN', null, null, null, app.today() + 9), pg_temp.revoke('joko', 'CITY_ADMIN') $$, 'KJ457', null,
  'nor is one whose end is known'
);
select g.state from api.grant_give('198001012005011015', 'CITY_ADMIN', null, null, null, null) as g \gset
select throws_ok($$ select pg_temp.revoke('joko', 'CITY_ADMIN') $$, 'KJ457', null, 'nor one without an account');
select g.state from api.grant_give('198001012005011006', 'CITY_ADMIN', null, null, null, null) as g \gset
select pg_temp.leave();
update app.account set is_locked = true where login = 'fajar';
select pg_temp.become('joko');
select throws_ok($$ select pg_temp.revoke('joko', 'CITY_ADMIN') $$, 'KJ457', null, 'nor one whose account is locked');
select is((select a.state from api.account_unlock(pg_temp.account('fajar'), null) as a), 'ACTIVE', 'with another who can log in');
select is(pg_temp.revoke('joko', 'CITY_ADMIN'), 'ENDED 98', 'the role can be given up');
select is(pg_temp.roles_of('joko'), '||', 'and is gone');
select pg_temp.log_in('fajar') as said \gset
select pg_temp.become('fajar');
select throws_ok($$ select api.account_lock(pg_temp.account('fajar'), null) $$, 'KJ457', null, 'now that one is the last');

select pg_temp.leave();
select * from finish();
rollback;
