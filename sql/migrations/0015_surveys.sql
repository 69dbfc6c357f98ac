-- The sealed survey: who is spoken about, and what may be kept of what was said. What is said is in schema ballot, a table for each collection, which
-- its functions make and destroy (sql/current/functions/ballot; docs/privacy.md).

create schema ballot;
comment on schema ballot is 'Open collections: who owes which form about whom, and the answers. Tables are made and destroyed by its functions, and reached through them only.';

create table app.collection (
  agency_id integer not null,
  collection_id integer not null constraint collection_id_key unique constraint collection_id_is_positive check (collection_id > 0),
  period_id integer not null,
  state text not null constraint collection_state_is_known check (state in ('ASSIGNING', 'COLLECTING', 'CONFIRMED', 'CANCELLED')),
  questionnaire text not null constraint collection_questionnaire_fk references app.questionnaire on delete restrict,
  items integer not null constraint collection_items_are_few check (items between 1 and 40),
  comments_from integer not null constraint collection_comments_from_has_a_floor check (comments_from >= 5),
  made_on date not null,
  is_begun boolean not null default false,
  is_moderated boolean not null default false,
  is_beyond_agency boolean not null default false,
  counted_at timestamptz,
  revision bigint not null default 1,
  constraint collection_pk primary key (agency_id, collection_id),
  constraint collection_period_fk foreign key (agency_id, period_id) references app.period on delete cascade
);
create unique index collection_period_idx on app.collection (agency_id, period_id) where state <> 'CANCELLED';
create index collection_of_period_idx on app.collection (agency_id, period_id);
create index collection_questionnaire_idx on app.collection (questionnaire);
comment on table app.collection is 'The survey of a period: its form and its rules, fixed when raters are first drawn.';
comment on column app.collection.agency_id is 'Whose.';
comment on column app.collection.collection_id is 'By chance, so that it tells nothing: the tables of schema ballot are named by it, and forms begin with it.';
comment on column app.collection.period_id is 'Of which period.';
comment on column app.collection.state is 'ASSIGNING until the survey begins, COLLECTING until its seal is confirmed, CONFIRMED when what may be kept is kept and all else is gone. CANCELLED: all is gone.';
comment on column app.collection.questionnaire is 'The form.';
comment on column app.collection.items is 'How many items it has.';
comment on column app.collection.comments_from is 'Comments about somebody come from at least so many forms of a category.';
comment on column app.collection.made_on is 'The day as of which raters were drawn.';
comment on column app.collection.is_begun is 'Somebody may have answered: nobody is drawn anew.';
comment on column app.collection.is_moderated is 'No comment waits for its moderation.';
comment on column app.collection.is_beyond_agency is 'Somebody of another agency is asked.';
comment on column app.collection.counted_at is 'When its progress was counted last, once an hour at most.';
comment on column app.collection.revision is 'Grows with each change.';
call meta.protect('app.collection');

create table app.collection_category (
  agency_id integer not null,
  collection_id integer not null,
  category text not null constraint collection_category_category_is_known check (category in ('PEER', 'SUBORDINATE', 'OTHER')),
  threshold integer not null constraint collection_category_threshold_has_a_floor check (threshold >= 4),
  weight integer not null constraint collection_category_weight_is_a_share check (weight between 0 and 100),
  asked integer not null constraint collection_category_asked_is_not_negative check (asked >= 0),
  constraint collection_category_pk primary key (agency_id, collection_id, category),
  constraint collection_category_collection_fk foreign key (agency_id, collection_id) references app.collection on delete cascade
);
comment on table app.collection_category is 'The groups of raters of a survey: what is kept of them, and how much they count. Fixed with the survey, from its period''s policy.';
comment on column app.collection_category.agency_id is 'Whose.';
comment on column app.collection_category.collection_id is 'Of which survey.';
comment on column app.collection_category.category is 'PEER, SUBORDINATE or OTHER.';
comment on column app.collection_category.threshold is 'An item of the group is kept when at least so many have scored it; four, or what a policy has raised it to.';
comment on column app.collection_category.weight is 'Its part of the whole, of 100.';
comment on column app.collection_category.asked is 'How many are drawn for each subject, at most.';
call meta.protect('app.collection_category');

