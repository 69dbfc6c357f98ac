-- What docs/privacy.md promises of the sealed survey, proved on worlds drawn from a seed: the same agency and the same raters, other answers.
--   psql -v seed=… replays one.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
\ir fixtures/periods.sql
\ir fixtures/survey.sql
\if :{?seed}
\else
select floor(random() * 1000000)::integer as seed \gset
\endif
select plan(38);
select diag('seed=' || :'seed');
create extension if not exists pageinspect with schema ext;
create temporary table chosen as select 'SEED-' || :'seed'::text as seed;
grant select on chosen to public;

-- A third of the peers were named, some forms are not handed in, some items not judged: cells of every sort.
do $$
begin
  perform pg_temp.at('root', '2026-09-01Z');
  -- Nobody names the seed but who runs this.
  perform set_config('role', 'none', true);
  reset session authorization;
  perform app.propose_raters(pg_temp.agency('DINSOS'), pg_temp.period_id('DINSOS', '2026_q3'), (select c.seed from chosen as c));
  perform pg_temp.leave();
end $$;
select pg_temp.does('root', '2026-09-10Z', $$ select p.state from api.period_collect('DINSOS', '2026_q3', null, null) as p $$) as state \gset
select pg_temp.ballots() as ballots \gset
create function pg_temp.chance(p_what text) returns double precision language sql as $$
  select abs(hashtextextended((select c.seed from chosen as c) || p_what, 0) % 1000000) / 1000000.0::double precision
$$;
create function pg_temp.fill() returns void language plpgsql as $$
begin
  execute format(
    $x$
      update %s as b
      set
        is_drawn = b.category <> 'PEER' or pg_temp.chance('drawn ' || b.rater_id || b.subject) > 0.2,
        is_named = b.category = 'PEER' and pg_temp.chance('drawn ' || b.rater_id || b.subject) <= 0.2,
        is_final = pg_temp.chance('final ' || b.rater_id || b.subject) > 0.3,
        revision = 2,
        scores = array(
          select case when pg_temp.chance(format('judged %%s %%s %%s', b.rater_id, b.subject, i)) > 0.25 then 1 + floor(5 * pg_temp.chance(format('score %%s %%s %%s', b.rater_id, b.subject, i))) end
          from generate_series(1, 7) as i
        ),
        comments = case
          when pg_temp.chance('speaks ' || b.rater_id || b.subject) > 0.8 then array[null, format('MARKER-%%s', md5(b.rater_id::text || b.subject)), null, null, null, null, null]
        end
    $x$, pg_temp.ballots()
  );
end $$;
-- Twelve and more speak of one unit, so that spreads are kept, too.
do $$
begin
  execute format(
    $x$
      insert into %1$s (form_id, rater_id, subject, category, is_drawn, state)
      select app.new_form((pg_temp.survey()).collection_id), p.person_id, s.subject, 'OTHER', true, 'ASKED'
      from app.survey_subject as s, app.person as p
      where s.kind = 'UNIT' and s.unit_id = pg_temp.agency_unit('B1') and p.name ~ '^staf[234]_' and not exists (
        select from %1$s as b where b.subject = s.subject and b.rater_id = p.person_id
      )
    $x$, pg_temp.ballots()
  );
end $$;
select pg_temp.fill();

-- Everything that is kept and everything that is told, of a world in which something was changed before it was sealed; then all is undone.
create function pg_temp.outcome(p_change text) returns jsonb language plpgsql as $$
declare
  kept jsonb;
  told jsonb;
  who text;
