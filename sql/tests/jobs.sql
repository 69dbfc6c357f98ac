-- Jobs: whose they are, who works on them, how they end; and the one that computes the audit's chain again.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
insert into meta.installation (government, purpose) values ('kota-uji', 'test') on conflict (is_only) do update set purpose = 'test';
delete from meta.job;
select plan(72);

\set first '''10000000-0000-4000-8000-000000000001'''
\set second '''10000000-0000-4000-8000-000000000002'''

create function pg_temp.as_daemon(p_statement text, p_at double precision default 0) returns text language plpgsql as $$
declare
  answer text;
begin
  perform pg_temp.become('kinerja_daemon');
  perform set_config('kinerja.clock_shift', p_at::text, true);
  execute p_statement into answer;
  perform pg_temp.leave();
  return answer;
end $$;
-- A step as a daemon does it: in the job's name.
create function pg_temp.step(p_job uuid, p_worker uuid, p_at double precision default 0) returns text language plpgsql as $$
declare
  answer text;
begin
  perform pg_temp.become('kinerja_daemon');
  perform set_config('kinerja.clock_shift', p_at::text, true);
  perform api.enter_job(p_job);
  answer := api.job_step(p_job, p_worker)::text;
  perform pg_temp.leave();
  return answer;
exception when others then
  perform pg_temp.leave();
  return sqlstate;
end $$;
create function pg_temp.seen_by(p_who text) returns text language plpgsql as $$
declare
  answer text;
begin
  perform pg_temp.become(p_who);
  select string_agg(concat_ws(':', j.operation, j.state, nullif(array_to_string(j.allowed_actions, ','), '')), ' ' order by j.operation) into answer from api.show_jobs() as j;
  perform pg_temp.leave();
  return coalesce(answer, '');
end $$;
create function pg_temp.job(p_operation text) returns uuid language sql security definer as $$
  select j.job_id from meta.job as j where j.operation = p_operation order by j.created_at desc, j.job_id limit 1
$$;
create function pg_temp.state(p_operation text) returns text language sql security definer as $$
  select concat_ws(' ', j.state, j.worker, j.failure) from meta.job as j where j.operation = p_operation
$$;

-- Starting -------------------------------------------------------------------------------------------------------------
create function pg_temp.starts(p_who text, p_operation text) returns void language plpgsql as $$
begin
  perform pg_temp.become(p_who);
  perform app.start_job(p_operation, '{}', 10);
  perform pg_temp.leave();
end $$;
select pg_temp.starts('ani', 'anis') as a, pg_temp.starts('gita', 'gitas') as g, pg_temp.starts('joko', 'jokos') as j, pg_temp.starts('bayu', 'bayus') as b \gset
select results_eq(
  $$
    select j.operation, j.actor, j.acts_as, j.reach, j.administers, cardinality(j.administered_units), j.official, j.is_operator, j.state
    from meta.job as j
    order by j.operation
  $$,
  $$
    values
      ('anis', pg_temp.person('ani'), 'kinerja_app', array[pg_temp.agency('DISDIK')], array[pg_temp.agency('DISDIK')], 0, '', false, 'WAITING'),
      ('bayus', pg_temp.person('bayu'), 'kinerja_app', array[pg_temp.agency('DISDIK')], '{}', 4, '', false, 'WAITING'),
      ('gitas', pg_temp.person('gita'), 'kinerja_app', array[pg_temp.agency('DUKCAPIL')], '{}', 0, '', false, 'WAITING'),
      ('jokos', pg_temp.person('joko'), 'kinerja_city', '{}', '{}', 0, 'ADMIN', false, 'WAITING')
  $$,
  'a job may do what whoever starts it may do then'
);
select pg_temp.become('kinerja_app');
select throws_ok($$ select app.start_job('x', '{}', null) $$, '23502', null, 'nobody starts none');

