extension SampleCity {
    /// A period that an agency is measured in; the files name it, whoever loads them makes it.
    package struct MeasuredPeriod: Equatable, Sendable {
        package let code: String
        package let quarter: Quarter
        /// There is a survey in it.
        package let isSurveyed: Bool
    }

    /// The periods of an agency that is measured: last quarter, and where citizens are served the one before it, too. Whatever makes these periods for
    /// something else calls them so.
    package static func measuredPeriods(of agency: Agency, today: Day) -> [MeasuredPeriod] {
        let last = Quarter(of: today).before
        let now = MeasuredPeriod(code: agency.code == surveyed ? "survei_lalu" : last.code, quarter: last, isSurveyed: agency.code == surveyed)
        return servesCitizens(agency) ? [MeasuredPeriod(code: last.before.code, quarter: last.before, isSurveyed: false), now] : [now]
    }

    /// The agency in which there are surveys.
    package static let surveyed = "DISDIK"

    /// Health centres, hospitals, districts and the civil registry.
    static func servesCitizens(_ agency: Agency) -> Bool {
        ["RSUD", "DISTRIK"].contains(agency.kind) || agency.code.hasPrefix("DINKES") || agency.code.hasPrefix("DUKCAPIL")
    }
}
