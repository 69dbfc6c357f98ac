-- Calibrations: sessions that compare ratings across appraisers and propose; the appraiser accepts, or stays, with a reason (P97-102). And the
-- distribution of predicates beside both guidelines (P94-98).

create function api.show_calibrations(p_agency text, p_period text)
returns table (
  calibration uuid, title text, opened_at timestamptz, opened_by text, closed_at timestamptz, minutes text, proposals bigint, open bigint, accepted bigint,
  revision bigint, allowed_actions text[]
)
language plpgsql stable rows 10 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  found_period app.period := app.period_named(app.agency_named(p_agency), p_period);
begin
  return query
    select
      c.calibration_id, c.title, c.opened_at, n.name, c.closed_at, c.minutes, count(o.proposal_id), count(*) filter (where o.state = 'OPEN'),
      count(*) filter (where o.state = 'ACCEPTED'), c.revision, app.calibration_actions(c)
    from app.calibration as c
      left join app.person as n on n.person_id = c.opened_by
      left join app.calibration_proposal as o on o.agency_id = c.agency_id and o.calibration_id = c.calibration_id
    where c.agency_id = found_period.agency_id and c.period_id = found_period.period_id
    group by c.agency_id, c.calibration_id, n.name;
end $$;
comment on function api.show_calibrations(text, text) is 'The calibrations of a period, with how many of their proposals were answered, as far as the one who asks may know.';

create or replace function app.calibration_actions(p_calibration app.calibration) returns text[] language sql stable
set search_path = pg_catalog, pg_temp as $$
  select case when p_calibration.closed_at is null and app.administers_agency(p_calibration.agency_id) then array['close', 'propose'] else '{}' end
$$;
comment on function app.calibration_actions(app.calibration) is 'What the one who asks could do with a calibration.';

create function api.calibration_open(p_agency text, p_period text, p_title text)
returns table (calibration uuid, title text, opened_at timestamptz, revision bigint, allowed_actions text[])
language plpgsql set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  found_period app.period := app.period_named(app.agency_named(p_agency), p_period);
begin
  if not app.administers_agency(found_period.agency_id) then
    perform app.fail('KJ403', 'period ' || p_period);
  end if;
  perform app.require_phase(found_period.agency_id, found_period.period_id, 'CALIBRATION', app.actor());
  return query
    insert into app.calibration as c (agency_id, period_id, title, opened_at, opened_by)
    values (found_period.agency_id, found_period.period_id, p_title, app.now(), app.actor())
    returning c.calibration_id, c.title, c.opened_at, c.revision, app.calibration_actions(c);
end $$;
comment on function api.calibration_open(text, text, text) is 'Opens a session.';

create or replace function app.calibration_named(p_calibration uuid, p_action text) returns app.calibration
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_calibration app.calibration;
begin
  select c.* into found_calibration from app.calibration as c where c.calibration_id = p_calibration for no key update;
  if not found then
    perform app.refuse(exists (select from app.calibration as c where c.calibration_id = p_calibration), 'calibration ' || p_calibration);
  end if;
  perform app.require_action(p_action, app.calibration_actions(found_calibration), 'calibration ' || p_calibration);
  return found_calibration;
end $$;
comment on function app.calibration_named(uuid, text) is 'A calibration with which the one who asks may do something now, locked; or the refusal.';

create function api.calibration_propose(p_calibration uuid, p_assessment uuid, p_work_result text, p_behaviour text, p_reason text)
returns setof api.proposal
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  session app.calibration := app.calibration_named(p_calibration, 'propose');
  about app.assessment := app.require_assessment(p_assessment, 'propose', null);
  own_proposal uuid;
begin
  if about.agency_id <> session.agency_id or about.period_id <> session.period_id then
    perform app.fail('KJ400', 'assessment', 'one of the period that the session is about');
  end if;
  perform app.require_phase(about.agency_id, about.period_id, 'CALIBRATION', app.actor());
  update app.calibration_proposal as o
  set state = 'SUPERSEDED'
  where o.agency_id = about.agency_id and o.assessment_id = p_assessment and o.state = 'OPEN';
  insert into app.calibration_proposal as o (
    agency_id, calibration_id, assessment_id, work_result, behaviour, predicate, reason, proposed_at, proposed_by
  ) values (
    about.agency_id, p_calibration, p_assessment, p_work_result, p_behaviour,
    case when about.kind = 'PERSON' then
      app.predicate_of((select p.policy from app.period as p where p.agency_id = about.agency_id and p.period_id = about.period_id), p_work_result, p_behaviour)
    end,
    p_reason, app.now(), app.actor()
  )
  returning o.proposal_id into own_proposal;
  perform app.touch_assessment(about.agency_id, p_assessment);
  perform app.record_assessment(about.agency_id, p_assessment, 'propose', p_reason);
  return query select o.* from api.proposal as o where o.proposal = own_proposal;