begin
  begin
    if p_change is not null then
      execute p_change;
    end if;
    perform pg_temp.does('root', '2026-09-23Z', $x$ select d.state from api.defer('period seal', '{"agency": "DINSOS", "period": "2026_q3"}', null, null, null) as d $x$);
    perform pg_temp.does('root', '2026-09-23Z', $x$ select d.state from api.job_confirm((select j.job from api.show_jobs() as j where j.state = 'PENDING')) as d $x$);
    select jsonb_build_object(
      'cells', (select jsonb_agg(to_jsonb(f) order by f.subject, f.category) from app.feedback_cell as f),
      'handed_in', (select jsonb_agg(to_jsonb(h) order by h.person_id) from app.handed_in as h),
      'blocks', (select jsonb_agg(to_jsonb(b) order by b.block) from app.feedback_block as b),
      'reliability', (select jsonb_agg(to_jsonb(r) order by r.category) from app.feedback_reliability as r),
      'subjects', (select jsonb_agg(to_jsonb(s) - 'strictness' order by s.subject) from app.survey_subject as s),
      'collection', (select to_jsonb(c) from app.collection as c),
      'strictness', (select jsonb_agg(s.strictness order by s.subject) from app.survey_subject as s),
      'audit', (select jsonb_agg(e.operation || (e.detail - 'job')::text order by e.operation, e.detail::text) from audit.entry as e),
      'outbox', (select jsonb_agg(o.kind || (o.data - 'job')::text order by o.kind, o.data::text) from meta.outbox as o),
      'comments', (
        select jsonb_agg(jsonb_build_array(m.subject, m.category, m.item, m.body) order by m.subject, m.category, m.item, m.body)
        from ballot.comments((pg_temp.survey()).collection_id) as m
      )
    ) into kept;
    told := '{}';
    foreach who in array array['staf1_1', 'staf2_5', 'kabid1', 'root', 'joko'] loop
      perform pg_temp.at(who, '2026-09-24Z');
      told := told || jsonb_build_object(
        who,
        jsonb_build_array(
          (select jsonb_agg(to_jsonb(s) - 'strictness' order by s.row_key) from api.feedback_mine() as s),
          (select jsonb_agg(to_jsonb(s) order by s.row_key) from api.feedback_blocks('DINSOS', '2026_q3') as s),
          (select jsonb_agg(to_jsonb(s)) from api.feedback_reliability('DINSOS', '2026_q3') as s),
          (select jsonb_agg(to_jsonb(s) - 'job') from api.show_tasks() as s)
        )
      );
      if who = 'kabid1' then
        told := told || (
          select jsonb_build_object('summary', jsonb_agg(to_jsonb(s) - 'strictness' order by s.row_key))
          from api.feedback_summary((select p.nip from app.person as p where p.name = 'staf1_2')) as s
        );
      end if;
      perform pg_temp.leave();
    end loop;
    raise exception using errcode = 'XX999';
  exception when sqlstate 'XX999' then
    return kept || jsonb_build_object('told', told);
  end;
end $$;
-- Without the one of three words, which is released on purpose.
create function pg_temp.proves(p_change text) returns boolean language sql as $$
  select pg_temp.outcome(p_change) - 'strictness' = pg_temp.outcome(null) - 'strictness'
$$;

create temporary table plain as select pg_temp.outcome(null) as world;
select cmp_ok((select jsonb_array_length(p.world -> 'cells') from plain as p), '>', 20, 'there is something to keep');
select isnt((select p.world -> 'reliability' from plain as p), 'null', 'and to say of its precision');
select cmp_ok((select count(*) from plain as p cross join jsonb_array_elements(p.world -> 'cells') as c where c -> 'n' @> 'null'), '>', 0::bigint, 'with items that are not kept');
select cmp_ok((select count(*) from plain as p cross join jsonb_array_elements(p.world -> 'cells') as c where (c ->> 'forms')::integer >= 10), '>', 0::bigint, 'and spreads');
select cmp_ok((select jsonb_array_length(p.world -> 'comments') from plain as p), '>', 3, 'and comments');
-- By what two worlds differ.
create function pg_temp.difference(p_one jsonb, p_other jsonb) returns text language sql as $$
  select string_agg(k.key, ' ' order by k.key) from jsonb_each(p_one) as k where k.value is distinct from p_other -> k.key
$$;
select is(pg_temp.difference(pg_temp.outcome(null), (select p.world from plain as p)), null, 'the same world is the same');

-- Noninterference --------------------------------------------------------------------------------------------------------
-- Which cells and items were kept, in the plain world.
create temporary table kept as
select (c ->> 'subject')::integer as subject, c ->> 'category' as category, i.place
from plain as p
  cross join jsonb_array_elements(p.world -> 'cells') as c
  cross join generate_series(1, 7) as i (place)
where c -> 'n' -> (i.place - 1)::integer <> 'null';
create function pg_temp.other_scores_where_nothing_is_kept(p_shift integer) returns text language sql as $$
  select format(
    $x$
      update %s as b
      set
        scores = array(
          select case when exists (select from kept as k where k.subject = b.subject and k.category = b.category and k.place = s.place) then s.score else 1 + (s.score + %s) %% 5 end
          from unnest(b.scores) with ordinality as s (score, place)
          order by s.place
        ),
        comments = case when b.is_final and exists (select from kept as k where k.subject = b.subject and k.category = b.category) then b.comments else array_replace(b.comments, b.comments[2], 'other') end
    $x$, pg_temp.ballots(), p_shift
  )
