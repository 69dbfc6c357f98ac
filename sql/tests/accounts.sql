-- Accounts: whoever may give somebody a new password may become them, so it matters who manages whose.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
select plan(94);

create function pg_temp.session_of(p_who text) returns bigint language sql security definer as $$
  select count(*) from meta.session as s where s.account_id = pg_temp.account(p_who)
$$;
create function pg_temp.has_password(p_who text) returns boolean language sql security definer as $$
  select exists (select from meta.password as p where p.account_id = pg_temp.account(p_who))
$$;
create function pg_temp.has_code(p_who text) returns boolean language sql security definer as $$
  select exists (select from meta.one_time_code as c where c.account_id = pg_temp.account(p_who))
$$;
create function pg_temp.hash(p_code text) returns bytea language sql as $$ select sha256(convert_to(p_code, 'UTF8')) $$;
create function pg_temp.redeem(p_code text) returns text language plpgsql as $$
begin
  perform pg_temp.become('kinerja_daemon');
  return api.invitation_redeem(sha256(convert_to(p_code, 'UTF8')), null, null, '$argon2id$new', 'a', gen_random_uuid());
end $$;

-- Whose account somebody manages ---------------------------------------------------------------------------------------
create temporary view attempt (who, whose, answer) as values
  -- Of one's own agency, with nothing beyond it.
  ('ani', 'cici', '1'), ('ani', 'eka', '1'), ('ani', 'nono', '1'), ('bayu', 'cici', '1'), ('fajar', 'gita', '1'), ('joko', 'cici', '1'),
  -- Seen, and more than an administrator of an agency: with a role, or in another agency, too; oneself has a role.
  ('ani', 'bayu', 'KJ403'), ('ani', 'lina', 'KJ403'), ('bayu', 'lina', 'KJ403'), ('fajar', 'lina', 'KJ403'), ('fajar', 'hadi', 'KJ403'),
  ('ani', 'ani', 'KJ403'), ('bayu', 'bayu', 'KJ403'),
  -- Not seen.
  ('ani', 'gita', 'KJ404'), ('ani', 'joko', 'KJ404'), ('ani', 'mira', 'KJ404'), ('bayu', 'eka', 'KJ404'), ('bayu', 'ani', 'KJ404'), ('cici', 'dedi', 'KJ404'),
  ('kiki', 'cici', 'KJ404'), ('operator', 'joko', 'KJ404'),
  -- Seen by whoever looks only.
  ('cici', 'cici', 'KJ403'), ('hadi', 'cici', 'KJ403'), ('indah', 'cici', 'KJ403'), ('indah', 'joko', 'KJ403'),
  -- The machine's is nobody's.
  ('joko', 'operator', 'KJ403'), ('operator', 'operator', 'KJ403');
create function pg_temp.tries(p_who text, p_statement text) returns text language plpgsql as $$
declare
  answer text;
begin
  perform pg_temp.become(p_who);
  answer := pg_temp.touched(p_statement);
  perform pg_temp.leave();
  return answer;
end $$;
select is(
  array_agg(pg_temp.tries(a.who, format(v.template, a.whose))), array[a.answer, a.answer],
  format('%s locks and resets that of %s: %s', a.who, a.whose, a.answer)
)
from attempt as a
  cross join (values ('select api.account_lock(pg_temp.account(%L), null)'), ('select api.account_reset(pg_temp.account(%L), null)')) as v (template)
group by a.who, a.whose, a.answer;
-- Where the functions do not stand in between.
select is(pg_temp.tries(w.who, format('select app.make_code(pg_temp.account(%L), ''1 day'')', w.whose)), w.answer, format('%s makes a code for %s: %s', w.who, w.whose, w.answer))
from (values
    ('ani', 'eka', '1'), ('ani', 'bayu', 'KJ403'), ('ani', 'joko', 'KJ403'), ('ani', 'gita', 'KJ403'), ('ani', 'lina', 'KJ403'), ('cici', 'cici', 'KJ403'),
    ('indah', 'cici', 'KJ403'), ('joko', 'operator', 'KJ403'), ('kinerja_app', 'cici', 'KJ403'), ('kinerja_city', 'cici', 'KJ403')
  ) as w (who, whose, answer);

