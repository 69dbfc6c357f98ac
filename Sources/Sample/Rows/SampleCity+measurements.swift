/// What is there to be found in these numbers, and is put there on purpose:
/// - whoever teaches better by observation has pupils who learn more: 12 points of 100 for each point of the rubric, and some of it is the school's;
/// - where documents come in time, people are more content, most of all with the time it takes;
/// - last quarter most offices were faster than in the one before it: the improvement that a sheet of a unit shows;
/// - attendance says nothing about any of it.
extension SampleCity {
    func putMeasurements(_ plan: Plan, _ establishment: Establishment, _ put: ([String?]) throws -> Void) rethrows {
        let periods = Self.measuredPeriods(of: establishment.agency, today: today)
        if let last = periods.last { try putPeople(of: plan, establishment, in: last, put) }
        guard Self.servesCitizens(establishment.agency) else { return }
        for (number, period) in periods.enumerated() {
            for (place, unit) in plan.units.enumerated() {
                let documents = documents(of: unit, plan, establishment)
                var promptness: [Int] = []
                for (order, document) in documents.enumerated() {
                    let share = share(of: order, place, establishment, isLast: number == periods.count - 1)
                    promptness.append(share)
                    var draw = Draw(seed, .measurement, key(establishment, place, 64 + number * 16 + order))
                    // At 90 percent in time 10 working hours or so, at 60 percent 24.
                    let hours = max(10, 100 + (900 - share) * 140 / 300 + draw.within(-12...12))
                    try put(row(establishment, "IN_TIME_SHARE", document, unit: unit.code, period, Self.decimal(share, 1), "SIAK"))
                    try put(row(establishment, "MEDIAN_HOURS", document, unit: unit.code, period, Self.decimal(hours, 1), "SIAK"))
                }
                if isSurveyed(unit, plan, establishment) {
                    let known = promptness.isEmpty ? nil : promptness.reduce(0, +) / promptness.count
                    try putSatisfaction(unit, place, establishment, period, number, promptness: known, put)
                }
            }
        }
    }

    private func row(
        _ establishment: Establishment, _ indicator: String, _ detail: String? = nil, person: String? = nil, unit: String? = nil,
        _ period: MeasuredPeriod, _ value: String, _ source: String
    ) -> [String?] { [establishment.agency.code, indicator, detail, person, unit, period.code, value, source] }

    /// Units of an agency are no people: below all of them.
    private func key(_ establishment: Establishment, _ unit: Int, _ what: Int) -> Int { -1_000 - (establishment.place << 28 | unit << 8 | what) }

    // MARK: People

    private func putPeople(
        of plan: Plan, _ establishment: Establishment, in period: MeasuredPeriod, _ put: ([String?]) throws -> Void
    ) rethrows {
        let terms = terms(plan, establishment)
        var learnt: [String: (sum: Int, teachers: Int)] = [:]
        let schools = Dictionary(uniqueKeysWithValues: plan.units.enumerated().filter { $1.kind == "SEKOLAH" }.map { ($1.code, $0) })
        for (place, post) in plan.posts.enumerated() where post.profession != .politician {
            for order in 0..<post.holders where away(order, post, establishment) == nil {
                let identity = identity(of: order, post, establishment)
                // Whoever came later was not measured.
                guard (terms.holders[place]?.since ?? start(of: identity)) <= period.quarter.last else { continue }
                var draw = Draw(seed, .measurement, identity.place)
                let present = draw.happens(perMille: 60) ? draw.within(700...900) : draw.within(920...1_000)
                try put(row(establishment, "ATTENDANCE", person: identity.person, period, Self.decimal(present, 1), "Mesin presensi"))
                guard post.profession == .teacher, let school = schools[post.unit], !post.isSingle else { continue }
                var schoolDraw = Draw(seed, .measurement, key(establishment, school, 0))
                let quality = schoolDraw.within(-12...12)
                let method = min(400, max(100, 285 + draw.within(-60...60) + quality * 2))
                let outcome = min(980, max(300, 700 + (method - 285) * 12 / 10 + quality * 5 + draw.within(-60...60)))
                learnt[post.unit, default: (0, 0)].sum += outcome
                learnt[post.unit, default: (0, 0)].teachers += 1
                try put(row(establishment, "TEACHING_METHOD", person: identity.person, period, Self.decimal(method, 2), "Supervisi kelas"))
                try put(row(establishment, "LEARNING_OUTCOME", person: identity.person, period, Self.decimal(outcome, 1), "Asesmen sumatif"))
            }
        }
        for unit in plan.units {
            guard let all = learnt[unit.code] else { continue }
            let mean = (2 * all.sum + all.teachers) / (2 * all.teachers)
            try put(row(establishment, "LEARNING_OUTCOME", unit: unit.code, period, Self.decimal(mean, 1), "Asesmen sumatif"))
        }
    }

