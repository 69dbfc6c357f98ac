-- What analysts ask first, over the tables of schema analytics (docs/analytics.md). Sums are of whole blocks: none of these views tells more than the rows
-- below it. Of one agency's analysts they show what the tables show them.

create view analytics.mart_agency with (security_invoker = true, security_barrier = true) as
select
  p.agency, p.period, p.kind, p.year, p.part, p.starts_on, sum(r.people) as people, sum(r.sangat_baik) as sangat_baik, sum(r.baik) as baik,
  sum(r.butuh_perbaikan) as butuh_perbaikan, sum(r.kurang) as kurang, sum(r.sangat_kurang) as sangat_kurang,
  round((5 * sum(r.sangat_baik) + 4 * sum(r.baik) + 3 * sum(r.butuh_perbaikan) + 2 * sum(r.kurang) + sum(r.sangat_kurang))::numeric / sum(r.people), 2) as mean,
  count(*) as blocks, count(*) filter (where r.p6_2022 = 'DEPARTS') as departing
from analytics.dim_period as p
  join analytics.fct_result as r on r.agency = p.agency and r.period = p.period
group by p.agency, p.period;
comment on view analytics.mart_agency is 'Results of an agency''s period: the sum of its blocks.';
comment on column analytics.mart_agency.agency is 'Whose.';
comment on column analytics.mart_agency.period is 'Of which period.';
comment on column analytics.mart_agency.kind is 'TAHUNAN, TRIWULANAN or BULANAN.';
comment on column analytics.mart_agency.year is 'The year that it is in.';
comment on column analytics.mart_agency.part is 'The quarter or month.';
comment on column analytics.mart_agency.starts_on is 'The first day that was evaluated.';
comment on column analytics.mart_agency.people is 'How many people, in blocks.';
comment on column analytics.mart_agency.sangat_baik is 'With the predicate SANGAT_BAIK.';
comment on column analytics.mart_agency.baik is 'With the predicate BAIK.';
comment on column analytics.mart_agency.butuh_perbaikan is 'With the predicate BUTUH_PERBAIKAN.';
comment on column analytics.mart_agency.kurang is 'With the predicate KURANG.';
comment on column analytics.mart_agency.sangat_kurang is 'With the predicate SANGAT_KURANG.';
comment on column analytics.mart_agency.mean is 'The mean of their predicates, 5 for SANGAT_BAIK to 1.';
comment on column analytics.mart_agency.blocks is 'In how many blocks.';
comment on column analytics.mart_agency.departing is 'Blocks whose distribution departs from PermenPANRB 6/2022.';

create view analytics.mart_city with (security_invoker = true, security_barrier = true) as
select
  a.kind, a.year, a.part, count(*) as agencies, sum(a.people)::bigint as people, sum(a.sangat_baik)::bigint as sangat_baik, sum(a.baik)::bigint as baik,
  sum(a.butuh_perbaikan)::bigint as butuh_perbaikan, sum(a.kurang)::bigint as kurang, sum(a.sangat_kurang)::bigint as sangat_kurang,
  round((5 * sum(a.sangat_baik) + 4 * sum(a.baik) + 3 * sum(a.butuh_perbaikan) + 2 * sum(a.kurang) + sum(a.sangat_kurang)) / sum(a.people), 2) as mean
from analytics.mart_agency as a
group by a.kind, a.year, a.part;
comment on view analytics.mart_city is 'Results of the government: the sum of its agencies that have published periods of one kind and time; to analysts of one agency, that one.';
comment on column analytics.mart_city.kind is 'TAHUNAN, TRIWULANAN or BULANAN.';
comment on column analytics.mart_city.year is 'The year.';
comment on column analytics.mart_city.part is 'The quarter or month.';
comment on column analytics.mart_city.agencies is 'How many have published.';
comment on column analytics.mart_city.people is 'How many people, in blocks.';
comment on column analytics.mart_city.sangat_baik is 'With the predicate SANGAT_BAIK.';
comment on column analytics.mart_city.baik is 'With the predicate BAIK.';
comment on column analytics.mart_city.butuh_perbaikan is 'With the predicate BUTUH_PERBAIKAN.';
comment on column analytics.mart_city.kurang is 'With the predicate KURANG.';
comment on column analytics.mart_city.sangat_kurang is 'With the predicate SANGAT_KURANG.';
comment on column analytics.mart_city.mean is 'The mean of their predicates, 5 for SANGAT_BAIK to 1.';