-- Codes are not taken along --------------------------------------------------------------------------------------------
-- Ani knows a code for Eka. Were it to open after Eka has become more than Ani, Ani would be that.
select pg_temp.become('ani');
select r.code as ani_knows from api.account_reset(pg_temp.account('eka'), null) as r \gset
select is(pg_temp.has_password('eka'), false, 'a reset takes the password away');
select is(pg_temp.session_of('eka'), 0::bigint, 'and the sessions');
select pg_temp.become('joko');
select g.role from api.grant_give('198001012005011005', 'CITY_ADMIN', null, null, null, null) as g \gset
select is(pg_temp.has_code('eka'), false, 'a role takes away the code that an agency''s administrator has made');
select throws_ok(format('select pg_temp.redeem(%L)', :'ani_knows'), 'KJ406', null, 'so that nobody gets it by that code');
select pg_temp.become('ani');
select r.code as ani_knows from api.account_reset(pg_temp.account('dedi'), null) as r \gset
select pg_temp.become('joko');
select a.unit from api.appointment_start('DUKCAPIL', 'KASI-CAPIL', '198001012005011004', 'PLT', null, null) as a \gset
select throws_ok(format('select pg_temp.redeem(%L)', :'ani_knows'), 'KJ406', null, 'nor does anybody get into another agency by one');
select pg_temp.become('ani');
select r.code as ani_knows from api.account_reset(pg_temp.account('cici'), null) as r \gset
select a.unit from api.appointment_start('DISDIK', 'KASI-PAUD', '198001012005011003', 'PLT', null, null) as a \gset
select is(pg_temp.redeem(:'ani_knows'), 'cici', 'within what its maker administers a code stays good');
select pg_temp.become('joko');
select r.code as joko_knows from api.account_reset(pg_temp.account('gita'), null) as r \gset
select g.role from api.grant_give('198001012005011007', 'AGENCY_ADMIN', 'DUKCAPIL', null, null, null) as g \gset
select is(pg_temp.redeem(:'joko_knows'), 'gita', 'and so does one that the city''s administrator made');

-- Nor is a password that was chosen with one: whoever made the code may know it.
select is(pg_temp.has_password('dedi'), false, 'Dedi waits for a code');
select pg_temp.become('ani');
select a.state from api.appointment_end('DISDIK', pg_temp.appointment('nono', 'PAUD'), null, null) as a \gset
select is(:'state'::text, 'ENDED', 'an appointment that has not begun is withdrawn');
select pg_temp.leave();
select is((select a.ends_on - a.starts_on from app.appointment as a where a.appointment_id = pg_temp.appointment('nono', 'PAUD')), -1, 'it has no day');
select pg_temp.become('ani');
select is((select count(*) from app.person as p where p.person_id = pg_temp.person('nono')), 0::bigint, 'and binds nobody any more');
select pg_temp.become('ani');
select r.code as ani_knows from api.account_reset(pg_temp.account('cici'), null) as r \gset
select is(pg_temp.redeem(:'ani_knows'), 'cici', 'a code of the agency''s administrator is redeemed');
select pg_temp.leave();
select pg_temp.log_in('cici') as said \gset
select pg_temp.become('joko');
select g.role from api.grant_give('198001012005011003', 'AUDITOR', 'DISDIK', null, null, null) as g \gset
select is(pg_temp.has_password('cici') or pg_temp.session_of('cici') > 0, false, 'a role ends the password that its maker may know, and the sessions');
select r.code as joko_knows from api.account_reset(pg_temp.account('cici'), null) as r \gset
select is(pg_temp.redeem(:'joko_knows'), 'cici', 'the whole government''s administrator gives a new one');
select pg_temp.become('joko');
select g.role from api.grant_give('198001012005011003', 'AGENCY_ADMIN', 'DISDIK', 'SD1', null, null) as g \gset
select is(pg_temp.has_password('cici'), true, 'which stays');
select pg_temp.leave();
delete from app.role_grant where person_id = pg_temp.person('cici');
update app.appointment set ends_on = null where person_id = pg_temp.person('nono');
select pg_temp.leave();

-- Inviting -------------------------------------------------------------------------------------------------------------
select pg_temp.leave();
insert into app.person (person_id, name, nip, employment) values
  ('a0000000-0000-4000-8000-000000000017', 'Putu', '198001012005011017', 'PNS'), ('a0000000-0000-4000-8000-000000000018', 'Qori', null, 'NON_ASN');