end $$;
comment on function api.calibration_propose(uuid, uuid, text, text, text) is 'Proposes other ratings to an appraiser, with a reason; in place of what was proposed before and not answered.';

set local role kinerja_definer;
-- Definer: whoever proposes may not write assessments. Whoever has seen an assessment without the proposal is told that it has changed.
create or replace function app.touch_assessment(p_agency_id integer, p_assessment_id uuid) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update app.assessment as s
  set revision = s.revision + 1
  where s.agency_id = p_agency_id
    and s.assessment_id = p_assessment_id
    and exists (
      select from app.calibration_proposal as o where o.agency_id = p_agency_id and o.assessment_id = p_assessment_id and o.proposed_by = app.actor() and o.proposed_at = app.now()
    )
$$;
comment on function app.touch_assessment(integer, uuid) is 'An assessment to which something was proposed in this transaction has another revision. Definer: whoever proposes may not write assessments.';
grant execute on function app.touch_assessment(integer, uuid) to kinerja_app, kinerja_city;
set local role kinerja_owner;

create function api.calibration_close(p_calibration uuid, p_minutes text, p_revisions bigint[])
returns table (calibration uuid, title text, closed_at timestamptz, minutes text, revision bigint, allowed_actions text[])
language plpgsql set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  session app.calibration;
begin
  select c.* into session from app.calibration as c where c.calibration_id = p_calibration for no key update;
  if not found then
    perform app.refuse(exists (select from app.calibration as c where c.calibration_id = p_calibration), 'calibration ' || p_calibration);
  end if;
  perform app.require_revision(session.revision, p_revisions);
  perform app.require_action('close', app.calibration_actions(session), 'calibration ' || p_calibration);
  return query
    update app.calibration as c
    set closed_at = app.now(), closed_by = app.actor(), minutes = p_minutes, revision = c.revision + 1
    where c.calibration_id = p_calibration
    returning c.calibration_id, c.title, c.closed_at, c.minutes, c.revision, app.calibration_actions(c);
end $$;
comment on function api.calibration_close(uuid, text, bigint[]) is 'Ends a session, with its minutes; what it has proposed waits for answers still.';

create function api.show_proposals(p_agency text, p_period text) returns setof api.proposal
language plpgsql stable rows 20 set search_path = pg_catalog, pg_temp as $$
declare
  found_agency integer := app.agency_named(p_agency);
  found_period app.period := app.period_named(found_agency, p_period);
begin
  return query
    select o.*
    from api.proposal as o
      join app.calibration as c on c.calibration_id = o.calibration
    where c.agency_id = found_period.agency_id and c.period_id = found_period.period_id;
end $$;
comment on function api.show_proposals(text, text) is 'What calibrations of a period propose, as far as the one who asks may know: those who calibrate all but what is about themselves, an appraiser one''s own.';

-- Distribution ------------------------------------------------------------------------------------------------------------
create function api.show_distribution(p_agency text, p_period text)
returns table (
  appraiser uuid, name text, unit text, unit_name text, achievement text, people integer, rated integer, sangat_baik integer, baik integer,
  butuh_perbaikan integer, kurang integer, sangat_kurang integer, verdict text, p6_2022 text, p6_2022_broken text[], se_3_2023 text, se_3_2023_broken text[], guideline text,
  reason text, population text, pool_groups integer, pool_people integer
)
language plpgsql stable rows 20 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  found_agency integer := app.agency_named(p_agency);
  found_period app.period := app.period_named(found_agency, p_period);
