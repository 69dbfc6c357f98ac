-- A collection's table: made, filled with who is asked about whom, and locked. It has no parent, no foreign key and no statistics, so that nothing of it
-- is anywhere else and nothing outlives it. All that is said here in text is a name that this file has made; values are bound.

set local role kinerja_ballot;

create or replace function ballot.name(p_collection_id integer) returns text language sql immutable set search_path = pg_catalog, pg_temp as $$
  select 'c_' || lpad(to_hex(p_collection_id), 8, '0')
$$;
comment on function ballot.name(integer) is 'What the table of a collection is called.';

-- Definer: ballots are nobody else's.
create or replace function ballot.open(p_collection_id integer) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  c text := ballot.name(p_collection_id);
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
  -- What ANALYZE would keep of it is the raters and what they wrote.
  execute (
    select format('alter table ballot.%I ', c) || string_agg(format('alter %I set statistics 0', a.attname), ', ')
    from pg_attribute as a
    where a.attrelid = format('ballot.%I', c)::regclass and a.attnum > 0
  );
end $$;
comment on function ballot.open(integer) is 'Makes the table of a collection. Definer: ballots are nobody else''s.';

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
create or replace function ballot.draw(p_collection_id integer, p_seed text, p_day date, p_peers integer, p_below integer, p_most integer) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  c text := ballot.name(p_collection_id);
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
  select
    array_agg(r.tier), array_agg(r.ring), array_agg(r.place), array_agg(r.size), array_agg(r.person_id), array_agg(r.superior_id), array_agg(r.is_askable)
  into tiers, rings, places, sizes, people, superiors, askable
  from app.survey_rings(p_collection_id, p_seed, p_day) as r;
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
          loads as materialized (select b.rater_id, count(*) as number from ballot.%1$I as b where b.state in ('ASKED', 'NOMINATED') group by b.rater_id),
          needy as materialized (
            select
              s.subject, s.person_id, r.ring, r.size, $13 - coalesce(h.number, 0) as lacks, coalesce(o.place, -1) as place,
              -- Those below somebody are looked for among all; others among those who follow, not far.
              case when $11 = 'PERSON' and $12 = 'PEER' then least(r.size - 1, 4 * $13 + 30) else r.size end as reach
            from app.survey_subject as s
              join (select distinct r.ring, r.size from ring as r) as r
                on $11 <> 'TEAM' or r.ring = 'team ' || s.team_id
              left join ring as o on o.ring = r.ring and o.person_id = s.person_id
              left join (
                select b.subject, count(*) as number
                from ballot.%1$I as b
                where b.category = $12 and b.is_drawn and b.state = 'ASKED'
                group by b.subject
              ) as h on h.subject = s.subject
            where s.collection_id = $14
              and s.kind = $11
              and ($11 <> 'UNIT' or r.ring = 'unit ' || s.unit_id)
              and ($11 <> 'PERSON' or o.place is not null or $12 = 'SUBORDINATE')
              and coalesce(h.number, 0) < $13
          ),
          candidate as (
            select n.subject, n.lacks, r.person_id, d.step
            from needy as n
              cross join lateral generate_series(1, n.reach) as d (step)
              join ring as r on r.ring = n.ring and r.place = (n.place + d.step) %% n.size
              left join loads as l on l.rater_id = r.person_id
            where $12 = 'PEER' and $11 = 'PERSON'
              and r.is_askable
              and coalesce(l.number, 0) < $15
              -- Those below somebody are asked as such.
              and r.superior_id is distinct from n.person_id
            union all
            select n.subject, n.lacks, r.person_id, r.place
            from needy as n
              join ring as r on r.ring = n.ring and ($11 <> 'PERSON' or r.superior_id = n.person_id)
              left join loads as l on l.rater_id = r.person_id
            where not ($12 = 'PEER' and $11 = 'PERSON')
              and r.is_askable
              and coalesce(l.number, 0) < $15
          ),
          picked as (
            select k.subject, k.lacks, k.person_id, k.step, row_number() over (partition by k.subject order by k.step) as turn
            from candidate as k
            where not exists (select from conflict as x where x.subject = k.subject and x.person_id = k.person_id)
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
      p_collection_id, p_most, p_seed;
    get diagnostics added = row_count;
    drawn := drawn + added;
  end loop;
  return drawn;
end $$;
comment on function ballot.draw(integer, text, date, integer, integer, integer) is 'Asks, by chance, as many raters of each group as each subject lacks: peers under the same superior, then of the unit, then of the agency; people below; members of teams and units. Definer: ballots are nobody else''s.';

-- Definer: ballots are nobody else's.
create or replace function ballot.retract(p_collection_id integer) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  execute format('delete from ballot.%I as b where b.is_drawn', ballot.name(p_collection_id));
end $$;
comment on function ballot.retract(integer) is 'Takes a draw back, before the survey has begun. Definer: ballots are nobody else''s.';

-- Definer: ballots are nobody else's. Whoever serves no more, or is away, is not waited for; what they have handed in stays.
create or replace function ballot.release(p_collection_id integer, p_present uuid[]) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  released bigint;
begin
  execute format(
    $x$
      update ballot.%I as b
      set state = 'RELEASED', scores = null, comments = null
      where b.state = 'ASKED' and b.is_drawn and not b.is_final and b.category <> 'OTHER' and b.rater_id <> all ($1)
    $x$, ballot.name(p_collection_id)
  ) using p_present;
  get diagnostics released = row_count;
  return released;
end $$;
comment on function ballot.release(integer, uuid[]) is 'Asks those who are not among the present no more. Definer: ballots are nobody else''s.';

-- Definer: ballots are nobody else's.
create or replace function ballot.nominate(
  p_collection_id integer, p_subject integer, p_rater uuid, p_category text, p_is_drawn boolean, p_at_most integer, out form_id uuid, out nominated bigint
)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  c text := ballot.name(p_collection_id);
begin
  -- One at a time for each subject: their number counts.
  perform pg_advisory_xact_lock(hashtextextended(c || ' ' || p_subject, 0));
  execute format(
    $x$
      select count(*) from ballot.%I as b where b.subject = $1 and b.category = $2 and b.is_named <> $3 and b.state in ('NOMINATED', 'ASKED')
    $x$, c
  ) into nominated using p_subject, p_category, p_is_drawn;
  if nominated >= p_at_most then
    perform app.fail('KJ455', format('%s %s are named', nominated, p_category), format('at most %s can be', p_at_most));
  elsif exists (select from app.survey_conflicts(p_collection_id) as x where x.subject = p_subject and x.person_id = p_rater)
    or exists (select from app.survey_moderators(p_collection_id) as m where m.person_id = p_rater)
  then
    perform app.fail('KJ400', 'person', 'not oneself, nor whoever stands above or rates, nor whoever administers the survey');
  end if;
  form_id := app.new_form(p_collection_id);
  -- Whether somebody was drawn is not told: a nomination of whoever is asked already is taken, and counted.
  execute format(
    $x$
      insert into ballot.%I as b (form_id, rater_id, subject, category, is_drawn, is_named, state)
      values ($1, $2, $3, $4, $5, not $5, case when $5 then 'ASKED' else 'NOMINATED' end)
      on conflict (subject, rater_id) do update set is_named = b.is_named or excluded.is_named
    $x$, c
  ) using form_id, p_rater, p_subject, p_category, p_is_drawn;
  nominated := nominated + 1;
end $$;
comment on function ballot.nominate(integer, integer, uuid, text, boolean, integer) is 'Names a rater: of a subject''s own choice, to be approved, or an administrator''s. Definer: ballots are nobody else''s.';

-- Definer: ballots are nobody else's.
create or replace function ballot.nominations(p_collection_id integer) returns table (form_id uuid, rater_id uuid, subject integer, category text)
language plpgsql stable security definer rows 20 set search_path = pg_catalog, pg_temp as $$
begin
  return query execute format(
    $x$select b.form_id, b.rater_id, b.subject, b.category from ballot.%I as b where b.state = 'NOMINATED'$x$, ballot.name(p_collection_id)
  );
end $$;
comment on function ballot.nominations(integer) is 'Raters that subjects have named and nobody has approved yet. Definer: ballots are nobody else''s.';

-- Definer: ballots are nobody else's.
create or replace function ballot.approve(p_form uuid, p_is_approved boolean) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  execute format(
    case
      when p_is_approved then $x$update ballot.%I as b set state = 'ASKED' where b.form_id = $1 and b.state = 'NOMINATED'$x$
      else $x$delete from ballot.%I as b where b.form_id = $1 and b.state = 'NOMINATED'$x$
    end,
    ballot.name(app.collection_of_form(p_form))
  ) using p_form;
end $$;
comment on function ballot.approve(uuid, boolean) is 'Approves a nomination, or refuses it. Definer: ballots are nobody else''s.';

-- Definer: ballots are nobody else's.
create or replace function ballot.asked(p_collection_id integer) returns table (subject integer, category text, drawn bigint, named bigint, declined bigint)
language plpgsql stable security definer rows 1000 set search_path = pg_catalog, pg_temp as $$
begin
  return query execute format(
    $x$
      select
        b.subject, b.category, count(*) filter (where b.is_drawn and b.state = 'ASKED'), count(*) filter (where not b.is_drawn and b.state = 'ASKED'),
        count(*) filter (where b.state = 'DECLINED')
      from ballot.%I as b
      group by b.subject, b.category
    $x$, ballot.name(p_collection_id)
  );
end $$;
comment on function ballot.asked(integer) is 'How many are asked about each subject, by group. Definer: ballots are nobody else''s.';

grant execute on function
  ballot.open(integer), ballot.hold(integer), ballot.draw(integer, text, date, integer, integer, integer), ballot.retract(integer),
  ballot.release(integer, uuid[]), ballot.nominate(integer, integer, uuid, text, boolean, integer), ballot.nominations(integer),
  ballot.approve(uuid, boolean), ballot.asked(integer)
to kinerja_definer;
