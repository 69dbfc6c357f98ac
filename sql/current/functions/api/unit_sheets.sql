-- One sheet of a unit and a period: what it achieved, how predicates are spread beside both guidelines, who signs that (Format Penetapan Predikat Kinerja, SE MenPANRB 3/2023), and
-- what was measured of it. Under the row-level security of whoever asks.

create function api.show_unit_sheets(p_agency text, p_period text)
returns table (
  agency text, period text, unit text, name text, head_name text, achievement text, is_inherited boolean, inherited_from text, basis text, source_document text, adviser text,
  decided_by_name text, decided_at timestamptz, population text, people integer, rated integer, sangat_baik integer, baik integer, butuh_perbaikan integer, kurang integer,
  sangat_kurang integer, p6_2022 text, p6_2022_broken text[], se_3_2023 text, se_3_2023_broken text[], guideline text, skm_index text, skm_grade text, survey text, row_key text
)
language plpgsql stable rows 50 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  found_period app.period := app.period_named(app.agency_named(p_agency), p_period);
  held text := app.policy_says(found_period.policy, 'distribution.guideline');
begin
  return query
    select
      r.agency, r.period, r.unit, r.name, h.name, r.achievement, r.is_inherited, r.inherited_from, r.basis, r.source_document, r.adviser, r.decided_by_name, r.made_at,
      d.population, d.people, (select sum(c.n) from unnest(d.counts) as c (n))::integer, d.counts[1], d.counts[2], d.counts[3], d.counts[4], d.counts[5], p.verdict, p.broken,
      e.verdict, e.broken, held, k.value::text, k.grade, app.unit_survey(found_period, u.unit_id), concat_ws(' ', r.unit, d.population)
    from app.unit_results(found_period, null) as r
      join app.unit as u on u.agency_id = found_period.agency_id and u.code = r.unit
      cross join lateral app.unit_led_by(u.agency_id, u.unit_id, found_period.ends_on) as h
      left join app.unit_distributions(found_period.agency_id, found_period.period_id) as d on d.unit_id = u.unit_id
      left join lateral (
        select m.value, m.grade
        from app.unit_measurements(found_period.agency_id, found_period.period_id, u.unit_id) as m
        where m.indicator = 'SKM_INDEX'
      ) as k on true
      cross join lateral app.distribution_told('P6_2022', r.achievement, d.p6_counts) as p
      cross join lateral app.distribution_told('SE_3_2023', r.achievement, d.se3_counts) as e;
end $$;
comment on function api.show_unit_sheets(text, text) is 'The units of an agency in a period: achievement with who decided it, how predicates are spread beside both guidelines among those whom the leader appraises and in the whole organisation, satisfaction and survey; as far as the one who asks may know.';

create function api.unit_result_document(p_agency text, p_period text, p_unit text)
returns table (line integer, block text, number text, label text, content text)
language plpgsql stable rows 40 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  found_period app.period := app.period_named(app.agency_named(p_agency), p_period);
  found_unit integer := app.unit_named(found_period.agency_id, p_unit);
  said record;
  head record;
