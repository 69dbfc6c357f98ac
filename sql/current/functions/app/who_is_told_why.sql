-- How a result came about, in words that the person it is about understands, from what was kept with it alone (app.result.snapshot). (Words: who_is_told_words.sql.)

set local role kinerja_owner;

-- One row a step, in the order in which the regulation decides (P92: first the unit, then the distribution, then the person).
create or replace function app.explained(p_snapshot jsonb, p_is_whole boolean)
returns table (step integer, topic text, english text, indonesian text, basis text)
language plpgsql stable rows 14 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  j jsonb := case when p_is_whole then p_snapshot else app.without_measured(p_snapshot, 'agency') end;
  is_person boolean := j ->> 'kind' = 'PERSON';
  rating jsonb := j -> 'rating';
  who text := j #>> '{appraiser,name}';
  -- Documents of builds before know only who signed.
  substitute text := coalesce(j #>> '{signature,taken_over_by}', j #>> '{signature,signed_by}');
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
          2, 'TAKEN_OVER', format('%s did not evaluate in time; %s, who stands above, did so in that place. Such a result is final.', who, substitute),
          format('%s tidak menilai sampai batas waktu; penilaian dilakukan oleh atasannya, %s. Hasilnya bersifat final.', who, substitute), 'P90 A.11, P115 A.8'
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
          7, 'STUDY',
          format(
            'You were on study leave%s.%s%s', coalesce(' (' || nullif(concat_ws(', ', j #>> '{study,study_level}', app.in_words(j #>> '{study,university}', 'en')), '') || ')', ''),
            coalesce(' It was ' || app.in_words(j #>> '{study,outcome}', 'en') || coalesce(' (' || (j #>> '{study,outcome_decree}') || ')', '') || '.', ''),
            coalesce(' The average is ' || (j #>> '{study,grade_points}') || coalesce(', by the guide ' || app.in_words(j #>> '{study,stands_for}', 'en'), '') || '. The guide rates nobody; the appraiser decides.', '')
          ),
          format(
            'Anda menjalani tugas belajar%s.%s%s', coalesce(' (' || nullif(concat_ws(', ', j #>> '{study,study_level}', app.in_words(j #>> '{study,university}', 'id')), '') || ')', ''),
            coalesce(' Hasilnya ' || app.in_words(j #>> '{study,outcome}', 'id') || coalesce(' (' || (j #>> '{study,outcome_decree}') || ')', '') || '.', ''),
            coalesce(' IPK ' || (j #>> '{study,grade_points}') || coalesce(', menurut panduan ' || app.in_words(j #>> '{study,stands_for}', 'id'), '') || '. Panduan tidak menilai siapa pun; pejabat penilai yang memutuskan.', '')
          ), 'P63'
        where j ? 'study' and p_is_whole
        union all
        select
          7, 'EARLIER',
          format('Your appraiser also saw your results before: %s.', (select string_agg(format('%s %s', w ->> 'period', app.in_words(w ->> 'predicate', 'en')), ', ') from jsonb_array_elements(j -> 'earlier') as w)),
          format('Pejabat penilai juga melihat hasil Anda sebelumnya: %s.', (select string_agg(format('%s %s', w ->> 'period', app.in_words(w ->> 'predicate', 'id')), ', ') from jsonb_array_elements(j -> 'earlier') as w)), ''
        where j ? 'earlier' and p_is_whole
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
            app.reason_told(j, 'work', 'work_reason', 'en')
          ),
          format(
            'Hasil kerja dinilai %s. Ini penilaian pejabat penilai, bukan perhitungan dari target dan realisasi.%s', app.in_words(rating ->> 'work_result', 'id'),
            app.reason_told(j, 'work', 'work_reason', 'id')
          ), 'P97-98, P101'
        union all
        select
          9, 'BEHAVIOUR',
          format('The behaviour was rated %s.%s', app.in_words(rating ->> 'behaviour', 'en'), app.reason_told(j, 'behaviour', 'behaviour_reason', 'en')),
          format('Perilaku kerja dinilai %s.%s', app.in_words(rating ->> 'behaviour', 'id'), app.reason_told(j, 'behaviour', 'behaviour_reason', 'id')), 'P98, P101-102'
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
          10, 'BEYOND_STATUTE',
          format('Of this period there was more time than the regulation fixes, and every result that it touches is marked: %s.', app.more_time_told(j -> 'extensions', 'en')),
          format('Pada periode ini diberikan waktu lebih dari yang ditetapkan peraturan, dan setiap hasil yang terkait ditandai: %s.', app.more_time_told(j -> 'extensions', 'id')), ''
        where j ? 'extensions'
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
            'A calibration proposed work %s and behaviour %s; %s %s: %s', app.in_words(c.said ->> 'work_result', 'en'), app.in_words(c.said ->> 'behaviour', 'en'), coalesce(c.said ->> 'answered_by', who),
            case c.said ->> 'state' when 'ACCEPTED' then 'accepted' when 'REFUSED' then 'stayed with the own rating' else 'did not answer' end, coalesce(c.said ->> 'answer', '-')
          ),
          format(
            'Kalibrasi mengusulkan hasil kerja %s dan perilaku kerja %s; %s %s: %s', app.in_words(c.said ->> 'work_result', 'id'), app.in_words(c.said ->> 'behaviour', 'id'), coalesce(c.said ->> 'answered_by', who),
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

grant execute on function app.explained(jsonb, boolean) to kinerja_app, kinerja_city;