insert into app.appointment (agency_id, post_id, person_id, starts_on)
select pg_temp.agency('DISDIK'), pg_temp.post('STAF-SD2'), p.person_id, app.today() from app.person as p where p.name in ('Putu', 'Qori');
select pg_temp.become('bayu');
select throws_ok($$ select api.account_invite(null, 'DISDIK', null, null, null) $$, 'KJ460', 'affects=1', 'a bulk change says how many it would touch');
select throws_ok($$ select api.account_invite(null, 'DISDIK', null, null, 2) $$, 'KJ461', 'affects=1', 'and touches that many or nobody');
select throws_ok($$ select api.account_invite(null, 'DUKCAPIL', null, null, 1) $$, 'KJ404', 'agency DUKCAPIL', 'in an agency that is seen');
select throws_ok($$ select api.account_invite('198001012005011007', null, null, null, null) $$, 'KJ404', null, 'or a person');
select throws_ok($$ select api.account_invite('198001012005011017', null, null, 0, null) $$, 'KJ400', 'days', 'a code lasts a day at least');
select throws_ok($$ select api.account_invite('198001012005011017', null, null, 3650, null) $$, 'KJ400', 'days', 'and not for years');
select throws_ok($$ select api.account_invite(null, null, null, null, null) $$, 'KJ400', 'person', 'somebody is invited');
select results_eq(
  $$ select i.login, i.nip, i.name, i.unit, length(i.code), i.expires_at from api.account_invite(null, 'DISDIK', 'DAS', null, 1) as i $$,
  $$ values ('198001012005011017', '198001012005011017', 'Putu', 'SD2', 27, app.now() + interval '14 days') $$,
  'everybody of a branch who cannot log in yet gets an account and a code'
);
select is((select a.state from api.show_accounts() as a where a.login = '198001012005011017'), 'INVITED', 'and is invited');
select i.code as second from api.account_invite('198001012005011017', null, null, 1, null) as i \gset
select pg_temp.leave();
update app.role_grant set ends_on = app.today() - 1 where person_id = pg_temp.person('bayu');
select throws_ok(format('select pg_temp.redeem(%L)', :'second'), 'KJ406', null, 'a code opens nothing when its maker has lost the role');
select pg_temp.leave();
update app.role_grant set ends_on = null where person_id = pg_temp.person('bayu');
update app.account set is_locked = true where login = 'bayu';
select throws_ok(format('select pg_temp.redeem(%L)', :'second'), 'KJ406', null, 'or is locked out');
select pg_temp.leave();
update app.account set is_locked = false where login = 'bayu';
select pg_temp.log_in('bayu') as said \gset
select is(pg_temp.redeem(:'second'), '198001012005011017', 'the last code of several opens');
select pg_temp.become('bayu');
select throws_ok($$ select api.account_invite('198001012005011017', null, null, null, null) $$, 'KJ455', null, 'who has a password is not invited');
select throws_ok(
  $$ select api.account_invite('a0000000-0000-4000-8000-000000000018', null, null, null, null) $$, 'KJ400', 'login', 'nor who has neither NIP nor login'
);

-- Making ---------------------------------------------------------------------------------------------------------------
select throws_ok($$ select api.account_create('a0000000-0000-4000-8000-000000000018', 'qori', null) $$, '42501', null, 'an agency''s administrator chooses no login');
select throws_ok($$ select api.account_create('a0000000-0000-4000-8000-000000000018', '198001012005011015', null) $$, 'KJ400', 'login', 'least of all another''s NIP');
select pg_temp.become('joko');
select throws_ok($$ select api.account_create('a0000000-0000-4000-8000-000000000018', '198001012005011015', null) $$, 'KJ400', 'login', 'nor does the city''s');
select is((select a.state from api.account_create('a0000000-0000-4000-8000-000000000018', 'qori', 'qori') as a), 'INVITED', 'who chooses others');

