extension SampleCity {
    /// The rank of a post's holder: as the post demands, since the last first of April or October that was one for promotions.
    func rank(of identity: Identity, in post: Post, cast golongan: String?) -> Rank? {
        guard let served = identity.servesSince else { return nil }
        var draw = Draw(seed, .rank, identity.place)
        if identity.employment == .pppk {
            return Rank(golongan: golongan ?? Self.contractRank(post, &draw), since: contract(of: identity).starts)
        }
        let promoted = Day(today.year - draw.below(4), draw.below(2) == 0 ? 4 : 10, 1)
        let since = promoted > today ? Day(today.year - 1, 10, 1) : promoted
        return Rank(golongan: golongan ?? servantRank(post, identity, &draw), since: max(since, served))
    }

    /// Of a PPPK: when the contract that binds now began and ends, five years later; renewed as often as the time of service demands.
    func contract(of identity: Identity) -> (number: String, starts: Day, ends: Day) {
        let since = identity.servesSince ?? today
        var (year, month, _) = since.civil
        while Day(year + 5, month, 1) <= today { year += 5 }
        var draw = Draw(seed, .rank, identity.place)
        let number = "814.2/\(digits(draw.within(1...999), 3))/PPPK/\(year)"
        month = since.civil.month
        return (number, Day(year, month, 1), Day(year + 5, month, 1) - 1)
    }

    private static func contractRank(_ post: Post, _ draw: inout Draw) -> String {
        switch (post.kind, post.jenjang) {
        case (.functional, .pemula): "V"
        case (.functional, .terampil): "VII"
        case (.functional, .mahir): "VIII"
        case (.functional, .penyelia): "IX"
        case (.functional, .ahliMuda): "XI"
        case (.functional, .ahliMadya): "XIII"
        case (.functional, .ahliUtama): "XVI"
        case (.functional, _): post.profession == .doctor || post.profession == .dentist ? "X" : "IX"
        case _ where post.profession == .labourer: draw.one(of: ["I", "III", "IV", "V"])
        case _ where post.profession == .official: "IX"
        default: draw.one(of: ["V", "V", "VII"])
        }
    }

    private func servantRank(_ post: Post, _ identity: Identity, _ draw: inout Draw) -> String {
        switch (post.kind, post.jenjang) {
        case (.headOfGovernment, _), (.highOfficial, _): return draw.one(of: ["IV/b", "IV/c", "IV/c", "IV/d"])
        case (.administrator, _): return draw.one(of: ["III/d", "IV/a", "IV/a", "IV/b"])
        case (.supervisor, _): return draw.one(of: ["III/b", "III/c", "III/c", "III/d"])
        case (.functional, .pemula): return draw.one(of: ["II/a", "II/b"])
        case (.functional, .terampil): return draw.one(of: ["II/b", "II/c", "II/d"])
        case (.functional, .mahir): return draw.one(of: ["III/a", "III/b"])
        case (.functional, .penyelia): return draw.one(of: ["III/c", "III/d"])
        case (.functional, .ahliMuda): return draw.one(of: ["III/c", "III/d"])
        case (.functional, .ahliMadya): return draw.one(of: ["IV/a", "IV/a", "IV/b", "IV/c"])
        case (.functional, .ahliUtama): return draw.one(of: ["IV/d", "IV/e"])
        case (.functional, _): return draw.one(of: ["III/a", "III/b"])
        case (.executive, _):
            // One step in four years from where schooling begins.
            let steps = [
                "I/a", "I/b", "I/c", "I/d", "II/a", "II/b", "II/c", "II/d", "III/a", "III/b", "III/c", "III/d",
            ]
            let (first, last) = post.profession == .labourer ? (0, 6) : post.profession == .official ? (8, 11) : (4, 9)
            let years = (today - (identity.servesSince ?? today)) / 365
            return steps[min(last, first + years / 4)]
        }
    }
}
