-- What the load figures run on: as many people as a large ministry has in one region, with results to show and tallies to change.
create table public.person (person_id bigint constraint person_pk primary key, name text not null);
create table public.result (
  person_id bigint not null constraint result_person_fk references public.person,
  period text not null,
  rating text not null,
  constraint result_pk primary key (person_id, period)
);
create table public.tally (tally_id bigint constraint tally_pk primary key, n bigint not null);
insert into public.person select n, 'person ' || n from generate_series(1, 60000) as n;
insert into public.result
select p.person_id, '2026_q' || q, 'BAIK' from public.person as p cross join generate_series(1, 3) as q;
grant select on public.person, public.result to tester;
grant select, insert, update on public.tally to tester;
