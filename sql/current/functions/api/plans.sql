-- Plans of work (SKP): made, written, submitted, agreed, amended, ended (PermenPANRB 6/2022 art. 7-15, P26-66). What stands in them: plan_items.sql, plan_annex.sql; many
-- at once: plan_many.sql.

-- The order in which every change of a plan looks: seen, for the one who asks to change, as it was seen, and in its state.
create or replace function app.plan_for(p_action text, p_plan uuid, p_revisions bigint[]) returns app.plan
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_plan app.plan;
  role text;
begin
  perform app.look_at_plan(p_plan, null, null);
  select p.* into found_plan from app.plan as p where p.plan_id = p_plan for no key update;
  if not found then
    select p.* into found_plan from app.plan as p where p.plan_id = p_plan;
    if app.plan_role(found_plan.person_id) = 'ABOVE' then
      perform app.fail(
        'KJ464', format('plan %s is its appraiser''s until %s', p_plan, app.plan_statutory_on(found_plan.year, found_plan.starts_on)),
        'whoever stands above agrees in place of a silent appraiser (P65 C.5)'
      );
    end if;
    perform app.refuse(found_plan.plan_id is not null, 'plan ' || p_plan);
  end if;
  role := app.plan_role(found_plan.person_id);
  perform app.require_revision(found_plan.revision, p_revisions);
  perform app.require_action(p_action, app.plan_actions(role, found_plan), 'plan ' || p_plan);
  return found_plan;
end $$;
comment on function app.plan_for(text, uuid, bigint[]) is 'A plan that the one who asks may do this to now, locked; KJ404 unseen, KJ403 not theirs to change, KJ464 for whoever stands above a punctual appraiser, KJ412 and KJ428 about revisions, KJ455 in another state.';

-- What was signed is not what stands there now.
create or replace function app.touch_plan(p_plan app.plan) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  update app.plan as p
  set revision = p.revision + 1, employee_signed_at = null, appraiser_signed_at = null, signed_by = null
  where p.agency_id = p_plan.agency_id and p.plan_id = p_plan.plan_id;
end $$;
comment on function app.touch_plan(app.plan) is 'A plan''s content has changed: its revision grows, and nobody has signed it so.';

create or replace function app.plan_now(p_plan uuid) returns setof api.plan
language plpgsql stable rows 1 set search_path = pg_catalog, pg_temp as $$
begin
  return query select v.* from api.plan as v where v.plan = p_plan;
end $$;
comment on function app.plan_now(uuid) is 'A plan as it is shown.';

grant execute on function app.plan_for(text, uuid, bigint[]), app.touch_plan(app.plan), app.plan_now(uuid) to kinerja_app, kinerja_city;

-- Reading --------------------------------------------------------------------------------------------------------------
create function api.show_plans() returns setof api.plan
language plpgsql stable rows 5 set search_path = pg_catalog, pg_temp as $$
begin
  perform app.look_at(app.actor());
  return query select v.* from api.plan as v where v.person = app.actor();
end $$;
comment on function api.show_plans() is 'Plans of the one who asks, of all years.';

create function api.show_person_plans(p_person text) returns setof api.plan
language plpgsql stable rows 5 set search_path = pg_catalog, pg_temp as $$
declare
  found_person uuid;
  is_visible boolean;
begin
  select l.person_id, l.is_visible into found_person, is_visible from app.looked_up(p_person) as l;
  if found_person is null
    or found_person <> app.actor()
    and app.official() = ''
    and found_person not in (select a.person_id from app.appraised_people() as a)
    and not exists (select from app.managed_people() as m where m.person_id = found_person)
    and not exists (select from app.audited_people() as d where d.person_id = found_person)
    and not exists (select from app.plan as p where p.person_id = found_person)
  then
    perform app.refuse(is_visible, 'person ' || p_person);
  end if;
  return query select v.* from api.plan as v where v.person = found_person;
end $$;
comment on function api.show_person_plans(text) is 'Plans of somebody, as far as the one who asks reads them.';

