-- What an appraiser looks at beside each other: the person, what surveys and the record say, the last results (P97-98, P101-102).

set local role kinerja_definer;

-- Definer: people, posts and units of an agency that the one who asks may not reach any more. Whoever sees an assessment sees whom it is about.
create or replace function app.assessed_called(
  p_assessment app.assessment, out name text, out nip text, out post text, out unit text, out appraiser_name text, out superior_name text
)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select
    coalesce(n.name, t.name), n.nip, p.title, u.name, a.name, s.name
  from app.assessment as r
    join app.person as a on a.person_id = r.appraiser_id
    left join app.person as n on n.person_id = r.person_id
    left join app.team as t on t.agency_id = r.agency_id and t.team_id = r.team_id
    left join app.post as p on p.agency_id = r.agency_id and p.post_id = r.post_id
    left join app.unit as u on u.agency_id = r.agency_id and u.unit_id = r.unit_id
    left join app.person as s on s.person_id = r.superior_id
  where r.agency_id = p_assessment.agency_id and r.assessment_id = p_assessment.assessment_id
$$;
comment on function app.assessed_called(app.assessment) is 'What an assessment''s person or team is called, with post and unit, and who evaluates. Definer: the one who asks may not reach the agency any more.';

-- Definer: as above. Whoever has moved to another agency evaluates from there (P91 A.14b), and takes their results along. In plpgsql, which keeps its
-- plan: it is asked for every row.
create or replace function app.period_called(
  p_agency_id integer, p_period_id integer, out agency text, out period text, out state text, out policy text, out starts_on date
)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  select a.code, p.code, p.state, p.policy, p.starts_on into agency, period, state, policy, starts_on
  from app.period as p
    join app.agency as a on a.agency_id = p.agency_id
  where p.agency_id = p_agency_id and p.period_id = p_period_id;
end $$;
comment on function app.period_called(integer, integer) is 'What a period of an assessment or a result is called, and how far it is. Definer: the one who asks may not reach the agency any more.';

-- Definer: as above. What is at hand is the row itself, and the one who asks evaluates, or stands above: asked by all that tells more than the row says.
create or replace function app.evaluates(p_assessment app.assessment) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select
    from app.assessment as s
    where s.agency_id = p_assessment.agency_id
      and s.assessment_id = p_assessment.assessment_id
      and s.period_id = p_assessment.period_id
      and s.person_id is not distinct from p_assessment.person_id
      and s.team_id is not distinct from p_assessment.team_id
      and s.unit_id is not distinct from p_assessment.unit_id
      and app.actor() in (s.appraiser_id, s.superior_id, s.taken_over_by)
  )
$$;
comment on function app.evaluates(app.assessment) is 'The one who asks evaluates by this assessment, or stands above; false for a row that is none. Definer: as app.assessed_called.';

-- Definer: surveys are nobody's to see otherwise.
create or replace function app.survey_total(p_assessment app.assessment) returns numeric
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select o.total
  from app.collection as c
    cross join lateral (
      select s.subject
      from app.survey_subject as s
      where s.agency_id = c.agency_id and s.collection_id = c.collection_id and s.person_id = p_assessment.person_id
      union all
      select s.subject
      from app.survey_subject as s
      where s.agency_id = c.agency_id and s.collection_id = c.collection_id and s.team_id = p_assessment.team_id and s.kind = 'TEAM'
    ) as s
    cross join lateral app.totals_of(c.agency_id, c.collection_id, s.subject) as o
  where c.agency_id = p_assessment.agency_id and c.period_id = p_assessment.period_id and c.state = 'CONFIRMED'
  limit 1
$$;
comment on function app.survey_total(app.assessment) is 'What the survey of the period says in one figure of an assessment''s subject, exact; null for nothing. Definer: surveys are nobody''s to see otherwise.';

