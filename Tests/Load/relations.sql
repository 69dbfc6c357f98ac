-- A government of PEOPLE: agencies of a thousand, each with a head below the mayor and twenty schools of fifty, whose heads appraise by delegation.
-- A person's identifier is their number.
create function pg_temp.id(p_number bigint) returns uuid language sql immutable as $$ select ('a0000000-0000-4000-8000-' || lpad(p_number::text, 12, '0'))::uuid $$;
insert into app.agency (code, name, kind) values ('SETDA', 'Sekretariat Daerah', 'SEKRETARIAT');
insert into app.agency (code, name, kind) select 'A' || n, 'Dinas ' || n, 'DINAS' from generate_series(1, PEOPLE / 1000) as n;
insert into app.unit (agency_id, code, name, kind)
select a.agency_id, case a.code when 'SETDA' then 'SETDA' else 'INTI' end, 'Inti', 'SEKRETARIAT' from app.agency as a;
insert into app.unit (agency_id, code, name, kind) select a.agency_id, 'S' || n, 'SD Negeri ' || n, 'SEKOLAH' from app.agency as a, generate_series(1, 20) as n where a.code <> 'SETDA';
insert into app.post (agency_id, code, unit_id, title, kind)
select u.agency_id, case u.code when 'SETDA' then 'WALIKOTA' else 'KADIS' end, u.unit_id, 'Kepala', case u.code when 'SETDA' then 'KEPALA_DAERAH' else 'JPT_PRATAMA' end
from app.unit as u
where u.code in ('SETDA', 'INTI');
insert into app.post (agency_id, code, unit_id, title, kind)
select u.agency_id, k.prefix || u.code, u.unit_id, k.prefix, 'FUNGSIONAL' from app.unit as u, (values ('KEPSEK-'), ('GURU-')) as k (prefix) where u.code like 'S%' and u.code <> 'SETDA';
insert into app.post_line (agency_id, post_id, starts_on, superior_agency_id, superior_id)
select p.agency_id, p.post_id, '-infinity', s.agency_id, s.post_id
from app.post as p
  left join app.post as w on w.code = 'WALIKOTA'
  left join app.post as s
    on p.code like 'GURU-%' and s.agency_id = p.agency_id and s.code = replace(p.code, 'GURU', 'KEPSEK')
      or p.code like 'KEPSEK-%' and s.agency_id = p.agency_id and s.code = 'KADIS'
      or p.code = 'KADIS' and s.post_id = w.post_id;
insert into app.person (person_id, name, nip, employment)
select pg_temp.id(n), 'Orang ' || n, to_char(198001010000000000 + n, 'FM000000000000000000'), 'PNS' from generate_series(0, PEOPLE + PEOPLE / 1000) as n;
analyze;
insert into app.appointment (agency_id, post_id, person_id, starts_on)
select p.agency_id, p.post_id, pg_temp.id(n), date '2020-01-01'
from generate_series(0, PEOPLE - 1) as n
  join app.agency as a on a.code = 'A' || (n / 1000 + 1)
  join app.post as p on p.agency_id = a.agency_id and p.code = case n % 50 when 0 then 'KEPSEK-S' else 'GURU-S' end || (n % 1000 / 50 + 1)
union all
select p.agency_id, p.post_id, pg_temp.id(PEOPLE - 1 + row_number() over (order by p.post_id)), date '2020-01-01' from app.post as p where p.code in ('KADIS', 'WALIKOTA');
insert into app.delegation (agency_id, unit_id, person_id, starts_on, decree)
select a.agency_id, a.unit_id, a.person_id, a.starts_on, 'SK' from app.appointment as a join app.post as p on p.agency_id = a.agency_id and p.post_id = a.post_id where p.code like 'KEPSEK%';
vacuum analyze
