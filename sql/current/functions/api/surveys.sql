-- Surveys as people use them: raters are drawn and named, forms are read and written, and what waits for somebody is listed. All of them are definers:
-- who is asked about whom is nobody's to see but the one's who is asked.

set local role kinerja_definer;

-- Raters -------------------------------------------------------------------------------------------------------------------
-- Definer: as app.propose_raters.
create function api.rater_propose(p_agency text, p_period text)
returns table (agency text, period text, subjects bigint, forms bigint, raters bigint)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_period app.period := app.period_seen(p_agency, p_period);
begin
  return query
    -- Nobody names the seed, and nobody is told it: by it, and who serves where, one knows who was asked about whom.
    select p_agency, p_period, r.subjects, r.forms, r.raters from app.propose_raters(found_period.agency_id, found_period.period_id, null) as r;
end $$;
comment on function api.rater_propose(text, text) is 'Draws raters for everybody whom a survey is about. Definer: surveys are nobody''s to write.';

-- Definer: as app.replace_raters.
create function api.rater_replace(p_agency text, p_period text) returns table (agency text, period text)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_period app.period := app.period_seen(p_agency, p_period);
begin
  perform app.replace_raters(found_period.agency_id, found_period.period_id);
  return query select p_agency, p_period;
end $$;
comment on function api.rater_replace(text, text) is 'Draws others in place of raters who have declined, are away or serve no more. Definer: surveys are nobody''s to write.';

-- Definer: as app.propose_raters. People name peers of their own; administrators name others, for a person, a team or a unit, among whom chance chooses.
-- What is refused is decided by who serves where, never by who was drawn.
create function api.rater_nominate(p_agency text, p_period text, p_person text, p_subject text, p_team text, p_unit text)
returns table (agency text, period text, category text, nominated bigint)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  found_period app.period := app.period_seen(p_agency, p_period);
  survey app.collection := app.collection_of(found_period.agency_id, found_period.period_id);
  rater uuid;
  about app.survey_subject;
  place record;
  is_own boolean := num_nonnulls(p_subject, p_team, p_unit) = 0;
begin
  if num_nonnulls(p_subject, p_team, p_unit) > 1 then
    perform app.fail('KJ400', 'subject', 'name a person, a team or a unit, or nobody for yourself');
  elsif not is_own and not app.administers_agency(found_period.agency_id) then
    perform app.fail('KJ403', 'period ' || p_period, 'only administrators name raters for others');
  elsif survey.state is distinct from 'ASSIGNING' or survey.is_begun then
    perform app.fail('KJ455', 'period ' || p_period, 'raters are named between the draw and the beginning of its survey');
  end if;
  rater := app.known_person(p_person);
  select r.person_id, r.unit_id, r.superior_id into place from app.rater_pool(survey.agency_id, app.today()) as r where r.person_id = rater;
  -- Of one's own agency: whether somebody exists elsewhere is not told by this.
  if rater is null or is_own and place.person_id is null then
    perform app.fail('KJ404', 'person ' || p_person);
  end if;
  select s.* into about
  from app.survey_subject as s
  where s.agency_id = survey.agency_id
    and s.collection_id = survey.collection_id
    and case
      when p_team is not null then s.team_id = (select t.team_id from app.team as t where t.agency_id = survey.agency_id and t.code = p_team)
      when p_unit is not null then
        s.kind = 'UNIT' and s.unit_id = (select u.unit_id from app.unit as u where u.agency_id = survey.agency_id and u.code = p_unit)
      else s.person_id = case when is_own then app.actor() else app.known_person(p_subject) end
    end;
  if not found then
    perform app.fail('KJ404', concat_ws(' ', 'subject', coalesce(p_subject, p_team, p_unit)), 'the survey is not about that');
  end if;
  category := case when is_own then 'PEER' else 'OTHER' end;
  if is_own and place.superior_id = app.actor() then
    perform app.fail('KJ400', 'person', 'those below you are asked as such');
  elsif not is_own and (
    case about.kind
      when 'PERSON' then place.person_id is not null
      when 'UNIT' then place.unit_id = about.unit_id
      else exists (
        select
        from app.team_member as m
        where m.agency_id = about.agency_id and m.team_id = about.team_id and m.person_id = rater and app.is_on(app.today(), m.starts_on, m.ends_on)
      )
    end
  ) then
    perform app.fail('KJ400', 'person', 'chance finds those who serve there; name somebody from elsewhere');
  end if;
  nominated := ballot.nominate(
    survey.collection_id, about.subject, rater, is_own,
    case when is_own then (
      select k.asked / 2 from app.collection_category as k where k.collection_id = survey.collection_id and k.category = 'PEER'
    ) else 40 end
  );
  if place.person_id is null then
    update app.collection as c set is_beyond_agency = true where c.collection_id = survey.collection_id and not c.is_beyond_agency;
  end if;
  agency := p_agency;
  period := p_period;
  return next;