create view analytics.mart_trend with (security_invoker = true, security_barrier = true) as
select
  a.agency, a.kind, a.year, a.part, a.people, a.mean, a.mean - lag(a.mean) over before as change,
  round(100.0 * (a.sangat_baik + a.baik) / a.people, 1) as good_percent
from analytics.mart_agency as a
window before as (partition by a.agency, a.kind order by a.starts_on);
comment on view analytics.mart_trend is 'Agencies from period to period of one kind.';
comment on column analytics.mart_trend.agency is 'Whose.';
comment on column analytics.mart_trend.kind is 'TAHUNAN, TRIWULANAN or BULANAN.';
comment on column analytics.mart_trend.year is 'The year.';
comment on column analytics.mart_trend.part is 'The quarter or month.';
comment on column analytics.mart_trend.people is 'How many people, in blocks.';
comment on column analytics.mart_trend.mean is 'The mean of their predicates, of 5.';
comment on column analytics.mart_trend.change is 'From the last period of the same kind that was published.';
comment on column analytics.mart_trend.good_percent is 'The share with SANGAT_BAIK or BAIK, in percent.';

create view analytics.mart_service with (security_invoker = true, security_barrier = true) as
select
  s.agency, s.period, s.unit, u.name, s.measure, s.detail, s.value, t.achievement, r.people,
  round((5 * r.sangat_baik + 4 * r.baik + 3 * r.butuh_perbaikan + 2 * r.kurang + r.sangat_kurang)::numeric / r.people, 2) as mean
from analytics.fct_service as s
  join analytics.dim_unit as u on u.agency = s.agency and u.unit = s.unit
  left join analytics.fct_unit as t on t.agency = s.agency and t.period = s.period and t.unit = s.unit
  left join analytics.fct_result as r on r.agency = s.agency and r.period = s.period and r.block = s.unit;
comment on view analytics.mart_service is 'What was measured of units, beside what they achieved and the results of the block that has the unit''s code: those whom its leader appraises, with smaller groups below.';
comment on column analytics.mart_service.agency is 'Whose.';
comment on column analytics.mart_service.period is 'Of which period.';
comment on column analytics.mart_service.unit is 'The unit''s code.';
comment on column analytics.mart_service.name is 'What it is called.';
comment on column analytics.mart_service.measure is 'The indicator.';
comment on column analytics.mart_service.detail is 'The kind of document; - where there is none.';
comment on column analytics.mart_service.value is 'Its value.';
comment on column analytics.mart_service.achievement is 'What the unit achieved; null when none was set.';
comment on column analytics.mart_service.people is 'How many people that block has; null where there is none.';
comment on column analytics.mart_service.mean is 'The mean of their predicates, of 5.';

create view analytics.dictionary with (security_barrier = true) as
select
  c.relname::text as relation, a.attname::text as "column", pg_catalog.format_type(a.atttypid, a.atttypmod) as type,
  coalesce(pg_catalog.col_description(c.oid, a.attnum), pg_catalog.obj_description(c.oid, 'pg_class')) as meaning
from pg_catalog.pg_class as c
  left join pg_catalog.pg_attribute as a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
where c.relnamespace = 'analytics'::regnamespace and c.relkind in ('r', 'v') and c.relname not in ('agency_reader', 'dictionary')
union all
select c.relname, null, case c.relkind when 'r' then 'table' else 'view' end, pg_catalog.obj_description(c.oid, 'pg_class')
from pg_catalog.pg_class as c
where c.relnamespace = 'analytics'::regnamespace and c.relkind in ('r', 'v') and c.relname not in ('agency_reader', 'dictionary');
comment on view analytics.dictionary is 'What every table, view and column of this schema means.';
comment on column analytics.dictionary.relation is 'The table or view.';
comment on column analytics.dictionary."column" is 'The column; null for the relation itself.';
comment on column analytics.dictionary.type is 'Its type; for a relation, table or view.';
comment on column analytics.dictionary.meaning is 'What it means.';

