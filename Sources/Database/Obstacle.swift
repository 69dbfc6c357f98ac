/// Why something cannot be done with this machine, state or database, in one line, and what to do about it.
package struct Obstacle: Error, Sendable, Equatable, CustomStringConvertible {
    /// What stands in the way. The raw value is the exit code of the program that stops for it (docs/operations.md).
    package enum Kind: Int32, Sendable, CaseIterable {
        case setting = 64
        case stateFolder = 65
        case stateInUse = 66
        case addressInUse = 67
        case postgresMissing = 68
        case otherMajor = 69
        case cluster = 70
        case unreachable = 71
        case role = 72
        case sqlFolder = 73
        case history = 74
        case newerSchema = 75
        case schemaMissing = 76
        case migration = 77
        case clock = 78
        case file = 79
        case tap = 80
    }
    package let kind: Kind
    /// Names the thing; lower case, no full stop.
    package let message: String
    /// What to do, as a sentence.
    package let remedy: String

    package init(_ kind: Kind, _ message: String, _ remedy: String) { (self.kind, self.message, self.remedy) = (kind, message, remedy) }

    package var description: String { "\(message). \(remedy)" }
}

extension Obstacle.Kind {
    /// In a few words, for the table of exit codes.
    package var meaning: String {
        switch self {
        case .setting: "a setting, flag or argument that is unknown or makes no sense"
        case .stateFolder: "the state folder cannot be made, written, or is somebody else's"
        case .stateInUse: "another daemon works on the state folder, or it holds a database already"
        case .addressInUse: "an address cannot be listened on"
        case .postgresMissing: "no PostgreSQL that is recent enough"
        case .otherMajor: "data or a backup of another major version of PostgreSQL"
        case .cluster: "the embedded cluster cannot be made or started, or one of PostgreSQL's programs failed"
        case .unreachable: "the database does not answer, or lets nobody in"
        case .role: "the login may too much or too little"
        case .sqlFolder: "the SQL folder is missing or of another build"
        case .history: "migrations that were applied are not those of this build"
        case .newerSchema: "the database has a breaking migration that this build does not know"
        case .schemaMissing: "the database was not migrated"
        case .migration: "a migration failed; nothing was changed"
        case .clock: "the clock of a live database cannot be shifted"
        case .file: "a backup file cannot be written or read, or is none"
        case .tap: "what people write in a sealed survey would be recorded elsewhere"
        }
    }
}
