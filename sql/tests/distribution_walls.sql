-- Of distributions nobody learns their own predicate (P94-98, decision 29): an administrator sees all others', so what is told must be the same whatever one's own is.
--   kadin ── kabid1 … kabid4 ── staf<n>_<m>; root administers and is appraised by kabid1; joko administers the whole government.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
\ir fixtures/periods.sql
\ir fixtures/survey.sql
\ir fixtures/quarter.sql
select plan(26);

select pg_temp.does('root', '2026-12-28Z', $$ select p.state from api.period_rate('DINSOS', '2026_q4', null, null) as p $$) \g /dev/null
select pg_temp.does('joko', '2026-12-28Z', pg_temp.achieving('PIMPINAN', 'BAIK')) \g /dev/null
select pg_temp.rate_all(w.who, 'SESUAI', 'SESUAI') from (values ('kabid1'), ('kabid2'), ('kabid3'), ('kabid4'), ('kadin')) as w (who) \g /dev/null
select pg_temp.does('root', '2027-02-05Z', $$ select p.state from api.period_calibrate('DINSOS', '2026_q4', null, null) as p $$) \g /dev/null
create function pg_temp.is_rated(p_about text, p_predicate text) returns void language sql security definer as $$
  update app.assessment
  set
    predicate = p_predicate, work_result = case p_predicate when 'BUTUH_PERBAIKAN' then 'DI_BAWAH' when 'SANGAT_KURANG' then 'DI_BAWAH' when 'SANGAT_BAIK' then 'DI_ATAS' else 'SESUAI' end,
    behaviour = case p_predicate when 'SANGAT_BAIK' then 'DI_ATAS' when 'KURANG' then 'DI_BAWAH' when 'SANGAT_KURANG' then 'DI_BAWAH' else 'SESUAI' end
  where person_id = pg_temp.someone(p_about) and agency_id = pg_temp.agency('DINSOS')
$$;
create function pg_temp.asked(p_who text) returns text language sql as $$
  select pg_temp.does(p_who, '2027-02-08Z', format('select count(*) from app.unexplained_departures(%s, %s)', pg_temp.agency('DINSOS'), pg_temp.period_id('DINSOS', '2026_q4')))
$$;
create function pg_temp.looked(p_who text) returns text language sql as $$
  select pg_temp.does(p_who, '2027-02-08Z', $x$ select g.is_met::text from api.show_guards('DINSOS', '2026_q4') as g where g.guard = 'DISTRIBUTION' $x$)
$$;
-- What is told with each of the five predicates of root's, undone.
create function pg_temp.whatever(p_call text) returns text language plpgsql as $$
declare
  said text := '';
  heard text;
  own text;
begin
  foreach own in array app.predicates() loop
    perform pg_temp.is_rated('root', own);
    execute format('select %s', p_call) into heard;
    said := said || ' ' || coalesce(heard, '-');
  end loop;
  perform pg_temp.is_rated('root', 'BAIK');
  return ltrim(said);
end $$;

