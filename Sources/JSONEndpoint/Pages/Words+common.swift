extension Words {
    /// What templates say.
    static let common: [String: (id: String, en: String)] = [
        "skip": ("Langsung ke isi", "Skip to content"),
        "menu": ("Menu", "Menu"),
        "tasks": ("Tugas saya", "My tasks"),
        "plan": ("Rencana saya", "My plan"),
        "result": ("Hasil saya", "My result"),
        "tasks_short": ("Tugas", "Tasks"),
        "plan_short": ("Rencana", "Plan"),
        "result_short": ("Hasil", "Result"),
        "assessments_short": ("Penilaian", "Evaluate"),
        "signed_in_as": ("Masuk sebagai", "Logged in as"),
        "log_out": ("Keluar", "Log out"),
        "sending": ("Kirim", "Send"),
        "back_to_tasks": ("Kembali ke tugas saya", "Back to my tasks"),
        "and_then": ("Lalu", "Then"),
        "by": ("oleh", "by"),
        "basis": ("dasar", "basis"),
        // Logging in.
        "log_in": ("Masuk", "Log in"),
        "login": ("Nama masuk", "Login"),
        "login_help": ("biasanya NIP Anda", "usually your NIP"),
        "password": ("Kata sandi", "Password"),
        "about": (
            "Kinerja: evaluasi kinerja pegawai pemerintah daerah.", "Kinerja: the performance evaluation of civil servants."
        ),
        "kept_fields": (
            "Sesi Anda berakhir. Masuk lagi: isian Anda dibawa serta dan tidak disimpan di mana pun sementara ini.",
            "Your session has ended. Log in again: what you filled in comes along, and is kept nowhere meanwhile."
        ),
        "first_time": ("Pertama kali masuk, dengan kode undangan?", "The first time, with a printed code?"),
        "forgotten": ("Lupa kata sandi?", "Forgotten your password?"),
        // Codes and passwords.
        "have_code": ("Punya kode", "I have a code"),
        "choose_password": ("Pilih kata sandi", "Choose a password"),
        "choose_and_log_in": ("Pilih dan masuk", "Choose it and log in"),
        "code_intro": (
            "Dengan kode undangan atau kode dari surel Anda memilih kata sandi. Kode berlaku satu kali.",
            "With a printed code, or one that came by mail, you choose your password. A code opens once."
        ),
        "code": ("Kode", "Code"),
        "code_help": ("24 huruf dan angka, dengan atau tanpa tanda hubung", "24 letters and digits, with or without hyphens"),
        "new_password": ("Kata sandi baru", "New password"),
        "new_password_help": ("paling sedikit 10 karakter", "at least 10 characters"),
        "new_password_again": ("Kata sandi baru, sekali lagi", "New password, once more"),
        "no_code": ("Tidak punya kode, atau sudah kedaluwarsa?", "No code, or an expired one?"),
        "ask_code": ("Minta kode baru", "Ask for a new code"),
        "forgotten_intro": (
            "Kode untuk memilih kata sandi baru dikirim ke alamat surel yang tercatat untuk nama masuk ini. Kata sandi lama tetap berlaku sampai diganti.",
            "A code to choose a new password goes to the mail address that is known for this login. The old password opens until there is a new one."
        ),
        "forgotten_else": (
            "Tanpa alamat surel, atau bila Anda pengelola, mintalah kode kepada pengelola kepegawaian perangkat daerah Anda.",
            "Without an address, or if you administer something, ask your agency's personnel office for a code."
        ),
        "change_password": ("Ganti kata sandi", "Change the password"),
        "change_password_intro": (
            "Setelah diganti, sesi Anda di perangkat lain berakhir.", "Once it is changed, your sessions on other devices end."
        ),
        "current_password": ("Kata sandi sekarang", "Current password"),
        "look_at_marked": ("Belum terkirim: periksa isian yang ditandai.", "Not sent: look at the fields that are marked."),
        // Tasks.
        "tasks_intro": ("Yang menunggu Anda, beserta tenggatnya.", "What waits for you, with its deadline."),
        "no_tasks": ("Tidak ada yang menunggu Anda. Terima kasih.", "Nothing waits for you. Thank you."),
        "forms_heading": ("Formulir umpan balik", "Feedback forms"),
        "forms_done": ("Formulir yang sudah diserahkan", "Forms that you have handed in"),
        "other_heading": ("Rencana, penilaian, hasil", "Plans, evaluations, results"),
        "due": ("Tenggat", "Due"),
        "late": ("terlambat", "late"),
        "period": ("periode", "period"),
        "elsewhere": (
            "Tugas tanpa tautan dikerjakan di konsol atau portal kepegawaian.",
            "Tasks without a link are done at the console or the personnel portal."
        ),
        // The form.
        "form": ("Formulir umpan balik", "Feedback form"),
        "before_writing": ("Baca sebelum mengisi", "Read before you write"),
        "form_help": (
            "Pilih satu jawaban untuk setiap nilai. Komentar tidak wajib.", "Choose one answer for each value. Comments are optional."
        ),
        "guides": ("Panduan perilaku", "What this value means"),
        "cannot_judge": ("Tidak dapat menilai", "I cannot judge this"),
        "comment": ("Komentar (tidak wajib)", "Comment (optional)"),
        "save": ("Simpan dahulu", "Save for later"),
        "hand_in": ("Serahkan", "Hand in"),
        "hand_in_again": ("Serahkan perbaikan", "Hand in again, corrected"),
        "hand_in_help": (
            "Setelah diserahkan pun formulir masih dapat Anda perbaiki sampai tenggatnya.",
            "Once handed in, you may still correct the form until it is due."
        ),
        "is_handed_in": (
            "Formulir ini sudah Anda serahkan; sampai tenggatnya masih dapat diperbaiki.",
            "You have handed this form in; until it is due you may still correct it."
        ),
        "is_draft": ("Isian Anda tersimpan, tetapi belum diserahkan.", "What you wrote is kept, but not handed in yet."),
        "decline": ("Tidak dapat mengisi formulir ini?", "You cannot fill in this form?"),
        "decline_help": (
            "Pilih alasannya. Orang lain akan diundi menggantikan Anda; formulir ini tidak kembali kepada Anda.",
            "Say why. Somebody else will be drawn in your place; the form does not come back to you."
        ),
        "reason": ("Alasan", "Reason"),
        "choose": ("Pilih …", "Choose …"),
        "decline_button": ("Tolak formulir", "Decline the form"),
        // The plan.
        "no_plan": ("Anda belum mempunyai rencana kerja (SKP).", "You have no plan of work (SKP) yet."),
        "no_plan_help": (
            "Rencana kerja disusun di konsol atau portal kepegawaian; setelah ada, Anda membaca dan menandatanganinya di sini.",
            "Plans are written at the console or the personnel portal; once there is one, you read and sign it here."
        ),
        "plan_name": ("Sasaran Kinerja Pegawai (SKP)", "Plan of work (SKP)"),
        "year": ("Tahun", "Year"),
        "days": ("Masa", "Days"),
        "to": ("sampai", "to"),
        "employee": ("Pegawai", "Employee"),
        "appraiser": ("Pejabat penilai", "Appraiser"),
        "superior": ("Atasan pejabat penilai", "Superior of the appraiser"),
        "state": ("Keadaan", "State"),
        "version": ("versi", "version"),
        "approach": ("Pendekatan", "Approach"),
        "signatures": ("Tanda tangan", "Signatures"),
        "signed_on": ("ditandatangani", "signed"),
        "not_signed": ("belum ditandatangani", "not signed yet"),
        "results_heading": ("Rencana hasil kerja (RHK)", "Planned results (RHK)"),
        "no_results": ("Belum ada rencana hasil kerja.", "There is no planned result yet."),
        "indicator": ("Indikator", "Indicator"),
        "target": ("Target", "Target"),
        "aspects": ("Aspek", "Aspects"),
        "perspective": ("Perspektif", "Perspective"),
        "baseline": ("Capaian sebelumnya", "Reached before"),
        "realisation": ("Realisasi", "Realised"),
        "removed": ("dihapus", "removed"),
        "expectations_heading": ("Ekspektasi khusus pimpinan", "Special expectations"),
        "supports_heading": ("Dukungan sumber daya", "Resources"),
        "terms_heading": ("Pertanggungjawaban dan konsekuensi", "Accountability and consequences"),
        "warnings_heading": ("Yang perlu diperhatikan", "What to look at"),
        "blocks": ("harus diperbaiki sebelum diajukan", "to be mended before it can be submitted"),
        "submit": ("Tanda tangani dan ajukan", "Sign and submit"),
        "submit_help": (
            "Dengan ini Anda menandatangani rencana dan mengajukannya kepada pejabat penilai.",
            "With this you sign the plan and hand it to your appraiser."
        ),
        "agree": ("Tanda tangani", "Sign"),
        "agree_help": (
            "Dengan dua tanda tangan rencana berlaku. Baca dahulu semuanya.", "With both signatures the plan holds. Read all of it first."
        ),
        "give_back": ("Belum dapat disetujui?", "It cannot be agreed to yet?"),
        "give_back_help": (
            "Rencana kembali kepada pegawainya untuk diperbaiki; alasan Anda terbaca olehnya.",
            "The plan goes back to its person to be changed, who reads your reason."
        ),
        "give_back_button": ("Kembalikan", "Give it back"),
        "take_back": ("Masih ada yang perlu diubah?", "Something is to be changed still?"),
        "take_back_help": (
            "Rencana ditarik kembali dan dapat diubah lagi; alasan Anda terbaca oleh pejabat penilai.",
            "The plan comes back to you and can be changed; your appraiser reads your reason."
        ),
        "take_back_button": ("Tarik kembali", "Take it back"),
        "adjust_help": (
            "Umpan balik pimpinan meminta penyesuaian, seperti tertulis pada hasil kerjanya. Perubahan ditulis di konsol atau portal kepegawaian, lalu ditandatangani lagi di sini.",
            "Feedback asks for an adjustment, as it says with the result. Changes are written at the console or the personnel portal, and signed here again."
        ),
        "record_heading": ("Catat realisasi", "Record what was realised"),
        "record_open": ("Apa yang sudah tercapai?", "What has been reached?"),
        "record_of": ("Hasil kerja atau indikator", "Result or indicator"),
        "record_period": ("Periode", "Period"),
        "record_value": ("Angka", "Number"),
        "record_value_help": ("misalnya 12,5; tanpa titik ribuan", "as in 12.5; no separators of thousands"),
        "record_unit": ("Satuan", "Unit"),
        "record_text": ("Uraian", "In words"),
        "record": ("Catat", "Record"),
        "other_plans": ("Rencana lain", "Other plans"),
        "new_needed": (
            "Penilai atau jabatan sudah berganti sejak rencana ini disepakati: rencana baru diperlukan.",
            "Appraiser or post have changed since this plan was agreed: a new one is needed."
        ),
        "given_back": ("Dikembalikan atau dibuka lagi dengan alasan", "Given back or opened again, because"),
        // The result.
        "no_result": ("Belum ada hasil evaluasi Anda yang diumumkan.", "No result of yours has been published yet."),
        "predicate": ("Predikat kinerja", "Predicate"),
        "work_result": ("Hasil kerja", "Work result"),
        "behaviour": ("Perilaku kerja", "Behaviour"),
        "achievement": ("Capaian unit", "The unit's achievement"),
        "team_result": ("Hasil tim", "Result of the team"),
        "curve_title": ("Pola sebaran predikat yang diharapkan", "How predicates are ideally spread"),
        "curve_help": (
            "Gambar menunjukkan pola ideal pada unit dengan capaian ini, bukan jumlah pegawai; predikat Anda ditandai.",
            "The drawing shows the ideal pattern in a unit of this achievement, not numbers of people; your predicate is marked."
        ),
        "notes": ("Catatan dan rekomendasi", "Notes and recommendations"),
        "explanation_heading": ("Mengapa hasilnya demikian", "How it came about"),
        "disagree_heading": ("Bila Anda tidak setuju", "If you disagree"),
        "deadlines_heading": ("Penerimaan dan tenggat", "Receipt and deadlines"),
        "published": ("Diumumkan", "Published"),
        "receive_by": ("Konfirmasi penerimaan paling lambat", "Confirm receipt by"),
        "countersign_by": ("Kembalikan dokumen paling lambat", "Return the document by"),
        "received": ("Diterima", "Received"),
        "countersigned": ("Anda tanda tangani", "Signed by you"),
        "receive": ("Konfirmasi sudah diterima", "Confirm receipt"),
        "receive_help": (
            "Tenggat pengembalian dan keberatan dihitung sejak konfirmasi ini.", "The time to return it, and to object, runs from then."
        ),
        "countersign": ("Tanda tangani dokumen", "Sign the document"),
        "countersign_help": (
            "Tanda tangan bukan persetujuan; tanpa tanda tangan dokumen tetap sah.", "Signing is not consent; unsigned it is as valid."
        ),
        // Evaluating others.
        "assessments": ("Penilaian saya", "Whom I evaluate"),
        "assessment": ("Penilaian", "Evaluation"),
        "all_assessments": ("Semua penilaian", "All whom I evaluate"),
        "no_assessments": (
            "Tidak ada penilaian yang sedang berjalan pada Anda.", "There is nobody for you to evaluate at present."
        ),
        "late_appraisers": ("Waktu pejabat penilainya sudah lewat", "Their appraiser's time is over"),
        "assessed_below": ("pegawai lain dinilai oleh pejabat di bawah Anda.", "others are evaluated by those below you."),
        "proposal_waits": ("Usulan kalibrasi menunggu jawaban Anda", "A proposal of the calibration waits for your answer"),
        "last_result": ("hasil", "result of"),
        "survey": ("Survei", "Survey"),
        "rhk_realised": ("RHK terealisasi", "results realised"),
        "roles_played": ("hasil pimpinan yang didukung (matriks peran)", "leaders' results contributed to (role matrix)"),
        "record_notes": ("catatan umpan balik", "notes of feedback"),
        "own_achievement": ("Capaian unit yang dipimpin", "Achievement of the unit led"),
        "override": ("karena tugas belajar tidak selesai", "for a study leave that failed"),
        "final": ("Hasilnya final.", "The result is final."),
        "unachieved": (
            "Capaian unit Anda belum ditetapkan. Pegawai dapat dinilai setelah pimpinan di atas Anda menetapkannya.",
            "Nobody has said yet what your unit achieved. People can be rated once the leader above you has."
        ),
        "rating_is_over": (
            "Waktu menilai sudah lewat: sekarang hanya atasan Anda yang dapat menilai, atau administrator memberi tambahan waktu.",
            "The time to rate is over: now only whoever stands above you can, unless an administrator gives more time."
        ),
        "waits_for_appraiser": (
            "Menunggu pejabat penilai; setelah tenggatnya lewat, Anda dapat mengambil alih.",
            "It waits for the appraiser; once that time is over you can step in."
        ),
        "proposal_heading": ("Usulan kalibrasi", "What the calibration proposes"),
        "accept_proposal": ("Terima usulan", "Accept it"),
        "refuse_proposal": ("Tetap pada nilai saya", "Stay with my rating"),
        "take_over_heading": ("Ambil alih penilaian", "Take the evaluation over"),
        "take_over_help": (
            "Tenggat pejabat penilai sudah lewat. Bila Anda mengambil alih, isian pejabat penilai tidak dipakai dan hasilnya final.",
            "The appraiser's time is over. If you take over, what was begun is not used, and the result is final."
        ),
        "take_over": ("Ambil alih", "Take over"),
        "sign_help": (
            "Dengan tanda tangan Anda dokumen evaluasi ini siap diumumkan.", "With your signature this evaluation is ready to be published."
        ),
        "judge_by": ("Dasar penilaian", "What there is to judge by"),
        "has_no_plan": ("Tidak ada rencana kerja yang berlaku dalam periode ini.", "There is no agreed plan of work in this period."),
        "realised_heading": ("Rencana dan realisasi", "Plan, and what was realised"),
        "nothing_realised": ("belum ada realisasi yang dicatat", "nothing was recorded"),
        "evidence": ("berkas bukti", "files"),
        "roles_heading": ("Peran dalam hasil pimpinan", "Parts in leaders' results"),
        "measured_heading": ("Hasil pengukuran", "Measurements"),
        "feedback_heading": ("Catatan umpan balik", "Feedback record"),
        "survey_heading": ("Survei menurut kelompok", "The survey by groups"),
        "forms_count": ("formulir:", "forms:"),
        "comments_heading": ("Komentar dari survei", "Comments of the survey"),
        "carry_help": (
            "Pegawai ini pindah dan setuju hasil dari unit lamanya berlaku juga untuk periode ini.",
            "This person has moved, and agrees that the result of the old unit stands for this period, too."
        ),
        "carry": ("Pakai hasil itu", "Take that result"),
        "is_carried": (
            "Hasil dari unit lama dipakai. Serahkan, atau nilai sendiri.", "The result of the old unit is taken. Hand it in, or rate anew."
        ),
        "rate_heading": ("Nilai", "Rate"),
        "rate_help": (
            "Predikat mengikuti kedua nilai; tidak ada yang dihitung dari target. Panduannya dari peraturan.",
            "The predicate follows from both ratings; nothing is computed from targets. The guides are the regulation's."
        ),
        "why_work": ("Alasan nilai hasil kerja", "Why the work is rated so"),
        "why_behaviour": ("Alasan nilai perilaku", "Why the behaviour is rated so"),
        "why_help": ("wajib bila di bawah ekspektasi atau jauh dari survei", "needed below expectation, or far from the survey"),
        "notes_help": ("dibaca pegawai dalam dokumennya", "its person reads them in the document"),
        "rating_handed_in": (
            "Penilaian ini sudah diserahkan; sampai tenggatnya masih dapat diperbaiki.",
            "This evaluation is handed in; until it is due you may still correct it."
        ),
        "rate_again_help": (
            "Yang disimpan hanya Anda yang melihat. Yang sudah diserahkan dapat dinilai ulang sampai tenggatnya.",
            "What is kept only you see. What was handed in can be rated anew until it is due."
        ),
        "kept_not_handed_in": ("Isian Anda tersimpan, tetapi belum diserahkan.", "What you wrote is kept, but not handed in."),
        "stands_now": ("Yang tersimpan sekarang", "What stands there now"),
        "other_results": ("Hasil lain", "Other results"),
        "superseded": ("sudah diganti", "superseded"),
    ]
}
