-- A survey from its draw to its summary: who may do what, when, and what is refused. That nobody can be found out is in secrecy.sql.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
\ir fixtures/periods.sql
\ir fixtures/survey.sql
select plan(161);

-- Drawing ----------------------------------------------------------------------------------------------------------------
select is(pg_temp.answer(w.who, '2026-09-01Z', $$ select * from api.rater_propose('DINSOS', '2026_q3') $$), w.answer, w.who || ' draws raters: ' || w.answer)
from (values ('root', 'OK'), ('joko', 'OK'), ('staf1_1', 'KJ403'), ('kadin', 'KJ403'), ('ani', 'KJ404'), ('indah', 'KJ403')) as w (who, answer);
select is(pg_temp.answer('root', '2026-09-01Z', $$ select * from api.period_collect('DINSOS', '2026_q3', null, null) $$), 'KJ459', 'no survey begins before raters are drawn');
select is(
  pg_temp.does('root', '2026-09-01Z', $$ select concat_ws(' ', r.subjects, r.forms > 350) from api.rater_propose('DINSOS', '2026_q3') as r $$), '50 t',
  'all who are appraised, a team and four units'
);
select pg_temp.ballots() as ballots \gset
create function pg_temp.asked(p_where text) returns bigint language plpgsql as $$
declare
  number bigint;
begin
  execute format('select count(*) from %s as b join app.survey_subject as s using (subject) where %s', pg_temp.ballots(), p_where) into number;
  return number;
end $$;
create function pg_temp.pairs() returns text language plpgsql as $$
declare
  all_of_them text;
begin
  execute format($x$ select md5(string_agg(b.rater_id || coalesce(s.person_id::text, s.kind || coalesce(s.unit_id, s.team_id)) || b.category, ' ' order by b.rater_id, b.subject)) from %s as b join app.survey_subject as s using (subject) $x$, pg_temp.ballots()) into all_of_them;
  return all_of_them;
end $$;
select is(pg_temp.asked('s.person_id = b.rater_id'), 0::bigint, 'nobody is asked about themselves');
select is(pg_temp.asked($$ s.kind = 'PERSON' and b.category = 'PEER' and exists (select from app.person as p where p.person_id = b.rater_id and p.name = 'kadin') and exists (select from app.person as p where p.person_id = s.person_id and p.name like 'kabid%') $$), 0::bigint, 'nor the superior');
select is(pg_temp.asked($$ s.kind = 'PERSON' and exists (select from app.person as r, app.person as p where r.person_id = b.rater_id and p.person_id = s.person_id and r.name like 'kabid%' and p.name ~ ('^staf' || substr(r.name, 6) || '_')) $$), 0::bigint, 'nor, of those below them, whoever appraises');
select is(pg_temp.asked($$ exists (select from app.person as p where p.person_id = b.rater_id and p.name = 'root') $$), 0::bigint, 'nor whoever moderates');
select cmp_ok((select max(n) from (select pg_temp.asked(format('b.rater_id = %L', p.person_id)) as n from app.person as p where p.person_id::text like 'd0%') as x), '<=', 12::bigint, 'nobody for more forms than the policy''s twelve');
select is((select min(n) from (select pg_temp.asked(format('b.category = ''PEER'' and s.person_id = %L', p.person_id)) as n from app.person as p where p.name like 'staf%') as x), 7::bigint, 'everybody has seven peers');
select is((select min(n) from (select pg_temp.asked(format('b.category = ''SUBORDINATE'' and s.person_id = %L', p.person_id)) as n from app.person as p where p.name like 'kabid%') as x), 8::bigint, 'and leaders eight of those below them');
select pg_temp.pairs() as first \gset
create temporary table drawn (seed text, pairs text);
do $$
begin
  for i in 1..2 loop
    perform pg_temp.at('root', '2026-09-01Z');
    perform set_config('role', 'none', true);
    reset session authorization;
    perform app.propose_raters(pg_temp.agency('DINSOS'), pg_temp.period_id('DINSOS', '2026_q3'), 'seed ' || i % 1);
    perform pg_temp.leave();
    insert into drawn values (i::text, pg_temp.pairs());
  end loop;
end $$;
select is((select count(distinct d.pairs) from drawn as d), 1::bigint, 'the same seed draws the same');
select isnt((select min(d.pairs) from drawn as d), :'first', 'another one others');
select is((select string_agg(distinct e.detail ->> 'forms' || length(e.detail ->> 'seed_sha256'), ' ') from audit.entry as e where e.operation = 'rater propose' and e.detail ? 'seed'), null, 'the audit has no seed');
select cmp_ok((select count(*) from audit.entry as e where e.operation = 'rater propose' and length(e.detail ->> 'seed_sha256') = 64), '>', 0::bigint, 'but its hash');