$$;
create function pg_temp.touched_rows(p_change text) returns bigint language plpgsql as $$
declare
  touched bigint;
begin
  begin
    execute format('create temporary table before_it as select b.form_id, b.scores from %s as b', pg_temp.ballots());
    execute p_change;
    execute format('select count(*) from %s as b join before_it as o using (form_id) where o.scores is distinct from b.scores', pg_temp.ballots()) into touched;
    raise exception using errcode = 'XX999';
  exception when sqlstate 'XX999' then return touched;
  end;
end $$;
select cmp_ok(pg_temp.touched_rows(pg_temp.other_scores_where_nothing_is_kept(1)), '>', 50::bigint, 'many a form is in no kept cell');
select ok(pg_temp.proves(pg_temp.other_scores_where_nothing_is_kept(n)), format('noninterference: other scores where nothing is kept, by %s, change nothing', n)) from generate_series(1, 4) as n;
select ok(
  not pg_temp.proves(
    format(
      $x$
        update %1$s as b
        set scores[o.place] = 6 - b.scores[o.place]
        from (
          select f.form_id, k.place
          from %1$s as f
            join kept as k on k.subject = f.subject and k.category = f.category
          where f.is_final and f.scores[k.place] <> 3
          order by f.subject, f.category, k.place, f.rater_id
          limit 1
        ) as o
        where b.form_id = o.form_id
      $x$, pg_temp.ballots()
    )
  ),
  'and one item that is kept changes it'
);

-- Exchangeability ----------------------------------------------------------------------------------------------------------
-- Whole forms of those who have handed in, about the same subject and in the same group, in another order.
create function pg_temp.exchanged(p_number integer) returns text language sql as $$
  select format(
    $x$
      update %1$s as b
      set scores = o.scores, comments = o.comments
      from (
        select x.form_id, row_number() over (partition by x.subject, x.category order by x.rater_id) as place, x.subject, x.category from %1$s as x where x.is_final
      ) as m
        join (
          select y.scores, y.comments, y.subject, y.category, row_number() over (partition by y.subject, y.category order by md5(%2$L || y.rater_id || y.subject)) as place
          from %1$s as y
          where y.is_final
        ) as o using (subject, category, place)
      where b.form_id = m.form_id
    $x$, pg_temp.ballots(), p_number
  )
$$;
create function pg_temp.swapped(p_number integer) returns text language sql as $$
  select format(
    $x$
      with
        pair as (
          select a.form_id as one, b.form_id as other
          from %1$s as a
            join %1$s as b on b.subject = a.subject and b.category = a.category and b.rater_id > a.rater_id
          where a.is_final and b.is_final and a.scores is distinct from b.scores
          order by md5(%2$L || a.rater_id || b.rater_id || a.subject)
          limit 1
        )
      update %1$s as w
      set scores = o.scores, comments = o.comments
      from pair as p
        join %1$s as o on o.form_id in (p.one, p.other)
      where w.form_id in (p.one, p.other) and w.form_id <> o.form_id
    $x$, pg_temp.ballots(), p_number
  )
$$;
select cmp_ok(pg_temp.touched_rows(pg_temp.exchanged(1)), '>', 150::bigint, 'forms change hands');
select ok(pg_temp.proves(pg_temp.exchanged(n)), format('exchangeability: forms within each group in another order (%s) change nothing', n)) from generate_series(1, 4) as n;
select is(pg_temp.touched_rows(pg_temp.swapped(1)), 2::bigint, 'two forms change hands');
select ok(bool_and(pg_temp.proves(pg_temp.swapped(n))), 'exchangeability: of twelve pairs of raters either may have written the other''s form') from generate_series(1, 12) as n;

-- Colluders: three whom a subject has named, and one who was drawn ---------------------------------------------------------
select is(
  pg_temp.outcome(format($x$
    with few as (
      select b.form_id, row_number() over (order by b.rater_id) as place from %1$s as b where b.subject = (select s.subject from app.survey_subject as s where s.person_id = pg_temp.someone('staf1_1')) and b.category = 'PEER'
    )
    update %1$s as b
    set is_final = f.place <= 5, is_drawn = f.place > 3, scores = case when f.place <= 3 then '{5,5,5,5,5,5,5}'::smallint[] when f.place = 4 then '{1,2,1,2,1,2,1}'::smallint[] else '{3,null,null,null,null,null,null}'::smallint[] end
    from few as f
    where f.form_id = b.form_id
  $x$, pg_temp.ballots())) -> 'told' -> 'staf1_1' -> 0 -> 0 ->> 'value', 'MISSING', 'whoever names three friends learns nothing of the fourth'
);

