extension Meanings {
    /// Plans of work, and what surrounds and follows them.
    static let plans: [String: String] = [
        "Add what is to be done for a result in a period: by the employee or the appraiser, who agree on it.":
            "Menambah rencana aksi untuk suatu hasil kerja dalam satu periode: oleh pegawai atau pejabat penilai, yang menyepakatinya.",
        "Take away what is not to be done any more.":
            "Menghapus rencana aksi yang tidak lagi dilakukan.",
        "Change what is to be done, or say that it is done.":
            "Mengubah rencana aksi, atau menyatakan bahwa sudah dilakukan.",
        "Approve an assignment of somebody whom you appraise, having weighed competence, load of work, and in mid-year how this year's work goes.":
            "Menyetujui penugasan pegawai yang Anda nilai, setelah mempertimbangkan kompetensi, beban kerja, dan di tengah tahun pencapaian hasil kerja tahun itu.",
        "End an approved assignment: by its leader or by the appraiser, today unless another day is named.":
            "Mengakhiri penugasan yang sudah disetujui: oleh pimpinannya atau pejabat penilai, hari ini bila tidak disebutkan lain.",
        "Say from which approved assignment a result of a plan comes: by whoever's turn it is to write the plan.":
            "Menyatakan dari penugasan yang sudah disetujui mana suatu hasil kerja dalam SKP berasal: oleh yang mendapat giliran mengisi SKP.",
        "Refuse an assignment of somebody whom you appraise.":
            "Menolak penugasan pegawai yang Anda nilai.",
        "Assign somebody to something, or offer to do it. Their appraiser's own holds at once; a leader's who does not appraise them, and what somebody offers, waits for the appraiser. The appraiser writes down what a body outside asks for.":
            "Menugaskan pegawai, atau menawarkan diri. Penugasan dari pejabat penilainya langsung berlaku; dari pimpinan yang bukan pejabat penilainya, dan yang ditawarkan pegawai, menunggu pejabat penilai. Permintaan lembaga dari luar dicatat pejabat penilai.",
        "Take back what you asked for, while nobody has decided about it.":
            "Menarik kembali permintaan Anda selama belum diputuskan.",
        "Add a file that shows what you realised of a result in a period: at most 512 KiB (a line carries 64 KiB), in base64, of the kind that you say it is. What shows only that something was done is AKTIVITAS, and does not count.":
            "Menambah berkas bukti dukung realisasi suatu hasil kerja dalam satu periode: paling besar 512 KiB (satu baris memuat 64 KiB), dalam base64, dengan jenis yang Anda sebutkan. Yang hanya menunjukkan bahwa sesuatu dikerjakan adalah AKTIVITAS dan tidak dihitung.",
        "Fetch a file: in base64 within the reply, never as what it is. The person, their appraiser and whoever stands above that one do; others see name and hash.":
            "Mengambil berkas bukti dukung: dalam base64 di dalam jawaban, tidak pernah sebagai berkasnya. Hanya bagi pegawai itu, pejabat penilainya dan atasan pejabat penilai; yang lain melihat nama dan hash.",
        "Take a file of yours away, while its period can still be written: its name and hash stay, and who did it.":
            "Menghapus berkas Anda selama periodenya masih dapat diisi: nama dan hash-nya tetap ada, juga siapa yang menghapus.",
        "Take a special expectation away.":
            "Menghapus ekspektasi khusus.",
        "Set a special expectation about a value of BerAKHLAK: the first about it unless you name another place.":
            "Menetapkan ekspektasi khusus tentang suatu nilai BerAKHLAK: yang pertama tentang nilai itu bila tidak disebutkan tempat lain.",
        "Add an indicator to a planned result. KUALITATIF: indicator and target in one text; KUANTITATIF: aspects, and a target of its own. JPT and heads of a unit mandiri name a perspective instead of aspects.":
            "Menambah indikator pada rencana hasil kerja. KUALITATIF: indikator dan target dalam satu teks; KUANTITATIF: aspek, dan target tersendiri. JPT dan pimpinan unit kerja mandiri menyebutkan perspektif, bukan aspek.",
        "Take an indicator out of a plan; one that was agreed before stays in its versions.":
            "Menghapus indikator dari SKP; yang pernah disepakati tetap ada dalam versinya.",
        "Change what you name of an indicator.":
            "Mengubah yang Anda sebutkan dari suatu indikator.",
        "Sign a plan that was handed to you: with both signatures it holds. What the appraiser has changed its person signs once more. Whoever stands above a silent appraiser does so from 1 February on.":
            "Menandatangani SKP yang diajukan kepada Anda: dengan dua tanda tangan SKP berlaku. Yang diubah pejabat penilai ditandatangani pegawainya sekali lagi. Atasan pejabat penilai yang tidak menetapkan melakukannya sejak 1 Februari.",
        "Open an agreed plan to be changed, as its person or the appraiser. What was agreed holds until both have signed the next version.":
            "Membuka SKP yang disepakati untuk diubah, oleh pegawainya atau pejabat penilai. Yang disepakati berlaku sampai keduanya menandatangani versi berikutnya.",
        "Make your plan for a year. Its days follow from the year, your appointment, a contract, and the plan before; its form from the approach and your post.":
            "Membuat SKP Anda untuk satu tahun. Harinya mengikuti tahun, pengangkatan Anda, perjanjian kerja, dan SKP sebelumnya; formulirnya mengikuti pendekatan dan jabatan Anda.",
        "End a plan with a day, today unless you name another: its person, or whoever appraises, has moved. The next one begins on the day after.":
            "Mengakhiri SKP pada suatu hari, hari ini bila tidak disebutkan lain: pegawainya, atau penilainya, pindah. SKP berikutnya mulai sehari sesudahnya.",
        "Make drafts from one plan for all whom you appraise, or whose appraiser you stand above, in a unit and a kind of post, who have none for these days. check says how many.":
            "Membuat draf dari satu SKP bagi semua yang Anda nilai, atau yang pejabat penilainya di bawah Anda, pada unit dan jenis jabatan, yang belum memiliki SKP untuk hari-hari itu. check menyebutkan jumlahnya.",
        "Give a plan back to its person to be changed, and say why; its person takes it back with it.":
            "Mengembalikan SKP kepada pegawainya untuk diubah, dengan alasan; pegawainya menarik kembali SKP dengan perintah ini juga.",
        "Change the approach of a plan that is being written: one for all of it.":
            "Mengubah pendekatan SKP yang sedang disusun: satu untuk seluruhnya.",
        "Show a plan whole: what stands in it, or stood in a version; what is found in it, with the page of the regulation; which versions were agreed; what you could do with it.":
            "Menampilkan SKP seutuhnya: isinya, atau isi suatu versi; temuannya, dengan halaman peraturan; versi mana yang disepakati; yang dapat Anda lakukan.",
        "Sign your plan and hand it to whoever appraises you: with a result UTAMA at least, and an indicator for each.":
            "Menandatangani SKP Anda dan mengajukannya kepada yang menilai Anda: paling sedikit satu hasil kerja UTAMA, dan satu indikator untuk masing-masing.",
        "Record what you have realised of a result of your plan in a period, in words or as a number with its unit: progress, or what is final. The newest of a period counts; what was recorded before stays.":
            "Mencatat realisasi Anda untuk suatu hasil kerja dalam SKP Anda pada satu periode, dengan kata-kata atau sebagai angka dengan satuannya: kemajuan, atau yang final. Yang terbaru dari suatu periode berlaku; yang dicatat sebelumnya tetap ada.",
        "Add a planned result (RHK) to a plan: `assigned_by` as it stands on the form, or the post or team that assigned it; `intervenes` one of show leader_results. Tasks as Plt. or Plh. are UTAMA.":
            "Menambah rencana hasil kerja (RHK) pada SKP: `assigned_by` seperti tertulis pada formulir, atau jabatan atau tim yang menugaskan; `intervenes` salah satu dari show leader_results. Tugas sebagai Plt. atau Plh. adalah UTAMA.",
        "Put a planned result at another place within its priority.":
            "Memindahkan rencana hasil kerja ke urutan lain dalam prioritasnya.",
        "Take a planned result out of a plan; one that was agreed before stays in its versions.":
            "Menghapus rencana hasil kerja dari SKP; yang pernah disepakati tetap ada dalam versinya.",
        "Change what you name of a planned result. Its priority is the appraiser's to set, when the plan was handed over; what they change its person signs again.":
            "Mengubah yang Anda sebutkan dari suatu rencana hasil kerja. Prioritasnya ditetapkan pejabat penilai setelah SKP diajukan; yang diubah ditandatangani lagi oleh pegawainya.",
        "Take a result over from somebody whom you appraise, with a note that they were not able to finish it: after a note of a leader about it had adjusted expectation or resources, or guided, in vain. It is considered when they are rated.":
            "Mengambil alih hasil kerja pegawai yang Anda nilai, dengan catatan bahwa pegawai itu tidak mampu menyelesaikannya: setelah catatan pimpinan tentang itu menyesuaikan ekspektasi atau sumber daya, atau membina, tanpa hasil. Dipertimbangkan ketika pegawai itu dinilai.",
        "Take away what a cell of your matrix says: one of its things, or all.":
            "Menghapus isi suatu sel matriks Anda: satu peran, atau semuanya.",
        "Say which part somebody whom you lead, or who was assigned to you, plays in a result of yours, or in one indicator of it. A cell may say up to twenty things, each with its number.":
            "Menyebutkan peran pegawai yang Anda pimpin, atau yang ditugaskan kepada Anda, dalam hasil kerja Anda atau dalam satu indikatornya. Satu sel memuat paling banyak dua puluh peran, masing-masing dengan nomornya.",
        "List what is to be done for the results of a plan, period by period: form B.1.1.":
            "Menampilkan rencana aksi untuk hasil kerja dalam SKP, periode demi periode: formulir B.1.1.",
        "List everybody who is appraised in an agency with their plans of a year, and those who have none (`MISSING`): in which state, and how late. For those who administer or audit it, or administer a unit.":
            "Menampilkan semua yang dinilai di perangkat daerah dengan SKP mereka dalam satu tahun, dan yang belum mempunyai SKP (`MISSING`): keadaannya, dan seberapa terlambat. Bagi administrator atau auditornya, atau administrator unit.",
        "List assignments: your own, those that you give, those of people whom you appraise or administer. REQUESTED waits for the appraiser.":
            "Menampilkan penugasan: milik Anda, yang Anda berikan, dan milik pegawai yang Anda nilai atau kelola. REQUESTED menunggu pejabat penilai.",
        "List the files that show what was realised of a result, those taken away, too: by name and hash.":
            "Menampilkan berkas bukti dukung realisasi suatu hasil kerja, juga yang sudah dihapus: nama dan hash-nya.",
        "List what the results of a plan may intervene: agreed results and indicators of those who appraise or lead its person, or lead their teams, and objectives of the units above.":
            "Menampilkan yang dapat diintervensi hasil kerja dalam SKP: hasil kerja dan indikator yang disepakati dari yang menilai atau memimpin pegawainya, atau memimpin timnya, dan sasaran unit di atasnya.",
        "List the plans of somebody: for themselves, their appraiser and whoever stands above that one, administrators and auditors.":
            "Menampilkan SKP seseorang: bagi dirinya, pejabat penilainya dan atasan pejabat penilai, administrator dan auditor.",
        "List your plans of work (SKP), of all years: several in one are normal. `is_new_needed`: somebody else appraises you, or in another post, than has agreed to it.":
            "Menampilkan Sasaran Kinerja Pegawai (SKP) Anda, semua tahun: beberapa dalam setahun itu biasa. `is_new_needed`: yang menilai Anda, atau jabatan Anda, bukan lagi seperti ketika disepakati.",
        "Say of every result in somebody's plans of a period what was realised, by how many files it is shown, and how many notes are about it: the newest of the period, else of the last one within it.":
            "Menyebutkan untuk tiap hasil kerja dalam SKP seseorang pada suatu periode apa realisasinya, berapa berkas yang membuktikannya, dan berapa catatan tentangnya: yang terbaru dari periode itu, atau dari yang terakhir di dalamnya.",
        "Say what a leader's matrix misses: results or indicators of which nobody has a part, and people led who have none, neither here nor with the leader of a team that stands in it.":
            "Menyebutkan yang kurang dalam matriks pimpinan: hasil kerja atau indikator yang tidak seorang pun berperan di dalamnya, dan pegawai yang tidak mempunyai peran, di sini maupun pada ketua tim di dalamnya.",
        "List who plays which part in a leader's results: form A.1.5. Whoever reads the plan sees all of it, whoever has a part in it their own.":
            "Menampilkan siapa memegang peran apa dalam hasil kerja pimpinan: formulir A.1.5. Yang boleh membaca SKP melihat seluruhnya, yang berperan di dalamnya melihat perannya.",
        "List which grade point average stands for which predicate, by accreditation, by the policy that holds in the government or another one: a guide for what to expect of somebody on study leave. `policy amend` of study.… changes it in a policy that nobody has adopted.":
            "Menampilkan IPK mana untuk predikat mana, menurut akreditasi, menurut kebijakan yang berlaku di pemerintah ini atau kebijakan lain: petunjuk ekspektasi bagi pegawai tugas belajar. `policy amend` atas study.… mengubahnya dalam kebijakan yang belum dipakai siapa pun.",
        "Set a resource that a plan needs, and whether it was agreed; an empty text takes it away. Whether it came (`is_realised`) is told while the plan holds.":
            "Menetapkan dukungan sumber daya yang diperlukan SKP, dan apakah disepakati; teks kosong menghapusnya. Apakah dukungan itu datang (`is_realised`) disebutkan selama SKP berlaku.",
        "Set how a plan is accounted for (`choice` is the rhythm, `text` the data), or what follows when it is met or not; an empty choice takes it away.":
            "Menetapkan skema pertanggungjawaban SKP (`choice` adalah jangka waktunya, `text` datanya), atau konsekuensi bila tercapai atau tidak; pilihan kosong menghapusnya.",
    ]
}