end $$;
comment on function api.rater_nominate(text, text, text, text, text, text) is 'Names a rater: a peer of one''s own choice, whom the superior approves; or, by an administrator, people from elsewhere who can judge a person, a team or a unit, of whom half are drawn. Definer: surveys are nobody''s to write.';

-- Definer: as above. The superior of whoever has named them, or an administrator where nobody stands above.
create or replace function app.approves(p_agency_id integer, p_collection_id integer, p_subject integer) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select
    from app.survey_subject as s
      left join lateral app.appraiser_of(s.person_id, app.today()) as a on true
    where s.agency_id = p_agency_id
      and s.collection_id = p_collection_id
      and s.subject = p_subject
      and coalesce(s.person_id <> app.actor(), true)
      and coalesce(a.person_id = app.actor(), app.administers_agency(p_agency_id))
  )
$$;
comment on function app.approves(integer, integer, integer) is 'The one who asks approves whom a subject has named. Definer: who appraises whom is not the caller''s to see.';

create function api.rater_approve(p_form uuid, p_is_approved boolean) returns table (form uuid, is_approved boolean)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  survey app.collection;
  about integer;
begin
  select c.* into survey from app.collection as c where c.collection_id = app.collection_of_form(p_form) and c.state in ('ASSIGNING', 'COLLECTING');
  if found then
    select n.subject into about from ballot.nominations(survey.collection_id) as n where n.form_id = p_form;
  end if;
  if about is null or not app.approves(survey.agency_id, survey.collection_id, about) then
    perform app.fail('KJ404', 'form ' || p_form);
  elsif app.sealed_by(survey.agency_id, survey.period_id) is not null then
    perform app.fail('KJ455', 'form ' || p_form, 'its survey is sealed');
  end if;
  perform ballot.approve(p_form, coalesce(p_is_approved, true));
  return query select p_form, coalesce(p_is_approved, true);
end $$;
comment on function api.rater_approve(uuid, boolean) is 'Approves a rater whom somebody appraised has named, or refuses them. Definer: surveys are nobody''s to write.';

-- Definer: surveys are nobody's to see otherwise. How many, never who; and from its beginning on not even that, for it would tell who has declined.
create function api.show_raters(p_agency text, p_period text)
returns table (kind text, subject text, name text, category text, threshold integer, asked bigint, is_enough boolean)
language plpgsql stable security definer rows 1000 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  found_period app.period := app.period_seen(p_agency, p_period);
  survey app.collection := app.collection_of(found_period.agency_id, found_period.period_id);
begin
  if not app.looks_at_agency(found_period.agency_id) then
    perform app.fail('KJ403', 'period ' || p_period);
  elsif survey.state in ('ASSIGNING', 'COLLECTING') then
    return query
      select
        s.kind, coalesce(p.nip, p.person_id::text, t.code, u.code), coalesce(p.name, t.name, u.name), k.category, k.threshold,
        case when not survey.is_begun then coalesce(a.number, 0) end, e.subject is not null
      from app.survey_subject as s
        join app.collection_category as k
          on k.agency_id = s.agency_id and k.collection_id = s.collection_id and k.category <> case s.kind when 'TEAM' then 'SUBORDINATE' when 'UNIT' then 'PEER' else '' end
        left join ballot.asked(survey.collection_id) as a on a.subject = s.subject and a.category = k.category
        left join ballot.enough(survey.collection_id) as e on e.subject = s.subject
        left join app.person as p on p.person_id = s.person_id
        left join app.team as t on t.agency_id = s.agency_id and t.team_id = s.team_id
        left join app.unit as u on u.agency_id = s.agency_id and u.unit_id = s.unit_id and s.kind = 'UNIT'
      where s.agency_id = survey.agency_id and s.collection_id = survey.collection_id;
  end if;
