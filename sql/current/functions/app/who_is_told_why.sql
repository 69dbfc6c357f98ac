-- How a result came about, in words that the person it is about understands, from what was kept with it alone (app.result.snapshot).

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

-- One row a step, in the order in which the regulation decides (P92: first the unit, then the distribution, then the person).
create or replace function app.explained(p_snapshot jsonb, p_is_whole boolean)
returns table (step integer, topic text, english text, indonesian text, basis text)
language plpgsql stable rows 14 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  j jsonb := p_snapshot;
  is_person boolean := j ->> 'kind' = 'PERSON';
  rating jsonb := j -> 'rating';
  who text := j #>> '{appraiser,name}';
  is_signed_late boolean := (j #>> '{signature,signed_at}')::timestamptz >= (j #>> '{signature,superior_until}')::timestamptz;
begin
  step := 0;
  for topic, english, indonesian, basis in
    select t.topic, t.english, t.indonesian, t.basis
    from (
        select
          1 as place, 'APPRAISER' as topic,
          format('%s (%s, %s) evaluates you: the direct superior, or whoever has the authority.', who, j #>> '{appraiser,post}', j #>> '{appraiser,unit}') as english,
          format('Anda dinilai oleh %s (%s, %s): atasan langsung, atau pejabat yang diberi kewenangan.', who, j #>> '{appraiser,post}', j #>> '{appraiser,unit}') as indonesian,
          'art. 1(9), P89 A.2' as basis
        where is_person
        union all
        select
          1, 'APPRAISER', format('%s evaluates the team, by the government''s own instrument: the regulation knows no predicate for teams.', who),
          format('Tim dinilai oleh %s dengan instrumen instansi sendiri: peraturan tidak mengenal predikat untuk tim.', who), ''
        where not is_person
        union all
        select
          2, 'TAKEN_OVER', format('%s did not evaluate in time; %s, who stands above, did so in that place. Such a result is final.', who, j #>> '{signature,signed_by}'),
          format('%s tidak menilai sampai batas waktu; penilaian dilakukan oleh atasannya, %s. Hasilnya bersifat final.', who, j #>> '{signature,signed_by}'), 'P90 A.11, P115 A.8'
        where j #>> '{signature,taken_over_at}' is not null
        union all
        select
          3, 'ACHIEVEMENT',
          format(
            'First comes the achievement of the unit that %s leads: %s was %s in this period, by %s%s.', who, j #>> '{achievement,name}',
            app.in_words(j #>> '{achievement,achievement}', 'en'), app.in_words(j #>> '{achievement,basis}', 'en'),
            coalesce(' (' || (j #>> '{achievement,source_document}') || ')', '')
          ),
          format(
            'Pertama, capaian kinerja unit yang dipimpin %s: %s pada periode ini %s, berdasarkan %s%s.', who, j #>> '{achievement,name}',
            app.in_words(j #>> '{achievement,achievement}', 'id'), app.in_words(j #>> '{achievement,basis}', 'id'),
            coalesce(' (' || (j #>> '{achievement,source_document}') || ')', '')
          ), 'P92-94'
        where j #>> '{achievement,achievement}' is not null
        union all
        -- The other one of the two that count for a head (P94 g).
        select
          3, 'OWN_ACHIEVEMENT',
          format(
            'You lead a unit yourself: what %s achieved was %s in this period.%s', j #>> '{subject,unit}', app.in_words(j #>> '{achievement,own}', 'en'),
            coalesce(
              ' For the rating of its head''s work the policy suggests ' || app.in_words(j #>> '{achievement,suggested}', 'en') || '; the appraiser decides.', ''
            )
          ),
          format(
            'Anda sendiri memimpin unit: capaian kinerja %s pada periode ini %s.%s', j #>> '{subject,unit}', app.in_words(j #>> '{achievement,own}', 'id'),
            coalesce(
              ' Untuk rating hasil kerja pimpinannya kebijakan menyarankan ' || app.in_words(j #>> '{achievement,suggested}', 'id') || '; pejabat penilai yang memutuskan.', ''
            )
          ), 'P94 g'
        where is_person and j #>> '{achievement,own}' is not null
        union all
        select
          4, 'PLAN',
          format(
            'Your plan (SKP) holds %s main and %s additional results; of %s of them a realisation is recorded.', j #>> '{plan,main}', j #>> '{plan,additional}', j #>> '{plan,realised}'
          ),
          format(
            'SKP Anda memuat %s hasil kerja utama dan %s tambahan; realisasi tercatat untuk %s di antaranya.', j #>> '{plan,main}', j #>> '{plan,additional}', j #>> '{plan,realised}'
          ), 'P97 3a'
        where j ? 'plan'
        union all
        select
          5, 'FEEDBACK',
          format(
            '%s notes of feedback were given about you in this period, %s of them scheduled, %s by leaders. Your record shows who said what; this result keeps which notes they were, and a fingerprint of the words of each.', j #>> '{feedback,notes}',
            j #>> '{feedback,scheduled}', j #>> '{feedback,from_leaders}'
          ),
          format(
            'Pada periode ini tercatat %s umpan balik tentang Anda, %s di antaranya berkala, %s dari pimpinan. Rekaman Anda memuat siapa menyampaikan apa; hasil ini menyimpan umpan balik mana saja itu beserta sidik jari digital kata-katanya.', j #>> '{feedback,notes}',
            j #>> '{feedback,scheduled}', j #>> '{feedback,from_leaders}'
          ), 'art. 16-21, P97 3a'
        where is_person and p_is_whole and j #>> '{feedback,notes}' <> '0'
        union all
        select 5, 'FEEDBACK', 'Nobody gave feedback about you in this period.', 'Pada periode ini tidak ada umpan balik yang tercatat tentang Anda.', 'art. 16-21, P97 3a'
        where is_person and p_is_whole and j #>> '{feedback,notes}' = '0'
        union all
        select
          6, 'SURVEY',
          format(
            'The sealed survey says %s of 5 (%s). It advises; from %s on it speaks of somebody above expectation, below %s of somebody below it.', j #>> '{survey,total}',
            (
              select string_agg(format('%s %s', app.in_words(c ->> 'category', 'en'), app.in_words(c ->> 'figure', 'en')), ', ')
              from jsonb_array_elements(j #> '{survey,categories}') as c
              where c ->> 'weight' <> '0'
            ),
            j #>> '{policy,survey_above_from}', j #>> '{policy,survey_below_until}'
          ),
          format(
            'Survei tertutup menunjukkan %s dari 5 (%s). Survei hanya bahan pertimbangan; mulai %s menggambarkan di atas ekspektasi, di bawah %s menggambarkan di bawah ekspektasi.',
            j #>> '{survey,total}', (
              select string_agg(format('%s %s', app.in_words(c ->> 'category', 'id'), app.in_words(c ->> 'figure', 'id')), ', ')
              from jsonb_array_elements(j #> '{survey,categories}') as c
              where c ->> 'weight' <> '0'
            ),
            j #>> '{policy,survey_above_from}', j #>> '{policy,survey_below_until}'
          ), 'P70 C.15'
        where j ? 'survey' and p_is_whole
        union all
        select
          7, 'MEASUREMENTS',
          format('Measured were: %s.', (select string_agg(format('%s = %s', m ->> 'english', m ->> 'shown'), '; ') from jsonb_array_elements(j -> 'measurements') as m)),
          format('Yang diukur: %s.', (select string_agg(format('%s = %s', m ->> 'indonesian', m ->> 'shown'), '; ') from jsonb_array_elements(j -> 'measurements') as m)), ''
        where j ? 'measurements'
        union all
        select
          7, 'UNIT_MEASUREMENTS',
          format(
            'Your appraiser also saw what was measured of %s: %s.', j #>> '{subject,unit}',
            (select string_agg(format('%s = %s', m ->> 'english', app.measured_in_words(m, 'en')), '; ') from jsonb_array_elements(j -> 'unit_measurements') as m)
          ),
          format(
            'Pejabat penilai juga melihat yang diukur pada %s: %s.', j #>> '{subject,unit}',
            (select string_agg(format('%s = %s', m ->> 'indonesian', app.measured_in_words(m, 'id')), '; ') from jsonb_array_elements(j -> 'unit_measurements') as m)
          ), ''
        where j ? 'unit_measurements'
        union all
        select
          8, 'CARRIED_OVER',
          format(
            'You have moved. You and %s agreed that the result of %s (%s, %s; evaluated by %s) stands for this period, too.', who, j #>> '{carried_over,period}',
            j #>> '{carried_over,unit}', j #>> '{carried_over,agency_name}', j #>> '{carried_over,appraiser}'
          ),
          format(
            'Anda berpindah unit kerja. Anda dan %s sepakat bahwa hasil evaluasi %s (%s, %s; dinilai oleh %s) berlaku juga untuk periode ini.', who, j #>> '{carried_over,period}',
            j #>> '{carried_over,unit}', j #>> '{carried_over,agency_name}', j #>> '{carried_over,appraiser}'
          ), 'P91 A.13a'
        where j ? 'carried_over'
        union all
        select
          8, 'WORK_RESULT',
          format(
            'The work result was rated %s. It is a judgement, not computed from targets and realisations.%s', app.in_words(rating ->> 'work_result', 'en'),
            coalesce(' Reason: ' || (rating ->> 'work_reason'), '')
          ),
          format(
            'Hasil kerja dinilai %s. Ini penilaian pejabat penilai, bukan perhitungan dari target dan realisasi.%s', app.in_words(rating ->> 'work_result', 'id'),
            coalesce(' Alasan: ' || (rating ->> 'work_reason'), '')
          ), 'P97-98, P101'
        union all
        select
          9, 'BEHAVIOUR',
          format('The behaviour was rated %s.%s', app.in_words(rating ->> 'behaviour', 'en'), coalesce(' Reason: ' || (rating ->> 'behaviour_reason'), '')),
          format('Perilaku kerja dinilai %s.%s', app.in_words(rating ->> 'behaviour', 'id'), coalesce(' Alasan: ' || (rating ->> 'behaviour_reason'), '')), 'P98, P101-102'
        union all
        select
          10, 'PREDICATE',
          case
            when rating ? 'override' then format(
              'A study leave that was not finished is rated past the quadrant: %s. Reason: %s', app.in_words(rating ->> 'predicate', 'en'), rating ->> 'override_reason'
            )
            else format(
              'In the quadrant, work %s and behaviour %s make the predicate %s (policy %s).', app.in_words(rating ->> 'work_result', 'en'),
              app.in_words(rating ->> 'behaviour', 'en'), app.in_words(rating ->> 'predicate', 'en'), j #>> '{policy,policy}'
            )
          end,
          case
            when rating ? 'override' then format(
              'Tugas belajar yang tidak selesai dinilai di luar kuadran: %s. Alasan: %s', app.in_words(rating ->> 'predicate', 'id'), rating ->> 'override_reason'
            )
            else format(
              'Dalam kuadran kinerja, hasil kerja %s dan perilaku kerja %s menghasilkan predikat %s (kebijakan %s).', app.in_words(rating ->> 'work_result', 'id'),
              app.in_words(rating ->> 'behaviour', 'id'), app.in_words(rating ->> 'predicate', 'id'), j #>> '{policy,policy}'
            )
          end, case when rating ? 'override' then 'P100 (d), P103 (d)' else 'P99, P102' end
        where is_person
        union all
        select
          10, 'BEYOND_STATUTE',
          format('The quadrant of policy %s is not the one that the regulation prints: an expert of the government changed it, and every result made by it is marked.', j #>> '{policy,policy}'),
          format('Kuadran kebijakan %s bukan kuadran sebagaimana tercantum dalam peraturan: diubah dalam mode ahli, dan setiap hasil yang dibuat dengannya ditandai.', j #>> '{policy,policy}'),
          'P99, P102'
        where is_person and (j #>> '{policy,is_beyond_statute}')::boolean
        union all
        select
          11, 'NUMBER', format('Beside the predicate, and without deciding it, stands the number %s, %s (PP 30/2019).%s', j #>> '{number,number}', j #>> '{number,label}', ' Innovation: ' || (j #>> '{number,innovation}')),
          format('Di samping predikat, tanpa menentukannya, tercantum angka %s, %s (PP 30/2019).%s', j #>> '{number,number}', j #>> '{number,label}', ' Inovasi: ' || (j #>> '{number,innovation}')), 'PP 30/2019'
        where j ? 'number'
        union all
        select
          12, 'DISTRIBUTION',
          format(
            '%s evaluates %s people%s. In a unit of this achievement most are ideally %s; the distribution of all of them %s. It is a guide: it takes no rating from anybody.', who,
            j #>> '{distribution,people}', app.pool_told(j -> 'distribution', 'en'), app.in_words(app.matching_predicate(j #>> '{achievement,achievement}'), 'en'),
            app.in_words(j #>> array['distribution', j #>> '{policy,guideline}'], 'en')
          ),
          format(
            '%s menilai %s pegawai%s. Pada unit dengan capaian ini idealnya sebagian besar berpredikat %s; sebaran seluruhnya terhadap panduan: %s. Pola ini panduan dan tidak mengubah penilaian siapa pun.',
            who, j #>> '{distribution,people}', app.pool_told(j -> 'distribution', 'id'), app.in_words(app.matching_predicate(j #>> '{achievement,achievement}'), 'id'),
            app.in_words(j #>> array['distribution', j #>> '{policy,guideline}'], 'id')
          ), 'P94-98'
        where j #> array['distribution', j #>> '{policy,guideline}'] is not null
        union all
        select
          13, 'CALIBRATION',
          format(
            'A calibration proposed work %s and behaviour %s; %s %s: %s', app.in_words(c.said ->> 'work_result', 'en'), app.in_words(c.said ->> 'behaviour', 'en'), who,
            case c.said ->> 'state' when 'ACCEPTED' then 'accepted' when 'REFUSED' then 'stayed with the own rating' else 'did not answer' end, coalesce(c.said ->> 'answer', '-')
          ),
          format(
            'Kalibrasi mengusulkan hasil kerja %s dan perilaku kerja %s; %s %s: %s', app.in_words(c.said ->> 'work_result', 'id'), app.in_words(c.said ->> 'behaviour', 'id'), who,
            case c.said ->> 'state' when 'ACCEPTED' then 'menerima' when 'REFUSED' then 'tetap pada penilaiannya' else 'tidak menjawab' end, coalesce(c.said ->> 'answer', '-')
          ), 'P97-102'
        from jsonb_array_elements(coalesce(j -> 'calibration', '[]')) as c (said)
        union all
        select 14, 'NOTES', rating ->> 'notes', rating ->> 'notes', 'P114 A.3' where rating ? 'notes'
        union all
        select
          15, 'SIGNATURE',
          format(
            '%s signed the document on %s%s.', j #>> '{signature,signed_by}', app.day_in_words(j #>> '{signature,signed_at}', 'en'),
            case when is_signed_late then ', later than the regulation wants of a superior, who has fourteen days of work after the window' end
          ),
          format(
            'Dokumen ditandatangani %s pada %s%s.', j #>> '{signature,signed_by}', app.day_in_words(j #>> '{signature,signed_at}', 'id'),
            case when is_signed_late then ', melewati batas bagi atasan pejabat penilai, yaitu empat belas hari kerja sejak jangka waktu evaluasi berakhir' end
          ), case when (j #>> '{signature,is_by_superior}')::boolean then 'P115 A.8' else 'P114 A.4' end
        where j #>> '{signature,signed_at}' is not null
        union all
        select
          16, 'OBJECTION',
          case
            when (j ->> 'is_final')::boolean then 'This result is final: the regulation knows no objection to it.'
            else format('Signing is not consent. Whoever disagrees may object, with reasons, to %s within 14 days of work after receipt.', coalesce(j #>> '{superior,name}', 'the appraiser''s superior'))
          end,
          case
            when (j ->> 'is_final')::boolean then 'Hasil ini bersifat final: tidak ada keberatan terhadapnya.'
            else format('Tanda tangan bukan persetujuan. Keberatan beserta alasannya dapat diajukan kepada %s paling lama 14 hari kerja sejak dokumen diterima.', coalesce(j #>> '{superior,name}', 'atasan pejabat penilai'))
          end, case when (j ->> 'is_final')::boolean then 'P90 A.11-12' else 'P117 B' end
        where is_person
      ) as t
    order by t.place, t.topic = 'BEYOND_STATUTE', t.topic
  loop
    step := step + 1;
    return next;
  end loop;
end $$;
comment on function app.explained(jsonb, boolean) is 'How a result came about, step by step, in both languages, each with its basis; whole for its person and whoever evaluated, without record and survey for others.';

grant execute on function app.in_words(text, text), app.day_in_words(text, text), app.measured_in_words(jsonb, text), app.pool_told(jsonb, text), app.explained(jsonb, boolean) to kinerja_app, kinerja_city;
