-- What units achieved (P92-94; SE MenPANRB 3/2023): who says it, on what basis, for whom it counts, who reads it when, and what is missing.
--   wali (WALIKOTA, of SETDA) appraises kadis (KADIS, in SET), who appraises kabid (KABID, in DAS); nobody holds KASI-UPT, which reports to KABID;
--   rudi (KASI-SD1) reports to KASI-UPT, and STAF-SD1 to him. eka and tono (PAUD) report to sinta (KASI-DATA of DUKCAPIL).
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
\ir fixtures/leaders.sql
\ir fixtures/periods.sql
insert into app.agency (code, name, kind) values ('SETDA', 'Sekretariat Daerah', 'SETDA');
insert into app.unit (agency_id, code, name, kind) values (pg_temp.agency('SETDA'), 'KDH', 'Wali Kota', 'PIMPINAN');
insert into app.post (agency_id, code, unit_id, title, kind)
values
  (pg_temp.agency('SETDA'), 'WALIKOTA', pg_temp.unit('KDH'), 'Wali Kota', 'KEPALA_DAERAH'), (pg_temp.agency('SETDA'), 'WAKIL', pg_temp.unit('KDH'), 'Wakil Wali Kota', 'KEPALA_DAERAH'),
  (pg_temp.agency('DISDIK'), 'KADIS', pg_temp.unit('SET'), 'Kepala Dinas', 'JPT_PRATAMA'), (pg_temp.agency('DISDIK'), 'KABID', pg_temp.unit('DAS'), 'Kepala Bidang', 'ADMINISTRATOR');
create function pg_temp.line(p_post text, p_superior text, p_appraiser text default null) returns void language sql as $$
  delete from app.post_line where post_id = pg_temp.post(p_post);
  insert into app.post_line (agency_id, post_id, starts_on, superior_agency_id, superior_id, appraiser_agency_id, appraiser_id)
  select p.agency_id, p.post_id, '-infinity', s.agency_id, s.post_id, a.agency_id, a.post_id
  from app.post as p left join app.post as s on s.code = p_superior left join app.post as a on a.code = p_appraiser
  where p.code = p_post
$$;
select pg_temp.line(l.post, l.superior, l.appraiser) as lines
from (values
    ('WALIKOTA', null, null), ('WAKIL', 'WALIKOTA', null), ('KADIS', 'WALIKOTA', 'WALIKOTA'), ('KABID', 'KADIS', null), ('KASI-UPT', 'KABID', null), ('KASI-SD1', 'KASI-UPT', null),
    ('STAF-DAS', 'KABID', null), ('STAF-SET', 'KADIS', null)
  ) as l (post, superior, appraiser) \g /dev/null
insert into app.person (person_id, name, nip, employment)
values
  ('a0000000-0000-4000-8000-000000000051', 'Wali', null, 'NON_ASN'), ('a0000000-0000-4000-8000-000000000052', 'Kadis', '198001012005011052', 'PNS'),
  ('a0000000-0000-4000-8000-000000000053', 'Kabid', '198001012005011053', 'PNS'), ('a0000000-0000-4000-8000-000000000054', 'Wakil', null, 'NON_ASN');
