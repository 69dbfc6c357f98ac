extension SampleCity {
    /// Who moves to the first school within last quarter: a holder of a post of many.
    struct Transfer {
        /// The post in which they are now, as its place in the plan.
        let place: Int
        /// As holder number so many of it, from 0.
        let order: Int
        /// Until the day before, in another school.
        let former: Post
        let since: Day
    }

    /// One teacher, PNS, came to the first school in the middle of last quarter, and is evaluated where they came to (P91 A.14). It lies in the files, so
    /// that a city that is loaded again finds nothing new. Nil where there is no second school, or nobody who can have moved.
    func transfer(_ plan: Plan, _ establishment: Establishment) -> Transfer? {
        guard establishment.agency.code == Self.surveyed else { return nil }
        let since = Quarter(of: today).before.first + 45
        let teaching = plan.posts.indices.filter { plan.posts[$0].profession == .teacher && !plan.posts[$0].isSingle && plan.posts[$0].holders > 0 }
        guard let school = teaching.first.map({ plan.posts[$0].unit }) else { return nil }
        for place in teaching.reversed() where plan.posts[place].unit == school {
            let post = plan.posts[place]
            let former = teaching.first {
                plan.posts[$0].unit != school && (plan.posts[$0].jenjang?.height ?? 0) <= (post.jenjang?.height ?? 0)
                    && plan.posts[$0].title.hasPrefix(SchoolLevel.primary.teacher)
            }
            let order = (0..<post.holders).first { order in
                let identity = identity(of: order, post, establishment)
                guard identity.place >= 0, identity.employment == .pns, let served = identity.servesSince else { return false }
                return since - served > 400 && away(order, post, establishment) == nil
            }
            if let former, let order { return Transfer(place: place, order: order, former: plan.posts[former], since: since) }
        }
        return nil
    }
}
