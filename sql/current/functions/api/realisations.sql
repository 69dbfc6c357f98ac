-- What was realised of a plan's results, and what shows it (PermenPANRB 6/2022 art. 16, P68 A.4-8, form B.1.2).

-- The result of an identifier with what decides who may do what with it: KJ404 for whoever does not see the plan. The rest of the request is about its person.
create or replace function app.find_result(
  p_rhk uuid, out agency_id integer, out plan_id uuid, out person_id uuid, out starts_on date, out ends_on date, out plan_state text, out version integer,
  out is_by_perspective boolean, out state text
)
language plpgsql set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  select p.agency_id, p.plan_id, p.person_id, p.starts_on, p.ends_on, p.state, p.version, p.is_by_perspective, r.state
  into agency_id, plan_id, person_id, starts_on, ends_on, plan_state, version, is_by_perspective, state
  from app.plan_result as r
    join app.plan as p on p.agency_id = r.agency_id and p.plan_id = r.plan_id
  where r.plan_result_id = p_rhk;
  if plan_id is null then
    perform app.fail('KJ404', 'rhk ' || p_rhk);
  end if;
  perform app.look_at(person_id);
end $$;
comment on function app.find_result(uuid) is 'A planned result and its plan; KJ404 for one that is not there, or of a plan that the one who asks does not see.';

create or replace function app.require_indicator(p_agency_id integer, p_rhk uuid, p_indicator uuid) returns void
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if p_indicator is not null and not exists (
    select
    from app.plan_indicator as i
    where i.agency_id = p_agency_id and i.plan_result_id = p_rhk and i.plan_indicator_id = p_indicator and i.state = 'ACTIVE'
  ) then
    perform app.fail('KJ404', 'indicator ' || p_indicator, 'name one of that result');
  end if;
end $$;
comment on function app.require_indicator(integer, uuid, uuid) is 'KJ404 for what is no indicator of a result; null asks nothing.';

-- Whoever's plan it is, once it was agreed, for a result that nobody has taken over.
create or replace function app.require_own_work(p_rhk uuid, p_person_id uuid, p_version integer, p_state text) returns void
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if p_person_id <> app.actor() then
    perform app.refuse(true, 'rhk ' || p_rhk);
  elsif p_version = 0 then
    perform app.fail('KJ455', 'rhk ' || p_rhk, 'the plan was not agreed yet');
  elsif p_state = 'TAKEN_OVER' then
    perform app.fail('KJ455', 'rhk ' || p_rhk, 'the leader has taken it over');
  end if;
end $$;
comment on function app.require_own_work(uuid, uuid, integer, text) is 'KJ403 for a result of another''s plan, KJ455 for one of a plan that was never agreed and for one that is no longer theirs.';

-- What is realised is realised of what was agreed: neither what an amendment drafts, nor what one has removed before the period was over, but all that held in it.
create or replace function app.require_planned(p_rhk uuid, p_indicator uuid, p_person_id uuid, p_agency_id integer, p_period_id integer) returns void
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  result jsonb;
begin
  select x.said into result
  from app.work_period(p_agency_id, p_period_id) as q
    cross join lateral app.plans_in_force(p_person_id, q.starts_on, q.ends_on) as l
    cross join lateral jsonb_array_elements(l.content -> 'results') as x (said)
  where x.said ->> 'rhk' = p_rhk::text;
  if not found then
    perform app.fail('KJ455', 'rhk ' || p_rhk, 'the plan as it was agreed for that period does not have it');
  elsif p_indicator is not null and not result -> 'indicators' @> jsonb_build_array(jsonb_build_object('indicator', p_indicator)) then
    perform app.fail('KJ404', 'indicator ' || p_indicator, 'name one of that result');
  end if;
end $$;
comment on function app.require_planned(uuid, uuid, uuid, integer, integer) is 'KJ455 for a result that is not in the plan as it was agreed for a period, KJ404 for what is no indicator of it there.';

grant execute on function app.require_planned(uuid, uuid, uuid, integer, integer), app.find_result(uuid), app.require_indicator(integer, uuid, uuid), app.require_own_work(uuid, uuid, integer, text) to kinerja_app, kinerja_city;

create function api.progress_record(p_rhk uuid, p_period text, p_indicator uuid, p_text text, p_value text, p_unit text)
returns table (progress uuid, rhk uuid, indicator uuid, period text, text text, value text, unit text, made_at timestamptz)
language plpgsql set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  r record;
  found_period integer;
