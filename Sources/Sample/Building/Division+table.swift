extension Division {
    /// The divisions of an agency by its code, those that a small one has first; after the usual ones of a city of the second class.
    static func of(_ pattern: String) -> [Division] { table[pattern] ?? usual }

    private static let usual = [
        Division("BINA", "Pembinaan"), Division("LAYANAN", "Pelayanan"), Division("PENGAWASAN", "Pengawasan dan Pengendalian"),
        Division("DATA", "Data dan Informasi"),
    ]

    private static let table: [String: [Division]] = [
        "SETWAN": [
            Division("UMUM", "Umum dan Keuangan"), Division("SIDANG", "Persidangan dan Perundang-undangan"),
            Division("FASILITASI", "Fasilitasi Penganggaran dan Pengawasan"),
        ],
        "INSPEKTORAT": [
            Division("1", "Wilayah I"), Division("2", "Wilayah II"), Division("3", "Wilayah III"), Division("4", "Wilayah IV"),
            Division("KHUSUS", "Khusus"),
        ],
        "BKPSDM": [
            Division("INKA", "Pengadaan, Pemberhentian dan Informasi Kepegawaian"), Division("MUTASI", "Mutasi dan Promosi"),
            Division("KINERJA", "Penilaian Kinerja dan Penghargaan"), Division("KOMPETENSI", "Pengembangan Kompetensi Aparatur"),
        ],
        "BPKAD": [
            Division("ANGGARAN", "Anggaran"), Division("BENDAHARA", "Perbendaharaan"), Division("AKUNTANSI", "Akuntansi dan Pelaporan"),
            Division("ASET", "Pengelolaan Barang Milik Daerah"),
        ],
        "BAPPEDA": [
            Division("RENDAL", "Perencanaan, Pengendalian dan Evaluasi"), Division("PM", "Pemerintahan dan Pembangunan Manusia"),
            Division("EKONOMI", "Perekonomian dan Sumber Daya Alam"), Division("PRASARANA", "Infrastruktur dan Kewilayahan"),
            Division("LITBANG", "Penelitian dan Pengembangan"),
        ],
        "BAPENDA": [
            Division("DATA", "Pendataan dan Penetapan"), Division("TAGIH", "Penagihan dan Keberatan"), Division("PBB", "PBB-P2 dan BPHTB"),
            Division("DALWAS", "Pengendalian dan Pengawasan"),
        ],
        "KESBANGPOL": [
            Division("IDEOLOGI", "Ideologi dan Wawasan Kebangsaan"), Division("POLITIK", "Politik Dalam Negeri"),
            Division("WASPADA", "Kewaspadaan Nasional dan Penanganan Konflik"),
        ],
        "BPBD": [
            Division("SIAGA", "Pencegahan dan Kesiapsiagaan"), Division("DARURAT", "Kedaruratan dan Logistik"),
            Division("PULIH", "Rehabilitasi dan Rekonstruksi"),
        ],
        "DISDIK": [
            Division("SD", "Pembinaan Sekolah Dasar"), Division("SMP", "Pembinaan Sekolah Menengah Pertama"),
            Division("PAUD", "Pembinaan PAUD dan Pendidikan Nonformal"), Division("GTK", "Pembinaan Guru dan Tenaga Kependidikan"),
        ],
        "DINKES": [
            Division("YANKES", "Pelayanan Kesehatan"), Division("KESMAS", "Kesehatan Masyarakat"),
            Division("P2P", "Pencegahan dan Pengendalian Penyakit"), Division("SDK", "Sumber Daya Kesehatan"),
        ],
        "DUKCAPIL": [
            Division("PENDUDUK", "Pelayanan Pendaftaran Penduduk"), Division("CAPIL", "Pelayanan Pencatatan Sipil"),
            Division("PIAK", "Pengelolaan Informasi Administrasi Kependudukan"), Division("INOVASI", "Pemanfaatan Data dan Inovasi Pelayanan"),
        ],
        "DINSOS": [
            Division("JAMSOS", "Perlindungan dan Jaminan Sosial"), Division("REHSOS", "Rehabilitasi Sosial"),
            Division("DAYA", "Pemberdayaan Sosial"),
        ],
        "DISTAN": [
            Division("PANGAN", "Tanaman Pangan dan Hortikultura"), Division("TERNAK", "Peternakan dan Kesehatan Hewan"),
            Division("KETAHANAN", "Ketahanan Pangan"), Division("PENYULUHAN", "Prasarana dan Penyuluhan"),
        ],
        "DISPERIN": [
            Division("INDUSTRI", "Pembangunan Sumber Daya Industri"), Division("SARANA", "Sarana dan Pemberdayaan Industri"),
            Division("KOPERASI", "Koperasi dan Usaha Mikro"),
        ],
        "DISKAN": [
            Division("TANGKAP", "Perikanan Tangkap"), Division("BUDIDAYA", "Perikanan Budidaya"), Division("PASAR", "Pengolahan dan Pemasaran Hasil"),
        ],
        "DISDAG": [
            Division("NIAGA", "Perdagangan Dalam Negeri"), Division("PASAR", "Pengelolaan Pasar"), Division("METROLOGI", "Kemetrologian"),
        ],
        "DLH": [
            Division("SAMPAH", "Pengelolaan Sampah dan Limbah"), Division("TATA", "Tata Lingkungan"),
            Division("CEMAR", "Pengendalian Pencemaran dan Kerusakan"), Division("TAAT", "Penaatan dan Peningkatan Kapasitas"),
        ],
        "DP3A": [
            Division("PEREMPUAN", "Pemberdayaan Perempuan"), Division("ANAK", "Perlindungan Anak"), Division("KELUARGA", "Kualitas Keluarga"),
        ],
        "DISKOMINFO": [
            Division("INFRA", "Infrastruktur Teknologi Informasi"), Division("APTIKA", "Aplikasi dan Tata Kelola Pemerintahan Digital"),
            Division("IKP", "Informasi dan Komunikasi Publik"), Division("STATISTIK", "Statistik dan Persandian"),
        ],
        "BMSDA": [
            Division("JALAN", "Pembangunan Jalan dan Jembatan"), Division("PELIHARA", "Pemeliharaan Jalan dan Jembatan"),
            Division("AIR", "Sumber Daya Air"), Division("DRAINASE", "Drainase dan Pengendalian Banjir"),
        ],
        "DISHUB": [
            Division("LALIN", "Lalu Lintas"), Division("ANGKUTAN", "Angkutan Jalan"), Division("LAUT", "Pelayaran dan Pelabuhan"),
            Division("PRASARANA", "Prasarana dan Keselamatan"),
        ],
        "DISNAKER": [
            Division("PENTA", "Pelatihan dan Penempatan Tenaga Kerja"), Division("HUBIN", "Hubungan Industrial"),
            Division("TRANS", "Transmigrasi"),
        ],
        "DPMPTSP": [
            Division("PROMOSI", "Promosi dan Iklim Penanaman Modal"), Division("IZIN", "Pelayanan Perizinan"),
            Division("DALAK", "Pengendalian Pelaksanaan Penanaman Modal"), Division("ADUAN", "Pengaduan dan Kebijakan"),
        ],
        "SATPOLPP": [
            Division("TIBUM", "Ketertiban Umum dan Ketenteraman"), Division("PERDA", "Penegakan Peraturan Daerah"),
            Division("LINMAS", "Perlindungan Masyarakat"), Division("DAMKAR", "Pemadam Kebakaran dan Penyelamatan"),
        ],
    ]
}
