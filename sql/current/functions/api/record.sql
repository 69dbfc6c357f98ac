-- The feedback record: notes with a name, what was asked for, and the forms of leaders and of oneself (PermenPANRB 6/2022 art. 16-21, P69-77).

-- Whoever works with somebody knows their work: leaders, those led, peers, colleagues of a unit, a team or the agency, and whoever was asked. To see
-- somebody by one's office (administrators, auditors) is not to know their work: that is refused.
create or replace function app.require_party(p_person text, p_is_asked boolean, p_day date, out person_id uuid, out role text)
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  visible uuid;
begin
  select f.person_id, f.role into person_id, role from app.feedback_party(p_person, p_is_asked, p_day) as f;
  if person_id is null then
    visible := app.person_id_of(p_person);
    if visible = app.actor() then
      perform app.fail('KJ400', 'person', 'about oneself there is the form: note form');
    elsif visible is null or not p_is_asked then
      perform app.refuse(visible is not null, 'person ' || p_person);
    end if;
    person_id := visible;
  end if;
  perform app.look_at(person_id);
end $$;
comment on function app.require_party(text, boolean, date) is 'Whom the one who asks may give feedback, or ask for it: KJ404 for whom they neither see nor work with, KJ403 for whom they see and do not work with, KJ400 for themselves.';

create or replace function app.require_given_on(p_day date) returns date
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if p_day > app.today() or p_day < app.today() - 92 then
    perform app.fail('KJ400', 'given_on', 'a day of the last three months');
  end if;
  return coalesce(p_day, app.today());
end $$;
comment on function app.require_given_on(date) is 'The day on which feedback was given, today unless another one is named; KJ400 for one to come or long ago.';

create or replace function app.require_item(p_item text) returns void
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if p_item is not null and not exists (select from app.questionnaire_item as i where i.item = p_item) then
    perform app.fail('KJ400', 'item', 'an item of a questionnaire: questionnaire show lists them');
  end if;
end $$;
comment on function app.require_item(text) is 'KJ400 for what no questionnaire asks about; null asks nothing.';

create or replace function app.require_rhk(p_person_id uuid, p_rhk uuid, p_item text) returns void
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if p_rhk is not null and p_item is not null then
    perform app.fail('KJ400', 'rhk', 'about a result or about a value: two notes, if about both');
  elsif p_rhk is not null and not app.has_result(p_person_id, p_rhk) then
    perform app.fail('KJ404', 'rhk ' || p_rhk, 'it is in none of their plans, or was not agreed');
  end if;
end $$;
comment on function app.require_rhk(uuid, uuid, text) is 'KJ404 for what is no result of an agreed plan of somebody, KJ400 beside a value (art. 17(3): against the one or the other); null asks nothing.';

create or replace function app.own_name() returns text language sql stable
begin atomic
  select p.name from app.person as p where p.person_id = (select app.actor());
end;
comment on function app.own_name() is 'What the one who asks is called.';

grant execute on function app.require_party(text, boolean, date), app.require_given_on(date), app.require_item(text), app.require_rhk(uuid, uuid, text),
  app.own_name()
to kinerja_app, kinerja_city;

-- Reading --------------------------------------------------------------------------------------------------------------
create function api.show_notes()
returns table (
  note uuid, direction text, entry text, person uuid, name text, giver uuid, giver_name text, giver_role text, kind text, mode text, initiative text,
  item text, rhk uuid, text text, evidence text, outcome text, questionnaire text, scores text, comments jsonb, given_on date, periods text[], request uuid,
  made_at timestamptz, state text, corrects uuid, reason text, allowed_actions text[]
)
language sql stable
begin atomic
  select
    e.note, case when e.person = (select app.actor()) then 'ABOUT_ME' else 'BY_ME' end, e.entry, e.person, p.name, e.giver, e.giver_name, e.giver_role,
    e.kind, e.mode, e.initiative, e.item, e.rhk, e.text, e.evidence, e.outcome, e.questionnaire, e.scores, e.comments, e.given_on, e.periods, e.request, e.made_at,
    e.state, e.corrects, e.reason, e.allowed_actions
  from api.record_entry as e
    left join app.feedback_parties() as p on p.person_id = e.person
  where e.person = (select app.actor()) or e.giver = (select app.actor()) or e.made_by = (select app.actor())
  union all
  -- With every name: pg_dump says them, and what it says is compared.
  select
    v.note, 'ABOUT_ME' as direction, 'SURVEY' as entry, v.person, v.name, null::uuid as giver, 'survei 360' as giver_name, 'SURVEI_360' as giver_role,
    'BERKALA' as kind, null::text as mode, null::text as initiative, null::text as item, null::uuid as rhk, v.text, null::text as evidence, null::text as outcome,
    null::text as questionnaire, null::text as scores, null::jsonb as comments, v.given_on, v.periods, null::uuid as request, v.made_at,
    'CURRENT' as state, null::uuid as corrects, null::text as reason, '{}'::text[] as allowed_actions
  from app.survey_entries((select app.actor())) as v;
