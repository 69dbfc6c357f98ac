extension SampleCity {
    func putPeople(_ plan: Plan, _ establishment: Establishment, _ put: ([String?]) throws -> Void) rethrows {
        for post in plan.posts {
            for order in 0..<post.holders {
                let identity = identity(of: order, post, establishment)
                let member = order == 0 ? post.cast : nil
                let rank = rank(of: identity, in: post, cast: member?.golongan)
                let contract = identity.employment == .pppk ? contract(of: identity) : nil
                var draw = Draw(seed, .name, identity.place)
                let bare = Names.name(isMale: identity.isMale, &draw)
                try put([
                    identity.nip == nil ? identity.person : nil, identity.nip == nil ? nil : identity.person,
                    member?.name ?? Titles.name(bare, in: post, isMale: identity.isMale, &draw), identity.employment.rawValue, rank?.golongan,
                    rank?.since.iso, contract?.number, contract?.starts.iso, contract?.ends.iso, email(of: identity, member),
                ])
            }
        }
    }

    /// Givers of feedback outside: of the university, the chamber of commerce, the council of elders.
    func putOutsiders(_ put: ([String?]) throws -> Void) rethrows {
        for number in 0..<outsiders {
            var draw = Draw(seed, .outsider, number)
            try put([
                Self.outsider(number), nil, Names.name(isMale: draw.below(2) == 0, &draw), Employment.nonASN.rawValue, nil, nil, nil, nil, nil, nil,
            ])
        }
    }

    /// The `ref` of somebody outside, from 0.
    static func outsider(_ number: Int) -> String { "LUAR-\(digits(number + 1, 3))" }

    /// For the cast and a few others, in a domain that is nobody's (RFC 2606).
    private func email(of identity: Identity, _ member: CastMember?) -> String? {
        if let member { return "\(member.login)@sorong.example" }
        var draw = Draw(seed, .email, identity.place)
        return draw.happens(perMille: 60) ? "pegawai.\(identity.place + 1)@sorong.example" : nil
    }
}
