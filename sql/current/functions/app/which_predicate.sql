-- How people are rated, as functions of their arguments and of what a policy says (PermenPANRB 6/2022 P89-103). Nothing here looks at a person, and
-- nothing takes a target and a realisation: the appraiser judges, on feedback and evidence (P97-98; P194: 50 of 61.95 % is as expected).

set local role kinerja_owner;

-- From the best to the worst: as counts of a distribution stand.
create or replace function app.predicates() returns text[] language sql immutable parallel safe
begin atomic
  select array['SANGAT_BAIK', 'BAIK', 'BUTUH_PERBAIKAN', 'KURANG', 'SANGAT_KURANG'];
end;
comment on function app.predicates() is 'The five predicates, the best first: the order of counts.';

create or replace function app.counted_predicates(p_predicates text[]) returns integer[] language sql immutable parallel safe
begin atomic
  select array_agg(c.number order by c.place)
  from (
    select k.place, count(p.predicate)::integer as number
    from unnest(app.predicates()) with ordinality as k (predicate, place)
      left join unnest(p_predicates) as p (predicate) on p.predicate = k.predicate
    group by k.place
  ) as c;
end;
comment on function app.counted_predicates(text[]) is 'How often each predicate is in a list, the best first: what app.distribution_verdict takes.';

create or replace function app.achievements() returns text[] language sql immutable parallel safe
begin atomic
  select array['ISTIMEWA', 'BAIK', 'BUTUH_PERBAIKAN', 'KURANG', 'SANGAT_KURANG'];
end;
comment on function app.achievements() is 'The five achievements of a unit, the best first (P92 B.1a).';

-- The quadrant --------------------------------------------------------------------------------------------------------------
create or replace function app.predicate_of(p_policy text, p_work_result text, p_behaviour text) returns text language sql stable
begin atomic
  select app.policy_says(p_policy, format('predicate.%s.%s', lower(p_work_result), lower(p_behaviour)));
end;
comment on function app.predicate_of(text, text, text) is 'The predicate for a rating of work and one of behaviour (P99, P102), as a policy has it; null while one of them is missing.';

create or replace function app.study_failed_predicates(p_policy text) returns text[] language sql stable
begin atomic
  select string_to_array(app.policy_says(p_policy, 'predicate.study_failed'), ' ');
end;
comment on function app.study_failed_predicates(text) is 'Among which predicates the appraiser of somebody who did not finish a study leave chooses, by behaviour and whatever the quadrant says (P100 (d), P103 (d)).';

create or replace function app.quadrant(p_policy text) returns table (work_result text, behaviour text, predicate text) language sql stable rows 9
begin atomic
  select w.rating, b.rating, app.predicate_of(p_policy, w.rating, b.rating)
  from unnest(array['DI_ATAS', 'SESUAI', 'DI_BAWAH']) with ordinality as w (rating, place)
    cross join unnest(array['DI_ATAS', 'SESUAI', 'DI_BAWAH']) with ordinality as b (rating, place)
  order by w.place, b.place;
end;
comment on function app.quadrant(text) is 'All nine cases of the quadrant, as a policy has them.';

-- Against the policy that comes with Kinerja: nobody changes that one.
create or replace function app.predicates_are_beyond(p_policy text) returns boolean language sql stable
begin atomic
  select exists (
    select
    from app.policy_setting as s
    where s.setting ~ '^predicate\.' and s.is_statutory
      and app.policy_says(p_policy, s.setting) is distinct from app.policy_says('P6_2022', s.setting)
  );
end;
comment on function app.predicates_are_beyond(text) is 'A policy gives other predicates than the regulation: what is made under it is marked BEYOND_STATUTE.';

create or replace function app.head_work_result(p_policy text, p_achievement text) returns text language sql stable
begin atomic
  select app.policy_says(p_policy, 'head.work_result.' || lower(p_achievement));
end;
comment on function app.head_work_result(text, text) is 'The rating of work that is suggested for the head of a unit, by the unit''s achievement; the appraiser decides.';

-- Distribution --------------------------------------------------------------------------------------------------------------
create or replace function app.matching_predicate(p_achievement text) returns text language sql immutable parallel safe
begin atomic
  select (app.predicates())[array_position(app.achievements(), p_achievement)];
end;
comment on function app.matching_predicate(text) is 'The predicate that most people have, ideally, in a unit of an achievement (P94-97).';

