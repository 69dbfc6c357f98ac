-- What analysts are told (docs/analytics.md): whole blocks of at least five people, once at publication and once at close; who reads what.
--   DINSOS: kadin ── kabid1 … kabid4 ── staf<n>_<m>; DISDIK has published nothing.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
\ir fixtures/periods.sql
\ir fixtures/survey.sql
\ir fixtures/quarter.sql
select plan(66);

update meta.installation set purpose = 'sample';
select pg_temp.does('root', '2026-12-28Z', $$ select p.state from api.period_rate('DINSOS', '2026_q4', null, null) as p $$) \g /dev/null
select pg_temp.does('joko', '2026-12-28Z', pg_temp.achieving('PIMPINAN', 'BAIK')) \g /dev/null
-- Nobody is silent, and who is rated how does not depend on identifiers, which are by chance: nine of kabid1's people very well, one of others'.
update app.assessment set superior_id = null;
select pg_temp.does('kinerja_daemon', '2026-12-29Z', $$ select api.play_ratings('DINSOS', '2026_q4', 7) $$) \g /dev/null
update app.assessment as s
set
  work_result = case when x.is_best then 'DI_ATAS' else 'SESUAI' end, behaviour = case when x.is_best then 'DI_ATAS' else 'SESUAI' end,
  predicate = case when x.is_best then 'SANGAT_BAIK' else 'BAIK' end, work_reason = null
from (
  select
    a.assessment_id,
    row_number() over (partition by a.appraiser_id order by a.assessment_id) <= case when a.appraiser_id = pg_temp.someone('kabid1') then 9 else 1 end as is_best
  from app.assessment as a
  where a.kind = 'PERSON'
) as x
where s.assessment_id = x.assessment_id;
update app.period set state = 'SIGNING' where period_id = pg_temp.period_id('DINSOS', '2026_q4');
select pg_temp.does('kinerja_daemon', '2027-02-15Z', $$ select api.play_ratings('DINSOS', '2026_q4', 7) $$) \g /dev/null
select is_empty($$ select from analytics.dim_period $$, 'before publication analysts are told nothing');
select is(pg_temp.does('root', '2027-02-23Z', $$ select p.state from api.period_publish('DINSOS', '2026_q4', null, null) as p $$), 'PUBLISHED', 'the results are published');

-- What is said of people is told no more exactly than they are told themselves.
select is_empty(
  $$ select v from generate_series(1, 5, 0.01) as v where app.told_score(v) <> ltrim(app.shown_score(v, true), '<>=')::numeric $$, 'means of scores are told as they are shown'
);
select throws_ok(
  $$ insert into analytics.fct_feedback (agency, period, block, people, total) values ('DINSOS', '2026_q4', 'B1', 9, 4.13) $$, '23514', null, 'and by nobody otherwise'
);

