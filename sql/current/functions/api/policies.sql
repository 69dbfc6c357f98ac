-- Policies: what they say, how they differ, which holds where.

create function api.show_policies()
returns table (policy text, title text, basis text, made_from text, is_adopted boolean, holds boolean, agencies text[])
language sql stable
begin atomic
  select
    p.policy, p.title, p.basis, p.made_from, exists (select from app.policy_adoption as a where a.policy = p.policy),
    p.policy = app.policy_of(null, (select app.today())),
    array(
      select g.code
      from app.agency as g
      where exists (select from app.policy_adoption as a where a.agency_id = g.agency_id) and app.policy_of(g.agency_id, (select app.today())) = p.policy
      order by g.code
    )
  from app.policy as p;
end;
comment on function api.show_policies() is 'The policies that there are, which holds, and which agencies have one of their own.';

create or replace function app.require_policy(p_policy text) returns void
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from app.policy as p where p.policy = p_policy) then
    perform app.fail('KJ404', 'policy ' || p_policy, 'show policies lists them');
  end if;
end $$;
comment on function app.require_policy(text) is 'KJ404 without a policy of that code.';
grant execute on function app.require_policy(text) to kinerja_app, kinerja_city;

create function api.policy_show(p_policy text)
returns table (setting text, value text, form text, is_statutory boolean, basis text, meaning text, arti text)
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  perform app.require_policy(p_policy);
  return query
    select s.setting, v.value, s.form, s.is_statutory, nullif(s.basis, ''), s.english, s.indonesian
    from app.policy_setting as s
      join app.policy_value as v on v.setting = s.setting
    where v.policy = p_policy
    order by s.place;
end $$;
comment on function api.policy_show(text) is 'What a policy says.';

create function api.policy_diff(p_policy text, p_against text)
returns table (setting text, value text, against text, is_statutory boolean, basis text, meaning text, arti text)
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  other text := coalesce(p_against, app.policy_of(null, app.today()));
begin
  perform app.require_policy(p_policy);
  perform app.require_policy(other);
  return query
    select s.setting, v.value, o.value, s.is_statutory, nullif(s.basis, ''), s.english, s.indonesian
    from app.policy_setting as s
      left join app.policy_value as v on v.setting = s.setting and v.policy = p_policy
      left join app.policy_value as o on o.setting = s.setting and o.policy = other
    where v.value is distinct from o.value
    order by s.place;
end $$;
comment on function api.policy_diff(text, text) is 'Where a policy differs from another, that which holds unless one is named.';

create function api.policy_amend(p_policy text, p_made_from text, p_title text, p_setting text, p_value text)
returns table (policy text, setting text, value text)
language plpgsql set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  known app.policy_setting;
begin
  if not app.is_city_admin() then
    perform app.fail('KJ403', 'policy ' || p_policy);
  elsif p_value is null then
    perform app.fail('KJ400', 'value', 'name a value; an empty one leaves a phase out');
  end if;
  select s.* into known from app.policy_setting as s where s.setting = p_setting;
  if not found then
    perform app.fail('KJ404', 'setting ' || p_setting, 'policy show lists them');
  elsif p_value <> '' and p_value !~ known.pattern then
    perform app.fail('KJ400', 'value', 'it is ' || known.form);
  elsif p_value = '' and (
    p_setting !~ '\.(starts|ends)$'
    or exists (select from app.policy_setting as s where s.setting = regexp_replace(p_setting, 'starts$', 'ends') and s.is_statutory)
    or p_setting ~ '\.rating\.'
  ) then
    perform app.fail('KJ400', 'value', 'only phases that the regulation does not fix can be left out');
  elsif known.is_statutory and not app.is_expert() then
    perform app.fail('KJ465', 'setting ' || p_setting, 'expert on reason=… lets an administrator of the whole government go beyond it; the result is marked');
  elsif p_setting = 'survey.questionnaire' then
    perform app.require_questionnaire(p_value);
  end if;
  -- One at a time: whoever adopts it meanwhile is waited for, or waits.
  perform pg_advisory_xact_lock(hashtextextended('policy ' || p_policy, 0));
  if not exists (select from app.policy as p where p.policy = p_policy) then
    perform app.require_policy(coalesce(p_made_from, app.policy_of(null, app.today())));
    insert into app.policy (policy, title, basis, made_from, made_at, made_by)
    select p_policy, coalesce(p_title, p.title), p.basis, p.policy, app.now(), app.actor()
    from app.policy as p
    where p.policy = coalesce(p_made_from, app.policy_of(null, app.today()));
    insert into app.policy_value (policy, setting, value)
    select p_policy, v.setting, v.value from app.policy_value as v where v.policy = coalesce(p_made_from, app.policy_of(null, app.today()));
  elsif exists (select from app.policy_adoption as a where a.policy = p_policy)
    or exists (select from app.policy as p where p.policy = p_policy and p.made_by is null)
    or exists (select from app.policy as p where p.made_from = p_policy)
  then
    perform app.fail('KJ455', 'policy ' || p_policy, 'it holds somewhere, or others are made from it: make another one from it');
  end if;
  if p_value = '' then
    delete from app.policy_value as v where v.policy = p_policy and v.setting = p_setting;
  else
    insert into app.policy_value (policy, setting, value) values (p_policy, p_setting, p_value)
    on conflict (policy, setting) do update set value = excluded.value;
  end if;
  return query select p_policy, p_setting, nullif(p_value, '');