-- The regulation prints curves without a scale: heights fall with the distance from the peak, for whoever draws it. They are no numbers of people.
create or replace function app.distribution_curve(p_achievement text) returns table (place integer, predicate text, height integer, is_peak boolean)
language sql immutable parallel safe rows 5
begin atomic
  select
    6 - p.place::integer, p.predicate,
    (array[100, 55, 30, 15, 8])[abs(p.place::integer - array_position(app.achievements(), p_achievement)) + 1],
    p.predicate = app.matching_predicate(p_achievement)
  from unnest(app.predicates()) with ordinality as p (predicate, place)
  where p_achievement = any (app.achievements())
  order by p.place desc;
end;
comment on function app.distribution_curve(text) is 'The curve that a result prints, from SANGAT_KURANG to SANGAT_BAIK: a shape with one peak, from which nothing is excluded (P94-97).';

create or replace function app.distribution_count(p_predicates text[], p_counts integer[]) returns integer language sql immutable parallel safe
begin atomic
  select coalesce(sum(p_counts[array_position(app.predicates(), p.predicate)]), 0)::integer from unnest(p_predicates) as p (predicate);
end;
comment on function app.distribution_count(text[], integer[]) is 'How many people have one of these predicates.';

-- In whole numbers: 70 % of ten people are not more than seven, whatever a float makes of it.
create or replace function app.distribution_rule_is_kept(p_rule text, p_predicates text[], p_percent integer, p_counts integer[]) returns boolean
language sql immutable parallel safe
begin atomic
  select case p_rule
    when 'MOST' then c.counted >= (select max(n.number) from unnest(p_counts) as n (number))
    when 'AT_LEAST' then c.counted::bigint * 100 >= c.everybody * p_percent
    when 'AT_MOST' then c.counted::bigint * 100 <= c.everybody * p_percent
    when 'SOME' then c.counted > 0
    when 'NONE' then c.counted = 0
  end
  from (
    select app.distribution_count(p_predicates, p_counts) as counted, (select sum(n.number) from unnest(p_counts) as n (number)) as everybody
  ) as c;
end;
comment on function app.distribution_rule_is_kept(text, text[], integer, integer[]) is 'Whether counts keep a rule; of MOST, two predicates may be equally frequent.';

-- Not by trying all counts, of which there are forty thousand million for a thousand people. The number of one predicate (that of MOST, if there is one) is
-- gone through; with it, each of the others has a least and a most, and so have those that are counted together and all the rest: everything between is
-- possible. Two indexes of app.distribution_rule see to it that there is one MOST, and one set of several, at most.
create or replace function app.distribution_is_feasible(p_guideline text, p_achievement text, p_size integer) returns boolean
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  known record;
  place integer;
  own integer := 1;
  is_most boolean := false;
  least_of integer[] := array_fill(0, array[5]);
  most_of integer[] := array_fill(p_size, array[5]);
  together integer[] := array[]::integer[];
  together_least integer := 0;
  together_most integer := p_size;
  bottom integer;
  top integer;
  inner_least integer;
  inner_most integer;
  outer_least integer;
  outer_most integer;
  is_possible boolean;
begin
  if p_size < 1 or not exists (select from app.distribution_rule as r where r.guideline = p_guideline and r.achievement = p_achievement) then
    return false;
  end if;
  for known in
    select
      r.rule, array(select array_position(app.predicates(), p.predicate) from unnest(r.predicates) as p (predicate)) as places,
      case r.rule when 'AT_LEAST' then (p_size::bigint * r.percent + 99) / 100 when 'SOME' then 1 else 0 end as bottom,
      case r.rule when 'AT_MOST' then p_size::bigint * r.percent / 100 when 'NONE' then 0 else p_size end as top
    from app.distribution_rule as r
    where r.guideline = p_guideline and r.achievement = p_achievement
  loop
    if known.rule = 'MOST' then
      own := known.places[1];
      is_most := true;
    elsif cardinality(known.places) > 1 then
      together := known.places;
      together_least := known.bottom;
      together_most := known.top;
    else
      place := known.places[1];
      least_of[place] := greatest(least_of[place], known.bottom);
      most_of[place] := least(most_of[place], known.top);
    end if;
  end loop;
  for number in reverse most_of[own]..least_of[own] loop
    inner_least := 0;
    inner_most := 0;
    outer_least := 0;
    outer_most := 0;
    is_possible := true;
    for place in 1..5 loop
      bottom := case when place = own then number else least_of[place] end;
      top := case when place = own then number when is_most then least(most_of[place], number) else most_of[place] end;
      is_possible := is_possible and bottom <= top;
      if place = any (together) then
        inner_least := inner_least + bottom;
        inner_most := inner_most + top;
      else
        outer_least := outer_least + bottom;
        outer_most := outer_most + top;
      end if;
    end loop;
    if cardinality(together) > 0 then
      inner_least := greatest(inner_least, together_least);
      inner_most := least(inner_most, together_most);
    end if;
    if is_possible and inner_least <= inner_most and inner_least + outer_least <= p_size and p_size <= inner_most + outer_most then
      return true;
    end if;
  end loop;
  return false;
