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

create function api.show_credit(p_policy text, p_months bigint)
returns table (
  policy text, jenjang text, predicate text, percent bigint, months bigint, points text, yearly text, for_rank bigint, for_jenjang bigint, basis text, row_key text
)
language plpgsql stable rows 40 set search_path = pg_catalog, pg_temp as $$
declare
  asked text := coalesce(p_policy, app.policy_of(null, app.today()));
begin
  perform app.require_policy(asked);
  return query
    select
      asked, c.jenjang, k.predicate, app.policy_says(asked, s.setting)::bigint, coalesce(p_months, 12),
      app.credit_points(asked, c.jenjang, k.predicate, coalesce(p_months, 12)::integer)::text, c.yearly::text, c.for_rank::bigint, c.for_jenjang::bigint, s.basis,
      to_char(row_number() over (order by c.place, k.place), 'FM000')
    from app.credit_levels(asked) with ordinality as c (jenjang, yearly, for_rank, for_jenjang, place)
      cross join unnest(app.predicates()) with ordinality as k (predicate, place)
      join app.policy_setting as s on s.setting = 'credit.percent.' || lower(k.predicate);
end $$;
comment on function api.show_credit(text, bigint) is 'How much credit (angka kredit) so many months of each predicate bring in each level of functional posts, by a policy, that which holds unless one is named.';

grant execute on function api.show_predicates(text), api.show_guides(), api.show_guidelines(), api.show_credit(text, bigint) to kinerja_app, kinerja_city;
