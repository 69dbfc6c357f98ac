-- What surrounds a plan and what follows it: who assigned somebody to what (PermenPANRB 6/2022 P45-46), who plays which part in a leader's results (P46-50),
-- what a period's work is to consist of (P67), what was realised and what shows it (P68), and results that a leader takes over (art. 20(6)-(8), P70 C.14).

create table app.assignment (
  assignment_id uuid not null default gen_random_uuid() constraint assignment_pk primary key,
  agency_id integer not null constraint assignment_agency_fk references app.agency on delete restrict,
  person_id uuid not null constraint assignment_person_fk references app.person on delete cascade,
  leader_id uuid constraint assignment_leader_fk references app.person on delete set null,
  leader_name text not null constraint assignment_leader_name_says_something check (leader_name ~ '\S' and length(leader_name) <= 200),
  body text not null constraint assignment_body_is_known check (
    body in ('INSTANSI_SENDIRI', 'INSTANSI_LAIN', 'NEGARA_SAHABAT', 'LEMBAGA_INTERNASIONAL', 'ORGANISASI_PROFESI', 'BADAN_SWASTA')
  ),
  body_name text constraint assignment_body_name_says_something check (body_name ~ '\S' and length(body_name) <= 200),
  kind text not null constraint assignment_kind_is_known check (kind in ('PENUNJUKAN', 'PENGAJUAN_SUKARELA')),
  work text not null constraint assignment_work_says_something check (work ~ '\S' and length(work) <= 1000),
  starts_on date not null,
  ends_on date,
  state text not null constraint assignment_state_is_known check (state in ('REQUESTED', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'ENDED')),
  competence text constraint assignment_competence_says_something check (competence ~ '\S' and length(competence) <= 1000),
  workload text constraint assignment_workload_says_something check (workload ~ '\S' and length(workload) <= 1000),
  performance text constraint assignment_performance_says_something check (performance ~ '\S' and length(performance) <= 1000),
  reason text constraint assignment_reason_says_something check (reason ~ '\S' and length(reason) <= 500),
  made_at timestamptz not null,
  made_by uuid not null,
  decided_at timestamptz,
  decided_by uuid,
  revision bigint not null default 1,
  constraint assignment_is_by_another check (leader_id <> person_id),
  constraint assignment_ends_after_it_starts check (ends_on >= starts_on),
  constraint assignment_outside_names_its_body check (body = 'INSTANSI_SENDIRI' or leader_id is not null or body_name is not null),
  constraint assignment_is_decided_by_somebody check ((state in ('REQUESTED', 'WITHDRAWN')) or (decided_at is not null and decided_by is not null)),
  constraint assignment_refusal_has_its_reason check (state not in ('REFUSED', 'ENDED') or reason is not null)
);
create index assignment_person_idx on app.assignment (person_id, starts_on);
create index assignment_leader_idx on app.assignment (leader_id, starts_on);
create index assignment_agency_idx on app.assignment (agency_id);
create index assignment_made_by_idx on app.assignment (made_by);
comment on table app.assignment is 'That a leader assigned somebody to something, or somebody offered to do it, and what their appraiser said (P45-46 f): a step before the plan, and in mid-year.';
comment on column app.assignment.assignment_id is 'Leaves the database; says nothing.';
comment on column app.assignment.agency_id is 'Where the one who is assigned was evaluated when it was asked for.';
comment on column app.assignment.person_id is 'Who is assigned.';
comment on column app.assignment.leader_id is 'Which leader assigns (P45 f.5); null for somebody outside of the government, and when the leader is no longer kept.';
comment on column app.assignment.leader_name is 'What the leader was called then.';
comment on column app.assignment.body is 'For whom the work is: one''s own agency, or another body (P46 f.11).';
comment on column app.assignment.body_name is 'What that body is called; null for one''s own agency.';
comment on column app.assignment.kind is 'PENUNJUKAN: by the leader''s initiative; PENGAJUAN_SUKARELA: by the employee''s (P46 f.8-11).';
comment on column app.assignment.work is 'What is to be done.';
comment on column app.assignment.starts_on is 'From that day on.';
comment on column app.assignment.ends_on is 'Until that day; null without end.';
comment on column app.assignment.state is 'REQUESTED until the appraiser has decided; APPROVED, REFUSED; WITHDRAWN by who asked; ENDED before its last day.';
comment on column app.assignment.competence is 'What the appraiser weighed: competence, expertise, skill (P46 f.12).';
comment on column app.assignment.workload is 'What the appraiser weighed: the load of work.';
comment on column app.assignment.performance is 'What the appraiser weighed: how the work of this year goes.';
comment on column app.assignment.reason is 'Why it was refused, withdrawn or ended.';
comment on column app.assignment.made_at is 'When it was asked for, by app.now().';
comment on column app.assignment.made_by is 'Who asked: the leader, the employee, or the appraiser for somebody outside. Not a foreign key: it outlives people.';
comment on column app.assignment.decided_at is 'When it was decided, or ended.';
comment on column app.assignment.decided_by is 'Who decided. Not a foreign key.';
comment on column app.assignment.revision is 'Grows with each change.';
call meta.protect('app.assignment');