insert into app.appointment (agency_id, post_id, person_id, kind, starts_on)
select p.agency_id, p.post_id, pg_temp.person(lower(t.name)), 'DEFINITIF', '2020-01-01'
from (values ('Wali', 'WALIKOTA'), ('Kadis', 'KADIS'), ('Kabid', 'KABID'), ('Wakil', 'WAKIL')) as t (name, post) join app.post as p on p.code = t.post;
insert into app.account (login, person_id, created_at, is_active) select lower(p.name), p.person_id, app.now(), true from app.person as p where p.name in ('Wali', 'Kadis', 'Kabid', 'Wakil');
select pg_temp.log_in(w.who) from unnest(array['wali', 'kadis', 'kabid', 'wakil']) as w (who) \g /dev/null
insert into app.period (agency_id, code, kind, starts_on, ends_on, is_surveyed, policy, state)
select g.agency_id, p.code, p.kind, p.starts_on, p.ends_on, p.code = 'collecting', 'P6_2022', p.state
from app.agency as g, (values
    ('q3', 'TRIWULANAN', date '2026-07-01', date '2026-09-30', 'RATING'), ('q2', 'TRIWULANAN', '2026-04-01', '2026-06-30', 'PUBLISHED'), ('y', 'TAHUNAN', '2026-01-01', '2026-12-31', 'RATING'),
    ('y0', 'TAHUNAN', '2025-01-01', '2025-12-31', 'CLOSED'), ('draft', 'BULANAN', '2027-01-01', '2027-01-31', 'DRAFT'), ('open', 'BULANAN', '2027-02-01', '2027-02-28', 'OPEN'),
    ('collecting', 'BULANAN', '2027-03-01', '2027-03-31', 'COLLECTING'), ('calibrating', 'BULANAN', '2027-04-01', '2027-04-30', 'CALIBRATING'), ('signing', 'BULANAN', '2027-05-01', '2027-05-31', 'SIGNING')
  ) as p (code, kind, starts_on, ends_on, state);
select plan(152);

create function pg_temp.setting(p_unit text, p_rest text default '', p_period text default 'q3', p_agency text default 'DISDIK') returns text language sql as $$
  select format('select r.* from api.unit_result_set(p_agency => %L, p_period => %L, p_unit => %L, %s) as r', p_agency, p_period, p_unit, string_agg(format('p_%s => %s', d.name,
    coalesce(substring(p_rest from '(?:^| )' || d.name || '=(\S+)'), d.otherwise)), ', '))
  from (values
      ('achievement', '''BAIK'''), ('basis', '''RENCANA_AKSI'''), ('source_document', 'null'), ('adviser', 'null'), ('carried_from_year', 'null'), ('reason', 'null'), ('revisions', '''{}''')
    ) as d (name, otherwise)
$$;
create function pg_temp.achieved(p_unit text, p_period text default 'q3', p_agency text default 'DISDIK') returns text language sql as $$
  select concat_ws(' ', a.achievement, u.code, case when a.is_inherited then 'inherited' end)
  from app.unit_achievement(pg_temp.agency(p_agency), pg_temp.period_id(p_agency, p_period), pg_temp.unit(p_unit)) as a left join app.unit as u on u.unit_id = a.from_unit_id
$$;

-- Who leads what, and who stands above it ------------------------------------------------------------------------------
select is((select t.code from app.unit_head(u.agency_id, u.unit_id, app.today()) as h left join app.post as t on t.post_id = h.post_id), e.head, format('%s is headed by %s', e.unit, coalesce(e.head, 'nobody')))
from (values
    ('KDH', 'WALIKOTA'), ('SET', 'KADIS'), ('DAS', 'KABID'), ('UPT', 'KASI-UPT'), ('SD1', 'KASI-SD1'), ('DATA', 'KASI-DATA'),
    -- Two posts that may appraise, side by side, and nobody below either.
    ('SD2', null)
  ) as e (unit, head)
  join app.unit as u on u.code = e.unit;
select is((select lower(d.name) from app.unit_decider(u.agency_id, u.unit_id) as d), e.decider, format('%s says what %s achieved (SE 3/2023; P94 e)', coalesce(e.decider, 'nobody here'), e.unit))
from (values
    -- The mayor of what the head of an agency leads; the head of the agency of a bidang; past vacant posts; without a head, that of the unit above.
    ('SET', 'wali'), ('DAS', 'kadis'), ('UPT', 'kabid'), ('SD1', 'kabid'), ('SD2', 'kabid'), ('PAUD', 'wali'), ('DATA', 'wali'), ('KDH', null)
  ) as e (unit, decider)
  join app.unit as u on u.code = e.unit;