-- Seeing ---------------------------------------------------------------------------------------------------------------
select is(pg_temp.seen_by(w.who), w.jobs, w.who || ' sees ' || w.name)
from (values
    ('ani', 'anis:WAITING:cancel', 'her own'), ('gita', 'gitas:WAITING:cancel', 'her own'), ('cici', '', 'none'), ('hadi', '', 'none'),
    ('indah', 'anis:WAITING bayus:WAITING gitas:WAITING jokos:WAITING', 'all, and changes none'),
    ('joko', 'anis:WAITING:cancel bayus:WAITING:cancel gitas:WAITING:cancel jokos:WAITING:cancel', 'all'),
    ('kiki', 'anis:WAITING:cancel bayus:WAITING:cancel gitas:WAITING:cancel jokos:WAITING:cancel', 'all'),
    ('operator', 'anis:WAITING:cancel bayus:WAITING:cancel gitas:WAITING:cancel jokos:WAITING:cancel', 'all'), ('kinerja_app', '', 'none')
  ) as w (who, jobs, name);
select pg_temp.become('gita');
select is_empty($$ select j.job from api.job_show(pg_temp.job('anis')) as j $$, 'another''s is not shown by its identifier either');
select throws_ok($$ select api.job_cancel(pg_temp.job('anis')) $$, 'KJ404', null, 'nor cancelled');
select pg_temp.become('indah');
select throws_ok($$ select api.job_cancel(pg_temp.job('anis')) $$, 'KJ403', null, 'an auditor sees it and does not cancel it');

-- Working --------------------------------------------------------------------------------------------------------------
select pg_temp.leave();
update meta.job set created_at = created_at - interval '1 minute' where operation = 'bayus';
select is(pg_temp.as_daemon(format('select t.job from api.take_job(%L) as t', :first))::uuid, pg_temp.job('bayus'), 'a daemon takes the oldest job');
select is(pg_temp.state('bayus'), 'RUNNING ' || :first, 'which is its own then');
select isnt(pg_temp.as_daemon(format('select t.job from api.take_job(%L) as t', :second))::uuid, pg_temp.job('bayus'), 'another daemon takes another');
select is(pg_temp.step(pg_temp.job('bayus'), :second), 'false', 'and does no step of the first');
select is(pg_temp.step(pg_temp.job('bayus'), :first), 'XX000', 'an operation of which no step is known is a mistake of ours');
select is(pg_temp.as_daemon(format('select api.fail_job(%L, %L, ''INTERNAL'', null, null)', pg_temp.job('bayus'), :second)), '', 'nor does another daemon say that it failed');
select is(pg_temp.state('bayus'), 'RUNNING ' || :first, 'which changes nothing');
select is(pg_temp.as_daemon(format('select api.fail_job(%L, %L, ''INTERNAL'', null, null)', pg_temp.job('bayus'), :first)), '', 'its own does');
select is(pg_temp.state('bayus'), 'FAILED ' || :first || ' INTERNAL', 'and why');
select is(pg_temp.step(pg_temp.job('bayus'), :first), 'KJ404', 'what has failed goes on no more');
-- The lease.
select pg_temp.leave();
delete from meta.job where operation <> 'anis';
update meta.job set state = 'WAITING', worker = null, lease_ends_at = null;
select is(pg_temp.as_daemon(format('select t.job from api.take_job(%L) as t', :first))::uuid, pg_temp.job('anis'), 'a job is leased');
select is(pg_temp.as_daemon(format('select t.job from api.take_job(%L) as t', :first))::uuid, pg_temp.job('anis'), 'whoever has it takes it up again when they have lost it on their way');
select is(pg_temp.as_daemon(format('select t.job from api.take_job(%L) as t', :second), 29), null, 'for half a minute nobody else takes it');
select is(pg_temp.as_daemon(format('select t.job from api.take_job(%L) as t', :second), 30), null, 'until that is over');
select is(pg_temp.as_daemon(format('select t.job from api.take_job(%L) as t', :second), 31)::uuid, pg_temp.job('anis'), 'then another takes it over');
select is(pg_temp.step(pg_temp.job('anis'), :first, 31), 'false', 'and the first does no more of it');
select is((select j.started_at from meta.job as j), app.now(), 'it began when it was first taken');
-- Cancelling.
select pg_temp.become('ani');
select is((select c.state from api.job_cancel(pg_temp.job('anis')) as c), 'CANCELLED', 'whoever started it cancels it');
select throws_ok($$ select api.job_cancel(pg_temp.job('anis')) $$, 'KJ455', null, 'once');
select is(pg_temp.step(pg_temp.job('anis'), :second), 'KJ404', 'then no step is done');
select is(pg_temp.as_daemon(format('select t.job from api.take_job(%L) as t', :first), 999), null, 'and nobody takes it');
select is(pg_temp.as_daemon(format('select api.fail_job(%L, %L, ''INTERNAL'', null, null)', pg_temp.job('anis'), :second)), '', 'nor does it fail');
select is(split_part(pg_temp.state('anis'), ' ', 1), 'CANCELLED', 'afterwards');

