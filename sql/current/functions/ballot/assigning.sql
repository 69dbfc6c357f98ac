-- A collection's tables: made, filled with who is asked about whom, and locked. c_… has the forms, n_… whom people have named, s_… the seed of the draw and
-- how far it is. They have no parent, no foreign key and no statistics, so that nothing of them is anywhere else and nothing outlives them. All that is
-- said here in text is a name that this file has made; values are bound.

set local role kinerja_ballot;

create or replace function ballot.name(p_collection_id integer, p_of text default 'c') returns text language sql immutable
set search_path = pg_catalog, pg_temp as $$
  select p_of || '_' || lpad(to_hex(p_collection_id), 8, '0')
$$;
comment on function ballot.name(integer, text) is 'What a table of a collection is called: c for its forms, m for comments that wait, n for nominations, s for how far it is.';

-- What ANALYZE would keep of it is the raters and what they wrote.
create or replace function ballot.keep_no_statistics(p_table text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  execute (
    select format('alter table ballot.%I ', p_table) || string_agg(format('alter %I set statistics 0', a.attname), ', ')
    from pg_attribute as a
    where a.attrelid = format('ballot.%I', p_table)::regclass and a.attnum > 0
  );
end $$;
comment on function ballot.keep_no_statistics(text) is 'Nothing of a table is told in pg_statistic.';

-- Definer: ballots are nobody else's.
create or replace function ballot.open(p_collection_id integer) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  c text := ballot.name(p_collection_id);
  n text := ballot.name(p_collection_id, 'n');
  s text := ballot.name(p_collection_id, 's');
begin
  execute format(
    $x$
      create table ballot.%1$I (
        form_id uuid not null constraint %2$I primary key,
        rater_id uuid not null,
        subject integer not null,
        category text not null,
        is_drawn boolean not null,
        is_named boolean not null default false,
        state text not null,
        reason text,
        scores smallint[],
        comments text[],
        is_final boolean not null default false,
        revision bigint not null default 1
      ) with (fillfactor = 70)
    $x$, c, c || '_pk'
  );
  execute format('create unique index %I on ballot.%I (subject, rater_id)', c || '_subject_idx', c);
  execute format('create index %I on ballot.%I (rater_id)', c || '_rater_idx', c);
    perform ballot.keep_no_statistics(c);
  execute format(
    $x$
      create table ballot.%1$I (
        form_id uuid not null constraint %2$I primary key,
        subject integer not null,
        rater_id uuid not null,
        is_own boolean not null,
        is_approved boolean,
        constraint %3$I unique (subject, rater_id, is_own)
      )
    $x$, n, n || '_pk', n || '_key'
  );
  perform ballot.keep_no_statistics(n);
  execute format(
    'create table ballot.%I (seed text, subject integer, unit_id integer, owed integer, handed_in integer, is_enough boolean)', s
  );
  perform ballot.keep_no_statistics(s);
end $$;
comment on function ballot.open(integer) is 'Makes the tables of a collection. Definer: ballots are nobody else''s.';

-- The table is the lock: whoever writes shares it and does not wait (55P03 is BUSY, and tried again); whoever seals, or moves the period, has it alone.
create or replace function ballot.share(p_collection_id integer) returns boolean
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  execute format('lock table ballot.%I in row exclusive mode nowait', ballot.name(p_collection_id));
  return true;
exception when undefined_table then
  return false;
end $$;
comment on function ballot.share(integer) is 'Keeps a collection open until the transaction ends; false when there is none.';

-- Definer: ballots are nobody else's. Waits for those who write this moment, and no longer than lock_timeout; whoever comes after it does not wait.
create or replace function ballot.hold(p_collection_id integer) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  execute format('lock table ballot.%I in share row exclusive mode', ballot.name(p_collection_id));
end $$;
comment on function ballot.hold(integer) is 'Keeps everybody from writing until the transaction ends: what was acknowledged before is there, what comes after sees what this transaction has done. Definer: ballots are nobody else''s.';

-- Definer: ballots are nobody else's. From rings (app.survey_rings), one after the other: each subject takes those who follow it, as many as it lacks, and
-- nobody is asked for more forms than p_most. Whoever was asked, or has declined, is not asked again about the same.
-- PostgreSQL knows nothing of the table: left to itself it loops over all of it for each subject.
create or replace function ballot.draw(p_collection_id integer, p_seed text, p_day date, p_peers integer, p_below integer, p_most integer) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp set enable_nestloop = off set jit = off as $$
declare
  c text := ballot.name(p_collection_id);
  seed text := p_seed;
  tiers integer[];
  rings text[];
  places integer[];
  sizes integer[];
  people uuid[];
  superiors uuid[];
  askable boolean[];
  conflict_subjects integer[];
  conflict_people uuid[];
  round record;
  added bigint;
  drawn bigint := 0;
begin
  if seed is null then
    execute format('select s.seed from ballot.%I as s where s.seed is not null', ballot.name(p_collection_id, 's')) into seed;
  else
    execute format('delete from ballot.%I as s where s.seed is not null', ballot.name(p_collection_id, 's'));
    execute format('insert into ballot.%I (seed) values ($1)', ballot.name(p_collection_id, 's')) using seed;
  end if;
  select
    array_agg(r.tier), array_agg(r.ring), array_agg(r.place), array_agg(r.size), array_agg(r.person_id), array_agg(r.superior_id), array_agg(r.is_askable)
  into tiers, rings, places, sizes, people, superiors, askable
  from app.survey_rings(p_collection_id, seed, p_day) as r;
  select array_agg(x.subject), array_agg(x.person_id) into conflict_subjects, conflict_people from app.survey_conflicts(p_collection_id) as x;
  for round in
    select t.kind, t.category, t.tier, t.wanted
    from (values
        (1, 'PERSON', 'SUBORDINATE', 3, p_below), (2, 'TEAM', 'PEER', 4, p_peers), (3, 'UNIT', 'SUBORDINATE', 2, p_below),
        -- Twice: whoever was asked too much in the first makes way for the next in the second.
        (4, 'PERSON', 'PEER', 1, p_peers), (5, 'PERSON', 'PEER', 1, p_peers), (6, 'PERSON', 'PEER', 2, p_peers), (7, 'PERSON', 'PEER', 2, p_peers),
        (8, 'PERSON', 'PEER', 3, p_peers), (9, 'PERSON', 'PEER', 3, p_peers)
      ) as t (turn, kind, category, tier, wanted)
    order by t.turn
  loop
    execute format(
      $x$
        with
          ring as materialized (
            select r.ring, r.place, r.size, r.person_id, r.superior_id, r.is_askable
            from unnest($1, $2, $3, $4, $5, $6, $7) as r (tier, ring, place, size, person_id, superior_id, is_askable)
            where r.tier = $8
          ),
          conflict as materialized (select x.subject, x.person_id from unnest($9, $10) as x (subject, person_id)),
          loads as materialized (select b.rater_id, count(*) as number from ballot.%1$I as b where b.state = 'ASKED' group by b.rater_id),
          needy as materialized (
            select s.subject, s.person_id, s.kind, s.team_id, s.unit_id, o.ring, o.size, o.place, $13 - coalesce(h.number, 0) as lacks
            from app.survey_subject as s
              left join ring as o on o.person_id = s.person_id
              left join (
                select b.subject, count(*) as number
                from ballot.%1$I as b
                where b.category = $12 and b.is_drawn and b.state = 'ASKED'
                group by b.subject
              ) as h on h.subject = s.subject
            where s.collection_id = $14 and s.kind = $11 and coalesce(h.number, 0) < $13
          ),
          candidate as (
            -- Peers: those who follow in the ring, not far.
            select n.subject, n.lacks, r.person_id, d.step
            from needy as n
              cross join lateral generate_series(1, least(n.size - 1, 4 * $13 + 30)) as d (step)
              join ring as r on r.ring = n.ring and r.place = (n.place + d.step) %% n.size
            -- Those below somebody are asked as such.
            where $12 = 'PEER' and n.kind = 'PERSON' and r.is_askable and r.superior_id is distinct from n.person_id
            union all
            select n.subject, n.lacks, r.person_id, r.place
            from needy as n
              join ring as r on r.superior_id = n.person_id
            where $12 = 'SUBORDINATE' and n.kind = 'PERSON' and r.is_askable
            union all
            select n.subject, n.lacks, r.person_id, r.place
            from needy as n
              join ring as r on r.ring = case n.kind when 'TEAM' then 'team ' || n.team_id when 'UNIT' then 'unit ' || n.unit_id end
            where r.is_askable
          ),
          picked as (
            select k.subject, k.lacks, k.person_id, k.step, row_number() over (partition by k.subject order by k.step) as turn
            from candidate as k
              left join loads as l on l.rater_id = k.person_id
            where coalesce(l.number, 0) < $15
              and not exists (select from conflict as x where x.subject = k.subject and x.person_id = k.person_id)
              and not exists (select from ballot.%1$I as b where b.subject = k.subject and b.rater_id = k.person_id)
          ),
          queued as (
            select
              p.subject, p.person_id,
              coalesce(l.number, 0) + row_number() over (partition by p.person_id order by p.step, hashtextextended($16 || p.subject, 0)) as turn
            from picked as p
              left join loads as l on l.rater_id = p.person_id
            where p.turn <= p.lacks
          )
        insert into ballot.%1$I (form_id, rater_id, subject, category, is_drawn, state)
        select app.new_form($14), q.person_id, q.subject, $12, true, 'ASKED'
        from queued as q
        where q.turn <= $15
      $x$, c
    ) using
      tiers, rings, places, sizes, people, superiors, askable, round.tier, conflict_subjects, conflict_people, round.kind, round.category, round.wanted,
      p_collection_id, p_most, seed;
    get diagnostics added = row_count;
    drawn := drawn + added;
  end loop;
  -- Of whom administrators have named, half, by chance, and only where twice as many are named as must speak: whoever names cannot choose.
  execute format(
    $x$
      insert into ballot.%1$I (form_id, rater_id, subject, category, is_drawn, state)
      select app.new_form($1), p.rater_id, p.subject, 'OTHER', true, 'ASKED'
      from (
        select
          n.rater_id, n.subject, count(*) over (partition by n.subject) as size,
          row_number() over (partition by n.subject order by hashtextextended($2 || n.rater_id || n.subject, 0)) as turn
        from ballot.%2$I as n
        where not n.is_own
      ) as p
        join app.collection_category as k on k.collection_id = $1 and k.category = 'OTHER'
      where p.size >= 2 * k.threshold and 2 * p.turn <= p.size
        and not exists (select from unnest($3, $4) as x (subject, person_id) where x.subject = p.subject and x.person_id = p.rater_id)
      on conflict (subject, rater_id) do nothing
    $x$, c, ballot.name(p_collection_id, 'n')
  ) using p_collection_id, seed, conflict_subjects, conflict_people;
  get diagnostics added = row_count;
  return drawn + added;
end $$;
comment on function ballot.draw(integer, text, date, integer, integer, integer) is 'Asks, by chance, as many raters of each group as each subject lacks: peers under the same superior, then of the unit, then of the agency; people below; members of teams and units; of those whom administrators have named, half. Without a seed, by that of the first draw. Definer: ballots are nobody else''s.';

-- Definer: ballots are nobody else's. With what belongs to a subject that is none any more: its number may become another's.
create or replace function ballot.retract(p_collection_id integer) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  execute format(
    'delete from ballot.%I as b where b.is_drawn or not exists (select from app.survey_subject as s where s.collection_id = $1 and s.subject = b.subject)',
    ballot.name(p_collection_id)
  ) using p_collection_id;
  execute format(
    'delete from ballot.%I as n where not exists (select from app.survey_subject as s where s.collection_id = $1 and s.subject = n.subject)',
    ballot.name(p_collection_id, 'n')
  ) using p_collection_id;
end $$;
comment on function ballot.retract(integer) is 'Takes a draw back, before the survey has begun. Definer: ballots are nobody else''s.';

-- Definer: ballots are nobody else's. Whoever serves no more, or is away, is not waited for, and is asked again when they are back; whoever has come to
-- stand above somebody, or to rate them, has not spoken about them.
create or replace function ballot.release(p_collection_id integer, p_present uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  execute format(
    $x$
      with conflict as materialized (select x.subject, x.person_id from app.survey_conflicts($2) as x)
      update ballot.%I as b
      set state = case b.state when 'ASKED' then 'RELEASED' else 'ASKED' end
      from (
        select
          f.form_id,
          exists (select from conflict as x where x.subject = f.subject and x.person_id = f.rater_id) as is_in_conflict,
          f.category = 'OTHER' or f.rater_id = any ($1) as is_present
        from ballot.%1$I as f
        where f.state in ('ASKED', 'RELEASED')
      ) as n
      where n.form_id = b.form_id
        and case b.state
          when 'ASKED' then n.is_in_conflict or not n.is_present and not b.is_final
          else n.is_present and not n.is_in_conflict
        end
    $x$, ballot.name(p_collection_id)
  ) using p_present, p_collection_id;
end $$;
comment on function ballot.release(integer, uuid[]) is 'Asks those who are not among the present no more, and those who are back again. Definer: ballots are nobody else''s.';

-- Definer: ballots are nobody else's. Whom people name stands apart from who is asked: how many one has named tells nothing about who was drawn.
create or replace function ballot.nominate(p_collection_id integer, p_subject integer, p_rater uuid, p_is_own boolean, p_at_most integer) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  n text := ballot.name(p_collection_id, 'n');
  is_there boolean;
  nominated bigint;
begin
  -- One at a time for each subject: their number counts.
  perform pg_advisory_xact_lock(hashtextextended(n || ' ' || p_subject, 0));
  execute format(
    'select count(*), coalesce(bool_or(n.rater_id = $3), false) from ballot.%I as n where n.subject = $1 and n.is_own = $2', n
  ) into nominated, is_there using p_subject, p_is_own, p_rater;
  if is_there then
    return nominated;
  elsif nominated >= p_at_most then
    perform app.fail('KJ455', format('%s are named', nominated), 'no more can be');
  elsif exists (select from app.survey_conflicts(p_collection_id) as x where x.subject = p_subject and x.person_id = p_rater)
    or exists (select from app.survey_moderators(p_collection_id) as m where m.person_id = p_rater)
  then
    perform app.fail('KJ400', 'person', 'not oneself, nor whoever stands above or rates, nor whoever administers the survey');
  end if;
  execute format('insert into ballot.%I (form_id, subject, rater_id, is_own) values ($1, $2, $3, $4)', n)
    using app.new_form(p_collection_id), p_subject, p_rater, p_is_own;
  return nominated + 1;
end $$;
comment on function ballot.nominate(integer, integer, uuid, boolean, integer) is 'Names a rater: of a subject''s own choice, to be approved, or an administrator''s, to be drawn from. Says how many are named. Definer: ballots are nobody else''s.';

-- Definer: ballots are nobody else's.
create or replace function ballot.nominations(p_collection_id integer) returns table (form_id uuid, rater_id uuid, subject integer)
language plpgsql stable security definer rows 20 set search_path = pg_catalog, pg_temp as $$
begin
  return query execute format(
    'select n.form_id, n.rater_id, n.subject from ballot.%I as n where n.is_own and n.is_approved is null', ballot.name(p_collection_id, 'n')
  );
end $$;
comment on function ballot.nominations(integer) is 'Raters that subjects have named and nobody has decided about yet, whether or not chance has found them, too. Definer: ballots are nobody else''s.';

-- Definer: ballots are nobody else's. Whoever was drawn, too, stays drawn.
create or replace function ballot.approve(p_form uuid, p_is_approved boolean) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  execute format('update ballot.%I as n set is_approved = $2 where n.form_id = $1', ballot.name(app.collection_of_form(p_form), 'n'))
    using p_form, p_is_approved;
  if p_is_approved then
    execute format(
      $x$
        insert into ballot.%I as b (form_id, rater_id, subject, category, is_drawn, is_named, state)
        select app.new_form($2), n.rater_id, n.subject, 'PEER', false, true, 'ASKED' from ballot.%I as n where n.form_id = $1
        on conflict (subject, rater_id) do update set is_named = true
      $x$, ballot.name(app.collection_of_form(p_form)), ballot.name(app.collection_of_form(p_form), 'n')
    ) using p_form, app.collection_of_form(p_form);
  end if;
end $$;
comment on function ballot.approve(uuid, boolean) is 'Approves a nomination, or refuses it. Definer: ballots are nobody else''s.';

-- Definer: ballots are nobody else's.
create or replace function ballot.asked(p_collection_id integer) returns table (subject integer, category text, number bigint)
language plpgsql stable security definer rows 1000 set search_path = pg_catalog, pg_temp as $$
begin
  return query execute format(
    $x$select b.subject, b.category, count(*) from ballot.%I as b where b.state = 'ASKED' group by b.subject, b.category$x$, ballot.name(p_collection_id)
  );
end $$;
comment on function ballot.asked(integer) is 'How many are asked about each subject, by group. Definer: ballots are nobody else''s.';

grant execute on function
  ballot.open(integer), ballot.hold(integer), ballot.draw(integer, text, date, integer, integer, integer), ballot.retract(integer),
  ballot.release(integer, uuid[]), ballot.nominate(integer, integer, uuid, boolean, integer), ballot.nominations(integer),
  ballot.approve(uuid, boolean), ballot.asked(integer)
to kinerja_definer;
