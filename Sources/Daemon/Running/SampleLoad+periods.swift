internal import Database
internal import Glibc
internal import Operations
internal import Sample

/// Not PostgreSQL's.
private typealias Day = Sample.Day

/// The periods that the files' measurements are of: drafts, unless they are there already.
extension SampleLoad {
    func agencies() throws -> [SampleCity.Agency] {
        do { return try SampleCity.agencies(from: Files.read("\(files)/agencies.csv")) } catch { throw Operations.Failure(.internalError) }
    }

    func makePeriods(as token: Token) async throws {
        let today = Day(number: time(nil) / 86_400)
        guard let create = Catalogue.all["period create"] else { throw Operations.Failure(.unknownCommand, about: "period create") }
        for agency in try agencies() {
            for period in SampleCity.measuredPeriods(of: agency, today: today) {
                try await unlessThere {
                    _ = try await perform(
                        create,
                        [
                            ("agency", agency.code), ("period", period.code), ("kind", "TRIWULANAN"), ("starts_on", period.quarter.first.iso),
                            ("ends_on", period.quarter.last.iso), ("is_surveyed", period.isSurveyed ? "true" : "false"),
                        ], as: token)
                }
            }
        }
    }
}