-- Naming -----------------------------------------------------------------------------------------------------------------
create function pg_temp.nip(p_name text) returns text language sql security definer as $$ select p.nip from app.person as p where lower(p.name) = p_name $$;
select is(pg_temp.answer(w.who, '2026-09-01Z', format('select * from api.rater_nominate(''DINSOS'', ''2026_q3'', %L, %L, %L, %L)', pg_temp.nip(w.rater), pg_temp.nip(w.subject), w.team, w.unit)), w.answer, w.name)
from (values
    ('staf1_1', 'staf3_3', null, null, null, 'OK', 'one names a peer of one''s own choice'), ('staf1_1', 'kabid1', null, null, null, 'KJ400', 'not whoever appraises one'),
    ('staf1_1', 'staf1_1', null, null, null, 'KJ400', 'nor oneself'), ('staf1_1', 'root', null, null, null, 'KJ400', 'nor whoever moderates'),
    ('kabid1', 'staf1_1', null, null, null, 'KJ400', 'nor those below one'), ('kabid1', 'staf2_1', null, null, null, 'OK', 'but those below somebody else'),
    ('staf1_1', 'gita', null, null, null, 'KJ404', 'nor somebody elsewhere, whom one may not know of'), ('staf1_1', 'staf3_3', 'staf1_2', null, null, 'KJ403', 'nor for somebody else'),
    ('root', 'gita', 'staf1_2', null, null, 'OK', 'an administrator names somebody elsewhere for somebody'), ('root', 'staf3_3', 'staf1_2', null, null, 'KJ400', 'whom chance could find they do not name'),
    ('root', 'staf3_3', null, null, 'B2', 'OK', 'somebody of another unit speaks of a unit'), ('root', 'staf2_3', null, null, 'B2', 'KJ400', 'nobody of it does by their name'),
    ('root', 'staf1_1', null, 'T1', null, 'KJ400', 'nor a member of a team'), ('root', 'staf1_5', null, 'T1', null, 'OK', 'but who is not'),
    ('gita', 'staf1_1', null, null, null, 'KJ404', 'who does not reach the agency finds nothing')
  ) as w (who, rater, subject, team, unit, answer, name);
-- Whether somebody was drawn, or has a form as somebody else's subordinate, is in no answer.
create function pg_temp.named_by_all() returns text language plpgsql as $$
declare
  answers text;
begin
  select string_agg(distinct pg_temp.answer('staf1_1', '2026-09-01Z', format('select * from api.rater_nominate(''DINSOS'', ''2026_q3'', %L, null, null, null)', p.nip)), ' ') into answers
  from app.person as p where p.name ~ '^staf' and p.name <> 'staf1_1';
  return answers;
end $$;
select is(pg_temp.named_by_all(), 'OK', 'whoever was drawn is named as anybody else');
select is(pg_temp.does('staf1_1', '2026-09-01Z', format('select r.nominated from api.rater_nominate(''DINSOS'', ''2026_q3'', %L, null, null, null) as r', pg_temp.nip(w.rater))), w.number, w.name)
from (values
    ('staf1_2', '1', 'the first of three, who was drawn, perhaps'), ('staf3_4', '2', 'the second'), ('staf3_4', '2', 'named again'), ('staf3_5', '3', 'the third')
  ) as w (rater, number, name);
