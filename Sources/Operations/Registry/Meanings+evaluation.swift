extension Meanings {
    /// Assessments, calibrations, results.
    static let evaluation: [String: String] = [
        "Take what a calibration proposes to you, and say why.":
            "Menerima usulan kalibrasi kepada Anda, dengan alasan.",
        "Take the last result of somebody who has moved to you as this period's, too, with its ratings, reasons and notes, when that one has agreed (result carry_over; P91 A.13a). A year is always rated anew. Hand it in as others.":
            "Memakai hasil terakhir pegawai yang pindah ke unit Anda untuk periode ini, dengan rating, alasan dan catatannya, bila pegawai itu sudah setuju (result carry_over; P91 A.13a). Evaluasi tahunan selalu dinilai kembali. Kirimkan seperti yang lain.",
        "Keep what you think of somebody whom you evaluate: work result and behaviour, each above, as or below expectation, with reasons and notes. The predicate follows from the quadrant; nothing is computed from targets. The achievement of your unit comes first.":
            "Menyimpan penilaian Anda tentang pegawai yang Anda nilai: hasil kerja dan perilaku, masing-masing di atas, sesuai atau di bawah ekspektasi, dengan alasan dan catatan. Predikat mengikuti kuadran; tidak ada yang dihitung dari target. Capaian unit Anda ditetapkan lebih dahulu.",
        "Give assessments that are not handed in to whom people's moves since lead to (P89 A.2, P91 A.13-14), and make those of whoever has come; in calibration and signing, what waits for somebody who has left to who stands above: what happens each morning, now.":
            "Memberikan penilaian yang belum dikirim kepada pejabat yang berwenang setelah mutasi (P89 A.2, P91 A.13-14), dan membuat penilaian bagi yang baru datang; selama kalibrasi dan penandatanganan, yang menunggu pejabat yang sudah pergi kepada atasannya: yang terjadi setiap pagi, sekarang.",
        "List who is to be evaluated in a period and has no appraiser, and the rules that led to that, the first of them in words: nobody rates them until that is mended. Of all for those who administer or audit the agency.":
            "Menampilkan siapa yang harus dievaluasi dalam suatu periode dan tidak memiliki pejabat penilai, serta aturan penyebabnya, yang pertama dengan kata-kata: tidak ada yang menilai mereka sampai itu diperbaiki. Semua pegawai, bagi yang mengelola atau mengaudit perangkat daerah.",
        "Stay with your own rating against what a calibration proposes, and say why. The appraiser decides.":
            "Tetap pada rating Anda sendiri terhadap usulan kalibrasi, dengan alasan. Pejabat penilai yang memutuskan.",
        "Show an assessment with all there is to judge by: plan and realisation, feedback record, survey, measurements, results before, the regulation's guides, and its history.":
            "Menampilkan satu penilaian dengan semua bahan pertimbangannya: SKP dan realisasi, rekaman umpan balik, survei, pengukuran, hasil sebelumnya, petunjuk peraturan, dan riwayatnya.",
        "Sign an evaluation after the calibration; the superior signs in place of an appraiser whose time for it is over, and it is final, or who has left.":
            "Menandatangani evaluasi setelah kalibrasi; atasan menandatangani menggantikan pejabat penilai yang waktunya sudah lewat, dan itu final, atau yang sudah pergi.",
        "Hand an evaluation in. It says what is lacking: notes always, a reason for what is below expectation or far from what the survey says. Until the window ends you may rate anew.":
            "Mengirim evaluasi. Yang kurang disebutkan: catatan selalu, alasan untuk yang di bawah ekspektasi atau jauh dari survei. Sampai waktunya berakhir Anda dapat menilai kembali.",
        "Evaluate somebody in place of the appraiser below you whose time is over. Such a result is final (P90 A.11).":
            "Mengevaluasi pegawai menggantikan pejabat penilai di bawah Anda yang waktunya sudah lewat. Hasilnya final (P90 A.11).",
        "End a session, with its minutes. What it has proposed waits for answers still.":
            "Mengakhiri sesi kalibrasi dengan notulanya. Usulannya masih menunggu jawaban.",
        "Open a session that compares ratings across appraisers. It proposes; appraisers decide.":
            "Membuka sesi kalibrasi yang membandingkan rating antar pejabat penilai. Sesi mengusulkan; pejabat penilai memutuskan.",
        "Propose other ratings to an appraiser, and say why; in place of what was proposed before and not answered.":
            "Mengusulkan rating lain kepada pejabat penilai, dengan alasan; menggantikan usulan sebelumnya yang belum dijawab.",
        "Record that you have looked at the distributions of a period as they are now: signing waits for it. Where one departs from the guideline and its appraiser has not said why, say why it stays.":
            "Mencatat bahwa Anda sudah melihat distribusi periode sebagaimana adanya sekarang: penandatanganan menunggunya. Bila ada yang menyimpang dari panduan dan pejabat penilainya belum menjelaskan, jelaskan mengapa dibiarkan.",
        "Say why the distribution of the people whom you evaluate is as it is now. A departure from the guideline needs a reason, and is not blocked. Each of them reads it beside the result: name nobody.":
            "Menjelaskan mengapa distribusi pegawai yang Anda nilai seperti sekarang. Penyimpangan dari panduan memerlukan alasan, dan tidak dicegah. Setiap pegawai itu membacanya di samping hasilnya: jangan sebut nama.",
        "Agree that your last result stands for the next period, too, when you have moved: whoever appraises you now may take it then instead of rating you anew (P91 A.13a). Until it is taken you may say no again.":
            "Menyetujui hasil terakhir Anda berlaku juga untuk periode berikutnya, bila Anda pindah: yang sekarang menilai Anda dapat memakainya dan tidak memberi rating baru (P91 A.13a). Selama belum dipakai Anda dapat membatalkannya.",
        "Sign your document. Signing is not consent; unsigned it is as valid (P114 A.6).":
            "Menandatangani dokumen Anda. Tanda tangan bukan persetujuan; tanpa tanda tangan dokumen tetap sah (P114 A.6).",
        "Show in what results of a published period would be others if they were made now; nothing when nothing has changed since. Your own is not among them. `is_receipt_kept`: made anew, it stays received and signed, because nothing was decided otherwise.":
            "Menampilkan dalam hal apa hasil periode yang diumumkan akan berbeda bila dibuat sekarang; kosong bila tidak ada yang berubah. Hasil Anda sendiri tidak termasuk. `is_receipt_kept`: bila dibuat ulang, hasil tetap diterima dan ditandatangani karena tidak ada keputusan yang berubah.",
        "Show the document of an evaluation as the regulation prints it (format D.1.1, or D.1.2 where the superior has signed).":
            "Menampilkan dokumen evaluasi seperti dicetak menurut peraturan (format D.1.1, atau D.1.2 bila atasan yang menandatangani).",
        "Say how a result came about, step by step, in English and Indonesian, each with the page of the regulation.":
            "Menjelaskan langkah demi langkah bagaimana suatu hasil terjadi, dalam bahasa Inggris dan Indonesia, masing-masing dengan halaman peraturan.",
        "List the results of somebody, wherever they served.":
            "Menampilkan hasil seseorang di mana pun ia pernah bertugas.",
        "List your own results.":
            "Menampilkan hasil Anda sendiri.",
        "Publish results anew where they would be others now: all of a period, or those of `people`. The old ones stay, superseded; `result differences` shows first in what they differ. Where only a name was corrected, or others' ratings, what was received, signed or agreed to be kept stays so; where something was decided otherwise, clocks begin anew.":
            "Mengumumkan ulang hasil yang kini akan berbeda: seluruh periode, atau milik `people`. Hasil lama tetap ada sebagai yang digantikan; `result differences` lebih dahulu menampilkan bedanya. Bila hanya nama yang diperbaiki, atau rating pegawai lain, penerimaan, tanda tangan, dan persetujuan tetap berlaku; bila ada keputusan yang berubah, tenggat dihitung dari awal.",
        "Confirm that your document has come: the time to return it, and to object, runs from then.":
            "Mengonfirmasi bahwa dokumen Anda sudah diterima: waktu untuk mengembalikannya, dan untuk keberatan, dihitung sejak itu.",
        "Show a result with everything that went into it, as it was when it was published.":
            "Menampilkan hasil dengan semua bahannya, seperti ketika diumumkan.",
        "List whom you evaluate, and whose appraiser stands below you, beside each other: what they planned and realised, notes of feedback, survey, measurements, last result, ratings, what is to be done until when.":
            "Menampilkan siapa yang Anda nilai, dan yang pejabat penilainya di bawah Anda, berdampingan: apa yang direncanakan dan direalisasikan, catatan umpan balik, survei, pengukuran, hasil terakhir, rating, apa yang harus dilakukan sampai kapan.",
        "List the sessions that have compared ratings across appraisers, and how many of their proposals were answered.":
            "Menampilkan sesi kalibrasi yang membandingkan rating antar pejabat penilai, dan berapa usulannya yang sudah dijawab.",
        "Show how predicates are spread among the people of each appraiser, as it is now, beside both guidelines and the unit's achievement: your own people's and of those below; everybody's since the calibration began, if you administer the agency. Of a group to which you belong nothing before results are published. `population` says with whom a group is looked at, as the policy has it: alone (APPRAISER), for the shares of SE_3_2023 with other groups that are too small for them (POOLED), or with the whole agency (AGENCY); always of units of equal achievement.":
            "Menampilkan distribusi predikat di antara pegawai tiap pejabat penilai, sebagaimana adanya sekarang, di samping kedua panduan dan capaian unit: pegawai Anda sendiri dan di bawahnya; semua sejak kalibrasi mulai, bila Anda administrator perangkat daerah. Tentang kelompok Anda sendiri tidak ditampilkan apa pun sebelum hasil diumumkan. `population` menyebut bersama siapa suatu kelompok dicermati menurut kebijakan: sendiri (APPRAISER), untuk proporsi SE_3_2023 bersama kelompok lain yang terlalu kecil (POOLED), atau bersama seluruh perangkat daerah (AGENCY); selalu dari unit dengan capaian yang sama.",
        "List how predicates are ideally spread among those whom the head of a unit appraises, by the unit's achievement: the rules of each guideline. A policy names one (`distribution.guideline`).":
            "Menampilkan distribusi ideal predikat di antara pegawai yang dinilai pimpinan unit, menurut capaian unit: aturan tiap panduan. Kebijakan menyebutkan satu (`distribution.guideline`).",
        "Show when work and behaviour are above, as or below expected: the regulation's examples for appraisers, who decide.":
            "Menampilkan kapan hasil kerja dan perilaku di atas, sesuai atau di bawah ekspektasi: contoh peraturan bagi pejabat penilai, yang memutuskan.",
        "Show the quadrant: which predicate follows from a rating of work and one of behaviour, by the policy that holds today in the government or in one agency.":
            "Menampilkan kuadran: predikat mana yang mengikuti rating hasil kerja dan perilaku, menurut kebijakan yang hari ini berlaku di pemerintahan atau di satu perangkat daerah.",
        "List what calibrations of a period propose: to you; everything but what is about yourself, if you administer the agency.":
            "Menampilkan usulan kalibrasi suatu periode: kepada Anda; semua kecuali tentang diri Anda, bila Anda administrator perangkat daerah.",
        "List the ratings of a period: your own people's; since the calibration began everybody's but your own, if you administer the agency.":
            "Menampilkan rating suatu periode: pegawai Anda; sejak kalibrasi mulai semua kecuali diri Anda, bila Anda administrator perangkat daerah.",
        "List what was published of a period: everybody's, if you administer or audit the agency; else your own and your people's.":
            "Menampilkan yang diumumkan dari suatu periode: hasil semua, bila Anda administrator atau auditor perangkat daerah; selain itu hasil Anda dan pegawai Anda.",
        "List what each unit of an agency achieved in a period: its own, or what it takes over from a unit above. Leaders and administrators see it at once, everybody once the period is published.":
            "Menampilkan capaian tiap unit perangkat daerah dalam suatu periode: capaiannya sendiri, atau yang diambil dari unit di atasnya. Pimpinan dan administrator langsung melihatnya, semua orang setelah periodenya diumumkan.",
        "List what was said about a unit's achievement in a period, one after the other, with why it was changed.":
            "Menampilkan yang dinyatakan tentang capaian unit dalam suatu periode, berurutan, dengan alasan perubahannya.",
        "Say what a unit achieved in a period, before its people are rated: the leader of the organisation above does; for that one an administrator, with the signed document (`source_document`). Nobody says it of what they lead. A quarter or a month rests on RENCANA_AKSI or TRAJECTORY, a year on IKU_EKSPEKTASI_RB; a year's that is late is the year's before (`carried_from_year`). A change needs a reason; what was said stays.":
            "Menyatakan capaian unit dalam suatu periode, sebelum pegawainya dinilai: oleh pimpinan organisasi di atasnya; bagi pimpinan itu oleh administrator, dengan dokumen bertanda tangan (`source_document`). Tidak seorang pun menyatakannya bagi yang dipimpinnya. Triwulanan dan bulanan berdasarkan RENCANA_AKSI atau TRAJECTORY, tahunan berdasarkan IKU_EKSPEKTASI_RB; capaian tahunan yang terlambat adalah capaian tahun sebelumnya (`carried_from_year`). Perubahan memerlukan alasan; yang sudah dinyatakan tetap ada.",
        "Show what one unit achieved in a period, and whether you could say it.":
            "Menampilkan capaian satu unit dalam suatu periode, dan apakah Anda dapat menyatakannya.",
        "List how much credit (angka kredit) each predicate brings at each level of functional posts, in a year or in so many months, and how much the next rank and the next level need (PermenPANRB 1/2023): by the policy that holds in the government, or another one. Nothing is credited by it.":
            "Menampilkan berapa angka kredit yang dihasilkan setiap predikat pada setiap jenjang jabatan fungsional, dalam setahun atau sekian bulan, dan berapa yang diperlukan untuk pangkat dan jenjang berikutnya (PermenPANRB 1/2023): menurut kebijakan yang berlaku di pemerintah ini, atau kebijakan lain. Tidak ada angka kredit yang ditetapkan olehnya.",
        "List the units of an agency in a period with what their sheets say, for a spreadsheet: achievement and who decided it; how predicates are spread beside both guidelines, among those whom the leader appraises (APPRAISED) and, once published, in the unit with all below it (ORGANISATION); satisfaction and survey. As far as you may know.":
            "Menampilkan unit suatu perangkat daerah dalam satu periode dengan isi lembarnya, untuk lembar kerja: capaian dan siapa yang menetapkannya; sebaran predikat di samping kedua panduan, pada pegawai yang dinilai pimpinannya (APPRAISED) dan, setelah diumumkan, pada unit beserta semua di bawahnya (ORGANISATION); kepuasan masyarakat dan survei. Sejauh Anda boleh mengetahuinya.",
        "Say of a study leave where somebody studies, which is what the guide of grade point averages goes by; and by decree how it came out, when whoever graduated did so: earlier than the programme's normal time, on time, or later (P63). Who failed is rated KURANG or SANGAT_KURANG in the periods that hold that day (P100 d). An empty outcome takes back what was recorded by mistake, by the decree that corrects it.":
            "Mencatat tempat pegawai menempuh tugas belajar, yang menjadi dasar petunjuk IPK; dan dengan keputusan, hasilnya: lulus lebih cepat dari masa studi normal, tepat waktu, atau lebih lambat (P63). Yang tidak lulus dinilai KURANG atau SANGAT_KURANG dalam periode yang mencakup hari itu (P100 d). Hasil kosong mencabut yang tercatat karena keliru, dengan keputusan yang memperbaikinya.",
        "Show a plan as the regulation prints it (format A.1.1, A.1.2, A.1.6 or A.1.7, with its annex A.1.8): what was agreed last, or in a version; a draft while nothing was.":
            "Menampilkan SKP sebagaimana bentuk dalam peraturan (format A.1.1, A.1.2, A.1.6 atau A.1.7, dengan lampiran A.1.8): yang terakhir disepakati, atau dalam suatu versi; drafnya selama belum ada yang disepakati.",
        "Show one sheet of a unit and a period: the predicate of the organisation (Format Penetapan Predikat Kinerja, SE MenPANRB 3/2023), how those of its people are spread beside both guidelines, what was measured of it, who decided. As far as you may know: how people were rated only where you lead or administer.":
            "Menampilkan satu lembar unit dan periode: predikat organisasi (Format Penetapan Predikat Kinerja, SE MenPANRB 3/2023), sebaran predikat pegawainya di samping kedua panduan, apa yang diukur, siapa yang menetapkan. Sejauh Anda boleh mengetahuinya: penilaian pegawai hanya di tempat yang Anda pimpin atau kelola.",
        "Show the annex of that document, the result of the evaluation as the regulation prints it (format C.1.1, C.1.2 or C.1.3, by the plan): each planned result with indicators, targets, what was realised and said about it, both ratings, the predicate. From what was kept when it was published.":
            "Menampilkan lampiran dokumen itu, yaitu hasil evaluasi sebagaimana bentuk dalam peraturan (format C.1.1, C.1.2 atau C.1.3, menurut SKP): setiap rencana hasil kerja dengan indikator, target, realisasi, dan umpan baliknya, kedua rating, predikatnya. Dari yang disimpan ketika diumumkan.",
    ]
}
