-- What is held about somebody can be had by them, whole; what is over goes.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
select plan(25);

-- Every column that names a person, and where the export has it. A table that is new makes this red until somebody has thought of it.
select set_eq($$
  select c.conrelid::regclass || '.' || a.attname
  from pg_constraint as c
    join pg_attribute as a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
  where c.contype = 'f' and c.confrelid in ('app.person'::regclass, 'app.account'::regclass)
  union
  select a.attrelid::regclass || '.' || a.attname
  from pg_attribute as a
    join pg_class as r on r.oid = a.attrelid
  where r.relkind = 'r' and a.attname in ('actor', 'made_by', 'person_id') and not a.attisdropped and r.relnamespace::regnamespace::text in ('app', 'meta', 'audit', 'ballot')
$$, array[
  'app.person.person_id', 'app.account.person_id', 'app.appointment.person_id', 'app.rank.person_id', 'app.contract.person_id', 'app.status.person_id',
  'app.status.appraiser_person_id', 'app.delegation.person_id', 'app.team_member.person_id', 'app.role_grant.person_id', 'app.reach.person_id',
  'meta.password.account_id', 'meta.password.made_by', 'meta.one_time_code.account_id', 'meta.one_time_code.made_by', 'meta.session.account_id', 'meta.familiar_source.account_id',
  'meta.job.actor', 'meta.kept_reply.actor', 'audit.entry.actor', 'app.extension.person_id', 'meta.outbox.person_id',
  'app.feedback_note.subject_id', 'app.feedback_note.giver_id', 'app.feedback_note.made_by', 'app.feedback_request.subject_id', 'app.feedback_request.giver_id',
  'app.feedback_form.subject_id', 'app.feedback_form.giver_id',
  'app.result.person_id', 'app.assessment.appraiser_id', 'app.assessment.taken_over_by', 'app.distribution_note.appraiser_id',
  -- Not before it is published, and then as the result: nobody reads their own assessment. A superior's name stands in it as the appraiser's does.
  'app.assessment.person_id', 'app.assessment.superior_id', 'app.plan.person_id', 'app.plan.appraiser_id', 'app.plan.signed_by', 'app.plan.made_by', 'app.plan_version.appraiser_id', 'app.plan_version.signed_by', 'app.assignment.person_id', 'app.assignment.leader_id', 'app.assignment.made_by', 'app.role_cell.person_id', 'app.action_item.made_by', 'app.progress.made_by', 'app.evidence.made_by', 'app.takeover.leader_id',
  -- Who did something with a period, made a policy or a questionnaire: of the thing, as in the audit.
  'app.period_event.actor', 'app.assessment_event.actor', 'app.distribution_note.made_by', 'app.unit_result.made_by', 'app.policy.made_by', 'app.questionnaire.made_by',
  -- As the result was told to analysts: counted, never shown.
  'app.told.person_id',
  'app.survey_subject.person_id', 'app.handed_in.person_id', 'app.survey_moderator.person_id', 'app.measurement.person_id'
], 'these columns name people, and no other');

insert into app.status (person_id, status, decree, starts_on) values (pg_temp.person('cici'), 'TUGAS_BELAJAR', 'SK 1', app.today());
insert into app.delegation (agency_id, unit_id, person_id, decree, starts_on)
values (pg_temp.agency('DISDIK'), pg_temp.unit('SD1'), pg_temp.person('cici'), 'SK 2', app.today());
insert into app.team (agency_id, code, name) values (pg_temp.agency('DUKCAPIL'), 'TIM', 'Tim');
insert into app.team_member (agency_id, team_id, person_id, starts_on)
select t.agency_id, t.team_id, pg_temp.person('cici'), app.today() from app.team as t;
update app.person set golongan = 'III/b', golongan_since_on = '2024-04-01' where person_id = pg_temp.person('cici');
update app.person set golongan = 'III/c', golongan_since_on = '2026-04-01' where person_id = pg_temp.person('cici');
update app.person set golongan = 'III/c', golongan_since_on = '2026-10-01' where person_id = pg_temp.person('cici');
select results_eq(
  $$ select r.starts_on, r.golongan from app.rank as r where r.person_id = pg_temp.person('cici') order by 1 $$,
  $$ values (date '2024-04-01', 'III/b'), (date '2026-10-01', 'III/c') $$, 'ranks are kept with their days; the same one with another day was a mistake'
);
select pg_temp.become('cici');
select e.held::text as held from api.me_export() as e \gset
select pg_temp.leave();
create temporary table export as select :'held'::jsonb as held;
select results_eq(
  $$ select k from export as e cross join jsonb_object_keys(e.held) as k order by k collate "C" $$,
  $$ values ('account'), ('actions'), ('appointments'), ('assignments'), ('audit'), ('contracts'), ('delegations'), ('distributions'), ('evaluations'), ('evidence'), ('extensions'), ('failed_logins'), ('familiar_sources'),
    ('forms'), ('jobs'), ('kept_replies'), ('measurements'), ('memberships'), ('messages'), ('notes'), ('parts'), ('person'), ('plans'), ('ranks'), ('reach'), ('realisations'), ('requests'),
    ('results'), ('roles'), ('sessions'), ('signed_forms'), ('statuses'), ('surveys_about'), ('takeovers') $$, 'one gets all that is held about one'
);
select is((select e.held -> 'appointments' -> 0 ->> 'post' from export as e), 'STAF-SD1', 'where one serves');
select is((select jsonb_array_length(e.held -> 'ranks') from export as e), 2, 'which ranks one had');
select is((select e.held -> 'statuses' -> 0 ->> 'status' from export as e), 'TUGAS_BELAJAR', 'that one was away');
select is((select e.held -> 'delegations' -> 0 ->> 'unit' from export as e), 'SD1', 'what was delegated');
select is((select e.held -> 'memberships' -> 0 ->> 'team' from export as e), 'TIM', 'in which teams one was');
select is((select string_agg(r ->> 'agency' || ' ' || (r ->> 'rule'), ', ') from export as e cross join jsonb_array_elements(e.held -> 'reach') as r), 'DISDIK APPRAISES_BY_DELEGATION, DISDIK SERVES, DUKCAPIL IN_A_TEAM', 'where one may look, and why');
select is((select e.held -> 'account' ->> 'login' from export as e), 'cici', 'one''s account');
select unalike((select e.held::text from export as e), '%argon2%', 'and no password');
select is((select e.held -> 'person' ->> 'name' from export as e), 'Cici', 'of oneself');
select unalike((select e.held::text from export as e), '%Dedi%', 'and nobody else');