select is(pg_temp.answer('staf1_1', '2026-09-01Z', format('select * from api.rater_nominate(''DINSOS'', ''2026_q3'', %L, null, null, null)', pg_temp.nip('staf3_6'))), 'KJ455', 'and not a fourth: half of seven');
select is(pg_temp.does('kabid1', '2026-09-01Z', $$ select string_agg(t.task || ' ' || t.name || ' ' || t.rater, ', ' order by t.rater) from api.show_tasks() as t $$), 'APPROVAL staf1_1 staf1_2, APPROVAL staf1_1 staf3_4, APPROVAL staf1_1 staf3_5', 'the superior is asked about all three');
select is(pg_temp.does('kabid2', '2026-09-01Z', $$ select count(*) from api.show_tasks() as t where t.task = 'APPROVAL' $$), '0', 'and no other');
select pg_temp.does('kabid1', '2026-09-01Z', $$ select t.form from api.show_tasks() as t where t.rater = 'staf3_4' $$) as named \gset
select pg_temp.does('kabid1', '2026-09-01Z', $$ select t.form from api.show_tasks() as t where t.rater = 'staf3_5' $$) as unwanted \gset
select is(pg_temp.answer(w.who, '2026-09-01Z', format('select * from api.rater_approve(%L, true)', :'named')), w.answer, w.who || ' approves: ' || w.answer)
from (values ('kabid1', 'OK'), ('kabid2', 'KJ404'), ('staf1_1', 'KJ404'), ('root', 'KJ404'), ('staf3_4', 'KJ404')) as w (who, answer);
select is(pg_temp.does('kabid1', '2026-09-01Z', format('select r.is_approved from api.rater_approve(%L, null) as r', :'named')), 'true', 'one is approved');
select is(pg_temp.does('kabid1', '2026-09-01Z', format('select r.is_approved from api.rater_approve(%L, false) as r', :'unwanted')), 'false', 'one is not');
select is(pg_temp.asked($$ s.person_id = pg_temp.someone('staf1_1') and b.rater_id = pg_temp.someone('staf3_4') and b.state = 'ASKED' and not b.is_drawn $$), 1::bigint, 'who is asked, though not drawn');
select is(pg_temp.asked($$ s.person_id = pg_temp.someone('staf1_1') and b.rater_id = pg_temp.someone('staf3_5') and not b.is_drawn $$), 0::bigint, 'and who is not');
-- Of whom administrators name, chance takes half, and only of twice as many as must speak.
select pg_temp.does('root', '2026-09-01Z', format('select r.nominated from api.rater_nominate(''DINSOS'', ''2026_q3'', %L, null, null, %L) as r', p.nip, w.unit))
from (values ('B2', '^staf[34]_[1-4]$'), ('B3', '^staf[24]_[1-3]$')) as w (unit, pattern) join app.person as p on p.name ~ w.pattern \g /dev/null
select pg_temp.does('root', '2026-09-01Z', format('select r.nominated from api.rater_nominate(''DINSOS'', ''2026_q3'', %L, null, null, ''B4'') as r', pg_temp.nip(lower(p.name))))
from app.person as p where p.name in ('Gita', 'Cici', 'Dedi', 'Eka', 'Hadi', 'Lina', 'Mira', 'Nono') \g /dev/null
select is(pg_temp.does('root', '2026-09-01Z', $$ select r.subjects from api.rater_propose('DINSOS', '2026_q3') as r $$), '50', 'drawn anew');
select is(pg_temp.asked($$ s.kind = 'UNIT' and b.category = 'OTHER' and s.unit_id = pg_temp.agency_unit('B2') $$), 4::bigint, 'four of eight who were named for a unit');
select is(pg_temp.asked($$ s.kind = 'UNIT' and b.category = 'OTHER' and s.unit_id = pg_temp.agency_unit('B3') $$), 0::bigint, 'none of six');
select is(pg_temp.asked($$ s.person_id = pg_temp.someone('staf1_1') and b.rater_id = pg_temp.someone('staf3_4') and b.state = 'ASKED' $$), 1::bigint, 'and who was approved is asked still');

-- Forms ------------------------------------------------------------------------------------------------------------------
select is(pg_temp.does('staf1_1', '2026-09-01Z', $$ select count(*) from api.show_tasks() as t where t.task = 'FORM' $$), '0', 'before it begins nobody has a form');
create function pg_temp.form_of(p_name text, p_place integer) returns uuid language plpgsql security definer as $$
declare
  found uuid;
begin
  execute format('select b.form_id from %s as b where b.rater_id = $1 and b.state = ''ASKED'' order by b.form_id offset $2 limit 1', pg_temp.ballots()) into found using pg_temp.someone(p_name), p_place;
  return found;
