-- What an appraiser looks at beside each other: the person, what surveys and the record say, the last results (P97-98, P101-102).

set local role kinerja_definer;

-- Definer: people, posts and units of an agency that the one who asks may not reach any more. Whoever sees an assessment sees whom it is about.
create or replace function app.assessed_called(
  p_assessment app.assessment, out name text, out nip text, out post text, out unit text, out appraiser_name text, out superior_name text
)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select
    coalesce(n.name, t.name), n.nip, p.title, u.name, a.name, s.name
  from app.person as a
    left join app.person as n on n.person_id = p_assessment.person_id
    left join app.team as t on t.agency_id = p_assessment.agency_id and t.team_id = p_assessment.team_id
    left join app.post as p on p.agency_id = p_assessment.agency_id and p.post_id = p_assessment.post_id
    left join app.unit as u on u.agency_id = p_assessment.agency_id and u.unit_id = p_assessment.unit_id
    left join app.person as s on s.person_id = p_assessment.superior_id
  where a.person_id = p_assessment.appraiser_id
$$;
comment on function app.assessed_called(app.assessment) is 'What an assessment''s person or team is called, with post and unit, and who evaluates. Definer: the one who asks may not reach the agency any more.';

-- Definer: surveys are nobody's to see otherwise.
create or replace function app.survey_total(p_assessment app.assessment) returns numeric
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select o.total
  from app.collection as c
    join app.survey_subject as s
      on s.agency_id = c.agency_id and s.collection_id = c.collection_id
      and (s.person_id = p_assessment.person_id or s.kind = 'TEAM' and s.team_id = p_assessment.team_id)
    cross join lateral app.totals_of(s.agency_id, s.collection_id, s.subject) as o
  where c.agency_id = p_assessment.agency_id and c.period_id = p_assessment.period_id and c.state = 'CONFIRMED'
  limit 1
$$;
comment on function app.survey_total(app.assessment) is 'What the survey of the period says in one figure of an assessment''s subject, exact; null for nothing. Definer: surveys are nobody''s to see otherwise.';

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
create or replace function app.last_result(p_person_id uuid, p_before date, out predicate text, out period text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.predicate, p.code
  from app.result as r
    join app.period as p on p.agency_id = r.agency_id and p.period_id = r.period_id
  where r.person_id = p_person_id and r.superseded_at is null and p.starts_on < p_before
  order by p.ends_on desc, p.kind, p.code
  limit 1
$$;
comment on function app.last_result(uuid, date) is 'The result before a day: what it said, and of which period. Definer: as app.assessed_called.';

grant execute on function
  app.assessed_called(app.assessment), app.survey_total(app.assessment), app.survey_speaks(text, numeric), app.expectation_step(text),
  app.last_result(uuid, date)
to kinerja_app, kinerja_city;
