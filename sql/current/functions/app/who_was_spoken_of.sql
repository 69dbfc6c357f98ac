-- What surveys have said, as far as it may be known: to the person, to whoever rates them and who stands above that one; of teams and units to those who
-- are in them; to whoever administers an agency also by blocks of at least five people. What is not here was not kept.

set local role kinerja_definer;

-- Definer: who appraises whom is not the caller's to see.
create or replace function app.may_read_summary(p_period app.period, p_subject app.survey_subject) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case p_subject.kind
    when 'PERSON' then
      p_subject.person_id = app.actor()
      or exists (
        select
        from app.appraiser_chain(p_subject.person_id, app.duty_day(p_period.agency_id, p_period.period_id)) as c
        where c.is_answer and c.relation in ('APPRAISER', 'ABOVE') and c.person_id = app.actor()
      )
    when 'TEAM' then
      app.looks_at_agency(p_subject.agency_id)
      or exists (
        select
        from app.team_member as m
        where m.agency_id = p_subject.agency_id and m.team_id = p_subject.team_id and m.person_id = app.actor()
          and app.is_on(app.today(), m.starts_on, m.ends_on)
      )
    else
      app.looks_at_agency(p_subject.agency_id)
      or exists (
        select
        from app.appointment as a
        where a.agency_id = p_subject.agency_id and a.unit_id = p_subject.unit_id and a.person_id = app.actor()
          and app.is_on(app.today(), a.starts_on, a.ends_on)
      )
  end
$$;
comment on function app.may_read_summary(app.period, app.survey_subject) is 'The one who asks may read what a survey says of a subject. Definer: who appraises whom is not the caller''s to see.';

-- Definer: surveys are nobody's to see otherwise. Whoever calls it has asked whether it may be read. A group that was asked about nobody, one whose forms
-- did not come and one that was too small are the same: MISSING.
create or replace function app.summary_of(p_subject app.survey_subject)
returns table (
  row_kind text, category text, item text, value text, forms integer, counts integer[], weight integer, reliability text, strictness text,
  body text, place integer
)
language plpgsql stable security definer rows 30 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  survey app.collection;
begin
  select c.* into survey from app.collection as c where c.agency_id = p_subject.agency_id and c.collection_id = p_subject.collection_id;
  return query
    select
      'TOTAL', null::text, null::text, app.shown_score(t.total, true), null::integer, null::integer[], null::integer, null::text, p_subject.strictness, null::text, 0
    from (select (select o.total from app.totals_of(p_subject.agency_id, p_subject.collection_id, p_subject.subject) as o) as total) as t;
  return query
    select
      'CATEGORY', k.category, null::text, app.shown_score(f.figure, true), case when f.figure is not null then f.forms end, null::integer[], k.weight,
      case when f.figure is not null then to_char(app.rounded(greatest(app.spearman_brown(r.single, f.forms), 0)::text::numeric, 2), 'FM0.00') end, null::text,
      null::text,
      100 * array_position(array['PEER', 'SUBORDINATE', 'OTHER'], k.category)
    from app.collection_category as k
      left join app.figures_of(p_subject.agency_id, p_subject.collection_id, p_subject.subject) as f on f.category = k.category
      left join app.feedback_reliability as r
        on r.agency_id = k.agency_id and r.collection_id = k.collection_id and r.category = k.category
    where k.agency_id = p_subject.agency_id and k.collection_id = p_subject.collection_id;
  return query
    select
      'ITEM', c.category, i.item, app.shown_score(c.sum[i.place]::numeric / c.n[i.place], c.n[i.place] >= 10), c.n[i.place]::integer,
      case when c.n[i.place] >= 10 then c.counts[5 * i.place - 4 : 5 * i.place]::integer[] end, null::integer, null::text, null::text, null::text,
      100 * array_position(array['PEER', 'SUBORDINATE', 'OTHER'], c.category) + i.place
    from app.feedback_cell as c
      join app.questionnaire_item as i on i.questionnaire = survey.questionnaire
    where c.agency_id = p_subject.agency_id and c.collection_id = p_subject.collection_id and c.subject = p_subject.subject;
  return query
    select
      'COMMENT', m.category, i.item, null::text, null::integer, null::integer[], null::integer, null::text, null::text, m.body,
      1000 + 100 * array_position(array['PEER', 'SUBORDINATE', 'OTHER'], m.category) + m.item
    from app.feedback_comment as m
      join app.questionnaire_item as i on i.questionnaire = survey.questionnaire and i.place = m.item
    where m.agency_id = p_subject.agency_id and m.collection_id = p_subject.collection_id and m.subject = p_subject.subject
    order by m.comment_id;