end $$;
select pg_temp.form_of('staf1_1', 0) as form, pg_temp.form_of('staf1_1', 1) as second, pg_temp.form_of('staf2_1', 0) as foreign \gset
select is(pg_temp.answer('staf1_1', '2026-09-15Z', format('select * from api.feedback_submit(%L, ''{3,3,3,3,3,3,3}'', null, ''{1}'')', :'form')), 'KJ455', 'nor hands one in');
set local log_min_messages = warning;
select is(pg_temp.answer('root', '2026-09-10Z', $$ select * from api.period_collect('DINSOS', '2026_q3', 'x', null) $$), 'KJ459', 'where a log would have the ballots no survey begins');
set local log_statement = 'all';
select is((select string_agg(t, ', ') from unnest(app.taps()) as t), 'log_min_messages is warning, log_statement is all', 'which are told');
set local log_statement = 'none';
set local log_min_messages = fatal;
create publication everything for all tables;
select is(pg_temp.answer('root', '2026-09-10Z', $$ select * from api.period_collect('DINSOS', '2026_q3', null, null) $$), 'KJ459', 'nor where they are published elsewhere');
select is(pg_temp.answer('joko', '2026-09-10Z', $$ do 'begin perform set_config(''kinerja.is_expert'', ''true'', true); perform * from api.period_collect(''DINSOS'', ''2026_q3'', ''only a test'', null); end' $$), 'OK', 'but in expert mode, with a reason');
drop publication everything;
select is(pg_temp.does('root', '2026-09-10Z', $$ select p.state from api.period_collect('DINSOS', '2026_q3', null, null) as p $$), 'COLLECTING', 'it begins');
select isnt((select q.locked_at from app.questionnaire as q where q.questionnaire = 'BERAKHLAK_1'), null, 'its questionnaire never changes again');
select is(pg_temp.answer('root', '2026-09-10Z', $$ select * from api.rater_propose('DINSOS', '2026_q3') $$), 'KJ455', 'from then on nobody is drawn anew');
select is(pg_temp.does('staf1_1', '2026-09-11Z', format('select f.state || '' '' || (f.group_size >= 7) || '' '' || (select count(*) from jsonb_object_keys(f.items)) from api.feedback_show(%L) as f', :'form')), 'NEW true 7', 'who is asked reads the form');

-- One table of cases, for the database and for both faces (Tests/DaemonTests/SurveyTests.swift).
create temporary table cases (name text, who text, form text, during text, scores text, comments text, revision text, answer text);
\copy cases from 'Tests/DaemonTests/ballots.csv' with (format csv, header)
select is(
  coalesce(
    app.symbol_of(
      pg_temp.answer(
        case c.who when 'rater' then 'staf1_1' else 'root' end,
        case c.during when 'before' then '2026-09-08Z'::timestamptz when 'last second' then '2026-09-22 14:59:59Z' when 'end' then '2026-09-22 15:00:00Z' else '2026-09-11Z' end,
        format(
          'select * from api.feedback_submit(%L, %L, %L, %L)', case c.form when 'own' then :'form' when 'foreign' then :'foreign' else '00000000-0000-4000-8000-000000000000' end,
          '{' || replace(c.scores, '-', 'null') || '}', c.comments, '{' || c.revision || '}'
        )
      )
    ),
    'OK'
  ), c.answer, c.name
)
from cases as c
where c.during in ('survey', 'before', 'last second', 'end');
select is(pg_temp.answer('staf1_1', '2026-09-11Z', format('select * from api.feedback_submit(%L, %L, null, ''{1}'')', :'form', null)), 'KJ400', 'nothing said');
select is(pg_temp.answer('staf1_1', '2026-09-11Z', format('select * from api.feedback_submit(%L, ''{1,2,3,4,5,3,3}'', null, ''{}'')', :'form')), 'KJ428', 'no revision');
select is(pg_temp.does('root', '2026-09-12Z', format('select x.people from api.period_extend(''DINSOS'', ''2026_q3'', ''FEEDBACK'', ''2026-09-23'', null, %L, null, ''x'', null) as x', pg_temp.nip('staf1_1'))), '1', 'somebody is given more time');
select is(pg_temp.answer(c.who, '2026-09-23 14:59:59Z', format('select * from api.feedback_submit(%L, ''{1,2,3,4,5,3,3}'', null, ''{1}'')', c.form)), c.answer, c.name)
from (values ('staf1_1', :'form'::uuid, 'OK', 'and uses it'), ('staf2_1', :'foreign', 'KJ464', 'nobody else does')) as c (who, form, answer, name);

