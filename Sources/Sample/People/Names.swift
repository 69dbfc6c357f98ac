/// What invented people are called: names that are usual in Papua, the Moluccas, Java and Sulawesi, put together by lot.
enum Names {
    /// Given name and family name, or two given names where there are no family names.
    static func name(isMale: Bool, _ draw: inout Draw) -> String {
        let lot = draw.below(100)
        let first = draw.one(of: isMale ? christianMen : christianWomen)
        return switch lot {
        case 0..<54: "\(first)\(middle(&draw)) \(draw.one(of: papuan))"
        case 54..<68: "\(first)\(middle(&draw)) \(draw.one(of: moluccan))"
        case 68..<86: "\(draw.one(of: isMale ? javaneseMen : javaneseWomen)) \(draw.one(of: isMale ? javaneseMenLast : javaneseWomenLast))"
        case 86..<94: "\(first) \(draw.one(of: sulawesi))"
        default: "\(draw.one(of: isMale ? muslimMen : muslimWomen)) \(draw.one(of: muslimLast))"
        }
    }

    /// For some an initial between the two.
    private static func middle(_ draw: inout Draw) -> String {
        draw.happens(perMille: 220) ? " \(draw.one(of: initials))." : ""
    }

    private static let initials = ["A", "B", "C", "D", "E", "F", "H", "J", "K", "L", "M", "N", "P", "R", "S", "T", "Y"]
    private static let christianMen = [
        "Yohanes", "Markus", "Lukas", "Petrus", "Paulus", "Daud", "Yosias", "Markus", "Simon", "Andreas", "Filep", "Hendrik", "Marthen", "Frans",
        "Yakob", "Yusuf", "Benyamin", "Samuel", "Obet", "Otniel", "Karel", "Willem", "Agustinus", "Bernard", "Robert", "Melkias", "Naftali",
        "Zakarias", "Esau", "Ishak", "Elias", "Nikson", "Jefri", "Stevanus", "Ruben", "Kornelis", "Abner", "Septinus", "Titus", "Viktor",
    ]
    private static let christianWomen = [
        "Maria", "Ruth", "Elisabet", "Dorkas", "Yuliana", "Marice", "Debora", "Martha", "Ester", "Naomi", "Rahel", "Orpa", "Sarce", "Yosina",
        "Yohana", "Agustina", "Adolfina", "Fransina", "Selfina", "Yakomina", "Mariana", "Margaretha", "Novita", "Sarah", "Hana", "Priskila",
        "Lidia", "Yemima", "Magdalena", "Kristina", "Febelina", "Beatriks", "Aplena", "Welmina", "Ribka", "Klara", "Paulina", "Anike",
    ]
    private static let papuan = [
        "Malibela", "Kalami", "Malak", "Osok", "Klagilit", "Ulimpa", "Mubalen", "Fadan", "Bisi", "Kambuaya", "Kondologit", "Wanma", "Mambrasar",
        "Wonda", "Fonataba", "Kareth", "Sagrim", "Way", "Solossa", "Howay", "Jitmau", "Bleskadit", "Sesa", "Momot", "Antoh", "Naa", "Asmuruf",
        "Baru", "Yumame", "Tenau", "Bame", "Rumbiak", "Rumbino", "Mandacan", "Dimara", "Sawaki", "Kafiar", "Wambrauw", "Mayor", "Burdam",
        "Dowansiba", "Warikar", "Rumaropen", "Ajamiseba", "Wanggai", "Marini", "Karubuy", "Tawaru", "Iek", "Yable", "Nauw", "Isir", "Korwa",
    ]
    private static let moluccan = [
        "Tuhumena", "Latuconsina", "Pattinasarany", "Tahapary", "Manuhutu", "Sahetapy", "Lekatompessy", "Matulessy", "Siahaya", "Tomasoa",
        "Souhuwat", "Leiwakabessy", "Pelupessy", "Talla", "Rahanra", "Renwarin", "Labetubun", "Ohoiwutun", "Kelanit", "Hursepuny",
    ]
    private static let javaneseMen = [
        "Agus", "Slamet", "Budi", "Joko", "Bambang", "Eko", "Dwi", "Tri", "Heru", "Sugeng", "Wahyu", "Andi", "Rudi", "Arif", "Hadi", "Teguh",
    ]
    private static let javaneseMenLast = [
        "Prasetyo", "Riyadi", "Santoso", "Widodo", "Susilo", "Purnomo", "Setiawan", "Nugroho", "Wibowo", "Hartono", "Raharjo", "Kurniawan",
        "Saputra", "Suryanto", "Handoko", "Utomo",
    ]
    private static let javaneseWomen = [
        "Sri", "Siti", "Dewi", "Endang", "Tri", "Dwi", "Rina", "Wahyu", "Yuni", "Retno", "Nur", "Ratna", "Indah", "Lestari", "Puji", "Eka",
    ]
    private static let javaneseWomenLast = [
        "Wahyuni", "Lestari", "Rahayu", "Astuti", "Handayani", "Susanti", "Ningsih", "Utami", "Kusumawati", "Puspitasari", "Hidayati", "Mulyani",
        "Widyastuti", "Setyowati", "Purwanti", "Anggraini",
    ]
    private static let sulawesi = [
        "Pongtiku", "Rantetondok", "Palimbong", "Tandirerung", "Mangiwa", "Sampe", "Runtuwene", "Wowor", "Rumengan", "Mandagi", "Lumentut",
        "Tulung", "Pangkey", "Simanjuntak", "Sihombing", "Sinaga",
    ]
    private static let muslimMen = [
        "Muhammad", "Abdul", "Ahmad", "Ismail", "Umar", "Rahman", "Hasan", "Ibrahim", "Syarif", "Amir", "Jamaludin", "Idris",
    ]
    private static let muslimWomen = [
        "Nurhayati", "Aisyah", "Fatimah", "Hasnah", "Rahmawati", "Halimah", "Nurjanah", "Sitti", "Mardiana", "Hadijah", "Jumriati", "Salma",
    ]
    private static let muslimLast = [
        "Rumadaul", "Wugaje", "Umkabu", "Rumbouw", "Kelian", "Rumakat", "Tamher", "Macap", "Arfan", "Tafalas", "Wihel", "Bauw", "Patiran",
        "Gani", "Yusuf", "Hamid",
    ]
}
