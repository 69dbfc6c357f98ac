-- Until when somebody may do something, and every step that led there.

create function api.explain_deadline(p_agency text, p_period text, p_phase text, p_person text)
returns table (
  step bigint, rule text, said text, at timestamptz, is_answer boolean, basis text, meaning text, arti text
)
language plpgsql stable rows 6 set search_path = pg_catalog, pg_temp as $$
declare
  found_agency integer := app.agency_named(p_agency);
  found_period app.period := app.period_named(found_agency, p_period);
  found_person uuid := case when p_person is not null then app.person_named(p_person) else app.actor() end;
  found_unit integer := app.unit_in_period(found_agency, found_period.period_id, found_person);
  found_phase app.phase;
  anchor date;
  part text[];
  before app.phase;
  before_until timestamptz;
begin
  select h.* into found_phase
  from app.phase as h
  where h.agency_id = found_agency and h.period_id = found_period.period_id and h.phase = p_phase;
  if not found then
    perform app.fail('KJ404', 'phase ' || p_phase, 'show phases lists them');
  end if;
  step := 1;
  is_answer := false;
  rule := case when found_phase.ends_rule is null then 'SET_BY_HAND' else 'POLICY_RULE' end;
  at := found_phase.ends_at;
  said := concat_ws(
    ' ', coalesce(found_period.policy, app.policy_of(found_agency, app.today())), lower(found_period.kind || '.' || p_phase) || '.ends',
    '= ' || found_phase.ends_rule
  );
  select nullif(r.basis, ''), r.english, r.indonesian into basis, meaning, arti from app.rule as r where r.rule = explain_deadline.rule;
  basis := coalesce(
    (select nullif(s.basis, '') from app.policy_setting as s where s.setting = lower(found_period.kind || '.' || p_phase) || '.ends'), basis
  );
  return next;
  part := regexp_match(found_phase.ends_rule, '^([A-Z_]+) ([+-][0-9]+) KERJA$');
  if part is not null then
    anchor := case part[1]
      when 'SPAN_FIRST' then found_period.starts_on
      when 'SPAN_LAST' then found_period.ends_on
      else (
        select app.day_of(h.ends_at) - 1
        from app.phase as h
        where h.agency_id = found_agency and h.period_id = found_period.period_id and h.phase = part[1]
      )
    end;
    step := step + 1;
    rule := 'WORKING_DAYS';
    said := concat_ws(
      '; ', format('%s days of work from %s', part[2], anchor),
      (
        select string_agg(format('%s %s', h.day_on, h.name), ', ' order by h.day_on)
        from app.holiday as h
        where h.day_on > least(anchor, app.day_of(found_phase.ends_at) - 1) and h.day_on < greatest(anchor, app.day_of(found_phase.ends_at))
      )
    );
    select nullif(r.basis, ''), r.english, r.indonesian into basis, meaning, arti from app.rule as r where r.rule = explain_deadline.rule;
    return next;
  end if;
  for rule, said, at in
    select
      case when x.person_id is not null then 'EXTENDED_FOR_PERSON' when x.unit_id is not null then 'EXTENDED_FOR_UNIT' else 'EXTENDED_FOR_ALL' end,
      -- Why somebody was given more time is theirs and their administrators' to know.
      concat_ws(
        ' ', case when x.is_beyond_statute then 'BEYOND_STATUTE' end,
        case when x.person_id is null or x.person_id = app.actor() or app.looks_at_agency(found_agency) then x.reason_code || ': ' || x.reason end
      ), x.until_at
    from app.extensions_for(found_agency, found_period.period_id, p_phase, found_unit, found_person) as x
    order by x.made_at
  loop
    step := step + 1;
    said := nullif(said, '');
    select nullif(r.basis, ''), r.english, r.indonesian into basis, meaning, arti from app.rule as r where r.rule = explain_deadline.rule;
    return next;
  end loop;
  before := app.phase_before(found_phase);
  before_until := app.effective_deadline(found_agency, found_period.period_id, before.phase, found_unit, found_person);
  if before_until > before.ends_at then
    step := step + 1;
    rule := 'PHASE_BEFORE';
    said := format('%s has time until %s', before.phase, to_json(before_until) #>> '{}');
    at := app.delayed_until(found_phase, before, before_until);
    select nullif(r.basis, ''), r.english, r.indonesian into basis, meaning, arti from app.rule as r where r.rule = explain_deadline.rule;
    return next;
  end if;
  step := step + 1;
  is_answer := true;
  at := app.effective_deadline(found_agency, found_period.period_id, p_phase, found_unit, found_person);
  rule := case
    when at <= app.now() then 'DEADLINE_OVER'
    when app.now() < found_phase.starts_at then 'PHASE_TO_COME'
    when found_period.state <> app.state_of_phase(p_phase) then 'OTHER_STATE'
    else 'DEADLINE_TO_COME'
  end;
  said := format('period %s is %s', p_period, found_period.state);
  select nullif(r.basis, ''), r.english, r.indonesian into basis, meaning, arti from app.rule as r where r.rule = explain_deadline.rule;
  return next;
end $$;
comment on function api.explain_deadline(text, text, text, text) is 'Until when somebody, oneself unless a person is named, may do what a phase is for: every rule that led there.';
grant execute on function api.explain_deadline(text, text, text, text) to kinerja_app, kinerja_city;
