-- What there is to judge by, of one person whole and of many in figures: plan and realisation, the feedback record, surveys, measurements, earlier results
-- (P97-98, P101-102).

set local role kinerja_definer;

-- In plpgsql, as app.period_called.
create or replace function app.record_about(p_person_id uuid, p_starts_on date, p_ends_on date) returns setof app.feedback_note
language plpgsql stable rows 10 set search_path = pg_catalog, pg_temp as $$
begin
  return query
    select n.*
    from app.feedback_note as n
    where n.subject_id = p_person_id
      and n.given_on between p_starts_on and p_ends_on
      and n.text is not null
      and not exists (select from app.feedback_note as c where c.corrects = n.note_id);
end $$;
comment on function app.record_about(uuid, date, date) is 'The feedback record about somebody within a span: each note as it was last corrected.';

-- Columns that a build before did not have cannot be put in by replacing it. What asks it is made anew after it.
drop function if exists app.assessed_beside(app.assessment);
-- Definer: as app.survey_total.
create or replace function app.assessed_beside(
  p_assessment app.assessment, out rhk_count bigint, out realised_count bigint, out evidence_count bigint, out note_count bigint, out role_count bigint,
  out measured jsonb
)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  found_period app.period;
begin
  if p_assessment.kind <> 'PERSON' or not app.evaluates(p_assessment) then
    return;
  end if;
  select p.* into found_period from app.period as p where p.agency_id = p_assessment.agency_id and p.period_id = p_assessment.period_id;
  select count(*), count(*) filter (where r.is_realised), coalesce(sum(r.files), 0) into rhk_count, realised_count, evidence_count
  from (
    select
      bool_or(o.text is not null or o.value is not null) as is_realised, max(o.evidence_count) filter (where o.plan_indicator_id is null) as files
    from app.realisations(p_assessment.person_id, found_period.starts_on, found_period.ends_on) as o
    group by o.plan_result_id
  ) as r;
  select count(*) into note_count from app.record_about(p_assessment.person_id, found_period.starts_on, found_period.ends_on);
  select count(*) into role_count from app.parts_played(p_assessment.person_id, found_period.starts_on, found_period.ends_on);
  -- One figure of each: the period's own, else the newest within it.
  select jsonb_object_agg(o.measure, o.value::text) into measured
  from app.measured_within(p_assessment.person_id, p_assessment.agency_id, p_assessment.period_id) as o
  where o.place = 1;
end $$;
comment on function app.assessed_beside(app.assessment) is 'What there is to judge by, in figures, for a list of people beside each other: planned results and those of which a realisation was recorded, files that show it, notes of feedback, leaders'' results to which they contribute by the matrix of roles, what was measured of the person; nothing for others than whoever evaluates or stands above. Counted, never a rating. Definer: as app.survey_total.';