create function api.show_agency_plans(p_agency text, p_year bigint)
returns table (
  person uuid, nip text, name text, unit text, plan uuid, sequence integer, starts_on date, ends_on date, state text, version integer, appraiser uuid,
  appraiser_name text, due_at timestamptz, agreed_at timestamptz, lateness text, is_new_needed boolean, revision bigint, row_key text
)
language plpgsql stable rows 1000 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  found_agency integer := app.agency_named(p_agency);
begin
  if not app.looks_at_agency(found_agency)
    and not exists (select from app.unit as u where u.agency_id = found_agency and u.unit_id = any (app.administered_units()))
  then
    perform app.fail('KJ403', 'agency ' || p_agency);
  end if;
  return query
    select
      l.person_id, l.nip, l.name, l.unit, l.plan_id, l.sequence, l.starts_on, l.ends_on, l.state, l.version, l.appraiser_id, l.appraiser_name, l.due_at,
      l.agreed_at, l.lateness, l.is_new_needed, l.revision, concat_ws(' ', l.person_id, l.sequence)
    from app.agency_plans(found_agency, p_year::integer) as l;
end $$;
comment on function api.show_agency_plans(text, bigint) is 'Everybody appraised in an agency with their plans of a year, and those who have none: for those who administer or audit it, or administer a unit.';

create function api.plan_show(p_plan uuid, p_version bigint)
returns table (
  plan uuid, person uuid, nip text, name text, agency text, unit text, post text, title text, year integer, sequence integer, starts_on date, ends_on date,
  approach text, form text, state text, version integer, reason text, appraiser uuid, appraiser_name text, due_at timestamptz, lateness text,
  is_new_needed boolean, submitted_at timestamptz, employee_signed_at timestamptz, appraiser_signed_at timestamptz, content jsonb, warnings jsonb,
  versions jsonb, revision bigint, allowed_actions text[]
)
language plpgsql stable rows 1 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  perform app.look_at_plan(p_plan, null, null);
  if not exists (select from app.plan as p where p.plan_id = p_plan) then
    perform app.fail('KJ404', 'plan ' || p_plan);
  elsif p_version is not null and not exists (select from app.plan_version as v where v.plan_id = p_plan and v.number = p_version) then
    perform app.fail('KJ404', format('version %s of plan %s', p_version, p_plan));
  end if;
  return query
    select
      v.plan, v.person, v.nip, v.name, v.agency, v.unit, v.post, v.title, v.year, v.sequence, v.starts_on, v.ends_on, v.approach, v.form, v.state,
      v.version, v.reason, v.appraiser, v.appraiser_name, v.due_at, v.lateness, v.is_new_needed, v.submitted_at, v.employee_signed_at,
      v.appraiser_signed_at,
      case
        when p_version is null then
          app.plan_content(v.agency_id, v.plan)
            || jsonb_build_object('head', (select app.plan_head(p, v.appraiser) from app.plan as p where p.plan_id = v.plan))
        else (select w.content from app.plan_version as w where w.plan_id = p_plan and w.number = p_version)
      end,
      app.plan_warnings(v.agency_id, v.plan),
      (
        select coalesce(
          jsonb_object_agg(
            w.number,
            jsonb_build_object(
              'agreed_at', w.agreed_at, 'employee_signed_at', w.employee_signed_at, 'appraiser_signed_at', w.appraiser_signed_at, 'appraiser', w.appraiser_id,
              'signed_by', w.signed_by, 'reason', w.reason, 'is_late', w.is_late, 'is_beyond_statute', w.is_beyond_statute
            )
          ), '{}'
        )
        from app.plan_version as w
        where w.plan_id = v.plan
      ),
      v.revision, v.allowed_actions
    from api.plan as v
    where v.plan = p_plan;
end $$;
comment on function api.plan_show(uuid, bigint) is 'A plan whole: what stands in it, or stood in a version; what is found in it; which versions were agreed, and what the one who asks could do.';

create function api.show_leader_results(p_plan uuid) returns table (intervenes uuid, kind text, leader text, text text, target text)
language plpgsql stable rows 50 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  found_plan app.plan;
begin
  perform app.look_at_plan(p_plan, null, null);
  select p.* into found_plan from app.plan as p where p.plan_id = p_plan;
  if not found then
    perform app.fail('KJ404', 'plan ' || p_plan);
  end if;
  return query select l.intervenes, l.kind, l.leader, l.text, l.target from app.leading_items(found_plan) as l;
end $$;
comment on function api.show_leader_results(uuid) is 'What the results of a plan may intervene: agreed results and indicators of those who lead its person, and objectives of the units above.';

create function api.show_study_guide(p_policy text default null)
returns table (policy text, level text, university text, programme text, predicate text, low text, high text)
language plpgsql stable rows 32 set search_path = pg_catalog, pg_temp as $$
declare
  asked text := coalesce(p_policy, app.policy_of(null, app.today()));
begin
  perform app.require_policy(asked);
  return query select asked, g.level, g.university, g.programme, g.predicate, g.low::text, g.high::text from app.study_lines(asked) as g;
