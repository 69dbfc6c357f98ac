-- What the regulation's forms have in common (PermenPANRB 6/2022, formats A.1, C.1, D.1), from what was kept: the words on paper, in Indonesian.

set local role kinerja_owner;

-- With what goes when the note goes: what outlives it is no help to guess it by.
create or replace function app.note_digest(p_note app.feedback_note) returns text language sql stable
set search_path = pg_catalog, pg_temp as $$
  select encode(sha256(convert_to(p_note.text || extract(epoch from p_note.made_at), 'UTF8')), 'hex')
$$;
comment on function app.note_digest(app.feedback_note) is 'By which a result knows a note again that it was made of.';
grant execute on function app.note_digest(app.feedback_note) to kinerja_definer;

create or replace function app.rhythm_on_form(p_period jsonb) returns text language sql immutable
set search_path = pg_catalog, pg_temp as $$
  select case p_period ->> 'kind'
    when 'TRIWULANAN' then 'TRIWULAN ' || (array['I', 'II', 'III', 'IV'])[extract(quarter from (p_period ->> 'starts_on')::date)]
    when 'BULANAN' then 'BULAN ' || extract(month from (p_period ->> 'starts_on')::date)
    else 'TAHUNAN'
  end
$$;
comment on function app.rhythm_on_form(jsonb) is 'Of which period a form is, as its head says it: TRIWULAN III.';

create or replace function app.span_on_form(p_starts_on date, p_ends_on date) returns text language sql immutable
set search_path = pg_catalog, pg_temp as $$
  select
    format(
      'PERIODE PENILAIAN %s-%s SD %s-%s TAHUN %s', lpad(extract(day from p_starts_on)::text, 2, '0'), lpad(extract(month from p_starts_on)::text, 2, '0'),
      lpad(extract(day from p_ends_on)::text, 2, '0'), lpad(extract(month from p_ends_on)::text, 2, '0'), extract(year from p_ends_on)
    )
$$;
comment on function app.span_on_form(date, date) is 'For which days a form is, as its head says it.';

-- The plan's form decides the result's (P104-113).
create or replace function app.result_form(p_plan_form text) returns text language sql immutable parallel safe
set search_path = pg_catalog, pg_temp as $$
  select case p_plan_form when 'A.1.2' then 'C.1.2' when 'A.1.7' then 'C.1.3' else 'C.1.1' end
$$;
comment on function app.result_form(text) is 'The format of an evaluation''s result: C.1.1, C.1.2 or C.1.3, by the plan''s form; C.1.1 where there is no plan.';

create or replace function app.form_title(p_form text) returns text language sql immutable parallel safe
set search_path = pg_catalog, pg_temp as $$
  select
    case when p_form like 'A.%' then 'SASARAN KINERJA PEGAWAI' else 'HASIL EVALUASI KINERJA PEGAWAI' end || ' PENDEKATAN HASIL KERJA '
      || case p_form
        when 'A.1.1' then 'KUALITATIF BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI'
        when 'A.1.6' then 'KUALITATIF BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL'
        when 'C.1.1' then 'KUALITATIF'
        when 'A.1.2' then 'KUANTITATIF BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI'
        when 'C.1.2' then 'KUANTITATIF BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI'
        else 'KUANTITATIF BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL'
      end
$$;
comment on function app.form_title(text) is 'What a form is called: A.1.1, A.1.2, A.1.6, A.1.7, C.1.1, C.1.2, C.1.3.';

create or replace function app.giver_on_form(p_role text) returns text language sql immutable parallel safe
set search_path = pg_catalog, pg_temp as $$
  select case p_role
    when 'PIMPINAN' then 'Pimpinan' when 'REKAN' then 'Rekan kerja setingkat' when 'BAWAHAN' then 'Pegawai di bawahnya' when 'PEGAWAI' then 'Pegawai'
    when 'PENERIMA_LAYANAN' then 'Penerima layanan' when 'PEMANGKU_KEPENTINGAN' then 'Stakeholder terkait' when 'PIMPINAN_PENDIDIKAN' then 'Pimpinan lembaga pendidikan'
    when 'PENGAJAR' then 'Pengajar' when 'REKAN_BELAJAR' then 'Rekan perkuliahan' else 'Pihak lain'
  end
$$;
comment on function app.giver_on_form(text) is 'What whoever gave a note was to the person, as the regulation''s examples say it (P192-239).';

