-- Comments of a survey before anybody else sees them: whoever administers the agency takes away what insults or tells who wrote it. They were asked about
-- nobody (app.survey_moderators), and see no list of raters.

set local role kinerja_definer;

-- Definer: who appraises whom is not the caller's to see. All at once: the chain of each subject is looked up once, not for each comment.
create or replace function app.moderated_subjects(p_agency_id integer, p_collection_id integer) returns setof integer
language sql stable security definer rows 100 set search_path = pg_catalog, pg_temp as $$
  select s.subject
  from app.collection as c
    join app.survey_subject as s on s.agency_id = c.agency_id and s.collection_id = c.collection_id
  where c.agency_id = p_agency_id
    and c.collection_id = p_collection_id
    and app.administers_agency(p_agency_id)
    and exists (
      select
      from app.survey_moderator as m
      where m.agency_id = p_agency_id and m.collection_id = p_collection_id and m.person_id = app.actor()
    )
    and s.subject in (select b.subject from ballot.comments(p_collection_id) as b)
    and s.person_id is distinct from app.actor()
    and not exists (
      select
      from app.appraiser_chain(s.person_id, app.duty_day(c.agency_id, c.period_id)) as a
      where a.relation in ('APPRAISER', 'ABOVE') and a.person_id = app.actor()
    )
$$;
comment on function app.moderated_subjects(integer, integer) is 'Subjects of a survey with comments that the one who asks moderates: one of those who administered when raters were drawn, who still does, is not the subject, and neither rates it nor stands above. Definer: who appraises whom is not the caller''s to see.';

-- Definer: surveys are nobody's to see otherwise.
create function api.show_comments(p_agency text, p_period text)
returns table (comment uuid, kind text, name text, unit text, category text, item text, body text, verdict text)
language plpgsql stable security definer rows 100 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  found_period app.period := app.period_seen(p_agency, p_period);
  survey app.collection := app.collection_of(found_period.agency_id, found_period.period_id);
begin
  if not app.administers_agency(found_period.agency_id) then
    perform app.fail('KJ403', 'period ' || p_period);
  elsif survey.state is distinct from 'CONFIRMED' then
    return;
  end if;
  return query
    select
      m.comment_id, n.kind, n.name, n.place, m.category, i.item, m.body, case when m.is_released then 'RELEASED' when not m.is_released then 'REMOVED' end
    from ballot.comments(survey.collection_id) as m
      join app.questionnaire_item as i on i.questionnaire = survey.questionnaire and i.place = m.item
      cross join lateral app.subject_called(survey.collection_id, m.subject) as n
    where m.subject in (select app.moderated_subjects(survey.agency_id, survey.collection_id));
end $$;
comment on function api.show_comments(text, text) is 'Comments of a survey that wait to be released or taken away. Definer: surveys are nobody''s to see otherwise.';

-- Definer: as above.
create or replace function app.moderate(p_agency text, p_period text, p_comment uuid, p_is_released boolean, out decided bigint, out waiting bigint)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_period app.period := app.period_seen(p_agency, p_period);
  survey app.collection := app.collection_of(found_period.agency_id, found_period.period_id);
  chosen uuid[];
begin
  if not app.administers_agency(found_period.agency_id) then
    perform app.fail('KJ403', 'period ' || p_period);
  end if;
  if survey.state = 'CONFIRMED' and not survey.is_moderated then
    -- One at a time: the last decision publishes.
    perform from app.collection as c where c.collection_id = survey.collection_id for update;
    chosen := array(
      select m.comment_id
      from ballot.comments(survey.collection_id) as m
      where (m.comment_id = p_comment or p_comment is null and m.is_released is null)
        and m.subject in (select app.moderated_subjects(survey.agency_id, survey.collection_id))
    );
  end if;
  if coalesce(cardinality(chosen), 0) = 0 then
    perform app.fail('KJ404', concat_ws(' ', 'comment', p_comment), 'show comments lists those that you may decide about');
  end if;
  decided := ballot.moderate(survey.collection_id, chosen, p_is_released);
  select count(*) into waiting from ballot.comments(survey.collection_id) as m where m.is_released is null;
end $$;
comment on function app.moderate(text, text, uuid, boolean) is 'Releases a comment, or takes it away; without one, all that wait. Definer: surveys are nobody''s to see otherwise.';
grant execute on function app.moderate(text, text, uuid, boolean) to kinerja_app, kinerja_city;

set local role kinerja_owner;

create function api.comment_release(p_agency text, p_period text, p_comment uuid) returns table (agency text, period text, decided bigint, waiting bigint)
language sql
begin atomic
  select p_agency, p_period, m.decided, m.waiting from app.moderate(p_agency, p_period, p_comment, true) as m;
end;
comment on function api.comment_release(text, text, uuid) is 'Releases a comment, or all that wait: the last decision of a survey publishes them.';

create function api.comment_remove(p_agency text, p_period text, p_comment uuid, p_reason text)
returns table (agency text, period text, decided bigint, waiting bigint)
language sql
begin atomic
  select p_agency, p_period, m.decided, m.waiting from app.moderate(p_agency, p_period, p_comment, false) as m;
end;
comment on function api.comment_remove(text, text, uuid, text) is 'Takes a comment away: nobody will read it.';

grant execute on function api.comment_release(text, text, uuid), api.comment_remove(text, text, uuid, text) to kinerja_app, kinerja_city;
set local role kinerja_definer;
grant execute on function api.show_comments(text, text) to kinerja_app, kinerja_city;
