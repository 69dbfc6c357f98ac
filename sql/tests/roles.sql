-- The matrix of roles (A.1.5, PermenPANRB 6/2022 P46-50): the regulation's two examples, and who writes and reads it.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/posts.sql
\ir fixtures/periods.sql
select plan(55);

-- The people of the examples. Those of the puskesmas report to its head, and are led by who is responsible for the team (P180-184).
update app.person set name = 'bidan_penyelia' where name = 'bidan';
update app.person set name = 'bidan_mahir' where name = 'bidan2';
update app.person set name = 'jf_muda' where name = 'staf';
update app.person set name = 'pranata_komputer' where name = 'staf2';
insert into app.person (name, nip, employment)
select w.name, '1985010120050110' || w.n, 'PNS'
from (values ('dokter', 51), ('bidan_terampil', 52), ('nutrisionis', 53), ('petugas_loket', 54), ('sopir', 55), ('pengelola_data', 56), ('pengelola_monev', 57)) as w (name, n);
insert into app.appointment (agency_id, post_id, person_id, starts_on)
select t.agency_id, t.post_id, p.person_id, '2020-01-01'
from app.person as p
  join app.post as t on t.code = case when p.name like 'pengelola%' then 'STAF' else 'BIDAN' end
where p.nip like '19850101200501105%';
insert into app.team_member (agency_id, team_id, person_id, starts_on)
select t.agency_id, t.team_id, p.person_id, '2020-01-01' from app.team as t, app.person as p where p.nip like '19850101200501105%' and p.name not like 'pengelola%';
insert into app.account (login, person_id, created_at, is_active) select p.name, p.person_id, app.now(), true from app.person as p;
insert into meta.session (token_hash, account_id, opened_at, expires_at, idle_limit)
select sha256(convert_to(a.login, 'UTF8')), a.account_id, app.now(), app.now() + interval '1 hour', '1 hour' from app.account as a where not a.is_machine;

insert into app.plan (agency_id, plan_id, person_id, year, sequence, starts_on, ends_on, approach, post_id, unit_id, is_by_perspective, made_at, made_by)
select a.agency_id, w.plan::uuid, a.person_id, 2026, 1, '2026-01-01', '2026-12-31', 'KUALITATIF', a.post_id, a.unit_id, w.is_by_perspective, '2026-01-05Z', a.person_id
from (values
    ('kapus', 'a2000000-0000-4000-8000-000000000001', true), ('pjukp', 'a2000000-0000-4000-8000-000000000002', false), ('kasi', 'a2000000-0000-4000-8000-000000000003', false)
  ) as w (who, plan, is_by_perspective)
  join app.appointment as a on a.person_id = pg_temp.person(w.who);
insert into app.plan_result (agency_id, plan_id, place, priority, text, since_version)
select p.agency_id, p.plan_id, w.place, 'UTAMA', w.said, 1
from (values
    ('kapus', 1, 'layanan'), ('pjukp', 1, 'anc'), ('pjukp', 2, 'persalinan'), ('pjukp', 3, 'data'), ('kasi', 1, 'aplikasi'), ('kasi', 2, 'respons'), ('kasi', 3, 'pegawai')
  ) as w (who, place, said)
  join app.plan as p on p.person_id = pg_temp.person(w.who);
insert into app.plan_indicator (agency_id, plan_id, plan_result_id, place, text, perspective, since_version)
select r.agency_id, r.plan_id, r.plan_result_id, 1, 'ibu hamil puas', 'PENERIMA_LAYANAN', 1 from app.plan_result as r where r.text = 'layanan';
-- Of a leader without perspectives an indicator is no column.
insert into app.plan_indicator (agency_id, plan_id, plan_result_id, place, text, aspects, since_version)
select r.agency_id, r.plan_id, r.plan_result_id, 1, 'cepat', array['WAKTU'], 1 from app.plan_result as r where r.text = 'respons';
create function pg_temp.plan_of(p_who text) returns uuid language sql security definer as $$ select p.plan_id from app.plan as p where p.person_id = pg_temp.person(p_who) $$;
create function pg_temp.rhk(p_text text) returns uuid language sql security definer as $$ select r.plan_result_id from app.plan_result as r where r.text = p_text $$;
create function pg_temp.indicator() returns uuid language sql security definer as $$ select i.plan_indicator_id from app.plan_indicator as i where i.perspective is not null $$;
create function pg_temp.setting(p_rhk text, p_who text, p_place integer default null, p_indicator uuid default null) returns text language sql as $$
  select format('select * from api.role_set(%L, %L, %L, %L, %L)', pg_temp.rhk(p_rhk), pg_temp.person(p_who), format('peran %s %s', p_rhk, coalesce(p_place, 1)), p_indicator, p_place)