end $$;
comment on function api.show_study_guide(text) is 'Which grade point average stands for which predicate (P63) by a policy, that which holds unless one is named: a guide for what to expect of somebody on study leave.';

-- Making ---------------------------------------------------------------------------------------------------------------
create or replace function app.make_plan(p_person_id uuid, p_year integer, p_approach text) returns uuid
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  span record;
  known app.rule;
  new_plan uuid;
begin
  select s.* into span from app.plan_span(p_person_id, p_year) as s;
  if span.rule is not null then
    select r.* into known from app.rule as r where r.rule = span.rule;
    perform app.fail('KJ455', 'person ' || p_person_id, concat_ws(' ', span.rule || ':', known.english, nullif(format('(%s)', known.basis), '()')));
  elsif span.starts_on > span.ends_on then
    perform app.fail('KJ455', 'person ' || p_person_id, 'no day of the year is left for it');
  end if;
  insert into app.plan (agency_id, person_id, year, sequence, starts_on, ends_on, approach, post_id, unit_id, is_by_perspective, made_at, made_by)
  values (
    span.agency_id, p_person_id, p_year, span.sequence, span.starts_on, span.ends_on, p_approach, span.post_id, span.unit_id, span.is_by_perspective,
    app.now(), app.actor()
  )
  returning plan.plan_id into new_plan;
  return new_plan;
end $$;
comment on function app.make_plan(uuid, integer, text) is 'Makes a draft for the days that follow from the year, the appointment and the contract; KJ455 with the rule for whom there is none (P65 C.8).';
grant execute on function app.make_plan(uuid, integer, text) to kinerja_app, kinerja_city;

create function api.plan_create(p_year bigint, p_approach text) returns setof api.plan
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  new_plan uuid;
begin
  perform app.look_at(app.actor());
  new_plan := app.make_plan(app.actor(), p_year::integer, p_approach);
  return query select v.* from app.plan_now(new_plan) as v;
end $$;
comment on function api.plan_create(bigint, text) is 'Makes the plan of the one who asks for a year, from the day on which there is none.';

create function api.plan_set(p_plan uuid, p_approach text, p_revisions bigint[]) returns setof api.plan
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_plan app.plan := app.plan_for('set', p_plan, p_revisions);
begin
  if p_approach <> found_plan.approach then
    update app.plan as p set approach = p_approach where p.agency_id = found_plan.agency_id and p.plan_id = p_plan;
    perform app.touch_plan(found_plan);
  end if;
  return query select v.* from app.plan_now(p_plan) as v;
end $$;
comment on function api.plan_set(uuid, text, bigint[]) is 'Changes the approach of a plan: one for all of it (P50).';

-- Agreeing -------------------------------------------------------------------------------------------------------------
create function api.plan_submit(p_plan uuid, p_revisions bigint[]) returns setof api.plan
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_plan app.plan := app.plan_for('submit', p_plan, p_revisions);
begin
  perform app.require_plan_is_whole(found_plan.agency_id, p_plan);
  update app.plan as p
  set
    state = 'SUBMITTED', submitted_at = app.now(), employee_signed_at = app.now(), appraiser_signed_at = null, signed_by = null, revision = p.revision + 1
  where p.agency_id = found_plan.agency_id and p.plan_id = p_plan;
  return query select v.* from app.plan_now(p_plan) as v;
end $$;
comment on function api.plan_submit(uuid, bigint[]) is 'Hands one''s plan to whoever appraises, signed as it stands.';

create function api.plan_return(p_plan uuid, p_reason text, p_revisions bigint[]) returns setof api.plan
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_plan app.plan := app.plan_for('return', p_plan, p_revisions);
begin
  update app.plan as p
  set
    state = case when p.version > 0 then 'AMENDING' else 'DRAFT' end, reason = p_reason, employee_signed_at = null, appraiser_signed_at = null,
    signed_by = null, revision = p.revision + 1
  where p.agency_id = found_plan.agency_id and p.plan_id = p_plan;
  return query select v.* from app.plan_now(p_plan) as v;
end $$;
comment on function api.plan_return(uuid, text, bigint[]) is 'Gives a plan back to its person to be changed; its person takes it back with it.';

-- Whoever signs last makes the version. What the appraiser has changed is signed by the employee once more.
create function api.plan_agree(p_plan uuid, p_revisions bigint[]) returns setof api.plan
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_plan app.plan := app.plan_for('agree', p_plan, p_revisions);
  facts record;
