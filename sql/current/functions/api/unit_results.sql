-- What units achieved in a period, before their people are rated.

-- Under the row-level security of whoever asks, so that nothing is inherited from what they may not see.
create or replace function app.unit_results(p_period app.period, p_unit_id integer)
returns table (
  agency text, period text, unit text, name text, achievement text, is_inherited boolean, inherited_from text, basis text, source_document text,
  adviser text, carried_from_year bigint, decided_by uuid, decided_by_name text, made_by uuid, made_at timestamptz, reason text, revision bigint,
  allowed_actions text[]
)
language plpgsql stable rows 50 set search_path = pg_catalog, ext, pg_temp as $$
#variable_conflict use_column
declare
  inherits boolean :=
    app.policy_says(coalesce(p_period.policy, app.policy_of(p_period.agency_id, app.today())), 'unit.inherits') is distinct from 'false';
  -- Most who ask could say nothing of any: asked once.
  is_somebody boolean := app.administers_agency(p_period.agency_id) or app.leads_somebody();
begin
  return query
    select
      g.code, p_period.code, u.code, u.name, r.achievement, r.unit_id <> u.unit_id, case when r.unit_id <> u.unit_id then r.code end, r.basis,
      r.source_document, r.adviser, r.carried_from_year::bigint, r.decided_by, r.decided_by_name, r.made_by, r.made_at, r.reason,
      case when r.unit_id = u.unit_id then r.revision end,
      case when is_somebody then app.unit_result_actions(u.agency_id, u.unit_id, p_period.state) else '{}' end
    from app.unit as u
      join app.agency as g on g.agency_id = u.agency_id
      left join lateral (
        select w.*, top.code
        from app.unit as top
          join app.unit_result as w on w.agency_id = top.agency_id and w.unit_id = top.unit_id
        where top.agency_id = u.agency_id
          and top.unit_id = any (app.units_of_path(u.path))
          and (inherits or top.unit_id = u.unit_id)
          and w.period_id = p_period.period_id
          and w.superseded_at is null
        order by nlevel(top.path) desc
        limit 1
      ) as r on true
    where u.agency_id = p_period.agency_id
      and (p_unit_id is null or u.unit_id = p_unit_id)
      and (u.closed_at is null or r.unit_id = u.unit_id or u.unit_id = p_unit_id);
end $$;
comment on function app.unit_results(app.period, integer) is 'What the units of a period''s agency achieved, or one of them, as operations show it.';
grant execute on function app.unit_results(app.period, integer) to kinerja_app, kinerja_city;

create function api.show_unit_results(p_agency text, p_period text)
returns table (
  agency text, period text, unit text, name text, achievement text, is_inherited boolean, inherited_from text, basis text, source_document text,
  adviser text, carried_from_year bigint, decided_by uuid, decided_by_name text, made_by uuid, made_at timestamptz, reason text, revision bigint,
  allowed_actions text[]
)
language plpgsql stable rows 50 set search_path = pg_catalog, pg_temp as $$
begin
  return query select r.* from app.unit_results(app.period_named(app.agency_named(p_agency), p_period), null) as r;
end $$;
comment on function api.show_unit_results(text, text) is 'What each unit of an agency achieved in a period, its own or that of a unit above, as far as the one who asks may know.';

create function api.unit_result_show(p_agency text, p_period text, p_unit text)
returns table (
  agency text, period text, unit text, name text, achievement text, is_inherited boolean, inherited_from text, basis text, source_document text,
  adviser text, carried_from_year bigint, decided_by uuid, decided_by_name text, made_by uuid, made_at timestamptz, reason text, revision bigint,
  allowed_actions text[]
)
language plpgsql stable rows 1 set search_path = pg_catalog, pg_temp as $$
declare
  found_agency integer := app.agency_named(p_agency);
begin
  return query select r.* from app.unit_results(app.period_named(found_agency, p_period), app.unit_named(found_agency, p_unit)) as r;
end $$;
comment on function api.unit_result_show(text, text, text) is 'What one unit achieved in a period.';

create function api.unit_result_history(p_agency text, p_period text, p_unit text)
returns table (
  revision bigint, achievement text, basis text, source_document text, adviser text, carried_from_year bigint, decided_by uuid, decided_by_name text,
  made_by uuid, made_at timestamptz, reason text, superseded_at timestamptz
)
language plpgsql stable rows 2 set search_path = pg_catalog, pg_temp as $$
declare
  found_period app.period := app.period_named(app.agency_named(p_agency), p_period);
  found_unit integer := app.unit_named(found_period.agency_id, p_unit);
begin
  return query
    select
      r.revision, r.achievement, r.basis, r.source_document, r.adviser, r.carried_from_year::bigint, r.decided_by, r.decided_by_name, r.made_by, r.made_at,
      r.reason, r.superseded_at
    from app.unit_result as r
    where r.agency_id = found_period.agency_id and r.period_id = found_period.period_id and r.unit_id = found_unit;
end $$;
comment on function api.unit_result_history(text, text, text) is 'What was said about a unit''s achievement in a period, one after the other.';

-- P92-94: periodic from the action plan or the trajectory of targets; of a year from its indicators, and when that comes too late the year's before.
create or replace function app.require_basis(p_period app.period, p_unit_id integer, p_achievement text, p_basis text, p_carried_from_year integer) returns text
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  found_basis text := coalesce(p_basis, case p_period.kind when 'TAHUNAN' then 'IKU_EKSPEKTASI_RB' end);
  before text;