create table app.survey_subject (
  agency_id integer not null,
  collection_id integer not null,
  subject integer not null constraint survey_subject_subject_is_positive check (subject > 0),
  kind text not null constraint survey_subject_kind_is_known check (kind in ('PERSON', 'TEAM', 'UNIT')),
  person_id uuid constraint survey_subject_person_fk references app.person on delete cascade,
  team_id integer,
  unit_id integer,
  block integer,
  strictness text constraint survey_subject_strictness_is_known check (strictness in ('STRICTER', 'USUAL', 'MILDER')),
  constraint survey_subject_pk primary key (agency_id, collection_id, subject),
  constraint survey_subject_collection_fk foreign key (agency_id, collection_id) references app.collection on delete cascade,
  constraint survey_subject_team_fk foreign key (agency_id, team_id) references app.team on delete restrict,
  constraint survey_subject_unit_fk foreign key (agency_id, unit_id) references app.unit on delete restrict,
  constraint survey_subject_is_one_thing check (
    case kind
      when 'PERSON' then person_id is not null and team_id is null and unit_id is not null
      when 'TEAM' then person_id is null and team_id is not null and unit_id is null
      else person_id is null and team_id is null and unit_id is not null
    end
  )
);
create unique index survey_subject_person_idx on app.survey_subject (agency_id, collection_id, person_id);
create unique index survey_subject_team_idx on app.survey_subject (agency_id, collection_id, team_id);
create unique index survey_subject_unit_idx on app.survey_subject (agency_id, collection_id, unit_id) where kind = 'UNIT';
create index survey_subject_of_person_idx on app.survey_subject (person_id);
create index survey_subject_of_team_idx on app.survey_subject (agency_id, team_id);
create index survey_subject_of_unit_idx on app.survey_subject (agency_id, unit_id);
comment on table app.survey_subject is 'Whom a survey is about: people, teams and units. Who is asked about them is nowhere here.';
comment on column app.survey_subject.agency_id is 'Whose.';
comment on column app.survey_subject.collection_id is 'Of which survey.';
comment on column app.survey_subject.subject is 'Its number in the survey, from 1.';
comment on column app.survey_subject.kind is 'PERSON, TEAM or UNIT.';
comment on column app.survey_subject.person_id is 'The person.';
comment on column app.survey_subject.team_id is 'The team.';
comment on column app.survey_subject.unit_id is 'The unit; of a person, that where they are evaluated.';
comment on column app.survey_subject.block is 'The unit whose block a person belongs to, 0 for the agency itself; null where no block is large enough.';
comment on column app.survey_subject.strictness is 'Whether its raters are stricter or milder than is usual; null where that cannot be said.';
call meta.protect('app.survey_subject');

create table app.survey_moderator (
  agency_id integer not null,
  collection_id integer not null,
  person_id uuid not null constraint survey_moderator_person_fk references app.person on delete cascade,
  constraint survey_moderator_pk primary key (agency_id, collection_id, person_id),
  constraint survey_moderator_collection_fk foreign key (agency_id, collection_id) references app.collection on delete cascade
);
create index survey_moderator_person_idx on app.survey_moderator (person_id);
comment on table app.survey_moderator is 'Who may moderate the comments of a survey: whoever administered the agency when raters were drawn, and so was asked about nobody.';
comment on column app.survey_moderator.agency_id is 'Whose.';
comment on column app.survey_moderator.collection_id is 'Of which survey.';
comment on column app.survey_moderator.person_id is 'Who.';
call meta.protect('app.survey_moderator');