-- What one sees and why ------------------------------------------------------------------------------------------------------
select pg_temp.become('ani');
select results_eq(
  $$ select v.agency, v.rule, v.through from api.explain_visibility('a0000000-0000-4000-8000-000000000003') as v order by 1, 2 $$,
  $$ values ('DISDIK', 'APPRAISES_BY_DELEGATION', 'unit SD1'), ('DISDIK', 'SERVES', 'post STAF-SD1') $$,
  'an administrator is told why somebody sees her agency, and nothing of another'
);
select pg_temp.become('hadi');
select is((select string_agg(v.agency || ' ' || v.rule, ', ' order by v.agency) from api.explain_visibility(null) as v), 'DISDIK AUDITS, DUKCAPIL SERVES', 'everybody all of their own');

-- Retention ----------------------------------------------------------------------------------------------------------------------
select pg_temp.leave();
insert into app.person (name, employment) values ('Lama', 'NON_ASN'), ('Baru', 'NON_ASN');
insert into app.appointment (agency_id, post_id, person_id, starts_on, ends_on)
select pg_temp.agency('DISDIK'), pg_temp.post('STAF-SET'), p.person_id, '2000-01-01', (app.today() - case p.name when 'Lama' then interval '10 years 1 day' else '9 years' end)::date
from app.person as p
where p.name in ('Lama', 'Baru');
insert into app.account (login, person_id, created_at) select 'lama', pg_temp.person('lama'), app.now();
insert into app.status (person_id, status, decree, starts_on, ends_on) values (pg_temp.person('lama'), 'CLTN', 'SK', '2001-01-01', '2001-12-31');
select pg_temp.become('ani');
select throws_ok($$ select api.purge('PEOPLE', 1) $$, 'KJ403', null, 'not everybody takes people away');
select pg_temp.become('indah');
select throws_ok($$ select api.purge('PEOPLE', 1) $$, 'KJ403', null, 'nor does an auditor');
select pg_temp.become('joko');
select throws_ok($$ select api.purge('PEOPLE', 2) $$, 'KJ461', 'affects=1', 'who may has to know how many');
select is((select count(*) from api.purge('STATUSES', 1)), 1::bigint, 'what is over by itself goes by itself');
select pg_temp.person('lama') as lama \gset
select is((select p.thing from api.purge('PEOPLE', 1) as p), :'lama', 'whoever left longer ago than is kept goes');
select is((select count(*) from app.person as p where p.name in ('Lama', 'Baru')), 1::bigint, 'with all that was held, and nobody else');
select is((select count(*) from api.purge('PEOPLE', 0)), 0::bigint, 'once');
select throws_ok($$ select api.purge('AUDIT', 0) $$, 'KJ400', 'category', 'what has no time is not taken away');
select is((select count(*) from api.show_retention()), 12::bigint, 'everybody reads how long what is kept');
select pg_temp.leave();
select is((select count(*) from app.reach as r where not exists (select from app.person as p where p.person_id = r.person_id)), 0::bigint, 'and reach goes with its person');

select * from finish();
rollback;
