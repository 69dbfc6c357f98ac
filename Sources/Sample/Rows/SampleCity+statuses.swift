extension SampleCity {
    /// About one in a hundred is away by decree, more of those in their last year: PNS in posts of many, so that nobody's superior is missing by lot.
    func putStatuses(_ plan: Plan, _ establishment: Establishment, _ put: ([String?]) throws -> Void) rethrows {
        let head =
            plan.posts.indices.contains(plan.head) && plan.posts[plan.head].holders == 1
            ? identity(of: 0, plan.posts[plan.head], establishment).person : nil
        for post in plan.posts where !post.isSingle {
            for order in (post.cast == nil ? 0 : 1)..<max(post.holders, 1) where order < post.holders {
                let place = establishment.firstPerson + post.firstSeat + order
                var draw = Draw(seed, .status, place)
                let lot = draw.below(1_000)
                guard lot < 150 else { continue }
                let identity = identity(of: order, post, establishment)
                guard identity.employment == .pns, let born = identity.born, let served = identity.servesSince else { continue }
                let isRetiring = post.kind == .executive && (today - born) / 365 >= 57
                guard lot < (isRetiring ? 150 : 15) else { continue }
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
}
