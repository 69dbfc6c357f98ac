extension SampleCity {
    /// The files of an import, in the order in which they are imported: each refers to those before it only, or to itself.
    package enum File: String, CaseIterable, Sendable {
        case agencies, units, posts, people, appointments, statuses, teams, delegations, objectives

        /// The first line, in the order of the import's formats.
        package var columns: [String] {
            switch self {
            case .agencies: ["code", "name", "kind", "state"]
            case .units: ["agency", "code", "parent", "name", "kind", "is_mandiri", "coordinated_by", "work_pattern", "state"]
            case .posts: ["agency", "unit", "code", "title", "kind", "jenjang", "reports_to", "appraised_by", "state"]
            case .people:
                [
                    "ref", "nip", "name", "employment", "golongan", "golongan_since", "contract_number", "contract_starts_on", "contract_ends_on",
                    "email",
                ]
            case .appointments: ["agency", "post", "person", "kind", "starts_on", "ends_on"]
            case .statuses: ["person", "status", "starts_on", "ends_on", "decree", "appraiser"]
            case .teams: ["agency", "team", "name", "person", "is_leader", "starts_on", "ends_on"]
            case .delegations: ["agency", "unit", "person", "starts_on", "ends_on", "decree"]
            case .objectives: ["agency", "unit", "year", "code", "objective", "indicator", "target", "state"]
            }
        }
    }
}
