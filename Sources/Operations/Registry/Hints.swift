/// What to do next, in Indonesian, by how it is said in English: hints of the database's functions (`app.fail`), of constraints, of both faces. A test
/// sees that none of the first two is missing; what is, is told in English rather than not at all.
package enum Hints {
    package static func indonesian(_ hint: String) -> String {
        if let whole = table[hint] { return whole }
        guard let (english, indonesian) = beginnings.first(where: { hint.hasPrefix($0.english) }) else { return hint }
        return indonesian + hint.dropFirst(english.count)
    }

    /// Those that go on with something in no language.
    private static let beginnings: [(english: String, indonesian: String)] = [
        ("usage: ", "pemakaian: "), ("did you mean ", "mungkin maksud Anda "), ("there are: ", "yang ada: "), ("as in ", "contoh: "),
        ("hello ", "hello "), ("at most ", "paling banyak "), ("it is ", "bentuknya "),
        ("at fault: ", "yang keliru: "), ("its first line names the columns: ", "baris pertamanya menyebutkan kolom: "),
        ("the phase itself ends at ", "tahapan itu sendiri berakhir pada "),
        ("the survey speaks otherwise; say why: ", "survei menunjukkan sebaliknya; jelaskan alasannya: "),
        (
            "the achievement of the unit led suggests another rating; say why it is not: ",
            "capaian unit yang dipimpin mengarah ke nilai lain; jelaskan alasannya: "
        ),
        (
            "distributions depart from the guideline, and appraisers have not said why (distribution explain); say here why they stay: ",
            "pola distribusi menyimpang dari panduan dan pejabat penilai belum menjelaskan (distribution explain); jelaskan di sini mengapa dibiarkan: "
        ),
    ]

    package static let table: [String: String] = [
        "lang=en or lang=id": "lang=en atau lang=id",
        "auth peer, or auth password <login>": "auth peer, atau auth password <login>",
        "auth password <login>, or come by the socket": "auth password <login>, atau lewat socket",
        "batch begin": "batch begin",
        "batch check": "batch check",
        "batch discard": "batch discard",
        "batch show": "batch show",
        "batch run key=…": "batch run key=…",
        "batch run, or batch discard": "batch run, atau batch discard",
        "batch run, and begin another": "batch run, lalu mulai yang lain",
        "send the commands that it is to run": "kirim perintah yang akan dijalankan",
        "send it by itself": "kirim tersendiri",
        "ask for less in one batch": "minta lebih sedikit dalam satu batch",
        "a seal is a job, which somebody confirms": "segel adalah pekerjaan yang dikonfirmasi seseorang",
        "the three weights add to 100: policy amend": "ketiga bobot berjumlah 100: policy amend",
        "only in a sample city forms are filled without people": "hanya di kota contoh formulir diisi tanpa orang",
        "its survey is sealed": "surveinya sudah disegel",
        "it is handed in": "formulir sudah dikirim",
        "only administrators name raters for others": "hanya administrator yang mengusulkan penilai bagi orang lain",
        "it is sealed": "sudah disegel",
        "at most one for each item, of at most 2000 characters": "paling banyak satu untuk tiap butir, masing-masing paling panjang 2000 karakter",
        "not oneself, nor whoever stands above or rates, nor whoever administers the survey":
            "bukan diri sendiri, atasan, pejabat penilai, atau administrator survei",
        "a score is 1, 2, 3, 4 or 5, or - when you cannot judge": "nilai adalah 1, 2, 3, 4 atau 5, atau - bila tidak dapat menilai",
        "raters are named between the draw and the beginning of its survey": "penilai diusulkan setelah pengundian dan sebelum survei dimulai",
        "name a person, a team or a unit, or nobody for yourself": "sebutkan pegawai, tim atau unit, atau tidak satu pun untuk diri sendiri",
        "its survey had begun: rater replace asks others in place of those who cannot":
            "surveinya sudah pernah dimulai: rater replace mengganti penilai yang berhalangan",
        "the survey is not about that": "survei tidak menilai itu",
        "it is handed in: submit it again to correct it": "formulir sudah dikirim: kirim lagi untuk memperbaikinya",
        "show comments lists those that you may decide about": "show comments menampilkan yang dapat Anda putuskan",
        "no more can be": "tidak dapat ditambah lagi",
        "raters are replaced while its survey is open and not sealed": "penilai diganti selama survei terbuka dan belum disegel",
        "those below you are asked as such": "bawahan Anda diminta sebagai bawahan",
        "who can judge nothing declines: rater decline": "yang tidak dapat menilai apa pun menolak: rater decline",
        "chance finds those who serve there; name somebody from elsewhere": "yang bertugas di sana diundi; usulkan orang dari tempat lain",
        "it has no survey": "periode ini tanpa survei",
        "its survey has begun: rater replace asks others in place of those who cannot":
            "surveinya sudah dimulai: rater replace mengganti penilai yang berhalangan",
        "raters are drawn while it is OPEN": "penilai diundi selama periode OPEN",
        "mend it; expert on reason=…, with a reason here, too, goes past it and is recorded":
            "perbaiki; expert on reason=… dengan alasan di sini juga dapat melewatinya dan dicatat",
        "wait, or name a reason and let somebody else confirm it": "tunggu, atau sebutkan alasan dan biarkan orang lain mengonfirmasi",
        "start kinerjad without clock_shift": "jalankan kinerjad tanpa clock_shift",
        "close its units first": "tutup unit-unitnya terlebih dahulu",
        "name a login that is no NIP; without one it is the NIP": "sebutkan nama masuk yang bukan NIP; tanpa itu dipakai NIP",
        "name a person, or an agency and perhaps a unit": "sebutkan seorang pegawai, atau perangkat daerah dan bila perlu unitnya",
        "from 1 to 90": "dari 1 sampai 90",
        "somebody without a NIP needs a login: account create first": "yang tidak ber-NIP memerlukan nama masuk: account create terlebih dahulu",
        "they have one already; account reset gives a new code": "akunnya sudah ada; account reset memberi kode baru",
        "log in again": "masuk lagi",
        "account create peer=… makes an account of the machine one that may come in":
            "account create peer=… menjadikan akun mesin ini akun yang boleh masuk",
        "the first administrator chooses a login and says a name": "administrator pertama memilih nama masuk dan menyebutkan namanya",
        "this code belongs to an account, which has them": "kode ini milik sebuah akun yang sudah memilikinya",
        "name a unit, or \"\" for directly below the agency": "sebutkan unit, atau \"\" untuk langsung di bawah perangkat daerah",
        "close or move the units below it first": "tutup atau pindahkan unit di bawahnya terlebih dahulu",
        "end its appointments first": "akhiri pengangkatannya terlebih dahulu",
        "a unit cannot lie below itself": "unit tidak dapat berada di bawah dirinya sendiri",
        "name the agency whose unit it is": "sebutkan perangkat daerah pemilik unit itu",
        "whoami shows yours": "whoami menampilkan tingkat Anda",
        "commands lists them": "commands menampilkan semuanya",
        "begin again without it": "mulai lagi tanpa itu",
        "there is none here": "di sini tidak ada",
        // Of constraints.
        "letters, digits, - and _; at most 40, beginning with a letter or digit":
            "huruf, angka, - dan _; paling panjang 40, diawali huruf atau angka",
        "PNS and PPPK have one": "PNS dan PPPK memilikinya",
        "PNS have I/a to IV/e, PPPK I to XVII, others none": "PNS I/a sampai IV/e, PPPK I sampai XVII, yang lain tidak ada",
        "name golongan, too": "sebutkan juga golongan",
        "only PPPK have contracts": "hanya PPPK yang mempunyai perjanjian kerja",
        "the last day comes after the first": "hari terakhir tidak boleh sebelum hari pertama",
        "AGENCY_ADMIN needs an agency; CITY_ADMIN and OPERATOR take none; AUDITOR takes no unit":
            "AGENCY_ADMIN memerlukan perangkat daerah; CITY_ADMIN dan OPERATOR tidak; AUDITOR tanpa unit",
        "end the other one first, or choose other days": "akhiri yang lain terlebih dahulu, atau pilih hari lain",
        "a person has one account": "satu orang satu akun",
        "only FUNGSIONAL posts have one": "hanya jabatan FUNGSIONAL yang memilikinya",
        "a post cannot stand above itself": "jabatan tidak dapat berada di atas dirinya sendiri",
        "at most 40 posts stand above each other": "paling banyak 40 jabatan bertingkat",
        "the head of a regional government appraises its high officials: name that post":
            "pejabat pimpinan tinggi daerah dinilai kepala daerah: sebutkan jabatan itu",
        "nobody appraises themselves": "tidak seorang pun menilai dirinya sendiri",
        "PLT and PLH are for structural posts, and for posts that others report to":
            "PLT dan PLH hanya untuk jabatan struktural dan jabatan yang menjadi atasan",
        "a person has one definitive post at a time: appointment transfer, or PLT":
            "seorang pegawai hanya satu jabatan definitif pada satu waktu: appointment transfer, atau PLT",
        "somebody holds it: a structural post, and one that others report to, has one holder":
            "sudah ada pemangkunya: jabatan struktural dan jabatan yang menjadi atasan hanya satu pemangku",
        "only for DIPERBANTUKAN somebody is designated": "hanya untuk DIPERBANTUKAN seorang pejabat ditunjuk",
        "only of study leave (TUGAS_BELAJAR)": "hanya untuk tugas belajar (TUGAS_BELAJAR)",
        "say how the study came out: LULUS or TIDAK_LULUS": "sebutkan hasil studi: LULUS atau TIDAK_LULUS",
        "a study comes out after the leave has begun": "hasil studi menyusul sesudah tugas belajar dimulai",
        "there is none to take back": "tidak ada hasil yang dapat dicabut",
        "an outcome that is taken back has neither day nor graduation": "hasil yang dicabut tidak memiliki hari maupun kelulusan",
        "a study has come out by then: no day to come": "hasil studi sudah ada pada hari itu: bukan hari yang akan datang",
        "name the decree that says so": "sebutkan surat keputusan yang menyatakannya",
        "of who graduated (LULUS), and only then: EARLIER, ON_TIME or EXTENDED (P63 B.7)":
            "bagi yang lulus (LULUS), dan hanya itu: EARLIER, ON_TIME, atau EXTENDED (P63 B.7)",
        "say where somebody studies, or how it came out": "sebutkan tempat studi, atau hasilnya",
        "the averages of a line fall, none is above 4: policy amend": "nilai IPK dalam satu baris menurun, tidak ada yang di atas 4: policy amend",
        "no study leave has failed: take it back by an empty override=": "tidak ada tugas belajar yang gagal: kosongkan override=",
        "people= makes those of others anew": "people= membuat ulang hasil pegawai lainnya",
        "name the agency whose they are": "sebutkan perangkat daerah mereka",
        "a study leave that failed is KURANG or SANGAT_KURANG, by behaviour (P100 d, P103 d)":
            "tugas belajar yang tidak lulus berpredikat KURANG atau SANGAT_KURANG, berdasarkan perilaku kerja (P100 d, P103 d)",
        "a team has one leader at a time": "satu tim satu ketua pada satu waktu",
        // Of posts, appointments, the calendar, retention.
        "name reports_to or appraised_by; empty takes it away": "sebutkan reports_to atau appraised_by; kosong menghapusnya",
        "it stands below posts of another agency: only an administrator of the whole government changes that":
            "jabatan ini berada di bawah jabatan perangkat daerah lain: diubah oleh administrator seluruh pemerintahan",
        "let the posts below it report elsewhere first: post correct": "alihkan dahulu jabatan di bawahnya: post correct",
        "name a post of this agency": "sebutkan jabatan di perangkat daerah ini",
        "a transfer comes after the first day; appointment correct mends the post itself":
            "mutasi berlaku setelah hari pertama; appointment correct memperbaiki jabatannya",
        "it is FIXED: say why it changes": "sudah FIXED: sebutkan alasan perubahannya",
        "a new one needs objective, indicator and target": "yang baru memerlukan objective, indicator dan target",
        "name the agency and its unit, or neither": "sebutkan perangkat daerah dan unitnya, atau tidak keduanya",
        "say what so much about people is read for; it goes into the audit":
            "sebutkan untuk apa data pegawai sebanyak itu dibaca; dicatat dalam audit",
        "name the position whose hash the head is": "sebutkan posisi dari hash tersebut",
        "name the hash at the position": "sebutkan hash pada posisi itu",
        "name a SHA-256 in 64 hexadecimal digits": "sebutkan SHA-256 dalam 64 digit heksadesimal",
        // Of files.
        "save it as CSV UTF-8": "simpan sebagai CSV UTF-8",
        "a quote inside of a quoted text is written twice": "tanda kutip di dalam teks berkutip ditulis dua kali",
        "send the file again": "kirim ulang berkasnya",
        "send it again": "kirim sekali lagi",
        "send the file itself: from": "kirim berkasnya sendiri: from",
        "send it as text/csv in UTF-8": "kirim sebagai text/csv dalam UTF-8",
        "the path begins at the import folder": "jalur dimulai dari folder impor",
        "as in from={1024}, and then so many bytes; or path=": "seperti from={1024}, lalu sebanyak itu byte; atau path=",
        // Of periods.
        "one of the same kind lies in these days": "ada periode sejenis dalam rentang hari itu",
        "show guards says what each asks for": "show guards menyebutkan syaratnya",
        "show phases lists them": "show phases menampilkannya",
        "show policies lists them": "show policies menampilkannya",
        "policy show lists them": "policy show menampilkannya",
        "it is sealed: confirm or undo that first": "sudah disegel: konfirmasi atau batalkan dahulu",
        "an administrator of the agency can give more time: period extend":
            "administrator perangkat daerah dapat memberi tambahan waktu: period extend",
        "set its days: period update phase=… starts_on=… ends_on=…": "tetapkan harinya: period update phase=… starts_on=… ends_on=…",
        "call it 2026, 2026_q3 or 2026_m07, or name kind, starts_on and ends_on":
            "sebut 2026, 2026_q3 atau 2026_m07, atau sebutkan kind, starts_on dan ends_on",
        "a clone is of the same kind": "salinan harus sejenis",
        "expert on reason=… lets an administrator of the whole government go beyond it; the result is marked":
            "expert on reason=… mengizinkan administrator seluruh pemerintahan melampauinya; hasilnya ditandai",
        "name the phase whose days these are; a period of another span is another period":
            "sebutkan tahapan pemilik hari ini; periode dengan rentang lain adalah periode lain",
        "name a unit or a person, or neither for all of the agency":
            "sebutkan unit atau pegawai, atau tidak keduanya untuk seluruh perangkat daerah",
        "name a day to come": "sebutkan hari yang akan datang",
        "name today or a day to come": "sebutkan hari ini atau hari yang akan datang",
        "a job is to move it: job confirm, job undo, or wait": "akan dipindahkan oleh pekerjaan: job confirm, job undo, atau tunggu",
        "the ballots are gone since the seal was confirmed: the survey cannot come back":
            "surat suara telah dimusnahkan sejak segel dikonfirmasi: survei tidak dapat dibuka lagi",
        "name a value; an empty one leaves a phase out": "sebutkan nilainya; yang kosong meniadakan tahapan",
        "only phases that the regulation does not fix can be left out": "hanya tahapan yang tidak ditetapkan peraturan yang dapat ditiadakan",
        "it is counted from a phase that is left out or comes later, or ends before it begins: policy amend":
            "dihitung dari tahapan yang ditiadakan atau lebih kemudian, atau berakhir sebelum dimulai: policy amend",
        "its code means other days: leave kind, starts_on and ends_on out, or take another code":
            "kodenya berarti hari lain: tanpa kind, starts_on dan ends_on, atau pakai kode lain",
        "a year is from 1 January to 31 December": "satu tahun dari 1 Januari sampai 31 Desember",
        "a quarter has at most 92 days, a month 31": "triwulan paling banyak 92 hari, bulan 31",
        "check the command: it says why for each": "periksa perintahnya dengan check: disebutkan alasan masing-masing",
        "it keeps its code, cancelled, too: take another code, and name kind, starts_on and ends_on":
            "kodenya tetap terpakai, juga bila dibatalkan: pakai kode lain, dan sebutkan kind, starts_on dan ends_on",
        "it holds somewhere, or others are made from it: make another one from it":
            "sudah berlaku atau menjadi dasar yang lain: buat kebijakan baru darinya",
        "show retention lists them": "show retention menampilkannya",
        // Of questionnaires and the feedback record.
        "show questionnaires lists them": "show questionnaires menampilkannya",
        "it is locked": "sudah dikunci",
        "it is locked, or others are made from it: make another one from it":
            "sudah dikunci atau menjadi dasar yang lain: buat kuesioner baru darinya",
        "it is there already, made from another one: leave made_from out": "sudah ada dan dibuat dari kuesioner lain: tanpa made_from",
        "a questionnaire has at most 40 items": "satu kuesioner paling banyak 40 butir",
        "about oneself there is the form: note form": "tentang diri sendiri ada formulirnya: note form",
        "a day of the last three months": "hari dalam tiga bulan terakhir",
        "an item of a questionnaire: questionnaire show lists them": "butir sebuah kuesioner: questionnaire show menampilkannya",
        "show requests lists them": "show requests menampilkannya",
        "leaders and those outside say what it rests on": "pimpinan dan pihak luar menyebutkan bukti dukungnya",
        "leaders draw it": "hanya pimpinan yang menetapkannya",
        "they were asked, and have not answered yet": "sudah diminta dan belum menjawab",
        "it has been corrected already: correct that one": "sudah dikoreksi: koreksi yang terakhir",
        "one from 1 to 5 for each item, - for what you cannot judge, and one at least: questionnaire show lists them":
            "nilai 1 sampai 5 untuk tiap butir, - untuk yang tidak dapat dinilai, paling sedikit satu nilai: questionnaire show menampilkannya",
        "one text for an item, at most 2,000 characters: questionnaire show lists them":
            "satu teks untuk satu butir, paling panjang 2.000 karakter: questionnaire show menampilkannya",
        "the two weights add to 100: policy amend": "kedua bobot berjumlah 100: policy amend",
        "five numbers: SANGAT_BAIK, BAIK, BUTUH_PERBAIKAN, KURANG, SANGAT_KURANG":
            "lima angka: SANGAT_BAIK, BAIK, BUTUH_PERBAIKAN, KURANG, SANGAT_KURANG",
        "from 0 to 120": "dari 0 sampai 120",
        "a change needs one": "perubahan memerlukan alasan",
        "carried is only the achievement of a year, from the year before": "hanya capaian tahunan yang dibawa, dari tahun sebelumnya",
        "a year rests on IKU_EKSPEKTASI_RB, a quarter and a month on RENCANA_AKSI or TRAJECTORY":
            "capaian tahunan berdasarkan IKU_EKSPEKTASI_RB, triwulanan dan bulanan berdasarkan RENCANA_AKSI atau TRAJECTORY",
        "the leader above decides: name the document that says so": "pimpinan di atasnya yang menetapkan: sebutkan dokumennya",
        "the leader above it does, before people are rated: unit_result set":
            "ditetapkan pimpinan di atasnya, sebelum pegawai dinilai: unit_result set",
        "the leader of the organisation above says it, or with the signed document an administrator: of the agency, of what the mayor decides of the whole government":
            "ditetapkan pimpinan organisasi di atasnya, atau dicatat administrator dengan dokumen bertanda tangan: administrator perangkat daerah, atau administrator seluruh pemerintahan untuk yang ditetapkan wali kota",
        // Of assignments, matrices, realisations and what shows them.
        "name one of that result": "sebutkan salah satu indikator hasil kerja itu",
        "the plan was not agreed yet": "SKP belum ditetapkan",
        "the leader has taken it over": "sudah diambil alih pimpinan",
        "the plan as it was agreed for that period does not have it": "tidak ada dalam SKP yang disepakati untuk periode itu",
        "say it in words, or as a number": "sebutkan dengan kata-kata atau sebagai angka",
        "it is that of a number: name value, too": "satuan hanya untuk angka: sebutkan value juga",
        "there is none of that code where they have a plan": "tidak ada periode dengan kode itu di tempat pegawai mempunyai SKP",
        "base64, in one line": "base64, dalam satu baris",
        "at most 512 KiB": "paling besar 512 KiB",
        "it is not what media_type says, or holds macros": "isinya bukan seperti media_type, atau memuat makro",
        "it has 20 files for that period: remove one first": "sudah ada 20 berkas untuk periode itu: hapus satu lebih dahulu",
        "a file's name, without its folder, at most 200 characters": "nama berkas tanpa folder, paling panjang 200 karakter",
        "it has no day of this plan": "periode itu di luar hari-hari SKP ini",
        "whoever serves nowhere is assigned nothing": "yang tidak menduduki jabatan tidak dapat diberi penugasan",
        "the last day comes after the first, and is none that is over": "hari terakhir sesudah hari pertama dan belum lewat",
        "name a leader: somebody in a structural post, who leads a team, or who appraises by delegation":
            "sebutkan pimpinan: pejabat struktural, ketua tim, atau pejabat penilai dengan pendelegasian",
        "nobody assigns themselves": "tidak ada yang menugaskan dirinya sendiri",
        "in the name of another only the appraiser writes one down": "atas nama pihak lain hanya pejabat penilai yang mencatat",
        "say to whom you offer it: leader=, or body_name= for somebody outside":
            "sebutkan ditawarkan kepada siapa: leader=, atau body_name= untuk pihak luar",
        "say what sort of body it is": "sebutkan jenis lembaganya",
        "today or later, and not later than it would end anyway": "hari ini atau sesudahnya, dan tidak melewati hari terakhirnya",
        "it is in the plan of somebody else": "itu di SKP pegawai lain",
        "the appraiser has not approved it, or it is over": "belum disetujui pejabat penilai, atau sudah berakhir",
        "it is not your turn to write this plan": "belum giliran Anda mengisi SKP ini",
        "this plan has perspectives: its matrix is by indicators (P47)": "SKP ini berperspektif: matriksnya menurut indikator (hlm. 47)",
        "this plan has no perspectives: its matrix is by results (P48)": "SKP ini tanpa perspektif: matriksnya menurut hasil kerja (hlm. 48)",
        "no cell says anything of them": "tidak ada sel tentang pegawai itu",
        "the plan was not agreed yet, or the result is no longer theirs": "SKP belum ditetapkan, atau hasil kerja itu bukan milik pegawai lagi",
        "that is a long list for one period: remove something first": "daftarnya terlalu panjang untuk satu periode: hapus sesuatu dahulu",
        "first adjust expectation or resources, or guide: note give rhk= outcome= (art. 20(4), (6))":
            "sesuaikan dahulu ekspektasi atau sumber daya, atau bina: note give rhk= outcome= (pasal 20 ayat (4) dan (6))",
        "about a result or about a value: two notes, if about both": "tentang hasil kerja atau tentang nilai: dua catatan bila keduanya",
        "it is in none of their plans, or was not agreed": "tidak ada di SKP pegawai itu, atau belum ditetapkan",
        // Of evaluations.
        "one of the period that the session is about": "salah satu dari periode sesi ini",
        "only in a sample city plans are made without people": "hanya di kota contoh SKP dibuat tanpa orang",
        "only in a sample city people agree without being asked": "hanya di kota contoh pegawai menyetujui tanpa ditanya",
        "only in a sample city people are evaluated without appraisers": "hanya di kota contoh pegawai dinilai tanpa pejabat penilai",
        "say why the matrix is gone past": "jelaskan mengapa menyimpang dari kuadran",
        "teams have none": "tim tidak memilikinya",
        "they say so first: result carry_over; a year is always rated anew (P91 A.13)":
            "pegawai menyatakannya dahulu: result carry_over; evaluasi tahunan selalu dinilai kembali (P91 A.13)",
        "rate anew: assessment rate": "nilai kembali: assessment rate",
        "refuse it: assessment refuse; the calibration may propose another": "tolak: assessment refuse; kalibrasi dapat mengusulkan yang lain",
        "whoever administers the agency opens the period again: period reopen": "administrator instansi membuka periode kembali: period reopen",
        "ask that one to rate anew": "minta pejabat itu menilai kembali",
        "only whoever has moved may keep one for the next period (P91 A.13a)":
            "hanya pegawai yang berpindah yang dapat memakai hasil itu untuk periode berikutnya (P91 A.13a)",
        "only of somebody whose study leave failed (P100 d, P103 d)": "hanya bagi pegawai yang tugas belajarnya tidak selesai (P100 d, P103 d)",
        "only whoever appraises somebody in it": "hanya pejabat yang menilai pegawai di dalamnya",
        "after that whoever stands above signs for a silent appraiser (P115 A.8)":
            "setelah itu atasan pejabat penilai yang menandatangani (P115 A.8)",
        "the time of whoever stands above begins then (P115 A.8)": "setelah itu waktu atasan pejabat penilai dimulai (P115 A.8)",
        "rate the work result: DI_ATAS, SESUAI or DI_BAWAH (P97)": "nilai hasil kerja: DI_ATAS, SESUAI, atau DI_BAWAH (P97)",
        "rate the behaviour: DI_ATAS, SESUAI or DI_BAWAH (P98)": "nilai perilaku kerja: DI_ATAS, SESUAI, atau DI_BAWAH (P98)",
        "the document holds notes or recommendations (P114 A.3)": "dokumen memuat catatan atau rekomendasi (P114 A.3)",
        "say why the work is below expectation": "jelaskan mengapa hasil kerja di bawah ekspektasi",
        "say why the behaviour is below expectation": "jelaskan mengapa perilaku kerja di bawah ekspektasi",
        // Of plans.
        "whoever stands above agrees in place of a silent appraiser (P65 C.5)":
            "atasan menyetujui menggantikan pejabat penilai yang tidak menetapkan (P65 C.5)",
        "no day of the year is left for it": "tidak ada hari yang tersisa dalam tahun itu",
        "a day of the plan, today at the latest": "hari dalam masa SKP, paling lambat hari ini",
        "whom you appraise, in that unit and kind of post, without a plan for these days":
            "pegawai yang Anda nilai, pada unit dan jenis jabatan itu, yang belum memiliki SKP untuk hari-hari itu",
        "a number, two with - between them, or one behind >= or <=": "satu angka, dua angka dengan - di antaranya, atau satu di belakang >= atau <=",
        "no study leave lies within the days of the plan: status set": "tidak ada tugas belajar dalam masa SKP: status set",
        "a post or a team, not both": "jabatan atau tim, tidak keduanya",
        "show leader_results lists them": "show leader_results menampilkannya",
        "indicators of JPT and heads of a unit mandiri have a perspective (P29)":
            "indikator JPT dan pimpinan unit kerja mandiri memiliki perspektif (P29)",
        "only indicators of JPT and heads of a unit mandiri have one (P29): name aspects":
            "hanya indikator JPT dan pimpinan unit kerja mandiri yang memilikinya (P29): sebutkan aspek",
        "a new term says which one": "ketentuan baru menyebutkan pilihannya",
        "end the running plan first: plan end": "akhiri dahulu SKP yang berjalan: plan end",
        "tasks as Plt. or Plh. are UTAMA (P50 d)": "tugas sebagai Plt. atau Plh. adalah UTAMA (P50 d)",
        "study is named with source=TUGAS_BELAJAR, and only with it": "study disebutkan bersama source=TUGAS_BELAJAR, dan hanya bersamanya",
        "one or several of KUANTITAS, KUALITAS, WAKTU, BIAYA": "satu atau beberapa dari KUANTITAS, KUALITAS, WAKTU, BIAYA",
        "the first number is the lower one": "angka pertama adalah yang lebih rendah",
        "a unit measures a number: name target": "satuan mengukur angka: sebutkan target",
        "what was not agreed cannot come": "yang tidak disepakati tidak dapat terealisasi",
        "each kind has choices of its own": "setiap jenis memiliki pilihan sendiri",
        "say which data is reported": "sebutkan data yang dilaporkan",
        "reopen it, and publish it anew": "buka kembali, lalu terbitkan lagi",
        "say what for, in at most 500 characters": "sebutkan untuk apa, paling banyak 500 karakter",
    ]
}
