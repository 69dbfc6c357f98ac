-- Questionnaires: what people are asked about somebody's behaviour, by a leader's signed form and by the sealed survey, as rows with a version.

create table app.questionnaire (
  questionnaire text not null constraint questionnaire_pk primary key
    constraint questionnaire_questionnaire_is_a_code check (questionnaire ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  title text not null constraint questionnaire_title_says_something check (title ~ '\S' and length(title) <= 200),
  basis text not null,
  made_from text constraint questionnaire_made_from_fk references app.questionnaire on delete restrict,
  made_at timestamptz not null,
  made_by uuid,
  locked_at timestamptz
);
create index questionnaire_made_from_idx on app.questionnaire (made_from);
comment on table app.questionnaire is 'A version of the questions that are asked about somebody. Once locked it never changes: figures of one version mean the same for ever.';
comment on column app.questionnaire.questionnaire is 'Its code: BERAKHLAK_1.';
comment on column app.questionnaire.title is 'What it is.';
comment on column app.questionnaire.basis is 'The regulation or decree behind it.';
comment on column app.questionnaire.made_from is 'The one whose items it begins with; null for those that come with Kinerja.';
comment on column app.questionnaire.made_at is 'By app.now().';
comment on column app.questionnaire.made_by is 'Who made it; null for those that come with Kinerja. Not a foreign key: it outlives people.';
comment on column app.questionnaire.locked_at is 'Since when it never changes: it was used, or somebody locked it. Null while items may be added.';
call meta.protect('app.questionnaire');

-- What one cannot judge, and one comment for each item, belong to the form: they are no rows.
create table app.questionnaire_item (
  questionnaire text not null constraint questionnaire_item_questionnaire_fk references app.questionnaire on delete cascade,
  place integer not null constraint questionnaire_item_place_is_one_of_few check (place between 1 and 40),
  item text not null constraint questionnaire_item_item_is_a_symbol check (item ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  english text not null constraint questionnaire_item_english_says_something check (english ~ '\S' and length(english) <= 80),
  indonesian text not null constraint questionnaire_item_indonesian_says_something check (indonesian ~ '\S' and length(indonesian) <= 80),
  definition_english text not null
    constraint questionnaire_item_definition_english_says_something check (definition_english ~ '\S' and length(definition_english) <= 500),
  definition_indonesian text not null
    constraint questionnaire_item_definition_indonesian_says_something check (definition_indonesian ~ '\S' and length(definition_indonesian) <= 500),
  guides_english text[] not null
    constraint questionnaire_item_guides_english_are_three check (cardinality(guides_english) = 3 and array_position(guides_english, null) is null),
  guides_indonesian text[] not null
    constraint questionnaire_item_guides_indonesian_are_three check (cardinality(guides_indonesian) = 3 and array_position(guides_indonesian, null) is null),
  anchors_english text[] not null
    constraint questionnaire_item_anchors_english_are_five check (cardinality(anchors_english) = 5 and array_position(anchors_english, null) is null),
  anchors_indonesian text[] not null
    constraint questionnaire_item_anchors_indonesian_are_five check (cardinality(anchors_indonesian) = 5 and array_position(anchors_indonesian, null) is null),
  constraint questionnaire_item_pk primary key (questionnaire, place),
  constraint questionnaire_item_item_key unique (questionnaire, item)
);
comment on table app.questionnaire_item is 'What a questionnaire asks about, scored from 1 to 5.';
comment on column app.questionnaire_item.questionnaire is 'Of which questionnaire.';
comment on column app.questionnaire_item.place is 'In which order, from 1 without gaps: where its score stands in a form.';
comment on column app.questionnaire_item.item is 'Its symbol, the same in every version: BERORIENTASI_PELAYANAN.';
comment on column app.questionnaire_item.english is 'What it is called in English.';
comment on column app.questionnaire_item.indonesian is 'What it is called in Indonesian.';
comment on column app.questionnaire_item.definition_english is 'What is meant, in English.';
comment on column app.questionnaire_item.definition_indonesian is 'What is meant, in Indonesian.';
comment on column app.questionnaire_item.guides_english is 'The three guides of behaviour (panduan perilaku), in English.';
comment on column app.questionnaire_item.guides_indonesian is 'The three guides of behaviour, in Indonesian.';
comment on column app.questionnaire_item.anchors_english is 'What one sees somebody do who is scored 1 to 5, in English.';
comment on column app.questionnaire_item.anchors_indonesian is 'What one sees somebody do who is scored 1 to 5, in Indonesian.';
call meta.protect('app.questionnaire_item');

-- What comes with Kinerja ---------------------------------------------------------------------------------------------------
-- Values, definitions and guides in Indonesian are the regulation's (P29-30; of its misprints one is mended: masyakarat). The English is ours, and so are
-- the anchors: 1 and 2 are below what is expected (not yet consistently), 3 is as expected (consistently, for oneself), 5 is what the regulation calls
-- above it (guards the value in others, too).
insert into app.questionnaire (questionnaire, title, basis, made_at, locked_at)
values ('BERAKHLAK_1', 'BerAKHLAK, the seven values of civil servants', 'PermenPANRB 6/2022 P29-30', transaction_timestamp(), transaction_timestamp());
insert into app.questionnaire_item (
  questionnaire, place, item, english, indonesian, definition_english, definition_indonesian, guides_english, guides_indonesian, anchors_english,
  anchors_indonesian
) values
  (
    'BERAKHLAK_1', 1, 'BERORIENTASI_PELAYANAN', 'Service-oriented', 'Berorientasi Pelayanan',
    'committed to serving excellently, so that the community is satisfied',
    'komitmen memberikan pelayanan prima demi kepuasan masyarakat',
    array['Understands and meets the needs of the community', 'Friendly, prompt, finds solutions and can be relied on', 'Improves without end'],
    array['Memahami dan memenuhi kebutuhan masyarakat', 'Ramah, cekatan, solutif, dan dapat diandalkan', 'Melakukan perbaikan tiada henti'],
    array[
      'Keeps people waiting without a word, sends them away without an answer, or is rude to them',
      'Answers when asked, but forgets promises, or passes people on without making sure that they are helped',
      'Receives people politely, asks what they need, and answers within the time that was promised',
      'Tells people unasked how their matter stands, and finds a solution where the ordinary way does not help them',
      'Collects complaints, changes the way of working so that they do not come back, and sees to it that colleagues serve people as well'
    ],
    array[
      'Membiarkan orang menunggu tanpa kabar, menyuruh pergi tanpa jawaban, atau bersikap kasar kepada yang dilayani',
      'Menjawab bila ditanya, tetapi lupa janji, atau melempar orang ke petugas lain tanpa memastikan mereka terlayani',
      'Menerima orang dengan ramah, menanyakan keperluannya, dan memberi jawaban dalam waktu yang dijanjikan',
      'Memberi kabar perkembangan tanpa diminta, dan mencari jalan keluar ketika prosedur biasa tidak membantu',
      'Mengumpulkan keluhan, mengubah cara kerja agar keluhan tidak terulang, dan memastikan rekan kerja melayani sama baiknya'
    ]
  ),
  (
    'BERAKHLAK_1', 2, 'AKUNTABEL', 'Accountable', 'Akuntabel',
    'answers for the trust that was given',
    'bertanggung jawab atas kepercayaan yang diberikan',
    array[
      'Does the work honestly, responsibly, carefully, with discipline and high integrity',
      'Uses property and goods of the state responsibly, effectively and efficiently',
      'Does not abuse the powers of the office'
    ],
    array[
      'Melaksanakan tugas dengan jujur, bertanggungjawab, cermat, disiplin dan berintegritas tinggi',
      'Menggunakan kekayaan dan barang milik negara secara bertanggungjawab, efektif, dan efisien',
      'Tidak menyalahgunakan kewenangan jabatan'
    ],
    array[
      'Reports work that was not done, hides mistakes, or uses goods or powers of the office for private ends',
      'Misses agreed deadlines without saying so, or leaves records from which nobody can follow what was done',
      'Delivers what was agreed on time, with complete records, and uses money and goods of the office for work only',
      'Tells of own mistakes and expected delays before anybody asks, and proposes how to make them good',
      'Speaks up when rules or public money are at risk, also to those above, and helps colleagues to work so that everything can be verified'
    ],
    array[
      'Melaporkan pekerjaan yang tidak dikerjakan, menutupi kesalahan, atau memakai barang dan wewenang jabatan untuk kepentingan pribadi',
      'Melewati tenggat tanpa memberi tahu, atau meninggalkan catatan yang tidak dapat ditelusuri',
      'Menyelesaikan yang disepakati tepat waktu, dengan catatan lengkap, dan memakai uang serta barang kantor hanya untuk pekerjaan',
      'Menyampaikan kesalahan sendiri dan kemungkinan keterlambatan sebelum ditanya, beserta usul perbaikannya',
      'Mengingatkan ketika aturan atau uang negara terancam disalahgunakan, juga kepada atasan, dan membantu rekan kerja bekerja secara dapat diperiksa'
    ]
  ),
  (
    'BERAKHLAK_1', 3, 'KOMPETEN', 'Competent', 'Kompeten',
    'keeps learning and develops abilities',
    'terus belajar dan mengembangkan kapabilitas',
    array['Builds up own competence to meet challenges that keep changing', 'Helps others to learn', 'Does the work with the best quality'],
    array[
      'Meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah',
      'Membantu orang lain belajar',
      'Melaksanakan tugas dengan kualitas terbaik'
    ],
    array[
      'Refuses to learn what the work asks for; the same faults come back, and others must do the work again',
      'Learns only when told to; results often have to be corrected by others',
      'Keeps knowledge up to date, applies it, and delivers work that can be used as it is',
      'Looks for training or advice unasked, tries what was learnt, and the quality of the results rises visibly',
      'Teaches colleagues regularly, leaves guides or examples that others use, and raises the quality of the whole unit''s work'
    ],
    array[
      'Menolak mempelajari hal yang dituntut pekerjaan; kesalahan yang sama berulang, dan orang lain harus mengerjakan ulang',
      'Belajar hanya bila disuruh; hasil kerjanya sering harus diperbaiki orang lain',
      'Memperbarui pengetahuan, menerapkannya, dan menyerahkan hasil kerja yang langsung dapat dipakai',
      'Mencari pelatihan atau masukan tanpa disuruh, mencoba yang dipelajari, dan mutu hasil kerjanya nyata meningkat',
      'Rutin mengajari rekan kerja, membuat panduan atau contoh yang dipakai orang lain, dan menaikkan mutu kerja seluruh unit'
    ]
  ),
  (
    'BERAKHLAK_1', 4, 'HARMONIS', 'Harmonious', 'Harmonis',
    'cares for others and values differences',
    'saling peduli dan menghargai perbedaan',
    array['Respects everybody, whatever their background', 'Likes to help others', 'Builds a workplace in which people can work well'],
    array['Menghargai setiap orang apapun latar belakangnya', 'Suka menolong orang lain', 'Membangun lingkungan kerja yang kondusif'],
    array[
      'Mocks or shuts out others for their origin, religion, sex or opinion, or starts quarrels at work',
      'Is polite to some only, or looks on when colleagues need help',
      'Treats everybody with the same respect, listens to other views, and helps when asked',
      'Notices who is overloaded or left out, and helps or includes them unasked',
      'Settles conflicts between others fairly, and steps in when somebody is treated without respect'
    ],
    array[
      'Mengejek atau mengucilkan orang karena asal, agama, jenis kelamin, atau pendapatnya, atau memicu pertengkaran di tempat kerja',
      'Hanya sopan kepada orang tertentu, atau membiarkan rekan kerja yang membutuhkan bantuan',
      'Menghormati setiap orang secara sama, mendengarkan pendapat yang berbeda, dan menolong bila diminta',
      'Memperhatikan siapa yang kewalahan atau tersisih, lalu membantu atau mengajaknya tanpa diminta',
      'Menengahi perselisihan secara adil, dan menegur ketika ada orang yang diperlakukan tidak hormat'
    ]
  ),
  (
    'BERAKHLAK_1', 5, 'LOYAL', 'Loyal', 'Loyal',
    'dedicated, and puts the interest of nation and state first',
    'berdedikasi dan mengutamakan kepentingan Bangsa dan Negara',
    array[
      'Holds firmly to the ideology of Pancasila and the 1945 Constitution of the Republic of Indonesia, faithful to the unitary state of the Republic of Indonesia and the lawful government',
      'Keeps the good name of fellow civil servants, leaders, agency and state',
      'Keeps secrets of the office and of the state'
    ],
    array[
      'Memegang teguh ideologi Pancasila, Undang-Undang Dasar Negara Republik Indonesia Tahun 1945, setia kepada Negara Kesatuan Republik Indonesia serta pemerintahan yang sah',
      'Menjaga nama baik sesama ASN, Pimpinan, Instansi, dan Negara',
      'Menjaga rahasia jabatan dan negara'
    ],
    array[
      'Discloses what is confidential, or speaks or writes in public so that state, government or colleagues are harmed',
      'Handles official documents carelessly, or speaks ill of office and colleagues in front of the public',
      'Keeps what is confidential, carries out lawful decisions, and speaks of office and colleagues with respect',
      'Raises disagreement inside and with reasons, then supports what was decided; puts public duty before private convenience',
      'Reminds colleagues of secrecy and neutrality, and defends the public interest and the good name of the service even when that is unpopular'
    ],
    array[
      'Membocorkan rahasia, atau berbicara maupun menulis di muka umum hingga merugikan negara, pemerintah, atau rekan kerja',
      'Ceroboh menyimpan dokumen dinas, atau menjelekkan kantor dan rekan kerja di depan masyarakat',
      'Menjaga kerahasiaan, menjalankan keputusan yang sah, dan membicarakan kantor serta rekan kerja dengan hormat',
      'Menyampaikan keberatan di dalam dan dengan alasan, lalu mendukung yang diputuskan; mendahulukan tugas negara daripada kenyamanan pribadi',
      'Mengingatkan rekan kerja tentang kerahasiaan dan netralitas, serta membela kepentingan umum dan nama baik ASN meskipun tidak populer'
    ]
  ),
  (
    'BERAKHLAK_1', 6, 'ADAPTIF', 'Adaptive', 'Adaptif',
    'keeps innovating, and moves and meets change with enthusiasm',
    'terus berinovasi dan antusias dalam menggerakkan serta menghadapi perubahan',
    array['Adjusts quickly to change', 'Keeps innovating and develops creativity', 'Acts before being told to'],
    array['Cepat menyesuaikan diri menghadapi perubahan', 'Terus berinovasi dan mengembangkan kreativitas', 'Bertindak proaktif'],
    array[
      'Blocks changes that were decided, or goes on as before although it no longer works',
      'Follows changes late and only under pressure; waits for instructions where acting was needed',
      'Takes up new rules, tools and tasks within the time given, and adjusts own work to them',
      'Proposes improvements with reasons, tries them out, and acts on problems before they grow',
      'Brings improvements into use that others adopt, and helps colleagues through the change'
    ],
    array[
      'Menghambat perubahan yang telah diputuskan, atau terus memakai cara lama meskipun tidak lagi berhasil',
      'Mengikuti perubahan terlambat dan hanya bila didesak; menunggu perintah padahal perlu bertindak',
      'Menerapkan aturan, alat, dan tugas baru dalam waktu yang diberikan, serta menyesuaikan pekerjaannya',
      'Mengusulkan perbaikan beserta alasannya, mencobanya, dan bertindak atas masalah sebelum membesar',
      'Mewujudkan perbaikan yang kemudian dipakai orang lain, dan mendampingi rekan kerja menghadapi perubahan'
    ]
  ),
  (
    'BERAKHLAK_1', 7, 'KOLABORATIF', 'Collaborative', 'Kolaboratif',
    'builds cooperation in which each adds to the other',
    'membangun kerja sama yang sinergis',
    array[
      'Gives various parties the chance to contribute',
      'Open to working together for added value',
      'Gets resources of many kinds to be used for a common goal'
    ],
    array[
      'Memberi kesempatan kepada berbagai pihak untuk berkontribusi',
      'Terbuka dalam bekerja sama untuk menghasilkan nilai tambah',
      'Menggerakkan pemanfaatan berbagai sumberdaya untuk tujuan bersama'
    ],
    array[
      'Withholds information that others need, or refuses to work with other units',
      'Works with others only when ordered; leaves meetings and shared tasks to others',
      'Shares information in time, keeps agreements with other units, and gives others the chance to contribute',
      'Seeks out those who can add something, also outside of the unit, and makes use of what they contribute',
      'Brings several units or partners together for a result that none could reach alone, and gives the credit to all'
    ],
    array[
      'Menahan informasi yang dibutuhkan orang lain, atau menolak bekerja dengan unit lain',
      'Bekerja sama hanya bila diperintah; membiarkan rapat dan tugas bersama dikerjakan orang lain',
      'Berbagi informasi tepat waktu, menepati kesepakatan dengan unit lain, dan memberi kesempatan orang lain berkontribusi',
      'Mencari pihak yang dapat memberi nilai tambah, juga di luar unit, dan memanfaatkan sumbangannya',
      'Menyatukan beberapa unit atau mitra untuk hasil yang tidak dapat dicapai sendiri, dan mengakui sumbangan semua pihak'
    ]
  );

-- Every policy names one. An agency whose people are asked more adopts a policy that names another.
insert into app.policy_setting (setting, place, pattern, form, is_statutory, basis, english, indonesian) values
  ('survey.questionnaire', 50, '^[A-Z][A-Z0-9_]{0,39}$', 'the code of a questionnaire: show questionnaires', false, 'P29-30, P70 C.15', 'what leaders'' forms and surveys ask about people', 'apa yang ditanyakan formulir pimpinan dan survei tentang pegawai');
insert into app.policy_value (policy, setting, value)
select p.policy, 'survey.questionnaire', 'BERAKHLAK_1' from app.policy as p;
