-- Every table of organisation and accounts: four verbs by everybody who may and who may not, at what is theirs, their unit's, another unit's and another
-- agency's. Statements as no request has them, under the roles that requests have: what the policies decide when the functions are wrong.
-- Long because it is one table of expectations, which splitting would tear apart.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
-- Serves in SD2 and has no account.
insert into app.person (person_id, name, nip, employment) values ('a0000000-0000-4000-8000-000000000016', 'Noni', '198001012005011016', 'PNS');
insert into app.appointment (agency_id, post_id, person_id, starts_on)
values (pg_temp.agency('DISDIK'), pg_temp.post('STAF-SD2'), pg_temp.person('noni'), app.today());

-- Staff of SD1; administers DISDIK; administers DAS and below; administers DUKCAPIL; audits DISDIK; audits, administers, operates the whole government;
-- the machine; nobody, under either role. Each letter is one's answer: a number of rows, x for refused (42501), K for KJ403.
create temporary view asker (place, who) as
select a.place, a.who
from unnest(array[
  'cici', 'ani', 'bayu', 'fajar', 'hadi', 'indah', 'joko', 'kiki', 'operator', 'kinerja_app', 'kinerja_city'
]) with ordinality as a (who, place);

create function pg_temp.answers(p_statement text) returns text language plpgsql as $$
declare
  a record;
  answer text;
  answers text := '';
begin
  for a in select k.who from asker as k order by k.place loop
    perform pg_temp.become(a.who);
    answer := pg_temp.touched(p_statement);
    perform pg_temp.leave();
    answers := concat_ws(' ', nullif(answers, ''), case answer when '42501' then 'x' when 'KJ403' then 'K' else answer end);
  end loop;
  return answers;
end $$;

