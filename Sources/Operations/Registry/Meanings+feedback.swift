extension Meanings {
    /// Notes, questionnaires, surveys.
    static let feedback: [String: String] = [
        "Release a comment, or all that wait for you. When the last is decided about, all that were released are published.":
            "Meloloskan satu komentar, atau semua yang menunggu Anda. Setelah yang terakhir diputuskan, semua yang lolos diumumkan.",
        "Take a comment away, for a reason: nobody will read it.":
            "Menghapus komentar dengan alasan: tidak akan dibaca siapa pun.",
        "List what a survey says of teams, of units, and, for those who administer or audit the agency, of people in blocks of at least five.":
            "Menampilkan hasil survei tentang tim, unit, dan, bagi administrator atau auditor perangkat daerah, tentang pegawai dalam kelompok paling sedikit lima orang.",
        "List what surveys have said of you: the whole, by group, by value, and in words.":
            "Menampilkan hasil survei tentang Anda: seluruhnya, menurut kelompok, menurut nilai, dan dengan kata-kata.",
        "Show how far a survey was when it was counted last, at most an hour ago, by units from which at least twenty forms are owed.":
            "Menampilkan kemajuan survei pada hitungan terakhir, paling lama satu jam lalu, menurut unit yang paling sedikit dua puluh formulirnya ditunggu.",
        "Show how precise the figures of a survey are: how much of their variance is the subjects' own, and the reliability of a figure from one, four, seven and ten forms.":
            "Menampilkan ketepatan angka suatu survei: seberapa besar ragamnya berasal dari yang dinilai sendiri, dan keandalan angka dari satu, empat, tujuh dan sepuluh formulir.",
        "Keep a form that is not finished. Nothing of it is kept anywhere else, nor when you wrote it.":
            "Menyimpan formulir yang belum selesai. Isinya tidak disimpan di tempat lain, begitu pula kapan Anda menulisnya.",
        "Show a form that you are asked for: about whom, its items with guides and anchors, and what you have written.":
            "Menampilkan formulir yang diminta dari Anda: tentang siapa, butir-butirnya dengan petunjuk dan contoh perilaku, dan yang sudah Anda tulis.",
        "Hand a form in. Until the survey ends you may hand it in again, corrected.":
            "Mengirim formulir. Sampai survei berakhir Anda dapat mengirimnya lagi setelah diperbaiki.",
        "List what surveys have said of somebody whom you appraise. It is advice: you alone rate.":
            "Menampilkan hasil survei tentang pegawai yang Anda nilai. Itu bahan pertimbangan: Anda sendiri yang menilai.",
        "Ask somebody with whom you work, or whom you see, for feedback about you.":
            "Meminta umpan balik tentang Anda kepada rekan kerja, atau kepada orang yang dapat Anda lihat.",
        "Put another text in the place of a note of yours, or take it back when you name none. What was said stays, marked; an empty item, result or outcome takes that away.":
            "Mengganti teks catatan Anda, atau menariknya bila tidak disebutkan teks. Yang sudah disampaikan tetap ada, ditandai; item, hasil kerja (rhk) atau outcome yang kosong dihapus.",
        "Answer the questionnaire about somebody whom you lead, with your name, or about yourself, for yourself alone: a score for each item in its order, `-` for what you cannot judge. One for each period, replaced as long as that takes it.":
            "Menjawab kuesioner tentang pegawai yang Anda pimpin, dengan nama Anda, atau tentang diri sendiri, hanya untuk Anda: nilai untuk tiap butir menurut urutannya, `-` untuk yang tidak dapat Anda nilai. Satu untuk tiap periode, dapat diganti selama periodenya menerima.",
        "Give somebody with whom you work feedback, with your name: they, their appraiser and whoever stands above that one read it at once. Leaders say what it rests on (`evidence`), and may say what they draw from it (`outcome`). About a value (`item`), a result of an agreed plan (`rhk`), or the work in general.":
            "Memberi umpan balik kepada rekan kerja, dengan nama Anda: pegawai itu, pejabat penilainya dan atasan pejabat penilai langsung membacanya. Pimpinan menyebutkan bukti dukung (`evidence`), dan dapat menyebutkan tindak lanjutnya (`outcome`). Tentang nilai (`item`), hasil kerja dalam SKP yang disepakati (`rhk`), atau pekerjaan pada umumnya.",
        "Write down feedback of somebody outside about one whom you appraise, by name and role, with what it rests on: somebody served, a lecturer, a fellow student.":
            "Mencatat umpan balik pihak luar tentang pegawai yang Anda nilai, dengan nama, peran dan bukti dukungnya: penerima layanan, pengajar, rekan belajar.",
        "Add items to a questionnaire that is not locked, or replace those that were added to it; one that is not there yet is made, from that which the policy names or from `made_from`, with all of its items. At most 40; every fault is named with its place.":
            "Menambah butir pada kuesioner yang belum dikunci, atau mengganti butir yang ditambahkan; kuesioner yang belum ada dibuat, dari yang disebut kebijakan atau dari `made_from`, dengan semua butirnya. Paling banyak 40; setiap kesalahan disebutkan dengan tempatnya.",
        "Let a questionnaire never change again. One that a policy in force names, or that somebody has answered, is locked by that.":
            "Mengunci kuesioner untuk selamanya. Yang disebut kebijakan yang berlaku, atau yang pernah dijawab, terkunci karena itu.",
        "Show what a questionnaire asks, an item a row: its name, what is meant, three guides, and what one sees somebody do who is scored 1 to 5.":
            "Menampilkan isi kuesioner, satu butir sebaris: namanya, maksudnya, tiga petunjuk, dan contoh perilaku untuk nilai 1 sampai 5.",
        "Approve a rater whom somebody you appraise has named, or refuse them: show tasks lists them.":
            "Menyetujui penilai yang diusulkan pegawai yang Anda nilai, atau menolaknya: show tasks menampilkannya.",
        "Decline a form that you are asked for; somebody else is drawn within the hour.":
            "Menolak formulir yang diminta dari Anda; orang lain diundi dalam satu jam.",
        "Between the draw and the beginning, name a peer who shall be asked about you, at most half as many as are drawn; your superior approves. Administrators name people from elsewhere (customers, partners) for a person, a team or a unit; half of them are drawn.":
            "Antara pengundian dan mulainya survei, mengusulkan rekan yang diminta menilai Anda, paling banyak separuh dari yang diundi; atasan Anda menyetujui. Administrator mengusulkan orang dari luar (pengguna layanan, mitra) bagi pegawai, tim atau unit; separuhnya diundi.",
        "Draw raters, by chance, for everybody, every team and every unit that a survey is about: peers, people below, members. Until the survey begins it may be drawn anew.":
            "Mengundi penilai bagi setiap pegawai, tim dan unit yang disurvei: rekan, bawahan, anggota. Sebelum survei mulai dapat diundi ulang.",
        "Draw others in place of raters who have declined, are away or serve no more. It happens by itself once an hour, too.":
            "Mengundi pengganti penilai yang menolak, berhalangan atau tidak bertugas lagi. Juga terjadi sendiri setiap jam.",
        "List the comments of a survey that nobody has read yet: you release them, or take away what insults or tells who wrote it.":
            "Menampilkan komentar survei yang belum dibaca siapa pun: Anda meloloskannya, atau menghapus yang menghina atau mengungkap penulisnya.",
        "List what was said about you, with who said it, and what you have said about others: notes, and forms that were answered with a name. What was corrected stays, marked SUPERSEDED.":
            "Menampilkan yang disampaikan tentang Anda, oleh siapa, dan yang Anda sampaikan tentang orang lain: catatan, dan formulir yang dijawab dengan nama. Yang dikoreksi tetap ada, ditandai SUPERSEDED.",
        "List the questionnaires: versions of what leaders' forms and surveys ask; which are locked, and which policies name them.":
            "Menampilkan kuesioner: versi isi formulir pimpinan dan survei; mana yang terkunci, dan kebijakan mana yang menyebutnya.",
        "List whom an open survey is about, how many are asked about each before it begins, and whether there is enough for a figure; never who.":
            "Menampilkan siapa atau apa yang dinilai dalam survei yang terbuka, berapa penilai yang diminta untuk masing-masing sebelum mulai, dan apakah cukup untuk suatu angka; tidak pernah siapa penilainya.",
        "List the feedback record of somebody: whole for themselves, their appraiser and whoever stands above that one; for others what they have said. Administrators and auditors do not read it.":
            "Menampilkan rekaman umpan balik seseorang: seutuhnya bagi dirinya, pejabat penilainya dan atasan pejabat penilai; bagi yang lain yang mereka sampaikan. Administrator dan auditor tidak membacanya.",
        "List who asked you for feedback, and whom you asked.":
            "Menampilkan siapa yang meminta umpan balik dari Anda, dan kepada siapa Anda memintanya.",
        "List what waits for you: forms to fill, raters to approve, jobs to confirm, comments to moderate, plans to finish, to agree or, after a note, to adjust, realisations to record, assignments to decide about, achievements of units to say, people to evaluate, proposals to answer, documents to sign, to receive or to return signed. `thing` is the plan, the assessment or the result.":
            "Menampilkan yang menunggu Anda: formulir yang harus diisi, penilai yang harus disetujui, pekerjaan yang harus dikonfirmasi, komentar yang harus diperiksa, SKP yang harus diselesaikan, disepakati atau, setelah catatan, disesuaikan, realisasi yang harus dicatat, penugasan yang harus diputuskan, capaian unit yang harus ditetapkan, pegawai yang harus dinilai, usulan yang harus dijawab, dokumen yang harus ditandatangani, diterima atau dikembalikan setelah ditandatangani. `thing` adalah SKP, penilaian atau hasilnya.",
    ]
}
