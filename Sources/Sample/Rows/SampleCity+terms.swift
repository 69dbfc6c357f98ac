extension SampleCity {
    /// The first day in a post, by lot: in the last six years, not before the first day of service.
    func start(of identity: Identity) -> Day {
        // The mayors of the last two elections took office on these days.
        guard let served = identity.servesSince else { return today >= Day(2025, 2, 20) ? Day(2025, 2, 20) : Day(2022, 8, 22) }
        var draw = Draw(seed, .start, identity.place)
        return max(served, today - draw.within(20...2_000))
    }

    /// Of two neighbouring posts, the holder of the first sometimes held the second before; its holder came on that day or later.
    func terms(_ plan: Plan, _ establishment: Establishment) -> Terms {
        var terms = Terms(
            holders: plan.posts.map { post in
                guard post.isSingle, post.holders == 1 else { return nil }
                let identity = identity(of: 0, post, establishment)
                return (identity, start(of: identity))
            })
        let held = plan.posts.indices.filter { terms.holders[$0] != nil && plan.posts[$0].cast == nil && plan.posts[$0].kind.isStructural }
        for (now, before) in zip(held, held.dropFirst()) where plan.posts[now].profession != .politician && terms.formerHolder[now] == nil {
            var draw = Draw(seed, .past, establishment.firstPerson + plan.posts[now].firstSeat)
            guard draw.happens(perMille: 250), let holder = terms.holders[now], let follower = terms.holders[before],
                let served = holder.identity.servesSince, holder.since - served > 400
            else { continue }
            terms.formerHolder[before] = now
            terms.holders[before] = (follower.identity, max(follower.since, holder.since))
        }
        return terms
    }
}