select is(pg_temp.does('staf1_1', '2026-09-11Z', format('select r.state || r.revision from api.feedback_save(%L, ''{4,null,null,null,null,null,null}'', null, ''{1}'') as r', :'form')), 'DRAFT2', 'a draft is kept');
select is(pg_temp.does('staf1_1', '2026-09-11Z', format('select r.state || r.revision from api.feedback_submit(%L, ''{4,4,4,4,4,4,4}'', ''{"ADAPTIF": "cepat"}'', ''{2}'') as r', :'form')), 'HANDED_IN3', 'then handed in');
select is(pg_temp.does('staf1_1', '2026-09-11Z', format('select r.state || r.revision from api.feedback_submit(%L, ''{4,4,4,4,4,4,4}'', ''{"ADAPTIF": "cepat"}'', ''{2}'') as r', :'form')), 'HANDED_IN3', 'sent again it is answered again');
select is(pg_temp.answer('staf1_1', '2026-09-11Z', format('select * from api.feedback_save(%L, ''{4,4,4,4,4,4,5}'', null, ''{3}'')', :'form')), 'KJ455', 'it is no draft any more');
select is(pg_temp.does('staf1_1', '2026-09-12Z', format('select r.revision from api.feedback_submit(%L, ''{5,4,4,4,4,4,4}'', null, ''{3}'') as r', :'form')), '4', 'but corrected until the end');
select is(pg_temp.answer('staf1_1', '2026-09-12Z', format('select api.rater_decline(%L, ''CUTI'', ''{4}'')', :'form')), 'KJ455', 'what is handed in is not declined');
select is(pg_temp.answer('staf1_1', '2026-09-12Z', format('select api.rater_decline(%L, ''CUTI'', ''{1}'')', :'foreign')), 'KJ404', 'nor somebody else''s');
select is(pg_temp.does('staf1_1', '2026-09-12Z', format('select 1 from (select api.rater_decline(%L, ''TIDAK_MENGENAL'', ''{1}'')) as d', :'second')), '1', 'another is declined');
select is(pg_temp.answer('staf1_1', '2026-09-12Z', format('select * from api.feedback_show(%L)', :'second')), 'KJ404', 'and is one''s no more');
select pg_temp.asked('b.state = ''ASKED''') as before \gset
select is(pg_temp.does('root', '2026-09-12Z', $$ select to_jsonb(r) from api.rater_replace('DINSOS', '2026_q3') as r $$), '{"agency": "DINSOS", "period": "2026_q3"}', 'somebody else is drawn, and how many is not told');
select is(pg_temp.asked('b.state = ''ASKED'''), :before + 1::bigint, 'so that as many are asked as before');
select is(
  (select string_agg(distinct pg_temp.does(lower(p.name), '2026-09-12Z', $$ select string_agg(t.kind || ' ' || t.name || ' ' || t.category, ', ') from api.show_tasks() as t where t.task = 'FORM' $$), ' ') from app.person as p where p.name in ('Gita', 'Cici', 'Dedi', 'Eka', 'Hadi', 'Lina', 'Mira', 'Nono')),
  'UNIT Bidang 4 OTHER', 'who serves elsewhere finds the form, too'
);

-- What others see --------------------------------------------------------------------------------------------------------
select is(pg_temp.does('root', '2026-09-12Z', $$ select count(*) || ' ' || count(r.asked) from api.show_raters('DINSOS', '2026_q3') as r $$), '145 0', 'whoever administers reads whom it is about, and no number any more');
select is(pg_temp.answer('staf1_1', '2026-09-12Z', $$ select * from api.show_raters('DINSOS', '2026_q3') $$), 'KJ403', 'others do not');
select is(pg_temp.does('root', '2026-09-12Z', $$ select count(*) from api.show_missing('DINSOS', '2026_q3', 'FEEDBACK') as r $$), '0', 'who has not handed in is nobody''s to know');
select is(pg_temp.does('staf1_1', '2026-09-12Z', $$ select r.count = (select count(*) from api.show_tasks() as t where t.task = 'FORM' and t.state <> 'HANDED_IN') from api.show_missing('DINSOS', '2026_q3', 'FEEDBACK') as r $$), 'true', 'but one''s own');
select is(pg_temp.does('root', '2026-09-12Z', $$ select count(*) from api.period_remind('DINSOS', '2026_q3', 'FEEDBACK', -1) as r $$), (select count(distinct o.rater_id)::text from ballot.owed((pg_temp.survey()).collection_id) as o), 'all who are asked are reminded, done or not');
select is((select string_agg(distinct (o.data ->> 'count'), ' ') from meta.outbox as o where o.kind = 'REMINDER'), '1', 'and no message says how many forms somebody has');
create function pg_temp.counted() returns text language sql security definer as $$
  select string_agg(distinct case when p.owed >= 20 then p.handed_in::text else 'few' end, ' ') from ballot.progress((pg_temp.survey()).collection_id) as p
