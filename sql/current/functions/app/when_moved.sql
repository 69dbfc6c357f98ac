-- Periods: what may be done with one, and doing it. Requests, jobs and the scheduler all come through app.act: no rule is anywhere else.

set local role kinerja_definer;

-- Definer: jobs are nobody's to see otherwise. A pending job counts until its time is over, whether or not anybody has written that down.
create or replace function app.held_by(p_agency_id integer, p_period_id integer) returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select j.job_id
  from meta.job_item as i
    join meta.job as j on j.job_id = i.job_id
  where i.period_id = p_period_id
    and i.agency_id = p_agency_id
    and i.state = 'WAITING'
    and (j.state in ('WAITING', 'RUNNING') or j.state = 'PENDING' and coalesce(j.expires_at > app.now(), true))
    and j.job_id is distinct from app.own_job()
    -- Of two jobs the older one goes first: the younger does not hold it.
    and (app.own_job() is null or (j.created_at, j.job_id) < (select o.created_at, o.job_id from meta.job as o where o.job_id = app.own_job()))
  order by j.created_at, j.job_id
  limit 1
$$;
comment on function app.held_by(integer, integer) is 'The job, but the one that asks, that is to move a period, pending or under way: until then nobody else does. Definer: jobs are nobody''s to see otherwise.';

-- Definer: as above.
create or replace function app.sealed_by(p_agency_id integer, p_period_id integer) returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select j.job_id
  from meta.job as j
  where j.job_id = app.held_by(p_agency_id, p_period_id) and j.operation = 'period seal'
$$;
comment on function app.sealed_by(integer, integer) is 'The seal of a period that waits for its confirmation: its ballots are frozen. Definer: as app.held_by.';
grant execute on function app.held_by(integer, integer), app.sealed_by(integer, integer) to kinerja_app, kinerja_city;

set local role kinerja_owner;

create or replace function app.administers_agency(p_agency_id integer) returns boolean language sql stable
begin atomic
  select coalesce(p_agency_id = any ((select app.administered())::integer[]), false) or (select app.is_city_admin());
end;
comment on function app.administers_agency(integer) is 'The one who asks has an administrator''s rights in the whole of an agency.';

create or replace function app.looks_at_agency(p_agency_id integer) returns boolean language sql stable
begin atomic
  select
    app.administers_agency(p_agency_id)
    or coalesce(p_agency_id = any ((select app.audited())::integer[]), false)
    or (select app.official()) <> '';
end;
comment on function app.looks_at_agency(integer) is 'The one who asks administers or audits the whole of an agency.';

create or replace function app.period_actions(p_agency_id integer, p_period_id integer, p_state text, p_is_surveyed boolean) returns text[] language sql stable
begin atomic
  select case
    when not app.administers_agency(p_agency_id) then '{}'
    else coalesce(
      (
        select array_agg(t.action order by t.action)
        from app.transition as t
        where t.state = p_state
          and coalesce(t.is_surveyed = p_is_surveyed, true)
          -- What a job is to do with it keeps everybody else from moving it.
          and (t.action = 'remind' or app.held_by(p_agency_id, p_period_id) is null)
          -- Of an agency that is no more, what runs is brought to an end.
          and (
            t.action in ('cancel', 'close', 'archive')
            or exists (select from app.agency as a where a.agency_id = p_agency_id and a.closed_at is null)
          )
      ),
      '{}'
    )
  end;
end;
comment on function app.period_actions(integer, integer, text, boolean) is 'What the one who asks could do to a period.';

grant execute on function
  app.administers_agency(integer), app.looks_at_agency(integer), app.period_actions(integer, integer, text, boolean)
to kinerja_definer, kinerja_app, kinerja_city;

create or replace function app.extend_phase(p_period app.period, p_arguments jsonb) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_phase app.phase;
  found_unit integer := case when p_arguments ->> 'unit' is not null then app.unit_named(p_period.agency_id, p_arguments ->> 'unit') end;
  found_person uuid := case when p_arguments ->> 'person' is not null then app.person_named(p_arguments ->> 'person') end;
  until_at timestamptz := app.deadline_named(p_arguments ->> 'until');
  before_it text;
  is_beyond boolean;
