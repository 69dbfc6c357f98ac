-- What analysts' questions cost with 600,000 people: 600 agencies of 1,000 in 40 blocks each, ten periods. Costs are PostgreSQL's own, of plans: no clock.
begin;
set local search_path = ext;
set local client_min_messages = warning;
select plan(8);

insert into analytics.dim_agency (agency, name, kind) select 'A' || a, 'A' || a, 'DINAS' from generate_series(1, 600) as a;
insert into analytics.dim_period (agency, period, kind, year, part, starts_on, ends_on, is_surveyed, policy, edition, told_at)
select 'A' || a, 'p' || p, 'TRIWULANAN', 2024 + p / 4, 1 + p % 4, date '2024-01-01' + 91 * p, date '2024-03-31' + 91 * p, false, 'P6_2022', 'CLOSE', now()
from generate_series(1, 600) as a, generate_series(0, 9) as p;
insert into analytics.dim_unit (agency, unit, name, kind, depth) select 'A' || a, 'U' || u, 'U' || u, 'BIDANG', 2 from generate_series(1, 600) as a, generate_series(1, 40) as u;
insert into analytics.fct_result (
  agency, period, block, people, sangat_baik, baik, butuh_perbaikan, kurang, sangat_kurang, work_above, work_expected, work_below, behaviour_above, behaviour_expected,
  behaviour_below, by_superior, beyond_statute
)
select 'A' || a, 'p' || p, 'U' || u, 25, 5, 15, 5, 0, 0, 5, 15, 5, 5, 15, 5, 0, 0
from generate_series(1, 600) as a, generate_series(0, 9) as p, generate_series(1, 40) as u;
insert into analytics.fct_service (agency, period, unit, measure, detail, value)
select 'A' || a, 'p' || p, 'U' || u, 'IKM', '-', 80 from generate_series(1, 600) as a, generate_series(0, 9) as p, generate_series(1, 40) as u;
analyze analytics.dim_agency, analytics.dim_period, analytics.dim_unit, analytics.fct_result, analytics.fct_service;

create function pg_temp.cost(p_query text) returns numeric language plpgsql as $$
declare
  plan json;
begin
  execute 'explain (format json) ' || p_query into plan;
  return (plan -> 0 -> 'Plan' ->> 'Total Cost')::numeric;
end $$;
select cmp_ok(pg_temp.cost(w.query), '<', w.most, w.what)
from (values
    ('select * from analytics.mart_agency where agency = ''A7''', 2000::numeric, 'one agency, all its periods'),
    ('select * from analytics.mart_agency where agency = ''A7'' and period = ''p3''', 500, 'one period of it'),
    ('select * from analytics.mart_trend where agency = ''A7''', 2000, 'its trend'),
    ('select * from analytics.mart_service where agency = ''A7'' and period = ''p3''', 1000, 'its services beside results'),
    ('select * from analytics.public_result where agency = ''A7''', 2000, 'what the public asks of one'),
    -- Everything is read once; a query that compares everybody with everybody costs millions.
    ('select * from analytics.mart_agency', 60000, 'all agencies'),
    ('select * from analytics.mart_city', 60000, 'the government'),
    ('select * from analytics.mart_service', 60000, 'all services')
  ) as w (query, most, what);
select * from finish();
rollback;