-- Who acts in the post above what they lead: on to the next above. Without a delegation whoever acts appraises nobody (P89 A.3).
insert into app.appointment (agency_id, post_id, person_id, kind, starts_on) values (pg_temp.agency('DISDIK'), pg_temp.post('KASI-UPT'), pg_temp.person('rudi'), 'PLT', '2020-01-01');
insert into app.delegation (agency_id, unit_id, person_id, starts_on, decree) values (pg_temp.agency('DISDIK'), pg_temp.unit('UPT'), pg_temp.person('rudi'), '2020-01-01', 'SK 1');
select is((select lower(d.name) from app.unit_decider(pg_temp.agency('DISDIK'), pg_temp.unit('SD1')) as d), 'kabid', 'nobody decides about the unit that they lead themselves, from whatever post');
select is(pg_temp.answer('rudi', now(), pg_temp.setting(u.unit)), 'KJ403', 'rudi leads ' || u.unit) from unnest(array['SD1', 'UPT']) as u (unit);
update app.appointment set person_id = pg_temp.person('wali'), kind = 'PLT' where person_id = pg_temp.person('sinta');
select is((select d.person_id from app.unit_decider(pg_temp.agency('DUKCAPIL'), pg_temp.unit('DATA')) as d), null, 'the mayor neither');
update app.appointment set person_id = pg_temp.person('sinta'), kind = 'DEFINITIF' where post_id = pg_temp.post('KASI-DATA');
delete from app.delegation where person_id = pg_temp.person('rudi');
delete from app.appointment where person_id = pg_temp.person('rudi') and kind = 'PLT';

-- Who says it ----------------------------------------------------------------------------------------------------------
select is(pg_temp.answer(w.who, now(), pg_temp.setting(w.unit, w.rest, 'q3', w.agency)), w.answer, format('%s of %s%s: %s', w.who, w.unit, case when w.rest = '' then '' else ' with the document' end, w.answer))
from (values
    ('kabid', 'SD1', '', 'DISDIK', 'OK'), ('kabid', 'UPT', '', 'DISDIK', 'OK'), ('kadis', 'DAS', '', 'DISDIK', 'OK'), ('wali', 'SET', '', 'DISDIK', 'OK'), ('wali', 'DATA', 'source_document=''x''', 'DUKCAPIL', 'KJ404'),
    -- Not one's own, nor what stands elsewhere in the tree, nor past the one who stands directly above.
    ('kabid', 'DAS', '', 'DISDIK', 'KJ403'), ('kadis', 'SET', '', 'DISDIK', 'KJ403'), ('kadis', 'SD1', '', 'DISDIK', 'KJ403'), ('wali', 'DAS', '', 'DISDIK', 'KJ403'), ('wali', 'KDH', '', 'SETDA', 'KJ403'), ('wakil', 'SET', '', 'DISDIK', 'KJ404'),
    ('rudi', 'SD1', '', 'DISDIK', 'KJ403'), ('cici', 'SD1', '', 'DISDIK', 'KJ403'), ('sinta', 'PAUD', '', 'DISDIK', 'KJ403'),
    -- Administrators record what the leader has signed: of the agency what its own leaders decide, of the whole government what the mayor does, or what comes from outside.
    ('ani', 'SD1', '', 'DISDIK', 'KJ400'), ('ani', 'SD1', 'source_document=''x''', 'DISDIK', 'OK'), ('ani', 'DAS', 'source_document=''x''', 'DISDIK', 'OK'), ('ani', 'SET', 'source_document=''x''', 'DISDIK', 'KJ403'), ('ani', 'PAUD', 'source_document=''x''', 'DISDIK', 'KJ403'),
    ('joko', 'SET', 'source_document=''x''', 'DISDIK', 'OK'), ('joko', 'SET', '', 'DISDIK', 'KJ400'), ('joko', 'KDH', 'source_document=''x''', 'SETDA', 'OK'), ('joko', 'SD1', 'source_document=''x''', 'DISDIK', 'OK'),
    ('bayu', 'SD1', 'source_document=''x''', 'DISDIK', 'KJ403'), ('hadi', 'SD1', 'source_document=''x''', 'DISDIK', 'KJ403'), ('indah', 'SD1', 'source_document=''x''', 'DISDIK', 'KJ403'), ('fajar', 'SD1', 'source_document=''x''', 'DISDIK', 'KJ404'),
    ('operator', 'SD1', 'source_document=''x''', 'DISDIK', 'KJ404')
  ) as w (who, unit, rest, agency, answer);