-- Blocks ---------------------------------------------------------------------------------------------------------------
select is((select d.kind || ' ' || d.year || ' ' || d.part || ' ' || d.edition from analytics.dim_period as d), 'TRIWULANAN 2026 4 PUBLICATION', 'from then on');
select is((select sum(f.people) from analytics.fct_result as f), (select count(*) from app.result as r where r.person_id is not null), 'everybody stands in a block');
select is((select count(*) from app.told), (select count(*) from app.result as r where r.person_id is not null), 'in one');
select ok((select min(f.people) >= 5 and count(*) > 2 from analytics.fct_result as f), 'of five at least');
select results_eq(
  $$ select f.block, f.sangat_baik, f.baik, f.butuh_perbaikan, f.kurang, f.sangat_kurang, f.work_above, f.behaviour_above from analytics.fct_result as f order by f.block $$,
  $$
    select
      coalesce(u.code, '-'), count(*) filter (where r.predicate = 'SANGAT_BAIK')::integer, count(*) filter (where r.predicate = 'BAIK')::integer,
      count(*) filter (where r.predicate = 'BUTUH_PERBAIKAN')::integer, count(*) filter (where r.predicate = 'KURANG')::integer,
      count(*) filter (where r.predicate = 'SANGAT_KURANG')::integer, count(*) filter (where r.work_result = 'DI_ATAS')::integer,
      count(*) filter (where r.behaviour = 'DI_ATAS')::integer
    from app.result as r
      join app.told as t on t.agency_id = r.agency_id and t.person_id = r.person_id
      left join app.unit as u on u.agency_id = t.agency_id and u.unit_id = t.block
    group by coalesce(u.code, '-')
    order by coalesce(u.code, '-')
  $$, 'with what their results say'
);
-- The leaders are fewer than five: alone they would be known by subtraction from those whom they lead.
select is((select count(distinct t.block) from app.told as t join app.assessment as s using (agency_id, period_id, person_id) where s.appraiser_id = pg_temp.someone('kadin')), 1::bigint, 'those whom one appraises stand together');
select is_empty($$
  select t.block
  from app.told as t
    join app.assessment as s using (agency_id, period_id, person_id)
  group by t.block, s.appraiser_id
  having count(*) < 5 and not exists (
    select from app.told as o join app.assessment as a using (agency_id, period_id, person_id) where o.block = t.block and a.appraiser_id <> s.appraiser_id
  )
$$, 'no block is one small group');
select is_empty($$
  select from analytics.fct_appraiser as f
  where not exists (select from analytics.fct_result as r where r.agency = f.agency and r.period = f.period and r.block = f.unit and r.people = f.rated)
$$, 'an appraiser is told of where the group is the block, whole');
select ok((select count(*) > 0 and min(f.rated) >= 10 and bool_and(f.leniency is not null) from analytics.fct_appraiser as f), 'of ten and more, with how mild they are');
select ok(
  (
    select bool_and(sign(f.leniency) = sign(f.mean - m.mean) and abs(f.leniency) <= abs(f.mean - m.mean) + 0.01)
    from analytics.fct_appraiser as f
      cross join (select sum(x.mean * x.rated) / sum(x.rated) as mean from analytics.fct_appraiser as x) as m
  ), 'a group tells of its appraiser less than its mean does, and on the same side'
);
select is((select f.achievement from analytics.fct_unit as f where f.unit = 'PIMPINAN'), 'BAIK', 'what units achieved');
select ok((select count(*) > 0 and bool_and(f.owed >= 5) from analytics.fct_duty as f), 'how duties were done, where there are five');
select is((select a.people || ' ' || a.blocks from analytics.mart_agency as a), (select sum(f.people) || ' ' || count(*) from analytics.fct_result as f), 'an agency is the sum of its blocks');
select is((select c.people from analytics.mart_city as c), (select a.people from analytics.mart_agency as a), 'and the government of its agencies');
select ok((select p.people >= 5 and abs(p.sangat_baik + p.baik + p.butuh_perbaikan + p.kurang + p.sangat_kurang - 100) < 0.5 from analytics.public_result as p), 'the public is told percents');
select is_empty($$ select d.relation, d."column" from analytics.dictionary as d where d.meaning is null $$, 'the dictionary explains everything');
select is(
  (select count(*) from analytics.dictionary as d where d."column" is not null),
  (
    select count(*)
    from pg_attribute as a
      join pg_class as c on c.oid = a.attrelid
    where c.relnamespace = 'analytics'::regnamespace and c.relkind in ('r', 'v') and a.attnum > 0 and not a.attisdropped and c.relname not in ('agency_reader', 'dictionary')
  ), 'that there is'
);

-- Whatever is added later: every whole number, in every table and view, also what the public reads, but for parts of another and for what is not of people.
create function pg_temp.fewest() returns table (relation text, fewest bigint) language plpgsql as $$
declare
  known record;
begin
  for known in
    select c.relname, a.attname
    from pg_class as c
      join pg_attribute as a on a.attrelid = c.oid
    where c.relnamespace = 'analytics'::regnamespace and c.relkind in ('r', 'v') and a.attnum > 0
      and a.atttypid in ('smallint'::regtype, 'integer'::regtype, 'bigint'::regtype)
      -- Of how a block, or what was owed, is made up.
      and a.attname not in (
        'sangat_baik', 'baik', 'butuh_perbaikan', 'kurang', 'sangat_kurang', 'work_above', 'work_expected', 'work_below', 'behaviour_above', 'behaviour_expected',
        'behaviour_below', 'by_superior', 'beyond_statute', 'behaviour_over_survey', 'behaviour_under_survey', 'in_time', 'late', 'open'
      )
      -- Of no people.
      and a.attname not in ('year', 'part', 'depth', 'carried_from_year', 'predicates', 'blocks', 'departing', 'agencies')
  loop
    return query execute format('select %L, min(x.%I)::bigint from analytics.%I as x', known.relname || '.' || known.attname, known.attname, known.relname);
  end loop;
