extension SampleCity {
    /// The authority to appraise: for those who head a school or a health centre (P89 A.7), and for the first who acts as head of another
    /// agency (P89 A.3).
    func putDelegations(_ plan: Plan, _ establishment: Establishment, _ put: ([String?]) throws -> Void) rethrows {
        let agency = establishment.agency.code
        if establishment.role == .education || establishment.role == .health {
            let terms = terms(plan, establishment)
            for (place, post) in plan.posts.enumerated() where post.isSingle && !post.kind.isStructural {
                guard let holder = terms.holders[place] else { continue }
                var draw = Draw(seed, .start, holder.identity.place)
                let starts = min(today, holder.since + 7)
                try put([
                    agency, post.unit, holder.identity.person, starts.iso, nil,
                    "SK Kadis \(draw.within(100...999))/\(draw.within(1...300))/\(starts.year)",
                ])
            }
        }
        if let loan = loans.first, loan.borrower == establishment.place,
            let (actor, since) = actor(in: plan.head, plan, terms(plan, establishment), establishment)
        {
            try put([agency, plan.posts[plan.head].unit, actor.person, since.iso, nil, "SK Wali Kota 821.2/17/\(since.year)"])
        }
    }
}