-- An administrator who leads the unit is no administrator of that.
insert into app.role_grant (person_id, role, agency_id, starts_on) values (pg_temp.person('rudi'), 'AGENCY_ADMIN', pg_temp.agency('DISDIK'), '2020-01-01');
select is(pg_temp.answer('rudi', now(), pg_temp.setting('SD1', 'source_document=''x''')), 'KJ403', 'nobody records the achievement of what they lead themselves, as an administrator neither');
select is(pg_temp.answer('rudi', now(), pg_temp.setting('SD2', 'source_document=''x''')), 'OK', 'of others they do');
delete from app.role_grant where person_id = pg_temp.person('rudi');
-- The policies themselves, past the function.
create function pg_temp.inserting(p_unit text, p_decided_by text, p_set_by text, p_document text) returns text language sql as $$
  select format(
    'insert into app.unit_result (agency_id, period_id, unit_id, achievement, basis, source_document, decided_by, made_by, made_at) values (%s, %s, %s, ''ISTIMEWA'', ''TRAJECTORY'', %L, %L, %L, now())',
    pg_temp.agency('DISDIK'), pg_temp.period_id('DISDIK', 'q3'), pg_temp.unit(p_unit), p_document, pg_temp.person(p_decided_by), pg_temp.person(p_set_by)
  )
$$;
select is(pg_temp.answer(w.who, now(), pg_temp.inserting(w.unit, w.decided_by, w.made_by, w.document)), w.answer, format('%s writes that %s decided about %s: %s', w.who, w.decided_by, w.unit, w.answer))
from (values
    ('kabid', 'SD1', 'kabid', 'kabid', null, 'OK'), ('kabid', 'SD1', 'kadis', 'kabid', 'x', '42501'), ('kabid', 'SD1', 'kabid', 'ani', 'x', '42501'), ('rudi', 'SD1', 'kabid', 'rudi', 'x', '42501'),
    ('ani', 'SD1', 'kabid', 'ani', 'x', 'OK'), ('ani', 'SD1', 'kabid', 'kabid', null, '42501'), ('ani', 'SD1', 'kabid', 'ani', null, '42501'), ('ani', 'SD1', 'ani', 'ani', 'x', '42501'), ('ani', 'SET', 'wali', 'ani', 'x', '42501'), ('joko', 'SET', 'wali', 'joko', 'x', 'OK'), ('indah', 'SET', 'wali', 'indah', 'x', '42501')
  ) as w (who, unit, decided_by, made_by, document, answer);

-- On what basis, and when ----------------------------------------------------------------------------------------------
select is(pg_temp.answer('kabid', now(), pg_temp.setting('SD1', w.rest, w.period)), w.answer, w.what)
from (values
    ('basis=''TRAJECTORY''', 'q3', 'OK', 'a quarter: the trajectory of targets (P93 2)'), ('', 'q3', 'OK', 'or the action plan (P93 1)'), ('basis=null', 'q3', 'KJ400', 'and one of both'),
    ('basis=''IKU_EKSPEKTASI_RB''', 'q3', 'KJ400', 'and not what a year''s rests on'), ('basis=''IKU_EKSPEKTASI_RB''', 'y', 'OK', 'a year: its indicators, expectations, reform (P93 d)'), ('basis=null', 'y', 'OK', 'which need not be said'),
    ('', 'y', 'KJ400', 'and nothing else'), ('basis=''X''', 'q3', '23514', 'nothing that there is not'), ('achievement=''CUKUP''', 'q3', '23514', 'five achievements (P92 a)'),
    ('basis=null carried_from_year=2025', 'y', 'OK', 'late: that of the year before (P94 f)'), ('basis=null carried_from_year=2024', 'y', 'KJ400', 'and no older one'), ('carried_from_year=2025', 'q3', 'KJ400', 'a quarter''s is not carried'),
    ('', 'draft', 'KJ455', 'not in a draft'), ('', 'open', 'OK', 'as soon as there is a period'), ('', 'collecting', 'OK', 'while its survey runs'), ('', 'calibrating', 'KJ455', 'not once calibration has begun'),
    ('', 'signing', 'KJ455', 'nor later'), ('', 'q2', 'KJ455', 'nor when it is published'), ('', 'nope', 'KJ404', 'not in what there is not')
  ) as w (rest, period, answer, what);