end $$;
select ok((select count(*) >= 11 and min(f.fewest) >= 5 from pg_temp.fewest() as f), 'no count of people anywhere is of fewer than five');
select is_empty($$
  select d.duty
  from analytics.fct_duty as d
  where (
    select count(distinct o.owner_id)
    from app.owed(pg_temp.agency('DINSOS'), pg_temp.period_id('DINSOS', '2026_q4'), d.phase, false) as o
    where o.duty = d.duty
  ) < 5
$$, 'nor is what fewer than five owed');
select is((select sum(p.people) from api.public_results() as p), (select sum(f.people) from analytics.fct_result as f), 'what the public reads are the same whole blocks');

-- Editions ----------------------------------------------------------------------------------------------------------------
create temporary table edition as select f.* from analytics.fct_result as f;
-- All that analysts and the public may read, but for which edition it is.
create function pg_temp.all_told() returns table (relation text, told jsonb) language plpgsql as $$
declare
  known text;
begin
  for known in
    select c.relname from pg_class as c where c.relnamespace = 'analytics'::regnamespace and c.relkind in ('r', 'v') and c.relname not in ('agency_reader', 'dictionary')
  loop
    return query execute format($x$ select %L, to_jsonb(x) - '{edition,told_at}'::text[] from analytics.%I as x $x$, known, known);
  end loop;
end $$;
create temporary table all_before as select a.* from pg_temp.all_told() as a;
create function pg_temp.moved() returns text language sql as $$
  select string_agg(distinct x.relation, ' ' order by x.relation)
  from (
    (select a.* from pg_temp.all_told() as a except all select b.* from all_before as b)
    union all
    (select b.* from all_before as b except all select a.* from pg_temp.all_told() as a)
  ) as x
$$;
create function pg_temp.change(p_people integer) returns void language plpgsql as $$
declare
  one app.result;
  chosen integer := (select min(t.block) from app.told as t where t.block <> 0);
begin
  for one in
    select r.*
    from app.result as r
      join app.told as t on t.agency_id = r.agency_id and t.person_id = r.person_id
    where t.block = chosen and r.superseded_at is null and r.predicate <> 'SANGAT_KURANG'
    order by r.result_id
    limit p_people
  loop
    update app.result as r set superseded_at = now() where r.result_id = one.result_id;
    insert into app.result (
      agency_id, period_id, assessment_id, number, person_id, work_result, behaviour, predicate, achievement, policy, snapshot, is_final, is_beyond_statute, published_at
    )
    values (
      one.agency_id, one.period_id, one.assessment_id, one.number + 1, one.person_id, 'DI_BAWAH', 'DI_BAWAH', 'SANGAT_KURANG', one.achievement, one.policy, one.snapshot,
      false, false, now()
    );
  end loop;
end $$;
create function pg_temp.tell() returns void language plpgsql as $$
begin
  perform pg_temp.at('root', '2027-04-01Z');
  perform app.tell(pg_temp.agency('DINSOS'), pg_temp.period_id('DINSOS', '2026_q4'), 'CLOSE');
  perform pg_temp.leave();
end $$;
select pg_temp.change(4), pg_temp.tell() \g /dev/null
select results_eq($$ select f.* from analytics.fct_result as f order by f.block $$, $$ select e.* from edition as e order by e.block $$, 'an edition in which four of a block have changed tells of it what the one before did');
select is(pg_temp.moved(), null, 'as does every table and view');
select is((select d.edition from analytics.dim_period as d), 'CLOSE', 'it is another edition');
-- One more, beside the four of whom was not told.
select pg_temp.change(1), pg_temp.tell() \g /dev/null
select is((select count(*) from analytics.fct_result as f join edition as e using (agency, period, block) where f is distinct from e), 1::bigint, 'with five it tells anew of the block, and of no other');
select ok((select f.sangat_kurang = 5 from analytics.fct_result as f join edition as e using (agency, period, block) where f is distinct from e), 'what holds now');
select is((select sum(f.people) from analytics.fct_result as f), (select sum(e.people) from edition as e), 'of everybody still');
select is(pg_temp.moved(), 'fct_appraiser fct_result mart_agency mart_city mart_trend public_result', 'what is made of blocks moves with them, and nothing else');

