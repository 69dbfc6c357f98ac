-- A sample city answers by itself: only there, always the same by the same seed, and what its people are like comes out of the survey again.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
\ir fixtures/periods.sql
\ir fixtures/survey.sql
select plan(21);

do $$
begin
  perform pg_temp.at('root', '2026-09-01Z');
  -- Nobody names the seed but who runs this.
  perform set_config('role', 'none', true);
  reset session authorization;
  perform app.propose_raters(pg_temp.agency('DINSOS'), pg_temp.period_id('DINSOS', '2026_q3'), 'playing');
  perform pg_temp.leave();
end $$;
-- Of those who can log in, two are left.
delete from meta.session as s using app.account as a where a.account_id = s.account_id and a.login ~ '^staf' and a.login not in ('staf1_1', 'staf2_1');
delete from app.account as a where a.login ~ '^(staf|kabid|kadin)' and a.login not in ('staf1_1', 'staf2_1');
select pg_temp.ballots() as ballots \gset
-- What is said hangs on the forms' identifiers, and those are chance's: here they are of who judges whom, so that every run plays the same.
do $$
begin
  execute format(
    $x$
      update %s as b set form_id = md5(b.rater_id || coalesce(s.person_id::text, s.kind))::uuid
      from app.survey_subject as s where s.subject = b.subject
    $x$, pg_temp.ballots()
  );
end $$;
create function pg_temp.play(p_seed bigint) returns text language sql as $$
  select pg_temp.does('kinerja_daemon', '2026-09-11Z', format('select api.play_survey(''DINSOS'', ''2026_q3'', %s)', p_seed))
$$;

-- Where it may be ----------------------------------------------------------------------------------------------------------
create function pg_temp.born_for(p_purpose text) returns void language sql as $$ update meta.installation as i set purpose = p_purpose $$;
select pg_temp.born_for('sample');
select is(pg_temp.answer('kinerja_daemon', '2026-09-11Z', $$ select api.play_survey('DINSOS', '2026_q3', 1) $$), 'KJ404', 'before a survey runs nobody answers');
select pg_temp.does('root', '2026-09-10Z', $$ select p.state from api.period_collect('DINSOS', '2026_q3', null, null) as p $$) as state \gset
select pg_temp.born_for('test');
select is(pg_temp.answer('kinerja_daemon', '2026-09-11Z', $$ select api.play_survey('DINSOS', '2026_q3', 1) $$), 'KJ403', 'in a test database nobody answers by themselves');
select pg_temp.born_for('live');
select is(pg_temp.answer('kinerja_daemon', '2026-09-11Z', $$ select api.play_survey('DINSOS', '2026_q3', 1) $$), 'KJ403', 'in a live one least of all');
delete from meta.installation;
select is(pg_temp.answer('kinerja_daemon', '2026-09-11Z', $$ select api.play_survey('DINSOS', '2026_q3', 1) $$), 'KJ403', 'nor in one that does not say what it is for');
insert into meta.installation (government, purpose) values ('kota-uji', 'sample');
select is(pg_temp.answer(w.who, '2026-09-11Z', $$ select api.play_survey('DINSOS', '2026_q3', 1) $$), '42501', w.who || ' does not ask for it')
from (values ('root'), ('kinerja_app'), ('kinerja_city')) as w (who);
select is(pg_temp.answer('kinerja_daemon', '2026-09-11Z', $$ select api.play_survey('DINSOS', '2026', 1) $$), 'KJ404', 'nor of a period that is not there');

-- The same seed ------------------------------------------------------------------------------------------------------------
create function pg_temp.said() returns text language plpgsql as $$
declare
  found text;
begin
  execute format('select md5(string_agg(b::text, '' '' order by b.form_id)) from %s as b', pg_temp.ballots()) into found;
  return found;
end $$;
-- Played in a part of the transaction that is undone.
create function pg_temp.world(p_seed bigint) returns text language plpgsql as $$
declare
  found text;
begin
  perform pg_temp.play(p_seed);
  found := pg_temp.said();
  raise exception using errcode = 'XX999', message = found;
exception when sqlstate 'XX999' then
  return sqlerrm;
end $$;
select is(pg_temp.world(7), pg_temp.world(7), 'the same seed says the same');
select isnt(pg_temp.world(7), pg_temp.world(8), 'another one something else');

