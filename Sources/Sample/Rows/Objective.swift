/// An objective (sasaran strategis) with an indicator, and in what it is measured.
struct Objective {
    let sentence: String
    let indicator: String
    /// Follows the number: persen, nilai, dokumen.
    let measure: String
    /// The target is a small number of things, not a share.
    let isCount: Bool

    private init(_ sentence: String, _ indicator: String, _ measure: String, isCount: Bool = false) {
        self.sentence = sentence
        self.indicator = indicator
        self.measure = measure
        self.isCount = isCount
    }

    /// Four at least.
    static func of(_ establishment: Establishment) -> [Objective] {
        switch establishment.role {
        case .education: education
        case .health: health
        case .hospital: hospital
        case .district: district
        case .secretariat, .office: office
        }
    }

    private static let education = [
        Objective("Meningkatnya mutu pendidikan dasar", "Persentase satuan pendidikan dengan rapor literasi baik", "persen"),
        Objective("Meningkatnya mutu pendidikan dasar", "Persentase satuan pendidikan dengan rapor numerasi baik", "persen"),
        Objective("Meningkatnya akses pendidikan", "Angka partisipasi sekolah usia 7-15 tahun", "persen"),
        Objective("Meningkatnya mutu guru", "Persentase guru yang bersertifikat pendidik", "persen"),
        Objective("Meningkatnya kehadiran di kelas", "Persentase jam mengajar yang terlaksana", "persen"),
    ]
    private static let health = [
        Objective("Menurunnya prevalensi stunting", "Persentase balita yang ditimbang setiap bulan", "persen"),
        Objective("Meningkatnya keselamatan ibu dan bayi", "Persentase persalinan di fasilitas kesehatan", "persen"),
        Objective("Menurunnya kasus malaria", "Persentase kasus malaria yang diobati sesuai standar", "persen"),
        Objective("Meningkatnya mutu puskesmas", "Persentase puskesmas terakreditasi paripurna", "persen"),
    ]
    private static let hospital = [
        Objective("Meningkatnya mutu pelayanan rumah sakit", "Indeks kepuasan pasien", "nilai"),
        Objective("Meningkatnya keselamatan pasien", "Persentase kepatuhan identifikasi pasien", "persen"),
        Objective("Meningkatnya ketepatan layanan", "Persentase pasien gawat darurat yang dilayani dalam lima menit", "persen"),
        Objective("Meningkatnya kemandirian rumah sakit", "Persentase pendapatan terhadap belanja operasional", "persen"),
    ]
    private static let district = [
        Objective("Meningkatnya pelayanan di distrik", "Indeks kepuasan masyarakat", "nilai"),
        Objective("Meningkatnya peran masyarakat", "Jumlah musyawarah kelurahan yang terlaksana", "kegiatan", isCount: true),
        Objective("Terpeliharanya ketenteraman", "Persentase gangguan yang diselesaikan", "persen"),
        Objective("Meningkatnya tertib administrasi kelurahan", "Persentase kelurahan dengan buku administrasi lengkap", "persen"),
    ]
    private static let office = [
        Objective("Meningkatnya akuntabilitas kinerja", "Nilai SAKIP perangkat daerah", "nilai"),
        Objective("Meningkatnya kualitas pelayanan publik", "Indeks kepuasan masyarakat", "nilai"),
        Objective("Meningkatnya tata kelola keuangan", "Persentase tindak lanjut temuan yang selesai", "persen"),
        Objective("Meningkatnya layanan digital", "Jumlah layanan yang tersedia secara daring", "layanan", isCount: true),
        Objective("Meningkatnya kualitas perencanaan", "Persentase program yang selaras dengan RPJMD", "persen"),
    ]
}