begin
  perform app.require_plan_is_whole(found_plan.agency_id, p_plan);
  select f.* into facts from app.plan_facts(found_plan) as f;
  if found_plan.person_id = app.actor() then
    found_plan.employee_signed_at := app.now();
  else
    found_plan.appraiser_signed_at := app.now();
    found_plan.signed_by := app.actor();
    found_plan.appraiser_id := facts.appraiser_id;
  end if;
  if num_nonnulls(found_plan.employee_signed_at, found_plan.appraiser_signed_at) = 2 then
    found_plan.state := 'AGREED';
    found_plan.version := found_plan.version + 1;
  end if;
  update app.plan as p
  set
    state = found_plan.state, version = found_plan.version, employee_signed_at = found_plan.employee_signed_at,
    appraiser_signed_at = found_plan.appraiser_signed_at, signed_by = found_plan.signed_by, appraiser_id = found_plan.appraiser_id,
    revision = p.revision + 1
  where p.agency_id = found_plan.agency_id and p.plan_id = p_plan;
  if found_plan.state = 'AGREED' then
    insert into app.plan_version (
      agency_id, plan_id, number, content, reason, employee_signed_at, appraiser_id, signed_by, appraiser_signed_at, agreed_at, is_late, is_beyond_statute
    ) values (
      found_plan.agency_id, p_plan, found_plan.version,
      app.plan_content(found_plan.agency_id, p_plan)
        || jsonb_build_object(
          'head', app.plan_head(found_plan, found_plan.appraiser_id), 'form', app.plan_form(found_plan.approach, found_plan.is_by_perspective),
          'approach', found_plan.approach, 'starts_on', found_plan.starts_on, 'ends_on', found_plan.ends_on
        ),
      case when found_plan.version > 1 then found_plan.reason end, found_plan.employee_signed_at, found_plan.appraiser_id, found_plan.signed_by,
      found_plan.appraiser_signed_at, app.now(), found_plan.version = 1 and app.now() >= facts.due_at,
      found_plan.version = 1
        and app.now() >= app.day_begins(app.plan_statutory_on(found_plan.year, found_plan.starts_on) + 1)
    );
  end if;
  return query select v.* from app.plan_now(p_plan) as v;
end $$;
comment on function api.plan_agree(uuid, bigint[]) is 'Signs a plan: fixes it, or, after the appraiser has changed it, agrees to that. With both signatures it holds, and stands as a version (P65 C.1).';

create function api.plan_amend(p_plan uuid, p_reason text, p_revisions bigint[]) returns setof api.plan
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_plan app.plan := app.plan_for('amend', p_plan, p_revisions);
begin
  update app.plan as p
  set state = 'AMENDING', reason = p_reason, employee_signed_at = null, appraiser_signed_at = null, signed_by = null, revision = p.revision + 1
  where p.agency_id = found_plan.agency_id and p.plan_id = p_plan;
  return query select v.* from app.plan_now(p_plan) as v;
end $$;
comment on function api.plan_amend(uuid, text, bigint[]) is 'Opens an agreed plan to be changed. What was agreed holds until both have signed the next version.';

create function api.plan_end(p_plan uuid, p_on date, p_reason text, p_revisions bigint[]) returns setof api.plan
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_plan app.plan := app.plan_for('end', p_plan, p_revisions);
  day date := coalesce(p_on, least(app.today(), found_plan.ends_on));
begin
  if day > app.today() or day not between found_plan.starts_on and found_plan.ends_on then
    perform app.fail('KJ400', 'on', 'a day of the plan, today at the latest');
  end if;
  update app.plan as p
  set state = 'ENDED', ends_on = day, reason = p_reason, revision = p.revision + 1
  where p.agency_id = found_plan.agency_id and p.plan_id = p_plan;
  return query select v.* from app.plan_now(p_plan) as v;
end $$;
comment on function api.plan_end(uuid, date, text, bigint[]) is 'Ends a plan with a day: its person, or whoever appraises, has moved (P65 C.6-7). The next plan of the year begins on the day after.';

grant execute on function
  api.show_plans(), api.show_person_plans(text), api.show_agency_plans(text, bigint), api.plan_show(uuid, bigint), api.show_leader_results(uuid),
  api.show_study_guide(text), api.plan_create(bigint, text), api.plan_set(uuid, text, bigint[]), api.plan_submit(uuid, bigint[]),
  api.plan_return(uuid, text, bigint[]), api.plan_agree(uuid, bigint[]), api.plan_amend(uuid, text, bigint[]), api.plan_end(uuid, date, text, bigint[])
to kinerja_app, kinerja_city;
