-- The tree of an agency: paths that the database keeps, moves, and who may make which.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
select plan(54);

-- The path from the top, found slowly: by walking up from each unit.
create function pg_temp.slow_path(p_unit integer) returns ltree language sql as $$
  with recursive upward as (
    select u.unit_id, u.parent_id, 1 as height from app.unit as u where u.unit_id = p_unit
    union all
    select u.unit_id, u.parent_id, w.height + 1 from upward as w join app.unit as u on u.unit_id = w.parent_id where w.height < 100
  )
  select string_agg(w.unit_id::text, '.' order by w.height desc)::ltree from upward as w
$$;
create function pg_temp.codes(p_unit text) returns text language sql as $$
  select string_agg(u.code, ' ' order by place)
  from app.unit as self
    cross join regexp_split_to_table(self.path::text, '\.') with ordinality as step (unit_id, place)
    join app.unit as u on u.unit_id = step.unit_id::integer
  where self.code = p_unit
$$;
create function pg_temp.revision(p_unit text) returns bigint[] language sql security definer as $$
  select array[u.revision] from app.unit as u where u.code = p_unit
$$;
create function pg_temp.move(p_unit text, p_parent text, p_agency text default 'DISDIK') returns text language sql as $$
  select concat_ws(' ', u.unit, u.parent) from api.unit_move(p_agency, p_unit, p_parent, pg_temp.revision(p_unit)) as u
$$;

-- Paths ----------------------------------------------------------------------------------------------------------------
select is(pg_temp.codes('SET'), 'SET', 'a unit directly below the agency is its own path');
select is(pg_temp.codes('SD1'), 'DAS UPT SD1', 'another one''s begins with its parent''s');
insert into app.unit (agency_id, code, name, kind, path) values (pg_temp.agency('DISDIK'), 'X', 'x', 'SEKSI', '1.2.3');
select is(pg_temp.codes('X'), 'X', 'a path that is given is not believed');
select throws_ok(
  $$ insert into app.unit (agency_id, code, name, kind, parent_id) values (pg_temp.agency('DISDIK'), 'Y', 'y', 'SEKSI', pg_temp.unit('CAPIL')) $$, '23503', null,
  'a unit of another agency is no parent'
);
select throws_ok($$ update app.unit set parent_id = unit_id where code = 'SD1' $$, 'KJ400', 'parent', 'a unit is not its own parent');
select throws_ok($$ update app.unit set parent_id = pg_temp.unit('SD1') where code = 'DAS' $$, 'KJ400', 'parent', 'nor its grandchild''s child');

-- Moves ----------------------------------------------------------------------------------------------------------------
select pg_temp.become('ani');
select is(pg_temp.move('UPT', 'PAUD'), 'UPT PAUD', 'the administrator of an agency moves a branch');
select is(pg_temp.codes('UPT'), 'PAUD UPT', 'its path follows');
select is(pg_temp.codes('SD1'), 'PAUD UPT SD1', 'and so do those of all below it');
select is(pg_temp.codes('SD2'), 'PAUD UPT SD2', 'of each of them');
select is(pg_temp.move('UPT', ''), 'UPT', 'nothing as parent is directly below the agency');
select is(pg_temp.codes('SD1'), 'UPT SD1', 'for what is below it, too');
select throws_ok($$ select pg_temp.move('UPT', null) $$, 'KJ400', 'parent', 'a parent that was left out moves nothing');
select throws_ok($$ select pg_temp.move('UPT', 'SD1') $$, 'KJ400', 'parent', 'a unit does not go below itself');
select throws_ok($$ select pg_temp.move('UPT', 'CAPIL') $$, 'KJ404', 'unit CAPIL', 'nor into another agency');
select throws_ok($$ select pg_temp.move('CAPIL', '', 'DUKCAPIL') $$, 'KJ404', 'agency DUKCAPIL', 'whose units are not hers');
select is(pg_temp.move('UPT', 'DAS'), 'UPT DAS', 'and back');
select is(pg_temp.codes('SD1'), 'DAS UPT SD1', 'as before');