create table app.role_cell (
  agency_id integer not null constraint role_cell_agency_fk references app.agency on delete restrict,
  role_cell_id uuid not null default gen_random_uuid() constraint role_cell_id_key unique,
  plan_id uuid not null,
  plan_result_id uuid not null,
  plan_indicator_id uuid,
  person_id uuid not null constraint role_cell_person_fk references app.person on delete cascade,
  place smallint not null constraint role_cell_place_is_from_1_to_20 check (place between 1 and 20),
  part text not null constraint role_cell_part_says_something check (part ~ '\S' and length(part) <= 1000),
  changed_at timestamptz not null,
  constraint role_cell_pk primary key (agency_id, role_cell_id),
  constraint role_cell_result_fk foreign key (agency_id, plan_id, plan_result_id)
    references app.plan_result (agency_id, plan_id, plan_result_id) on delete cascade,
  constraint role_cell_indicator_fk foreign key (agency_id, plan_indicator_id) references app.plan_indicator on delete cascade,
  constraint role_cell_place_key unique nulls not distinct (agency_id, plan_result_id, plan_indicator_id, person_id, place)
);
create index role_cell_plan_idx on app.role_cell (agency_id, plan_id, plan_result_id);
create index role_cell_indicator_idx on app.role_cell (agency_id, plan_indicator_id);
create index role_cell_person_idx on app.role_cell (person_id);
comment on table app.role_cell is 'Who plays which part in a leader''s results: the cells of form A.1.5 (matriks pembagian peran dan hasil, P46-50). A cell may say several things, each in its place.';
comment on column app.role_cell.agency_id is 'Whose plan it is about.';
comment on column app.role_cell.role_cell_id is 'Leaves the database; says nothing.';
comment on column app.role_cell.plan_id is 'The leader''s plan.';
comment on column app.role_cell.plan_result_id is 'The column: a result of the leader''s.';
comment on column app.role_cell.plan_indicator_id is 'The column, where the leader''s matrix is by indicators (P47 a.1): one of that result''s.';
comment on column app.role_cell.person_id is 'The row: who is led, or a guest by assignment (P47 j).';
comment on column app.role_cell.place is 'Which of the things that the cell says.';
comment on column app.role_cell.part is 'The part, in words of results (P47 i): what becomes a result of that person''s plan.';
comment on column app.role_cell.changed_at is 'When it was last written.';
call meta.protect('app.role_cell');

