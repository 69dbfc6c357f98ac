-- A sample city is loaded on any day of a quarter: whatever day that is, nothing has happened that is still to come, and each step comes behind the one before.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
\ir fixtures/periods.sql
\ir fixtures/survey.sql
\ir fixtures/quarter.sql
select plan(19);
update meta.installation set purpose = 'sample';

create function pg_temp.step(p_who text, p_at timestamptz, p_call text) returns void language plpgsql as $$
begin
  perform pg_temp.at(p_who, p_at);
  execute 'select from ' || p_call;
  perform pg_temp.leave();
end $$;

-- The quarter from the ratings to the results, all at one instant, undone; what is asked for about it, as text.
create function pg_temp.loaded(p_at timestamptz, p_question text) returns text language plpgsql as $$
declare
  said text;
begin
  perform pg_temp.step('root', p_at, $x$ api.period_rate('DINSOS', '2026_q4', null, null) $x$);
  perform pg_temp.step('joko', p_at, $x$ api.unit_result_set('DINSOS', '2026_q4', 'PIMPINAN', 'BAIK', 'RENCANA_AKSI', 'LKj TW IV', 'Bappeda', null, null, '{}') $x$);
  perform pg_temp.step('kinerja_daemon', p_at, $x$ api.play_ratings('DINSOS', '2026_q4', 7) $x$);
  perform pg_temp.step('root', p_at, $x$ api.period_calibrate('DINSOS', '2026_q4', null, null) $x$);
  perform pg_temp.step('kinerja_daemon', p_at, $x$ api.play_ratings('DINSOS', '2026_q4', 7) $x$);
  perform pg_temp.step('root', p_at, $x$ api.period_sign('DINSOS', '2026_q4', null, null) $x$);
  perform pg_temp.step('kinerja_daemon', p_at, $x$ api.play_ratings('DINSOS', '2026_q4', 7) $x$);
  perform pg_temp.step('root', p_at, $x$ api.period_publish('DINSOS', '2026_q4', null, null) $x$);
  execute p_question into said using p_at, pg_temp.agency('DINSOS'), pg_temp.period_id('DINSOS', '2026_q4');
  raise exception using errcode = 'XX998', message = coalesce(said, 'null');
exception when sqlstate 'XX998' then
  perform pg_temp.leave();
  return sqlerrm;
end $$;

-- Everything that is told with an instant, of those that lie in the future or in the wrong order: none.
create function pg_temp.astray(p_at timestamptz) returns text language sql as $$
  select pg_temp.loaded(p_at, $x$
    with
      shown as (
        select
          s.made_at, s.taken_over_at, s.submitted_at, s.signed_at, s.kind, n.made_at as looked_at, r.published_at, (r.snapshot #>> '{signature,signed_at}')::timestamptz as told_at,
          (r.snapshot #>> '{signature,submitted_at}')::timestamptz as handed_in_at
        from app.assessment as s
          join app.result as r on r.agency_id = s.agency_id and r.assessment_id = s.assessment_id
          cross join (select max(o.made_at) as made_at from app.distribution_note as o where o.agency_id = $2 and o.period_id = $3) as n
        where s.agency_id = $2 and s.period_id = $3
      ),
      events as (
        select e.happened_at from app.assessment_event as e join app.assessment as s on s.agency_id = e.agency_id and s.assessment_id = e.assessment_id
        where s.agency_id = $2 and s.period_id = $3
      )
    select format(
      '%s of %s, %s events',
      (
        select count(*)
        from shown as w
        where greatest(w.made_at, w.taken_over_at, w.submitted_at, w.looked_at, w.signed_at, w.published_at) > $1
          or w.looked_at is null
          or coalesce(w.made_at > w.taken_over_at, false)
          or coalesce(w.taken_over_at > w.submitted_at, false)
          or w.made_at > w.submitted_at
          or w.submitted_at > w.looked_at
          or w.kind = 'PERSON' and (w.looked_at > w.signed_at or w.signed_at > w.published_at or w.told_at <> w.signed_at)
          or w.handed_in_at <> w.submitted_at
      ),
      (select count(*) from shown), (select count(*) from events as e where e.happened_at > $1)
    )
  $x$)
$$;
-- Who is silent is replaced behind the window, which ends on 15 January, and within the superior's own time.
create function pg_temp.silent(p_at timestamptz) returns text language sql as $$
  select pg_temp.loaded(p_at, $x$
    select format(
      '%s, %s in their time, %s final', case when count(s.taken_over_at) > 0 then 'some' else 'nobody' end,
      case when bool_and(s.taken_over_at >= app.appraiser_due(s) and s.submitted_at < app.superior_due(s) and s.signed_by = s.superior_id) then 'all' else 'none' end,
      case when bool_and(s.is_final) then 'all' else 'none' end
    )
    from app.assessment as s
    where s.agency_id = $2 and s.period_id = $3 and s.taken_over_at is not null
  $x$)
$$;
create function pg_temp.in_time(p_at timestamptz) returns text language sql as $$
  select pg_temp.loaded(p_at, $x$
    select format(
      '%s late', count(*) filter (
        where s.submitted_at >= case when s.taken_over_at is null then app.appraiser_due(s) else app.superior_due(s) end
          or s.signed_at >= app.effective_deadline(s.agency_id, s.period_id, 'SIGNING', null, null)
      )
    )
    from app.assessment as s
    where s.agency_id = $2 and s.period_id = $3
  $x$)
$$;

select is(pg_temp.astray(d.at::timestamptz), '0 of 46, 0 events', 'loaded on ' || d.at)
from (values
  ('2026-12-29Z'), ('2027-01-01T00:00+09'), ('2027-01-05Z'), ('2027-01-14T22:00+09'), ('2027-01-16T00:00:01+09'), ('2027-01-17Z'), ('2027-02-04Z'), ('2027-02-11Z'), ('2027-02-20Z'),
  ('2027-03-31Z')
) as d (at);
select is(pg_temp.silent(d.at::timestamptz), d.told, 'who is silent on ' || d.at)
from (values
  ('2026-12-29Z', 'nobody, none in their time, none final'), ('2027-01-05Z', 'nobody, none in their time, none final'),
  ('2027-01-16T00:00:01+09', 'some, all in their time, all final'), ('2027-01-18Z', 'some, all in their time, all final'), ('2027-02-20Z', 'some, all in their time, all final'),
  ('2027-03-31Z', 'some, all in their time, all final')
) as d (at, told);
select is(pg_temp.in_time(d.at::timestamptz), '0 late', 'in time on ' || d.at) from (values ('2027-01-05Z'), ('2027-02-10Z'), ('2027-03-31Z')) as d (at);
select * from finish();
rollback;
