-- PEOPLE people in units of twenty, each unit with a head who has evaluated them; one note of feedback about everybody; and a procedure that makes a
-- period in which all of them are signed.
create function public.id(p_number bigint) returns uuid language sql immutable as $$ select md5(p_number::text)::uuid $$;
insert into app.agency (code, name, kind) values ('A', 'Dinas Pendidikan', 'DINAS');
insert into app.unit (agency_id, code, name, kind) select a.agency_id, 'INTI', 'Inti', 'SEKRETARIAT' from app.agency as a;
insert into app.unit (agency_id, code, name, kind, parent_id)
select u.agency_id, 'U' || n, 'Unit ' || n, 'BIDANG', u.unit_id from app.unit as u, generate_series(1, PEOPLE / 20) as n;
insert into app.post (agency_id, code, unit_id, title, kind)
select u.agency_id, k.code || '-' || u.code, u.unit_id, k.code, k.kind
from app.unit as u, (values ('KEPALA', 'PENGAWAS'), ('STAF', 'PELAKSANA')) as k (code, kind)
where u.parent_id is not null;
insert into app.person (person_id, name, nip, employment)
select public.id(n), 'Orang ' || n, to_char(198001010000000000 + n, 'FM000000000000000000'), 'PNS' from generate_series(1, PEOPLE + PEOPLE / 20) as n;
insert into app.feedback_note (agency_id, subject_id, giver_id, giver_name, giver_role, kind, mode, initiative, text, evidence, given_on, made_at, made_by)
select a.agency_id, public.id(n), public.id(PEOPLE + 1 + (n - 1) / 20), 'Orang', 'PIMPINAN', 'BERKALA', 'LANGSUNG', 'GIVER', 'baik', 'notulen', '1990-01-15', now(), public.id(1)
from app.agency as a, generate_series(1, PEOPLE) as n;
create procedure public.fill() language plpgsql as $$
declare
  made app.period;
begin
  insert into app.period (agency_id, code, kind, starts_on, ends_on, state, is_surveyed, policy)
  select a.agency_id, to_char(d, '"p"YYYYMM'), 'BULANAN', d, d + interval '1 month - 1 day', 'SIGNING', false, 'P6_2022'
  from app.agency as a, (select date '1990-01-01' + make_interval(months => count(*)::integer) as d from app.period) as x
  returning * into made;
  insert into app.unit_result (agency_id, period_id, unit_id, achievement, basis, source_document, made_by, made_at)
  select made.agency_id, made.period_id, u.unit_id, 'BAIK', 'RENCANA_AKSI', 'LKj', public.id(1), now() from app.unit as u where u.parent_id is null;
  insert into app.assessment (
    agency_id, period_id, kind, person_id, post_id, unit_id, appraiser_id, appraiser_agency_id, appraiser_post_id, appraiser_unit_id, is_final, state,
    work_result, behaviour, predicate, notes, submitted_at, submitted_by, signed_at, signed_by, made_at
  )
  select
    made.agency_id, made.period_id, 'PERSON', public.id(n), s.post_id, s.unit_id, h.head, made.agency_id, k.post_id, k.unit_id, false, 'SIGNED', 'SESUAI', 'SESUAI',
    'BAIK', 'pertahankan', now(), h.head, now(), h.head, now()
  from generate_series(1, PEOPLE) as n
    cross join lateral (select 1 + (n - 1) / 20 as unit, public.id(PEOPLE + 1 + (n - 1) / 20) as head) as h
    join app.post as s on s.code = 'STAF-U' || h.unit
    join app.post as k on k.code = 'KEPALA-U' || h.unit;
end $$;
-- As the other figures have it.
alter system set shared_buffers = '1GB';
alter system set max_wal_size = '4GB'