end $$;
comment on function app.summary_of(app.survey_subject) is 'What a survey says of a subject, row by row. Definer: surveys are nobody''s to see otherwise.';

-- Definer: as above. Without a person of one's own; whoever may not read it is answered as if there were none.
create or replace function app.summaries(p_person_id uuid)
returns table (
  agency text, period text, row_kind text, category text, item text, value text, forms integer, counts text, weight integer, reliability text,
  strictness text, body text, row_key text
)
language sql stable security definer rows 60 set search_path = pg_catalog, pg_temp as $$
  select
    a.code, p.code, r.row_kind, r.category, r.item, coalesce(r.value, case when r.row_kind <> 'COMMENT' then 'MISSING' end), r.forms,
    array_to_string(r.counts, ' '), r.weight, r.reliability, r.strictness, r.body,
    p.ends_on || ' ' || p.code || ' ' || to_char(r.place, 'FM00000') || coalesce(md5(r.body), '')
  from app.survey_subject as s
    join app.collection as c on c.agency_id = s.agency_id and c.collection_id = s.collection_id and c.state = 'CONFIRMED'
    join app.period as p on p.agency_id = c.agency_id and p.period_id = c.period_id
    join app.agency as a on a.agency_id = c.agency_id
    cross join lateral app.summary_of(s) as r
  where s.person_id = p_person_id and app.may_read_summary(p, s)
$$;
comment on function app.summaries(uuid) is 'What surveys have said of a person, as far as the one who asks may read it. Definer: as app.summary_of.';
-- Definer: as above. Made when it is read: a survey's figures are kept once.
create or replace function app.survey_entries(p_person_id uuid)
returns table (note uuid, person uuid, name text, text text, given_on date, periods text[], made_at timestamptz)
language sql stable security definer rows 5 set search_path = pg_catalog, pg_temp as $$
  select
    md5(format('survei 360 %s %s', s.collection_id, s.subject))::uuid, s.person_id, n.name,
    format(
      'survei 360: %s (%s)', app.shown_score(t.total, true),
      (
        select string_agg(format('%s %s', k.category, coalesce(app.shown_score(f.figure, true), 'MISSING')), ', ' order by k.category)
        from app.collection_category as k
          left join app.figures_of(s.agency_id, s.collection_id, s.subject) as f on f.category = k.category
        where k.agency_id = s.agency_id and k.collection_id = s.collection_id and k.weight > 0
      )
    ),
    app.day_of(e.happened_at), array[p.code], e.happened_at
  from app.survey_subject as s
    join app.collection as c on c.agency_id = s.agency_id and c.collection_id = s.collection_id and c.state = 'CONFIRMED'
    join app.period as p on p.agency_id = c.agency_id and p.period_id = c.period_id
    join app.person as n on n.person_id = s.person_id
    cross join lateral app.totals_of(s.agency_id, s.collection_id, s.subject) as t
    cross join lateral (
      select max(v.happened_at) as happened_at
      from app.period_event as v
      where v.agency_id = c.agency_id and v.period_id = c.period_id and v.action = 'seal'
    ) as e
  where s.person_id = p_person_id and app.may_read_summary(p, s)
$$;
comment on function app.survey_entries(uuid) is 'The entry "survei 360" in a person''s feedback record, one for each survey that has a figure, as far as the one who asks may read it. Definer: as app.summary_of.';
grant execute on function app.summaries(uuid), app.survey_entries(uuid) to kinerja_app, kinerja_city;
