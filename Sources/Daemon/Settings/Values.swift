internal import Postgres

/// Where something listens.
package struct Address: Sendable, Equatable, CustomStringConvertible {
    package let host: String
    package let port: Int

    /// `127.0.0.1:7080`, `[::1]:7080`, `localhost:7080`; port 0 takes any that is free.
    package init?(_ text: String) {
        guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...]) else { return nil }
        var host = text[..<colon]
        if host.hasPrefix("["), host.hasSuffix("]") { host = host.dropFirst().dropLast() } else if host.contains(":") { return nil }
        guard !host.isEmpty, host.utf8.allSatisfy({ $0 > 32 && $0 < 127 }) else { return nil }
        (self.host, self.port) = (String(host), Int(port))
    }

    private init(host: String, port: Int) { (self.host, self.port) = (host, port) }

    /// The same host at another port.
    func with(port: Int) -> Address { Address(host: host, port: port) }

    package var isLoopback: Bool {
        let octets = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        return octets.count == 4 && octets.first == 127 && !octets.contains(nil) || host == "localhost" || host == "::1"
    }

    package var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}

/// How far the clock of a sample or test database is moved.
package struct ClockShift: Sendable, Equatable {
    package let seconds: Int

    /// A whole number with a unit: `14d`, `-36h`, `90m`, `30s`; at most a hundred years.
    package init?(_ text: String) {
        let units: [Character: Int] = ["d": 86_400, "h": 3600, "m": 60, "s": 1]
        guard let unit = text.last.flatMap({ units[$0] }), let number = Int(text.dropLast()), number != 0, abs(number) <= 36_500 * 86_400 / unit
        else {
            return nil
        }
        seconds = number * unit
    }
}

func connectionObjection(_ text: String) -> String? {
    do throws(ConnectFailure) {
        _ = try ConnectionString(text)
        return nil
    } catch { return "is no connection string: \(error.message)" }
}
