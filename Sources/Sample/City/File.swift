internal import Operations

extension SampleCity {
    /// The files that an agency is made of, in an order in which each refers to those before it only, or to itself;
    /// measurements to periods, too.
    package enum File: String, CaseIterable, Sendable {
        case agencies, units, posts, people, appointments, statuses, teams, delegations, objectives, measurements

        /// The first line.
        package var columns: [String] { ImportFormat[rawValue]?.cells.map(\.name) ?? [] }
    }
}
