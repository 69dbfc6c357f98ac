/// What a session of the protocol knows of the daemon around it.
package struct Surroundings: Sendable {
    package var government: String
    package var version: String
    /// The number of the newest migration.
    package var schema: Int
    package var purpose: String
    /// As it was set; empty for the true time.
    package var clockShift: String
    package var limits: [(name: String, value: String, meaning: String)]

    package init(
        government: String, version: String, schema: Int, purpose: String, clockShift: String,
        limits: [(name: String, value: String, meaning: String)]
    ) {
        (self.government, self.version, self.schema) = (government, version, schema)
        (self.purpose, self.clockShift, self.limits) = (purpose, clockShift, limits)
    }
}

/// Who is at the other end of a connection, as far as the connection tells.
package struct Peer: Sendable, Equatable {
    /// The account of the process at the other end of a Unix socket; nil over TCP.
    package var account: String?
    /// It may operate the machine: root, or the daemon's own account.
    package var isOperator: Bool
    /// As the audit calls it: an address, or the socket of an account.
    package var source: String
    package init(account: String?, isOperator: Bool, source: String) { (self.account, self.isOperator, self.source) = (account, isOperator, source) }
}
