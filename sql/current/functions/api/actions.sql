-- What is to be done for a result in a period (rencana aksi, form B.1.1, PermenPANRB 6/2022 P67), and taking a result over (art. 20(6)-(8), P70 C.14).

create function api.show_actions(p_plan uuid)
returns table (
  result_place bigint, period_starts_on date, action uuid, rhk uuid, period text, number bigint, text text, is_done boolean, done_at timestamptz, allowed_actions text[],
  revision bigint
)
language plpgsql stable rows 50 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  perform app.look_at((select p.person_id from app.plan as p where p.plan_id = p_plan));
  if not exists (select from app.plan as p where p.plan_id = p_plan) then
    perform app.fail('KJ404', 'plan ' || p_plan);
  end if;
  return query
    select a.result_place::bigint, a.period_starts_on, a.action, a.rhk, a.period, a.number, a.text, a.is_done, a.done_at, a.allowed_actions, a.revision
    from api.action_item as a
    where a.plan_id = p_plan;
end $$;
comment on function api.show_actions(uuid) is 'What is to be done for the results of a plan, by period.';

create or replace function app.action_shown(p_action uuid)
returns table (
  action uuid, rhk uuid, period text, number bigint, text text, is_done boolean, done_at timestamptz, allowed_actions text[], revision bigint
)
language plpgsql stable rows 1 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  return query
    select a.action, a.rhk, a.period, a.number, a.text, a.is_done, a.done_at, a.allowed_actions, a.revision from api.action_item as a where a.action = p_action;
end $$;
comment on function app.action_shown(uuid) is 'What is to be done, as operations show it.';

create or replace function app.find_action(p_action uuid, p_verb text, p_revisions bigint[]) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  was record;
begin
  select a.agency_id, a.plan_id, p.person_id, p.starts_on, p.ends_on, q.code into was
  from app.action_item as a
    join app.plan as p on p.agency_id = a.agency_id and p.plan_id = a.plan_id
    cross join lateral app.work_period(a.agency_id, a.period_id) as q
  where a.action_item_id = p_action;
  if was.plan_id is null then
    perform app.fail('KJ404', 'action ' || p_action);
  end if;
  perform app.look_at(was.person_id);
  if coalesce(app.plan_role(was.person_id) not in ('SELF', 'APPRAISER'), true) then
    perform app.refuse(true, 'action ' || p_action);
  end if;
  perform app.require_period_of_work(was.agency_id, was.starts_on, was.ends_on, was.code);
  perform from app.action_item as a where a.action_item_id = p_action for no key update;
  perform app.require_revision((select a.revision from app.action_item as a where a.action_item_id = p_action), p_revisions);
  perform app.require_action(p_verb, (select a.allowed_actions from app.action_shown(p_action) as a), 'action ' || p_action);
end $$;
comment on function app.find_action(uuid, text, bigint[]) is 'What is to be done, locked for whoever is about to change it: KJ404, KJ403, the revision, KJ455 where plan or period do not allow it.';
grant execute on function app.action_shown(uuid), app.find_action(uuid, text, bigint[]) to kinerja_app, kinerja_city;

create function api.action_add(p_rhk uuid, p_period text, p_text text)
returns table (
  action uuid, rhk uuid, period text, number bigint, text text, is_done boolean, done_at timestamptz, allowed_actions text[], revision bigint
)
language plpgsql set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  r record;
  found_period integer;
  next_place integer;
  own_action uuid;