-- How many -----------------------------------------------------------------------------------------------------------------
create temporary table played as select pg_temp.play(7)::integer as forms;
create temporary table form (subject text, rater text, is_left boolean, is_final boolean, scores smallint[], comments text[]);
do $$
begin
  execute format(
    $x$
      insert into form
      select
        'subject ' || coalesce(s.person_id::text, 'team ' || s.team_id, 'unit ' || s.unit_id), 'rater ' || b.rater_id,
        b.rater_id in (pg_temp.someone('staf1_1'), pg_temp.someone('staf2_1')), b.is_final, b.scores, b.comments
      from %s as b
        join app.survey_subject as s on s.subject = b.subject
    $x$, pg_temp.ballots()
  );
end $$;
select is((select count(*) from form as f where f.is_final), (select p.forms::bigint from played as p), 'it says how many');
select ok((select avg(f.is_final::integer) between 0.7 and 0.9 from form as f where not f.is_left), 'about 80 of 100 forms are handed in');
select is((select count(*) from form as f where f.is_left and f.scores is not null), 0::bigint, 'whoever can log in has theirs to fill');
select ok(
  (select bool_and(s.score between 1 and 5) and avg((s.score is null)::integer) between 0.01 and 0.1 from form as f cross join unnest(f.scores) as s (score) where f.is_final),
  'scores are 1 to 5, and a few things cannot be judged'
);
select ok(
  (
    select count(*) between 1 and 40 and bool_and(f.is_final and cardinality(f.comments) = 7 and num_nonnulls(variadic f.comments) = 1)
    from form as f where f.comments is not null
  ), 'some have a comment, on one item'
);
select is(
  pg_temp.does('root', '2026-09-11Z', $$ select sum(p.handed_in) from api.feedback_progress('DINSOS', '2026_q3') as p $$), (select p.forms::text from played as p),
  'and all of it is counted'
);
select is(pg_temp.play(9), '0', 'a survey in which somebody has answered is left as it is');

-- What comes out of it -------------------------------------------------------------------------------------------------------
create function pg_temp.mean(p_scores smallint[]) returns double precision language sql as $$ select avg(s)::double precision from unnest(p_scores) as s $$;
create function pg_temp.close_to_truth(p_of text[], p_figures double precision[]) returns double precision language sql security definer as $$
  select corr(r.figure, r.truth)
  from (
    select rank() over (order by f.figure) as figure, rank() over (order by ballot.effect(f.of, 7)) as truth from unnest(p_of, p_figures) as f (of, figure)
  ) as r
$$;
select cmp_ok(
  (select pg_temp.close_to_truth(array_agg(r.rater), array_agg(r.mean)) from (select f.rater, avg(pg_temp.mean(f.scores)) as mean from form as f where f.is_final group by f.rater) as r),
  '>=', 0.6::double precision, 'who is strict and who is mild can be told from the ballots, while there are any'
);
select ok(
  (
    select o.icc_1 between 0.1 and 0.7
    from (select array_agg(s.number) as subjects, array_agg(s.mean) as means from (select dense_rank() over (order by f.subject)::integer as number, pg_temp.mean(f.scores) as mean from form as f where f.is_final and f.subject !~ '(unit|team)') as s) as a
      cross join lateral app.one_way(a.subjects, a.means) as o
  ), 'one ballot says something of its subject, and more of its rater and of chance'
);
select pg_temp.does('root', '2026-09-24Z', $$ select d.state from api.defer('period seal', '{"agency": "DINSOS", "period": "2026_q3"}', null, null, null) as d $$) as state \gset
select is(
  pg_temp.does('root', '2026-09-24Z', $$ select j.state from api.job_confirm((select j.job from api.show_jobs() as j where j.operation = 'period seal')) as j $$), 'DONE',
  'it is sealed as any other'
);
select cmp_ok(
  (
    select pg_temp.close_to_truth(array_agg('subject ' || s.person_id), array_agg(t.total::double precision))
    from app.totals_of((pg_temp.survey()).agency_id, (pg_temp.survey()).collection_id) as t
      join app.survey_subject as s on s.subject = t.subject and s.kind = 'PERSON'
  ), '>=', 0.6::double precision, 'and the order of its figures is nearly that of the truth'
);

select * from finish();
rollback;