begin
  select * into r from app.find_result(p_rhk);
  perform app.require_own_work(p_rhk, r.person_id, r.version, r.state);
  found_period := app.require_period_of_work(r.agency_id, r.starts_on, r.ends_on, p_period);
  perform app.require_planned(p_rhk, p_indicator, r.person_id, r.agency_id, found_period);
  if p_text is null and p_value is null then
    perform app.fail('KJ400', 'text', 'say it in words, or as a number');
  end if;
  return query
    insert into app.progress as o (agency_id, plan_id, plan_result_id, plan_indicator_id, period_id, text, value, unit, made_at, made_by)
    values (
      r.agency_id, r.plan_id, p_rhk, p_indicator, found_period, p_text, p_value::numeric, p_unit, app.now(), app.actor()
    )
    returning o.progress_id, o.plan_result_id, o.plan_indicator_id, p_period, o.text, o.value::text, o.unit, o.made_at;
end $$;
comment on function api.progress_record(uuid, text, uuid, text, text, text) is 'Adds what the one who asks has realised of a result in a period; the newest counts.';

create function api.show_realisations(p_person text, p_period text)
returns table (
  plan uuid, place bigint, priority text, result_text text, result_state text, rhk uuid, indicator uuid, period text, text text, value text, unit text, made_at timestamptz,
  evidence_count bigint, note_count bigint, adjustments text[], taken_over text
)
language plpgsql stable rows 20 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  found_person uuid;
  is_visible boolean;
  span record;
begin
  select l.person_id, l.is_visible into found_person, is_visible from app.looked_up(p_person) as l;
  -- Whoever sees the person by their office alone sees no plan: told as what it is, not as an empty list.
  if found_person is null
    or found_person <> app.actor()
    and found_person not in (select a.person_id from app.appraised_people() as a)
    and not exists (select from app.plan as p where p.person_id = found_person)
    and not app.manages(found_person)
    and found_person not in (select a.person_id from app.audited_people() as a)
    and app.official() = ''
  then
    perform app.refuse(is_visible, 'person ' || p_person);
  end if;
  select s.starts_on, s.ends_on into span from app.span_of_work(found_person, p_period) as s;
  if span.starts_on is null then
    perform app.fail('KJ404', 'period ' || p_period, 'there is none of that code where they have a plan');
  end if;
  return query
    select
      w.plan_id, w.place, w.priority, w.said, w.state, w.plan_result_id, w.plan_indicator_id, coalesce(w.period, p_period), w.text, w.value::text, w.unit, w.made_at,
      w.evidence_count, w.note_count, w.adjustments, w.taken_over
    from app.realisations(found_person, span.starts_on, span.ends_on) as w
    order by w.place;
end $$;
comment on function api.show_realisations(text, text) is 'What somebody realised in a period, by result and indicator.';

create function api.show_evidence(p_rhk uuid) returns setof api.evidence
language plpgsql stable rows 20 set search_path = pg_catalog, pg_temp as $$
begin
  perform app.find_result(p_rhk);
  return query select e.* from api.evidence as e where e.rhk = p_rhk;
end $$;
comment on function api.show_evidence(uuid) is 'The files that show what was realised of a result.';

create function api.evidence_add(p_rhk uuid, p_period text, p_name text, p_media_type text, p_content text, p_indicator uuid, p_kind text) returns setof api.evidence
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  r record;
  found_period integer;
  bytes bytea;
  own_evidence uuid;