begin
  return query
    select
      g.appraiser_id, n.name, u.unit_code, u.unit_name, u.achievement, g.people, (select sum(c.n) from unnest(g.counts) as c (n))::integer, g.counts[1], g.counts[2],
      g.counts[3], g.counts[4], g.counts[5], case k.guideline when 'SE_3_2023' then e.verdict else p.verdict end, p.verdict, p.broken, e.verdict, e.broken, k.guideline,
      case when g.counts is not null then app.distribution_reason_told(found_agency, found_period.period_id, g.appraiser_id, g.seen) end,
      g.population, g.pool_groups, g.pool_people
    from app.distribution_seen(found_agency, found_period.period_id) as g
      join app.appraisers_called(found_agency, found_period.period_id) as n on n.person_id = g.appraiser_id
      cross join lateral app.achievement_shown(found_agency, found_period.period_id, g.appraiser_agency_id, g.appraiser_unit_id) as u
      cross join (select app.policy_says(found_period.policy, 'distribution.guideline') as guideline) as k
      cross join lateral app.distribution_told('P6_2022', u.achievement, g.p6_counts) as p
      cross join lateral app.distribution_told('SE_3_2023', u.achievement, g.se3_counts) as e;
end $$;
comment on function api.show_distribution(text, text) is 'How predicates that were handed in are distributed among the people of each appraiser, as it is now, beside both guidelines, with what each group is looked at with: one''s own and of those below; all since the calibration began for administrators. Of a group to which one belongs nothing before results are published.';

create function api.distribution_explain(p_agency text, p_period text, p_reason text)
returns table (agency text, period text, appraiser uuid, reason text, made_at timestamptz)
language plpgsql set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  found_agency integer := app.agency_named(p_agency);
  found_period app.period := app.period_named(found_agency, p_period);
begin
  if not exists (select from app.distribution_seen(found_agency, found_period.period_id) as g where g.appraiser_id = app.actor()) then
    perform app.fail('KJ403', 'period ' || p_period, 'only whoever appraises somebody in it');
  elsif found_period.state not in ('RATING', 'CALIBRATING') then
    perform app.fail('KJ455', format('period %s is %s', p_period, found_period.state), 'allowed=');
  end if;
  -- Whoever leads two units says it of both.
  return query
    with
      told as (
        insert into app.distribution_note as n (agency_id, period_id, appraiser_id, seen, reason, made_at, made_by)
        select found_agency, found_period.period_id, app.actor(), g.seen, p_reason, app.now(), app.actor()
        from app.distribution_seen(found_agency, found_period.period_id) as g
        where g.appraiser_id = app.actor()
        returning n.appraiser_id, n.reason, n.made_at
      )
    select p_agency, p_period, t.appraiser_id, t.reason, t.made_at from told as t limit 1;
end $$;
comment on function api.distribution_explain(text, text, text) is 'An appraiser says why the distribution of the people appraised is as it is now.';

create function api.distribution_acknowledge(p_agency text, p_period text, p_reason text)
returns table (agency text, period text, departures bigint, reason text, made_at timestamptz)
language plpgsql set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  found_agency integer := app.agency_named(p_agency);
  found_period app.period := app.period_named(found_agency, p_period);
  unexplained bigint;
begin
  if not app.administers_agency(found_agency) then
    perform app.fail('KJ403', 'period ' || p_period);
  end if;
  perform app.hold_period(found_agency, found_period.period_id, 'CALIBRATING');
  select count(*) into unexplained from app.unexplained_departures(found_agency, found_period.period_id);
  if unexplained > 0 and p_reason is null then
    perform app.fail(
      'KJ400', 'reason', format('distributions depart from the guideline, and appraisers have not said why (distribution explain); say here why they stay: %s', unexplained)
    );
  end if;
  return query select p_agency, p_period, unexplained, p_reason, app.keep_look(found_agency, found_period.period_id, p_reason);
end $$;
comment on function api.distribution_acknowledge(text, text, text) is 'An administrator has looked at the distributions as they are now; where one departs and its appraiser has not said why, with a reason. Nothing is blocked by it.';

grant execute on function
  api.show_calibrations(text, text), app.calibration_actions(app.calibration), api.calibration_open(text, text, text), app.calibration_named(uuid, text),
  api.calibration_propose(uuid, uuid, text, text, text), api.calibration_close(uuid, text, bigint[]), api.show_proposals(text, text),
  api.show_distribution(text, text), api.distribution_explain(text, text, text), api.distribution_acknowledge(text, text, text)
to kinerja_app, kinerja_city;