create or replace function app.survey_shown(p_assessment app.assessment) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case when app.evaluates(p_assessment) then app.shown_score(app.survey_total(p_assessment), true) end
$$;
comment on function app.survey_shown(app.assessment) is 'The same, as it may be told. Definer: as app.survey_total.';

-- Definer: as above. A comparison of judgements, never a rating.
create or replace function app.survey_speaks(p_policy text, p_total numeric) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case
    when p_total is null then null
    when p_total >= app.policy_says(p_policy, 'survey.above_from')::numeric then 'DI_ATAS'
    when p_total < app.policy_says(p_policy, 'survey.below_until')::numeric then 'DI_BAWAH'
    else 'SESUAI'
  end
$$;
comment on function app.survey_speaks(text, numeric) is 'What a survey''s total speaks of, in the words of ratings: only to ask for a reason where a rating is far from it. Definer: as app.survey_total.';

create or replace function app.expectation_step(p_rating text) returns integer language sql immutable
set search_path = pg_catalog, pg_temp as $$
  select array_position(array['DI_BAWAH', 'SESUAI', 'DI_ATAS'], p_rating)
$$;
comment on function app.expectation_step(text) is 'The order of ratings: DI_BAWAH 1, SESUAI 2, DI_ATAS 3.';

-- Definer: results of other agencies, which the person brings along (P91).
create or replace function app.last_result(p_assessment app.assessment, p_before date, out predicate text, out period text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.predicate, p.code
  from app.result as r
    join app.period as p on p.agency_id = r.agency_id and p.period_id = r.period_id
  where r.person_id = p_assessment.person_id and r.superseded_at is null and p.starts_on < p_before and app.evaluates(p_assessment)
  order by p.ends_on desc, p.kind, p.code
  limit 1
$$;
comment on function app.last_result(app.assessment, date) is 'The result before a day, for whoever evaluates or stands above: what it said, and of which period. Definer: as app.assessed_called.';

-- Definer: as app.last_result. Only the last one, of another unit, in a period that is not the year's own: the year's is always a judgement of its own (P91 A.13b).
create or replace function app.result_to_carry(p_assessment app.assessment) returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.result_id
  from app.period as q
    join app.result as r on r.person_id = p_assessment.person_id and r.superseded_at is null and r.is_carry_over_agreed
    join app.period as p on p.agency_id = r.agency_id and p.period_id = r.period_id and p.starts_on < q.starts_on
    join app.assessment as o on o.agency_id = r.agency_id and o.assessment_id = r.assessment_id
  where q.agency_id = p_assessment.agency_id
    and q.period_id = p_assessment.period_id
    and q.kind <> 'TAHUNAN'
    and (o.agency_id, o.unit_id) <> (p_assessment.agency_id, p_assessment.unit_id)
    and not exists (
      select
      from app.result as l
        join app.period as y on y.agency_id = l.agency_id and y.period_id = l.period_id
      where l.person_id = r.person_id and l.superseded_at is null and y.ends_on > p.ends_on and y.starts_on < q.starts_on
    )
    and app.evaluates(p_assessment)
  order by r.carry_over_at desc
  limit 1
$$;
comment on function app.result_to_carry(app.assessment) is 'The last result of somebody who has moved since, of the old unit, which that one agrees to keep for this period (P91 A.13a); null for none. Definer: as app.last_result.';

-- Definer: as above: results of agencies that one does not reach any more, or not yet.
create or replace function app.result_brought(p_assessment app.assessment) returns app.result
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.* from app.result as r where r.result_id = app.result_to_carry(p_assessment)
$$;
comment on function app.result_brought(app.assessment) is 'That result. Definer: as app.result_to_carry.';

-- Definer: statuses and spans of others.
create or replace function app.may_override(p_assessment app.assessment) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select
    from app.period as p
      join app.status as s
        on s.person_id = p_assessment.person_id
        and s.outcome = 'TIDAK_LULUS'
        and s.outcome_on between p.starts_on and p.ends_on
        -- Not of a leave that was withdrawn.
        and coalesce(s.ends_on >= s.starts_on, true)
    where p.agency_id = p_assessment.agency_id and p.period_id = p_assessment.period_id
  )
