/// A unit of an agency's plan.
struct Unit {
    /// Once in its agency.
    let code: String
    let name: String
    /// BIDANG, SEKOLAH …
    let kind: String
    /// Its code; nil directly below the agency.
    let parent: String?
    var isMandiri = false
    /// AGENCY/CODE of the unit that coordinates it.
    var coordinator: String?
    /// ENAM_HARI where it is not that of the unit above.
    var workPattern: String?
}