-- Blocks -------------------------------------------------------------------------------------------------------------------
select is_empty($$
  select b from plain as p cross join jsonb_array_elements(p.world -> 'blocks') as b where (b ->> 'subjects')::integer < 5
$$, 'no block is of fewer than five');
select is(
  (select sum((b ->> 'subjects')::integer) from plain as p cross join jsonb_array_elements(p.world -> 'blocks') as b),
  (select count(*) from plain as p cross join jsonb_array_elements(p.world -> 'subjects') as s where s ->> 'block' is not null), 'each person is in one of them'
);
create temporary table tree as
select n as world, u.unit_id, count(*) as number
from generate_series(1, 200) as n
  cross join app.unit as u
  cross join generate_series(1, 1 + floor(9 * pg_temp.chance(format('tree %s %s', n, u.unit_id)))::integer) as i
where u.agency_id = pg_temp.agency('DISDIK') and pg_temp.chance(format('unit %s %s', n, u.unit_id)) > 0.3
group by n, u.unit_id;
select is_empty($$
  select t.world, m.block
  from (select t.world, array_agg(t.unit_id) as units from tree as t cross join generate_series(1, t.number) as i group by t.world) as t
    cross join lateral app.merged_units(pg_temp.agency('DISDIK'), t.units, 5) as m
    join tree as o on o.world = t.world and o.unit_id = m.unit_id
  group by t.world, m.block
  having sum(o.number) < 5 and m.block is not null
$$, 'of two hundred ways to serve in the units of an agency none gives a block of fewer than five');
select is_empty($$
  select t.world
  from (select t.world, array_agg(t.unit_id) as units, sum(t.number) as number from tree as t cross join generate_series(1, t.number) as i group by t.world) as t
    cross join lateral app.merged_units(pg_temp.agency('DISDIK'), t.units, 5) as m
  where cardinality(t.units) >= 5
  group by t.world
  having count(*) filter (where m.block is null) > 0
$$, 'and nobody is left out where there are five');

-- Mutation: each rule switched off is found ----------------------------------------------------------------------------------
create function pg_temp.without(p_function regprocedure, p_what text, p_instead text, p_change text) returns boolean language plpgsql as $$
declare
  proved boolean;
  whole text := pg_get_functiondef(p_function);
begin
  if position(p_what in whole) = 0 then
    raise 'there is no % in %', p_what, p_function;
  end if;
  begin
    execute replace(whole, p_what, p_instead);
    proved := pg_temp.proves(p_change);
    raise exception using errcode = 'XX999';
  exception
    when sqlstate 'XX999' then return proved;
    -- A constraint that stands behind the rule.
    when check_violation then return false;
  end;
end $$;
select ok(not pg_temp.without(m.of, m.what, m.instead, m.change), m.name)
from (values
    (
      'ballot.tally(integer)'::regprocedure, 'case when t.n[%1$s] >= k.threshold and t.n[%1$s] - t.named >= k.threshold - 1 then', 'case when true then',
      pg_temp.other_scores_where_nothing_is_kept(1), 'a group below its threshold that is counted is found'
    ),
    (
      'ballot.tally(integer)', 'case when t.n[%1$s] >= k.threshold and t.n[%1$s] - t.named >= k.threshold - 1 then t.sum[%1$s] end', 't.sum[%1$s]',
      pg_temp.other_scores_where_nothing_is_kept(2), 'a sum of an item that is not kept is found'
    ),
    (
      'ballot.tally(integer)', 'count(*) filter (where b.is_final)', 'coalesce(sum(b.scores[1]) filter (where b.is_final) %% 4, 0)', pg_temp.exchanged(1),
      'a trace of a rater''s own scores is found'
    ),
    (
      'ballot.reckon(integer)', 'where f.n[i] is not null and b.scores[i] is not null', 'where b.scores[i] is not null',
      pg_temp.other_scores_where_nothing_is_kept(3), 'precision over items that are not kept is found'
    )
  ) as m (of, what, instead, change, name);