$$;
create function pg_temp.gaps(p_leader text) returns text language sql as $$
  select pg_temp.does(p_leader, '2026-02-01Z', format(
    $x$ select string_agg(split_part(g.kind, '_', 1) || ' ' || g.said, ', ' order by g.kind, g.said) from api.show_role_gaps(%L) as g $x$, pg_temp.plan_of(p_leader)
  ))
$$;
-- As the book counts: how many things each cell says.
create function pg_temp.fill(p_leader text, p_who text, p_columns text[], p_counts integer[]) returns void language plpgsql as $$
begin
  perform pg_temp.does(p_leader, '2026-02-01Z', pg_temp.setting(c.rhk, p_who, n))
  from unnest(p_columns, p_counts) as c (rhk, number)
    cross join lateral generate_series(1, c.number) as n;
end $$;
create function pg_temp.coverage(p_leader text) returns text language sql as $$
  select string_agg(n.people::text, ', ' order by n.place)
  from (
    select r.place, count(distinct x.person_id) as people
    from app.plan_result as r
      left join app.role_cell as x on x.plan_result_id = r.plan_result_id
    where r.plan_id = pg_temp.plan_of(p_leader)
    group by r.place
  ) as n
$$;

-- The puskesmas (P179-182) ---------------------------------------------------------------------------------------------
select is(
  pg_temp.gaps('pjukp'),
  'COLUMN anc, COLUMN data, COLUMN persalinan, PERSON bidan_mahir, PERSON bidan_penyelia, PERSON bidan_terampil, PERSON dokter, PERSON nutrisionis, PERSON petugas_loket, PERSON sopir',
  'at first no result of the leader of the team has anybody, and none of the seven has a part'
);
select is(
  pg_temp.gaps('kapus'),
  'COLUMN ibu hamil puas, PERSON bidan_mahir, PERSON bidan_penyelia, PERSON bidan_terampil, PERSON dokter, PERSON nutrisionis, PERSON petugas_loket, PERSON pjukp, PERSON sopir',
  'nor has anybody with the head, whose columns are indicators (P47 a.1)'
);
select pg_temp.fill('pjukp', w.who, array['anc', 'persalinan', 'data'], w.counts)
from (values
    ('dokter', array[2, 1, 0]), ('bidan_penyelia', array[2, 1, 1]), ('bidan_mahir', array[2, 1, 1]), ('bidan_terampil', array[2, 1, 1]), ('nutrisionis', array[2, 1, 0]),
    ('petugas_loket', array[1, 1, 0])
  ) as w (who, counts) \g /dev/null
select is(pg_temp.gaps('pjukp'), 'PERSON sopir', 'who is left out is named');
select pg_temp.fill('pjukp', 'sopir', array['anc', 'persalinan', 'data'], array[0, 1, 0]) \g /dev/null
select is(pg_temp.gaps('pjukp'), null, 'nobody without a part, and nothing without anybody (P46 h)');
select is(pg_temp.coverage('pjukp'), '6, 7, 3', 'ANC, persalinan, data: six, seven, three people');
select is((select count(*) from app.role_cell as x where x.person_id = pg_temp.person('bidan_penyelia')), 4::bigint, 'what the bidan penyelia''s four cells say are her four results (P183)');
select is(
  pg_temp.does('bidan_penyelia', '2026-02-01Z', format('select string_agg(r.column_text || '' '' || r.part, '', '' order by r.column_place, r.number) from api.show_roles(%L) as r', pg_temp.plan_of('pjukp'))),
  'anc peran anc 1, anc peran anc 2, persalinan peran persalinan 1, data peran data 1', 'and she reads them, in the leader''s order'
);
select is(pg_temp.gaps('kapus'), 'COLUMN ibu hamil puas, PERSON bidan_mahir, PERSON bidan_penyelia, PERSON bidan_terampil, PERSON dokter, PERSON nutrisionis, PERSON petugas_loket, PERSON pjukp, PERSON sopir',
  'what the leader of a team has divided counts with the head once he stands in the head''s matrix');