end;
comment on function api.show_notes() is 'What was said about the one who asks, and what they have said about others.';

create function api.show_record(p_person text)
returns table (
  note uuid, entry text, person uuid, name text, giver uuid, giver_name text, giver_role text, kind text, mode text, initiative text, item text,
  rhk uuid, text text, evidence text, outcome text, questionnaire text, scores text, comments jsonb, given_on date, periods text[], request uuid,
  made_at timestamptz, state text, corrects uuid, reason text, allowed_actions text[]
)
language plpgsql stable rows 20 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  found_person uuid;
  is_visible boolean;
begin
  select l.person_id, l.is_visible into found_person, is_visible from app.looked_up(p_person) as l;
  -- Administrators and auditors see how many leaders gave feedback (show progress), never what was said.
  if found_person is null
    or found_person <> app.actor()
    and found_person not in (select a.person_id from app.appraised_people() as a)
    and not exists (select from api.record_entry as e where e.person = found_person)
  then
    perform app.refuse(is_visible, 'person ' || p_person);
  end if;
  return query
    select
      e.note, e.entry, e.person, coalesce(p.name, k.name), e.giver, e.giver_name, e.giver_role, e.kind, e.mode, e.initiative, e.item, e.rhk, e.text, e.evidence,
      e.outcome, e.questionnaire, e.scores, e.comments, e.given_on, e.periods, e.request, e.made_at, e.state, e.corrects, e.reason, e.allowed_actions
    from api.record_entry as e
      left join app.person as p on p.person_id = e.person
      left join app.feedback_parties() as k on k.person_id = e.person
    where e.person = found_person
    union all
    select
      v.note, 'SURVEY', v.person, v.name, null, 'survei 360', 'SURVEI_360', 'BERKALA', null, null, null, null, v.text, null, null, null, null, null, v.given_on,
      v.periods, null, v.made_at, 'CURRENT', null, null, '{}'
    from app.survey_entries(found_person) as v;
end $$;
comment on function api.show_record(text) is 'The feedback record of somebody: whole for themselves, their appraiser and whoever stands above that one; for others what they have said.';

create function api.show_requests()
returns table (
  request uuid, direction text, person uuid, name text, item text, text text, made_at timestamptz, answered_at timestamptz, state text
)
language sql stable
begin atomic
  select
    r.request_id, case when r.giver_id = (select app.actor()) then 'TO_ME' else 'BY_ME' end, p.person_id, p.name, r.item, r.text, r.made_at, r.answered_at,
    case when r.answered_at is null then 'OPEN' else 'ANSWERED' end
  from app.feedback_request as r
    join app.feedback_parties() as p on p.person_id = case when r.giver_id = (select app.actor()) then r.subject_id else r.giver_id end
  where r.subject_id = (select app.actor()) or r.giver_id = (select app.actor());
end;
comment on function api.show_requests() is 'Who asked the one who asks for feedback, and whom they asked.';

-- Giving ---------------------------------------------------------------------------------------------------------------
create function api.note_give(
  p_person text, p_text text, p_kind text, p_mode text, p_item text, p_evidence text, p_outcome text, p_given_on date, p_request uuid, p_rhk uuid default null
) returns setof api.record_entry
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  day date := app.require_given_on(p_given_on);
  party record;
  asked app.feedback_request;
  own_note uuid;
begin
  select f.person_id, f.role into party from app.require_party(p_person, false, day) as f;
  perform app.require_item(p_item);
  perform app.require_rhk(party.person_id, p_rhk, p_item);
  if p_request is not null then
    select r.* into asked
    from app.feedback_request as r
    where r.request_id = p_request and r.giver_id = app.actor() and r.subject_id = party.person_id
    for no key update;
    if not found then
      if exists (select from app.feedback_request as r where r.request_id = p_request and r.subject_id = party.person_id and r.answered_at is not null) then
        perform app.fail('KJ455', 'request ' || p_request, 'allowed=');
      end if;
      perform app.fail('KJ404', 'request ' || p_request, 'show requests lists them');
    end if;
  end if;
  if party.role = 'PIMPINAN' and p_evidence is null then
    perform app.fail('KJ400', 'evidence', 'leaders and those outside say what it rests on');
  elsif party.role <> 'PIMPINAN' and p_outcome is not null then
    perform app.fail('KJ400', 'outcome', 'leaders draw it');
  end if;
  insert into app.feedback_note (
    agency_id, subject_id, giver_id, giver_name, giver_role, kind, mode, initiative, item, rhk, text, evidence, outcome, given_on, request_id, made_at, made_by
  ) values (
    app.feedback_agency(party.person_id, day), party.person_id, app.actor(), app.own_name(), party.role, coalesce(p_kind, 'INSIDENTIL'),
    coalesce(p_mode, 'TIDAK_LANGSUNG'), case when p_request is null then 'GIVER' else 'EMPLOYEE' end, coalesce(p_item, case when p_rhk is null then asked.item end), p_rhk, p_text, p_evidence,
    p_outcome, day, p_request, app.now(), app.actor()
  )
  returning feedback_note.note_id into own_note;
  update app.feedback_request as r set answered_at = app.now() where r.request_id = p_request;
  return query select e.* from api.record_entry as e where e.note = own_note;
