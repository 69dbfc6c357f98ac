/// What the console's exit says to scripts.
package enum ExitCode: Int32, Sendable {
    case done = 0
    /// The daemon said no: 5xx.
    case refused = 1
    /// The daemon could not be reached, did not let us in, or went away.
    case connection = 2
    /// A line of a file failed.
    case script = 3
    /// The daemon said not now: 4xx.
    case conflict = 4
    case usage = 64
    case interrupted = 130

    /// - Parameter code: Of a reply's last line.
    package init(reply code: Int) {
        switch code {
        case 421: self = .connection
        case 400..<500: self = .conflict
        case 500...: self = .refused
        default: self = .done
        }
    }
}

/// Why the console ends before its work is done.
package struct Stop: Error, Sendable, Equatable {
    package let code: ExitCode
    /// For people; empty when all has been said.
    package let message: String
    package init(_ code: ExitCode, _ message: String = "") { (self.code, self.message) = (code, message) }
}
