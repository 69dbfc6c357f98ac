extension PlanBuilder {
    /// Sekretariat Daerah: the mayor and the deputy above it, the sekda, asisten with their bagian, staf ahli.
    mutating func setda() {
        let (agency, people) = (establishment.agency, establishment.office)
        unit("WALIKOTA", "Wali Kota dan Wakil Wali Kota", "PIMPINAN")
        unit(root, agency.name, agency.kind)
        let mayor = single(
            "WALIKOTA", "Wali Kota Sorong", .headOfGovernment, in: "WALIKOTA", below: nil, profession: .politician, precedence: 0, isSure: true)
        let sekda = single("SEKDA", "Sekretaris Daerah", .highOfficial, in: root, below: mayor, precedence: 0, isSure: true)
        isHeaded(by: sekda)
        _ = single(
            "WAKIL-WALIKOTA", "Wakil Wali Kota Sorong", .headOfGovernment, in: "WALIKOTA", below: mayor, profession: .politician, precedence: 1,
            isSure: true)
        for (place, (title, offices)) in Self.assistants.enumerated() {
            let code = "ASISTEN-\(place + 1)"
            unit(code, title, "ASISTEN", in: root)
            let assistant = single(code, title, .highOfficial, in: code, below: sekda, appraiser: "WALIKOTA", precedence: 1, isSure: true)
            for (number, office) in offices.enumerated() where people >= 20 + 20 * number { bagian(office, in: code, below: assistant) }
        }
        if people >= 12 {
            unit("STAF-AHLI", "Staf Ahli Wali Kota", "STAF_AHLI", in: root)
            for (place, field) in ["Pemerintahan, Hukum dan Politik", "Ekonomi, Keuangan dan Pembangunan", "Kemasyarakatan dan Sumber Daya Manusia"]
                .enumerated()
            {
                _ = single(
                    "STAF-AHLI-\(place + 1)", "Staf Ahli Bidang \(field)", .highOfficial, in: "STAF-AHLI", below: sekda, appraiser: "WALIKOTA",
                    precedence: 3)
            }
        }
        staff(in: root, ending: rootEnding, below: sekda, weight: 5)
        fill(with: people)
    }

    private mutating func bagian(_ office: Division, in parent: String, below assistant: Int) {
        let (code, people) = ("BAG-\(office.code)", establishment.office)
        unit(code, "Bagian \(office.name)", "BAGIAN", in: parent)
        let chief = single("KABAG-\(office.code)", "Kepala Bagian \(office.name)", .administrator, in: code, below: assistant, precedence: 2)
        guard people >= 100 else { return staff(in: code, ending: code, below: chief, weight: 10) }
        for number in 1...(people >= 300 ? 3 : 2) {
            let (part, name) = ("SUBBAG-\(office.code)-\(number)", ["Perencanaan", "Pelaksanaan", "Evaluasi dan Pelaporan"][number - 1])
            unit(part, "Subbagian \(name) \(office.name)", "SUBBAGIAN", in: code)
            let kasubbag = single(
                "KASUBBAG-\(office.code)-\(number)", "Kepala Subbagian \(name) \(office.name)", .supervisor, in: part, below: chief, precedence: 4)
            staff(in: part, ending: part, below: kasubbag, weight: 4, hasLabourers: office.code == "UMUM")
        }
    }

    private static let assistants: [(String, [Division])] = [
        (
            "Asisten Pemerintahan dan Kesejahteraan Rakyat",
            [Division("PEM", "Tata Pemerintahan"), Division("HUKUM", "Hukum"), Division("KESRA", "Kesejahteraan Rakyat")]
        ),
        (
            "Asisten Perekonomian dan Pembangunan",
            [Division("EKONOMI", "Perekonomian"), Division("PEMBANGUNAN", "Administrasi Pembangunan"), Division("PBJ", "Pengadaan Barang dan Jasa")]
        ),
        (
            "Asisten Administrasi Umum",
            [Division("UMUM", "Umum"), Division("ORGANISASI", "Organisasi"), Division("PROKOPIM", "Protokol dan Komunikasi Pimpinan")]
        ),
    ]
}
