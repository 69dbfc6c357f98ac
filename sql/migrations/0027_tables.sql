-- What the regulation has as tables, where policies and plans need more of it.

insert into app.plan_check (symbol, place, is_blocking, basis, english, indonesian) values
  ('PK_MISSING', 16, false, 'P27 a.3', 'an objective of the unit''s agreement of performance (PK) is in no planned result UTAMA', 'sasaran pada Perjanjian Kinerja unit belum dituangkan sebagai hasil kerja UTAMA'),
  ('UNAPPROVED_ASSIGNMENT', 17, false, 'P46 f.10-12', 'a planned result comes from an assignment (PENUGASAN) that the appraiser has not approved', 'rencana hasil kerja berasal dari penugasan yang belum disetujui pejabat penilai');
