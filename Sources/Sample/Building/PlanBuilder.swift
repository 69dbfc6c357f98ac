/// Puts an agency's plan together: units and posts in pools (the office, each school), each filled with its own number of people.
struct PlanBuilder {
    let establishment: Establishment
    let seed: UInt64
    private let casting: [String: SampleCity.CastMember]
    private(set) var plan = Plan()
    /// The first post of the pool that is being built.
    private var pool = 0

    init(_ establishment: Establishment, seed: UInt64) {
        self.establishment = establishment
        self.seed = seed
        let cast = SampleCity.cast.filter { $0.agency == establishment.agency.code }
        casting = Dictionary(cast.map { ($0.post, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The unit that is the agency itself.
    var root: String { establishment.agency.code }

    /// How codes of posts in the root end: short enough for any code.
    var rootEnding: String { String(root.prefix(24)) }

    /// Somebody of the cast holds that post, so it must be there in the smallest city.
    func isCast(_ code: String) -> Bool { casting[code] != nil }

    mutating func unit(
        _ code: String, _ name: String, _ kind: String, in parent: String? = nil, isMandiri: Bool = false, coordinator: String? = nil,
        workPattern: String? = nil
    ) {
        plan.units.append(
            Unit(
                code: code, name: name, kind: kind, parent: parent, isMandiri: isMandiri, coordinator: coordinator, workPattern: workPattern))
    }

    /// A post of one holder; its place in the plan.
    mutating func single(
        _ code: String, _ title: String, _ kind: PostKind, in unit: String, below superior: Int?, outside: String? = nil, appraiser: String? = nil,
        jenjang: Jenjang? = nil, profession: Profession = .official, precedence: Int, isSure: Bool = false
    ) -> Int {
        plan.posts.append(
            Post(
                code: code, unit: unit, title: title, kind: kind, jenjang: jenjang, profession: profession, superior: superior,
                outsideSuperior: outside, appraiser: appraiser, isSingle: true, precedence: precedence, weight: 0, cast: casting[code],
                isSure: isSure || casting[code] != nil))
        return plan.posts.count - 1
    }

    /// A post of as many holders as the pool's people allow, by weight.
    mutating func many(
        _ code: String, _ title: String, _ kind: PostKind, in unit: String, below superior: Int, jenjang: Jenjang? = nil, profession: Profession,
        weight: Int
    ) {
        plan.posts.append(
            Post(
                code: code, unit: unit, title: jenjang.map { "\(title) \($0.title)" } ?? title, kind: kind, jenjang: jenjang, profession: profession,
                superior: superior, outsideSuperior: nil, appraiser: nil, isSingle: false, precedence: 0, weight: weight, cast: casting[code],
                isSure: false))
    }

    /// The agency's own post at the top, below the sekda: what the plan's head is.
    mutating func head(_ code: String, _ title: String, _ kind: PostKind, isSure: Bool) -> Int {
        plan.head = single(
            code, title, kind, in: root, below: nil, outside: "SETDA/SEKDA", appraiser: kind == .highOfficial ? "SETDA/WALIKOTA" : nil,
            precedence: 0, isSure: isSure)
        return plan.head
    }

    mutating func isHeaded(by post: Int) { plan.head = post }

    /// Ends a pool: so many people hold its posts. First come those of the cast, then single posts from the top down, and whoever is left
    /// is dealt out to the posts of many.
    mutating func fill(with people: Int) {
        let places = pool..<plan.posts.count
        defer { pool = plan.posts.count }
        let singles = places.filter { plan.posts[$0].isSingle && !isLent($0) }
        let bound = places.count { !plan.posts[$0].isSingle && plan.posts[$0].cast != nil }
        let isAmple = people - bound > singles.count
        let ordered = singles.sorted { urgency($0) < urgency($1) }
        var left = people
        for (order, place) in ordered.enumerated() {
            if order >= people - bound {
                plan.posts[place].holding = .vacant
            } else if isAmple, !plan.posts[place].isSure, let holding = emptiness(place) {
                plan.posts[place].holding = holding
            } else {
                plan.posts[place].holders = 1
                left -= 1
            }
        }
        for place in places where isLent(place) { plan.posts[place].holding = .lent }
        let crowds = places.filter { !plan.posts[$0].isSingle }
        for place in crowds where plan.posts[place].cast != nil {
            plan.posts[place].holders = 1
            left -= 1
        }
        var draw = Draw(seed, .share, key(pool))
        for (place, more) in zip(crowds, Share.deal(left, by: crowds.map { plan.posts[$0].weight * draw.within(70...130) })) {
            plan.posts[place].holders += more
        }
    }

    /// The whole plan: everybody has a seat, and whoever acts in a vacant post is found.
    mutating func finished() -> Plan {
        for place in plan.posts.indices {
            plan.posts[place].firstSeat = plan.seats
            plan.seats += plan.posts[place].holders
        }
        if let lent = establishment.lends { plan.posts[lent].isActing = true }
        for place in plan.posts.indices where plan.posts[place].holding == .toBeActed {
            let actor =
                plan.posts.indices.first { canAct($0, in: place, isBelow: true) }
                ?? plan.posts.indices.first { canAct($0, in: place, isBelow: false) }
            plan.posts[place].holding = actor.map(Holding.acted) ?? .vacant
            if let actor { plan.posts[actor].isActing = true }
        }
        return plan
    }

    /// The holder of `actor` can act in `place`: somebody from directly below it, or a colleague of the same class.
    private func canAct(_ actor: Int, in place: Int, isBelow: Bool) -> Bool {
        let (one, post) = (plan.posts[actor], plan.posts[place])
        guard one.isSingle, one.holders == 1, !one.isActing, one.cast == nil, !one.isSure else { return false }
        return isBelow
            ? one.superior == place && post.kind.isStructural == one.kind.isStructural : one.superior == post.superior && one.kind == post.kind
    }

    private func isLent(_ place: Int) -> Bool { establishment.borrows && place == plan.head }

    private func urgency(_ place: Int) -> (Int, Int, Int) { (plan.posts[place].cast == nil ? 1 : 0, plan.posts[place].precedence, place) }

    /// By lot, some posts have nobody; in some of them somebody acts.
    private func emptiness(_ place: Int) -> Holding? {
        var draw = Draw(seed, .vacancy, key(place))
        let lot = draw.below(1_000)
        return lot < 40 ? .toBeActed : lot < 70 ? .vacant : nil
    }

    private func key(_ place: Int) -> Int { establishment.place << 24 | place }
}