create temporary view attempt (thing, verb, statement, answers) as values
  -- app.agency --------------------------------------------
  ('app.agency', 'sees DISDIK', $$select from app.agency where code = 'DISDIK'$$, '1 1 1 0 1 1 1 0 0 0 1'),
  ('app.agency', 'sees DUKCAPIL', $$select from app.agency where code = 'DUKCAPIL'$$, '0 0 0 1 1 1 1 0 0 0 1'),
  ('app.agency', 'makes one', $$insert into app.agency (code, name, kind) values ('BARU', 'Baru', 'DINAS')$$, 'x x x x x x 1 x x x x'),
  ('app.agency', 'renames DISDIK', $$update app.agency set name = 'Lain' where code = 'DISDIK'$$, 'x x x x x 0 1 x x x 0'),
  ('app.agency', 'renames DUKCAPIL', $$update app.agency set name = 'Lain' where code = 'DUKCAPIL'$$, 'x x x x x 0 1 x x x 0'),
  ('app.agency', 'locks DISDIK', $$select from app.agency where code = 'DISDIK' for no key update$$, '0 0 0 0 0 0 1 0 0 0 0'),
  ('app.agency', 'counts DISDIK up', $$update app.agency set revision = revision + 1 where code = 'DISDIK'$$, '0 0 0 0 0 0 1 0 0 0 0'),
  ('app.agency', 'takes the code away', $$update app.agency set code = 'LAIN' where code = 'DISDIK'$$, 'x x x x x x x x x x x'),
  ('app.agency', 'deletes', $$delete from app.agency$$, 'x x x x x x x x x x x'),
  -- app.unit ----------------------------------------------
  ('app.unit', 'sees SD1', $$select from app.unit where code = 'SD1'$$, '1 1 1 0 1 1 1 0 0 0 1'),
  ('app.unit', 'sees PAUD', $$select from app.unit where code = 'PAUD'$$, '1 1 1 0 1 1 1 0 0 0 1'),
  ('app.unit', 'sees CAPIL', $$select from app.unit where code = 'CAPIL'$$, '0 0 0 1 1 1 1 0 0 0 1'),
  (
    'app.unit', 'makes one below SD1',
    $$insert into app.unit (agency_id, code, name, kind, parent_id) values (pg_temp.agency('DISDIK'), 'BARU', 'Baru', 'SEKSI', pg_temp.unit('SD1'))$$,
    'x 1 1 x x x 1 x x x x'
  ),
  (
    'app.unit', 'makes one below PAUD',
    $$insert into app.unit (agency_id, code, name, kind, parent_id) values (pg_temp.agency('DISDIK'), 'BARU', 'Baru', 'SEKSI', pg_temp.unit('PAUD'))$$,
    'x 1 x x x x 1 x x x x'
  ),
  (
    'app.unit', 'makes one below CAPIL',
    $$insert into app.unit (agency_id, code, name, kind, parent_id) values (pg_temp.agency('DUKCAPIL'), 'BARU', 'Baru', 'SEKSI', pg_temp.unit('CAPIL'))$$,
    'x x x 1 x x 1 x x x x'
  ),
  (
    'app.unit', 'makes one directly below DISDIK',
    $$insert into app.unit (agency_id, code, name, kind) values (pg_temp.agency('DISDIK'), 'BARU', 'Baru', 'SEKSI')$$,
    'x 1 x x x x 1 x x x x'
  ),
  (
    'app.unit', 'makes one directly below DUKCAPIL',
    $$insert into app.unit (agency_id, code, name, kind) values (pg_temp.agency('DUKCAPIL'), 'BARU', 'Baru', 'SEKSI')$$,
    'x x x 1 x x 1 x x x x'
  ),
  ('app.unit', 'renames SD1', $$update app.unit set name = 'Lain' where code = 'SD1'$$, '0 1 1 0 0 0 1 0 0 0 0'),
  ('app.unit', 'renames DAS', $$update app.unit set name = 'Lain' where code = 'DAS'$$, '0 1 1 0 0 0 1 0 0 0 0'),
  ('app.unit', 'renames PAUD', $$update app.unit set name = 'Lain' where code = 'PAUD'$$, '0 1 0 0 0 0 1 0 0 0 0'),
  ('app.unit', 'renames CAPIL', $$update app.unit set name = 'Lain' where code = 'CAPIL'$$, '0 0 0 1 0 0 1 0 0 0 0'),
  ('app.unit', 'moves SD1 within the branch', $$update app.unit set parent_id = pg_temp.unit('DAS') where code = 'SD1'$$, '0 1 1 0 0 0 1 0 0 0 0'),
  ('app.unit', 'moves SD1 out of it', $$update app.unit set parent_id = pg_temp.unit('PAUD') where code = 'SD1'$$, '0 1 K 0 0 0 1 0 0 0 0'),
  ('app.unit', 'moves SD1 to the top', $$update app.unit set parent_id = null where code = 'SD1'$$, '0 1 K 0 0 0 1 0 0 0 0'),
  ('app.unit', 'moves PAUD into it', $$update app.unit set parent_id = pg_temp.unit('SD1') where code = 'PAUD'$$, '0 1 0 0 0 0 1 0 0 0 0'),
  ('app.unit', 'writes a path', $$update app.unit set path = '1' where code = 'SD1'$$, 'x x x x x x x x x x x'),
  (
    'app.unit', 'takes SD1 to the other agency',
    $$update app.unit set agency_id = pg_temp.agency('DUKCAPIL') where code = 'SD1'$$,
    'x x x x x x x x x x x'
  ),
  ('app.unit', 'deletes', $$delete from app.unit$$, 'x x x x x x x x x x x'),
  -- app.person --------------------------------------------
  ('app.person', 'sees cici', $$select from app.person where person_id = pg_temp.person('cici')$$, '1 1 1 0 1 1 1 0 0 0 1'),
  ('app.person', 'sees dedi', $$select from app.person where person_id = pg_temp.person('dedi')$$, '0 1 1 0 1 1 1 0 0 0 1'),
  ('app.person', 'sees eka', $$select from app.person where person_id = pg_temp.person('eka')$$, '0 1 0 0 1 1 1 0 0 0 1'),
  ('app.person', 'sees gita', $$select from app.person where person_id = pg_temp.person('gita')$$, '0 0 0 1 0 1 1 0 0 0 1'),
  ('app.person', 'sees lina', $$select from app.person where person_id = pg_temp.person('lina')$$, '0 1 1 1 1 1 1 0 0 0 1'),
  ('app.person', 'sees mira', $$select from app.person where person_id = pg_temp.person('mira')$$, '0 0 0 0 0 1 1 0 0 0 1'),
  ('app.person', 'sees nono', $$select from app.person where person_id = pg_temp.person('nono')$$, '0 1 0 0 1 1 1 0 0 0 1'),
  ('app.person', 'sees oka', $$select from app.person where person_id = pg_temp.person('oka')$$, '0 0 0 0 0 1 1 0 0 0 1'),
  ('app.person', 'sees ani', $$select from app.person where person_id = pg_temp.person('ani')$$, '0 1 0 0 1 1 1 0 0 0 1'),
  ('app.person', 'sees joko', $$select from app.person where person_id = pg_temp.person('joko')$$, '0 0 0 0 0 1 1 0 0 0 1'),
  ('app.person', 'makes one', $$insert into app.person (person_id, name) values (gen_random_uuid(), 'Baru')$$, 'x x x x x x 1 x x x x'),
  ('app.person', 'renames cici', $$update app.person set name = 'Lain' where person_id = pg_temp.person('cici')$$, '0 1 1 0 0 0 1 0 0 0 0'),
  ('app.person', 'renames dedi', $$update app.person set name = 'Lain' where person_id = pg_temp.person('dedi')$$, '0 1 1 0 0 0 1 0 0 0 0'),
  ('app.person', 'renames eka', $$update app.person set name = 'Lain' where person_id = pg_temp.person('eka')$$, '0 1 0 0 0 0 1 0 0 0 0'),
  ('app.person', 'renames gita', $$update app.person set name = 'Lain' where person_id = pg_temp.person('gita')$$, '0 0 0 1 0 0 1 0 0 0 0'),
  ('app.person', 'renames lina', $$update app.person set name = 'Lain' where person_id = pg_temp.person('lina')$$, '0 1 1 1 0 0 1 0 0 0 0'),
  ('app.person', 'renames mira', $$update app.person set name = 'Lain' where person_id = pg_temp.person('mira')$$, '0 0 0 0 0 0 1 0 0 0 0'),
  ('app.person', 'renames joko', $$update app.person set name = 'Lain' where person_id = pg_temp.person('joko')$$, '0 0 0 0 0 0 1 0 0 0 0'),
  (
    'app.person', 'gives dedi another number',
    $$update app.person set nip = '999999999999999999' where person_id = pg_temp.person('dedi')$$,
    'x x x x x 0 1 x x x 0'
  ),
  ('app.person', 'becomes somebody else', $$update app.person set person_id = gen_random_uuid() where name = 'Dedi'$$, 'x x x x x x x x x x x'),
  ('app.person', 'deletes', $$delete from app.person$$, 'x x x x x x x x x x x'),
  -- app.appointment ---------------------------------------
  (
    'app.appointment', 'sees cici in SD1',
    $$select from app.appointment where appointment_id = pg_temp.appointment('cici', 'SD1')$$,
    '1 1 1 0 1 1 1 0 0 0 1'
  ),
  (
    'app.appointment', 'sees dedi in SD1',
    $$select from app.appointment where appointment_id = pg_temp.appointment('dedi', 'SD1')$$,
    '0 1 1 0 1 1 1 0 0 0 1'
  ),
  (
    'app.appointment', 'sees eka in PAUD',
    $$select from app.appointment where appointment_id = pg_temp.appointment('eka', 'PAUD')$$,
    '0 1 0 0 1 1 1 0 0 0 1'
  ),
  (
    'app.appointment', 'sees gita in CAPIL',
    $$select from app.appointment where appointment_id = pg_temp.appointment('gita', 'CAPIL')$$,
    '0 0 0 1 0 1 1 0 0 0 1'
  ),
  (
    'app.appointment', 'sees lina in SD1',
    $$select from app.appointment where appointment_id = pg_temp.appointment('lina', 'SD1')$$,
    '0 1 1 0 1 1 1 0 0 0 1'
  ),
  (
    'app.appointment', 'sees lina in CAPIL',
    $$select from app.appointment where appointment_id = pg_temp.appointment('lina', 'CAPIL')$$,
    '0 0 0 1 0 1 1 0 0 0 1'
  ),
  (
    'app.appointment', 'sees mira in PAUD',
    $$select from app.appointment where appointment_id = pg_temp.appointment('mira', 'PAUD')$$,
    '0 1 0 0 1 1 1 0 0 0 1'
  ),
  (
    'app.appointment', 'sees nono in PAUD',
    $$select from app.appointment where appointment_id = pg_temp.appointment('nono', 'PAUD')$$,
    '0 1 0 0 1 1 1 0 0 0 1'
  ),
  (
    'app.appointment', 'lets dedi serve in SD2',
    $$insert into app.appointment (agency_id, post_id, person_id, kind, starts_on) values (pg_temp.agency('DISDIK'), pg_temp.post('KASI-SD2'), pg_temp.person('dedi'), 'PLT', app.today())$$,
    'x 1 1 x x x 1 x x x x'
  ),
  (
    'app.appointment', 'lets dedi serve in PAUD',
    $$insert into app.appointment (agency_id, post_id, person_id, kind, starts_on) values (pg_temp.agency('DISDIK'), pg_temp.post('KASI-PAUD'), pg_temp.person('dedi'), 'PLT', app.today())$$,
    'x 1 x x x x 1 x x x x'
  ),
  (
    'app.appointment', 'lets dedi serve in CAPIL',
    $$insert into app.appointment (agency_id, post_id, person_id, kind, starts_on) values (pg_temp.agency('DUKCAPIL'), pg_temp.post('KASI-CAPIL'), pg_temp.person('dedi'), 'PLT', app.today())$$,
    'x x x x x x 1 x x x x'
  ),
  (
    'app.appointment', 'lets eka serve in SD2',
    $$insert into app.appointment (agency_id, post_id, person_id, kind, starts_on) values (pg_temp.agency('DISDIK'), pg_temp.post('KASI-SD2'), pg_temp.person('eka'), 'PLT', app.today())$$,
    'x 1 x x x x 1 x x x x'
  ),
  (
    'app.appointment', 'lets gita serve in SD2',
    $$insert into app.appointment (agency_id, post_id, person_id, kind, starts_on) values (pg_temp.agency('DISDIK'), pg_temp.post('KASI-SD2'), pg_temp.person('gita'), 'PLT', app.today())$$,
    'x x x x x x 1 x x x x'
  ),
  (
    'app.appointment', 'lets oka serve in SD2',
    $$insert into app.appointment (agency_id, post_id, person_id, kind, starts_on) values (pg_temp.agency('DISDIK'), pg_temp.post('KASI-SD2'), pg_temp.person('oka'), 'PLT', app.today())$$,
    'x x x x x x 1 x x x x'
  ),
  (
    'app.appointment', 'ends cici in SD1',
    $$update app.appointment set ends_on = app.today() where appointment_id = pg_temp.appointment('cici', 'SD1')$$,
    '0 1 1 0 0 0 1 0 0 0 0'
  ),
  (
    'app.appointment', 'ends dedi in SD1',
    $$update app.appointment set ends_on = app.today() where appointment_id = pg_temp.appointment('dedi', 'SD1')$$,
    '0 1 1 0 0 0 1 0 0 0 0'
  ),
  (
    'app.appointment', 'ends eka in PAUD',
    $$update app.appointment set ends_on = app.today() where appointment_id = pg_temp.appointment('eka', 'PAUD')$$,
    '0 1 0 0 0 0 1 0 0 0 0'
  ),
  (
    'app.appointment', 'ends gita in CAPIL',
    $$update app.appointment set ends_on = app.today() where appointment_id = pg_temp.appointment('gita', 'CAPIL')$$,
    '0 0 0 1 0 0 1 0 0 0 0'
  ),
  (
    'app.appointment', 'ends lina in CAPIL',
    $$update app.appointment set ends_on = app.today() where appointment_id = pg_temp.appointment('lina', 'CAPIL')$$,
    '0 0 0 1 0 0 1 0 0 0 0'
  ),
  (
    'app.appointment', 'makes it gita''s',
    $$update app.appointment set person_id = pg_temp.person('gita') where appointment_id = pg_temp.appointment('dedi', 'SD1')$$,
    'x x x x x x x x x x x'
  ),
  ('app.appointment', 'deletes', $$delete from app.appointment$$, 'x x x x x x x x x x x'),
  -- app.role_grant ----------------------------------------
  ('app.role_grant', 'sees that of ani', $$select from app.role_grant where person_id = pg_temp.person('ani')$$, '0 1 0 0 1 1 1 0 0 0 1'),
  ('app.role_grant', 'sees that of bayu', $$select from app.role_grant where person_id = pg_temp.person('bayu')$$, '0 1 1 0 1 1 1 0 0 0 1'),
  ('app.role_grant', 'sees that of fajar', $$select from app.role_grant where person_id = pg_temp.person('fajar')$$, '0 0 0 1 0 1 1 0 0 0 1'),
  ('app.role_grant', 'sees that of hadi', $$select from app.role_grant where person_id = pg_temp.person('hadi')$$, '0 1 0 0 1 1 1 0 0 0 1'),
  ('app.role_grant', 'sees that of indah', $$select from app.role_grant where person_id = pg_temp.person('indah')$$, '0 0 0 0 0 1 1 0 0 0 1'),
  ('app.role_grant', 'sees that of joko', $$select from app.role_grant where person_id = pg_temp.person('joko')$$, '0 0 0 0 0 1 1 0 0 0 1'),
  ('app.role_grant', 'sees that of kiki', $$select from app.role_grant where person_id = pg_temp.person('kiki')$$, '0 0 0 0 0 1 1 1 0 0 1'),
  (
    'app.role_grant', 'makes oneself CITY_ADMIN',
    $$insert into app.role_grant (person_id, role, starts_on) values (coalesce(app.actor(), pg_temp.person('oka')), 'CITY_ADMIN', app.today() + 1)$$,
    'x x x x x x 23P01 x x x x'
  ),
  (
    'app.role_grant', 'gives dedi DISDIK',
    $$insert into app.role_grant (person_id, role, agency_id, starts_on) values (pg_temp.person('dedi'), 'AGENCY_ADMIN', pg_temp.agency('DISDIK'), app.today())$$,
    'x x x x x x 1 x x x x'
  ),
  (
    'app.role_grant', 'gives dedi SD1',
    $$insert into app.role_grant (person_id, role, agency_id, unit_id, starts_on) values (pg_temp.person('dedi'), 'AGENCY_ADMIN', pg_temp.agency('DISDIK'), pg_temp.unit('SD1'), app.today())$$,
    'x x x x x x 1 x x x x'
  ),
  (
    'app.role_grant', 'ends that of ani',
    $$update app.role_grant set ends_on = app.today() where person_id = pg_temp.person('ani')$$,
    'x x x x x 0 1 x x x 0'
  ),
  (
    'app.role_grant', 'ends that of bayu',
    $$update app.role_grant set ends_on = app.today() where person_id = pg_temp.person('bayu')$$,
    'x x x x x 0 1 x x x 0'
  ),
  (
    'app.role_grant', 'ends that of joko',
    $$update app.role_grant set ends_on = app.today() where person_id = pg_temp.person('joko')$$,
    'x x x x x 0 1 x x x 0'
  ),
  (
    'app.role_grant', 'widens that of bayu',
    $$update app.role_grant set unit_id = null where person_id = pg_temp.person('bayu')$$,
    'x x x x x x x x x x x'
  ),
  (
    'app.role_grant', 'locks that of bayu',
    $$select from app.role_grant where person_id = pg_temp.person('bayu') for no key update$$,
    '0 0 0 0 0 0 1 0 0 0 0'
  ),
  (
    'app.role_grant', 'counts that of bayu up',
    $$update app.role_grant set revision = revision + 1 where person_id = pg_temp.person('bayu')$$,
    '0 0 0 0 0 0 1 0 0 0 0'
  ),
  ('app.role_grant', 'deletes', $$delete from app.role_grant$$, 'x x x x x x x x x x x'),
  -- app.account -------------------------------------------
  ('app.account', 'sees that of cici', $$select from app.account where login = 'cici'$$, '1 1 1 0 1 1 1 0 0 0 1'),
  ('app.account', 'sees that of dedi', $$select from app.account where login = 'dedi'$$, '0 1 1 0 1 1 1 0 0 0 1'),
  ('app.account', 'sees that of eka', $$select from app.account where login = 'eka'$$, '0 1 0 0 1 1 1 0 0 0 1'),
  ('app.account', 'sees that of gita', $$select from app.account where login = 'gita'$$, '0 0 0 1 0 1 1 0 0 0 1'),
  ('app.account', 'sees that of lina', $$select from app.account where login = 'lina'$$, '0 1 1 1 1 1 1 0 0 0 1'),
  ('app.account', 'sees that of ani', $$select from app.account where login = 'ani'$$, '0 1 0 0 1 1 1 0 0 0 1'),
  ('app.account', 'sees that of joko', $$select from app.account where login = 'joko'$$, '0 0 0 0 0 1 1 0 0 0 1'),
  ('app.account', 'sees that of operator', $$select from app.account where login = 'operator'$$, '0 0 0 0 0 1 1 0 1 0 1'),
  (
    'app.account', 'makes that of oka',
    $$insert into app.account (login, person_id, created_at) values ('198001012005011015', pg_temp.person('oka'), app.now())$$,
    'x x x x x x 1 x x x x'
  ),
  (
    'app.account', 'makes that of nono anew',
    $$insert into app.account (login, person_id, created_at) values ('198001012005011014', pg_temp.person('nono'), app.now())$$,
    'x 23505 x x x x 23505 x x x x'
  ),
  (
    'app.account', 'makes that of noni under another login',
    $$insert into app.account (login, person_id, created_at) values ('nama.bagus', pg_temp.person('noni'), app.now())$$,
    'x x x x x x 1 x x x x'
  ),
  (
    'app.account', 'makes that of noni',
    $$insert into app.account (login, person_id, created_at) values ('198001012005011016', pg_temp.person('noni'), app.now())$$,
    'x 1 1 x x x 1 x x x x'
  ),
  (
    'app.account', 'locks that of cici',
    $$update app.account set is_locked = true where account_id = pg_temp.account('cici')$$,
    '0 1 1 0 0 0 1 0 0 0 0'
  ),
  (
    'app.account', 'locks that of dedi',
    $$update app.account set is_locked = true where account_id = pg_temp.account('dedi')$$,
    '0 1 1 0 0 0 1 0 0 0 0'
  ),
  ('app.account', 'locks that of eka', $$update app.account set is_locked = true where account_id = pg_temp.account('eka')$$, '0 1 0 0 0 0 1 0 0 0 0'),
  (
    'app.account', 'locks that of gita',
    $$update app.account set is_locked = true where account_id = pg_temp.account('gita')$$,
    '0 0 0 1 0 0 1 0 0 0 0'
  ),
  (
    'app.account', 'locks that of lina',
    $$update app.account set is_locked = true where account_id = pg_temp.account('lina')$$,
    '0 0 0 0 0 0 1 0 0 0 0'
  ),
  ('app.account', 'locks that of ani', $$update app.account set is_locked = true where account_id = pg_temp.account('ani')$$, '0 0 0 0 0 0 1 0 0 0 0'),
  (
    'app.account', 'locks that of bayu',
    $$update app.account set is_locked = true where account_id = pg_temp.account('bayu')$$,
    '0 0 0 0 0 0 1 0 0 0 0'
  ),
  (
    'app.account', 'locks that of hadi',
    $$update app.account set is_locked = true where account_id = pg_temp.account('hadi')$$,
    '0 0 0 0 0 0 1 0 0 0 0'
  ),
  (
    'app.account', 'locks that of joko',
    $$update app.account set is_locked = true where account_id = pg_temp.account('joko')$$,
    '0 0 0 0 0 0 1 0 0 0 0'
  ),
  (
    'app.account', 'locks that of operator',
    $$update app.account set is_locked = true where account_id = pg_temp.account('operator')$$,
    '0 0 0 0 0 0 0 0 0 0 0'
  ),
  ('app.account', 'takes that of dedi over', $$update app.account set person_id = app.actor() where login = 'dedi'$$, 'x x x x x x x x x x x'),
  ('app.account', 'gives dedi a peer', $$update app.account set peer = 'root' where login = 'dedi'$$, 'x x x x x x x x x x x'),
  ('app.account', 'deletes', $$delete from app.account$$, 'x x x x x x x x x x x');

