extension SampleCity {
    func putAppointments(_ plan: Plan, _ establishment: Establishment, _ put: ([String?]) throws -> Void) rethrows {
        let agency = establishment.agency.code
        let terms = terms(plan, establishment)
        let transfer = transfer(plan, establishment)
        func row(_ post: Post, _ holder: Identity, _ kind: String, _ starts: Day, _ ends: Day?) -> [String?] {
            [agency, post.code, holder.person, kind, starts.iso, ends?.iso]
        }
        for (place, post) in plan.posts.enumerated() {
            if post.isSingle {
                if let holder = terms.holders[place] { try put(row(post, holder.identity, "DEFINITIF", holder.since, nil)) }
                if let former = terms.formerHolder[place].flatMap({ terms.holders[$0] }), let served = former.identity.servesSince {
                    var draw = Draw(seed, .past, former.identity.place)
                    try put(row(post, former.identity, "DEFINITIF", max(served, former.since - draw.within(380...1_500)), former.since - 1))
                }
                if let (actor, since) = actor(in: place, plan, terms, establishment) {
                    try put(row(post, actor, "PLT", since, nil))
                }
                if let (person, starts, ends) = standIn(for: place, plan, terms) { try put(row(post, person, "PLH", starts, ends)) }
            } else {
                for order in 0..<post.holders {
                    let identity = identity(of: order, post, establishment)
                    if let transfer, transfer.place == place, transfer.order == order, let served = identity.servesSince {
                        try put(row(post, identity, "DEFINITIF", transfer.since, nil))
                        try put(row(transfer.former, identity, "DEFINITIF", max(served, transfer.since - 1_000), transfer.since - 1))
                        continue
                    }
                    let since = start(of: identity)
                    try put(row(post, identity, "DEFINITIF", since, nil))
                    if let (earlier, starts) = earlierPost(of: identity, since, place, plan) {
                        try put(row(earlier, identity, "DEFINITIF", starts, since - 1))
                    }
                }
            }
        }
    }

    /// Who acts (Plt) in a vacant post, and since when: for half a year at most.
    func actor(in place: Int, _ plan: Plan, _ terms: Terms, _ establishment: Establishment) -> (Identity, Day)? {
        let actor: (identity: Identity, since: Day)?
        switch plan.posts[place].holding {
        case .acted(let own): actor = terms.holders[own]
        case .lent:
            actor = loans.first { $0.borrower == establishment.place }.flatMap { loan in
                let lender = establishments[loan.lender]
                return self.terms(self.plan(of: lender), lender).holders[loan.post]
            }
        case .held, .vacant, .toBeActed: actor = nil
        }
        guard let actor else { return nil }
        var draw = Draw(seed, .standIn, actor.identity.place)
        return (actor.identity, max(actor.since, today - draw.within(5...170)))
    }

    /// Who stands in (Plh) while the holder is away, for some days around now or last year: a holder of one of the next posts. For the head
    /// of the health agency always, so that there is one in a small city, too.
    private func standIn(for place: Int, _ plan: Plan, _ terms: Terms) -> (Identity, Day, Day)? {
        let post = plan.posts[place]
        guard post.kind.isStructural, post.profession != .politician, post.cast == nil, let holder = terms.holders[place] else { return nil }
        var draw = Draw(seed, .standIn, holder.identity.place)
        guard draw.happens(perMille: 30) || post.title == "Kepala Dinas Kesehatan" else { return nil }
        let next = plan.posts.indices[(place + 1)...].first {
            plan.posts[$0].kind.isStructural && plan.posts[$0].cast == nil && terms.holders[$0] != nil
        }
        guard let person = next.flatMap({ terms.holders[$0] })?.identity else { return nil }
        let starts = draw.happens(perMille: 500) ? today - draw.below(6) : today - draw.within(40...300)
        let days = draw.within(6...14)
        return (person, starts, starts + days)
    }

    /// Some of those who share a post with others held a neighbouring one of their profession before, of no higher level.
    private func earlierPost(of identity: Identity, _ since: Day, _ place: Int, _ plan: Plan) -> (Post, Day)? {
        guard identity.place >= 0, identity.employment == .pns, let served = identity.servesSince, since - served > 200 else { return nil }
        var draw = Draw(seed, .past, identity.place)
        guard draw.happens(perMille: 120) else { return nil }
        let post = plan.posts[place]
        let neighbour = [place - 1, place + 1, place + 2].filter(plan.posts.indices.contains).map { plan.posts[$0] }.first {
            $0.holders > 0 && !$0.isSingle && $0.profession == post.profession && ($0.jenjang?.height ?? 0) <= (post.jenjang?.height ?? 0)
        }
        return neighbour.map { ($0, max(served, since - draw.within(190...1_400))) }
    }
}
