-- The calendar in which the regulation's clocks run: working days, of a government in its zone.

create table app.holiday (
  holiday_id uuid not null default gen_random_uuid() constraint holiday_pk primary key,
  day_on date not null,
  scope text not null constraint holiday_scope_is_known check (scope in ('NASIONAL', 'PROVINSI', 'KOTA')),
  kind text not null constraint holiday_kind_is_known check (kind in ('LIBUR', 'CUTI_BERSAMA')),
  name text not null constraint holiday_name_says_something check (name ~ '\S' and length(name) <= 200),
  constraint holiday_day_key unique (day_on, scope)
);
comment on table app.holiday is 'Days on which nobody has to work. The database is one government''s: every one counts for all of it.';
comment on column app.holiday.holiday_id is 'Leaves the database; says nothing.';
comment on column app.holiday.day_on is 'The day, where the government is.';
comment on column app.holiday.scope is 'Who declared it: NASIONAL, PROVINSI, KOTA.';
comment on column app.holiday.kind is 'LIBUR is a holiday, CUTI_BERSAMA joint leave.';
comment on column app.holiday.name is 'What it is called.';
call meta.protect('app.holiday');

-- 2026, by the joint decree of three ministers (SKB 3 Menteri, September 2025), as secondary sources agree. 5 February (Papua) is the
-- government's own to add.
insert into app.holiday (day_on, scope, kind, name) values
  ('2026-01-01', 'NASIONAL', 'LIBUR', 'Tahun Baru 2026 Masehi'),
  ('2026-01-16', 'NASIONAL', 'LIBUR', 'Isra Mikraj Nabi Muhammad SAW'),
  ('2026-02-16', 'NASIONAL', 'CUTI_BERSAMA', 'Tahun Baru Imlek 2577 Kongzili'),
  ('2026-02-17', 'NASIONAL', 'LIBUR', 'Tahun Baru Imlek 2577 Kongzili'),
  ('2026-03-18', 'NASIONAL', 'CUTI_BERSAMA', 'Hari Suci Nyepi'),
  ('2026-03-19', 'NASIONAL', 'LIBUR', 'Hari Suci Nyepi'),
  ('2026-03-20', 'NASIONAL', 'CUTI_BERSAMA', 'Idulfitri 1447 Hijriah'),
  ('2026-03-21', 'NASIONAL', 'LIBUR', 'Idulfitri 1447 Hijriah'),
  ('2026-03-22', 'NASIONAL', 'LIBUR', 'Idulfitri 1447 Hijriah'),
  ('2026-03-23', 'NASIONAL', 'CUTI_BERSAMA', 'Idulfitri 1447 Hijriah'),
  ('2026-03-24', 'NASIONAL', 'CUTI_BERSAMA', 'Idulfitri 1447 Hijriah'),
  ('2026-04-03', 'NASIONAL', 'LIBUR', 'Wafat Yesus Kristus'),
  ('2026-04-05', 'NASIONAL', 'LIBUR', 'Kebangkitan Yesus Kristus'),
  ('2026-05-01', 'NASIONAL', 'LIBUR', 'Hari Buruh Internasional'),
  ('2026-05-14', 'NASIONAL', 'LIBUR', 'Kenaikan Yesus Kristus'),
  ('2026-05-15', 'NASIONAL', 'CUTI_BERSAMA', 'Kenaikan Yesus Kristus'),
  ('2026-05-27', 'NASIONAL', 'LIBUR', 'Iduladha 1447 Hijriah'),
  ('2026-05-28', 'NASIONAL', 'CUTI_BERSAMA', 'Iduladha 1447 Hijriah'),
  ('2026-05-31', 'NASIONAL', 'LIBUR', 'Hari Raya Waisak 2570 BE'),
  ('2026-06-01', 'NASIONAL', 'LIBUR', 'Hari Lahir Pancasila'),
  ('2026-06-16', 'NASIONAL', 'LIBUR', 'Tahun Baru Islam 1448 Hijriah'),
  ('2026-08-17', 'NASIONAL', 'LIBUR', 'Hari Kemerdekaan'),
  ('2026-08-25', 'NASIONAL', 'LIBUR', 'Maulid Nabi Muhammad SAW'),
  ('2026-12-24', 'NASIONAL', 'CUTI_BERSAMA', 'Kelahiran Yesus Kristus'),
  ('2026-12-25', 'NASIONAL', 'LIBUR', 'Kelahiran Yesus Kristus');

-- How long what is kept --------------------------------------------------------------------------------------------------
create table app.retention (
  category text not null constraint retention_pk primary key constraint retention_category_is_a_symbol check (category ~ '^[A-Z][A-Z0-9_]*$'),
  kept_for interval not null constraint retention_kept_for_is_positive check (kept_for > interval '0'),
  since text not null constraint retention_since_says_something check (since ~ '\S'),
  basis text not null constraint retention_basis_says_something check (basis ~ '\S')
);
comment on table app.retention is 'How long personal data are kept, and since when that is counted: what purge goes by. Sessions, codes, kept replies and failed logins go by themselves (api.tidy).';
comment on column app.retention.category is 'Which data.';
comment on column app.retention.kept_for is 'For how long.';
comment on column app.retention.since is 'Counted from what.';
comment on column app.retention.basis is 'Why so long.';
call meta.protect('app.retention');
insert into app.retention (category, kept_for, since, basis) values
  ('JOBS', '1 year', 'the job ended', 'the year''s work can be looked at'),
  ('STATUSES', '10 years', 'the status ended', 'for as long as results of its years may be asked about'),
  ('DELEGATIONS', '10 years', 'the delegation ended', 'says who was allowed to appraise'),
  ('MEMBERSHIPS', '10 years', 'the membership of a team ended', 'says who gave feedback on whom'),
  ('PEOPLE', '10 years', 'the last appointment ended', 'with all that is held about them (UU 27/2022 art. 43: erasure when no longer needed)');
