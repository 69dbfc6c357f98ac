-- A result after publication: by when it is received and returned, whether it stands for another period, what its person could do. (Behind why_so_rated.sql.)

set local role kinerja_definer;

-- Clocks run from signature and receipt in days of work (P114 A.5-6); from a superior's signature they are seven (P116 A.9-10). The first day is the day after.
-- These are asked for every row, in plpgsql, which keeps its plans: a definer in SQL is planned anew in every statement.
create or replace function app.result_due(p_result app.result, p_step text) returns timestamptz
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  since timestamptz := case p_step when 'RECEIVE' then (p_result.snapshot #>> '{signature,signed_at}')::timestamptz else p_result.received_at end;
  week text;
begin
  if since is null then
    return null;
  end if;
  -- Days of work are those of the unit in which somebody was evaluated: five or six a week.
  select app.work_pattern_of(s.agency_id, s.unit_id) into week
  from app.assessment as s
  where s.agency_id = p_result.agency_id and s.assessment_id = p_result.assessment_id;
  return app.day_begins(
    app.add_working_days(
      app.day_of(since), case when (p_result.snapshot #>> '{signature,is_by_superior}')::boolean then 7 else 14 end, coalesce(week, 'LIMA_HARI')
    ) + 1
  );
end $$;
comment on function app.result_due(app.result, text) is 'By when a document is to be handed over (RECEIVE), or returned signed (COUNTERSIGN): 14 days of work in the unit of who was evaluated, seven where the superior has signed. Definer: the unit''s week is everybody''s, the result''s row is at hand.';

-- Definer: assessments are nobody's to see about themselves. Before the other period is published one would learn its predicate: that of this very result.
create or replace function app.is_carried(p_result app.result) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select
    from app.result as r
      join app.assessment as s on s.carried_from = r.result_id and s.state <> 'WITHDRAWN'
      join app.period as p on p.agency_id = s.agency_id and p.period_id = s.period_id and p.state in ('PUBLISHED', 'CLOSED', 'ARCHIVED')
    where r.agency_id = p_result.agency_id and r.assessment_id = p_result.assessment_id
  )
$$;
comment on function app.is_carried(app.result) is 'A result, or one in whose place it stands, stands for another period, too, as is published there. Definer: assessments are nobody''s to see about themselves.';

-- Definer: as above.
create or replace function app.has_moved_since(p_result app.result) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  today date := app.today();
begin
  return exists (
    select
    from app.assessment as s
      join app.appointment as a on a.person_id = p_result.person_id and a.kind in ('DEFINITIF', 'PLT') and app.is_on(today, a.starts_on, a.ends_on)
    where s.agency_id = p_result.agency_id and s.assessment_id = p_result.assessment_id and (a.agency_id, a.unit_id) <> (s.agency_id, s.unit_id)
  );
end $$;
comment on function app.has_moved_since(app.result) is 'Its person serves in another unit than the one in which they were evaluated. Definer: as app.is_carried.';

create or replace function app.result_actions(p_result app.result) returns text[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  receipt text[] := case
    when p_result.received_at is null then array['receive', 'countersign']
    when p_result.countersigned_at is null then array['countersign']
    else '{}'
  end;
begin
  if p_result.superseded_at is not null or p_result.person_id is distinct from app.actor() then
    return array[]::text[];
  elsif app.has_moved_since(p_result) and not app.is_carried(p_result) then
    return receipt || array['carry_over'];
  end if;
  return receipt;
end $$;
comment on function app.result_actions(app.result) is 'What the one who asks could do with a result. Definer: as app.result_due.';
grant execute on function app.result_due(app.result, text), app.result_actions(app.result), app.is_carried(app.result), app.has_moved_since(app.result) to kinerja_app, kinerja_city;