select plan((select count(*)::integer from attempt) + 24);

select is(pg_temp.answers(a.statement), a.answers, format('%s: %s', a.thing, a.verb)) from attempt as a;

-- What is nobody's -----------------------------------------------------------------------------------------------------
-- Hashes, codes, sessions, failures, jobs, replies and the chain: through functions only, for the highest official as for the machine.
insert into meta.one_time_code (code_hash, account_id, made_at, expires_at)
values (sha256('code'), pg_temp.account('cici'), app.now(), app.now() + interval '1 day');
insert into meta.login_failure (login, source, failures, failed_at) values ('cici', '::1', 1, app.now());
insert into meta.job (operation, acts_as, reach, administers, state, created_at) values ('note tidy', 'kinerja_city', '{}', '{}', 'WAITING', app.now());

create temporary view closed as
select c.thing, (select a.attname from pg_attribute as a where a.attrelid = c.thing::regclass and a.attnum = 1) as first_column
from (values
    ('meta.password'), ('meta.one_time_code'), ('meta.session'), ('meta.login_failure'), ('meta.job'), ('meta.kept_reply'), ('meta.installation'),
    ('audit.link'), ('audit.unlinked'), ('app.reach')
  ) as c (thing);

select is(
  string_agg(pg_temp.answers(format(v.template, c.thing, c.first_column)), ' / '), 'x x x x x x x x x x x / x x x x x x x x x x x / x x x x x x x x x x x / x x x x x x x x x x x',
  c.thing || ' is refused to everybody, whichever the verb'
)
from closed as c
  cross join (values ('select from %s'), ('insert into %s default values'), ('update %1$s set %2$I = default'), ('delete from %s')) as v (template)