-- Locking --------------------------------------------------------------------------------------------------------------
select pg_temp.leave();
select pg_temp.log_in('cici') as said \gset
select pg_temp.become('ani');
select is((select a.state from api.account_lock(pg_temp.account('cici'), null) as a), 'LOCKED', 'an account is locked');
select is(pg_temp.session_of('cici'), 0::bigint, 'its sessions end at once');
select throws_ok($$ select pg_temp.become('cici') $$, 'KJ401', null, 'so that the next request is refused');
select pg_temp.become('ani');
select is((select a.allowed_actions from api.account_show(pg_temp.account('cici')) as a), array['unlock'], 'it can be unlocked');
select throws_ok($$ select api.account_reset(pg_temp.account('cici'), null) $$, 'KJ455', null, 'and not be reset');
select is((select a.state from api.account_unlock(pg_temp.account('cici'), null) as a), 'ACTIVE', 'then its password opens again');
select r.code as last_code from api.account_reset(pg_temp.account('cici'), null) as r \gset
select a.state from api.account_lock(pg_temp.account('cici'), null) as a \gset
select throws_ok(format('select pg_temp.redeem(%L)', :'last_code'), 'KJ406', null, 'a lock takes the code away, too');

-- What leads around it -------------------------------------------------------------------------------------------------
select pg_temp.leave();
create temporary view person_change (who, whose, nip, email, answer, name) as values
  ('ani', '198001012005011002', null, 'x@example.org', 'KJ403', 'whose account she does not manage, their mail Ani does not get'),
  ('ani', '198001012005011012', null, 'x@example.org', 'KJ403', 'nor that of somebody who serves elsewhere, too'),
  ('ani', '198001012005011014', null, 'x@example.org', '1', 'that of her staff she changes'),
  ('ani', '198001012005011001', null, 'x@example.org', 'KJ403', 'not her own row: nobody gives themselves a rank'),
  ('ani', '198001012005011014', '198001012005011007', null, 'KJ403', 'a number that somebody has whom she does not see is refused'),
  ('ani', '198001012005011014', '199901012025011001', null, 'KJ403', 'like one that is free'),
  ('ani', '198001012005011014', '198001012005011014', null, '1', 'the number that somebody has is no change'),
  ('joko', '198001012005011014', '198001012005011007', null, '23505', 'the city''s administrator is told'),
  ('joko', '198001012005011014', '199901012025011001', null, '1', 'and changes numbers');
select is(
  pg_temp.tries(
    c.who, format('select api.person_update(%L, null, null, %L, null, null, null, null, null, %L, null, null)', c.whose, c.nip, c.email)
  ), c.answer, c.name
)
from person_change as c;
select is(
  pg_temp.tries(
    c.who, format('select api.person_update(%L, null, null, null, null, null, null, null, null, null, %L, null)', '198001012005011014', c.ref)
  ), c.answer, c.name
)
from (values
    ('ani', 'GIVER-1', 'KJ403', 'what files call somebody is not an agency''s to say: it is taken or free in the whole government'),
    ('joko', 'GIVER-1', '1', 'but the city''s'),
    ('joko', '198001012005011014', '23514', 'nor could it be taken for a number'),
    ('joko', 'A0000000-0000-4000-8000-000000000014', '23514', 'or an identifier')
  ) as c (who, ref, answer, name);
select pg_temp.become('joko');
select results_eq(
  $$ select p.nip, p.employment from api.person_update('198001012005011014', null, 'NON_ASN', '', null, null, null, null, null, null, null, null) as p $$,
  $$ values (null::text, 'NON_ASN') $$, 'a number goes with the employment that needs one'
);
select results_eq(
  $$
    select p.nip, p.employment
    from api.person_update('a0000000-0000-4000-8000-000000000014', null, 'PNS', '198001012005011014', null, null, null, null, null, null, null, null) as p
  $$,
  $$ values ('198001012005011014', 'PNS') $$, 'and comes with it'
);

select alike(
  (select p.ref from api.person_create('Narasumber', 'NON_ASN', null, null, null, null, null, null, null, null) as p), 'P-____________',
  'whoever has neither number nor ref is given one'
);
select is(
  (
    select u.ref
    from api.person as o
      cross join api.person_update(o.person::text, null, null, '198001012005011099', null, null, null, null, null, null, '', null) as u
    where o.name = 'Narasumber'
  ), null, 'and need not keep it with a number'
);
select pg_temp.leave();
select * from finish();
rollback;
