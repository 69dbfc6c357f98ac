-- The known ways around row-level security, each tried on the tables of people, units and accounts.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
select plan(21);

-- Owner: the tables' owner is bound, too, and owns no function that would lend its sight to others.
select is_empty($$
  select c.oid::regclass
  from pg_class as c
  where c.relnamespace in ('app'::regnamespace, 'meta'::regnamespace, 'audit'::regnamespace) and c.relkind = 'r' and not c.relforcerowsecurity
$$, 'owner: every table binds its owner');
select pg_temp.become('cici');
select throws_ok($$ set local role kinerja_owner $$, '42501', null, 'owner: nobody who has entered becomes it');

-- View: whoever looks through one sees what the tables show them.
select results_eq($$ select p.name from api.person as p $$, $$ values ('Cici') $$, 'view: staff see themselves through the view of people');
select results_eq($$ select distinct u.agency from api.unit as u $$, $$ values ('DISDIK') $$, 'view: and the units of their own agency');
select results_eq($$ select a.login from api.account as a $$, $$ values ('cici') $$, 'view: and their own account');
select is_empty($$ select g.role from api.role_grant as g $$, 'view: and nobody''s roles');

-- Definer: a function with other eyes answers only what its caller may know.
select pg_temp.become('ani');
select throws_ok(
  format($$ select app.make_code(%L, interval '1 day') $$, pg_temp.account('gita')), 'KJ403', null, 'definer: no code for an account of another agency'
);
select throws_ok(
  format($$ select app.make_code(%L, interval '1 day') $$, pg_temp.account('joko')), 'KJ403', null, 'definer: nor for an administrator of all'
);
select is_empty($$ select f.name from api.person_find('gita') as f $$, 'definer: the search by name sees all names and shows none that the policies hide');
select throws_ok($$ select app.begin_session(null, null, null, null, null, null) $$, '42501', null, 'definer: nobody who has entered opens sessions');

-- Unique and foreign-key errors: what one may not see is refused as what is not there, before any key is looked at.
select throws_ok($$ select api.account_create('198001012005011007', null, null) $$, 'KJ404', null, 'unique: an account that cannot be seen is not there');
select throws_ok(
  $$ select api.appointment_start('DISDIK', 'KASI-SD1', '198001012005011007', 'PLT', null, null) $$, 'KJ404', 'person 198001012005011007',
  'foreign key: nor is a person'
);
select throws_ok(
  $$ select api.appointment_start('DISDIK', 'KASI-SD1', '198001012005011999', 'PLT', null, null) $$, 'KJ404', 'person 198001012005011999',
  'foreign key: and one that does not exist is refused alike'
);

-- Leaky functions: a cheap function in a where clause is called for rows that the policies let through, and for no other.
select pg_temp.leave();
create temporary table seen (name text);
create function pg_temp.leak(p_name text) returns boolean language plpgsql cost 0.0001 security definer as $$
begin
  insert into pg_temp.seen values (p_name);
  return true;
end $$;
grant execute on function pg_temp.leak(text) to public;
select pg_temp.become('cici');
select is((select count(*) from app.person as p where pg_temp.leak(p.name)), 1::bigint, 'leaky function: one row');
select pg_temp.leave();
select results_eq($$ select distinct s.name from pg_temp.seen as s $$, $$ values ('Cici') $$, 'leaky function: and it has seen no other');

-- Cached plan: one prepared statement, many actors.
create function pg_temp.counted(p_who text) returns bigint language plpgsql as $$
declare
  rows bigint := 0;
  answer record;
begin
  perform pg_temp.become(p_who);
  for answer in execute 'execute everybody' loop
    rows := rows + 1;
  end loop;
  return rows;
end $$;
select pg_temp.become('ani');
prepare everybody as select p.name from app.person as p order by p.name;
select pg_temp.leave();
select results_eq(
  $$ select distinct pg_temp.counted(w.who) from generate_series(1, 12) as n, lateral (values ('cici'), ('gita')) as w (who) $$, $$ values (1::bigint) $$,
  'cached plan: whoever executes it sees their own rows, time after time'
);
select pg_temp.leave();
select ok(pg_temp.counted('joko') > pg_temp.counted('ani') and pg_temp.counted('ani') > 1, 'cached plan: and administrators theirs');

-- Pool: what one request has set is gone for the next.
select pg_temp.leave();
select pg_temp.become('kinerja_daemon');
select throws_ok($$ select p.name from app.person as p $$, '42501', null, 'pool: behind a request the login sees nothing');

-- Permissive or: rights in an agency that one does not reach give nothing.
select pg_temp.become('cici');
select set_config('kinerja.administers', format('{%s}', pg_temp.agency('DUKCAPIL')), true) as administers \gset
select is_empty($$ select u.code from app.unit as u where u.code = 'CAPIL' $$, 'permissive or: the isolation holds whatever other policies allow');

-- A role without its agency: whoever administers one agency and serves in another is plain staff there.
select pg_temp.leave();
insert into app.role_grant (person_id, role, agency_id, starts_on) values (pg_temp.person('lina'), 'AGENCY_ADMIN', pg_temp.agency('DUKCAPIL'), app.today());
select pg_temp.become('lina');
select results_eq(
  $$ select p.name from app.person as p order by p.name $$, $$ values ('Fajar'), ('Gita'), ('Hadi'), ('Lina') $$,
  'role without its agency: all of the one that she administers, herself only of the other'
);
select throws_ok($$ select api.unit_update('DISDIK', 'SD1', 'Mine', null, null, null, null, null) $$, 'KJ403', null, 'role without its agency: and changes nothing there');

select pg_temp.leave();
select * from finish();
rollback;
