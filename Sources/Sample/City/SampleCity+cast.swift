extension SampleCity {
    /// Ten people to play with: the administrators of the city and of two agencies, an auditor, an operator, and a line from the mayor to a
    /// teacher. Invented, like their NIPs.
    package static let cast: [CastMember] = [
        CastMember(
            person: "198504172009042001", name: "Sari Wonda", login: "sari", role: "CITY_ADMIN", agency: "BKPSDM", post: "KABID-INKA",
            sentence: "Heads the division for personnel data and administers the whole city.", employment: .pns, golongan: "III/d"),
        CastMember(
            person: "199003122015031002", name: "Yohanes Kambuaya", login: "yohanes", role: "AGENCY_ADMIN", agency: "DISDIK", post: "KASUBBAG-UMUM",
            sentence: "Personnel officer of Dinas Pendidikan, administers it.", employment: .pns, golongan: "III/c"),
        CastMember(
            person: "198809232012062003", name: "Dorkas Fonataba", login: "dorkas", role: "AGENCY_ADMIN", agency: "DINKES", post: "KASUBBAG-UMUM",
            sentence: "Personnel officer of Dinas Kesehatan, administers it.", employment: .pns, golongan: "III/c"),
        CastMember(
            person: "198211052008011004", name: "Hendrik Tuhumena", login: "hendrik", role: "AUDITOR", agency: "INSPEKTORAT",
            post: "AUDITOR-MUDA-INSPEKTORAT", sentence: "Auditor: sees the whole city and changes nothing.", employment: .pns, golongan: "III/d"),
        CastMember(
            person: "199507202020121005", name: "Agus Prasetyo", login: "agus", role: "OPERATOR", agency: "DISKOMINFO",
            post: "PRAKOM-PERTAMA-DISKOMINFO", sentence: "Computer officer: runs the machine, sees no records.", employment: .pns, golongan: "III/b"),
        CastMember(
            person: "WALIKOTA", name: "Elisabet Wanma", login: "elisabet", role: nil, agency: "SETDA", post: "WALIKOTA",
            sentence: "The mayor: elected, without a NIP; appraises the heads of agencies.", employment: .nonASN, golongan: nil),
        CastMember(
            person: "197001011995032001", name: "Ruth Mambrasar", login: "ruth", role: nil, agency: "DISDIK", post: "KADIS",
            sentence: "Head of Dinas Pendidikan: reports through the sekda, is appraised by the mayor.", employment: .pns, golongan: "IV/c"),
        CastMember(
            person: "197909182005011004", name: "Daud Malibela", login: "daud", role: nil, agency: "DISDIK", post: "KEPSEK-SD-001",
            sentence: "Head of SD Negeri 1: a functional official, appraises its teachers by delegation.", employment: .pns, golongan: "IV/a"),
        CastMember(
            person: "198807052022212003", name: "Maria Kondologit", login: "maria", role: nil, agency: "DISDIK", post: "GURU-PERTAMA-SD-001",
            sentence: "Teaches at SD Negeri 1, on a contract.", employment: .pppk, golongan: "IX"),
        CastMember(
            person: "199205142019032006", name: "Yuliana Osok", login: "yuliana", role: nil, agency: "DINKES", post: "PERAWAT-TERAMPIL-PUSK-01",
            sentence: "Nurse at the first health centre.", employment: .pns, golongan: "II/d"),
    ]
}
