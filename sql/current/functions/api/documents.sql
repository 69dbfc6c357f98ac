-- What the document of an evaluation (results.sql) has as its annexes (P114 A.2): the plan, and the result of the evaluation, as the regulation prints them. Line by line,
-- with the columns of the largest form; a form leaves out what it has not.

-- Formats C.1.1, C.1.2, C.1.3 (P105-113), from what was kept with the result.
create function api.result_annex(p_result uuid)
returns table (
  line integer, block text, number text, label text, intervenes text, result text, aspects text, indicator text, target text, perspective text, realisation text, feedback text,
  content text
)
language plpgsql stable rows 50 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  found_result app.result := app.result_named(p_result);
  j jsonb := found_result.snapshot;
  form text := app.result_form(j #>> '{plan,versions,-1,form}');
  signer text := case when (j #>> '{signature,is_by_superior}')::boolean then 'superior' else 'appraiser' end;
  is_whole boolean := app.reads_whole(found_result);
begin
  if j ->> 'kind' <> 'PERSON' then
    perform app.fail('KJ404', 'annex of result ' || p_result, 'teams have none');
  end if;
  return query
    with
      notes as materialized (
        select n.item, n.rhk, string_agg(n.said, E'\n' order by n.place) as said from app.notes_kept(p_result) as n group by n.item, n.rhk
      ),
      work as materialized (select w.* from app.work_on_form(coalesce(j #> '{plan,results}', '[]')) as w),
      every as (
        select 0 as part, 0::bigint as place, 'HEAD' as block, null as number, app.form_title(form) as label, null as intervenes, null as result, null as aspects,
          null as indicator, null as target, null as perspective, null as realisation, null as feedback, 'FORMAT ' || form as content
        union all
        select 0, 1, 'HEAD', null, 'PERIODE', null, null, null, null, null, null, null, null, app.rhythm_on_form(j -> 'period')
        union all
        select 0, 2, 'HEAD', null, j #>> '{period,agency_name}', null, null, null, null, null, null, null, null,
          app.span_on_form((j #>> '{period,starts_on}')::date, (j #>> '{period,ends_on}')::date)
        union all
        select p.part, f.place, p.block, f.place::text, f.label, null, null, null, null, null, null, null, null, j #>> array[p.key, f.key]
        from (values (1, 'EMPLOYEE', 'subject'), (2, 'APPRAISER', 'appraiser')) as p (part, block, key)
          cross join lateral (
            values
              (1, 'name', 'NAMA'), (2, 'nip', 'NIP'), (3, 'golongan', 'PANGKAT/GOL RUANG'), (4, 'post', 'JABATAN'),
              (5, case when p.part = 2 and form = 'C.1.2' then 'agency' else 'unit' end, case when p.part = 2 and form = 'C.1.2' then 'INSTANSI' else 'UNIT KERJA' end)
          ) as f (place, key, label)
        union all
        select 3, 0, 'ACHIEVEMENT', null, 'CAPAIAN KINERJA ORGANISASI', null, null, null, null, null, null, null, null, upper(app.in_words(found_result.achievement, 'id'))
        union all
        -- A shape, from which nothing is excluded: no numbers of people (P94-97).
        select 4, 0, 'PATTERN', null, 'POLA DISTRIBUSI', null, null, null, null, null, null, null, null,
          (
            select string_agg(format('%s %s', app.in_words(c.predicate, 'id'), repeat('▌', greatest(1, c.height / 10))), E'\n' order by c.place)
            from app.distribution_curve(found_result.achievement) as c
          )
        union all
        select 5, w.place, 'WORK', w.number::text, case w.priority when 'UTAMA' then 'A. UTAMA' else 'B. TAMBAHAN' end, case form when 'C.1.3' then w.intervenes end,
          w.result, w.aspects, w.indicator, w.target, w.perspective, w.realisation,
          case
            when not w.is_first then null
            when is_whole and j #> '{feedback,given}' is not null then (select string_agg(n.said, E'\n') from notes as n where n.rhk = w.rhk)
            -- The record is read by its own only.
            else w.notes || ' umpan balik dalam rekaman'
          end, null
        from work as w
        union all
        select 5, 0, 'WORK', null, 'HASIL KERJA', null, null, null, null, null, null, null, null, 'tidak ada SKP yang berlaku pada periode ini'
        where not exists (select from work)
        union all
        select 6, 0, 'WORK_RATING', null, 'RATING HASIL KERJA', null, null, null, null, null, null, null, null, upper(app.in_words(found_result.work_result, 'id'))
        union all
        select 7, b.place, 'BEHAVIOUR', b.place::text, b.label, null, null, null, null, null, null, null, (select n.said from notes as n where n.item = b.item and n.rhk is null),
          b.content
        from app.behaviour_on_form(j #> '{plan,expectations}') as b
        union all
        -- What is about nothing in particular, and the survey, which is recorded as one entry (P70 C.15).
        select 7, 100, 'BEHAVIOUR', null, 'Umpan balik lainnya', null, null, null, null, null, null, null, n.said, null
        from notes as n
        where n.rhk is null and n.item is null
        union all
        select 7, 101, 'BEHAVIOUR', null, 'Survei 360', null, null, null, null, null, null, null, format('%s dari 5', j #>> '{survey,total}'), null
        where is_whole and j ? 'survey'
        union all
        select 8, 0, 'BEHAVIOUR_RATING', null, 'RATING PERILAKU KERJA', null, null, null, null, null, null, null, null, upper(app.in_words(found_result.behaviour, 'id'))
        union all
        select 9, 0, 'PREDICATE', null, 'PREDIKAT KINERJA PEGAWAI', null, null, null, null, null, null, null, null,
          case found_result.predicate when 'KURANG' then 'KURANG (MISCONDUCT)' else upper(app.in_words(found_result.predicate, 'id')) end
        union all
        select 10, 0, 'SIGNATURE', null, case signer when 'superior' then 'Atasan Pejabat Penilai Kinerja' else 'Pejabat Penilai Kinerja' end, null, null, null, null, null,
          null, null, null, concat_ws(', ', j #>> '{signature,signed_by}', 'NIP ' || (j #>> array[signer, 'nip']), app.day_in_words(j #>> '{signature,signed_at}', 'id'))
        union all
        select 11, 0, 'FOOTNOTE', '**', null, null, null, null, null, null, null, null, null,
          'rating hasil dan rating perilaku kerja Pegawai ditetapkan dengan mempertimbangkan pola distribusi predikat Kinerja Pegawai berdasarkan capaian kinerja organisasi serta kontribusi Pegawai terhadap Kinerja Organisasi'
      )
    select
      (row_number() over (order by e.part, e.place))::integer, e.block, e.number, e.label, e.intervenes, e.result, e.aspects, e.indicator, e.target, e.perspective,
      e.realisation, e.feedback, e.content
    from every as e
    order by 1;
end $$;
comment on function api.result_annex(uuid) is 'The result of an evaluation as the regulation prints it (formats C.1.1, C.1.2, C.1.3), the annex of its document, line by line from what was kept; feedback in its words for those who read the result whole.';

-- Formats A.1.1, A.1.2, A.1.6, A.1.7 with A.1.8 behind them (P32-36, P55-61).
create function api.plan_document(p_plan uuid, p_version bigint)
returns table (
  line integer, block text, number text, label text, intervenes text, result text, aspects text, indicator text, target text, perspective text, content text
)
language plpgsql stable rows 50 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  found_plan app.plan;
  found_version app.plan_version;
  wanted integer;
  signer record;
  j jsonb;
  form text;
  day date;
  agency_name text;
begin
  perform app.look_at_plan(p_plan, null, null);
  select p.* into found_plan from app.plan as p where p.plan_id = p_plan;
  if not found then
    perform app.fail('KJ404', 'plan ' || p_plan);
  end if;
  -- What was agreed, unless nothing was: a document is what was signed.
  wanted := coalesce(p_version::integer, nullif(found_plan.version, 0));
  select v.* into found_version from app.plan_version as v where v.agency_id = found_plan.agency_id and v.plan_id = p_plan and v.number = wanted;
  if found then
    j := found_version.content;
  elsif p_version is not null then
    perform app.fail('KJ404', format('version %s of plan %s', p_version, p_plan));
  else
    j := app.plan_content(found_plan.agency_id, p_plan) || jsonb_build_object('head', (select app.plan_head(found_plan, v.appraiser) from api.plan as v where v.plan = p_plan));
  end if;
  form := app.plan_form(found_plan.approach, found_plan.is_by_perspective);
  day := coalesce(app.day_of(found_version.agreed_at), least(greatest(app.today(), found_plan.starts_on), found_plan.ends_on));
  agency_name := j #>> '{head,employee,agency}';
  select s.name, s.nip into signer from app.plan_signer(found_plan.agency_id, p_plan, found_version.number) as s;
  return query
    with
      every as (
        select 0 as part, 0::bigint as place, 'HEAD' as block, null as number, app.form_title(form) as label, null as intervenes, null as result, null as aspects,
          null as indicator, null as target, null as perspective, 'FORMAT ' || form as content
        union all
        select 0, 1, 'HEAD', null, agency_name, null, null, null, null, null, null, app.span_on_form(found_plan.starts_on, found_plan.ends_on)
        union all
        select 0, 2, 'HEAD', null, 'VERSI', null, null, null, null, null, null,
          case
            when found_version.number is null then 'rancangan, belum disepakati'
            when found_version.number = 1 then '1'
            else concat_ws(': ', found_version.number, found_version.reason)
          end
        union all
        select p.part, f.place, p.block, f.place::text, f.label, null, null, null, null, null, null, j #>> array['head', p.key, f.key]
        from (values (1, 'EMPLOYEE', 'employee'), (2, 'APPRAISER', 'appraiser')) as p (part, block, key)
          cross join lateral (
            values
              (1, 'name', 'NAMA'), (2, 'nip', 'NIP'), (3, 'golongan', 'PANGKAT/GOL RUANG'), (4, 'post', 'JABATAN'),
              (
                5, case when p.part = 2 and found_plan.is_by_perspective then 'agency' else 'unit' end,
                case when p.part = 2 and found_plan.is_by_perspective then 'INSTANSI' else 'UNIT KERJA' end
              )
          ) as f (place, key, label)
        union all
        select 3, w.place, 'WORK', w.number::text, case w.priority when 'UTAMA' then 'A. UTAMA' else 'B. TAMBAHAN' end, case form when 'A.1.7' then w.intervenes end,
          w.result, w.aspects, w.indicator, w.target, w.perspective, null
        from app.work_on_form(coalesce(app.plan_on_form(j, day), '[]')) as w
        union all
        select 4, b.place, 'BEHAVIOUR', b.place::text, b.label, null, null, null, null, null, null, b.content
        from app.behaviour_on_form(j -> 'expectations') as b
        union all
        select 5, s.place, 'SUPPORT', s.place::text, 'DUKUNGAN SUMBER DAYA', null, null, null, null, null, null,
          concat_ws(
            '; ', case s.said ->> 'kind' when 'SDM' then 'sumber daya manusia' when 'SARANA_PRASARANA' then 'sarana dan prasarana' else lower(s.said ->> 'kind') end
              || ': ' || (s.said ->> 'text'),
            case (s.said ->> 'is_agreed')::boolean when true then 'disepakati' when false then 'tidak disepakati' end,
            case (s.said ->> 'is_realised')::boolean when true then 'terealisasi' when false then 'tidak terealisasi' end
          )
        from jsonb_array_elements(j -> 'supports') with ordinality as s (said, place)
        union all
        select
          case t.said ->> 'kind' when 'PERTANGGUNGJAWABAN' then 6 else 7 end, t.place,
          case t.said ->> 'kind' when 'PERTANGGUNGJAWABAN' then 'ACCOUNTABILITY' else 'CONSEQUENCE' end,
          (row_number() over (partition by t.said ->> 'kind' = 'PERTANGGUNGJAWABAN' order by t.place))::text,
          case t.said ->> 'kind' when 'PERTANGGUNGJAWABAN' then 'SKEMA PERTANGGUNGJAWABAN' else 'KONSEKUENSI' end, null, null, null, null, null, null,
          case t.said ->> 'kind'
            when 'PERTANGGUNGJAWABAN' then format('hasil kerja dilaporkan %s; data: %s', replace(lower(t.said ->> 'choice'), '_', ' '), t.said ->> 'text')
            else concat_ws(
              ': ',
              case t.said ->> 'kind' when 'KONSEKUENSI_POSITIF' then 'apabila memenuhi ekspektasi Pimpinan' else 'apabila tidak memenuhi ekspektasi Pimpinan' end,
              replace(lower(t.said ->> 'choice'), '_', ' '), t.said ->> 'text'
            )
          end
        from jsonb_array_elements(j -> 'terms') with ordinality as t (said, place)
        union all
        select 8, f.place, 'SIGNATURE', null, f.label, null, null, null, null, null, null,
          case
            when f.at is null then 'belum ditandatangani'
            else concat_ws(', ', f.name, 'NIP ' || f.nip, app.day_in_words(f.at::text, 'id'))
          end
        from (
          values
            (
              1, 'Pegawai yang Dinilai', j #>> '{head,employee,name}', j #>> '{head,employee,nip}',
              case when found_version.number is null then found_plan.employee_signed_at else found_version.employee_signed_at end
            ),
            (
              2, case when signer.name is null then 'Pejabat Penilai Kinerja' else 'Atasan Pejabat Penilai Kinerja' end, coalesce(signer.name, j #>> '{head,appraiser,name}'),
              case when signer.name is null then j #>> '{head,appraiser,nip}' else signer.nip end,
              case when found_version.number is null then found_plan.appraiser_signed_at else found_version.appraiser_signed_at end
            )
        ) as f (place, label, name, nip, at)
      )
    select
      (row_number() over (order by e.part, e.place))::integer, e.block, e.number, e.label, e.intervenes, e.result, e.aspects, e.indicator, e.target, e.perspective, e.content
    from every as e
    order by 1;
end $$;
comment on function api.plan_document(uuid, bigint) is 'A plan as the regulation prints it (formats A.1.1, A.1.2, A.1.6, A.1.7, with A.1.8), line by line: what was agreed last, or in a version; a draft while nothing was.';

grant execute on function api.result_annex(uuid), api.plan_document(uuid, bigint) to kinerja_app, kinerja_city;