create table app.action_item (
  agency_id integer not null constraint action_item_agency_fk references app.agency on delete restrict,
  action_item_id uuid not null default gen_random_uuid() constraint action_item_id_key unique,
  plan_id uuid not null,
  plan_result_id uuid not null,
  period_id integer not null,
  place smallint not null constraint action_item_place_is_from_1_to_50 check (place between 1 and 50),
  text text not null constraint action_item_text_says_something check (text ~ '\S' and length(text) <= 1000),
  is_done boolean not null default false,
  done_at timestamptz,
  made_at timestamptz not null,
  made_by uuid not null,
  revision bigint not null default 1,
  constraint action_item_pk primary key (agency_id, action_item_id),
  constraint action_item_result_fk foreign key (agency_id, plan_id, plan_result_id)
    references app.plan_result (agency_id, plan_id, plan_result_id) on delete cascade,
  constraint action_item_period_fk foreign key (agency_id, period_id) references app.period on delete restrict,
  constraint action_item_place_key unique (agency_id, plan_result_id, period_id, place),
  constraint action_item_is_done_some_day check (is_done = (done_at is not null))
);
create index action_item_plan_idx on app.action_item (agency_id, plan_id, plan_result_id);
create index action_item_period_idx on app.action_item (agency_id, period_id);
comment on table app.action_item is 'What is to be done for a result in a period, where that takes several: form B.1.1 (rencana aksi, P67).';
comment on column app.action_item.agency_id is 'Whose plan and period it is.';
comment on column app.action_item.action_item_id is 'Leaves the database; says nothing.';
comment on column app.action_item.plan_id is 'Of which plan.';
comment on column app.action_item.plan_result_id is 'For which result.';
comment on column app.action_item.period_id is 'In which period.';
comment on column app.action_item.place is 'Its number within result and period.';
comment on column app.action_item.text is 'What is to be done.';
comment on column app.action_item.is_done is 'It is done.';
comment on column app.action_item.done_at is 'Since when; null while it is not.';
comment on column app.action_item.made_at is 'By app.now().';
comment on column app.action_item.made_by is 'Who wrote it: the employee or the appraiser (P67 A.3: agreed in dialogue). Not a foreign key.';
comment on column app.action_item.revision is 'Grows with each change.';
call meta.protect('app.action_item');

create table app.progress (
  agency_id integer not null constraint progress_agency_fk references app.agency on delete restrict,
  progress_id uuid not null default gen_random_uuid() constraint progress_id_key unique,
  plan_id uuid not null,
  plan_result_id uuid not null,
  plan_indicator_id uuid,
  period_id integer not null,
  text text constraint progress_text_says_something check (text ~ '\S' and length(text) <= 4000),
  value numeric constraint progress_value_is_of_this_world check (abs(value) < 1e15),
  unit text constraint progress_unit_says_something check (unit ~ '\S' and length(unit) <= 60),
  made_at timestamptz not null,
  made_by uuid not null,
  constraint progress_pk primary key (agency_id, progress_id),
  constraint progress_result_fk foreign key (agency_id, plan_id, plan_result_id)
    references app.plan_result (agency_id, plan_id, plan_result_id) on delete cascade,
  constraint progress_indicator_fk foreign key (agency_id, plan_indicator_id) references app.plan_indicator on delete set null (plan_indicator_id),
  constraint progress_period_fk foreign key (agency_id, period_id) references app.period on delete restrict,
  constraint progress_says_something check (text is not null or value is not null),
  constraint progress_unit_is_of_a_value check (unit is null or value is not null)
);
create index progress_result_idx on app.progress (agency_id, plan_result_id, period_id, made_at);
create index progress_plan_idx on app.progress (agency_id, plan_id, plan_result_id);
create index progress_indicator_idx on app.progress (agency_id, plan_indicator_id);
create index progress_period_idx on app.progress (agency_id, period_id);
comment on table app.progress is 'What somebody has realised of a result in a period: form B.1.2 (pendokumentasian kinerja, art. 16, P68). Never changed: the newest of a period counts.';
comment on column app.progress.agency_id is 'Whose plan and period it is.';
comment on column app.progress.progress_id is 'Leaves the database; says nothing.';
comment on column app.progress.plan_id is 'Of which plan.';
comment on column app.progress.plan_result_id is 'Of which result.';
comment on column app.progress.plan_indicator_id is 'Of which indicator; null for the result as a whole.';
comment on column app.progress.period_id is 'In which period.';
comment on column app.progress.text is 'What was realised, in words.';
comment on column app.progress.value is 'What was realised, as a number. Nothing is computed from it (P194).';
comment on column app.progress.unit is 'Of which unit the number is.';
comment on column app.progress.made_at is 'When it was recorded, by app.now().';
comment on column app.progress.made_by is 'Who recorded it: the employee. Not a foreign key.';
call meta.protect('app.progress');

