-- What the tests of the Postgres room find in their database: a small world with an identity, a deferred constraint and counters.

create table public.person (
  person_id bigint constraint person_pk primary key,
  name text not null constraint person_name_says_something check (name <> '')
);
insert into public.person select n, 'person ' || n from generate_series(1, 100) as n;

-- No key on purpose: a request that is applied twice shows as two rows.
create table public.applied (request bigint not null);

create table public.parent (parent_id bigint constraint parent_pk primary key);
create table public.child (
  parent_id bigint not null constraint child_parent_fk references public.parent deferrable initially deferred
);

create table public.tally (tally_id bigint constraint tally_pk primary key, n bigint not null default 0);
insert into public.tally select n from generate_series(1, 100) as n;

-- A stand-in for api.enter: refuses, or gives the request a role and an actor until its Sync.
create function public.enter(p_actor text) returns void language plpgsql as $$
begin
  if p_actor = 'nobody' then
    raise exception 'no such session' using errcode = 'KJ401';
  end if;
  perform set_config('kinerja.actor', p_actor, true);
  perform set_config('role', 'tester_app', true);
end $$;

create table public.note (owner text not null, body text not null);
alter table public.note enable row level security;
create policy note_own on public.note to tester_app
  using (owner = current_setting('kinerja.actor', true)) with check (owner = current_setting('kinerja.actor', true));
insert into public.note values ('ani', 'by ani'), ('budi', 'by budi'), ('citra', 'by citra');

grant select, insert, update, delete on public.note to tester_app;
grant select on public.person to tester_app;
grant select, insert, update, delete on public.person, public.applied, public.parent, public.child, public.tally to tester;
