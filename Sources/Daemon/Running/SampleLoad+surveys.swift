internal import Glibc
internal import Operations
internal import Postgres
internal import Sample

/// Not PostgreSQL's.
private typealias Day = Sample.Day

/// Two surveys in the agency that most of the ten serve in: last quarter's, whose figures and comments can be read, and this quarter's, which runs and
/// which the ten can answer. Each goes on from where it is found; one that somebody has moved stays where it is.
extension SampleLoad {
    private static let agency = SampleCity.surveyed

    private struct Survey {
        let period: String
        let quarter: ClosedRange<Day>
        /// The survey's own days, where they are not the policy's.
        let days: ClosedRange<Day>?
        let isOver: Bool
        var about: [(String, String)] { [("agency", SampleLoad.agency), ("period", period)] }
    }

    func hold(surveys seed: UInt64, _ passwords: [String: String], as token: Token) async throws {
        let today = Day(number: time(nil) / 86_400)
        let now = Self.quarter(of: today)
        let before = Self.quarter(of: now.lowerBound - 1)
        // The evaluation, which ends ten working days after the quarter, comes later still.
        let days = today - 3...max(today + 10, now.upperBound - 8)
        let surveys = [
            Survey(period: "survei_lalu", quarter: before, days: nil, isOver: true),
            Survey(period: "survei", quarter: now, days: days, isOver: false),
        ]
        // No period is opened whose last deadlines are in a year without holidays; this one every year has.
        for year in before.lowerBound.year...(now.upperBound + 120).year {
            try await unlessThere {
                _ = try await perform(
                    named("calendar add"),
                    [("day", Day(year, 1, 1).iso), ("scope", "NASIONAL"), ("kind", "LIBUR"), ("name", "Tahun Baru \(year) Masehi")], as: token)
            }
        }
        for (index, survey) in surveys.enumerated() {
            tell(.surveys(done: index, total: surveys.count))
            try await hold(survey, seed, passwords, as: token)
        }
        tell(.surveys(done: surveys.count, total: surveys.count))
    }

    private static func quarter(of day: Day) -> ClosedRange<Day> {
        let quarter = Quarter(of: day)
        return quarter.first...quarter.last
    }

    private func hold(_ survey: Survey, _ seed: UInt64, _ passwords: [String: String], as token: Token) async throws {
        try await unlessThere {
            let (first, last) = (survey.quarter.lowerBound.iso, survey.quarter.upperBound.iso)
            let span = [("kind", "TRIWULANAN"), ("starts_on", first), ("ends_on", last), ("is_surveyed", "true")]
            _ = try await perform(named("period create"), survey.about + span, as: token)
        }
        while let shown = try await perform(named("period show"), survey.about, as: token, expecting: .notFound) {
            switch shown["state"] {
            case .text("DRAFT"):
                if let days = survey.days {
                    let phase = [("phase", "FEEDBACK"), ("starts_on", days.lowerBound.iso), ("ends_on", days.upperBound.iso)]
                    _ = try await perform(named("period update"), survey.about + phase, as: token)
                }
                _ = try await perform(named("period open"), survey.about, as: token)
            case .text("OPEN"):
                // Nobody is drawn anew in one that had begun: somebody has reopened it.
                guard try await perform(named("rater propose"), survey.about, as: token, expecting: .wrongState) != nil else { return }
                _ = try await perform(named("period collect"), survey.about, as: token)
            case .text("COLLECTING"):
                let answers = Idioms.playSurvey(.text(Self.agency), .text(survey.period), .int8(Int64(bitPattern: seed)))
                _ = try await client.withConnection { connection in try await connection.execute(answers) }
                guard survey.isOver else { return }
                try await seal(survey, heldBy: shown["held_by"], as: token)
            case .text("RATING") where survey.isOver:
                _ = try await perform(named("comment release"), survey.about, as: token, expecting: .notFound)
                try await makePlans(passwords, seed)
                return try await evaluate(survey.about, startingOn: survey.quarter.lowerBound.iso, seed, as: token)
            case .text("CALIBRATING") where survey.isOver, .text("SIGNING") where survey.isOver:
                return try await evaluate(survey.about, startingOn: survey.quarter.lowerBound.iso, seed, as: token)
            default: return
            }
        }
    }

    private func seal(_ survey: Survey, heldBy: JSON?, as token: Token) async throws {
        let job: String
        if case .text(let pending)? = heldBy {
            job = pending
        } else {
            guard case .text(let made)? = try await perform(named("period seal"), survey.about, as: token)["job"] else {
                throw Operations.Failure(.internalError)
            }
            job = made
        }
        _ = try await perform(named("job confirm"), [("job", job)], as: token, expecting: .wrongState)
        try await seeEnd(of: job, otherwise: "the survey of \(survey.period) was not counted", as: token)
    }

    func named(_ words: String) throws -> Operation {
        guard let operation = Catalogue.all[words] else { throw Operations.Failure(.unknownCommand, about: words) }
        return operation
    }
}