create table app.evidence (
  agency_id integer not null constraint evidence_agency_fk references app.agency on delete restrict,
  evidence_id uuid not null default gen_random_uuid() constraint evidence_id_key unique,
  plan_id uuid not null,
  plan_result_id uuid not null,
  plan_indicator_id uuid,
  period_id integer not null,
  kind text not null constraint evidence_kind_is_known check (kind in ('REALISASI', 'AKTIVITAS')),
  name text not null constraint evidence_name_is_a_files check (name ~ '^[^/\\[:cntrl:]]{1,200}$' and name ~ '\S' and name !~ '^\.'),
  media_type text not null constraint evidence_media_type_is_known check (
    media_type in (
      'application/pdf', 'image/png', 'image/jpeg', 'text/plain', 'text/csv', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
      'application/vnd.oasis.opendocument.text', 'application/vnd.oasis.opendocument.spreadsheet', 'application/vnd.oasis.opendocument.presentation'
    )
  ),
  size integer not null constraint evidence_size_is_at_most_512_kib check (size between 1 and 524288),
  sha256 bytea not null constraint evidence_sha256_has_32_bytes check (length(sha256) = 32),
  made_at timestamptz not null,
  made_by uuid not null,
  removed_at timestamptz,
  removed_by uuid,
  constraint evidence_pk primary key (agency_id, evidence_id),
  constraint evidence_result_fk foreign key (agency_id, plan_id, plan_result_id)
    references app.plan_result (agency_id, plan_id, plan_result_id) on delete cascade,
  constraint evidence_indicator_fk foreign key (agency_id, plan_indicator_id) references app.plan_indicator on delete set null (plan_indicator_id),
  constraint evidence_period_fk foreign key (agency_id, period_id) references app.period on delete restrict,
  constraint evidence_is_removed_by_somebody check ((removed_at is null) = (removed_by is null))
);
create index evidence_result_idx on app.evidence (agency_id, plan_result_id, period_id, made_at);
create index evidence_plan_idx on app.evidence (agency_id, plan_id, plan_result_id);
create index evidence_indicator_idx on app.evidence (agency_id, plan_indicator_id);
create index evidence_period_idx on app.evidence (agency_id, period_id);
comment on table app.evidence is 'A file that shows what was realised (bukti dukung, P68 A.7). What it holds stands in app.evidence_content, which lists never read.';
comment on column app.evidence.agency_id is 'Whose plan and period it is.';
comment on column app.evidence.evidence_id is 'Leaves the database; says nothing.';
comment on column app.evidence.plan_id is 'Of which plan.';
comment on column app.evidence.plan_result_id is 'Of which result.';
comment on column app.evidence.plan_indicator_id is 'Of which indicator; null for the result as a whole.';
comment on column app.evidence.period_id is 'In which period.';
comment on column app.evidence.kind is 'REALISASI: shows what was realised; AKTIVITAS: shows only that something was done, which does not count (P68 A.7).';
comment on column app.evidence.name is 'What the file is called.';
comment on column app.evidence.media_type is 'What it was found to be, of a closed list.';
comment on column app.evidence.size is 'How many bytes it has.';
comment on column app.evidence.sha256 is 'The hash of it: stays when it is removed.';
comment on column app.evidence.made_at is 'By app.now().';
comment on column app.evidence.made_by is 'Who added it: the employee. Not a foreign key.';
comment on column app.evidence.removed_at is 'When it was taken away; null while it is there.';
comment on column app.evidence.removed_by is 'Who took it away. Not a foreign key.';
call meta.protect('app.evidence');

