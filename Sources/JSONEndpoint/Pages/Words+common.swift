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
        "forgotten": (
            "Lupa kata sandi? Mintalah kode baru kepada pengelola kepegawaian perangkat daerah Anda.",
            "Forgotten your password? Ask your agency's personnel office for a new code."
        ),
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
        "other_results": ("Hasil lain", "Other results"),
        "superseded": ("sudah diganti", "superseded"),
    ]
}
