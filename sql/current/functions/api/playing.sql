-- The sample city answers its surveys by itself.

set local role kinerja_definer;

-- Definer: the daemon sees no table. Whoever has an account can answer by themselves.
create function api.play_survey(p_agency text, p_period text, p_seed bigint) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  survey app.collection;
  handed_in bigint;
begin
  if coalesce((select i.purpose from meta.installation as i), 'live') <> 'sample' then
    perform app.fail('KJ403', 'installation', 'only in a sample city forms are filled without people');
  end if;
  select c.* into survey
  from app.collection as c
    join app.period as p on p.agency_id = c.agency_id and p.period_id = c.period_id
    join app.agency as a on a.agency_id = c.agency_id
  where a.code = p_agency and p.code = p_period and c.state = 'COLLECTING';
  if survey.collection_id is null then
    perform app.fail('KJ404', 'period ' || p_period);
  end if;
  handed_in := ballot.play(survey.collection_id, p_seed, array(select a.person_id from app.account as a where a.person_id is not null));
  if handed_in > 0 then
    perform app.count_collection(survey.collection_id);
    perform audit.record('survey play', 'OK', jsonb_build_object('agency', p_agency, 'period', p_period, 'forms', handed_in));
  end if;
  return handed_in;
end $$;
comment on function api.play_survey(text, text, bigint) is 'Fills most forms of a survey that nobody has answered yet, of a sample city and of nothing else; says how many. Definer: the daemon sees no table.';

grant execute on function api.play_survey(text, text, bigint) to kinerja_daemon;

-- Definer: the daemon sees no table.
create function api.play_ratings(p_agency text, p_period text, p_seed bigint) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_period app.period;
  played bigint := 0;
begin
  if coalesce((select i.purpose from meta.installation as i), 'live') <> 'sample' then
    perform app.fail('KJ403', 'installation', 'only in a sample city people are evaluated without appraisers');
  end if;
  select p.* into found_period from app.period as p join app.agency as a on a.agency_id = p.agency_id where a.code = p_agency and p.code = p_period;
  if found_period.state = 'RATING' then
    played := app.play_ratings(found_period.agency_id, found_period.period_id, p_seed);
  elsif found_period.state = 'CALIBRATING' then
    played := app.play_looks(found_period.agency_id, found_period.period_id);
  elsif found_period.state = 'SIGNING' then
    played := app.play_signatures(found_period.agency_id, found_period.period_id);
  else
    perform app.fail('KJ404', 'period ' || p_period);
  end if;
  perform audit.record('evaluation play', 'OK', jsonb_build_object('agency', p_agency, 'period', p_period, 'state', found_period.state, 'assessments', played));
  return played;
end $$;
comment on function api.play_ratings(text, text, bigint) is 'Rates everybody in a period of a sample city, looks at the distributions, or signs all that is handed in, as its state is, and of nothing else; says how many. Definer: the daemon sees no table.';

grant execute on function api.play_ratings(text, text, bigint) to kinerja_daemon;

-- Definer: the daemon sees no table.
create function api.play_plans(p_agency text, p_period text, p_most integer, p_seed bigint) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_period app.period;
  template app.plan;
  agreed bigint;
begin
  if coalesce((select i.purpose from meta.installation as i), 'live') <> 'sample' then
    perform app.fail('KJ403', 'installation', 'only in a sample city plans are made without people');
  end if;
  select p.* into found_period from app.period as p join app.agency as a on a.agency_id = p.agency_id where a.code = p_agency and p.code = p_period;
  if found_period.period_id is null then
    perform app.fail('KJ404', 'period ' || p_period);
  end if;
  select p.* into template
  from app.plan as p
  where p.agency_id = found_period.agency_id and p.state = 'AGREED' and p.made_by = p.person_id and not p.is_by_perspective
  order by p.made_at, p.plan_id
  limit 1;
  if template.plan_id is not null then
    perform app.play_templates(template, p_most);
  end if;
  agreed := app.play_agreements(found_period.agency_id);
  perform app.play_progress(found_period.agency_id, found_period.period_id, p_seed);
  perform audit.record('plan play', 'OK', jsonb_build_object('agency', p_agency, 'period', p_period, 'plans', agreed));
  return agreed;
end $$;
comment on function api.play_plans(text, text, integer, bigint) is 'Makes plans for schools of a sample city from one that was agreed, agrees to all drafts of those who cannot log in, and of nothing else; says how many. Definer: the daemon sees no table.';

grant execute on function api.play_plans(text, text, integer, bigint) to kinerja_daemon;
