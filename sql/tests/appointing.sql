-- What somebody who appoints others cannot get for themselves by it, and what is refused at the edges: closed posts, corrections of the past, who has left.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/posts.sql
select plan(16);

insert into app.account (login, person_id, created_at) select p.name, p.person_id, app.now() from app.person as p;
insert into app.role_grant (person_id, role, agency_id, starts_on)
values
  (pg_temp.person('staf2'), 'AGENCY_ADMIN', pg_temp.agency('DISDIK'), '2020-01-01'),
  (pg_temp.person('asisten'), 'AGENCY_ADMIN', pg_temp.agency('SETDA'), '2020-01-01'),
  (pg_temp.person('lurah'), 'CITY_ADMIN', null, '2020-01-01');
insert into app.post (agency_id, code, unit_id, title, kind)
select u.agency_id, k.code, u.unit_id, 'Jabatan ' || k.code, k.kind
from app.unit as u, (values ('KASUBAG', 'PENGAWAS'), ('LAMA', 'PENGAWAS')) as k (code, kind)
where u.code = 'BIDANG';
insert into app.post_line (agency_id, post_id, starts_on, superior_agency_id, superior_id)
values (pg_temp.agency('DISDIK'), pg_temp.post('KASUBAG'), '2020-01-01', pg_temp.agency('DISDIK'), pg_temp.post('KADIS'));
update app.post set closed_at = app.now() where code = 'LAMA';
update app.appointment set ends_on = app.today() - 1 where person_id = pg_temp.person('guru2');
insert into meta.session (token_hash, account_id, opened_at, expires_at, idle_limit)
select sha256(convert_to(a.login, 'UTF8')), a.account_id, app.now(), app.now() + interval '1 hour', '1 hour' from app.account as a where not a.is_machine;

create function pg_temp.said(p_what text) returns text language plpgsql as $$
begin
  execute p_what;
  return 'done';
exception
  when others then return sqlstate;
end $$;
create function pg_temp.appoints(p_agency text, p_post text, p_who text, p_kind text) returns text language sql as $$
  select pg_temp.said(format('select api.appointment_start(%L, %L, %L, %L, null, null)', p_agency, p_post, pg_temp.person(p_who), p_kind))
$$;
create function pg_temp.appointment(p_who text) returns uuid language sql security definer as $$
  select a.appointment_id from app.appointment as a where a.person_id = pg_temp.person(p_who) and a.kind = 'DEFINITIF'
$$;

select pg_temp.become('staf2');
select is(pg_temp.appoints('DISDIK', 'KASUBAG', 'staf2', 'PLT'), '42501', 'an administrator appoints nobody to a post of their own choice for themselves');
select is(pg_temp.appoints('DISDIK', 'KASUBAG', 'kasi', 'PLT'), 'done', 'but others');
select is(
  pg_temp.said(format('select api.delegation_give(%L, %L, %L, %L, null, null)', 'DISDIK', 'SD1', pg_temp.person('staf2'), 'SK')), '42501',
  'nor is the authority to appraise theirs to give themselves'
);
select is(
  pg_temp.said(format('select * from api.appointment_correct(%L, %L, %L, null, null, null, null, 1)', 'DISDIK', pg_temp.appointment('staf2'), 'KASUBAG')), 'KJ403',
  'nor is their own appointment theirs to correct'
);
select is(
  pg_temp.said(format('select api.appointment_end(%L, %L, null, null)', 'DISDIK', pg_temp.appointment('staf2'))), 'KJ403', 'nor to end'
);
select is(pg_temp.appoints('DISDIK', 'LAMA', 'kasi', 'PLH'), 'KJ455', 'nobody is appointed to a post that is closed');
select is(
  pg_temp.said('select * from api.post_correct(''DISDIK'', ''KASUBAG'', ''LAMA'', null, null, null, 1)'), 'KJ455', 'and nothing is put below one'
);
select isnt(
  pg_temp.said(format('select * from api.appointment_correct(%L, %L, null, null, null, %L, null, 0)', 'DISDIK', pg_temp.appointment('guru2'), '')), 'done',
  'who has left is not brought back by a correction'
);
select is(
  pg_temp.said(format('select api.status_set(%L, %L, %L, null, null, %L)', pg_temp.person('guru'), 'DIPERBANTUKAN', 'SK', pg_temp.person('staf2'))), '42501',
  'nobody designates themselves to appraise'
);
select is(
  pg_temp.said(format('select api.status_set(%L, %L, %L, null, null, %L)', pg_temp.person('guru'), 'DIPERBANTUKAN', 'SK', pg_temp.person('kasi'))), 'done',
  'but others'
);

select pg_temp.become('asisten');
select is(pg_temp.appoints('SETDA', 'SEKDA', 'sekda', 'PLH'), '42501', 'who stands above other agencies is not appointed by the administrators of one');
select is(pg_temp.appoints('SETDA', 'WALIKOTA', 'sekda', 'PLH'), '42501', 'least of all who heads the government');

select pg_temp.become('lurah');
select is(pg_temp.appoints('SETDA', 'WALIKOTA', 'sekda', 'PLH'), 'done', 'the administrators of the whole government do that');

-- What a correction of the past touches is shown, with its day -------------------------------------------------------------------
select lives_ok($$ select api.appointment_correct('DISDIK', pg_temp.appointment('kasi'), null, null, null, '2025-06-30', null, 3) $$, 'of one that was not over, today');
select results_eq(
  format(
    $$ select c.day, c.name, c.appraiser_before, c.appraiser from api.appointment_correct('DISDIK', %L, null, null, null, '2025-03-31', null, 3) as c $$,
    pg_temp.appointment('kasi')
  ),
  $$ values
    (date '2025-06-30', 'kasi', 'kabid (DISDIK/KABID)', null),
    (date '2025-06-30', 'staf', 'kasi (DISDIK/KASI)', 'kabid (DISDIK/KABID)'),
    (date '2025-06-30', 'staf2', 'kasi (DISDIK/KASI)', 'kabid (DISDIK/KABID)') $$, 'of an appointment that is over, on the last day of what changes'
);
select results_eq(
  $$ select c.day, c.name from api.post_correct('DISDIK', 'STAF', 'KABID', null, '2024-06-30', null, 2) as c $$,
  $$ values (date '2024-06-30', 'staf'), (date '2024-06-30', 'staf2') $$, 'and of a post, also on the day since which'
);
select * from finish();
rollback;