-- The number of departures ----------------------------------------------------------------------------------------------
-- Five and five of ten others: whether BAIK is most of them (P94) hangs on root alone.
select pg_temp.is_rated('staf1_' || n, 'BUTUH_PERBAIKAN') from generate_series(1, 5) as n \g /dev/null
select isnt(pg_temp.whatever($$ pg_temp.asked('joko') $$), '1 1 1 1 1', 'whether a group departs hangs on one');
select is(pg_temp.whatever($$ pg_temp.asked('root') $$), '0 0 0 0 0', 'who is told the number with themselves left out');
select pg_temp.is_rated('staf1_6', 'BUTUH_PERBAIKAN') \g /dev/null
select is(pg_temp.whatever($$ pg_temp.asked('root') $$), '1 1 1 1 1', 'six and four of the others depart, whatever root''s is');
select is(
  pg_temp.whatever($$ pg_temp.message('root', '2027-02-08Z', 'select from api.distribution_acknowledge(''DINSOS'', ''2026_q4'', null)') $$),
  'reason reason reason reason reason', 'which asks for a reason all the same'
);
-- Also of what small groups are looked at together, or the whole agency.
update app.policy_value set value = 'SE_3_2023' where policy = 'P6_2022' and setting = 'distribution.guideline';
update app.policy_value set value = 'AGENCY' where policy = 'P6_2022' and setting = 'distribution.population';
-- 70 % of forty others are BAIK: one more is too many.
select pg_temp.is_rated(n.name, case when n.place <= 28 then 'BAIK' else 'BUTUH_PERBAIKAN' end)
from (
  select n.name, row_number() over (order by n.name) as place
  from app.assessment as s join app.person as n on n.person_id = s.person_id
  where s.appraiser_id <> pg_temp.someone('kadin') and n.name <> 'root'
) as n \g /dev/null
update app.unit_result set achievement = 'BAIK';
update app.assessment set state = 'WITHDRAWN' where appraiser_id = pg_temp.someone('kadin');
select isnt(pg_temp.whatever($$ pg_temp.asked('joko') $$), '0 0 0 0 0', 'by the whole agency it hangs on one, too');
select is(pg_temp.whatever($$ pg_temp.asked('root') $$), '0 0 0 0 0', 'whom nothing tells');
update app.assessment set state = 'SUBMITTED' where state = 'WITHDRAWN' and appraiser_id = pg_temp.someone('kadin');
update app.policy_value set value = 'P6_2022' where policy = 'P6_2022' and setting = 'distribution.guideline';
update app.policy_value set value = 'APPRAISER' where policy = 'P6_2022' and setting = 'distribution.population';

-- Looked at, and explained, since it changed ---------------------------------------------------------------------------------
select pg_temp.does('root', '2027-02-08Z', $$ select d.departures from api.distribution_acknowledge('DINSOS', '2026_q4', 'x') as d $$) \g /dev/null
select is(pg_temp.whatever($$ pg_temp.looked('root') $$), 'true true true true true', 'that nobody has looked since root''s own changed is not told root');
select is(pg_temp.whatever($$ pg_temp.looked('joko') $$), 'false true false false false', 'but others');
delete from app.distribution_note;
select pg_temp.does('joko', '2027-02-08Z', $$ select d.departures from api.distribution_acknowledge('DINSOS', '2026_q4', 'x') as d $$) \g /dev/null
select is(pg_temp.whatever($$ pg_temp.looked('root') $$), 'true true true true true', 'nor when another has looked');
select pg_temp.is_rated('staf1_2', 'KURANG') \g /dev/null
select is(pg_temp.looked('root'), 'false', 'when somebody else''s changed it is');
select pg_temp.is_rated('staf1_' || n, 'BUTUH_PERBAIKAN') from generate_series(1, 8) as n \g /dev/null
select pg_temp.does('kabid1', '2027-02-08Z', $$ select d.reason from api.distribution_explain('DINSOS', '2026_q4', 'tim baru') as d $$) \g /dev/null
select is(pg_temp.whatever($$ pg_temp.asked('root') $$), pg_temp.asked('root') || ' ' || pg_temp.asked('root') || ' ' || pg_temp.asked('root') || ' ' || pg_temp.asked('root') || ' ' || pg_temp.asked('root'),
  'a reason of the appraiser''s stands, for root, when root''s own changes');

