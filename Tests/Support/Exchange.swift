internal import Glibc
internal import Postgres

/// Somebody at the other end of a socket, as far as tests need one: says something, and hears until the other side has ended or time is over.
package struct Exchange: Sendable {
    package enum Place: Sendable {
        case tcp(port: Int)
        case unix(String)
    }
    private let place: Place
    package var port: Int? { if case .tcp(let port) = place { port } else { nil } }
    package init(_ place: Place) { self.place = place }

    /// - Parameter endsSpeaking: Closes our direction after the last byte, as netcat does at the end of its input.
    package func say(_ text: String, endsSpeaking: Bool = true, patience: Int = 20) async throws -> String {
        String(decoding: try await say(Array(text.utf8), endsSpeaking: endsSpeaking, patience: patience), as: UTF8.self)
    }

    /// As above, byte by byte.
    ///
    /// - Parameter pause: After each byte; nil says them together.
    package func say(_ bytes: [UInt8], pause: Duration? = nil, endsSpeaking: Bool = true, patience: Int = 20) async throws -> [UInt8] {
        let place = place
        let heard = await onOwnThread { Exchange.talk(place, bytes, endsSpeaking && pause == nil, patience, pause: pause) }
        guard let heard = heard ?? nil else { throw SupportFailure("nobody answers at \(place)") }
        return heard
    }

    /// Says something, hears the first bytes of the answer, and is gone without a word.
    package func hear(_ bytes: [UInt8], only count: Int) async throws -> [UInt8] {
        let place = place
        let heard = await onOwnThread { Exchange.talk(place, bytes, false, 20, upTo: count) }
        guard let heard = heard ?? nil else { throw SupportFailure("nobody answers at \(place)") }
        return heard
    }

    /// The status and the body of a GET.
    package func get(_ path: String) async throws -> (status: Int, body: String) {
        let answer = try await say("GET \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", endsSpeaking: false)
        let parts = answer.split(separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
        let status = answer.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        return (status, parts.count == 2 ? String(parts[1]) : "")
    }

    /// Says something and reads nothing for a while, then what is left.
    /// - Returns: How much that was, and whether the other side had ended.
    package func deaf(_ bytes: [UInt8], for time: Duration) async throws -> (taken: Int, isClosed: Bool) {
        let place = place
        let heard = await onOwnThread { () -> (Int, Bool)? in
            guard let file = Exchange.connected(to: place) else { return nil }
            defer { close(file) }
            let deadline = ContinuousClock.now + time
            var rest = bytes[...]
            while ContinuousClock.now < deadline {
                let count = rest.withUnsafeBytes { send(file, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)) }
                rest = rest.dropFirst(max(0, count))
                usleep(50_000)
            }
            var (taken, part) = (0, [UInt8](repeating: 0, count: 65_536))
            var wait = timeval(tv_sec: 5, tv_usec: 0)
            setsockopt(file, SOL_SOCKET, SO_RCVTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
            while true {
                let count = recv(file, &part, part.count, 0)
                if count <= 0 { return (taken, count == 0 || errno == ECONNRESET) }
                taken += count
            }
        }
        guard let heard = heard ?? nil else { throw SupportFailure("nobody answers at \(place)") }
        return heard
    }

    /// Connections that stay open while something else is done.
    /// - Parameter body: Is told what each has heard first, one line at most.
    package func withOpen(_ count: Int, _ body: ([String]) async throws -> Void) async throws {
        let place = place
        let open = await onOwnThread { () -> [(file: Int32, heard: String)] in
            (0..<count).compactMap { _ in
                guard let file = Exchange.connected(to: place) else { return nil }
                var wait = timeval(tv_sec: 20, tv_usec: 0)
                setsockopt(file, SOL_SOCKET, SO_RCVTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
                var part = [UInt8](repeating: 0, count: 256)
                let heard = recv(file, &part, part.count, 0)
                return (file, String(decoding: part.prefix(max(0, heard)), as: UTF8.self))
            }
        }
        defer { for (file, _) in open ?? [] { close(file) } }
        try await body((open ?? []).map(\.heard))
    }

    private static func talk(
        _ place: Place, _ bytes: [UInt8], _ endsSpeaking: Bool, _ patience: Int, upTo limit: Int = .max, pause: Duration? = nil
    ) -> [UInt8]? {
        guard let file = connected(to: place) else { return nil }
        defer { close(file) }
        var wait = timeval(tv_sec: patience, tv_usec: 0)
        setsockopt(file, SOL_SOCKET, SO_RCVTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { send(file, $0.baseAddress, pause == nil ? $0.count : 1, Int32(MSG_NOSIGNAL)) }
            if count <= 0 { break }
            rest = rest.dropFirst(count)
            if let pause { usleep(UInt32(pause / .microseconds(1))) }
        }
        if endsSpeaking { shutdown(file, Int32(SHUT_WR)) }
        var heard: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 65_536)
        while heard.count < limit, case let count = recv(file, &part, part.count, 0), count > 0 { heard += part[..<count] }
        return heard
    }

    private static func connected(to place: Place) -> Int32? {
        switch place {
        case .tcp(let port):
            let file = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = in_port_t(UInt16(port).bigEndian)
            address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
            return connect(file, &address, socklen_t(MemoryLayout<sockaddr_in>.size))
        case .unix(let path):
            let file = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
            var address = sockaddr_un()
            address.sun_family = sa_family_t(AF_UNIX)
            guard path.utf8.count < MemoryLayout.size(ofValue: address.sun_path) else { return nil }
            withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
            return connect(file, &address, socklen_t(MemoryLayout<sockaddr_un>.size))
        }
    }

    private static func connect<Address>(_ file: Int32, _ address: inout Address, _ length: socklen_t) -> Int32? {
        let status = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { Glibc.connect(file, $0, length) }
        }
        if status == 0 { return file }
        close(file)
        return nil
    }
}

/// A port on which somebody listens.
package struct TakenPort: ~Copyable {
    package let number: Int
    private let file: Int32

    package init() throws {
        file = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let file = file
        let isBound = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(file, $0, length) == 0 && listen(file, 1) == 0 && getsockname(file, $0, &length) == 0
            }
        }
        number = Int(UInt16(bigEndian: address.sin_port))
        if !isBound { throw SupportFailure("no port can be taken") }
    }

    deinit { close(file) }
}
