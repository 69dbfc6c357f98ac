-- Row-level security, tried on a table that has all of its idioms: four verbs, by everybody who may and who may not; and the ways around it.
-- What it takes for granted of all tables is the law's (00_audit.sql).
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/note.sql
\ir fixtures/become.sql

-- The note knows no update and no delete; here administrators may, so that these verbs are tried too.
set role kinerja_owner;
create policy note_update on app.note for update to kinerja_app
  using (agency_id = any ((select app.administered())::integer[])) with check (agency_id = any ((select app.administered())::integer[]));
create policy note_delete on app.note for delete to kinerja_app using (agency_id = any ((select app.administered())::integer[]));
grant update (agency_id, body, revision), delete on app.note to kinerja_app;
reset role;
-- Of somebody who has left: Ani's own, in an agency that she does not reach.
insert into app.note (agency_id, person_id, body) values (pg_temp.agency('DUKCAPIL'), 'a0000000-0000-4000-8000-000000000001', 'Ani, formerly');

-- Ani administers the first agency, Budi is staff of it and administers the second, Citra is staff of the second.
-- Nobody has entered with a role that stands here by itself.
create temporary view attempt (who, selects, inserts_first, inserts_second, updates, moves, deletes) as values
  ('ani', '2', '1', '42501', '2', '42501', '2'),
  ('budi', '4', '42501', '1', '3', '42501', '3'),
  ('citra', '1', '42501', '42501', '0', '0', '0'),
  ('kinerja_city', '5', '42501', '42501', '42501', '42501', '42501'),
  ('kinerja_app', '0', '42501', '42501', '0', '0', '0'),
  ('kinerja_daemon', '42501', '42501', '42501', '42501', '42501', '42501'),
  ('kinerja_public', '42501', '42501', '42501', '42501', '42501', '42501'),
  ('kinerja_auth', '42501', '42501', '42501', '42501', '42501', '42501'),
  ('kinerja_definer', '42501', '42501', '42501', '42501', '42501', '42501'),
  ('kinerja_migrator', '42501', '42501', '42501', '42501', '42501', '42501'),
  ('kinerja_analyst', '42501', '42501', '42501', '42501', '42501', '42501'),
  ('kinerja_owner', '5', '1', '1', '5', '5', '5');

create function pg_temp.touched_as(p_who text, p_statement text) returns text language plpgsql as $$
declare
  answer text;
  first text := pg_temp.agency('DISDIK');
  second text := pg_temp.agency('DUKCAPIL');
begin
  perform pg_temp.become(p_who);
  answer := pg_temp.touched(replace(replace(p_statement, ':first', first), ':second', second));
  perform pg_temp.leave();
  return answer;
end $$;

select plan((select 6 * count(*)::integer from attempt) + 29);

-- Four verbs -----------------------------------------------------------------------------------------------------------
select is(
  pg_temp.touched_as(a.who, v.statement), v.expected, format('%s %s: %s', a.who, v.verb, case v.expected when '42501' then 'refused' else v.expected end)
)
from attempt as a
  cross join lateral (values
    ('selects', a.selects, 'select n.body from app.note as n'),
    (
      'inserts into the first', a.inserts_first,
      'insert into app.note (agency_id, person_id, body) values (:first, ''c0000000-0000-4000-8000-000000000003'', ''new'')'
    ),
    (
      'inserts into the second', a.inserts_second,
      'insert into app.note (agency_id, person_id, body) values (:second, ''c0000000-0000-4000-8000-000000000003'', ''new'')'
    ),
    ('updates', a.updates, 'update app.note set revision = revision + 1'),
    ('moves all to the other agency', a.moves, 'update app.note set agency_id = case agency_id when :first then :second else :first end'),
    ('deletes', a.deletes, 'delete from app.note')
  ) as v (verb, expected, statement);

-- Through the api ------------------------------------------------------------------------------------------------------
select pg_temp.become('ani');
select results_eq($$ select n.body from api.notes() as n $$, $$ values ('Ani'), ('Budi') $$, 'Ani reads her agency, not her own note in another');
select throws_ok($$ select api.note_add(pg_temp.agency('DUKCAPIL'), app.actor(), 'x') $$, '42501', null, 'and adds nothing elsewhere');
select pg_temp.become('budi');
select results_eq(
  $$ select n.body from api.notes() as n $$, $$ values ('Ani, formerly'), ('Budi'), ('Budi'), ('Citra') $$,
  'Budi reads his own of the first agency and all of the second'
);
select pg_temp.become('citra');
select results_eq($$ select n.body from api.notes() as n $$, $$ values ('Citra') $$, 'Citra reads her own');
select pg_temp.become('kinerja_city');
select is(count(*), 5::bigint, 'the city reads all') from api.notes();
select pg_temp.become('kinerja_app');
select is_empty($$ select n.body from api.notes() as n $$, 'nobody reads nothing');
select pg_temp.become('kinerja_public');
select throws_ok($$ select api.notes() $$, '42501', null, 'the public does not even ask');

