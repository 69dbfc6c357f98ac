-- The audit: entries are only ever added, and the chain over them shows whoever went around that.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/note.sql
\ir fixtures/become.sql
select plan(87);

-- From an empty chain, whatever the database did before. Only without triggers is that possible at all.
set local session_replication_role = replica;
delete from audit.unlinked;
delete from audit.link;
delete from audit.entry;
set local session_replication_role = origin;

select results_eq($$ select * from audit.verify() $$, $$ values (0::bigint, null::bigint, null::text, 0::bigint) $$, 'an empty chain holds');
select is(audit.link_entries(), 0::bigint, 'nothing is linked when there is nothing');

-- Adding ---------------------------------------------------------------------------------------------------------------
select pg_temp.become('ani');
select lives_ok($$ select audit.record('note add', 'OK', '{"note": 1}') $$, 'a request records what it does');
select lives_ok($$ select audit.record('note add', 'FORBIDDEN') $$, 'and what it was refused');
select pg_temp.become('kinerja_daemon');
select lives_ok($$ select api.record_event('serve', '{"version": "1"}') $$, 'the daemon records what it does by itself');
select pg_temp.leave();
select results_eq(
  $$ select e.actor, e.operation, e.request, e.symbol, e.detail, e.recorded_at from audit.entry as e order by e.entry_id $$,
  $$
    values
      ('a0000000-0000-4000-8000-000000000001'::uuid, 'note add', '00000000-0000-4000-8000-000000000000'::uuid, 'OK', '{"note": 1}'::jsonb, app.now()),
      ('a0000000-0000-4000-8000-000000000001', 'note add', '00000000-0000-4000-8000-000000000000', 'FORBIDDEN', '{}', app.now()),
      (null, 'serve', null, 'OK', '{"version": "1"}', app.now())
  $$,
  'an entry says who asked for what, by which request, how it ended and when'
);
select results_eq(
  $$ select u.entry_id from audit.unlinked as u order by u.entry_id $$, $$ select e.entry_id from audit.entry as e order by e.entry_id $$,
  'every entry waits for its link'
);
select throws_ok($$ select audit.record('note add', 'not a symbol') $$, '23514', null, 'a symbol is a symbol');
select throws_ok($$ select audit.record(' ', 'OK') $$, '23514', null, 'an operation says something');

-- Nobody changes it ----------------------------------------------------------------------------------------------------
select audit.link_entries() as linked \gset
create temporary table change (statement text);
insert into change
values
  ('update audit.entry set symbol = ''OK'''), ('delete from audit.entry'), ('truncate audit.entry cascade'), ('update audit.link set position = position'),
  ('delete from audit.link'), ('truncate audit.link'), ('update audit.entry set symbol = ''OK'' where false');
grant select on change to public;

select throws_ok(c.statement, 'KJ006', null, 'not even a superuser: ' || c.statement) from change as c;
set local role kinerja_owner;
select throws_ok(c.statement, 'KJ006', null, 'nor the owner: ' || c.statement) from change as c;
select pg_temp.become('kinerja_definer');
select throws_ok(c.statement, '42501', null, 'nor the functions'' own role: ' || c.statement) from change as c;
select pg_temp.become('ani');
select throws_ok(c.statement, '42501', null, 'nor a request: ' || c.statement) from change as c;
select throws_ok(
  $$ insert into audit.entry (recorded_at, operation, symbol, detail) values (now(), 'x', 'OK', '{}') $$, '42501', null,
  'nor does a request add but through the function'
);
select throws_ok($$ select audit.link_entries() $$, '42501', null, 'nor does it link');
select throws_ok($$ select audit.verify() $$, '42501', null, 'nor read the chain');
select pg_temp.leave();
select is(count(*), 3::bigint, 'all entries are still there') from audit.entry;