-- This one and the next have no foreign key: tens of thousands of rows come at once, from one function, out of what the keys would point to, and looking each
-- of them up again took a third of the confirmation. Triggers take them away with it (triggers/app.survey_subject.sql).
create table app.feedback_cell (
  agency_id integer not null,
  collection_id integer not null,
  subject integer not null,
  category text not null constraint feedback_cell_category_is_known check (category in ('PEER', 'SUBORDINATE', 'OTHER')),
  forms integer not null,
  n smallint[] not null,
  sum smallint[] not null,
  counts smallint[] not null,
  constraint feedback_cell_pk primary key (agency_id, collection_id, subject, category),
  constraint feedback_cell_is_of_enough check (forms >= 4 and 4 <= all (array_remove(n, null))),
  constraint feedback_cell_is_whole check (cardinality(n) = cardinality(sum) and cardinality(counts) = 5 * cardinality(n))
);
comment on table app.feedback_cell is 'What may be kept of what a group said about a subject, and nothing else. What is not here was not kept.';
comment on column app.feedback_cell.agency_id is 'Whose.';
comment on column app.feedback_cell.collection_id is 'Of which survey.';
comment on column app.feedback_cell.subject is 'About whom.';
comment on column app.feedback_cell.category is 'The group.';
comment on column app.feedback_cell.forms is 'How many forms.';
comment on column app.feedback_cell.n is 'By item: how many have scored it; null where that is fewer than the threshold.';
comment on column app.feedback_cell.sum is 'By item: the sum of these scores.';
comment on column app.feedback_cell.counts is 'Five by item: how many have given 1, 2, 3, 4, 5; null for fewer than ten scores.';
call meta.protect('app.feedback_cell');

create table app.handed_in (
  agency_id integer not null,
  collection_id integer not null,
  person_id uuid not null,
  owed integer not null,
  handed_in integer not null,
  constraint handed_in_pk primary key (agency_id, collection_id, person_id),
  constraint handed_in_is_of_those_owed check (handed_in between 0 and owed)
);
create index handed_in_person_idx on app.handed_in (person_id);
comment on table app.handed_in is 'What is kept of raters: how many forms they owed, and how many they handed in.';
comment on column app.handed_in.agency_id is 'Whose survey.';
comment on column app.handed_in.collection_id is 'Which survey.';
comment on column app.handed_in.person_id is 'The rater.';
comment on column app.handed_in.owed is 'Forms.';
comment on column app.handed_in.handed_in is 'Of these.';
call meta.protect('app.handed_in');

create table app.feedback_comment (
  agency_id integer not null,
  comment_id uuid not null default gen_random_uuid(),
  collection_id integer not null,
  subject integer not null,
  category text not null constraint feedback_comment_category_is_known check (category in ('PEER', 'SUBORDINATE', 'OTHER')),
  item integer not null,
  body text not null constraint feedback_comment_body_says_something check (body ~ '\S'),
  constraint feedback_comment_pk primary key (agency_id, comment_id),
  constraint feedback_comment_subject_fk foreign key (agency_id, collection_id, subject) references app.survey_subject on delete cascade
);
create index feedback_comment_subject_idx on app.feedback_comment (agency_id, collection_id, subject);
comment on table app.feedback_comment is 'Comments that a moderator has released: written in an order of chance, all of a survey at once.';
comment on column app.feedback_comment.agency_id is 'Whose.';
comment on column app.feedback_comment.comment_id is 'By chance.';
comment on column app.feedback_comment.collection_id is 'Of which survey.';
comment on column app.feedback_comment.subject is 'About whom.';
comment on column app.feedback_comment.category is 'The group.';
comment on column app.feedback_comment.item is 'The item''s place in the questionnaire.';
comment on column app.feedback_comment.body is 'What was written.';
call meta.protect('app.feedback_comment');

