/// The functional posts that are usual in an agency: analysts here, auditors there.
struct Family {
    /// The beginning of their posts' codes.
    let code: String
    /// Without the level: Auditor.
    let title: String
    let profession: Profession

    private init(_ code: String, _ title: String, _ profession: Profession = .expert) {
        self.code = code
        self.title = title
        self.profession = profession
    }

    /// By the code of the agency that it is, or is made after.
    static func of(_ pattern: String) -> Family { table[pattern] ?? Family("ANALIS", "Analis Kebijakan") }

    private static let table: [String: Family] = [
        "INSPEKTORAT": Family("AUDITOR", "Auditor"), "BKPSDM": Family("ANSDMA", "Analis Sumber Daya Manusia Aparatur"),
        "BPKAD": Family("AKPD", "Analis Keuangan Pusat dan Daerah"), "BAPPEDA": Family("PERENCANA", "Perencana"),
        "BAPENDA": Family("AKPD", "Analis Keuangan Pusat dan Daerah"), "DUKCAPIL": Family("ADMINDUK", "Administrator Database Kependudukan"),
        "DINKES": Family("ADMINKES", "Administrator Kesehatan"), "DINSOS": Family("PEKSOS", "Pekerja Sosial"),
        "DISTAN": Family("PENYULUH", "Penyuluh Pertanian"), "DISPERIN": Family("PERINDAG", "Pembina Industri"),
        "DISKAN": Family("PENYULUH", "Penyuluh Perikanan"), "DISDAG": Family("PENERA", "Penera"),
        "DLH": Family("PEDAL", "Pengendali Dampak Lingkungan"), "DISKOMINFO": Family("PRAKOM", "Pranata Komputer"),
        "BMSDA": Family("JALAN", "Penata Kelola Jalan dan Jembatan"), "DISHUB": Family("PENGUJI", "Penguji Kendaraan Bermotor"),
        "DISNAKER": Family("PENGANTAR", "Pengantar Kerja"), "DPMPTSP": Family("PERIZINAN", "Penata Perizinan"),
        "SATPOLPP": Family("POLPP", "Polisi Pamong Praja", .guardian), "DISDIK": Family("PENGEMBANG", "Pengembang Teknologi Pembelajaran"),
    ]
}
