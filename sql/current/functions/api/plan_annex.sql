-- What else stands in a plan: special expectations about values, resources, terms (A.1.8). Everything that changes here takes the signatures away.

create function api.expectation_set(p_plan uuid, p_value text, p_place bigint, p_text text)
returns table (plan uuid, value text, place integer, text text, revision bigint)
language plpgsql set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  found_plan app.plan := app.plan_for('set', p_plan, null);
begin
  insert into app.plan_expectation as e (agency_id, plan_id, value, place, text)
  values (found_plan.agency_id, p_plan, p_value, coalesce(p_place, 1), p_text)
  on conflict on constraint plan_expectation_pk do update set text = excluded.text;
  perform app.touch_plan(found_plan);
  return query select p_plan, p_value, coalesce(p_place, 1)::integer, p_text, found_plan.revision + 1;
end $$;
comment on function api.expectation_set(uuid, text, bigint, text) is 'Sets a special expectation about a value of BerAKHLAK (P30-31).';

create function api.expectation_remove(p_plan uuid, p_value text, p_place bigint)
returns table (plan uuid, value text, place integer, revision bigint)
language plpgsql set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  found_plan app.plan := app.plan_for('set', p_plan, null);
begin
  delete from app.plan_expectation as e
  where e.agency_id = found_plan.agency_id and e.plan_id = p_plan and e.value = p_value and e.place = coalesce(p_place, 1);
  if not found then
    perform app.fail('KJ404', format('expectation %s %s', p_value, coalesce(p_place, 1)));
  end if;
  perform app.touch_plan(found_plan);
  return query select p_plan, p_value, coalesce(p_place, 1)::integer, found_plan.revision + 1;
end $$;
comment on function api.expectation_remove(uuid, text, bigint) is 'Takes a special expectation away.';

-- That it came is told while the plan holds, and changes nothing that was signed.
create function api.support_set(p_plan uuid, p_kind text, p_place bigint, p_text text, p_is_agreed boolean, p_is_realised boolean)
returns table (plan uuid, kind text, place integer, text text, is_agreed boolean, is_realised boolean, revision bigint)
language plpgsql set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  follows boolean := p_is_realised is not null and p_text is null and p_is_agreed is null;
  found_plan app.plan := app.plan_for(case when follows then 'follow' else 'set' end, p_plan, null);
  at_place integer := coalesce(p_place, 1);
  known app.plan_support;
begin
  select s.* into known
  from app.plan_support as s
  where s.agency_id = found_plan.agency_id and s.plan_id = p_plan and s.kind = p_kind and s.place = at_place;
  if known.plan_id is null and coalesce(p_text, '') = '' then
    perform app.fail('KJ404', format('support %s %s', p_kind, at_place));
  elsif p_text = '' then
    delete from app.plan_support as s where s.agency_id = known.agency_id and s.plan_id = p_plan and s.kind = p_kind and s.place = at_place;
  elsif known.plan_id is null then
    insert into app.plan_support (agency_id, plan_id, kind, place, text, is_agreed, is_realised)
    values (found_plan.agency_id, p_plan, p_kind, at_place, p_text, p_is_agreed, p_is_realised);
  else
    update app.plan_support as s
    set
      text = coalesce(p_text, s.text), is_agreed = coalesce(p_is_agreed, s.is_agreed),
      is_realised = case when coalesce(p_is_agreed, s.is_agreed) then coalesce(p_is_realised, s.is_realised) else p_is_realised end
    where s.agency_id = known.agency_id and s.plan_id = p_plan and s.kind = p_kind and s.place = at_place;
  end if;
  if follows then
    update app.plan as p set revision = p.revision + 1 where p.agency_id = found_plan.agency_id and p.plan_id = p_plan;
  else
    perform app.touch_plan(found_plan);
  end if;
  return query
    select w.plan_id, w.kind, w.place, s.text, s.is_agreed, s.is_realised, found_plan.revision + 1
    from (select p_plan as plan_id, p_kind as kind, at_place as place) as w
      left join app.plan_support as s
        on s.agency_id = found_plan.agency_id and s.plan_id = w.plan_id and s.kind = w.kind and s.place = w.place;
end $$;
comment on function api.support_set(uuid, text, bigint, text, boolean, boolean) is 'Sets a resource that a plan needs, whether it was agreed, and later whether it came (A.1.8, art. 11); an empty text takes it away.';

create function api.term_set(p_plan uuid, p_kind text, p_place bigint, p_choice text, p_text text)
returns table (plan uuid, kind text, place integer, choice text, text text, revision bigint)
language plpgsql set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  found_plan app.plan := app.plan_for('set', p_plan, null);
  at_place integer := coalesce(p_place, 1);
begin
  if p_choice = '' then
    delete from app.plan_term as t where t.agency_id = found_plan.agency_id and t.plan_id = p_plan and t.kind = p_kind and t.place = at_place;
    if not found then
      perform app.fail('KJ404', format('term %s %s', p_kind, at_place));
    end if;
  elsif p_choice is null and not exists (
    select from app.plan_term as t where t.agency_id = found_plan.agency_id and t.plan_id = p_plan and t.kind = p_kind and t.place = at_place
  ) then
    perform app.fail('KJ400', 'choice', 'a new term says which one');
  else
    insert into app.plan_term as t (agency_id, plan_id, kind, place, choice, text)
    select
      found_plan.agency_id, p_plan, p_kind, at_place, coalesce(p_choice, w.choice), app.or_was(p_text, w.text)
    from (select 1) as one
      left join app.plan_term as w on w.agency_id = found_plan.agency_id and w.plan_id = p_plan and w.kind = p_kind and w.place = at_place
    on conflict on constraint plan_term_pk do update set choice = excluded.choice, text = excluded.text;
  end if;
  perform app.touch_plan(found_plan);
  return query
    select w.plan_id, w.kind, w.place, t.choice, t.text, found_plan.revision + 1
    from (select p_plan as plan_id, p_kind as kind, at_place as place) as w
      left join app.plan_term as t
        on t.agency_id = found_plan.agency_id and t.plan_id = w.plan_id and t.kind = w.kind and t.place = w.place;
end $$;
comment on function api.term_set(uuid, text, bigint, text, text) is 'Sets how a plan is accounted for, or what follows from it (A.1.8, art. 12-13); an empty choice takes it away.';

grant execute on function
  api.expectation_set(uuid, text, bigint, text), api.expectation_remove(uuid, text, bigint),
  api.support_set(uuid, text, bigint, text, boolean, boolean), api.term_set(uuid, text, bigint, text, text)
to kinerja_app, kinerja_city;
