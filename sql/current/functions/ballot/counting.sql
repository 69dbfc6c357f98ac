-- Counting: how far an open collection is, once an hour; and, once, what may be kept of it. Everything that is not inserted here ceases to exist when the
-- transaction ends. (docs/privacy.md; feedback.md calls it the publish rule.)

set local role kinerja_ballot;

-- Definer: ballots are nobody else's. By the raters' units, merged until five are asked there; of subjects only whether there is enough for a figure.
create or replace function ballot.count(p_collection_id integer, p_people uuid[], p_units integer[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  c text := ballot.name(p_collection_id);
  s text := ballot.name(p_collection_id, 's');
  survey app.collection;
  units integer[];
begin
  select k.* into survey from app.collection as k where k.collection_id = p_collection_id;
  execute format('delete from ballot.%I as s where s.seed is null', s);
  execute format(
    $x$
      select array_agg(coalesce(p.unit_id, 0))
      from (select distinct b.rater_id from ballot.%I as b where b.state = 'ASKED') as r
        left join unnest($1, $2) as p (person_id, unit_id) on p.person_id = r.rater_id
    $x$, c
  ) into units using p_people, p_units;
  execute format(
    $x$
      insert into ballot.%I (unit_id, owed, handed_in)
      select m.block, count(*), count(*) filter (where b.is_final)
      from ballot.%I as b
        left join unnest($1, $2) as p (person_id, unit_id) on p.person_id = b.rater_id
        join app.merged_units($3, $4, 5) as m on m.unit_id = coalesce(p.unit_id, 0)
      where b.state = 'ASKED' and m.block is not null
      group by m.block
      having count(*) >= 20
    $x$, s, c
  ) using p_people, p_units, survey.agency_id, units;
  execute format(
    $x$
      insert into ballot.%I (subject, is_enough)
      select distinct b.subject, true
      from ballot.%I as b
        join app.collection_category as k on k.collection_id = $1 and k.category = b.category
      where b.is_final and b.state = 'ASKED'
      group by b.subject, b.category, k.threshold
      having count(*) >= k.threshold and count(*) filter (where b.is_drawn) >= k.threshold - 1
    $x$, s, c
  ) using p_collection_id;
  update app.collection as k set counted_at = app.now() where k.collection_id = p_collection_id;
end $$;
comment on function ballot.count(integer, uuid[], integer[]) is 'Counts how far an open collection is. Definer: ballots are nobody else''s.';

-- Definer: ballots are nobody else's.
create or replace function ballot.progress(p_collection_id integer) returns table (unit_id integer, owed integer, handed_in integer)
language plpgsql stable security definer rows 20 set search_path = pg_catalog, pg_temp as $$
begin
  return query execute format('select s.unit_id, s.owed, s.handed_in from ballot.%I as s where s.unit_id is not null', ballot.name(p_collection_id, 's'));
exception when undefined_table then
  return;
end $$;
comment on function ballot.progress(integer) is 'How far a collection was when it was counted: by units with at least five raters and twenty forms, 0 for the agency itself. Definer: ballots are nobody else''s.';

-- Definer: ballots are nobody else's.
create or replace function ballot.enough(p_collection_id integer) returns table (subject integer)
language plpgsql stable security definer rows 100 set search_path = pg_catalog, pg_temp as $$
begin
  return query execute format('select s.subject from ballot.%I as s where s.is_enough', ballot.name(p_collection_id, 's'));
exception when undefined_table then
  return;
end $$;
comment on function ballot.enough(integer) is 'About whom there was enough for a figure when it was counted. Definer: ballots are nobody else''s.';

-- Definer: ballots are nobody else's.
--   atom    a subject, a group, an item: n forms that score it
--   keep    n of at least the group's threshold, all but one of them by raters who were drawn even if every form of a rater whom somebody has named is
--           among them: whoever names three friends learns nothing of a fourth, and which of the forms was whose decides nothing
--   store   kept atoms: n and sum; how often each score was given from ten on
-- One sum for each item, of 2^20 + score: n above, the scores below. So a form is looked at once for each item, over packed arrays, six times faster
-- than a row for each. PostgreSQL knows nothing of the table, nor of cells just written: left to itself it sorts all ballots, and loops over all of them
-- for each cell of ten and more, which are counted once more.
create or replace function ballot.tally(p_collection_id integer) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp set work_mem = '64MB' set enable_nestloop = off set enable_sort = off
set enable_incremental_sort = off set jit = off as $$
declare
  c text := ballot.name(p_collection_id);
  survey app.collection;
  packed text;
  numbers text;
  sums text;
  kept text;
  kept_sums text;
  spread text;
begin
  select k.* into strict survey from app.collection as k where k.collection_id = p_collection_id and k.state = 'COLLECTING' for update;
  select
    string_agg(format('sum(1048576 + b.scores[%1$s]) as item_%1$s', i), ', ' order by i), string_agg(format('g.item_%s >> 20', i), ', ' order by i),
    string_agg(format('g.item_%s & 1048575', i), ', ' order by i),
    string_agg(
      format('case when t.n[%1$s] >= k.threshold and t.n[%1$s] - t.named >= k.threshold - 1 then t.n[%1$s] end', i), ', ' order by i
    ),
    string_agg(
      format('case when t.n[%1$s] >= k.threshold and t.n[%1$s] - t.named >= k.threshold - 1 then t.sum[%1$s] end', i), ', ' order by i
    )
  into packed, numbers, sums, kept, kept_sums
  from generate_series(1, survey.items) as i;
  execute format(
    $x$
      insert into app.feedback_cell (agency_id, collection_id, subject, category, forms, n, sum, counts)
      select $1, $2, r.subject, r.category, r.forms, r.n, r.sum, $3
      from (
        select t.subject, t.category, t.forms, array[%4$s]::smallint[] as n, array[%5$s]::smallint[] as sum
        from (
            select g.subject, g.category, g.forms, g.named, array[%2$s] as n, array[%3$s] as sum
            from (
              select b.subject, b.category, count(*) as forms, count(*) filter (where not b.is_drawn) as named, %1$s
              from ballot.%6$I as b
              where b.is_final and b.state = 'ASKED'
              group by b.subject, b.category
            ) as g
            -- Each array once, not once for each of its places.
            offset 0
          ) as t
          -- Whoever is gone since is spoken of no more.
          join app.survey_subject as w on w.agency_id = $1 and w.collection_id = $2 and w.subject = t.subject
          join app.collection_category as k on k.agency_id = $1 and k.collection_id = $2 and k.category = t.category
        offset 0
      ) as r
      where num_nonnulls(variadic r.n) > 0
      order by r.subject, r.category
    $x$, packed, numbers, sums, kept, kept_sums, c
  ) using survey.agency_id, p_collection_id, array_fill(null::smallint, array[5 * survey.items]);
  if exists (
    select from app.feedback_cell as f where f.agency_id = survey.agency_id and f.collection_id = p_collection_id and f.forms >= 10
  ) then
    select string_agg(format('case when f.n[%1$s] >= 10 then count(*) filter (where b.scores[%1$s] = %2$s) end', i, s), ', ' order by i, s)
    into spread
    from generate_series(1, survey.items) as i
      cross join generate_series(1, 5) as s;
    execute format(
      $x$
        update app.feedback_cell as w
        set counts = r.counts
        from (
          select b.subject, b.category, array[%s]::smallint[] as counts
          from ballot.%I as b
            join app.feedback_cell as f
              on f.agency_id = $1 and f.collection_id = $2 and f.forms >= 10 and f.subject = b.subject and f.category = b.category
          where b.is_final and b.state = 'ASKED'
          group by b.subject, b.category, f.n
        ) as r
        where w.agency_id = $1 and w.collection_id = $2 and w.subject = r.subject and w.category = r.category
      $x$, spread, c
    ) using survey.agency_id, p_collection_id;
  end if;
  execute format(
    $x$
      with
        asked as materialized (
          select b.rater_id, count(*) as owed, count(*) filter (where b.is_final) as handed_in
          from ballot.%I as b
          where b.state = 'ASKED'
          group by b.rater_id
        )
      insert into app.handed_in (agency_id, collection_id, person_id, owed, handed_in)
      select $1, $2, a.rater_id, a.owed, a.handed_in
      from asked as a
        join app.still_there((select array_agg(x.rater_id) from asked as x)) as p (person_id) on p.person_id = a.rater_id
      order by a.rater_id
    $x$, c
  ) using survey.agency_id, p_collection_id;
end $$;
comment on function ballot.tally(integer) is 'Stores what may be kept of a collection, by its rule. Definer: ballots are nobody else''s.';

-- Definer: ballots are nobody else's. Only of cells that are shown, in an order of chance; a moderator sees them, and nobody else.
create or replace function ballot.set_comments_aside(p_collection_id integer) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  m text := ballot.name(p_collection_id, 'm');
  found bigint;
begin
  execute format(
    $x$
      create table ballot.%I (
        comment_id uuid not null constraint %I primary key, subject integer not null, category text not null, item integer not null, body text not null,
        is_released boolean
      )
    $x$, m, m || '_pk'
  );
  perform ballot.keep_no_statistics(m);
  execute format(
    $x$
      insert into ballot.%1$I (comment_id, subject, category, item, body)
      select r.comment_id, r.subject, r.category, r.item, r.body
      from (
        select gen_random_uuid() as comment_id, b.subject, b.category, t.item, t.body
        from ballot.%2$I as b
          join app.feedback_cell as f on f.collection_id = $1 and f.subject = b.subject and f.category = b.category
          join app.collection as k on k.collection_id = $1
          cross join unnest(b.comments) with ordinality as t (body, item)
        where b.is_final and b.state = 'ASKED' and f.forms >= k.comments_from and t.body ~ '\S'
      ) as r
      order by r.comment_id
    $x$, m, ballot.name(p_collection_id)
  ) using p_collection_id;
  get diagnostics found = row_count;
  if found = 0 then
    execute format('drop table ballot.%I', m);
  end if;
  return found;
end $$;
comment on function ballot.set_comments_aside(integer) is 'Keeps comments that may be shown until they are moderated; says how many. Definer: ballots are nobody else''s.';

-- Definer: ballots are nobody else's. The last that is known of who said what: over ballots of kept cells only. A ballot's score is the mean of its kept
-- items. Effects of raters and corrected means are computed, said in one of three words, and forgotten.
create or replace function ballot.reckon(p_collection_id integer) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  c text := ballot.name(p_collection_id);
  survey app.collection;
  subjects integer[];
  categories text[];
  raters integer[];
  scores double precision[];
begin
  select k.* into strict survey from app.collection as k where k.collection_id = p_collection_id;
  execute format(
    $x$
      select
        array_agg(s.subject order by s.subject, s.category, s.score), array_agg(s.category order by s.subject, s.category, s.score),
        array_agg(s.rater order by s.subject, s.category, s.score), array_agg(s.score order by s.subject, s.category, s.score)
      from (
        select
          b.subject, b.category, dense_rank() over (order by b.rater_id)::integer as rater,
          (
            select avg(b.scores[i])::double precision from generate_series(1, $3) as i where f.n[i] is not null and b.scores[i] is not null
          ) as score
        from ballot.%I as b
          join app.feedback_cell as f on f.agency_id = $1 and f.collection_id = $2 and f.subject = b.subject and f.category = b.category
        where b.is_final and b.state = 'ASKED'
      ) as s
      where s.score is not null
    $x$, c
  ) into subjects, categories, raters, scores using survey.agency_id, p_collection_id, survey.items;
  insert into app.feedback_reliability (agency_id, collection_id, category, subjects, ballots, between_subjects, within_subjects, single)
  select
    survey.agency_id, p_collection_id, g.category, o.subjects, o.ballots, round(o.between_variance::numeric, 6), round(o.within_variance::numeric, 6),
    round(o.icc_1::numeric, 6)
  from (
    select s.category, array_agg(s.subject order by s.place) as subjects, array_agg(s.score order by s.place) as scores
    from unnest(subjects, categories, scores) with ordinality as s (subject, category, score, place)
    group by s.category
  ) as g
    cross join lateral app.one_way(g.subjects, g.scores) as o
  where o.subjects >= 20 and o.ballots >= 100 and o.icc_1 is not null
  order by g.category;
  update app.survey_subject as s
  set strictness = w.word
  from app.strictness_words(subjects, raters, scores) as w
  where s.agency_id = survey.agency_id and s.collection_id = p_collection_id and s.subject = w.subject;
end $$;
comment on function ballot.reckon(integer) is 'What is said of how precise a collection''s figures are. Definer: ballots are nobody else''s.';

-- Definer: ballots are nobody else's.
create or replace function ballot.destroy(p_collection_id integer, p_state text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  execute format(
    'drop table ballot.%I, ballot.%I, ballot.%I', ballot.name(p_collection_id), ballot.name(p_collection_id, 'n'), ballot.name(p_collection_id, 's')
  );
  update app.collection as k
  set state = p_state, counted_at = null, revision = k.revision + 1
  where k.collection_id = p_collection_id;
end $$;
comment on function ballot.destroy(integer, text) is 'Destroys the ballots of a collection. Definer: ballots are nobody else''s.';

-- Definer: ballots are nobody else's. All of it in one transaction, once.
create or replace function ballot.confirm(p_collection_id integer) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  comments bigint;
begin
  perform ballot.tally(p_collection_id);
  comments := ballot.set_comments_aside(p_collection_id);
  perform ballot.reckon(p_collection_id);
  perform ballot.destroy(p_collection_id, 'CONFIRMED');
  update app.collection as k set is_moderated = comments = 0 where k.collection_id = p_collection_id;
  return comments;
end $$;
comment on function ballot.confirm(integer) is 'Stores what may be kept of a collection and destroys the rest; how many comments wait for their moderation. Definer: ballots are nobody else''s.';

-- Definer: ballots are nobody else's.
create or replace function ballot.size(p_collection_id integer) returns bigint
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return pg_relation_size(format('ballot.%I', ballot.name(p_collection_id)));
end $$;
comment on function ballot.size(integer) is 'How many bytes the ballots of a collection take. Definer: ballots are nobody else''s.';

grant execute on function
  ballot.count(integer, uuid[], integer[]), ballot.progress(integer), ballot.enough(integer), ballot.confirm(integer), ballot.destroy(integer, text), ballot.size(integer)
to kinerja_definer;
