-- What is counted from the end of another phase follows it.

insert into app.rule (rule, basis, english, indonesian) values
  ('PHASE_BEFORE', 'P115', 'counted from the end of the phase before, which had more time', 'dihitung sejak berakhirnya tahapan sebelumnya, yang diberi tambahan waktu');
