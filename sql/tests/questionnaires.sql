-- Questionnaires: what comes with Kinerja, how one is made from another, and that what is locked never changes.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
\ir fixtures/periods.sql
select plan(63);

-- What comes with it ---------------------------------------------------------------------------------------------------
select results_eq(
  $$ select i.place, i.item from app.questionnaire_item as i where i.questionnaire = 'BERAKHLAK_1' order by i.place $$,
  $$ values (1, 'BERORIENTASI_PELAYANAN'), (2, 'AKUNTABEL'), (3, 'KOMPETEN'), (4, 'HARMONIS'), (5, 'LOYAL'), (6, 'ADAPTIF'), (7, 'KOLABORATIF') $$,
  'the seven values, in the regulation''s order'
);
select is(
  (select count(distinct t) from app.questionnaire_item as i cross join lateral unnest(i.guides_indonesian || i.guides_english || i.anchors_indonesian || i.anchors_english) as t),
  7 * (3 + 3 + 5 + 5)::bigint, 'three guides and five anchors each, in both languages, no two alike'
);
select is(
  (select array_to_string(i.guides_indonesian, '; ') from app.questionnaire_item as i where i.item = 'LOYAL'),
  'Memegang teguh ideologi Pancasila, Undang-Undang Dasar Negara Republik Indonesia Tahun 1945, setia kepada Negara Kesatuan Republik Indonesia serta pemerintahan yang sah; Menjaga nama baik sesama ASN, Pimpinan, Instansi, dan Negara; Menjaga rahasia jabatan dan negara',
  'in the words of the regulation (P30)'
);
select is((select count(*) from app.policy as p where app.policy_says(p.policy, 'survey.questionnaire') = 'BERAKHLAK_1'), (select count(*) from app.policy), 'every policy names it');
select is(pg_temp.does(w.who, now(), $$ select concat_ws(' ', q.items, q.is_locked, q.made_from, q.policies) from api.show_questionnaires() as q where q.questionnaire = 'BERAKHLAK_1' $$), '7 t {P6_2022,P6_2022_BULANAN}', w.who || ' sees it')
from unnest(array['ani', 'cici', 'fajar', 'indah', 'joko', 'kiki', 'operator']) as w (who);
select is(pg_temp.does('cici', now(), $$ select concat_ws(' ', count(*), bool_or(i.is_added), max(i.place), min(cardinality(i.anchors_english))) from api.questionnaire_show('BERAKHLAK_1') as i $$), '7 f 7 5', 'an item a row');
select is(pg_temp.answer('cici', now(), $$ select * from api.questionnaire_show('NOPE') $$), 'KJ404', 'a questionnaire is one');

-- Making ---------------------------------------------------------------------------------------------------------------
create function pg_temp.item(p_item text, p_change jsonb default '{}') returns jsonb language sql as $$
  select jsonb_build_object(
    'item', p_item, 'english', 'Presence', 'indonesian', 'Kehadiran', 'definition_english', 'is there when needed', 'definition_indonesian', 'hadir saat dibutuhkan',
    'guides_english', '["a", "b", "c"]'::jsonb, 'guides_indonesian', '["a", "b", "c"]'::jsonb, 'anchors_english', '["1", "2", "3", "4", "5"]'::jsonb,
    'anchors_indonesian', '["1", "2", "3", "4", "5"]'::jsonb
  ) || p_change
$$;
create function pg_temp.made(p_who text, p_code text, p_from text, p_items jsonb) returns text language sql as $$
  select pg_temp.answer(p_who, now(), format('select * from api.questionnaire_import(%L, %L, null, %L)', p_code, p_from, p_items))
$$;
select is(pg_temp.made(w.who, 'DISDIK_1', null, jsonb_build_array(pg_temp.item('KEHADIRAN'))), w.answer, w.who || ': ' || w.answer)
from (values ('joko', 'OK'), ('indah', 'KJ403'), ('ani', 'KJ403'), ('bayu', 'KJ403'), ('cici', 'KJ403'), ('hadi', 'KJ403'), ('kiki', 'KJ403'), ('operator', 'KJ403')) as w (who, answer);
select is(pg_temp.made('joko', 'DISDIK_1', 'NOPE', jsonb_build_array(pg_temp.item('KEHADIRAN'))), 'KJ404', 'it is made from one that there is');

create function pg_temp.faults(p_items jsonb) returns text language plpgsql as $$
declare
  hint text;