-- Roles and reach are pairs --------------------------------------------------------------------------------------------
select pg_temp.become('ani');
select set_config('kinerja.reach', '{}', true) as said \gset
select is_empty($$ select n.body from app.note as n $$, 'without reach there is nothing, whatever one administers');
select is(pg_temp.touched('update app.note set revision = 2'), '0', 'nor is anything changed');
select throws_ok(
  $$ insert into app.note (agency_id, person_id, body) values (pg_temp.agency('DISDIK'), app.actor(), 'x') $$, '42501', null, 'or added'
);
select pg_temp.become('budi');
select is(
  pg_temp.touched(format('update app.note set revision = 2 where agency_id = %s', pg_temp.agency('DISDIK'))), '0',
  'an administrator of one agency changes nothing in another that he can read'
);

-- Ways around ----------------------------------------------------------------------------------------------------------
select pg_temp.leave();
-- As cheap as can be: it would be asked before the policies, if the planner let it.
create function app.peek(p_body text) returns boolean language plpgsql cost 0.0000001 as $$
begin
  if p_body not in ('Citra') then
    raise exception 'saw %', p_body;
  end if;
  return true;
end $$;
grant execute on function app.peek(text) to public;
select pg_temp.become('citra');
select results_eq($$ select n.body from app.note as n where app.peek(n.body) $$, $$ values ('Citra') $$, 'a function in a where clause sees no hidden row');

-- One plan for everybody, as a lane that many share has it.
select pg_temp.leave();
set local plan_cache_mode = force_generic_plan;
prepare own_notes as select count(*) from app.note;
create function pg_temp.notes_of(p_who text) returns bigint language plpgsql as $$
declare
  n bigint;
begin
  perform pg_temp.become(p_who);
  execute 'execute own_notes' into n;
  return n;
end $$;
select is(pg_temp.notes_of(p.who), p.notes, 'a plan made before is each one''s own: ' || p.who)
from (values ('ani', 2::bigint), ('budi', 4), ('citra', 1), ('kinerja_city', 5), ('kinerja_app', 0), ('ani', 2)) as p (who, notes);

-- Errors of keys come after the policies: what is there and hidden cannot be felt out.
select pg_temp.leave();
grant insert (note_id) on app.note to kinerja_app;
select n.note_id as hidden from app.note as n where n.body = 'Citra' \gset
select pg_temp.become('ani');
select throws_ok(
  format('insert into app.note (agency_id, person_id, note_id, body) values (%s, app.actor(), %L, %L)', pg_temp.agency('DUKCAPIL'), :'hidden', 'x'), '42501', null,
  'a key that is taken in another agency is refused like a free one'
);

-- Every other table ----------------------------------------------------------------------------------------------------
-- What a role can do to the tables of some schemas without being refused or finding nothing: found by trying, for nobody remembers every grant.
select pg_temp.leave();
create function pg_temp.open_to(p_role text, p_schemas regnamespace[], p_harmless text[]) returns setof text language plpgsql as $$
declare
  statement text;
  answer text;
begin
  for statement in
    select format(v.template, c.oid::regclass, (select quote_ident(a.attname) from pg_attribute as a where a.attrelid = c.oid and a.attnum = 1))
    from pg_class as c
      cross join (values
        ('select from %s'), ('select %2$s from %1$s'), ('insert into %s default values'), ('update %s set %2$s = default'), ('delete from %s'),
        ('truncate %s cascade'), ('lock table %s in share mode')
      ) as v (template)
    where c.relkind = 'r' and c.relnamespace = any (p_schemas) and c.relname <> 'note'
  loop
    perform pg_temp.become(p_role);
    answer := pg_temp.touched(statement);
    perform pg_temp.leave();
    if answer <> all (p_harmless) then
      return next statement || ': ' || answer;
    end if;
  end loop;
end $$;
select is_empty(format($$ select pg_temp.open_to(%L, '{app, audit, meta}', '{42501}') $$, r.role), r.role || ' is refused everything, at every table')
from unnest(array['kinerja_daemon', 'kinerja_public', 'kinerja_migrator', 'kinerja_analyst', 'kinerja_analyst_personal']) as r (role);
select is_empty(format($$ select pg_temp.open_to(%L, '{audit, meta}', '{42501}') $$, r.who), r.who || ' is refused everything, at every table of audit and meta')
from unnest(array['ani', 'kinerja_app']) as r (who);
select results_eq(
  $$ select pg_temp.open_to('kinerja_city', '{audit, meta}', '{42501}') as open order by open $$,
  format($$ values ('select entry_id from audit.entry: %1$s'), ('select from audit.entry: %1$s') $$, (select count(*) from audit.entry)),
  'officials of the whole government are refused everything there but to read the entries of the audit'
);
select is_empty(
  $$ select o.open from pg_temp.open_to('kinerja_app', '{app}', '{42501, 0}') as o (open) where o.open !~ ' from app\.(civil_document|distribution_rule|duty|guard|holiday|measure|number_band|plan_check|policy|policy_adoption|policy_setting|policy_value|questionnaire|questionnaire_item|rating_guide|retention|rule|satisfaction_grade|transition): ' $$,
  'with kinerja_app alone there is nothing in any table of app but what is for everybody: calendar, policies, questionnaires, the machine of periods, retention, rules'
);
select isnt_empty($$ select pg_temp.open_to('kinerja_owner', '{app, audit, meta}', '{42501}') $$, 'what somebody can do is found: the owner can');

select pg_temp.leave();
select * from finish();
rollback;