    // MARK: Units

    /// What a unit issues: the registry's divisions their own, what has no division the agency's; districts take in what is about those who live there.
    private func documents(of unit: Unit, _ plan: Plan, _ establishment: Establishment) -> [String] {
        let isWhole = unit.code == establishment.agency.code
        if establishment.role == .district { return isWhole ? ["KTP", "KK", "SURAT_PINDAH"] : [] }
        guard establishment.pattern == "DUKCAPIL" else { return [] }
        let parts = [
            ("BID-PENDUDUK", ["KTP", "KK", "KIA", "SURAT_PINDAH"]), ("BID-CAPIL", ["AKTA_LAHIR", "AKTA_MATI", "AKTA_KAWIN", "AKTA_CERAI"]),
        ]
        return parts.flatMap { part in
            let isThere = plan.units.contains { $0.code == part.0 }
            return unit.code == part.0 || isWhole && !isThere ? part.1 : []
        }
    }

    /// In time, of a thousand; before, most were slower and some were not.
    private func share(of order: Int, _ unit: Int, _ establishment: Establishment, isLast: Bool) -> Int {
        var draw = Draw(seed, .measurement, key(establishment, unit, 1))
        let office = draw.within(720...900)
        var document = Draw(seed, .measurement, key(establishment, unit, 16 + order))
        let now = min(990, office + document.within(-40...70))
        let improvement = document.happens(perMille: 125) ? -document.within(5...30) : document.within(30...160)
        return isLast ? now : min(995, now - improvement)
    }

    private func isSurveyed(_ unit: Unit, _ plan: Plan, _ establishment: Establishment) -> Bool {
        switch establishment.role {
        case .health: unit.kind == "PUSKESMAS"
        case .hospital, .district: unit.code == establishment.agency.code
        default:
            // The counters, and where there are none the agency.
            establishment.pattern == "DUKCAPIL" && !documents(of: unit, plan, establishment).isEmpty
        }
    }

    private func putSatisfaction(
        _ unit: Unit, _ place: Int, _ establishment: Establishment, _ period: MeasuredPeriod, _ number: Int, promptness: Int?,
        _ put: ([String?]) throws -> Void
    ) rethrows {
        var draw = Draw(seed, .measurement, key(establishment, place, 2 + number))
        let promptness = promptness ?? draw.within(600...980)
        // Of a hundred for each point: 306 where 80 of a hundred are served in time.
        let level = 306 + (promptness - 800) / 5 + draw.within(-10...10)
        for element in 1...9 {
            // Where nothing is paid nobody asks about it.
            if element == 4, establishment.role == .health, draw.happens(perMille: 300) { continue }
            let time = element == 3 ? (promptness - 800) / 6 : 0
            let score = min(400, max(100, level + time + draw.within(-18...18)))
            try put(row(establishment, "SKM_U\(element)", unit: unit.code, period, Self.decimal(score, 2), "SKM"))
        }
        let served = draw.within(180...4_000)
        // As the regulation's own formula has it: 3.841 N 0.25 / (0.0025 (N - 1) + 3.841 0.25).
        let sample = (96_025 * served + (250 * (served - 1) + 96_025) / 2) / (250 * (served - 1) + 96_025)
        let answered = min(served, sample * draw.within(80...125) / 100)
        try put(row(establishment, "SKM_SERVED", unit: unit.code, period, "\(served)", "SKM"))
        try put(row(establishment, "SKM_RESPONDENTS", unit: unit.code, period, "\(answered)", "SKM"))
    }

    /// As PostgreSQL writes it without zeros at the end: 975 with one decimal is 97.5, 300 with two is 3.
    private static func decimal(_ number: Int, _ places: Int) -> String {
        var (whole, rest, width) = (number, "", places)
        while width > 0 {
            let figure = whole % 10
            whole /= 10
            if figure != 0 || !rest.isEmpty { rest = "\(figure)\(rest)" }
            width -= 1
        }
        return rest.isEmpty ? "\(whole)" : "\(whole).\(rest)"
    }
}