update app.unit set closed_at = now() where code = 'SD2';
select is(pg_temp.answer('kabid', now(), pg_temp.setting('SD2')), 'KJ455', 'nor of a unit that is no more');
update app.unit set closed_at = null where code = 'SD2';
insert into app.unit_result (agency_id, period_id, unit_id, achievement, basis, decided_by, made_by, made_at)
values (pg_temp.agency('DISDIK'), pg_temp.period_id('DISDIK', 'y0'), pg_temp.unit('DAS'), 'BUTUH_PERBAIKAN', 'IKU_EKSPEKTASI_RB', pg_temp.person('kadis'), pg_temp.person('kadis'), now());
select is(pg_temp.answer('kabid', now(), pg_temp.setting('SD1', 'basis=null carried_from_year=2025', 'y')), 'KJ400', 'what is carried is what the year before was (P94 f)');
select is(pg_temp.answer('kabid', now(), pg_temp.setting('SD1', 'basis=null carried_from_year=2025 achievement=''BUTUH_PERBAIKAN''', 'y')), 'OK', 'and then it is taken');

-- Whose counts ---------------------------------------------------------------------------------------------------------
select is(pg_temp.achieved('SD1'), '', 'nobody has said anything');
select throws_ok(format('select app.require_achievement(%s, %s, %s, %s)', pg_temp.agency('DISDIK'), pg_temp.period_id('DISDIK', 'q3'), pg_temp.agency('DISDIK'), pg_temp.unit('SD1')), 'KJ459', null, 'so nobody is rated yet (art. 24(1))');
select is(pg_temp.does('kadis', '2026-09-25 03:00Z', 'select concat_ws('' '', q.unit, q.achievement, q.is_inherited, q.basis, q.decided_by_name, q.revision, q.allowed_actions, q.made_at) from (' || pg_temp.setting('DAS', 'achievement=''ISTIMEWA'' adviser=''Bappeda''') || ') as q'),
  'DAS ISTIMEWA f RENCANA_AKSI Kadis 1 {set} 2026-09-25 03:00:00+00', 'the leader above says it');
select is(pg_temp.achieved(u.unit), u.achieved, format('%s: %s', u.unit, u.achieved))
from (values ('DAS', 'ISTIMEWA DAS'), ('UPT', 'ISTIMEWA DAS inherited'), ('SD1', 'ISTIMEWA DAS inherited'), ('SET', ''), ('PAUD', '')) as u (unit, achieved);
select is(pg_temp.does('ani', now(), 'select concat_ws('' '', q.achievement, q.decided_by_name, q.source_document, q.made_by = app.actor()) from (' || pg_temp.setting('SD1', 'achievement=''KURANG'' source_document=''SK-7''') || ') as q'),
  'KURANG Kabid SK-7 t', 'an administrator records it: the decision stays the leader''s');