begin
  if found_basis is null or (found_basis = 'IKU_EKSPEKTASI_RB') <> (p_period.kind = 'TAHUNAN') then
    perform app.fail('KJ400', 'basis', 'a year rests on IKU_EKSPEKTASI_RB, a quarter and a month on RENCANA_AKSI or TRAJECTORY');
  end if;
  if p_carried_from_year is not null then
    if p_period.kind <> 'TAHUNAN' or p_carried_from_year <> extract(year from p_period.starts_on) - 1 then
      perform app.fail('KJ400', 'carried_from_year', 'carried is only the achievement of a year, from the year before');
    end if;
    select a.achievement into before
    from app.period as o
      cross join lateral (select app.unit_achievement_told(o.agency_id, o.period_id, p_unit_id) as achievement) as a
    where o.agency_id = p_period.agency_id
      and o.kind = 'TAHUNAN'
      and o.state <> 'CANCELLED'
      and extract(year from o.starts_on) = p_carried_from_year
      and a.achievement is not null;
    if before <> p_achievement then
      perform app.fail('KJ400', 'achievement', format('that of %s was %s', p_carried_from_year, before));
    end if;
  end if;
  return found_basis;
end $$;
comment on function app.require_basis(app.period, integer, text, text, integer) is 'On what an achievement rests in such a period; KJ400 for anything else, or when what is carried was not so.';
grant execute on function app.require_basis(app.period, integer, text, text, integer) to kinerja_app, kinerja_city;

create function api.unit_result_set(
  p_agency text, p_period text, p_unit text, p_achievement text, p_basis text, p_source_document text, p_adviser text, p_carried_from_year bigint,
  p_reason text, p_revisions bigint[]
)
returns table (
  agency text, period text, unit text, name text, achievement text, is_inherited boolean, inherited_from text, basis text, source_document text,
  adviser text, carried_from_year bigint, decided_by uuid, decided_by_name text, made_by uuid, made_at timestamptz, reason text, revision bigint,
  allowed_actions text[]
)
language plpgsql set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  found_period app.period := app.period_named(app.agency_named(p_agency), p_period);
  found_unit integer := app.unit_named(found_period.agency_id, p_unit);
  found_basis text;
  known app.unit_result;
  decider record;
  counted jsonb;
begin
  if not app.may_set_unit_result(found_period.agency_id, found_unit) then
    perform app.fail(
      'KJ403', 'unit ' || p_unit,
      'the leader of the organisation above says it, or with the signed document an administrator: of the agency, of what the mayor decides of the whole government'
    );
  end if;
  found_period.state := app.held_state(found_period.agency_id, found_period.period_id);
  -- One at a time, also the first.
  perform pg_advisory_xact_lock(hashtextextended(format('unit_result %s %s', found_period.period_id, found_unit), 0));
  select r.* into known
  from app.unit_result as r
  where r.agency_id = found_period.agency_id and r.period_id = found_period.period_id and r.unit_id = found_unit and r.superseded_at is null;
  if known.unit_result_id is not null then
    perform app.require_revision(known.revision, p_revisions);
  end if;
  perform app.require_action(
    'set', app.unit_result_actions(found_period.agency_id, found_unit, found_period.state),
    format('period %s is %s', found_period.code, found_period.state)
  );
  found_basis := app.require_basis(found_period, found_unit, p_achievement, p_basis, p_carried_from_year::integer);
  select d.person_id, d.name into decider from app.unit_decider(found_period.agency_id, found_unit) as d;
  if decider.person_id is distinct from app.actor() and p_source_document is null then
    perform app.fail('KJ400', 'source_document', 'the leader above decides: name the document that says so');
  elsif known.unit_result_id is not null and p_reason is null then
    perform app.fail('KJ400', 'reason', 'a change needs one');
  end if;
  select jsonb_object_agg(format('%s %s', c.period_id, c.appraiser_unit_id), c.achievement) into counted
  from app.achievements_counted(found_period.agency_id, found_unit) as c;
  update app.unit_result as r set superseded_at = app.now() where r.agency_id = known.agency_id and r.unit_result_id = known.unit_result_id;
  insert into app.unit_result (
    agency_id, period_id, unit_id, achievement, basis, source_document, adviser, carried_from_year, decided_by, decided_by_name, made_by, made_at, reason, revision
  ) values (
    found_period.agency_id, found_period.period_id, found_unit, p_achievement, found_basis, p_source_document, p_adviser, p_carried_from_year,
    decider.person_id, decider.name, app.actor(), app.now(), case when known.unit_result_id is not null then p_reason end,
    coalesce(known.revision, 0) + 1
  );
  if counted is not null then
    perform app.reconsider(found_period.agency_id, found_unit, counted);
  end if;
  return query select r.* from app.unit_results(found_period, found_unit) as r;
end $$;
comment on function api.unit_result_set(text, text, text, text, text, text, text, bigint, text, bigint[]) is 'Says what a unit achieved in a period, or changes it with a reason; what was said stays in its history.';

grant execute on function
  api.show_unit_results(text, text), api.unit_result_show(text, text, text), api.unit_result_history(text, text, text),
  api.unit_result_set(text, text, text, text, text, text, text, bigint, text, bigint[])
to kinerja_app, kinerja_city;