begin
  select * into r from app.find_result(p_rhk);
  if coalesce(app.plan_role(r.person_id) not in ('SELF', 'APPRAISER'), true) then
    perform app.refuse(true, 'rhk ' || p_rhk);
  elsif r.plan_state not in ('AGREED', 'AMENDING') or r.state <> 'ACTIVE' then
    perform app.fail('KJ455', 'rhk ' || p_rhk, 'the plan was not agreed yet, or the result is no longer theirs');
  end if;
  found_period := app.require_period_of_work(r.agency_id, r.starts_on, r.ends_on, p_period);
  -- Two at a time would want one place.
  perform pg_advisory_xact_lock(hashtextextended('action ' || p_rhk, 0));
  select coalesce(max(a.place), 0) + 1 into next_place
  from app.action_item as a
  where a.agency_id = r.agency_id and a.plan_result_id = p_rhk and a.period_id = found_period;
  if next_place > 50 then
    perform app.fail('KJ455', 'rhk ' || p_rhk, 'that is a long list for one period: remove something first');
  end if;
  insert into app.action_item (agency_id, plan_id, plan_result_id, period_id, place, text, made_at, made_by)
  values (r.agency_id, r.plan_id, p_rhk, found_period, next_place, p_text, app.now(), app.actor())
  returning action_item.action_item_id into own_action;
  return query select * from app.action_shown(own_action);
end $$;
comment on function api.action_add(uuid, text, text) is 'Adds what is to be done for a result in a period.';

create function api.action_set(p_action uuid, p_text text, p_is_done boolean, p_revisions bigint[])
returns table (
  action uuid, rhk uuid, period text, number bigint, text text, is_done boolean, done_at timestamptz, allowed_actions text[], revision bigint
)
language plpgsql set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  perform app.find_action(p_action, 'set', p_revisions);
  update app.action_item as a
  set
    text = coalesce(p_text, a.text), is_done = coalesce(p_is_done, a.is_done),
    done_at = case when coalesce(p_is_done, a.is_done) then coalesce(a.done_at, app.now()) end, revision = a.revision + 1
  where a.action_item_id = p_action;
  return query select * from app.action_shown(p_action);
end $$;
comment on function api.action_set(uuid, text, boolean, bigint[]) is 'Changes what is to be done, or says that it is.';

create function api.action_remove(p_action uuid, p_revisions bigint[]) returns table (action uuid, rhk uuid)
language plpgsql set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  perform app.find_action(p_action, 'remove', p_revisions);
  return query delete from app.action_item as a where a.action_item_id = p_action returning a.action_item_id, a.plan_result_id;
end $$;
comment on function api.action_remove(uuid, bigint[]) is 'Takes away what is not to be done any more.';

create function api.rhk_take_over(p_rhk uuid, p_text text)
returns table (rhk uuid, person uuid, state text, leader_name text, text text, note uuid, made_at timestamptz)
language plpgsql set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  r record;
begin
  select * into r from app.find_result(p_rhk);
  if app.plan_role(r.person_id) is distinct from 'APPRAISER' then
    perform app.refuse(true, 'rhk ' || p_rhk);
  elsif r.plan_state not in ('AGREED', 'AMENDING') or r.state <> 'ACTIVE' then
    perform app.fail('KJ455', 'rhk ' || p_rhk, 'allowed=');
  elsif app.tried_before(p_rhk) is null then
    perform app.fail('KJ459', 'rhk ' || p_rhk, 'first adjust expectation or resources, or guide: note give rhk= outcome= (art. 20(4), (6))');
  end if;
  update app.plan_result as x set state = 'TAKEN_OVER', revision = x.revision + 1 where x.plan_result_id = p_rhk and x.state = 'ACTIVE';
  if not found then
    perform app.fail('KJ455', 'rhk ' || p_rhk, 'allowed=');
  end if;
  return query
    insert into app.takeover as t (agency_id, plan_id, plan_result_id, leader_id, leader_name, note_id, text, made_at)
    values (r.agency_id, r.plan_id, p_rhk, app.actor(), app.own_name(), app.tried_before(p_rhk), p_text, app.now())
    returning t.plan_result_id, r.person_id, 'TAKEN_OVER', t.leader_name, t.text, t.note_id, t.made_at;
end $$;
comment on function api.rhk_take_over(uuid, text) is 'Takes a result over from somebody whom the one who asks appraises, with a note; KJ459 while no leader has tried what comes before it.';

grant execute on function
  api.show_actions(uuid), api.action_add(uuid, text, text), api.action_set(uuid, text, boolean, bigint[]), api.action_remove(uuid, bigint[]),
  api.rhk_take_over(uuid, text)
to kinerja_app, kinerja_city;
