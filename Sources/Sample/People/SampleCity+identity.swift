extension SampleCity {
    /// So many days lie between the days of birth that people of one serial share: a prime, so that every age has room for everybody.
    private static let cycle = 601
    private static let castNIPs = cast.compactMap(\.nip)

    /// Who holds a post, as its holder number `order` from 0.
    ///
    /// No two have the same NIP: people of the same serial, 601 at a time, have days of birth that differ by no multiple of 601 days.
    func identity(of order: Int, _ post: Post, _ establishment: Establishment) -> Identity {
        let place = establishment.firstPerson + post.firstSeat + order
        if order == 0, let member = post.cast { return identity(of: member) }
        if post.profession == .politician {
            return Identity(person: post.code, nip: nil, employment: .nonASN, servesSince: nil, born: nil, isMale: true, place: place)
        }
        var draw = Draw(seed, .identity, place)
        let isOnContract = !post.isSingle && draw.happens(perMille: post.profession.onContract)
        let ages = isOnContract ? 25...50 : post.ages
        let oldest = today - (ages.upperBound + 1) * 365
        let days = (ages.count) * 365
        let residue = (place % Self.cycle) * 233 % Self.cycle
        let first = oldest.number + ((residue - oldest.number) % Self.cycle + Self.cycle) % Self.cycle
        let born = Day(number: first + Self.cycle * draw.below(days / Self.cycle))
        var isMale = post.profession != .midwife && draw.happens(perMille: 480)
        let serial = 1 + place / Self.cycle

        let since: Day
        if isOnContract {
            since = Day(draw.within(2021...today.year - 1), draw.within(1...12), 1)
        } else {
            let youngest = (post.kind == .executive || post.jenjang == .terampil || post.jenjang == .pemula ? 19 : 22) * 365
            let (year, month, _) = (born + youngest + draw.below(min(9 * 365, today - born - youngest - 400))).civil
            since = Day(year, draw.happens(perMille: 400) ? month : draw.one(of: [1, 3, 4, 12]), 1)
        }
        func nip() -> Int {
            NIP(born: born, year: since.year, month: isOnContract ? 21 : since.civil.month, isMale: isMale, serial: serial).number
        }
        // One of the cast may have it; then the sexes differ.
        if Self.castNIPs.contains(nip()) { isMale.toggle() }
        return Identity(
            person: String(nip()), nip: nip(), employment: isOnContract ? .pppk : .pns, servesSince: since, born: born, isMale: isMale, place: place)
    }

    private func identity(of member: CastMember) -> Identity {
        // Below all others: what is drawn for them is the same in a city of every size.
        let place = -1 - (Self.cast.firstIndex(of: member) ?? 0)
        guard let number = member.nip else {
            return Identity(person: member.person, nip: nil, employment: member.employment, servesSince: nil, born: nil, isMale: false, place: place)
        }
        let nip = NIP(number)
        return Identity(
            person: member.person, nip: number, employment: member.employment,
            servesSince: Day(nip.year, member.employment == .pppk ? 3 : nip.month, 1), born: nip.born, isMale: nip.isMale, place: place)
    }
}