end $$;
comment on function app.distribution_is_feasible(text, text, integer) is 'Whether so many people can be rated as a guideline has it at all: one person is never at most 70 % of one.';

create or replace function app.distribution_verdict(
  p_guideline text, p_achievement text, p_counts integer[], out verdict text, out broken text[]
) language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if cardinality(p_counts) is distinct from 5 or array_position(p_counts, null) is not null or 0 > any (p_counts) then
    perform app.fail('KJ400', 'counts', 'five numbers: SANGAT_BAIK, BAIK, BUTUH_PERBAIKAN, KURANG, SANGAT_KURANG');
  end if;
  broken := '{}';
  if not app.distribution_is_feasible(p_guideline, p_achievement, (select sum(n.number) from unnest(p_counts) as n (number))::integer) then
    verdict := 'NOT_ASSESSABLE';
    return;
  end if;
  broken := array(
    select r.symbol
    from app.distribution_rule as r
    where r.guideline = p_guideline and r.achievement = p_achievement
      and not app.distribution_rule_is_kept(r.rule, r.predicates, r.percent, p_counts)
    order by r.place
  );
  verdict := case when broken = '{}' then 'FITS' else 'DEPARTS' end;
end $$;
comment on function app.distribution_verdict(text, text, integer[]) is 'FITS, DEPARTS with the symbols of the rules that are not kept, or NOT_ASSESSABLE where no counts of so many people keep all of them, or nobody has said what the unit achieved. Counts in the order of app.predicates().';

-- Study leave ---------------------------------------------------------------------------------------------------------------
-- A setting has the least average of three predicates; what is below stands for KURANG. There is no SANGAT_KURANG (P63).
create or replace function app.study_lines(p_policy text)
returns table (level text, university text, programme text, predicate text, low numeric, high numeric) language sql stable rows 32
begin atomic
  select l.level, u.university, nullif(s.part[4], '-'), b.predicate, b.low::numeric(3, 2), b.high::numeric(3, 2)
  from (values ('S1', 'sarjana', 1), ('PROFESI_S2_S3', 'pascasarjana', 2)) as l (level, code, place)
    cross join unnest(array['A', 'B', 'C', 'LUAR_NEGERI']) with ordinality as u (university, place)
    cross join lateral (
      select regexp_match(app.policy_says(p_policy, format('study.%s.%s', l.code, lower(u.university))), '^(.+)/(.+)/(.+) (.)$') as part
    ) as s
    cross join lateral (
      values
        (1, 'SANGAT_BAIK', s.part[1]::numeric, 4.00), (2, 'BAIK', s.part[2]::numeric, s.part[1]::numeric - 0.01),
        (3, 'BUTUH_PERBAIKAN', s.part[3]::numeric, s.part[2]::numeric - 0.01), (4, 'KURANG', 0.00, s.part[3]::numeric - 0.01)
    ) as b (place, predicate, low, high)
  order by l.place, u.place, b.place;
end;
comment on function app.study_lines(text) is 'Which grade point average (IPK) stands for which predicate by a policy, by level and accreditation (P63): a guide for what to expect of somebody on study leave.';

create or replace function app.gpa_class(p_policy text, p_level text, p_university text, p_gpa numeric) returns text language sql stable
begin atomic
  select g.predicate from app.study_lines(p_policy) as g where g.level = p_level and g.university = p_university and p_gpa between g.low and g.high;
end;
comment on function app.gpa_class(text, text, text, numeric) is 'How good a grade point average is by a policy (P63); null where the guide says nothing, as of a third decimal between two lines. It guides what is expected; the rating is the appraiser''s.';