select ok(
  not pg_temp.without(
    'ballot.tally(integer)', 'where b.is_final and b.state = ''ASKED''', 'where b.state = ''ASKED''',
    format('update %s as b set scores = array_fill(1 + abs(hashtext(b.form_id::text)) %% 5, array[7])::smallint[] where not b.is_final', pg_temp.ballots())
  ), 'a draft that is counted is found'
);
select ok(pg_temp.proves(format('update %s as b set scores = array_fill(1 + abs(hashtext(b.form_id::text)) %% 5, array[7])::smallint[] where not b.is_final', pg_temp.ballots())), 'a draft is not');

-- Absence --------------------------------------------------------------------------------------------------------------------
select (pg_temp.survey()).collection_id as collection \gset
do $$
begin
  execute format('create temporary table pairs as select b.form_id, b.rater_id, s.person_id as subject_id from %s as b join app.survey_subject as s using (subject)', pg_temp.ballots());
end $$;
analyze;
select pg_temp.does('root', '2026-09-23Z', $$ select d.state from api.defer('period seal', '{"agency": "DINSOS", "period": "2026_q3"}', null, null, null) as d $$) as state \gset
select pg_temp.does('root', '2026-09-23Z', $$ select d.state from api.job_confirm((select j.job from api.show_jobs() as j where j.state = 'PENDING')) as d $$) as state \gset
select pg_temp.does('joko', '2026-09-24Z', $$ select r.waiting from api.comment_release('DINSOS', '2026_q3', null) as r $$) as waiting \gset
select is_empty($$ select c.relname from pg_class as c where c.relnamespace = 'ballot'::regnamespace $$, 'absence: no relation is left');
create function pg_temp.found_anywhere(p_pattern text) returns setof text language plpgsql as $$
declare
  place record;
  number bigint;
begin
  for place in
    select c.oid::regclass as name
    from pg_class as c
    where c.relkind in ('r', 'm') and c.relnamespace::regnamespace::text in ('app', 'meta', 'audit', 'staging', 'ballot')
  loop
    execute format('select count(*) from %s as t where t::text ~ %L', place.name, p_pattern) into number;
    if number > 0 then
      return next format('%s: %s', place.name, number);
    end if;
  end loop;
end $$;
select is((select string_agg(f, ', ') from pg_temp.found_anywhere('MARKER-') as f), (select 'app.feedback_comment: ' || count(*) from app.feedback_comment), 'what was written is among the released comments only');
select is_empty($$ select pg_temp.found_anywhere((select string_agg(p.form_id::text, '|') from pairs as p)) $$, 'no form is named anywhere');
select is_empty($$
  select f
  from (select p.rater_id, p.subject_id from pairs as p where p.subject_id is not null order by md5(p.form_id::text) limit 20) as p
    cross join lateral pg_temp.found_anywhere(format('%s.*%s|%s.*%s', p.rater_id, p.subject_id, p.subject_id, p.rater_id)) as f
  -- Everybody's assessment names who appraises them, whoever was asked about whom.
  where f !~ '^app\.assessment:'
$$, 'no row names a rater and whom they were asked about');
select is_empty($$ select pg_temp.found_anywhere((select c.seed from chosen as c)) $$, 'what they were drawn by is gone');
-- Also from where a row that was changed is still to be read: pages of tables, of their indexes and of what is too long for a row.
create function pg_temp.found_in_pages(p_marker text) returns setof text language plpgsql as $$
declare
  place record;
begin
  for place in
    select c.oid::regclass::text as name, n as page
    from pg_class as c
      cross join generate_series(0, pg_relation_size(c.oid) / current_setting('block_size')::integer - 1) as n
    where c.relkind in ('r', 'i', 't', 'm')
      and (
        c.relnamespace::regnamespace::text in ('app', 'meta', 'audit', 'staging') or c.relname like 'pg\_statistic%'
        or c.relkind = 't' and exists (select from pg_class as o where o.reltoastrelid = c.oid and o.relnamespace::regnamespace::text in ('app', 'meta', 'audit'))
      )
      and c.oid::regclass::text !~ 'feedback_comment'
  loop
    if position(convert_to(p_marker, 'UTF8') in ext.get_raw_page(place.name, place.page)) > 0 then
      return next format('%s, page %s', place.name, place.page);
    end if;
  end loop;
end $$;
select is_empty($$ select pg_temp.found_in_pages('MARKER-') $$, 'no page has what was written but those of released comments');
select is_empty($$ select pg_temp.found_in_pages((select c.seed from chosen as c)) $$, 'nor what they were drawn by');
select isnt_empty($$ select pg_temp.found_in_pages('DINSOS') $$, 'where it would be found');

select * from finish();
rollback;
