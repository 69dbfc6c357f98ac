extension SampleCity {
    /// One of the people whom the tutorial tells of: the same in a city of every size and seed.
    package struct CastMember: Equatable, Sendable {
        /// The NIP, or the `ref` of who has none: what a cell `person` says.
        package let person: String
        /// As in people.csv.
        package let name: String
        /// The login that the sample's account gets.
        package let login: String
        /// The role that is granted: CITY_ADMIN, AGENCY_ADMIN (of `agency`), AUDITOR, OPERATOR; nil for none.
        package let role: String?
        /// Where they serve, by code.
        package let agency: String
        /// Their post's code in that agency.
        package let post: String
        /// What they are, in a sentence.
        package let sentence: String
        /// PNS, PPPK, NON_ASN.
        let employment: Employment
        /// Their rank; nil for who has none.
        let golongan: String?

        /// The NIP as a number; nil for who has none.
        var nip: Int? { employment == .nonASN ? nil : Int(person) }
    }
}
