extension SampleCity {
    /// Of a thousand people, half are in schools, and with those of the health centres they are two thirds.
    private static let (inSchools, inHealthCentres, inHospitals) = (505, 160, 65)

    /// The agencies with their numbers; together they have all people.
    static func establishments(for people: Int, agencies listed: [Agency], seed: UInt64) -> [Establishment] {
        let agencies = listed.map { (agency: $0, pattern: $0.code) } + more(like: listed, people: people)
        let roles = agencies.map { role(of: $0.agency, like: $0.pattern) }
        let schools = people * inSchools / 1_000
        let healthCentres = people * inHealthCentres / 1_000
        let hospitals = roles.contains(.hospital) ? people * inHospitals / 1_000 : 0

        // Equal shares, more or less: those of a sort are of a size.
        func facilities(_ people: Int, _ role: Role) -> [Int] {
            Share.deal(
                people,
                by: roles.indices.map { place in
                    var draw = Draw(seed, .share, place)
                    return roles[place] == role ? draw.within(90...110) : 0
                })
        }
        let inFacilities = zip(zip(facilities(schools, .education), facilities(healthCentres, .health)), facilities(hospitals, .hospital))
            .map { $0.0 + $0.1 + $1 }
        // Where the cast serves, there is a head, too.
        let least = agencies.map { entry in listed.contains(entry.agency) && cast.contains { $0.agency == entry.agency.code } ? 2 : 0 }
        let weights = agencies.indices.map { roles[$0] == .hospital ? 0 : weight(like: agencies[$0].pattern, roles[$0]) }
        let offices = Share.deal(people - schools - healthCentres - hospitals - least.reduce(0, +), by: weights)

        var firstPerson = 0
        return agencies.indices.map { place in
            let establishment = Establishment(
                agency: agencies[place].agency, role: roles[place], place: place, pattern: agencies[place].pattern,
                office: offices[place] + least[place], facilities: inFacilities[place], firstPerson: firstPerson)
            firstPerson += establishment.people
            return establishment
        }
    }

    /// From some 20,000 people on: agencies for other parts of the region, made after those of the list, about one for a thousand people, 600
    /// in all. Of sixteen, four have schools, two health centres, one is a hospital.
    private static func more(like listed: [Agency], people: Int) -> [(agency: Agency, pattern: String)] {
        guard people > 20_000 else { return [] }
        let others = listed.filter {
            [.office, .district].contains(role(of: $0, like: $0.code)) && $0.kind != "SEKRETARIAT" && $0.code.utf8.count <= 36
        }
        let hospital = listed.first { $0.kind == "RSUD" && $0.code.utf8.count <= 36 }
        guard let education = listed.first(where: { $0.code == "DISDIK" }), let health = listed.first(where: { $0.code == "DINKES" }), !others.isEmpty
        else { return [] }
        var codes = Set(listed.map(\.code))
        var (made, place): ([(Agency, String)], Int) = ([], 0)
        for number in 0..<min(max(0, 600 - listed.count), (people - 20_000) / 1_000 + 1) {
            let pattern: Agency
            switch number % 16 {
            case 0, 4, 8, 12: pattern = education
            case 2, 10: pattern = health
            case 6 where hospital != nil: pattern = hospital ?? health
            default:
                pattern = others[place % others.count]
                place += 1
            }
            var part = 2
            while !codes.insert("\(pattern.code)-\(digits(part, 2))").inserted { part += 1 }
            made.append(
                (Agency(code: "\(pattern.code)-\(digits(part, 2))", name: "\(pattern.name) Wilayah \(part)", kind: pattern.kind), pattern.code))
        }
        return made
    }

    private static func role(of agency: Agency, like pattern: String) -> Role {
        switch (pattern, agency.kind) {
        case ("SETDA", _): .secretariat
        case ("DISDIK", _): .education
        case ("DINKES", _): .health
        case (_, "RSUD"): .hospital
        case (_, "DISTRIK"): .district
        default: .office
        }
    }

    /// How large an office is beside others.
    private static func weight(like pattern: String, _ role: Role) -> Int {
        switch pattern {
        case "SETDA": 165
        case "SATPOLPP": 120
        case "DISDIK", "DINKES", "DISHUB", "DLH", "BAPENDA": 70
        case "BPKAD", "BMSDA": 62
        case "INSPEKTORAT", "BKPSDM", "DUKCAPIL", "BAPPEDA", "SETWAN": 48
        default: role == .district ? 40 : 36
        }
    }

    /// Two agencies without a head, in each of which somebody of another agency acts. Neither is one where the cast serves.
    static func loans(among establishments: inout [Establishment], seed: UInt64) -> [Loan] {
        let castAgencies = Set(cast.map(\.agency))
        let free = establishments.filter { $0.role == .office && !castAgencies.contains($0.agency.code) }.prefix(24)
        let borrowers = free.suffix(min(2, free.count / 2)).map(\.place)
        let likely =
            free.map(\.place).filter { !borrowers.contains($0) } + establishments.filter { castAgencies.contains($0.agency.code) }.map(\.place)
        var lenders = likely.makeIterator()
        var loans: [Loan] = []
        for borrower in borrowers {
            while let lender = lenders.next() {
                guard establishments[lender].role != .secretariat, let post = lendable(plan(of: establishments[lender], seed: seed)) else { continue }
                establishments[lender].lends = post
                establishments[borrower].borrows = true
                loans.append(Loan(lender: lender, post: post, borrower: borrower))
                break
            }
        }
        return loans
    }

    /// The holder of that post can act elsewhere: the sekretaris, in a small agency its head.
    private static func lendable(_ plan: Plan) -> Int? {
        let free = plan.posts.indices.filter { plan.posts[$0].holders == 1 && plan.posts[$0].isSingle && plan.posts[$0].cast == nil }
        return free.first { plan.posts[$0].code == "SEKRETARIS" } ?? free.first { $0 == plan.head }
    }
}