begin
  select r.* into said from app.unit_results(found_period, found_unit) as r;
  select h.* into head from app.unit_led_by(found_period.agency_id, found_unit, found_period.ends_on) as h;
  return query
    with
      spread as materialized (
        select
          d.population, d.people, d.counts, (select sum(c.n) from unnest(d.counts) as c (n))::integer as rated, p.verdict as p6, p.broken as p6_broken, e.verdict as se, e.broken as se_broken, d.pool,
          case d.population when 'APPRAISED' then 1 else 2 end as place
        from app.unit_distributions(found_period.agency_id, found_period.period_id) as d
          cross join lateral app.distribution_told('P6_2022', said.achievement, d.p6_counts) as p
          cross join lateral app.distribution_told('SE_3_2023', said.achievement, d.se3_counts) as e
        where d.unit_id = found_unit
      ),
      every as (
        select 0 as part, 0::bigint as place, 'HEAD' as block, null as number, 'PENETAPAN PREDIKAT KINERJA ORGANISASI DAN POLA DISTRIBUSI' as label,
          'SE MENPANRB 3/2023' as content
        union all
        select 0, 1, 'HEAD', null, 'PERIODE', app.rhythm_on_form(jsonb_build_object('kind', found_period.kind, 'starts_on', found_period.starts_on))
        union all
        select 0, 2, 'HEAD', null, (select a.name from app.agency as a where a.agency_id = found_period.agency_id), app.span_on_form(found_period.starts_on, found_period.ends_on)
        union all
        select 1, f.place, 'UNIT', null, f.label, f.content
        from (values (1, 'UNIT KERJA', said.name), (2, 'PIMPINAN', concat_ws(', ', head.name, head.title))) as f (place, label, content)
        union all
        select 2, f.place, 'PREDICATE', null, f.label, f.content
        from (
          values
            (1, 'PREDIKAT KINERJA ORGANISASI', coalesce(upper(app.in_words(said.achievement, 'id')), 'belum ditetapkan')),
            (2, 'DASAR', app.in_words(said.basis, 'id')), (3, 'DOKUMEN', said.source_document), (4, 'SARAN', said.adviser), (5, 'MENGIKUTI UNIT', said.inherited_from),
            (6, 'DARI TAHUN', said.carried_from_year::text)
        ) as f (place, label, content)
        where f.content is not null
        union all
        select 2 + s.place, f.place, 'DISTRIBUTION', f.number, f.label, f.content
        from spread as s
          cross join lateral (
            select
              0::bigint as place, null as number,
              case s.population when 'APPRAISED' then 'PEGAWAI YANG DINILAI PIMPINAN UNIT' else 'SELURUH PEGAWAI UNIT DAN UNIT DI BAWAHNYA' end as label,
              format('%s pegawai, %s telah dinilai%s', s.people, coalesce(s.rated::text, '-'), app.pool_told(s.pool, 'id')) as content
            union all
            select
              k.place, k.place::text, upper(app.in_words(k.predicate, 'id')),
              format('%s pegawai%s', s.counts[k.place], case when s.rated > 0 then format(' (%s %%)', round(100.0 * s.counts[k.place] / s.rated, 1)) end)
            from unnest(app.predicates()) with ordinality as k (predicate, place)
            where s.counts is not null
            union all
            select
              g.place, null, g.label,
              concat_ws(
                ': ', app.in_words(g.verdict, 'id'),
                (
                  select string_agg(r.indonesian, '; ' order by r.place)
                  from app.distribution_rule as r
                  where r.guideline = g.guideline and r.achievement = said.achievement and r.symbol = any (g.broken)
                )
              )
            from (
              values
                (10, 'P6_2022', 'TERHADAP PERMENPANRB 6/2022', s.p6, s.p6_broken), (11, 'SE_3_2023', 'TERHADAP SE MENPANRB 3/2023', s.se, s.se_broken)
            ) as g (place, guideline, label, verdict, broken)
            where g.verdict is not null
          ) as f
        union all
        select
          5, row_number() over (order by m.row_key), 'MEASUREMENT', null, concat_ws(': ', m.arti, c.indonesian),
          concat_ws(
            '; ', app.measured_in_words(jsonb_build_object('value', m.value, 'measured_in', m.measured_in, 'grade', m.grade), 'id'),
            'sebelumnya ' || m.previous_value || coalesce(' (mutu ' || m.previous_grade || ')', ''), 'standar ' || m.standard_hours || ' jam',
            case m.trend when 'BETTER' then 'membaik' when 'WORSE' then 'menurun' when 'SAME' then 'tetap' end
          )
        from api.unit_measurements(p_agency, p_unit, p_period) as m
          left join app.civil_document as c on c.document = m.detail
        where m.value is not null
        union all
        select 6, 0, 'SURVEY', null, 'Survei 360 tentang unit', s.total || ' dari 5'
        from app.unit_survey(found_period, found_unit) as s (total)
        where s.total is not null
        union all
        -- By whoever stands above: that one decides.
        select 7, 0, 'SIGNATURE', null, 'Pimpinan organisasi di atasnya',
          case when said.achievement is null then 'belum ditetapkan' else concat_ws(', ', said.decided_by_name, said.source_document, app.day_in_words(said.made_at::text, 'id')) end
      )
    select (row_number() over (order by e.part, e.place))::integer, e.block, e.number, e.label, e.content from every as e order by 1;
end $$;
comment on function api.unit_result_document(text, text, text) is 'The sheet of a unit and a period: the predicate of the organisation, how those of its people are spread beside both guidelines, what was measured of it, who decided.';

grant execute on function api.show_unit_sheets(text, text), api.unit_result_document(text, text, text) to kinerja_app, kinerja_city;
