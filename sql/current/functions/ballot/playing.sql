-- What the people of the sample city answer, so that there is something to look at, and so that it is known what it should say. Never in a database for
-- real work: api.play_survey asks first what it is for.

set local role kinerja_ballot;

create or replace function ballot.chance(p_of text, p_seed bigint) returns double precision language sql immutable parallel safe
begin atomic
  select ((hashtextextended(p_of, p_seed) & 4294967295) + 0.5::double precision) / 4294967296;
end;
comment on function ballot.chance(text, bigint) is 'A number between 0 and 1 that only what it is of and the seed decide; another is as likely.';

-- Of one hash both halves, by Box and Muller.
create or replace function ballot.effect(p_of text, p_seed bigint) returns double precision language sql immutable parallel safe
begin atomic
  select
    sqrt(-2 * ln((((hashtextextended(p_of, p_seed) >> 32) & 4294967295) + 0.5::double precision) / 4294967296))
      * cos(2 * pi() * ballot.chance(p_of, p_seed));
end;
comment on function ballot.effect(text, bigint) is 'A number drawn from the normal distribution of mean 0 and deviation 1 that only what it is of and the seed decide.';

-- Definer: ballots are nobody else's. PostgreSQL knows nothing of the table, nor of subjects just written: left to itself it loops over all of both.
create or replace function ballot.play(p_collection_id integer, p_seed bigint, p_left uuid[]) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp set enable_nestloop = off as $$
declare
  c text := ballot.name(p_collection_id);
  is_begun boolean;
  handed_in bigint;
begin
  perform ballot.hold(p_collection_id);
  execute format('select exists (select from ballot.%I as b where b.is_final)', c) into is_begun;
  if is_begun then
    return 0;
  end if;
  execute format(
    $x$
      with
        form as materialized (
          select
            b.form_id,
            3.7 + 0.5 * ballot.effect('subject ' || coalesce(s.person_id::text, 'team ' || s.team_id, 'unit ' || s.unit_id), $2)
              + 0.6 * ballot.effect('rater ' || b.rater_id, $2) as mean,
            case when ballot.chance('speaks ' || b.form_id, $2) < 0.03 then 1 + floor(k.items * ballot.chance('speaks of ' || b.form_id, $2)) end as spoken_of
          from ballot.%1$I as b
            join app.collection as k on k.collection_id = $1
            join app.survey_subject as s on s.agency_id = k.agency_id and s.collection_id = $1 and s.subject = b.subject
          where b.state = 'ASKED' and b.scores is null and not b.rater_id = any ($3) and ballot.chance('hands in ' || b.form_id, $2) < 0.8
        ),
        item as materialized (
          select i.place, 0.2 * ballot.effect('item ' || i.place, $2) as effect
          from app.collection as k
            cross join generate_series(1, k.items) as i (place)
          where k.collection_id = $1
        ),
        answer as materialized (
          select
            f.form_id, f.spoken_of = i.place as is_spoken_of, i.place,
            case when ballot.chance(format('judges %%s %%s', f.form_id, i.place), $2) > 0.04 then
              least(greatest(round(f.mean + i.effect + 0.7 * ballot.effect(format('noise %%s %%s', f.form_id, i.place), $2)), 1), 5)
            end::smallint as score
          from form as f
            cross join item as i
        ),
        whole as materialized (
          select
            a.form_id, array_agg(a.score order by a.place) as scores, bool_or(a.is_spoken_of) as speaks,
            array_agg(
              case when a.is_spoken_of then
                case
                  when a.score >= 4 then ($4)[1 + floor(cardinality($4) * ballot.chance('says ' || a.form_id, $2))]
                  when a.score = 3 then ($5)[1 + floor(cardinality($5) * ballot.chance('says ' || a.form_id, $2))]
                  else ($6)[1 + floor(cardinality($6) * ballot.chance('says ' || a.form_id, $2))]
                end
              end
              order by a.place
            ) as comments
          from answer as a
          group by a.form_id
          having count(a.score) > 0
        )
      update ballot.%1$I as b
      set scores = w.scores, comments = case when w.speaks then w.comments end, is_final = true, revision = b.revision + 1
      from whole as w
      where w.form_id = b.form_id
    $x$, c
  ) using
    p_collection_id, p_seed, p_left,
    array[
      'Ramah, dan selalu siap membantu warga maupun rekan kerja.', 'Dapat diandalkan: pekerjaan selesai tepat waktu.', 'Mau berbagi ilmu dengan pegawai baru.',
      'Cepat menyesuaikan diri dengan cara kerja baru.', 'Menjadi contoh bagi yang lain.', 'Terbuka terhadap gagasan rekan dan mudah diajak bekerja sama.'
    ],
    array['Sudah baik, tetapi masih dapat lebih teliti.', 'Akan lebih baik bila lebih sering berkabar dengan tim.', 'Cukup membantu, meskipun kadang perlu diingatkan.'],
    array['Perlu lebih terbuka terhadap masukan.', 'Sering terlambat menanggapi pesan dan undangan rapat.', 'Sebaiknya lebih sabar ketika melayani warga.'];
  get diagnostics handed_in = row_count;
  return handed_in;
end $$;
comment on function ballot.play(integer, bigint, uuid[]) is 'Hands in about 80 of 100 forms of a survey in which nobody has handed in any, but none of the people who are left out; says how many. A score is the nearest of 1 to 5 to 3.7 + 0.5 subject + 0.6 rater + 0.2 item + 0.7 noise: ballot.effect, by the seed, of "subject <person>" ("subject team <number>", "subject unit <number>"), "rater <person>", "item <place>", "noise <form> <place>". Of 100 items four are not judged, of 100 forms three have a comment. Definer: ballots are nobody else''s.';

grant execute on function
  ballot.play(integer, bigint, uuid[]), ballot.chance(text, bigint), ballot.effect(text, bigint)
to kinerja_definer;
