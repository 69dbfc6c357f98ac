-- Plans under row-level security, whatever a function does: who reads, who writes, and that nobody signs for another. Which commands ask what: plans.sql.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/posts.sql
\ir fixtures/periods.sql
\ir fixtures/plans.sql
select plan(95);
select pg_temp.agree('bidan', 'kapus', '2026-01-10Z') as agreed \gset
select pg_temp.make('bidan2', '2026-01-10Z') as draft \gset
select pg_temp.make('pjukp', '2026-01-10Z') as submitted \gset
select pg_temp.does('pjukp', '2026-01-10Z', pg_temp.acting('submit', :'submitted')) as handed \gset
insert into app.plan_expectation (agency_id, plan_id, value, place, text) values (pg_temp.agency('DINKES'), :'agreed', 'ADAPTIF', 1, 'x'), (pg_temp.agency('DINKES'), :'draft', 'ADAPTIF', 1, 'x');
insert into app.plan_support (agency_id, plan_id, kind, place, text, is_agreed) values (pg_temp.agency('DINKES'), :'agreed', 'SDM', 1, 'x', true);
insert into app.plan_term (agency_id, plan_id, kind, place, choice) values (pg_temp.agency('DINKES'), :'agreed', 'KONSEKUENSI_NEGATIF', 1, 'TEGURAN');

-- Who reads -----------------------------------------------------------------------------------------------------------
create function pg_temp.reads(p_who text, p_from text) returns text language plpgsql as $$
declare
  said text;
begin
  perform pg_temp.at(p_who, '2026-01-15Z');
  execute format('select count(*) from %s', p_from) into said;
  perform pg_temp.leave();
  return said;
exception when others then
  perform pg_temp.leave();
  return sqlstate;
end $$;
-- The person, the appraiser, whoever stands above, HR and auditors of the agency, officials of the whole government: and nobody else (P114).
select is(pg_temp.reads(w.who, 'app.plan'), w.number, format('%s reads %s of three plans', w.who, w.number))
from (values
    ('bidan', '1'), ('bidan2', '1'), ('pjukp', '1'), ('kapus', '3'), ('kadinkes', '3'), ('kabidyan', '0'), ('walikota', '0'), ('sekda', '0'), ('kadis', '0'), ('hrd', '3'), ('auditor', '3'), ('pusat', '3'), ('hrddik', '0'),
    ('kinerja_app', '0'), ('kinerja_city', '3')
  ) as w (who, number);
select is(pg_temp.reads(w.who, t.from), case when w.sees then t.number else '0' end, format('%s reads %s of %s', w.who, case when w.sees then t.number else '0' end, t.from))
from (values ('bidan', true), ('kapus', true), ('hrd', true), ('pusat', true), ('bidan2', false), ('kadis', false)) as w (who, sees),
  (values
    (format('app.plan_result as x where x.plan_id = %L', :'agreed'), '1'), (format('app.plan_indicator as x where x.plan_id = %L', :'agreed'), '1'), (format('app.plan_expectation as x where x.plan_id = %L', :'agreed'), '1'),
    (format('app.plan_support as x where x.plan_id = %L', :'agreed'), '1'), (format('app.plan_term as x where x.plan_id = %L', :'agreed'), '1'), (format('app.plan_version as x where x.plan_id = %L', :'agreed'), '1')
  ) as t ("from", number);

-- Who writes -----------------------------------------------------------------------------------------------------------
create function pg_temp.wrote(p_who text, p_statement text) returns text language plpgsql as $$
declare
  rows bigint;
begin
  perform pg_temp.at(p_who, '2026-01-15Z');
  execute p_statement;
  get diagnostics rows = row_count;
  raise exception using errcode = 'XX999', message = rows::text;
exception
  when sqlstate 'XX999' then perform pg_temp.leave(); return sqlerrm;
  when others then perform pg_temp.leave(); return sqlstate;
end $$;
create function pg_temp.writing(p_plan uuid) returns text language sql as $$
  select format($x$ insert into app.plan_expectation (agency_id, plan_id, value, place, text) values (%s, %L, 'LOYAL', 2, 'x') $x$, pg_temp.agency('DINKES'), p_plan)
$$;
select is(pg_temp.wrote(w.who, pg_temp.writing(w.plan_id)), w.answer, w.what)
from (values
    ('bidan2', :'draft'::uuid, '1', 'its person writes a draft'), ('kapus', :'draft', '42501', 'the appraiser does not'), ('pjukp', :'submitted', '42501', 'nor its person what was handed over'),
    ('kapus', :'submitted', '1', 'the appraiser does'), ('kadinkes', :'submitted', '42501', 'not whoever stands above, before it is late'), ('hrd', :'submitted', '42501', 'nor HR'), ('pusat', :'submitted', '42501', 'nor an auditor of the government'),
    ('bidan', :'agreed', '42501', 'nor anybody what was agreed'), ('kapus', :'agreed', '42501', 'the appraiser neither')
  ) as w (who, plan_id, answer, what);
