/// What a city's schools are; others are the province's.
enum SchoolLevel: String, CaseIterable {
    case primary = "SD"
    case junior = "SMP"
    case kindergarten = "TK"

    /// The part of all people of schools.
    var weight: Int {
        switch self {
        case .primary: 58
        case .junior: 34
        case .kindergarten: 8
        }
    }

    /// How many people a school has, about.
    var size: Int {
        switch self {
        case .primary: 23
        case .junior: 38
        case .kindergarten: 9
        }
    }

    var name: String {
        switch self {
        case .primary: "SD Negeri"
        case .junior: "SMP Negeri"
        case .kindergarten: "TK Negeri Pembina"
        }
    }

    /// The title of its teachers, without the level.
    var teacher: String {
        switch self {
        case .primary: "Guru Kelas"
        case .junior: "Guru Mata Pelajaran"
        case .kindergarten: "Guru TK"
        }
    }

    /// Its division in the dinas.
    var division: String { self == .kindergarten ? "PAUD" : rawValue }
}
