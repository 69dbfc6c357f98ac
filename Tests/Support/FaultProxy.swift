internal import Glibc
internal import Postgres
internal import Synchronization

/// What happens to the bytes that flow one way through a proxied connection.
package struct Flow: Sendable {
    package enum End: Sendable {
        /// Both sides see the connection reset (over TCP) or broken (over a Unix socket).
        case reset
        /// Nothing more arrives and nobody is told.
        case blackHole
        /// This way is closed in good order; the other stays open.
        case halfClose
    }
    /// Before each piece of at most 64 KB is passed on.
    package var delay: Duration = .zero
    package var bytesPerSecond: Int?
    /// After how many bytes this way ends, and how.
    package var end: (after: Int, how: End)?
    package init(delay: Duration = .zero, bytesPerSecond: Int? = nil, end: (after: Int, how: End)? = nil) {
        (self.delay, self.bytesPerSecond, self.end) = (delay, bytesPerSecond, end)
    }
}

/// A proxy between a client and a Unix socket that does to each connection what a bad network does.
///
/// Each direction of a connection is one blocking thread: slow by design, easy to read. It ends with the scope of `withFaultProxy`.
package final class FaultProxy: Sendable {
    package enum Listener: Sendable { case tcp, unix }
    package typealias Plan = @Sendable (_ connection: Int) -> (toServer: Flow, toClient: Flow)

    /// What libpq needs to connect through the proxy: `host=… port=…`.
    package let address: String

    private let upstream: String
    private let socket: Int32
    private let folder: String?
    private let plan: Plan
    /// Descriptors of the connections under way, to be cut at the end.
    private let open = Locked<(descriptors: Set<Int32>, count: Int, isRefusing: Bool)>(([], 0, false))

    fileprivate init(to upstream: String, listener: Listener, plan: @escaping Plan) throws {
        (self.upstream, self.plan) = (upstream, plan)
        (socket, address, folder) = listener == .tcp ? try FaultProxy.bindLoopback() : try FaultProxy.bindUnix()
        guard listen(socket, 256) == 0 else { throw SupportFailure("the fault proxy cannot listen") }
    }

    private static func bindLoopback() throws -> (socket: Int32, address: String, folder: String?) {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = INADDR_LOOPBACK.bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(socket, $0, length) == 0 && getsockname(socket, $0, &length) == 0 }
        }
        guard isBound else { throw SupportFailure("the fault proxy cannot listen on loopback") }
        return (socket, "host=127.0.0.1 port=\(address.sin_port.bigEndian)", nil)
    }

    private static func bindUnix() throws -> (socket: Int32, address: String, folder: String?) {
        var template = Array("/tmp/kinerja-proxy.XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw SupportFailure("the fault proxy has no folder") }
        let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let socket = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        guard withUnixAddress("\(folder)/.s.PGSQL.5432", { bind(socket, $0, $1) }) == 0 else {
            throw SupportFailure("the fault proxy cannot listen in \(folder)")
        }
        return (socket, "host=\(folder) port=5432", folder)
    }

    /// Cuts every connection under way, as a pulled cable would; with `refusing`, lets nobody in until called without.
    package func cut(refusing: Bool = false) {
        open.withLock { open in
            open.isRefusing = refusing
            for descriptor in open.descriptors { FaultProxy.reset(descriptor) }
        }
    }

    fileprivate func serve() {
        while case let client = accept(socket, nil, nil), client >= 0 {
            let number = open.withLock { open -> Int? in
                open.count += 1
                return open.isRefusing ? nil : open.count - 1
            }
            let server = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
            guard let number, withUnixAddress(upstream, { connect(server, $0, $1) }) == 0 else {
                close(server)
                close(client)
                continue
            }
            open.withLock { $0.descriptors.formUnion([client, server]) }
            let (flows, left) = (plan(number), Countdown(2))
            for (from, to, flow) in [(client, server, flows.toServer), (server, client, flows.toClient)] {
                let isStarted = startThread {
                    self.pass(from, to, flow)
                    if left.isLast() { self.finish(client, server) }
                }
                precondition(isStarted, "no thread left for the fault proxy")
            }
        }
    }

    fileprivate func end() {
        shutdown(socket, Int32(SHUT_RDWR))
        cut(refusing: true)
        if let folder { unlink("\(folder)/.s.PGSQL.5432"); rmdir(folder) }
    }

    private func pass(_ from: Int32, _ to: Int32, _ flow: Flow) {
        var (buffer, passed) = ([UInt8](repeating: 0, count: 65_536), 0)
        while true {
            let limit = flow.end.map { max(0, min(buffer.count, $0.after - passed)) } ?? min(buffer.count, flow.bytesPerSecond ?? buffer.count)
            if limit == 0, let end = flow.end { return stop(from, to, end.how) }
            let count = read(from, &buffer, limit)
            if count <= 0 { break }
            if flow.delay > .zero { usleep(useconds_t(flow.delay / .microseconds(1))) }
            if let rate = flow.bytesPerSecond { usleep(useconds_t(1_000_000 * count / rate)) }
            guard writeAll(to, buffer[0..<count]) else { break }
            passed += count
        }
        shutdown(to, Int32(SHUT_WR))
    }

    private func stop(_ from: Int32, _ to: Int32, _ how: Flow.End) {
        switch how {
        case .reset: for descriptor in [from, to] { FaultProxy.reset(descriptor) }
        case .halfClose: shutdown(to, Int32(SHUT_WR))
        case .blackHole:
            var buffer = [UInt8](repeating: 0, count: 65_536)
            while read(from, &buffer, buffer.count) > 0 {}
        }
    }

    /// The thread that owns the descriptor closes it; with nothing to linger for, TCP then sends a reset.
    private static func reset(_ descriptor: Int32) {
        var nothing = linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &nothing, socklen_t(MemoryLayout<linger>.size))
        shutdown(descriptor, Int32(SHUT_RDWR))
    }

    private func finish(_ client: Int32, _ server: Int32) {
        open.withLock { open in
            open.descriptors.subtract([client, server])
            close(client)
            close(server)
        }
    }
}

/// Runs a proxy before a Unix socket for as long as `body` does.
package func withFaultProxy<Value: Sendable>(
    to upstream: String, _ listener: FaultProxy.Listener = .tcp, plan: @escaping FaultProxy.Plan = { _ in (Flow(), Flow()) },
    _ body: (FaultProxy) async throws -> Value
) async throws -> Value {
    let proxy = try FaultProxy(to: upstream, listener: listener, plan: plan)
    guard startThread({ proxy.serve() }) else { throw SupportFailure("no thread left for the fault proxy") }
    defer { proxy.end() }
    return try await body(proxy)
}

private func writeAll(_ descriptor: Int32, _ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
        if count <= 0 { return false }
        rest = rest.dropFirst(count)
    }
    return true
}

private func withUnixAddress<Value>(_ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Value) -> Value {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix($0.count - 1)) }
    return withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
    }
}

private final class Countdown: Sendable {
    private let left: Atomic<Int>
    init(_ count: Int) { left = Atomic(count) }
    func isLast() -> Bool { left.subtract(1, ordering: .acquiringAndReleasing).newValue == 0 }
}
