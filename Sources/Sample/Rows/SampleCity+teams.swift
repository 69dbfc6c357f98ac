extension SampleCity {
    /// Teams across units, since the year of last quarter, so that they were there to be evaluated: one leader, who appraises nobody (P89 A.7), and
    /// members by lot.
    func putTeams(_ plan: Plan, _ establishment: Establishment, _ put: ([String?]) throws -> Void) rethrows {
        guard establishment.people >= 12 else { return }
        let (starts, ends) = (Day(Quarter(of: today).before.first.year, 1, 5), Day(today.year, 12, 31))
        var byUnit: [[Post]] = []
        for post in plan.posts where post.holders > 0 && post.profession != .politician {
            // Posts of a unit stand together, but for those of the agency itself.
            if byUnit.last?.last?.unit == post.unit { byUnit[byUnit.count - 1].append(post) } else { byUnit.append([post]) }
        }
        byUnit = byUnit.filter { $0[0].unit != establishment.agency.code || $0[0].code == plan.posts[plan.head].code }
        guard byUnit.count >= 3 else { return }
        for number in 0..<min(5, 1 + establishment.people / 150) {
            var draw = Draw(seed, .team, establishment.place << 8 | number)
            let (code, name) = Self.teams[(establishment.place + number) % Self.teams.count]
            let (size, first) = (min(byUnit.count, draw.within(5...9)), draw.below(byUnit.count))
            let members = (0..<size).map { draw.one(of: byUnit[(first + $0 * byUnit.count / size) % byUnit.count]) }
            // Whoever leads is an official or an expert.
            let leader = members.firstIndex { $0.kind != .executive } ?? 0
            for (place, post) in members.enumerated() {
                let person = identity(of: draw.below(post.holders), post, establishment).person
                try put([establishment.agency.code, code, name, person, place == leader ? "true" : "false", starts.iso, ends.iso])
            }
            if number == 0, establishment.place < outsiders {
                try put([establishment.agency.code, code, name, Self.outsider(establishment.place), "false", starts.iso, nil])
            }
        }
    }

    private static let teams = [
        ("TIM-SAKIP", "Tim Penyusunan Laporan Kinerja"), ("TIM-RB", "Tim Reformasi Birokrasi"),
        ("TIM-STUNTING", "Tim Percepatan Penurunan Stunting"), ("TIM-SPBE", "Tim Digitalisasi Layanan"),
        ("TIM-ZI", "Tim Pembangunan Zona Integritas"), ("TIM-SKM", "Tim Survei Kepuasan Masyarakat"),
        ("TIM-INFLASI", "Tim Pengendalian Inflasi Daerah"), ("TIM-ARSIP", "Tim Penataan Arsip"),
    ]
}
