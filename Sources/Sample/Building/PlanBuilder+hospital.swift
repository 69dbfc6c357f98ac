extension PlanBuilder {
    /// The city's hospital (RSUD): its office, doctors and supporting services, and wards each with a head nurse.
    mutating func hospital() {
        let (agency, people) = (establishment.agency, establishment.facilities)
        unit(root, agency.name, agency.kind, isMandiri: true, coordinator: Coordination.of(establishment))
        let title = Headship.of(agency)
        let head = head(title.code, title.title, .highOfficial, isSure: false)
        unit("BAG-UMUM", "Bagian Umum dan Keuangan", "BAGIAN", in: root)
        let office = single("KABAG-UMUM", "Kepala Bagian Umum dan Keuangan", .administrator, in: "BAG-UMUM", below: head, precedence: 1)
        staff(in: "BAG-UMUM", ending: "BAG-UMUM", below: office, weight: 3, hasLabourers: true)
        let medicine = division("MEDIK", "Pelayanan Medik", below: head)
        let nursing = division("PERAWATAN", "Keperawatan", below: head)
        let support = division("PENUNJANG", "Penunjang Medik", below: head)
        posts(HealthPost.specialists, in: "BID-MEDIK", below: medicine, times: 3)
        posts(HealthPost.supporting, in: "BID-PENUNJANG", below: support, times: 2)
        let count = min(40, max(1, people / 26))
        for number in 0..<count {
            let code = "RUANG-\(digits(number + 1, 2))"
            let name = number < Self.wards.count ? Self.wards[number] : "Rawat Inap \(number + 1 - Self.wards.count)"
            unit(code, "Ruang \(name)", "RUANG", in: "BID-PERAWATAN", workPattern: "ENAM_HARI")
            let chief = single(
                "KARU-\(code)", "Kepala Ruang \(name)", .functional, in: code, below: nursing, jenjang: .ahliMuda, profession: .nurse, precedence: 3)
            posts(
                name == "Kebidanan" ? HealthPost.midwives : HealthPost.nurses, in: code, below: chief,
                times: name == "Kebidanan" ? 24 / count : 16 / count)
        }
        fill(with: people)
    }

    private mutating func division(_ code: String, _ name: String, below head: Int) -> Int {
        unit("BID-\(code)", "Bidang \(name)", "BIDANG", in: root)
        let chief = single("KABID-\(code)", "Kepala Bidang \(name)", .administrator, in: "BID-\(code)", below: head, precedence: 1)
        guard establishment.facilities >= 120 else { return chief }
        for (number, part) in ["Pelayanan", "Mutu dan Pengembangan"].enumerated() {
            let unitCode = "SEKSI-\(code)-\(number + 1)"
            unit(unitCode, "Seksi \(part) \(name)", "SEKSI", in: "BID-\(code)")
            let section = single(
                "KASI-\(code)-\(number + 1)", "Kepala Seksi \(part) \(name)", .supervisor, in: unitCode, below: chief, precedence: 4)
            many(
                "PENGOLAH-\(unitCode)", "Pengolah Data dan Informasi", .executive, in: unitCode, below: section, profession: .clerk, weight: 5)
        }
        return chief
    }

    private mutating func posts(_ posts: [HealthPost], in unit: String, below superior: Int, times: Int) {
        for post in posts {
            many(
                "\(post.code)-\(post.jenjang.code)-\(unit)", post.title, .functional, in: unit, below: superior, jenjang: post.jenjang,
                profession: post.profession, weight: post.weight * max(1, times))
        }
    }

    private static let wards = [
        "Gawat Darurat", "Penyakit Dalam", "Bedah", "Kebidanan", "Anak", "Perinatologi", "Perawatan Intensif", "Bedah Sentral", "Rawat Jalan",
        "Hemodialisa", "Saraf", "Paru", "VIP",
    ]
}