-- The administrator of a branch ----------------------------------------------------------------------------------------
select pg_temp.become('bayu');
select is(
  app.administered_units(), (select array_agg(pg_temp.unit(c.code) order by pg_temp.unit(c.code)) from unnest(array['DAS', 'UPT', 'SD1', 'SD2']) as c (code)),
  'the administrator of a unit administers those below it'
);
select is(pg_temp.move('SD1', 'DAS'), 'SD1 DAS', 'and moves what is in the branch within it');
select is(pg_temp.move('SD1', 'UPT'), 'SD1 UPT', 'down again, too');
select throws_ok($$ select pg_temp.move('SD1', 'PAUD') $$, 'KJ403', 'unit SD1', 'but not out of it');
select throws_ok($$ select pg_temp.move('SD1', '') $$, 'KJ403', 'unit SD1', 'nor to the top of the agency');
select throws_ok($$ select pg_temp.move('PAUD', 'SD1') $$, 'KJ403', 'unit PAUD', 'nor anything into it');
select throws_ok($$ select pg_temp.move('DAS', 'PAUD') $$, 'KJ403', 'unit DAS', 'nor the branch itself');
select throws_ok($$ select pg_temp.move('DAS', '') $$, 'KJ403', 'unit DAS', 'not even to where it is');
select is((select u.unit from api.unit_create('DISDIK', 'SD3', 'SD 3', 'SEKOLAH', 'UPT', null, null, null) as u), 'SD3', 'they make units in the branch');
select throws_ok($$ select api.unit_create('DISDIK', 'SD4', 'SD 4', 'SEKOLAH', 'PAUD', null, null, null) $$, '42501', null, 'and in no other');
select throws_ok($$ select api.unit_create('DISDIK', 'SD4', 'SD 4', 'SEKOLAH', null, null, null, null) $$, '42501', null, 'nor at the top');
select throws_ok($$ select api.unit_update('DISDIK', 'SET', 'x', null, null, null, null, '{1}') $$, 'KJ403', 'unit SET', 'nor do they rename another');
select pg_temp.leave();
select throws_ok(
  $$ do $x$ begin perform pg_temp.become('bayu'); update app.unit set parent_id = null where code = 'SD1'; end $x$ $$, 'KJ403', null,
  'not even by a statement of their own'
);
-- What was moved out of the branch is not theirs any more, what was moved in is, from the next request on.
select pg_temp.become('ani');
select pg_temp.move('SD2', 'PAUD') || ' ' || pg_temp.move('SET', 'UPT') as moved \gset
select pg_temp.become('bayu');
select is(app.administers_unit(pg_temp.agency('DISDIK'), pg_temp.unit('SD2')), false, 'what was moved out of a branch is not its administrator''s');
select is(app.administers_unit(pg_temp.agency('DISDIK'), pg_temp.unit('SET')), true, 'what was moved into it is');
select is(app.administers_unit(pg_temp.agency('DISDIK'), null), false, 'and the top never is: that answer is no, not null');
select pg_temp.become('cici');
select throws_ok($$ select pg_temp.move('SD1', 'DAS') $$, 'KJ403', 'unit SD1', 'staff see the tree and move nothing');
select pg_temp.become('indah');
select throws_ok($$ select pg_temp.move('SD1', 'DAS') $$, 'KJ403', 'unit SD1', 'nor do auditors');

-- Random moves ---------------------------------------------------------------------------------------------------------
select pg_temp.leave();
insert into app.unit (agency_id, code, name, kind) select pg_temp.agency('DUKCAPIL'), 'R' || n, 'r', 'SEKSI' from generate_series(1, 40) as n;
create function pg_temp.shuffle(p_times integer, out moved integer, out refused integer) language plpgsql as $$
declare
  codes text[] := (select array_agg(u.code order by u.unit_id) from app.unit as u where u.code ~ '^R[0-9]');
  one text;
  other text;