-- Results by priority, with a number that runs on; each indicator a line of its own, the result in the first.
create or replace function app.work_on_form(p_results jsonb)
returns table (
  place bigint, is_first boolean, priority text, rhk text, number bigint, intervenes text, result text, aspects text, indicator text, target text, perspective text, realisation text,
  notes integer
)
language sql immutable rows 20 set search_path = pg_catalog, pg_temp as $$
  with
    results as (
      select row_number() over (order by r.said #>> '{0,priority}' desc, r.place) as number, r.said as items, r.said -> 0 as head
      from jsonb_array_elements(p_results) with ordinality as r (said, place)
    ),
    lines as (
      select
        r.number, r.head, i.said as by, row_number() over (order by r.number, i.place) as place, row_number() over (partition by r.number order by i.place) = 1 as is_first
      from results as r
        left join lateral (
          select i.said, i.place from jsonb_array_elements(r.items) with ordinality as i (said, place) where (i.said ->> 'is_indicator')::boolean
        ) as i on true
    )
  select
    l.place, l.is_first, l.head ->> 'priority', l.head ->> 'rhk', case when l.is_first then l.number end, case when l.is_first then l.head ->> 'intervenes' end,
    case when l.is_first then (l.head ->> 'said') || coalesce(' (Penugasan dari ' || (l.head ->> 'assigned_by') || ')', '') end,
    (select string_agg(initcap(a.aspect), '/' order by a.place) from jsonb_array_elements_text(l.by -> 'aspects') with ordinality as a (aspect, place)),
    l.by ->> 'said', l.by ->> 'target', initcap(replace(l.by ->> 'perspective', '_', ' ')),
    nullif(
      concat_ws(
        E'\n',
        (
          select
            nullif(
              concat_ws(
                '; ', nullif(concat_ws(' ', o.said ->> 'value', o.said ->> 'unit'), ''), o.said ->> 'realised', (o.said ->> 'evidence') || ' bukti dukung',
                'diambil alih pimpinan: ' || (o.said ->> 'taken_over')
              ), ''
            )
          from (select l.head as said) as o
          where l.is_first
        ),
        (
          select nullif(concat_ws('; ', nullif(concat_ws(' ', o.said ->> 'value', o.said ->> 'unit'), ''), o.said ->> 'realised', (o.said ->> 'evidence') || ' bukti dukung'), '')
          from (select l.by as said) as o
        )
      ), ''
    ),
    case when l.is_first then (l.head ->> 'notes')::integer end
  from lines as l
  order by l.place
$$;
comment on function app.work_on_form(jsonb) is 'The planned results of a snapshot, or of a plan that was put so (app.plan_on_form), as the lines of a form: UTAMA first, numbered through.';

-- Under the row-level security of whoever asks: what is seen is a plan.
create or replace function app.plan_on_form(p_content jsonb, p_day date) returns jsonb
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  return (
    select
      jsonb_agg(
        jsonb_build_array(
          jsonb_strip_nulls(jsonb_build_object(
            'rhk', r.said -> 'rhk', 'said', r.said -> 'text', 'priority', r.said -> 'priority', 'assigned_by', r.said -> 'assigned_by',
            'intervenes', case when r.said ->> 'intervenes' is not null then app.intervened_in((r.said ->> 'rhk')::uuid, (r.said ->> 'intervenes')::uuid, p_day) end
          ))
        ) || coalesce(
          (
            select
              jsonb_agg(
                jsonb_strip_nulls(jsonb_build_object(
                  'is_indicator', true, 'said', i.said -> 'text', 'aspects', i.said -> 'aspects', 'perspective', i.said -> 'perspective', 'target', i.said -> 'target'
                )) order by i.place
              )
            from jsonb_array_elements(r.said -> 'indicators') with ordinality as i (said, place)
          ), '[]'
        ) order by r.place
      )
    from jsonb_array_elements(p_content -> 'results') with ordinality as r (said, place)
  );
end $$;
comment on function app.plan_on_form(jsonb, date) is 'What a plan says, put as results keep it, with what it intervenes on a day.';

create or replace function app.behaviour_on_form(p_expectations jsonb) returns table (place integer, item text, label text, content text)
language sql stable rows 7 set search_path = pg_catalog, pg_temp as $$
  select
    i.place, i.item, i.indonesian,
    concat_ws(
      E'\n', '- ' || array_to_string(i.guides_indonesian, E'\n- '),
      'Ekspektasi Khusus Pimpinan: ' || (
        select coalesce(string_agg(e.said ->> 'text', '; ' order by e.place), '-')
        from jsonb_array_elements(p_expectations) with ordinality as e (said, place)
        where e.said ->> 'value' = i.item
      )
    )
  from app.questionnaire_item as i
  where i.questionnaire = 'BERAKHLAK_1'
$$;
comment on function app.behaviour_on_form(jsonb) is 'The seven values with their three guides each (P29-30), and what is expected specially.';

grant execute on function
  app.rhythm_on_form(jsonb), app.span_on_form(date, date), app.result_form(text), app.form_title(text), app.giver_on_form(text), app.work_on_form(jsonb),
  app.plan_on_form(jsonb, date), app.behaviour_on_form(jsonb)
to kinerja_app, kinerja_city;
grant execute on function app.giver_on_form(text) to kinerja_definer;

set local role kinerja_definer;

-- Definer: whoever evaluated once may not read the record any more, but what the result was made of. As long as the words are what they were.
create or replace function app.notes_kept(p_result_id uuid) returns table (place bigint, item text, rhk text, said text)
language plpgsql stable security definer rows 5 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  found_result app.result;
begin
  select r.* into found_result from app.result as r where r.result_id = p_result_id;
  if not coalesce(app.reads_whole(found_result), false) then
    return;
  end if;
  return query
    select
      g.place, g.said ->> 'item', g.said ->> 'rhk',
      format(
        '%s%s: %s', app.giver_on_form(g.said ->> 'role'), coalesce(' (' || n.giver_name || ')', ''),
        coalesce(n.text, '(umpan balik tidak lagi tersimpan sebagaimana saat itu)')
      )
    from jsonb_array_elements(found_result.snapshot #> '{feedback,given}') with ordinality as g (said, place)
      left join app.feedback_note as n
        on n.note_id = (g.said ->> 'note')::uuid and app.note_digest(n) = g.said ->> 'hash';
end $$;
comment on function app.notes_kept(uuid) is 'The notes that a result was made of, in their words while the record has them as they were; nothing for whoever does not read it whole. Definer: whoever evaluated once may not read the record any more.';
grant execute on function app.notes_kept(uuid) to kinerja_app, kinerja_city;