create table app.evidence_content (
  agency_id integer not null constraint evidence_content_agency_fk references app.agency on delete restrict,
  evidence_id uuid not null,
  content bytea not null constraint evidence_content_is_at_most_512_kib check (length(content) between 1 and 524288),
  constraint evidence_content_pk primary key (agency_id, evidence_id),
  constraint evidence_content_evidence_fk foreign key (agency_id, evidence_id) references app.evidence on delete cascade
);
-- Images and office files are compressed already.
alter table app.evidence_content alter column content set storage external;
comment on table app.evidence_content is 'What a file of evidence holds; deleted when it is removed.';
comment on column app.evidence_content.agency_id is 'As of the evidence.';
comment on column app.evidence_content.evidence_id is 'Of which evidence.';
comment on column app.evidence_content.content is 'Its bytes.';
call meta.protect('app.evidence_content');

create table app.takeover (
  agency_id integer not null constraint takeover_agency_fk references app.agency on delete restrict,
  takeover_id uuid not null default gen_random_uuid() constraint takeover_id_key unique,
  plan_id uuid not null,
  plan_result_id uuid not null,
  leader_id uuid constraint takeover_leader_fk references app.person on delete set null,
  leader_name text not null constraint takeover_leader_name_says_something check (leader_name ~ '\S' and length(leader_name) <= 200),
  note_id uuid constraint takeover_note_fk references app.feedback_note on delete set null,
  text text not null constraint takeover_text_says_something check (text ~ '\S' and length(text) <= 2000),
  made_at timestamptz not null,
  constraint takeover_pk primary key (agency_id, takeover_id),
  constraint takeover_result_fk foreign key (agency_id, plan_id, plan_result_id)
    references app.plan_result (agency_id, plan_id, plan_result_id) on delete cascade,
  constraint takeover_is_once unique (agency_id, plan_result_id)
);
create index takeover_plan_idx on app.takeover (agency_id, plan_id, plan_result_id);
create index takeover_leader_idx on app.takeover (leader_id);
create index takeover_note_idx on app.takeover (note_id);
comment on table app.takeover is 'That a leader took a result over, because the employee could not finish it, after adjusting or guiding had not helped (art. 20(6)-(8), P70 C.14). Considered when the employee is rated.';
comment on column app.takeover.agency_id is 'Whose plan it is.';
comment on column app.takeover.takeover_id is 'Leaves the database; says nothing.';
comment on column app.takeover.plan_id is 'Of which plan.';
comment on column app.takeover.plan_result_id is 'Which result.';
comment on column app.takeover.leader_id is 'Who took it over; null when they are no longer kept.';
comment on column app.takeover.leader_name is 'What they were called then.';
comment on column app.takeover.note_id is 'The note about that result whose outcome was tried before; null when it is no longer kept.';
comment on column app.takeover.text is 'The leader''s note that the employee was not able to finish it.';
comment on column app.takeover.made_at is 'By app.now().';
call meta.protect('app.takeover');

alter table app.plan_result
  add column assignment_id uuid constraint plan_result_assignment_fk references app.assignment on delete set null;
create index plan_result_assignment_idx on app.plan_result (assignment_id);
comment on column app.plan_result.assignment_id is 'The approved assignment from which it comes; null for none.';

alter table app.feedback_note
  add column rhk uuid constraint feedback_note_rhk_fk references app.plan_result (plan_result_id) on delete set null;
create index feedback_note_rhk_idx on app.feedback_note (rhk);
comment on column app.feedback_note.rhk is 'About which result of the person''s plan (art. 17(3)); null for a value, or the work in general.';

insert into app.retention (category, kept_for, since, basis) values
  ('ASSIGNMENTS', '10 years', 'the assignment was over', 'for as long as results of its years may be asked about'),
  ('EVIDENCE', '5 years', 'the file was added', 'its hash and its name stay with the plan');