-- Definer: as app.survey_total; the record of whoever is evaluated, by whoever evaluates, wherever they serve since (P91). Nothing for others.
create or replace function app.assessment_inputs(p_assessment app.assessment, out inputs jsonb)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_period app.period;
begin
  if not app.evaluates(p_assessment) then
    return;
  end if;
  select p.* into found_period from app.period as p where p.agency_id = p_assessment.agency_id and p.period_id = p_assessment.period_id;
  inputs := jsonb_build_object(
    'plan', (
      select l.content
      from app.plan_on(p_assessment.person_id, least(greatest(app.today(), found_period.starts_on), found_period.ends_on)) as l
    ),
    'realisations', (
      select coalesce(
        jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
          'rhk', o.plan_result_id, 'indicator', o.plan_indicator_id, 'said', o.said, 'priority', o.priority, 'state', o.state, 'realised', o.text,
          'value', o.value::text, 'unit', o.unit, 'period', o.period, 'evidence', o.evidence_count, 'notes', o.note_count, 'adjustments', to_jsonb(o.adjustments),
          'taken_over', o.taken_over
        )) order by o.place), '[]'
      )
      from app.realisations(p_assessment.person_id, found_period.starts_on, found_period.ends_on) as o
    ),
    -- What employees are compared by (P98 e, P101 e).
    'roles', (
      select coalesce(
        jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
          'rhk', o.plan_result_id, 'indicator', o.plan_indicator_id, 'leader', o.leader, 'said', o.said, 'parts', to_jsonb(o.parts)
        )) order by o.place), '[]'
      )
      from app.parts_played(p_assessment.person_id, found_period.starts_on, found_period.ends_on) as o
    ),
    -- Of the person, in the period and those within it, wherever; and of the unit with what follows from it.
    'measurements', (
      select coalesce(
        jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
          'measure', m.indicator, 'of', m.of, 'detail', m.detail, 'english', concat_ws(': ', i.english, c.english), 'indonesian', concat_ws(': ', i.indonesian, c.indonesian),
          'value', m.value::text, 'measured_in', m.measured_in, 'standard_hours', m.standard_hours::text, 'grade', m.grade, 'elements', m.elements, 'source', m.source,
          'period', m.period, 'agency', m.agency
        )) order by m.of, i.place, m.place, c.place), '[]'
      )
      from (
          select
            'PERSON' as of, o.measure as indicator, null as detail, o.value, k.measured_in, null::numeric as standard_hours, null as grade, null::bigint as elements,
            o.source, o.period, o.agency, o.place
          from app.measured_within(p_assessment.person_id, p_assessment.agency_id, p_assessment.period_id) as o
            join app.measure as k on k.measure = o.measure
          union all
          select 'UNIT', u.indicator, u.detail, u.value, u.measured_in, u.standard_hours, u.grade, u.elements, u.source, found_period.code, null, 1
          from app.unit_measurements(p_assessment.agency_id, p_assessment.period_id, p_assessment.unit_id) as u
        ) as m
        join app.measure as i on i.measure = m.indicator
        left join app.civil_document as c on c.document = m.detail
    ),
    'feedback', (
      select coalesce(
        jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
          'given_on', n.given_on, 'giver', n.giver_name, 'giver_role', n.giver_role, 'kind', n.kind, 'item', n.item, 'text', n.text, 'evidence', n.evidence,
          'outcome', n.outcome
        )) order by n.given_on, n.made_at), '[]'
      )
      from app.record_about(p_assessment.person_id, found_period.starts_on, found_period.ends_on) as n
    ),
    'study', app.study_told(p_assessment),
    'survey', (
      select coalesce(
        jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
          'of', r.row_kind, 'category', r.category, 'item', r.item, 'value', coalesce(r.value, case when r.row_kind <> 'COMMENT' then 'MISSING' end), 'forms', r.forms,
          'body', r.body, 'period', case when not k.is_own then q.code end
        )) order by k.is_own desc, q.ends_on desc, q.starts_on, r.place), '[]'
      )
      from app.period as q
        cross join lateral (select q.period_id = p_assessment.period_id as is_own) as k
        join app.collection as c on c.agency_id = q.agency_id and c.period_id = q.period_id and c.state = 'CONFIRMED'
        join app.survey_subject as s
          on s.agency_id = c.agency_id and s.collection_id = c.collection_id
          and (s.person_id = p_assessment.person_id or k.is_own and s.kind = 'TEAM' and s.team_id = p_assessment.team_id)
        cross join lateral app.summary_of(s) as r
      where q.agency_id = p_assessment.agency_id
        and (
          k.is_own
          -- Of a year also what its quarters said in one figure, to whom that is told.
          or r.row_kind = 'TOTAL' and q.state <> 'CANCELLED' and q.starts_on >= found_period.starts_on and q.ends_on <= found_period.ends_on and app.may_read_summary(q, s)
        )
    ),
    'proposals', (
      select coalesce(
        jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
          'work_result', o.work_result, 'behaviour', o.behaviour, 'predicate', o.predicate, 'reason', o.reason, 'state', o.state, 'answer', o.answer
        )) order by o.proposed_at, o.proposal_id), '[]'
      )
      from app.calibration_proposal as o
      where o.agency_id = p_assessment.agency_id and o.assessment_id = p_assessment.assessment_id and o.state <> 'SUPERSEDED'
    ),
    'results', (
      select coalesce(
        jsonb_agg(jsonb_build_object('period', p.code, 'kind', p.kind, 'predicate', r.predicate, 'notes', r.snapshot #>> '{rating,notes}') order by p.ends_on, p.code), '[]'
      )
      from app.result as r
        join app.period as p on p.agency_id = r.agency_id and p.period_id = r.period_id
      where r.person_id = p_assessment.person_id and r.superseded_at is null
        -- Until then: whoever evaluated somebody once is not told how they fare ever after.
        and p.ends_on between found_period.starts_on - 400 and found_period.ends_on
    )
  );
end $$;
comment on function app.assessment_inputs(app.assessment) is 'What there is to judge by, for whoever evaluates or stands above: plan and realisation, parts in leaders'' results, measurements of the person (of the periods within it, too, wherever) and the unit, the record of the period, the survey, what a calibration proposes, the results of the year before. Definer: surveys and records are nobody''s to see otherwise.';

grant execute on function app.assessed_beside(app.assessment), app.assessment_inputs(app.assessment) to kinerja_app, kinerja_city;