end $$;
comment on function api.note_give(text, text, text, text, text, text, text, date, uuid, uuid) is 'Feedback about somebody, signed by the one who asks: they read it at once.';

create function api.note_record(
  p_person text, p_giver_name text, p_giver_role text, p_text text, p_evidence text, p_kind text, p_mode text, p_initiative text, p_item text, p_given_on date, p_rhk uuid default null
) returns setof api.record_entry
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  day date := app.require_given_on(p_given_on);
  party record;
  own_note uuid;
begin
  select f.person_id, f.role into party from app.require_party(p_person, false, day) as f;
  if party.person_id not in (select a.person_id from app.appraised_people() as a) then
    perform app.refuse(exists (select from app.person as p where p.person_id = party.person_id), 'person ' || p_person);
  end if;
  perform app.require_item(p_item);
  perform app.require_rhk(party.person_id, p_rhk, p_item);
  insert into app.feedback_note (
    agency_id, subject_id, giver_name, giver_role, kind, mode, initiative, item, rhk, text, evidence, given_on, made_at, made_by
  ) values (
    app.feedback_agency(party.person_id, day), party.person_id, p_giver_name, p_giver_role, coalesce(p_kind, 'INSIDENTIL'),
    coalesce(p_mode, 'LANGSUNG'), coalesce(p_initiative, 'GIVER'), p_item, p_rhk, p_text, p_evidence, day, app.now(), app.actor()
  )
  returning feedback_note.note_id into own_note;
  return query select e.* from api.record_entry as e where e.note = own_note;
end $$;
comment on function api.note_record(text, text, text, text, text, text, text, text, text, date, uuid) is 'Feedback of somebody outside, by name and role, with what it rests on: written down by the appraiser, or whoever stands above that one.';

create function api.note_correct(
  p_note uuid, p_text text, p_item text, p_evidence text, p_outcome text, p_reason text, p_rhk text default null
) returns setof api.record_entry
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  was app.feedback_note;
  own_note uuid;
begin
  select n.* into was from app.feedback_note as n where n.note_id = p_note;
  perform app.look_at(was.subject_id);
  if was.note_id is null or was.made_by <> app.actor() then
    perform app.refuse(was.note_id is not null, 'note ' || p_note);
  end if;
  -- One at a time: two corrections of the same would both be refused or neither.
  perform pg_advisory_xact_lock(hashtextextended('note ' || p_note, 0));
  perform app.require_action('correct', (select e.allowed_actions from api.record_entry as e where e.note = p_note), 'note ' || p_note);
  perform app.require_item(nullif(p_item, ''));
  if p_rhk <> '' or p_item <> '' then
    perform app.require_rhk(was.subject_id, nullif(coalesce(p_rhk, was.rhk::text), '')::uuid, nullif(coalesce(p_item, was.item), ''));
  end if;
  insert into app.feedback_note (
    agency_id, subject_id, giver_id, giver_name, giver_role, kind, mode, initiative, item, rhk, text, evidence, outcome, given_on, request_id, made_at, made_by,
    corrects, reason
  ) values (
    was.agency_id, was.subject_id, was.giver_id, was.giver_name, was.giver_role, was.kind, was.mode, was.initiative,
    nullif(coalesce(p_item, was.item), ''), nullif(coalesce(p_rhk, was.rhk::text), '')::uuid, p_text, coalesce(p_evidence, was.evidence), nullif(coalesce(p_outcome, was.outcome), ''), was.given_on,
    was.request_id, app.now(), app.actor(), p_note, p_reason
  )
  returning feedback_note.note_id into own_note;
  return query select e.* from api.record_entry as e where e.note = own_note;
end $$;
comment on function api.note_correct(uuid, text, text, text, text, text, text) is 'Puts another text in the place of one''s own note, or takes it back when none is named; what was said stays, marked. Nothing else of it changes.';

