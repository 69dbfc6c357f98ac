-- A survey of RATERS people who write of each other, eight forms each, every one with a session; and OTHERS agencies of forty, whose surveys are drawn,
-- begun, sealed and confirmed meanwhile. A person's identifier, a form's and a token end with their number, because numbers are all that pgbench can draw.
create function pg_temp.id(p_number bigint) returns uuid language sql immutable as $$ select ('a0000000-0000-4000-8000-' || lpad(p_number::text, 12, '0'))::uuid $$;
insert into app.agency (code, name, kind) select case n when 0 then 'A' else 'B' || n end, 'Dinas ' || n, 'DINAS' from generate_series(0, OTHERS) as n;
insert into app.unit (agency_id, code, name, kind) select a.agency_id, 'INTI', 'Inti', 'SEKRETARIAT' from app.agency as a;
insert into app.post (agency_id, code, unit_id, title, kind)
select u.agency_id, k.code, u.unit_id, k.code, k.kind from app.unit as u, (values ('KADIN', 'JPT_PRATAMA'), ('STAF', 'PELAKSANA')) as k (code, kind);
insert into app.post_line (agency_id, post_id, starts_on, superior_agency_id, superior_id)
select p.agency_id, p.post_id, '-infinity', s.agency_id, s.post_id
from app.post as p left join app.post as s on s.agency_id = p.agency_id and s.code = 'KADIN' and p.code = 'STAF';
insert into app.person (person_id, name, nip, employment)
select pg_temp.id(n), 'Orang ' || n, to_char(198001010000000000 + n, 'FM000000000000000000'), 'PNS' from generate_series(1, RATERS + 41 * OTHERS) as n;
analyze;
insert into app.appointment (agency_id, post_id, person_id, starts_on)
select p.agency_id, p.post_id, pg_temp.id(n), '2020-01-01'
from generate_series(1, RATERS + 41 * OTHERS) as n
  join app.agency as a on a.code = case when n <= RATERS then 'A' else 'B' || ((n - RATERS - 1) / 41 + 1) end
  join app.post as p on p.agency_id = a.agency_id and p.code = case when n > RATERS and (n - RATERS) % 41 = 1 then 'KADIN' else 'STAF' end;
insert into app.account (login, person_id, created_at, is_active) select 'rater' || n, pg_temp.id(n), now(), true from generate_series(1, RATERS) as n;
insert into meta.session (token_hash, account_id, opened_at, expires_at, idle_limit)
select sha256(decode('PREFIX' || lpad(substr(a.login, 6), 12, '0'), 'hex')), a.account_id, now(), now() + interval '9 hours', '9 hours'
from app.account as a
where a.login like 'rater%';

insert into app.period (agency_id, code, kind, starts_on, ends_on, state, is_surveyed, policy)
select a.agency_id, '2025_q3', 'TRIWULANAN', '2025-07-01', '2025-09-30', 'OPEN', true, (select min(p.policy) from app.policy as p) from app.agency as a;
insert into app.phase (agency_id, period_id, phase, starts_at, ends_at)
select p.agency_id, p.period_id, 'FEEDBACK', now() - interval '1 day', now() + interval '9 days' from app.period as p;
do $$
declare
  made app.collection;
begin
  select m.* into made
  from app.period as p
    join app.agency as a on a.agency_id = p.agency_id and a.code = 'A'
    cross join lateral app.make_collection(p.agency_id, p.period_id) as m;
  update app.collection as c set state = 'COLLECTING' where c.collection_id = made.collection_id;
  update app.period as p set state = 'COLLECTING' where p.period_id = made.period_id;
  insert into app.survey_subject (agency_id, collection_id, subject, kind, person_id, unit_id)
  select made.agency_id, made.collection_id, n, 'PERSON', pg_temp.id(n), (select u.unit_id from app.unit as u where u.agency_id = made.agency_id)
  from generate_series(1, RATERS) as n;
  execute format(
    $x$
      insert into ballot.%I (form_id, rater_id, subject, category, is_drawn, state)
      select
        (lpad(to_hex($1), 8, '0') || '-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, pg_temp.id(1 + (n - 1) / 8),
        1 + ((n - 1) / 8 + 1 + (n - 1) %% 8) %% RATERS, 'PEER', true, 'ASKED'
      from generate_series(1, 8 * RATERS) as n
    $x$, ballot.name(made.collection_id)
  ) using made.collection_id;
end $$;
-- As many as pgbench has clients, beside the daemon's.
alter system set max_connections = 250;
-- With what an embedded cluster logs no survey begins.
alter role kinerja_daemon set log_min_duration_statement = -1;
vacuum analyze