$$;
select is(pg_temp.counted(), '0', 'progress is as it was when it began');
select is(pg_temp.does('kinerja_daemon', '2026-09-10 00:59:00Z', 'select api.count_surveys()'), '0', 'for an hour');
select is(pg_temp.does('kinerja_daemon', '2026-09-12Z', 'select api.count_surveys()'), '1', 'then it is counted');
select is(pg_temp.counted(), '0 1', 'anew');
select is(pg_temp.does('root', '2026-09-12Z', $$ select count(*) || ' ' || sum(p.handed_in) from api.feedback_progress('DINSOS', '2026_q3') as p $$), '4 1', 'by units');
select is(pg_temp.answer('staf1_1', '2026-09-12Z', $$ select * from api.feedback_progress('DINSOS', '2026_q3') $$), 'KJ403', 'for those who administer');
select is(pg_temp.does('root', '2026-09-12Z', $$ select p.done from api.show_progress('DINSOS', '2026_q3') as p where p.duty = 'FORM' $$), '1', 'and together with the other phases');
select is(pg_temp.does('kinerja_daemon', '2026-09-22 15:00:00Z', 'select api.count_surveys()'), '0', 'from its end on it is not counted: those who write then are known');
-- Whoever comes to stand above somebody has not spoken about them.
select pg_temp.asked($$ b.rater_id = pg_temp.someone('staf2_9') and b.state = 'ASKED' and s.person_id in (select p.person_id from app.person as p where p.name ~ '^staf2_') $$) > 0 as has_spoken \gset
select ok(:'has_spoken'::boolean, 'a peer is asked');
savepoint before_it;
update app.appointment set ends_on = '2020-01-02' where person_id in (pg_temp.someone('kabid2'), pg_temp.someone('staf2_9'));
insert into app.appointment (agency_id, post_id, person_id, starts_on) select p.agency_id, p.post_id, pg_temp.someone('staf2_9'), '2020-01-03' from app.post as p where p.code = 'KABID-B2' and p.agency_id = pg_temp.agency('DINSOS');
select is(pg_temp.does('root', '2026-09-12Z', $$ select r.period from api.rater_replace('DINSOS', '2026_q3') as r $$), '2026_q3', 'becomes their superior');
select is(pg_temp.asked($$ b.rater_id = pg_temp.someone('staf2_9') and b.state = 'ASKED' and s.person_id in (select p.person_id from app.person as p where p.name ~ '^staf2_') $$), 0::bigint, 'and is asked no more');
rollback to before_it;
-- A status keeps nobody from speaking for longer than it lasts.
select pg_temp.asked($$ b.rater_id = pg_temp.someone('staf3_1') and b.state = 'ASKED' $$) as forms \gset
insert into app.status (person_id, status, decree, starts_on, ends_on) values (pg_temp.someone('staf3_1'), 'CLTN', 'x', '2026-09-12', '2026-09-12');
select is(pg_temp.does('root', '2026-09-12Z', $$ select r.period from api.rater_replace('DINSOS', '2026_q3') as r $$), '2026_q3', 'somebody is away');
select is(pg_temp.asked($$ b.rater_id = pg_temp.someone('staf3_1') and b.state = 'ASKED' and b.category <> 'OTHER' $$), 0::bigint, 'and is not waited for');
select is(pg_temp.does('root', '2026-09-13Z', $$ select r.period from api.rater_replace('DINSOS', '2026_q3') as r $$), '2026_q3', 'then comes back');
select is(pg_temp.asked($$ b.rater_id = pg_temp.someone('staf3_1') and b.state = 'ASKED' $$), :forms::bigint, 'and is asked again');

-- The seal, past the operations ---------------------------------------------------------------------------------------------
-- What it shows is shown by a transaction that is rolled back, too.
create function pg_temp.peeking(p_who text, p_at timestamptz, p_job text default '') returns text language plpgsql as $$
declare
  said text;
begin
  perform pg_temp.at(p_who, p_at);
  perform set_config('kinerja.job', p_job, true);
  said := pg_temp.touched(format('select app.move_collection(''seal'', %s, %s)', pg_temp.agency('DINSOS'), pg_temp.period_id('DINSOS', '2026_q3')));
  perform pg_temp.leave();
  return said;
