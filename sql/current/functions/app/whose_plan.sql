-- Plans of work: when they are due, and who fixes them (P65 C). (Behind relations.sql and whom_one_leads.sql.)

-- The end of January; who comes later has a month. Extensions change when it is due, and not what the regulation says.
create or replace function app.plan_statutory_on(p_year integer, p_starts_on date) returns date language sql immutable
begin atomic
  select greatest(
    make_date(p_year, 1, 31),
    case when p_starts_on > make_date(p_year, 1, 1) then (p_starts_on + interval '1 month')::date else make_date(p_year, 1, 31) end
  );
end;
comment on function app.plan_statutory_on(integer, date) is 'The last day on which a plan is in time: the end of January (P65 C.4), a month after its first day for whoever comes later.';
grant execute on function app.plan_statutory_on(integer, date) to kinerja_definer, kinerja_app, kinerja_city;

-- At once, or until now where it is not agreed yet. Late by the regulation whatever more time was given.
create or replace function app.plan_lateness(p_agreed_at timestamptz, p_due_at timestamptz, p_year integer, p_starts_on date) returns text language sql stable
begin atomic
  select case
    when coalesce(p_agreed_at, app.now()) >= app.day_begins(app.plan_statutory_on(p_year, p_starts_on) + 1) then 'BEYOND_STATUTE'
    when coalesce(p_agreed_at, app.now()) >= p_due_at then 'LATE'
    when p_agreed_at is null then 'OPEN'
    else 'IN_TIME'
  end;
end;
comment on function app.plan_lateness(timestamptz, timestamptz, integer, date) is 'OPEN, IN_TIME, LATE, or BEYOND_STATUTE: after the end of January, a month for whoever comes later (P65 C.4). It blocks nothing.';

create or replace function app.plan_form(p_approach text, p_is_by_perspective boolean) returns text language sql immutable
begin atomic
  select case p_approach when 'KUALITATIF' then case when p_is_by_perspective then 'A.1.1' else 'A.1.6' end else case when p_is_by_perspective then 'A.1.2' else 'A.1.7' end end;
end;
comment on function app.plan_form(text, boolean) is 'The code of a plan''s form follows from approach and post.';

create or replace function app.target_said(p_low numeric, p_high numeric, p_unit text, p_text text) returns text language sql immutable
begin atomic
  select nullif(concat_ws(
    ' ',
    case
      when p_low = p_high then trim_scale(p_low)::text
      when p_low is not null and p_high is not null then trim_scale(p_low) || '-' || trim_scale(p_high)
      when p_low is not null then '≥ ' || trim_scale(p_low)
      when p_high is not null then '≤ ' || trim_scale(p_high)
    end,
    p_unit, p_text
  ), '');
end;
comment on function app.target_said(numeric, numeric, text, text) is 'A target as a form says it: 80, 80-90 %, ≥ 3.5; null for none.';
grant execute on function
  app.plan_lateness(timestamptz, timestamptz, integer, date), app.plan_form(text, boolean), app.target_said(numeric, numeric, text, text)
to kinerja_definer, kinerja_app, kinerja_city;

set local role kinerja_definer;

-- Definer: who appraises whom is not the caller's to see.
create or replace function app.plan_role(p_person_id uuid) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case
    when p_person_id = app.actor() then 'SELF'
    else (
      select c.relation
      from app.appraiser_chain(p_person_id, app.today()) as c
      where c.is_answer and c.person_id = app.actor() and c.relation in ('APPRAISER', 'ABOVE')
      order by c.step
      limit 1
    )
  end
$$;
comment on function app.plan_role(uuid) is 'What the one who asks is to somebody''s plan today: SELF, APPRAISER, ABOVE (stands above the appraiser); null for nothing. Definer: who appraises whom is not the caller''s to see.';
grant execute on function app.plan_role(uuid) to kinerja_app, kinerja_city;

set local role kinerja_owner;

-- As the policies of app.plan say, for definers, whom they do not hold.
create or replace function app.reads_plan(p_plan app.plan) returns boolean
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  return coalesce(app.actor() in (p_plan.person_id, p_plan.appraiser_id, p_plan.signed_by), false)
    or app.looks_at_agency(p_plan.agency_id)
    or coalesce(p_plan.unit_id = any (app.administered_units()), false)
    or p_plan.person_id in (select a.person_id from app.appraised_people() as a);
end $$;
comment on function app.reads_plan(app.plan) is 'A plan is one that the one who asks reads (policies of app.plan).';
grant execute on function app.reads_plan(app.plan) to kinerja_definer;

-- From the first of February on it is for whoever stands above to fix what a silent appraiser has not (P65 C.5).
create or replace function app.fixes_plan(p_role text, p_year integer, p_starts_on date) returns boolean language sql stable
begin atomic
  select coalesce(p_role = 'APPRAISER' or p_role = 'ABOVE' and app.today() > app.plan_statutory_on(p_year, p_starts_on), false);
end;
comment on function app.fixes_plan(text, integer, date) is 'Whoever is this to a plan fixes it: the appraiser, and whoever stands above once the plan is late.';
grant execute on function app.fixes_plan(text, integer, date) to kinerja_definer, kinerja_app, kinerja_city;

-- Under the row-level security of whoever asks. Its person writes a draft and an amendment; those who fix it what was handed to them, an amendment, and the
-- draft that they make from a template.
create or replace function app.writes_plan(p_agency_id integer, p_plan_id uuid) returns boolean
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  found_plan record;
begin
  select p.person_id, p.year, p.starts_on, p.state, p.made_by into found_plan
  from app.plan as p
  where p.agency_id = p_agency_id and p.plan_id = p_plan_id;
  if found_plan.state is null or found_plan.state in ('AGREED', 'ENDED') then
    return false;
  elsif found_plan.person_id = app.actor() then
    return found_plan.state <> 'SUBMITTED';
  elsif found_plan.state = 'DRAFT' then
    return found_plan.made_by = app.actor();
  end if;
  return app.fixes_plan(app.plan_role(found_plan.person_id), found_plan.year, found_plan.starts_on);
end $$;
comment on function app.writes_plan(integer, uuid) is 'It is for the one who asks to write a plan now.';

create or replace function app.follows_plan(p_agency_id integer, p_plan_id uuid) returns boolean
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  found_plan record;
begin
  select p.person_id, p.state into found_plan from app.plan as p where p.agency_id = p_agency_id and p.plan_id = p_plan_id;
  return coalesce(found_plan.state in ('AGREED', 'AMENDING') and app.plan_role(found_plan.person_id) in ('SELF', 'APPRAISER'), false);
end $$;
comment on function app.follows_plan(integer, uuid) is 'A plan holds, and the one who asks is its person or the appraiser.';
grant execute on function app.writes_plan(integer, uuid), app.follows_plan(integer, uuid) to kinerja_app, kinerja_city;
