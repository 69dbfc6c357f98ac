-- PEOPLE people, and a procedure that makes a survey of all of them in which every form is handed in: seven peers each, and of each eighth person eight
-- who stand below. So there are eight ballots for each person, one item in six left out, written in the order of raters, as a draw does.
create function public.id(p_number bigint) returns uuid language sql immutable as $$ select md5(p_number::text)::uuid $$;
insert into app.agency (code, name, kind) values ('A', 'Dinas Pendidikan', 'DINAS');
insert into app.unit (agency_id, code, name, kind) select a.agency_id, 'INTI', 'Inti', 'SEKRETARIAT' from app.agency as a;
insert into app.person (person_id, name, nip, employment)
select public.id(n), 'Orang ' || n, to_char(198001010000000000 + n, 'FM000000000000000000'), 'PNS' from generate_series(1, PEOPLE) as n;
create procedure public.fill() language plpgsql as $$
declare
  made app.collection;
begin
  with
    p as (
      insert into app.period (agency_id, code, kind, starts_on, ends_on, state, is_surveyed, policy)
      select a.agency_id, to_char(d, '"p"YYYYMM'), 'BULANAN', d, d + interval '1 month - 1 day', 'COLLECTING', true, (select min(p.policy) from app.policy as p)
      from app.agency as a, (select date '1990-01-01' + make_interval(months => count(*)::integer) as d from app.period) as x
      returning agency_id, period_id
    )
  select p.agency_id, p.period_id into made.agency_id, made.period_id from p;
  made := app.make_collection(made.agency_id, made.period_id);
  update app.collection as c set state = 'COLLECTING' where c.collection_id = made.collection_id;
  insert into app.survey_subject (agency_id, collection_id, subject, kind, person_id, unit_id)
  select made.agency_id, made.collection_id, n, 'PERSON', public.id(n), u.unit_id from app.unit as u, generate_series(1, PEOPLE) as n;
  execute format(
    $x$
      insert into ballot.%I (form_id, rater_id, subject, category, is_drawn, state, scores, is_final, revision)
      select
        app.new_form($1), b.rater_id, b.subject, b.category, true, 'ASKED',
        array(
          select case when i > 1 and random() < 0.2 then null else least(5, greatest(1, round(3.5 + b.effect + random() * 2 - 1))) end
          from generate_series(1, 7) as i
          where b.subject > 0
        )::smallint[], true, 2
      from (
        select
          public.id(1 + (s + j) %% PEOPLE) as rater_id, s as subject, case when j > 7 then 'SUBORDINATE' else 'PEER' end as category,
          (s %% 7 - 3) / 3.0 + ((s + j) %% 11 - 5) / 8.0 as effect
        from generate_series(1, PEOPLE) as s cross join generate_series(1, 15) as j
        where j <= 7 or s %% 8 = 0
      ) as b
      order by b.rater_id, b.subject
    $x$, ballot.name(made.collection_id)
  ) using made.collection_id;
end $$;
-- As the other figures have it.
alter system set shared_buffers = '1GB';
alter system set max_wal_size = '4GB'