group by c.thing;

select is(pg_temp.answers('select from audit.entry where false'), 'x x x x x 0 0 x x x 0', 'entries of the audit are read by officials of the whole government');
select is(pg_temp.answers('delete from audit.entry'), 'x x x x x x x x x x x', 'and changed by nobody');

-- What the definers' own roles may do is no more than their functions need.
create function pg_temp.open_to(p_role text) returns setof text language plpgsql as $$
declare
  c record;
  answer text;
begin
  for c in
    select v.verb || ' ' || t.thing as name, format(v.template, t.thing) as statement
    from (
        select k.thing from closed as k
        union all
        values ('app.agency'), ('app.unit'), ('app.person'), ('app.appointment'), ('app.role_grant'), ('app.account'), ('audit.entry')
      ) as t (thing)
      cross join (values ('select', 'select from %s where false'), ('delete', 'delete from %s where false')) as v (verb, template)
  loop
    perform pg_temp.become(p_role);
    answer := pg_temp.touched(c.statement);
    perform pg_temp.leave();
    if answer <> '42501' then
      return next c.name;
    end if;
  end loop;
end $$;
select set_eq(
  $$ select pg_temp.open_to('kinerja_auth') $$,
  array[
    'select app.account', 'select app.agency', 'select app.appointment', 'select app.person', 'select app.reach', 'select app.role_grant', 'select app.unit',
    'select meta.password', 'delete meta.password', 'select meta.one_time_code', 'delete meta.one_time_code', 'select meta.session',
    'delete meta.session', 'select meta.login_failure', 'delete meta.login_failure', 'select meta.kept_reply', 'delete meta.kept_reply',
    'select meta.installation'
  ],
  'kinerja_auth sees who logs in and with what, and no audit and no job'
);
select set_eq(
  $$ select pg_temp.open_to('kinerja_definer') $$,
  array[
    'select app.account', 'delete app.account', 'select app.agency', 'select app.appointment', 'delete app.appointment', 'select app.person',
    'delete app.person', 'select app.reach', 'delete app.reach', 'select app.role_grant', 'delete app.role_grant', 'select app.unit',
    'select audit.entry', 'select audit.link', 'select audit.unlinked', 'delete audit.unlinked', 'select meta.job', 'delete meta.job', 'select meta.kept_reply',
    'select meta.installation'
  ],
  'kinerja_definer sees no password, no code and no session'
);
select is_empty(format($$ select pg_temp.open_to(%L) $$, r.role), r.role || ' sees nothing')
from unnest(array['kinerja_daemon', 'kinerja_public', 'kinerja_analyst', 'kinerja_analyst_personal', 'kinerja_migrator', 'kinerja_ballot']) as r (role);
select is(pg_temp.answers(format('select app.%s', f.call)), 'x x x x x x x x x x x', f.call || ' is not for requests')
from (values ('begin_session(null, null, null, null, null, null)'), ('is_administered()')) as f (call);
select is(pg_temp.answers('select audit.verify_part(0, null, 1)'), 'x x x x x x x x x x x', 'nor is the chain');
select is(pg_temp.answers('select api.begin_login(null, null)'), 'x x x x x x x x x x x', 'nor does anybody who has entered log in');

select pg_temp.leave();
select * from finish();
rollback;
