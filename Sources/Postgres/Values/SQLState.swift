/// The five-character code of a PostgreSQL error (manual, appendix A): what programs decide by; the sentence is for people.
package struct SQLState: Hashable, Sendable, CustomStringConvertible {
    package let code: String
    package init(_ code: String) { self.code = code }
    package var description: String { code }

    package static let readOnlyTransaction = SQLState("25006")
    package static let invalidStatementName = SQLState("26000")
    package static let duplicateStatementName = SQLState("42P05")
    package static let featureNotSupported = SQLState("0A000")
    package static let serializationFailure = SQLState("40001")
    package static let deadlockDetected = SQLState("40P01")
    package static let lockNotAvailable = SQLState("55P03")
    package static let internalError = SQLState("XX000")

    /// The first two characters: the class of the condition.
    package var conditionClass: Substring { code.prefix(2) }

    /// The request lost a race against another one and was rolled back: the same request may well succeed in a moment.
    package var isConflict: Bool { self == .serializationFailure || self == .deadlockDetected || self == .lockNotAvailable }

    /// The server cannot do it now but may later: out of connections, memory or disk (53), shutting down or starting up (57P0x), connection
    /// trouble (08).
    package var isServerTrouble: Bool { conditionClass == "53" || conditionClass == "08" || code.hasPrefix("57P0") }
}
