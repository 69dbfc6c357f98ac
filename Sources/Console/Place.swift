/// Where the daemon listens.
package enum Place: Sendable, Equatable, CustomStringConvertible {
    case socket(String)
    case tcp(host: String, port: UInt16)

    package var description: String {
        switch self {
        case .socket(let path): path
        case .tcp(let host, let port): host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
        }
    }

    /// The socket in the state folder, found as kinerjad finds it, unless an address is given.
    /// - Throws: `usage`.
    package init(state: String?, admin: String?, environment: [String: String], isRoot: Bool) throws(Stop) {
        if let admin {
            if state != nil { throw Stop(.usage, "--state and --admin name two places; give one of them") }
            self = try Self.loopback(admin)
            return
        }
        func named(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
        let folder: String
        if let given = state ?? named("KINERJA_STATE_DIR") {
            folder = given
        } else if isRoot {
            folder = "/var/lib/kinerja"
        } else if let own = Self.ownFolder(environment) {
            folder = own
        } else {
            throw Stop(.usage, "no state folder is named, and neither HOME nor XDG_STATE_HOME is set; give --state DIR")
        }
        self = .socket("\(folder)/admin.sock")
    }

    /// What this account keeps of its own: history, and a state folder when it is not root.
    package static func ownFolder(_ environment: [String: String]) -> String? {
        if let base = environment["XDG_STATE_HOME"], !base.isEmpty { return "\(base)/kinerja" }
        if let home = environment["HOME"], !home.isEmpty { return "\(home)/.local/state/kinerja" }
        return nil
    }

    private static func loopback(_ text: String) throws(Stop) -> Place {
        guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...]), port > 0 else {
            throw Stop(.usage, "--admin \(text) is no HOST:PORT")
        }
        var host = String(text[..<colon])
        if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
        if host == "localhost" { host = "127.0.0.1" }
        guard host.hasPrefix("127.") || host == "::1" else {
            throw Stop(.usage, "--admin \(text) is not on this machine; from elsewhere: ssh HOST kinerja")
        }
        return .tcp(host: host, port: port)
    }
}
