extension PlanBuilder {
    /// The office of a dinas, badan and the like: sekretariat and bidang, the larger the more of them. The divisions' heads, by code.
    mutating func office() -> [String: Int] {
        let (agency, people) = (establishment.agency, establishment.office)
        unit(root, agency.name, agency.kind, coordinator: Coordination.of(establishment))
        let title = Headship.of(agency)
        let head = head(title.code, title.title, .highOfficial, isSure: SampleCity.cast.contains { $0.agency == agency.code })
        if agency.kind != "SEKRETARIAT" { secretariat(below: head) }
        let heads = divisions(below: head)
        if people >= 80 {
            for number in 1...min(people / 80, 6) {
                let code = "UPTD-\(number)"
                unit(code, "UPTD \(agency.name) Wilayah \(number)", "UPTD", in: root)
                let chief = single("KAUPTD-\(number)", "Kepala UPTD Wilayah \(number)", .supervisor, in: code, below: head, precedence: 4)
                staff(in: code, ending: code, below: chief, weight: 10)
            }
        }
        experts(in: root, ending: rootEnding, below: head, weight: 6)
        if heads.isEmpty {
            many(
                "PENGADMINISTRASI-\(rootEnding)", "Pengadministrasi Perkantoran", .executive, in: root, below: head, profession: .clerk, weight: 10)
        }
        fill(with: people)
        return heads
    }

    /// Sekretariat with its subbagian.
    private mutating func secretariat(below head: Int) {
        let people = establishment.office
        let hasPersonnel = people >= 6 || isCast("KASUBBAG-UMUM")
        guard people >= 4 || hasPersonnel else { return }
        unit("SEKRET", "Sekretariat", "SEKRETARIAT", in: root)
        let secretary = single("SEKRETARIS", "Sekretaris \(establishment.agency.name)", .administrator, in: "SEKRET", below: head, precedence: 1)
        if hasPersonnel {
            unit("SUBBAG-UMUM", "Subbagian Umum dan Kepegawaian", "SUBBAGIAN", in: "SEKRET")
            let chief = single(
                "KASUBBAG-UMUM", "Kepala Subbagian Umum dan Kepegawaian", .supervisor, in: "SUBBAG-UMUM", below: secretary, precedence: 2)
            staff(in: "SUBBAG-UMUM", ending: "SUBBAG-UMUM", below: chief, weight: 8, hasLabourers: true)
        }
        if people >= 20 {
            unit("SUBBAG-KEU", "Subbagian Perencanaan dan Keuangan", "SUBBAGIAN", in: "SEKRET")
            let chief = single(
                "KASUBBAG-KEU", "Kepala Subbagian Perencanaan dan Keuangan", .supervisor, in: "SUBBAG-KEU", below: secretary, precedence: 3)
            staff(in: "SUBBAG-KEU", ending: "SUBBAG-KEU", below: chief, weight: 6)
        }
    }

    /// Bidang, in the council's secretariat bagian, in the inspectorate inspektur pembantu; in a large one with seksi.
    private mutating func divisions(below head: Int) -> [String: Int] {
        let people = establishment.office
        let words = DivisionWords.of(establishment.agency.kind)
        let count = [8, 14, 22, 30, 40].count { people >= $0 }
        var heads: [String: Int] = [:]
        for (place, division) in Division.of(establishment.pattern).enumerated() where place < count || isCast("\(words.post)-\(division.code)") {
            let code = "\(words.unit)-\(division.code)"
            unit(code, "\(words.name) \(division.name)", words.kind, in: root)
            let chief = single(
                "\(words.post)-\(division.code)", "\(words.title) \(division.name)", .administrator, in: code, below: head, precedence: 2)
            heads[division.code] = chief
            let sections = people >= 400 ? 4 : people >= 150 ? 3 : people >= 60 ? 2 : 0
            if sections == 0 { staff(in: code, ending: code, below: chief, weight: 10) }
            for number in 0..<sections {
                let section = "SEKSI-\(division.code)-\(number + 1)"
                let name = ["Perencanaan dan Program", "Pelaksanaan dan Layanan", "Pembinaan dan Evaluasi", "Sarana dan Prasarana"][number]
                unit(section, "Seksi \(name) \(division.name)", "SEKSI", in: code)
                let kasi = single(
                    "KASI-\(division.code)-\(number + 1)", "Kepala Seksi \(name) \(division.name)", .supervisor, in: section, below: chief,
                    precedence: 4)
                staff(in: section, ending: section, below: kasi, weight: 10 / sections)
            }
        }
        return heads
    }
}