-- A number beside the predicate (PP 30/2019) --------------------------------------------------------------------------------
-- What is missing is left out, with its weight: it is no zero.
create or replace function app.number_of(p_policy text, p_work numeric, p_behaviour numeric, p_is_surveyed boolean) returns numeric
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  weight text[] := string_to_array(
    app.policy_says(p_policy, case when p_is_surveyed then 'number.weights_surveyed' else 'number.weights' end), '/'
  );
  work_weight integer := case when p_work is not null then weight[1]::integer else 0 end;
  behaviour_weight integer := case when p_behaviour is not null then weight[2]::integer else 0 end;
begin
  if not (coalesce(p_work, 0) between 0 and 120 and coalesce(p_behaviour, 0) between 0 and 120) then
    perform app.fail('KJ400', 'number', 'from 0 to 120');
  elsif work_weight + behaviour_weight = 0 then
    return null;
  end if;
  return app.rounded(
    (coalesce(p_work, 0) * work_weight + coalesce(p_behaviour, 0) * behaviour_weight) / (work_weight + behaviour_weight), 2
  );
end $$;
comment on function app.number_of(text, numeric, numeric, boolean) is 'The number of PP 30/2019, from one for work and one for behaviour, by the weights of a policy, rounded once; null when there is none. It decides nothing.';

-- Of the number as it is printed: what says 90.00 is not called Cukup.
create or replace function app.number_band_of(p_number numeric, p_has_innovation boolean) returns app.number_band language sql stable
begin atomic
  select b
  from app.number_band as b
  where b.from_number <= p_number and (p_has_innovation or not b.is_of_innovators)
  order by b.from_number desc
  limit 1;
end;
comment on function app.number_band_of(numeric, boolean) is 'What a number is called; from 110 on Sangat Baik only with an innovation that was verified.';

-- Credit (angka kredit) -----------------------------------------------------------------------------------------------------
create or replace function app.credit_levels(p_policy text)
returns table (jenjang text, yearly numeric, for_rank integer, for_jenjang integer) language sql stable rows 8
begin atomic
  select j.jenjang, s.part[1]::numeric, s.part[2]::integer, nullif(s.part[3], '-')::integer
  from unnest(array['PEMULA', 'TERAMPIL', 'MAHIR', 'PENYELIA', 'AHLI_PERTAMA', 'AHLI_MUDA', 'AHLI_MADYA', 'AHLI_UTAMA']) with ordinality as j (jenjang, place)
    cross join lateral (select string_to_array(app.policy_says(p_policy, 'credit.jenjang.' || lower(j.jenjang)), '/') as part) as s
  order by j.place;
end;
comment on function app.credit_levels(text) is 'Of each level of functional posts, by a policy: the credit of a year of Baik, and how much the next rank and the next level need (null for the highest).';

create or replace function app.credit_points(p_policy text, p_jenjang text, p_predicate text, p_months integer) returns numeric language sql stable
begin atomic
  select app.rounded(c.yearly * app.policy_says(p_policy, 'credit.percent.' || lower(p_predicate))::integer * p_months / 1200, 2)
  from app.credit_levels(p_policy) as c
  where c.jenjang = p_jenjang and p_months between 0 and 12 and p_predicate = any (app.predicates());
end;
comment on function app.credit_points(text, text, text, integer) is 'The credit that so many months of a predicate bring in a functional post by a policy, with two decimals; null for what is not known.';

grant execute on function
  app.predicates(), app.counted_predicates(text[]), app.achievements(), app.predicate_of(text, text, text), app.study_failed_predicates(text), app.quadrant(text),
  app.predicates_are_beyond(text), app.head_work_result(text, text), app.matching_predicate(text), app.distribution_curve(text),
  app.distribution_count(text[], integer[]), app.distribution_rule_is_kept(text, text[], integer, integer[]),
  app.distribution_is_feasible(text, text, integer), app.distribution_verdict(text, text, integer[]), app.study_lines(text), app.gpa_class(text, text, text, numeric),
  app.number_of(text, numeric, numeric, boolean), app.number_band_of(numeric, boolean), app.credit_levels(text),
  app.credit_points(text, text, text, integer), app.rounded(numeric, integer)
to kinerja_app, kinerja_city, kinerja_definer;