-- Linking --------------------------------------------------------------------------------------------------------------
select is(:linked, 3, 'all that waited was linked');
select is(audit.link_entries(), 0::bigint, 'once');
select is_empty($$ select u.entry_id from audit.unlinked as u $$, 'nothing waits any more');
select results_eq(
  $$ select l.position, l.entry_id from audit.link as l order by l.position $$,
  $$ select row_number() over (order by e.entry_id), e.entry_id from audit.entry as e order by e.entry_id $$,
  'links count from 1 in the order of the entries'
);
select results_eq(
  $$ select * from audit.verify() $$, $$ select 3::bigint, null::bigint, encode(l.hash, 'hex'), 0::bigint from audit.link as l where l.position = 3 $$,
  'the chain holds, and its head is the last hash'
);

-- Hashes that are exported today are compared with in ten years: neither the bytes nor the chain of them may ever change.
select is(
  convert_from(audit.canonical(row(
    7, '2026-09-30 10:00:00.5+07', 'a0000000-0000-4000-8000-000000000001', 'note add', null, 'OK', '{"b": "é", "a": [1, null]}'
  )), 'UTF8'),
  '1:7 17:1790737200.500000 36:a0000000-0000-4000-8000-000000000001 8:note add - 2:OK 26:{"a": [1, null], "b": "é"}',
  'the bytes of an entry are what they always were'
);
select results_eq(
  $$
    with recursive chain as (
      select 0::bigint as position, decode(repeat('00', 32), 'hex') as hash
      union all
      select c.position + 1, sha256(c.hash || audit.canonical(e))
      from chain as c
        join audit.link as l on l.position = c.position + 1
        join audit.entry as e on e.entry_id = l.entry_id
    )
    select c.position, c.hash from chain as c where c.position > 0 order by c.position
  $$,
  $$ select l.position, l.hash from audit.link as l order by l.position $$,
  'each hash is SHA-256 over the one before and the entry, from 32 zero bytes'
);

-- Later ones go on where it ended; a limit takes the oldest first.
select count(audit.record('later', 'OK', jsonb_build_object('n', n))) as recorded from generate_series(1, 3) as n \gset
select pg_temp.become('kinerja_daemon');
select is(api.link_audit(), 3::bigint, 'the daemon links what has come since');
select pg_temp.leave();
select results_eq($$ select v.links, v.broken_at, v.astray from audit.verify() as v $$, $$ values (6::bigint, null::bigint, 0::bigint) $$, 'and the chain goes on');
select count(audit.record('much', 'OK')) as recorded from generate_series(1, 3) \gset
select is(audit.link_entries(2), 2::bigint, 'a limit is kept');
select results_eq($$ select v.links, v.broken_at, v.astray from audit.verify() as v $$, $$ values (8::bigint, null::bigint, 0::bigint) $$, 'what still waits is not astray');

-- Whoever goes around the triggers is found out ------------------------------------------------------------------------
set local session_replication_role = replica;
-- What somebody keeps: the position and the hash of the last link.
select l.position as kept_position, encode(l.hash, 'hex') as kept_head from audit.link as l order by l.position desc limit 1 \gset
select is(audit.had(:kept_position, :'kept_head'), true, 'a chain has the head that it had');
select is(audit.had(:kept_position + 1, :'kept_head'), false, 'at no other position');
select is(audit.had(:kept_position, repeat('00', 32)), false, 'and no other there');
select is(audit.had(0, repeat('00', 32)), true, 'before the first link are zeros');
select is(audit.had(0, :'kept_head'), false, 'and nothing else');

create function pg_temp.after(p_statement text) returns table (links bigint, broken_at bigint, astray bigint, had boolean) language plpgsql as $$
begin
  begin
    execute p_statement;
    select v.links, v.broken_at, v.astray into links, broken_at, astray from audit.verify() as v;
    had := audit.had(current_setting('test.position')::bigint, current_setting('test.head'));
    raise exception 'undo' using errcode = 'XX999';
  exception when sqlstate 'XX999' then
    return next;
  end;