select is(pg_temp.achieved('SD1'), 'KURANG SD1', 'one''s own counts before that of a unit above');
select is(pg_temp.achieved('SD1', 'q2'), '', 'in its period only');
-- Two figures for a head (P94 g): the unit's own, behind the rating of the head's work, and that of the appraiser's unit, for the predicate's distribution.
select is(app.head_achievement(pg_temp.agency('DISDIK'), pg_temp.period_id('DISDIK', 'q3'), pg_temp.post('KASI-SD1'), app.today()), 'KURANG', 'the head of SD1: the unit''s own');
select is((select a.achievement from app.appraiser_achievement(pg_temp.agency('DISDIK'), pg_temp.period_id('DISDIK', 'q3'), pg_temp.agency('DISDIK'), pg_temp.unit('DAS')) as a), 'ISTIMEWA', 'and that of the unit that the appraiser leads (P94 g)');
select is(app.head_achievement(pg_temp.agency('DISDIK'), pg_temp.period_id('DISDIK', 'q3'), pg_temp.post('STAF-SD1'), app.today()), null, 'who heads nothing has one');
select lives_ok(format('select app.require_achievement(%s, %s, %s, %s)', pg_temp.agency('DISDIK'), pg_temp.period_id('DISDIK', 'q3'), pg_temp.agency('DISDIK'), pg_temp.unit('SD1')), 'now they are rated');
-- Of another agency: its period of the same kind and first day.
select is((select a.achievement from app.appraiser_achievement(pg_temp.agency('DISDIK'), pg_temp.period_id('DISDIK', 'q3'), pg_temp.agency('SETDA'), pg_temp.unit('KDH')) as a), null, 'what the mayor leads has none yet');
select is(app.missing_achievements(pg_temp.agency('DISDIK'), pg_temp.period_id('DISDIK', 'q3')), array['SET has no achievement', 'DUKCAPIL/DATA has no achievement', 'SETDA/KDH has no achievement'], 'units by whose posts people are appraised, and of which nobody has said anything');
select is(pg_temp.does('joko', now(), 'select concat_ws('' '', q.achievement, q.decided_by) from (' || pg_temp.setting('KDH', 'source_document=''SAKIP''', 'q3', 'SETDA') || ') as q'), 'BAIK', 'of what the mayor leads nobody in the government decides');
select is((select concat_ws(' ', a.achievement, g.code) from app.appraiser_achievement(pg_temp.agency('DISDIK'), pg_temp.period_id('DISDIK', 'q3'), pg_temp.agency('SETDA'), pg_temp.unit('KDH')) as a join app.agency as g on g.agency_id = a.from_agency_id), 'BAIK SETDA', 'it counts for those whom the mayor appraises elsewhere');
select is((select a.achievement from app.appraiser_achievement(pg_temp.agency('DISDIK'), pg_temp.period_id('DISDIK', 'y'), pg_temp.agency('SETDA'), pg_temp.unit('KDH')) as a), null, 'for a period of that time');
select is(app.missing_achievements(pg_temp.agency('DISDIK'), pg_temp.period_id('DISDIK', 'q3')), array['SET has no achievement', 'DUKCAPIL/DATA has no achievement'], 'then it is missing no more');
-- A policy in which nothing is inherited.
insert into app.policy (policy, title, basis, made_at) values ('ALONE', 'Alone', 'x', now());
insert into app.policy_value (policy, setting, value) select 'ALONE', v.setting, case v.setting when 'unit.inherits' then 'false' else v.value end from app.policy_value as v where v.policy = 'P6_2022';
update app.period set policy = 'ALONE' where code = 'q3';
select is(pg_temp.achieved('UPT'), '', 'a policy may let nothing be inherited');
select is(pg_temp.achieved('DAS'), 'ISTIMEWA DAS', 'its own is its own');
select is(pg_temp.does('ani', now(), $$ select string_agg(concat_ws(' ', r.unit, r.achievement), ', ' order by r.unit) from api.show_unit_results('DISDIK', 'q3') as r where r.achievement is not null $$), 'DAS ISTIMEWA, SD1 KURANG', 'and the list says the same');
update app.period set policy = 'P6_2022' where code = 'q3';
select is(pg_temp.does('ani', now(), $$ select string_agg(concat_ws(' ', r.unit, r.achievement, r.inherited_from, r.revision), ', ' order by r.unit) from api.show_unit_results('DISDIK', 'q3') as r $$),
  'DAS ISTIMEWA 1, PAUD, SD1 KURANG 1, SD2 ISTIMEWA DAS, SET, UPT ISTIMEWA DAS', 'the list shows each unit, with whose it takes');