begin
  select * into r from app.find_result(p_rhk);
  perform app.require_own_work(p_rhk, r.person_id, r.version, r.state);
  found_period := app.require_period_of_work(r.agency_id, r.starts_on, r.ends_on, p_period);
  perform app.require_planned(p_rhk, p_indicator, r.person_id, r.agency_id, found_period);
  begin
    bytes := decode(p_content, 'base64');
  exception
    when invalid_parameter_value then
      perform app.fail('KJ400', 'content', 'base64, in one line');
  end;
  if length(bytes) not between 1 and 524288 then
    perform app.fail('KJ400', 'content', 'at most 512 KiB');
  elsif not app.is_of_type(p_media_type, bytes) then
    perform app.fail('KJ400', 'content', 'it is not what media_type says, or holds macros');
  end if;
  -- Two at a time would each count one too few.
  perform pg_advisory_xact_lock(hashtextextended('evidence ' || p_rhk, 0));
  if (
    select count(*) from app.evidence as e where e.agency_id = r.agency_id and e.plan_result_id = p_rhk and e.period_id = found_period and e.removed_at is null
  ) >= 20 then
    perform app.fail('KJ455', 'rhk ' || p_rhk, 'it has 20 files for that period: remove one first');
  end if;
  insert into app.evidence (
    agency_id, plan_id, plan_result_id, plan_indicator_id, period_id, kind, name, media_type, size, sha256, made_at, made_by
  ) values (
    r.agency_id, r.plan_id, p_rhk, p_indicator, found_period, coalesce(p_kind, 'REALISASI'), p_name, p_media_type, length(bytes), sha256(bytes), app.now(), app.actor()
  )
  returning evidence.evidence_id into own_evidence;
  insert into app.evidence_content (agency_id, evidence_id, content) values (r.agency_id, own_evidence, bytes);
  return query select e.* from api.evidence as e where e.evidence = own_evidence;
end $$;
comment on function api.evidence_add(uuid, text, text, text, text, uuid, text) is 'Adds a file that shows what the one who asks has realised of a result in a period, when it is what it is said to be.';

create or replace function app.find_evidence(p_evidence uuid, out agency_id integer, out plan_id uuid, out person_id uuid, out period text, out starts_on date, out ends_on date)
language plpgsql set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  select p.agency_id, p.plan_id, p.person_id, q.code, p.starts_on, p.ends_on into agency_id, plan_id, person_id, period, starts_on, ends_on
  from app.evidence as e
    join app.plan as p on p.agency_id = e.agency_id and p.plan_id = e.plan_id
    cross join lateral app.work_period(e.agency_id, e.period_id) as q
  where e.evidence_id = p_evidence;
  if plan_id is null then
    perform app.fail('KJ404', 'evidence ' || p_evidence);
  end if;
  perform app.look_at(person_id);
end $$;
comment on function app.find_evidence(uuid) is 'A file and its plan; KJ404 for one that is not there, or of a plan that the one who asks does not see.';
grant execute on function app.find_evidence(uuid) to kinerja_app, kinerja_city;

create function api.evidence_fetch(p_evidence uuid)
returns table (evidence uuid, name text, media_type text, size bigint, sha256 text, content text)
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  shown api.evidence;
begin
  perform app.find_evidence(p_evidence);
  select e.* into shown from api.evidence as e where e.evidence = p_evidence;
  if shown.removed_at is not null then
    perform app.fail('KJ455', 'evidence ' || p_evidence, 'allowed=');
  end if;
  return query
    select shown.evidence, shown.name, shown.media_type, shown.size, shown.sha256, replace(encode(c.content, 'base64'), E'\n', '')
    from app.evidence_content as c
    where c.evidence_id = p_evidence;
  if not found then
    perform app.refuse(true, 'evidence ' || p_evidence);
  end if;
end $$;
comment on function api.evidence_fetch(uuid) is 'A file with what it holds, in base64.';

create function api.evidence_remove(p_evidence uuid) returns setof api.evidence
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  f record;
begin
  select * into f from app.find_evidence(p_evidence);
  if f.person_id <> app.actor() then
    perform app.refuse(true, 'evidence ' || p_evidence);
  end if;
  perform from app.evidence as e where e.evidence_id = p_evidence for no key update;
  perform app.require_period_of_work(f.agency_id, f.starts_on, f.ends_on, f.period);
  perform app.require_action('remove', (select e.allowed_actions from api.evidence as e where e.evidence = p_evidence), 'evidence ' || p_evidence);
  update app.evidence as e set removed_at = app.now(), removed_by = app.actor() where e.evidence_id = p_evidence;
  delete from app.evidence_content as c where c.evidence_id = p_evidence;
  return query select e.* from api.evidence as e where e.evidence = p_evidence;
end $$;
comment on function api.evidence_remove(uuid) is 'Takes away what a file of one''s own holds; name, hash and who did it stay.';

grant execute on function
  api.progress_record(uuid, text, uuid, text, text, text), api.show_realisations(text, text), api.show_evidence(uuid),
  api.evidence_add(uuid, text, text, text, text, uuid, text), api.evidence_fetch(uuid), api.evidence_remove(uuid)
to kinerja_app, kinerja_city;