create function api.note_ask(p_person text, p_item text, p_text text)
returns table (request uuid, person uuid, item text, text text, made_at timestamptz, state text)
language plpgsql set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  party record;
begin
  select f.person_id into party from app.require_party(p_person, true, app.today()) as f;
  perform app.require_item(p_item);
  -- Whoever has never served is evaluated nowhere.
  if app.feedback_agency(app.actor(), app.today()) is null then
    perform app.fail('KJ403', 'person ' || p_person);
  end if;
  if exists (
    select
    from app.feedback_request as r
    where r.subject_id = app.actor() and r.giver_id = party.person_id and r.item is not distinct from p_item and r.answered_at is null
  ) then
    perform app.fail('KJ455', 'person ' || p_person, 'they were asked, and have not answered yet');
  end if;
  return query
    insert into app.feedback_request as r (agency_id, subject_id, giver_id, item, text, made_at)
    values (app.feedback_agency(app.actor(), app.today()), app.actor(), party.person_id, p_item, p_text, app.now())
    returning r.request_id, r.giver_id, r.item, r.text, r.made_at, 'OPEN';
end $$;
comment on function api.note_ask(text, text, text) is 'Asks somebody for feedback about oneself.';

create function api.note_form(p_person text, p_period text, p_scores smallint[], p_comments jsonb)
returns table (
  note uuid, entry text, person uuid, period text, questionnaire text, scores text, comments jsonb, made_at timestamptz, changed_at timestamptz,
  revision bigint
)
language plpgsql set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  form_kind text := 'SUPERIOR';
  found_person uuid := app.person_id_of(p_person);
  found_role text;
  found_period record;
  form text;
  made app.feedback_form;
begin
  if found_person = app.actor() then
    form_kind := 'SELF';
  else
    select f.person_id, f.role into found_person, found_role from app.require_party(p_person, false, app.today()) as f;
    if found_role <> 'PIMPINAN' then
      perform app.refuse(exists (select from app.person as p where p.person_id = found_person), 'person ' || p_person);
    end if;
  end if;
  select f.agency_id, f.period_id, f.policy into found_period from app.form_period(found_person, p_period) as f;
  if found_period.period_id is null then
    perform app.fail('KJ404', 'period ' || p_period);
  end if;
  perform app.require_form(found_period.agency_id, found_period.period_id);
  form := app.policy_says(found_period.policy, 'survey.questionnaire');
  if cardinality(p_scores) <> (select count(*) from app.questionnaire_item as i where i.questionnaire = form)
    or not (1 <= all (array_remove(p_scores, null)) and 5 >= all (array_remove(p_scores, null)))
    or array_remove(p_scores, null) = '{}'
  then
    perform app.fail('KJ400', 'scores', 'one from 1 to 5 for each item, - for what you cannot judge, and one at least: questionnaire show lists them');
  elsif exists (
    select
    from jsonb_each(coalesce(p_comments, '{}')) as c (item, said)
    where jsonb_typeof(c.said) <> 'string'
      or (c.said #>> '{}') !~ '\S'
      or length(c.said #>> '{}') > 2000
      or not exists (select from app.questionnaire_item as i where i.questionnaire = form and i.item = c.item)
  ) then
    perform app.fail('KJ400', 'comments', 'one text for an item, at most 2,000 characters: questionnaire show lists them');
  end if;
  -- Once somebody has answered it, it never changes.
  perform app.lock_questionnaire(form);
  insert into app.feedback_form as f (
    agency_id, period_id, subject_id, giver_id, giver_name, kind, questionnaire, scores, comments, made_at, changed_at
  ) values (
    found_period.agency_id, found_period.period_id, found_person, app.actor(), app.own_name(), form_kind, form, p_scores, coalesce(p_comments, '{}'),
    app.now(), app.now()
  )
  on conflict on constraint feedback_form_is_one_each do update
    set scores = excluded.scores, comments = excluded.comments, changed_at = excluded.changed_at, revision = f.revision + 1
  returning f.* into made;
  return query
    select
      made.form_id, case form_kind when 'SELF' then 'SELF' else 'FORM' end, made.subject_id, p_period, made.questionnaire,
      array_to_string(made.scores, ',', '-'), made.comments, made.made_at, made.changed_at, made.revision;
end $$;
comment on function api.note_form(text, text, smallint[], jsonb) is 'A leader''s questionnaire about somebody, or one''s own about oneself: one for each period, replaced while that is open.';

grant execute on function
  api.show_notes(), api.show_record(text), api.show_requests(), api.note_give(text, text, text, text, text, text, text, date, uuid, uuid),
  api.note_record(text, text, text, text, text, text, text, text, text, date, uuid), api.note_correct(uuid, text, text, text, text, text, text),
  api.note_ask(text, text, text), api.note_form(text, text, smallint[], jsonb)
to kinerja_app, kinerja_city;