select is(pg_temp.wrote(w.who, format('delete from app.plan_expectation where plan_id = %L', w.plan_id)), w.answer, format('%s takes away: %s', w.who, w.answer))
from (values ('bidan2', :'draft'::uuid, '1'), ('kapus', :'draft', '0'), ('bidan', :'agreed', '0'), ('hrd', :'draft', '0')) as w (who, plan_id, answer);
select is(pg_temp.wrote(w.who, format('update app.plan_support set is_realised = true where plan_id = %L', :'agreed')), w.answer, format('%s tells that a resource came: %s', w.who, w.answer))
from (values ('bidan', '1'), ('kapus', '1'), ('kadinkes', '0'), ('hrd', '0'), ('bidan2', '0')) as w (who, answer);
select is(pg_temp.wrote(w.who, format($$ insert into app.plan (agency_id, person_id, year, sequence, starts_on, ends_on, approach, post_id, unit_id, is_by_perspective, made_at, made_by)
  select p.agency_id, p.person_id, 2027, 1, '2027-01-01', '2027-12-31', p.approach, p.post_id, p.unit_id, p.is_by_perspective, app.now(), %s from app.plan as p where p.plan_id = %L $$, w.maker, :'draft')), w.answer, w.what)
from (values
    ('bidan2', 'app.actor()', '1', 'one''s own'), ('kapus', 'app.actor()', '1', 'or of somebody whom one appraises'), ('hrd', 'app.actor()', '42501', 'HR makes none'), ('pusat', 'app.actor()', '42501', 'nor does an auditor'),
    ('bidan2', quote_literal(pg_temp.person('kapus')), '42501', 'and in nobody''s name')
  ) as w (who, maker, answer, what);

-- Each signs for themselves (P65 C.1) ----------------------------------------------------------------------------------
select is(pg_temp.wrote(w.who, format('update app.plan set %s where plan_id = %L', w.change, w.plan_id)), w.answer, w.what)
from (values
    ('pjukp', $$ appraiser_signed_at = app.now(), signed_by = app.actor() $$, :'submitted'::uuid, 'KJ403', 'nobody fixes their own'),
    ('pjukp', format($$ appraiser_signed_at = app.now(), signed_by = %L $$, pg_temp.person('kapus')), :'submitted', 'KJ403', 'nor in the appraiser''s name'),
    ('pjukp', $$ state = 'AGREED', version = 1 $$, :'submitted', 'KJ403', 'nor by saying that it holds'),
    ('pjukp', format($$ signed_by = %L $$, pg_temp.person('kapus')), :'submitted', 'KJ403', 'nor says who did'),
    ('pjukp', format($$ appraiser_id = %L $$, pg_temp.person('kadinkes')), :'submitted', 'KJ403', 'or who appraises'),
    ('kapus', $$ employee_signed_at = app.now() $$, :'submitted', 'KJ403', 'nobody signs for the employee'),
    ('kapus', $$ appraiser_signed_at = app.now(), signed_by = app.actor() $$, :'submitted', '1', 'the appraiser signs'),
    ('kadinkes', $$ appraiser_signed_at = app.now(), signed_by = app.actor() $$, :'submitted', '0', 'not yet whoever stands above'),
    ('kapus', $$ version = version + 1 $$, :'submitted', 'KJ403', 'no version without both'),
    ('hrd', $$ state = 'DRAFT' $$, :'submitted', '0', 'HR changes nothing'), ('pusat', $$ state = 'DRAFT' $$, :'submitted', '0', 'nor does an auditor'), ('bidan', $$ state = 'DRAFT' $$, :'submitted', '0', 'nor a colleague'),
    ('pjukp', format($$ person_id = %L $$, pg_temp.person('bidan')), :'submitted', '42501', 'a plan stays its person''s')
  ) as w (who, change, plan_id, answer, what);
select is(pg_temp.wrote(w.who, format(w.statement, :'agreed')), '42501', format('%s cannot %s a version', w.who, split_part(btrim(w.statement), ' ', 1)))
from (values
    ('bidan', 'update app.plan_version set reason = ''x'' where plan_id = %L'), ('kapus', 'delete from app.plan_version where plan_id = %L'), ('pusat', 'update app.plan_version set reason = ''x'' where plan_id = %L'),
    ('kapus', $$ insert into app.plan_version (agency_id, plan_id, number, content, employee_signed_at, appraiser_signed_at, agreed_at, is_late, is_beyond_statute)
      select v.agency_id, v.plan_id, 2, v.content, v.employee_signed_at, v.appraiser_signed_at, v.agreed_at, false, false from app.plan_version as v where v.plan_id = %L $$),
    ('bidan2', $$ insert into app.plan_version (agency_id, plan_id, number, content, employee_signed_at, appraiser_signed_at, agreed_at, is_late, is_beyond_statute)
      values (1, %L, 2, '{}', app.now(), app.now(), app.now(), false, false) $$), ('bidan', 'delete from app.plan where plan_id = %L'), ('kapus', 'delete from app.plan where plan_id = %L'), ('pusat', 'delete from app.plan where plan_id = %L')
  ) as w (who, statement);

select * from finish();
rollback;