-- Five ratings of one leader are five things and one person.
truncate all_before;
insert into all_before select a.* from pg_temp.all_told() as a;
select ok((select d.in_time >= 5 and d.late = 0 from analytics.fct_duty as d where d.duty = 'ASSESSMENT'), 'who rates has rated in time');
alter table app.assessment disable trigger user;
update app.assessment as s
set submitted_at = '2027-02-20Z'
where s.assessment_id = any (array(
    select a.assessment_id from app.assessment as a where a.appraiser_id = pg_temp.someone('kabid1') and a.kind = 'PERSON' order by a.assessment_id limit 5
  ));
select pg_temp.tell() \g /dev/null
select is(
  (
    select count(*) filter (where o.done_at > o.due_at)
    from app.owed(pg_temp.agency('DINSOS'), pg_temp.period_id('DINSOS', '2026_q4'), 'RATING', false) as o
    where o.duty = 'ASSESSMENT'
  ), 5::bigint, 'five of one leader come late'
);
select is(pg_temp.moved(), null, 'and no edition tells of them');

-- Four whose behaviour alone has moved are told of with nobody's predicate.
create function pg_temp.set_result(p_people integer, p_behaviour text, p_predicate text) returns void language plpgsql as $$
declare
  chosen integer := (select min(t.block) from app.told as t where t.block <> 0);
begin
  update app.result as r
  set behaviour = coalesce(p_behaviour, r.behaviour), predicate = coalesce(p_predicate, r.predicate)
  where r.superseded_at is null
    and r.result_id = any (array(
      select x.result_id
      from app.result as x
        join app.told as t on t.agency_id = x.agency_id and t.person_id = x.person_id and t.block = chosen
      where x.superseded_at is null and x.behaviour is distinct from p_behaviour and x.predicate is distinct from p_predicate
      order by x.result_id
      limit p_people
    ));
end $$;
create temporary table edition_2 as select f.* from analytics.fct_result as f;
alter table app.result disable trigger user;
select pg_temp.set_result(5, 'DI_ATAS', null), pg_temp.set_result(1, null, 'KURANG'), pg_temp.tell() \g /dev/null
select results_eq($$ select f.* from analytics.fct_result as f order by f.block $$, $$ select e.* from edition_2 as e order by e.block $$, 'one predicate does not come with five behaviours');
update app.period set state = 'CALIBRATING' where period_id = pg_temp.period_id('DINSOS', '2026_q4');
select is(pg_temp.message('root', '2027-02-24Z', $$ select p.state from api.period_cancel('DINSOS', '2026_q4', 'x', null) as p $$), 'period 2026_q4 was published', 'what was published is not cancelled, nor told a second time under another name');
update app.period set state = 'PUBLISHED' where period_id = pg_temp.period_id('DINSOS', '2026_q4');

-- Who reads it ------------------------------------------------------------------------------------------------------------
create role dba_dinsos in role kinerja_analyst_agency;
create role dba_disdik in role kinerja_analyst_agency;
insert into analytics.agency_reader (role_name, agency) values ('dba_dinsos', 'DINSOS'), ('dba_disdik', 'DISDIK'), ('dropped_since', 'DINSOS');
create function pg_temp.asks(p_role text, p_statement text) returns text language plpgsql as $$
declare
  said text;
begin
  perform set_config('role', p_role, true);
  execute p_statement into said;
  reset role;
  return said;
exception when others then
  reset role;
  return sqlstate;