select is(pg_temp.does('kapus', '2026-02-01Z', replace(pg_temp.setting('layanan', 'pjukp', n, pg_temp.indicator()), 'select *', 'select r.part') || ' as r'), 'peran layanan ' || n, 'as P179 has it') from generate_series(1, 3) as n;
select is(pg_temp.gaps('kapus'), null, 'then nobody is without: the members have theirs on the second level (P48 b)');
-- T9: the appraiser is the head, not the leader of the team (P89 A.7, P227).
select is((select a.person_id from app.appraiser_of(pg_temp.person('bidan_penyelia'), '2026-02-01') as a), pg_temp.person('kapus'), 'who divides the work is not who appraises');

-- The ministry (P145-147) ----------------------------------------------------------------------------------------------
select pg_temp.fill('kasi', w.who, array['aplikasi', 'respons', 'pegawai'], w.counts)
from (values ('jf_muda', array[1, 2, 1]), ('pranata_komputer', array[4, 2, 1]), ('pengelola_data', array[4, 1, 0]), ('pengelola_monev', array[5, 1, 2])) as w (who, counts) \g /dev/null
select is(pg_temp.coverage('kasi'), '4, 4, 3', 'all four, all four, three');
select is((select count(*) from app.role_cell as x where x.person_id = pg_temp.person('jf_muda')), 4::bigint, 'what the JF muda''s cells say are his four results (P150)');
select is(pg_temp.gaps('kasi'), null, 'nothing is missing');

-- Who writes -----------------------------------------------------------------------------------------------------------
select is(pg_temp.answer(w.who, '2026-02-01Z', pg_temp.setting(w.rhk, w.about)), w.answer, format('%s says what %s does: %s', w.who, w.about, w.answer))
from (values
    ('kasi', 'respons', 'jf_muda', 'OK'), ('kabid', 'respons', 'jf_muda', 'KJ403'), ('kadis', 'respons', 'jf_muda', 'KJ403'), ('jf_muda', 'respons', 'jf_muda', 'KJ404'), ('kapus', 'respons', 'jf_muda', 'KJ404'),
    ('pjukp', 'anc', 'dokter', 'OK'), ('kapus', 'anc', 'dokter', 'KJ403'), ('dokter', 'anc', 'dokter', 'KJ404'), ('kasi', 'respons', 'guru', 'KJ404'), ('kasi', 'respons', 'kabid', 'KJ404'), ('kasi', 'respons', 'kasi', 'KJ403')
  ) as w (who, rhk, about, answer);
select is(pg_temp.answer('kapus', '2026-02-01Z', pg_temp.setting('layanan', 'pjukp')), 'KJ400', 'where there are perspectives the column is an indicator');
select is(pg_temp.answer('kasi', '2026-02-01Z', pg_temp.setting('respons', 'jf_muda', 1, pg_temp.indicator())), 'KJ400', 'and where there are none it is not');
select is(pg_temp.answer('kasi', '2026-02-01Z', pg_temp.setting('respons', 'jf_muda', 21)), '23514', 'a cell says twenty things at most');
select is(pg_temp.does('kasi', '2026-02-01Z', replace(pg_temp.setting('respons', 'jf_muda', 2), 'peran respons 2', 'baru')), (
  select x.role_cell_id::text from app.role_cell as x where x.person_id = pg_temp.person('jf_muda') and x.plan_result_id = pg_temp.rhk('respons') and x.place = 2
), 'said again, it stands in the same place');
select is((select x.part from app.role_cell as x where x.person_id = pg_temp.person('jf_muda') and x.place = 2), 'baru', 'as it was said last');
-- Whatever a function does.
create function pg_temp.raw(p_who text, p_about text) returns text language sql as $$
  select pg_temp.answer(p_who, '2026-02-01Z', format(
    $x$ insert into app.role_cell (agency_id, plan_id, plan_result_id, person_id, place, part, changed_at) values (%s, %L, %L, %L, 9, 'x', now()) $x$,
    pg_temp.agency('DISDIK'), pg_temp.plan_of('kasi'), pg_temp.rhk('respons'), pg_temp.person(p_about)
  ))
