extension SampleCity {
    /// An agency (perangkat daerah), as its list names it.
    package struct Agency: Equatable, Sendable {
        /// Upper case: DISDIK.
        package let code: String
        /// In full: Dinas Pendidikan.
        package let name: String
        /// What sort: DINAS, BADAN, DISTRIK …
        package let kind: String

        package init(code: String, name: String, kind: String) {
            self.code = code
            self.name = name
            self.kind = kind
        }
    }
}