end $$;
select is(pg_temp.peeking('root', '2026-09-15Z'), 'KJ455', 'no administrator peeks into an open survey by a seal of their own');
select is(pg_temp.peeking('root', '2026-09-15Z', '00000000-0000-4000-8000-000000000001'), 'KJ455', 'nor by a job that is none');
select is(pg_temp.peeking('root', '2026-09-24Z'), 'KJ455', 'nor after its end without one');
-- The seal -----------------------------------------------------------------------------------------------------------------
select is(pg_temp.answer('root', '2026-09-15Z', $$ select * from api.defer('period seal', '{"agency": "DINSOS", "period": "2026_q3"}', null, null, null) $$), 'KJ459', 'before its end it is not sealed without a reason');
select is(pg_temp.does('root', '2026-09-15Z', $$ select d.state from api.defer('period seal', '{"agency": "DINSOS", "period": "2026_q3", "reason": "all are there"}', null, null, null) as d $$), 'PENDING', 'with one it is');
select is(pg_temp.answer('staf1_1', '2026-09-15Z', format('select * from api.feedback_submit(%L, ''{1,2,3,4,5,3,3}'', null, ''{4}'')', :'form')), 'KJ463', 'and frozen');
select is(pg_temp.answer('root', '2026-09-15Z', $$ select * from api.rater_replace('DINSOS', '2026_q3') $$), 'KJ455', 'nobody is drawn');
create function pg_temp.seal() returns uuid language sql security definer as $$ select j.job_id from meta.job as j where j.operation = 'period seal' and j.state = 'PENDING' $$;
select is(pg_temp.answer('root', '2026-09-15Z', 'select * from api.job_confirm(pg_temp.seal())'), 'KJ459', 'whoever asked for it does not confirm it');
select is(pg_temp.peeking('root', '2026-09-15Z', pg_temp.seal()::text), 'KJ459', 'nor carries it out past the operations');
select is(pg_temp.peeking('joko', '2026-09-15Z', pg_temp.seal()::text), '1', 'as a second person does');
update meta.job set operation = 'period extend' where job_id = pg_temp.seal() returning job_id as other \gset
select is(pg_temp.peeking('joko', '2026-09-15Z', :'other'), 'KJ455', 'no other job seals');
update meta.job set operation = 'period seal' where job_id = :'other';
update meta.job_item set period_id = null where job_id = :'other';
select is(pg_temp.peeking('joko', '2026-09-15Z', :'other'), 'KJ455', 'nor one of another period');
update meta.job_item set period_id = pg_temp.period_id('DINSOS', '2026_q3') where job_id = :'other';
select is(pg_temp.answer('joko', '2026-09-15Z', 'select * from api.job_confirm(pg_temp.seal())'), 'OK', 'somebody else does');
select is(pg_temp.does('root', '2026-09-15Z', 'select j.state from api.job_undo(pg_temp.seal()) as j'), 'UNDONE', 'or it is undone');
select is(pg_temp.peeking('joko', '2026-09-15Z', :'other'), 'KJ455', 'what was undone seals nothing');
select is(pg_temp.answer('staf1_1', '2026-09-15Z', format('select * from api.feedback_submit(%L, ''{1,2,3,4,5,3,3}'', null, ''{4}'')', :'form')), 'OK', 'and thawed');

-- What it leaves ---------------------------------------------------------------------------------------------------------
do $$
begin
  execute format('update %s as b set scores = array[4, 4, 4, 4, 4, 4, null]::smallint[], is_final = true, comments = array[null, ''baik'', null, null, null, null, null] where b.state = ''ASKED'' and b.form_id <> %L', pg_temp.ballots(), pg_temp.form_of('staf1_1', 0));