-- Of everybody: without security_invoker, so that the public reads this and nothing below it.
create view analytics.public_result with (security_barrier = true) as
select
  p.agency, d.name, p.kind, p.year, p.part, sum(r.people)::integer as people,
  round(100.0 * sum(r.sangat_baik) / sum(r.people), 1) as sangat_baik, round(100.0 * sum(r.baik) / sum(r.people), 1) as baik,
  round(100.0 * sum(r.butuh_perbaikan) / sum(r.people), 1) as butuh_perbaikan, round(100.0 * sum(r.kurang) / sum(r.people), 1) as kurang,
  round(100.0 * sum(r.sangat_kurang) / sum(r.people), 1) as sangat_kurang, p.edition
from analytics.dim_period as p
  join analytics.dim_agency as d on d.agency = p.agency
  join analytics.fct_result as r on r.agency = p.agency and r.period = p.period
group by p.agency, p.period, d.agency
having sum(r.people) >= 20;
comment on view analytics.public_result is 'What the public is told of results: agencies with at least twenty people, in percent.';
comment on column analytics.public_result.agency is 'The agency''s code.';
comment on column analytics.public_result.name is 'What it is called.';
comment on column analytics.public_result.kind is 'TAHUNAN, TRIWULANAN or BULANAN.';
comment on column analytics.public_result.year is 'The year.';
comment on column analytics.public_result.part is 'The quarter or month; null for a year.';
comment on column analytics.public_result.people is 'How many people: twenty at least.';
comment on column analytics.public_result.sangat_baik is 'The share with the predicate SANGAT_BAIK, in percent.';
comment on column analytics.public_result.baik is 'With BAIK.';
comment on column analytics.public_result.butuh_perbaikan is 'With BUTUH_PERBAIKAN.';
comment on column analytics.public_result.kurang is 'With KURANG.';
comment on column analytics.public_result.sangat_kurang is 'With SANGAT_KURANG.';
comment on column analytics.public_result.edition is 'PUBLICATION, or CLOSE: as it stood when the period was closed.';

create view analytics.public_service with (security_barrier = true) as
select s.agency, s.unit, u.name, p.kind, p.year, p.part, s.measure, s.detail, s.value
from analytics.fct_service as s
  join analytics.dim_period as p on p.agency = s.agency and p.period = s.period
  join analytics.dim_unit as u on u.agency = s.agency and u.unit = s.unit;
comment on view analytics.public_service is 'What the public is told of services: what was measured of units.';
comment on column analytics.public_service.agency is 'The agency''s code.';
comment on column analytics.public_service.unit is 'The unit''s code.';
comment on column analytics.public_service.name is 'What the unit is called.';
comment on column analytics.public_service.kind is 'TAHUNAN, TRIWULANAN or BULANAN.';
comment on column analytics.public_service.year is 'The year.';
comment on column analytics.public_service.part is 'The quarter or month; null for a year.';
comment on column analytics.public_service.measure is 'The indicator.';
comment on column analytics.public_service.detail is 'The kind of document; - where there is none.';
comment on column analytics.public_service.value is 'Its value.';

grant select on analytics.mart_agency, analytics.mart_city, analytics.mart_trend, analytics.mart_service, analytics.dictionary
to kinerja_analyst, kinerja_analyst_personal, kinerja_analyst_agency;
grant select on analytics.public_result, analytics.public_service
to kinerja_analyst, kinerja_analyst_personal, kinerja_analyst_agency, kinerja_public, kinerja_definer;

set local role kinerja_definer;

