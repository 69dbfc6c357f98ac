extension PlanBuilder {
    /// The health centres (puskesmas) of a dinas kesehatan: unit mandiri, below its head (P170).
    mutating func healthCentres() {
        let people = establishment.facilities
        guard people > 0 else { return }
        let count = max(1, (people + 37) / 75)
        var draw = Draw(seed, .share, establishment.place << 24 | 1 << 23)
        for (number, size) in Share.deal(people, by: (0..<count).map { _ in draw.within(70...130) }).enumerated() {
            let round = number / Places.healthCentres.count
            let name = "Puskesmas \(Places.healthCentres[number % Places.healthCentres.count])\(round == 0 ? "" : " \(round + 1)")"
            healthCentre("PUSK-\(digits(number + 1, 2))", name, of: size)
        }
    }

    private mutating func healthCentre(_ code: String, _ name: String, of people: Int) {
        unit(code, name, "PUSKESMAS", in: root, isMandiri: true)
        let head = single(
            "KAPUS-\(code)", "Kepala \(name)", .functional, in: code, below: plan.head, jenjang: .ahliMadya, profession: .doctor, precedence: 0)
        var office = head
        if people >= 20 {
            unit("TU-\(code)", "Subbagian Tata Usaha \(name)", "SUBBAGIAN", in: code)
            office = single(
                "KASUBBAG-TU-\(code)", "Kepala Subbagian Tata Usaha \(name)", .supervisor, in: "TU-\(code)", below: head, precedence: 1)
        }
        let desk = people >= 20 ? "TU-\(code)" : code
        many("PENGADMINISTRASI-\(code)", "Pengadministrasi Kesehatan", .executive, in: desk, below: office, profession: .clerk, weight: 7)
        many("OPERATOR-\(code)", "Operator Layanan Operasional", .executive, in: desk, below: office, profession: .labourer, weight: 5)
        for post in HealthPost.ofHealthCentres {
            many(
                "\(post.code)-\(post.jenjang.code)-\(code)", post.title, .functional, in: code, below: head, jenjang: post.jenjang,
                profession: post.profession, weight: post.weight)
        }
        fill(with: people)
    }
}