end $$;
select is(pg_temp.does('kinerja_daemon', '2026-09-24Z', 'select api.schedule()'), '0', 'what is not scheduled is not sealed by itself');
select is(pg_temp.does('root', '2026-09-24Z', $$ select d.state from api.defer('period seal', '{"agency": "DINSOS", "period": "2026_q3"}', null, null, null) as d $$), 'PENDING', 'after its end it is sealed without a reason');
select is((select count(*) from app.feedback_cell), 0::bigint, 'nothing is derived before it is confirmed');
select pg_temp.asked($$ b.is_final and b.state = 'ASKED' $$) as finals \gset
select is(pg_temp.does('root', '2026-09-24Z', 'select j.state from api.job_confirm(pg_temp.seal()) as j'), 'DONE', 'then it is');
select is(pg_temp.answer('root', '2026-09-24Z', 'select * from api.job_confirm((select j.job from api.show_jobs() as j where j.operation = ''period seal'' and j.state = ''DONE''))'), 'KJ455', 'once');
select is(pg_temp.answer('staf1_1', '2026-09-24Z', format('select * from api.feedback_submit(%L, ''{1,2,3,4,5,3,3}'', null, ''{4}'')', :'form')), 'KJ404', 'a form of a survey that is over is none');
select is(pg_temp.does('staf1_1', '2026-09-25Z', $$ select s.value from api.feedback_mine() as s where s.row_kind = 'TOTAL' $$), '4.0', 'one reads one''s own figure');
select is(pg_temp.does('staf1_1', '2026-09-25Z', $$ select string_agg(s.value, ' ') from api.feedback_mine() as s where s.item = 'KOLABORATIF' $$), 'MISSING', 'with what was not kept');
select is(pg_temp.does('staf1_1', '2026-09-25Z', $$ select s.text || ' ' || s.giver_name from api.show_notes() as s where s.entry = 'SURVEY' $$), 'survei 360: 4.0 (PEER 4.0, SUBORDINATE MISSING) survei 360', 'it is an entry of the record');
select is(pg_temp.does('kabid1', '2026-09-25Z', format($$ select s.value from api.feedback_summary(%L) as s where s.row_kind = 'TOTAL' $$, pg_temp.nip('staf1_2'))), '4.0', 'the appraiser reads it');
select is(pg_temp.does('kabid1', '2026-09-25Z', format($$ select s.entry from api.show_record(%L) as s $$, pg_temp.nip('staf1_2'))), 'SURVEY', 'and the record');
select is(pg_temp.answer('kabid2', '2026-09-25Z', format($$ select * from api.feedback_summary(%L) $$, pg_temp.nip('staf1_2'))), 'KJ404', 'no other leader');
select is(pg_temp.does('root', '2026-09-25Z', format($$ select count(*) from api.feedback_summary(%L) $$, pg_temp.nip('staf1_2'))), '0', 'nor whoever administers');
select is(pg_temp.does('root', '2026-09-25Z', $$ select string_agg(b.subject || b.number, ' ' order by b.subject) from api.feedback_blocks('DINSOS', '2026_q3') as b where b.kind = 'BLOCK' $$), 'B112 B211 B311 B411', 'who reads blocks');
select is(pg_temp.does('staf1_1', '2026-09-25Z', $$ select string_agg(distinct b.kind || b.subject, ' ') from api.feedback_blocks('DINSOS', '2026_q3') as b $$), 'TEAMT1 UNITB1', 'one reads of one''s own team and unit');
select is(pg_temp.does('root', '2026-09-25Z', $$ select count(*) > 50 from api.show_comments('DINSOS', '2026_q3') as c $$), 'true', 'comments wait');
select is(pg_temp.answer('staf1_1', '2026-09-25Z', $$ select * from api.show_comments('DINSOS', '2026_q3') $$), 'KJ403', 'for moderators');
select is(pg_temp.does('root', '2026-09-25Z', $$ select count(*) from api.show_comments('DINSOS', '2026_q3') as c where c.name = 'root' $$), '0', 'not those about themselves');
select is(pg_temp.does('staf1_1', '2026-09-25Z', $$ select count(*) from api.feedback_mine() as s where s.row_kind = 'COMMENT' $$), '0', 'nobody else reads them before');
select is(pg_temp.does('root', '2026-09-25Z', $$ select r.decided from api.comment_remove('DINSOS', '2026_q3', (select c.comment from api.show_comments('DINSOS', '2026_q3') as c where c.name = 'staf1_1' limit 1), 'an insult') as r $$), '1', 'one is taken away');
select is(pg_temp.does('root', '2026-09-25Z', $$ select r.waiting > 0 from api.comment_release('DINSOS', '2026_q3', null) as r $$), 'true', 'those about the moderator wait for another');
select is((select count(*) from app.feedback_comment), 0::bigint, 'and all with them');
select is(pg_temp.does('joko', '2026-09-25Z', $$ select r.waiting from api.comment_release('DINSOS', '2026_q3', null) as r $$), '0', 'until the last is decided about');
select is(pg_temp.does('staf1_1', '2026-09-25Z', $$ select count(*) > 3 from api.feedback_mine() as s where s.row_kind = 'COMMENT' and s.body = 'baik' $$), 'true', 'then all are published');
select is((select sum(h.handed_in) from app.handed_in as h), :finals::bigint, 'every form that was handed in is counted once');
select is(pg_temp.answer('root', '2026-09-25Z', $$ select * from api.period_reopen('DINSOS', '2026_q3', 'x', null) $$), 'KJ455', 'a survey does not come back');

select * from finish();
rollback;