end $$;
select is(pg_temp.asks(w.role, w.statement), w.answer, w.what)
from (values
    ('kinerja_analyst', 'select count(*) > 2 from analytics.fct_result', 'true', 'analysts read blocks'),
    ('kinerja_analyst', 'select count(*) > 50 from analytics.dictionary', 'true', 'and what they mean'),
    ('kinerja_analyst', 'select count(*) from app.result', '42501', 'no results of people'),
    ('kinerja_analyst', 'select count(*) from app.told', '42501', 'nor who is in a block'),
    ('kinerja_analyst', 'select count(*) from ballot.c_1', '42501', 'nor surveys'),
    ('kinerja_analyst', 'select count(*) from analytics.result_of_person', '42501', 'nor the view of people'),
    ('kinerja_analyst', $$ select set_config('kinerja.official', 'ADMIN', true) || set_config('kinerja.administers', '{1}', true) $$, 'ADMIN{1}', 'settings are free to set'),
    ('kinerja_analyst', $$ with s as (select set_config('kinerja.official', 'ADMIN', true)) select count(*) from app.person, s $$, '42501', 'and gain nothing'),
    ('kinerja_analyst', $$ select set_config('role', 'kinerja_city', true) $$, 'kinerja_city', 'a superuser may become another; whoever logs in as analyst may not (02_audit_roles.sql)'),
    ('kinerja_analyst', 'insert into analytics.dim_agency values (''X'', ''X'', ''X'') returning agency', '42501', 'they write nothing'),
    ('kinerja_analyst', 'select analytics.declare_purpose(''x'')', '42501', 'and open nothing'),
    ('kinerja_public', 'select count(*) from analytics.public_result', '1', 'the public reads its views'),
    ('kinerja_public', 'select count(*) from analytics.fct_result', '42501', 'and no block'),
    ('kinerja_app', 'select count(*) from analytics.fct_result', '42501', 'requests do not read it'),
    ('dba_dinsos', 'select count(distinct agency) || '' '' || min(agency) from analytics.fct_result', '1 DINSOS', 'an agency''s analyst reads its own'),
    ('dba_disdik', 'select count(*) from analytics.fct_result', '0', 'and no other''s'),
    ('dba_disdik', 'select count(*) from analytics.mart_agency', '0', 'by no view'),
    ('dba_disdik', $$ with s as (select set_config('kinerja.reach', '{1,2,3,4,5}', true)) select count(*) from analytics.dim_agency, s $$, '0', 'whatever is set'),
    ('kinerja_analyst_personal', 'select count(*) from analytics.result_of_person', '0', 'results of people are closed'),
    ('kinerja_analyst_personal', 'select analytics.declare_purpose('' '')', 'KJ400', 'until one says what for')
  ) as w (role, statement, answer, what);
select is(has_database_privilege(r.role, current_database(), 'temp') or has_schema_privilege(r.role, 'analytics', 'create') or has_schema_privilege(r.role, 'public', 'create'), false, r.role || ' makes neither tables nor functions')
from unnest(array['kinerja_analyst', 'kinerja_analyst_personal', 'kinerja_analyst_agency']) as r (role);
select matches(pg_temp.asks('kinerja_analyst_personal', 'select analytics.declare_purpose(''Audit LHP 2026'')'), '^recorded', 'what for is said');
select is(pg_temp.asks('kinerja_analyst_personal', 'select count(*) from analytics.result_of_person'), '0', 'in the same transaction, which could be undone, still nothing is shown');
update meta.purpose set made_in = '3';
select is(pg_temp.asks('kinerja_analyst_personal', 'select count(*) > 40 from analytics.result_of_person'), 'true', 'then it is');
select set_config('kinerja.actor', pg_temp.person('joko')::text, true), set_config('kinerja.clock_shift', '-900000000', true) \g /dev/null
select matches(pg_temp.asks('kinerja_analyst_personal', 'select analytics.declare_purpose(''x'')'), '^recorded', 'again');
select is_empty($$ select from audit.entry as e where e.operation = 'analytics results of people' and (e.actor is not null or e.recorded_at < now() - interval '1 day') $$, 'under nobody else''s name, and on no other day, by whatever setting');
select set_config('analytics.purpose', '', false) \g /dev/null
select is(pg_temp.asks('kinerja_analyst_personal', 'select count(*) from analytics.result_of_person'), '0', 'to this connection alone, and until it forgets');
select is((select e.detail ->> 'purpose' from audit.entry as e where e.operation = 'analytics results of people' and e.detail ->> 'purpose' <> 'x'), 'Audit LHP 2026', 'and the audit has it');
select * from finish();
rollback;
