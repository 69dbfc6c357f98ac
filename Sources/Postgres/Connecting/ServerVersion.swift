/// A server's version as libpq reports it: 150018 is 15.18.
package struct ServerVersion: Sendable, Equatable, CustomStringConvertible {
    package let major: Int
    package let minor: Int
    package init(major: Int, minor: Int) { (self.major, self.minor) = (major, minor) }
    package init(number: Int) { self.init(major: number / 10_000, minor: number % 10_000) }
    package var description: String { "\(major).\(minor)" }

    /// The oldest release of each major version that may be used: older ones have known holes in row-level security. Newer majors always may.
    package static let floors = [ServerVersion(major: 15, minor: 14), ServerVersion(major: 16, minor: 10), ServerVersion(major: 17, minor: 6)]

    /// Nil when this version is recent enough.
    package func objection(floors: [ServerVersion] = ServerVersion.floors) -> ConnectFailure? {
        let oldest = floors.map(\.major).min() ?? 0
        let isRecent = floors.first { $0.major == major }.map { minor >= $0.minor } ?? (major > oldest)
        if isRecent { return nil }
        return ConnectFailure(
            kind: .serverTooOld, message: "the server is PostgreSQL \(self), which is too old",
            remedy: "Update it to \(floors.map(\.description).joined(separator: ", ")) or newer.")
    }
}