end $$;
comment on function api.show_raters(text, text) is 'Whom an open survey is about, how many are asked about each before it begins, and whether there was enough for a figure when it was counted last. Definer: surveys are nobody''s to see otherwise.';

-- Definer: as above.
create function api.feedback_progress(p_agency text, p_period text)
returns table (unit text, name text, owed integer, handed_in integer, counted_at timestamptz)
language plpgsql stable security definer rows 20 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  found_period app.period := app.period_seen(p_agency, p_period);
  survey app.collection := app.collection_of(found_period.agency_id, found_period.period_id);
begin
  if not app.looks_at_agency(found_period.agency_id) then
    perform app.fail('KJ403', 'period ' || p_period);
  elsif survey.state = 'COLLECTING' then
    return query
      select coalesce(u.code, a.code), coalesce(u.name, a.name), g.owed, g.handed_in, survey.counted_at
      from ballot.progress(survey.collection_id) as g
        join app.agency as a on a.agency_id = survey.agency_id
        left join app.unit as u on u.agency_id = survey.agency_id and u.unit_id = g.unit_id
      order by 1;
  end if;
end $$;
comment on function api.feedback_progress(text, text) is 'How many forms were handed in when it was counted last, at most an hour ago, by units from which at least twenty are owed, by at least five. Definer: surveys are nobody''s to see otherwise.';