begin
  perform pg_temp.at('joko', now());
  perform api.questionnaire_import('FAULTY', 'BERAKHLAK_1', null, p_items);
  return 'OK';
exception when others then
  get stacked diagnostics hint = pg_exception_hint;
  perform pg_temp.leave();
  return sqlstate || ' ' || hint;
end $$;
select is(pg_temp.faults(w.items), w.said, w.what)
from (values
    ('[]'::jsonb, 'KJ400 at fault: 1', 'one item at least'), ('{}', 'KJ400 at fault: 1', 'in a list'), ('["x"]', 'KJ400 at fault: 1', 'of objects'),
    (jsonb_build_array(pg_temp.item('kehadiran')), 'KJ400 at fault: 1.item', 'a symbol'),
    (jsonb_build_array(pg_temp.item('A'), pg_temp.item('A')), 'KJ400 at fault: 2.item', 'once'),
    (jsonb_build_array(pg_temp.item('A'), pg_temp.item('LOYAL')), 'KJ400 at fault: 2.item', 'what is there already stays as it is'),
    (jsonb_build_array(pg_temp.item('A', '{"anchors_english": ["1", "2", "3", "4"]}'), pg_temp.item('B', '{"guides_indonesian": ["a", "b", 3], "english": " "}')), 'KJ400 at fault: 1.anchors_english, 2.english, 2.guides_indonesian', 'every fault is named with its place'),
    (jsonb_build_array(pg_temp.item('A') - 'definition_english'), 'KJ400 at fault: 1.definition_english', 'what is missing is a fault'),
    (jsonb_build_array(pg_temp.item('A', '{"weight": 3}')), 'KJ400 at fault: 1.weight', 'and what there is too much'),
    (jsonb_build_array(pg_temp.item('A', jsonb_build_object('anchors_english', jsonb_build_array('1', '2', '3', '4', repeat('x', 301))))), 'KJ400 at fault: 1.anchors_english', 'nothing is too long for a form')
  ) as w (items, said, what);
select is((select count(*) from app.questionnaire), 1::bigint, 'what was refused has made nothing');

select is(
  pg_temp.does('joko', now(), format($$ select string_agg(i.place || ' ' || i.item || ' ' || i.is_added, ', ' order by i.place) from api.questionnaire_import('DISDIK_1', 'BERAKHLAK_1', 'Guru', %L) as i where i.place in (1, 7, 8, 9) $$,
    jsonb_build_array(pg_temp.item('KEHADIRAN'), pg_temp.item('MENGAJAR')))),
  '1 BERORIENTASI_PELAYANAN false, 7 KOLABORATIF false, 8 KEHADIRAN true, 9 MENGAJAR true', 'one made from another begins with all of its items'
);
select is(
  pg_temp.does('joko', now(), format($$ select string_agg(i.place || ' ' || i.english, ', ' order by i.place) from api.questionnaire_import('DISDIK_1', null, null, %L) as i where i.place > 7 $$,
    jsonb_build_array(pg_temp.item('RAPOR'), pg_temp.item('KEHADIRAN', '{"english": "Attendance"}'), pg_temp.item('TATA')))),
  '8 Attendance, 9 Presence, 10 Presence, 11 Presence', 'while it is not locked, items are added and its own are replaced'
);
select is((select q.title || ' ' || q.made_from || ' ' || (q.made_by = pg_temp.person('joko')) from app.questionnaire as q where q.questionnaire = 'DISDIK_1'), 'Guru BERAKHLAK_1 true', 'by whom and from what is kept');
select is(pg_temp.made('joko', 'DISDIK_1', 'DISDIK_1', jsonb_build_array(pg_temp.item('X'))), 'KJ400', 'it stays made from what it was made from');
select is(
  pg_temp.made('joko', 'DISDIK_1', null, (select jsonb_agg(pg_temp.item('X' || n)) from generate_series(1, 29) as n)), 'OK', 'forty items'
);
select is(
  pg_temp.made('joko', 'DISDIK_1', null, (select jsonb_agg(pg_temp.item('X' || n)) from generate_series(1, 30) as n)), '23514', 'and no more'
);