-- Definer: the audit is nobody's to write. Said in a transaction of its own: what is undone would be seen and not recorded. What opens is kept by the
-- connection alone, and goes with DISCARD ALL: who comes next by a pool begins anew.
create or replace function analytics.declare_purpose(p_purpose text) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  secret text := gen_random_uuid()::text || gen_random_uuid()::text;
begin
  -- Nobody is somebody else by a setting, nor another day.
  perform set_config('kinerja.' || k.key, '', true) from unnest(array['actor', 'request', 'clock_shift']) as k (key);
  if coalesce(p_purpose, '') !~ '\S' or length(p_purpose) > 500 then
    perform app.fail('KJ400', 'purpose', 'say what for, in at most 500 characters');
  end if;
  insert into meta.purpose (role_name, secret_hash, made_in, made_at, purpose)
  values (session_user, sha256(convert_to(secret, 'UTF8')), pg_current_xact_id(), clock_timestamp(), p_purpose);
  perform audit.record('analytics results of people', 'OK', jsonb_build_object('role', session_user, 'purpose', p_purpose));
  perform set_config('analytics.purpose', secret, false);
  return 'recorded: analytics.result_of_person shows results to this connection for eight hours, from the next transaction on';
end $$;
comment on function analytics.declare_purpose(text) is 'Records what results of people are opened for, and opens them to this connection. Definer: the audit is nobody''s to write.';
grant execute on function analytics.declare_purpose(text) to kinerja_analyst_personal;

set local role kinerja_owner;

create view analytics.result_of_person with (security_barrier = true) as
select
  a.code as agency, p.code as period, p.kind, p.starts_on, n.nip, n.name, o.title as post, u.code as unit, r.work_result, r.behaviour, r.predicate,
  r.achievement, r.is_final, r.is_beyond_statute, r.published_at, r.received_at, r.countersigned_at
from app.result as r
  join app.agency as a on a.agency_id = r.agency_id
  join app.period as p on p.agency_id = r.agency_id and p.period_id = r.period_id
  join app.person as n on n.person_id = r.person_id
  join app.assessment as s on s.agency_id = r.agency_id and s.assessment_id = r.assessment_id
  left join app.post as o on o.agency_id = s.agency_id and o.post_id = s.post_id
  left join app.unit as u on u.agency_id = s.agency_id and u.unit_id = s.unit_id
where r.superseded_at is null
  and exists (
    select
    from meta.purpose as w
    where w.role_name = session_user
      and w.secret_hash = pg_catalog.sha256(pg_catalog.convert_to(pg_catalog.current_setting('analytics.purpose', true), 'UTF8'))
      and w.made_at > clock_timestamp() - interval '8 hours'
      and w.made_in is distinct from pg_catalog.pg_current_xact_id_if_assigned()
  );
comment on view analytics.result_of_person is 'Results with persons: none, until analytics.declare_purpose was told what for in an earlier transaction of this connection.';
comment on column analytics.result_of_person.agency is 'Whose period it is.';
comment on column analytics.result_of_person.period is 'Of which period.';
comment on column analytics.result_of_person.kind is 'TAHUNAN, TRIWULANAN or BULANAN.';
comment on column analytics.result_of_person.starts_on is 'The first day that was evaluated.';
comment on column analytics.result_of_person.nip is 'The employee number.';
comment on column analytics.result_of_person.name is 'The name.';
comment on column analytics.result_of_person.post is 'In which post.';
comment on column analytics.result_of_person.unit is 'The code of the unit.';
comment on column analytics.result_of_person.work_result is 'The rating of the work.';
comment on column analytics.result_of_person.behaviour is 'The rating of the behaviour.';
comment on column analytics.result_of_person.predicate is 'The predicate.';
comment on column analytics.result_of_person.achievement is 'Of the unit that the appraiser leads.';
comment on column analytics.result_of_person.is_final is 'Nobody decides about an objection.';
comment on column analytics.result_of_person.is_beyond_statute is 'A deadline that the regulation fixes was extended.';
comment on column analytics.result_of_person.published_at is 'When it was handed over.';
comment on column analytics.result_of_person.received_at is 'When it was opened.';
comment on column analytics.result_of_person.countersigned_at is 'When its person signed it.';
grant select on analytics.result_of_person to kinerja_analyst_personal;
