extension PlanBuilder {
    /// A district: its office with seksi, and kelurahan with their lurah.
    mutating func district() {
        let (agency, people) = (establishment.agency, establishment.office)
        unit(root, agency.name, agency.kind, coordinator: Coordination.of(establishment))
        let title = Headship.of(agency)
        let head = head(title.code, title.title, .administrator, isSure: false)
        if people >= 5 {
            unit("SEKRET", "Sekretariat", "SEKRETARIAT", in: root)
            let secretary = single("SEKRETARIS", "Sekretaris \(agency.name)", .administrator, in: "SEKRET", below: head, precedence: 1)
            staff(in: "SEKRET", ending: "SEKRET", below: secretary, weight: 6, hasLabourers: people >= 30)
        }
        for (place, section) in Self.sections.enumerated() where people >= 16 + 6 * place {
            let code = "SEKSI-\(section.code)"
            unit(code, "Seksi \(section.name)", "SEKSI", in: root)
            let chief = single("KASI-\(section.code)", "Kepala Seksi \(section.name)", .supervisor, in: code, below: head, precedence: 3)
            staff(in: code, ending: code, below: chief, weight: 3)
        }
        for number in 1...min(16, people > 60 ? 4 + (people - 60) / 25 : max(1, min(4, people / 7))) {
            let code = "KEL-\(digits(number, 2))"
            let name = "Kelurahan \(Places.kelurahan[(establishment.place * 4 + number - 1) % Places.kelurahan.count])"
            unit(code, name, "KELURAHAN", in: root)
            let lurah = single("LURAH-\(code)", "Lurah, \(name)", .supervisor, in: code, below: head, precedence: 2)
            if people >= 30 { _ = single("SEKLUR-\(code)", "Sekretaris \(name)", .supervisor, in: code, below: lurah, precedence: 4) }
            many(
                "PENGADMINISTRASI-\(code)", "Pengadministrasi Perkantoran", .executive, in: code, below: lurah, profession: .clerk, weight: 30)
            many("PENGOLAH-\(code)", "Pengolah Data dan Informasi", .executive, in: code, below: lurah, profession: .clerk, weight: 20)
        }
        many("PENELAAH-\(rootEnding)", "Penelaah Teknis Kebijakan", .executive, in: root, below: head, profession: .official, weight: 10)
        fill(with: people)
    }

    private static let sections = [
        Division("PEM", "Pemerintahan"), Division("TRANTIB", "Ketenteraman dan Ketertiban"), Division("PMK", "Pemberdayaan Masyarakat Kelurahan"),
        Division("LAYANAN", "Pelayanan Umum"),
    ]
}