$$;
comment on function app.may_override(app.assessment) is 'Somebody''s study leave failed within the period, by decree: only for them the matrix can be gone past (P100 d). Definer: as app.assessed_called.';

-- Definer: as above. The decree may come, or be taken back, after the hand-in; asked last, because it looks at statuses.
create or replace function app.study_says_otherwise(p_assessment app.assessment, p_policy text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return p_assessment.kind = 'PERSON'
    and case
      when p_assessment.override is not null then not app.may_override(p_assessment)
      else coalesce(p_assessment.predicate <> all (app.study_failed_predicates(p_policy)), false) and app.may_override(p_assessment)
    end;
end $$;
comment on function app.study_says_otherwise(app.assessment, text) is 'A rating cannot stand by how a study leave came out: failed, and the predicate is another than P100 (d) leaves; or past the quadrant without a failure. Definer: as app.may_override.';

-- Definer: as above. The average is that which was measured in the period, else the newest within it; the guide says what it stands for, the appraiser what it is worth (P63, P237).
create or replace function app.study_told(p_assessment app.assessment) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_strip_nulls(jsonb_build_object(
    'starts_on', s.starts_on, 'ends_on', s.ends_on, 'study_level', s.study_level, 'university', s.university,
    -- How it came out by the end of the period: what was decreed later bears on a later one.
    'outcome', case when s.outcome_on <= p.ends_on then s.outcome end, 'graduation', case when s.outcome_on <= p.ends_on then s.graduation end,
    'outcome_on', case when s.outcome_on <= p.ends_on then s.outcome_on end, 'outcome_decree', case when s.outcome_on <= p.ends_on then s.outcome_decree end, 'grade_points', m.value::text,
    'stands_for', app.gpa_class(p.policy, s.study_level, s.university, m.value),
    'guide', (
      select jsonb_agg(jsonb_build_object('programme', g.programme, 'predicate', g.predicate, 'low', g.low::text, 'high', g.high::text) order by g.low desc)
      from app.study_lines(p.policy) as g
      where g.level = s.study_level and g.university = s.university
    )
  ))
  from app.period as p
    join app.status as s on s.person_id = p_assessment.person_id and s.status = 'TUGAS_BELAJAR' and coalesce(s.ends_on >= s.starts_on, true)
    left join lateral app.measured_within(s.person_id, p.agency_id, p.period_id) as m on m.measure = 'GRADE_POINTS' and m.place = 1
  where p.agency_id = p_assessment.agency_id
    and p.period_id = p_assessment.period_id
    and (s.starts_on <= p.ends_on and coalesce(s.ends_on >= greatest(p.starts_on, s.starts_on), true) or s.outcome_on between p.starts_on and p.ends_on)
  order by s.starts_on desc
  limit 1
$$;
comment on function app.study_told(app.assessment) is 'What there is to know of somebody''s study leave in the period: how it came out, the average with what it stands for, the guide (P63). Definer: as app.assessed_called.';

-- Definer: as app.survey_total. What the regulation, or the policy, asks of an evaluation before it is handed in: the argument, and what to say.
create or replace function app.lacks(p_assessment app.assessment) returns table (argument text, hint text)
language plpgsql stable security definer rows 1 set search_path = pg_catalog, pg_temp as $$
declare
  policy text := (select p.policy from app.period as p where p.agency_id = p_assessment.agency_id and p.period_id = p_assessment.period_id);
  distance integer := app.policy_says(policy, 'survey.reason_distance')::integer;
  total numeric := case when app.evaluates(p_assessment) then app.survey_total(p_assessment) end;
  suggested text := (select i.suggested_work_result from app.own_achievement(p_assessment) as i);
begin
  -- Of what was brought along, too: the decree may have come since.
  if app.study_says_otherwise(p_assessment, policy) then
    argument := 'override';
    hint := case
      when p_assessment.override is null then 'a study leave that failed is KURANG or SANGAT_KURANG, by behaviour (P100 d, P103 d)'
      else 'no study leave has failed: take it back by an empty override='
    end;
    return next;
  end if;
  -- What both have agreed on was whole where it was made.
  if p_assessment.carried_from is not null then
    return;
  end if;
  return query
    select l.argument, l.hint
    from (values
        (p_assessment.work_result is null, 'work_result', 'rate the work result: DI_ATAS, SESUAI or DI_BAWAH (P97)'),
        (p_assessment.behaviour is null, 'behaviour', 'rate the behaviour: DI_ATAS, SESUAI or DI_BAWAH (P98)'),
        (p_assessment.notes is null and p_assessment.kind = 'PERSON', 'notes', 'the document holds notes or recommendations (P114 A.3)'),
        (p_assessment.work_result = 'DI_BAWAH' and p_assessment.work_reason is null, 'work_reason', 'say why the work is below expectation'),
        (p_assessment.behaviour = 'DI_BAWAH' and p_assessment.behaviour_reason is null, 'behaviour_reason', 'say why the behaviour is below expectation'),
        (
          distance > 0 and total is not null and p_assessment.behaviour_reason is null
          and abs(app.expectation_step(p_assessment.behaviour) - app.expectation_step(app.survey_speaks(policy, total))) >= distance,
          'behaviour_reason', format('the survey speaks otherwise; say why: %s', app.shown_score(total, true))
        ),
        (
          suggested is not null and suggested <> p_assessment.work_result and p_assessment.work_reason is null, 'work_reason',
          format('the achievement of the unit led suggests another rating; say why it is not: %s', suggested)
        )
      ) as l (is_lacking, argument, hint)
    where l.is_lacking;
end $$;
comment on function app.lacks(app.assessment) is 'What an evaluation lacks before it can be handed in, with what to do. Definer: surveys are nobody''s to see otherwise.';

-- Definer: names of others. What was a draft, of whoever it was, is told nobody.
create or replace function app.assessment_history(p_assessment app.assessment) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(
    jsonb_agg(
      jsonb_strip_nulls(jsonb_build_object(
        'at', e.happened_at, 'action', e.action, 'by', n.name, 'reason', e.reason,
        'work_result', case when e.action in ('submit', 'accept', 'refuse', 'sign') then e.work_result end,
        'behaviour', case when e.action in ('submit', 'accept', 'refuse', 'sign') then e.behaviour end,
        'predicate', case when e.action in ('submit', 'accept', 'refuse', 'sign') then e.predicate end
      )) order by e.assessment_event_id
    ), '[]'
  )
  from app.assessment_event as e
    join app.assessment as s on s.agency_id = e.agency_id and s.assessment_id = e.assessment_id
    left join app.person as n on n.person_id = e.actor
  where e.agency_id = p_assessment.agency_id and e.assessment_id = p_assessment.assessment_id and app.sees_assessment(s)
$$;
comment on function app.assessment_history(app.assessment) is 'What was done with an assessment, for those who see it: who, when, what was handed in. Definer: as app.assessed_called.';

-- Definer: as app.assessed_called.
create or replace function app.own_achievement(p_assessment app.assessment, out own_achievement text, out suggested_work_result text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select h.achievement, app.head_work_result(p.policy, h.achievement)
  from app.assessment as s
    join app.period as p on p.agency_id = s.agency_id and p.period_id = s.period_id
    cross join lateral (
      select app.head_achievement(p.agency_id, p.period_id, s.post_id, least(greatest(app.today(), p.starts_on), p.ends_on)) as achievement
    ) as h
  where s.agency_id = p_assessment.agency_id and s.assessment_id = p_assessment.assessment_id
$$;
comment on function app.own_achievement(app.assessment) is 'Of somebody who leads a unit: its achievement, and the rating of work that the policy suggests for it; the appraiser decides. Definer: as app.assessed_called.';

-- Definer: as app.assessed_called. These ask whether it is for the one who asks: rows can be put together.
create or replace function app.own_achievement_shown(p_assessment app.assessment, out own_achievement text, out suggested_work_result text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select o.own_achievement, o.suggested_work_result
  from app.assessment as s
    cross join lateral app.own_achievement(s) as o
  where s.agency_id = p_assessment.agency_id and s.assessment_id = p_assessment.assessment_id and app.sees_assessment(s)
$$;
comment on function app.own_achievement_shown(app.assessment) is 'The same, for whoever sees the assessment. Definer: as app.assessed_called.';

create or replace function app.may_rate_past(p_assessment app.assessment) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select app.evaluates(p_assessment) and app.may_override(p_assessment)
$$;
comment on function app.may_rate_past(app.assessment) is 'The matrix can be gone past (app.may_override), for whoever evaluates. Definer: as app.assessed_called.';

create or replace function app.study_forbids(p_assessment app.assessment, p_policy text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select app.evaluates(p_assessment) and app.study_says_otherwise(p_assessment, p_policy)
$$;
comment on function app.study_forbids(app.assessment, text) is 'A rating cannot stand by how a study leave came out (app.study_says_otherwise), for whoever evaluates. Definer: as app.assessed_called.';

create or replace function app.lacking(p_assessment app.assessment) returns table (argument text, hint text)
language plpgsql stable security definer rows 1 set search_path = pg_catalog, pg_temp as $$
begin
  if app.evaluates(p_assessment) then
    return query select l.argument, l.hint from app.lacks(p_assessment) as l;
  end if;
end $$;
comment on function app.lacking(app.assessment) is 'What an evaluation lacks (app.lacks), for whoever evaluates. Definer: as app.survey_total.';

-- Definer: periods of agencies that one does not reach any more. A period is not moved while somebody writes.
create or replace function app.hold_period(p_agency_id integer, p_period_id integer, p_state text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_period app.period;
begin
  select p.* into found_period from app.period as p where p.agency_id = p_agency_id and p.period_id = p_period_id for share;
  if found_period.state <> p_state then
    perform app.fail('KJ455', format('period %s is %s', found_period.code, found_period.state), 'allowed=');
  end if;
end $$;
comment on function app.hold_period(integer, integer, text) is 'Holds a period in a state until the transaction ends; KJ455 when it is in another. Definer: whoever writes may not lock periods.';

grant execute on function
  app.period_called(integer, integer), app.evaluates(app.assessment), app.may_rate_past(app.assessment), app.study_forbids(app.assessment, text), app.lacking(app.assessment),
  app.assessment_history(app.assessment), app.own_achievement_shown(app.assessment),
  app.hold_period(integer, integer, text)
to kinerja_app, kinerja_city;
grant execute on function
  app.assessed_called(app.assessment), app.survey_shown(app.assessment), app.survey_speaks(text, numeric), app.expectation_step(text),
  app.last_result(app.assessment, date), app.result_to_carry(app.assessment), app.result_brought(app.assessment)
to kinerja_app, kinerja_city;
-- Granted once; they ask nobody.
revoke execute on function
  app.may_override(app.assessment), app.study_says_otherwise(app.assessment, text), app.lacks(app.assessment), app.own_achievement(app.assessment)
from kinerja_app, kinerja_city;

set local role kinerja_owner;

create or replace function app.rating_guides() returns jsonb language sql stable
begin atomic
  select jsonb_agg(
    jsonb_build_object('aspect', g.aspect, 'rating', g.rating, 'english', g.english, 'indonesian', g.indonesian, 'basis', g.basis)
    order by g.aspect, array_position(array['DI_ATAS', 'SESUAI', 'DI_BAWAH'], g.rating)
  )
  from app.rating_guide as g;
end;
comment on function app.rating_guides() is 'The regulation''s guides for both ratings, as an appraiser is shown them.';
grant execute on function app.rating_guides() to kinerja_app, kinerja_city;
