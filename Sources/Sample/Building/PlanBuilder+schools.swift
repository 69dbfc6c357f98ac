extension PlanBuilder {
    /// The schools of a dinas pendidikan: as many as there are people for, of every level.
    mutating func schools(below divisions: [String: Int]) {
        let people = establishment.facilities
        let byLevel = people < 40 ? [people, 0, 0] : Share.deal(people, by: SchoolLevel.allCases.map(\.weight))
        for (level, members) in zip(SchoolLevel.allCases, byLevel) where members > 0 {
            let count = max(1, (members + level.size / 2) / level.size)
            var draw = Draw(seed, .share, establishment.place << 24 | 1 << 23 | level.size)
            let sizes = Share.deal(members, by: (0..<count).map { _ in draw.within(70...130) })
            for (number, size) in sizes.enumerated() {
                school(
                    level, number + 1, of: size, below: divisions[level.division] ?? plan.head,
                    in: divisions[level.division] == nil ? root : "BID-\(level.division)")
            }
        }
    }

    private mutating func school(_ level: SchoolLevel, _ number: Int, of people: Int, below superior: Int, in parent: String) {
        let code = "\(level.rawValue)-\(digits(number, 3))"
        let name = "\(level.name) \(number)"
        unit(code, name, "SEKOLAH", in: parent, workPattern: "ENAM_HARI")
        let head = single(
            "KEPSEK-\(code)", "Kepala \(name)", .functional, in: code, below: superior, jenjang: people > 25 ? .ahliMadya : .ahliMuda,
            profession: .teacher, precedence: 0)
        for (jenjang, weight) in [(Jenjang.ahliMadya, 14), (.ahliMuda, 32), (.ahliPertama, 42)] {
            many(
                "GURU-\(jenjang.code)-\(code)", level.teacher, .functional, in: code, below: head, jenjang: jenjang, profession: .teacher,
                weight: weight)
        }
        many(
            "PENGADMINISTRASI-\(code)", "Pengadministrasi Sekolah", .executive, in: code, below: head, profession: .clerk,
            weight: level == .junior ? 8 : 5)
        many("OPERATOR-\(code)", "Operator Layanan Operasional", .executive, in: code, below: head, profession: .labourer, weight: 6)
        fill(with: people)
    }
}
