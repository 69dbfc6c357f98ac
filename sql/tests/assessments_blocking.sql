-- Where a policy lets departures from the guideline block signing (distribution.is_blocking; PermenPANRB 6/2022 P94 2 a), those of the administrator's own group do, too.
--   DINSOS: kadin ── kabid1 … kabid4 ── staf<n>_<m>; root, who administers, is appraised by kabid1.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
\ir fixtures/periods.sql
\ir fixtures/survey.sql
\ir fixtures/quarter.sql
select plan(8);

insert into app.policy (policy, title, basis, made_at) values ('STRICT', 'Strict', 'x', now());
insert into app.policy_value (policy, setting, value)
select 'STRICT', v.setting, case v.setting when 'distribution.is_blocking' then 'true' else v.value end from app.policy_value as v where v.policy = 'P6_2022';
update app.period set policy = 'STRICT' where code = '2026_q4';
create function pg_temp.signing_waits(p_who text) returns text language sql as $$
  select pg_temp.message(p_who, '2027-02-10Z', $x$ select from api.period_sign('DINSOS', '2026_q4', null, null) $x$)
$$;
select pg_temp.does('root', '2026-12-23Z', $$ select p.state from api.period_rate('DINSOS', '2026_q4', null, null) as p $$) \g /dev/null
select pg_temp.does('joko', '2026-12-28Z', pg_temp.achieving(w.unit, w.achievement)) from (values ('PIMPINAN', 'BAIK'), ('B1', 'KURANG')) as w (unit, achievement) \g /dev/null
select pg_temp.rate_all(w.who, 'SESUAI', 'SESUAI') from (values ('kabid1'), ('kabid2'), ('kabid3'), ('kabid4'), ('kadin')) as w (who) \g /dev/null
select pg_temp.does('root', '2027-02-05Z', $$ select p.state from api.period_calibrate('DINSOS', '2026_q4', null, null) as p $$) \g /dev/null
select is(pg_temp.answer('root', '2027-02-08Z', $$ select from api.distribution_acknowledge('DINSOS', '2026_q4', null) $$), 'KJ400', 'one departs, of root''s own group: it needs a reason');
select is(pg_temp.does('root', '2027-02-08Z', $$ select d.departures from api.distribution_acknowledge('DINSOS', '2026_q4', 'x') as d $$), '1', 'it is counted');
select is(pg_temp.signing_waits('root'), 'DISTRIBUTION: distributions that depart from the guideline without a reason: 1', 'and blocks, of whom is not said to who belongs to one of them');
select is(pg_temp.does('root', '2027-02-08Z', $$ select count(*) from app.unexplained_departures(pg_temp.agency('DINSOS'), pg_temp.period_id('DINSOS', '2026_q4')) as d where d.appraiser_id is not null $$), '0', 'on no path');
select is(pg_temp.signing_waits('joko'), 'DISTRIBUTION: kabid1 departs from the guideline without a reason', 'it is to who belongs to none');
select pg_temp.does('kabid1', '2027-02-09Z', $$ select d.reason from api.distribution_explain('DINSOS', '2026_q4', 'tim baru') as d $$) \g /dev/null
select is(pg_temp.signing_waits('root'), 'OK', 'until the appraiser has said why');
update app.period set policy = 'P6_2022' where code = '2026_q4';
delete from app.distribution_note where appraiser_id is not null;
select is(pg_temp.does('root', '2027-02-09Z', $$ select d.departures from api.distribution_acknowledge('DINSOS', '2026_q4', 'x') as d $$), '1', 'by the regulation itself a reason of the administrator is enough (P94 2 a)');
select is(pg_temp.signing_waits('root'), 'OK', 'and nothing is blocked');
select * from finish();
rollback;
