internal import CLibpq

/// An error as the server reported it.
///
/// `detail` may quote values of rows, other people's too: it is for tests and for the database's own log, never for a client.
package struct ServerError: Error, Sendable, CustomStringConvertible {
    package let state: SQLState
    package let message: String
    package var detail: String?
    package var hint: String?
    /// The name of the violated constraint: part of the contract between tables and failures.
    package var constraint: String?
    package var table: String?
    /// Where in the statement's or script's text, in characters from 1.
    package var position: Int?
    /// The server ends the connection with this error.
    package var isFatal = false
    /// The function of the server's own source that raised it; tells a stale cached plan from any other 0A000.
    package var sourceFunction: String?

    package var description: String { "\(state): \(message)\(constraint.map { " (constraint \($0))" } ?? "")" }
}

extension ServerError {
    /// Nil when libpq made the result itself (lost connection, out of memory): then there is no SQLSTATE, and nothing came from the server.
    init?(_ result: OpaquePointer) {
        func field(_ code: Character) -> String? {
            PQresultErrorField(result, Int32(code.asciiValue ?? 0)).map { String(cString: $0) }
        }
        guard let code = field("C") else { return nil }
        self.init(
            state: SQLState(code), message: field("M") ?? "", detail: field("D"), hint: field("H"), constraint: field("n"),
            table: field("t"), position: field("P").flatMap { Int($0) }, isFatal: field("V") == "FATAL" || field("V") == "PANIC",
            sourceFunction: field("R"))
    }

    /// The request lost a race and was rolled back: the same request may well succeed in a moment. Against another request, or against a migration,
    /// which has made anew a function, a view or a type that was planned with and waited for.
    package var isConflict: Bool { state.isConflict || (state == .internalError && Self.overtaken.contains { message.hasPrefix($0) }) }

    /// PostgreSQL has no code for it, and never translates these.
    private static let overtaken = ["cache lookup failed for ", "could not open relation with OID "]

    /// A prepared statement is gone, doubled, or its plan does not fit the migrated tables any more: preparing again mends it.
    var asksForPreparingAgain: Bool {
        switch state {
        case .invalidStatementName, .duplicateStatementName: true
        case .featureNotSupported: sourceFunction == "RevalidateCachedQuery"
        default: false
        }
    }
}
