internal import Database
internal import Glibc
internal import Operations
internal import Postgres

/// The secret with which somebody becomes the first administrator of the whole government: a file that only the daemon's account can read, for as
/// long as nobody is one.
struct FirstAdministrator: Sendable {
    /// `STATE/first-admin`.
    let path: String

    /// At every start: a secret that still opens something stays.
    /// - Returns: Whether there is one to redeem.
    func offer(_ client: Client) async throws -> Bool {
        let kept = (try? Files.read(path))?.split(separator: "\n").first.map(String.init)
        let code = kept.flatMap { Kind.oneTimeCode.read($0) } ?? Self.newCode()
        let step = Idioms.offerFirstCode(.bytea(Secrets.sha256(Array(code.utf8))))
        let isOffered: Bool = try await client.perform(Request(by: .daemon, step)).results[0][0].value(0)
        guard isOffered else {
            forget()
            return false
        }
        if kept == nil { try Files.write(secret: "\(code)\n", to: path) }
        return true
    }

    func forget() { unlink(path) }

    private static func newCode() -> String {
        let digits = Secrets.random(12).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        return stride(from: 0, to: 24, by: 6).map { String(digits.dropFirst($0).prefix(6)) }.joined(separator: "-")
    }
}