select is(pg_temp.does('kabid', now(), $$ select string_agg(r.unit, ', ' order by r.unit) from api.show_unit_results('DISDIK', 'q3') as r where r.allowed_actions = '{set}' $$), 'SD1, SD2, UPT', 'and what one could say oneself');

-- Changes --------------------------------------------------------------------------------------------------------------
select is(pg_temp.answer(w.who, now(), pg_temp.setting('SD1', w.rest)), w.answer, w.what)
from (values
    ('kabid', '', 'KJ428', 'a change names what was seen'), ('kabid', 'revisions=''{7}'' reason=''x''', 'KJ412', 'and not something else'), ('kabid', 'revisions=''{1}''', 'KJ400', 'and why'), ('kabid', 'revisions=''{1}'' reason=''x''', 'OK', 'then it is done'),
    ('rudi', 'revisions=''{7}'' reason=''x''', 'KJ403', 'who may not is told so first')
  ) as w (who, rest, answer, what);
select is(pg_temp.does('kabid', '2026-10-02 03:00Z', 'select q.revision from (' || pg_temp.setting('SD1', 'achievement=''BAIK'' revisions=''{1}'' reason=''salah-hitung''') || ') as q'), '2', 'another one counts in its place');
select is(pg_temp.achieved('SD1'), 'BAIK SD1', 'at once');
select is(pg_temp.does('ani', now(), $$ select string_agg(concat_ws(' ', h.revision, h.achievement, h.decided_by_name, h.reason, h.superseded_at), ', ' order by h.revision) from api.unit_result_history('DISDIK', 'q3', 'SD1') as h $$),
  '1 KURANG Kabid 2026-10-02 03:00:00+00, 2 BAIK Kabid salah-hitung', 'what was said before stays, with why it was changed');
select is(pg_temp.answer('kabid', now(), $$ update app.unit_result set achievement = 'ISTIMEWA' $$), '42501', 'nothing of it can be changed otherwise');
select is(pg_temp.answer('kabid', now(), $$ delete from app.unit_result $$), '42501', 'nor taken away');
select is(pg_temp.does('kabid', now(), 'select pg_temp.touched($x$ update app.unit_result set superseded_at = now() where agency_id = ' || pg_temp.agency('DISDIK') || ' $x$)'), '1', 'a leader puts another in the place only of what is theirs to say');

-- Agencies with other rhythms (P90 A.8, P94 g): DISDIK by months, SETDA by quarters; what the mayor leads counts for the head of DISDIK all the same.
insert into app.period (agency_id, code, kind, starts_on, ends_on, is_surveyed, policy, state)
select pg_temp.agency(w.agency), w.code, w.kind, w.starts_on, w.ends_on, false, 'P6_2022', 'RATING'
from (values
    ('DISDIK', 'm8', 'BULANAN', date '2026-08-01', date '2026-08-31'), ('DISDIK', 'm10', 'BULANAN', '2026-10-01', '2026-10-31'), ('DISDIK', 'm1', 'BULANAN', '2028-01-01', '2028-01-31'),
    ('DISDIK', 'y7', 'TAHUNAN', '2027-01-01', '2027-12-31'), ('SETDA', 'm9', 'BULANAN', '2026-09-01', '2026-09-30'), ('DUKCAPIL', 'q1', 'TRIWULANAN', '2026-10-01', '2026-12-31')
  ) as w (agency, code, kind, starts_on, ends_on);