-- Policies -------------------------------------------------------------------------------------------------------------
select is(pg_temp.answer('joko', now(), $$ select * from api.policy_amend('GURU', null, null, 'survey.questionnaire', 'NOPE') $$), 'KJ404', 'a policy names one that there is');
select is(pg_temp.answer('joko', now(), $$ select * from api.policy_amend('GURU', null, null, 'survey.questionnaire', '') $$), 'KJ400', 'and always one');
select is(pg_temp.does('joko', now(), $$ select p.value from api.policy_amend('GURU', null, 'Guru', 'survey.questionnaire', 'DISDIK_1') as p $$), 'DISDIK_1', 'another one');
select is((select q.locked_at from app.questionnaire as q where q.questionnaire = 'DISDIK_1'), null, 'which may change still');
insert into app.policy (policy, title, basis, made_at) values ('TANPA', 'x', 'x', now());
insert into app.policy_value (policy, setting, value)
select 'TANPA', v.setting, case v.setting when 'survey.questionnaire' then 'NOPE' else v.value end from app.policy_value as v where v.policy = 'P6_2022';
select is(pg_temp.answer('joko', now(), $$ select * from api.policy_adopt('TANPA', null, null, 'x') $$), 'KJ404', 'none is adopted that names one that there is not');

-- Locked ---------------------------------------------------------------------------------------------------------------
select is(pg_temp.answer(w.who, now(), $$ select * from api.questionnaire_lock('DISDIK_1') $$), w.answer, w.who || ' locks: ' || w.answer)
from (values ('joko', 'OK'), ('indah', 'KJ403'), ('ani', 'KJ403'), ('cici', 'KJ403')) as w (who, answer);
select is(pg_temp.answer('joko', now(), $$ select * from api.questionnaire_lock('NOPE') $$), 'KJ404', 'one that there is');
select is(pg_temp.answer('joko', now(), $$ select * from api.questionnaire_lock('BERAKHLAK_1') $$), 'KJ455', 'once');
select is(pg_temp.does('joko', now(), $$ select p.drafts from api.policy_adopt('GURU', 'DISDIK', null, 'Perwali') as p $$), '0', 'what is adopted');
select isnt((select q.locked_at from app.questionnaire as q where q.questionnaire = 'DISDIK_1'), null, 'is locked by that');
select is(pg_temp.made('joko', 'DISDIK_1', null, jsonb_build_array(pg_temp.item('X'))), 'KJ455', 'then nothing is added');
select is(pg_temp.does('joko', now(), format($$ select count(*) from api.questionnaire_import('DISDIK_2', 'DISDIK_1', null, %L) $$, jsonb_build_array(pg_temp.item('X')))), '12', 'but to another one, made from it');
select is(pg_temp.does('joko', now(), format($$ select count(*) from api.questionnaire_import('DISDIK_3', 'DISDIK_2', null, %L) $$, jsonb_build_array(pg_temp.item('Y')))), '13', 'and so on');
select is(pg_temp.made('joko', 'DISDIK_2', null, jsonb_build_array(pg_temp.item('Z'))), 'KJ455', 'what others are made from does not change either');
-- By a survey's first collection, whoever opens it.
select is(pg_temp.answer(w.who, now(), format('select app.lock_questionnaire(%L)', w.code)), w.answer, format('locked by use: %s %s', w.code, w.answer))
from (values ('ani', 'DISDIK_3', 'OK'), ('ani', 'BERAKHLAK_1', 'OK'), ('ani', 'NOPE', 'KJ404')) as w (who, code, answer);
-- Whatever a function does, row-level security has the last word.
select is(pg_temp.answer('joko', now(), w.statement), w.answer, w.what)
from (values
    ($$ do $x$ begin update app.questionnaire_item set english = 'x' where questionnaire = 'DISDIK_1'; if found then raise exception 'changed'; end if; end $x$ $$, 'OK', 'no item of a locked one is changed'),
    ($$ insert into app.questionnaire_item select 'DISDIK_1', 12, 'X', i.english, i.indonesian, i.definition_english, i.definition_indonesian, i.guides_english, i.guides_indonesian, i.anchors_english, i.anchors_indonesian from app.questionnaire_item as i where i.questionnaire = 'DISDIK_1' and i.place = 8 $$, '42501', 'nor added'),
    ($$ update app.questionnaire set locked_at = null where questionnaire = 'DISDIK_1' $$, '42501', 'nor is it unlocked'),
    ($$ delete from app.questionnaire_item $$, '42501', 'nor deleted')
  ) as w (statement, answer, what);

select * from finish();
rollback;