-- What is kept of it ------------------------------------------------------------------------------------------------------------
create function pg_temp.asking(p_who text, p_statement text) returns text language sql as $$ select pg_temp.tried(p_who, '2027-02-08Z', p_statement) $$;
select format('%s, %s', pg_temp.agency('DINSOS'), pg_temp.period_id('DINSOS', '2026_q4')) as period \gset
select md5(string_agg(s.assessment_id || ' ' || s.predicate, ',' order by s.assessment_id)) as digest
from app.assessment as s where s.appraiser_id = pg_temp.someone('kabid1') and s.kind = 'PERSON' and s.state <> 'WITHDRAWN' \gset
select is(pg_temp.asking('kabid1', format('select g.seen from app.distribution_seen(%s) as g', :'period')), :'digest', 'an appraiser sees the digest of their own people');
select is(pg_temp.asking('root', format('select count(*) || '' '' || count(g.seen) from app.distribution_seen(%s) as g', :'period')), '5 4', 'nobody that of a group of their own');
select is(pg_temp.asking('root', format('select app.distribution_digest(%s)', :'period')), '42501', 'nor that of all');
select is(pg_temp.asking('root', 'select n.seen from app.distribution_note as n limit 1'), '42501', 'nor what was looked at');
select is(pg_temp.asking(w.who, format('select app.distribution_reason_told(%s, %L, %L)', :'period', pg_temp.someone('kabid1'), :'digest')), w.said, format('with the right digest %s is told %s', w.who, coalesce(w.said, 'nothing')))
from (values ('root', null), ('joko', 'tim baru'), ('kabid1', 'tim baru'), ('kadin', 'tim baru'), ('kabid2', null)) as w (who, said);
select is(pg_temp.asking(w.who, 'select count(*) from app.distribution_note as n where n.appraiser_id is not null'), w.said, format('%s reads %s of an appraiser''s reason', w.who, w.said))
from (values ('root', '0'), ('joko', '1'), ('kabid1', '1')) as w (who, said);
select is(pg_temp.asking('root', format('insert into app.distribution_note (agency_id, period_id, seen, made_at, made_by) values (%s, ''x'', app.now(), app.actor())', :'period')), '42501', 'an administrator writes down what was looked at, and nothing else');

-- Of the agency's own ----------------------------------------------------------------------------------------------------------
-- The head of the agency evaluates people of another one, too, as the mayor does with heads.
select pg_temp.is_rated('kabid' || n, 'BAIK') from generate_series(1, 4) as n \g /dev/null
select pg_temp.does('joko', '2027-02-08Z', $$ select d.departures from api.distribution_acknowledge('DINSOS', '2026_q4', 'x') as d $$) as departing \gset
insert into app.period (agency_id, code, kind, starts_on, ends_on, is_surveyed, policy, state) select pg_temp.agency('DISDIK'), '2026_q4', p.kind, p.starts_on, p.ends_on, false, p.policy, 'RATING' from app.period as p where p.period_id = pg_temp.period_id('DINSOS', '2026_q4');
insert into app.person (name, nip, employment) select 'elsewhere' || n, '19800101200501109' || n, 'PNS' from generate_series(1, 6) as n;
insert into app.assessment (agency_id, period_id, kind, person_id, post_id, unit_id, appraiser_id, appraiser_agency_id, appraiser_post_id, appraiser_unit_id, is_final, state, work_result, behaviour, predicate, submitted_at, submitted_by, made_at)
select a.agency_id, pg_temp.period_id('DISDIK', '2026_q4'), 'PERSON', n.person_id, a.post_id, a.unit_id, s.appraiser_id, s.appraiser_agency_id, s.appraiser_post_id, s.appraiser_unit_id, false, 'SUBMITTED', 'DI_BAWAH', 'DI_BAWAH', 'SANGAT_KURANG', now(), s.appraiser_id, now()
from app.assessment as s, (select p.* from app.post as p where p.agency_id = pg_temp.agency('DISDIK') limit 1) as a, app.person as n
where s.person_id = pg_temp.someone('kabid2') and n.name like 'elsewhere%';
select is(pg_temp.asked('joko'), :'departing', 'how people of another agency were rated is not told by whether the group departs');
select is(pg_temp.looked('root'), 'true', 'nor by what was looked at');

select * from finish();
rollback;
