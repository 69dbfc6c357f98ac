/// A post of an agency's plan, with how many hold it.
struct Post {
    /// Once in its agency.
    let code: String
    /// The unit's code.
    let unit: String
    let title: String
    let kind: PostKind
    let jenjang: Jenjang?
    let profession: Profession
    /// The post it reports to, as its place in the plan; nil when that is in another agency, or none.
    let superior: Int?
    /// AGENCY/CODE of the post it reports to when that is in another agency.
    let outsideSuperior: String?
    /// AGENCY/CODE or CODE of the post whose holder appraises, where it is another.
    let appraiser: String?
    /// One holder at a time: structural, or others report to it.
    let isSingle: Bool
    /// Which posts are filled first when people are few: 0 before 1.
    let precedence: Int
    /// The part of the remaining people that goes to a post of many holders.
    let weight: Int
    /// Who of the cast holds it (of many holders, as the first).
    let cast: SampleCity.CastMember?
    /// Never left vacant by lot.
    let isSure: Bool

    var holding = Holding.held
    /// Definitive holders: 0 or 1 of a single post.
    var holders = 0
    /// The first holder's place among the agency's people; the others follow.
    var firstSeat = 0
    /// Whoever holds it acts in another post already.
    var isActing = false

    /// What is not in the files: a post for many that nobody holds.
    var isLeftOut: Bool { !isSingle && holders == 0 }
}
