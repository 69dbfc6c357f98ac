-- Whose it is to say what a unit achieved, and who is rated again when that changes (PermenPANRB 6/2022 P92 B.1). (Behind which_achievement.sql.)

set local role kinerja_definer;

-- Definer: as app.unit_head. Of the agency's own units: what is decided of another agency's is owed in that one's period. Nobody owes what nobody decides (what
-- the head of the government leads): the guard has it.
create or replace function app.owed_achievements(p_agency_id integer, p_period_id integer)
returns table (owner_id uuid, subject_id uuid, done_at timestamptz)
language sql stable security definer rows 20 set search_path = pg_catalog, pg_temp as $$
  select d.person_id, h.person_id, r.made_at
  from app.appraising_units(p_agency_id, p_period_id) as n
    cross join lateral app.unit_decider(n.agency_id, n.unit_id) as d
    cross join lateral app.unit_head(n.agency_id, n.unit_id, app.today()) as h
    left join lateral app.unit_achievement(n.agency_id, p_period_id, n.unit_id) as a on true
    left join app.unit_result as r on r.agency_id = n.agency_id and r.unit_result_id = a.unit_result_id
  where n.agency_id = p_agency_id and d.person_id is not null
$$;
comment on function app.owed_achievements(integer, integer) is 'Of the duty ACHIEVEMENT: the leader above each unit whose posts appraise somebody, about its head; done when somebody has said what it achieved, or a unit above it (P92). Definer: as app.unit_head.';

-- Definer: as app.unit_achievement.
create or replace function app.unit_achievement_told(p_agency_id integer, p_period_id integer, p_unit_id integer) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if app.reads_achievement(p_agency_id, p_period_id) then
    return (select a.achievement from app.unit_achievement(p_agency_id, p_period_id, p_unit_id) as a);
  end if;
  return null;
end $$;
comment on function app.unit_achievement_told(integer, integer, integer) is 'What a unit achieved, or the nearest one above it, for whoever reads that (app.reads_achievement). Definer: as app.unit_achievement.';
grant execute on function app.unit_achievement_told(integer, integer, integer) to kinerja_app, kinerja_city;

-- Definer: as app.unit_head. Of people whom units below rate, in whatever agency is rated now.
create or replace function app.achievements_counted(p_agency_id integer, p_unit_id integer)
returns table (agency_id integer, period_id integer, appraiser_unit_id integer, achievement text)
language sql stable security definer rows 20 set search_path = pg_catalog, ext, pg_temp as $$
  select g.agency_id, g.period_id, g.appraiser_unit_id, a.achievement
  from (
    select distinct s.agency_id, s.period_id, s.appraiser_unit_id
    from app.unit as top
      join app.unit as u on u.agency_id = top.agency_id and u.path <@ top.path
      join app.assessment as s on s.appraiser_agency_id = u.agency_id and s.appraiser_unit_id = u.unit_id and s.state = 'SUBMITTED'
      join app.period as p on p.agency_id = s.agency_id and p.period_id = s.period_id and p.state = 'RATING'
    where top.agency_id = p_agency_id and top.unit_id = p_unit_id and app.may_set_unit_result(p_agency_id, p_unit_id)
  ) as g
    cross join lateral app.appraiser_achievement(g.agency_id, g.period_id, p_agency_id, g.appraiser_unit_id) as a
$$;
comment on function app.achievements_counted(integer, integer) is 'Which achievement counts for those who were rated by a unit and the units below it, in each period that is rated; to whoever says what it achieved. Definer: as app.unit_head.';

-- Definer: assessments and messages are nobody's to write otherwise. The achievement comes first (P92 B.1, art. 24-25): whoever was rated on another one is rated
-- again, while whoever rated them has time for it. After that time a rating stays whose it was: their superior could only take it over, as of the silent.
create or replace function app.reconsider(p_agency_id integer, p_unit_id integer, p_before jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  changed record;
begin
  -- Only as part of saying it.
  if not app.may_set_unit_result(p_agency_id, p_unit_id)
    or not exists (
      select
      from app.unit_result as r
      where r.agency_id = p_agency_id and r.unit_id = p_unit_id and r.superseded_at is null and r.made_by = app.actor() and r.made_at = app.now()
    )
  then
    perform app.fail('KJ403', 'unit');
  end if;
  for changed in
    select
      s.agency_id, s.assessment_id, coalesce(s.taken_over_by, s.appraiser_id) as rater_id, g.code as agency, p.code as period, u.name as unit,
      format('%s → %s', b.before, c.achievement) as said, c.achievement, app.now() < app.assessment_due(s) as is_in_time
    from app.achievements_counted(p_agency_id, p_unit_id) as c
      cross join lateral (select p_before ->> format('%s %s', c.period_id, c.appraiser_unit_id) as before) as b
      join app.assessment as s
        on s.agency_id = c.agency_id and s.period_id = c.period_id and s.appraiser_agency_id = p_agency_id and s.appraiser_unit_id = c.appraiser_unit_id
      join app.period as p on p.agency_id = s.agency_id and p.period_id = s.period_id
      join app.agency as g on g.agency_id = s.agency_id
      join app.unit as u on u.agency_id = p_agency_id and u.unit_id = s.appraiser_unit_id
    where s.state = 'SUBMITTED' and b.before <> c.achievement
    order by s.assessment_id
    for no key update of s
  loop
    if changed.is_in_time then
      update app.assessment as s
      set state = 'DRAFT', submitted_at = null, submitted_by = null, revision = s.revision + 1
      where s.agency_id = changed.agency_id and s.assessment_id = changed.assessment_id;
      insert into app.assessment_event (agency_id, assessment_id, happened_at, action, actor, work_result, behaviour, predicate, reason)
      select s.agency_id, s.assessment_id, app.now(), 'reopen', app.actor(), s.work_result, s.behaviour, s.predicate, 'ACHIEVEMENT ' || changed.said
      from app.assessment as s
      where s.agency_id = changed.agency_id and s.assessment_id = changed.assessment_id;
    end if;
    perform app.send(
      'ACHIEVEMENT', changed.agency_id, changed.rater_id,
      jsonb_build_object(
        'agency', changed.agency, 'period', changed.period, 'unit', changed.unit, 'achievement', changed.achievement, 'is_in_time', changed.is_in_time
      ),
      interval '14 days', format('achievement %s %s %s %s', changed.period, changed.unit, changed.rater_id, app.now())
    );
  end loop;
end $$;
comment on function app.reconsider(integer, integer, jsonb) is 'After the achievement of a unit has changed: who was rated on the other one is back in draft while the appraiser has time, and the appraiser is told; KJ403 for whoever has not just changed it. Definer: assessments and messages are nobody''s to write otherwise.';
grant execute on function app.achievements_counted(integer, integer), app.reconsider(integer, integer, jsonb) to kinerja_app, kinerja_city;
