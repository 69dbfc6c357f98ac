-- What explain cites: the rules behind every answer, as data.

create table app.rule (
  rule text not null constraint rule_pk primary key constraint rule_rule_is_a_symbol check (rule ~ '^[A-Z][A-Z0-9_]*$'),
  basis text not null,
  english text not null constraint rule_english_says_something check (english ~ '\S'),
  indonesian text not null constraint rule_indonesian_says_something check (indonesian ~ '\S')
);
comment on table app.rule is 'What explain cites. The rules themselves are in the functions that name them.';
comment on column app.rule.rule is 'Its symbol.';
comment on column app.rule.basis is 'Article or page of PermenPANRB 6/2022 (P…), or empty where the rule is this system''s own.';
comment on column app.rule.english is 'In English.';
comment on column app.rule.indonesian is 'In Indonesian.';
call meta.protect('app.rule');
insert into app.rule (rule, basis, english, indonesian) values
  ('PLT_COUNTS', 'P89 A.5', 'evaluated in the post held as Plt, where one reports as Plt', 'dievaluasi dalam jabatan Plt, di unit tempat melaporkan kinerja sebagai Plt'),
  ('DEFINITIVE_COUNTS', 'P89 A.6', 'evaluated in the definitive post', 'dievaluasi dalam jabatan definitif'),
  ('SERVES_NOWHERE', '', 'holds no post on that day', 'tidak menduduki jabatan pada hari itu'),
  ('NOT_ASN', 'art. 4', 'is neither PNS nor PPPK', 'bukan PNS dan bukan PPPK'),
  ('HEADS_THE_GOVERNMENT', 'art. 4', 'heads the government and is appraised by nobody in it', 'memimpin instansi dan tidak dinilai oleh pejabat di dalamnya'),
  ('EXCLUDED_BY_STATUS', 'P65-66 C.8', 'a status takes this person out of performance management', 'status mengecualikan pegawai dari pengelolaan kinerja'),
  ('STUDY_LEAVE_AT_HOME', 'P92 A.16', 'on study leave: appraised by the appraiser at home, on feedback from the institution', 'tugas belajar: dinilai pejabat penilai instansi induk berdasarkan umpan balik lembaga pendidikan'),
  ('SECONDED_AT_HOME', 'P92 A.15', 'seconded: appraised by the appraiser at home, on feedback from there', 'diperbantukan: dinilai pejabat penilai instansi induk berdasarkan umpan balik dari sana'),
  ('DESIGNATED', 'P92 A.15', 'seconded: appraised by the official who was designated', 'diperbantukan: dinilai pejabat lain yang ditunjuk'),
  ('APPRAISED_BY', 'P65 C.3', 'the post is appraised by the holder of this one, whoever it reports to', 'jabatan ini dinilai oleh pemangku jabatan tersebut, kepada siapa pun ia melapor'),
  ('DIRECT_SUPERIOR', 'art. 1(9)', 'the direct superior, who is at least a pengawas', 'atasan langsung, paling rendah pejabat pengawas'),
  ('DELEGATED', 'P89 A.7', 'leads the unit and was delegated the authority to appraise', 'memimpin unit dan mendapat delegasi kewenangan menilai'),
  ('DELEGATED_ACTING', 'P89 A.3', 'acts in the post and was delegated the authority to appraise', 'Plt/Plh yang mendapat delegasi kewenangan menilai'),
  ('VACANT', 'P89 A.2', 'nobody holds the post: on to the next above', 'jabatan kosong: naik ke atasan berikutnya'),
  ('UNABLE', 'P89 A.2', 'the holder is permanently unable: on to the next above', 'pemangku berhalangan tetap: naik ke atasan berikutnya'),
  ('ACTING_WITHOUT_DELEGATION', 'P89 A.3', 'somebody acts in the post, without a recorded delegation: on to the next above', 'dijabat Plt/Plh tanpa delegasi yang tercatat: naik ke atasan berikutnya'),
  ('BELOW_PENGAWAS', 'art. 1(9), P89 A.7', 'the holder is no pengawas or higher, and has no delegation: on to the next above', 'pemangku di bawah pengawas dan tanpa delegasi: naik ke atasan berikutnya'),
  ('ONESELF', '', 'the holder is the one appraised, or the appraiser: on to the next above', 'pemangku adalah pegawai yang dinilai atau penilainya sendiri: naik ke atasan berikutnya'),
  ('TOP', '', 'nobody stands above', 'tidak ada lagi atasan'),
  ('FINAL', 'P90 A.12', 'evaluated by the head of the government: final', 'dinilai oleh pimpinan instansi: bersifat final'),
  ('NOBODY_ABOVE', 'P90 A.12', 'evaluated by the head of the government, above whom is nobody; not among those for whom that is final', 'dinilai oleh pimpinan instansi, di atasnya tidak ada pejabat lain; tidak termasuk yang hasilnya bersifat final'),
  ('TEAM_LEADER_GIVES_FEEDBACK', 'P89 A.4, P227', 'leads a team: gives feedback to the appraiser and appraises nobody', 'ketua tim: memberi umpan balik kepada pejabat penilai dan tidak menilai'),
  ('REPORTS_TO', '', 'the post reports to this one', 'jabatan ini melapor kepada jabatan tersebut'),
  ('ACTS', '', 'acts in the post above', 'menjadi Plt/Plh pada jabatan di atas'),
  ('SAME_SUPERIOR', '', 'has the same superior', 'mempunyai atasan yang sama'),
  ('SERVES', '', 'serves in the agency', 'bertugas di perangkat daerah tersebut'),
  ('ADMINISTERS', '', 'administers the agency or a part of it', 'mengelola perangkat daerah atau bagiannya'),
  ('AUDITS', '', 'audits the agency', 'mengaudit perangkat daerah'),
  ('STANDS_ABOVE', '', 'holds a post above posts of the agency', 'memangku jabatan di atas jabatan perangkat daerah tersebut'),
  ('APPRAISES_BY_DELEGATION', 'P89 A.7', 'was delegated the authority to appraise in a unit of it', 'mendapat delegasi menilai pada unit di dalamnya'),
  ('IN_A_TEAM', '', 'belongs to a team of the agency', 'anggota tim perangkat daerah tersebut'),
  ('WHOLE_GOVERNMENT', '', 'holds a role for the whole government', 'memegang peran untuk seluruh instansi');