create table app.feedback_block (
  agency_id integer not null,
  collection_id integer not null,
  block integer not null,
  subjects integer not null constraint feedback_block_is_of_enough check (subjects >= 5),
  total numeric not null,
  constraint feedback_block_pk primary key (agency_id, collection_id, block),
  constraint feedback_block_collection_fk foreign key (agency_id, collection_id) references app.collection on delete cascade
);
comment on table app.feedback_block is 'What is told of several people together: units with at least five who have a figure, smaller ones within the one above. No two overlap.';
comment on column app.feedback_block.agency_id is 'Whose.';
comment on column app.feedback_block.collection_id is 'Of which survey.';
comment on column app.feedback_block.block is 'The unit; 0 for the agency itself.';
comment on column app.feedback_block.subjects is 'How many people have a figure.';
comment on column app.feedback_block.total is 'The mean of their figures.';
call meta.protect('app.feedback_block');

create table app.feedback_reliability (
  agency_id integer not null,
  collection_id integer not null,
  category text not null constraint feedback_reliability_category_is_known check (category in ('PEER', 'SUBORDINATE', 'OTHER')),
  subjects integer not null constraint feedback_reliability_is_of_enough_subjects check (subjects >= 20),
  ballots integer not null constraint feedback_reliability_is_of_enough_ballots check (ballots >= 100),
  between_subjects numeric not null,
  within_subjects numeric not null,
  single numeric not null,
  constraint feedback_reliability_pk primary key (agency_id, collection_id, category),
  constraint feedback_reliability_collection_fk foreign key (agency_id, collection_id) references app.collection on delete cascade
);
comment on table app.feedback_reliability is 'How precise the figures of a survey are, over the ballots that were kept: one-way components of variance (Shrout & Fleiss 1979).';
comment on column app.feedback_reliability.agency_id is 'Whose.';
comment on column app.feedback_reliability.collection_id is 'Of which survey.';
comment on column app.feedback_reliability.category is 'The group.';
comment on column app.feedback_reliability.subjects is 'How many subjects it is from.';
comment on column app.feedback_reliability.ballots is 'How many ballots.';
comment on column app.feedback_reliability.between_subjects is 'Variance that is the subjects''.';
comment on column app.feedback_reliability.within_subjects is 'Variance that is the raters'' and chance.';
comment on column app.feedback_reliability.single is 'ICC(1,1): how much one ballot tells of its subject, 0 to 1.';
call meta.protect('app.feedback_reliability');

-- What a policy decides about surveys ------------------------------------------------------------------------------------
insert into app.policy_setting (setting, place, pattern, form, is_statutory, basis, english, indonesian) values
  ('survey.subjects', 51, '^(PERSON|PERSON TEAM|PERSON UNIT|PERSON TEAM UNIT)$', 'PERSON, and TEAM and UNIT after it', false, 'P70 C.15', 'whom a survey is about', 'siapa yang dinilai dalam survei'),
  ('survey.peers', 52, '^([4-9]|1[0-9]|20)$', 'a number from 4 to 20', false, '', 'how many peers are drawn for each', 'jumlah rekan kerja yang diundi untuk tiap pegawai'),
  ('survey.subordinates', 53, '^([4-9]|1[0-9]|20)$', 'a number from 4 to 20', false, '', 'how many people below are drawn for each; all where there are fewer', 'jumlah bawahan yang diundi untuk tiap pegawai; semuanya bila kurang'),
  ('survey.forms', 54, '^([4-9]|[1-9][0-9])$', 'a number from 4 to 99', false, '', 'the most forms that anybody is asked for', 'jumlah formulir terbanyak untuk tiap penilai'),
  ('survey.threshold.peer', 55, '^([4-9]|1[0-9]|20)$', 'a number from 4 to 20', false, '', 'from how many peers on something is kept', 'dari berapa rekan kerja suatu angka disimpan'),
  ('survey.threshold.subordinate', 56, '^([4-9]|1[0-9]|20)$', 'a number from 4 to 20', false, '', 'from how many people below on something is kept', 'dari berapa bawahan suatu angka disimpan'),
  ('survey.threshold.other', 57, '^([4-9]|1[0-9]|20)$', 'a number from 4 to 20', false, '', 'from how many others on something is kept', 'dari berapa pihak lain suatu angka disimpan'),
  ('survey.comments', 58, '^([5-9]|1[0-9]|20)$', 'a number from 5 to 20', false, '', 'from how many forms on comments are kept', 'dari berapa formulir komentar disimpan'),
  ('survey.weight.peer', 59, '^(0|[1-9][0-9]?|100)$', 'a number from 0 to 100; with the other two 100', false, '', 'how much peers count', 'bobot rekan kerja'),
  ('survey.weight.subordinate', 60, '^(0|[1-9][0-9]?|100)$', 'a number from 0 to 100; with the other two 100', false, '', 'how much people below count', 'bobot bawahan'),
  ('survey.weight.other', 61, '^(0|[1-9][0-9]?|100)$', 'a number from 0 to 100; with the other two 100', false, '', 'how much others count', 'bobot pihak lain');
