-- A study leave that failed is KURANG or SANGAT_KURANG (PermenPANRB 6/2022 P100 d, P103 d), whenever its decree was recorded: before the hand-in, or after it.

-- Whoever is not signed has no result: an expert goes on without them, and nobody publishes what was signed otherwise.
insert into app.guard (action, guard, place, check_function, basis, english, indonesian, yields_to) values
  ('sign', 'STUDY_LEAVE', 4, 'missing_study_ratings', 'P100 d, P103 d', 'whose study leave failed is rated KURANG or SANGAT_KURANG, and nobody else is rated past the quadrant', 'pegawai yang gagal tugas belajar berpredikat Kurang atau Sangat Kurang, dan tidak ada pegawai lain yang dinilai di luar kuadran', 'EXPERT'),
  ('publish', 'STUDY_LEAVE', 2, 'missing_study_signatures', 'P100 d, P103 d', 'nothing is signed that rates a failed study leave otherwise', 'tidak ada dokumen bertanda tangan yang menilai kegagalan tugas belajar secara lain', null);
-- It says more: what each guideline looks at.
drop function if exists app.unit_distributions(integer, integer);
