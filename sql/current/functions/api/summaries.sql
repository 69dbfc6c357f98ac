-- What surveys have said, as operations show it (functions/app/who_was_spoken_of.sql says to whom).

set local role kinerja_owner;

create function api.feedback_mine() returns table (
  agency text, period text, row_kind text, category text, item text, value text, forms integer, counts text, weight integer, reliability text,
  strictness text, body text, row_key text
) language sql stable
begin atomic
  select s.* from app.summaries((select app.actor())) as s;
end;
comment on function api.feedback_mine() is 'What surveys have said of the one who asks.';

create function api.feedback_summary(p_person text) returns table (
  agency text, period text, row_kind text, category text, item text, value text, forms integer, counts text, weight integer, reliability text,
  strictness text, body text, row_key text
)
language plpgsql stable rows 60 set search_path = pg_catalog, pg_temp as $$
begin
  return query select s.* from app.summaries(app.person_named(p_person)) as s;
end $$;
comment on function api.feedback_summary(text) is 'What surveys have said of somebody whom the one who asks rates, or stands above.';

set local role kinerja_definer;

-- Definer: surveys are nobody's to see otherwise.
create function api.feedback_blocks(p_agency text, p_period text)
returns table (kind text, subject text, name text, category text, item text, value text, number integer, row_key text)
language plpgsql stable security definer rows 100 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  found_period app.period := app.period_seen(p_agency, p_period);
  survey app.collection := app.collection_of(found_period.agency_id, found_period.period_id);
begin
  if survey.state is distinct from 'CONFIRMED' then
    return;
  end if;
  if app.looks_at_agency(found_period.agency_id) then
    return query
      select
        'BLOCK', coalesce(u.code, a.code), coalesce(u.name, a.name), null::text, null::text, app.shown_score(b.total, true), b.subjects,
        'BLOCK ' || coalesce(u.code, '')
      from app.feedback_block as b
        join app.agency as a on a.agency_id = b.agency_id
        left join app.unit as u on u.agency_id = b.agency_id and u.unit_id = b.block
      where b.agency_id = survey.agency_id and b.collection_id = survey.collection_id;
  end if;
  return query
    select
      s.kind, coalesce(t.code, u.code), coalesce(t.name, u.name), r.category, r.item, coalesce(r.value, 'MISSING'), r.forms,
      s.kind || ' ' || coalesce(t.code, u.code) || ' ' || to_char(r.place, 'FM00000')
    from app.survey_subject as s
      left join app.team as t on t.agency_id = s.agency_id and t.team_id = s.team_id
      left join app.unit as u on u.agency_id = s.agency_id and u.unit_id = s.unit_id
      cross join lateral app.summary_of(s) as r
    where s.agency_id = survey.agency_id
      and s.collection_id = survey.collection_id
      and s.kind <> 'PERSON'
      and r.row_kind <> 'COMMENT'
      and app.may_read_summary(found_period, s);
end $$;
comment on function api.feedback_blocks(text, text) is 'What a survey says of teams, of units, and of people in blocks of at least five. Definer: surveys are nobody''s to see otherwise.';

-- Definer: as above. The precision of figures is no secret in the agency.
create function api.feedback_reliability(p_agency text, p_period text)
returns table (
  category text, subjects integer, ballots integer, between_subjects text, within_subjects text, single text, of_four text, of_seven text, of_ten text
)
language plpgsql stable security definer rows 3 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  found_period app.period := app.period_seen(p_agency, p_period);
begin
  return query
    select
      r.category, r.subjects, r.ballots, to_char(app.rounded(r.between_subjects, 3), 'FM0.000'), to_char(app.rounded(r.within_subjects, 3), 'FM0.000'),
      to_char(app.rounded(greatest(r.single, 0), 2), 'FM0.00'), to_char(app.rounded(greatest(app.spearman_brown(r.single, 4), 0)::text::numeric, 2), 'FM0.00'),
      to_char(app.rounded(greatest(app.spearman_brown(r.single, 7), 0)::text::numeric, 2), 'FM0.00'),
      to_char(app.rounded(greatest(app.spearman_brown(r.single, 10), 0)::text::numeric, 2), 'FM0.00')
    from app.collection as c
      join app.feedback_reliability as r on r.agency_id = c.agency_id and r.collection_id = c.collection_id
    where c.agency_id = found_period.agency_id and c.period_id = found_period.period_id and c.state = 'CONFIRMED'
    order by r.category;
end $$;
comment on function api.feedback_reliability(text, text) is 'How precise the figures of a survey are: one-way components of variance, and the reliability of a figure from one, four, seven and ten forms. Definer: surveys are nobody''s to see otherwise.';

grant execute on function api.feedback_blocks(text, text), api.feedback_reliability(text, text) to kinerja_app, kinerja_city;
set local role kinerja_owner;
grant execute on function api.feedback_mine(), api.feedback_summary(text) to kinerja_app, kinerja_city;
