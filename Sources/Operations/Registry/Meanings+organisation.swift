extension Meanings {
    /// Agencies, units, posts, people: who serves where.
    static let organisation: [String: String] = [
        "End an agency whose units are closed.":
            "Mengakhiri perangkat daerah yang unit-unitnya sudah ditutup.",
        "Make an agency.":
            "Membuat perangkat daerah.",
        "Show one agency.":
            "Menampilkan satu perangkat daerah.",
        "Change an agency's name or kind.":
            "Mengubah nama atau jenis perangkat daerah.",
        "Mend an appointment that was recorded wrongly: its post, kind or days. Check shows whose superior or appraiser that changes, today and at the end of what it changes of the past.":
            "Memperbaiki pengangkatan yang salah dicatat: jabatan, jenis atau harinya. check menampilkan atasan atau pejabat penilai siapa yang berubah karenanya, hari ini dan pada akhir rentang masa lampau yang diubah.",
        "End an appointment with a day, today unless another is named; one that has not begun is withdrawn.":
            "Mengakhiri pengangkatan pada suatu hari, hari ini bila tidak disebutkan lain; yang belum mulai ditarik kembali.",
        "Show one appointment.":
            "Menampilkan satu pengangkatan.",
        "Appoint somebody to a post, from today unless another day is named: DEFINITIF, PLT in a vacant post, PLH for whoever is away.":
            "Mengangkat pegawai dalam jabatan, sejak hari ini bila tidak disebutkan lain: DEFINITIF, PLT pada jabatan kosong, PLH bagi yang berhalangan.",
        "End an appointment the day before another begins, in another post, also of another agency.":
            "Mengakhiri pengangkatan sehari sebelum pengangkatan lain mulai, dalam jabatan lain, juga di perangkat daerah lain.",
        "Make a day one on which nobody has to work.":
            "Menjadikan suatu hari bukan hari kerja.",
        "Say when a time of so many working days ends that begins after a day, in the week of a unit; the first day is not counted.":
            "Menyebutkan kapan jangka sekian hari kerja berakhir, dihitung sejak sesudah suatu hari menurut pola kerja unit; hari pertama tidak dihitung.",
        "Make a day one of work again.":
            "Menjadikan suatu hari kembali hari kerja.",
        "Say whether somebody could carry out a command now, and which rule says so: it is tried as if they had said it, and undone. Yourself, those whose account you manage; all, for officials of the whole government.":
            "Menyebutkan apakah seseorang sekarang dapat menjalankan suatu perintah, dan aturan mana yang menentukan: dicoba seolah-olah olehnya, lalu dibatalkan. Diri sendiri, pemilik akun yang Anda kelola; semua, bagi pejabat seluruh pemerintahan.",
        "Delegate the authority to appraise those of a unit and below: to a functional official who leads it, or to somebody who acts in a post.":
            "Memberi pendelegasian wewenang menilai pegawai suatu unit dan di bawahnya: kepada pejabat fungsional yang memimpinnya, atau kepada pelaksana tugas jabatan.",
        "Take a delegation back at once.":
            "Mencabut pendelegasian, langsung berlaku.",
        "Show one delegation.":
            "Menampilkan satu pendelegasian.",
        "Say who appraises somebody on a day, today unless another is named, and who decides about objections: every rule that led there, with its basis.":
            "Menyebutkan siapa pejabat penilai seseorang pada suatu hari, hari ini bila tidak disebutkan lain, dan siapa yang memutuskan keberatan: setiap aturan yang menentukan, dengan dasarnya.",
        "Say where somebody stands on a day, today unless another is named: posts, statuses, superiors, peers, subordinates, teams, delegations, and why.":
            "Menyebutkan di mana kedudukan seseorang pada suatu hari, hari ini bila tidak disebutkan lain: jabatan, status, atasan, rekan, bawahan, tim, pendelegasian, penugasan, dan sebabnya.",
        "Say which agencies somebody sees and for which reasons; yourself, unless another person is named.":
            "Menyebutkan perangkat daerah mana yang dapat dilihat seseorang dan sebabnya; Anda sendiri bila tidak disebutkan lain.",
        "Make an objective of a unit for a year, or change what is named of it; DRAFT until it is FIXED, and then changed with a reason, or in expert mode.":
            "Membuat sasaran suatu unit untuk satu tahun, atau mengubah yang disebutkan; DRAFT sampai FIXED, setelah itu diubah dengan alasan, atau dalam mode expert.",
        "Make a person; the mayor and those outside have no NIP.":
            "Mencatat seseorang; wali kota dan pihak luar tidak ber-NIP.",
        "Find people by a part of their name.":
            "Mencari orang dari sebagian namanya.",
        "Show one person, by NIP or identifier.":
            "Menampilkan satu orang, menurut NIP atau pengenal.",
        "Change what is known of a person; an empty value takes it away.":
            "Mengubah data seseorang; nilai kosong menghapusnya.",
        "End a post that nobody holds and to which none reports.":
            "Mengakhiri jabatan yang tidak dipangku siapa pun dan tidak menjadi atasan jabatan lain.",
        "Change to which post a post reports, or whose holder appraises, from a day on: today, or earlier to mend what was wrong. Check shows whom it touches, on that day and today.":
            "Mengubah jabatan atasan suatu jabatan, atau jabatan yang pemangkunya menilai, sejak suatu hari: hari ini, atau lebih awal untuk memperbaiki yang salah. check menampilkan siapa yang terkena, pada hari itu dan hari ini.",
        "Make a post in a unit, and say to which post it reports and, where that is another, whose holder appraises.":
            "Membuat jabatan dalam unit, dengan jabatan atasannya dan, bila lain, jabatan yang pemangkunya menilai.",
        "Show one post.":
            "Menampilkan satu jabatan.",
        "Change a post's title, kind or jenjang, or put it into another unit with whoever holds it.":
            "Mengubah nama, jenis atau jenjang jabatan, atau memindahkannya ke unit lain bersama pemangkunya.",
        "List the agencies that you may see.":
            "Menampilkan perangkat daerah yang dapat Anda lihat.",
        "List appointments in an agency: ended, current and future ones.":
            "Menampilkan pengangkatan di perangkat daerah: yang berakhir, yang berjalan dan yang akan datang.",
        "List the holidays and days of joint leave.":
            "Menampilkan hari libur dan cuti bersama.",
        "List to whom the authority to appraise is delegated in an agency.":
            "Menampilkan kepada siapa wewenang menilai didelegasikan di perangkat daerah.",
        "List who belongs, belonged or will belong to an agency's teams, or to one of them.":
            "Menampilkan anggota, bekas anggota dan calon anggota tim perangkat daerah, atau satu timnya.",
        "List what the units of an agency have promised for a year: objectives, indicators, targets.":
            "Menampilkan yang diperjanjikan unit perangkat daerah untuk satu tahun: sasaran, indikator, target.",
        "List who serves today in an agency, or in one unit and below.":
            "Menampilkan siapa yang hari ini bertugas di perangkat daerah, atau di satu unit dan di bawahnya.",
        "List the posts of an agency, or of one unit and those below it; `where=is_vacant:true` for those that nobody holds.":
            "Menampilkan jabatan perangkat daerah, atau jabatan satu unit dan di bawahnya; `where=is_vacant:true` untuk yang kosong.",
        "List the ranks that somebody had, each with its first day.":
            "Menampilkan golongan yang pernah dimiliki seseorang, masing-masing dengan hari pertamanya.",
        "List who is away from the post by decree, as far as you may see them; or of one person.":
            "Menampilkan siapa yang meninggalkan jabatan dengan surat keputusan, sejauh dapat Anda lihat; atau status satu orang.",
        "List the teams of an agency.":
            "Menampilkan tim perangkat daerah.",
        "List the units of an agency, or one unit and those below it.":
            "Menampilkan unit perangkat daerah, atau satu unit dan di bawahnya.",
        "End a status with a day, today unless another is named; one that has not begun is withdrawn.":
            "Mengakhiri status pada suatu hari, hari ini bila tidak disebutkan lain; yang belum mulai ditarik kembali.",
        "Record by decree that somebody is away from the post; for DIPERBANTUKAN also who was designated to appraise, where that is not the appraiser at home.":
            "Mencatat dengan surat keputusan bahwa seseorang meninggalkan jabatan; untuk DIPERBANTUKAN juga siapa yang ditunjuk menilai, bila bukan pejabat penilai di instansi asal.",
        "Show one status.":
            "Menampilkan satu status.",
        "Put somebody into a team, as its leader or not, from today unless another day is named.":
            "Memasukkan seseorang ke tim, sebagai ketua atau bukan, sejak hari ini bila tidak disebutkan lain.",
        "Make a team.":
            "Membuat tim.",
        "End somebody's membership of a team with a day, today unless another is named.":
            "Mengakhiri keanggotaan seseorang dalam tim pada suatu hari, hari ini bila tidak disebutkan lain.",
        "Show one team.":
            "Menampilkan satu tim.",
        "End a unit in which nobody serves and below which none is open.":
            "Mengakhiri unit yang tidak ada pegawainya dan tidak ada unit terbuka di bawahnya.",
        "Make a unit, below another or directly below the agency.":
            "Membuat unit, di bawah unit lain atau langsung di bawah perangkat daerah.",
        "Put a unit, with what is below it, below another; `parent=` alone for directly below the agency.":
            "Memindahkan unit, dengan semua di bawahnya, ke bawah unit lain; `parent=` saja untuk langsung di bawah perangkat daerah.",
        "Show one unit.":
            "Menampilkan satu unit.",
        "Change a unit's name, kind, standing, working week or coordinating unit.":
            "Mengubah nama, jenis, kedudukan, pola kerja atau unit koordinator suatu unit.",
    ]
}
