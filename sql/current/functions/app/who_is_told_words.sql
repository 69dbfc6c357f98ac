-- What stands in a result's document (app.result.snapshot), as people read it, in both languages.

set local role kinerja_owner;

create or replace function app.in_words(p_value text, p_language text) returns text language sql immutable
set search_path = pg_catalog, pg_temp as $$
  select case p_value || ' ' || p_language
    when 'DI_ATAS en' then 'above expectation' when 'DI_ATAS id' then 'di atas ekspektasi'
    when 'SESUAI en' then 'as expected' when 'SESUAI id' then 'sesuai ekspektasi'
    when 'DI_BAWAH en' then 'below expectation' when 'DI_BAWAH id' then 'di bawah ekspektasi'
    when 'ISTIMEWA en' then 'outstanding (Istimewa)' when 'ISTIMEWA id' then 'Istimewa'
    when 'SANGAT_BAIK en' then 'very good (Sangat Baik)' when 'SANGAT_BAIK id' then 'Sangat Baik'
    when 'BAIK en' then 'good (Baik)' when 'BAIK id' then 'Baik'
    when 'BUTUH_PERBAIKAN en' then 'in need of improvement (Butuh Perbaikan)' when 'BUTUH_PERBAIKAN id' then 'Butuh Perbaikan'
    when 'KURANG en' then 'insufficient (Kurang)' when 'KURANG id' then 'Kurang'
    when 'SANGAT_KURANG en' then 'very insufficient (Sangat Kurang)' when 'SANGAT_KURANG id' then 'Sangat Kurang'
    when 'FITS en' then 'fits it' when 'FITS id' then 'sesuai'
    when 'DEPARTS en' then 'departs from it' when 'DEPARTS id' then 'menyimpang'
    when 'NOT_ASSESSABLE en' then 'cannot be told of so few people' when 'NOT_ASSESSABLE id' then 'tidak dapat dinilai karena jumlah pegawai terlalu sedikit'
    when 'RENCANA_AKSI en' then 'the action plan of its performance agreement' when 'RENCANA_AKSI id' then 'capaian rencana aksi perjanjian kinerja'
    when 'TRAJECTORY en' then 'the targets of its trajectory' when 'TRAJECTORY id' then 'capaian trajectory target'
    when 'IKU_EKSPEKTASI_RB en' then 'its main indicators, its leader''s expectation and the reform index'
    when 'IKU_EKSPEKTASI_RB id' then 'capaian IKU, ekspektasi pimpinan, dan indeks reformasi birokrasi'
    when 'A en' then 'a university of accreditation A' when 'A id' then 'perguruan tinggi akreditasi A'
    when 'B en' then 'a university of accreditation B' when 'B id' then 'perguruan tinggi akreditasi B'
    when 'C en' then 'a university of accreditation C' when 'C id' then 'perguruan tinggi akreditasi C'
    when 'LUAR_NEGERI en' then 'a university abroad' when 'LUAR_NEGERI id' then 'perguruan tinggi luar negeri'
    when 'PLANNING en' then 'plans' when 'PLANNING id' then 'perencanaan'
    when 'FEEDBACK en' then 'the survey' when 'FEEDBACK id' then 'survei'
    when 'RATING en' then 'the evaluation' when 'RATING id' then 'evaluasi'
    when 'SUPERIOR en' then 'the evaluation by who stands above' when 'SUPERIOR id' then 'evaluasi oleh atasan pejabat penilai'
    when 'CALIBRATION en' then 'the calibration' when 'CALIBRATION id' then 'kalibrasi'
    when 'SIGNING en' then 'signatures' when 'SIGNING id' then 'penandatanganan'
    when 'OBJECTION en' then 'objections' when 'OBJECTION id' then 'keberatan'
    when 'AGENCY en' then 'for all of the agency' when 'AGENCY id' then 'bagi seluruh instansi'
    when 'UNIT en' then 'for your unit or the one that your appraiser leads' when 'UNIT id' then 'bagi unit kerja Anda atau unit yang dipimpin pejabat penilai'
    when 'PERSON en' then 'for you' when 'PERSON id' then 'bagi Anda'
    when 'APPRAISER en' then 'for your appraiser' when 'APPRAISER id' then 'bagi pejabat penilai Anda'
    when 'LULUS en' then 'finished' when 'LULUS id' then 'lulus'
    when 'TIDAK_LULUS en' then 'not finished' when 'TIDAK_LULUS id' then 'tidak lulus'
    when 'PEER en' then 'peers' when 'PEER id' then 'rekan kerja'
    when 'SUBORDINATE en' then 'people below' when 'SUBORDINATE id' then 'bawahan'
    when 'OTHER en' then 'others' when 'OTHER id' then 'lainnya'
    when 'MISSING en' then 'too few answers' when 'MISSING id' then 'jawaban terlalu sedikit'
    else p_value
  end
$$;
comment on function app.in_words(text, text) is 'A value as people read it, in English (en) or Indonesian (id).';