$$;
select is(pg_temp.raw(w.who, w.about), w.answer, format('%s, about %s: %s', w.who, w.about, w.answer))
from (values ('kasi', 'jf_muda', 'OK'), ('kasi', 'guru', '42501'), ('kabid', 'jf_muda', '42501'), ('jf_muda', 'jf_muda', '42501')) as w (who, about, answer);

-- Guests (P47 j) -------------------------------------------------------------------------------------------------------
select is(pg_temp.answer('kasi', '2026-02-01Z', pg_temp.setting('respons', 'lurah')), 'KJ404', 'somebody of another agency is not in it');
insert into app.assignment (agency_id, person_id, leader_id, leader_name, body, kind, work, starts_on, state, made_at, made_by, decided_at, decided_by)
select pg_temp.agency('DISTRIK'), pg_temp.person('lurah'), pg_temp.person('kasi'), 'kasi', 'INSTANSI_LAIN', 'PENUNJUKAN', 'x', '2026-01-15', w.state, app.now(), pg_temp.person('kasi'), app.now(), pg_temp.person('camat')
from (values ('REQUESTED')) as w (state);
select is(pg_temp.answer('kasi', '2026-02-01Z', pg_temp.setting('respons', 'lurah')), 'KJ404', 'nor when it was asked for');
update app.assignment set state = 'APPROVED';
select is(pg_temp.gaps('kasi'), 'PERSON lurah', 'with an approved assignment they are a row');
select is(pg_temp.does('kasi', '2026-02-01Z', replace(pg_temp.setting('respons', 'lurah'), 'select *', 'select r.name') || ' as r'), 'lurah', 'and get a part');
select is(pg_temp.does('lurah', '2026-02-01Z', format('select string_agg(r.column_text || '' '' || r.part, '', '') from api.show_roles(%L) as r', pg_temp.plan_of('kasi'))), 'respons peran respons 1', 'which they read, and no other');
select is(pg_temp.answer('lurah', '2026-02-01Z', format('select * from api.show_role_gaps(%L)', pg_temp.plan_of('kasi'))), 'KJ404', 'nor what else the matrix misses');

-- Who reads ------------------------------------------------------------------------------------------------------------
create function pg_temp.cells(p_who text) returns text language plpgsql as $$
declare
  said text;
begin
  said := pg_temp.does(p_who, '2026-02-01Z', format('select count(*) from api.show_roles(%L)', pg_temp.plan_of('kasi')));
  return said;
exception when others then
  perform pg_temp.leave();
  return sqlstate;
end $$;
select is(pg_temp.cells(w.who), w.number, format('%s reads %s cells', w.who, w.number))
from (values ('kasi', '25'), ('kabid', '25'), ('kadis', '25'), ('jf_muda', '4'), ('guru', 'KJ404'), ('camat', 'KJ404'), ('kapus', 'KJ404')) as w (who, number);

-- Clearing -------------------------------------------------------------------------------------------------------------
select is(pg_temp.answer('kabid', '2026-02-01Z', format('select * from api.role_clear(%L, %L, null, null)', pg_temp.rhk('respons'), pg_temp.person('jf_muda'))), 'KJ403', 'nobody else clears it');
select is(pg_temp.does('kasi', '2026-02-01Z', format('select count(*) from api.role_clear(%L, %L, null, 2)', pg_temp.rhk('respons'), pg_temp.person('jf_muda'))), '1', 'one of its things');
select is(pg_temp.does('kasi', '2026-02-01Z', format('select count(*) from api.role_clear(%L, %L, null, null)', pg_temp.rhk('aplikasi'), pg_temp.person('pengelola_monev'))), '5', 'or all');
delete from app.assignment;
select is(pg_temp.does('kasi', '2026-02-01Z', format('select count(*) from api.role_clear(%L, %L, null, null)', pg_temp.rhk('respons'), pg_temp.person('lurah'))), '1', 'also of a guest who is none any more');
select is(pg_temp.answer('kasi', '2026-02-01Z', format('select * from api.role_clear(%L, %L, null, null)', pg_temp.rhk('respons'), pg_temp.person('guru'))), 'KJ404', 'of nobody else a number answers anything');
update app.plan set state = 'ENDED' where plan_id = pg_temp.plan_of('kasi');
select is(pg_temp.answer('kasi', '2026-02-01Z', pg_temp.setting('respons', 'jf_muda')), 'KJ455', 'what has ended stays as it is');

select * from finish();
rollback;