-- Verifying the audit --------------------------------------------------------------------------------------------------
select pg_temp.leave();
set local session_replication_role = replica;
delete from meta.job;
delete from audit.unlinked;
delete from audit.link;
delete from audit.entry;
insert into meta.job (operation, acts_as, reach, administers, state, created_at, started_at)
values
  ('purge', 'kinerja_city', '{}', '{}', 'PENDING', app.now() - interval '1 day', null),
  ('purge', 'kinerja_city', '{}', '{}', 'WAITING', app.now() - interval '90 seconds', null),
  ('purge', 'kinerja_city', '{}', '{}', 'RUNNING', app.now() - interval '1 day', app.now() - interval '30 seconds'),
  ('purge', 'kinerja_city', '{}', '{}', 'DONE', app.now() - interval '1 day', null);
set local session_replication_role = origin;
select pg_temp.become('kinerja_daemon');
select is((select concat_ws(' ', p.jobs, p.oldest_job) from api.pulse() as p), '2 90', 'of jobs that wait or run the daemon knows how many, and since when');
select pg_temp.leave();
set local session_replication_role = replica;
delete from meta.job;
set local session_replication_role = origin;
select pg_temp.become('kinerja_daemon');
select is((select concat_ws(' ', p.jobs, p.oldest_job) from api.pulse() as p), '0 0', 'and that there is none');
select pg_temp.leave();
select throws_ok(format($x$ do $y$ begin perform pg_temp.become(%L); perform api.audit_verify(); end $y$ $x$, w.who), 'KJ403', 'audit', w.who || ' does not look into the audit')
from (values ('cici'), ('ani'), ('hadi')) as w (who);
select throws_ok(format($x$ do $y$ begin perform pg_temp.become(%L); perform api.audit_head(); end $y$ $x$, w.who), 'KJ403', 'audit', w.who || ' is not told its head')
from (values ('cici'), ('ani'), ('hadi')) as w (who);
select pg_temp.become('kinerja_daemon');
select throws_ok($$ select h.hash from api.audit_head() as h $$, '42501', null, 'nor is the daemon by itself');
select pg_temp.leave();
create function pg_temp.verifies(p_who text, p_position bigint default null, p_head text default null) returns text language plpgsql as $$
declare
  found_job uuid;
  answer text;
  steps integer := 0;
begin
  delete from meta.job;
  perform pg_temp.become(p_who);
  select v.job into found_job from api.audit_verify(p_position, p_head) as v;
  perform pg_temp.as_daemon('select t.job from api.take_job(''10000000-0000-4000-8000-000000000001'') as t');
  loop
    answer := pg_temp.step(found_job, '10000000-0000-4000-8000-000000000001');
    steps := steps + 1;
    exit when answer <> 'true' or steps > 20;
  end loop;
  perform pg_temp.become(p_who);
  select concat_ws(' ', steps, j.state, j.done || '/' || j.total, 'broken at', coalesce(j.result ->> 'broken_at', '-'), 'astray', j.result ->> 'astray', 'head ' || (j.result ->> 'head_matches')) into answer
  from api.job_show(found_job) as j;
  perform pg_temp.leave();
  return answer;