-- Definer: as above.
create or replace function app.survey_progress(p_agency_id integer, p_period_id integer, out owed bigint, out handed_in bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select sum(g.owed), sum(g.handed_in)
  from app.collection as c
    cross join lateral ballot.progress(c.collection_id) as g
  where c.agency_id = p_agency_id and c.period_id = p_period_id and c.state = 'COLLECTING' and app.looks_at_agency(p_agency_id)
$$;
comment on function app.survey_progress(integer, integer) is 'The forms of an open survey as they were counted last. Definer: surveys are nobody''s to see otherwise.';
grant execute on function app.survey_progress(integer, integer) to kinerja_app, kinerja_city;

-- Forms ------------------------------------------------------------------------------------------------------------------
-- Definer: as above. What a subject is called, for whoever is asked about it.
create or replace function app.subject_called(p_collection_id integer, p_subject integer, out kind text, out name text, out place text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.kind, coalesce(p.name, t.name, u.name), case when s.kind = 'PERSON' then u.name end
  from app.survey_subject as s
    left join app.person as p on p.person_id = s.person_id
    left join app.team as t on t.agency_id = s.agency_id and t.team_id = s.team_id
    left join app.unit as u on u.agency_id = s.agency_id and u.unit_id = s.unit_id
  where s.collection_id = p_collection_id and s.subject = p_subject
$$;
comment on function app.subject_called(integer, integer) is 'What a subject of a survey is called. Definer: whoever is asked about somebody may not see them otherwise.';

-- Definer: as above. Whose form it is is decided by ballot.form.
create function api.feedback_show(p_form uuid)
returns table (
  form uuid, agency text, period text, kind text, name text, unit text, category text, group_size bigint, state text, due_at timestamptz, notice text,
  pemberitahuan text, items jsonb, revision bigint
)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  found record;
begin
  select f.* into found from ballot.form(p_form) as f;
  if found.revision is null then
    perform app.fail('KJ404', 'form ' || p_form);
  end if;
  return query
    select
      p_form, a.code, p.code, s.kind, s.name, s.place, found.category, found.group_size,
      case when found.is_final then 'HANDED_IN' when found.scores is not null then 'DRAFT' else 'NEW' end,
      app.effective_deadline(c.agency_id, c.period_id, 'FEEDBACK', app.unit_in_period(c.agency_id, c.period_id, app.actor()), app.actor()),
      format(
        'You are one of %s who are asked. What you score is only ever shown added up, from %s forms on; what you write in words is shown as it is, from %s forms on: words may tell who wrote them.',
        found.group_size, k.threshold, c.comments_from
      ),
      format(
        'Anda satu dari %s orang yang diminta. Nilai Anda hanya ditampilkan sebagai gabungan, mulai dari %s formulir; kata-kata Anda ditampilkan apa adanya, mulai dari %s formulir: kata-kata dapat menunjukkan siapa penulisnya.',
        found.group_size, k.threshold, c.comments_from
      ),
      (
        select jsonb_object_agg(
          i.item,
          jsonb_build_object(
            'place', i.place, 'english', i.english, 'indonesian', i.indonesian, 'guides_english', i.guides_english, 'guides_indonesian', i.guides_indonesian,
            'anchors_english', i.anchors_english, 'anchors_indonesian', i.anchors_indonesian, 'score', found.scores[i.place], 'comment', found.comments[i.place]
          )
        )
        from app.questionnaire_item as i
        where i.questionnaire = c.questionnaire
      ),
      found.revision
    from app.collection as c
      join app.agency as a on a.agency_id = c.agency_id
      join app.period as p on p.agency_id = c.agency_id and p.period_id = c.period_id
      join app.collection_category as k on k.agency_id = c.agency_id and k.collection_id = c.collection_id and k.category = found.category
      cross join lateral app.subject_called(c.collection_id, found.subject) as s
    where c.collection_id = found.collection_id;
end $$;
comment on function api.feedback_show(uuid) is 'A form that the one who asks is asked for, with what they have written. Definer: ballots are nobody''s to see otherwise.';

-- Definer: as above. {"ADAPTIF": "…"} as the ballot has it.
create or replace function app.comments_by_item(p_form uuid, p_comments jsonb) returns text[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  form text := (select c.questionnaire from app.collection as c where c.collection_id = app.collection_of_form(p_form));
begin
  if p_comments is null or p_comments = '{}' then
    return null;
  end if;
  if exists (
    select
    from jsonb_each(p_comments) as k
    where jsonb_typeof(k.value) <> 'string' or not exists (select from app.questionnaire_item as i where i.questionnaire = form and i.item = k.key)
  ) then
    perform app.fail('KJ400', 'comments', 'a text for each item that you name by its symbol, as in {"ADAPTIF": "…"}; questionnaire show lists them');
  end if;
  return array(
    select nullif(p_comments ->> i.item, '') from app.questionnaire_item as i where i.questionnaire = form order by i.place
  );
end $$;
comment on function app.comments_by_item(uuid, jsonb) is 'Comments in the order of a form''s items; null for none. Definer: surveys are nobody''s to see otherwise.';

-- Definer: as above.
create function api.feedback_save(p_form uuid, p_scores smallint[], p_comments jsonb, p_revisions bigint[])
returns table (form uuid, state text, revision bigint)
language sql security definer set search_path = pg_catalog, pg_temp as $$
  select p_form, 'DRAFT', w.revision from ballot.put(p_form, p_scores, app.comments_by_item(p_form, p_comments), false, p_revisions) as w
$$;
comment on function api.feedback_save(uuid, smallint[], jsonb, bigint[]) is 'Keeps a form that is not finished. Definer: ballots are nobody''s to write otherwise.';

-- Definer: as above.
create function api.feedback_submit(p_form uuid, p_scores smallint[], p_comments jsonb, p_revisions bigint[])
returns table (form uuid, state text, revision bigint)
language sql security definer set search_path = pg_catalog, pg_temp as $$
  select p_form, 'HANDED_IN', w.revision from ballot.put(p_form, p_scores, app.comments_by_item(p_form, p_comments), true, p_revisions) as w
$$;
comment on function api.feedback_submit(uuid, smallint[], jsonb, bigint[]) is 'Hands a form in; until the survey ends it may be handed in again, corrected. Definer: ballots are nobody''s to write otherwise.';

-- Definer: as above.
create function api.rater_decline(p_form uuid, p_reason_code text, p_revisions bigint[]) returns table (form uuid, state text)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform ballot.decline(p_form, p_reason_code, p_revisions);
  return query select p_form, 'DECLINED';
end $$;
comment on function api.rater_decline(uuid, text, bigint[]) is 'Declines a form; another rater is drawn within the hour. Definer: ballots are nobody''s to write otherwise.';

-- Definer: as above. What waits for the one who asks: forms, raters to approve, jobs to confirm, comments to moderate.
create function api.show_tasks()
returns table (
  task text, agency text, period text, form uuid, job uuid, kind text, name text, rater text, category text, state text, due_at timestamptz, number bigint,
  thing uuid
)
language sql stable security definer rows 20 set search_path = pg_catalog, pg_temp as $$
  with
    survey as materialized (
      select c.*, a.code as agency, p.code as period, p.state as period_state
      from app.collection as c
        join app.agency as a on a.agency_id = c.agency_id
        join app.period as p on p.agency_id = c.agency_id and p.period_id = c.period_id
      where (c.state in ('ASSIGNING', 'COLLECTING') or c.state = 'CONFIRMED' and not c.is_moderated)
        and (c.agency_id = any (app.reached()) or c.is_beyond_agency or app.is_city_admin())
    )
  select
    'FORM', s.agency, s.period, f.form_id, null::uuid, n.kind, n.name, null::text, f.category,
    case when f.is_final then 'HANDED_IN' when f.is_begun then 'DRAFT' else 'NEW' end, d.due_at, null::bigint, null::uuid
  from survey as s
    cross join lateral ballot.forms(s.collection_id) as f
    cross join lateral app.subject_called(s.collection_id, f.subject) as n
    cross join lateral (
      select app.effective_deadline(s.agency_id, s.period_id, 'FEEDBACK', app.unit_in_period(s.agency_id, s.period_id, app.actor()), app.actor()) as due_at
    ) as d
  where s.state = 'COLLECTING'
  union all
  select
    'APPROVAL', s.agency, s.period, m.form_id, null, n.kind, n.name, r.name, 'PEER', 'NEW',
    app.effective_deadline(s.agency_id, s.period_id, 'FEEDBACK', null, null), null, null
  from survey as s
    cross join lateral ballot.nominations(s.collection_id) as m
    cross join lateral app.subject_called(s.collection_id, m.subject) as n
    join app.person as r on r.person_id = m.rater_id
  where s.state in ('ASSIGNING', 'COLLECTING') and app.approves(s.agency_id, s.collection_id, m.subject)
  union all
  select 'CONFIRMATION', a.code, j.arguments ->> 'period', null, j.job_id, null, j.operation, null, null, 'NEW', j.expires_at, null, null
  from meta.job as j
    join meta.job_item as i on i.job_id = j.job_id
    join app.agency as a on a.agency_id = i.agency_id
  where j.state = 'PENDING' and coalesce(j.expires_at > app.now(), true) and app.administers_job(j.job_id)
  union all
  select 'MODERATION', s.agency, s.period, null, null, null, null, null, null, 'NEW', null, m.number, null
  from survey as s
    cross join lateral (
      select count(*) as number
      from ballot.comments(s.collection_id) as c
      where c.is_released is null and c.subject in (select app.moderated_subjects(s.agency_id, s.collection_id))
    ) as m
  where s.state = 'CONFIRMED' and m.number > 0
  union all
  select t.task, t.agency, null, null, null, null, t.name, null, null, t.state, t.due_at, null, t.plan_id from app.plan_tasks() as t
  union all
  select w.task, w.agency, null, null, null, 'PERSON', w.name, null, null, 'NEW', null, w.number, w.plan_id from app.work_tasks() as w
  union all
  select d.task, d.agency, d.period, null, null, 'PERSON', null, null, null, d.state, d.due_at, null, null from app.documentation_tasks() as d
  union all
  select e.task, e.agency, e.period, null, null, case e.task when 'ACHIEVEMENT' then 'UNIT' else 'PERSON' end, e.name, null, null, e.state, e.due_at, e.number, e.thing from app.evaluation_tasks() as e
$$;
comment on function api.show_tasks() is 'What waits for the one who asks. Definer: surveys and jobs are nobody''s to see otherwise.';

grant execute on function
  api.rater_propose(text, text), api.rater_replace(text, text), api.rater_nominate(text, text, text, text, text, text),
  api.rater_approve(uuid, boolean), api.show_raters(text, text), api.feedback_progress(text, text), api.feedback_show(uuid), api.feedback_save(uuid, smallint[], jsonb, bigint[]),
  api.feedback_submit(uuid, smallint[], jsonb, bigint[]), api.rater_decline(uuid, text, bigint[]), api.show_tasks()
to kinerja_app, kinerja_city;