insert into app.policy_value (policy, setting, value)
select p.policy, v.setting, v.value
from app.policy as p
  cross join (values
    ('survey.subjects', 'PERSON TEAM UNIT'), ('survey.peers', '7'), ('survey.subordinates', '8'), ('survey.forms', '12'), ('survey.threshold.peer', '4'),
    ('survey.threshold.subordinate', '4'), ('survey.threshold.other', '4'), ('survey.comments', '5'), ('survey.weight.peer', '60'),
    ('survey.weight.subordinate', '40'), ('survey.weight.other', '0')
  ) as v (setting, value);

-- Guards that may be gone past, and how -----------------------------------------------------------------------------------
alter table app.guard add column yields_to text constraint guard_yields_to_is_known check (yields_to in ('EXPERT', 'SECOND_PERSON'));
comment on column app.guard.yields_to is 'EXPERT: expert mode with a reason goes past it. SECOND_PERSON: a reason does, when somebody else confirms it. Null: nothing does.';
insert into app.guard (action, guard, place, check_function, basis, english, indonesian, yields_to) values
  ('open', 'QUESTIONNAIRE', 4, 'missing_questionnaire', '', 'a survey has a questionnaire', 'survei memiliki kuesioner', null),
  ('collect', 'RATERS', 1, 'missing_raters', '', 'raters are drawn', 'penilai telah diundi', null),
  ('collect', 'TAPS', 2, 'open_taps', '', 'nothing in the database would write ballots down elsewhere', 'tidak ada bagian basis data yang akan mencatat isian di tempat lain', 'EXPERT'),
  ('seal', 'DEADLINE', 1, 'missing_survey_deadline', '', 'the survey''s time is over, for whoever has more time, too', 'waktu survei telah lewat, juga bagi yang diberi tambahan waktu', 'SECOND_PERSON'),
  ('rate', 'BALLOTS', 1, 'open_ballots', '', 'no ballots are open', 'tidak ada isian survei yang terbuka', null);

-- It takes what was said now.
drop function if exists app.require_guards(text, integer, integer);
-- So does this, whether of secret duties only one's own are wanted.
drop function if exists app.owed(integer, integer, text);

-- Forms are owed, and who has handed one in is nobody else's to know ---------------------------------------------------------
alter table app.duty add column is_secret boolean not null default false;
comment on column app.duty.is_secret is 'Who has done it is nobody''s to know but the one who owes it: nobody else finds it in lists, and all who ever owed it are reminded.';
insert into app.duty (duty, phase, owing_function, basis, english, indonesian, is_secret) values
  ('FORM', 'FEEDBACK', 'owed_by_raters', '', 'the forms of the survey: who has handed all of them in has done it, and may correct them until it ends', 'formulir survei: yang sudah mengirim semuanya telah selesai, dan masih dapat memperbaikinya sampai berakhir', true);

insert into app.retention (category, kept_for, since, basis) values
  ('SURVEY_FIGURES', '10 years', 'the period was closed', 'as the evaluation that they advise');
