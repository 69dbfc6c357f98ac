extension Meanings {
    /// Periods, policies, progress, measurements, what is published.
    static let periods: [String: String] = [
        "Say until when somebody, yourself unless a person is named, may do what a phase is for: the policy's rule, the days that do not count, every extension, and what holds.":
            "Menyebutkan tenggat seseorang, Anda sendiri bila tidak disebutkan lain, dalam suatu tahapan: aturan kebijakan, hari yang tidak dihitung, setiap tambahan waktu, dan yang berlaku.",
        "Take back what was imported wrongly and has no right value, while its period is not closed: it stays, marked, and counts no more.":
            "Menarik kembali yang salah diimpor dan tidak ada nilai benarnya, selama periodenya belum ditutup: tetap ada, ditandai, dan tidak dihitung lagi.",
        "Put a closed period away.":
            "Mengarsipkan periode yang sudah ditutup.",
        "Begin the calibration.":
            "Memulai kalibrasi.",
        "Give a period up, before anything is signed or was published.":
            "Membatalkan periode, sebelum ada yang ditandatangani atau diumumkan.",
        "Make a period like another one, for another span, as a draft; days that were set by hand lie as far from its end.":
            "Membuat periode seperti periode lain, untuk rentang lain, sebagai draf; hari yang ditetapkan sendiri berjarak sama dari akhirnya.",
        "End a period whose clocks have run out.":
            "Menutup periode yang semua tenggatnya sudah lewat.",
        "Begin the survey of a period that has one.":
            "Memulai survei periode yang mempunyai survei.",
        "Make a period, as a draft: 2026 is a year, 2026_q3 a quarter, 2026_m07 a month; any other code needs kind, starts_on and ends_on. Phases follow from the policy and the calendar.":
            "Membuat periode, sebagai draf: 2026 adalah tahunan, 2026_q3 triwulanan, 2026_m07 bulanan; kode lain memerlukan kind, starts_on dan ends_on. Tahapannya mengikuti kebijakan dan kalender.",
        "Give more time in a phase: to all of the agency, to a unit and those below it, or to somebody. The latest for the same counts; of all that count for somebody, the longest. What the regulation fixes needs expert mode and is marked.":
            "Memberi tambahan waktu dalam suatu tahapan: untuk seluruh perangkat daerah, untuk unit dan di bawahnya, atau untuk seseorang. Yang terakhir untuk hal yang sama berlaku; dari semua yang berlaku bagi seseorang, yang terlama. Yang ditetapkan peraturan memerlukan mode expert dan ditandai.",
        "List what was done with a period: who, when, why.":
            "Menampilkan yang dilakukan dengan suatu periode: siapa, kapan, mengapa.",
        "Open a draft: its policy and its deadlines are fixed from then on.":
            "Membuka draf: kebijakan dan tenggatnya tetap sejak itu.",
        "Hand the results over: clocks run from each receipt.":
            "Menyerahkan hasil evaluasi: tenggat dihitung sejak masing-masing diterima.",
        "Begin the evaluation of a period without a survey.":
            "Memulai evaluasi periode tanpa survei.",
        "Remind everybody who owes something in a phase still: a message each.":
            "Mengingatkan semua yang masih mempunyai kewajiban dalam suatu tahapan: satu pesan untuk masing-masing.",
        "Go back one state; what was there stays. A survey whose seal was confirmed does not come back.":
            "Kembali satu keadaan; yang sudah ada tetap. Survei yang segelnya sudah dikonfirmasi tidak kembali.",
        "End the survey: always pending. Ballots are frozen at once; job confirm counts and destroys them, job undo thaws them.":
            "Mengakhiri survei: selalu menunggu konfirmasi. Surat suara langsung dibekukan; job confirm menghitung dan memusnahkannya, job undo membukanya lagi.",
        "Show one period: where it stands, what is due, what you could do with it.":
            "Menampilkan satu periode: keadaannya, tenggatnya, yang dapat Anda lakukan.",
        "Begin the signing.":
            "Memulai penandatanganan.",
        "Change a draft: whether it has a survey, whether and when it opens by itself, the days of a phase.":
            "Mengubah draf: apakah ada survei, apakah dan kapan dibuka sendiri, hari-hari suatu tahapan.",
        "List what was measured of somebody: for themselves, their appraiser and whoever stands above that one, administrators and auditors.":
            "Menampilkan yang diukur pada seseorang: bagi dirinya, pejabat penilainya dan atasan pejabat penilai, administrator dan auditor.",
        "Make a policy hold from a day on, today unless one is named: in the whole government, or in one agency. Drafts are planned anew; periods that are open keep theirs.":
            "Memberlakukan kebijakan sejak suatu hari, hari ini bila tidak disebutkan lain: di seluruh pemerintahan, atau di satu perangkat daerah. Draf direncanakan ulang; periode yang sudah dibuka tetap dengan kebijakannya.",
        "Let a policy that nobody has adopted say something else; one that is not there yet is made, from that which holds or from `made_from`. An empty value of a phase's days leaves the phase out.":
            "Mengubah isi kebijakan yang belum diberlakukan; yang belum ada dibuat, dari yang berlaku atau dari `made_from`. Nilai kosong pada hari suatu tahapan meniadakan tahapan itu.",
        "Show where a policy differs from another one, that which holds unless one is named.":
            "Menampilkan perbedaan kebijakan dari yang lain, dari yang berlaku bila tidak disebutkan lain.",
        "Show what a policy says: each setting, its value, what it means and on what basis.":
            "Menampilkan isi kebijakan: tiap ketentuan, nilainya, artinya dan dasarnya.",
        "Read, without a session, how the people of agencies were evaluated: the share of each predicate in percent, of agencies with at least twenty people. As it was published, or as it stood when the period was closed.":
            "Membaca, tanpa sesi, bagaimana pegawai perangkat daerah dinilai: persentase tiap predikat, bagi perangkat daerah dengan paling sedikit dua puluh pegawai. Seperti diumumkan, atau seperti keadaannya ketika periode ditutup.",
        "Read, without a session, what was measured of services in periods that were published: documents in time, median hours, satisfaction.":
            "Membaca, tanpa sesi, hasil pengukuran layanan dalam periode yang sudah diumumkan: dokumen tepat waktu, median jam, kepuasan.",
        "Say how far all running periods are, phase by phase: what is owed, done, missing and late. Of all agencies that you see, or of one.":
            "Menampilkan kemajuan semua periode yang berjalan, tahapan demi tahapan: yang harus, sudah, belum dilakukan dan terlambat. Dari semua perangkat daerah yang Anda lihat, atau dari satu.",
        "List the time that was given beyond a phase's own, as far as you may know.":
            "Menampilkan tambahan waktu di luar waktu tahapan itu sendiri, sejauh boleh Anda ketahui.",
        "List what must hold before a period moves on, and what is missing now.":
            "Menampilkan syarat yang harus terpenuhi sebelum periode berlanjut, dan yang sekarang belum.",
        "List what can be measured: what it is counted in, its range, whether of people or of units, for which documents, and whether higher or lower is better.":
            "Menampilkan yang dapat diukur: satuannya, rentangnya, pada pegawai atau unit, untuk dokumen mana, dan apakah lebih tinggi atau lebih rendah yang lebih baik.",
        "List what was measured in an agency: of its units, and of those people whose measurements you may see (your own, of those whom you appraise or stand above, where you administer or audit). What a later import has replaced stays, marked SUPERSEDED; what was taken back, WITHDRAWN.":
            "Menampilkan pengukuran di perangkat daerah: pada unit, dan pada pegawai yang pengukurannya dapat Anda lihat (diri sendiri, yang Anda nilai atau bawahi, di tempat Anda administrator atau auditor). Yang diganti impor kemudian tetap ada, ditandai SUPERSEDED; yang ditarik, WITHDRAWN.",
        "List who owes what in a period still, and until when. LATE: it is over; SOON: it ends by the end of the next day of work. Your own; of all for those who administer or audit the agency.":
            "Menampilkan siapa yang masih mempunyai kewajiban apa dalam suatu periode, dan sampai kapan. LATE: terlambat; SOON: berakhir paling lambat pada akhir hari kerja berikutnya. Milik Anda; milik semua bagi administrator atau auditor perangkat daerah.",
        "List the periods of an agency, or of all (`agency=*`) that you see.":
            "Menampilkan periode perangkat daerah, atau semua (`agency=*`) yang dapat Anda lihat.",
        "List the phases of a period, in order: when each begins and ends, by which rule, and with how much more time.":
            "Menampilkan tahapan suatu periode berurutan: kapan masing-masing mulai dan berakhir, menurut aturan mana, dan dengan tambahan waktu berapa.",
        "List the policies: versions of the rules by which periods are run; which holds, and which agencies have one of their own.":
            "Menampilkan kebijakan: versi aturan penyelenggaraan periode; mana yang berlaku, dan perangkat daerah mana yang mempunyai kebijakan sendiri.",
        "Say how far the phases of a period are: what is owed, done, missing and late, and by how many people.":
            "Menampilkan kemajuan tahapan suatu periode: yang harus, sudah, belum dilakukan dan terlambat, dan oleh berapa orang.",
        "Show one sheet of a unit: what was measured in a period (the last one, unless you name one), the satisfaction index with its grade and the sample that it needs, and beside it what was before.":
            "Menampilkan satu lembar suatu unit: pengukuran dalam suatu periode (yang terakhir, bila tidak disebutkan lain), indeks kepuasan masyarakat dengan mutunya dan sampel yang diperlukan, dan di sampingnya yang sebelumnya.",
    ]
}
