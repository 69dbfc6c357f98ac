-- What the rules of rating say, for whoever asks.

create function api.show_predicates(p_agency text)
returns table (policy text, work_result text, behaviour text, predicate text, basis text, is_beyond_statute boolean)
language plpgsql stable rows 9 set search_path = pg_catalog, pg_temp as $$
declare
  held text := app.policy_of(case when p_agency is not null then app.agency_named(p_agency) end, app.today());
begin
  return query
    select
      held, q.work_result, q.behaviour, q.predicate, s.basis,
      q.predicate is distinct from app.predicate_of('P6_2022', q.work_result, q.behaviour)
    from app.quadrant(held) as q
      join app.policy_setting as s on s.setting = format('predicate.%s.%s', lower(q.work_result), lower(q.behaviour))
    order by s.place;
end $$;
comment on function api.show_predicates(text) is 'The quadrant: which predicate follows from which ratings, by the policy that holds today in the government or in one agency.';

create function api.show_guides() returns table (aspect text, rating text, basis text, meaning text, arti text) language sql stable rows 6
begin atomic
  select g.aspect, g.rating, g.basis, g.english, g.indonesian
  from app.rating_guide as g
  order by g.aspect, array_position(array['DI_ATAS', 'SESUAI', 'DI_BAWAH'], g.rating);
end;
comment on function api.show_guides() is 'When work and behaviour are above, as or below expected.';

create function api.show_guidelines()
returns table (guideline text, achievement text, step bigint, symbol text, rule text, predicates text[], percent bigint, basis text, meaning text, arti text)
language sql stable rows 20
begin atomic
  select r.guideline, r.achievement, r.place::bigint, r.symbol, r.rule, r.predicates, r.percent::bigint, r.basis, r.english, r.indonesian
  from app.distribution_rule as r;
end;
comment on function api.show_guidelines() is 'How predicates are ideally spread, by the achievement of the unit: the rules of every guideline.';

grant execute on function api.show_predicates(text), api.show_guides(), api.show_guidelines() to kinerja_app, kinerja_city;
