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
    }
    package let kind: Kind
    /// Names the thing; lower case, no full stop.
    package let message: String
    /// What to do, as a sentence.
    package let remedy: String

    package init(_ kind: Kind, _ message: String, _ remedy: String) { (self.kind, self.message, self.remedy) = (kind, message, remedy) }

    package var description: String { "\(message). \(remedy)" }
}
