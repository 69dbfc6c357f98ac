-- Objectives of units: whoever administers a unit sets them, and what is fixed changes with a reason.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
\ir fixtures/periods.sql
select plan(14);
create function pg_temp.sets(p_rest text) returns text language sql as $$
  select format('select concat_ws('' '', o.target, o.state, o.revision) from api.objective_set(p_agency => ''DISDIK'', p_objective_code => ''S1'', p_unit => ''SD1'', p_year => 2026, p_objective => %s, p_indicator => %s, p_target => %s, p_state => %s, p_reason => %s) as o',
    coalesce(substring(p_rest from 'objective=(\S+)'), 'null'), coalesce(substring(p_rest from 'indicator=(\S+)'), 'null'), coalesce(substring(p_rest from 'target=(\S+)'), 'null'),
    coalesce(substring(p_rest from 'state=(\S+)'), 'null'), coalesce(substring(p_rest from 'reason=(\S+)'), 'null'))
$$;
create function pg_temp.as_expert(p_statement text) returns text language plpgsql as $$
begin
  perform pg_temp.at('joko', now());
  perform set_config('kinerja.is_expert', 'true', true);
  execute p_statement;
  raise exception using errcode = 'XX999';
exception when others then
  perform pg_temp.leave();
  return case sqlstate when 'XX999' then 'OK' else sqlstate end;
end $$;
select is(pg_temp.answer(w.who, now(), pg_temp.sets('objective=''O'' indicator=''I'' target=''90%''')), w.answer, w.who || ' sets one: ' || w.answer)
from (values ('ani', 'OK'), ('bayu', 'OK'), ('cici', 'KJ403'), ('fajar', 'KJ404'), ('joko', 'OK')) as w (who, answer);
select is(pg_temp.does('bayu', now(), pg_temp.sets('objective=''O'' indicator=''I'' target=''90%''')), '90% DRAFT 1', 'it is a draft');
select is(pg_temp.does('bayu', now(), pg_temp.sets('target=''95%''')), '95% DRAFT 2', 'changed as one likes');
select is(pg_temp.does('bayu', now(), pg_temp.sets('state=''FIXED''')), '95% FIXED 3', 'and fixed');
select is(pg_temp.answer('bayu', now(), pg_temp.sets('target=''80%''')), 'KJ400', 'then it does not change without a reason');
select is(pg_temp.answer('ani', now(), pg_temp.sets('state=''DRAFT''')), 'KJ400', 'nor goes back to a draft, for an administrator of the agency either');
select is(pg_temp.does('bayu', now(), pg_temp.sets('target=''95%'' state=''FIXED''')), '95% FIXED 3', 'the same again changes nothing');
select is(pg_temp.as_expert(pg_temp.sets('target=''80%''')), 'OK', 'an expert needs none');
select is(pg_temp.does('bayu', now(), pg_temp.sets('target=''80%'' reason=''salah-hitung''')), '80% FIXED 4', 'with a reason it does');
select is(pg_temp.does('bayu', now(), pg_temp.sets('state=''DRAFT'' reason=''perjanjian-diubah''')), '80% DRAFT 5', 'and goes back');
select * from finish();
rollback;
