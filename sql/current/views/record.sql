-- What operations show of the feedback record, under the row-level security of whoever looks: notes and forms, one list.

create view api.record_entry with (security_invoker = true) as
select
  n.note_id as note, 'NOTE' as entry, n.subject_id as person, n.giver_id as giver, n.giver_name, n.giver_role, n.kind, n.mode, n.initiative, n.item, n.rhk, n.text,
  n.evidence, n.outcome, null::text as questionnaire, null::text as scores, null::jsonb as comments, n.given_on,
  array(
    select p.code
    from app.period as p
    where p.agency_id = n.agency_id and p.state <> 'CANCELLED' and n.given_on between p.starts_on and p.ends_on
    order by p.starts_on, p.code
  ) as periods,
  n.request_id as request, n.made_at, n.made_by,
  case
    when exists (select from app.feedback_note as c where c.corrects = n.note_id) then 'SUPERSEDED'
    when n.text is null then 'WITHDRAWN'
    else 'CURRENT'
  end as state,
  n.corrects, n.reason,
  case
    when n.made_by = (select app.actor()) and n.text is not null and not exists (select from app.feedback_note as c where c.corrects = n.note_id)
      then array['correct']
    else '{}'
  end as allowed_actions
from app.feedback_note as n
union all
select
  f.form_id, case f.kind when 'SELF' then 'SELF' else 'FORM' end, f.subject_id, f.giver_id, f.giver_name,
  case f.kind when 'SELF' then 'PEGAWAI' else 'PIMPINAN' end, null, null, null, null, null, null, null, null, f.questionnaire,
  array_to_string(f.scores, ',', '-'), f.comments, app.day_of(f.changed_at),
  array(select p.code from app.period as p where p.agency_id = f.agency_id and p.period_id = f.period_id), null, f.changed_at, f.giver_id, 'CURRENT', null,
  null, '{}'
from app.feedback_form as f;
comment on view api.record_entry is 'An entry of the feedback record as operations show it: a note, or a form that was answered with a name.';
comment on column api.record_entry.note is 'Its identifier.';
comment on column api.record_entry.entry is 'NOTE, FORM (a leader''s questionnaire) or SELF (one''s own).';
comment on column api.record_entry.person is 'About whom.';
comment on column api.record_entry.giver is 'Who gave it; null for somebody outside.';
comment on column api.record_entry.giver_name is 'What the giver was called then.';
comment on column api.record_entry.giver_role is 'What the giver was to the person.';
comment on column api.record_entry.kind is 'BERKALA or INSIDENTIL; null for a form.';
comment on column api.record_entry.mode is 'LANGSUNG or TIDAK_LANGSUNG; null for a form.';
comment on column api.record_entry.initiative is 'GIVER or EMPLOYEE; null for a form.';
comment on column api.record_entry.item is 'About which value; null for the work in general, and for a form.';
comment on column api.record_entry.rhk is 'About which result of a plan; null for the work in general, and for a form.';
comment on column api.record_entry.text is 'What was said; null for a form, and where it was taken back.';
comment on column api.record_entry.evidence is 'What it rests on.';
comment on column api.record_entry.outcome is 'What the leader draws from it.';
comment on column api.record_entry.questionnaire is 'Of a form: what was asked.';
comment on column api.record_entry.scores is 'Of a form: 1 to 5 by the items'' places, - for what cannot be judged.';
comment on column api.record_entry.comments is 'Of a form: text by item.';
comment on column api.record_entry.given_on is 'The day on which it was given.';
comment on column api.record_entry.periods is 'The periods to which it belongs, of those that the one who asks sees.';
comment on column api.record_entry.request is 'The request that it answers.';
comment on column api.record_entry.made_at is 'When it was recorded.';
comment on column api.record_entry.made_by is 'Who recorded it.';
comment on column api.record_entry.state is 'CURRENT; SUPERSEDED: another stands in its place; WITHDRAWN: that other takes it back.';
comment on column api.record_entry.corrects is 'The note in whose place it stands.';
comment on column api.record_entry.reason is 'Why it does.';
comment on column api.record_entry.allowed_actions is 'What the one who asks could do with it now.';
grant select on api.record_entry to kinerja_app, kinerja_city;
