/// A functional post of a health centre or a hospital.
struct HealthPost {
    let code: String
    let title: String
    let jenjang: Jenjang
    let profession: Profession
    let weight: Int

    private init(_ code: String, _ title: String, _ jenjang: Jenjang, _ profession: Profession, _ weight: Int) {
        self.code = code
        self.title = title
        self.jenjang = jenjang
        self.profession = profession
        self.weight = weight
    }

    static let nurses = [
        HealthPost("PERAWAT", "Perawat", .terampil, .nurse, 14), HealthPost("PERAWAT", "Perawat", .mahir, .nurse, 9),
        HealthPost("PERAWAT", "Perawat", .penyelia, .nurse, 5), HealthPost("PERAWAT", "Perawat", .ahliPertama, .nurse, 8),
        HealthPost("PERAWAT", "Perawat", .ahliMuda, .nurse, 4),
    ]
    static let midwives = [
        HealthPost("BIDAN", "Bidan", .terampil, .midwife, 11), HealthPost("BIDAN", "Bidan", .mahir, .midwife, 7),
        HealthPost("BIDAN", "Bidan", .penyelia, .midwife, 4), HealthPost("BIDAN", "Bidan", .ahliPertama, .midwife, 3),
    ]
    static let doctors = [
        HealthPost("DOKTER", "Dokter", .ahliPertama, .doctor, 3), HealthPost("DOKTER", "Dokter", .ahliMuda, .doctor, 2),
        HealthPost("DOKTER-GIGI", "Dokter Gigi", .ahliPertama, .dentist, 1),
    ]
    static let others = [
        HealthPost("APOTEKER", "Apoteker", .ahliPertama, .healthWorker, 2),
        HealthPost("ASISTEN-APOTEKER", "Asisten Apoteker", .terampil, .healthWorker, 3),
        HealthPost("SANITARIAN", "Tenaga Sanitasi Lingkungan", .terampil, .healthWorker, 3),
        HealthPost("NUTRISIONIS", "Nutrisionis", .terampil, .healthWorker, 3),
        HealthPost("EPIDEMIOLOG", "Epidemiolog Kesehatan", .ahliPertama, .healthWorker, 2),
        HealthPost("PROMKES", "Promotor Kesehatan", .ahliPertama, .healthWorker, 2),
        HealthPost("LABORATORIUM", "Pranata Laboratorium Kesehatan", .terampil, .healthWorker, 3),
    ]

    static let ofHealthCentres = doctors + nurses + midwives + others

    static let specialists = [
        HealthPost("DOKTER-SPESIALIS", "Dokter", .ahliMadya, .specialist, 5), HealthPost("DOKTER", "Dokter", .ahliMuda, .doctor, 4),
        HealthPost("DOKTER", "Dokter", .ahliPertama, .doctor, 5), HealthPost("DOKTER-GIGI", "Dokter Gigi", .ahliMuda, .dentist, 1),
    ]
    static let supporting = [
        HealthPost("APOTEKER", "Apoteker", .ahliMuda, .healthWorker, 3), HealthPost("ASISTEN-APOTEKER", "Asisten Apoteker", .mahir, .healthWorker, 4),
        HealthPost("RADIOGRAFER", "Radiografer", .terampil, .healthWorker, 3),
        HealthPost("LABORATORIUM", "Pranata Laboratorium Kesehatan", .mahir, .healthWorker, 5),
        HealthPost("FISIOTERAPIS", "Fisioterapis", .terampil, .healthWorker, 2), HealthPost("NUTRISIONIS", "Nutrisionis", .mahir, .healthWorker, 3),
        HealthPost("REKAM-MEDIS", "Perekam Medis", .terampil, .healthWorker, 4),
    ]
}
