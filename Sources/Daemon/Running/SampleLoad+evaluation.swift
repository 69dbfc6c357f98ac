internal import Glibc
internal import Operations
internal import Postgres
internal import Sample

/// Not PostgreSQL's.
private typealias Day = Sample.Day

/// Last quarter's evaluation, in the agency whose survey was counted and in all others, from the achievements of units to the results: by the operations that anybody has,
/// but for what appraisers judge and sign, who have no accounts. One that somebody has moved stays where it is.
extension SampleLoad {
    /// The achievement that counts for the head of an agency is the mayor's own, in the mayor's agency.
    private static let mayor = (agency: "SETDA", unit: "WALIKOTA")
    private static let document = "LKj triwulan"

    /// Agencies whose quarter had no survey.
    func evaluateOthers(_ seed: UInt64, as token: Token) async throws {
        let agencies = try agencies()
        let today = Day(number: time(nil) / 86_400)
        let quarter = Quarter(of: today).before
        for (index, agency) in agencies.enumerated() {
            tell(.evaluations(done: index, total: agencies.count))
            for period in SampleCity.measuredPeriods(of: agency, today: today) where period.quarter == quarter && !period.isSurveyed {
                try await evaluate([("agency", agency.code), ("period", period.code)], startingOn: quarter.first.iso, seed, as: token)
            }
        }
        tell(.evaluations(done: agencies.count, total: agencies.count))
    }

    /// Two agencies have not evaluated the quarter before: their appraisers are late, and there is something to find on the board.
    func leaveLate(as token: Token) async throws {
        let ours = Set(SampleCity.cast.map(\.agency) + [SampleCity.surveyed, Self.mayor.agency])
        let code = Quarter(of: Day(number: time(nil) / 86_400)).before.before.code
        for agency in try agencies().filter({ !ours.contains($0.code) }).prefix(2) {
            let about = [("agency", agency.code), ("period", code)]
            try await unlessThere { _ = try await perform(named("period create"), about + [("is_surveyed", "false")], as: token) }
            for step in ["period open", "period rate"] { _ = try await perform(named(step), about, as: token, expecting: .wrongState) }
        }
    }

    func evaluate(_ about: [(String, String)], startingOn first: String, _ seed: UInt64, as token: Token) async throws {
        while let shown = try await perform(named("period show"), about, as: token, expecting: .notFound) {
            switch shown["state"] {
            case .text("DRAFT"): _ = try await perform(named("period open"), about, as: token)
            case .text("OPEN"): _ = try await perform(named("period rate"), about, as: token)
            case .text("RATING"):
                guard try await judge(about, startingOn: first, seed, as: token) else { return }
                _ = try await perform(named("period calibrate"), about, as: token)
            case .text("CALIBRATING"):
                guard try await play(about, seed) > 0 else { return }
                _ = try await perform(named("period sign"), about, as: token)
            case .text("SIGNING"):
                guard try await play(about, seed) > 0 else { return }
                _ = try await perform(named("period publish"), about, as: token)
            default: return
            }
        }
    }

    /// False when somebody has rated already.
    private func judge(_ about: [(String, String)], startingOn first: String, _ seed: UInt64, as token: Token) async throws -> Bool {
        let agency = about.first { $0.0 == "agency" }?.1 ?? ""
        try await openMayorsPeriod(startingOn: first, as: token)
        // What the mayor decides is recorded from the signed document; units without one take that of the unit above.
        let achievements = [
            (agency, "BAIK"), ("SEKRET", "ISTIMEWA"), ("SUBBAG-UMUM", "BUTUH_PERBAIKAN"),
        ]
        for (unit, achievement) in achievements { try await achieve(about, unit, achievement, as: token) }
        return try await play(about, seed) > 0
    }

    private func openMayorsPeriod(startingOn first: String, as token: Token) async throws {
        let found = try await perform(named("show periods"), [("agency", Self.mayor.agency)], as: token)
        guard case .array(let periods)? = found["items"],
            let period = periods.first(where: { $0["kind"] == .text("TRIWULANAN") && $0["starts_on"] == .text(first) }),
            case .text(let code)? = period["period"]
        else { throw Operations.Failure(.notFound, about: "period of \(Self.mayor.agency)") }
        let about = [("agency", Self.mayor.agency), ("period", code)]
        if period["state"] == .text("DRAFT") { _ = try await perform(named("period open"), about, as: token) }
        try await achieve(about, Self.mayor.unit, "BAIK", as: token)
    }

    /// Unless it is said already, or its time is over, or there is no such unit in a city of this size.
    private func achieve(_ about: [(String, String)], _ unit: String, _ achievement: String, as token: Token) async throws {
        let said = [
            ("unit", unit), ("achievement", achievement), ("basis", "RENCANA_AKSI"), ("source_document", Self.document),
            ("adviser", "Bappeda, BKPSDM, Inspektorat"),
        ]
        do { _ = try await perform(named("unit_result set"), about + said, as: token) } catch let failure as Operations.Failure
            where [.notFound, .badValue, .revisionRequired, .wrongState].contains(failure.symbol)
        {}
    }

    private func play(_ about: [(String, String)], _ seed: UInt64) async throws -> Int64 {
        let value = { (name: String) in about.first { $0.0 == name }?.1 ?? "" }
        let ratings = Idioms.playRatings(.text(value("agency")), .text(value("period")), .int8(Int64(bitPattern: seed)))
        return try await client.withConnection { connection in try await connection.execute(ratings)[0].value(0) }
    }
}
