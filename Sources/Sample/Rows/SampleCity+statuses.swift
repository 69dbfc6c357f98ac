extension SampleCity {
    /// About one in a hundred is away by decree, more of those in their last year: PNS in posts of many, so that nobody's superior is missing by lot.
    func putStatuses(_ plan: Plan, _ establishment: Establishment, _ put: ([String?]) throws -> Void) rethrows {
        let head =
            plan.posts.indices.contains(plan.head) && plan.posts[plan.head].holders == 1
            ? identity(of: 0, plan.posts[plan.head], establishment).person : nil
        for post in plan.posts where !post.isSingle {
            for order in 0..<post.holders {
                guard let away = away(order, post, establishment) else { continue }
                let (identity, served, isRetiring) = (away.identity, away.served, away.isRetiring)
                var draw = away.draw
                let place = establishment.firstPerson + post.firstSeat + order
                let decree = "SK Wali Kota 8\(draw.within(10...99)).\(draw.within(1...4))/\(draw.within(1...400))/\(today.year)"
                let starts = max(served, today - draw.within(10...330))
                switch draw.below(100) {
                case _ where isRetiring: try put([identity.person, "MPP", starts.iso, (starts + 364).iso, decree, nil])
                case 0..<45:
                    try put([identity.person, "TUGAS_BELAJAR", starts.iso, (starts + draw.within(1...3) * 365).iso, decree, nil])
                    // Once before, for a course.
                    if draw.happens(perMille: 200), starts - served > 900 {
                        try put([
                            identity.person, "TUGAS_BELAJAR", (starts - 700).iso, (starts - 500).iso,
                            "SK Wali Kota 892.1/\(place % 300 + 1)/\(starts.year - 2)", nil,
                        ])
                    }
                case 45..<62: try put([identity.person, "CLTN", starts.iso, (starts + 364 * draw.within(1...3)).iso, decree, nil])
                default:
                    try put([
                        identity.person, "DIPERBANTUKAN", starts.iso, draw.below(2) == 0 ? nil : (starts + 729).iso, decree,
                        draw.below(2) == 0 ? head : nil,
                    ])
                }
            }
        }
    }

    /// Who is away by decree, with the lot that decides how; nil for who is there.
    func away(_ order: Int, _ post: Post, _ establishment: Establishment) -> (identity: Identity, draw: Draw, served: Day, isRetiring: Bool)? {
        guard !post.isSingle, order > 0 || post.cast == nil else { return nil }
        var draw = Draw(seed, .status, establishment.firstPerson + post.firstSeat + order)
        let lot = draw.below(1_000)
        guard lot < 150 else { return nil }
        let identity = identity(of: order, post, establishment)
        guard identity.employment == .pns, let born = identity.born, let served = identity.servesSince else { return nil }
        let isRetiring = post.kind == .executive && (today - born) / 365 >= 57
        return lot < (isRetiring ? 150 : 15) ? (identity, draw, served, isRetiring) : nil
    }
}