begin
  moved := 0;
  refused := 0;
  for n in 1..p_times loop
    one := codes[1 + floor(random() * 40)];
    other := codes[1 + floor(random() * 48)];
    begin
      update app.unit set parent_id = pg_temp.unit(other) where code = one;
      moved := moved + 1;
    exception when sqlstate 'KJ400' then
      refused := refused + 1;
    end;
  end loop;
end $$;
select setseed(0.42) as said \gset
select s.moved, s.refused from pg_temp.shuffle(600) as s \gset
select ok(:moved > 100 and :refused > 50, format('of random moves some are done and some would make a circle: %s, %s', :moved, :refused));
select is_empty($$ select u.code from app.unit as u where u.path is distinct from pg_temp.slow_path(u.unit_id) $$, 'after all of them every path is what a walk to the top finds');
select ok((select max(nlevel(u.path)) from app.unit as u where u.code ~ '^R') > 3, 'and the tree has some height');
update app.unit set parent_id = null where code ~ '^R[0-9]';
select is_empty($$ select u.code from app.unit as u where u.path is distinct from pg_temp.slow_path(u.unit_id) $$, 'so they are after many moves in one statement');

-- Closing --------------------------------------------------------------------------------------------------------------
select pg_temp.become('ani');
select throws_ok($$ select api.unit_close('DISDIK', 'UPT', pg_temp.revision('UPT')) $$, 'KJ456', 'unit UPT', 'a unit stays open while one below it is');
select throws_ok($$ select api.unit_close('DISDIK', 'SD1', pg_temp.revision('SD1')) $$, 'KJ456', 'unit SD1', 'or while somebody serves in it');
select throws_ok($$ select api.unit_close('DISDIK', 'PAUD', pg_temp.revision('PAUD')) $$, 'KJ456', 'unit PAUD', 'or will');
select is((select u.state from api.unit_close('DISDIK', 'SD2', pg_temp.revision('SD2')) as u), 'CLOSED', 'then it is closed');
select is((select u.allowed_actions from api.unit_show('DISDIK', 'SD2') as u), '{}', 'and allows nothing');
select throws_ok($$ select api.unit_close('DISDIK', 'SD2', pg_temp.revision('SD2')) $$, 'KJ455', 'unit SD2', 'not even to be closed');
select throws_ok($$ select pg_temp.move('SD1', 'SD2') $$, 'KJ455', 'unit SD2', 'nothing moves into it');
select throws_ok($$ select api.unit_create('DISDIK', 'SD5', 'x', 'SEKOLAH', 'SD2', null, null, null) $$, 'KJ455', 'unit SD2', 'or is made there');
select throws_ok($$ select api.appointment_start('DISDIK', 'KASI-SD2', '198001012005011004', 'PLT', null, null) $$, 'KJ455', 'post KASI-SD2', 'and nobody begins to serve in it');
select pg_temp.become('joko');
select throws_ok(
  $$ select api.agency_close('DISDIK', '{1}') $$, 'KJ456', 'agency DISDIK', 'an agency stays open while a unit is'
);
select is((select a.state from api.agency_create('BARU', 'Baru', 'DINAS') as a), 'ACTIVE', 'one without units');
select is((select a.state from api.agency_close('BARU', '{1}') as a), 'CLOSED', 'is closed');
select throws_ok($$ select api.unit_create('BARU', 'X', 'x', 'SEKSI', null, null, null, null) $$, 'KJ455', 'agency BARU', 'and gets none');
select throws_ok($$ select api.agency_update('BARU', 'x', null, '{2}') $$, 'KJ455', 'agency BARU', 'nor a new name');

select pg_temp.leave();
select * from finish();
rollback;