insert into app.unit_result (agency_id, period_id, unit_id, achievement, basis, source_document, made_by, made_at)
select pg_temp.agency('SETDA'), pg_temp.period_id('SETDA', w.period), pg_temp.unit('KDH'), w.achievement, w.basis, 'x', pg_temp.person('joko'), app.now()
from (values ('q2', 'KURANG', 'RENCANA_AKSI'), ('y', 'ISTIMEWA', 'IKU_EKSPEKTASI_RB')) as w (period, achievement, basis);
create function pg_temp.counts(p_period text, p_agency text default 'DISDIK') returns text language sql as $$
  select a.achievement from app.appraiser_achievement(pg_temp.agency(p_agency), pg_temp.period_id(p_agency, p_period), pg_temp.agency('SETDA'), pg_temp.unit('KDH')) as a
$$;
select is(pg_temp.counts('m8'), (select r.achievement from app.unit_result as r where r.period_id = pg_temp.period_id('SETDA', 'q3') and r.unit_id = pg_temp.unit('KDH') and r.superseded_at is null), 'of a month the quarter that covers it counts');
update app.unit_result set superseded_at = app.now() where period_id = pg_temp.period_id('SETDA', 'q3') and superseded_at is null;
select is(pg_temp.counts('m8'), 'KURANG', 'while nothing is said of that, the quarter that ended last');
select is(pg_temp.counts('q3'), null, 'but where there is one of the same time it is waited for');
select is(pg_temp.counts('m10'), 'KURANG', 'where nothing covers it, what ended last');
select is(pg_temp.counts('m1'), null, 'and not of years ago');
select is(pg_temp.counts('y7'), 'ISTIMEWA', 'of a year the year before (P94 f), never a quarter');
insert into app.unit_result (agency_id, period_id, unit_id, achievement, basis, source_document, made_by, made_at)
values (pg_temp.agency('SETDA'), pg_temp.period_id('SETDA', 'm9'), pg_temp.unit('KDH'), 'BUTUH_PERBAIKAN', 'RENCANA_AKSI', 'x', pg_temp.person('joko'), app.now());
select is(pg_temp.counts('q1', 'DUKCAPIL'), 'BUTUH_PERBAIKAN', 'of a quarter the last month');
select is((select a.achievement from app.appraiser_achievement(pg_temp.agency('DISDIK'), pg_temp.period_id('DISDIK', 'm8'), pg_temp.agency('DISDIK'), pg_temp.unit('DAS')) as a), null, 'within an agency its own period, and no other');

-- Who reads it when ----------------------------------------------------------------------------------------------------
create function pg_temp.reads(p_who text) returns bigint language plpgsql as $$
declare
  said bigint;
begin
  perform pg_temp.become(p_who);
  select count(*) into said from app.unit_result as r where r.agency_id = pg_temp.agency('DISDIK') and r.period_id = pg_temp.period_id('DISDIK', 'q3');
  perform pg_temp.leave();
  return said;
end $$;
select is(pg_temp.reads(w.who), w.number, format('%s reads %s while people are rated', w.who, w.number))
from (values
    ('kabid', 3::bigint), ('kadis', 3), ('wali', 3), ('rudi', 3), ('sinta', 3), ('ani', 3), ('bayu', 3), ('hadi', 3), ('indah', 3), ('joko', 3), ('cici', 0), ('eka', 0), ('gita', 0), ('fajar', 0), ('kiki', 0), ('operator', 0),
    ('kinerja_app', 0), ('kinerja_city', 3)
  ) as w (who, number);
select is(pg_temp.does('cici', now(), $$ select count(r.achievement) || ' ' || count(*) from api.show_unit_results('DISDIK', 'q3') as r $$), '0 6', 'who may not read it yet sees units without it');
update app.period set state = 'PUBLISHED' where code = 'q3';
select is(pg_temp.reads(w.who), w.number, format('%s reads %s once it is published', w.who, w.number)) from (values ('cici', 3::bigint), ('eka', 3), ('gita', 0), ('fajar', 0), ('operator', 0)) as w (who, number);
select is(pg_temp.does('cici', now(), $$ select concat_ws(' ', r.achievement, r.inherited_from, r.allowed_actions) from api.unit_result_show('DISDIK', 'q3', 'UPT') as r $$), 'ISTIMEWA DAS {}', 'then it is everybody''s to see');

select * from finish();
rollback;