end $$;
comment on function api.policy_amend(text, text, text, text, text) is 'Makes a policy that nobody has adopted say something else; makes it, from another one, when there is none.';

-- A phase that is counted from one that was left out, or that comes later, would have no days.
create or replace function app.require_whole_policy(p_policy text) returns void
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  odd record;
begin
  select k.kind, f.phase into odd
  from (values ('TAHUNAN', date '2026-12-31'), ('TRIWULANAN', '2026-03-31'), ('BULANAN', '2026-01-31')) as k (kind, ends_on)
    cross join (values (true), (false)) as s (is_surveyed)
    cross join lateral app.planned_phases(p_policy, k.kind, s.is_surveyed, date '2026-01-01', k.ends_on) as f
  where f.first_day is null or f.last_day is null or f.last_day < f.first_day
  limit 1;
  if found then
    perform app.fail('KJ400', format('%s.%s', lower(odd.kind), lower(odd.phase)), 'it is counted from a phase that is left out or comes later, or ends before it begins: policy amend');
  end if;
  perform app.require_questionnaire(app.policy_says(p_policy, 'survey.questionnaire'));
  if (
    select sum(v.value::integer) from app.policy_value as v where v.policy = p_policy and v.setting ~ '^survey\.weight\.'
  ) is distinct from 100 then
    perform app.fail('KJ400', 'survey.weight', 'the three weights add to 100: policy amend');
  elsif exists (
    select
    from app.policy_value as v
    where v.policy = p_policy and v.setting ~ '^number\.weights'
      and split_part(v.value, '/', 1)::integer + split_part(v.value, '/', 2)::integer <> 100
  ) then
    perform app.fail('KJ400', 'number.weights', 'the two weights add to 100: policy amend');
  elsif exists (select from app.study_lines(p_policy) as g where g.low > g.high or g.high > 4) then
    perform app.fail('KJ400', 'study', 'the averages of a line fall, none is above 4: policy amend');
  end if;
end $$;
comment on function app.require_whole_policy(text) is 'KJ400 when a policy''s rules give a phase no days, weights do not add to 100, or averages of study leave do not fall, KJ404 when it names a questionnaire that there is not.';
grant execute on function app.require_whole_policy(text) to kinerja_app, kinerja_city;

create function api.policy_adopt(p_policy text, p_agency text, p_effective_on date, p_reason text)
returns table (policy text, agency text, effective_on date, drafts bigint)
language plpgsql set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  found_agency integer := case when p_agency is not null then app.agency_named(p_agency) end;
  draft app.period;
begin
  perform app.require_policy(p_policy);
  if not app.is_city_admin() then
    perform app.fail('KJ403', 'policy ' || p_policy);
  elsif p_effective_on < app.today() then
    perform app.fail('KJ400', 'effective_on', 'name today or a day to come');
  end if;
  perform pg_advisory_xact_lock(hashtextextended('policy ' || p_policy, 0));
  perform app.require_whole_policy(p_policy);
  -- What an adopted policy says never changes, and so what it asks.
  perform app.lock_questionnaire(app.policy_says(p_policy, 'survey.questionnaire'));
  insert into app.policy_adoption (agency_id, policy, effective_on, adopted_at, adopted_by, reason)
  values (found_agency, p_policy, coalesce(p_effective_on, app.today()), app.now(), app.actor(), p_reason);
  drafts := 0;
  -- Periods keep the policy that they were opened under; drafts are planned anew.
  for draft in
    select p.*
    from app.period as p
    where p.state = 'DRAFT' and (found_agency is null or p.agency_id = found_agency) and app.policy_of(p.agency_id, app.today()) = p_policy
    order by p.agency_id, p.period_id
    for no key update
  loop
    perform app.plan_phases(draft, p_policy);
    drafts := drafts + 1;
  end loop;
  policy := p_policy;
  agency := p_agency;
  effective_on := coalesce(p_effective_on, app.today());
  return next;
end $$;
comment on function api.policy_adopt(text, text, date, text) is 'Makes a policy hold from a day on, in the government or in one agency; drafts are planned anew, what is open keeps its own.';

grant execute on function
  api.show_policies(), api.policy_show(text), api.policy_diff(text, text), api.policy_amend(text, text, text, text, text),
  api.policy_adopt(text, text, date, text)
to kinerja_app, kinerja_city;