end $$;
select is(pg_temp.verifies(w.who), '1 DONE 0/0 broken at - astray 0', w.who || ' has an empty chain verified in a step')
from (values ('joko'), ('indah'), ('kiki'), ('operator')) as w (who);
select pg_temp.become('kiki');
select results_eq($$ select h."position", h.hash from api.audit_head() as h $$, $$ values (0::bigint, repeat('00', 32)) $$, 'which has no head but zeros');
select pg_temp.leave();
select is(pg_temp.verifies('joko', 0, repeat('00', 32)), '1 DONE 0/0 broken at - astray 0 head true', 'that it had');
select count(audit.record('x', 'OK')) as recorded from generate_series(1, 20005) \gset
select audit.link_entries(30000) as linked \gset
select is(pg_temp.verifies('operator'), '2 DONE 20005/20005 broken at - astray 0', 'a long one in several');
select is((select length(j.result ->> 'head') from meta.job as j), 64, 'the result tells the head');
create function pg_temp.head(p_who text) returns text language plpgsql as $$
declare
  answer text;
begin
  perform pg_temp.become(p_who);
  select h."position" || ' ' || h.hash into strict answer from api.audit_head() as h;
  perform pg_temp.leave();
  return answer;
end $$;
select is(pg_temp.head(w.who), (select '20005 ' || (j.result ->> 'head') from meta.job as j), w.who || ' is told it beforehand')
from (values ('joko'), ('indah'), ('kiki'), ('operator')) as w (who);
select split_part(pg_temp.head('joko'), ' ', 2) as kept \gset
select is(pg_temp.verifies('indah', 20005, :'kept'), '2 DONE 20005/20005 broken at - astray 0 head true', 'whoever kept the head is told that the chain has it still');
select is(pg_temp.verifies('indah', 20005, upper(:'kept')), '2 DONE 20005/20005 broken at - astray 0 head true', 'in whatever letters');
select is(pg_temp.verifies('indah', 20004, :'kept'), '2 DONE 20005/20005 broken at - astray 0 head false', 'but not at another position');
select is(pg_temp.verifies('indah', 20006, :'kept'), '2 DONE 20005/20005 broken at - astray 0 head false', 'nor behind the end');
select is(pg_temp.verifies('indah', -1, :'kept'), '2 DONE 20005/20005 broken at - astray 0 head false', 'nor where there is nothing');
select is(pg_temp.verifies('indah'), '2 DONE 20005/20005 broken at - astray 0', 'whoever kept none is told nothing of it');
select throws_ok(format($x$ select pg_temp.verifies('indah', %s, %L) $x$, w.position, w.head), 'KJ400', w.thing, w.name)
from (values
    ('20005', null, 'head', 'a position is of a hash'), ('null', repeat('00', 32), 'position', 'and a hash of a position'),
    ('1', repeat('0', 63), 'head', 'a hash has 64 digits'), ('1', repeat('x', 64), 'head', 'hexadecimal ones')
  ) as w (position, head, thing, name);
set local session_replication_role = replica;
savepoint whole;
with cut as (delete from audit.link where position > 20000 returning entry_id) delete from audit.entry as e using cut as c where e.entry_id = c.entry_id;
select is(pg_temp.verifies('indah'), '2 DONE 20000/20000 broken at - astray 0', 'an end that was cut off whole leaves a chain that holds');
select is(pg_temp.verifies('indah', 20005, :'kept'), '2 DONE 20000/20000 broken at - astray 0 head false', 'which has not the head that was kept');
rollback to savepoint whole;
set local session_replication_role = origin;
set local session_replication_role = replica;
update audit.entry set symbol = 'FORBIDDEN' where entry_id = (select l.entry_id from audit.link as l where l.position = 20003);
set local session_replication_role = origin;
select is(pg_temp.verifies('operator'), '2 DONE 20002/20005 broken at 20003 astray 0', 'an entry that was changed is found, also behind the first step');
set local session_replication_role = replica;
update audit.entry set symbol = 'FORBIDDEN' where entry_id = (select l.entry_id from audit.link as l where l.position = 1);
insert into audit.entry (recorded_at, operation, symbol, detail) values (now(), 'forged', 'OK', '{}');
set local session_replication_role = origin;
select is(pg_temp.verifies('operator'), '1 DONE 0/20005 broken at 1 astray 1', 'at the first one it ends at once; an entry that was slipped in is counted');

select pg_temp.leave();
select * from finish();
rollback;