end $$;
select set_config('test.position', :'kept_position', true) as position, set_config('test.head', :'kept_head', true) as head \gset

-- A link to an entry that is put at a position, with the hash that belongs there.
create function pg_temp.forge(p_position bigint) returns void language sql as $$
  with forged as (
    insert into audit.entry (recorded_at, operation, symbol, detail) values (now(), 'forged', 'OK', '{}') returning entry
  )
  insert into audit.link (position, entry_id, hash)
  select p_position, (f.entry).entry_id, sha256(l.hash || audit.canonical(f.entry))
  from forged as f
    join audit.link as l on l.position = p_position - 1
$$;
-- Everything from a position on linked anew, as if it had never been.
create function pg_temp.link_anew(p_from bigint) returns void language sql as $$
  insert into audit.unlinked (entry_id) select l.entry_id from audit.link as l where l.position >= p_from;
  delete from audit.link where position >= p_from;
  select audit.link_entries();
$$;

select results_eq(
  format('select * from pg_temp.after(%L)', t.statement),
  format('values (%s::bigint, %s::bigint, %s::bigint, %s)', t.links, t.broken_at, t.astray, t.had), t.name
)
from (values
    ('select', '8', 'null', '0', 'true', 'nobody did anything'),
    ('select audit.link_entries()', '9', 'null', '0', 'true', 'nor when more was linked'),
    -- Changed.
    ($$ update audit.entry set symbol = 'FORBIDDEN' where operation = 'serve' $$, '2', '3', '0', 'true', 'an entry that was changed'),
    ($$ update audit.entry set actor = null where symbol = 'FORBIDDEN' $$, '1', '2', '0', 'true', 'one that is nobody''s now'),
    ($$ update audit.entry set recorded_at = recorded_at + interval '1 microsecond' where operation = 'serve' $$, '2', '3', '0', 'true', 'one moved by a microsecond'),
    ($$ update audit.entry set detail = '{"n": 4}' where detail = '{"n": 3}' $$, '5', '6', '0', 'true', 'another detail'),
    ($$ update audit.link set hash = sha256('forged') where position = 1 $$, '0', '1', '0', 'true', 'a hash that was changed'),
    ($$ update audit.link set hash = sha256('forged') where position = 8 $$, '7', '8', '0', 'false', 'also the last'),
    ($$ update audit.entry set symbol = 'OK' where symbol = 'FORBIDDEN'; select pg_temp.link_anew(1) $$, '9', 'null', '0', 'false', 'one that was changed, with the whole chain written anew: against a head'),
    -- Taken out.
    ($$ delete from audit.entry where operation = 'serve' $$, '2', '3', '0', 'true', 'one that was taken out'),
    ($$ delete from audit.link where position = 3 $$, '2', '4', '1', 'true', 'a link that was taken out'),
    (
      $$
        delete from audit.link where position = 3;
        delete from audit.entry where operation = 'serve';
        update audit.link set position = position - 1 where position > 3
      $$,
      '2', '3', '0', 'false', 'both, with the gap closed'
    ),
    (
      $$
        delete from audit.entry where operation = 'serve';
        delete from audit.link where position = 3;
        update audit.link set position = position - 1 where position > 3;
        select pg_temp.link_anew(3)
      $$,
      '8', 'null', '0', 'false', 'and everything behind it written anew: against a head, though the chain is as long as before'
    ),
    ($$ update audit.link set position = 9 where position = 8 $$, '7', '9', '0', 'false', 'a gap, as if one had been there'),
    -- Changed places.
    (
      $$
        update audit.link set entry_id = -entry_id where position in (2, 3);
        update audit.link as l set entry_id = -o.entry_id from audit.link as o where l.position in (2, 3) and o.position = 5 - l.position
      $$,
      '1', '2', '0', 'true', 'two links that changed entries'
    ),
    (
      $$
        update audit.link set position = position + 100 where position in (2, 3);
        update audit.link set position = 105 - position where position > 100
      $$,
      '1', '2', '0', 'true', 'two links that changed places'
    ),
    (
      $$
        update audit.entry as e
        set operation = o.operation, request = o.request, actor = o.actor, symbol = o.symbol, detail = o.detail, recorded_at = o.recorded_at
        from audit.link as l
          join audit.link as k on k.position = 9 - l.position
          join audit.entry as o on o.entry_id = k.entry_id
        where l.position in (4, 5) and e.entry_id = l.entry_id
      $$,
      '3', '4', '0', 'true', 'two entries of one operation and moment that changed what they say'
    ),
    -- Put in between.
    ($$ insert into audit.entry (recorded_at, operation, symbol, detail) values (now(), 'forged', 'OK', '{}') $$, '8', 'null', '1', 'true', 'an entry that was slipped in'),
    (
      $$
        update audit.link set position = position + 100 where position >= 3;
        update audit.link set position = position - 99 where position > 100;
        select pg_temp.forge(3)
      $$,
      '3', '4', '0', 'false', 'one put in between, with its link and the right hash'
    ),
    (
      $$
        update audit.link set position = position + 100 where position >= 3;
        update audit.link set position = position - 99 where position > 100;
        select pg_temp.forge(3);
        select pg_temp.link_anew(4)
      $$,
      '10', 'null', '0', 'false', 'and everything behind it written anew: against a head'
    ),
    -- Cut off.
    ($$ delete from audit.link where position = 8 $$, '7', 'null', '1', 'false', 'the last link, taken away with its entry left'),
    ($$ delete from audit.unlinked $$, '8', 'null', '1', 'true', 'an entry that was kept from being linked'),
    (
      $$
        delete from audit.entry where entry_id in (select l.entry_id from audit.link as l where l.position >= 7);
        delete from audit.link where position >= 7
      $$,
      '6', 'null', '0', 'false', 'an end that was cut off with its entries, while others wait'
    ),
    (
      $$
        delete from audit.entry where entry_id in (select l.entry_id from audit.link as l where l.position >= 7);
        delete from audit.link where position >= 7;
        select audit.link_entries()
      $$,
      '7', 'null', '0', 'false', 'and those were linked in its place'
    ),
    (
      $$
        delete from audit.entry where entry_id in (select l.entry_id from audit.link as l where l.position >= 7 union all select u.entry_id from audit.unlinked as u);
        delete from audit.link where position >= 7;
        delete from audit.unlinked
      $$,
      '6', 'null', '0', 'false', 'an end that was cut off with its entries and what waits'
    ),
    (
      $$
        delete from audit.entry where entry_id in (select l.entry_id from audit.link as l where l.position >= 7);
        delete from audit.link where position >= 7;
        select pg_temp.forge(7);
        select pg_temp.forge(8)
      $$,
      '8', 'null', '0', 'false', 'and grew again to its length, of entries that were forged'
    ),
    (
      $$
        insert into audit.unlinked (entry_id) select l.entry_id from audit.link as l where l.position >= 7;
        delete from audit.link where position >= 7
      $$,
      '6', 'null', '0', 'false', 'links that were taken away with their entries made to wait'
    ),
    ($$ select pg_temp.link_anew(7) $$, '9', 'null', '0', 'true', 'but linked anew as they were, nothing is lost'),
    (
      $$
        update audit.entry set symbol = 'FORBIDDEN' where entry_id = (select l.entry_id from audit.link as l where l.position = 7);
        select pg_temp.link_anew(7)
      $$,
      '9', 'null', '0', 'false', 'which one of them that was changed is not'
    ),
    ('delete from audit.link; delete from audit.entry; delete from audit.unlinked', '0', 'null', '0', 'false', 'all of it')
  ) as t (statement, links, broken_at, astray, had, name);

select * from finish();
rollback;
