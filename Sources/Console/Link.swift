internal import Glibc

/// An open connection to the daemon: bytes there, bytes back. It blocks; the console has nothing else to do.
struct Link: ~Copyable {
    private let file: Int32

    /// - Throws: `connection`, saying what to do.
    init(to place: Place) throws(Stop) {
        switch place {
        case .socket(let path):
            var address = sockaddr_un()
            address.sun_family = sa_family_t(AF_UNIX)
            guard path.utf8.count < MemoryLayout.size(ofValue: address.sun_path) else {
                throw Stop(.usage, "\(path) is too long for a socket's path")
            }
            withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
            file = try Self.opened(AF_UNIX, &address, place)
        case .tcp(let host, let port) where host.contains(":"):
            var address = sockaddr_in6()
            address.sin6_family = sa_family_t(AF_INET6)
            address.sin6_port = in_port_t(port.bigEndian)
            guard inet_pton(AF_INET6, host, &address.sin6_addr) == 1 else { throw Stop(.usage, "\(host) is no address") }
            file = try Self.opened(AF_INET6, &address, place)
        case .tcp(let host, let port):
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = in_port_t(port.bigEndian)
            guard inet_pton(AF_INET, host, &address.sin_addr) == 1 else { throw Stop(.usage, "\(host) is no address") }
            file = try Self.opened(AF_INET, &address, place)
        }
    }

    deinit { close(file) }

    /// For who waits for more than this connection; it lives as long as the link.
    var descriptor: Int32 { file }

    private static func opened<Address>(_ family: Int32, _ address: inout Address, _ place: Place) throws(Stop) -> Int32 {
        let file = socket(family, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard file >= 0 else { throw Stop(.connection, "no socket can be had: \(String(cString: strerror(errno)))") }
        let status = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(file, $0, socklen_t(MemoryLayout<Address>.size)) }
        }
        if status == 0 { return file }
        let reason = errno
        close(file)
        throw Stop(.connection, Self.advice(place, reason))
    }

    private static func advice(_ place: Place, _ reason: Int32) -> String {
        let why = String(cString: strerror(reason)).lowercased()
        return switch (place, reason) {
        case (.socket(let path), EACCES): "\(path) may not be used by this account; it is for root, the daemon's account and group kinerja"
        case (.socket(let path), ENOENT), (.socket(let path), ECONNREFUSED):
            "no daemon listens on \(path) (\(why)); start it (kinerjad serve), or name its folder with --state"
        default: "no daemon listens on \(place) (\(why))"
        }
    }

    /// How long `read` waits; 0 for ever.
    func setPatience(seconds: Int) {
        var limit = timeval(tv_sec: seconds, tv_usec: 0)
        setsockopt(file, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    }

    func write(_ bytes: [UInt8]) throws(Stop) {
        if !Files.write(bytes, to: file) { throw Stop(.connection, "the daemon has gone away (\(String(cString: strerror(errno)).lowercased()))") }
    }

    /// At least one byte.
    /// - Throws: `interrupted` as `waiting` has it.
    func read(_ waiting: Waiting) throws(Stop) -> [UInt8] {
        loop: while true {
            switch waiting {
            case .patiently: break loop
            case .until(let deadline):
                if Interrupt.wait(for: file, until: deadline) == .ready { break loop }
                throw Stop(.interrupted)
            case .watching(let isOver):
                switch Interrupt.wait(for: file, orKeys: !isOver.value) {
                case .ready: break loop
                // Once more, and nothing is waited for.
                case .interrupted where isOver.value: throw Stop(.interrupted)
                case let wake:
                    isOver.value = true
                    // The terminal has shown `^C`.
                    if wake == .interrupted { Terminal.say("") } else { Terminal.takeReturn() }
                    // A comment ends a watch and has no answer of its own.
                    try write(Array("#\n".utf8))
                }
            }
        }
        guard let part = Files.part(of: file) else {
            throw Stop(
                .connection,
                errno == EAGAIN ? "the daemon does not answer" : "the daemon has gone away (\(String(cString: strerror(errno)).lowercased()))")
        }
        if part.isEmpty { throw Stop(.connection, "the daemon has closed the connection") }
        return part
    }
}

/// How long a reply is waited for.
enum Waiting {
    /// Until it comes; Ctrl-C ends the console.
    case patiently
    /// Within `Interrupt.told`: Ctrl-C gives it up, and so does the time.
    case until(ContinuousClock.Instant?)
    /// Within `Interrupt.told`: Ctrl-C or a key ends what is watched, and its last line is waited for.
    case watching(WatchEnd)
}

/// Whether the daemon has been told to end what is watched.
final class WatchEnd { var value = false }