create or replace function app.day_in_words(p_at text, p_language text) returns text language sql stable
set search_path = pg_catalog, pg_temp as $$
  select to_char(app.day_of(p_at::timestamptz), case p_language when 'id' then 'DD-MM-YYYY' else 'YYYY-MM-DD' end)
$$;
comment on function app.day_in_words(text, text) is 'The day of an instant, where the government is, as people read it.';

-- A number with what it is counted in, and its grade.
create or replace function app.measured_in_words(p_measured jsonb, p_language text) returns text language sql immutable
set search_path = pg_catalog, pg_temp as $$
  select
    concat(
      p_measured ->> 'value',
      case p_measured ->> 'measured_in'
        when 'PERSEN' then ' %'
        when 'JAM' then case p_language when 'en' then ' hours' else ' jam' end
        when 'ORANG' then case p_language when 'en' then ' people' else ' orang' end
      end,
      case p_language when 'en' then ' (grade ' else ' (mutu ' end || (p_measured ->> 'grade') || ')'
    )
$$;
comment on function app.measured_in_words(jsonb, text) is 'A measurement of a snapshot as people read it, in English (en) or Indonesian (id).';

create or replace function app.pool_told(p_distribution jsonb, p_language text) returns text language sql immutable
set search_path = pg_catalog, pg_temp as $$
  select case
    when p_distribution -> 'pool' is null then ''
    else format(
      case
        when p_language = 'id' and p_distribution ->> 'population' = 'AGENCY'
          then '; menurut kebijakan dicermati bersama seluruh kelompok di instansi yang unitnya memiliki capaian sama: %s kelompok, %s pegawai'
        when p_language = 'id' then ', terlalu sedikit untuk dicermati sendiri: bersama kelompok kecil lain di instansi yang unitnya memiliki capaian sama ada %s kelompok, %s pegawai'
        when p_distribution ->> 'population' = 'AGENCY' then '; by the policy all groups of the agency whose units have the same achievement are looked at together: %s groups, %s people'
        else ', too few to be looked at alone: with other small groups of the agency whose units have the same achievement they are %s groups, %s people'
      end, p_distribution #>> '{pool,groups}', p_distribution #>> '{pool,people}'
    )
  end
$$;
comment on function app.pool_told(jsonb, text) is 'Of a stored distribution, with whom a group was looked at together; empty for a group alone.';

-- More time than the regulation fixes (extensions of a snapshot); what was planned so has no reason.
create or replace function app.more_time_told(p_extensions jsonb, p_language text) returns text language sql immutable
set search_path = pg_catalog, pg_temp as $$
  select string_agg(
    concat(
      app.in_words(x.said ->> 'phase', p_language), case p_language when 'en' then ' until ' else ' sampai ' end,
      to_char((x.said ->> 'last_day')::date, case p_language when 'id' then 'DD-MM-YYYY' else 'YYYY-MM-DD' end), ' ', app.in_words(x.said ->> 'for', p_language),
      case p_language when 'en' then ', because: ' else ', karena: ' end || (x.said ->> 'reason')
    ), '; ' order by x.place
  )
  from jsonb_array_elements(p_extensions) with ordinality as x (said, place)
$$;
comment on function app.more_time_told(jsonb, text) is 'Which phases of a snapshot ended later than the regulation fixes, for whom and why, in English (en) or Indonesian (id).';

-- Of a rating that stands by an acceptance its reason is that; of one that was accepted in a build that kept the old reason, it is said that it is the old one.
create or replace function app.reason_told(p_snapshot jsonb, p_rating text, p_reason text, p_language text) returns text language sql immutable
set search_path = pg_catalog, pg_temp as $$
  select coalesce(
    case p_language
      when 'en' then case
        when k.is_calibrated then ' It was rated so after a calibration, for the reason: '
        when k.is_older then ' Reason, as it was given before the calibration: '
        else ' Reason: '
      end
      else case
        when k.is_calibrated then ' Dinilai demikian setelah kalibrasi, dengan alasan: '
        when k.is_older then ' Alasan sebagaimana diberikan sebelum kalibrasi: '
        else ' Alasan: '
      end
    end || (p_snapshot #>> array['rating', p_reason]), ''
  )
  from (
    select
      coalesce((p_snapshot #>> array['rating', p_rating || '_is_calibrated'])::boolean, false) as is_calibrated,
      coalesce((p_snapshot ->> 'format')::integer, 1) < 3 and coalesce(p_snapshot -> 'calibration' @> '[{"state": "ACCEPTED"}]', false) as is_older
  ) as k
$$;
comment on function app.reason_told(jsonb, text, text, text) is 'The reason of a rating (work, behaviour) of a snapshot with how it came, in English (en) or Indonesian (id); empty for none.';

grant execute on function
  app.in_words(text, text), app.day_in_words(text, text), app.measured_in_words(jsonb, text), app.pool_told(jsonb, text), app.more_time_told(jsonb, text),
  app.reason_told(jsonb, text, text, text)
to kinerja_app, kinerja_city;