begin
  if found_unit is not null and found_person is not null then
    perform app.fail('KJ400', 'unit', 'name a unit or a person, or neither for all of the agency');
  end if;
  select h.* into found_phase
  from app.phase as h
  where h.agency_id = p_period.agency_id and h.period_id = p_period.period_id and h.phase = p_arguments ->> 'phase';
  if not found then
    perform app.fail('KJ404', 'phase ' || (p_arguments ->> 'phase'));
  elsif until_at <= found_phase.ends_at then
    perform app.fail('KJ400', 'until', format('the phase itself ends at %s: name a later day', to_json(found_phase.ends_at) #>> '{}'));
  elsif until_at <= app.now() then
    perform app.fail('KJ400', 'until', 'name a day to come');
  end if;
  -- What the regulation counts from the end of another phase it counts from its end with more time (P115).
  before_it := (regexp_match(found_phase.ends_rule, '^(PLANNING|FEEDBACK|RATING|SUPERIOR|CALIBRATION|SIGNING) '))[1];
  is_beyond := app.require_statute(
    found_phase, until_at,
    greatest(
      found_phase.ends_at,
      app.day_begins(
        app.day_by_rule(
          found_phase.ends_rule,
          jsonb_build_object(
            coalesce(before_it, ''),
            app.day_of(
              app.effective_deadline(p_period.agency_id, p_period.period_id, before_it, found_unit, found_person) - interval '1 second'
            )
          )
        ) + 1
      )
    )
  );
  update app.extension as x
  set superseded_at = app.now()
  where x.agency_id = p_period.agency_id and x.period_id = p_period.period_id and x.phase = found_phase.phase
    and x.unit_id is not distinct from found_unit and x.person_id is not distinct from found_person
    and x.superseded_at is null;
  insert into app.extension (agency_id, period_id, phase, unit_id, person_id, until_at, reason_code, reason, approved_by, made_at, is_beyond_statute)
  values (
    p_period.agency_id, p_period.period_id, found_phase.phase, found_unit, found_person, until_at,
    coalesce(p_arguments ->> 'reason_code', 'LAINNYA'), p_arguments ->> 'reason', app.actor(), app.now(), is_beyond
  );
end $$;
comment on function app.extend_phase(app.period, jsonb) is 'Gives more time in a phase; KJ465 beyond what the regulation fixes without expert mode.';

create or replace function app.require_unheld(p_period app.period) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  holder uuid := app.held_by(p_period.agency_id, p_period.period_id);
begin
  if holder is not null then
    perform app.fail('KJ463', format('period %s: job %s', p_period.code, holder), 'a job is to move it: job confirm, job undo, or wait');
  end if;
end $$;
comment on function app.require_unheld(app.period) is 'KJ463 while a job, but the one that asks, is to do something with a period.';

create or replace function app.move_period(p_action text, p_agency_id integer, p_arguments jsonb, p_revisions bigint[]) returns app.period
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  thing text := 'period ' || (p_arguments ->> 'period');
  found_period app.period;
  before text;
begin
  select p.* into found_period from app.period as p where p.agency_id = p_agency_id and p.code = p_arguments ->> 'period' for no key update;
  if not found then
    perform app.refuse(exists (select from app.period as p where p.agency_id = p_agency_id and p.code = p_arguments ->> 'period'), thing);
  end if;
  perform app.require_revision(found_period.revision, p_revisions);
  if p_action <> 'remind' then
    perform app.require_unheld(found_period);
  end if;
  if p_action = 'reopen' and found_period.state = 'RATING' and found_period.is_surveyed then
    perform app.fail('KJ455', thing, 'the ballots are gone since the seal was confirmed: the survey cannot come back');
  end if;
  perform app.require_action(
    p_action, app.period_actions(p_agency_id, found_period.period_id, found_period.state, found_period.is_surveyed),
    format('%s is %s', thing, found_period.state)
  );
  if p_action = 'seal' and app.own_job() is null and not app.is_trial() then
    perform app.fail('KJ455', thing, 'a seal is a job, which somebody confirms');
  end if;
  before := found_period.state;
  if p_action = 'remind' then
    -- Nothing of the period changes.
    if not exists (
      select from app.phase as h where h.agency_id = p_agency_id and h.period_id = found_period.period_id and h.phase = p_arguments ->> 'phase'
    ) then
      perform app.fail('KJ404', 'phase ' || (p_arguments ->> 'phase'), 'show phases lists them');
    end if;
    perform app.remind_now(p_agency_id, found_period.period_id, p_arguments ->> 'phase');
  elsif p_action = 'update' then
    found_period := app.update_period(found_period, p_arguments);
  else
    if p_action = 'open' then
      -- The last time: from here on neither policy nor calendar change it.
      found_period.policy := app.policy_of(p_agency_id, app.today());
      perform app.plan_phases(found_period, found_period.policy);
    elsif p_action = 'extend' then
      perform app.extend_phase(found_period, p_arguments);
    end if;
    -- What was published stays told, to people and to analysts.
    if p_action = 'cancel' and app.was_published(p_agency_id, found_period.period_id) then
      perform app.fail('KJ455', format('%s was published', thing), 'reopen it, and publish it anew');
    end if;
    perform app.require_guards(p_action, p_agency_id, found_period.period_id, p_arguments);
    -- Counted once, and not to see whether it could be.
    if p_action <> 'seal' or not app.is_trial() then
      perform app.move_collection(p_action, p_agency_id, found_period.period_id);
    end if;
    -- The evaluation begins with an assessment for everybody, and ends with a result for everybody who was evaluated.
    if p_action in ('rate', 'seal') then
      perform app.make_assessments(p_agency_id, found_period.period_id);
    elsif p_action = 'reopen' and before = 'SIGNING' then
      perform app.withdraw_signatures(p_agency_id, found_period.period_id, p_arguments ->> 'reason');
    elsif p_action = 'publish' then
      perform app.publish_results(p_agency_id, found_period.period_id, p_arguments ->> 'reason');
    end if;
    update app.period as p
    set
      policy = found_period.policy, revision = p.revision + 1,
      state = (
        select t.next_state from app.transition as t where t.state = before and t.action = p_action and coalesce(t.is_surveyed = found_period.is_surveyed, true)
      )
    where p.agency_id = p_agency_id and p.period_id = found_period.period_id
    returning * into found_period;
    if p_action in ('publish', 'close') and not app.is_trial() then
      perform app.tell(p_agency_id, found_period.period_id, case p_action when 'publish' then 'PUBLICATION' else 'CLOSE' end);
    end if;
  end if;
  -- Why somebody was given more time is theirs and their administrators' to know (app.extension): everybody reads the history.
  perform app.record_period_event(found_period, p_action, before, case when p_arguments ->> 'person' is null then p_arguments ->> 'reason' end);
  return found_period;
end $$;
comment on function app.move_period(text, integer, jsonb, bigint[]) is 'Does to a period what a verb says, when its state, its guards and nobody''s job are against it.';

-- By the scheduler: nobody is shown who was given to whom.
create or replace function app.reassign_in(p_agency_id integer, p_arguments jsonb) returns app.period
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_period app.period := app.period_named(p_agency_id, p_arguments ->> 'period');
begin
  perform app.reassign_assessments(p_agency_id, found_period.period_id);
  return found_period;
end $$;
comment on function app.reassign_in(integer, jsonb) is 'Gives assessments of a period to whom people''s moves lead to, and nothing else changes.';

create or replace function app.act(p_operation text, p_agency_id integer, p_arguments jsonb, p_revisions bigint[]) returns app.period
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if p_operation = 'result recalculate' then
    perform app.recalculate_in(p_agency_id, p_arguments);
    return app.period_named(p_agency_id, p_arguments ->> 'period');
  end if;
  return case p_operation
    when 'period create' then app.make_period(p_agency_id, p_arguments)
    when 'period clone' then app.clone_period(p_agency_id, p_arguments)
    when 'assessment reassign' then app.reassign_in(p_agency_id, p_arguments)
    else app.move_period(substr(p_operation, length('period ') + 1), p_agency_id, p_arguments, p_revisions)
  end;
end $$;
comment on function app.act(text, integer, jsonb, bigint[]) is 'Carries out an operation on a period, or on its assessments, for a request or as an item of a job.';

grant execute on function
  app.require_unheld(app.period), app.extend_phase(app.period, jsonb), app.move_period(text, integer, jsonb, bigint[]), app.reassign_in(integer, jsonb), app.act(text, integer, jsonb, bigint[])
to kinerja_app, kinerja_city;
