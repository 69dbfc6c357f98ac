/// A city to play with, as the files of an import: Kota Sorong's agencies with invented units, posts and people.
///
/// Nothing of it is kept but the agencies: each row is computed when it is asked for, from the seed and its place. So the same
/// people, agencies, seed and day are the same bytes, and a city of 600,000 takes as little memory as one of 5,400. Names are invented, NIPs
/// are well-formed and nobody's.
package struct SampleCity: Sendable {
    /// How many people the city has, those outside included: 40 … 600,000.
    package let people: Int
    /// Decides everything that is drawn by lot.
    package let seed: UInt64
    /// What counts as today: 2024 … 2029, because the cast is in service then.
    package let today: Day
    /// Givers of feedback outside of the government: no NIP, no post.
    let outsiders: Int
    /// The list's agencies, then those that a large city has beside them.
    let establishments: [Establishment]
    let loans: [Loan]

    package init(people: Int = 5_400, agencies: [Agency], seed: UInt64, today: Day) throws(Trouble) {
        guard (40...600_000).contains(people) else { throw .people(people) }
        guard (2024...2029).contains(today.year) else { throw .today(today) }
        try Self.check(agencies)
        self.people = people
        self.seed = seed
        self.today = today
        outsiders = min(12, 1 + people / 800)
        var establishments = Self.establishments(for: people - outsiders, agencies: agencies, seed: seed)
        loans = Self.loans(among: &establishments, seed: seed)
        self.establishments = establishments
    }

    /// Gives the header of a file, then its rows; nil is an empty cell.
    package func write(_ file: File, _ put: ([String?]) throws -> Void) rethrows {
        try put(file.columns)
        for establishment in establishments {
            switch file {
            case .agencies: try putAgency(establishment, put)
            case .units: try putUnits(plan(of: establishment), establishment, put)
            case .posts: try putPosts(plan(of: establishment), establishment, put)
            case .people: try putPeople(plan(of: establishment), establishment, put)
            case .appointments: try putAppointments(plan(of: establishment), establishment, put)
            case .statuses: try putStatuses(plan(of: establishment), establishment, put)
            case .teams: try putTeams(plan(of: establishment), establishment, put)
            case .delegations: try putDelegations(plan(of: establishment), establishment, put)
            case .objectives: try putObjectives(establishment, put)
            case .measurements: try putMeasurements(plan(of: establishment), establishment, put)
            }
        }
        if file == .people { try putOutsiders(put) }
    }

    /// The units and posts of an agency, with how many hold each.
    func plan(of establishment: Establishment) -> Plan { Self.plan(of: establishment, seed: seed) }

    static func plan(of establishment: Establishment, seed: UInt64) -> Plan {
        var builder = PlanBuilder(establishment, seed: seed)
        switch establishment.role {
        case .secretariat: builder.setda()
        case .education: builder.schools(below: builder.office())
        case .health:
            _ = builder.office()
            builder.healthCentres()
        case .hospital: builder.hospital()
        case .district: builder.district()
        case .office: _ = builder.office()
        }
        return builder.finished()
    }

    private static func check(_ agencies: [Agency]) throws(Trouble) {
        var codes: Set<String> = []
        for agency in agencies {
            guard isCode(agency.code, also: "-.", first: true), isCode(agency.kind, also: "", first: false), codes.insert(agency.code).inserted else {
                throw .agency(agency.code)
            }
        }
        for code in ["SETDA"] + cast.map(\.agency) where !codes.contains(code) { throw .missing(code) }
    }

    /// Upper-case letters, digits, `_` and some more, at most 40; a digit may be the first or may not.
    private static func isCode(_ text: String, also more: String, first digitMayBeFirst: Bool) -> Bool {
        let letters = UInt8(ascii: "A")...UInt8(ascii: "Z")
        let figures = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard (1...40).contains(text.utf8.count), let first = text.utf8.first, letters.contains(first) || digitMayBeFirst && figures.contains(first)
        else {
            return false
        }
        return text.utf8.allSatisfy { letters.contains($0) || figures.contains($0) || $0 == UInt8(ascii: "_") || more.utf8.contains($0) }
    }
}
