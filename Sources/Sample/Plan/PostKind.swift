/// The class of a post (jabatan).
enum PostKind: String {
    case headOfGovernment = "KEPALA_DAERAH"
    case highOfficial = "JPT_PRATAMA"
    case administrator = "ADMINISTRATOR"
    case supervisor = "PENGAWAS"
    case functional = "FUNGSIONAL"
    case executive = "PELAKSANA"

    /// One holder at a time, who appraises without a delegation (art. 1(9)).
    var isStructural: Bool { self != .functional && self != .executive }
}
