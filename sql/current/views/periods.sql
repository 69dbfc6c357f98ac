-- What operations show of policies, periods and their phases, under the row-level security of whoever looks.

create or replace function app.current_phase(p_agency_id integer, p_period_id integer, p_state text) returns text language sql stable
begin atomic
  select h.phase
  from app.phase as h
  where h.agency_id = p_agency_id and h.period_id = p_period_id and app.state_of_phase(h.phase) = p_state
  -- The superior's part begins when the window has ended.
  order by app.effective_deadline(h.agency_id, h.period_id, h.phase, null, null) <= app.now(), h.ends_at
  limit 1;
end;
comment on function app.current_phase(integer, integer, text) is 'The phase that a period in a state is in; null for none.';
grant execute on function app.current_phase(integer, integer, text) to kinerja_definer, kinerja_app, kinerja_city;

create view api.period with (security_invoker = true) as
select
  a.code as agency, p.code as period, p.kind, p.starts_on, p.ends_on, p.state, p.is_surveyed, coalesce(p.policy, app.policy_of(p.agency_id, (select app.today()))) as policy,
  c.phase, app.effective_deadline(p.agency_id, p.period_id, c.phase, null, null) as due_at, p.is_scheduled, p.opens_at,
  app.held_by(p.agency_id, p.period_id) as held_by, p.revision,
  app.period_actions(p.agency_id, p.period_id, p.state, p.is_surveyed) as allowed_actions,
  p.agency_id, p.period_id
from app.period as p
  join app.agency as a on a.agency_id = p.agency_id
  cross join lateral (select app.current_phase(p.agency_id, p.period_id, p.state) as phase) as c;
comment on view api.period is 'A period as operations show it.';
comment on column api.period.agency is 'The code of the agency.';
comment on column api.period.period is 'The code, once in an agency: 2026_q3.';
comment on column api.period.kind is 'TAHUNAN, TRIWULANAN or BULANAN.';
comment on column api.period.starts_on is 'The first day that is evaluated.';
comment on column api.period.ends_on is 'The last one.';
comment on column api.period.state is 'Where it stands.';
comment on column api.period.is_surveyed is 'There is a sealed survey.';
comment on column api.period.policy is 'The rules it is run under; of a draft, those that hold today.';
comment on column api.period.phase is 'The phase it is in; null for none.';
comment on column api.period.due_at is 'When that phase ends for all who have no more time.';
comment on column api.period.is_scheduled is 'It opens, seals and closes by itself.';
comment on column api.period.opens_at is 'When it opens by itself; null for with its first day.';
comment on column api.period.held_by is 'The job that is to move it, pending or under way; null for none.';
comment on column api.period.revision is 'Grows with each change; a client names the one it has seen.';
comment on column api.period.allowed_actions is 'What the one who asks could do with it now; what is not here would be refused.';
comment on column api.period.agency_id is 'Never shown: joins inside of the database.';
comment on column api.period.period_id is 'Never shown: joins inside of the database.';
grant select on api.period to kinerja_app, kinerja_city;

create view api.phase with (security_invoker = true) as
select
  a.code as agency, p.code as period, h.phase, h.starts_at, h.ends_at, app.effective_deadline(h.agency_id, h.period_id, h.phase, null, null) as due_at,
  case when app.now() < h.starts_at then 'FUTURE' when app.now() < app.effective_deadline(h.agency_id, h.period_id, h.phase, null, null) then 'CURRENT' else 'ENDED' end as state,
  h.starts_rule, h.ends_rule, h.is_statutory,
  h.is_beyond_statute or exists (
    select from app.extensions_for(h.agency_id, h.period_id, h.phase, null, null) as x where x.is_beyond_statute
  ) as is_beyond_statute,
  array_position(array['PLANNING', 'FEEDBACK', 'RATING', 'SUPERIOR', 'CALIBRATION', 'SIGNING', 'OBJECTION'], h.phase) as step,
  h.agency_id, h.period_id
from app.phase as h
  join app.period as p on p.agency_id = h.agency_id and p.period_id = h.period_id
  join app.agency as a on a.agency_id = h.agency_id;
comment on view api.phase is 'A phase of a period as operations show it.';
comment on column api.phase.agency is 'The code of the agency.';
comment on column api.phase.period is 'The code of the period.';
comment on column api.phase.phase is 'Which phase.';
comment on column api.phase.starts_at is 'From then on.';
comment on column api.phase.ends_at is 'Until then, as the policy has it or somebody has set it.';
comment on column api.phase.due_at is 'Until then, with more time that all of the agency were given.';
comment on column api.phase.state is 'FUTURE, CURRENT or ENDED, by its days.';
comment on column api.phase.starts_rule is 'The rule that made the start; null when somebody has set it.';
comment on column api.phase.ends_rule is 'The rule that made the end; null when somebody has set it.';
comment on column api.phase.is_statutory is 'The regulation fixes its end.';
comment on column api.phase.is_beyond_statute is 'It goes beyond what the regulation fixes.';
comment on column api.phase.step is 'In which order they are.';
comment on column api.phase.agency_id is 'Never shown: joins inside of the database.';
comment on column api.phase.period_id is 'Never shown: joins inside of the database.';
grant select on api.phase to kinerja_app, kinerja_city;
